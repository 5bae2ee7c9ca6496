"""A line of the results; and two things timed in turn, so that a slow machine slows both."""

import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


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


Measured = Ratio | Size


def of_processes() -> float:
    """Return the processor seconds that processes we started, and that have ended, have taken.

    What else the machine does moves these by a few per cent, and the clock by any amount.
    """
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def in_turn(
    ours: Callable[[], object],
    theirs: Callable[[], object],
    times: int,
    clock: Callable[[], float] = time.perf_counter,
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
            start = clock()
            call()
            if round_number:
                seconds.append(clock() - start)
    return statistics.median(taken[0]), statistics.median(taken[1])
