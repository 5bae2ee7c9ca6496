"""What a region sets of the policy: from how many cases groups of persons are shown, and the order.

Whatever it sets, nothing hidden can be worked out, and all that is shown is decided by it.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from random import Random

import pytest

from jamstall import ROOT
from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.policy import LIMITS, MISSED
from jamstall.analysis.disclosure.settings import LIMIT, ORDER, BadPolicy, missed, order, smallest
from jamstall.analysis.selection import Selection
from jamstall.panels.method.rules import small_groups
from jamstall.panels.panel import hidden as said_hidden
from jamstall.panels.view import View
from tests.attacker import Attacker
from tests.cases import cases
from tests.commands import Run
from tests.files import grant, table, xlsx
from tests.unit.conftest import OpenView
from tests.unit.test_attack import draw

Set = Callable[[str, str], None]
WOMEN_FIRST = ",".join(("woman", *(label for label in MISSED if label != "woman")))


@pytest.mark.parametrize("limit", [LIMITS[0], 10, LIMITS[-1]])
def test_every_selection_has_the_limit_that_is_set(
    monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setenv(LIMIT, f" {limit} ")
    assert Selection().small == Selection.of(county=["21"]).small == limit


@pytest.mark.parametrize("stated", ["2", "21", "0", "-5", "1O", "5.0", "fem", "٥"])
def test_what_is_no_limit_is_not_taken_for_the_usual(
    monkeypatch: pytest.MonkeyPatch, stated: str
) -> None:
    monkeypatch.setenv(LIMIT, stated)
    with pytest.raises(BadPolicy, match=LIMIT):
        Selection()


@pytest.mark.parametrize("stated", ["woman", WOMEN_FIRST + ",woman", WOMEN_FIRST + ",women"])
def test_an_order_names_every_group_once(monkeypatch: pytest.MonkeyPatch, stated: str) -> None:
    monkeypatch.setenv(ORDER, stated)
    with pytest.raises(BadPolicy, match=ORDER):
        order()


def test_the_usual_order_is_the_policys(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (smallest(), missed()) == (5, MISSED)
    monkeypatch.setenv(ORDER, WOMEN_FIRST.replace(",", " , "))
    assert list(missed().values()) == sorted(MISSED.values())
    assert missed()["woman"] == min(MISSED.values())


# What is shown.


def of_three_men(view: View) -> Breakdown:
    return view.measure("granted_cases", "sex")


def hidden(result: Breakdown) -> set[str]:
    return {group.labels[0] for group in result.groups if group.suppressed}


def test_another_order_hides_another_group(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [*cases(3, applicant_sex="man"), *cases(9, applicant_sex="woman"), *cases(8)]
    assert hidden(of_three_men(look_at(rows))) == {"man", "unknown"}
    monkeypatch.setenv(ORDER, WOMEN_FIRST)
    assert hidden(of_three_men(look_at(rows))) == {"man", "woman"}


@pytest.mark.parametrize(("limit", "is_hidden"), [("3", False), ("5", False), ("10", True)])
def test_pages_hide_by_the_limit_and_say_it(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch, limit: str, is_hidden: bool
) -> None:
    monkeypatch.setenv(LIMIT, limit)
    view = look_at([*cases(7, applicant_sex="man"), *cases(19, applicant_sex="woman"), *cases(18)])
    result = of_three_men(view)
    assert ("man" in hidden(result)) == is_hidden
    said = said_hidden(view, [result])
    assert (f"färre än {limit} ärenden" in said.replace("\xa0", " ")) == is_hidden
    assert f"färre än {limit} ärenden" in small_groups(view).replace("\xa0", " ")


def test_the_command_line_has_the_same_limit_and_may_ask_for_another(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [grant(n, Kön="Man" if n > 6 else "Kvinna") for n in range(1, 30)]
    assert run("load", xlsx(tmp_path / "a.xlsx", table(*rows))).exit_code == 0

    def women(*options: str) -> object:
        told = run("measure", "granted_cases", "--by", "sex", "--json", *options)
        assert told.exit_code == 0, told.stderr
        return next(one["value"] for one in json.loads(told.stdout) if one["sex"] == "woman")

    assert women() == 6
    monkeypatch.setenv(LIMIT, "10")
    assert women() is None
    assert women("--suppress", "6") == 6
    assert women("--suppress", "0") == 6


@pytest.mark.parametrize(("setting", "stated"), [(LIMIT, "2"), (ORDER, "man,woman")])
def test_a_command_says_which_setting_is_wrong(
    run: Run, monkeypatch: pytest.MonkeyPatch, setting: str, stated: str
) -> None:
    monkeypatch.setenv(setting, stated)
    told = run("decide", "--json")
    assert told.exit_code == 2
    error = json.loads(told.stdout)["error"]
    assert error["code"] == "setting"
    assert setting in error["message"]
    assert stated in error["message"]


def test_the_app_does_not_start_by_a_limit_that_it_does_not_understand() -> None:
    told = subprocess.run(
        [sys.executable, "-c", "import app"],
        cwd=ROOT,
        env={**os.environ, LIMIT: "1O"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert f"Inställningen {LIMIT} ska vara ett heltal från 3 till 20" in told.stderr
    assert f"The setting {LIMIT} is to be a whole number from 3 to 20" in told.stderr
    assert "Traceback" not in told.stderr


# What is kept.


@pytest.mark.parametrize(("setting", "stated"), [(LIMIT, "10"), (ORDER, WOMEN_FIRST)])
def test_by_another_limit_or_order_all_is_decided_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, setting: str, stated: str
) -> None:
    store = Kept.beside(tmp_path / "d.duckdb")
    store.finish("a state")
    assert store.is_finished("a state")
    monkeypatch.setenv(setting, stated)
    assert not store.is_finished("a state")
    monkeypatch.delenv(setting)
    assert store.is_finished("a state")


# What can be worked out.


@pytest.mark.parametrize("limit", [3, 10])
@pytest.mark.parametrize(
    "dimensions",
    [
        ("sex", "birthplace"),
        ("sex", "birthplace", "year"),
        ("sex", "municipality", "year"),
        ("birthplace", "decision", "year"),
    ],
    ids=str,
)
def test_by_any_limit_no_hidden_group_can_be_worked_out(
    look_at: OpenView, monkeypatch: pytest.MonkeyPatch, dimensions: tuple[str, ...], limit: int
) -> None:
    monkeypatch.setenv(LIMIT, str(limit))
    for size in (40, 250):
        rows = draw(Random(f"{dimensions}{size}{limit}"), dimensions, size)
        of_rows = [{k: v for k, v in row.items() if k != "case_id"} for row in rows]
        measures = ("cases", "approval_rate") if "decision" in dimensions else ("cases",)
        by = [d for d in dimensions if d != "decision"]
        view = look_at(of_rows).beside(*by)
        found = [
            view.measure(measure, *some)
            for measure in measures
            for number in range(len(by) + 1)
            for some in combinations(by, number)
        ]
        assert any(group.suppressed for one in found for group in one.groups)
        assert [
            group.labels
            for one in found
            for group in one.groups
            if not group.suppressed
            and 0 < (group.cases or 0) < limit
            and view.selection.starts_hiding(one.by, group.labels)
        ] == []
        assert Attacker(found).pinned() == []
