"""A file of 100,000 rows on its way: to its findings, and to published."""

import itertools
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from bench.load import _READ, HEADINGS, make_workbook
from bench.ratio import Ratio, in_turn
from jamstall import ROOT
from jamstall.intake import Intake
from jamstall.intake.first import first
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.upload.drafts import Drafts
from jamstall.upload.worker import start

_PEAK = """
import json, re, resource, sys
from pathlib import Path
from bench import upload
folder = Path(sys.argv[1])
upload.publish(upload.database(folder), upload.find(folder))
# The kernel lets a process inherit its parent's peak in `ru_maxrss`, but not here.
own = int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1])
children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps([own / 1024, children / 1024]))
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
    intake = start(first, draft.file, {}, draft.name).result().intake
    drafts.remove(draft)
    if intake is None:
        raise AssertionError("something was asked")
    return intake


def publish(to: Database, intake: Intake) -> None:
    """Publish, as the page does."""
    loads.publish(to, [intake], by="bench")


def measure() -> list[Ratio]:
    """Return finding and publishing against a bare read of the file."""
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
    ]
