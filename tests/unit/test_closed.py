"""What a table of one filter more cannot show beside its own numbers, no table of fewer shows."""

from itertools import product
from pathlib import Path

import numpy as np
import pytest

from jamstall.analysis.disclosure.policy import STEPS
from jamstall.analysis.disclosure.secondary import decided
from jamstall.analysis.disclosure.secondary.cube import cube
from jamstall.analysis.disclosure.secondary.tables import FUND, OUTCOME, Guarded, decide
from jamstall.analysis.selection import Selection
from jamstall.store.database import Database
from jamstall.store.queries import provenance

USUAL = Selection()


@pytest.mark.parametrize("person", ["sex", "birthplace"])
@pytest.mark.parametrize("step", STEPS)
def test_of_each_fund_and_outcome(demo_database: Path, step: str, person: str) -> None:
    """Of those born abroad in 2023 the counties told, of business grants alone, what was hidden."""
    database = Database(demo_database)
    version = provenance(database).version
    cases = decided.Cases(database, version, USUAL.small)

    def of_all(*without: str) -> Guarded:
        asked = {FUND, "county", "year", person, OUTCOME} - {*without}
        of = tuple(d for d in decided.ORDERED if d in asked)
        return decided.decided(cases, of, decided.Stated())

    wide, narrow = of_all(), of_all(step)
    database.close()
    totals = np.take(wide.hidden, -1, wide.cube.dimensions.index(step))
    assert totals.shape == narrow.hidden.shape
    assert not (totals & ~narrow.hidden).any()


def test_what_a_wider_cube_hides_of_the_same_numbers() -> None:
    """By label, whatever else either cube tells apart; what only one of them has stays as it is."""
    wide = cube(
        ("county", "sex", "year"),
        [((county, sex, "2024"), 9) for county in ("13", "21") for sex in ("man", "woman")]
        + [(("13", "woman", "2023"), 9)],
    )
    hidden = np.zeros(wide.counts.shape, bool)
    hidden[0, 1, -1] = True  # the women of Halland in all years
    hidden[1, 0, 1] = True  # the men of Gävleborg in 2024, which the other does not tell apart
    counted = [((county, "woman"), 9) for county in ("12", "13", "21")] + [(("21", "man"), 9)]
    narrow = cube(("county", "sex"), counted)
    shown = Guarded(narrow, np.zeros(narrow.counts.shape, bool))
    found = shown.beside(Guarded(wide, hidden)).hidden
    assert [narrow.labels[0][place[0]] for place in np.argwhere(found)] == ["13"]
    assert np.argwhere(found).tolist() == [[1, 1]]


@pytest.mark.parametrize(
    ("counties", "is_sum_hidden"), [(2, True), (3, True), (5, False), (20, False)]
)
def test_of_few_counties_a_years_sum_is_hidden_and_of_many_a_county(
    counties: int, is_sum_hidden: bool
) -> None:
    """Two women in the first county's last year; whichever is missed least keeps it."""
    names = [f"{county:02}" for county in range(counties)]
    labels = product(names, ("2023", "2024"), ("man", "woman"))
    counted = [(label, 2 if label == ("00", "2024", "woman") else 10) for label in labels]
    whole = cube(("county", "year", "sex"), counted)
    women = decide(whole, 5, of_few=True).hidden[..., 1]
    assert women[0, :-1].all()
    assert women[-1, :-1].all() == is_sum_hidden
    assert women[1:-1].any() != is_sum_hidden
    assert not women[:, -1].any(), "pages open with all years"
