"""What is found in a file before anything is chosen."""

from pathlib import Path

import pytest

from jamstall.intake import Mapping, UnusableFile, take_in
from jamstall.intake.read import read
from jamstall.intake.survey import guess_header, survey, survey_of
from tests.files import delimited, grant, project, table, xlsx

LISTS = [["Lista över beslut"], [], *table(grant(1), grant(2, Kommun="Kungsbacka"))]


def test_a_sheet_says_where_its_table_stands_and_what_it_holds(tmp_path: Path) -> None:
    found = survey(xlsx(tmp_path / "f.xlsx", LISTS), "f.xlsx")
    (sheet,) = found.sheets
    assert found.proposed == sheet
    assert not found.doubtful
    assert (sheet.name, sheet.hidden, sheet.header_row) == ("Ärenden", False, 3)
    assert (sheet.rows, sheet.columns, sheet.known) == (2, 12, 12)
    assert (sheet.fund, sheet.counties, sheet.years) == ("business_grants", ("13", "21"), (2024,))


def test_what_is_proposed_is_what_would_be_read(tmp_path: Path) -> None:
    path = xlsx(
        tmp_path / "f.xlsx",
        [["Innehåll"], ["Tabell 1"]],
        name="Om",
        Avslag=table(grant(1)),
        Alla=table(grant(1), grant(2)),
        _Gömd=table(grant(1), grant(2), grant(3)),
    )
    found = survey(path, path.name)
    assert found.proposed is not None
    assert found.proposed.name == "Alla" == take_in(path).sheet
    assert found.doubtful, "the list of rejected cases could be meant"
    assert [sheet.hidden for sheet in found.sheets] == [False, False, False, True]
    assert [sheet.header_row for sheet in found.sheets] == [None, 1, 1, 1]


def test_a_sheet_with_far_fewer_columns_is_no_doubt(tmp_path: Path) -> None:
    few = [row[:3] for row in table(grant(1), grant(2))]
    assert not survey(xlsx(tmp_path / "f.xlsx", LISTS, Kort=few), "f.xlsx").doubtful


def test_a_sheet_that_was_chosen_before_is_proposed_again(tmp_path: Path) -> None:
    sheets = read(xlsx(tmp_path / "f.xlsx", LISTS, Andra=table(grant(1))))
    found = survey_of(sheets, "f.xlsx", Mapping(sheet="Andra"))
    assert found.proposed is not None
    assert (found.proposed.name, found.doubtful) == ("Andra", False)
    gone = survey_of(sheets, "f.xlsx", Mapping(sheet="Förra årets", header_row=9))
    assert gone.proposed is not None
    assert (gone.proposed.name, gone.proposed.header_row) == ("Ärenden", 3)


def test_headings_that_nobody_knows_are_still_found(tmp_path: Path) -> None:
    rows = [["Export 2024-05-01", ""], ["", ""], ["Vem", "Vad", "Hur mycket", "När"]]
    rows += [["Ada", "Maskin", 1000, "2024-01-02"], ["Bo", "Lokal", 2000, "2024-02-03"]]
    path = xlsx(tmp_path / "f.xlsx", rows)
    with pytest.raises(UnusableFile):
        take_in(path)
    found = survey(path, path.name)
    assert found.proposed is not None
    assert (found.proposed.header_row, found.proposed.rows) == (3, 2)
    assert (found.proposed.known, found.proposed.fund) == (0, None)
    assert (found.proposed.counties, found.proposed.years) == ((), ())


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        ([["a", "b"], [1, 2]], 0),
        ([["Rubrik"], ["a", "b"], ["x", "y"]], 1),
        ([["a", "b", "c"], ["x", "y", ""], ["a", "b", "c"]], 0),
        ([[1, 2], [3, 4]], None),
        ([["a", "b"]], None),
        ([["2024-01-01", "2024-02-01"], ["x", "y"], [1, 2]], 1),
        ([], None),
    ],
)
def test_the_guessed_header_row(rows: list[list[object]], header: int | None) -> None:
    assert guess_header(rows) == header


def test_the_fund_is_left_open_in_doubt(tmp_path: Path) -> None:
    rows = table({"Diarienummer": "A 1", "Kommun": "Gävle", "Belopp": 1, "Beslut": "Bifall"})
    assert survey(xlsx(tmp_path / "f.xlsx", rows), "f.xlsx").sheets[0].fund is None
    assert survey(tmp_path / "f.xlsx", "projekt.xlsx").sheets[0].fund == "project_funds"


def test_years_are_of_decision_else_of_start(tmp_path: Path) -> None:
    started = project(1, Startdatum="2022-01-01")
    assert survey(delimited(tmp_path / "a.csv", table(started)), "a").sheets[0].years == (2024,)
    del started["Beslutsdatum"]
    assert survey(delimited(tmp_path / "b.csv", table(started)), "b").sheets[0].years == (2022,)


def test_places_of_a_project_are_all_counted(tmp_path: Path) -> None:
    rows = table(project(1, Kommuner="Gävle\nKungsbacka"), project(2, Kommuner="Hela landet"))
    found = survey(delimited(tmp_path / "p.csv", rows), "p.csv").sheets[0]
    assert found.counties == ("00", "13", "21")


def test_names_are_shown_without_personal_data(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", LISTS, name="Ada 640823-3234")
    found = survey(path, "Ada 640823-3234.xlsx")
    assert "640823" not in repr(found)
