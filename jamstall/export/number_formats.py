"""How spreadsheets and charts show numbers; the program puts in the reader's own decimal sign.

They round half away from zero, as our words do (`texts.rounding`). A share takes the format that
says what our words say of it: "0,4 %", "under 0,1 %". The conditions in it go on being true where
somebody changes the number.
"""

from collections.abc import Callable

from jamstall.export.chart_model import Unit
from jamstall.texts import Language, Texts
from jamstall.texts.rounding import shown_share

PER_CENT: dict[Language, str] = {"sv": '"\u00a0"%', "en": "%"}
"""The sign after a number: in Swedish with a no-break space."""

_OTHERS: dict[Unit, str] = {
    "cases": "#,##0",
    "clients": "#,##0",
    "sessions": "#,##0",
    "hours": "#,##0",
    "kronor": "#,##0",
    "thousand": "#,##0,",
    "points": "General",
    "million": "[<99950000]#,##0.0,,;#,##0,,",
    "number": "#,##0",
    "decimal": "#,##0.0",
}
"""A comma at the end divides by a thousand."""


def number_format(unit: Unit, language: Language) -> str:
    """Return how a chart shows most numbers of a unit; some shares have `own_format`."""
    if unit != "share":
        return _OTHERS[unit]
    sign = PER_CENT[language]
    return f"[=0]0{sign};[<0.005]0.0{sign};0{sign}"


def own_format(unit: Unit, value: float | None, language: Language) -> str | None:
    """Return the format of a number that the unit's own format would round untruly, else None.

    A format has room for two conditions, and those of `number_format` are taken: by nothing, and by
    what is nearly nothing.
    """
    if unit != "share" or value is None:
        return None
    shown = shown_share(value)
    if shown.bound:
        return _bounded(value, 0, language)
    sign = PER_CENT[language]
    return f"[=1]0{sign};[>=0.995]0.0{sign};0{sign}" if shown.decimals and value > 0.5 else None


def cell_format(unit: str, language: Language) -> Callable[[float], str]:
    """Return how a sheet shows a measure's unit: whole kronor and cases, a decimal of per cent."""

    def of_share(value: float) -> str:
        if shown_share(value, 1).bound:
            return _bounded(value, 1, language)
        return f"0.0{PER_CENT[language]}"

    return of_share if unit == "share" else lambda _: "#,##0"


def plain_format(decimals: int) -> Callable[[float], str]:
    """Return how a sheet shows numbers of no unit of ours, with so many decimals."""
    form = "#,##0" + ("." + "0" * decimals if decimals else "")
    return lambda _: form


def _bounded(value: float, decimals: int, language: Language) -> str:
    """Return the format of a share so near nothing, or all, that words say it."""
    places = "." + "0" * decimals if decimals else ""
    usual = f"0{places}{PER_CENT[language]}"
    words = f'"{Texts(language).share(value, decimals)}"'
    if value < 0.5:
        return f"[=0]{usual};[<0.0005]{words};{usual}"
    return f"[=1]{usual};[>=0.9995]{words};{usual}"
