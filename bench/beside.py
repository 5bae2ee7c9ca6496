"""`python -m bench --beside COMMIT`: the working tree beside an earlier commit, in one run.

Both are driven from outside and in turn, A B A B …, so that a slow machine slows both; the table
is kept in bench/BESIDE.md. What is measured: `bench.outside`.
"""

import datetime as dt
import os
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench import earlier, machine, turns
from bench.build import Build, Inputs
from bench.earlier import KEPT, NoBuild
from bench.outside import BENCHMARKS
from jamstall import ROOT

RESULTS = Path(__file__).with_name("BESIDE.md")
OURS = "working tree"


def main(commit: str, names: Sequence[str], times: int | None = None) -> int:
    """Measure, print the table, and keep it where nothing was left out; return the exit code.

    0: measured. 1: something could not be measured, and its line says so. 2: no such build.
    """
    former = signal.signal(signal.SIGTERM, _interrupted)
    try:
        with tempfile.TemporaryDirectory() as folder:
            ours, theirs = builds(ROOT, commit, Path(folder))
            before = os.getloadavg()[0]
            rows = measured(ours, theirs, names or list(BENCHMARKS), times)
    except NoBuild as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("Interrupted: nothing is written.", file=sys.stderr)
        return 130
    finally:
        signal.signal(signal.SIGTERM, former)
    table = [
        f"| what | figure | {OURS} | {theirs.name} | ratio | spread |",
        "| --- | --- | ---: | ---: | ---: | ---: |",
        *map(_line, rows),
    ]
    print("\n".join(table))
    if not names:
        load = f"{before:.1f} before, {os.getloadavg()[0]:.1f} after"
        command = f"python -m bench --beside {commit}" + (f" --times {times}" if times else "")
        RESULTS.write_text(_report(table, command, theirs, load), encoding="utf-8")
    return 1 if any(isinstance(row, str) for row in rows) else 0


def _interrupted(*_: object) -> None:
    """End as by Ctrl-C, so that servers and commands are ended on the way out."""
    raise KeyboardInterrupt


def builds(root: Path, commit: str, folder: Path) -> tuple[Build, Build]:
    """Return the working tree and an earlier commit, ready to run, with a folder each for data.

    Raises
    ------
    NoBuild : the earlier one, or an environment, cannot be made.
    """
    full = earlier.commit_of(root, commit)
    inputs = Inputs(root / KEPT / "inputs")
    places = (
        (OURS, root, root / KEPT / "here"),
        (full[:7], earlier.worktree(root, full), earlier.folder_of(root, full)),
    )
    made = []
    for name, tree, kept in places:
        print(f"making ready {name} …", file=sys.stderr, flush=True)
        python = earlier.environment(kept, tree / "requirements.txt")
        own = folder / kept.name
        own.mkdir()
        made.append(Build(name, tree, python, own, inputs))
    return made[0], made[1]


def measured(
    ours: Build, theirs: Build, names: Sequence[str], times: int | None = None
) -> list[turns.Beside | str]:
    """Return what was measured; a line of its own where a build could not do what was asked."""
    rows: list[turns.Beside | str] = []
    for name in names:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        benchmark = BENCHMARKS[name]
        try:
            found: Sequence[turns.Beside | str] = turns.in_turn(benchmark, ours, theirs, times)
        except turns.NotMeasured as error:
            found = [f"| {benchmark.what} | not measured: {error} | – | – | – | – |"]
        rows += found
        print("\n".join(map(_line, found)), file=sys.stderr, flush=True)  # a run is long
    return rows


def _line(row: turns.Beside | str) -> str:
    return row if isinstance(row, str) else row.row()


def _report(table: Sequence[str], command: str, theirs: Build, load: str) -> str:
    today = dt.datetime.now(tz=dt.UTC).date()
    changed = " with changes" if earlier.git(ROOT, "status", "--porcelain") else ""
    here = (earlier.git(ROOT, "rev-parse", "HEAD") or "")[:7]
    return "\n".join(
        [
            "# Measured beside an earlier commit",
            "",
            f"By `{command}` on {today}, {machine.described()};",
            f"load average {load}.",
            f"The working tree is {here}{changed}, the earlier commit {theirs.name}. Both are run",
            "in turn; figures are medians; the ratio is of the medians, working tree / earlier;",
            "the spread is the lowest and the highest ratio of two turns that came after each",
            "other. Processor time is the program's own, user and system, with its children's.",
            "",
            *table,
            "",
        ]
    )
