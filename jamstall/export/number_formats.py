"""How spreadsheets and charts show numbers; the program puts in the reader's own decimal sign."""

from jamstall.export.chart_model import Unit
from jamstall.texts import Language

PER_CENT: dict[Language, str] = {"sv": '"\u00a0"%', "en": "%"}
"""The sign after a number: in Swedish with a no-break space."""

_OTHERS: dict[Unit, str] = {
    "cases": "#,##0",
    "kronor": "#,##0",
    "thousand": "#,##0,",
    "million": "#,##0.0,,",
}
"""A comma at the end divides by a thousand."""


def number_format(unit: Unit, language: Language) -> str:
    """Return how a chart shows a unit: whole per cent, but a decimal where it would seem zero."""
    if unit != "share":
        return _OTHERS[unit]
    sign = PER_CENT[language]
    return f"[=0]0{sign};[<0.005]0.0{sign};0{sign}"


def cell_format(unit: str, language: Language) -> str:
    """Return how a sheet shows a measure's unit: whole kronor and cases, a decimal of per cent."""
    return f"0.0{PER_CENT[language]}" if unit == "share" else "#,##0"
