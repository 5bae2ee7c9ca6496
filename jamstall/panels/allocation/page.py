"""What Kartläggning registers: the map, the matrix of who is behind it, and the years."""

from dataclasses import replace

from jamstall.panels.allocation import choice, claims, matrix
from jamstall.panels.allocation.coloured import coloured_map
from jamstall.panels.allocation.place_map import allocation, finding
from jamstall.panels.allocation.series_values import is_series, money_of, series_choices
from jamstall.panels.allocation.years import by_year
from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.extents import codes_shown, counties_shown
from jamstall.panels.panel import Panel
from jamstall.panels.view import View

COLOURED = "men_sectors"
"""What the report's map shows: the part of each place's money that went to male-dominated sectors,
which is the question that a mapping begins with."""


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return the panels of one fund."""
    funds = view.granted_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    extent = choices.one("over", choice.EXTENTS)
    shape = choices.one("shape", choice.shapes(view, extent))
    stated = choices.stated("colour")
    cells = [stated] if choice.cell_of(stated) else []
    coloured = choices.one("colour", [*choice.CHOICES, *series_choices(view), *cells])
    place = choices.one("place", ["", *codes_shown(view, extent)])
    part = choices.one("part", tuple(matrix.MEASURES))
    of_money = money_of(coloured)
    sheets = [
        matrix.matrix(view, fund, part, place, of_money, *personal)
        for personal in matrix.sheets(view, fund, part, place)
    ]
    years = [] if is_series(coloured) else [by_year(view, fund, coloured, extent, place)]
    return [coloured_map(view, fund, coloured, extent, shape, place), *sheets, *years]


def chapters(view: View) -> list[Chapter]:
    """Return where the money went; of a single municipality there is nothing to set beside it."""
    if len(view.selection.values("municipality")) == 1:
        return []
    drawn = (_map(view, fund) for fund in view.granted_funds())
    return [Chapter.of(view.texts("ask-map"), drawn)]


def _map(view: View, fund: str) -> Panel:
    """Return the map by municipality of the counties looked at; by county of the whole country."""
    extent = "municipalities" if counties_shown(view, "municipalities") else "counties"
    (shape, *_) = choice.shapes(view, extent)
    made = allocation(view, fund, COLOURED, extent, shape, "")
    # A page says this above the map, and the map by its words; where there is none to draw, here.
    return replace(made, sentence=finding(view, fund, COLOURED, extent, ""))


PAGE = Declared(
    name="allocation",
    address="kartlaggning",
    icon=":material/map:",
    panels=panels,
    chapters=chapters,
    claims={"places": claims.places},
)
