"""Targets and scenarios are only added to: what was decided before can always be read."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jamstall.plan.model import Target
from jamstall.plan.store import ChangedMeanwhile, Plans, UnknownPlan
from jamstall.store.backup import backup, restore
from jamstall.store.database import Database

TARGET = Target(
    "amount_share",
    "sector_dominance",
    "women",
    "county=21&fund=business_grants",
    "at_least",
    Decimal("0.4"),
    dt.date(2030, 12, 31),
    dt.date(2025, 5, 6),
    "Regionstyrelsen",
    "RS 2025/1",
)


@pytest.fixture
def plans(tmp_path: Path) -> Plans:
    return Plans.beside(tmp_path / "jamstall.duckdb")


def test_a_target_is_kept_as_it_was_decided(plans: Plans) -> None:
    kept = plans.set_target(TARGET, "anna")
    (found,) = plans.targets()
    assert (found, found.target, found.kept_by) == (kept, TARGET, "anna")


def test_a_change_is_a_new_version(plans: Plans) -> None:
    first = plans.set_target(TARGET)
    higher = replace(TARGET, value=Decimal("0.45"))
    plans.set_target(higher, of=first.target_id, after=first.version)
    assert [one.target for one in plans.targets()] == [higher]
    assert [one.target for one in plans.versions(first.target_id)] == [TARGET, higher]


def test_what_is_taken_back_can_still_be_read(plans: Plans) -> None:
    kept = plans.set_target(TARGET)
    plans.retract_target(kept.target_id, "bo")
    assert plans.targets() == []
    assert [(one.retracted, one.kept_by) for one in plans.versions()] == [
        (False, None),
        (True, "bo"),
    ]
    with pytest.raises(UnknownPlan):
        plans.retract_target(kept.target_id)
    with pytest.raises(UnknownPlan):
        plans.set_target(TARGET, of=kept.target_id)


def test_two_set_a_target_at_once(plans: Plans) -> None:
    """Both are kept; of one and the same target only the first version that comes is."""
    with ThreadPoolExecutor(8) as people:
        list(people.map(lambda who: plans.set_target(TARGET, str(who)), range(16)))
    assert {one.kept_by for one in plans.targets()} == {str(who) for who in range(16)}
    first = plans.targets()[0]

    def change(who: int) -> bool:
        try:
            plans.set_target(TARGET, str(who), of=first.target_id, after=first.version)
        except ChangedMeanwhile:
            return False
        return True

    with ThreadPoolExecutor(8) as people:
        assert sum(people.map(change, range(8))) == 1
    assert len(plans.versions(first.target_id)) == 2


def test_a_scenario_is_kept_under_its_name(plans: Plans) -> None:
    one = plans.save_scenario("Jämnt", "county=21", "move=10", "anna")
    plans.save_scenario("Mer", "county=21", "grow=10")
    assert [kept.name for kept in plans.scenarios()] == ["Mer", "Jämnt"]
    plans.retract_scenario(one.scenario_id)
    assert [kept.name for kept in plans.scenarios()] == ["Mer"]
    with pytest.raises(UnknownPlan):
        plans.retract_scenario(one.scenario_id)


def test_nothing_is_made_by_looking(plans: Plans) -> None:
    assert (plans.targets(), plans.scenarios(), plans.holds_nothing()) == ([], [], True)
    assert not plans.path.exists()


def test_a_backup_takes_plans_along(tmp_path: Path) -> None:
    """They are put back where there are none, and never over what was decided since."""
    database = Database(tmp_path / "a.duckdb")
    with database.writing():
        pass
    kept = Plans.beside(database.path).set_target(TARGET)
    backup(database, tmp_path / "copy.duckdb")
    other = Database(tmp_path / "b.duckdb")
    restore(other, tmp_path / "copy.duckdb")
    assert Plans.beside(other.path).targets() == [kept]
    Plans.beside(database.path).retract_target(kept.target_id)
    restore(database, tmp_path / "copy.duckdb")
    assert Plans.beside(database.path).targets() == []
