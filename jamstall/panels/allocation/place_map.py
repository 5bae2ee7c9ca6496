"""The allocation map: where the money goes, what stands out, and how it changed."""

from collections.abc import Sequence
from decimal import Decimal

from jamstall.charts.area_map import Area, Labels, area_map
from jamstall.charts.chart import Chart
from jamstall.charts.classes import HIDDEN, NO_DATA, SIGNS, ValueClass
from jamstall.charts.tile_map import tile_map
from jamstall.panels.allocation.choice import (
    SHARES,
    Choice,
    choice_name,
    choice_of,
    did,
    level_of,
)
from jamstall.panels.allocation.local import (
    Local,
    areas,
    behind,
    classes,
    in_words,
    local,
    value_in_words,
)
from jamstall.panels.extents import borders_of, codes_shown, counties_shown, shapes_of
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Swatch, Table, all_unknown, basis, hidden
from jamstall.panels.view import View, place_name
from jamstall.reference import places
from jamstall.reference.shapes import label_points
from jamstall.reference.tiles import county_tiles, municipality_tiles

MANY = 60
"""More places than this have no room for labels."""
HEIGHT, MANY_HEIGHT = 600, 700
"""Pixels; the whole country's 290 take all that a projector has below the choices."""
ENOUGH = 5
"""A place with fewer granted cases than this is not said to stand out: a single case would do."""


def allocation(  # noqa: PLR0917
    view: View, fund: str, coloured: str, extent: str, shape: str, place: str
) -> Panel:
    """Return the map of a fund: places coloured by a choice or a cell of the matrix."""
    texts = view.texts
    numbers = local(view, choice_of(coloured), level_of(extent), fund)
    codes = codes_shown(view, extent)
    by_class = _classes(numbers, codes)
    shown = areas(view, numbers, codes, by_class)
    sentence = finding(view, fund, coloured, extent, place)
    chart = drawn(view, extent, shape, place, shown, by_class, sentence)
    name = choice_name(view, coloured)
    rows = tuple(
        (place_name(code, texts), in_words(view, numbers, code), behind(view, numbers, code))
        for code in _by_value(numbers, codes)
    )
    unknown = nothing_known(view, fund, coloured)
    notes = [hidden(view, numbers.results), _elsewhere(view, numbers, codes)]
    return Panel(
        key=f"{fund}-map",
        title=texts("map-title", what=name, fund=texts(f"the-{fund}")),
        sentence="",
        chart=None if unknown else chart,
        table=Table((), ())
        if unknown
        else Table((texts(f"dimension-{numbers.level}"), name, texts("map-behind")), rows),
        basis=basis(view, numbers.results[-1]),
        results=numbers.results,
        legend=() if unknown else legend(view, numbers, codes, by_class),
        hidden=" ".join(note for note in notes if note),
    )


def finding(view: View, fund: str, coloured: str, extent: str, place: str) -> str:
    """Return what stands out on the map, or what the picked place is like."""
    texts = view.texts
    choice = choice_of(coloured)
    if unreported := nothing_known(view, fund, coloured):
        return unreported
    numbers = local(view, choice, level_of(extent), fund)
    name = choice_name(view, coloured)
    whose = {"what": name, "fund": texts(f"the-{fund}")}
    of_all = value_in_words(view, choice, overall_of(numbers))
    if place and numbers.is_hidden(place):
        return texts("sentence-map-place-hidden", place=place_name(place, texts), **whose)
    if place and numbers.value(place) is None:
        return texts("sentence-map-place-none", place=place_name(place, texts), **whose)
    codes = codes_shown(view, extent)
    noted = place or standing_out(numbers, codes)
    if not noted:
        return texts("sentence-map-nothing", level=numbers.level, **whose)
    key = "amount" if choice.measure in ("amount_granted", "granted_cases") else "level"
    if view.selection.values(numbers.level) == (noted,):
        key = "alone"  # the whole is this place itself
    said = texts(
        f"sentence-map-{key}",
        place=place_name(noted, texts),
        did=did(view, fund, coloured, in_words(view, numbers, noted)),
        all=of_all,
        where=view.where(fund),
        **whose,
    )
    of_place = numbers.kronor.get(noted)
    return few_first(said, of_place.cases if of_place else None, texts)


def nothing_known(view: View, fund: str, coloured: str) -> str:
    """Return that nobody has reported what the map is coloured by; empty where someone has."""
    for dimension in choice_of(coloured).group:
        if all_unknown(view.measure("amount_share", dimension, fund=(fund,))):
            key = f"sentence-unknown-{dimension}".replace("_", "-")
            said = view.texts(key, fund=view.texts(f"the-{fund}"))
            return f"{said} {view.texts('map-colour-by-kronor')}"
    return ""


def place_note(view: View, extent: str, place: str) -> str:
    """Return what became of places on the map that merged or changed county; empty if nothing."""
    shown = {place} if place else set(codes_shown(view, extent))
    if not place and len(shown) > MANY:
        return ""
    swedish = view.texts.language == "sv"
    notes = [
        view.texts(
            "map-changed",
            place=change.name,
            year=change.from_date[:4],
            note=change.note_sv if swedish else change.note_en,
        )
        for change in places.changes()
        if change.code in shown and change.kind in ("recoded", "merged", "split")
    ]
    return " ".join(notes)


def legend(
    view: View, numbers: Local, codes: Sequence[str], by_class: Sequence[ValueClass]
) -> tuple[Swatch, ...]:
    """Return what the colours stand for, in words; also those of no place, so maps compare."""
    texts, choice = view.texts, numbers.choice
    swatches = []
    for one in by_class:
        if one.lower == 0 and one.upper == 0:
            name = value_in_words(view, choice, Decimal(0))
        elif one.upper is None:
            name = texts("class-over", lower=value_in_words(view, choice, one.lower))
        else:
            name = between(view, choice, one.lower, one.upper)
        swatches.append(Swatch(name, one.colour))
    keys = {HIDDEN for code in codes if numbers.is_hidden(code)}
    keys |= {NO_DATA for code in codes if not numbers.is_known(code)}
    for key in (HIDDEN, NO_DATA):
        if key in keys:
            sign = SIGNS[key]
            name = texts(f"class-{key}".replace("_", "-"))
            swatches.append(Swatch(name, sign.colour, sign.text))
    return tuple(swatches)


def between(view: View, choice: Choice, lower: Decimal, upper: Decimal) -> str:
    """Return what a class holds, from its least to its most as values are shown: "21–40 %"."""
    texts = view.texts
    least = lower
    if choice.measure in SHARES:
        return texts("class-share", lower=int(lower * 100) + 1, upper=texts.share(upper))
    if choice.measure == "granted_cases":
        least = lower + 1
        if least == upper:
            return value_in_words(view, choice, upper)
    elif not lower:
        return texts("class-up-to", upper=value_in_words(view, choice, upper))
    words = {"lower": least, "upper": upper}
    return texts("class-between", **{k: value_in_words(view, choice, v) for k, v in words.items()})


def _classes(numbers: Local, codes: Sequence[str]) -> tuple[ValueClass, ...]:
    return classes([v for code in codes if (v := numbers.value(code)) is not None], numbers.choice)


def overall_of(numbers: Local) -> Decimal | None:
    """Return the number for the whole selection."""
    value = numbers.overall.value
    return None if value is None else Decimal(value)


def _by_value(numbers: Local, codes: Sequence[str]) -> list[str]:
    """Return the places with the largest value first; those without one last."""
    known = [code for code in codes if numbers.value(code) is not None]
    unknown = [code for code in codes if numbers.value(code) is None]
    return sorted(known, key=lambda code: -(numbers.value(code) or 0)) + unknown


def standing_out(numbers: Local, codes: Sequence[str]) -> str:
    """Return the place whose value is furthest from the whole selection's; of sums, the largest."""
    known = [
        code
        for code in codes
        if numbers.value(code) is not None
        and (of_place := numbers.kronor.get(code)) is not None  # of persons maybe a share alone
        and (of_place.cases or 0) >= ENOUGH
    ]
    if not known:
        return ""
    if numbers.choice.measure in ("amount_granted", "granted_cases"):
        return max(known, key=lambda code: numbers.value(code) or 0)
    whole = overall_of(numbers)
    if whole is None:
        return ""
    return max(known, key=lambda code: abs((numbers.value(code) or Decimal(0)) - whole))


def _elsewhere(view: View, numbers: Local, codes: Sequence[str]) -> str:
    """Return what is granted without being on the map: to whole counties, or to unknown places."""
    off = [group for code, group in numbers.kronor.items() if code not in codes and group.numerator]
    if not off or numbers.level == "county":
        return ""
    kronor = sum(Decimal(group.numerator or 0) for group in off)
    return view.texts("map-elsewhere", kronor=view.texts.kronor(kronor))


def drawn(  # noqa: PLR0917
    view: View,
    extent: str,
    shape: str,
    place: str,
    shown: Sequence[Area],
    by_class: Sequence[ValueClass],
    sentence: str,
) -> Chart:
    """Return the places of an extent as tiles, or as a map of areas."""
    codes = codes_shown(view, extent)
    if shape == "tiles":
        counties = counties_shown(view, extent)
        tiles = county_tiles() if extent == "counties" else municipality_tiles(counties)
        return tile_map(shown, by_class, tiles, sentence, chosen=place, height=height_of(codes))
    return area_map(
        shown,
        by_class,
        shapes_of(view, extent),
        label_points(),
        sentence,
        chosen=place,
        labels=labels_of(extent, codes),
        borders=borders_of(view, extent),
        height=height_of(codes),
    )


def labels_of(extent: str, codes: Sequence[str]) -> Labels:
    """Return what there is room to write on a map of so many places."""
    if extent == "counties":
        return "values"
    return "chosen" if len(codes) > MANY else "names"


def height_of(codes: Sequence[str]) -> int:
    """Return how high a map of so many places is, in pixels."""
    return MANY_HEIGHT if len(codes) > MANY else HEIGHT
