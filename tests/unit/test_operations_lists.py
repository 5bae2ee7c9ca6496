"""Lists of operations (ESF+, ERDF): headings in two languages, HTML, rates that are no kronor."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, Mapping, take_in
from jamstall.intake.heading import read_heading
from jamstall.intake.parse.texts import without_html
from tests.commands import Run, document
from tests.files import table, xlsx

COLUMNS = {
    "Diarienummer / Operation ID": "case_id",
    "Stödmottagare / Beneficiary name": "organisation_name",
    "Projektnamn / Operation name": "project_name",
    "Sammanfattning / Summary": "description",
    "Startdatum / Start date": "starts_on",
    "Slutdatum / End date": "ends_on",
    "Total kostnad / Total cost": "total_cost",
    "EU-stöd i SEK": "amount_granted",
    "Interventionsområde / Intervention field": "intervention_field",
    "Specifikt mål / Specific objective": "strategy_area",
    "Kommun / Municipality": "municipality",
}
OTHERS = (
    "Unionens medfinansieringsgrad",
    "Unionens medfinansieringsgrad / Union co-financing rate",
    "Kommun / Summary",
    "Land / Country",
    "Beviljat belopp / Sökt belopp",
)
GRANTED = Mapping(table="project_funds", constants={"decision": "granted"})


def operation(number: int, **changed: Any) -> dict[str, Any]:
    """Return a row of an invented list of operations."""
    return {
        "Diarienummer / Operation ID": f"2023/{number:05}",
        "Stödmottagare / Beneficiary name": "Exempels kommun",
        "Projektnamn / Operation name": f"Vägen framåt {number}",
        "Sammanfattning / Summary": "<p>Projektet ordnar <b>kurser</b>.</p>",
        "Startdatum / Start date": dt.date(2023, 9, 1),
        "Slutdatum / End date": dt.date(2026, 8, 31),
        "Total kostnad / Total cost": 5_000_000,
        "EU-stöd i SEK": 2_000_000,
        "Unionens medfinansieringsgrad / Union co-financing rate": 0.4,
        "Interventionsområde / Intervention field": "146 Stöd till anpassning av arbetstagare",
        "Specifikt mål / Specific objective": "ESO4.7",
        "Kommun / Municipality": "Gävle",
        **changed,
    }


def taken(folder: Path, *rows: dict[str, Any]) -> Intake:
    return take_in(xlsx(folder / "operations.xlsx", table(*rows)), GRANTED)


@pytest.mark.parametrize(("heading", "column"), COLUMNS.items(), ids=list(COLUMNS.values()))
def test_a_heading_in_two_languages_is_its_column(heading: str, column: str) -> None:
    assert read_heading(heading).column == column
    assert read_heading(heading).is_ours


@pytest.mark.parametrize("heading", OTHERS)
def test_what_says_two_things_or_another_is_no_column(heading: str) -> None:
    assert read_heading(heading).column is None


def test_a_list_is_read_whole(tmp_path: Path) -> None:
    intake = taken(tmp_path, operation(1), operation(2))
    assert [f.code for f in intake.findings if f.severity == "error"] == []
    assert intake.fund == "project_funds"
    assert intake.cases["case_id"] == ["2023/00001", "2023/00002"]
    assert intake.cases["amount_granted"] == [200_000_000] * 2
    assert intake.cases["intervention_field"] == ["146 Stöd till anpassning av arbetstagare"] * 2
    assert intake.cases["starts_on"] == [dt.date(2023, 9, 1)] * 2


def test_a_rate_is_never_kronor(tmp_path: Path) -> None:
    row = operation(1, **{"Unionens medfinansieringsgrad / Union co-financing rate": 40})
    del row["EU-stöd i SEK"]
    intake = taken(tmp_path, row)
    assert not any(intake.cases.get("amount_granted") or ())
    assert any(f.severity == "error" and f.column == "amount_granted" for f in intake.findings)


TEXTS = {
    "<p>Fler <b>kvin</b>nor</p><ul><li>Kurser&nbsp;i juni</li></ul>": "Fler kvinnor Kurser i juni",
    "<P CLASS='x'>J&auml;mst&#228;lldhet</P>": "Jämställdhet",
    "Budget < 5 000 kr och > 2 år": "Budget < 5 000 kr och > 2 år",
    "A & B": "A & B",
    "<script>alert('x')</script><div>Kvar</div><!-- borta -->": "Kvar",
}


@pytest.mark.parametrize(("text", "seen"), TEXTS.items(), ids=list(TEXTS.values()))
def test_a_summary_is_kept_as_its_readers_see_it(tmp_path: Path, text: str, seen: str) -> None:
    intake = taken(tmp_path, operation(1, **{"Sammanfattning / Summary": text}))
    assert intake.cases["description"] == [seen]
    assert "markup_in_text" not in [f.code for f in intake.findings]
    assert without_html(seen) == seen


def test_the_field_is_counted_by(run: Run, tmp_path: Path) -> None:
    own = ("--database", tmp_path / "own.duckdb")
    rows = (operation(1), operation(2, **{"Interventionsområde / Intervention field": "021"}))
    file = xlsx(tmp_path / "operations.xlsx", table(*rows))
    mapping = tmp_path / "m.toml"
    mapping.write_text(
        'table = "project-funds"\n[constants]\ndecision = "granted"\n', encoding="utf-8"
    )
    assert run(*own, "load", file, "--mapping", mapping).exit_code == 0
    groups = document(run(*own, "measure", "granted_cases", "--by", "intervention_field", "--json"))
    assert {g["intervention_field"]: g["value"] for g in groups if g["intervention_field"]} == {
        "021": 1,
        "146 Stöd till anpassning av arbetstagare": 1,
    }
