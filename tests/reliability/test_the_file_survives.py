"""The database after a kill, beside other processes, on a full disk: as before, or whole."""

import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from jamstall.store.database import Database
from tests.files import delimited, grant, table
from tests.reliability.started import Started

ROOT = Path(__file__).parents[2]
KILLS = 15


def total(path: Path) -> tuple[Any, ...]:
    database = Database(path)
    with database.reading() as connection:
        found = connection.execute(
            "SELECT (SELECT count(*) FROM cases), (SELECT sum(amount_granted) FROM cases),"
            " (SELECT count(*) FROM business_grants), (SELECT count(*) FROM payments),"
            " (SELECT count(*) FROM loads), (SELECT count(DISTINCT case_no) FROM cases)"
        ).fetchone()
    database.close()
    assert found is not None
    return found


def cases(folder: Path, name: str, amount: int) -> Path:
    rows = table(
        *(
            grant(n, **{"Beviljat belopp": amount, "Sökt belopp": None, "Utbetalt belopp": amount})
            for n in range(4000)
        )
    )
    return delimited(folder / name, rows)


@pytest.fixture(scope="module")
def once_loaded(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded")
    path = Path(shutil.copyfile(empty_database, folder / "d.duckdb"))
    assert Started("load", cases(folder, "a.csv", 100), "--database", path).finish()[0] == 0
    return path


@pytest.fixture
def loaded(once_loaded: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(once_loaded, tmp_path / "d.duckdb"))


def test_killed_at_any_moment_the_database_is_as_before_or_whole(
    loaded: Path, tmp_path: Path
) -> None:
    second = cases(tmp_path, "b.csv", 300)
    whole = tmp_path / "whole.duckdb"
    shutil.copyfile(loaded, whole)
    begun = time.perf_counter()
    assert Started("load", second, "--database", whole).finish()[0] == 0
    takes = time.perf_counter() - begun
    before, after = total(loaded), total(whole)
    assert before[:2] == (4000, 400_000)
    assert after[:5] == (4000, 1_200_000, 8000, 8000, 2)
    chance = random.Random()
    seen = set()
    for number in range(KILLS):
        path = tmp_path / f"k{number}.duckdb"
        shutil.copyfile(loaded, path)
        process = Started("load", second, "--database", path)
        # Some of the time is spent before the file is read: aim at the rest of it.
        time.sleep(takes * chance.uniform(0.1, 1.05))
        process.kill()
        process.finish()
        left = total(path)
        assert left in (before, after), f"after a kill at {number}: {left}"
        seen.add(left)
        if number % 5 == 0:  # and it can be written to as if nothing had happened
            code, _, error = Started("load", second, "--database", path, "--json").finish()
            assert (code, error) == (0, "")
            assert total(path)[:2] == (4000, 1_200_000)
        path.unlink()
    assert seen


@contextlib.contextmanager
def holding(path: Path, how: str) -> Iterator[None]:
    code = (
        "import sys; from pathlib import Path; from jamstall.store.database import Database\n"
        f"with Database(Path(sys.argv[1])).{how}(): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as holder:  # fmt: skip
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.stdin.close()
        holder.wait(20)


def test_while_another_writes_nobody_gets_in_and_everybody_is_told(
    loaded: Path, tmp_path: Path
) -> None:
    before = loaded.read_bytes()
    with holding(loaded, "writing"):
        for command in (
            ("load", cases(tmp_path, "b.csv", 5)),
            ("loads",),
            ("measure", "cases"),
            ("retract", 1),
            ("backup", tmp_path / "b.duckdb"),
        ):
            code, out, error = Started(*command, "--database", loaded, "--json").finish()
            assert code == 2
            assert json.loads(out)["error"]["code"] == "database_held"
            assert error.count("\n") == 1
    assert not (tmp_path / "b.duckdb").exists()
    assert loaded.read_bytes() == before


def test_while_the_app_reads_others_read_and_back_up_and_writers_are_told(
    loaded: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "b.duckdb"
    state = total(loaded)
    with holding(loaded, "reading"):
        assert Started("measure", "cases", "--database", loaded).finish()[0] == 0
        assert Started("backup", copy, "--database", loaded).finish()[0] == 0
        assert Started("reference", "list", "--database", loaded).finish()[0] == 0
        for command in (
            ("load", cases(tmp_path, "b.csv", 5)),
            ("retract", 1),
            ("restore", copy),
            ("reference", "update"),  # which says so before it asks any producer
            ("reference", "retract", 1),
        ):
            code, out, error = Started(*command, "--database", loaded, "--json").finish()
            assert code == 2
            assert json.loads(out)["error"]["code"] == "database_held"
            assert error.count("\n") == 1
    assert total(copy) == total(loaded) == state
    assert Started("retract", 1, "--database", loaded).finish()[0] == 0


@pytest.mark.parametrize("limit", [100_000, 600_000, 1_200_000, 2_200_000, 3_000_000])
def test_on_a_full_disk_it_is_done_or_said_and_nothing_changes(
    limit: int, loaded: Path, tmp_path: Path
) -> None:
    """Where no file may grow past the limit, the disk is full to a program."""
    before = total(loaded)
    second = cases(tmp_path, "b.csv", 5)
    for command in (("backup", tmp_path / "b.duckdb"), ("load", second)):
        process = Started(*command, "--database", loaded, "--json", largest=limit)
        code, out, error = process.finish()
        if code != 0:
            assert json.loads(out)["error"]["code"] == "file_system"
            assert code == 2
            assert error.count("\n") == 1
            assert total(loaded) == before
            assert not (tmp_path / "b.duckdb").exists() or command[0] == "load"
        elif command[0] == "load":
            assert total(loaded)[:2] == (4000, 20_000)
    assert not [path for path in tmp_path.iterdir() if "partial" in path.name]


def test_where_nothing_may_be_written(tmp_path: Path) -> None:
    file = cases(tmp_path, "a.csv", 5)
    (tmp_path / "file").touch()
    for path in (Path("/proc/jamstall/d.duckdb"), Path("/proc/d.duckdb"), tmp_path / "file" / "d"):
        code, out, error = Started("load", file, "--database", path, "--json").finish()
        assert code == 2
        assert json.loads(out)["error"]["code"] == "file_system"
        assert error.count("\n") == 1
        assert "Traceback" not in error


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_is_read_only(loaded: Path, tmp_path: Path) -> None:
    loaded.chmod(0o400)
    code, out, _ = Started("retract", 1, "--database", loaded, "--json").finish()
    assert (code, json.loads(out)["error"]["code"]) == (2, "file_system")


WOMAN, SIGNED, WRONG = "6408233234", "640823-3234", "6408233239"


def test_no_identity_number_reaches_the_database_the_backup_or_the_screen(
    empty_database: Path, tmp_path: Path
) -> None:
    """What is searched for is the bytes of the files, whatever the tables say."""
    numbers = [
        WOMAN, SIGNED, f"19{WOMAN}", f"19{SIGNED}", "640823+3234", "640823 3234", WRONG,
        "640823-3239", "640883-3236", "19640883-3236", "0102033233", "102033233", "64-08-23-3234",
        f"{SIGNED} (enskild firma)", f"SE{WOMAN}",
    ]  # fmt: skip
    rows = [grant(n, **{"Org.nr": number}) for n, number in enumerate(numbers)]
    rows += [
        grant(100, Företag=f"Eva Ek {SIGNED}", Beskrivning=f"Ring {SIGNED} / 19{WOMAN}"),
        grant(101, Stödform=f"Stöd {SIGNED}", **{"Juridisk form": f"EF {WOMAN}"}),
    ]
    path = delimited(tmp_path / f"{SIGNED}.csv", [*table(*rows), [f"Uttag av {SIGNED}"]])
    database = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, database)
    said = ""
    for command in (
        ("check", path, "--json"),
        ("check", path),
        ("load", path, "--json"),
        ("loads", "--json"),
        ("backup", tmp_path / "b.duckdb"),
    ):
        code, out, error = Started(*command, "--database", database).finish()
        assert code == 0, out
        said += out.replace(str(tmp_path), "") + error
    for kept in (database.read_bytes(), (tmp_path / "b.duckdb").read_bytes(), said.encode()):
        for digits in ("640823", "640883", "102033233", "3234", "3239", "3236"):
            assert digits.encode() not in kept, digits
