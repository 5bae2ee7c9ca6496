"""What checking codes to their last digit adds to a load, measured within the load itself.

What is added is milliseconds of a load of eight seconds, and single loads scatter by a twentieth:
loads set beside one another tell nothing of it. So each load reads its industry codes many times
over, whole and by division in turn, and the rest of the load is the same for both. Every reading
begins as a fresh process does, with no table of codes read yet.
"""

import copy
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import comb
from pathlib import Path
from typing import Any
from unittest.mock import patch

from click.testing import CliRunner

from bench.ratio import Ratio
from jamstall import ROOT, cli
from jamstall.intake import rows
from jamstall.intake.parse import sni
from jamstall.reference import codes, sectors

LOADS = 4
PAIRS = 20
"""In each load, after one pair that is not counted."""
LIMIT = 1.02


def measure(workbook: Path) -> Ratio:
    """Return a load with every digit checked against one by division: medians of all pairs."""
    whole: list[float] = []
    division: list[float] = []
    for _ in range(LOADS):
        told = _load_of(workbook)
        whole += [told["rest"] + seconds for seconds in told["whole"]]
        division += [told["rest"] + seconds for seconds in told["division"]]
    ratios = sorted(ours / theirs for ours, theirs in zip(whole, division, strict=True))
    low, high = interval(ratios)
    middle = statistics.median(division)
    note = (
        f"821 codes; processor time; median of {len(ratios)} pairs within {LOADS} loads,"
        f" 95 % interval {low:.4f}–{high:.4f}"
    )
    return Ratio(
        "load with codes checked to the last digit / by division",
        statistics.median(ratios) * middle,
        middle,
        LIMIT,
        note,
    )


def interval(ordered: list[float], confidence: float = 0.95) -> tuple[float, float]:
    """Return the interval of the median, whatever the distribution: two of the values, in order.

    >>> interval([1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0])
    (1.0, 8.0)
    """
    size = len(ordered)
    outside, cut = 0.0, 0
    while cut < size // 2:
        outside += 2 * comb(size, cut) / 2**size
        if outside > 1 - confidence:
            break
        cut += 1
    first = max(cut - 1, 0)
    return ordered[first], ordered[size - 1 - first]


def _load_of(workbook: Path) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-m", "bench.codes", str(workbook)],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "JAMSTALL_DATABASE": str(Path(folder) / "codes.duckdb")},
        )
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


@contextmanager
def _by_division() -> Iterator[None]:
    """Check codes as before the full lists: two digits tell it all."""

    def versions(code: str) -> tuple[int, ...]:
        return tuple(one for one in sni.VERSIONS if sectors.division_of(code, one))

    with (
        patch.object(rows, "doubt", lambda _code, _version: None),
        patch.object(codes, "versions_with", versions),
    ):
        yield


def _afresh() -> None:
    """Forget every table of codes, as a process that has read none yet."""
    for module in (codes, sectors):
        for function in vars(module).values():
            if hasattr(function, "cache_clear"):
                function.cache_clear()


def _seconds(read: Callable[[Any], None], reader: Any) -> float:
    """Return the processor time of reading the codes of a file once, and leave no trace."""
    own = copy.copy(reader)
    own.columns = copy.copy(reader.columns)
    own.columns.values, own.columns.findings = dict(own.columns.values), []
    _afresh()
    start = time.process_time()
    read(own)
    return time.process_time() - start


def _main(workbook: str) -> None:
    """Load a workbook, and tell what it took: its codes read both ways, and all the rest."""
    read = rows._read_sni
    taken: dict[str, list[float]] = {"whole": [], "division": []}
    counted_twice = 0.0

    def both_ways(reader: Any) -> None:
        nonlocal counted_twice
        start = time.process_time()
        for number in range(PAIRS + 1):
            for way in ("whole", "division") if number % 2 else ("division", "whole"):
                if way == "whole":
                    seconds = _seconds(read, reader)
                else:
                    with _by_division():
                        seconds = _seconds(read, reader)
                if number:
                    taken[way].append(seconds)
        read(reader)
        counted_twice = time.process_time() - start

    with patch.object(rows, "_read_sni", both_ways):
        ended = CliRunner().invoke(cli.main, ["load", workbook])
        assert ended.exit_code == 0, ended.output
    print(json.dumps({**taken, "rest": time.process_time() - counted_twice}))


if __name__ == "__main__":
    _main(sys.argv[1])
