"""`targets` and `scenario`: what they answer and refuse, also when a load is taken back."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copyfile

import pytest
from click.testing import CliRunner, Result

from jamstall.cli import main
from jamstall.plan.proposals import Proposals
from jamstall.plan.store import Plans
from tests.commands import Run
from tests.proposed import PROPOSAL

GRANTS = ("--where", "fund=business_grants", "--where", "county=21")
DECIDED = ("--by-when", "2040-12-31", "--decided", "2025-05-06", "--body", "Exempelnämnden")
WOMEN = ("--of", "sector_dominance=women", "--at-least", "40", *GRANTS, *DECIDED, "--made-up")

HIDDEN = (
    "--of", "birthplace=abroad", "--where", "municipality=2101", "--where", "fund=project_funds"
)  # fmt: skip

SCENARIO = """
name = "Jämnare"
grow = 10
[where]
fund = "business_grants"
county = ["21"]
[[move]]
dimension = "sector_dominance"
from = "men"
to = "women"
per_cent = 20
[reach]
dimension = "sector_dominance"
from = "men"
to = "women"
per_cent = 40
"""


@pytest.fixture
def demo(run: Run, demo_database: Path, database_file: Path) -> Run:
    """Return a way to run commands on the demo data, which is loaded once in a whole run."""
    copyfile(demo_database, database_file)
    return run


def document(result: Result) -> object:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_a_target_is_set_listed_and_taken_back(demo: Run) -> None:
    assert demo("targets").stdout == "Inga mål är satta.\n"
    kept = document(demo("targets", "set", *WOMEN, "--json"))
    assert (kept["value"], kept["verdict"], kept["made_up"]) == (0.4, "too_slow", True)
    (told,) = document(demo("targets", "--json"))
    assert told == {key: told[key] for key in kept if key != "contradicts"}
    line = demo("targets").stdout
    assert "Minst 40\u00a0% av kronorna till kvinnodominerade branscher" in line
    assert "Påhittat exempel, inget beslut." in line
    assert demo("targets", "retract", kept["target_id"]).exit_code == 0
    assert document(demo("targets", "list", "--json")) == []
    again = demo("targets", "retract", kept["target_id"])
    assert (again.exit_code, again.stderr.count("\n")) == (2, 1)


def test_two_that_contradict_are_both_kept_and_it_is_said(demo: Run) -> None:
    demo("targets", "set", *WOMEN)
    other = ("--of", "sector_dominance=men", "--at-least", "70", *GRANTS, *DECIDED)
    said = demo("targets", "set", *other).stdout
    assert "Målet går inte ihop med" in said
    assert len(document(demo("targets", "--json"))) == 2


@pytest.mark.parametrize(
    ("changed", "exit_code", "code"),
    [
        (("--at-least", "140"), 1, "target_value"),
        (("--at-least", "mycket"), 2, "target_value"),
        (("--by-when", "2020-01-01"), 1, "target_past"),
        (("--of", "sex=female"), 1, "target_group"),
        (HIDDEN, 1, "target_hidden"),
        (("--measure", "cases"), 1, "target_measure"),
        (("--where", "year=2024"), 2, "target_where"),
        (("--at-most", "50"), 2, "usage"),
        (("--body", ""), 1, "target_body"),
    ],
)
def test_what_is_no_target_is_one_sentence(
    demo: Run, changed: tuple[str, ...], exit_code: int, code: str
) -> None:
    result = demo("targets", "set", *WOMEN, *changed, "--json")
    assert (result.exit_code, result.stderr.count("\n")) == (exit_code, 1)
    assert json.loads(result.stdout)["error"]["code"] == code
    assert document(demo("targets", "--json")) == []


@pytest.fixture
def scenario(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "scenario.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


def test_a_scenario_stands_beside_today(demo: Run, scenario: Callable[[str], Path]) -> None:
    told = document(demo("scenario", scenario(SCENARIO), "--json"))
    assert told["kronor_after"] == pytest.approx(told["kronor"] * 1.1)
    groups = {row["label"]: row for row in told["groups"] if row["dimension"] == "sector_dominance"}
    women, men = groups["women"], groups["men"]
    assert women["share_after"] == pytest.approx(women["share"] + men["share"] / 5)
    assert men["share_after"] == pytest.approx(men["share"] * 0.8)
    assert told["least"] == pytest.approx(0.4 * men["kronor"] - 0.6 * women["kronor"])
    assert "ingen prognos" in demo("scenario", scenario(SCENARIO)).stdout


@pytest.mark.parametrize(
    ("text", "exit_code", "code"),
    [
        ("[[move", 2, "scenario_file"),
        ("moves = 1", 2, "scenario_key"),
        ("[[move]]\ndimension = 'sector_dominance'", 2, "scenario_key"),
        (SCENARIO.replace("per_cent = 20", "kronor = 1e15"), 1, "scenario_too_much"),
        (SCENARIO.replace('"men"\nto', '"none"\nto'), 1, "scenario_no_group"),
        (SCENARIO.replace("grow = 10", "grow = -200"), 1, "scenario_total"),
    ],
)
def test_what_is_no_scenario_is_one_sentence(
    demo: Run, scenario: Callable[[str], Path], text: str, exit_code: int, code: str
) -> None:
    result = demo("scenario", scenario(text), "--json")
    assert (result.exit_code, result.stderr.count("\n")) == (exit_code, 1)
    assert json.loads(result.stdout)["error"]["code"] == code


def test_a_load_is_taken_back_under_a_target_and_a_scenario(
    demo: Run, scenario: Callable[[str], Path], database_file: Path
) -> None:
    """Nothing is lost: the target says that there is nothing to compare, the scenario why not."""
    demo("targets", "set", *WOMEN)
    demo("demo", "--remove")
    (told,) = document(demo("targets", "--json"))
    assert (told["verdict"], told["latest"]) == ("cannot_be_told", None)
    result = demo("scenario", scenario(SCENARIO))
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "tagits tillbaka" in result.stderr
    assert len(Plans.beside(database_file).targets()) == 1


def test_targets_are_said_in_english() -> None:
    assert "--at-least" in CliRunner().invoke(main, ["targets", "--help"]).output


def test_a_proposal_is_listed_taken_and_dismissed(demo: Run, database_file: Path) -> None:
    assert demo("proposals").stdout == "Inga målförslag väntar.\n"
    kept = Proposals.beside(database_file).propose(PROPOSAL)
    other = Proposals.beside(database_file).propose(replace(PROPOSAL, card_id="other"))
    listed = document(demo("proposals", "--json"))
    assert [one["proposal_id"] for one in listed] == [other.proposal_id, kept.proposal_id]
    assert "mitten av 7 svar" in demo("proposals").stdout
    take = ("proposals", "take", kept.proposal_id, "--decided", "2026-05-06")
    nobody = demo(*take)
    assert (nobody.exit_code, nobody.stderr.count("\n")) == (1, 1)
    done = document(demo(*take, "--body", "Exempelnämnden", "--json"))
    assert done["target_id"] == document(demo("targets", "--json"))[0]["target_id"]
    assert demo("proposals", "dismiss", other.proposal_id).exit_code == 0
    settled = demo("proposals", "dismiss", other.proposal_id)
    assert (settled.exit_code, settled.stderr.count("\n")) == (1, 1)
    for unusable in (("take",), ("take", kept.proposal_id), ("dismiss", "nobody")):
        said = demo("proposals", *unusable)
        assert (said.exit_code, said.stderr.count("\n")) == (2, 1)
    assert document(demo("proposals", "--json")) == []
