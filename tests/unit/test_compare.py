"""Jämför: which things stand beside each other, what is said of them, and what parts they have."""

from dataclasses import replace
from decimal import Decimal

import pytest

from jamstall.analysis.funnel import LEVELS
from jamstall.panels.catalogue import panels_at
from jamstall.panels.compare.chance import beside_chance, has_chance
from jamstall.panels.compare.kronor_chance import kronor_beside_chance
from jamstall.panels.compare.parts import difference_in_parts, has_parts
from jamstall.panels.compare.side_by_side import all_numbers, side_by_side
from jamstall.panels.compare.things import ACROSS, MOST, things
from jamstall.panels.compare.what import WHATS
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, SUPPRESSED, Language
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

GRANTS = "business_grants"
METAL, CARE = "25.110", "88.101"
"""Codes of a sector that men dominate, and one that women do."""


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def granted(number: int, municipality: str, code: str, **more: str) -> list[Case]:
    return cases(number, municipality=municipality, sni_code=code, **more)


TWO_COUNTIES = [
    *granted(30, "2180", METAL, amount_granted="1000"),
    *granted(10, "2180", CARE, amount_granted="1000"),
    *granted(10, "1380", METAL, amount_granted="1000"),
    *granted(10, "1380", CARE, amount_granted="1000"),
]
"""Three quarters of Gävleborg's kronor go to male-dominated sectors, and half of Halland's."""


def sentences(panel: Panel) -> str:
    return plain(panel.sentence)


def test_two_counties_side_by_side(look_at: OpenView) -> None:
    panel = side_by_side(look_at(TWO_COUNTIES), GRANTS, "county", "men_sectors")
    assert sentences(panel) == (
        "Andel till mansdominerade branscher är störst för Gävleborg, 75 %, och minst för Halland, "
        "50 %. Det skiljer 25 procentenheter. Den största andelen är 1,5 gånger den minsta."
    )
    assert [tuple(map(plain, row))[:2] for row in panel.table.rows] == [
        ("Gävleborg", "75 %"), ("Halland", "50 %"),
    ]  # fmt: skip
    assert panel.chart is not None


def test_one_chosen_is_compared_with_the_others(look_at: OpenView) -> None:
    view = look_at([*TWO_COUNTIES, *granted(8, "0180", CARE)], county=["13"])
    found = things(view, GRANTS, "county")
    assert [(one.name, one.labels, one.is_own) for one in found.all] == [
        ("Halland", ("13",), True), ("2 övriga län", ("21", "01"), False),
    ]  # fmt: skip
    assert found.whole.selection.values("county") == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", ACROSS)
def test_one_alone_cannot_be_compared(look_at: OpenView, across: str, language: Language) -> None:
    view = look_at(granted(12, "2180", METAL), language)
    panel = side_by_side(view, GRANTS, across, "men_sectors")
    assert panel.chart is None
    assert panel.table.rows == ()
    assert panel.sentence == view.texts("compare-one", across=across, what="")
    assert beside_chance(view, GRANTS, across, "men_sectors", "95").chart is None


def test_seven_chosen_are_cut_to_six_and_it_is_said(look_at: OpenView) -> None:
    places = ["2180", "2181", "2182", "2183", "2184", "2101", "2104"]
    rows = [case for place in places for case in granted(2, place, METAL)]
    view = look_at(rows, municipality=places)
    found = things(view, GRANTS, "municipality")
    assert [one.labels[0] for one in found.all] == places[:MOST]
    said = sentences(side_by_side(view, GRANTS, "municipality", "men_sectors"))
    assert said.endswith("6 av 7 visas: de som valts först, annars de med mest pengar.")


def test_seven_counties_in_the_address(look_at: OpenView) -> None:
    places = ["0180", "0380", "1280", "1380", "1480", "2180", "2281"]
    rows = [case for place in places for case in granted(12, place, METAL)]
    address = "/jamfor?" + "&".join(f"county={place[:2]}" for place in places)
    view = look_at(rows)
    first, *_ = panels_at(address, lambda chosen: replace(view, selection=chosen))
    assert len(first.table.rows) == MOST
    assert plain(first.sentence).endswith(
        "6 av 7 visas: de som valts först, annars de med mest pengar."
    )


def test_a_county_with_itself_is_one_county(look_at: OpenView) -> None:
    view = look_at(TWO_COUNTIES)
    twice, once = (
        panels_at(address, lambda chosen: replace(view, selection=chosen))[0]
        for address in ("/jamfor?county=13&county=13", "/jamfor?county=13")
    )
    assert (twice.sentence, twice.table) == (once.sentence, once.table)
    assert {row[0] for row in twice.table.rows} == {"Halland", "Gävleborg"}


def test_a_year_without_cases_is_said_and_the_others_are_shown(look_at: OpenView) -> None:
    rows = [
        *granted(20, "2180", METAL, decided_on="2023-03-01"),
        *granted(20, "1380", METAL, decided_on="2024-03-01"),
        *granted(20, "1380", CARE, decided_on="2025-03-01"),
    ]
    some = {"county": ["13"], "year": ["2023", "2024", "2025"]}
    panel = side_by_side(look_at(rows, **some), GRANTS, "year", "men_sectors")
    assert plain(panel.sentence) == (
        "Andel till mansdominerade branscher är störst för 2024, 100 %, och minst för 2025, 0 %. "
        "Det skiljer 100 procentenheter. "
        "2023 har inga beviljade kronor i urvalet, och därför ingen andel att jämföra."
    )
    assert {row[0]: plain(row[1]) for row in panel.table.rows} == {
        "2023": "–", "2024": "100 %", "2025": "0 %"
    }  # fmt: skip
    view = look_at(rows, county=["13"], year=["2023", "2024"])
    for one in (side_by_side, difference_in_parts, kronor_beside_chance):
        assert plain(one(view, GRANTS, "year", "men_sectors").sentence) in {
            "2023 har inga beviljade kronor i urvalet, och därför ingen andel att jämföra. "
            "Andel till mansdominerade branscher för 2024 är 100 %.",
            view.texts("kronor-chance-few", fewest=10),
        }


def test_without_decisions_there_is_no_approval_rate(look_at: OpenView) -> None:
    rows = [*granted(20, "2180", METAL), *cases(5, "withdrawn", municipality="1380")]
    view = look_at(rows, county=["13", "21"])
    said = side_by_side(view, GRANTS, "county", "approval_rate").sentence
    assert plain(said) == (
        "Halland har inga beslutade ärenden i urvalet, och därför ingen bifallsandel att jämföra. "
        "Bifallsandel för Gävleborg är 100 %."
    )


def test_of_one_case_it_is_said_first(look_at: OpenView) -> None:
    rows = [*granted(1, "2180", METAL), *granted(20, "1380", METAL), *granted(20, "1380", CARE)]
    view = look_at(rows)
    for one in (side_by_side, difference_in_parts):
        panel = one(view, GRANTS, "county", "men_sectors")
        assert panel.sentence.startswith("Bara 1 beviljat ärende. ")
        assert panel.chart is not None


def test_years_stand_in_their_order(look_at: OpenView) -> None:
    rows = [
        *granted(10, "2180", CARE, decided_on="2023-03-01"),
        *granted(10, "2180", METAL, decided_on="2024-03-01"),
    ]
    panel = side_by_side(look_at(rows), GRANTS, "year", "men_sectors")
    assert [row[0] for row in panel.table.rows] == ["2023", "2024"]


def test_what_is_small_is_hidden_and_not_compared(look_at: OpenView) -> None:
    rows = [
        *granted(3, "2180", METAL, applicant_sex="woman"),
        *granted(40, "2180", METAL, applicant_sex="man"),
        *granted(20, "1380", METAL, applicant_sex="woman"),
        *granted(20, "1380", METAL, applicant_sex="man"),
    ]
    panel = side_by_side(look_at(rows), GRANTS, "county", "woman")
    cells = {row[0]: row[1] for row in panel.table.rows}
    assert cells["Gävleborg"] == SUPPRESSED
    assert "kan inte visas för minst två" in panel.sentence
    assert panel.chart is None
    assert panel.hidden


FORMS = [
    *cases(3, support_form="Mikro", applicant_sex="woman"),
    *cases(40, support_form="Mikro", applicant_sex="man"),
    *cases(30, support_form="Check", applicant_sex="woman"),
    *cases(40, support_form="Check", applicant_sex="man"),
]


@pytest.mark.parametrize("chosen", [[], ["Mikro"], ["Check"]])
def test_what_one_form_hides_the_other_and_all_together_do_not_tell(
    look_at: OpenView, chosen: list[str]
) -> None:
    """Of all 33 women are shown, so that 30 of Check would tell the 3 of Mikro."""
    view = look_at(FORMS, support_form=chosen)
    for panel in (
        side_by_side(view, GRANTS, "support_form", "woman"),
        all_numbers(view, GRANTS, "support_form", "woman"),
    ):
        cells = {row[0]: row[1] for row in panel.table.rows}
        assert cells == {"Mikro": SUPPRESSED, "Check": SUPPRESSED}
    assert view.measure("granted_cases", "sex", support_form=()).group("woman").cases == 33


def test_the_others_together_do_not_tell_what_one_form_hides(look_at: OpenView) -> None:
    rows = [*FORMS, *cases(50, support_form="Lån", applicant_sex="woman")]
    panel = side_by_side(look_at(rows, support_form=["Mikro"]), GRANTS, "support_form", "woman")
    cells = {row[0]: row[1] for row in panel.table.rows}
    assert cells == {"Mikro": SUPPRESSED, "2 övriga stödformer": SUPPRESSED}


def test_only_the_mix_differs(look_at: OpenView) -> None:
    """Grants are equally large and all approved: who applies makes all of the difference."""
    panel = difference_in_parts(look_at(TWO_COUNTIES), GRANTS, "county", "men_sectors")
    said = sentences(panel)
    assert said.startswith(
        "Det skiljer 25 procentenheter mellan Gävleborg och Halland. Mest gör vilka branscher som "
        "söker: +25 procentenheter."
    )
    assert "Resten" not in said
    numbers = [plain(row[-1]) for row in panel.table.rows]
    assert numbers == ["+25,0", "0,0", "0,0", "+25,0"]


def test_a_third_comes_from_approval(look_at: OpenView) -> None:
    """Both counties have the same applications; one of them rejects half of those from care."""
    rows = [
        *granted(20, "2180", METAL, amount_granted="1000"),
        *granted(20, "2180", CARE, amount_granted="1000"),
        *granted(20, "1380", METAL, amount_granted="1000"),
        *granted(10, "1380", CARE, amount_granted="1000"),
        *cases(10, "rejected", municipality="1380", sni_code=CARE),
    ]
    panel = difference_in_parts(look_at(rows), GRANTS, "county", "men_sectors")
    found = {row[0]: plain(row[-1]) for row in panel.table.rows}
    assert found["Bifallsandel"] == "+16,7"
    assert found["Vilka branscher som söker"] == found["Medelbelopp"] == "0,0"


def test_no_difference_has_no_parts(look_at: OpenView) -> None:
    rows = [*granted(10, "2180", METAL), *granted(10, "1380", METAL)]
    panel = difference_in_parts(look_at(rows), GRANTS, "county", "men_sectors")
    assert panel.sentence == "Det finns ingen skillnad att dela upp."
    assert panel.chart is None


def test_of_sectors_that_nobody_knows_no_share_is_compared(look_at: OpenView) -> None:
    """As in a project bank without codes: a share of nothing known is not nought, nor chance."""
    rows = [*granted(20, "2180", ""), *granted(20, "1380", "")]
    view = look_at(rows)
    for panel in (
        side_by_side(view, GRANTS, "county", "men_sectors"),
        difference_in_parts(view, GRANTS, "county", "men_sectors"),
        beside_chance(view, GRANTS, "county", "men_sectors", "95"),
    ):
        assert panel.chart is None
        assert "kan inte visas" in panel.sentence


def test_the_whole_country_is_no_county(look_at: OpenView) -> None:
    rows = [
        *cases(9, municipality="Gävle"), *cases(9, municipality="Halmstad"),
        *cases(9, municipality="Hela landet"),
    ]  # fmt: skip
    view = look_at(rows, table="project_funds")
    panel = beside_chance(view, "project_funds", "county", "approval_rate", "95")
    assert {row[0] for row in panel.table.rows} == {"Gävleborg", "Halland"}


def test_where_all_are_granted_chance_has_no_funnel(look_at: OpenView) -> None:
    """Lists of what was granted, without rejections: the limits would be one line, at 100 %."""
    panel = beside_chance(look_at(TWO_COUNTIES), GRANTS, "county", "approval_rate", LEVELS[0])
    assert sentences(panel) == (
        "Andelen är 100 % i alla 2 län: ingen skillnad finns att pröva mot slumpen."
    )
    assert panel.chart is None


def test_chance_is_enough_or_not(look_at: OpenView) -> None:
    rows = [
        *granted(20, "2180", METAL), *cases(20, "rejected", municipality="2180"),
        *granted(22, "1380", METAL), *cases(20, "rejected", municipality="1380"),
        *granted(40, "0180", METAL), *cases(2, "rejected", municipality="0180"),
    ]  # fmt: skip
    view = look_at(rows)
    usual = beside_chance(view, GRANTS, "county", "approval_rate", LEVELS[0])
    assert sentences(usual) == (
        "1 av 3 län ligger utanför vad slumpen ger i 95 % av fallen: Stockholm. "
        "Störst är Stockholm, även när slumpen räknas in."
    )
    assert [row[3:5] for row in usual.table.rows] == [("1", "1"), ("2", "2–3"), ("3", "2–3")]
    near = beside_chance(
        look_at(rows, county=["21", "13"]), GRANTS, "county", "approval_rate", "95"
    )
    assert sentences(near) == (
        "Slumpen räcker som förklaring: alla 2 län ligger inom vad den ger i 95 % av fallen. "
        "Var andelen är störst går inte att säga säkert: det kan vara i 2 av 2 län."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("across", ACROSS)
def test_every_number_of_the_demo_data(
    look_at_demo: OpenView, across: str, language: Language
) -> None:
    """A sentence, a chart in words and a table, whatever is compared; each of its own cases."""
    view: View = look_at_demo(language)
    for what in WHATS:
        panels = [side_by_side(view, GRANTS, across, what)]
        if has_parts(view, what):
            panels.append(difference_in_parts(view, GRANTS, across, what))
        if has_chance(view, what):
            panels.append(beside_chance(view, GRANTS, across, what, "99.8"))
        for panel in panels:
            assert panel.sentence
            assert panel.chart is None or panel.chart.alt == panel.sentence
            assert len({len(row) for row in (panel.table.header, *panel.table.rows)}) == 1
            for row in panel.table.rows:
                assert all(row), (what, row)


def test_the_parts_of_the_demo_data_sum(look_at_demo: OpenView) -> None:
    for across in ACROSS:
        panel = difference_in_parts(look_at_demo("sv"), GRANTS, across, "men_sectors")
        *parts, whole = (
            Decimal(row[-1].replace("−", "-").replace(",", ".")) for row in panel.table.rows
        )
        assert abs(sum(parts) - whole) <= Decimal("0.2")  # three roundings
