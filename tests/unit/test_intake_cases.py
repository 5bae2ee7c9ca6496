"""A case counts once (§4.1): payments, places, true duplicates and contradictions."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from jamstall.intake import Intake, take_in
from tests.files import grant, project, table, xlsx


def paid(number: int, amount: Any, date: str | None, **changed: Any) -> dict[str, Any]:
    more = {"Utbetalt belopp": amount, "Utbetalningsdatum": date}
    return grant(number, **{**more, **changed})


def payment_only(number: int, amount: int, date: str | None) -> dict[str, Any]:
    whole = paid(number, amount, date)
    keep = ("Diarienummer", "Utbetalt belopp", "Utbetalningsdatum")
    return {heading: cell if heading in keep else None for heading, cell in whole.items()}


def taken(folder: Path, *rows: dict[str, Any], county: str | None = None) -> Intake:
    return take_in(xlsx(folder / "f.xlsx", table(*rows)), county=county)


def found(intake: Intake) -> list[tuple[str, int | None, str | None]]:
    return [(f.code, f.row, f.column) for f in intake.findings]


def test_a_row_per_payment_is_one_case(tmp_path: Path) -> None:
    intake = taken(
        tmp_path,
        paid(1, 100000, "2024-05-01"),
        paid(1, 150000, "2024-09-01"),
        paid(2, 250000, "2024-06-01"),
    )
    assert intake.rows == 3
    assert intake.cases["case_id"] == ["RG-2024-001", "RG-2024-002"]
    assert intake.cases["amount_granted"] == [25_000_000, 25_000_000]
    assert intake.cases["amount_paid"] == [25_000_000, 25_000_000]
    assert intake.payments["amount"] == [10_000_000, 15_000_000, 25_000_000]
    assert intake.payments["paid_on"][0] == dt.date(2024, 5, 1)
    assert found(intake) == [("payment_layout", 2, None)]
    assert intake.findings[0].args == {"cases": 1, "rows": 2}


@pytest.mark.parametrize("county", [None, "21"])
def test_a_cases_particulars_may_stand_on_its_first_row_alone(
    county: str | None, tmp_path: Path
) -> None:
    for make, fund in ((grant, "business_grants"), (project, "project_funds")):
        first = {**make(1), "Utbetalt belopp": 100, "Utbetalningsdatum": "2024-05-01"}
        case = "Diarienummer" if make is grant else "Projekt-id"
        blank = {**dict.fromkeys(first), case: first[case]}
        later = [
            {**blank, "Utbetalt belopp": n, "Utbetalningsdatum": f"2024-0{n}-01"} for n in (6, 7)
        ]
        last = {**make(2), "Utbetalt belopp": None, "Utbetalningsdatum": None}
        intake = taken(tmp_path, first, *later, last, county=county)
        assert intake.fund == fund
        assert found(intake) == [("payment_layout", 2, None)]
        assert intake.cases["amount_paid"] == [11_300, None]
        assert intake.cases["places"] == [("2180",), ("2180",)]
        assert intake.cases["decision"] == ["granted", "granted"]


def test_what_the_first_row_lacks_comes_from_the_others(tmp_path: Path) -> None:
    first = paid(1, 5, "2024-05-01", Kön=None, Kommun=None, Företag=None, **{"SNI-kod": None})
    second = paid(1, 6, "2024-06-01", Företag="A AB")
    intake = taken(tmp_path, first, second)
    assert found(intake) == [("payment_layout", 2, None)]
    assert intake.cases["applicant_sex"] == ["woman"]
    assert intake.cases["sni_code"] == ["25110"]
    assert intake.cases["sni_version"] == [2007]
    assert intake.cases["organisation_name"] == ["A AB"]
    assert intake.cases["places"] == [("2180",)]
    assert intake.cases["region"] == ["21"]


def test_equal_payments_on_different_days_are_two(tmp_path: Path) -> None:
    intake = taken(tmp_path, paid(1, 5000, "2024-05-01"), paid(1, 5000, "2024-06-01"))
    assert intake.payments["amount"] == [500_000, 500_000]
    assert intake.cases["amount_paid"] == [1_000_000]


def test_equal_payments_on_the_same_day_are_one_row_too_many(tmp_path: Path) -> None:
    intake = taken(tmp_path, *[paid(1, 5000, "2024-05-01")] * 3)
    assert intake.cases["amount_paid"] == [500_000]
    assert found(intake) == [("duplicate_row", 3, "case_id"), ("duplicate_row", 4, "case_id")]


def test_undated_payments_that_differ_are_all_payments(tmp_path: Path) -> None:
    intake = taken(tmp_path, paid(1, 5, None), paid(1, 6, None), paid(1, 5, None))
    assert intake.payments["amount"] == [500, 600, 500]
    assert intake.cases["amount_paid"] == [1600]


def test_a_true_duplicate_names_both_rows(tmp_path: Path) -> None:
    intake = taken(tmp_path, grant(1), grant(2), grant(1))
    (finding,) = intake.findings
    assert (finding.code, finding.row) == ("duplicate_row", 4)
    assert finding.args == {"case": "RG-2024-001", "first": "2", "second": "4"}
    assert intake.cases["row"] == [2, 3]


def test_every_contradiction_is_named(tmp_path: Path) -> None:
    third = grant(1, Kön="Man", Beslut="Avslag", **{"Beviljat belopp": None})
    intake = taken(tmp_path, grant(1), grant(1, **{"Beviljat belopp": 5}), third)
    errors = [(f.code, f.row, f.column) for f in intake.findings if f.severity == "error"]
    assert errors == [
        ("duplicate_case", 3, "amount_granted"),
        ("duplicate_case", 4, "applicant_sex"),
        ("duplicate_case", 4, "decision"),
    ]


def test_a_business_grant_in_two_municipalities_of_a_county_contradicts_itself(
    tmp_path: Path,
) -> None:
    intake = taken(tmp_path, grant(1), grant(1, Kommun="Sandviken"))
    assert found(intake) == [("duplicate_case", 3, "municipality")]


def test_the_same_number_in_two_counties_is_two_grants(tmp_path: Path) -> None:
    intake = taken(tmp_path, grant(1), grant(1, Kommun="Halmstad", Kön="Man"))
    assert found(intake) == []
    assert intake.cases["region"] == ["21", "13"]
    assert len(intake.cases["case_id"]) == 2


def test_a_project_listed_once_per_municipality_has_them_all(tmp_path: Path) -> None:
    rows = [project(1, Kommuner=place) for place in ("Sandviken", "Gävle", "Halmstad")]
    intake = taken(tmp_path, *rows, project(2))
    assert intake.cases["places"] == [("1380", "2180", "2181"), ("2180",)]
    assert intake.cases["region"] == ["13", "21"]
    assert intake.cases["amount_granted"] == [120_000_000, 120_000_000]
    assert found(intake) == [("place_layout", 2, None)]
    assert intake.findings[0].args == {"cases": 1, "rows": 3}
    assert taken(tmp_path, *rows, county="21").cases["region"] == ["21"]


def test_one_payment_beside_each_municipality_is_one_payment(tmp_path: Path) -> None:
    more = {"Utbetalt belopp": 500, "Utbetalningsdatum": "2024-09-01"}
    intake = taken(tmp_path, project(1, **more), project(1, Kommuner="Sandviken", **more))
    assert intake.payments["amount"] == [50_000]
    assert intake.cases["amount_paid"] == [50_000]


def test_one_case_on_a_hundred_thousand_rows_is_read_in_moments(tmp_path: Path) -> None:
    """Pointing out the wrong column makes one case of a whole file; it must not take for ever."""
    start = dt.date(1990, 1, 1)
    dates = (start + dt.timedelta(days=n % 12_000) for n in range(30_000))
    lines = ["Projekt-id;Kommuner;Startdatum;Belopp;Utbetalt belopp;Utbetalningsdatum"]
    lines += [f"P;Gävle;2020-01-01;5;{n};{date}" for n, date in enumerate(dates)]
    path = tmp_path / "projekt.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    intake = take_in(path)
    assert len(intake.payments["amount"]) == 30_000
    assert len(intake.cases["case_id"]) == 1
