"""Why a sex, a birthplace or an age is unknown: read, kept, brought along, and shown."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import OnlyOfUnknown, Selection
from jamstall.enumerations import ENUMERATIONS, REASONS
from jamstall.intake import Intake, Mapping, UnusableFile, take_in
from jamstall.intake.mapping import mapping_in
from jamstall.intake.mapping_file import as_toml
from jamstall.intake.parse.words import parse_word, why_unknown
from jamstall.panels.method.contents import why_unknown as panel_of
from jamstall.schema import WHY_UNKNOWN
from jamstall.store import loads
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database
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


def asked(database: Database, dimension: str, small: int = 1, **where: list[str]) -> dict[str, int]:
    chosen = Selection(small=small).where(**{dimension: ["unknown"]}, **where)
    found = breakdown(database, "cases", (f"{dimension}_unknown",), chosen)
    assert sum(int(value or 0) for value in found.by_group().values()) == found.overall.cases
    return {label: int(value or 0) for (label,), value in found.by_group().items()}


@pytest.mark.parametrize("seed", range(4))
def test_random_files_come_back_as_they_were_counted(
    seed: int, database: Database, tmp_path: Path
) -> None:
    rng = Random(seed)
    words: dict[str | None, list[str]] = {
        "not_asked": ["Ej tillfrågad", "not asked"],
        "not_stated": ["", "-", "Okänt"],
        "declined": ["Vill ej uppge", "Avböjt"],
    }
    known = {"sex": ["Kvinna", "Man"], "birthplace": ["Sverige"], "age_group": ["50+"]}
    columns = dict(zip(known, COLUMNS, strict=True))
    rows, counted = [], Counter[tuple[str, str, str, str]]()
    for _ in range(rng.randint(30, 90)):
        year, place = rng.choice(["2023", "2024"]), rng.choice(["Gävle", "Halmstad"])
        row = {"decided_on": f"{year}-05-02", "municipality": place}
        for dimension, labels in known.items():
            reason = rng.choice([None, *words])
            row[columns[dimension]] = rng.choice(words[reason] if reason else labels)
            if reason:
                counted[dimension, year, {"Gävle": "21", "Halmstad": "13"}[place], reason] += 1
        rows += cases(1, rng.choice(["granted", "rejected"]), **row)
    loads.publish(database, [read(tmp_path, rows)])
    for dimension in known:
        for year, county in [(None, None), ("2023", None), (None, "13"), ("2024", "21")]:
            where = {"year": [year] if year else [], "county": [county] if county else []}
            expected = Counter[str]()
            for (of, in_year, in_county, reason), number in counted.items():
                if of == dimension and year in (None, in_year) and county in (None, in_county):
                    expected[reason] += number
            assert asked(database, dimension, **where) == expected


# ---- What is told


def test_where_it_is_hidden_how_many_are_unknown_so_is_why(look_at: OpenView) -> None:
    """One woman is hidden; and the unknown for her sake, or she were what is left of all."""
    rows = [*cases(1, applicant_sex="Kvinna"), *cases(30, applicant_sex="Man")]
    rows += [*cases(4, applicant_sex="Ej tillfrågad"), *cases(3, applicant_sex="Vill ej uppge")]
    view = look_at(rows)
    assert view.measure("cases", "sex").group("unknown").suppressed
    found = view.measure("cases", "sex_unknown", sex=("unknown",))
    assert found.overall.suppressed
    assert [(one.suppressed, one.value, one.cases) for one in found.groups] == [
        (True, None, None), (True, None, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("measure", "by", "where"),
    [
        ("cases", ("sex_unknown",), {}),
        ("cases", ("sex_unknown",), {"sex": ["unknown", "man"]}),
        ("cases", ("sex_unknown",), {"birthplace": ["unknown"]}),
        ("cases", ("sex_unknown",), {"sex": ["unknown"], "birthplace": ["abroad"]}),
        ("cases", ("sex_unknown",), {"sex": ["unknown"], "municipality": ["2180"]}),
        ("cases", ("sex_unknown",), {"sex": ["unknown"], "support_form": ["Mikrostöd"]}),
        ("cases", ("sex_unknown", "municipality"), {"sex": ["unknown"]}),
        ("cases", ("sex_unknown", "age_group_unknown"), {"sex": ["unknown"]}),
        ("amount_granted", ("sex_unknown",), {"sex": ["unknown"]}),
        ("granted_cases", ("sex_unknown",), {"sex": ["unknown"]}),
    ],
)
def test_it_is_told_of_nothing_finer(
    measure: str, by: tuple[str, ...], where: dict[str, list[str]], database: Database
) -> None:
    with pytest.raises(OnlyOfUnknown):
        breakdown(database, measure, by, Selection.of(**where))


ROWS = [
    *cases(20, applicant_sex="Kvinna", birthplace="Ej frågat", age_group="50+"),
    *cases(30, applicant_sex="Man", birthplace="Ej frågat", age_group="50+"),
    *cases(12, applicant_sex="Ej tillfrågad", birthplace="Sverige", age_group="50+"),
    *cases(7, applicant_sex="Vill ej uppge", birthplace="Sverige", age_group="50+"),
    *cases(9, applicant_sex="", birthplace="Vill ej uppge", age_group="50+"),
]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", (
            ("Uppgift", "Ärenden utan uppgift", "Inte tillfrågad", "Inte angivet",
             "Ville inte svara"),
            ("Sökandes kön", "28", "12", "9", "7"), ("Sökandes födelseland", "59", "50", "0", "9"),
        )),
        ("en", (
            ("Information", "Cases without it", "Not asked", "Not stated", "Would not answer"),
            ("Applicant’s sex", "28", "12", "9", "7"),
            ("Applicant’s birthplace", "59", "50", "0", "9"),
        )),
    ],
)  # fmt: skip
def test_the_method_page_tells_why(
    look_at: OpenView, language: Language, expected: tuple[tuple[str, ...], ...]
) -> None:
    panel = panel_of(look_at(ROWS, language))
    assert panel is not None
    found = (panel.table.header, *panel.table.rows)
    assert [tuple(cell.replace("'", "’") for cell in row) for row in found] == list(expected)
    assert panel.sentence == Texts(language)("method-why-text")


@pytest.mark.parametrize("where", [{"municipality": ["2180"]}, {"support_form": ["unknown"]}])
def test_the_panel_is_not_there_of_a_municipality(
    look_at: OpenView, where: dict[str, list[str]]
) -> None:
    assert panel_of(look_at(ROWS, "sv", **where)) is None
    assert panel_of(look_at(cases(9, applicant_sex="Man", birthplace="Sverige",
                                  age_group="50+"))) is None  # fmt: skip


def test_of_what_was_loaded_before_it_says_that_why_does_not_appear(
    database: Database, tmp_path: Path
) -> None:
    loads.publish(database, [read(tmp_path, ROWS)])
    with database.writing() as connection:
        connection.execute("UPDATE cases SET sex_unknown = NULL WHERE sex_unknown = 'not_asked'")
    panel = panel_of(view_of(database, remembering(database), "sv", {}))
    assert panel is not None
    assert panel.table.header[-1] == Texts("sv")("why-unknown-unknown")
    assert [row[2:] for row in panel.table.rows] == [("0", "9", "7", "12"), ("50", "0", "9", "0")]
    assert Texts("sv")("method-why-older") in panel.sentence


def test_the_command_line_has_the_same_numbers(
    run: Run, database_file: Path, tmp_path: Path
) -> None:
    database = Database(database_file)
    loads.publish(database, [read(tmp_path, ROWS)])
    database.close()
    call = ("measure", "cases", "--by", "sex_unknown", "--where", "sex=unknown")
    assert run(*call).stdout.splitlines() == [
        "sex_unknown,value,numerator,denominator,cases,suppressed,rounded,lower,upper",
        "not_asked,12,12,,12,false,,,",
        "not_stated,9,9,,9,false,,,",
        "declined,7,7,,7,false,,,",
    ]
    refused = run(*call, "--where", "municipality=2180", "--json")
    assert refused.exit_code == 2
    assert document(refused)["error"]["code"] == "only_of_unknown"
