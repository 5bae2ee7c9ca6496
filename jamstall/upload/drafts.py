"""Drafts: the user's file and what has been said about it, kept through a closed browser.

Each is a folder that only this app's user may enter. Nobody can guess its name, and to anybody but
its owner it does not exist. It is removed at publish, at discard, and when it has expired.
"""

import datetime as dt
import json
import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from jamstall.intake import UnusableFile
from jamstall.intake.limits import MOST_BYTES
from jamstall.intake.parse.identity import without_personal_data
from jamstall.upload.draft import Choices, Draft, as_document, of_document

EXPIRES_AFTER = dt.timedelta(days=7)
_SUFFIXES = frozenset((".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", ".csv", ".tsv", ".txt"))
_ID = re.compile(r"[A-Za-z0-9_-]{32}")
_RECORD = "draft.json"


class NoSuchDraft(KeyError):
    """There is no such draft, or it is another's."""


class Drafts:
    """The drafts in a folder, which is made private when it is first used."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @classmethod
    def beside(cls, database: Path) -> "Drafts":
        """Return the drafts of this app: in JAMSTALL_DRAFTS, or else beside the database."""
        stated = os.environ.get("JAMSTALL_DRAFTS")
        return cls(Path(stated) if stated else database.parent / "drafts")

    @property
    def temporary(self) -> Path:
        """The folder of what libraries write on the way: as private as a draft, and never one."""
        return self.folder / "temporary"

    def create(self, content: bytes | BinaryIO, name: str, owner: str) -> Draft:
        """Keep a file, and begin a draft of it; whole, or not at all.

        Raises
        ------
        UnusableFile : it is larger than a file may be; not more than that of it is written.
        OSError : there is no room.
        """
        folder = self._made()
        shown = _shown(name)
        suffix = Path(shown).suffix.lower()
        draft = Draft(
            folder.name,
            owner,
            dt.datetime.now(tz=dt.UTC).replace(tzinfo=None, microsecond=0),
            shown,
            folder,
            folder / f"upload{suffix if suffix in _SUFFIXES else ''}",
            Choices(),
        )
        try:
            _write(draft.file, _limited(content, draft.name))
            self.save(draft)
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        return draft

    def get(self, draft_id: str, owner: str) -> Draft:
        """Return a draft.

        Raises
        ------
        NoSuchDraft : there is none, or it is another's.
        """
        folder = self.folder / draft_id
        if not _ID.fullmatch(draft_id):
            raise NoSuchDraft(draft_id)
        try:
            draft = of_document(json.loads((folder / _RECORD).read_bytes()), folder)
        except (OSError, ValueError, KeyError, TypeError, UnusableFile) as error:
            raise NoSuchDraft(draft_id) from error
        if draft.owner != owner or not draft.file.is_file():
            raise NoSuchDraft(draft_id)
        return draft

    def save(self, draft: Draft, choices: Choices | None = None) -> Draft:
        """Keep a draft with these choices: they are kept whole, or those before them are."""
        saved = replace(draft, choices=choices or draft.choices)
        record = draft.folder / _RECORD
        partial = record.with_name(f"{_RECORD}.{secrets.token_hex(4)}.partial")
        try:
            _write(partial, iter((json.dumps(as_document(saved)).encode(),)))
            partial.replace(record)
        finally:
            partial.unlink(missing_ok=True)
        return saved

    def remove(self, draft: Draft) -> None:
        """Forget a draft: the user's file, and all that was made of it."""
        shutil.rmtree(draft.folder, ignore_errors=True)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """Give a private folder to try something in; it is gone afterwards.

        What a fall leaves of it expires as a draft does.
        """
        folder = self._made()
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def of(self, owner: str) -> list[Draft]:
        """Return someone's drafts, newest first."""
        mine = []
        for folder in self._folders():
            try:
                mine.append(self.get(folder.name, owner))
            except NoSuchDraft:
                continue
        return sorted(mine, key=lambda draft: draft.created_at, reverse=True)

    def expire(self, after: dt.timedelta = EXPIRES_AFTER) -> int:
        """Remove the drafts that nobody has touched for so long; return how many that was.

        Also what a fall has left behind that is no draft.
        """
        oldest = dt.datetime.now(tz=dt.UTC).timestamp() - after.total_seconds()
        expired = [folder for folder in self._folders() if _touched(folder) < oldest]
        for folder in expired:
            shutil.rmtree(folder, ignore_errors=True)
        return len(expired)

    def _made(self) -> Path:
        """Make a private folder whose name nobody can guess."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        folder = self.folder / secrets.token_urlsafe(24)
        folder.mkdir(mode=0o700)
        return folder

    def _folders(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return [path for path in self.folder.iterdir() if _ID.fullmatch(path.name)]


def _touched(folder: Path) -> float:
    """Return when a draft was last changed: its folder, by whatever was put in it or replaced."""
    try:
        return folder.stat().st_mtime
    except FileNotFoundError:  # another has removed it just now
        return float("inf")


def _shown(name: str) -> str:
    """Return a file's name as it may be shown: no folders, nothing invisible, nobody's number."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return without_personal_data("".join(c for c in last if c.isprintable())[:200])


def _limited(content: bytes | BinaryIO, name: str) -> Iterator[bytes]:
    """Give a file piece by piece, up to the size that one may have."""
    if isinstance(content, bytes):
        pieces: Iterator[bytes] = iter((content,))
    else:
        pieces = iter(lambda: content.read(1 << 20), b"")
    size = 0
    for piece in pieces:
        size += len(piece)
        if size > MOST_BYTES:
            raise UnusableFile("too_large", name=name, limit=MOST_BYTES // 1024 // 1024)
        yield piece


def _write(path: Path, pieces: Iterator[bytes]) -> None:
    """Write a new file that only we may read, through to the disk."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as to:
        to.writelines(pieces)
        to.flush()
        os.fsync(to.fileno())
