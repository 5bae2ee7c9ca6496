"""Loads: published, counted, retracted; the state before returns exactly."""

import datetime as dt
import shutil
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import Any

import duckdb
import pytest

from jamstall.arrow import table as arrow_table
from jamstall.intake import take_in
from jamstall.store import loads
from jamstall.store.backup import SameFile, backup, restore
from jamstall.store.database import Database, DatabaseHeld, NotADatabase
from tests.files import grant, project, table, xlsx
from tests.older import before_readings


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Database:
    path = tmp_path / "d.duckdb"
    shutil.copyfile(empty_database, path)
    return Database(path)


def publish(database: Database, folder: Path, *rows: dict[str, Any], **how: Any) -> loads.Published:
    intake = take_in(xlsx(folder / "f.xlsx", table(*rows)), None, None, "fil.xlsx")
    assert intake.errors == 0
    return loads.publish(database, [intake], by="test", **how)[0]


def state(database: Database) -> dict[str, Counter[str]]:
    """Everything a reader can see; the running number of a case is nobody's business."""
    queries = {
        "cases": "SELECT * EXCLUDE (case_no) FROM cases",
        "parts": "SELECT fund, region, case_id, case_parts.* EXCLUDE (case_no)"
        " FROM case_parts JOIN cases USING (case_no)",
    }
    with database.reading() as connection:
        return {
            name: Counter(map(repr, connection.execute(query).fetchall()))
            for name, query in queries.items()
        }


GRANTS, PROJECTS = "business_grants", "project_funds"
FIRST = (grant(1), grant(2), grant(3, Kön="Man"))
SECOND = (grant(2, **{"Beviljat belopp": 1}), grant(3, Kön="Man"), grant(4))


def test_counts_of_new_changed_and_unchanged(database: Database, tmp_path: Path) -> None:
    assert publish(database, tmp_path, *FIRST) == loads.Published(1, 3, 0, 0, GRANTS)
    assert publish(database, tmp_path, *FIRST) == loads.Published(2, 0, 0, 3, GRANTS)
    assert publish(database, tmp_path, *SECOND) == loads.Published(3, 1, 1, 1, GRANTS)


def test_a_file_that_is_let_go_of_is_stored_all_the_same(
    database: Database, tmp_path: Path
) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(*FIRST))
    kept, gone = take_in(path), take_in(path)
    assert loads.publish(database, [kept]) == [loads.Published(1, 3, 0, 0, GRANTS)]
    assert loads.publish(database, [gone], let_go=True) == [loads.Published(2, 0, 0, 3, GRANTS)]
    assert len(kept.cases["case_id"]) == 3
    assert gone.cases["case_id"] == []


def test_the_state_before_returns_exactly(database: Database, tmp_path: Path) -> None:
    states = [state(database)]
    shared = (project(1, Kommuner="Gävle, Sandviken, Halmstad"), project(2, Kommuner="Gävle"))
    moved = project(1, Kommuner="Gävle, Halmstad")
    for rows in (FIRST, shared, SECOND, (moved, shared[1])):
        publish(database, tmp_path, *rows)
        states.append(state(database))
    assert len({repr(sorted(s["cases"])) for s in states}) == 5
    for load_id in (4, 3, 2, 1):
        loads.retract(database, load_id)
        assert state(database) == states[load_id - 1]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Gävle, Halmstad", "Gävle"),
        ("Gävle", "Halmstad, Gävle"),
        ("Gävleborgs län", "Ale, Gävle"),
    ],
)
def test_a_project_is_known_again_when_its_places_change(
    database: Database, tmp_path: Path, before: str, after: str
) -> None:
    publish(database, tmp_path, project(1, Kommuner=before))
    first = state(database)
    moved = project(1, Kommuner=after, **{"Utbetalt belopp": 10, "Sökt belopp": 20})
    assert publish(database, tmp_path, moved) == loads.Published(2, 0, 1, 0, PROJECTS)
    assert sum(state(database)["cases"].values()) == 1
    loads.retract(database, 2)
    assert state(database) == first


ELSEWHERE = [(grant(1), grant(1, Kommun="Halmstad")), (project(1), project(1, Kommuner="Halmstad"))]


@pytest.mark.parametrize(("here", "there"), ELSEWHERE)
def test_a_case_that_a_later_file_gives_another_county_is_asked_about(
    database: Database, tmp_path: Path, here: Any, there: Any
) -> None:
    """It is the same case, and counts once, or another with the same number: somebody must say."""
    publish(database, tmp_path, here, {**here, **dict.fromkeys(list(here)[:1], "B-2")})
    before = state(database)
    with pytest.raises(loads.KnownElsewhere) as asked:
        publish(database, tmp_path, there)
    number = next(iter(here.values()))
    assert asked.value.cases == (("13", number, "21"),)
    assert state(database) == before

    new = publish(database, tmp_path, there, other_county="new")
    assert (new.new, new.changed, new.elsewhere) == (1, 0, asked.value.cases)
    again = publish(database, tmp_path, there)  # it is known by now, and nobody is asked again
    assert (again.unchanged, again.elsewhere) == (1, ())
    for load_id in (new.load_id, again.load_id):
        loads.retract(database, load_id)
    assert state(database) == before

    same = publish(database, tmp_path, there, other_county="same")
    assert (same.new, same.changed, same.elsewhere) == (0, 1, asked.value.cases)
    assert sum(state(database)["cases"].values()) == 2
    loads.retract(database, same.load_id)
    assert state(database) == before


def test_numbers_that_several_counties_have_are_not_asked_about(
    database: Database, tmp_path: Path
) -> None:
    """Where the file has both, or both are published, the number is known to be no proof."""
    publish(database, tmp_path, grant(1), grant(2))
    both = (grant(1), grant(1, Kommun="Halmstad"))
    assert publish(database, tmp_path, *both).new == 1
    assert publish(database, tmp_path, grant(1, Kommun="Falun")).new == 1


def test_whose_the_numbers_are_can_be_said_for_the_whole_file(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, grant(1))
    path = xlsx(tmp_path / "f.xlsx", table(grant(1, Kommun="Halmstad")))
    for county, expected in (("13", (1, 0)), ("21", (0, 1))):
        (done,) = loads.publish(database, [take_in(path, None, county)])
        assert (done.new, done.changed) == expected


SPELLINGS = ("'RG-2024-001", "rg-2024-001", "RG\u20132024\u2013001", "RG - 2024-001")


@pytest.mark.parametrize("spelled", SPELLINGS)
def test_a_case_spelled_otherwise_is_known_again(
    database: Database, tmp_path: Path, spelled: str
) -> None:
    paid = {"Utbetalt belopp": 10}
    publish(database, tmp_path, grant(1, **paid), grant(2, **paid))
    before = state(database)
    same = (grant(1, Diarienummer=spelled, **paid), grant(2, **paid))
    assert publish(database, tmp_path, *same) == loads.Published(2, 0, 0, 2, GRANTS)
    with database.reading() as connection:
        for name in ("cases", "business_grants", "payments"):
            numbers = connection.execute(f"SELECT DISTINCT case_id FROM {name} ORDER BY 1")
            assert numbers.fetchall() == [("RG-2024-001",), ("RG-2024-002",)], name
    loads.retract(database, 2)
    assert state(database) == before


def made_older(database: Database, **spelled: str) -> None:
    """Make of a database one from before cases had keys, with case numbers as they are given."""
    with database.writing() as connection:
        for name in ("business_grants", "project_funds", "cases"):
            connection.execute(f"ALTER TABLE {name} DROP COLUMN case_key")
            for number, other in spelled.items():
                connection.execute(
                    f"UPDATE {name} SET case_id = ? WHERE case_id = ?", [other, f"RG-2024-{number}"]
                )
        before_readings(connection)
        connection.execute("DELETE FROM migrations WHERE version > 3")
        connection.execute("DELETE FROM meta WHERE key = 'definitions'")
    database.close()


KNOWN = {"Kön": "Kvinna", "Födelseland": "Sverige", "Åldersgrupp": "50+"}
"""Of what was unknown an earlier version kept no reason (test_why_unknown)."""


def test_cases_from_before_there_were_keys_get_them(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, *FIRST)
    publish(database, tmp_path, project(1, **KNOWN))
    before = state(database)
    made_older(database)
    assert state(database) == before
    assert publish(database, tmp_path, grant(1, Diarienummer="rg-2024-001")).unchanged == 1


def test_a_database_from_before_there_was_another_sex_takes_it(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, *FIRST)
    publish(database, tmp_path, project(1, **KNOWN))
    before = state(database)
    columns = {"business_grants": "applicant_sex", "project_funds": "applicant_sex", "cases": "sex"}
    with database.writing() as connection:
        for name, column in columns.items():
            connection.execute(f"ALTER TABLE {name} ALTER {column} TYPE VARCHAR")
        connection.execute("DROP TYPE sex")
        former = "'woman', 'man', 'mixed', 'not_applicable', 'unknown'"
        connection.execute(f"CREATE TYPE sex AS ENUM ({former})")
        for name, column in columns.items():
            connection.execute(f"ALTER TABLE {name} ALTER {column} TYPE sex")
        before_readings(connection)
        connection.execute("DELETE FROM migrations WHERE version > 4")
        connection.execute("DELETE FROM meta WHERE key = 'definitions'")
    database.close()
    assert state(database) == before
    publish(database, tmp_path, grant(7, Kön="Annat"))
    with database.reading() as connection:
        found = connection.execute("SELECT case_id FROM cases WHERE sex = 'other'").fetchall()
    assert found == [("RG-2024-007",)]


def test_two_spellings_that_were_counted_as_two_stay_two(
    database: Database, tmp_path: Path
) -> None:
    """Bringing a database up to date changes no number; a later file means the latest of them."""
    publish(database, tmp_path, grant(1), grant(2))
    publish(database, tmp_path, grant(3))
    made_older(database, **{"003": "rg-2024-001"})
    before = state(database)
    assert sum(before["cases"].values()) == 3
    changed = grant(1, Diarienummer="RG\u20132024\u2013001", **{"Beviljat belopp": 7})
    assert publish(database, tmp_path, changed) == loads.Published(3, 0, 1, 0, GRANTS)
    with database.reading() as connection:
        query = "SELECT case_id, amount_granted::INT FROM cases ORDER BY ALL"
        assert connection.execute(query).fetchall() == [
            ("RG-2024-001", 250000), ("RG-2024-002", 250000), ("rg-2024-001", 7),
        ]  # fmt: skip
    loads.retract(database, 3)
    assert state(database) == before


def test_what_comes_later_stays_in_every_order_of_retraction(
    database: Database, tmp_path: Path
) -> None:
    versions = [
        tuple(grant(n, **{"Beviljat belopp": 1000 * v + n}) for n in range(1, 3 + v))
        for v in (1, 2, 3)
    ]
    for rows in versions:
        publish(database, tmp_path, *rows)
    database.close()
    only: dict[int, Any] = {}
    for order in permutations((1, 2, 3)):
        copy = tmp_path / "copy.duckdb"
        shutil.copyfile(database.path, copy)
        one = Database(copy)
        loads.retract(one, order[0])
        loads.retract(one, order[1])
        left = state(one)
        assert only.setdefault(order[2], left) == left
        loads.retract(one, order[2])
        assert sum(state(one)["cases"].values()) == 0
        one.close()
    assert len({repr(sorted(s["cases"])) for s in only.values()}) == 3


def test_what_is_not_published_cannot_be_retracted(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, *FIRST)
    loads.retract(database, 1)
    for load_id in (1, 2, -1):
        with pytest.raises(loads.NoSuchLoad):
            loads.retract(database, load_id)
    (load,) = loads.history(database)
    assert (load.status, load.cases, load.file_name) == ("retracted", 3, "fil.xlsx")


def test_a_file_with_errors_is_never_loaded(database: Database, tmp_path: Path) -> None:
    intake = take_in(xlsx(tmp_path / "f.xlsx", table(grant(1, Kön="q"))))
    with pytest.raises(ValueError, match="errors"):
        loads.publish(database, [intake])
    assert loads.history(database) == []


def test_all_files_or_none(database: Database, tmp_path: Path, monkeypatch: Any) -> None:
    intakes = [take_in(xlsx(tmp_path / "f.xlsx", table(grant(n)))) for n in (1, 2)]
    publish_one = loads._publish_one

    def fail_on_second(connection: Any, intake: Any, *more: Any, **how: Any) -> Any:
        if intake is intakes[1]:
            raise OSError("full")
        return publish_one(connection, intake, *more, **how)

    monkeypatch.setattr(loads, "_publish_one", fail_on_second)
    with pytest.raises(OSError, match="full"):
        loads.publish(database, intakes)
    assert loads.history(database) == []
    assert sum(state(database)["cases"].values()) == 0


def test_demo_and_real_data_never_mix(database: Database, tmp_path: Path) -> None:
    real, demo = (take_in(xlsx(tmp_path / "f.xlsx", table(grant(n)))) for n in (1, 2))
    loads.publish(database, [demo], is_demo=True)
    for intake, is_demo, problem in (
        (real, False, loads.DemoInTheWay),
        (demo, True, loads.NotEmpty),
    ):
        with pytest.raises(problem):
            loads.publish(database, [intake], is_demo=is_demo)
    assert loads.retract_demo(database) == 1
    loads.publish(database, [real])
    with pytest.raises(loads.NotEmpty):
        loads.publish(database, [demo], is_demo=True)


def test_money_is_kept_to_the_ore(database: Database, tmp_path: Path) -> None:
    amounts = [0.01, 0.1, 1234567.89, 9_999_999_999.99]
    rows = [grant(n, **{"Beviljat belopp": a, "Sökt belopp": None}) for n, a in enumerate(amounts)]
    publish(database, tmp_path, *rows)
    with database.reading() as connection:
        total = connection.execute("SELECT sum(amount_granted)::VARCHAR FROM cases").fetchone()
    assert total == ("10001234567.99",)


def test_arrow_columns_hold_what_they_were_given(database: Database) -> None:
    import datetime as dt

    import pyarrow as pa

    given = {
        "a": (pa.int64(), [1, None, -5, 2**40]),
        "b": (pa.int32(), [None, 0, 7, -7]),
        "c": (pa.date32(), [dt.date(1969, 12, 31), None, dt.date(2024, 2, 29), dt.date(1, 1, 1)]),
        "d": (pa.string(), ["å", None, "", "x" * 100]),
        "plain": (pa.string(), ["a", None, "", "x"]),
        "there": (pa.string(), ["å", "ä", "", "€ ö"]),
        "nowhere": (pa.string(), [None, None, None, None]),
        "e": (pa.list_(pa.string()), [("a", "b"), (), ("c",), ("d",)]),
    }
    made = arrow_table(given)
    made.validate(full=True)
    for name, (_, values) in given.items():
        wanted = [list(v) if isinstance(v, tuple) else v for v in values]
        assert made.column(name).to_pylist() == wanted
    assert arrow_table({name: (kind, []) for name, (kind, _) in given.items()}).num_rows == 0


def test_backup_and_restore(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, *FIRST)
    before = state(database)
    backup(database, tmp_path / "b.duckdb")
    publish(database, tmp_path, *SECOND)
    after = state(database)
    former = restore(database, tmp_path / "b.duckdb")
    assert state(database) == before
    assert former is not None
    assert state(Database(former)) == after
    assert not [path for path in tmp_path.iterdir() if "partial" in path.name]


def test_a_backup_never_replaces_the_database_itself(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, *FIRST)
    (tmp_path / "link.duckdb").symlink_to(database.path)
    for target in (database.path, tmp_path / "link.duckdb"):
        with pytest.raises(SameFile):
            backup(database, target)
        with pytest.raises(SameFile):
            restore(database, target)
    assert len(loads.history(database)) == 1


def test_what_is_no_backup_is_refused_and_nothing_changes(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, *FIRST)
    database.close()
    before = database.path.read_bytes()
    (tmp_path / "text").write_text("hej")
    (tmp_path / "nothing").touch()
    foreign = duckdb.connect(tmp_path / "foreign")
    foreign.execute("CREATE TABLE migrations AS SELECT 1 AS version")
    foreign.close()
    for name in ("text", "nothing", "foreign", "missing", "."):
        with pytest.raises(NotADatabase):
            restore(database, tmp_path / name)
    assert database.path.read_bytes() == before


def test_a_damaged_database_can_be_restored_over(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, *FIRST)
    before = state(database)
    backup(database, tmp_path / "b.duckdb")
    database.close()
    database.path.write_bytes(b"ruined" * 1000)
    wal = database.path.with_name(database.path.name + ".wal")
    wal.write_bytes(b"ruined too")
    former = restore(database, tmp_path / "b.duckdb")
    assert former is not None
    assert former.read_bytes().startswith(b"ruined")
    assert state(database) == before


@pytest.mark.parametrize("statement", ["CREATE TABLE mine (a INT)", "CREATE TABLE loads (a INT)"])
def test_another_programs_database_is_left_alone(statement: str, tmp_path: Path) -> None:
    path = tmp_path / "theirs.duckdb"
    connection = duckdb.connect(path)
    connection.execute(statement)
    connection.close()
    before = path.read_bytes()
    for use in (Database(path).reading, Database(path).writing):
        with pytest.raises(NotADatabase), use():
            pass
    assert path.read_bytes() == before


def test_a_newer_versions_database_is_left_alone(database: Database) -> None:
    with database.writing() as connection:
        connection.execute("INSERT INTO migrations VALUES (999)")
        connection.execute("UPDATE meta SET value = 'newer' WHERE key = 'definitions'")
    for use in (Database(database.path).reading, Database(database.path).writing):
        with pytest.raises(NotADatabase), use():
            pass


def test_one_writes_and_the_others_are_told(database: Database) -> None:
    """Within one process DuckDB shares the file, so that another process is needed to hold it."""
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from jamstall.store.database import Database\n"
        "with Database(Path(sys.argv[1])).writing(): print('held', flush=True); sys.stdin.read()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(database.path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=Path(__file__).parents[2],
    ) as holder:  # fmt: skip
        assert holder.stdout is not None
        assert holder.stdin is not None
        assert holder.stdout.readline() == b"held\n"
        for use in (database.reading, database.writing):
            with pytest.raises(DatabaseHeld), use():
                pass
        holder.stdin.close()
        holder.wait(20)
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM cases").fetchone() == (0,)


NAMED = {"Företag": "Anna Ek Bygg AB"}
YEAR_AFTER = {"Ansökningsdatum": None, "Beslutsdatum": dt.date(2025, 3, 20)}
OTHERS: list[tuple[dict[str, Any], int]] = [
    (YEAR_AFTER, 2),
    ({"Företag": "Bo Al Skog AB"}, 2),
    ({"Organisationsnummer": "402100-0002"}, 2),
]


@pytest.mark.parametrize(("changed", "fewest"), OTHERS)
def test_a_load_of_other_cases_with_the_same_numbers_is_asked_about(
    database: Database, tmp_path: Path, changed: dict[str, Any], fewest: int
) -> None:
    """Another year's, or somebody else's: the published ones would go, one by one."""
    known = {**NAMED, "Organisationsnummer": "402100-0010"}
    publish(database, tmp_path, *(grant(n, **known) for n in range(1, 5)))
    before = state(database)
    file = [grant(n, **{**known, **(changed if n != 4 else {})}) for n in range(1, 5)]
    with pytest.raises(loads.ReplacesMost) as asked:
        publish(database, tmp_path, *file)
    assert asked.value.replacing == (3, 4, ("RG-2024-001", "RG-2024-002", "RG-2024-003"))
    assert state(database) == before
    assert publish(database, tmp_path, *file[:fewest], replace=True).changed == fewest


@pytest.mark.parametrize(
    "changed",
    [
        {"Utbetalt belopp": 5, "Beviljat belopp": 7, "Kommun": "Sandviken"},
        {"Beslutsdatum": dt.date(2024, 6, 1)},
        {"Företag": "ANNA EK BYGG AB"},
        {"Företag": None},
        {"Organisationsnummer": "402100-0010"},
    ],
)
def test_what_goes_on_in_a_case_is_not_asked_about(
    database: Database, tmp_path: Path, changed: dict[str, Any]
) -> None:
    publish(database, tmp_path, *(grant(n, **NAMED) for n in range(1, 4)))
    file = (grant(n, **{**NAMED, **changed}) for n in range(1, 4))
    assert publish(database, tmp_path, *file).replacing is None


def test_half_of_the_cases_or_a_single_one_is_a_correction(
    database: Database, tmp_path: Path
) -> None:
    publish(database, tmp_path, *(grant(n, **NAMED) for n in range(1, 5)))
    half = [grant(n, **NAMED, **(YEAR_AFTER if n < 3 else {})) for n in range(1, 5)]
    assert publish(database, tmp_path, grant(1, **NAMED, **YEAR_AFTER)).changed == 1
    assert publish(database, tmp_path, *half).changed == 1


def test_projects_are_known_by_their_name(database: Database, tmp_path: Path) -> None:
    publish(database, tmp_path, *(project(n) for n in range(1, 4)))
    with pytest.raises(loads.ReplacesMost):
        publish(database, tmp_path, *(project(n, Projektnamn=f"Annat {n}") for n in range(1, 4)))
