"""What an app that reads editions keeps of the latest one: a database, and what stands beside it.

Several processes of one machine can share the folder: one brings an edition, the others open it.
"""

import fcntl
import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jamstall import arrow
from jamstall.analysis.disclosure.kept import Kept, Row
from jamstall.editions.faults import EditionFault
from jamstall.editions.manifest import File, Manifest, Pointer, read
from jamstall.editions.places import Places
from jamstall.editions.writing import DECISIONS, PLANS
from jamstall.plan.store import Plans
from jamstall.store.copying import beside, put
from jamstall.store.database import Database
from jamstall.store.edition_rows import TABLES
from jamstall.store.local_copy import NotOurRows, make
from jamstall.store.migrate import definitions, newest


@dataclass(frozen=True)
class Brought:
    """Which edition the folder holds.

    Attributes
    ----------
    made_by : what the program's tables and reference data were known by then.
    """

    pointer: Pointer
    manifest: Manifest
    made_by: str


class Local:
    """A folder of this machine, its user's alone: what is in it is personal data.

    Parameters
    ----------
    folder : made where it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = Database(folder / "jamstall.duckdb", read_only=True)
        self._mark = folder / "jamstall.edition.json"

    def held(self) -> Brought | None:
        """Return which edition is here; None where there is none, or not all of it."""
        try:
            told = json.loads(self._mark.read_bytes())
            manifest = read(told["manifest"].encode(), newest())
            found = Brought(Pointer(told["edition"], told["sha256"]), manifest, told["made_by"])
        except (OSError, ValueError, KeyError, TypeError, EditionFault):
            return None
        return found if self.database.path.exists() else None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from bringing an edition here meanwhile."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / "jamstall.lock").open("w") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            for left in self.folder.glob("coming-*"):  # by a process that was killed
                shutil.rmtree(left, ignore_errors=True)
            yield

    def bring(self, places: Places, latest: Pointer) -> Brought:
        """Put an edition in the place of the one that is here; readers go on until then.

        Raises
        ------
        EditionFault : not all of it is there, or it is not what was written; what was here stays.
        OSError : there is no room.
        """
        manifest = places.manifest(latest)
        with tempfile.TemporaryDirectory(dir=self.folder, prefix="coming-") as coming:
            fetched = _Fetched(places, manifest, Path(coming))
            decided = _decisions(fetched.path(DECISIONS))
            plans = fetched.path(PLANS)
            with beside(self.database.path) as partial:
                _make(partial, fetched)
                Kept.beside(self.database.path).add(decided)
                with self.database.alone():
                    put(partial, self.database.path)
                    self._put_plans(plans)
        brought = Brought(latest, manifest, definitions())
        self._note(brought)
        return brought

    def _put_plans(self, plans: Path) -> None:
        own = Plans.beside(self.database.path).path
        if plans.stat().st_size:
            plans.replace(own)
        else:
            own.unlink(missing_ok=True)

    def _note(self, brought: Brought) -> None:
        told = {
            "edition": brought.pointer.edition,
            "sha256": brought.pointer.sha256,
            "made_by": brought.made_by,
            "manifest": brought.manifest.written().decode(),
        }
        partial = self._mark.with_suffix(".partial")
        partial.write_text(json.dumps(told), encoding="utf-8")
        partial.replace(self._mark)


class _Fetched:
    """The files of an edition, copied here one by one and found to be what was written."""

    def __init__(self, places: Places, manifest: Manifest, folder: Path) -> None:
        self.manifest = manifest
        self._places = places
        self._folder = folder

    def path(self, name: str) -> Path:
        file = self.manifest.file(name)
        here = self._folder / name
        try:
            digest = self._places.parts[file.part].fetch(f"{self.manifest.edition}/{name}", here)
        except EditionFault as fault:
            raise _of_file(fault, file) from fault
        if here.stat().st_size < file.bytes:
            raise EditionFault("half_written", name)
        if digest != file.sha256:
            raise EditionFault("digest", name)
        return here


def _of_file(fault: EditionFault, file: File) -> EditionFault:
    return EditionFault("half_written", file.name) if fault.code == "nothing" else fault


def _make(partial: Path, fetched: _Fetched) -> None:
    """Make the database of the tables that the edition has; it may be older than some of them."""
    there = {file.name for file in fetched.manifest.files}
    names = [rows.name for rows in TABLES if rows.is_kept and f"{rows.name}.parquet" in there]
    tables = {name: fetched.path(f"{name}.parquet") for name in names}
    try:
        make(partial, fetched.manifest.database, tables)
    except NotOurRows as error:
        raise EditionFault("not_ours", f"{error}.parquet") from error


def _decisions(path: Path) -> list[Row]:
    try:
        return [Row(row["key"], bytes.fromhex(row["hidden"])) for row in arrow.rows_of(path)]
    except (ValueError, KeyError, TypeError) as error:
        raise EditionFault("not_ours", DECISIONS) from error
