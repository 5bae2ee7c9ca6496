"""A folder of backups by the time they were taken, of which the latest are kept.

Only what was made here is let go of: a file whose name is the database's and a time, as we now
write it. A backup has been read through before it is there, so the latest one is a good one, and
none is removed before a new one is in its place.
"""

import datetime as dt
import os
import re
from dataclasses import dataclass
from pathlib import Path

from jamstall.plan.store import Plans
from jamstall.store.backup import backup
from jamstall.store.database import Database
from jamstall.workshop.store import Workshops

_TIME = "%Y%m%dT%H%M%SZ"
_SUFFIX = ".duckdb"
_BY_HAND = re.compile(r"jamstall-(\d{4})-(\d\d)-(\d\d)-(\d{6})\.duckdb")
"""How Historik once named a backup, whatever the database was called; UTC. They stay."""


@dataclass(frozen=True)
class Kept:
    """What was done in the folder.

    Attributes
    ----------
    taken : the new backup.
    removed : older ones that were let go of, the oldest first.
    """

    taken: Path
    removed: tuple[Path, ...]


def folder_of(database: Path) -> Path:
    """Return the folder of a database's backups: JAMSTALL_BACKUPS, or else one beside it."""
    stated = os.environ.get("JAMSTALL_BACKUPS")
    return Path(stated) if stated else database.parent / "backups"


def named(database: Path, now: dt.datetime) -> str:
    """Return what a backup is called that is taken now; UTC."""
    return f"{database.stem}-{now.strftime(_TIME)}{_SUFFIX}"


def keep(database: Database, folder: Path, most: int, now: dt.datetime) -> Kept:
    """Take a backup into a folder, and keep the latest `most`, this one among them.

    Parameters
    ----------
    most : at least 1.
    now : UTC.

    Raises
    ------
    as `backup` does; then nothing is removed.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    taken = folder / named(database.path, now)
    backup(database, taken)
    others = [other for other in backups_in(folder, database.path) if other != taken]
    removed = others[: max(0, len(others) - (most - 1))]
    for old in removed:
        # What is beside it goes first: a backup that is listed has all that was taken with it.
        Workshops.beside(old).path.unlink(missing_ok=True)
        Plans.beside(old).path.unlink(missing_ok=True)
        old.unlink(missing_ok=True)
    return Kept(taken, tuple(removed))


def backups_in(folder: Path, database: Path) -> list[Path]:
    """Return the backups of a database that were made here, the oldest first."""
    if not folder.is_dir():
        return []
    name = re.compile(rf"{re.escape(database.stem)}-\d{{8}}T\d{{6}}Z{re.escape(_SUFFIX)}")
    found = (path for path in folder.iterdir() if name.fullmatch(path.name))
    return sorted(path for path in found if path.is_file() and not path.is_symlink())


def taken_at(backup: Path) -> dt.datetime:
    """Return when a backup was taken, UTC: by its name, else when the file was written."""
    if by_hand := _BY_HAND.fullmatch(backup.name):
        year, month, day, time = by_hand.groups()
        written = f"{year}{month}{day}T{time}Z"
    else:
        written = backup.name.removesuffix(_SUFFIX).rpartition("-")[2]
    try:
        return dt.datetime.strptime(written, _TIME).replace(tzinfo=dt.UTC)
    except ValueError:
        return dt.datetime.fromtimestamp(backup.stat().st_mtime, dt.UTC)
