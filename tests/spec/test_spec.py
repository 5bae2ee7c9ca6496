"""Every counting rule holds, on DuckDB and on the twin; the method page says what they say."""

from pathlib import Path

import duckdb
import pytest

from jamstall.analysis.selection import BesidePersons, OnlyOfUnknown, UnknownValue
from jamstall.intake import Intake
from jamstall.reference import figures, places
from jamstall.texts import LANGUAGES, Texts
from tests.spec.book import CHAPTERS
from tests.spec.page import PAGES, page
from tests.spec.spec import (
    Spec,
    Verdict,
    Wording,
    ask_duckdb,
    ask_twin,
    compare,
    grants,
    private_figures,
    projects,
    take_in_all,
)

SPECS = [
    pytest.param(spec, id=f"4.{number} {spec.title[1]}")
    for number, chapter in enumerate(CHAPTERS, start=1)
    for spec in chapter.specs
]


WORDINGS = [
    pytest.param(wording, row, id=f"{wording.title[1]}: {' of '.join([*row.values()][:-2])}")
    for chapter in CHAPTERS
    for wording in chapter.wordings
    for row in wording.rows
]


@pytest.mark.parametrize(("wording", "row"), WORDINGS)
def test_a_number_is_shown(wording: Wording, row: dict[str, str]) -> None:
    assert {language: wording.shown(row, Texts(language)) for language in LANGUAGES} == {
        language: row[language] for language in LANGUAGES
    }


VERDICTS = [
    pytest.param(verdict, row, id=f"{verdict.title[1]}: {row['by']} {row['verdict']}")
    for chapter in CHAPTERS
    for verdict in chapter.verdicts
    for row in verdict.rows
]


@pytest.mark.parametrize(("verdict", "row"), VERDICTS)
def test_what_is_said_of_a_target(verdict: Verdict, row: dict[str, str]) -> None:
    answer = verdict.answered(row)
    assert answer == {column: row[column] for column in answer}


@pytest.fixture
def intakes(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return the spec's files, taken in, with its own figures in place of the published."""
    spec: Spec = request.getfixturevalue("spec")
    if spec.figures is not None:
        own = private_figures(spec.figures)
        monkeypatch.setattr(figures, "figures", lambda: own)
    return take_in_all(spec, tmp_path)


@pytest.mark.parametrize("spec", SPECS)
def test_on_duckdb(spec: Spec, intakes: list[Intake], tmp_path: Path, empty_database: Path) -> None:
    found = tuple((finding.row, finding.code) for finding in intakes[-1].findings)
    assert found == spec.findings
    path = tmp_path / "spec.duckdb"
    if spec.refused:
        with pytest.raises((UnknownValue, BesidePersons, OnlyOfUnknown)):
            ask_duckdb(spec, intakes, path, empty_database)
    elif spec.expected is None:
        with pytest.raises(ValueError, match="errors"):
            ask_duckdb(spec, intakes, path, empty_database)
    else:
        # Other figures need a database filled with them.
        empty = empty_database if spec.figures is None else None
        rows, expected = compare(ask_duckdb(spec, intakes, path, empty), spec)
        assert rows == expected
        for text in spec.stored:
            assert is_in(path, text), text
        for text in spec.never_stored:
            assert not is_in(path, text), text


@pytest.mark.parametrize("spec", SPECS)
def test_on_the_twin(spec: Spec, intakes: list[Intake]) -> None:
    if spec.refused:
        with pytest.raises(ValueError, match=r"\w"):
            ask_twin(spec, intakes)
    elif spec.expected is None:
        assert any(intake.errors for intake in intakes)
    else:
        rows, expected = compare(ask_twin(spec, intakes), spec, only_small=True)
        assert rows == expected


def is_in(path: Path, text: str) -> bool:
    """Tell whether a database holds a text: anywhere in its bytes, or in any row of any table."""
    if any(text.encode() in file.read_bytes() for file in path.parent.glob(path.name + "*")):
        return True
    with duckdb.connect(path, read_only=True) as connection:
        tables = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
        return any(
            text in str(row)
            for (table,) in tables
            for row in connection.execute(f'FROM "{table}"').fetchall()
        )


@pytest.mark.parametrize("engine", ["duckdb", "twin"])
@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (sorted(places.municipalities()), "00 | 290"),
        (sorted(places.counties()), "00 | 290"),
        (["21", *places.municipalities_of("13")], "13 | 108.80\n21 | 181.20"),
    ],
    ids=["every municipality", "every county", "a county beside municipalities"],
)
def test_long_lists_of_places(
    codes: list[str], expected: str, engine: str, tmp_path: Path, empty_database: Path
) -> None:
    """All 290 are the country; a county beside municipalities is all of its own, divided alike."""
    file = projects(f"case_id | municipality | amount_granted\nP-1 | {', '.join(codes)} | 290")
    table = f"municipality | value\n{expected}"
    spec = Spec(("", ""), ("", ""), (file,), table, by=("municipality",))
    intakes = take_in_all(spec, tmp_path)
    asked = (
        ask_duckdb(spec, intakes, tmp_path / "places.duckdb", empty_database)
        if engine == "duckdb"
        else ask_twin(spec, intakes)
    )
    rows, wanted = compare(asked, spec)
    assert rows == wanted


def test_a_spec_can_fail(tmp_path: Path, empty_database: Path) -> None:
    """A wrong number, a missing group and a group too many are all seen."""
    file = grants("case_id | municipality | amount_granted\nA | Gävle | 1\nB | Hofors | 2")
    for wrong in (
        "2104 | 2\n2180 | 2",
        "2104 | 2",
        "2104 | 2\n2180 | 1\n2181 | 1",
        "2180 | 1\n2104 | 2",
    ):
        table = f"municipality | value\n{wrong}"
        spec = Spec(("", ""), ("", ""), (file,), table, by=("municipality",))
        rows, expected = compare(ask_twin(spec, take_in_all(spec, tmp_path)), spec)
        assert rows != expected


@pytest.mark.parametrize("language", PAGES)
def test_the_method_page_says_what_the_specs_say(language: str) -> None:
    """Run `python -m tests.spec` to write it anew."""
    assert PAGES[language].read_text(encoding="utf-8") == page(language)


def test_titles_are_unique_and_in_two_languages() -> None:
    for chapter in CHAPTERS:
        rules = (*chapter.specs, *chapter.wordings)
        for which in (0, 1):
            titles = [rule.title[which] for rule in rules]
            assert len(set(titles)) == len(titles)
        for spec in rules:
            assert all(spec.title)
            assert all(sentence.endswith(".") for sentence in spec.sentence)
