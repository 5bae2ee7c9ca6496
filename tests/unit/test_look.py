"""The first look at a file, and what of the last file's mapping fits the next one."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jamstall.enumerations import word_key
from jamstall.intake import Mapping, UnusableFile, take_in
from jamstall.intake.look import Look, look
from jamstall.intake.mapping_file import as_toml
from jamstall.intake.recall import fitting
from tests.files import delimited, grant, project, table, xlsx

Glance = Callable[..., Look]


@pytest.fixture
def glance(tmp_path: Path) -> Glance:
    """Return a way to look at rows as at a workbook with one sheet."""

    def looked(*rows: dict[str, Any], said: Mapping | None = None, sheet: str = "Ärenden") -> Look:
        path = xlsx(tmp_path / f"{sheet}.xlsx", table(*rows), name=sheet)
        return look(path, said or Mapping(), path.name)

    return looked


def own_words(number: int) -> dict[str, Any]:
    """Return a grant in an office's own words: its place, its outcome, and a heading too many."""
    row = grant(number, Utfall="Jajamän", Ort="Gävle", Handläggare="A")
    del row["Beslut"], row["Kommun"]
    return row


SAID = Mapping(
    columns={"municipality": "Ort", "decision": "Utfall"},
    values={"decision": {word_key("Jajamän"): "granted"}},
)


def heading_of(found: Look, column: str) -> str | None:
    return next(p.heading for p in found.proposals if p.column == column)


def test_a_file_that_is_as_expected_needs_nothing_said(glance: Glance) -> None:
    found = glance(grant(1), grant(2, Kön="Man"))
    assert (found.sheet_said, found.fund, found.unmapped) == ("Ärenden", "business_grants", ())
    assert heading_of(found, "applicant_sex") == "Kön"
    words = {column: [(w.text, w.identifier, w.rows) for w in ws] for column, ws in found.words}
    assert words["applicant_sex"] == [("Kvinna", "woman", 1), ("Man", "man", 1)]
    assert words["decision"] == [("Bifall", "granted", 2)]
    assert "amount_granted" not in words


def test_headings_nobody_uses_can_still_be_chosen(glance: Glance) -> None:
    found = glance(own_words(1), own_words(2))
    assert {heading.text for heading in found.unmapped} >= {"Handläggare"}
    assert list(found.headings) == sorted(own_words(1), key=str.casefold)


def test_what_is_said_is_looked_at_again(glance: Glance) -> None:
    found = glance(own_words(1), own_words(2), said=SAID)
    assert (heading_of(found, "decision"), heading_of(found, "municipality")) == ("Utfall", "Ort")
    (word,) = dict(found.words)["decision"]
    assert (word.text, word.identifier) == ("Jajamän", "granted")
    unsaid = glance(own_words(1), said=replace(SAID, values={}))
    assert [word.identifier for word in dict(unsaid.words)["decision"]] == [None]


def test_a_guess_that_is_not_confirmed_is_not_made_again(glance: Glance) -> None:
    row = {**grant(1), "Stödforms": "Investeringsstöd"}
    del row["Stödform"]
    guessed = glance(row)
    assert heading_of(guessed, "support_form") == "Stödforms"
    confirmed = guessed.mapping(Mapping()).columns
    assert heading_of(glance(row, said=Mapping(columns=confirmed)), "support_form") == "Stödforms"
    refused = {column: name for column, name in confirmed.items() if column != "support_form"}
    found = glance(row, said=Mapping(columns=refused))
    assert heading_of(found, "support_form") is None
    assert [heading.text for heading in found.unmapped] == ["Stödforms"]
    assert "support_form" not in found.mapping(Mapping(columns=refused)).columns


def test_what_was_looked_at_is_what_is_taken_in(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", [["Lista"], [], *table(own_words(1), own_words(2))])
    found = look(path, SAID, path.name)
    mapping = found.mapping(SAID)
    assert (mapping.table, mapping.sheet, mapping.header_row) == ("business_grants", "Ärenden", 3)
    assert mapping.columns["decision"] == "Utfall"
    assert mapping.values == SAID.values
    intake = take_in(path, mapping)
    assert (intake.errors, intake.cases["decision"]) == (0, ["granted", "granted"])


def test_a_constant_is_not_also_a_heading(glance: Glance) -> None:
    said = Mapping(constants={"decision": "granted"})
    found = glance(grant(1), said=said)
    assert "decision" not in found.mapping(said).columns
    assert found.mapping(said).constants == {"decision": "granted"}


def test_a_file_without_sheets_names_none(tmp_path: Path) -> None:
    path = delimited(tmp_path / "f.csv", table(grant(1), grant(2)))
    found = look(path, Mapping(), path.name)
    assert found.sheet is not None
    assert (found.sheet_said, found.mapping(Mapping()).sheet) == (None, None)


def test_the_table_is_asked_for_in_doubt(glance: Glance) -> None:
    row = {"Diarienummer": "A 1", "Kommun": "Gävle", "Belopp": 1, "Beslut": "Bifall"}
    assert (glance(row).fund, glance(row).proposals) == (None, ())
    told = glance(row, said=Mapping(table="project_funds"))
    assert told.fund == "project_funds"
    assert heading_of(told, "amount_granted") == "Belopp"


def test_headings_nobody_knows_can_all_be_chosen(glance: Glance) -> None:
    rows = ({"a": 1, "b": "x"}, {"a": 2, "b": "y"}, {"a": 3, "b": "z"})
    assert (glance(*rows).fund, glance(*rows).headings) == (None, ())
    assert set(glance(*rows, said=Mapping(table="project_funds")).headings) == {"a", "b"}


def test_nothing_like_a_table_gives_sheets_only(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", [["Innehåll"], ["Tabell 1"]])
    found = look(path, Mapping(), path.name)
    assert (found.sheet, found.sheet_said, found.fund, found.headings) == (None, None, None, ())
    assert [sheet.name for sheet in found.survey.sheets] == ["Ärenden"]


def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "f.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(UnusableFile):
        look(path, Mapping(), path.name)


# --- The last file's mapping ---


def test_next_months_file_is_read_as_the_last_one(glance: Glance) -> None:
    kept = as_toml(glance(own_words(1), said=SAID).mapping(SAID))
    october = glance(own_words(2), own_words(3), sheet="Oktober")
    mapping = fitting(kept, october)
    assert mapping is not None
    assert (mapping.sheet, mapping.header_row, mapping.table) == (
        "Oktober", None, "business_grants",
    )  # fmt: skip
    assert (mapping.columns["decision"], mapping.values) == ("Utfall", SAID.values)
    again = glance(own_words(2), own_words(3), said=mapping, sheet="Oktober")
    assert [w.identifier for w in dict(again.words)["decision"]] == ["granted"]


def test_a_file_that_lacks_a_heading_is_of_another_kind(glance: Glance) -> None:
    kept = as_toml(glance(own_words(1), said=SAID).mapping(SAID))
    assert fitting(kept, glance(grant(1))) is None
    assert fitting(kept, glance(project(1))) is None


def test_a_new_heading_is_no_hindrance(glance: Glance) -> None:
    kept = as_toml(glance(own_words(1), said=SAID).mapping(SAID))
    assert fitting(kept, glance({**own_words(1), "Ny rubrik": 1})) is not None


def test_a_mapping_of_another_version_is_refused(glance: Glance) -> None:
    with pytest.raises(UnusableFile):
        fitting('[columns]\nforgotten = "Utfall"\n', glance(own_words(1)))


NAMES = ["Eva 640823-3234", "Ada 811228-9874", "Eva 670919-9530"]


def test_a_sheet_whose_name_is_a_persons_is_chosen_by_its_place(tmp_path: Path) -> None:
    lists = [table(grant(number)) for number in range(1, 4)]
    more = dict(zip(NAMES[1:], lists[1:], strict=True))
    path = xlsx(tmp_path / "f.xlsx", lists[0], NAMES[0], **more)
    found = look(path, Mapping(), path.name)
    assert [sheet.said for sheet in found.survey.sheets] == [1, 2, 3]
    assert not any(name[4:] in repr(found) for name in NAMES)
    for place in (1, 2, 3):
        chosen = look(path, Mapping(sheet=place), path.name)
        assert chosen.sheet is not None
        assert (chosen.sheet.index, chosen.mapping(Mapping()).sheet) == (place - 1, place)
        intake = take_in(path, chosen.mapping(Mapping(sheet=place)))
        assert intake.cases["case_id"] == [f"RG-2024-{place:03}"]


@pytest.mark.parametrize(
    "name", ["Utdrag 240115-1030", "Period 2024-01-01 - 2024-12-31", "0101-0331"]
)
def test_a_sheet_named_by_a_period_or_a_time_keeps_its_name(tmp_path: Path, name: str) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(grant(1)), name, Annat=table(grant(2)))
    found = look(path, Mapping(), path.name)
    assert [sheet.name for sheet in found.survey.sheets] == [name, "Annat"]
    assert found.mapping(Mapping()).sheet == name


def test_a_name_that_is_said_in_clear_finds_its_sheet(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "f.xlsx", table(grant(1)), NAMES[1], Annat=table(grant(2)))
    said = Mapping(sheet=NAMES[1])
    assert said.sheet == "Ada [personnummer]"
    assert take_in(path, said).cases["case_id"] == ["RG-2024-001"]


def test_a_heading_that_holds_a_number_is_said_and_found_masked(tmp_path: Path) -> None:
    row = {**grant(1, Kön="Kvinna 640823-3234"), "Noterat av 811228-9874": "Nytt skåp"}
    path = xlsx(tmp_path / "f.xlsx", table(row))
    heading = "Noterat av [personnummer]"
    assert heading in look(path, Mapping(), path.name).headings
    said = Mapping(
        columns={"description": heading},
        values={"applicant_sex": {"kvinna [personnummer]": "woman"}},
    )
    clear = Mapping(
        columns={"description": "Noterat av 811228-9874"},
        values={"applicant_sex": {"kvinna 640823-3234": "woman"}},
    )
    assert clear == said
    for mapping in (said, look(path, said, path.name).mapping(said)):
        intake = take_in(path, mapping)
        assert (intake.errors, intake.cases["applicant_sex"]) == (0, ["woman"])
        assert intake.cases["description"] == ["Nytt skåp"]


def test_a_guess_that_nobody_chose_is_asked_about(tmp_path: Path) -> None:
    """The page uses what is proposed: a finding to accept says so, once it is not chosen."""
    row = grant(1)
    row["Beslutsdatum i nämnden"] = row.pop("Beslutsdatum")
    path = xlsx(tmp_path / "f.xlsx", table(row))
    found = look(path, Mapping(), path.name)
    unchosen = take_in(path, found.mapping(Mapping()))
    assert [(f.code, f.column, f.severity) for f in unchosen.findings] == [
        ("heading_guessed", "decided_on", "warning")
    ]
    chosen = Mapping(columns={"decided_on": "Beslutsdatum i nämnden"})
    assert take_in(path, look(path, chosen, path.name).mapping(chosen)).findings == ()
    assert "guessed" not in as_toml(found.mapping(Mapping()))


def test_signs_that_are_digits_and_no_numbers_are_no_years(glance: Glance) -> None:
    rows = [{**grant(n), "Okänd rubrik": sign} for n, sign in enumerate("²³①")]
    for row in rows:
        del row["Kommun"]
    assert [heading.text for heading in glance(*rows).unmapped] == ["Okänd rubrik"]
