"""What lies outside the family of tables of persons is not told, and the nearest is named."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import NoReturn

import pytest

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure import guard
from jamstall.analysis.disclosure.family import family
from jamstall.analysis.disclosure.secondary import tables
from jamstall.analysis.protected import _MOST_HIDDEN
from jamstall.analysis.selection import ORDER
from jamstall.export.left_out import left_out
from jamstall.panels.allocation.matrix import matrix
from jamstall.panels.beyond import is_beyond
from jamstall.panels.compare.side_by_side import all_numbers
from jamstall.panels.nearest import hiding, nearest
from jamstall.panels.panel import hidden
from tests.cases import Case, cases
from tests.commands import Run
from tests.files import grant, table, xlsx
from tests.unit.asked_api import ANSWER, Asked
from tests.unit.conftest import OpenView

FUND = "business_grants"
MANY = [
    *cases(9, applicant_sex="woman", sni_code="55101", birthplace="abroad"),
    *cases(8, applicant_sex="man", sni_code="56100", birthplace="sweden"),
    *cases(1, applicant_sex="woman", sni_code="56100", birthplace="abroad"),
    *cases(14, applicant_sex="man", sni_code="62010", municipality="Hofors"),
    *cases(11, applicant_sex="woman", sni_code="47730", municipality="Hofors"),
    *cases(12, applicant_sex="woman", municipality="Halmstad"),
    *cases(15, applicant_sex="man", municipality="Halmstad", decision="rejected"),
]
OUTSIDE: list[tuple[tuple[str, ...], dict[str, list[str]], tuple[str, ...]]] = [
    (("division", "sex"), {"county": ["21"]}, ("division",)),
    (("sector", "sex"), {"year": ["2024"]}, ("sector",)),
    (("sector", "birthplace"), {}, ("sector",)),
    (("sex", "age_group"), {}, ("age_group",)),
    (("sex", "decision"), {}, ("decision",)),
    (("support_form", "sex"), {"municipality": ["2180"]}, ("support_form",)),
    (("sex",), {"division": ["56"]}, ("division",)),
    (("division",), {"sex": ["woman"]}, ("division",)),
]


def numbers(result: Breakdown) -> list[object]:
    return [(group.labels, group.cases, group.value, group.suppressed) for group in result.groups]


def swapped(given: list[Case]) -> list[Case]:
    """The same cases, each of the other sex and of another's birthplace."""
    sexes = {"woman": "man", "man": "woman"}
    born = {"abroad": "sweden", "sweden": "abroad"}
    return [
        {
            **one,
            "applicant_sex": sexes[one["applicant_sex"]],
            **({"birthplace": born[one["birthplace"]]} if "birthplace" in one else {}),
        }
        for one in given
    ]


@pytest.mark.parametrize(("by", "filters", "beyond"), OUTSIDE, ids=str)
def test_all_of_it_is_hidden_and_nothing_follows_from_what_is_listed(
    look_at: OpenView,
    monkeypatch: pytest.MonkeyPatch,
    by: tuple[str, ...],
    filters: dict[str, list[str]],
    beyond: tuple[str, ...],
) -> None:
    """Which groups there are would tell; so would how long it takes to decide: nobody decides."""

    def none(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the solver was asked")

    monkeypatch.setattr(tables, "decide", none)
    chosen = {name: tuple(values) for name, values in filters.items()}
    for measure in ("granted_cases", "amount_share", "approval_rate", "median_amount"):
        one, other = (
            look_at(given).measure(measure, *by, **chosen) for given in (MANY, swapped(MANY))
        )
        assert one.beyond == beyond
        assert one.groups
        assert all(group.suppressed for group in one.groups)
        assert numbers(one) == numbers(other)


def test_dominance_in_another_sense_is_outside_with_persons_alone(look_at: OpenView) -> None:
    """Two limits side by side would tell of whoever works between them (kind 3)."""
    view = look_at(MANY)
    usual = view.selection
    for other in (
        replace(usual, limit=Decimal(55)),
        replace(usual, basis="owners"),
        replace(usual, area="county"),
    ):
        moved = replace(view, selection=other)
        persons = moved.measure("granted_cases", "sector_dominance", "sex")
        assert persons.beyond == ("sense",)
        assert all(group.suppressed for group in persons.groups)
        assert not any(
            group.suppressed for group in moved.measure("granted_cases", "sector_dominance").groups
        )
        for by in ("sex", "birthplace"):
            assert numbers(moved.measure("granted_cases", by)) == numbers(
                view.measure("granted_cases", by)
            )


def test_the_usual_sense_is_offered_where_another_hides(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    moved = replace(view, selection=replace(view.selection, limit=Decimal(55)))
    panel = matrix(moved, FUND, "kronor", "", "", "sex")
    found = nearest(moved, hiding(panel))
    assert found is not None
    assert found.in_usual_sense
    assert found.label == "Visa med gränsen 60 % av de sysselsatta i riket"
    assert found.filters == ()
    why = "Personer delas upp efter vem som dominerar branschen bara när gränsen"
    assert panel.sentence.startswith(why), "and not that too few are behind each group"
    assert why not in panel.hidden, "it is said once"
    assert hidden(moved, panel.results).startswith(why)


def test_slides_and_tables_say_why_and_not_that_few_are_behind_it(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    moved = replace(view, selection=replace(view.selection, limit=Decimal(55)))
    panel = matrix(moved, FUND, "kronor", "", "", "sex")
    (line,) = left_out([panel], [""], moved.texts)
    assert line.startswith("Personer delas upp efter vem som dominerar branschen bara när gränsen")
    municipality = look_at_demo("sv", municipality=["2180"])
    numbers_of_forms = all_numbers(municipality, FUND, "support_form", "men_sectors")
    assert numbers_of_forms.sentence.startswith("Personer delas inte upp efter stödform här")
    assert "färre än" not in numbers_of_forms.hidden


def test_a_county_beside_its_municipality_says_nothing_more(look_at: OpenView) -> None:
    """A reader who chose the county first has the numbers of who did not."""
    view = look_at(MANY)
    for by in (("sex",), ("birthplace",), ("age_group",), ("year", "sex")):
        for measure in ("granted_cases", "approval_rate", "amount_share"):
            one, both = (
                view.measure(measure, *by, municipality=("2180",), **county)
                for county in ({}, {"county": ("21",)})
            )
            assert both.beyond == ()
            assert numbers(one) == numbers(both)
    other = view.measure("granted_cases", "sex", municipality=("2180",), county=("13",))
    assert other.groups == ()


def test_the_municipalities_of_a_county_are_those_of_all(look_at: OpenView) -> None:
    view = look_at(MANY)
    by = ("municipality", "sex", "birthplace")
    all_of_them = view.measure("granted_cases", *by)
    own = view.measure("granted_cases", *by, county=("21",))
    assert own.beyond == ()
    assert {one.labels[0] for one in own.groups} == {"2180", "2104"}
    assert numbers(own) == [
        one
        for one in numbers(all_of_them)
        if str(one[0][0]).startswith("21")  # type: ignore[index]
    ]


def test_two_places_that_share_a_case_are_not_shown_together(look_at: OpenView) -> None:
    """Twenty women in one and fifteen in the other: 33 in both would say that two are in each."""
    both = cases(2, applicant_sex="woman", municipality="Gävle; Sandviken")
    given = [
        *cases(18, applicant_sex="woman"),
        *cases(13, applicant_sex="woman", municipality="Sandviken"),
        *cases(14, applicant_sex="man"),
        *cases(16, applicant_sex="man", municipality="Sandviken"),
        *cases(9, applicant_sex="man", municipality="Hofors"),
        *both,
    ]
    view = look_at([{**one, "project_name": "Ett", "total_cost": "1000"} for one in given],
                   table="project_funds")  # fmt: skip
    two = ("2180", "2181")
    asked = view.measure("granted_cases", "sex", municipality=two)
    assert asked.beyond == ("municipality",)
    assert asked.overall.cases == 63, "of no person"
    assert all(group.suppressed for group in asked.groups)
    women = view.measure("granted_cases", "municipality", municipality=two, sex=("woman",))
    assert women.beyond == ()
    assert women.overall.suppressed
    apart = view.measure("granted_cases", "sex", municipality=("2104", "2180"))
    assert apart.beyond == ()
    whole = view.measure("granted_cases", "sex", municipality=("2104", *two))
    assert whole.beyond == (), "all places are the whole"


def test_what_was_granted_is_the_same_however_it_is_asked(look_at: OpenView) -> None:
    view = look_at(MANY)
    for by in ("sex", "birthplace"):
        granted = view.measure("granted_cases", by)
        filtered = view.measure("cases", by, decision=("granted",))
        shown = {one.labels: one.cases for one in filtered.groups if one.cases}
        assert shown == {one.labels: one.cases for one in granted.groups if one.cases}
    assert view.measure("cases", "sex", decision=("withdrawn",)).beyond == ("decision",)
    assert view.measure("cases", "sex", decision=("withdrawn", "pending")).beyond == ()


def test_whoever_can_read_the_file_sees_all(look_at: OpenView) -> None:
    view = look_at(MANY)
    exact = replace(view, selection=replace(view.selection, small=0))
    found = exact.measure("granted_cases", "division", "sex", county=("21",))
    assert found.beyond == ()
    assert {one.labels: one.cases for one in found.groups if one.cases}[("56", "woman")] == 1


def test_the_command_line_names_the_nearest(run: Run, tmp_path: Path) -> None:
    rows = [grant(n, Kön="Man" if n > 6 else "Kvinna") for n in range(1, 30)]
    assert run("load", xlsx(tmp_path / "a.xlsx", table(*rows))).exit_code == 0
    asked = ("measure", "cases", "--by", "division,sex", "--where", "county=21")
    told = run(*asked)
    assert told.exit_code == 0
    assert told.stderr.split("Närmast: ")[1] == "measure cases --by sex --where county=21\n"
    assert "huvudgrupp (SNI)" in told.stderr
    assert "true" in told.stdout
    english = run("--language", "en", *asked)
    assert "Nearest: measure cases --by sex --where county=21" in english.stderr
    nearest_told = run("measure", "cases", "--by", "sex", "--where", "county=21")
    assert nearest_told.stderr == ""
    assert run(*asked, "--suppress", "0").stderr == ""


@pytest.mark.parametrize(
    ("public", "is_listed"),
    [(("municipality", "sector"), True), (("municipality", "year", "sector"), False)],
    ids=["few enough", "too many"],
)
def test_of_very_many_hidden_groups_none_is_listed_and_why_is_said(
    run: Run, demo_database: Path, look_at_demo: OpenView, public: tuple[str, ...], is_listed: bool
) -> None:
    """Any group of persons that there could be would stand there: more than anybody reads."""
    persons = ("sex", "birthplace")
    plain = look_at_demo().measure("granted_cases", *public).groups
    could_be = len(plain) * len(ORDER["sex"]) * len(ORDER["birthplace"])
    assert (could_be <= _MOST_HIDDEN) == is_listed
    found = look_at_demo().measure("granted_cases", *public, *persons)
    assert len(found.groups) == (could_be if is_listed else 0)
    assert found.beyond == ("sector",)
    assert is_beyond([found])
    by = ",".join((*public, *persons))
    told = run("measure", "granted_cases", "--by", by, "--database", demo_database)
    assert told.exit_code == 0
    assert told.stdout.count("\n") == 1 + len(found.groups)
    assert told.stderr.startswith("Personer delas inte upp efter bransch här")


def test_every_table_of_the_family_is_inside(look_at: OpenView) -> None:
    """Asked for by itself, each is answered; and none beyond it."""
    view = look_at(MANY)
    for one in family():
        if one.of_advice or one.known:
            continue
        by = sorted(one.dimensions - {"fund", "outcome"})
        measure = "approval_rate" if "outcome" in one.dimensions else "granted_cases"
        assert view.measure(measure, *by).beyond == (), by
    assert (
        view.selection.basis,
        view.selection.area,
        view.selection.limit,
    ) == guard.USUAL


def test_the_api_says_what_to_leave_out(api: Asked) -> None:
    told = api.get(f"{ANSWER}?measure=cases&by=division,sex").json()
    assert told["beyond"] == ["division"]
    assert {row["status"] for row in told["rows"]} == {"suppressed"}
