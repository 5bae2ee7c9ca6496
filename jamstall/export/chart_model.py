"""A chart without its looks: categories, series, and what they are measured in."""

from dataclasses import dataclass
from typing import Literal

Unit = Literal[
    "share", "cases", "clients", "sessions", "hours", "kronor", "thousand", "million", "points",
    "number", "decimal",
]  # fmt: skip
"""What is measured in; `number` and `decimal` are in a producer's unit, which the caption names."""
Kind = Literal["bar", "clustered", "stacked", "line"]
"""Bars lie down and columns stand up: `clustered` and `line` stand, the others lie."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a chart.

    Attributes
    ----------
    values : one per category, in the measure's unit (a share is 0 to 1); None where it is hidden
        or empty, and no mark is drawn.
    ends : between which a value is, had split codes been read otherwise; one per category, None
        where there is no band. Empty where no value has one.
    is_goal : a target: the same in every category, a line without marks.
    is_hatched : all that is hidden together, and no group of its own.
    """

    name: str
    values: tuple[float | None, ...]
    colour: str
    ends: tuple[tuple[float, float] | None, ...] = ()
    is_goal: bool = False
    is_hatched: bool = False


@dataclass(frozen=True, slots=True)
class Break:
    """Where another classification begins: the first category that is counted by it, its name."""

    category: int
    name: str


@dataclass(frozen=True, slots=True)
class ChartData:
    """A chart without its looks.

    Attributes
    ----------
    caption : what is measured, and in what.
    colours : one per category where there is one series; empty where a series has one colour.
    whole : the parts of each category are parts of a whole of 1.
    left_out : how many categories are not shown; none of them is added up into another.
    hidden : the groups that are hidden because few people stand behind them.
    between : those of them of which it is known between what they lie, with that; not those
        whose category says it.
    broken : where a line's years are no longer counted alike; None where they are.
    """

    kind: Kind
    caption: str
    unit: Unit
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    colours: tuple[str, ...] = ()
    whole: bool = False
    left_out: int = 0
    hidden: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    broken: Break | None = None
