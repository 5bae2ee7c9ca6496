"""The data as it would be: a private copy in which the file is published already.

It is published there by the very `publish` that will do it in earnest, so that what is shown is
what will happen.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from jamstall.analysis.disclosure.audit.closed import awaited
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.settings import smallest
from jamstall.intake import Intake
from jamstall.schema import TableName
from jamstall.side_file import Unreachable
from jamstall.store.copying import copy as copy_database
from jamstall.store.copying import known_as
from jamstall.store.database import Database
from jamstall.store.events import version
from jamstall.store.loads import OtherCounty, Published, publish


@dataclass(frozen=True)
class Preview:
    """A copy of the database in which a file is published.

    Attributes
    ----------
    database : the copy.
    fund : what the file holds.
    published : what publishing did there.
    version : of the data that was copied; publish with it as `expected`.
    """

    database: Database
    fund: TableName
    published: Published
    version: str


@contextmanager
def preview(
    database: Database,
    intake: Intake,
    folder: Path,
    *,
    instead_of_demo: bool = False,
    within: frozenset[str] | None = None,
    again: bool = True,
    other_county: OtherCounty | None = None,
) -> Iterator[Preview]:
    """Give a copy of the database, in a private folder, in which the file is published.

    The copy is gone afterwards. Readers and the database itself notice nothing, but others who want
    to publish wait while the file is copied.

    Parameters
    ----------
    instead_of_demo, within, again : as in `publish`, and refused as there.
    other_county : as there; where it is not said, what is shown is that the cases are new.

    What it would replace is told, and not refused.

    Raises
    ------
    DatabaseHeld : another process is writing.
    Damaged : the database cannot be read, as far as publishing the file has to.
    OSError : there is no room for the copy.
    """
    with copy_of(database, folder) as copy:
        with copy.reading() as connection:
            copied = version(connection)
        # What nobody is told of as it is, nobody is told of as it would be.
        copy.awaits_decisions = awaited(database, copied, smallest())
        (published,) = publish(
            copy,
            [intake],
            instead_of_demo=instead_of_demo,
            within=within,
            again=again,
            other_county=other_county or "new",
            replace=True,
        )
        yield Preview(copy, intake.fund, published, copied)


@contextmanager
def copy_of(database: Database, folder: Path) -> Iterator[Database]:
    """Give a copy of the database to try something in; it is gone afterwards.

    Only of the database: nothing is tried with workshops. What is decided of small groups in it is
    kept beside the database: published, the file gives the same numbers, which nobody then decides
    again.
    """
    copy = Database(folder / f"preview-{secrets.token_hex(8)}.duckdb")
    try:
        copy_database(database, copy.path)
        with known_as(database):
            yield copy
        if decided := Kept.beside(copy.path).all():
            with suppress(Unreachable):  # then it is decided again
                Kept.beside(database.path).add(decided)
    finally:
        copy.close()
        for file in folder.glob(f"{copy.path.stem}.*"):
            file.unlink(missing_ok=True)
