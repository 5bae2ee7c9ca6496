"""`compare` and `robust`: what they answer, that parts sum, and what they refuse."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands import Run, document


@pytest.fixture
def asked(run: Run, demo_database: Path) -> Callable[..., object]:
    return lambda *arguments: run("--database", demo_database, *arguments)


GRANTS = ("--where", "fund=business_grants")
ALL_PARTS = ("--adjust", "sector,approval,size")


def test_things_are_what_measure_says_of_each(asked: Run) -> None:
    told = document(asked("compare", "county=13", "county=21", *GRANTS, "--json"))
    assert (told["measure"], told["by"]) == ("amount_share", ["sector_dominance"])
    for thing in told["things"]:
        where = f"county={thing['label']}"
        alone = ("measure", "amount_share", "--by", "sector_dominance", "--where", where, *GRANTS)
        assert thing["groups"] == document(asked(*alone, "--json"))


def test_parts_sum_to_the_difference_that_the_things_have(asked: Run) -> None:
    told = document(asked("compare", "county=13", "county=21", *GRANTS, *ALL_PARTS, "--json"))
    shares = [
        {group["sector_dominance"]: group["value"] for group in thing["groups"]}
        for thing in told["things"]
    ]
    assert {row["sector_dominance"] for row in told["adjusted"]} == set(shares[0])
    for row in told["adjusted"]:
        apart = shares[1][row["sector_dominance"]] - shares[0][row["sector_dominance"]]
        assert row["thing"] == "21"
        assert row["difference"] == pytest.approx(apart, abs=1e-9)
        assert sum(row["parts"].values()) == pytest.approx(apart, abs=1e-9)


def test_chance_holds_the_share_it_is_about(asked: Run) -> None:
    told = document(asked("compare", "county=13", "county=21", *GRANTS, "--chance", "--json"))
    shares = {
        (thing["label"], group["sector_dominance"]): group["value"]
        for thing in told["things"]
        for group in thing["groups"]
    }
    assert {(row["thing"], row["sector_dominance"]) for row in told["chance"]} == set(shares)
    for row in told["chance"]:
        assert row["low"] < shares[row["thing"], row["sector_dominance"]] < row["high"]
    *_, last = asked("compare", "county=13", "county=21", *GRANTS, "--chance").stdout.split("\n\n")
    assert last.splitlines()[0] == "thing,sector_dominance,low,high"


def test_a_person_reads_two_tables(asked: Run) -> None:
    said = asked("compare", "year=2023", "year=2024", *GRANTS, "--adjust", "size").stdout
    first, second = said.rstrip("\n").split("\n\n")
    assert first.startswith("compared_year,sector_dominance,value,numerator,denominator,cases,")
    assert second.splitlines()[0] == "thing,sector_dominance,difference,size"
    assert second.splitlines()[1].startswith("2024,")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("county=13",), "minst två"),
        (("county=13", "county=13"), "minst två"),
        (("county=13", "year=2024"), "alla av samma dimension"),
        (("county=13", "county"), "alla av samma dimension"),
        (tuple(f"year={year}" for year in range(2018, 2025)), "Högst 6"),
        (("county=13", "county=99"), "county=99 finns inte"),
        (("plats=13", "plats=21"), "plats finns inte"),
        (("county=13", "county=21", "--adjust", "luck"), "adjust=luck"),
        (("county=13", "county=21", "--by", "sex", *ALL_PARTS), "sector, sector_dominance"),
        (("county=13", "county=21", "--by", "sex", "--chance"), "sector, sector_dominance"),
        (
            ("county=13", "county=21", "--chance", "--where", "birthplace=abroad"),
            "inte för urval efter kön",
        ),
        (
            ("county=13", "county=21", *ALL_PARTS, "--where", "sex=woman"),
            "inte för urval efter kön",
        ),
        (("sex=woman", "sex=man", "--chance"), "inte för urval efter kön"),
        (("birthplace=abroad", "birthplace=sweden", *ALL_PARTS), "inte för urval efter kön"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_sentence(
    asked: Run, arguments: tuple[str, ...], said: str
) -> None:
    answer = asked("compare", *arguments)
    assert answer.exit_code == 2
    assert said in answer.stderr
    assert answer.stdout == ""


def test_a_year_without_cases_is_empty_and_not_nought(asked: Run) -> None:
    answer = asked("compare", "year=1999", "year=2024", *GRANTS, *ALL_PARTS, "--json")
    assert answer.stderr.startswith("Inga ärenden i urvalet för year=1999")
    told = document(answer)
    assert told["things"][0]["groups"] == []
    assert told["adjusted"] == []


def test_robust_says_the_ends_and_what_moves_it(asked: Run) -> None:
    told = document(asked("robust", *GRANTS, "--json"))
    values = [one["value"] for one in told["definitions"]]
    assert told["group"] == "men"
    assert (told["low"], told["high"]) == (min(values), max(values))
    assert told["low"] < told["value"] < told["high"]
    assert max(told["moves"], key=told["moves"].get) == "basis"
    assert told["moves"]["area"] == 0  # the demo's counties and the country agree
    lines = asked("robust", *GRANTS).stdout.splitlines()
    assert lines[0] == "basis,area,limit,of,level,reading,grants,value"
    assert len(lines) - 1 == len(values) == 450  # demo has codes of both versions of SNI
    assert told["ways"] < 100  # neither two digits, readings nor kronor paid move it visibly


@pytest.mark.parametrize(
    ("condition", "code", "said"),
    [("year=1999", 1, "inga kronor i någon känd bransch"), ("sex=man", 2, "inte för urval")],
)
def test_robust_of_nothing_and_of_persons(asked: Run, condition: str, code: int, said: str) -> None:
    answer = asked("robust", "--where", condition)
    assert (answer.exit_code, answer.stdout) == (code, "")
    assert said in answer.stderr
