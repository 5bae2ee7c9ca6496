"""What a chart's groups are called, coloured and measured in."""

from collections.abc import Iterable

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.charts import groups as persons
from jamstall.charts.palette import COLOURS, GREY, INK, OCHRE, RAMPS, SLATE
from jamstall.export.chart_model import Unit
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts.rounding import exact, shown_kronor

NEUTRAL = (SLATE, OCHRE, RAMPS["plain"][2], "#9C4F5A", INK, RAMPS["plain"][1], GREY)
"""Colours of groups that have none of their own; not those of women and men."""


def colour_of(dimension: str, label: str, place: int = 0) -> str:
    """Return a group's colour: its own where it has one, else one by its place among others."""
    if dimension in ("sex", "birthplace", "age_group"):
        return persons.colours(dimension)[label]
    if dimension == "sector_dominance" or label == UNKNOWN:
        return COLOURS[label]
    return NEUTRAL[place % len(NEUTRAL)]


def unit_of(*results: Breakdown) -> Unit:
    """Return the unit that the largest value of some breakdowns of one unit is read in."""
    first = results[0].measure.unit
    if first != "SEK":
        return first
    values = [exact(group.value or 0) for result in results for group in result.groups]
    *_, unit = shown_kronor(max(map(abs, values), default=0))
    return "kronor" if unit == "one" else unit


def measure_name(view: View, result: Breakdown) -> str:
    """Return what a breakdown's measure is called."""
    return view.texts(f"measure-{result.measure.name}".replace("_", "-"))


def caption(view: View, result: Breakdown, unit: Unit) -> str:
    """Return what is measured, and the unit where the name does not say it."""
    name = measure_name(view, result)
    if unit in ("share", "cases", "clients", "sessions", "hours"):
        return name
    return view.texts("slides-caption", what=name, unit=view.texts(f"slides-unit-{unit}"))


def group_name(view: View, result: Breakdown, group: Group) -> str:
    """Return what a group is called, by all its dimensions."""
    pairs = zip(result.by, group.labels, strict=True)
    return ", ".join(view.name(dimension, label) for dimension, label in pairs)


def hidden_names(view: View, result: Breakdown) -> tuple[str, ...]:
    """Return what the groups that are hidden are called, with between what they lie."""
    return tuple(
        f"{group_name(view, result, group)} {range_of(view, result, group)}".rstrip()
        for group in result.groups
        if group.suppressed
    )


def range_of(view: View, result: Breakdown, group: Group) -> str:
    """Return between what a hidden value lies; empty where nobody knows."""
    if group.between is None:
        return ""
    of_share = result.measure.unit == "share"
    said = view.texts.share_between if of_share else view.texts.count_between
    return said(*group.between)


def ranges(view: View, result: Breakdown) -> tuple[str, ...]:
    """Return the hidden groups of which it is known between what they lie, with that."""
    return tuple(
        f"{group_name(view, result, group)} {range_of(view, result, group)}"
        for group in result.groups
        if group.between is not None
    )


def together(names: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return names from several breakdowns, each once."""
    return tuple(dict.fromkeys(name for some in names for name in some))
