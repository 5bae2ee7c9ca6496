"""How far chance alone can move a share of kronor: each thing's, and the widest difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.bootstrap import FEWEST, Sampled, Shares, shares
from jamstall.analysis.interval import Interval
from jamstall.charts.chart import Chart
from jamstall.charts.intervals import Estimate, intervals
from jamstall.charts.palette import SLATE
from jamstall.panels.compare.side_by_side import Compared, compared, why_not
from jamstall.panels.compare.things import across_name, things
from jamstall.panels.compare.what import WHATS, What
from jamstall.panels.panel import Panel, Table, basis
from jamstall.panels.view import View
from jamstall.texts import EMPTY, Texts


@dataclass(frozen=True)
class _Drawn:
    """A thing and its share of the kronor; no interval where draws cannot tell."""

    name: str
    value: Decimal
    cases: Sampled
    shares: Shares | None

    @property
    def interval(self) -> Interval | None:
        return None if self.shares is None else self.shares.interval


def has_kronor_chance(view: View, what: str) -> bool:
    """Tell whether cases can be drawn anew: of sectors, and never of persons."""
    return WHATS[what].dimension == "sector_dominance" and not view.selection.is_personal(())


def kronor_beside_chance(view: View, fund: str, across: str, what: str) -> Panel:
    """Return between which shares of the kronor chance puts what is compared."""
    texts = view.texts
    found = things(view, fund, across)
    title = texts("kronor-chance-title")
    key = f"{fund}-kronor-chance-{across}-{what}".replace("_", "-")
    every = compared(found, what)
    drawn = [drawn for one in every for drawn in _drawn(one, WHATS[what])]
    whole = WHATS[what].asked(found.whole)
    overall = WHATS[what].group(whole)
    if not found.are_comparable or overall is None or overall.value is None:
        alone = texts("compare-one", across=across)
        said = why_not(view, every, what) if found.are_comparable else alone
        return Panel(key, title, said, None, Table((), ()), "")
    sentence = _sentence(texts, drawn)
    return Panel(
        key=key,
        title=title,
        sentence=sentence,
        chart=_chart(texts, drawn, Decimal(overall.value), sentence),
        table=_table(texts, across, drawn),
        basis=f"{texts('kronor-chance-method')} {basis(found.whole, whole)}",
        results=tuple(dict.fromkeys(one.result for one in every)),
    )


def _drawn(one: Compared, what: What) -> list[_Drawn]:
    """Return a thing with its interval; nothing where it has no share."""
    view = one.thing.view
    cases = view.sampled(what.dimension, what.label, view.selection)
    if one.value is None or cases is None:
        return []
    return [_Drawn(one.thing.name, one.value, cases, shares(cases))]


def _sentence(texts: Texts, drawn: Sequence[_Drawn]) -> str:
    told = [(one, one.shares) for one in drawn if one.shares is not None]
    if len(told) < 2:
        return texts("kronor-chance-few", fewest=FEWEST)
    high, its_shares = max(told, key=lambda one: one[0].value)
    low, others = min(told, key=lambda one: one[0].value)
    if high is low:
        return texts("kronor-chance-same")
    between = its_shares.less(others)
    said = texts(
        "kronor-chance-within" if between.holds(0) else "kronor-chance-more",
        high=high.name,
        low=low.name,
        points=texts.points(high.value - low.value, signed=False),
        least=texts.number(between.low * 100),
        most=texts.number(between.high * 100),
    )
    if left := [one.name for one in drawn if one.interval is None]:
        said += " " + texts("kronor-chance-without", names=texts.both(left), fewest=FEWEST)
    return said


def _chart(texts: Texts, drawn: Sequence[_Drawn], whole: Decimal, sentence: str) -> Chart | None:
    rows = [
        Estimate(
            one.name,
            texts(
                "kronor-chance-row", share=texts.share(one.value), range=_range(texts, one.interval)
            ),
            float(one.value),
            one.interval.low,
            one.interval.high,
            SLATE,
            "circle",
        )
        for one in drawn
        if one.interval is not None
    ]
    if len(rows) < 2:
        return None
    explained = texts("kronor-chance-explained", share=texts.share(whole))
    return intervals(rows, float(whole), explained, sentence)


def _table(texts: Texts, across: str, drawn: Sequence[_Drawn]) -> Table:
    header = (
        across_name(texts, across),
        texts("share-kronor"),
        texts("kronor-chance-range"),
        texts("cases"),
    )
    rows = (
        (
            one.name,
            texts.share(one.value),
            _range(texts, one.interval),
            texts.count(len(one.cases.inside) + len(one.cases.outside)),
        )
        for one in drawn
    )
    return Table(header, tuple(rows))


def _range(texts: Texts, interval: Interval | None) -> str:
    """Return an interval's ends: "68–81 %"; nothing of none."""
    if interval is None:
        return EMPTY
    low, high = (texts.number(end * 100) for end in (interval.low, interval.high))
    return texts("kronor-chance-ends", low=low, high=high)
