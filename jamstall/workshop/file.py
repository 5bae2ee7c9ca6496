"""The file that workshops are kept in."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal

from jamstall import side_file
from jamstall.side_file import Connection, Unreachable

_TABLES = Path(__file__).with_name("tables.sql").read_text(encoding="utf-8")


def opened(
    path: Path, begin: Literal["BEGIN", "BEGIN IMMEDIATE"], patience: float | None = None
) -> AbstractContextManager[Connection]:
    """Open the file for one transaction (`side_file.opened`).

    Raises
    ------
    Unreachable : the file cannot be read or written now.
    """
    return side_file.opened(path, _TABLES, begin, patience)


def holds_nothing(path: Path) -> bool:
    """Tell whether there is no file, or one that was made when it was first read and is empty.

    What cannot be read now may hold something.
    """
    if not path.exists():
        return True
    found = "SELECT EXISTS (SELECT 1 FROM workshops) OR EXISTS (SELECT 1 FROM runs) AS kept"
    try:
        with opened(path, "BEGIN") as connection:
            return not connection.execute(found).fetchone()["kept"]
    except Unreachable:
        return False


def try_to_write(path: Path) -> None:
    """Do nothing where an answer could be kept now; a file is made when it is first needed.

    Raises
    ------
    Unreachable : it could not.
    """
    if path.exists():
        with opened(path, "BEGIN IMMEDIATE", patience=1) as connection:
            connection.execute("SELECT count(*) FROM runs").fetchone()
