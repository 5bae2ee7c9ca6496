"""Under what all tables of the family are kept, as they were decided together (`together`)."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from threading import Lock

from jamstall.analysis.disclosure.audit.parts import PLAIN
from jamstall.analysis.disclosure.family import STATED, USUAL, Table, family
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.policy import PERSONAL
from jamstall.analysis.disclosure.secondary.decided import (
    ORDERED,
    Cases,
    decide_table,
)
from jamstall.analysis.disclosure.secondary.tables import DECISION, FUND, Guarded
from jamstall.analysis.disclosure.settings import order
from jamstall.side_file import Unreachable
from jamstall.store.alike_cases import AlikeCases, alike_cases
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.queries import provenance
from jamstall.store.question import Quantity, Query

_STATES = 64
_Key = tuple[str, str, int, tuple[str, ...]]
_KNOWN: dict[_Key, str] = {}
"""Database, state, limit and order → the digest of what is decided together; or nothing."""
_LOCK = Lock()


def closed(database: Database, version: str, small: int) -> str:
    """Return what the tables are known by that were decided together; nothing where none were.

    Asked of the file beside the database once for each state: who decides them says so (`close`).
    """
    key = str(database.path), version, small, order()
    if (known := _KNOWN.get(key)) is not None:
        return known
    kept = Kept.beside(database.path)
    digest = ""
    if kept.path.exists() and (cases := told_apart(database)) is not None:
        digest = digest_of(cases, small)
    try:
        found = digest if digest and kept.is_closed(digest) else ""
    except Unreachable:
        return ""  # whoever asks next asks the file again
    with _LOCK:
        return _KNOWN.get(key) or _remember(key, found)  # who decided meanwhile knows better


def awaited(database: Database, version: str, small: int) -> bool:
    """Tell whether tables are to be decided together, and nothing is told of persons till then.

    Made-up cases have no persons behind them, nor has an empty database; of more cases than are
    held in memory, or in an engine elsewhere, tables are never decided together.
    """
    if not database.awaits_decisions or closed(database, version, small):
        return False
    return _awaited(str(database.path), version, database)


@lru_cache(maxsize=8)
def _awaited(_path: str, _version: str, database: Database) -> bool:
    if provenance(database).is_demo:
        return False
    alike = told_apart(database)
    return alike is not None and alike.number.size > 0


def close(cases: Cases, alike: AlikeCases, tables: dict[tuple[str, ...], Guarded]) -> None:
    """Keep what is hidden of all tables together, and let readers have it from now on."""
    digest = digest_of(alike, cases.small)
    kept = Kept.beside(cases.database.path)
    kept.close(digest, tables)
    key = str(cases.database.path), cases.version, cases.small, order()
    with _LOCK:
        _remember(key, digest)


def forget() -> None:
    """Know nothing of what is decided together until the files are asked again."""
    with _LOCK:
        _KNOWN.clear()


def _remember(key: _Key, digest: str) -> str:
    if len(_KNOWN) >= _STATES:
        _KNOWN.clear()
    _KNOWN[key] = digest
    return digest


def told_apart(database: Database) -> AlikeCases | None:
    """Return the cases by all that tables of the family tell apart; None of too many cases.

    Also by which amounts they state.
    """
    by = (FUND, *PLAIN, DECISION, *sorted(PERSONAL))
    query = Query((Quantity("count", known=STATED),), by)  # in the usual sense of dominance
    with database.reading() as connection:
        return alike_cases(database, connection, state_once(database, connection), query)


def of_all_cases() -> Iterator[tuple[str, ...]]:
    """Yield what each table of the family is by, of those that count all cases and no advice."""
    for table in family():
        if not table.known and not table.of_advice:
            yield tuple(d for d in ORDERED if d in table.dimensions)


def each_alone(cases: Cases, table: Table) -> dict[tuple[str, ...], Guarded]:
    """Decide a table of the family by itself; return what all are decided from, flags of its own.

    Those of cases that state an amount, and of those that do not, are one table (`stated`).
    """
    found = decide_table(replace(cases, closed=""), table)
    return {of: replace(own, hidden=own.hidden.copy()) for of, own in found.items()}


def digest_of(alike: AlikeCases, small: int) -> str:
    """Return what is decided follows from: the cases, the sense of dominance, limit and order."""
    return hashlib.sha256(f"{alike.digest} {USUAL} {small} {order()}".encode()).hexdigest()
