"""What commands print and write is the same where only what is hidden is another.

Databases that a reader may not tell apart (`tests/indistinct.py`) are asked the same, with the same
targets beside them. `--suppress` is left out: it is for whoever may read the database itself.
"""

import datetime as dt
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import cycle, product
from pathlib import Path

import pytest

from jamstall.plan.model import Target
from jamstall.plan.store import Plans
from tests.files import grant, table, xlsx
from tests.indistinct import HALMSTAD, NEARLY, OTHERS, VARBERG, VAXJO, EachDecided
from tests.printed import Call, exported, printed
from tests.unit.test_what_leaves import differing

Paths = Mapping[str, Path]


def where(*conditions: str) -> Call:
    """Return conditions as a call states them."""
    return tuple(word for condition in conditions for word in ("--where", condition))


YEAR = where(f"municipality={HALMSTAD}", "year=2023")
COUNTY, TOWN = where("county=13"), where(f"municipality={HALMSTAD}")
GRANTS, PROJECTS = where("fund=business_grants"), where("fund=project_funds")
ABROAD, SWEDEN, MEN = where("birthplace=abroad"), where("birthplace=sweden"), where("sex=man")
PLACES = (f"municipality={HALMSTAD}", f"municipality={VARBERG}")
DAYS = ("--by-when", "2040-12-31", "--decided", "2025-05-06", "--body", "Nämnden")
MEASURED: tuple[Call, ...] = (
    *(("measure", name, "--by", by, *YEAR, *GRANTS, *persons)
      for (name, by), persons in product(
          (("amount_share", "sector_dominance"), ("approval_rate", "sex"), ("cases", "decision"),
           ("cases_share", "sector"), ("median_amount", ""), ("grant_ratio", "age_group")),
          ((), SWEDEN, MEN))),
    *(("measure", name, "--by", "municipality,year,birthplace", *COUNTY)
      for name in ("advice_clients", "advice_hours", "amount_paid", "mean_amount", "paid_cases")),
    ("measure", "cases", "--by", "sex", *TOWN, *ABROAD, "--limit", "55"),
    ("measure", "amount_granted", "--by", "sector_dominance", *YEAR, *MEN, "--basis", "owners"),
    ("measure", "amount_share_mentioned", "--by", "county", *MEN),
    *(("measure", name, "--by", by, *GRANTS, *where(f"municipality={VAXJO}", "year=2023"))
      for name in ("amount_share", "approval_rate", "cases_share", "median_amount")
      for by in ("sex", "age_group")),
)  # fmt: skip
COMPARED: tuple[Call, ...] = (
    ("compare", *PLACES, "--by", "birthplace", "--measure", "cases_share", *where("year=2023")),
    ("compare", *PLACES, "--measure", "amount_share", "--by", "sex", *GRANTS, *ABROAD),
    ("compare", "year=2023", "year=2024", "--by", "sector", *TOWN, *SWEDEN),
    ("compare", "birthplace=sweden", "birthplace=abroad", "--by", "year", *TOWN, *GRANTS),
    ("compare", "sex=woman", "sex=man", "--measure", "approval_rate", "--by", "", *YEAR),
    ("compare", *PLACES, "--chance", "--adjust", "sector,approval,size", *GRANTS),
    ("compare", *PLACES, "--chance", *GRANTS, *ABROAD),
    ("robust", *COUNTY, *GRANTS),
    ("robust", *YEAR),
    ("robust", *YEAR, *SWEDEN),
)
AIMED: tuple[Call, ...] = (
    ("targets",),
    *(("targets", "set", "--measure", measure, "--of", f"birthplace={group}", "--at-least", "30",
       *DAYS, *of)
      for measure, group, of in product(
          ("amount_share", "cases_share", "approval_rate"), ("abroad", "sweden"),
          ((*TOWN, *GRANTS), (*TOWN, *PROJECTS)))),
)  # fmt: skip
"""Where targets stand; and such as are refused, since the group is hidden every year."""
TOLD: tuple[Call, ...] = (("loads",), ("log",), ("proposals",))

MOVES = (
    ("birthplace", "sweden", "abroad"), ("birthplace", "abroad", "sweden"),
    ("sex", "man", "woman"), ("municipality", HALMSTAD, VARBERG),
    ("sector_dominance", "men", "balanced"), ("sector", "F", "S"),
)  # fmt: skip
Chosen = dict[str, list[str]]
CHOSEN: tuple[Chosen, ...] = (
    {},
    {"county": ["13"]},
    {"municipality": [HALMSTAD], "year": ["2023"]},
    {"municipality": [HALMSTAD], "year": ["2023"], "birthplace": ["sweden"]},
    {"municipality": [HALMSTAD], "sex": ["man"], "decision": ["granted"]},
    {"birthplace": ["abroad"], "county": ["13"]},
)
CHANGED = ("", '[[rate]]\ndimension = "{along}"\nlabel = "{into}"\npoints = -5\n')


def scenarios(folder: Path, chosen: Iterable[Chosen] = CHOSEN, each: int = 7) -> Iterator[Call]:
    """Write some of what can be moved, of either fund and whoever is chosen; yield the calls."""
    every = [*product(chosen, MOVES, ("business_grants", "project_funds"), CHANGED)][::each]
    for number, (of, (along, out, into), fund, changed) in enumerate(every):
        said = {"dimension": along, "from": out, "to": into, "per_cent": 10 + number % 30}
        words = "\n".join(f"{key} = {value!r}" for key, value in said.items())
        where = "\n".join(f"{key} = {value}" for key, value in {**of, "fund": [fund]}.items())
        stated = (f"grow = {number % 4 * 5}", changed.format(along=along, into=into),
                  f"[where]\n{where}", f"[[move]]\n{words}", f"[reach]\n{words}")  # fmt: skip
        file = folder / f"{number}.toml"
        file.write_text("\n".join(stated), "utf-8")
        yield "scenario", str(file)


def targets() -> Iterator[Target]:
    """Yield targets of what is hidden, of what is shown, and of both."""
    day = dt.date(2025, 5, 6)
    groups = (("birthplace", "abroad"), ("birthplace", "sweden"), ("sex", "woman"),
              ("sector_dominance", "women"))  # fmt: skip
    filters = (f"municipality={HALMSTAD}&fund=business_grants", "county=13&fund=project_funds")
    measures = ("amount_share", "cases_share", "approval_rate")
    for measure, group, of in product(measures, groups, filters):
        yield Target(measure, *group, of, "at_least", Decimal("0.3"), dt.date(2040, 12, 31), day,
                     "Nämnden")  # fmt: skip


def with_targets(path: Path) -> None:
    """Keep targets beside a database: one of them changed, one taken back."""
    plans = Plans.beside(path)
    kept = [plans.set_target(target, "anna") for target in targets()]
    changed = replace(kept[0].target, value=Decimal("0.1"), towards="at_most")
    plans.set_target(changed, "bo", of=kept[0].target_id)
    plans.retract_target(kept[-1].target_id, "bo")


def beside_each(paths: Paths) -> Paths:
    """Keep the same targets beside each, under the same ids."""
    with_targets(paths[""])
    for path in paths.values():
        if path != paths[""]:
            shutil.copyfile(Plans.beside(paths[""]).path, Plans.beside(path).path)
    return paths


@pytest.fixture(scope="module")
def paths(each_decided: EachDecided, tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return the data as readers have it, and where what is hidden is another."""
    folder = tmp_path_factory.mktemp("indistinct")
    return beside_each(each_decided(folder, OTHERS, NEARLY))


@pytest.fixture
def telling(
    each_decided: EachDecided,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Paths:
    """Return the same for a region whose smallest group is of three: there all is shown."""
    monkeypatch.setenv("JAMSTALL_SMALLEST", "3")
    return beside_each(each_decided(tmp_path, OTHERS))


def in_turn(calls: Iterable[Call]) -> list[Call]:
    """Return calls by turns as programs make them, and as people do: in Swedish, and in English."""
    forms: tuple[Call, ...] = (("--json",), (), ("--json",), ("--language", "en"))
    return [(*form, *call) for form, call in zip(cycle(forms), calls, strict=False)]


def alike(paths: Paths, calls: Iterable[Call]) -> set[int]:
    """See that each prints the same of all; return how they end."""
    own, *others = (printed(path, calls) for path in paths.values())
    for other in others:
        assert differing(own, other) == []
    return {code for code, *_ in own.values()}


@pytest.mark.parametrize("calls", [MEASURED, COMPARED, AIMED, TOLD], ids=lambda one: one[0][0])
def test_no_command_prints_another(paths: Paths, calls: tuple[Call, ...]) -> None:
    assert 0 in alike(paths, in_turn(calls))


def test_no_scenario_gives_another(paths: Paths, tmp_path: Path) -> None:
    assert alike(paths, in_turn(scenarios(tmp_path))) == {0, 1}, "some cannot be"


def test_what_a_file_would_change_is_not_another(paths: Paths, tmp_path: Path) -> None:
    """Of cases that are new, one of them of a person of a hidden group."""
    few = {"Kommun": "Halmstad", "Kön": "Man", "Födelseland": "Utrikes"}
    files = (
        xlsx(tmp_path / "few.xlsx", table(grant(1, **few))),
        xlsx(tmp_path / "more.xlsx", table(*(grant(n, Kommun="Halmstad") for n in range(9)))),
    )
    assert alike(paths, in_turn(("difference", str(file)) for file in files)) == {0}


EXPORTED: tuple[Call, ...] = (
    ("a.xlsx", "--page", "sokande?by=birthplace&amount=mean", *TOWN),
    ("a.xlsx", "--page", "fyra-r", *YEAR, *ABROAD),
    ("a.pptx", "--page", "mal?moving=birthplace&moved=20&out=sweden&into=abroad", *COUNTY),
    ("a.pptx", "--page", "oversikt", *YEAR, *SWEDEN),
    ("a.svg", "--page", "kartlaggning?colour=abroad&part=cases", "--panel",
     "business_grants-map", *COUNTY),
    ("a.png", "--page", "oversikt", "--panel", "business_grants-birthplace", *COUNTY),
    ("a.pdf", *COUNTY, *ABROAD),
    ("a.pdf", "--language", "en", *TOWN),
)  # fmt: skip


@pytest.mark.parametrize("call", EXPORTED, ids=" ".join)
def test_no_file_that_is_exported_is_another(paths: Paths, call: Call) -> None:
    own, *others = (exported(path, *call) for path in paths.values())
    assert len(own) > 1, "a file is written"
    for other in others:
        assert differing(own, other) == []


def test_where_all_is_shown_each_command_tells(telling: Paths, tmp_path: Path) -> None:
    """So that this way of asking finds what is told."""
    moved = scenarios(tmp_path, CHOSEN[2:3], 4)
    calls = in_turn((MEASURED[4], MEASURED[-4], COMPARED[0], AIMED[0], *moved))
    own, other = (printed(path, calls) for path in telling.values())
    told = {word for call in differing(own, other) for word in call}
    assert {"measure", "compare", "targets", "scenario"} <= told
    for call in EXPORTED[:1], EXPORTED[-1:]:
        own, other = (exported(path, *call[0]) for path in telling.values())
        assert differing(own, other), call
