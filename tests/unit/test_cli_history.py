"""Commands that tell what would change and what has been done, on a real database file (§6)."""

import datetime as dt
from pathlib import Path
from shutil import copyfile

import pytest

from jamstall.demo import workbooks
from tests.commands import Run, document
from tests.files import delimited, grant, table, xlsx


@pytest.fixture
def following(tmp_path: Path) -> Path:
    """Return next month's file: one case changed, one as before, one new, one gone."""
    changed = grant(2, Kön="Man", **{"Beviljat belopp": 100000.5, "Företag": "Eva Ek Bygg"})
    return xlsx(tmp_path / "next.xlsx", table(changed, grant(3), grant(5)))


def test_the_difference_is_told_and_then_happens(
    run: Run, good: Path, following: Path, database_file: Path
) -> None:
    run("load", good)
    before = database_file.read_bytes()
    period = ("--from", "2024-01-01", "--to", "2024-12-31")
    told = document(run("difference", following, *period, "--json"))
    assert [told[key] for key in ("new", "changed", "unchanged", "missing")] == [1, 1, 1, 1]
    assert told["new_cases"] == [{"region": "21", "case_id": "RG-2024-005"}]
    assert told["missing_cases"] == [{"region": "21", "case_id": "RG-2024-001"}]
    case = {"region": "21", "case_id": "RG-2024-002"}
    assert told["changes"] == [
        {**case, "column": "amount_granted", "shown": True, "before": 250000, "after": 100000.5},
        {**case, "column": "organisation_name", "shown": False, "before": None, "after": None},
    ]
    money = told["headlines"][0]
    assert (money["measure"], money["by"]) == ("amount_granted", [])
    assert [money[when][0]["value"] for when in ("before", "after")] == [750000, 850000.5]
    assert all(row["suppressed"] for row in told["headlines"][3]["after"])  # by sex, and few
    assert database_file.read_bytes() == before
    assert list((database_file.parent / "drafts").iterdir()) == []

    done = document(run("load", following, "--expected", told["version"], "--json"))
    assert [done[key] for key in ("new", "changed", "unchanged")] == [1, 1, 1]
    late = run("load", good, "--expected", told["version"], "--json")
    assert (late.exit_code, document(late)["error"]["code"]) == (1, "outdated")


def test_the_difference_for_a_person(run: Run, good: Path, following: Path) -> None:
    run("load", good)
    said = run("difference", following).stdout.splitlines()
    assert said[0] == "Nya ärenden: 1. Ändrade: 1. Oförändrade: 1. Inget är publicerat."
    assert "21 RG-2024-002  Beviljat belopp: 250\u00a0000\u00a0kr → 100\u00a0000,50\u00a0kr" in said
    assert not any("Eva Ek" in line for line in said)
    assert "Beviljade ärenden: 3 → 4" in said
    assert "Andel av kronorna, sökandes kön: Kvinna: .. → .." in said


def test_a_case_in_another_county_is_asked_about(run: Run, good: Path, tmp_path: Path) -> None:
    run("load", good)
    moved = xlsx(tmp_path / "moved.xlsx", table(grant(1, Kommun="Halmstad"), grant(2)))
    told = document(run("difference", moved, "--json"))
    assert (told["new"], told["known_elsewhere"]) == (
        1,
        [{"region": "13", "case_id": "RG-2024-001", "known": "21"}],
    )
    refused = run("load", moved, "--json")
    assert (refused.exit_code, document(refused)["error"]["code"]) == (1, "known_elsewhere")
    for said in (run("difference", moved).stdout, run("load", moved).stderr):
        assert "RG-2024-001 (Gävleborg → Halland)" in said
        assert "--other-county same" in said
    told = document(run("difference", moved, "--other-county", "same", "--json"))
    done = document(run("load", moved, "--other-county", "same", "--json"))
    assert told["new"] == done["new"] == 0
    assert told["changed"] == done["changed"]
    before = {"region": "21", "case_id": "RG-2024-001", "column": "municipalities"}
    assert {**before, "shown": True, "before": ["2180"], "after": ["1380"]} in told["changes"]


def test_other_cases_with_the_same_numbers_are_asked_about(
    run: Run, good: Path, tmp_path: Path
) -> None:
    run("load", good)
    day = {"Ansökningsdatum": None, "Beslutsdatum": dt.date(2025, 3, 20)}
    after = xlsx(tmp_path / "after.xlsx", table(*(grant(n, **day) for n in (1, 2, 3))))
    told = document(run("difference", after, "--json"))["replacing"]
    assert (told["others"], told["touched"]) == (3, 3)
    refused = run("load", after, "--json")
    assert (refused.exit_code, document(refused)["error"]["code"]) == (1, "replaces_most")
    for said in (run("difference", after).stdout, run("load", after).stderr):
        assert "3 av de 3 publicerade ärenden som filen ersätter" in said
        assert "--replace" in said
    assert document(run("load", after, "--replace", "--json"))["changed"] == 3


def test_no_difference_of_a_file_with_errors(run: Run, bad: Path) -> None:
    result = run("difference", bad, "--json")
    assert result.exit_code == 1
    answer = document(result)
    assert [finding["code"] for finding in answer["findings"]] == [
        "municipality_unknown", "amount_negative",
    ]  # fmt: skip
    assert run("difference", bad).stdout.splitlines()[-1].startswith("Inget jämfördes. Fel: 2.")


def test_the_money_beside_the_ledgers(run: Run, tmp_path: Path, bad: Path) -> None:
    years = ((2022, 50000), (2023, 100000), (2024, 250000))
    cases = (
        grant(year, **{"Ansökningsdatum": f"{year}-01-02", "Beslutsdatum": f"{year}-05-02",
                       "Beviljat belopp": amount})
        for year, amount in years
    )  # fmt: skip
    path = xlsx(tmp_path / "f.xlsx", table(*cases))
    answer = document(run("control", path, "--ledger", "300 000,00 kr", "--json"))
    assert answer == {
        "granted": 400000, "by_year": {"2022": 50000, "2023": 100000, "2024": 250000}, "paid": 0,
        "applied": 900000, "withdrawn": 0, "payments": 0, "cases_paid": 0, "ledger": 300000,
        "difference": 100000, "explanations": [{"reason": "year", "year": 2023}],
    }  # fmt: skip
    assert document(run("control", path, "--json"))["difference"] is None
    said = [line.replace("\u00a0", " ") for line in run("control", path).stdout.splitlines()]
    assert said == [*(f"{year}: {amount // 1000} 000 kr" for year, amount in years),
                    "Totalt: 400 000 kr"]  # fmt: skip
    assert "beviljades 2023" in run("control", path, "--ledger", "300000").stdout
    assert "stämmer" in run("control", path, "--ledger", "400000").stdout
    off = document(run("control", path, "--ledger", "400000,25", "--json"))
    assert (off["difference"], off["explanations"][0]["reason"]) == (-0.25, "rounded")
    unread = run("control", path, "--ledger", "mycket", "--json")
    assert (unread.exit_code, document(unread)["error"]["code"]) == (2, "ledger")
    assert run("control", bad).exit_code == 1


@pytest.mark.parametrize(
    "period",
    [
        ("--from", "2024-01-01"),
        ("--to", "2024-01-01"),
        ("--from", "2024-02-01", "--to", "2024-01-01"),
    ],
)
def test_half_a_period_is_none(run: Run, good: Path, period: tuple[str, ...]) -> None:
    result = run("difference", good, *period, "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (2, "period")


def test_no_difference_between_demo_data_and_a_real_file(
    run: Run, good: Path, demo_database: Path, database_file: Path
) -> None:
    copyfile(demo_database, database_file)
    result = run("difference", good, "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (1, "demo_in_the_way")


def test_a_retraction_is_told_before_it_is_done(run: Run, good: Path, following: Path) -> None:
    run("load", good)
    run("load", following)
    version = document(run("retract", 2, "--dry-run", "--json")).pop("version")
    assert document(run("retract", 2, "--dry-run", "--json")) == {
        "load_id": 2, "disappear": 1, "return_to": {"1": 2}, "stay": {}, "version": version,
        "table": "business-grants",
    }  # fmt: skip
    assert "1 ärenden försvinner, 2 får tillbaka" in run("retract", 2, "--dry-run").stdout
    assert [load["status"] for load in document(run("loads", "--json"))] == ["published"] * 2
    for arguments in (("retract", 9), ("retract", 9, "--dry-run")):
        result = run(*arguments, "--json")
        assert (result.exit_code, document(result)["error"]["code"]) == (2, "no_such_load")


def test_the_log_tells_who_did_what(
    run: Run, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for workbook in workbooks()[1:]:  # the smaller ones are several too
        copyfile(workbook, tmp_path / workbook.name)
    monkeypatch.setattr("jamstall.demo.FOLDER", tmp_path)
    assert document(run("log", "--json")) == []
    assert run("log").stdout == "Ingenting har gjorts ännu.\n"
    run("demo", "--by", "Ada")
    run("demo", "--remove", "--by", "Bo")
    run("load", good, "--by", "Cecilia")
    run("backup", tmp_path / "b.duckdb")
    own = len(workbooks()) + 1
    assert own > 2
    run("retract", own, "--by", "Disa")
    run("restore", tmp_path / "b.duckdb", "--by", "Eva")
    told = document(run("log", "--json"))
    assert [(event["who"], event["what"], event["load_id"]) for event in told] == [
        ("Eva", "restored", None), ("Disa", "retracted", own), ("Cecilia", "published", own),
        *(("Bo", "retracted", load) for load in range(own - 1, 0, -1)),
        *(("Ada", "published", load) for load in range(own - 1, 0, -1)),
    ]  # fmt: skip
    assert told[2]["counts"]["cases"] == 3
    lines = run("log").stdout.splitlines()
    assert lines[0].endswith("Eva  återställde säkerhetskopian b.duckdb, ärenden och rapporter: 3")
    assert lines[1].endswith(f"Disa  tog tillbaka inläsning {own}, good.xlsx, ärenden: 3")
    assert f"published load {own}" in run("log", "--language", "en").stdout


def test_whoever_says_nothing_is_the_one_at_the_machine(
    run: Run, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "anna")
    run("load", good)
    run("retract", 1)
    assert [event["who"] for event in document(run("log", "--json"))] == ["anna", "anna"]


def test_more_changes_than_a_person_reads(run: Run, tmp_path: Path) -> None:
    first = delimited(tmp_path / "1.csv", table(*(grant(n) for n in range(30))))
    more = delimited(
        tmp_path / "2.csv", table(*(grant(n, **{"Beviljat belopp": n + 1}) for n in range(30)))
    )
    run("load", first)
    lines = run("difference", more).stdout.splitlines()
    assert sum(" → " in line and line.startswith("21 ") for line in lines) == 20
    assert any("10 ändrade uppgifter till" in line for line in lines)
    assert len(document(run("difference", more, "--json"))["changes"]) == 30
