"""Two builds measured in turn, A B A B …, and what is told of them: medians, ratio, spread."""

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from bench.build import Build

Figures = Mapping[str, float]
"""What one measurement found: name and unit (`processor, s`) → value."""


class NotMeasured(Exception):
    """A build could not do what it was asked; in one line, fit for a cell of a table."""

    def __init__(self, build: Build, error: Exception) -> None:
        said = f"{build.name}: {str(error) or type(error).__name__}"
        super().__init__(" ".join(said.split()).replace("|", "/"))


@dataclass(frozen=True)
class Benchmark:
    """Something that every build can be asked to do.

    Attributes
    ----------
    what : the words of the table.
    measure : does it once with a build, and returns the figures.
    times : how many turns of each build count; one more of each does not.
    """

    what: str
    measure: Callable[[Build], Figures]
    times: int = 5


@dataclass(frozen=True)
class Beside:
    """One figure of two builds, in the order of the turns."""

    what: str
    figure: str
    ours: Sequence[float]
    theirs: Sequence[float]

    @property
    def ratio(self) -> float | None:
        """The median of ours divided by the median of theirs; none where theirs is nothing."""
        theirs = statistics.median(self.theirs)
        return statistics.median(self.ours) / theirs if theirs else None

    @property
    def spread(self) -> tuple[float, float] | None:
        """The lowest and the highest ratio of two turns that came after each other."""
        if not all(self.theirs):
            return None
        ratios = [our / their for our, their in zip(self.ours, self.theirs, strict=True)]
        return min(ratios), max(ratios)

    def row(self) -> str:
        """Return a line of the table in BESIDE.md."""
        ratio = "–" if self.ratio is None else f"{self.ratio:.2f}"
        spread = "–" if self.spread is None else "{:.2f}–{:.2f}".format(*self.spread)
        medians = [_plain(statistics.median(side)) for side in (self.ours, self.theirs)]
        return f"| {self.what} | {self.figure} | {' | '.join(medians)} | {ratio} | {spread} |"


def in_turn(
    benchmark: Benchmark, ours: Build, theirs: Build, times: int | None = None
) -> list[Beside]:
    """Measure both builds A B A B … after one turn of each that is not counted.

    Raises
    ------
    NotMeasured : one of them could not do it.
    """
    taken: tuple[list[Figures], list[Figures]] = ([], [])
    for turn in range((times or benchmark.times) + 1):
        for build, found in zip((ours, theirs), taken, strict=True):
            try:
                figures = benchmark.measure(build)
            except Exception as error:  # whatever one build does wrong, other rows are measured
                raise NotMeasured(build, error) from error
            if turn:
                found.append(figures)
    return [
        Beside(benchmark.what, name, *([one[name] for one in side] for side in taken))
        for name in taken[0][0]
    ]


def _plain(value: float) -> str:
    """Return a number with three digits that mean something."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
