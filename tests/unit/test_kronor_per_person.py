"""Kronor per employed person and per business owner: by hand, and only where the money is."""

from decimal import Decimal
from itertools import product

import pytest

from jamstall.analysis.population import people, workforce
from jamstall.analysis.selection import Selection
from jamstall.panels.sectors.kronor_per_person import area_of_money, kronor_per_person
from jamstall.reference import places
from jamstall.texts import LANGUAGES, SUPPRESSED, Language
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
ROWS = [
    *cases(200, applicant_sex="K", amount_granted="100000"),
    *cases(400, applicant_sex="M", amount_granted="100000"),
]
OWN = Selection(area="county").where(county=["21"])


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def rows_of(panel_rows: tuple[tuple[str, ...], ...]) -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(map(plain, row[1:])) for row in panel_rows}


def test_by_hand_of_one_county(look_at: OpenView) -> None:
    """All the money is in Gävle's county, though no county is chosen."""
    view = look_at(ROWS)
    assert area_of_money(view, FUND) == "21"
    women, men = (people(OWN, "employed").groups(("sex",))[sex,] for sex in ("woman", "man"))
    panel = kronor_per_person(view, FUND)
    each = [f"{round(kr / of)} kr" for kr, of in ((20e6, women), (40e6, men))]
    assert plain(panel.sentence) == (
        f"Per sysselsatt kvinna i Gävleborg beviljades {each[0]} av företagsstödet, "
        f"per sysselsatt man {each[1]}. Det är en jämförelse, inte ett krav."
    )
    assert rows_of(panel.table.rows)["Kvinna"] == (
        "20 000 000 kr", plain(view.texts.count(women)), each[0],
    )  # fmt: skip
    assert panel.table.header[-1] == "Kronor per sysselsatt"  # of owners none by county
    assert panel.chart is not None
    assert panel.chart.alt == panel.sentence


def test_sectors_are_classed_as_the_money_and_counted_where_it_is(look_at: OpenView) -> None:
    """In the county's own figures other sectors are women-dominated than in the country's."""
    own, country = workforce(OWN), workforce(Selection())
    expected = sum(
        sum(pair) for sector, pair in own.people.items()
        if country.dominance(sector, Decimal(60)) == "men"
    )  # fmt: skip
    assert expected != sum(
        sum(pair) for sector, pair in own.people.items()
        if own.dominance(sector, Decimal(60)) == "men"
    )  # fmt: skip
    view = look_at(ROWS)
    found = rows_of(kronor_per_person(view, FUND).table.rows)
    assert found["Mansdominerade"][1] == plain(view.texts.count(expected))


def test_owners_where_every_county_has_money(look_at: OpenView) -> None:
    towns = {code[:2]: code for code in sorted(places.municipalities())}
    rows = [
        case for town, sex in product(towns.values(), "KM")
        for case in cases(6, municipality=town, applicant_sex=sex, amount_granted="1000000")
    ]  # fmt: skip
    view = look_at(rows)
    assert area_of_money(view, FUND) == places.COUNTRY
    panel = kronor_per_person(view, FUND)
    women = people(Selection(), "owners").groups(("sex",))[("woman",)]
    assert panel.table.header[3:] == (
        "Kronor per sysselsatt", "Företagarna", "Kronor per företagare",
    )  # fmt: skip
    each = round(len(towns) * 6_000_000 / women)
    assert rows_of(panel.table.rows)["Kvinna"][-1] == f"{each} kr"
    assert "i riket" in panel.sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "chosen", [{"municipality": ["2180"]}, {"county": ["21", "13"]}], ids=["place", "counties"]
)
def test_nothing_of_people_who_are_not_there(
    look_at: OpenView, language: Language, chosen: dict[str, list[str]]
) -> None:
    view = look_at([*ROWS, *cases(9, municipality="1380")], language, **chosen)
    panel = kronor_per_person(view, FUND)
    assert panel.sentence == view.texts("per-person-where")
    assert panel.chart is None
    assert panel.table.rows == ()


def test_hidden_stays_hidden(look_at: OpenView) -> None:
    rows = [*cases(3, applicant_sex="K"), *cases(40, applicant_sex="M")]
    panel = kronor_per_person(look_at(rows), FUND)
    found = rows_of(panel.table.rows)
    assert found["Kvinna"][::2] == (SUPPRESSED, SUPPRESSED)
    assert found["Man"][::2] == (SUPPRESSED, SUPPRESSED)
    assert panel.sentence.startswith("Per sysselsatt i kvinnodominerade branscher")
    assert panel.hidden
