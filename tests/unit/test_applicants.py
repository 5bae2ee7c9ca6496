"""What the panels of the page Sökande say: of known cases, of hidden ones, and of none."""

import re
from collections.abc import Callable

import altair as alt
import pytest

from jamstall.analysis.interval import Proportion, newcombe, wilson
from jamstall.analysis.population import people
from jamstall.analysis.representation import representation
from jamstall.charts.amount_pairs import Amounts, amount_pairs
from jamstall.charts.chart import Chart
from jamstall.charts.intervals import Estimate, intervals
from jamstall.charts.stepped_shares import Step, stepped_shares
from jamstall.panels.applicants import groups
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.difference import differences
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.applicants.years import approval_by_year, kronor_by_year
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, SUPPRESSED, Language, Texts
from tests.cases import Case, cases
from tests.complete import complete
from tests.unit.conftest import OpenView

GRANTS = "business_grants"

WOMEN_AND_MEN = [
    *cases(10, applicant_sex="woman", birthplace="sweden", amount_granted="500"),
    *cases(10, applicant_sex="woman", birthplace="sweden", amount_granted="1500"),
    *cases(10, "rejected", applicant_sex="woman", birthplace="abroad"),
    *cases(20, applicant_sex="man", birthplace="sweden", amount_granted="1000"),
    *cases(15, applicant_sex="man", birthplace="sweden", amount_granted="1500"),
    *cases(5, applicant_sex="man", birthplace="sweden", amount_granted="2000"),
    *cases(5, applicant_sex="man", birthplace="sweden", amount_granted="3000"),
    *cases(15, "rejected", applicant_sex="man", birthplace="sweden"),
    *cases(10, "withdrawn", applicant_sex="man", birthplace="abroad"),
    *cases(25, applicant_sex="unknown", birthplace="unknown", amount_granted="500"),
    *cases(25, "rejected", applicant_sex="unknown", birthplace="unknown"),
]
"""No group is small, however it is counted, and kronor are even: rounded to 500, women's are exact,
and the men's 67,500 kr, which few choices of so many have, are 68,000."""

FEW_OF_SOME = [
    *cases(3, applicant_sex="woman", age_group="under_31"),
    *cases(2, "rejected", applicant_sex="woman", age_group="50_plus"),
    *cases(40, applicant_sex="man", age_group="50_plus"),
    *cases(2, applicant_sex="mixed"),
    *cases(30, "rejected", applicant_sex="man", age_group="31_49"),
]


def every_panel(view: View) -> list[Panel]:
    return [
        build(view, GRANTS, dimension, *more)
        for dimension in groups.DIMENSIONS
        for build, *more in [
            (application_steps, "cases"),
            (application_steps, "kronor"),
            (approval,),
            (differences,),
            (amounts, "median"),
            (amounts, "mean"),
            (kronor_by_year,),
            (approval_by_year,),
            (money_and_people,),
            *((crossed, other) for other in groups.DIMENSIONS if other != dimension),
        ]
    ]


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def cells(panel: Panel, name: str) -> list[str]:
    (row,) = [row for row in panel.table.rows if row[0] == name]
    return [plain(cell) for cell in row[1:]]


def test_the_headline_has_its_numbers_and_what_they_are_of(look_at: OpenView) -> None:
    view = look_at(WOMEN_AND_MEN)
    assert plain(groups.headline(view, GRANTS, "sex")) == (
        "20 % av ansökningarna om företagsstöd i Gävleborg 2024 kom från kvinnor, som fick 20 %"
        " av de beviljade kronorna."
    )
    assert plain(groups.behind(view, GRANTS, "sex")) == (
        "30 av 150 ärenden, oavsett beslut, och 20 tkr av 100 tkr beviljade kronor. Från män kom"
        " 47 % av ansökningarna, och de fick 68 % av kronorna. Kön är inte redovisat för 13 % av"
        " kronorna."
    )


def test_the_headline_tells_of_the_money_where_who_applied_is_hidden(
    look_at_demo: OpenView,
) -> None:
    view = look_at_demo(county=["13"], year=["2024"])
    assert not groups.is_shown(view.measure("cases", "birthplace", fund=(GRANTS,)), "birthplace")
    money = view.measure("amount_share", "birthplace", fund=(GRANTS,)).by_group()
    abroad, sweden = (view.texts.share(money[label,]) for label in ("abroad", "sweden"))
    assert groups.headline(view, GRANTS, "birthplace") == (
        f"{abroad} av företagsstödet i Halland 2024 gick till utrikes födda och {sweden} till"
        " inrikes födda."
    )


def test_the_way_from_application_to_money(look_at: OpenView) -> None:
    panel = application_steps(look_at(WOMEN_AND_MEN), GRANTS, "sex", "cases")
    assert cells(panel, "Kvinna: sökta") == ["30", "20,0 %"]
    assert cells(panel, "Kvinna: beslutade") == ["30", "21,4 %"]
    assert cells(panel, "Kvinna: beviljade") == ["20", "22,2 %"]
    assert cells(panel, "Man: beslutade") == ["60", "42,9 %"]
    assert cells(panel, "Totalt: beslutade") == ["140", "100,0 %"]
    assert "stod kvinnor för 20,0 %, och av de beviljade ärendena för 22,2 %" in plain(
        panel.sentence
    )
    kronor = application_steps(look_at(WOMEN_AND_MEN), GRANTS, "sex", "kronor")
    assert cells(kronor, "Man: beslutade") == ["120 000 kr", "42,9 %"]
    assert cells(kronor, "Man: beviljade") == ["68 000 kr", "68,0 %"]


def test_a_step_that_nothing_is_known_of_is_empty_and_not_drawn(look_at: OpenView) -> None:
    rows = [{**row, "amount_applied": ""} for row in WOMEN_AND_MEN]
    panel = application_steps(look_at(rows), GRANTS, "sex", "kronor")
    assert cells(panel, "Kvinna: sökta") == ["–", "–"]
    assert panel.chart is not None
    steps = {row["tip"].rpartition(": ")[2] for row in panel.chart.rows}
    assert steps == {"", "beviljade", "utbetalda"}
    assert plain(panel.sentence).startswith("Av de beviljade kronorna stod kvinnor för 20,0 %")


def test_approval_has_its_interval_and_what_it_is_of(look_at: OpenView) -> None:
    panel = approval(look_at(WOMEN_AND_MEN), GRANTS, "sex")
    assert plain(panel.sentence) == (
        "Bland kvinnor beviljades 67 % av 30 beslutade ärenden, bland män 75 % av 60."
    )
    assert panel.chart is not None
    women = panel.chart.rows[0]
    expected = wilson(Proportion(20, 30))
    assert expected is not None
    assert (women["low"], women["high"]) == (expected.low, expected.high)
    assert plain(women["words"]) == "67 % av 30 beslutade (49–81 %)"
    assert cells(panel, "Kvinna") == ["30", "20", "67 % (49–81 %)"]


@pytest.mark.parametrize(
    ("granted", "said", "chance"),
    [
        (20, "33,3 procentenheter lägre bland kvinnor än bland män", "beyond"),
        (36, "6,7 procentenheter lägre bland kvinnor än bland män", "within"),
        (40, "lika hög bland kvinnor som bland män", None),
        (44, "6,7 procentenheter högre bland kvinnor än bland män", "within"),
        (55, "25,0 procentenheter högre bland kvinnor än bland män", "beyond"),
    ],
)
def test_a_difference_is_said_with_what_chance_can_do(
    look_at: OpenView, granted: int, said: str, chance: str | None
) -> None:
    """Of 60 women so many are granted; of 60 men 40."""
    rows = [
        *cases(granted, applicant_sex="woman"),
        *cases(60 - granted, "rejected", applicant_sex="woman"),
        *cases(40, applicant_sex="man"),
        *cases(20, "rejected", applicant_sex="man"),
    ]
    panel = differences(look_at(rows), GRANTS, "sex")
    assert said in plain(panel.sentence)
    sides = {key: Texts("sv")(f"{key}-chance") for key in ("within", "beyond")}
    assert [key for key, words in sides.items() if words in panel.sentence] == (
        [chance] if chance else []
    )
    interval = newcombe(Proportion(granted, 60), Proportion(40, 60))
    assert interval is not None
    assert interval.holds(0) == (chance != "beyond")
    assert panel.chart is not None
    (mark,) = panel.chart.rows
    assert (mark["low"], mark["high"]) == (interval.low * 100, interval.high * 100)


def test_difference_and_ratio_of_the_table(look_at: OpenView) -> None:
    panel = differences(look_at(WOMEN_AND_MEN), GRANTS, "sex")
    assert cells(panel, "Kvinnor mot män") == [
        "−8,3", "−28,5 till 10,3", "0,89 gånger", "kan vara slump"
    ]  # fmt: skip


def test_what_was_asked_for_and_what_was_got(look_at: OpenView) -> None:
    panel = amounts(look_at(WOMEN_AND_MEN), GRANTS, "sex", "mean")
    assert plain(panel.sentence) == (
        "I medeltal beviljades kvinnor 1 tkr per ärende och män 2 tkr: 500 kr (33 %) mindre för"
        " kvinnor. De hade sökt 2 tkr respektive 2 tkr, alla ansökningar räknade."
    )
    assert cells(panel, "Kvinna") == ["2 000 kr", "1 000 kr", "−500 kr", "0,67 gånger"]
    assert cells(panel, "Man") == ["2 000 kr", "1 500 kr", "–", "–"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_headline_does_not_deny_the_group_that_its_chart_shows(
    look_at_demo: OpenView, language: Language
) -> None:
    """In Halland 2024 women's approval is shown, and men's is a range."""
    panel = approval(look_at_demo(language, county=["13"], year=["2024"]), GRANTS, "sex")
    woman, man = ("Kvinna", "Man") if language == "sv" else ("Woman", "Man")
    assert SUPPRESSED in cells(panel, man)
    assert cells(panel, woman)[-1].startswith("83")
    said = {
        "sv": "Bland kvinnor beviljades 83 % av 42 beslutade ärenden. Bland män beviljades"
        " 86–97 %: mer visas inte, för att skydda enskilda.",
        "en": "Among women 83% of 42 decided cases were granted. Among men 86–97% were: more is"
        " not shown, to protect individuals.",
    }
    assert plain(panel.sentence) == said[language]


def test_without_rejected_cases_approval_says_nothing(look_at: OpenView) -> None:
    view = look_at([*cases(20, applicant_sex="woman"), *cases(30, applicant_sex="man")])
    for build in (approval, differences, approval_by_year):
        panel = build(view, GRANTS, "sex")
        assert panel.sentence == Texts("sv")("sentence-no-rejected", fund="företagsstödet")
        assert panel.chart is None


def test_money_is_compared_with_people_on_the_same_terms(look_at: OpenView) -> None:
    view = look_at(WOMEN_AND_MEN)
    money = view.measure("amount_granted", "sex")
    found = representation(money, people(view.selection, "employed"))
    assert found is not None
    women, men, everybody = 20_000, 68_000, 100_000  # as they are shown
    assert found.shares[("woman",)] * (women + men) == women
    assert sum(found.shares.values()) == pytest.approx(1)
    assert found.outside * everybody == everybody - women - men
    panel = money_and_people(view, GRANTS, "sex")
    assert cells(panel, "Beviljade kronor i urvalet") == ["22,7 %", "77,3 %"]
    assert "12 % av kronorna står utanför jämförelsen" in plain(panel.sentence)
    assert [row[0] for row in panel.table.rows][:2] == [
        "Sysselsatta i riket 2025",
        "Företagare i riket 2020",
    ]


def test_people_are_of_the_chosen_county_and_owners_of_the_country(look_at: OpenView) -> None:
    """Whose figures they are is said of each: those of owners are published of the country."""
    view = look_at(WOMEN_AND_MEN, county=["21"])
    panel = money_and_people(view, GRANTS, "sex")
    said = plain(panel.sentence)
    assert said.startswith("Av de sysselsatta i Gävleborg är 49 % kvinnor")
    assert "av företagarna i riket 32 %" in said
    assert [row[0] for row in panel.table.rows][:2] == [
        "Sysselsatta i Gävleborg 2025",
        "Företagare i riket 2020",
    ]


def test_there_are_no_figures_of_age(look_at: OpenView) -> None:
    view = look_at(FEW_OF_SOME)
    panel = money_and_people(view, GRANTS, "age_group")
    assert panel.sentence == Texts("sv")("sentence-no-figures-age-group")
    assert panel.chart is None
    assert not panel.table.rows


def test_money_is_not_compared_where_a_group_is_hidden(look_at: OpenView) -> None:
    rows = [*cases(3, applicant_sex="woman"), *cases(40, applicant_sex="man")]
    view = look_at(rows)
    money = view.measure("amount_granted", "sex")
    assert representation(money, people(view.selection, "employed")) is None
    panel = money_and_people(view, GRANTS, "sex")
    assert panel.chart is None
    assert "visas kvinnor och män inte var för sig" in panel.sentence


def test_crossed_groups_are_named_and_compared(look_at: OpenView) -> None:
    rows = [
        *cases(10, applicant_sex="woman", birthplace="abroad"),
        *cases(30, "rejected", applicant_sex="woman", birthplace="abroad"),
        *cases(10, applicant_sex="woman", birthplace="unknown"),  # not all women are born abroad
        *cases(10, "rejected", applicant_sex="woman", birthplace="unknown"),
        *cases(30, applicant_sex="man", birthplace="sweden"),
        *cases(10, "rejected", applicant_sex="man", birthplace="sweden"),
    ]
    said = [
        plain(crossed(look_at(rows), GRANTS, *by).sentence)
        for by in (("sex", "birthplace"), ("birthplace", "sex"))
    ]
    assert said[0] == said[1]
    assert said[0].startswith(
        "Av de beviljade kronorna gick 20 % till kvinnor födda utomlands och 60 % till män födda i"
        " Sverige. Bifallsandelen är 50,0 procentenheter lägre"
    )


def test_nothing_crossed_is_said_to_be_shown_where_nothing_is(
    look_at: OpenView, look_at_demo: OpenView
) -> None:
    few = look_at_demo("sv", municipality=["2101"], year=["2024"])
    panel = crossed(few, GRANTS, "sex", "birthplace")
    assert panel.sentence == Texts("sv")("sentence-crossed-none")
    assert {cell for row in panel.table.rows for cell in row[1:-1]} == {SUPPRESSED}
    some = crossed(look_at(FEW_OF_SOME), GRANTS, "sex", "birthplace")
    assert some.sentence == Texts("sv")("sentence-crossed-hidden")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rows",
    [WOMEN_AND_MEN, FEW_OF_SOME, cases(6), cases(2, "pending", decided_on="", amount_granted="")],
)
def test_every_panel_of_whatever_is_hidden(
    look_at: OpenView, rows: list[Case], language: Language
) -> None:
    for panel in every_panel(look_at(rows, language)):
        assert panel.sentence
        for row in panel.table.rows:
            assert len(row) == len(panel.table.header)
        if panel.chart is not None:
            assert panel.chart.rows
            assert re.search(r"\d", panel.chart.alt), panel.key
        said = " ".join([panel.sentence, *(panel.chart.alt if panel.chart else "")])
        assert SUPPRESSED not in said, "a hidden number is not read out as a finding"


def test_what_is_hidden_is_neither_drawn_nor_worded(look_at: OpenView) -> None:
    view = look_at(FEW_OF_SOME)
    panel = approval(view, GRANTS, "sex")
    hidden = [g.labels[0] for g in panel.results[0].groups if g.suppressed]
    assert "mixed" in hidden
    drawn = {row["name"] for row in panel.chart.rows} if panel.chart else set()
    assert not drawn & {view.name("sex", label) for label in hidden}
    assert cells(panel, "Kvinnor och män") == [SUPPRESSED] * 3
    assert panel.hidden
    compared = differences(view, GRANTS, "sex")
    assert cells(compared, "Kvinnor och män tillsammans mot män") == [SUPPRESSED] * 4


def test_what_a_group_got_is_drawn_where_what_it_asked_for_is_not_shown(look_at: OpenView) -> None:
    """The sentence told of women and men, and the chart beside it drew neither."""
    few = [
        *cases(15, applicant_sex="woman", amount_granted="500"),
        *cases(2, "withdrawn", applicant_sex="woman"),
        *cases(20, applicant_sex="man", amount_granted="1000"),
        *cases(3, "withdrawn", applicant_sex="man"),
    ]
    panel = amounts(look_at(few), GRANTS, "sex", "median")
    assert panel.chart is not None
    drawn = [(row["name"], row["asked"], row["got"]) for row in panel.chart.rows]
    assert drawn == [("Kvinna", None, 0.5), ("Man", None, 1.0)]
    assert all("vad som söktes visas inte" in row["words"] for row in panel.chart.rows)


def test_nothing_is_drawn_where_nothing_is_known(look_at: OpenView) -> None:
    view = look_at(cases(30) + cases(10, "rejected"))
    for panel in every_panel(view):
        assert panel.chart is None, panel.key
    assert groups.headline(view, GRANTS, "sex") == Texts("sv")(
        "sentence-unknown-sex", fund="företagsstödet"
    )


def every_chart() -> dict[str, Callable[[], Chart]]:
    colour = "#6A3D9A"
    estimate = Estimate("Kvinna", "80 %", 0.8, 0.7, 0.9, colour, "circle")
    way = [
        Step("Kvinna", "sökta", 0.3, "30 %", colour, 0.3),
        Step("Kvinna", "fick", 0.2, "20 %", colour, 0.3),
        Step("Man", "fick", 0.8, "80 %", colour, None),
    ]
    asked = Amounts("Kvinna", "sökte 2, fick 1", 2000, 1000, colour)
    return {
        "intervals": lambda: intervals([estimate], 0.75, "Så", "alt"),
        "steps": lambda: stepped_shares(way, "Så\noch så", "alt"),
        "amounts": lambda: amount_pairs([asked], 1000, "Så", "alt"),
    }


@pytest.mark.parametrize("name", every_chart())
def test_every_kind_of_chart_is_valid_vega_lite(name: str) -> None:
    chart = every_chart()[name]()
    alt.LayerChart.from_dict(complete(chart))  # raises where the schema is broken
    assert chart.alt == "alt"


def test_the_first_step_is_marked_on_every_bar_where_it_is_shown() -> None:
    rows = every_chart()["steps"]().rows
    assert [(row["name"], row["share"], row["first"]) for row in rows] == [
        ("Kvinna", 0.0, 0.0),
        ("", 0.3, 0.3),
        ("", 0.2, 0.3),
        ("Man", 0.0, 0.0),
        ("", 0.8, 0.0),
    ]
