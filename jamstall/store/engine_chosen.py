"""Which engine adds cases up: DuckDB, unless JAMSTALL_ENGINE gives the address of a Spark.

`local[2]` is a Spark on two cores of this machine, `spark://host:7077` a cluster's master.
"""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from jamstall.store.database import Database

if TYPE_CHECKING:
    from jamstall.store.engine import Engine
    from jamstall.store.spark.engine import OnSpark

Tables = Mapping[str, str]
"""`cases` and `case_parts` → where their Parquet stands."""


def stands_in_parquet(database: Database, version: str, tables: Tables) -> None:
    """Say where the cases of a state of the data stand, for an engine that does not read DuckDB."""
    _PARQUET[database] = (version, tables, None)


def is_named() -> bool:
    """Tell whether another engine than DuckDB is to be asked."""
    return bool(_address())


def elsewhere(database: Database, version: str) -> "Engine | None":
    """Return the engine that is asked instead of DuckDB; None where JAMSTALL_ENGINE names none.

    Raises
    ------
    EngineProblem : the engine is named, but its cases stand nowhere.
    """
    address = _address()
    if not address:
        return None
    from jamstall.store.spark.engine import OnSpark, dominance_of
    from jamstall.store.spark.problems import NoParquet

    of, tables, engine = _PARQUET.get(database, ("", {}, None))
    if of != version:
        raise NoParquet(address)
    if engine is None or engine.address != address:
        engine = OnSpark(address, tables, dominance_of(database))
        _PARQUET[database] = (version, tables, engine)
    return engine


def _address() -> str:
    return os.environ.get("JAMSTALL_ENGINE", "").strip()


_PARQUET: WeakKeyDictionary[Database, tuple[str, Tables, "OnSpark | None"]] = WeakKeyDictionary()
"""Database → the state of its data that stands in Parquet, where, and who reads it there."""
