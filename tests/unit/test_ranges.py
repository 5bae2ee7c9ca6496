"""Between what a hidden value lies: arithmetic with what is shown, that a reader can do by hand."""

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from jamstall.analysis.disclosure.intervals.bounds import Ends, bounds
from jamstall.analysis.disclosure.secondary.cube import cube
from jamstall.analysis.group import Group
from jamstall.analysis.measures import measure
from jamstall.analysis.ranges import with_ranges
from jamstall.panels.applicants.approval import approval_sentence
from jamstall.panels.method.contents import unknown_by_year
from jamstall.panels.panel import Table, hidden
from jamstall.texts import LANGUAGES, Language, Texts
from tests.cases import cases
from tests.unit.conftest import OpenView

HIDDEN = Group(("woman",), None, None, None, None, suppressed=True)


def test_a_hidden_group_is_at_most_what_the_shown_leave_of_the_total() -> None:
    """Of 20 rejected, 13 are shown as men's: women and those unknown are 0–7 each."""
    whole = cube(("sex",), [(("man",), 13), (("unknown",), 5), (("woman",), 2)])
    hidden = np.array([False, True, True, False])
    found = bounds(whole, hidden, [0], [0]).of_view(("sex",), {})
    assert found == {(): (20, 20), ("man",): (13, 13), ("unknown",): (0, 7), ("woman",): (0, 7)}


def test_years_draw_the_ends_nearer() -> None:
    """In all years 9 women; in the first, where nobody else is hidden, at least what is left."""
    counted = [(("2023", "man"), 4), (("2023", "woman"), 6), (("2024", "man"), 8)]
    whole = cube(("year", "sex"), [*counted, (("2024", "woman"), 3)])
    hidden = np.zeros(whole.counts.shape, bool)
    hidden[:2, :2] = True  # each year's men and women; the totals of both are shown
    found = bounds(whole, hidden, [0, 1], [1]).of_view(("year", "sex"), {})
    assert found["2023", "woman"] == (0, 9)  # no more than of both years
    assert found["2024", "man"] == (2, 11)  # eleven less the nine women that there can be
    other = bounds(whole, hidden, [1], [1]).of_view(("year", "sex"), {})
    assert other["2023", "woman"] == (0, 10)  # no more than of that year


@pytest.mark.parametrize(
    ("name", "granted", "rejected", "expected"),
    [
        pytest.param("approval_rate", (34, 34), (0, 6), (Decimal("0.85"), 1), id="34 of 34–40"),
        pytest.param("approval_rate", (34, 34), (0, 9), None, id="wider than 20 points: no answer"),
        pytest.param("approval_rate", (34, 34), (1, 4), None, id="would say that 1–4 are rejected"),
        pytest.param("granted_cases", (0, 7), (0, 0), (0, 7), id="a count"),
        pytest.param("granted_cases", (0, 11), (0, 0), None, id="more than ten apart"),
        pytest.param("granted_cases", (1, 4), (0, 0), None, id="would say that it is 1–4"),
        pytest.param("cases_share", (5, 20), (0, 0), (Decimal("0.05"), Decimal("0.2")), id="share"),
        pytest.param("amount_granted", (5, 9), (0, 0), None, id="kronor have none"),
    ],
)
def test_what_is_told(
    name: str, granted: Ends, rejected: Ends, expected: tuple[Decimal, Decimal] | None
) -> None:
    ends = {"granted": {("woman",): granted}, "rejected": {("woman",): rejected}}
    (group,) = with_ranges(
        measure(name), [HIDDEN], lambda _: 100, ends.__getitem__, lambda _: True, 5
    )
    assert group.between == expected


def test_ends_are_rounded_outwards() -> None:
    assert Texts("sv").share_between(Decimal("0.849"), Decimal("0.961")) == "84–97\u00a0%"
    assert Texts("en").share_between(Decimal("0.849"), Decimal(1)) == "84–100%"
    assert Texts("sv").count_between(0, 7) == "0–7"


def test_a_sentence_says_between_what_the_hidden_rate_lies(look_at: OpenView) -> None:
    """And that a group stands as a range is said only where one stands."""
    rows = [*cases(30, applicant_sex="woman"), *cases(9, applicant_sex="man")]
    view = look_at([*rows, *cases(6, "rejected", applicant_sex="woman")], "sv")
    found = view.measure("approval_rate", "sex")
    ends = (Decimal("0.7"), Decimal("0.84"))
    without = replace(found, groups=(found.group("woman"), replace(HIDDEN, labels=("man",))))
    within = replace(found, groups=(without.groups[0], replace(without.groups[1], between=ends)))
    said = [approval_sentence(view, "business_grants", "sex", one) for one in (without, within)]
    first = "Bland kvinnor beviljades 83\u00a0% av 36 beslutade ärenden. "
    assert said == [
        first + "Män visas inte, för att skydda enskilda sökande.",
        first + "Bland män beviljades 70–84\u00a0%: mer visas inte, för att skydda enskilda.",
    ]
    ranged, dots = Table(("",), (("70–84\u00a0%",),)), Table(("",), (("..",),))
    assert hidden(view, (within,), ranged).startswith("En grupp visas som ett spann för att")
    for result, table in ((within, dots), (without, dots), (within, None)):
        assert hidden(view, (result,), table).startswith("En grupp visas som .. för att")
    both = Table(("",), (*ranged.rows, *dots.rows))
    assert hidden(view, (within,), both).startswith("En grupp visas som .. eller ett spann för att")


def test_a_sentence_does_not_say_hidden_what_its_chart_draws(look_at: OpenView) -> None:
    """Where both rates are hidden, it says between what they lie; of the one that is known."""
    view = look_at([*cases(30, applicant_sex="woman"), *cases(6, "rejected")], "sv")
    found = view.measure("approval_rate", "sex")
    women, men = (replace(HIDDEN, labels=(label,)) for label in ("woman", "man"))
    ranged = [
        replace(one, between=(Decimal(least), Decimal(most)))
        for one, least, most in ((women, "0.78", "0.83"), (men, "0.84", "0.89"))
    ]
    said = [
        approval_sentence(view, "business_grants", "sex", replace(found, groups=groups))
        for groups in ((*ranged,), (women, ranged[1]), (women, men))
    ]
    assert said == [
        "Bland kvinnor beviljades 78–83\u00a0% och bland män 84–89\u00a0%: mer visas inte, "
        "för att skydda enskilda.",
        "Bland män beviljades 84–89\u00a0%: mer visas inte, för att skydda enskilda.",
        "I urvalet visas kvinnor och män inte var för sig, för att skydda enskilda sökande.",
    ]


def test_a_share_within_a_year_lies_between_counts_of_that_year(look_at_demo: OpenView) -> None:
    """Of the year's cases, which anybody sees; the ends are whole cases, as of a count."""
    view = look_at_demo(county=["13"])
    years = {group.labels[0]: group.cases for group in view.measure("cases", "year").groups}
    exact = replace(view, selection=replace(view.selection, small=0))
    found = 0
    for dimension in ("sex", "birthplace", "age_group"):
        true = exact.measure_within("all_cases_share", "year", dimension).by_group()
        for group in view.measure_within("all_cases_share", "year", dimension).groups:
            if group.between is None:
                continue
            of = years[group.labels[0]]
            assert of is not None
            for end in group.between:
                assert Decimal(end) * of == pytest.approx(round(Decimal(end) * of))
            least, most = map(Decimal, group.between)
            assert least <= (true.get(group.labels) or 0) <= most
            found += 1
    assert found > 10


def test_within_persons_no_share_has_a_range(look_at_demo: OpenView) -> None:
    """What it would be of may be hidden itself."""
    hidden_of_all = 0
    for view in (look_at_demo(county=["13"]), look_at_demo(county=["13"], sex=["woman"])):
        for within, other in (("sex", "birthplace"), ("sex", "year"), ("birthplace", "year")):
            result = view.measure_within("all_cases_share", within, other)
            hidden_of_all += sum(group.suppressed for group in result.groups)
            assert all(group.between is None for group in result.groups)
    assert hidden_of_all


@pytest.mark.parametrize("language", LANGUAGES)
def test_of_what_nothing_is_told_there_is_no_column(
    look_at_demo: OpenView, language: Language
) -> None:
    """A table with nothing to show is left out, and that is said once."""
    view = look_at_demo(language, municipality=["1315"], fund=["project_funds"])
    panel = unknown_by_year(view)
    texts = view.texts
    names = [texts(f"dimension-{name}") for name in ("sex", "birthplace", "age-group")]
    assert panel.table.header[2:] == (texts("dimension-sector"),)
    assert all(name[1:] in panel.hidden for name in names)
    assert not any(".." in row for row in panel.table.rows)
    whole = unknown_by_year(look_at_demo(language, county=["13"]))
    assert set(names) < set(whole.table.header)
    assert panel.hidden.split(".")[0] not in whole.hidden
    *_, total = whole.table.rows
    assert total[0] == texts("total")
    assert ".." not in total
    # As many are said to be hidden as stand in the table.
    hides = sum("–" in cell or cell == ".." for row in whole.table.rows for cell in row)
    assert whole.hidden.startswith(str(hides))
