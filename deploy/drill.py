"""Restores a backup in another place and counts what it holds: `make drill`.

Of the demo data, or with `make drill DATABASE=FILE` of a real database, beside the running app. All
is done by the command line, as one would in earnest; nothing but a temporary folder is written to.
Ends with 1 where what was restored is not what was backed up. JAMSTALL_LANGUAGE says in which
language it tells.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jamstall import ROOT
from jamstall.texts import EMPTY, Texts
from jamstall.workshop.store import Workshops

ASKED: Mapping[str, tuple[str, ...]] = {
    "cases-by-fund": ("measure", "cases", "--by", "fund"),
    "granted-by-fund": ("measure", "amount_granted", "--by", "fund"),
    "cases-by-year": ("measure", "cases", "--by", "year"),
    "loads": ("loads",),
}
"""What is compared, as the texts `drill-NAME` call it → the command that tells it."""


def main(database: Path | None = None) -> int:
    """Do the drill, print what was done, and return the exit code."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if database is None:
            database = folder / "demo" / "jamstall.duckdb"
            _told("demo", database, "demo")
        elif not database.is_file():
            _say("missing", database=str(database))
            return 1
        begun = time.monotonic()
        backup = folder / "backups"
        taken = _told("backup", database, "backup", "--keep", "1", str(backup))
        restored = folder / "restored" / "jamstall.duckdb"
        _told("restore", restored, "restore", taken["backup"], "--by", "drill")
        seconds = time.monotonic() - begun
        differing = compared(database, restored)
    _say("took", seconds=_texts().number(seconds, 1))
    if differing:
        _say("different", what=", ".join(_texts()(f"drill-{what}") for what in differing))
        return 1
    _say("same")
    return 0


def compared(database: Path, restored: Path) -> list[str]:
    """Print what two databases hold, and return in what they differ."""
    differing = []
    for what, command in ASKED.items():
        two = [_run(path, *command) for path in (database, restored)]
        _line(what, *two)
        if two[0] != two[1] or not two[0]:
            differing.append(what)
    counts = [_workshops(path) for path in (database, restored)]
    _line("workshops", *counts)
    if counts[0] != counts[1]:
        differing.append("workshops")
    return differing


def _workshops(database: Path) -> str:
    """Return how many workshops there are; a dash where there is no file of them."""
    workshops = Workshops.beside(database)
    return str(len(workshops.workshops())) if workshops.path.exists() else EMPTY


def _texts() -> Texts:
    return Texts("en" if os.environ.get("JAMSTALL_LANGUAGE") == "en" else "sv")


def _say(key: str, **about: str) -> None:
    print(_texts()(f"drill-{key}", **about))


def _line(what: str, before: Any, after: Any) -> None:
    same = "=" if before == after else "≠"
    print(f"  {_texts()(f'drill-{what}')}: {_short(before)} {same} {_short(after)}")


def _short(rows: str | list[dict[str, Any]]) -> str:
    """Return a table in a few words: its values, or how many rows it has."""
    if isinstance(rows, str):
        return rows
    if rows and "value" in rows[0] and len(rows) < 4:
        values = [row["value"] for row in rows]
        return ", ".join(EMPTY if one is None else _texts().count(one) for one in values)
    return _texts()("drill-rows", rows=len(rows))


def _told(what: str, database: Path, *arguments: str) -> Any:
    done = _run(database, *arguments)
    print(f"{_texts()(f'drill-{what}')}: {' '.join(arguments)}")
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
