"""Granted projects as rows: public facts, the level, and the words that decide it."""

from jamstall.analysis.selection import BesidePersons, Selection
from jamstall.panels.panel import Table
from jamstall.panels.view import View, place_name
from jamstall.store.granted import FILTERS
from jamstall.store.project_rows import ProjectRow
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, Texts

ROWS = 10
"""That are sent at a time, however many projects there are."""
NAMED = 3
"""More municipalities than this are counted in a row, not named."""
SHOWN = (
    "rows-name",
    "rows-place",
    "dimension-year",
    "rows-programme",
    "rows-amount",
    "rows-level",
    "rows-quote",
)
"""The heads of the columns."""


def filters_of(selection: Selection) -> dict[str, tuple[str, ...]]:
    """Return what rows are filtered by.

    Raises
    ------
    BesidePersons : the selection is of persons, who are never shown one by one.
    """
    if selection.is_personal(()):
        raise BesidePersons("review_level")
    return {name: values for name, values in selection.filters if name in FILTERS}


def table(view: View, rows: list[ProjectRow]) -> Table:
    """Return rows in the reader's words."""
    texts = view.texts
    return Table(tuple(map(texts, SHOWN)), tuple(_row(view, row) for row in rows))


def _row(view: View, row: ProjectRow) -> tuple[str, ...]:
    texts = view.texts
    return (
        row.name or row.case_id,
        _places(row, texts),
        str(row.year or texts("unknown")),
        texts(
            "rows-programme-and-area",
            programme=row.support_form or view.name("support_form", UNKNOWN),
            area=row.strategy_area or view.name("strategy_area", UNKNOWN),
        ),
        EMPTY if row.amount_granted is None else texts.kronor(row.amount_granted),
        view.name("review_level", row.level),
        _quote(row, texts),
    )


def _quote(row: ProjectRow, texts: Texts) -> str:
    """Return what decides the level, and in how many applications it stands where in several."""
    if not row.quotes:
        return EMPTY
    said = texts("rows-quoted", quote=row.quotes[0])
    if row.applications < 2:
        return said
    return f"{said} {texts('rows-shared', count=texts.count(row.applications))}"


def _places(row: ProjectRow, texts: Texts) -> str:
    if len(row.places) > NAMED:
        return texts("rows-places", count=len(row.places))
    return texts.both(place_name(code, texts) for code in row.places)
