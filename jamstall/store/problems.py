"""Why a database cannot be used, in words of our own: DuckDB's tell its developers what is wrong.

Held, damaged and another's are three: one waits, one restores a backup, and one has the wrong file.
"""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

_DAMAGE = ("orrupt", "Could not read enough bytes", "replaying WAL", "WAL does not match")
"""In DuckDB's words: a block's checksum is wrong, the file ends early, its log cannot be heeded."""
_OF_THE_SYSTEM = (duckdb.IOException, duckdb.FatalException)
_NOT_COMMITTED = "Failed to commit"
_OF_ANOTHER_VERSION = "version number"
_MAGIC = slice(8, 12), b"DUCK"
"""Where every DuckDB file says that it is one."""
_SAID_BY_THE_SYSTEM = (
    errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EMFILE,
)  # fmt: skip


class Unavailable(Exception):
    """The database cannot be used; nothing in it was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{type(self).__name__}: {path}")
        self.path = path


class DatabaseHeld(Unavailable):
    """Another process has the database open in a way that excludes this one."""


class NotADatabase(Unavailable):
    """The file exists but is no database of ours, or one from a newer version."""


class Damaged(Unavailable):
    """The file is a database, but not all of it can be read: a backup has to take its place."""


class NothingYet(Unavailable):
    """An app that only reads has not been given anything to read."""


class OnlyRead(Unavailable):
    """Something was to be written in an app that only reads."""


def why_not_opened(path: Path, error: duckdb.Error, *, read_only: bool) -> Exception:
    """Return why a file could not be opened: it is held, damaged, another's, or out of reach."""
    said = str(error)
    if "set lock on file" in said:
        return DatabaseHeld(path)
    try:
        # Whether the system is at fault, or what stands there: opening it anew tells.
        with path.open("rb" if read_only else "r+b") if path.exists() else path.open("xb") as file:
            begins = file.read(_MAGIC[0].stop) if file.readable() else b""
    except OSError as problem:
        return problem
    if begins[_MAGIC[0]] != _MAGIC[1] or _OF_ANOTHER_VERSION in said:
        return NotADatabase(path)
    if isinstance(error, duckdb.IOException) and not _is_damage(said):
        return _of_the_system(path, said)
    return Damaged(path)


@contextmanager
def in_our_words(path: Path) -> Iterator[None]:
    """Turn DuckDB's word for a damaged block, a full disk, a lost file or too little memory.

    Raises
    ------
    Damaged : not all that the file should hold can be read.
    OSError : the system refuses.
    MemoryError : it takes more memory than there is.
    """
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise MemoryError from error
    except duckdb.Error as error:
        said = str(error)
        if _is_damage(said):
            raise Damaged(path) from error
        if isinstance(error, _OF_THE_SYSTEM) or _NOT_COMMITTED in said:
            raise _of_the_system(path, said) from error
        raise


@contextmanager
def blaming(path: Path) -> Iterator[None]:
    """Say of a file what is found in a copy of it."""
    try:
        yield
    except Damaged as error:
        raise Damaged(path) from error


def _is_damage(said: str) -> bool:
    return any(word in said for word in _DAMAGE)


def _of_the_system(path: Path, said: str) -> OSError:
    known = (code for code in _SAID_BY_THE_SYSTEM if os.strerror(code) in said)
    problem = said.splitlines()[0].rpartition(": ")[2]
    return OSError(next(known, errno.EIO), problem, str(path))
