"""The file's money beside the ledger's: every explanation, in tables that can be summed by hand."""

import datetime as dt
from pathlib import Path
from typing import Any, get_args

import pytest

from jamstall.intake import take_in
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.upload.control import Control, Reason, control
from tests.files import grant, table, xlsx

TO, FROM = dt.date(2024, 3, 20), dt.date(2023, 3, 20)


def line(number: int, decision: str, granted: int | None, **more: Any) -> dict[str, Any]:
    said = {"Beslut": decision, "Sökt belopp": None, "Beviljat belopp": granted}
    return {**grant(number), **said, **more}


def money(folder: Path, *rows: dict[str, Any]) -> Control:
    intake = take_in(xlsx(folder / "f.xlsx", table(*rows)))
    assert intake.errors == 0, intake.findings
    return control(intake)


CASES = (
    # decided in 2024      granted          applied for, paid so far
    line(1, "Bifall", 1_000, Beslutsdatum=TO, **{"Sökt belopp": 1_500, "Utbetalt belopp": 400}),
    line(2, "Bifall", 2_000, Beslutsdatum=TO, **{"Sökt belopp": 2_000, "Utbetalt belopp": 2_000}),
    line(3, "Avslag", None, Beslutsdatum=TO, **{"Sökt belopp": 9_000, "Utbetalt belopp": None}),
    line(4, "Återkallad", 700, Beslutsdatum=TO, **{"Sökt belopp": 700, "Utbetalt belopp": None}),
    # in 2023
    line(5, "Bifall", 5_000, Beslutsdatum=FROM, **{"Sökt belopp": 6_000, "Utbetalt belopp": 4_000}),
)
"""Granted in all 8,000 kr: 3,000 in 2024 and 5,000 in 2023. Paid 6,400. Applied for 9,500."""


def test_only_granted_cases_count(tmp_path: Path) -> None:
    assert money(tmp_path, *CASES) == Control(
        granted=800_000,
        by_year={2023: 500_000, 2024: 300_000},
        paid=640_000,
        applied=950_000,
        withdrawn=70_000,
        payments=(3, 3),
    )


@pytest.mark.parametrize(
    ("ledger", "difference", "explanations"),
    [
        (8_000, 0, []),
        (6_400, 1_600, [("paid", None)]),
        (9_500, -1_500, [("applied", None)]),
        (8_700, -700, [("with_withdrawn", None)]),
        (5_000, 3_000, [("only_year", 2023), ("year", 2024)]),  # all but 2024, which is only 2023
        (80, 7_920, [("kronor", None)]),
        (7_998, 2, [("rounded", None)]),  # less than a krona for each of three payments
        (8_002, -2, [("rounded", None)]),
        (7_997, 3, []),
        (1_234, 6_766, []),
    ],
)
def test_what_a_ledger_would_agree_with(
    tmp_path: Path,
    ledger: int,
    difference: int,
    explanations: list[tuple[Reason, int | None]],
) -> None:
    found = money(tmp_path, *CASES)
    assert found.difference(100 * ledger) == 100 * difference
    assert found.explanations(100 * ledger) == explanations


@pytest.mark.parametrize(
    ("granted", "ledger", "explanations"),
    [
        # what the file is read as, and what the ledger says
        pytest.param(350, 350_000, ["thousand_times_less"], id="in tkr, read as kronor"),
        pytest.param(350, 349_731, ["thousand_times_less"], id="in whole tkr, read as kronor"),
        pytest.param(350, 352_900, ["thousand_times_less"], id="rounded by less than a per cent"),
        pytest.param(350, 360_000, [], id="and something else that differs"),
        pytest.param(35, 35_000_000, ["million_times_less"], id="in Mkr, read as kronor"),
        pytest.param(350_000_000, 350_000, ["thousand_times_more"], id="in kronor, read as tkr"),
        pytest.param(350_000, 350, ["thousand_times_more"], id="the ledger in tkr"),
        pytest.param(35_000_000, 35, ["million_times_more"], id="the ledger in Mkr"),
        pytest.param(0, 0, [], id="nothing"),
        pytest.param(0, 350_000, [], id="nothing is a thousand times nothing"),
    ],
)
def test_a_total_that_is_a_thousand_times_off(
    granted: int, ledger: int, explanations: list[Reason]
) -> None:
    found = Control(100 * granted, {2024: 100 * granted}, 0, 0, 0, (0, 0))
    assert [reason for reason, _ in found.explanations(100 * ledger)] == explanations


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_explanation_has_words(language: Language) -> None:
    texts = Texts(language)
    for reason in get_args(Reason):
        assert texts(f"upload-ledger-{reason}".replace("_", "-"), year="2024")


def test_several_explanations_are_all_given(tmp_path: Path) -> None:
    """All of what 2024 was granted has been paid, and nothing of 2023."""
    found = money(
        tmp_path,
        line(1, "Bifall", 1_000, Beslutsdatum=TO, **{"Utbetalt belopp": 1_000}),
        line(2, "Bifall", 4_000, Beslutsdatum=FROM),
    )
    assert found.explanations(100_000) == [
        ("paid", None), ("year", 2023), ("only_year", 2024),
    ]  # fmt: skip


def test_a_single_year_is_not_the_only_one(tmp_path: Path) -> None:
    found = money(tmp_path, line(1, "Bifall", 1_000))
    assert found.by_year == {2024: 100_000}
    assert found.explanations(0) == [("year", 2024)]
    assert found.explanations(50_000) == []


def test_a_case_of_several_payments_is_granted_once(tmp_path: Path) -> None:
    """The usual layout: a row per payment, and what was granted stands in each of them."""
    twice = line(1, "Bifall", 1_000, **{"Utbetalt belopp": 500})
    found = money(
        tmp_path,
        {**twice, "Utbetalningsdatum": dt.date(2024, 5, 1)},
        {**twice, "Utbetalningsdatum": dt.date(2024, 9, 1)},
        {**line(2, "Bifall", 2_000), "Utbetalningsdatum": dt.date(2024, 9, 1),
         "Utbetalt belopp": 2_000},
    )  # fmt: skip
    assert (found.granted, found.paid, found.payments) == (300_000, 300_000, (3, 2))


@pytest.mark.parametrize(
    ("by_year", "ledger", "explanations"),
    [
        ({2024: 300_000, None: 500_000}, 300_000, [("only_year", 2024), ("undecided", None)]),
        ({2024: 300_000, None: 500_000}, 800_000, []),
        ({2022: 100_000, 2023: 200_000, 2024: 500_000}, 600_000, [("year", 2023)]),
    ],
)
def test_cases_without_a_date_and_a_year_that_the_ledger_lacks(
    by_year: dict[int | None, int],
    ledger: int,
    explanations: list[tuple[Reason, int | None]],
) -> None:
    found = Control(800_000, by_year, 0, 0, 0, (0, 0))
    assert found.explanations(ledger) == explanations


def test_a_file_that_grants_nothing(tmp_path: Path) -> None:
    found = money(tmp_path, line(1, "Avslag", None))
    assert found == Control(0, {}, 0, 0, 0, (0, 0))
    assert found.explanations(100) == []
