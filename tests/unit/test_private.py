"""What the program writes is its user's alone, whatever mask it was started with."""

import os
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from jamstall.operations.private import make_files_private
from jamstall.workshop.store import Workshops
from tests.commands import Run


@pytest.fixture(autouse=True)
def open_to_all() -> Iterator[None]:
    """Begin as most systems start a program: others may read what it writes."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): stat.S_IMODE(path.stat().st_mode)
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_a_database_its_workshops_and_their_copies_are_private(
    run: Run, good: Path, database_file: Path, tmp_path: Path
) -> None:
    folder = database_file.parent
    good = Path(shutil.copy(good, tmp_path / "given.xlsx"))
    before = modes(folder)
    assert run("load", good).exit_code == 0
    Workshops.beside(database_file).workshops()
    assert run("backup", folder / "kopia.duckdb").exit_code == 0
    assert run("restore", folder / "kopia.duckdb").exit_code == 0
    assert run("marked", good, folder / "marked.xlsx").exit_code == 0
    made = {name: mode for name, mode in modes(folder).items() if name not in before}
    assert {"kopia.duckdb", "kopia.workshops.sqlite", "marked.xlsx",
            f"{database_file.name}.before-restore"} <= made.keys()  # fmt: skip
    assert {name: oct(mode) for name, mode in made.items() if mode != 0o600} == {}


def test_it_holds_for_what_has_no_mask_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "open").touch()
    make_files_private()
    (tmp_path / "private").touch()
    assert modes(tmp_path) == {"open": 0o644, "private": 0o600}
