"""The tables of persons that pages ask for are those that are decided ahead."""

from functools import cache
from pathlib import Path

import numpy as np
import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure import guard
from jamstall.analysis.disclosure.family import Table, family
from jamstall.analysis.disclosure.secondary import decided, tables
from jamstall.analysis.disclosure.secondary.cube import Cube
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.selection import Selection
from jamstall.panels.catalogue import panels_at
from jamstall.panels.pages import PAGES
from jamstall.panels.society import Society
from jamstall.panels.view import View
from jamstall.store.database import Database
from jamstall.texts import Texts

CHOSEN = ("", "county=21", "year=2024", "county=21&year=2024", "municipality=2180",
          "municipality=2180&year=2024", "county=21&municipality=2180",
          "county=21&municipality=2180&year=2024")  # fmt: skip
KRONOR = "&steps=kronor&amount=mean&trend=approval"
OTHERWISE = {
    "applicants": ("", KRONOR, f"&by=birthplace{KRONOR}", f"&by=age_group{KRONOR}"),
    "allocation": ("&colour=men.woman.abroad&over=municipalities", "&colour=abroad&over=counties"),
    "compare": ("", "&across=municipality&what=abroad", "&across=year&what=woman"),
    "life": ("", "&sectors=sector"),
}
OF_FORMS = ("jamfor?across=support_form", "jamfor?county=21&across=support_form",
            "jamfor?year=2024&across=support_form",
            "jamfor?county=21&year=2024&across=support_form")  # fmt: skip


Asked = set[Table]


def nothing(whole: Cube, _limit: int, *, of_few: bool) -> Guarded:
    """Hide nothing: only what is asked for matters here."""
    assert of_few in (True, False)
    return Guarded(whole, np.zeros(whole.counts.shape, bool))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    found: Asked = set()
    ask = decided.decided

    def heard(cases: decided.Cases, of: tuple[str, ...], part: decided.Stated) -> Guarded:
        found.add(Table(frozenset(of), part.amounts, part.of_advice))
        return ask(cases, of, part)

    monkeypatch.setattr(tables, "decide", nothing)
    monkeypatch.setattr(guard, "decided", heard)
    return found


def test_pages_ask_for_no_other(demo_database: Path, asked: Asked, tmp_path: Path) -> None:
    own = tmp_path / "demo.duckdb"  # beside which nothing is kept
    own.write_bytes(demo_database.read_bytes())
    database = Database(own)
    texts, society = Texts("sv"), Society.of(database)

    outside: dict[str, tuple[str, ...]] = {}

    @cache
    def ask(
        measure: str, by: tuple[str, ...], selected: Selection, within: tuple[str, ...]
    ) -> Breakdown:
        found = breakdown(database, measure, by, selected, within=within)
        if found.beyond:
            outside[f"{measure} by {by} of {selected.filters}"] = found.beyond
        return found

    addresses = [
        f"{page.address}?{chosen}{choices}"
        for page in PAGES
        if page.panels is not None
        for chosen in CHOSEN
        for choices in OTHERWISE.get(page.name, ("",))
    ]
    for address in (*addresses, *OF_FORMS):
        panels_at(f"/{address}", lambda selection: View(selection, texts, ask, society=society))

    database.close()
    assert any(table.of_advice for table in asked)
    assert asked <= {*family()}
    assert outside == {}, "of these nothing would be shown"
