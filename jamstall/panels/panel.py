"""A panel is always the same: a sentence, a chart, its numbers as a table, what they rest on."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import reduce

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group, Number
from jamstall.charts.chart import Chart
from jamstall.panels.beyond import beyond_said, is_beyond
from jamstall.panels.view import View
from jamstall.store.queries import Provenance
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, SUPPRESSED, Texts
from jamstall.texts.rounding import exact, rounded

PROSE = 30
"""Letters and digits; a longer cell is a sentence, whatever numbers stand in it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers in words: `header` names the columns, the first of which names the rows."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    @property
    def is_mostly_hidden(self) -> bool:
        """Tell whether fewer of its numbers are shown than hidden; a range from 0 tells little."""
        cells = [cell for row in self.rows for cell in row[1:] if cell != EMPTY]
        hidden = sum(cell == SUPPRESSED or cell.startswith("0–") for cell in cells)
        return 2 * hidden > len(cells)

    def holds_words(self, column: int) -> bool:
        """Tell whether a column holds words or lists, which read from the left, and not numbers."""
        return any(
            ", " in cell
            or len(cell) > PROSE
            or (any(c.isalpha() for c in cell) and not any(c.isdigit() for c in cell))
            for cell in (row[column] for row in self.rows)
        )


@dataclass(frozen=True, slots=True)
class Swatch:
    """What one colour of a chart stands for; `sign` is written in it where it is no value."""

    name: str
    colour: str
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers that are of no breakdown, for files: each row as data, and as its reader says it.

    Attributes
    ----------
    name : what they are called in a CSV file.
    title : what their sheet is called.
    rows : key → word or number; the keys are the same in every row.
    header, worded : the same in words.
    decimals : how many the numbers in it are shown with; None where they are shares.
    """

    name: str
    title: str
    rows: tuple[Mapping[str, str | float], ...]
    header: tuple[str, ...]
    worded: tuple[tuple[str | float, ...], ...]
    decimals: int | None = None


@dataclass(frozen=True)
class Panel:
    """One finding, whole.

    Attributes
    ----------
    key : its name in downloads and in the page's structure.
    title : what is asked.
    sentence : the finding, true and with its numbers.
    chart : None where there is nothing to draw.
    table : the chart's numbers.
    basis : how many cases it rests on, how many are unknown, from where, loaded when.
    results : the breakdowns it was made from, for download.
    figures : what it was made from that no breakdown holds, for download.
    legend : what the chart's colours stand for, in the order of the marks.
    hidden : what is not shown, and why; empty where nothing is.
    marked : the label of the group that the finding is about, where others stand beside it.
    is_computed : the numbers are of no breakdown but made from `results`, so that a chart of those
        would be of something else: a slide shows the table.
    is_unchanged : of a scenario in which nothing is changed yet: a page begins with it, and it says
        nothing that is worth taking home.
    sides : what is set side by side and the share of each, of those that are shown.
    sources : what further figures are of → how they were made. It stands in `basis` too; a page
        says it once, last.
    rounded : why the parts that are shown do not sum to 100; empty where they do.
    marks : the beginning of `basis` that tells how the chart's own marks are read. A slide draws
        bars or sets a table, in which nobody finds them.
    """

    key: str
    title: str
    sentence: str
    chart: Chart | None
    table: Table
    basis: str
    legend: tuple[Swatch, ...] = ()
    results: tuple[Breakdown, ...] = field(default=(), repr=False)
    hidden: str = ""
    rounded: str = ""
    marks: str = ""
    marked: str = ""
    figures: Figures | None = field(default=None, repr=False)
    is_computed: bool = False
    is_unchanged: bool = False
    sides: tuple[tuple[str, Decimal], ...] = ()
    sources: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Where nothing is shown of persons for another reason than small groups, say which."""
        if self.hidden and is_beyond(self.results):
            object.__setattr__(self, "sentence", self.hidden)
            object.__setattr__(self, "hidden", "")

    @property
    def notes(self) -> tuple[str, ...]:
        """What stands in small print below the numbers."""
        return tuple(note for note in (self.hidden, self.rests_on) if note)

    @property
    def rests_on(self) -> str:
        """What the numbers rest on, and why they may not sum."""
        return " ".join(note for note in (self.rounded, self.basis) if note)

    @property
    def rests_on_undrawn(self) -> str:
        """What stands in `basis`, without how the marks of a chart are read that is not shown."""
        return self.basis.removeprefix(self.marks).strip()

    def rests_on_beside(self, said: Iterable[str]) -> str:
        """What the numbers rest on, without the sentences that their page says for all of them."""
        left = self.rests_on
        for sentence in said:
            left = left.replace(sentence, "") if sentence else left
        return re.sub(" +", " ", left).strip()  # what keeps a number together is no such space

    @property
    def finding(self) -> str:
        """The finding; a map says it in the words for those who do not see it."""
        drawn = self.chart.alt if self.chart is not None else ""
        return self.sentence or drawn or self.title


def worded(group: Group, texts: Texts, decimals: int = 0) -> str:
    """Return a group's share in words; where it is hidden `..`, or between what it lies."""
    if group.suppressed:
        return SUPPRESSED if group.between is None else texts.share_between(*group.between)
    return texts.share(group.value, decimals) if group.value is not None else EMPTY


def points_alone(texts: Texts, difference: Number, decimals: int = 0) -> str:
    """Return a difference of shares as its number alone; the column's head has the unit."""
    points = exact(difference) * 100
    number = texts.number(points, decimals)
    return f"+{number}" if rounded(points, decimals) > 0 else number


def all_unknown(result: Breakdown) -> bool:
    """Tell whether nothing at all is known of the dimension: then there is no finding to state."""
    somewhere = [group for group in result.groups if group.suppressed or group.numerator]
    return bool(somewhere) and all(
        UNKNOWN in group.labels and not group.suppressed for group in somewhere
    )


def basis(view: View, result: Breakdown) -> str:
    """Return what a breakdown rests on: cases, unknown, source, load date, and the filters."""
    texts = view.texts
    unknown = [group for group in result.groups if UNKNOWN in group.labels]
    parts = []
    if result.overall.cases is not None:
        number = texts.count(result.overall.cases)
        cases, over = result.overall.cases, result.measure.cases.over
        parts.append(texts("basis-cases", cases=cases, number=number, over=over))
    if unknown and result.by and not any(group.suppressed for group in unknown):
        cases = sum(group.cases or 0 for group in unknown)
        if cases:
            parts.append(unknown_of(texts, cases, result.by, unknown))
    if any(group.rounded is not None for group in (*result.groups, result.overall)):
        parts.append(texts("basis-rounded"))
    parts.append(source(texts, result.provenance))
    described = view.described(of_dominance="sector_dominance" in result.by)
    ends = described[:1].upper() + described[1:] + "." if described else ""
    return " ".join(part for part in (*parts, ends) if part)


def unknown_of(texts: Texts, cases: int, dimensions: Sequence[str], groups: Iterable[Group]) -> str:
    """Return of how many cases something is unknown, and what: "saknar 4 uppgift om kön"."""
    labels = [group.labels for group in groups]
    unknown = [
        # A sector nobody knows has no dominance that could be told either.
        "sector" if name == "sector_dominance" else name
        for place, name in enumerate(dimensions)
        if any(one[place] == UNKNOWN for one in labels)
    ]
    names = [texts(f"dimension-{name}".replace("_", "-")) for name in unknown]
    what = reduce(
        lambda first, other: texts("one-or-other", first=first, other=other),
        (name[:1].lower() + name[1:] for name in names),
    )
    return texts("basis-unknown", number=texts.count(cases), what=what)


def source(texts: Texts, provenance: Provenance) -> str:
    """Return where the cases are from, and when they were loaded; empty where there are none."""
    if provenance.published_at is None:
        return ""
    key = "source-demo" if provenance.is_demo else "source-own"
    return texts(key, date=texts.date(provenance.published_at))


def hidden(view: View, results: Sequence[Breakdown], table: Table | None = None) -> str:
    """Return a sentence on the groups that are hidden, or nothing.

    Parameters
    ----------
    table : where between what they lie may stand in their place; nowhere by default.
    """
    if beyond := {name for result in results for name in result.beyond}:
        return beyond_said(view.texts, sorted(beyond), is_all=is_beyond(results))
    found = [group for result in results for group in result.groups if group.suppressed]
    return hidden_groups(view, len({group.labels for group in found}), found, table)


def hidden_groups(
    view: View, number: int, found: Iterable[Group] = (), table: Table | None = None
) -> str:
    """Return that so many groups are hidden, and what stands in their place; or nothing."""
    if not number:
        return ""
    ends = {group.between for group in found if group.between is not None}
    cells = {cell for row in table.rows for cell in row} if table is not None else set()
    how = "two-points"
    said = (view.texts.share_between, view.texts.count_between)
    if cells and any(between(*pair) in cells for pair in ends for between in said):
        how = "either" if SUPPRESSED in cells else "range"
    return view.texts("hidden-groups", groups=number, limit=view.selection.small, how=how)


def share_table(view: View, dimension: str, money: Breakdown, cases: Breakdown) -> Table:
    """Return a row per group: kronor and share of them, cases and share of them."""
    texts = view.texts
    rows = []
    for group in money.groups:
        of_cases = cases.group(*group.labels)
        rows.append(
            (
                view.name(dimension, group.labels[0]),
                SUPPRESSED if group.suppressed else texts.exact_kronor(group.numerator or 0),
                worded(group, texts, 1),
                SUPPRESSED if of_cases.suppressed else texts.count(of_cases.cases or 0),
                worded(of_cases, texts, 1),
            )
        )
    rows.append(
        (
            texts("total"),
            EMPTY
            if money.overall.numerator is None
            else texts.exact_kronor(money.overall.numerator),
            worded(money.overall, texts, 1),
            EMPTY if cases.overall.cases is None else texts.count(cases.overall.cases),
            worded(cases.overall, texts, 1),
        )
    )
    header = (
        "dimension-" + dimension.replace("_", "-"),
        "kronor",
        "share-kronor",
        "cases",
        "share-cases",
    )
    return Table(tuple(texts(key) for key in header), tuple(rows))
