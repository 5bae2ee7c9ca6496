"""`make bench`: run every benchmark, print the table, keep it in bench/RESULTS.md."""

import datetime as dt
import os
import platform
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bench import (
    allocation,
    breakdown,
    crowd,
    load,
    others,
    pages,
    phones,
    report,
    returned,
    slides,
    suppression,
    upload,
    workshop,
)
from bench.ratio import Measured

RESULTS = Path(__file__).parent / "RESULTS.md"
BENCHMARKS: dict[str, Callable[[], Sequence[Measured]]] = {
    "breakdown": breakdown.measure,
    "load": load.measure,
    "pages": pages.measure,
    "allocation": allocation.measure,
    "suppression": suppression.measure,
    "crowd": crowd.measure,
    "upload": upload.measure,
    "others": others.measure,
    "returned": returned.measure,
    "workshop": workshop.measure,
    "phones": phones.measure,
    "report": report.measure,
    "slides": slides.measure,
}


def main(names: list[str]) -> None:
    """Measure, and write what was measured; a part of the benchmarks is only printed."""
    lines: list[Measured] = []
    for name in names or list(BENCHMARKS):
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        with ProcessPoolExecutor(1, get_context("spawn")) as alone:  # the peak of memory is its own
            lines += alone.submit(BENCHMARKS[name]).result()
    table = [
        "| what | ours | theirs | ratio | limit | within | note |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        *(line.row() for line in lines),
    ]
    print("\n".join(table))
    if not names:
        RESULTS.write_text(_report(table), encoding="utf-8")


def _report(table: list[str]) -> str:
    today = dt.datetime.now(tz=dt.UTC).date()
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
    return "\n".join(
        [
            "# Measured",
            "",
            f"By `make bench` on {today}, {machine}. Both sides of a ratio are run in turn in the",
            "same call; seconds are medians; KB (1,000 bytes) are counted as they cross the wire.",
            "The machine is shared and noisy: trust the ratios.",
            "",
            *table,
            "",
        ]
    )


if __name__ == "__main__":
    main(sys.argv[1:])
