"""Where a line's name stands: by the line's end, where neither a line nor another name runs.

Names end where their lines do, and reach back over the latest years: beside the chart there is no
room for them on a phone. Heights are parts of the chart's height, from 0 at the bottom to 1.
"""

from collections.abc import Iterable, Mapping, Sequence

Line = Sequence[float | None]
"""Heights, year by year; None in a year without one, where the line is broken."""

STEP = 0.06
"""From the end of a line to the middle of its name, above or below."""
CLEAR = 0.045
"""The least from the middle of a name to a line: half a name and half a mark."""
APART = 0.07
"""The least between the middles of two names."""
REACH = 2
"""Years that a name may reach back, on a phone; in the latest of them no line should cross it."""


def label_heights(lines: Mapping[str, Line]) -> dict[str, float]:
    """Return how high the middle of each line's name stands; lines without a height have none.

    A name is above a line that rises to its end and below one that falls, so that it is clear of
    the line itself. Where that is taken it stands further off, rather than on top of another name.
    """
    placed: dict[str, float] = {}
    ends: dict[str, int] = {}
    for name, line in lines.items():
        shown = {year: height for year, height in enumerate(line) if height is not None}
        if not shown:
            continue
        end = ends[name] = max(shown)
        others = [placed[it] for it in placed if abs(ends[it] - end) <= REACH]
        free = [
            height
            for height in _tried(shown[end], shown.get(end - 1))
            if all(abs(height - other) >= APART for other in others)
        ]
        drawn = [height for it in lines.values() for height in _drawn(it, end)]
        clear = (at for at in free if all(abs(at - height) >= CLEAR for height in drawn))
        placed[name] = next(clear, free[0])
    return placed


def _tried(height: float, before: float | None) -> list[float]:
    """Return the heights for the name of a line that ends at `height`, the best first."""
    falls = before is not None and before > height
    ways = (-STEP, STEP) if falls else (STEP, -STEP)
    tried = [height + way * steps for steps in range(1, 20) for way in ways]
    return [at for at in tried if STEP / 2 <= at <= 1 + STEP]  # off the years below the chart


def _drawn(line: Line, end: int) -> Iterable[float]:
    """Return heights that a line passes on its way to year `end`, where a name stands."""
    for year in range(max(end - 1, 0), end + 1):
        here, following = line[year], line[year + 1] if year < end else None
        if here is not None:
            yield here
            if following is not None:
                yield (here + following) / 2
