"""Claims of a workshop: true, with their numbers, and quiet where a number may not be shown."""

import re
from decimal import Decimal

import pytest

from jamstall.analysis.disclosure.magnitude.bases import rounded_to
from jamstall.analysis.parity import parity_gap
from jamstall.analysis.population import people
from jamstall.export.chart_data import chart_data
from jamstall.panels.claim import Claim
from jamstall.panels.claims.card import filled_in, told
from jamstall.panels.claims.kinds import KEYS, KINDS, claim, claims, with_numbers, without_numbers
from jamstall.panels.view import View
from jamstall.texts import LANGUAGES, Texts
from jamstall.ui.workshop.reword import MOST_WORDS, is_crowded, words_in
from jamstall.workshop.model import Card
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"


def found(view: View, kind: str) -> Claim:
    made = claim(view, f"{kind}-{FUND}")
    assert made is not None
    return made


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("filters", [{"county": ["21"]}, {"county": ["13"], "year": ["2024"]}, {}])
def test_every_claim_fits_a_screen(
    look_at_demo: OpenView, language: str, filters: dict[str, list[str]]
) -> None:
    made = claims(look_at_demo(language, **filters))
    assert [one.key for one in made] == list(KEYS)
    assert {f"{kind}-project_funds" for kind in KINDS if kind != "starters"} <= set(KEYS)
    for one in made:
        for words in (one.title, one.question, one.statement, one.talk):
            assert 0 < words_in(words) <= MOST_WORDS, words
        assert one.question.endswith("?")
        assert one.talk.endswith("?")


def test_the_numbers_are_those_of_the_breakdowns(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    money = view.measure("amount_share", "sector_dominance", fund=(FUND,))
    by_sex = view.measure("amount_share", "sex", fund=(FUND,))
    by_birth = view.measure("amount_share", "birthplace", fund=(FUND,))
    assert found(view, "sectors").answer == money.group("men").value * 100
    assert found(view, "market").answer == money.group("women").value * 100
    assert found(view, "sexes").answer == by_sex.group("woman").value * 100
    assert found(view, "birthplaces").answer == by_birth.group("abroad").value * 100
    years = view.measure_within("amount_share", "year", "sector_dominance", fund=(FUND,))
    assert found(view, "years").answer == years.group("2025", "men").value * 100


def test_what_is_said_holds_its_answer(look_at_demo: OpenView) -> None:
    """The title's per cent is the answer, in words."""
    view = look_at_demo("sv", county=["21"])
    for one in claims(view):
        assert one.answer is not None
        assert view.texts.share(one.answer / 100) in one.title, one.key
        assert 0 <= one.answer <= 100


def test_the_place_that_stands_out_is_furthest_from_the_whole(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    shares = view.measure_within("amount_share", "municipality", "sector_dominance", fund=(FUND,))
    whole = view.measure("amount_share", "sector_dominance", fund=(FUND,)).group("men").value
    furthest = max(
        (group for group in shares.groups if group.labels[1] == "men" and group.labels[0] != "21"),
        key=lambda group: abs(group.value - whole),
    )
    one = found(view, "places")
    assert one.answer == furthest.value * 100
    assert view.name("municipality", furthest.labels[0]) in one.title
    assert one.holds == (furthest.value > whole)


def test_an_equal_share_moves_what_the_shares_differ_by(look_at: OpenView) -> None:
    """Of 100 000 kr a fifth goes to women; the employed say how much is missing."""
    view = look_at(
        [*cases(20, applicant_sex="Kvinna"), *cases(80, applicant_sex="Man"), *cases(10)]
    )
    money = view.measure("amount_granted", "sex", fund=(FUND,))
    employed = people(view.selection, "employed")
    women = employed.share(("sex",), ("woman",))
    assert women is not None
    gap = parity_gap(money, employed)
    assert gap is not None
    exactly = (women - Decimal("0.2")) * 100_000
    assert gap["woman",] == rounded_to(exactly, Decimal(100))  # as the kronor are
    assert sum(gap.values()) == 0
    one = found(view, "equal")
    assert one.answer == float(gap["woman",] / 1000)
    assert one.title.endswith("(29\u00a0tkr) flyttats till kvinnor.")


def test_an_equal_share_can_go_the_other_way(look_at: OpenView) -> None:
    view = look_at([*cases(80, applicant_sex="Kvinna"), *cases(20, applicant_sex="Man")])
    assert found(view, "equal").title.endswith("flyttats till män.")


def test_what_is_true_turns_with_the_data(look_at: OpenView) -> None:
    few = look_at([*cases(10, applicant_sex="Kvinna"), *cases(90, applicant_sex="Man")])
    many = look_at([*cases(60, applicant_sex="Kvinna"), *cases(40, applicant_sex="Man")])
    assert found(few, "sexes").holds is True
    assert found(many, "sexes").holds is False


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_hidden_number_is_not_told(look_at: OpenView, language: str) -> None:
    """Three women among many men: neither answer, nor truth, nor a number that gives it away."""
    view = look_at(
        [*cases(3, applicant_sex="Kvinna"), *cases(90, applicant_sex="Man"), *cases(4)], language
    )
    for kind in ("sexes", "equal"):
        one = found(view, kind)
        assert (one.answer, one.holds) == (None, None)
        assert one.title == Texts(language)("claim-hidden")
        assert not re.search(r"\d", one.question.replace("2024", ""))


def test_what_nobody_reported_is_said_to_be_unknown(look_at: OpenView) -> None:
    view = look_at(cases(10))
    assert found(view, "sexes").answer is None
    assert found(view, "sexes").title == view.texts("sentence-unknown-sex", fund="företagsstödet")
    assert found(view, "years").title == view.texts("sentence-one-year", fund="företagsstödet")


def test_a_claim_on_data_that_is_gone_is_one_sentence(look_at: OpenView) -> None:
    view = look_at(cases(10))
    gone = claim(view, "sectors-project_funds")
    assert gone is not None
    assert gone.answer is None
    assert gone.title == view.texts("sentence-no-money", fund="projektmedlen")
    assert claim(view, "nothing-such") is None
    assert len(KEYS) == len(set(KEYS))


# ---- Cards: the leader's words over the data's


def test_the_leaders_words_go_first_and_the_rest_is_made(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    own = Card("a", claim=f"sectors-{FUND}", title="Vi ger till män", question="Hur mycket?")
    said = told(view, own)
    assert (said.title, said.question) == ("Vi ger till män", "Hur mycket?")
    assert said.talk == found(view, "sectors").talk
    assert said.answer == found(view, "sectors").answer


def test_a_reworded_statement_is_as_true_as_the_leader_says(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    key = f"sectors-{FUND}"
    assert told(view, Card("a", claim=key, kind="statement")).holds is True
    reworded = Card("a", claim=key, kind="statement", statement="Hälften gick dit.", holds=False)
    assert told(view, reworded).holds is False


def test_a_run_asks_what_the_card_says(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    key = f"sectors-{FUND}"
    share, statement = (
        filled_in(view, Card("a", claim=key, kind=k)) for k in ("share", "statement")
    )
    assert share.question == found(view, "sectors").question
    assert statement.statement == found(view, "sectors").statement
    assert told(view, statement).holds is True


def test_what_cannot_be_answered_is_not_asked(look_at: OpenView) -> None:
    view = look_at(cases(10))
    assert filled_in(view, Card("a", claim=f"sexes-{FUND}")).kind == "shown"
    assert filled_in(view, Card("a", claim="gone", kind="statement")).kind == "shown"
    own = Card("a", kind="statement", statement="Vi delar lika.", holds=False)
    assert filled_in(view, own) == Card(
        "a", kind="statement", statement="Vi delar lika.", holds=False, right="Falskt"
    )


def test_an_own_card_shows_a_panel_by_its_address(look_at_demo: OpenView) -> None:
    """The address's own filters count, not the workshop's."""
    view = look_at_demo("sv", county=["21"])
    card = Card("a", kind="shown", address="/oversikt?county=13", panel=f"{FUND}-sex")
    said = told(view, card)
    assert said.panel is not None
    assert "Halland." in said.panel.basis
    assert said.title == said.panel.sentence


@pytest.mark.parametrize(
    ("address", "panel", "key"),
    [
        ("/finns-inte", "x", "card-unknown-address"),
        ("/oversikt?county=99", "x", "card-unknown-address"),
        ("/oversikt", "finns-inte", "card-no-panel"),
    ],
)
def test_an_own_card_that_leads_nowhere_says_so(
    look_at_demo: OpenView, address: str, panel: str, key: str
) -> None:
    view = look_at_demo("sv")
    said = told(view, Card("a", kind="shown", address=address, panel=panel))
    assert said.panel is None
    assert said.problem.startswith(view.texts(key, address="")[:30])
    assert said.title == said.problem


def test_a_card_with_too_much_is_said_to_be_crowded(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"])
    fine = Card("a", claim=f"sectors-{FUND}")
    assert not any(is_crowded(told(view, Card("a", claim=one.key))) for one in claims(view))
    assert is_crowded(told(view, Card("a", claim=fine.claim, title="ord " * 26)))
    small = Card("a", kind="shown", address="/branscher?county=21", panel=f"{FUND}-sectors")
    assert is_crowded(told(view, small))


def test_the_place_of_the_claim_is_in_its_chart_and_first_on_its_slide(
    look_at_demo: OpenView,
) -> None:
    """Also where it is the lowest of more places than there is room for."""
    view = look_at_demo("sv", county=["13", "21"])
    claimed = found(view, "places")
    assert claimed.panel.chart is not None
    (marked,) = [
        row for row in claimed.panel.chart.rows if f"I {row['name']} gick" in claimed.title
    ]
    assert marked["worded"] in claimed.title
    assert len({row["colour"] for row in claimed.panel.chart.rows}) == 2
    drawn = chart_data(view, claimed.panel)
    assert drawn is not None
    assert drawn.categories[0] == marked["name"]
    assert len(set(drawn.categories)) == len(drawn.categories)


def test_a_small_part_that_a_claim_is_about_has_its_number(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["13"])
    claimed = found(view, "market")
    assert claimed.panel.chart is not None
    (below,) = {row["below"] for row in claimed.panel.chart.rows if row["below"]}
    assert f"fick {below} av" in claimed.title
    drawn = chart_data(view, claimed.panel)
    assert drawn is not None
    assert below in drawn.categories[0]


def test_what_has_no_number_is_told_apart(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["13"], year=["2024"])
    told, silent = with_numbers(view), without_numbers(view)
    assert {one.key for one in told} | {one.key for one in silent} == {
        one.key for one in claims(view)
    }
    assert all(one.answer is not None and any(c.isdigit() for c in one.title) for one in told)
    assert "years-business_grants" in {one.key for one in silent}, "one year has no years before"
