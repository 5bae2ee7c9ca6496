"""Where a line's name stands: by the line's end, where neither a line nor another name runs.

Names end where their lines do, and reach back over the latest years: beside the chart there is no
room for them on a phone. Heights are parts of the chart's height, from 0 at the bottom to 1.
"""

from collections.abc import Iterable, Mapping, Sequence

Line = Sequence[float | None]
"""Heights, year by year; None in a year without one, where the line is broken."""

STEP = 0.06
"""From the end of a line to the middle of its name, above or below, where nothing is in the way."""
CLEAR = 0.045
"""The least from the middle of a name to a line: half a name and half a mark."""
APART = 0.07
"""The least between the middles of two names."""
REACH = 2
"""Years a name may reach back, on a phone or in half a page; no line should cross it there."""

_FINE = 200
_TRIED = tuple(at / _FINE for at in range(round(1.06 * _FINE), 0, -1))
"""Heights of names, from over the top down to nought; of two as good, the higher."""
_COVERED = 4
"""How much worse it is to lie on a line than to stand as far away; on a mark it is worst."""


def label_heights(lines: Mapping[str, Line], others: Sequence[Line] = ()) -> dict[str, float]:
    """Return how high the middle of each line's name stands; lines without a height have none.

    Names stand in the order of their lines' ends, so that one finds a name where its line is; as
    near to them as they can all be, and off the lines: above one that rises to its end and below
    one that falls. A line is touched where its name would otherwise stand far away.

    Parameters
    ----------
    others : what has no name and is drawn as well: the ends of bars.
    """
    drawn = (*lines.values(), *others)
    ends = {
        name: max(years)
        for name, line in lines.items()
        if (years := [year for year, height in enumerate(line) if height is not None])
    }
    placed: dict[str, float] = {}
    for names in _side_by_side(ends):
        in_order = sorted(names, key=lambda name: -(lines[name][ends[name]] or 0))
        heights = _together([_costs(drawn, lines[name], ends[name]) for name in in_order])
        placed |= zip(in_order, heights, strict=True)
    return placed


def _side_by_side(ends: Mapping[str, int]) -> list[list[str]]:
    """Return the names in groups, none of which reaches into the years of another."""
    groups: list[list[str]] = []
    for name in sorted(ends, key=ends.__getitem__):
        if groups and ends[name] - ends[groups[-1][-1]] <= REACH:
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups


def _costs(lines: Sequence[Line], own: Line, end: int) -> list[float]:
    """Return how bad each height would be: the way to the line's end, and what it lies on."""
    height = own[end] or 0
    drawn = [passed for line in lines if (passed := list(_drawn(line, end)))]
    marks = [mark for line in lines if (mark := line[end]) is not None]

    def cost(at: float) -> float:
        covered = (max(CLEAR - abs(at - it) for it in passed) for passed in drawn)
        on_a_mark = any(abs(at - it) < CLEAR for it in marks)
        away = abs(abs(at - height) - STEP)  # beside the mark, not on it
        bad = away + on_a_mark + _COVERED * sum(max(0, each) for each in covered)
        return round(bad, 9)  # of two as good the higher, whatever the last digits are

    return [cost(at) for at in _TRIED]


_NEVER: tuple[float, tuple[int, ...]] = (float("inf"), ())


def _together(costs: Sequence[Sequence[float]]) -> list[float]:
    """Return a height for each name, from the top down, that are the least bad together."""
    apart = round(APART * _FINE)
    best: list[tuple[float, tuple[int, ...]]] = [(0, ()) for _ in _TRIED]
    for number, of_name in enumerate(costs):
        # The best for all names so far whose lowest is at this height, or above it.
        ending: list[tuple[float, tuple[int, ...]]] = []
        for place, cost in enumerate(of_name):
            above = place if number == 0 else place - apart
            this = (best[above][0] + cost, (*best[above][1], place)) if above >= 0 else _NEVER
            ending.append(min(ending[-1], this) if ending else this)
        best = ending
    return [_TRIED[place] for place in best[-1][1]]


def _drawn(line: Line, end: int) -> Iterable[float]:
    """Return heights that a line passes on its way to year `end`, where a name stands."""
    for year in range(max(end - REACH, 0), end + 1):
        here, following = line[year], line[year + 1] if year < end else None
        if here is not None:
            yield here
            if following is not None:
                yield (here + following) / 2
