"""Whether each part of what the program does can be done now: `ok`, or what is wrong in one word.

Nothing about the data itself is told. What has to try the disk is tried at most every few seconds,
since anybody may ask.
"""

import datetime as dt
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from jamstall.editions.following import Follower
from jamstall.store.database import Database, Unavailable
from jamstall.store.kept_backups import backups_in, folder_of, taken_at
from jamstall.upload.drafts import Drafts
from jamstall.workshop.file import try_to_write
from jamstall.workshop.problems import Unreachable
from jamstall.workshop.store import Workshops

OK = "ok"
ROOM = 100 * 1024 * 1024
"""Bytes that are to be free beside a copy of the database, which a difference is computed in."""
OLDEST = dt.timedelta(hours=26)
"""How old the latest backup may be, where they are taken every night."""
_REMEMBERED = 5.0

Look = Callable[[], str]


class Health:
    """The parts, each with what looks at it.

    Parameters
    ----------
    database : what is read and published to.
    read : reads as a page does; raises what a page would.
    follower : what follows the editions that an app only reads: it publishes nothing.
    """

    def __init__(
        self,
        database: Callable[[], Database],
        read: Callable[[], object],
        follower: Follower | None = None,
    ) -> None:
        self._database = database
        self._read = read
        self._follower = follower
        self._said: dict[tuple[str, Path], tuple[float, str]] = {}
        if follower is not None:
            self._parts: Mapping[str, Look] = {
                "reading": self._reading,
                "edition": lambda: follower.fault.code if follower.fault else OK,
            }
            return
        self._parts = {
            "reading": self._reading,
            "publishing": self._publishing,
            "answers": lambda: self._tried("answers", _answers),
            "backup": lambda: self._tried("backup", _backup),
        }

    @property
    def edition(self) -> str | None:
        """Which edition pages show; None where there is none yet, or the app reads no editions."""
        brought = self._follower.brought if self._follower is not None else None
        return brought.manifest.edition if brought is not None else None

    def told(self) -> dict[str, str]:
        """Return how each part is; what is wrong with several is told of each."""
        return {name: look() for name, look in self._parts.items()}

    def _reading(self) -> str:
        try:
            self._read()
        except (Unavailable, OSError) as error:
            return type(error).__name__
        return "Damaged" if self._database().is_damaged else OK

    def _publishing(self) -> str:
        return "Damaged" if self._database().is_damaged else self._tried("publishing", _publishing)

    def _tried(self, part: str, look: Callable[[Path], str]) -> str:
        """Return what was found a moment ago, or is found now."""
        path = self._database().path
        when, said = self._said.get((part, path), (-_REMEMBERED, ""))
        if time.monotonic() - when >= _REMEMBERED or not said:
            said = look(path)
            self._said[part, path] = time.monotonic(), said
        return said


def _publishing(database: Path) -> str:
    size = database.stat().st_size if database.exists() else 0
    for folder in (database.parent, Drafts.beside(database).folder):
        if (wrong := _room_in(folder, size)) != OK:
            return wrong
    return OK if not size or os.access(database, os.W_OK) else "NotWritable"


def _answers(database: Path) -> str:
    try:
        try_to_write(Workshops.beside(database).path)
    except Unreachable:
        return "Unreachable"
    return OK


def _backup(database: Path) -> str:
    """Look for the latest backup, where the operator has said that they are taken."""
    if not os.environ.get("JAMSTALL_BACKUPS"):
        return OK
    *_, latest = (None, *backups_in(folder_of(database), database))
    if latest is None:
        return "Missing"
    return OK if dt.datetime.now(tz=dt.UTC) - taken_at(latest) < OLDEST else "Old"


def _room_in(folder: Path, size: int) -> str:
    while not folder.exists() and folder != folder.parent:  # it is made when it is first needed
        folder = folder.parent
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(bytes(4096))
            file.flush()
        return OK if shutil.disk_usage(folder).free > size + ROOM else "NoRoom"
    except OSError:
        return "NotWritable"
