"""Whether fetched figures can be: complete, additive within the source's noise, near the last ones.

A figure that is wrong in a table looks like any other. What is found here keeps the former
snapshot in place.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import product

from jamstall.context.asking import regions
from jamstall.context.declared import TOTAL, Series
from jamstall.context.findings import Finding
from jamstall.context.snapshot import Value
from jamstall.reference import places

JUMP = 10
"""Times the last figure, up or down, that nobody believes without having looked."""
FEW = 50
"""Counts below this may well become ten times as many: five new firms after none to speak of."""
_MANY = Decimal("0.5")
"""Part of the figures that may be missing in small places before a table is taken to be broken."""

Place = tuple[str, str, str, str, str]


def check(one: Series, values: Sequence[Value], former: Sequence[Value]) -> list[Finding]:
    """Return all that speaks against taking these figures instead of the former ones."""
    if not any(value.value is not None for value in values):
        return [Finding("no_figures", one.key)]
    held = {value.place: value for value in values}
    findings = [*_twice(values), *_complete(one, held), *_impossible(one, values)]
    if one.reads == "counts":
        findings += _additive(one, held)
    return [*findings, *_jumps(one, values, former), *_lost(one, values, former)]


def _twice(values: Sequence[Value]) -> Iterator[Finding]:
    for place, count in Counter(value.place for value in values).items():
        if count > 1:
            yield Finding("twice", _said(place))


def _complete(one: Series, held: Mapping[Place, Value]) -> Iterator[Finding]:
    """A place that is not there, one sex without the other, and single figures.

    The country and a county must be told of in the latest period; a municipality in any, since
    sources leave the smallest ones out.
    """
    latest = max(place[1] for place in held)
    now, ever = {place[0] for place in held if place[1] == latest}, {place[0] for place in held}
    for region in regions(one.levels):
        if region not in (now if len(region) == 2 else ever):
            yield Finding("missing_region", f"{region} {places.name_of(region)}", wanted=latest)
    sectors = {place[4] for place in held}
    for region, period in dict.fromkeys(place[:2] for place in held):
        told = [
            sex
            for sex in one.sexes
            if any(
                (region, period, sex, birthplace, sector) in held
                for birthplace in one.birthplaces
                for sector in sectors
            )
        ]
        for sex in one.sexes:
            if sex not in told:
                yield Finding("missing_sex", f"{region} {period}", wanted=sex)
        for place in product((region,), (period,), told, one.birthplaces, sectors):
            if place not in held:
                yield Finding("missing_figures", _said(place))
    missing = sum(value.value is None for value in held.values())
    if missing > len(held) * _MANY:
        yield Finding("missing_figures", f"{missing} / {len(held)}", count=missing)


def _impossible(one: Series, values: Sequence[Value]) -> Iterator[Finding]:
    for value in values:
        number = value.value
        if number is None:
            continue
        if (one.reads != "levels" and number < 0) or (one.reads == "share" and number > 100):
            yield Finding("impossible", _said(value.place), str(number))


def _additive(one: Series, held: Mapping[Place, Value]) -> Iterator[Finding]:
    """Women and men, both birthplaces, all sectors and all counties: each sum beside its whole."""
    counties = set(places.counties())
    for name, at, whole, parts in (
        ("sex", 2, TOTAL, {"woman", "man"}),
        ("birthplace", 3, TOTAL, {"sweden", "abroad"}),
        ("sector", 4, TOTAL, {place[4] for place in held} - {TOTAL}),
        ("region", 0, places.COUNTRY, counties),
    ):
        sums: dict[Place, Decimal] = {}
        counted: Counter[Place] = Counter()
        for place, value in held.items():
            if place[at] in parts and value.value is not None:
                of = _with(place, at, whole)
                sums[of] = sums.get(of, Decimal(0)) + value.value
                counted[of] += 1
        for of, total in sums.items():
            stated = held[of].value if of in held else None
            if stated is None or counted[of] < len(parts):
                continue
            if abs(total - stated) > one.noise:
                yield Finding("not_additive", f"{_said(of)} ({name})", str(total), str(stated))


def _with(place: Place, at: int, code: str) -> Place:
    changed = list(place)
    changed[at] = code
    return (changed[0], changed[1], changed[2], changed[3], changed[4])


def _jumps(one: Series, values: Sequence[Value], former: Sequence[Value]) -> Iterator[Finding]:
    """Compare each figure with what it was, and a new period's with the last one before it."""
    least = FEW if one.reads == "counts" else 0
    by_line: defaultdict[tuple[str, ...], dict[str, Decimal]] = defaultdict(dict)
    for value in former:
        if value.value is not None:
            by_line[_line(value)][value.period] = value.value
    for value in values:
        known = by_line.get(_line(value))
        if value.value is None or not known:
            continue
        before = known.get(value.period)
        if before is None:
            earlier = [period for period in known if period < value.period]
            before = known[max(earlier)] if earlier else None
        if before is None or max(before, value.value) <= least or min(before, value.value) < 0:
            continue
        if value.value >= JUMP * before > 0 or before >= JUMP * value.value > 0:
            yield Finding("jump", _said(value.place), str(value.value), str(before))
        elif not value.value and before > least:
            yield Finding("jump", _said(value.place), "0", str(before))


def _lost(one: Series, values: Sequence[Value], former: Sequence[Value]) -> Iterator[Finding]:
    """A period that is gone, where not only the latest are asked for."""
    asked = one.source.selection.get(one.source.columns.get("period", ""), ())
    if any(code.startswith("top(") for code in asked):
        return
    there = {value.period for value in values}
    for period in sorted({value.period for value in former} - there):
        yield Finding("lost_period", period)


def _line(value: Value) -> tuple[str, ...]:
    return value.region, value.sex, value.birthplace, value.sector


def _said(place: Iterable[str]) -> str:
    """Return a place as it is printed: `21 2024 woman`; what is of all is not said."""
    region, period, *others = place
    return " ".join((region, period, *(word for word in others if word != TOTAL)))
