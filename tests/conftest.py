"""What several tests share: an empty database and one of demo data, each made once."""

from pathlib import Path

import pytest

from jamstall import ROOT
from jamstall.intake import take_in
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
    files = sorted((ROOT / "data" / "demo").glob("demo_*.xlsx"))
    assert files
    loads.publish(database, [take_in(file) for file in files], is_demo=True)
    database.close()
    return path
