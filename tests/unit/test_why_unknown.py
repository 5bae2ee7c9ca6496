"""Why a sex, a birthplace or an age is unknown: read, kept, brought along, and shown."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random

import pytest
from pyarrow import parquet

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import OnlyOfUnknown, Selection
from jamstall.analysis.why_unknown import Tenth, tells_nothing
from jamstall.enumerations import ENUMERATIONS, REASONS
from jamstall.intake import Intake, Mapping, UnusableFile, take_in
from jamstall.intake.mapping import mapping_in
from jamstall.intake.mapping_file import as_toml
from jamstall.intake.parse.words import parse_word, why_unknown
from jamstall.panels.method.why import why_unknown as panel_of
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.schema import WHY_UNKNOWN
from jamstall.store import loads
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database
from jamstall.store.edition_rows import TABLES, write
from jamstall.store.local_copy import make
from jamstall.store.migrate import newest
from jamstall.texts import LANGUAGES, Language, Texts
from tests.cases import Case, cases
from tests.commands import Run, document
from tests.older import before_reasons
from tests.unit.conftest import OpenView, remembering, view_of

COLUMNS = tuple(WHY_UNKNOWN)


@pytest.fixture
def database(database_file: Path) -> Iterator[Database]:
    opened = Database(database_file)
    yield opened
    opened.close()


def read(tmp_path: Path, rows: list[Case], mapping: Mapping | None = None) -> Intake:
    """Take rows in as a file; each is a case of its own where it states no other number."""
    rows = [{"case_id": f"A-{number}", **row} for number, row in enumerate(rows)]
    path = tmp_path / "cases.csv"
    names = list(dict.fromkeys(name for row in rows for name in row))
    lines = [";".join(names), *(";".join(row.get(name, "") for name in names) for row in rows)]
    path.write_text("\n".join(lines), encoding="utf-8")
    return take_in(path, mapping or Mapping(table="business_grants"))


def reasons(intake: Intake, column: str = "applicant_sex") -> list[str | None]:
    return intake.cases[WHY_UNKNOWN[column]]


# ---- Words


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Ej tillfrågad", "not_asked"), ("ej frågat", "not_asked"), ("EJ  FRÅGAD", "not_asked"),
        ("Inte tillfrågad", "not_asked"), ("Frågan ställdes inte", "not_asked"),
        ("Not asked", "not_asked"), ("Ej angivet", "not_stated"), ("Uppgift saknas", "not_stated"),
        ("Okänt", "not_stated"), ("", "not_stated"), (None, "not_stated"), ("–", "not_stated"),
        ("NULL", "not_stated"), ("N/A", "not_stated"), ("not reported", "not_stated"),
        ("Vill ej uppge", "declined"), ("vill inte svara", "declined"), ("Avböjt", "declined"),
        ("Prefer not to say", "declined"), ("Declined", "declined"),
    ],
)  # fmt: skip
def test_words_that_tell_nothing_tell_why(column: str, cell: str | None, reason: str) -> None:
    assert parse_word(column, cell).value == "unknown"
    assert why_unknown(cell) == reason


def test_what_is_known_has_no_reason() -> None:
    for column in COLUMNS:
        for identifier, words in ENUMERATIONS[column].words.items():
            if identifier != "unknown":
                assert {why_unknown(word) for word in words} <= {None}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize("reason", REASONS.values)
def test_the_words_of_the_template_are_read(column: str, reason: str, language: Language) -> None:
    word = "unknown" if reason == "not_stated" else reason
    said = Texts(language)(f"word-{column}-{word}".replace("_", "-"))
    assert (parse_word(column, said).value, why_unknown(said)) == ("unknown", reason)


# ---- Cases


def test_a_case_keeps_why(tmp_path: Path) -> None:
    rows = [
        *cases(1, applicant_sex="Kvinna", birthplace="Ej frågat"),
        *cases(1, applicant_sex="Vill ej uppge"),
        *cases(1, applicant_sex="", birthplace="Sverige", age_group="Avböjt"),
    ]
    intake = read(tmp_path, rows)
    assert intake.findings == ()
    assert intake.cases["applicant_sex"] == ["woman", "unknown", "unknown"]
    assert reasons(intake) == [None, "declined", "not_stated"]
    assert reasons(intake, "birthplace") == ["not_asked", "not_stated", None]
    assert reasons(intake, "age_group") == ["not_stated", "not_stated", "declined"]


def test_a_column_that_the_file_does_not_have_is_not_stated(tmp_path: Path) -> None:
    assert set(reasons(read(tmp_path, cases(2)), "birthplace")) == {"not_stated"}


def test_of_several_rows_of_a_case_the_one_that_knows_counts(tmp_path: Path) -> None:
    paid = [{"case_id": "A", "amount_paid": str(kronor)} for kronor in (100, 200, 300)]
    said = [("Ej tillfrågad", "", "Man"), ("", "Vill ej uppge", "Ej frågat"), ("", "", "")]
    found = []
    for number, words in enumerate(said):
        folder = tmp_path / str(number)
        folder.mkdir()
        rows = [
            {**case, **payment, "applicant_sex": word}
            for case, payment, word in zip(cases(3), paid, words, strict=True)
        ]
        intake = read(folder, rows)
        found.append((intake.cases["applicant_sex"], reasons(intake)))
    assert found == [(["man"], [None]), (["unknown"], ["declined"]), (["unknown"], ["not_stated"])]


def test_a_sex_read_from_the_identity_number_is_known(tmp_path: Path) -> None:
    row = {**cases(1, applicant_sex="")[0], "organisation_number": "640823-3234"}
    filled = Mapping(table="business_grants", sex_from_identity_number=True)
    assert reasons(read(tmp_path, [row])) == ["not_stated"]
    assert reasons(read(tmp_path, [row], filled)) == [None]


# ---- Mapping


def test_a_mapping_says_what_a_word_of_ones_own_means(tmp_path: Path) -> None:
    said = """
        table = "business-grants"
        [constants]
        birthplace = "not_asked"
        [values.applicant_sex]
        "Hoppade över" = "declined"
        "Vet inget" = "unknown"
        "Okänt" = "not_asked"
    """
    mapping = mapping_in(said.encode(), "mall.toml")
    assert mapping_in(as_toml(mapping).encode(), "mall.toml") == mapping
    rows = [*cases(1, applicant_sex="hoppade över"), *cases(1, applicant_sex="Vet inget"),
            *cases(1, applicant_sex="okänt"), *cases(1, applicant_sex="Ej frågat")]  # fmt: skip
    intake = read(tmp_path, rows, mapping)
    assert set(intake.cases["applicant_sex"]) == {"unknown"}
    # Of a word that the mapping only calls unknown nobody knows why.
    assert reasons(intake) == ["declined", None, "not_asked", "not_asked"]
    assert reasons(intake, "birthplace") == ["not_asked"] * 4


def test_a_decision_is_not_asked_by_no_mapping() -> None:
    with pytest.raises(UnusableFile):
        mapping_in(b'[values.decision]\n"Nja" = "not_asked"', "mall.toml")


# ---- The store


def kept(database: Database) -> dict[str, list[tuple[str | None, ...]]]:
    """Return by case what tables and readers' rows keep of reasons."""
    named = ", ".join(WHY_UNKNOWN.values())
    with database.reading() as connection:
        return {
            table: connection.execute(
                f"SELECT case_id, {named} FROM {table} ORDER BY ALL"
            ).fetchall()
            for table in ("business_grants", "cases")
        }


SAID = [
    *cases(1, applicant_sex="Ej tillfrågad", birthplace="Vill ej uppge"),
    *cases(1, applicant_sex="Man"),
]
KEPT = [("A-0", "not_asked", "declined", "not_stated"), ("A-1", None, "not_stated", "not_stated")]


def test_a_backup_brings_reasons_back(database: Database, tmp_path: Path) -> None:
    loads.publish(database, [read(tmp_path, SAID)])
    assert kept(database) == {"business_grants": KEPT, "cases": KEPT}
    file = tmp_path / "copy.duckdb"
    backup(database, file)
    loads.publish(database, [read(tmp_path, cases(2, applicant_sex="Man"))], replace=True)
    assert kept(database)["cases"] != KEPT
    restore(database, file)
    assert kept(database) == {"business_grants": KEPT, "cases": KEPT}


def test_a_database_of_the_former_version_has_none_and_takes_them(
    database: Database, tmp_path: Path
) -> None:
    """Why was not kept then: an empty cell and "vill ej uppge" were one."""
    loads.publish(database, [read(tmp_path, SAID)])
    counted = breakdown(database, "cases", ("sex",), Selection(small=1)).by_group()
    with database.writing() as connection:
        before_reasons(connection)
        connection.execute("DELETE FROM meta WHERE key = 'definitions'")
    database.close()
    none = [("A-0", None, None, None), ("A-1", None, None, None)]
    assert kept(database) == {"business_grants": none, "cases": none}
    assert breakdown(database, "cases", ("sex",), Selection(small=1)).by_group() == counted
    assert asked(database, "sex") == {"unknown": 1}
    loads.publish(database, [read(tmp_path, SAID)])
    assert kept(database)["cases"] == KEPT
    assert breakdown(database, "cases", ("sex",), Selection(small=1)).by_group() == counted


def test_an_edition_carries_reasons_and_one_of_the_former_version_has_none(
    database: Database, tmp_path: Path
) -> None:
    loads.publish(database, [read(tmp_path, SAID)])
    tables = {rows.name: tmp_path / f"{rows.name}.parquet" for rows in TABLES if rows.is_kept}
    with database.reading() as connection:
        for rows in TABLES:
            if rows.is_kept:
                write(connection, rows, tables[rows.name])
    make(tmp_path / "now.duckdb", newest(), tables)
    for name in ("cases", "project_funds"):
        table = parquet.read_table(tables[name]).drop_columns(list(WHY_UNKNOWN.values()))
        parquet.write_table(table, tables[name])
    make(tmp_path / "former.duckdb", 10, tables)
    now, former = (
        Database(tmp_path / f"{name}.duckdb", read_only=True) for name in ("now", "former")
    )
    assert kept(now)["cases"] == KEPT
    assert kept(former)["cases"] == [("A-0", None, None, None), ("A-1", None, None, None)]
    now.close()
    former.close()


def asked(database: Database, dimension: str, county: str = "21") -> dict[str, int]:
    chosen = Selection(small=1).where(**{dimension: ["unknown"]}, county=[county])
    found = breakdown(database, "all_cases_share", (f"{dimension}_unknown",), chosen)
    assert sum(one.cases or 0 for one in found.groups) == found.overall.cases
    return {label: one.cases or 0 for one in found.groups for label in one.labels}


@pytest.mark.parametrize("seed", range(4))
def test_random_files_come_back_as_they_were_counted(
    seed: int, database: Database, tmp_path: Path
) -> None:
    rng = Random(seed)
    words: dict[str, list[str]] = {
        "not_asked": ["Ej tillfrågad", "not asked"],
        "not_stated": ["", "-", "Okänt"],
        "declined": ["Vill ej uppge", "Avböjt"],
    }
    known = {"sex": ["Kvinna", "Man"], "birthplace": ["Sverige"], "age_group": ["50+"]}
    columns = dict(zip(known, COLUMNS, strict=True))
    counties = {"Gävle": "21", "Halmstad": "13"}
    rows: list[Case] = []
    counted: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for _ in range(rng.randint(30, 90)):
        place = rng.choice([*counties])
        row = {"municipality": place}
        for dimension, labels in known.items():
            reason = rng.choice(["", *words])
            row[columns[dimension]] = rng.choice(words[reason] if reason else labels)
            if reason:
                counted[dimension, counties[place]][reason] += 1
        rows += cases(1, rng.choice(["granted", "rejected"]), **row)
    loads.publish(database, [read(tmp_path, rows)])
    for dimension in known:
        for county in counties.values():
            assert asked(database, dimension, county) == counted[dimension, county]


# ---- Tenths


def test_of_how_many_it_is_unknown_tenths_tell_nothing() -> None:
    """Tried with every division there is, of every number readers hold to be possible."""
    rng, told = Random(7), Counter[bool]()
    for _ in range(300):
        counts = [rng.choice((0, rng.randint(0, 30))) for _ in range(3)] + [rng.choice((0, 0, 3))]
        whole = sum(counts)
        if not whole:
            continue
        ends = max(0, whole - rng.randint(0, 9)), whole + rng.randint(0, 9)
        tenths = [Tenth.of(part, whole) for part in counts]
        possible = all(_is_possible(tenths, number) for number in range(ends[0], ends[1] + 1))
        assert tells_nothing(tenths, ends) == possible, (counts, ends)
        told[possible] += 1
    assert min(told[True], told[False]) > 30


def _is_possible(tenths: list[Tenth], number: int) -> bool:
    """Look through the divisions of a number for one that is told the same."""
    sums = {0}
    for tenth in tenths:
        fits = [part for part in range(number + 1) if number and Tenth.of(part, number) == tenth]
        sums = {one + part for one in sums for part in fits if one + part <= number}
    return number in sums


def test_a_tenth_says_none_and_all_and_else_between_what() -> None:
    told = [Tenth.of(part, 40).told(("declined",)) for part in (0, 1, 4, 39, 40)]
    assert [(one.value, one.between) for one in told] == [
        (0, None), (None, (0, Decimal("0.1"))), (None, (Decimal("0.1"), Decimal("0.2"))),
        (None, (Decimal("0.9"), 1)), (1, None),
    ]  # fmt: skip
    assert all(one.numerator in (None, 0) and one.cases in (None, 0) for one in told)


# ---- What is told


REASONS_OF_SEX = [("not_asked",), ("not_stated",), ("declined",), ("unknown",)]


def why(view: View, county: str = "21") -> Breakdown:
    """Return what the panel asks of a county."""
    where = {"sex": ("unknown",), "county": (county,)}
    return view.measure("all_cases_share", "sex_unknown", **where)


def test_where_it_is_hidden_how_many_are_unknown_tenths_are_told(look_at: OpenView) -> None:
    """One woman is hidden; and the unknown for her sake, or she were what is left of all.

    How many are unknown the rejected, of whom all is shown, tell in part.
    """
    rows = [*cases(1, applicant_sex="Kvinna"), *cases(90, applicant_sex="Man")]
    rows += [*cases(4, applicant_sex="Ej tillfrågad"), *cases(6, applicant_sex="Vill ej uppge")]
    for sex, number in (("Man", 50), ("Ej tillfrågad", 40), ("Vill ej uppge", 25)):
        rows += cases(number, "rejected", applicant_sex=sex)
    view = look_at(rows)
    assert view.measure("cases", "sex", county=("21",)).group("unknown").suppressed
    found = why(view)
    assert found.overall.suppressed
    assert [one.labels for one in found.groups] == REASONS_OF_SEX
    assert [(one.value, one.between, one.numerator or None) for one in found.groups] == [
        (None, (Decimal("0.5"), Decimal("0.6")), None), (0, None, None),
        (None, (Decimal("0.4"), Decimal("0.5")), None), (0, None, None),
    ]  # fmt: skip


@pytest.mark.parametrize("county", ["13", "21"])
def test_of_the_demo_data_the_tenths_are_those_of_a_plain_count(
    look_at_demo: OpenView, demo_database: Path, county: str
) -> None:
    view = look_at_demo(county=[county])
    with Database(demo_database, read_only=True).reading() as connection:
        for dimension in ("sex", "birthplace", "age_group"):
            counted = connection.execute(
                f"SELECT coalesce({dimension}_unknown::VARCHAR, 'unknown'),"
                f" count(DISTINCT case_no) FROM case_places WHERE {dimension} = 'unknown'"
                " AND county = ? GROUP BY ALL",
                [county],
            ).fetchall()
            plain = dict(counted)
            where = {dimension: ("unknown",), "county": (county,)}
            found = view.measure("all_cases_share", f"{dimension}_unknown", **where)
            for group in found.groups:
                share = Decimal(plain.get(group.labels[0], 0)) / sum(plain.values())
                least, most = group.between or (group.value, group.value)
                assert least is not None
                assert most is not None
                assert least <= share <= most
            missing = view.measure("all_cases_share", dimension, county=(county,)).group("unknown")
            assert any(group.between for group in found.groups) == missing.suppressed


def test_tenths_that_would_tell_how_many_are_not_told(look_at: OpenView) -> None:
    """Of none to four who are unknown, seven tenths and three are of three or four."""
    rows = [*cases(1, applicant_sex="Kvinna"), *cases(30, applicant_sex="Man")]
    rows += [*cases(2, applicant_sex="Ej tillfrågad"), *cases(1, applicant_sex="Vill ej uppge")]
    view = look_at(rows)
    assert view.measure("cases", "sex", county=("21",)).group("unknown").suppressed
    found = why(view)
    assert [one.labels for one in found.groups] == REASONS_OF_SEX
    assert all(one.suppressed and one.between is None for one in found.groups)
    assert {(one.value, one.numerator, one.cases) for one in found.groups} == {(None, None, None)}
    panel = panel_of(view)
    assert panel is not None
    assert view.texts("dimension-sex") not in {row[1] for row in panel.table.rows}


@pytest.mark.parametrize(
    ("measure", "by", "where"),
    [
        ("all_cases_share", ("sex_unknown",), {}),
        ("all_cases_share", ("sex_unknown",), {"sex": ["unknown"]}),
        ("all_cases_share", ("sex_unknown",), {"county": ["21"]}),
        ("all_cases_share", ("sex_unknown",), {"sex": ["unknown"], "county": ["21", "13"]}),
        ("all_cases_share", ("sex_unknown",), {"sex": ["unknown", "man"], "county": ["21"]}),
        ("all_cases_share", ("sex_unknown",), {"birthplace": ["unknown"], "county": ["21"]}),
        *(
            ("all_cases_share", ("sex_unknown",), {"sex": ["unknown"], "county": ["21"], **more})
            for more in (
                {"birthplace": ["abroad"]}, {"municipality": ["2180"]}, {"year": ["2024"]},
                {"fund": ["business_grants"]}, {"support_form": ["Mikrostöd"]},
            )
        ),
        ("all_cases_share", ("sex_unknown", "municipality"), {"sex": ["unknown"],
                                                              "county": ["21"]}),
        ("all_cases_share", ("sex_unknown", "age_group_unknown"), {"sex": ["unknown"],
                                                                   "county": ["21"]}),
        ("amount_granted", ("sex_unknown",), {"sex": ["unknown"], "county": ["21"]}),
        ("cases", ("sex_unknown",), {"sex": ["unknown"], "county": ["21"]}),
    ],
)  # fmt: skip
def test_it_is_told_of_a_whole_county_alone(
    measure: str, by: tuple[str, ...], where: dict[str, list[str]], database: Database
) -> None:
    """Of parts that add up to a whole, the tenths beside each other would tell how many are in."""
    with pytest.raises(OnlyOfUnknown):
        breakdown(database, measure, by, Selection.of(**where))


ROWS = [
    *cases(20, applicant_sex="Kvinna", birthplace="Ej frågat", age_group="50+"),
    *cases(30, applicant_sex="Man", birthplace="Ej frågat", age_group="50+"),
    *cases(12, applicant_sex="Ej tillfrågad", birthplace="Sverige", age_group="50+"),
    *cases(7, applicant_sex="Vill ej uppge", birthplace="Sverige", age_group="50+"),
    *cases(9, applicant_sex="", birthplace="Vill ej uppge", age_group="50+"),
]


def cells(panel: Panel | None) -> list[tuple[str, ...]]:
    assert panel is not None
    rows = (panel.table.header, *panel.table.rows)
    return [tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in row) for row in rows]


@pytest.mark.parametrize("where", [{}, {"year": ["2023"]}, {"fund": ["project_funds"]}])
@pytest.mark.parametrize(
    ("language", "expected", "sentence"),
    [
        ("sv", [
            ("Län", "Uppgift", "Saknas i", "Inte tillfrågad", "Inte angivet", "Ville inte svara"),
            ("Gävleborg", "Sökandes kön", "36 %", "43 %", "32 %", "25 %"),
            ("Gävleborg", "Sökandes födelseland", "76 %", "85 %", "0 %", "15 %"),
        ], "Uppgift om sökandes kön saknas i 36 % av ärendena i Gävleborg: inte tillfrågad (43 %), "
           "inte angivet (32 %) och ville inte svara (25 %)."),
        ("en", [
            ("County", "Information", "Missing in", "Not asked", "Not stated",
             "Would not answer"),
            ("Gävleborg", "Applicant's sex", "36%", "43%", "32%", "25%"),
            ("Gävleborg", "Applicant's birthplace", "76%", "85%", "0%", "15%"),
        ], "The applicant's sex is missing in 36% of the cases in Gävleborg: not asked (43%), not "
           "stated (32%) and would not answer (25%)."),
    ],
)  # fmt: skip
def test_the_method_page_tells_why_whatever_years_are_chosen(
    look_at: OpenView,
    language: Language,
    expected: list[tuple[str, ...]],
    sentence: str,
    where: dict[str, list[str]],
) -> None:
    panel = panel_of(look_at(ROWS, language, **where))
    assert cells(panel) == expected
    assert panel is not None
    assert Texts(language)("method-why-text") in panel.basis
    assert Texts(language)("method-why-tenths") not in panel.basis
    assert panel.basis.endswith("Gävleborg."), "and not of the years or the fund that are chosen"
    assert panel.sentence.replace("\N{NO-BREAK SPACE}", " ") == sentence


def test_a_row_for_each_of_few_counties_and_none_of_a_municipality(look_at: OpenView) -> None:
    places = ("Gävle", "Halmstad", "Uppsala", "Stockholm")
    rows = [{**row, "municipality": place} for place in places for row in ROWS]
    chosen = {"county": ["13", "21"]}
    named = [row[0] for row in cells(panel_of(look_at(rows, "sv", **chosen)))[1:]]
    assert named == ["Halland", "Halland", "Gävleborg", "Gävleborg"]
    assert panel_of(look_at(rows)) is None, "four counties are too many rows"
    assert panel_of(look_at(ROWS, "sv", municipality=["2180"])) is None
    known = cases(9, applicant_sex="Man", birthplace="Sverige", age_group="50+")
    assert panel_of(look_at(known)) is None


def test_of_what_was_loaded_before_it_says_that_why_does_not_appear(
    database: Database, tmp_path: Path
) -> None:
    loads.publish(database, [read(tmp_path, ROWS)])
    with database.writing() as connection:
        connection.execute("UPDATE cases SET sex_unknown = NULL WHERE sex_unknown = 'not_asked'")
    panel = panel_of(view_of(database, remembering(database), "sv", {}))
    assert panel is not None
    assert [row[3:] for row in cells(panel)] == [
        ("Inte tillfrågad", "Inte angivet", "Ville inte svara", "Framgår inte"),
        ("0 %", "32 %", "25 %", "43 %"), ("85 %", "0 %", "15 %", "0 %"),
    ]  # fmt: skip
    assert Texts("sv")("method-why-older") in panel.basis


def test_the_command_line_has_the_same_numbers(
    run: Run, database_file: Path, tmp_path: Path
) -> None:
    database = Database(database_file)
    loads.publish(database, [read(tmp_path, ROWS)])
    database.close()
    call = ("measure", "all_cases_share", "--by", "sex_unknown", "--where", "sex=unknown")
    called = run(*call, "--where", "county=21", "--format", "json")
    assert [
        (one["sex_unknown"], one["numerator"], one["denominator"]) for one in document(called)
    ] == [("not_asked", 12, 28), ("not_stated", 9, 28), ("declined", 7, 28)]
    refused = run(*call, "--json")
    assert refused.exit_code == 2
    assert document(refused)["error"]["code"] == "only_of_unknown"
