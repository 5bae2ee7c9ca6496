"""Ways to look at data through the real database: by a view, as the pages do, or by a command."""

import csv
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jamstall.access import VISITOR
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.definitions import definitions
from jamstall.analysis.sample import kronor_of
from jamstall.analysis.selection import Selection
from jamstall.cli import main
from jamstall.intake import Mapping as Headings
from jamstall.intake import take_in
from jamstall.panels.society import Society
from jamstall.panels.view import Ask, View
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.texts import Language, Texts
from jamstall.workshop.store import Workshops
from tests.cases import Case
from tests.commands import Run
from tests.files import grant, table, xlsx
from tests.unit.asked_api import OPEN, Asked

OpenView = Callable[..., View]


def remembering(database: Database) -> Ask:
    """Return a way to ask that remembers its answers, as a page's does."""

    @cache
    def ask(
        name: str, by: tuple[str, ...], chosen: Selection, within: tuple[str, ...]
    ) -> Breakdown:
        return breakdown(database, name, by, chosen, within=within)

    return ask


def view_of(
    database: Database, ask: Ask, language: Language, filters: Mapping[str, Sequence[str]]
) -> View:
    """Return a view in a language."""
    counted = partial(definitions, database)
    return View(
        Selection.of(**filters),
        Texts(language),
        ask,
        counted=counted,
        sampled=partial(kronor_of, database),
        society=Society.of(database),
    )


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
        return view_of(database, remembering(database), language, filters)

    yield looked
    for database in opened:
        database.close()


@pytest.fixture(scope="session")
def look_at_demo(demo_database: Path) -> Iterator[OpenView]:
    """Return a way to look at the demo data."""
    database = Database(demo_database)
    ask = remembering(database)
    yield lambda language="sv", **filters: view_of(database, ask, language, filters)
    database.close()


@pytest.fixture
def database_file(empty_database: Path, tmp_path: Path) -> Path:
    """Return a database without cases, of the test's own."""
    return Path(shutil.copyfile(empty_database, tmp_path / "d.duckdb"))


@pytest.fixture
def run(database_file: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command within this process, on a database of its own."""
    monkeypatch.setenv("JAMSTALL_DATABASE", str(database_file))
    for variable in ("JAMSTALL_LANGUAGE", "JAMSTALL_DEBUG", "JAMSTALL_DRAFTS"):
        monkeypatch.delenv(variable, raising=False)

    def call(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments])

    return call


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """Return a workbook in which nothing is wrong."""
    return xlsx(tmp_path / "good.xlsx", table(grant(1), grant(2, Kön="Man"), grant(3)))


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    """Return a workbook with two errors: a municipality in row 2, an amount in row 3."""
    rows = table(grant(1, Kommun="Hudikswall"), grant(2, **{"Beviljat belopp": -5}))
    return xlsx(tmp_path / "bad.xlsx", rows)


@pytest.fixture
def workshops(tmp_path: Path) -> Workshops:
    """Return the workshops beside a database of the test's own."""
    return Workshops.beside(tmp_path / "jamstall.duckdb")


@pytest.fixture(scope="module")
def opened(demo_database: Path) -> Iterator[Asked]:
    """Open the API over the demo data."""
    database = Database(demo_database)
    yield Asked(database, remembering(database))
    database.close()


@pytest.fixture
def api(opened: Asked) -> Asked:
    """Return the API as its operator has opened it, to a visitor."""
    opened.settings, opened.person = OPEN, VISITOR
    return opened
