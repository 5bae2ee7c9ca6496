"""Cases of several places are one where they have them all in common, and no others are."""

import numpy as np

from jamstall.store import finest_in_memory
from jamstall.store.alike import put_together
from jamstall.store.columns import Amount, Column, Columns

HERE, THERE, ELSEWHERE = range(3)
PLACES = {
    101: (HERE, THERE),
    102: (THERE, HERE),  # in another order
    103: (HERE, THERE),  # what it was granted there is not known
    104: (HERE, THERE, ELSEWHERE),
    105: (HERE, HERE),
    106: (HERE, THERE),
}
ROWS = [(case, place) for case, places in PLACES.items() for place in places]


def tally() -> Columns:
    """Return a row that stands for seven cases of one place, and the six, place by place."""
    case = np.array([0, *(case for case, _ in ROWS)], np.int32)
    place = np.array([HERE, *(place for _, place in ROWS)], np.int32)
    known = ~((case == 103) & (place == THERE))
    same = Column(np.zeros(case.size, np.int32), ("1",))
    granted = Column(np.zeros(case.size, np.int32), ("granted",))
    return Columns(
        1,
        1,
        {
            "county": Column(place, ("20", "21", "22")),
            "year": same, "industry_id": same, "decision": granted,
        },
        {
            "amount_granted": Amount(np.arange(case.size, dtype=np.float64) * known, known),
            "amount_paid": Amount(np.zeros(case.size), np.ones(case.size, bool)),
        },
        case,
        np.array([7, *np.ones(len(ROWS))]),
    )  # fmt: skip


def test_cases_of_the_same_places_are_one_and_count_as_many() -> None:
    found = put_together(tally())
    assert (found.singles, found.wholes) == (1, 1)
    weights: dict[int, float] = {}
    places: dict[int, list[int]] = {}
    for row in range(1, found.case.size):
        weights[int(found.case[row])] = float(found.weight[row]) if found.weight is not None else 0
        places.setdefault(int(found.case[row]), []).append(int(found.columns["county"].codes[row]))
    told = sorted((sorted(places[case]), weights[case]) for case in places)
    assert told == [
        ([HERE], 1.0),  # twice in the same place: once there
        ([HERE, THERE], 1.0),
        ([HERE, THERE], 3.0),
        ([HERE, THERE, ELSEWHERE], 1.0),
    ]


def test_their_kronor_are_added_up_place_by_place() -> None:
    before, found = tally(), put_together(tally())
    for place in (HERE, THERE, ELSEWHERE):
        sums = [
            one.amounts["amount_granted"].ore[one.columns["county"].codes == place].sum()
            for one in (before, found)
        ]
        assert sums[0] == sums[1]


def test_cases_of_several_counties_are_as_many_as_before() -> None:
    before, found = tally(), put_together(tally())
    several = [
        sorted(finest_in_memory.several(one, finest_in_memory.chosen(one, {})))
        for one in (before, found)
    ]
    assert several[0] == several[1]
    assert sum(number for *_, number in several[0]) == len(PLACES)
