"""All groups on one sheet: sector dominance × sex × birthplace, in kronor or in cases.

Where so many groups are small that little would be shown, the coarser sheets are shown instead:
sector dominance by sex, and by birthplace.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import DOMINANCE, ORDER
from jamstall.charts.matrix import Cell
from jamstall.charts.matrix import matrix as matrix_chart
from jamstall.panels.allocation.choice import ALL, CELL_DIMENSIONS, cell_name, cell_of
from jamstall.panels.beyond import beyond_said
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden, worded
from jamstall.panels.view import View, place_name
from jamstall.panels.whole import Whole, rounded_apart
from jamstall.store.question import UNKNOWN

SPLIT = ("woman", "man")
"""Sexes that are told apart by birthplace; the others are shown as one group each."""
MEASURES = {"kronor": "amount_share", "cases": "cases_share"}


@dataclass(frozen=True)
class Shares:
    """Shares by sector dominance and some personal dimensions, with every total."""

    personal: tuple[str, ...]
    tables: Mapping[tuple[str, ...], Breakdown]

    def group(self, labels: Mapping[str, str]) -> Group:
        """Return the group of these labels; what is left out of them is any."""
        by = tuple(d for d in CELL_DIMENSIONS if labels.get(d, ALL) != ALL)
        result = self.tables[by]
        wanted = tuple(labels[dimension] for dimension in by)
        if not by:
            return result.overall
        for group in result.groups:
            if group.labels == wanted:
                return group
        return Group(wanted, Decimal(0), result.overall.numerator, Decimal(0), 0)

    @property
    def results(self) -> tuple[Breakdown, ...]:
        """The breakdowns, the most detailed first."""
        return tuple(self.tables[by] for by in sorted(self.tables, key=len, reverse=True) if by)


def sheets(view: View, fund: str, part: str, place: str) -> tuple[tuple[str, ...], ...]:
    """Return which sheets can be shown: one by sex and birthplace, or one of each."""
    whole = _shares(view, fund, part, place, ("sex", "birthplace"))
    shown = whole.tables[CELL_DIMENSIONS].groups
    kept = sum(not group.suppressed for group in shown)
    return (("sex", "birthplace"),) if 2 * kept >= len(shown) else (("sex",), ("birthplace",))


def matrix(view: View, fund: str, part: str, place: str, cell: str, *personal: str) -> Panel:
    """Return a sheet: rows by sector dominance, columns by who is behind, with all totals.

    Parameters
    ----------
    place : a municipality or county that the sheet is of; all of the selection where empty.
    cell : the cell that is outlined, which the map is coloured by.
    personal : `sex` and `birthplace`, or one of them.
    """
    texts = view.texts
    shares = _shares(view, fund, part, place, personal)
    where = texts("where", places=place_name(place, texts)) if place else view.where(fund)
    both = len(personal) == 2
    everyone = texts("total") if personal == ("sex",) else ""
    columns = _columns(shares)
    rows = [*(label for label in DOMINANCE if shares.group({"sector_dominance": label}).cases), ALL]
    cells = [
        _cell(view, shares, {"sector_dominance": row, "sex": sex, "birthplace": birthplace})
        for row in rows
        for sex, birthplace in columns
    ]
    sentence = _sentence(view, shares, fund, part, where)
    picked = cell_of(cell)
    chart = matrix_chart(
        cells,
        {**_names(view, "sector_dominance"), ALL: texts("total")},
        {**_short_names(view, "sex"), ALL: texts("matrix-everyone") if both else everyone},
        {**_birthplaces(view, personal), ALL: "" if personal == ("sex",) else texts("total")},
        sentence,
        picked=None
        if picked is None
        else (
            picked.get("sector_dominance", ALL),
            picked.get("sex", ALL),
            picked.get("birthplace", ALL),
        ),
    )
    money = shares.tables[("sector_dominance", *personal)]
    told = bool(money.overall.numerator)
    suppressed = "" if money.beyond else hidden(view, shares.results)  # the sentence says why
    coarser = "" if both else texts("matrix-coarser")
    return Panel(
        key=f"{fund}-matrix-{'-'.join(personal)}",
        title=texts(f"matrix-title-{'-'.join(personal)}-{part}", where=where),
        sentence=sentence,
        chart=chart if told and not all_unknown(money) else None,
        table=_table(view, shares, rows, columns),
        basis=basis(view, money),
        results=shares.results,
        hidden=" ".join(note for note in (suppressed, coarser) if note),
        rounded=rounded_apart(texts, _wholes(cells)),
    )


def _shares(view: View, fund: str, part: str, place: str, personal: tuple[str, ...]) -> Shares:
    own: dict[str, tuple[str, ...]] = {"fund": (fund,)}
    if place:
        own["county" if len(place) == 2 else "municipality"] = (place,)
    dimensions = tuple(d for d in CELL_DIMENSIONS if d in ("sector_dominance", *personal))
    sheet = view.beside(*dimensions)
    tables: dict[tuple[str, ...], Breakdown] = {}
    for chosen in range(2 ** len(dimensions)):
        by = tuple(d for number, d in enumerate(dimensions) if chosen >> number & 1)
        tables[by] = sheet.measure(MEASURES[part], *by, **own)
    return Shares(personal, tables)


def _columns(shares: Shares) -> list[tuple[str, str]]:
    """Return sex and birthplace of each column: those that any case is in, and the totals."""
    if shares.personal == ("birthplace",):
        present = [g.labels[0] for g in shares.tables["birthplace",].groups]
        return [(ALL, label) for label in ORDER["birthplace"] if label in present] + [(ALL, ALL)]
    columns: list[tuple[str, str]] = []
    sexes = [g.labels[0] for g in shares.tables["sex",].groups]
    for sex in (label for label in ORDER["sex"] if label in sexes):
        if sex in SPLIT and len(shares.personal) == 2:
            found = {
                g.labels[1] for g in shares.tables["sex", "birthplace"].groups if g.labels[0] == sex
            }
            columns += [(sex, label) for label in ORDER["birthplace"] if label in found]
        columns.append((sex, ALL))
    return [*columns, (ALL, ALL)]


def _cell(view: View, shares: Shares, labels: Mapping[str, str]) -> Cell:
    texts = view.texts
    group = shares.group(labels)
    total = (
        labels["sector_dominance"] == ALL
        or (labels["sex"] == ALL and "sex" in shares.personal)
        or (
            labels["birthplace"] == ALL
            and "birthplace" in shares.personal
            and labels["sex"] in (*SPLIT, ALL)
        )
    )
    detail = (
        ""
        if group.suppressed
        else texts("map-cases", cases=group.cases or 0, number=texts.count(group.cases or 0))
    )
    return Cell(
        labels["sector_dominance"],
        labels["sex"],
        labels["birthplace"],
        worded(group, texts),
        None if group.value is None else Decimal(group.value),
        "total" if total else "value",
        detail,
    )


def _wholes(cells: Sequence[Cell]) -> Iterable[Whole]:
    """Give what the sheet's totals sum up: each row's cells, and each column's."""
    for row in dict.fromkeys(cell.dominance for cell in cells):
        of_row = [cell for cell in cells if cell.dominance == row]
        leaves = [cell.share for cell in of_row if _is_leaf(cell, of_row)]
        yield leaves, of_row[-1].share
    for column in dict.fromkeys((cell.sex, cell.birthplace) for cell in cells):
        of_column = [cell for cell in cells if (cell.sex, cell.birthplace) == column]
        yield [cell.share for cell in of_column[:-1]], of_column[-1].share


def _is_leaf(cell: Cell, row: Sequence[Cell]) -> bool:
    """Tell whether a cell is no sum of others beside it."""
    if cell is row[-1]:
        return False
    return cell.birthplace != ALL or sum(other.sex == cell.sex for other in row) == 1


def _sentence(view: View, shares: Shares, fund: str, part: str, where: str) -> str:
    """Return which group of known people and sectors got most, of those that are shown."""
    texts = view.texts
    of = texts(f"the-{fund}")
    detailed = shares.tables[("sector_dominance", *shares.personal)]
    if not detailed.overall.numerator:
        return texts("sentence-no-money", fund=of)
    shown = [g for g in detailed.groups if g.value and UNKNOWN not in g.labels]
    if all_unknown(detailed):
        return texts("sentence-matrix-unknown", fund=of)
    if detailed.beyond:
        return beyond_said(texts, detailed.beyond)
    if not shown:
        return texts("sentence-matrix-none", fund=of, where=where)
    most = max(shown, key=lambda group: group.value or 0)
    labels = dict(zip(("sector_dominance", *shares.personal), most.labels, strict=True))
    cell = ".".join(labels.get(dimension, ALL) for dimension in CELL_DIMENSIONS)
    # A hidden group may be larger: then the largest is that of those shown.
    scope = "shown" if any(group.suppressed for group in detailed.groups) else "all"
    return texts(
        f"sentence-matrix-{part}-{scope}",
        fund=of,
        where=where,
        share=texts.share(most.value),
        groups=cell_name(view, cell),
    )


def _table(view: View, shares: Shares, rows: list[str], columns: list[tuple[str, str]]) -> Table:
    texts = view.texts
    header = [texts("dimension-sector-dominance")]
    for sex, birthplace in columns:
        names = [view.name("sex", sex)] if sex != ALL else []
        names += [view.name("birthplace", birthplace)] if birthplace != ALL else []
        header.append(", ".join(names) or texts("total"))
    body = tuple(
        (
            texts("total") if row == ALL else view.name("sector_dominance", row),
            *(
                worded(shares.group({"sector_dominance": row, "sex": s, "birthplace": b}), texts, 1)
                for s, b in columns
            ),
        )
        for row in rows
    )
    return Table(tuple(header), body)


def _names(view: View, dimension: str) -> dict[str, str]:
    return {label: view.name(dimension, label) for label in ORDER[dimension]}


def _birthplaces(view: View, personal: tuple[str, ...]) -> dict[str, str]:
    """Return what the columns of a birthplace are headed: within a sex, or on their own."""
    names = _short_names(view, "birthplace")
    if "sex" in personal:
        return names
    return {label: name[:1].upper() + name[1:] for label, name in names.items()}


def _short_names(view: View, dimension: str) -> dict[str, str]:
    """Return what columns are headed: there is no room for more than a word or two."""
    return {
        label: view.texts(f"short-{dimension}-{label}".replace("_", "-"))
        for label in ORDER[dimension]
    }
