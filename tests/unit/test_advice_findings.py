"""What is wrong in rows of advice, through a workbook as an office writes it: a finding each."""

from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, take_in
from jamstall.intake.wording import findings_as_lines
from jamstall.texts import LANGUAGES, Language, Texts
from tests.files import table, xlsx

SNI = "SNI-kod"


def advised(**changed: Any) -> dict[str, Any]:
    row = {"Period": "2024 halvår 1", "Rådgivare": "Råd AB", "Kommun": "Gävle", "Kön": "Kvinna"}
    return {**row, SNI: "62.010", "Klienter": 7, "Rådgivningar": 9, **changed}


WRONG: list[tuple[dict[str, Any], str, str, str]] = [
    ({SNI: "95.311", "SNI-version": 2007}, "sni_code", "sni_other_version", "SNI 2025"),
    ({SNI: "62.100", "SNI-version": 2007}, "sni_code", "sni_other_version", "SNI 2007"),
    ({SNI: "62.010", "SNI-version": 2025}, "sni_code", "sni_other_version", "62100"),
    ({SNI: "Dataprogrammering"}, "sni_code", "sni_name_only", "62010 (SNI 2007)"),
    ({SNI: "62.019"}, "sni_code", "sni_unknown", "62010 Dataprogrammering"),
    ({SNI: "99999"}, "sni_code", "sni_unknown", "99000"),
    ({"Rådgivningar": None}, "sessions", "clients_without_sessions", "7"),
    ({"Rådgivningar": 0}, "sessions", "clients_without_sessions", "7"),
    ({"Rådgivningar": 6}, "sessions", "sessions_under_clients", "7"),
    ({"Klienter": 0}, "clients", "sessions_without_clients", "9"),
    ({"Klienter": None}, "clients", "required", ""),
    ({"Period": "2024 kvartal 2"}, "period", "period_overlaps", "2024-01-01–2024-06-30"),
]
"""What is changed in a right row, the column and code of its finding, and a word of what is said.
Each has a place of its own below, so that nothing but what is changed can be found."""
PLACES = (
    "Gävle", "Sandviken", "Hofors", "Ockelbo", "Älvkarleby", "Tierp", "Söderhamn", "Bollnäs",
    "Hudiksvall", "Ljusdal", "Nordanstig", "Ovanåker", "Uppsala",
)  # fmt: skip


def read(folder: Path, *rows: dict[str, Any]) -> Intake:
    placed = (advised(**{"Kommun": place, **row}) for row, place in zip(rows, PLACES, strict=False))
    return take_in(xlsx(folder / "radgivning.xlsx", table(*placed)))


def test_each_wrong_row_is_found_where_it_is_and_no_other(tmp_path: Path) -> None:
    intake = read(tmp_path, {}, *(changed for changed, *_ in WRONG))
    found = [(one.row, one.column, one.code) for one in intake.findings if one.row and one.row > 1]
    expected = [(row, column, code) for row, (_, column, code, _) in enumerate(WRONG, 3)]
    assert sorted(found) == expected
    assert intake.errors == len(WRONG)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wrong", WRONG, ids=lambda wrong: f"{wrong[2]}: {wrong[0]}")
def test_what_is_said_names_the_row_and_what_to_write_instead(
    wrong: tuple[dict[str, Any], str, str, str], language: Language, tmp_path: Path
) -> None:
    changed, _, code, word = wrong
    intake = read(tmp_path, {}, changed)
    (finding,) = (one for one in intake.findings if one.severity == "error")
    lines = "\n".join(findings_as_lines([finding], Texts(language)))
    assert finding.code == code
    assert "3" in lines
    assert word in lines


def test_advice_without_a_code_or_with_one_of_either_version_is_right(tmp_path: Path) -> None:
    rows = ({SNI: None}, {SNI: "62.100"}, {SNI: "62"}, {SNI: "62.010", "SNI-version": 2007})
    assert read(tmp_path, *rows).errors == 0
