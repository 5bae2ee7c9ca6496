"""A line of the results; and two things timed in turn, so that a slow machine slows both."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from bench.used import Used


@dataclass(frozen=True)
class Ratio:
    """What was measured, the median seconds of both, the limit on their ratio.

    Attributes
    ----------
    limit : the ratio ours / theirs must not exceed.
    """

    name: str
    ours: float
    theirs: float
    limit: float
    note: str = ""

    @property
    def value(self) -> float:
        """Ours divided by theirs."""
        return self.ours / self.theirs

    def row(self) -> str:
        """Return a line of the table in RESULTS.md."""
        verdict = "yes" if self.value <= self.limit else "**no**"
        return (
            f"| {self.name} | {self.ours:.3f} s | {self.theirs:.3f} s | {self.value:.2f} |"
            f" {self.limit:g} | {verdict} | {self.note} |"
        )


@dataclass(frozen=True)
class Size:
    """How much was sent, in KB (1,000 bytes), and how much may be.

    A size is the same on every machine and needs nothing beside it to be judged by.
    """

    name: str
    kilobytes: float
    limit: float
    note: str = ""

    def row(self) -> str:
        """Return a line of the table in RESULTS.md."""
        verdict = "yes" if self.kilobytes <= self.limit else "**no**"
        return (
            f"| {self.name} | {self.kilobytes:.0f} KB | – | – | {self.limit:g} KB | {verdict} |"
            f" {self.note} |"
        )


@dataclass(frozen=True)
class Memory:
    """How much memory something had at most, in MB (1,048,576 bytes), and how much it may have."""

    name: str
    megabytes: float
    limit: float
    note: str = ""

    def row(self) -> str:
        """Return a line of the table in RESULTS.md."""
        verdict = "yes" if self.megabytes <= self.limit else "**no**"
        return (
            f"| {self.name} | {self.megabytes:.0f} MB | – | – | {self.limit:g} MB | {verdict} |"
            f" {self.note} |"
        )


Measured = Ratio | Size | Memory


def in_turn(
    ours: Callable[[], object],
    theirs: Callable[[], object],
    times: int,
    before: Callable[[], object] = lambda: None,
) -> tuple[float, float]:
    """Return the median seconds of two calls, made A B A B … after one of each uncounted.

    Parameters
    ----------
    before : done before each call, and not counted.
    """
    taken: tuple[list[float], list[float]] = ([], [])
    for round_number in range(times + 1):
        for call, seconds in zip((ours, theirs), taken, strict=True):
            before()
            start = time.perf_counter()
            call()
            if round_number:
                seconds.append(time.perf_counter() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])


def on_both_clocks(
    ours: Callable[[], object], theirs: Callable[[], object], times: int
) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return the median seconds of two calls in turn by the clock, and those of the processor.

    The processor's are of all threads of this process, and of no process that it begins.
    """
    taken: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
    for turn in range(times + 1):
        for call, seconds in zip((ours, theirs), taken, strict=True):
            start, begun = time.perf_counter(), time.process_time()
            call()
            if turn:
                seconds.append((time.perf_counter() - start, time.process_time() - begun))
    wall, processor = (
        tuple(statistics.median(one[clock] for one in seconds) for seconds in taken)
        for clock in (0, 1)
    )
    return (wall[0], wall[1]), (processor[0], processor[1])


def medians(
    ours: Callable[[], Used], theirs: Callable[[], Used], times: int
) -> tuple[float, float]:
    """Return the median seconds of processor time of two commands, in turn."""
    taken = [(ours().processor, theirs().processor) for _ in range(times)]
    return statistics.median(our for our, _ in taken), statistics.median(
        their for _, their in taken
    )
