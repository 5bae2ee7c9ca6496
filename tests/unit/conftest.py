"""A way to look at data as the pages do: by a view, through the real database."""

import csv
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.intake import Mapping as Headings
from jamstall.intake import take_in
from jamstall.panels.view import View
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Language, Texts
from tests.cases import Case

OpenView = Callable[..., View]


def view_of(database: Database, language: Language, filters: Mapping[str, Sequence[str]]) -> View:
    """Return a view that remembers its answers, as a page's does."""

    @cache
    def ask(
        name: str, by: tuple[str, ...], chosen: Selection, within: tuple[str, ...]
    ) -> Breakdown:
        return breakdown(database, name, by, chosen, within=within)

    return View(Selection.of(**filters), Texts(language), ask)


@pytest.fixture
def look_at(empty_database: Path, tmp_path: Path) -> Iterator[OpenView]:
    """Return a way to look at cases, as a page does, from a file through the real database."""
    opened: list[Database] = []

    def looked(
        rows: list[Case],
        language: Language = "sv",
        table: str = "business_grants",
        **filters: list[str],
    ) -> View:
        columns = list(dict.fromkeys(column for row in rows for column in row))
        file = tmp_path / "cases.csv"
        with file.open("w", encoding="utf-8", newline="") as to:
            writer = csv.DictWriter(to, ["case_id", *columns], delimiter=";", restval="")
            writer.writeheader()
            writer.writerows({"case_id": f"A-{n}", **row} for n, row in enumerate(rows))
        path = Path(shutil.copy(empty_database, tmp_path / f"{len(opened)}.duckdb"))
        database = Database(path)
        opened.append(database)
        loads.publish(database, [take_in(file, Headings(table=table))])
        return view_of(database, language, filters)

    yield looked
    for database in opened:
        database.close()


@pytest.fixture(scope="session")
def look_at_demo(demo_database: Path) -> Iterator[OpenView]:
    """Return a way to look at the demo data."""
    database = Database(demo_database)
    yield lambda language="sv", **filters: view_of(database, language, filters)
    database.close()
