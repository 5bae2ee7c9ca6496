"""What has been decided of small groups, kept in a file beside the database.

A decision follows from the counts, their labels, the limit, which groups are missed least and the
rules, and from nothing else. It is kept under a digest of all of these: whoever asks for the same
numbers again, after a restart or after a load that changed others, need not wait for the solver;
and one that belongs to other numbers, or to an earlier version of the rules, is never found. No
count is in the file.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import numpy as np

from jamstall import side_file
from jamstall.analysis.disclosure.secondary import tables
from jamstall.analysis.disclosure.secondary.cube import Cube
from jamstall.analysis.disclosure.secondary.tables import Decide, Guarded
from jamstall.analysis.disclosure.settings import order, smallest
from jamstall.side_file import Unreachable

MOST = 10_000
"""Decisions that are kept; the oldest go first. The demo data's pages need some four hundred."""
PATIENCE = 1.0
"""Seconds to wait for another that writes: to decide anew takes about as long."""
_TABLES = Path(__file__).with_name("kept.sql").read_text(encoding="utf-8")
_UNWRITTEN: dict[tuple[Path, str], bytes] = {}
"""What was decided together beside a file that cannot be written: path and key → what is hidden."""
_SOLVER: ContextVar[Decide | None] = ContextVar("solver", default=None)


@contextmanager
def solved_by(solver: Decide) -> Iterator[None]:
    """Let another than this thread work out what is not kept yet."""
    token = _SOLVER.set(solver)
    try:
        yield
    finally:
        _SOLVER.reset(token)


class Row(NamedTuple):
    """A decision as it is kept: the digest of what it follows from, and what is hidden."""

    key: str
    hidden: bytes


class Kept:
    """The decisions beside a database. Where the file cannot be used, each is worked out anew."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, database: Path) -> "Kept":
        """Return the decisions that belong to a database file."""
        return cls(database.with_suffix(".small_groups.sqlite"))

    def decide(self, whole: Cube, limit: int, *, of_few: bool) -> Guarded:
        """Return what is hidden of a cube (`tables.decide`), from the file where it is kept."""
        if not whole.counts.any():
            return Guarded(whole, np.zeros(whole.counts.shape, bool))
        key = _key(whole, limit, of_few=of_few)
        with suppress(Unreachable):
            found = self._find(key, whole)
            if found is not None:
                return found
        decided = (_SOLVER.get() or tables.decide)(whole, limit, of_few=of_few)
        if decided.hidden.any():  # others take no time
            with suppress(Unreachable):
                self._keep(key, decided)
        return decided

    def closed(self, digest: str, dimensions: Sequence[str], whole: Cube) -> Guarded | None:
        """Return what is hidden of a table of the family, as all of it was decided together.

        Parameters
        ----------
        digest : of what it was decided for (`closed.closed`).
        """
        with suppress(Unreachable):
            return self._find(_of_table(digest, dimensions), whole)
        return None

    def is_closed(self, digest: str) -> bool:
        """Tell whether the family was decided together, for what has this digest.

        Raises
        ------
        Unreachable : the file cannot be read.
        """
        nothing = Cube((), (), np.zeros((), np.int64), {})
        return self._find(_of_table(digest, ()), nothing) is not None

    def close(self, digest: str, tables: Mapping[tuple[str, ...], Guarded]) -> None:
        """Keep what is hidden of all tables of the family together: all of it, or none."""
        found = {**tables, (): Guarded(Cube((), (), np.zeros((), np.int64), {}), np.array(False))}
        rows = [
            Row(_of_table(digest, dimensions), np.packbits(one.hidden).tobytes())
            for dimensions, one in found.items()
        ]
        try:
            self.add(rows)
        except Unreachable:  # this process has it all the same
            _UNWRITTEN.update({(self.path, row.key): row.hidden for row in rows})

    def all(self) -> list["Row"]:
        """Return every decision, the oldest first, to be kept beside a copy of the same data."""
        with suppress(Unreachable):
            if self.path.exists():
                with side_file.opened(self.path, _TABLES, "BEGIN", PATIENCE) as connection:
                    rows = connection.execute("SELECT key, hidden FROM decision ORDER BY rowid")
                    return [Row(**row) for row in rows]
        return []

    def known_by(self) -> str:
        """Return what all decisions are known by: another once there is one more.

        By how many there were and by what rules, since it is told outside: by a digest of their
        keys, which follow from counts, hidden counts could be tried.
        """
        last = 0
        with suppress(Unreachable):
            if self.path.exists():
                with side_file.opened(self.path, _TABLES, "BEGIN", PATIENCE) as connection:
                    (found,) = connection.execute("SELECT max(rowid) AS last FROM decision")
                    last = int(found["last"] or 0)
        return _state(str(last))[:16]

    def add(self, rows: Sequence["Row"]) -> None:
        """Keep decisions that another has come to; those that are known stay as they are.

        Raises
        ------
        Unreachable : the file cannot be written.
        """
        with side_file.opened(self.path, _TABLES, "BEGIN IMMEDIATE", PATIENCE) as connection:
            connection.executemany("INSERT OR IGNORE INTO decision VALUES (?, ?)", rows)

    def is_finished(self, version: str) -> bool:
        """Tell whether all that is decided ahead is, of a state of the data."""
        with suppress(Unreachable):
            if self.path.exists():
                with side_file.opened(self.path, _TABLES, "BEGIN", PATIENCE) as connection:
                    key = [_state(version)]
                    found = connection.execute("SELECT 1 FROM finished WHERE key = ?", key)
                    return found.fetchone() is not None
        return False

    def finish(self, version: str) -> None:
        """Remember that all that is decided ahead is, of the data as it is now."""
        with (
            suppress(Unreachable),
            side_file.opened(self.path, _TABLES, "BEGIN IMMEDIATE", PATIENCE) as connection,
        ):
            connection.execute("DELETE FROM finished")
            connection.execute("INSERT INTO finished VALUES (?)", [_state(version)])

    def _find(self, key: str, whole: Cube) -> Guarded | None:
        hidden = _UNWRITTEN.get((self.path, key))
        if hidden is None and self.path.exists():
            with side_file.opened(self.path, _TABLES, "BEGIN", PATIENCE) as connection:
                found = connection.execute("SELECT hidden FROM decision WHERE key = ?", [key])
                hidden = next((bytes(row["hidden"]) for row in found), None)
        if hidden is None:
            return None
        bits = np.unpackbits(np.frombuffer(hidden, np.uint8), count=whole.counts.size)
        return Guarded(whole, bits.astype(bool).reshape(whole.counts.shape))

    def _keep(self, key: str, decided: Guarded) -> None:
        with side_file.opened(self.path, _TABLES, "BEGIN IMMEDIATE", PATIENCE) as connection:
            connection.execute(
                "INSERT OR REPLACE INTO decision VALUES (?, ?)",
                [key, np.packbits(decided.hidden).tobytes()],
            )
            connection.execute(
                "DELETE FROM decision WHERE rowid <= (SELECT max(rowid) FROM decision) - ?", [MOST]
            )


def _key(whole: Cube, limit: int, *, of_few: bool) -> str:
    told = (
        _rules(),
        order(),
        whole.dimensions,
        whole.labels,
        sorted(whole.constant.items()),
        whole.counts.shape,
        limit,
        of_few,
    )
    digest = hashlib.sha256(repr(told).encode())
    digest.update(whole.counts.tobytes())
    if whole.granted is not None:
        digest.update(whole.granted.tobytes())
    return digest.hexdigest()


def _of_table(digest: str, dimensions: Sequence[str]) -> str:
    told = f"{_rules()} {digest} {' '.join(dimensions)}"
    return hashlib.sha256(told.encode()).hexdigest()


def _state(version: str) -> str:
    return hashlib.sha256(f"{_rules()} {order()} {smallest()} {version}".encode()).hexdigest()


@cache
def _rules() -> str:
    """Return a digest of what decides: the files of this room, and the solver's version."""
    digest = hashlib.sha256(version("highspy").encode())
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
