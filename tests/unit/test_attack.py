"""No hidden group can be worked out: by an attacker with all that is shown, and a solver.

The tables are random; the pages of the demo data are attacked in tests/app/test_attack.py.
"""

import csv
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure import guard
from jamstall.analysis.disclosure.views import Hidden
from jamstall.analysis.selection import Selection
from jamstall.intake import Mapping, take_in
from jamstall.store import loads
from jamstall.store.database import Database
from tests.attacker import PERSONAL, Attacker

WORDS = {
    "sex": ("applicant_sex", ["Kvinna", "Man", "Båda", ""]),
    "birthplace": ("birthplace", ["Sverige", "Utlandet", "Blandat", ""]),
    "age_group": ("age_group", ["25", "40", "60"]),
    "year": ("decided_on", ["2022-01-10", "2023-01-10", "2024-01-10", "2025-01-10"]),
    "municipality": ("municipality", ["Gävle", "Ockelbo", "Hofors", "Ljusdal", "Halmstad"]),
    "sector": ("sni_code", ["62010", "47730", "88101", "25110"]),
    "decision": ("decision", ["bifall", "bifall", "bifall", "avslag", "återkallad"]),
}
SHAPES = (
    ("sex", "birthplace"),
    ("sex", "year"),
    ("municipality", "sex"),
    ("sex", "birthplace", "year"),
    ("sex", "municipality", "year"),
    ("age_group", "municipality"),
    ("sex", "decision"),
    ("birthplace", "decision", "year"),
)
SIZES = (12, 40, 90, 250)
DRAWN = tuple(
    (shape, size, seed)
    for shape in SHAPES
    for size in SIZES
    for seed in (1, 2)
    if size > SIZES[0] or "decision" not in shape
)
"""Of twelve cases hardly any outcome has two kinds of persons: wholes, which the policy accepts,
are told from secrets in tests/together.py."""


def draw(rng: Random, dimensions: tuple[str, ...], cases: int) -> list[dict[str, str]]:
    """Cases whose labels are drawn unevenly, so that there are lines of one group and of none."""
    weights = {
        dimension: [rng.random() ** 3 + 0.01 for _ in WORDS[dimension][1]]
        for dimension in dimensions
    }
    rows = []
    for number in range(cases):
        row = {"case_id": f"R-{number}", "municipality": "Gävle", "decision": "bifall"}
        row |= {"decided_on": "2024-05-02", "sni_code": "62010", "applicant_sex": "Kvinna"}
        for dimension in dimensions:
            column, words = WORDS[dimension]
            row[column] = rng.choices(words, weights[dimension])[0]
        row["amount_granted"] = "1000" if row["decision"] == "bifall" else ""
        rows.append(row)
    return rows


@pytest.fixture(
    scope="module",
    params=DRAWN,
    ids=str,
)
def views(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, empty_database: Path
) -> Iterator[list[Breakdown]]:
    """Every table of a random file that its dimensions make, with all their totals.

    Made once for the tests of a file, which pytest runs one after the other.
    """
    dimensions, cases, seed = request.param
    tmp_path = tmp_path_factory.mktemp("random")
    rows = draw(Random(f"{dimensions}{cases}{seed}"), dimensions, cases)
    path = tmp_path / "random.csv"
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, sorted({key for row in rows for key in row}))
        writer.writeheader()
        writer.writerows(rows)
    copy = tmp_path / "random.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    loads.publish(database, [take_in(path, Mapping(table="business_grants"))])
    measures = (
        ["cases", "granted_cases", "approval_rate"] if "decision" in dimensions else ["cases"]
    )
    by = [d for d in dimensions if d != "decision"]
    page = Selection(beside=frozenset(by))
    found = [
        breakdown(database, measure, chosen, page)
        for measure in measures
        for size in range(len(by) + 1)
        for chosen in combinations(by, size)
    ]
    if "decision" in dimensions:  # how many were granted of all is known to everybody
        public = [d for d in dimensions if d not in PERSONAL and d != "decision"]
        found += [
            breakdown(database, "cases", (*chosen, "decision"))
            for size in range(len(public) + 1)
            for chosen in combinations(public, size)
        ]
        outcomes = (["granted"], ["rejected"], ["withdrawn", "pending"])
        found += [
            breakdown(database, "cases", chosen, page.where(decision=outcome))
            for outcome in outcomes
            for size in range(len(by) + 1)
            for chosen in combinations(by, size)
        ]
    yield found
    database.close()


def test_no_hidden_group_can_be_worked_out(views: list[Breakdown]) -> None:
    assert Attacker(views).pinned() == []


def test_a_range_tells_nothing_that_is_not_known(views: list[Breakdown]) -> None:
    """Given as inequalities, the ranges of hidden groups rule out no world that was possible."""
    ranged = [
        result
        for result in views
        if any(group.between is not None for group in (*result.groups, result.overall))
    ]
    attacker = Attacker(views)
    assert [(one.by, told) for one in ranged if (told := attacker.learns_from(one))] == []
    # A range of its least end alone would tell: the attack bites.
    assert not ranged or any(attacker.learns_from(_narrowed(one)) for one in ranged)


def _narrowed(result: Breakdown) -> Breakdown:
    groups = tuple(
        replace(group, between=(group.between[0],) * 2) if group.between else group
        for group in result.groups
    )
    return replace(result, groups=groups)


def test_totals_that_are_shown_are_true(views: list[Breakdown]) -> None:
    """Suppression never changes a total: whatever is shown adds up, or is not all there is."""
    whole = views[0].overall.cases
    for result in views:
        if result.measure.name != "cases" or not result.by or result.selection.filters:
            continue
        assert result.overall.cases == whole
        shown = [group.cases or 0 for group in result.groups if not group.suppressed]
        few = [group for group in result.groups if group.suppressed]
        assert sum(shown) == whole or (few and sum(shown) < (whole or 0))
        assert not any(
            0 < (group.cases or 0) < 5 and says_something(result.by, group.labels)
            for group in result.groups
        )


def says_something(by: tuple[str, ...], labels: tuple[str, ...]) -> bool:
    """Tell whether a group says something of a person, and not only that nothing is known."""
    pairs = zip(by, labels, strict=True)
    return any(d in PERSONAL and label not in ("unknown", "not_applicable") for d, label in pairs)


def test_the_attacker_is_no_fool(
    tmp_path: Path, empty_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With small groups hidden and nothing else, the attacker gets them."""
    rows = draw(Random(3), ("sex", "birthplace"), 40)
    path = tmp_path / "random.csv"
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    copy = tmp_path / "random.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    database = Database(copy)
    loads.publish(database, [take_in(path, Mapping(table="business_grants"))])
    nothing = Hidden(frozenset(), whole=False)
    monkeypatch.setattr(guard.Surroundings, "hidden", lambda *_: nothing)
    by = ("sex", "birthplace")
    results = [breakdown(database, "cases", chosen) for chosen in ((), by, by[:1], by[1:])]
    assert any(group.suppressed for result in results for group in result.groups)
    assert Attacker(results).pinned()
    database.close()
