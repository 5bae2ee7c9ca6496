"""Restores a backup in another place and counts what it holds: `make drill`.

Of the demo data, or with `make drill DATABASE=FILE` of a real database, beside the running app. All
is done by the command line, as one would in earnest; nothing but a temporary folder is written to.
Ends with 1 where what was restored is not what was backed up.
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jamstall import ROOT
from jamstall.workshop.store import Workshops

ASKED: Mapping[str, tuple[str, ...]] = {
    "ärenden per fond (cases by fund)": ("measure", "cases", "--by", "fund"),
    "beviljat per fond (granted by fund)": ("measure", "amount_granted", "--by", "fund"),
    "ärenden per år (cases by year)": ("measure", "cases", "--by", "year"),
    "inläsningar (loads)": ("loads",),
}
"""What is compared → the command that tells it."""


def main(database: Path | None = None) -> int:
    """Do the drill, print what was done, and return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if database is None:
            database = folder / "demo" / "jamstall.duckdb"
            _told("demodata (demo data)", database, "demo")
        elif not database.is_file():
            print(f"{database}: finns inte (is not there)")
            return 1
        begun = time.monotonic()
        backup = folder / "backups"
        taken = _told("säkerhetskopia (backup)", database, "backup", "--keep", "1", str(backup))
        restored = folder / "restored" / "jamstall.duckdb"
        _told("återställning (restore)", restored, "restore", taken["backup"], "--by", "drill")
        seconds = time.monotonic() - begun
        differing = compared(database, restored)
    print(f"{seconds:.1f} s")
    if differing:
        print(f"OLIKA (DIFFERENT): {', '.join(differing)}")
        return 1
    print("Lika: kopian går att återställa. The same: the backup can be restored.")
    return 0


def compared(database: Path, restored: Path) -> list[str]:
    """Print what two databases hold, and return in what they differ."""
    differing = []
    for what, command in ASKED.items():
        two = [_run(path, *command) for path in (database, restored)]
        _say(what, two)
        if two[0] != two[1] or not two[0]:
            differing.append(what)
    counts = [len(Workshops.beside(path).workshops()) for path in (database, restored)
              if Workshops.beside(path).path.exists()]  # fmt: skip
    print(f"  workshoppar (workshops): {counts[0] if counts else 0}")
    if len(set(counts)) > 1 or len(counts) == 1:
        differing.append("workshops")
    return differing


def _say(what: str, two: list[Any]) -> None:
    same = "=" if two[0] == two[1] else "≠"
    print(f"  {what}: {_short(two[0])} {same} {_short(two[1])}")


def _short(rows: list[dict[str, Any]]) -> str:
    """Return a table in a few words: its values, or how many rows it has."""
    if rows and "value" in rows[0] and len(rows) < 4:
        values = [row["value"] for row in rows]
        return ", ".join("–" if one is None else f"{one:,}".replace(",", " ") for one in values)
    return f"{len(rows)} rader (rows)"


def _told(what: str, database: Path, *arguments: str) -> Any:
    done = _run(database, *arguments)
    print(f"{what}: {' '.join(arguments)}")
    return done


def _run(database: Path, *arguments: str) -> Any:
    """Return what a command of ours answers."""
    command = [sys.executable, "-m", "jamstall", *arguments, "--json", "--database", str(database)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(arguments)}: {done.stderr.strip()}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:2])))
