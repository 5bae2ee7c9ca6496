"""Whether each part works, and what is counted, as a monitor asks for it."""

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall.operations import health as looking
from jamstall.operations.health import Health
from jamstall.operations.metrics import Metrics
from jamstall.operations.routes import routes
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from jamstall.workshop.store import Workshops

TOKEN = "0123456789abcdef"
WELL = {"reading": "ok", "publishing": "ok", "answers": "ok", "backup": "ok"}


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    opened = Database(Path(shutil.copy(empty_database, tmp_path / "jamstall.duckdb")))
    Workshops.beside(opened.path).workshops()
    yield opened
    opened.close()


@pytest.fixture
def health(database: Database, monkeypatch: pytest.MonkeyPatch) -> Health:
    for variable in ("JAMSTALL_BACKUPS", "JAMSTALL_DRAFTS"):
        monkeypatch.delenv(variable, raising=False)
    return Health(lambda: database, lambda: provenance(database))


@pytest.fixture
def monitor(health: Health, database: Database) -> Iterator[TestClient]:
    metrics = Metrics(health.told, lambda: database.path)
    metrics.request("/oversikt", 200, 0.2)
    metrics.request("/_stcore/stream", 101, 60.0)
    metrics.line("jamstall.audit", "signed_in", is_error=False)
    metrics.line("jamstall.upload", "%s", is_error=True)
    with TestClient(Starlette(routes=routes(health, metrics, lambda: TOKEN))) as client:
        yield client


def damaged(database: Database) -> None:
    database.is_damaged = True


def garbage_in_the_workshops(database: Database) -> None:
    Workshops.beside(database.path).path.write_bytes(b"garbage" * 1000)


def a_locked_file_of_workshops(database: Database) -> None:
    holding = sqlite3.connect(
        Workshops.beside(database.path).path, isolation_level=None, check_same_thread=False
    )
    holding.execute("BEGIN EXCLUSIVE")
    HELD.append(holding)


HELD: list[sqlite3.Connection] = []


def a_folder_in_the_way_of_drafts(database: Database) -> None:
    (database.path.parent / "drafts").write_text("not a folder")


def no_room(_: Database) -> None:
    looking.ROOM = 1 << 60


def another_file(database: Database) -> None:
    database.close()
    database.path.write_bytes(b"ruined" * 10_000)


@pytest.mark.parametrize(
    ("hurt", "wrong"),
    [
        (damaged, {"reading": "Damaged", "publishing": "Damaged"}),
        (another_file, {"reading": "NotADatabase"}),
        (garbage_in_the_workshops, {"answers": "Unreachable"}),
        (a_locked_file_of_workshops, {"answers": "Unreachable"}),
        (a_folder_in_the_way_of_drafts, {"publishing": "NotWritable"}),
        (no_room, {"publishing": "NoRoom"}),
    ],
)
def test_each_part_is_told_by_itself(
    hurt: object, wrong: dict[str, str], monitor: TestClient, database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr(looking, "ROOM", 0)
    monkeypatch.setattr(looking, "_REMEMBERED", 0.0)
    asked = monitor.get("/health")
    assert (asked.status_code, asked.json()) == (200, {"status": "ok", "parts": WELL})
    hurt(database)  # type: ignore[operator]
    asked = monitor.get("/health")
    assert asked.status_code == 503
    assert asked.json()["parts"] == {**WELL, **wrong}
    assert asked.json()["status"] in wrong.values()
    alive = monitor.get("/health/live")
    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})
    while HELD:
        HELD.pop().close()


@pytest.mark.parametrize(("hours", "said"), [(None, "Missing"), (1, "ok"), (25, "ok"), (27, "Old")])
def test_a_backup_that_is_late_is_told(
    hours: int | None, said: str, health: Health, database: Database, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    assert health.told()["backup"] == "ok", "nobody has said that any are taken"
    monkeypatch.setenv("JAMSTALL_BACKUPS", str(tmp_path))
    monkeypatch.setattr(looking, "_REMEMBERED", 0.0)
    if hours is not None:
        taken = dt.datetime.now(tz=dt.UTC) - dt.timedelta(hours=hours)
        (tmp_path / f"{database.path.stem}-{taken:%Y%m%dT%H%M%SZ}.duckdb").touch()
    assert health.told()["backup"] == said


def test_looking_leaves_nothing_behind(health: Health, database: Database) -> None:
    before = sorted(path.name for path in database.path.parent.iterdir())
    Workshops.beside(database.path).path.unlink()
    assert health.told() == WELL
    after = sorted(path.name for path in database.path.parent.iterdir())
    assert after == [name for name in before if not name.endswith(".sqlite")]


def test_the_disk_is_not_tried_for_everybody_who_asks(
    health: Health, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert health.told() == WELL
    garbage_in_the_workshops(database)
    assert health.told() == WELL
    monkeypatch.setattr(looking, "_REMEMBERED", 0.0)
    assert health.told()["answers"] == "Unreachable"


@pytest.mark.parametrize(
    ("header", "status"),
    [
        (None, 401),
        ("", 401),
        ("Bearer", 401),
        (f"Basic {TOKEN}", 401),
        (f"Bearer {TOKEN}x", 401),
        ("Bearer å", 401),
        (f"Bearer {TOKEN}", 200),
        (f"bearer  {TOKEN}", 200),
    ],
)
def test_metrics_are_for_the_bearer_of_the_token(
    monitor: TestClient, header: str | None, status: int
) -> None:
    headers = {} if header is None else {"Authorization": header.encode("latin-1")}
    asked = monitor.get("/metrics", headers=headers)  # type: ignore[arg-type]
    assert asked.status_code == status
    assert ("jamstall_part_up" in asked.text) is (status == 200)
    assert asked.headers.get("www-authenticate") == (None if status == 200 else "Bearer")


@pytest.mark.parametrize("token", ["", "short", "0" * 15])
def test_without_a_token_that_cannot_be_guessed_there_are_no_metrics(
    token: str, health: Health, database: Database
) -> None:
    metrics = Metrics(health.told, lambda: database.path)
    with TestClient(Starlette(routes=routes(health, metrics, lambda: token))) as client:
        asked = client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert asked.status_code == 404


def test_what_is_counted(
    monitor: TestClient, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_BACKUPS", str(tmp_path))
    taken = dt.datetime.now(tz=dt.UTC) - dt.timedelta(hours=2)
    (tmp_path / f"{database.path.stem}-{taken:%Y%m%dT%H%M%SZ}.duckdb").touch()
    asked = monitor.get("/metrics", headers={"Authorization": f"Bearer {TOKEN}"})
    assert asked.headers["content-type"].startswith("text/plain; version=")
    rows = dict(line.rpartition(" ")[::2] for line in asked.text.splitlines() if line[0] != "#")
    assert rows['jamstall_requests_total{address="/oversikt",status="200"}'] == "1.0"
    assert rows['jamstall_requests_total{address="/_stcore/stream",status="101"}'] == "1.0"
    assert rows['jamstall_request_seconds_bucket{address="/oversikt",le="0.5"}'] == "1.0"
    assert not any("stream" in row for row in rows if "seconds" in row), "a websocket is long"
    assert rows['jamstall_audit_events_total{event="signed_in"}'] == "1.0"
    assert rows["jamstall_log_errors_total"] == "1.0"
    assert {rows[f'jamstall_part_up{{part="{part}"}}'] for part in WELL} == {"1.0"}
    assert float(rows["jamstall_database_bytes"]) == database.path.stat().st_size
    assert 7200 <= float(rows["jamstall_backup_age_seconds"]) < 7300
    assert "process_resident_memory_bytes" in rows
