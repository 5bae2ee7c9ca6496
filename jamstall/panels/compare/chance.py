"""Is it more than chance: each thing's share of cases by how many it has, within exact limits."""

from collections.abc import Sequence
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.funnel import LEVELS, Unit, limits, outside, overdispersion
from jamstall.analysis.interval import Proportion
from jamstall.analysis.ranks import Rank, ranks
from jamstall.charts.chart import Chart
from jamstall.charts.funnel_plot import POINTS, Limit, Placed, funnel_plot
from jamstall.panels.compare.things import across_name, things
from jamstall.panels.compare.what import WHATS, what_name
from jamstall.panels.panel import Panel, Table, all_unknown, basis
from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts

NAMED = 6
"""More things outside than this are counted in the sentence, and named in the chart."""
NOTED = 1.5
"""It is said that things differ more than chance makes them from this many times."""


def has_chance(view: View, what: str) -> bool:
    """Tell whether chance has limits for a number: a share of cases, of no person."""
    is_of_sectors = WHATS[what].dimension in ("", "sector_dominance")
    return is_of_sectors and not view.selection.is_personal(())


def level_name(texts: Texts, level: str) -> str:
    """Return what a level is called: "95 %"."""
    return texts.share(Decimal(level) / 100, 1 if "." in level else 0)


def beside_chance(view: View, fund: str, across: str, what: str, level: str) -> Panel:
    """Return which things are outside of what chance alone would make of all that there are."""
    texts = view.texts
    whole = things(view, fund, across).whole
    result = _cases(whole, across, what)
    units = _units(view, result, across, what)
    title = texts(f"chance-title-{_of(what)}")
    key = f"{fund}-chance-{across}-{what}".replace("_", "-")
    asked = WHATS[what].asked(whole)
    if WHATS[what].dimension and all_unknown(asked):
        said = texts("compare-hidden", what=what_name(texts, what))
        return Panel(key, title, said, None, Table((), ()), "")
    if len(units) < 2:
        return Panel(key, title, texts("compare-one", across=across), None, Table((), ()), "")
    hits, of = (
        sum(counted)
        for counted in zip(*((one.share.hits, one.share.of) for one in units), strict=True)
    )
    target = hits / of
    found = outside(units, target, float(level) / 100)
    sentence = _sentence(texts, across, units, found, level)
    more = overdispersion(units, target)
    if more is not None and more >= NOTED:
        sentence += " " + texts("chance-more", times=texts.number(Decimal(more), 1))
    placed = ranks([unit.share for unit in units])
    sentence += " " + _largest(texts, across, units, placed)
    is_alike = target in {0, 1}  # the limits of chance would be a single line
    if is_alike:
        kind, share = texts("chance-things", across=across), texts.share(Decimal(round(target)))
        sentence = texts("chance-alike", count=len(units), things=kind, share=share)
    return Panel(
        key=key,
        title=title,
        sentence=sentence,
        chart=None if is_alike else _drawn(texts, what, units, found, target, sentence),
        table=_table(texts, across, units, placed, found, what),
        basis=" ".join(
            (
                texts("chance-marks"),
                texts("chance-method"),
                texts("rank-method"),
                basis(whole, asked),
            )
        ),
        marks=texts("chance-marks"),
        results=(result,),
    )


def _of(what: str) -> str:
    return "approval" if not WHATS[what].dimension else "sectors"


def _cases(whole: View, across: str, what: str) -> Breakdown:
    """Return shares of cases: granted of decided, or those of such sectors of the granted."""
    if not WHATS[what].dimension:
        return whole.measure(WHATS[what].measure, across)
    return whole.measure_within("cases_share", across, WHATS[what].dimension)


def _units(view: View, result: Breakdown, across: str, what: str) -> list[Unit]:
    label = WHATS[what].label
    hits: dict[str, int] = {}
    of: dict[str, int] = {}
    for group in result.groups:
        place, *more = group.labels
        if place in (UNKNOWN, places.COUNTRY) or not group.denominator:
            continue
        of[place] = int(group.denominator)
        hits.setdefault(place, 0)
        if not more or more == [label]:
            hits[place] = int(group.numerator or 0)
    return [
        Unit(view.name(across, place), Proportion(hits[place], of[place]))
        for place in sorted(of, key=lambda place: -of[place])
    ]


def _sentence(
    texts: Texts, across: str, units: Sequence[Unit], found: Sequence[Unit], level: str
) -> str:
    kind = texts("chance-things", across=across)
    named: dict[str, str | int] = {
        "things": kind, "count": len(units), "level": level_name(texts, level)
    }  # fmt: skip
    if not found:
        return texts("chance-none", **named)
    if len(found) > NAMED:
        return texts("chance-many", outside=len(found), **named)
    names = texts.both(unit.name for unit in found)
    return texts("chance-some", outside=len(found), names=names, **named)


def _largest(texts: Texts, across: str, units: Sequence[Unit], placed: Sequence[Rank]) -> str:
    """Return whether it can be told which has the largest share, or how many may have it."""
    may = [unit.name for unit, rank in zip(units, placed, strict=True) if rank.best == 1]
    if len(may) == 1:
        return texts("rank-sure", name=may[0])
    things = texts("chance-things", across=across)
    return texts("rank-unsure", may=len(may), count=len(units), things=things)


def _drawn(  # noqa: PLR0917
    texts: Texts,
    what: str,
    units: Sequence[Unit],
    found: Sequence[Unit],
    target: float,
    sentence: str,
) -> Chart:
    most = max(unit.share.of for unit in units)
    sizes = sorted({max(1, round(most * (step / POINTS) ** 2)) for step in range(1, POINTS + 1)})
    drawn = [
        Limit(level, cases, held.low, held.high)
        for level in LEVELS
        for cases in sizes
        for held in [limits(cases, target, float(level) / 100)]
    ]
    placed = [
        Placed(
            unit.name, unit.share.of, unit.share.hits / unit.share.of, _share(texts, unit),
            unit in found,
        )
        for unit in units
    ]  # fmt: skip
    axes = texts(f"chance-cases-{_of(what)}"), texts(f"chance-share-{_of(what)}")
    return funnel_plot(placed, drawn, target, axes, sentence, texts.share(Decimal("0.5")))


def _table(  # noqa: PLR0917
    texts: Texts,
    across: str,
    units: Sequence[Unit],
    placed: Sequence[Rank],
    found: Sequence[Unit],
    what: str,
) -> Table:
    of = _of(what)
    header = (
        across_name(texts, across),
        texts(f"chance-share-{of}"),
        texts(f"chance-cases-{of}"),
        texts("rank-place"),
        texts("rank-range"),
        texts("chance-outside"),
    )
    rows = (
        (
            unit.name,
            _share(texts, unit),
            texts.count(unit.share.of),
            texts.count(rank.place),
            _range(texts, rank),
            texts("chance-yes") if unit in found else texts("chance-no"),
        )
        for unit, rank in zip(units, placed, strict=True)
    )
    return Table(header, tuple(rows))


def _share(texts: Texts, unit: Unit) -> str:
    return texts.share(Decimal(unit.share.hits) / unit.share.of)


def _range(texts: Texts, rank: Rank) -> str:
    ends = [texts.count(end) for end in dict.fromkeys((rank.best, rank.worst))]
    return "\u2013".join(ends)
