"""Does the headline hold: the share under sixty definitions, against the slow twin."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest

from jamstall.analysis.robust import Definition, every_definition, one_by_one, reach
from jamstall.analysis.selection import Selection
from jamstall.demo import intakes
from jamstall.panels.sectors.robust import robust
from jamstall.texts import LANGUAGES, Language, Texts
from tests import twin
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
MEASURES = ("amount_granted", "amount_paid", "granted_cases")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_there_are_sixty_of_which_none_comes_twice() -> None:
    every = list(every_definition())
    assert len(set(every)) == len(every) == 60
    assert Definition.chosen(Selection()) in every


def test_one_aspect_is_changed_at_a_time() -> None:
    chosen = Definition("owners", "county", Decimal(58), "paid")
    assert [one.limit for one in one_by_one(chosen, "limit")] == [50, 55, 58, 60, 65, 70]
    for aspect in ("basis", "area", "limit", "of"):
        for other in one_by_one(chosen, aspect):
            differing = [
                name for name in ("basis", "area", "limit", "of")
                if getattr(other, name) != getattr(chosen, name)
            ]  # fmt: skip
            assert differing in ([], [aspect])


def test_how_far_apart() -> None:
    assert reach([]) == 0
    assert reach([Decimal("0.2"), Decimal("0.9"), Decimal("0.5")]) == Decimal("0.7")


@pytest.fixture(scope="module")
def slow() -> twin.Twin:
    return twin.Twin(twin.cases_of(intakes()))


def test_the_ends_are_those_of_the_slow_twin(look_at_demo: OpenView, slow: twin.Twin) -> None:
    found = []
    for basis, area, limit, measure in product(
        ("employed", "owners"), ("country", "county"), (50, 55, 60, 65, 70), MEASURES
    ):
        selection = Selection(basis=basis, area=area, limit=Decimal(limit)).where(  # type: ignore[arg-type]
            fund=[FUND], county=["13"]
        )
        result = slow.breakdown(measure, ("sector_dominance",), selection)
        of = {group.labels[0]: group.numerator for group in result.groups}
        if not any(of.get(known) for known in ("women", "men", "balanced")):
            assert (basis, area) == ("owners", "county")  # of which there are no figures
            continue
        found.append(Fraction(of.get("men") or 0) / Fraction(result.overall.numerator or 1))
    texts = Texts("sv")
    ends = [plain(texts.share(Decimal(float(end)))) for end in (min(found), max(found))]
    said = plain(robust(look_at_demo("sv", county=["13"]), FUND).sentence)
    assert said.startswith(f"Mellan {ends[0]} och {ends[1]} av företagsstödet gick till mans")
    assert len(found) == 45
    assert "på 45 sätt att räkna" in said


def test_what_moves_it_most_is_named(look_at: OpenView) -> None:
    """One large grant to a man's sector, and many small ones to women's: kronor or cases decide."""
    rows = [
        *cases(10, sni_code="25.110", amount_granted="9000"),
        *cases(30, sni_code="88.101", amount_granted="1000"),
    ]
    said = plain(robust(look_at(rows), FUND).sentence)
    assert said.endswith("Störst skillnad gör vad andelen är av: 50 procentenheter.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chosen_one_is_marked_once_per_choice(
    look_at_demo: OpenView, language: Language
) -> None:
    panel = robust(look_at_demo(language), FUND)
    assert panel.chart is not None
    chosen = [row for row in panel.chart.rows if row["kind"] == "chosen"]
    assert len(chosen) == 4
    assert len({round(row["share"], 9) for row in chosen}) == 1
    assert {row["chosen"] for row in panel.chart.rows} == {chosen[0]["share"]}
