"""`make bench`: run every benchmark, print the table, keep it in bench/RESULTS.md.

With `--beside COMMIT` the working tree is set beside an earlier commit instead (`bench.beside`).
"""

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bench import (
    allocation,
    anypage,
    asked,
    beside,
    breakdown,
    comparing,
    country_pages,
    crowd,
    deciding,
    in_the_browser,
    life,
    load,
    machine,
    monthly,
    one_by_one,
    open_data,
    others,
    pace,
    pages,
    phones,
    plain,
    projects,
    ranges,
    reading,
    report,
    returned,
    series,
    slider,
    slides,
    snapshot,
    suppression,
    ten,
    texts,
    upload,
    workshop,
)
from bench.outside import BENCHMARKS as OUTSIDE
from bench.ratio import Measured

RESULTS = Path(__file__).parent / "RESULTS.md"
BENCHMARKS: dict[str, Callable[[], Sequence[Measured]]] = {
    "breakdown": breakdown.measure,
    "comparing": comparing.measure,
    "load": load.measure,
    "reading": reading.measure,
    "pages": pages.measure,
    "plain": plain.measure,
    "in-the-browser": in_the_browser.measure,
    "anypage": anypage.measure,
    "asked": asked.measure,
    "asked-million": asked.of_a_million,
    "ten": ten.measure,
    "texts": texts.measure,
    "monthly": monthly.measure,
    "one-by-one": one_by_one.measure,
    "projects": projects.measure,
    "allocation": allocation.measure,
    "life": life.measure,
    "suppression": suppression.measure,
    "deciding": deciding.measure,
    "ranges": ranges.measure,
    "country": country_pages.measure,
    "crowd": crowd.measure,
    "upload": upload.measure,
    "others": others.measure,
    "returned": returned.measure,
    "workshop": workshop.measure,
    "phones": phones.measure,
    "report": report.measure,
    "slides": slides.measure,
    "pace": pace.measure,
    "slider": slider.measure,
    "open_data": open_data.measure,
    "series": series.measure,
    "snapshot": snapshot.measure,
}


def main(arguments: list[str]) -> int:
    """Do what the command line asks for; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("names", metavar="NAME", nargs="*", help="only these, and write nothing")
    parser.add_argument("--beside", metavar="COMMIT", help="beside an earlier commit")
    parser.add_argument("--times", metavar="N", type=int, help="turns of each, with --beside")
    asked = parser.parse_args(arguments)
    known = BENCHMARKS if asked.beside is None else OUTSIDE
    if unknown := [name for name in asked.names if name not in known]:
        parser.error(f"there is no benchmark {unknown[0]!r}: choose from {', '.join(known)}")
    if asked.times is not None and (asked.beside is None or asked.times < 1):
        parser.error("--times is at least 1, and goes with --beside")
    if asked.beside is not None:
        return beside.main(asked.beside, asked.names, asked.times)
    run(asked.names)
    return 0


def run(names: list[str]) -> None:
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
    return "\n".join(
        [
            "# Measured",
            "",
            f"By `make bench` on {today}, {machine.described()}. Both sides of a ratio are run in",
            "turn in the same call; seconds are medians; KB (1,000 bytes) are counted as they",
            "cross the wire.",
            "The machine is shared and noisy: trust the ratios.",
            "",
            *table,
            "",
        ]
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
