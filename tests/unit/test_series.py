"""The declared series, the figures that ship with them, and what is kept of their snapshots."""

import datetime as dt
import shutil
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from jamstall.context import declared, first
from jamstall.context.declared import LIFE_STAGES, SeriesFault, series
from jamstall.context.snapshot import Snapshot, Value, fingerprint
from jamstall.reference import places
from jamstall.reference.figures import figures
from jamstall.reference.sectors import SECTORS
from jamstall.store import series as kept
from jamstall.store.database import Database
from tests.lists import SHARED, rows

REFERENCE = SHARED / "reference"
NOW = dt.datetime(2027, 3, 1, 8)


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, path)
    database = Database(path)
    yield database
    database.close()


# ---- Declared


def test_the_page_has_them_by_life_stage() -> None:
    """The order is one of lives: no series of a later stage stands before one of an earlier."""
    stages = [LIFE_STAGES.index(one.life_stage) for one in series().values()]
    assert stages == sorted(stages)
    assert len({one.order for one in series().values()}) == len(series())


@pytest.mark.parametrize("key", series())
def test_a_series_says_all_that_is_shown_of_it(key: str) -> None:
    one = series()[key]
    texts = [one.title, one.shows, one.unit, one.credit]
    assert all(
        text.sv and text.en for text in (*texts, *([one.worked_up] if one.worked_up else []))
    )
    assert one.credit.sv.startswith("Källa: ")
    assert one.source.page.startswith("https://")
    assert one.source.address.startswith("https://") or one.source.kind == "file"
    if one.reads == "counts":
        assert {"woman", "man"} <= set(one.sexes)


GOOD = (declared.FOLDER / "new_firms.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('life_stage = "enterprise"', 'life_stage = "leisure"', "life_stage 'leisure' is not one"),
        ("policy_goal = 2", "policy_goal = 7", "policy_goal 7 is not one of 1 to 6"),
        ('kind = "file"', 'kind = "fax"', "kind 'fax' is not one"),
        ('sexes = ["woman", "man"]', "sexes = []", "sexes is empty"),
        ("order = 430\n", "", "order is missing"),
        ("order = 430", "order =", "own.toml: "),
    ],
)
def test_a_declaration_that_cannot_be_is_refused(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    path = tmp_path / "own.toml"
    path.write_text(GOOD.replace(old, new), encoding="utf-8")
    with pytest.raises(SeriesFault, match=complaint):
        declared.read(path)


# ---- The snapshots that ship


def places_of(one: declared.Series) -> set[str]:
    regions: set[str] = set()
    if "country" in one.levels:
        regions.add("00")
    if "county" in one.levels:
        regions |= set(places.counties())
    if "municipality" in one.levels:
        regions |= set(places.municipalities())
    return regions


@pytest.mark.parametrize("key", [key for key, one in series().items() if one.first])
def test_a_shipped_snapshot_is_complete_and_told_once(key: str) -> None:
    one = series()[key]
    held = first.values(one)
    assert len({value.place for value in held}) == len(held)
    assert {value.sex for value in held} == set(one.sexes)
    assert {value.birthplace for value in held} == set(one.birthplaces)
    assert all(value.value is not None for value in held)
    latest = max(value.period for value in held)
    there = {value.region for value in held if value.period == latest}
    # Of the background only the country and one county were published where we found it.
    assert there == ({"00", "13"} if key == "foreign_background" else places_of(one))
    assert ({value.sector for value in held} != {"total"}) == one.sectors


def test_employed_are_the_figures_that_dominance_is_decided_by() -> None:
    wanted = Counter()
    for figure in figures():
        if figure.basis == "employed":
            wanted[figure.area, str(figure.year), figure.sex, figure.birthplace] += figure.count
    held = {
        value.place[:4]: value.value
        for value in first.values(series()["employed"])
        if value.sector == "total"
    }
    assert held == {of: Decimal(count) for of, count in wanted.items()}


def test_new_firms_of_both_backgrounds_are_their_sum() -> None:
    held = {value.place: value.value or 0 for value in first.values(series()["new_firms"])}
    for region, period, sex, _, sector in held:
        parts = [held[region, period, sex, of, sector] for of in ("sweden", "abroad")]
        assert held[region, period, sex, "total", sector] == sum(parts)
    assert {sector for *_, sector in held} == {*SECTORS, "total"} - {"O"}


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the published tables are not beside it")
def test_shares_are_what_was_published() -> None:
    published = rows(REFERENCE / "scb_entrepreneurs_women_share_2024_municipalities.csv")
    for key, status in (
        ("women_own_company", "företagare i eget aktiebolag"),
        ("women_self_employed", "egenföretagare"),
    ):
        wanted = {
            (row["omrade_kod"], row["ar"]): Decimal(row["andel_kvinnor_pct"])
            for row in published
            if row["yrkesstallning"] == status
        }
        held = {(v.region, v.period): v.value for v in first.values(series()[key])}
        assert held == wanted


# ---- Kept


def snapshot(key: str, *values: Value, at: dt.datetime = NOW, updated: str = "") -> Snapshot:
    return Snapshot(key, values, at, updated, "https://example.se", preliminary=False)


def test_a_new_database_has_the_shipped_snapshots(database: Database) -> None:
    for state in kept.states(database):
        held = first.values(state.series)
        assert (state.current is not None) == bool(held)
        if state.current:
            assert (state.current.figures, state.current.shipped) == (len(held), True)
            assert state.current.sha256 == fingerprint(held)


def test_figures_are_read_as_they_were_kept(database: Database) -> None:
    for key, one in series().items():
        found = kept.values(database, [key], sector=None)[key]
        assert found == sorted(first.values(one), key=lambda value: value.place)
    assert kept.values(database, ["new_firms"], ["21"]) == {"new_firms": []}
    assert kept.values(database, ["owners", "employed"], ["13"])["employed"][0].region == "13"
    assert kept.values(database, []) == {}


def test_the_latest_is_shown_and_taking_it_back_returns_the_one_before(database: Database) -> None:
    before = kept.values(database, ["owners"])
    missing = Value("00", "2026", "man", status="..")
    woman = Value("00", "2026", "woman", value=Decimal("12.5"))
    state = kept.state_of(database)
    number = kept.keep(database, snapshot("owners", missing, woman), "eva")
    assert kept.values(database, ["owners"]) == {"owners": [missing, woman]}
    assert kept.state_of(database) != state
    older = snapshot("owners", woman, at=dt.datetime(2020, 1, 1))
    kept.keep(database, older, None)  # of an earlier day: kept, and not shown
    assert kept.values(database, ["owners"]) == {"owners": [missing, woman]}
    gone = kept.retract(database, number, "bo")
    assert (gone.snapshot_id, gone.retracted_by, gone.current) == (number, "bo", False)
    assert kept.values(database, ["owners"]) == before
    with pytest.raises(kept.NoSuchSnapshot):
        kept.retract(database, number, "bo")
    assert [one.retracted_at is None for one in kept.history(database, "owners")] == [
        False, True, True,
    ]  # fmt: skip


def test_a_snapshot_is_kept_whole_or_not_at_all(database: Database) -> None:
    before, state = kept.history(database), kept.state_of(database)
    good, impossible = Value("00", "2026", "woman"), Value("00", "2026", "nobody")
    with pytest.raises(duckdb.ConstraintException):
        kept.keep(database, snapshot("owners", good, impossible), None)
    assert (kept.history(database), kept.state_of(database)) == (before, state)


def test_what_ships_is_added_once_and_stays_retracted(database: Database) -> None:
    shipped = next(one for one in kept.history(database) if one.series == "owners")
    kept.retract(database, shipped.snapshot_id, None)
    with database.writing() as connection:
        connection.execute("UPDATE meta SET value = 'older' WHERE key = 'definitions'")
        count = connection.execute("SELECT count(*) FROM series_values").fetchone()
    assert kept.values(database, ["owners"]) == {"owners": []}  # and all is filled in anew
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM series_values").fetchone() == count
        definitions = connection.execute(
            "SELECT value FROM meta WHERE key = 'definitions'"
        ).fetchone()
    assert definitions != ("older",)


def test_the_fingerprint_is_of_the_figures_and_not_of_their_order() -> None:
    one, other = Value("00", "2024", "woman", value=Decimal("1.50")), Value("13", "2024", "woman")
    same = Value("00", "2024", "woman", value=Decimal("1.5"))
    assert fingerprint([one, other]) == fingerprint([other, same])
    assert fingerprint([one]) != fingerprint([other])
