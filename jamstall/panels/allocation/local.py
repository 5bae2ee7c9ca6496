"""A number for each place: its value, what it is a share of, and how many cases are behind."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.charts.area_map import Area
from jamstall.charts.classes import (
    HIDDEN,
    NO_DATA,
    ValueClass,
    amount_classes,
    class_of,
    share_classes,
)
from jamstall.panels.allocation.choice import SHARES, Choice, Level
from jamstall.panels.view import View, place_name
from jamstall.texts import EMPTY, SUPPRESSED
from jamstall.texts.rounding import rounded


@dataclass(frozen=True)
class Local:
    """A number by place.

    Attributes
    ----------
    level : what kind of place.
    values : code → the group of that place; without cases in it, the place is not there.
    overall : the number for the whole selection, whatever the place.
    kronor : code → the place's granted kronor and cases, which a share is a share of.
    results : what it was made of.
    """

    choice: Choice
    level: Level
    values: Mapping[str, Group]
    overall: Group
    kronor: Mapping[str, Group]
    results: tuple[Breakdown, ...]

    def value(self, code: str) -> Decimal | None:
        """Return a place's value; None where it is hidden, or there is nothing to divide."""
        group = self.values.get(code)
        return None if group is None or group.value is None else Decimal(group.value)

    def is_hidden(self, code: str) -> bool:
        """Tell whether too few people stand behind a place's value."""
        group = self.values.get(code)
        return group is not None and group.suppressed

    def is_known(self, code: str) -> bool:
        """Tell whether a place has a value, shown or hidden."""
        return self.is_hidden(code) or self.value(code) is not None


def local(view: View, choice: Choice, level: Level, fund: str, year: str = "") -> Local:
    """Return a fund's number by place, of one year or all that are selected."""
    own: dict[str, tuple[str, ...]] = {"fund": (fund,)}
    if year:
        own["year"] = (year,)
    kronor = view.measure("amount_granted", level, **own)
    of_place = {group.labels[0]: group for group in kronor.groups}
    if not choice.group:
        result = view.measure(choice.measure, level, **own)
        values = {group.labels[0]: group for group in result.groups}
        return Local(choice, level, values, result.overall, of_place, (result, kronor))
    dimensions, labels = tuple(choice.group), tuple(choice.group.values())
    shares = view.measure_within("amount_share", level, *dimensions, **own)
    whole = view.measure("amount_share", *dimensions, **own)
    found = {g.labels[0]: g for g in shares.groups if g.labels[1:] == labels}
    for code, group in of_place.items():
        if code not in found and group.numerator:
            # Kronor, but no case of the group asked for: a share of nothing.
            found[code] = Group((code, *labels), Decimal(0), group.numerator, Decimal(0), 0)
    overall = [group for group in whole.groups if group.labels == labels]
    nothing = Group(labels, Decimal(0), whole.overall.numerator, Decimal(0), 0)
    at_all = overall[0] if overall else nothing
    return Local(choice, level, found, at_all, of_place, (shares, kronor))


def classes(values: Sequence[Decimal], choice: Choice) -> tuple[ValueClass, ...]:
    """Return the classes that a number's values are coloured by."""
    if choice.measure in SHARES:
        return share_classes(choice.family)
    return amount_classes(values, choice.family)


def areas(
    view: View, numbers: Local, codes: Sequence[str], by_class: Sequence[ValueClass]
) -> list[Area]:
    """Return the places of a map, each with its value in words and its class."""
    return [
        Area(
            code,
            place_name(code, view.texts),
            in_words(view, numbers, code),
            _key(numbers, code, by_class),
            behind(view, numbers, code),
        )
        for code in codes
    ]


def _key(numbers: Local, code: str, by_class: Sequence[ValueClass]) -> str:
    if numbers.is_hidden(code):
        return HIDDEN
    value = numbers.value(code)
    if value is not None and numbers.choice.measure in SHARES:
        value = as_shown(value)
    return NO_DATA if value is None else class_of(value, by_class).key


def as_shown(share: Decimal) -> Decimal:
    """Return a share in whole per cent, by which it is classed: 20.3 % is read as 20 %.

    Something is never nothing, so less than half a per cent is classed with 1 %.
    """
    return max(rounded(share, 2), Decimal("0.01")) if share else share


def in_words(view: View, numbers: Local, code: str) -> str:
    """Return a place's value in words: "93 %", "4,1 Mkr", ".." or "–"."""
    if numbers.is_hidden(code):
        return SUPPRESSED
    return value_in_words(view, numbers.choice, numbers.value(code))


def value_in_words(view: View, choice: Choice, value: Decimal | None) -> str:
    """Return a value in the unit of its measure."""
    if value is None:
        return EMPTY
    if choice.measure in SHARES:
        return view.texts.share(value)
    if choice.measure == "granted_cases":
        return view.texts.count(value)
    return view.texts.kronor(value)


def behind(view: View, numbers: Local, code: str) -> str:
    """Return what stands behind a place's value: kronor of kronor, and cases."""
    texts = view.texts
    of_place = numbers.kronor.get(code)
    if of_place is None or not of_place.cases:
        return texts("map-no-cases")
    cases = texts("map-cases", cases=of_place.cases, number=texts.count(of_place.cases))
    if numbers.is_hidden(code):
        return texts("map-hidden")
    group = numbers.values.get(code)
    if numbers.choice.group and group is not None:
        return texts(
            "map-of",
            part=texts.kronor(group.numerator or 0),
            whole=texts.kronor(of_place.numerator),
            cases=cases,
        )
    if numbers.choice.measure == "approval_rate" and group is not None:
        return texts(
            "map-decided",
            granted=texts.count(group.numerator or 0),
            decided=texts.count(group.denominator or 0),
        )
    return texts("map-kronor", kronor=texts.kronor(of_place.numerator), cases=cases)
