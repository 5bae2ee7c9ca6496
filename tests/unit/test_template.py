"""The empty template: what is filled in goes through, in both languages, and no other sheet is."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from jamstall.enumerations import ENUMERATIONS
from jamstall.export.example import example_rows
from jamstall.export.template import template
from jamstall.intake import Mapping, take_in
from jamstall.intake.locate import match_headings
from jamstall.intake.parse.words import parse_word
from jamstall.reference import places
from jamstall.schema import BY_NAME, FUNDS, Fund, columns_of
from jamstall.texts import LANGUAGES, Language, Texts

both = pytest.mark.parametrize("language", LANGUAGES)
each_fund = pytest.mark.parametrize("fund", FUNDS)


def opened(fund: Fund, language: Language) -> Any:
    return openpyxl.load_workbook(io.BytesIO(template(fund, Texts(language))))


def filled(fund: Fund, language: Language, path: Path, cells: dict[str, Any] | None = None) -> Path:
    """Copy the example's rows to the empty sheet, as its user would."""
    book = opened(fund, language)
    _, data, example, _ = book.worksheets
    for row in example.iter_rows(min_row=3):
        for cell in row:
            data.cell(cell.row - 1, cell.column, cell.value)
    for name, value in (cells or {}).items():
        data[name] = value
    book.save(path)
    return path


@both
@each_fund
def test_what_is_filled_in_goes_through(tmp_path: Path, language: Language, fund: Fund) -> None:
    intake = take_in(filled(fund, language, tmp_path / "mall.xlsx"))
    assert [(f.code, f.row, f.column) for f in intake.findings] == []
    assert (intake.fund, intake.rows) == (fund, 3)
    for column in columns_of(fund):
        expected = [case.get(column.name) for case in example_rows(fund)]
        if column.kind == "amount":
            expected = [None if kronor is None else kronor * 100 for kronor in expected]
        if column.kind in ("text", "date", "enum", "amount", "integer", "identity"):
            read = [
                None if value == "unknown" else value for value in intake.cases.get(column.name, [])
            ]
            if column.name != "paid_on":
                wanted = [None if value == "unknown" else value for value in expected]
                assert read == wanted, column.name


@both
@each_fund
def test_an_empty_template_has_no_rows(tmp_path: Path, language: Language, fund: Fund) -> None:
    path = tmp_path / "mall.xlsx"
    path.write_bytes(template(fund, Texts(language)))
    intake = take_in(path)
    assert intake.sheet == Texts(language)(f"fund-{fund.replace('_', '-')}")
    assert [finding.code for finding in intake.findings] == ["no_rows"]


@both
@each_fund
def test_only_one_sheet_can_be_taken_for_cases(language: Language, fund: Fund) -> None:
    found = [
        (sheet.title, row[0].row)
        for sheet in opened(fund, language).worksheets
        for row in sheet.iter_rows()
        if len(match_headings([cell.value for cell in row], Mapping()).positions) > 1
    ]
    assert found == [(Texts(language)(f"fund-{fund.replace('_', '-')}"), 1)]


@both
@each_fund
def test_every_heading_is_its_column(language: Language, fund: Fund) -> None:
    headings = [cell.value for cell in opened(fund, language).worksheets[1][1]]
    table = match_headings(headings, Mapping())
    names = [column.name for column in columns_of(fund)]
    assert table.positions == {name: place for place, name in enumerate(names)}
    marked = [name for name, text in zip(names, headings, strict=True) if text.endswith("*")]
    assert marked == [name for name in names if fund in BY_NAME[name].required]


@both
def test_every_word_to_choose_is_read_as_what_it_stands_for(language: Language) -> None:
    for column, enumeration in ENUMERATIONS.items():
        for value in enumeration.values:
            key = f"word-{column}-{value}".replace("_", "-")
            assert parse_word(column, Texts(language)(key)).value == value, key


def test_lists_hold_the_words_and_every_place() -> None:
    book = opened("business_grants", "sv")
    data, lists = book.worksheets[1], book.worksheets[3]
    rules = {rule.promptTitle: rule for rule in data.data_validations.dataValidation}

    def choices(heading: str) -> list[Any]:
        sheet, _, cells = rules[heading].formula1.partition("!")
        assert (rules[heading].type, sheet) == ("list", "'Listor'")
        return [cell.value for (cell,) in lists[cells.replace("$", "")]]

    assert choices("Kön")[:2] == ["Kvinna", "Man"]
    assert len(choices("Län")) == len(places.counties())
    assert choices("Kommun")[0] == "Ale"
    assert choices("Kommun")[-1] == "Övertorneå"
    assert all(map(places.find_municipality, choices("Kommun")))
    assert all(map(places.find_county, choices("Län")))
    assert lists.sheet_state == "hidden"


@both
@each_fund
def test_every_column_says_what_it_should_hold(language: Language, fund: Fund) -> None:
    book = opened(fund, language)
    rules = book.worksheets[1].data_validations.dataValidation
    helps = [Texts(language)(f"help-{c.name.replace('_', '-')}") for c in columns_of(fund)]
    assert [rule.prompt for rule in rules] == helps, "no help is cut short"
    assert all(len(text) <= 255 for text in helps)
    assert [rule.promptTitle for rule in rules] == [
        Texts(language)(f"heading-{c.name.replace('_', '-')}") for c in columns_of(fund)
    ]


def test_codes_keep_their_zeros(tmp_path: Path) -> None:
    data = opened("business_grants", "sv").worksheets[1]
    letters = {cell.value.rstrip(" *"): cell.column_letter for cell in data[1]}
    formats = {heading: data.column_dimensions[at].number_format for heading, at in letters.items()}
    assert {formats[heading] for heading in ("SNI-kod", "Kommun", "Diarienummer", "Kön")} == {"@"}
    assert formats["Beslutsdatum"] == "yyyy-mm-dd"
    path = tmp_path / "mall.xlsx"
    filled("business_grants", "sv", path, {f"{letters['SNI-kod']}2": "01130"})
    assert take_in(path).cases["sni_code"][0] == "01130"


@both
def test_the_template_of_advice_asks_for_groups_and_never_for_cases(language: Language) -> None:
    guide, _, example, _ = opened("advice", language).worksheets
    told = " ".join(str(guide.cell(row, 1).value) for row in range(1, 9))
    told += f" {example['A1'].value}"
    case, group = {"sv": ("ärende", "grupp av klienter"), "en": ("case", "group of clients")}[
        language
    ]
    assert case not in told
    assert group in told


@both
def test_it_can_be_read_printed_and_found_again(language: Language) -> None:
    book = opened("project_funds", language)
    assert book.properties.language == {"sv": "sv-SE", "en": "en-GB"}[language]
    assert book.properties.title == Texts(language)("template-title-project-funds")
    guide, data, example, _ = book.worksheets
    assert (data.freeze_panes, example.freeze_panes) == ("B2", "B3")
    assert data.print_title_rows == "$1:$1"
    assert all(sheet.page_setup.orientation == "landscape" for sheet in (guide, data, example))
    assert all(cell.alignment.wrap_text for cell in data[1])
