"""A published series on the map: women's part of it, or their figure, place by place."""

from collections.abc import Sequence
from decimal import Decimal

from jamstall.charts.area_map import Area
from jamstall.charts.chart import Chart
from jamstall.charts.classes import (
    NO_DATA,
    SIGNS,
    ValueClass,
    amount_classes,
    class_of,
    part_classes,
)
from jamstall.panels.allocation.choice import level_of
from jamstall.panels.allocation.local import as_shown
from jamstall.panels.allocation.place_map import drawn
from jamstall.panels.allocation.series_values import SERIES, OnMap, on_map, series_name
from jamstall.panels.extents import codes_shown
from jamstall.panels.panel import Figures, Panel, Swatch, Table
from jamstall.panels.series import sources
from jamstall.panels.series.sides import in_words, is_of_whole
from jamstall.panels.view import View, place_name
from jamstall.reference import places


def series_finding(view: View, coloured: str, extent: str, place: str) -> str:
    """Return what the picked place is like; or where the number is highest and lowest."""
    texts = view.texts
    codes = codes_shown(view, extent)
    numbers = on_map(view, coloured, codes)
    what = series_name(view, coloured)
    known = [code for code in codes if numbers.value(code) is not None]
    country = numbers.in_words(texts, places.COUNTRY)
    if not known or (place and place not in known):
        return texts("map-series-none", what=what, level=level_of(extent))
    if place or len(known) == 1:
        of = place or known[0]
        return texts(
            "map-series-place",
            what=what,
            where=texts("where", places=place_name(of, texts)),
            value=numbers.in_words(texts, of),
            country=country,
            period=numbers.told[of].period,
        )
    high = max(known, key=lambda code: numbers.value(code) or 0)
    low = min(known, key=lambda code: numbers.value(code) or 0)
    return texts(
        "map-series-finding",
        what=what,
        high=place_name(high, texts),
        high_value=numbers.in_words(texts, high),
        low=place_name(low, texts),
        low_value=numbers.in_words(texts, low),
        country=country,
        period=max(numbers.told[code].period for code in known),
    )


def series_map(view: View, coloured: str, extent: str, shape: str, place: str) -> Panel:
    """Return the map coloured by a series."""
    texts = view.texts
    state = view.society.state(coloured.removeprefix(SERIES))
    codes = codes_shown(view, extent)
    numbers = on_map(view, coloured, codes)
    known = [code for code in codes if numbers.value(code) is not None]
    by_class = _classes(numbers, known)
    sentence = series_finding(view, coloured, extent, place)
    name = series_name(view, coloured)
    by_value = sorted(known, key=lambda code: -(numbers.value(code) or 0))
    rows = tuple(
        (
            place_name(code, texts),
            numbers.in_words(texts, code),
            in_words(texts, numbers.series, numbers.told[code]),
            numbers.told[code].period,
        )
        for code in by_value
    )
    header = (
        texts(f"dimension-{level_of(extent)}"),
        name,
        texts("map-behind"),
        texts("life-period"),
    )
    return Panel(
        key=f"map-{state.series.key}".replace("_", "-"),
        title=name,
        sentence="",
        chart=_drawn(view, numbers, extent, shape, place, by_class, sentence) if known else None,
        table=Table(header, rows) if known else Table((), ()),
        basis=sources.rests_on(view, state),
        sources=sources.made(view, state),
        legend=_legend(view, numbers, codes, by_class) if known else (),
        figures=_figures(view, numbers, name, by_value) if known else None,
    )


def _drawn(  # noqa: PLR0917
    view: View,
    numbers: OnMap,
    extent: str,
    shape: str,
    place: str,
    by_class: Sequence[ValueClass],
    sentence: str,
) -> Chart:
    texts, codes = view.texts, codes_shown(view, extent)
    shown = [
        Area(
            code,
            place_name(code, texts),
            numbers.in_words(texts, code),
            _key(numbers, code, by_class),
            in_words(texts, numbers.series, numbers.told[code])
            if code in numbers.told
            else texts("map-series-no-figure"),
        )
        for code in codes
    ]
    return drawn(view, extent, shape, place, shown, by_class, sentence)


def _scaled(numbers: OnMap, value: Decimal) -> Decimal:
    """Return a figure in whole units of its last decimal: classes have limits that are whole."""
    return value.scaleb(numbers.series.decimals)


def _classes(numbers: OnMap, known: Sequence[str]) -> tuple[ValueClass, ...]:
    if is_of_whole(numbers.series):
        shares = (numbers.value(code) for code in known)
        return part_classes([as_shown(it) for it in shares if it is not None], "women")
    values = [_scaled(numbers, numbers.value(code) or Decimal(0)) for code in known]
    return amount_classes(values, "women" if "woman" in numbers.series.sexes else "plain")


def _key(numbers: OnMap, code: str, by_class: Sequence[ValueClass]) -> str:
    value = numbers.value(code)
    if value is None:
        return NO_DATA
    whole = is_of_whole(numbers.series)
    return class_of(as_shown(value) if whole else _scaled(numbers, value), by_class).key


def _legend(
    view: View, numbers: OnMap, codes: Sequence[str], by_class: Sequence[ValueClass]
) -> tuple[Swatch, ...]:
    texts, one = view.texts, numbers.series

    def said(limit: Decimal) -> str:
        if is_of_whole(one):
            return texts.share(limit)
        return texts.number(limit.scaleb(-one.decimals), one.decimals)

    swatches = []
    for it in by_class:
        if it.upper is None:
            name = texts("class-over", lower=said(it.lower))
        elif it.upper == 0:
            name = said(Decimal(0))
        elif is_of_whole(one):
            name = texts("class-share", lower=int(it.lower * 100) + 1, upper=said(it.upper))
        else:
            name = texts("map-series-class", lower=said(it.lower), upper=said(it.upper))
        swatches.append(Swatch(name, it.colour))
    if any(numbers.value(code) is None for code in codes):
        sign = SIGNS[NO_DATA]
        swatches.append(Swatch(texts("map-series-no-figure"), sign.colour, sign.text))
    return tuple(swatches)


def _figures(view: View, numbers: OnMap, name: str, codes: Sequence[str]) -> Figures:
    """Return every place's figure, for files."""
    texts, one = view.texts, numbers.series
    worded = tuple(
        (
            place_name(code, texts),
            numbers.told[code].period,
            float(numbers.value(code) or 0),
        )
        for code in codes
    )
    rows: tuple[dict[str, str | float], ...] = tuple(
        {"region": code, "place": place, "period": period, "value": value}
        for code, (place, period, value) in zip(codes, worded, strict=True)
    )
    header = (texts("life-place"), texts("life-period"), name)
    decimals = None if is_of_whole(one) else one.decimals
    return Figures(f"map_{one.key}", name, rows, header, worded, decimals)
