"""Editions of what is published: what is in them, who may read it, and which stay."""

import errno
import hashlib
import json
import os
from pathlib import Path

import pytest
from pyarrow import parquet

from jamstall.editions.manifest import Manifest, read
from jamstall.editions.place import Place
from jamstall.store.database import Database
from jamstall.store.edition_rows import TABLES
from jamstall.store.migrate import newest
from tests.commands import Run, document


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for editions; small groups are decided in other tests."""
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "off")
    monkeypatch.delenv("JAMSTALL_DATA_CLOSED", raising=False)
    return tmp_path / "editions"


def manifest_of(place: Path) -> Manifest:
    pointer = json.loads((place / "current.json").read_bytes())
    content = (place / "open" / pointer["edition"] / "manifest.json").read_bytes()
    assert hashlib.sha256(content).hexdigest() == pointer["sha256"]
    return read(content, newest())


def editions(folder: Path) -> list[str]:
    return sorted(one.name[:6] for one in folder.iterdir())


def test_the_manifest_tells_every_file_as_it_is(run: Run, good: Path, place: Path) -> None:
    run("load", good)
    assert run("snapshot", place).exit_code == 0
    manifest = manifest_of(place)
    assert (manifest.loads, manifest.is_demo, manifest.database) == (1, False, newest())
    told = {file.name: file for file in manifest.files}
    folders = {part: place / part / manifest.edition for part in ("open", "closed")}
    there = {file.name for folder in folders.values() for file in folder.iterdir()}
    assert there == {*told, "manifest.json"}
    for file in told.values():
        content = (folders[file.part] / file.name).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file.bytes, file.sha256)
    cases = parquet.read_table(folders["closed"] / "cases.parquet")
    assert cases.num_rows == told["cases.parquet"].rows == 3
    assert [(field.name, str(field.type)) for field in cases.schema] == [
        *told["cases.parquet"].columns
    ]
    assert cases.column("sex").to_pylist().count("man") == 1


def test_rows_of_cases_are_in_the_closed_part_alone(run: Run, good: Path, place: Path) -> None:
    """What is open has no column of a case, of a person's sex apart from published figures."""
    run("load", good)
    run("snapshot", place)
    manifest = manifest_of(place)
    of_cases = {"case_no", "case_id", "case_key", "region", "birthplace", "age_group", "load_id"}
    named = {"fetched_by", "who", "loaded_by"}
    for file in manifest.files:
        if file.part == "open" and file.name != "series_values.parquet":
            assert not {name for name, _ in file.columns} & (of_cases | named), file.name
    modes = {path.stat().st_mode & 0o777 for path in (place / "closed").rglob("*.parquet")}
    assert modes == {0o600}
    assert (place / "closed").stat().st_mode & 0o777 == 0o700
    assert (place / "open" / manifest.edition / "figures.parquet").stat().st_mode & 0o777 == 0o644


def test_the_closed_part_can_be_elsewhere(run: Run, good: Path, place: Path) -> None:
    run("load", good)
    elsewhere = place.with_name("elsewhere")
    assert run("snapshot", place, "--closed", elsewhere).exit_code == 0
    assert not (place / "closed").exists()
    assert (elsewhere / manifest_of(place).edition / "cases.parquet").exists()


def test_only_what_has_changed_is_written_anew(run: Run, good: Path, place: Path) -> None:
    run("load", good)
    first = document(run("snapshot", place, "--json"))
    again = document(run("snapshot", place, "--json"))
    assert (first["new"], again["new"]) == (True, False)
    assert again["edition"] == first["edition"]
    run("retract", 1)
    assert document(run("snapshot", place, "--json"))["new"]
    assert manifest_of(place).loads == 0


@pytest.mark.parametrize(
    ("keep", "left"),
    [(1, ["000003"]), (2, ["000002", "000003"]), (9, ["000001", "000002", "000003"])],
)
def test_the_latest_editions_stay(run: Run, place: Path, keep: int, left: list[str]) -> None:
    for _ in range(2):
        run("snapshot", place, "--again", "--keep", 9)
    assert run("snapshot", place, "--again", "--keep", keep).exit_code == 0
    assert editions(place / "open") == editions(place / "closed") == left


def test_what_a_stopped_writer_left_is_cleared_away(run: Run, place: Path) -> None:
    half = place / "closed" / "000007-abcdef"
    half.mkdir(parents=True)
    (half / "cases.parquet").write_bytes(b"PAR1")
    run("snapshot", place)
    assert editions(place / "open") == editions(place / "closed") == ["000008"]


def test_an_old_edition_that_cannot_be_removed_is_told_of_and_the_new_one_is_there(
    run: Run, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of neither part is anything lost without the other; the next snapshot tries again."""
    run("snapshot", place)
    (first,) = [one.name for one in (place / "open").iterdir()]

    def refused(_: Place, folder: str) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)

    with monkeypatch.context() as patch:  # root, whom tests are run by, may remove everything
        patch.setattr(Place, "remove", refused)
        told = run("snapshot", place, "--again", "--keep", 1, "--json")
        said = run("snapshot", place, "--again", "--keep", 1)
    assert told.exit_code == said.exit_code == 0
    assert document(told)["not_removed"] == [f"{first} (Permission denied)"]
    assert (document(told)["new"], document(told)["removed"]) == (True, [])
    assert f"{first} (Permission denied)" in said.stdout
    assert manifest_of(place).edition.startswith("000003-")
    assert editions(place / "open") == editions(place / "closed") == ["000001", "000002", "000003"]
    run("snapshot", place, "--again", "--keep", 1)
    assert editions(place / "open") == editions(place / "closed") == ["000004"]


def test_every_table_of_the_closed_part_is_one_of_the_database(database_file: Path) -> None:
    """What an app that reads keeps is put back into a table of the same name and columns."""
    with Database(database_file).reading() as connection:
        for rows in TABLES:
            if rows.is_kept:
                columns = [
                    name for name, *_ in connection.execute(f"DESCRIBE {rows.name}").fetchall()
                ]
                given = [
                    name for name, *_ in connection.execute(f"DESCRIBE {rows.select}").fetchall()
                ]
                assert given == columns, rows.name


def test_an_address_that_is_none(run: Run, place: Path) -> None:
    result = run("snapshot", "gopher://x/y", "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (2, "edition_bad_place")


def test_a_folder_that_cannot_be_written_in(run: Run, place: Path) -> None:
    place.mkdir()
    (place / "open").write_bytes(b"")
    result = run("snapshot", place, "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (2, "file_system")
    assert [one.name for one in place.iterdir()] == ["open"]
