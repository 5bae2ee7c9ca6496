"""What the sheets of a workbook are called: what, of which fund, by what, as Excel has room."""

from collections.abc import Sequence

from jamstall.analysis.measures import Measure
from jamstall.export.sheets import LONGEST_NAME, in_whole_words
from jamstall.texts import Texts

_LONG = frozenset(
    (
        "amount_share",
        "amount_granted",
        "amount_decided",
        "paid_cases",
        "cases_share",
        "all_cases_share",
        "grant_ratio",
        "share_mentioned",
        "share_acted_on",
        "amount_share_mentioned",
        "amount_share_acted_on",
    )
)
"""Measures whose names have no room in a sheet's, beside the fund; `workbook-short-NAME` has."""


def in_short(measure: Measure, texts: Texts) -> str:
    """Return what a measure is called where a sheet is named by it."""
    kind = "workbook-short" if measure.name in _LONG else "measure"
    return texts(f"{kind}-{measure.name}".replace("_", "-"))


_LONG_DIMENSIONS = frozenset(("sex", "birthplace", "age_group", "sector_dominance", "review_level"))
"""Dimensions whose names have no room in a sheet's; `workbook-short-NAME` has."""


def dimension_in_short(name: str, texts: Texts) -> str:
    """Return what a dimension is called where a sheet is named by it."""
    kind = "workbook-short" if name in _LONG_DIMENSIONS else "dimension"
    return lower(texts(f"{kind}-{name}".replace("_", "-")))


def sheet_name(what: str, fund: str, dimensions: Sequence[str], *, is_needed: bool = True) -> str:
    """Return a sheet's name: what, which fund, and by what, as far as Excel has room for it.

    Where there is no room for all, the fund gives way unless it `is_needed`, to tell sheets of
    several funds apart: by what is what tells two sheets of one measure apart.

    >>> sheet_name("Bifallsandel", "företag", ["kön"])
    'Bifallsandel, företag, kön'
    >>> sheet_name("Andel av kronorna", "företag", ["kön", "född"], is_needed=False)
    'Andel av kronorna, kön, född'
    """
    most = LONGEST_NAME - len("99 ")
    if fund and not is_needed and len(", ".join((what, fund, *dimensions))) > most:
        fund = ""
    room = most - len(fund) - len(", ")
    name = f"{in_whole_words(what, room)}, {fund}" if fund else what
    for dimension in dimensions:
        longer = f"{name}, {dimension}"
        name = longer if len(longer) <= most else name
    return name


def lower(name: str) -> str:
    """Return a name as it stands in the middle of another."""
    return name[:1].lower() + name[1:]
