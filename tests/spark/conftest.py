"""What runs on Spark: by `make test-spark` only, which installs it."""

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from jamstall.editions.following import Follower
from jamstall.editions.local import Local
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.store.database import Database
from jamstall.store.engine_chosen import stands_in_parquet
from jamstall.store.queries import provenance_of
from jamstall.store.spark.engine import CASES, PARTS, OnSpark

ADDRESS = "local[2]"


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    return None if config.getoption("markexpr") == "spark" else True


@pytest.fixture(scope="session", autouse=True)
def spark() -> Iterator[None]:
    """Let every question be Spark's, with settings for small tables."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SPARK_CONF_DIR", str(Path(__file__).parent))
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        patch.setenv("JAMSTALL_ENGINE", ADDRESS)
        yield


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return what Spark is asked during a test: a number that DuckDB gave would prove nothing."""
    questions: list[object] = []
    real = OnSpark.sums

    def sums(engine: OnSpark, query: object) -> object:
        questions.append(query)
        return real(engine, query)

    monkeypatch.setattr(OnSpark, "sums", sums)
    return questions


@pytest.fixture
def follower(demo_database: Path, tmp_path: Path) -> Follower:
    """Return who follows editions of the demo data, in the folder `editions`, and has the first."""
    published = Database(Path(shutil.copy(demo_database, tmp_path / "d.duckdb")))
    editions = str(tmp_path / "editions")
    write(published, Places(editions), dt.datetime.now(tz=dt.UTC))
    published.close()
    following = Follower(editions, None, Local(tmp_path / "local"))
    following.look()
    return following


def in_parquet(database: Database) -> None:
    """Write the cases of a database's present state, beside it, for Spark."""
    tables = {name: f"{database.path}.{name}.parquet" for name in (CASES, PARTS)}
    with database.reading() as connection:
        for name, path in tables.items():
            pq.write_table(connection.sql(f"SELECT * FROM {name}").to_arrow_table(), path)
        stands_in_parquet(database, provenance_of(connection).version, tables)
