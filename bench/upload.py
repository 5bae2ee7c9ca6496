"""A file of 100,000 rows on its way: to its findings, to published, and what others notice."""

import itertools
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.load import _READ, HEADINGS, make_workbook
from bench.ratio import Ratio, in_turn
from jamstall import ROOT
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import Selection
from jamstall.intake import Intake, Mapping, take_in
from jamstall.intake.look import look
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.upload.drafts import Drafts
from jamstall.upload.worker import start

_PEAK = """
import json, resource, sys
from pathlib import Path
from bench import upload
folder = Path(sys.argv[1])
upload.publish(upload.database(folder), upload.find(folder))
print(json.dumps([resource.getrusage(who).ru_maxrss / 1024 for who in
                  (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]))
"""


def database(folder: Path) -> Database:
    """Return a new database, with reference data and no cases."""
    made = Database(folder / f"{next(_numbers)}.duckdb")
    with made.reading():
        pass
    return made


_numbers = itertools.count()


def find(folder: Path) -> Intake:
    """Do what happens from when a file is chosen until its findings can be shown."""
    drafts = Drafts(folder / "drafts")
    with (folder / "arenden.xlsx").open("rb") as chosen:
        draft = drafts.create(chosen, "arenden.xlsx", "bench")
    found = start(look, draft.file, Mapping(), draft.name).result()
    intake = start(take_in, draft.file, found.mapping(Mapping()), None, draft.name).result()
    drafts.remove(draft)
    return intake


def publish(to: Database, intake: Intake) -> None:
    """Publish, as the page does."""
    loads.publish(to, [intake], by="bench")


@contextmanager
def _another(of: Database) -> Iterator[list[float]]:
    """Let somebody ask for a breakdown again and again; give how long each answer took, so far."""
    seconds: list[float] = []
    enough = threading.Event()

    def ask() -> None:
        while not enough.wait(0.05):
            begun = time.perf_counter()
            breakdown(of, "amount_share", ("sector_dominance",), Selection())
            seconds.append(time.perf_counter() - begun)

    somebody = threading.Thread(target=ask)
    somebody.start()
    try:
        yield seconds
    finally:
        enough.set()
        somebody.join()


def _others(folder: Path, intake: Intake) -> tuple[Ratio, Ratio]:
    """Return what somebody else's answers take while a file is read, and published; and usually."""
    shared = database(folder)
    publish(shared, intake)
    usual: list[float] = []
    reading: list[float] = []
    publishing: list[float] = []
    with _another(shared) as seconds:
        for _ in range(4):
            for work, answers in (
                (lambda: time.sleep(1), usual),
                (lambda: find(folder), reading),
                (lambda: time.sleep(1), usual),
                (lambda: publish(shared, intake), publishing),
            ):
                already = len(seconds)
                work()
                answers.extend(seconds[already:])
    shared.close()
    own = statistics.median(usual)
    return (
        Ratio(
            "another's answer while a file is read / usually",
            statistics.median(reading), own, 2.0, f"slowest {max(reading):.2f} s",
        ),
        Ratio(
            "another's answer while it is published / usually",
            statistics.median(publishing), own, 2.0, f"slowest {max(publishing):.2f} s",
        ),
    )  # fmt: skip


def measure() -> list[Ratio]:
    """Return finding and publishing against a bare read of the file, and what others notice."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "arenden.xlsx"
        make_workbook(file)

        def read() -> None:
            subprocess.run([sys.executable, "-c", _READ, str(file)], check=True)

        found = in_turn(lambda: find(folder), read, 3)
        intake = find(folder)
        empty = database(folder)
        empty.close()

        def publish_in_an_empty_one() -> None:
            shutil.copyfile(empty.path, folder / "copy.duckdb")
            publish(Database(folder / "copy.duckdb"), intake)

        published = in_turn(publish_in_an_empty_one, read, 3)
        others = _others(folder, intake)
        done = subprocess.run(
            [sys.executable, "-c", _PEAK, str(folder)],
            cwd=ROOT, check=True, capture_output=True, text=True,
        )  # fmt: skip
    peak = json.loads(done.stdout)
    note = (
        f"100,000 rows × {len(HEADINGS)} columns; peak memory {peak[0]:.0f} MB here and"
        f" {peak[1]:.0f} MB in the process that reads, limit 800 together"
    )
    return [
        Ratio("file chosen to findings / bare python-calamine read", *found, 6.0, note),
        Ratio("publishing / bare python-calamine read", *published, 1.0),
        *others,
    ]
