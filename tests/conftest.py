"""What several tests share: an empty database, made once."""

from pathlib import Path

import pytest

from jamstall.store.database import Database


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file with reference data and no cases; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("empty") / "empty.duckdb"
    database = Database(path)
    with database.reading():
        pass
    database.close()
    return path
