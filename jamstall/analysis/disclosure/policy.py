"""The policy for small groups, on one page: who is personal, what starts hiding, what is hidden.

- A group is *personal* where sex, birthplace or age group tells it apart.
- It *starts hiding* where one of these says something of a person. `not_applicable` says that no
  person stands behind the case (a municipality, an association), and `unknown` that nobody knows:
  a group told apart by these alone may be shown however small it is. One exception: `unknown` in
  one municipality's year, sector or form of support.
- A group that is all of its place, year or sector tells of each in it. Where all eight were born in
  Sweden, each was; so with women, men and ages: that is accepted, and shown. It is not accepted of
  who is born abroad, nor of a refusal of all: these start hiding however many they are
  (`TELLING_WHOLES`, `is_refusal_of_all`).
- Where another group must be hidden for its sake, it is the one that readers miss least.
- Persons are told apart by the tables of `family` alone, which are decided together; of anything
  else every group is hidden, and until they are decided nobody is told of.
- Counts are exact or hidden; the kronor behind them are rounded (`kronor`), since each case's own
  are public.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Any

Cases = Any
"""How many cases; of one group, or of every place of a cube at once."""

PERSONAL = frozenset(("sex", "birthplace", "age_group"))
"""Dimensions that describe a person."""

OF_TEXTS = frozenset(
    ("strategy_area", "review_level", "read_by", "owner_kind", "grant_size", "theme", "promise",
     "intervention_field")
)  # fmt: skip
"""What is never shown beside them: rows of projects are shown by these, one by one and with their
names, so that a group of persons told apart by them too could be looked up."""

USUAL_LIMIT, LIMITS = 5, range(3, 21)
"""A group with fewer cases is small. A region may set another limit, one of these: below three, who
has one case of two knows the other; above twenty, little is left to show (`settings`)."""

UNTELLING = frozenset(("unknown", "not_applicable"))
"""Labels of these dimensions that say nothing of any person."""

MISSED: Mapping[str, float] = {
    "unknown": 1,
    "not_applicable": 4,
    "mixed": 8,
    "other": 8,
    "under_31": 60,
    "31_49": 60,
    "50_plus": 60,
    "woman": 60,
    "man": 70,
    "abroad": 80,
    "sweden": 90,
}
"""How much readers miss a case of a group that is hidden for another's sake, beside one of
`unknown`. What is unknown answers no question; women and men, and who is born abroad, are what the
pages are for. Hiding forty unknown is better than hiding one of these. A region may set another
order (`settings`): the least missed then has the first of these numbers, the next the second."""

SENSE = "sense"
"""What a view has beyond the tables of persons (`family`), where it is by dominance in another
sense than theirs: two limits side by side tell of whoever is between."""
UNDECIDED_YET = "undecided"
"""Why nothing is told of persons while tables are decided together, after the data has changed."""

STEPS = ("county", "year")
"""The filters that readers change most: what is hidden holds beside each view one of them away."""

OF_ALL_COUNTIES, OF_ALL_YEARS = 0.3, 3.0
"""How much a case of a group is missed in a year's number of all counties, and in a number of all
years, beside one in a county's own year. Where hiding the sum keeps a secret as well as hiding one
of its parts, the one that is missed least is hidden: of two counties a year's sum, of twenty the
part. Pages open with all years: of these, hardly any but how many are unknown."""

BY_PLACE = 0.01
"""And in a number of a municipality: these are hidden first, where all tables together tell of
somebody (`together`)."""

OF_STATED = 0.1
"""And in a number of those that state an amount: how many there are, readers miss more."""

GIVEN_UP = ("division", "sector", "municipality", "support_form", "sector_dominance", "year",
            "county", "age_group", "birthplace", "sex")  # fmt: skip
"""Where a table of persons cannot be proved within its work (`work`), they are told apart by one of
its dimensions no more: the first of these that it has; before these, any other."""


PLACE = "municipality"
UNRECORDED = frozenset(("unknown",))
FINER = frozenset(("year", "support_form", "sector", "sector_dominance", "division"))
"""In one municipality, and one of these more, a single case whose applicant's sex is unknown can be
found: where she was born, which other tables may tell, is hers. There the unknown are hidden too;
of whom nothing is applicable, nothing else is told either."""


def starts_hiding(labels: Iterable[tuple[str, str]]) -> bool:
    """Tell whether a group is hidden where it is small, by its dimensions and labels.

    >>> starts_hiding([("county", "21"), ("sex", "woman")])
    True
    >>> starts_hiding([("county", "21"), ("sex", "unknown")])
    False
    >>> starts_hiding([("municipality", "2182"), ("year", "2024"), ("sex", "unknown")])
    True
    """
    told = [*labels]
    persons = [label for dimension, label in told if dimension in PERSONAL]
    if any(label not in UNTELLING for label in persons):
        return True
    one_place = [dimension for dimension, _ in told].count(PLACE) == 1
    finer = any(dimension in FINER for dimension, _ in told)
    return one_place and finer and any(label in UNRECORDED for label in persons)


TELLING_WHOLES: Mapping[tuple[str, str], str] = {("birthplace", "abroad"): "sweden"}
"""What must not be known of everybody: that all of a place, a year or a sector were born abroad, or
all women there. Such a group is hidden, and another with it, if need be one without cases, so that
for all that is shown one of them was not. Beside each stands the label that is hidden with it where
the data knows no other."""


def is_whole(group: Cases, everybody: Cases) -> Cases:
    """Tell whether a group is all of those that are told apart as it is, but by one dimension.

    >>> [is_whole(9, everybody) for everybody in (9, 10)]
    [True, False]
    """
    return (group > 0) & (group == everybody)


def is_refusal_of_all(rejected: Cases, granted: Cases, granted_to_anyone: Cases) -> Cases:
    """Tell whether all of a group were refused, where others of the place, year or sector were not.

    Then how many were rejected is hidden, and the approval rate with it: for all that is shown,
    nobody of the group may have been refused. That nobody of it was granted anything is shown: it
    is what the pages are for, and says of nobody that they applied. Accepted is that all were
    granted, and that everybody of a place was refused, whoever they are: the place's own numbers
    say so, and each decision is public.

    >>> is_refusal_of_all(6, 0, 8), is_refusal_of_all(6, 1, 8), is_refusal_of_all(6, 0, 0)
    (True, False, False)
    """
    return (rejected > 0) & (granted == 0) & (granted_to_anyone > 0)


def missed(labels: Iterable[tuple[str, str]], of_each: Mapping[str, float] = MISSED) -> float:
    """Return how much readers miss a case of a group, by its dimensions and labels.

    >>> missed([("sex", "woman"), ("birthplace", "unknown")])
    60.0
    """
    weight = 1.0
    for dimension, label in labels:
        weight *= of_each[label] if dimension in PERSONAL else 1.0
    return weight


OF_LARGEST = Decimal("0.1")
"""Kronor of personal groups are rounded to a base of at least this part of the largest case."""

DOMINATING = Decimal("0.1")
"""They are hidden where all cases but the two largest have less than this part of the largest."""

TYPICAL, DIGITS = 10, 2
"""Means and medians of kronor need so many cases, and are shown with so many digits."""

WIDEST_SHARE, WIDEST_COUNT = Decimal("0.2"), 10
"""Of a hidden share or count is told between what it lies, as that follows from what is shown; a
range wider than this is no answer. That a count is 1–4 is not said, also where it follows."""
