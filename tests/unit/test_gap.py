"""Women's and men's money in parts: sums, by hand, and what is hidden stays so."""

from fractions import Fraction
from random import Random

import pytest

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.gap import FACTORS, REST, Money, money_of, parts, shown_kinds
from jamstall.panels.sectors.between_sexes import between_sexes
from jamstall.texts import LANGUAGES, Language
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
METAL, CARE = "25.110", "88.101"


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def money(**kinds: tuple[int, int, int]) -> Money:
    """Return a group's money by its kinds: decided, granted, kronor."""
    decided, granted, kronor = (
        {kind: Fraction(numbers[place]) for kind, numbers in kinds.items()} for place in range(3)
    )
    return Money(decided, granted, kronor, sum(kronor.values(), Fraction(0)))


def of_sex(number: int, sex: str, code: str, decision: str = "granted", **more: str) -> list[Case]:
    return cases(number, decision, applicant_sex=sex, sni_code=code, **more)


def test_half_as_many_of_the_same_get_half() -> None:
    women, men = money(men=(50, 40, 4000)), money(men=(100, 80, 8000))
    assert parts(men, women) == {"applying": -4000, "sector": 0, "approval": 0, "size": 0}


def test_one_factor_at_a_time() -> None:
    men = money(men=(60, 30, 3000), women=(40, 20, 1000))
    other_mix = money(men=(40, 20, 2000), women=(60, 30, 1500))
    assert parts(men, other_mix) == {"applying": 0, "sector": -500, "approval": 0, "size": 0}
    fewer_granted = money(men=(60, 15, 1500), women=(40, 10, 500))
    assert parts(men, fewer_granted) == {"applying": 0, "sector": 0, "approval": -2000, "size": 0}
    smaller = money(men=(60, 30, 1500), women=(40, 20, 500))
    assert parts(men, smaller) == {"applying": 0, "sector": 0, "approval": 0, "size": -2000}


def test_two_factors_share_what_they_make_together() -> None:
    """By hand: half as many, at half the size, is 2 000 of 8 000; each makes 3 000 of the 6 000."""
    women, men = money(men=(50, 40, 2000)), money(men=(100, 80, 8000))
    assert parts(men, women) == {"applying": -3000, "sector": 0, "approval": 0, "size": -3000}


def test_parts_sum_to_the_difference_whatever_the_numbers() -> None:
    dice = Random(17)

    def made_up() -> Money:
        kinds = {}
        for kind in dice.sample(["women", "men", "balanced", REST], dice.randint(1, 4)):
            decided = dice.randint(1, 90)
            granted = dice.randint(1, decided)
            kinds[kind] = (decided, granted, granted * dice.randint(1, 900))
        return money(**kinds)

    for _ in range(200):
        first, second = made_up(), made_up()
        found = parts(first, second)
        assert tuple(found) == FACTORS
        assert sum(found.values()) == second.kronor - first.kronor


ROWS = [
    *of_sex(20, "K", CARE), *of_sex(20, "K", METAL), *of_sex(10, "K", METAL, "rejected"),
    *of_sex(20, "M", CARE), *of_sex(20, "M", METAL),
    *of_sex(60, "M", METAL, amount_granted="2000"), *of_sex(10, "K", METAL, amount_granted="2000"),
]  # fmt: skip


def test_the_kinds_that_can_be_shown_and_what_is_left(look_at: OpenView) -> None:
    view = look_at([*ROWS, *of_sex(3, "M", "47.711"), *of_sex(9, "K", "47.711")])

    def ask(name: str, *by: str) -> Breakdown:
        return view.measure(name, *by)

    hidden = [
        group for group in ask("granted_cases", "sex", "sector_dominance").groups
        if group.suppressed
    ]  # fmt: skip
    assert hidden
    kinds = shown_kinds(("woman", "man"), ask, "sex", "sector_dominance")
    assert not {group.labels[1] for group in hidden} & set(kinds)
    for sex, decided in (("woman", 69), ("man", 103)):
        found = money_of(sex, kinds, ask, "sex", "sector_dominance")
        assert found is not None
        assert found.applying == decided
        assert sum(found.by_kind.values()) == found.kronor


def test_a_hidden_group_has_no_parts(look_at: OpenView) -> None:
    view = look_at([*of_sex(3, "K", METAL), *of_sex(40, "M", METAL)])
    panel = between_sexes(view, FUND)
    assert panel.chart is None
    assert not panel.table.rows
    assert "kan inte visas" in panel.sentence
    assert not any(character.isdigit() for character in panel.sentence)


def test_only_women_have_no_difference(look_at: OpenView) -> None:
    panel = between_sexes(look_at(of_sex(30, "K", METAL)), FUND)
    assert panel.chart is None
    assert panel.sentence.startswith("Bara kvinnor eller bara män")


def test_what_is_said_of_women_and_men(look_at: OpenView) -> None:
    panel = between_sexes(look_at(ROWS), FUND)
    assert plain(panel.sentence).startswith(
        "Av företagsstödet fick kvinnor 60 tkr och män 160 tkr, 100 tkr mindre till kvinnor. "
        "Mest gör hur många som söker: "
    )
    rows = [tuple(map(plain, row)) for row in panel.table.rows]
    assert rows[0][:3] == ("Beslutade ansökningar", "60", "100")
    assert rows[1][1:3] == (
        "67 % från mansdominerade branscher", "80 % från mansdominerade branscher",
    )  # fmt: skip
    assert rows[2][1:3] == ("83 %", "100 %")
    assert rows[-1][1:] == ("60 tkr", "160 tkr", "−100 tkr")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fund", ["business_grants", "project_funds"])
def test_parts_of_the_demo_data_are_no_finer_than_the_kronor(
    look_at_demo: OpenView, fund: str, language: Language
) -> None:
    for filters in ({}, {"county": ["21"]}):
        view = look_at_demo(language, **filters)
        panel = between_sexes(view, fund)
        assert panel.chart is not None
        bases = [g.rounded for g in panel.results[0].groups if g.labels in {("woman",), ("man",)}]
        base = max(base for base in bases if base is not None)
        for row in panel.chart.rows:
            assert Fraction(row["size"]) % Fraction(base) == 0
