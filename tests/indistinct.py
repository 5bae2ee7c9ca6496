"""Data in which what is hidden differs, and nothing that is shown: no reader may tell them apart.

Of two municipalities and two years each has a few born abroad, 3 or 4: hidden, while the county's
year and each municipality's years together show 7. In `others` it is 4 where it was 3, and 3 where
it was 4, of grants, projects and clients of advice. Of two other municipalities so few are women,
granted and refused, and men under 31. In `nearly` a woman's kronor are a man's and the other way
round, 300 kr apart: all that is rounded stays the same.
"""

import csv
import datetime as dt
import shutil
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import duckdb

from jamstall.intake import Mapping, take_in
from jamstall.read_texts import read_texts
from jamstall.schema import TableName
from jamstall.store import loads
from jamstall.store.database import Database
from tests.cases import Case
from tests.together import decide_together

HALMSTAD, VARBERG = "1380", "1383"
VAXJO, LJUNGBY = "0780", "0781"
NAMES = {HALMSTAD: "Halmstad", VARBERG: "Varberg", VAXJO: "Växjö", LJUNGBY: "Ljungby"}
YEARS = ("2023", "2024")
FEW = {(HALMSTAD, "2023"): 3, (HALMSTAD, "2024"): 4, (VARBERG, "2023"): 4, (VARBERG, "2024"): 3}
"""How many men born abroad, of each fund and among the advised; in `others` 7 less these."""
ELSEWHERE = {(VAXJO, "2023"): 3, (VAXJO, "2024"): 4, (LJUNGBY, "2023"): 4, (LJUNGBY, "2024"): 3}
"""How many women were granted and refused, and how many men are under 31; the same of these."""
OTHERS, NEARLY = "others", "nearly"
EachDecided = Callable[..., dict[str, Path]]
"""Folder, and which others → copies of the data and of these, as readers have them (`each`)."""
DAY = dt.datetime(2026, 11, 30, 12)
_NEAR = ("100100", "100400")
"""Two kronor that are rounded alike: a woman's and a man's."""
_TEXTS = (
    "Jämställdhet ska beaktas.",
    "Projektet samlar företag kring trä som byggmaterial.",
    "Projektet rekryterar kvinnor till industrin, och deltagandet följs upp könsuppdelat.",
)


def as_it_is(path: Path) -> None:
    """Publish the data into a database that is there."""
    database = Database(path)
    tables: tuple[tuple[TableName, list[Case]], ...] = (
        ("business_grants", [*_grants()]),
        ("project_funds", [*_projects()]),
        ("advice", [*_advice()]),
    )
    taken = []
    for table, rows in tables:
        file = path.with_name(f"{table}.csv")
        with file.open("w", encoding="utf-8", newline="") as to:
            writer = csv.DictWriter(to, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        taken.append(take_in(file, Mapping(table=table)))
    assert not [one for intake in taken for one in intake.findings if one.severity == "error"]
    loads.publish(database, taken)
    read_texts(database)
    database.close()


def other(path: Path, which: str, to: Path) -> Path:
    """Return a copy in which what is hidden is another; its loads and their files are the same."""
    shutil.copyfile(path, to)
    with duckdb.connect(str(to)) as connection:
        if which == NEARLY:
            woman, man = (_case(connection, amount_granted=amount) for amount in _NEAR)
            _swap(connection, "business_grants", ("applicant_sex", "sex"), woman, man)
        else:
            _move_abroad(connection)
            _move_elsewhere(connection)
    return to


def each(own: Path, folder: Path, *which: str) -> dict[str, Path]:
    """Return copies of the data as it is, under no name, and of others; of all by default.

    Each in a folder of its own under the same name: what is printed, or kept beside it, is alike.
    """
    found = {}
    for one in ("", *(which or (OTHERS, NEARLY))):
        (folder / (one or "own")).mkdir()
        path = folder / (one or "own") / "jamstall.duckdb"
        found[one] = other(own, one, path) if one else Path(shutil.copyfile(own, path))
    return found


def decide(path: Path) -> Path:
    """Decide together what is shown of persons, as readers have it."""
    database = Database(path)
    decide_together(database)
    database.close()
    return path


def _grants() -> Iterator[Case]:
    numbers = iter(range(10_000))

    def some(
        number: int, place: str, year: str, sex: str, code: str, **more: str
    ) -> Iterator[Case]:
        for own in range(number):
            amount = str(97_310 + 1_130 * (own % 7))
            yield {
                "case_id": f"R-{next(numbers):04}", "municipality": place,
                "support_form": "Mikrostöd", "decided_on": f"{year}-05-02", "decision": "granted",
                "amount_applied": "200000", "amount_granted": amount, "amount_paid": amount,
                "sni_code": code, "sni_version": "2007", "applicant_sex": sex,
                "birthplace": "sweden", "age_group": "31_49", **more,
            }  # fmt: skip

    alike = {"amount_granted": "100000", "amount_paid": "100000"}
    refused = {"decision": "rejected", "amount_granted": "", "amount_paid": ""}
    for (place, year), few in FEW.items():
        of = (NAMES[place], year)
        yield from some(15, *of, "woman", "96021")
        yield from some(6, *of, "man", "96021", age_group="under_31")
        yield from some(20 - few, *of, "man", "43320", **alike)
        yield from some(few, *of, "man", "43320", **alike, birthplace="abroad")
        yield from some(7, *of, "woman", "96021", **refused)
        yield from some(8, *of, "man", "43320", **refused)
    for (place, year), few in ELSEWHERE.items():
        of = (NAMES[place], year)
        yield from some(20 - few, *of, "man", "43320", **alike)
        yield from some(few, *of, "woman", "43320", **alike)
        yield from some(14, *of, "man", "43320", **alike, age_group="50_plus")
        yield from some(few, *of, "man", "43320", **alike, age_group="under_31")
        yield from some(7 - few, *of, "man", "43320", **alike, age_group="50_plus")
        yield from some(16 - few, *of, "man", "43320", **refused)
        yield from some(few, *of, "woman", "43320", **refused)
    for amount, sex in zip(_NEAR, ("woman", "man"), strict=True):
        yield from some(1, "Halmstad", "2023", sex, "96021", amount_granted=amount)
    for year in YEARS:  # a county in which more can be told
        for sex, code in (("woman", "96021"), ("man", "43320")):
            yield from some(11, "Gävle", year, sex, code)
            yield from some(9, "Gävle", year, sex, code, birthplace="abroad", age_group="50_plus")


def _projects() -> Iterator[Case]:
    numbers = iter(range(10_000))

    def some(number: int, place: str, year: str, sex: str, birthplace: str) -> Iterator[Case]:
        for own in range(number):
            yield {
                "case_id": f"P-{next(numbers):04}", "municipality": place,
                "support_form": "Regionalfond", "decided_on": f"{year}-06-02",
                "starts_on": f"{year}-09-01", "decision": "granted", "amount_applied": "2000000",
                "amount_granted": "1200000", "amount_paid": "600000", "sni_code": "84111",
                "sni_version": "2007", "applicant_sex": sex, "birthplace": birthplace,
                "age_group": "31_49", "project_name": f"Kraftsamling {own}",
                "strategy_area": "Innovation", "description": _TEXTS[own % len(_TEXTS)],
                "organisation_name": "Halmstads kommun",
            }  # fmt: skip

    for (place, year), few in FEW.items():
        yield from some(12, NAMES[place], year, "woman", "sweden")
        yield from some(20 - few, NAMES[place], year, "man", "sweden")
        yield from some(few, NAMES[place], year, "man", "abroad")


def _advice() -> Iterator[Case]:
    for (place, year), few in FEW.items():
        for sex, birthplace, clients in (
            ("woman", "sweden", 20), ("man", "sweden", 25 - few), ("man", "abroad", few),
        ):  # fmt: skip
            yield {
                "period": year, "adviser": "Råd AB", "municipality": NAMES[place],
                "sni_code": "62010", "sni_version": "2007", "phase": "idea", "applicant_sex": sex,
                "birthplace": birthplace, "age_group": "31_49", "clients": str(clients),
                "sessions": str(2 * clients), "hours": str(3 * clients),
            }  # fmt: skip


def _move_elsewhere(connection: duckdb.DuckDBPyConnection) -> None:
    """Let a woman's case be a man's where there are four, and the other way round; so with ages."""
    moved: tuple[tuple[dict[str, str], tuple[str, str], tuple[str, str]], ...] = (
        ({"decision": "granted", "age_group": "31_49"}, ("applicant_sex", "sex"), ("man", "woman")),
        ({"decision": "rejected"}, ("applicant_sex", "sex"), ("man", "woman")),
        ({"decision": "granted", "sex": "man"}, ("age_group",) * 2, ("50_plus", "under_31")),
    )
    for year, (of, columns, labels) in product(YEARS, moved):
        by_few = sorted((VAXJO, LJUNGBY), key=lambda place: ELSEWHERE[place, year])
        one, another = (
            _case(connection, municipality=place, year=year, **{**of, columns[1]: label})
            for place, label in zip(by_few, labels, strict=True)
        )
        _swap(connection, "business_grants", columns, one, another)


def _move_abroad(connection: duckdb.DuckDBPyConnection) -> None:
    for fund, year in product(("business_grants", "project_funds"), YEARS):
        by_few = sorted((HALMSTAD, VARBERG), key=lambda place: FEW[place, year])
        of = {"fund": fund, "year": year, "sex": "man", "decision": "granted"}
        code = {"amount_granted": "100000"} if fund == "business_grants" else {}
        one, another = (
            _case(connection, municipality=place, birthplace=birthplace, **of, **code)
            for place, birthplace in zip(by_few, ("sweden", "abroad"), strict=True)
        )
        _swap(connection, fund, ("birthplace", "birthplace"), one, another)
    for (place, year), few in FEW.items():
        for birthplace, clients in (("abroad", 7 - few), ("sweden", 18 + few)):
            connection.execute(
                "UPDATE advice SET clients = $clients, sessions = 2 * $clients,"
                " hours = 3 * $clients WHERE municipalities[1] = $place AND applicant_sex = 'man'"
                " AND year(period_from) = $year AND birthplace = $birthplace",
                {"clients": clients, "place": place, "year": int(year), "birthplace": birthplace},
            )


def _case(connection: duckdb.DuckDBPyConnection, **of: str) -> str:
    """Return the first case that is so."""
    where = " AND ".join(f"{column} = ${column}" for column in of)
    row = connection.execute(f"SELECT min(case_id) FROM cases WHERE {where}", of).fetchone()
    assert row is not None
    assert row[0] is not None, of
    return str(row[0])


def _swap(
    connection: duckdb.DuckDBPyConnection, fund: str, columns: tuple[str, str], *ids: str
) -> None:
    """Let two cases change what is known of their persons, in what was loaded and what counts."""
    for table, column in zip((fund, "cases"), columns, strict=True):
        one, other = (
            connection.execute(f"SELECT {column} FROM {table} WHERE case_id = ?", [case]).fetchone()
            for case in ids
        )
        for case, now in zip(ids, (other, one), strict=True):
            assert now is not None
            connection.execute(f"UPDATE {table} SET {column} = ? WHERE case_id = ?", [now[0], case])
