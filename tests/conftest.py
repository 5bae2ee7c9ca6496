"""What several tests share: an empty database and one of demo data, each made once."""

from pathlib import Path

import pytest

from jamstall.demo import intakes
from jamstall.store import loads
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


@pytest.fixture(scope="session")
def demo_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database filled with the demo data; copy it, do not write to it."""
    path = tmp_path_factory.mktemp("demo") / "demo.duckdb"
    database = Database(path)
    loads.publish(database, intakes(), is_demo=True)
    database.close()
    return path
