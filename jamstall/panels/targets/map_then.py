"""The allocation map as a scenario would leave it: each place's share, and what it is today."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from jamstall.analysis.scenario import Cell, Impossible, Sums
from jamstall.analysis.scenario_places import spread
from jamstall.charts.area_map import Area, area_map
from jamstall.charts.classes import NO_DATA, SIGNS, Family, class_of, share_classes
from jamstall.panels.extents import borders_of, codes_shown, counties_shown, shapes_of
from jamstall.panels.panel import Panel, Swatch, Table, basis, points_alone
from jamstall.panels.targets.changes import Changes
from jamstall.panels.targets.scenario import asking, computed
from jamstall.panels.targets.wording import group_name
from jamstall.panels.view import View, place_name
from jamstall.reference.shapes import label_points
from jamstall.texts import EMPTY
from jamstall.texts.rounding import as_decimal, rounded

PLACE = "municipality"
_FAMILIES: Mapping[str, Family] = {"women": "women", "men": "men", "balanced": "balanced"}
HEIGHT = 560
"""Pixels."""


@dataclass(frozen=True)
class Place:
    """A place's share of its own kronor, today and then; None of no kronor."""

    code: str
    today: Fraction | None
    then: Fraction | None
    kronor: Fraction

    @property
    def moves(self) -> Fraction:
        """How much the share changes."""
        return (self.then or Fraction(0)) - (self.today or Fraction(0))


def map_then(view: View, changes: Changes) -> Panel | None:
    """Return the map after a scenario; None of persons, of what cannot be, or changes nothing."""
    if changes.is_of_persons or changes.is_nothing or changes.out == changes.into:
        return None
    try:
        today, then = computed(view, changes)
    except Impossible:
        return None
    texts = view.texts
    extent = "municipalities" if counties_shown(view, "municipalities") else "counties"
    by, label = _coloured(changes)
    found = _places(view, changes, extent, today, then)
    shown = [found[code] for code in codes_shown(view, extent)]
    ask = asking(view, changes.fund)
    sentence = _finding(view, by, label, shown)
    group = group_name(view, by, label)
    classes = share_classes(_FAMILIES.get(label, "plain"))
    areas = [
        Area(
            one.code,
            place_name(one.code, texts),
            _share(view, one.then),
            _key(one, changes),
            texts("map-then-detail", today=_share(view, one.today),
                  kronor=texts.kronor(as_decimal(one.kronor))),
        )
        for one in shown
    ]  # fmt: skip
    legend = [
        Swatch(
            texts.share(one.upper or 0)
            if one.lower == one.upper
            else texts("class-share", lower=int(one.lower * 100) + 1, upper=texts.share(one.upper)),
            one.colour,
        )
        for one in classes
    ]
    if any(area.key == NO_DATA for area in areas):
        sign = SIGNS[NO_DATA]
        legend.append(Swatch(texts("class-no-data"), sign.colour, sign.text))
    level = "municipality" if extent == "municipalities" else "county"
    rows = tuple(
        (
            place_name(one.code, texts),
            _share(view, one.today, 1),
            _share(view, one.then, 1),
            EMPTY if one.then is None else points_alone(texts, as_decimal(one.moves), 1),
            texts.kronor(as_decimal(one.kronor)),
        )
        for one in sorted(shown, key=lambda one: (one.then is None, -(one.then or 0)))
    )
    header = (
        f"dimension-{level}", "scenario-share-today", "scenario-share-then", "difference-points",
        "scenario-kronor-then",
    )  # fmt: skip
    elsewhere = then.kronor - sum((one.kronor for one in shown), Fraction(0))
    return Panel(
        key=f"{changes.fund}-scenario-map-{changes.along}".replace("_", "-"),
        title=texts("map-then-title", group=group, fund=texts(f"the-{changes.fund}")),
        sentence=sentence,
        chart=area_map(
            areas, classes, shapes_of(view, extent), label_points(), sentence,
            labels="names" if extent == "municipalities" else "values",
            borders=borders_of(view, extent), height=HEIGHT,
        ),
        table=Table(tuple(texts(one) for one in header), rows),
        basis=f"{texts('map-then-method')} {texts('scenario-method')} "
        f"{basis(view, ask('amount_granted', *_fine(changes, today)))}",
        results=(ask("amount_granted", *_fine(changes, today)),),
        legend=tuple(legend),
        is_computed=True,
        hidden=texts("map-elsewhere", kronor=texts.kronor(as_decimal(elsewhere)))
        if elsewhere >= 1
        else "",
    )  # fmt: skip


def _coloured(changes: Changes) -> tuple[str, str]:
    """Return whose share colours the map: of the group that gets, else women-dominated sectors."""
    if changes.along == PLACE:
        return "sector_dominance", "women"
    return changes.along, changes.into


def _fine(changes: Changes, today: Sums) -> tuple[str, ...]:
    return today.by if PLACE in today.by else (*today.by, PLACE)


def _places(view: View, changes: Changes, extent: str, today: Sums, then: Sums) -> dict[str, Place]:
    """Return every place on the map, by code."""
    ask = asking(view, changes.fund)
    if PLACE in today.by:
        before, after = today, then
    else:
        fine = ask("amount_granted", *_fine(changes, today))
        before = Sums(
            fine.by,
            {group.labels: Cell(Fraction(group.numerator or 0)) for group in fine.groups},
        )
        after = spread(before, today, then)
    by, label = _coloured(changes)
    kronor = [_by_place(sums, extent, by, label) for sums in (before, after)]
    found = {}
    for code in codes_shown(view, extent):
        (own, whole), (own_then, whole_then) = (
            one.get(code, (Fraction(0), Fraction(0))) for one in kronor
        )
        found[code] = Place(
            code,
            own / whole if whole else None,
            own_then / whole_then if whole_then else None,
            whole_then,
        )
    return found


def _by_place(sums: Sums, extent: str, by: str, label: str) -> dict[str, tuple[Fraction, Fraction]]:
    """Return each place's kronor of a group, and all its kronor."""
    at, of = sums.by.index(PLACE), sums.by.index(by)
    found: dict[str, tuple[Fraction, Fraction]] = {}
    for kind, cell in sums.cells.items():
        code = kind[at] if extent == "municipalities" else kind[at][:2]
        own, whole = found.get(code, (Fraction(0), Fraction(0)))
        found[code] = (own + (cell.kronor if kind[of] == label else 0), whole + cell.kronor)
    return found


def _key(one: Place, changes: Changes) -> str:
    """Return the class of a place's share, by what is read: less than half a per cent is 1 %."""
    if one.then is None:
        return NO_DATA
    share = rounded(as_decimal(one.then), 2)
    shown = max(share, rounded(as_decimal(Fraction(1, 100)), 2)) if one.then else share
    _, label = _coloured(changes)
    return class_of(shown, share_classes(_FAMILIES.get(label, "plain"))).key


def _finding(view: View, by: str, label: str, shown: list[Place]) -> str:
    """Return the place whose share changes most, or that none does."""
    texts = view.texts
    known = [one for one in shown if one.today is not None and one.then is not None]
    group = group_name(view, by, label)
    most = max(known, key=lambda one: abs(one.moves), default=None)
    if most is None or _share(view, most.today) == _share(view, most.then):
        return texts("map-then-nothing", group=group)
    return texts(
        "map-then-finding",
        place=place_name(most.code, texts),
        group=group,
        before=_share(view, most.today),
        now=_share(view, most.then),
    )


def _share(view: View, share: Fraction | None, decimals: int = 0) -> str:
    return EMPTY if share is None else view.texts.share(as_decimal(share), decimals)
