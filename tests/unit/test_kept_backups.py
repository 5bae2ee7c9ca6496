"""Backups of many nights: which are let go of, and what is never touched."""

import datetime as dt
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from jamstall.store import kept_backups
from jamstall.store.database import Database
from jamstall.store.kept_backups import backups_in, keep, named, taken_at
from jamstall.workshop.store import Workshops
from tests.commands import Run, document

FIRST = dt.datetime(2026, 3, 1, 3, 15, tzinfo=dt.UTC)
Take = Callable[[int, int], list[str]]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a backup be a file that is there: what one holds is asked in test_database.py."""

    def write(database: Database, target: Path) -> None:
        for path in (target, Workshops.beside(target).path):
            path.write_text("taken")

    monkeypatch.setattr(kept_backups, "backup", write)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def take(quick: None, tmp_path: Path, folder: Path) -> Take:
    """Return a way to take the backup of a night; it tells the nights whose backups are there."""

    def taken(night: int, most: int) -> list[str]:
        database = Database(tmp_path / "jamstall.duckdb")
        keep(database, folder, most, FIRST + dt.timedelta(days=night))
        return [path.name[13:17] for path in backups_in(folder, database.path)]

    return taken


@pytest.mark.parametrize(
    ("nights", "most", "left"),
    [
        ([0, 1, 2], 14, ["0301", "0302", "0303"]),
        ([0, 1, 2, 3], 2, ["0303", "0304"]),
        ([0, 1], 1, ["0302"]),
        ([0, 0], 1, ["0301"]),
        ([5, 0], 1, ["0301"]),  # the clock has been set back: the one just taken stays
        ([5, 6, 0], 2, ["0301", "0307"]),
    ],
)
def test_the_latest_are_kept(take: Take, nights: list[int], most: int, left: list[str]) -> None:
    told: list[str] = []
    for night in nights:
        told = take(night, most)
    assert told == left


def test_workshops_go_with_their_backup(take: Take, folder: Path) -> None:
    take(0, 1)
    take(1, 1)
    assert sorted(path.name for path in folder.iterdir()) == [
        "jamstall-20260302T031500Z.duckdb",
        "jamstall-20260302T031500Z.workshops.sqlite",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "jamstall.duckdb",
        "jamstall-20200101.duckdb",
        "jamstall-20200101T000000Z.duckdb.old",
        "kopia-jamstall-20200101T000000Z.duckdb",
        "jamstall-test-20200101T000000Z.duckdb",
        "other-20200101T000000Z.duckdb",
        "jamstall-2020-01-01-000000.duckdb",  # Historik's, before it named as everybody does
        "anteckningar.txt",
    ],
)
def test_what_somebody_else_put_there_is_never_removed(take: Take, folder: Path, name: str) -> None:
    folder.mkdir()
    (folder / name).write_text("mine")
    take(0, 1)
    assert take(1, 1) == ["0302"]
    assert (folder / name).read_text() == "mine"


def test_a_folder_or_a_link_of_such_a_name_is_left(
    take: Take, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.duckdb"
    elsewhere.write_text("mine")
    (folder / "jamstall-20200101T000000Z.duckdb").mkdir(parents=True)
    (folder / "jamstall-20200102T000000Z.duckdb").symlink_to(elsewhere)
    assert take(0, 1) == ["0301"]
    assert len(list(folder.glob("*.duckdb"))) == 3
    assert elsewhere.read_text() == "mine"


@pytest.mark.parametrize(
    "name",
    [named(Path("my-data.duckdb"), FIRST), "jamstall-2026-03-01-031500.duckdb", "mars.duckdb"],
)
def test_the_time_is_in_the_name(tmp_path: Path, name: str) -> None:
    """Else it is when the file was written."""
    (tmp_path / name).touch()
    if name == "mars.duckdb":
        os.utime(tmp_path / name, (FIRST.timestamp(),) * 2)
    assert taken_at(tmp_path / name) == FIRST


def test_as_a_command(
    run: Run, good: Path, database_file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("load", good)
    Workshops.beside(database_file).workshops()
    monkeypatch.setenv("JAMSTALL_BACKUPS", str(folder))
    old = folder / f"{database_file.stem}-20200101T000000Z.duckdb"
    folder.mkdir()
    shutil.copy(database_file, old)
    told = document(run("backup", "--keep", 1, "--json"))
    taken = Path(told["backup"])
    assert told == {"backup": str(taken), "removed": [str(old)]}
    assert backups_in(folder, database_file) == [taken]
    assert Workshops.beside(taken).path.is_file()
    assert len(document(run("loads", "--database", taken, "--json"))) == 1

    database_file.write_bytes(database_file.read_bytes()[:200_000])
    failed = run("backup", "--keep", 1, "--json")
    assert (failed.exit_code, document(failed)["error"]["code"]) == (2, "damaged")
    assert backups_in(folder, database_file) == [taken], "the last good one stays"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [((), "usage"), (("--keep", "0"), "usage"), (("--keep", "1", "FILE"), "no_folder")],
)
def test_what_cannot_be_done_is_said(
    run: Run, good: Path, arguments: tuple[str, ...], code: str
) -> None:
    given = [str(good) if word == "FILE" else word for word in arguments]
    refused = run("backup", *given, "--json")
    assert (refused.exit_code, document(refused)["error"]["code"]) == (2, code)
