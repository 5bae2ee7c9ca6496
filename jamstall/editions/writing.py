"""An edition is written: a new folder beside those before, its manifest last, then the pointer.

Whoever reads meanwhile reads the edition that the pointer names, which nobody changes. A stop at
any moment leaves the pointer where it was; the next edition clears away what the stopped one left.
"""

import datetime as dt
import hashlib
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any

from jamstall import arrow
from jamstall import texts as texts_room
from jamstall.analysis.disclosure.kept import Kept
from jamstall.editions.faults import EditionFault
from jamstall.editions.manifest import MANIFEST, POINTER, File, Manifest, Part, Pointer
from jamstall.editions.places import Places
from jamstall.plan.store import Plans
from jamstall.side_file import copied
from jamstall.store import edition_rows
from jamstall.store.database import Database
from jamstall.store.migrate import newest
from jamstall.store.queries import provenance_of
from jamstall.store.series import state_seen
from jamstall.texts import LANGUAGES

KEPT = 3
"""Editions that stay: whoever reads the one before has begun before this one was there."""
DECISIONS = "decisions.parquet"
RULES = "rules.parquet"
PLANS = "plans.sqlite"
_PARTS: tuple[Part, ...] = ("closed", "open")


@dataclass(frozen=True)
class Written:
    """What was done.

    Attributes
    ----------
    manifest : of the edition that is the latest now.
    is_new : it was written; else nothing had changed since.
    removed : earlier ones that were let go of, and what a stopped writer left.
    remaining : what should have been let go of too and could not be, as what is wrong says.
    """

    manifest: Manifest
    is_new: bool
    removed: tuple[str, ...] = ()
    remaining: tuple[str, ...] = ()


def write(
    database: Database,
    places: Places,
    now: dt.datetime,
    most: int = KEPT,
    *,
    again: bool = False,
) -> Written:
    """Write what is published as an edition, where it is another than the latest.

    Parameters
    ----------
    now : UTC.
    most : how many editions stay, at least 1.
    again : also where nothing has changed.

    Raises
    ------
    EditionFault : the place does not answer.
    OSError : there is no room.
    Unavailable : the database cannot be read now.
    """
    with tempfile.TemporaryDirectory() as folder, database.reading() as connection:
        plans = _plans(database, Path(folder))
        kept = Kept.beside(database.path)
        decided = kept.all()
        seen = provenance_of(connection)
        state = {
            "data": seen.version,
            "series": state_seen(connection),
            "plans": hashlib.sha256(plans).hexdigest()[:16],
            "decisions": kept.known_by(),
        }  # fmt: skip
        before = _before(places)
        if not again and before is not None and before.state == state:
            return Written(before, is_new=False)
        new = _New(places)
        for rows in edition_rows.TABLES:
            new.table(connection, rows)
        # Closed: a decision's key is a digest of counts, hidden ones too, which could be tried.
        new.file("closed", DECISIONS, _decisions(decided), len(decided))
        new.file("open", RULES, *_rules())
        new.file("closed", PLANS, plans)
    manifest = Manifest(
        new.edition,
        newest(),
        now,
        state,
        seen.loads,
        seen.published_at,
        seen.is_demo,
        tuple(new.files),
    )
    content = manifest.written()
    with places.parts["open"].writing(f"{new.edition}/{MANIFEST}") as to:
        to.write(content)
    latest = Pointer(new.edition, hashlib.sha256(content).hexdigest())
    places.root.put(POINTER, latest.written())
    return Written(manifest, True, *_clear(places, new.edition, most))


class _New:
    """An edition that is being written: its folder's name, and the files that are there."""

    def __init__(self, places: Places) -> None:
        self._places = places
        names = [*places.editions("open"), *places.editions("closed")]  # half written ones too
        number = max((int(name.partition("-")[0]) for name in names), default=0) + 1
        self.edition = f"{number:06d}-{token_hex(3)}"
        self.files: list[File] = []

    def table(self, connection: Any, rows: edition_rows.Rows) -> None:
        """Write a table that a connection sees."""
        name = f"{rows.name}.parquet"
        with self._places.parts[rows.part].writing(f"{self.edition}/{name}") as to:
            count, columns = edition_rows.write(connection, rows, to)
        self.files.append(File(name, rows.part, to.bytes, to.sha256, count, columns))

    def file(self, part: Part, name: str, content: bytes, rows: int | None = None) -> None:
        """Write what is made already."""
        with self._places.parts[part].writing(f"{self.edition}/{name}") as to:
            to.write(content)
        self.files.append(File(name, part, to.bytes, to.sha256, rows))


def _before(places: Places) -> Manifest | None:
    """Return the latest edition, where there is one that this program understands."""
    try:
        return places.manifest(places.latest())
    except EditionFault as fault:
        if fault.code in {"away", "bad_place"}:
            raise
        return None


def _clear(places: Places, latest: str, most: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Remove all but the last editions; return which, and what could not be removed.

    Of each the closed part goes first, so that none is left alone. The new edition is there
    already, and what cannot be removed now is tried again when the next is written.
    """
    gone: list[str] = []
    remaining: list[str] = []
    try:
        there = {part: places.editions(part) for part in _PARTS}
        whole = [n for n in there["open"] if n < latest and places.is_whole(n)]
    except (EditionFault, OSError) as problem:
        return (), (_about(problem, places.root.named),)
    stays = {latest, *whole[max(0, len(whole) - (most - 1)) :]}
    for name in sorted({*there["closed"], *there["open"]} - stays):
        if name > latest:  # another writer's, which came after
            continue
        try:
            for part in _PARTS:
                if name in there[part]:
                    places.parts[part].remove(name)
            gone.append(name)
        except (EditionFault, OSError) as problem:
            remaining.append(_about(problem, name))
    return tuple(gone), tuple(remaining)


def _about(problem: EditionFault | OSError, name: str) -> str:
    """Return what could not be removed, and why in the system's words where it has any."""
    said = problem.strerror if isinstance(problem, OSError) else problem.code
    return f"{name} ({said})" if said else name


def _plans(database: Database, folder: Path) -> bytes:
    """Return the file of plans as it is at one moment; nothing where there is none."""
    copy = folder / PLANS
    with copied(Plans.beside(database.path).path, copy) as put:
        put()
    return copy.read_bytes() if copy.exists() else b""


def _decisions(decided: Sequence[Any]) -> bytes:
    return arrow.parquet(
        {
            "key": (str, [one.key for one in decided]),
            "hidden": (str, [one.hidden.hex() for one in decided]),
            "closed": (str, ["[]"] * len(decided)),  # asked for by builds of before December 2026
        },
        edition_rows.salt(),
    )


def _rules() -> tuple[bytes, int]:
    """Return the counting rules, as Data och metod has them, and how many chapters they are."""
    rows = [(language, *chapter) for language in LANGUAGES for chapter in _chapters(language)]
    columns: Iterable[Sequence[str]] = zip(*rows, strict=True)
    names = ("language", "chapter", "rules")
    return arrow.parquet({n: (str, c) for n, c in zip(names, columns, strict=True)}), len(rows)


def _chapters(language: str) -> list[tuple[str, str]]:
    path = Path(texts_room.__file__).parent / f"rules.{language}.md"
    parts = path.read_text(encoding="utf-8").split("\n## ")[1:]
    return [(title, body) for title, _, body in (part.partition("\n") for part in parts)]
