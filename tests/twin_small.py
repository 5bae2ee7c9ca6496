"""What the slow twin hides of persons, and how it rounds their kronor (`twin`).

Written from the design (§4.8) and decision 25; it knows nothing of the product but which choices of
cases are looked at where there are too many (`_as_finely_as_can_be`). Amounts are whole öre.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import comb
from typing import Any

from jamstall.analysis.disclosure.magnitude.chosen import choices
from tests.medians_twin import as_shown

PERSONAL = {"sex", "birthplace", "age_group"}


@dataclass(frozen=True)
class Row:
    """One group, with the same words as the product's own."""

    labels: tuple[str, ...]
    numerator: Decimal | int | None
    denominator: Decimal | int | None
    value: Decimal | Fraction | int | None
    cases: int | None
    suppressed: bool = False
    receivers: int | None = None


def hide(row: Row, limit: int, filters: Any, by: tuple[str, ...]) -> Row:
    if not _says_something(filters, by, row.labels):
        return row
    if (row.cases and row.cases < limit) or (row.receivers and row.receivers < limit):
        return Row(row.labels, None, None, None, None, suppressed=True)
    return row


def _says_something(filters: Any, by: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether a group says something of the persons in it."""
    told = [(d, label) for d, chosen in filters.items() for label in chosen]
    told += zip(by, labels, strict=False)
    if any(d in PERSONAL and label not in ("unknown", "not_applicable") for d, label in told):
        return True
    one_place = sum(d == "municipality" for d, _ in told) == 1
    finer = {"year", "support_form", "sector", "sector_dominance", "division"}
    return (
        one_place
        and any(d in finer for d, _ in told)
        and any(d in PERSONAL and label == "unknown" for d, label in told)
    )


def _amounts(measure: str, cases: list[dict[str, Any]]) -> dict[str, list[int]]:
    """The amounts in öre that a measure adds up, above the line and below it; none of a count."""
    granted = [case for case in cases if case["decision"] == "granted"]
    decided = [case for case in cases if case["decision"] in ("granted", "rejected")]
    if measure in ("amount_granted", "amount_share", "mean_amount", "median_amount"):
        return {"above": [case["amount_granted"] for case in granted]}
    if measure in ("amount_applied", "mean_applied", "median_applied"):
        return {"above": [c["amount_applied"] for c in cases if "amount_applied" in c]}
    if measure == "amount_paid":
        return {"above": [case["amount_paid"] for case in cases if "amount_paid" in case]}
    if measure == "amount_decided":
        return {"above": [c["amount_applied"] for c in decided if "amount_applied" in c]}
    if measure == "grant_ratio":
        stated = [case for case in decided if "amount_applied" in case]
        return {
            "above": [case["amount_granted"] for case in stated if case["decision"] == "granted"],
            "below": [case["amount_applied"] for case in stated],
        }
    return {}


BASES = [Decimal(step).scaleb(power) for power in range(-4, 12) for step in (1, 2, 5)]


def _as_finely_as_can_be(
    exact: Decimal, own: list[int], theirs: list[int], is_person: bool
) -> Decimal | None:
    """Round to the first base at which no case is certain, if hiding the others leaves none so."""
    kronor = tuple(sorted((Decimal(amount) / 100 for amount in theirs), reverse=True))
    finest = next(base for base in BASES if 10 * base >= max(map(abs, kronor)))
    if not is_person or len(own) in (0, len(kronor)):
        return _near(exact, finest) * finest
    if len(kronor) > 120:
        return _by_ends(exact, sorted(Decimal(one) / 100 for one in own), sorted(kronor), finest)
    others = [*kronor]
    for amount in own:
        others.remove(Decimal(amount) / 100)
    if sum(others) and _is_dominated(others):
        return None
    fewer = exact if len(own) <= len(others) else sum(kronor) - exact
    shown = _by_every_choice(kronor, min(len(own), len(others)), finest)
    for base in BASES[BASES.index(finest) :]:
        if base != finest and 2 * base > min(exact, sum(others)):
            return None
        both = _near(fewer, base), _near(sum(kronor) - fewer, base)
        if (base, both) in shown:
            return _near(exact, base) * base if shown[base, both] else None
    raise AssertionError(exact)


def _by_ends(
    exact: Decimal, own: list[Decimal], everybody: list[Decimal], finest: Decimal
) -> Decimal | None:
    """Of so many cases: by the first base at which the ends of the place leave room."""
    for base in BASES[BASES.index(finest) :]:
        if base != finest and 2 * base > exact:
            return None
        near = _near(exact, base) * base
        if _ends_leave_room(own, everybody, near):
            return near
    raise AssertionError(exact)


def _ends_leave_room(own: list[Decimal], everybody: list[Decimal], near: Decimal) -> bool:
    number, others = len(own), everybody.copy()
    for amount in own:
        others.remove(amount)

    def rest(one: Decimal, of: list[Decimal]) -> list[Decimal]:
        left = of.copy()
        left.remove(one)
        return left

    low, high = everybody, everybody[::-1]
    return (
        others[-1] + sum(rest(others[-1], low)[: number - 1]) <= near
        and (number > 60 or others[0] + sum(rest(others[0], high)[: number - 1]) >= near)
        and (number >= 60 or sum(rest(own[-1], high)[:number]) >= near)
        and sum(rest(own[0], low)[:number]) <= near
    )


Both = tuple[int, int]


@cache
def _by_every_choice(
    kronor: tuple[Decimal, ...], number: int, finest: Decimal
) -> dict[tuple[Decimal, Both], list[tuple[int, ...]]]:
    """Return choices of cases by what is shown of them, one after another; none where given up."""
    places = range(len(kronor))
    if is_all := comb(len(kronor), number) <= 20_000:
        looked_at = [*combinations(places, number)]
    else:
        rows = choices(len(kronor), number).is_in
        looked_at = [tuple(row.nonzero()[0].tolist()) for row in rows]
    sums = {one: sum(kronor[at] for at in one) for one in looked_at}
    of_all, left, hidden = sum(kronor), [], []
    for one in looked_at:
        sides = [kronor[at] for at in one], [kronor[at] for at in places if at not in one]
        dominated = any(sum(side) and _is_dominated(side) for side in sides)
        (hidden if dominated else left).append(one)
    shown: dict[tuple[Decimal, Both], list[tuple[int, ...]]] = {}
    for base in BASES[BASES.index(finest) :]:
        alike: dict[Both, list[tuple[int, ...]]] = {}
        for one in left:
            if base == finest or 2 * base <= min(sums[one], of_all - sums[one]):
                both = _near(sums[one], base), _near(of_all - sums[one], base)
                alike.setdefault(both, []).append(one)
            else:
                hidden.append(one)
        settled = {near: of for near, of in alike.items() if all(near) and _leave_open(of, places)}
        shown |= {(base, near): of for near, of in settled.items()}
        left = [one for near, of in alike.items() if near not in settled for one in of]
    is_certain = not _leave_open(hidden, places)
    if shown and is_certain and (hidden or not is_all):
        base, (near, of_others) = min(
            shown, key=lambda one: (len(shown[one]), -one[0], one[1][0] - one[1][1])
        )
        shown[base, (near, of_others)] = []
        if 2 * number == len(kronor):
            shown[base, (of_others, near)] = []
    return shown


def _leave_open(of: list[tuple[int, ...]], places: range) -> bool:
    in_any = {at for one in of for at in one}
    return len(in_any) == len(places) and not frozenset(places).intersection(*of)


def _is_dominated(kronor: list[Decimal]) -> bool:
    largest = sorted(kronor, reverse=True)
    return 10 * sum(largest[2:]) < largest[0]


def _near(amount: Decimal, base: Decimal) -> int:
    return _half_up(Fraction(amount) / Fraction(base))


def _half_up(number: Fraction) -> int:
    return int(abs(number) + Fraction(1, 2)) * (-1 if number < 0 else 1)


def _two_digits(amount: Fraction) -> Fraction:
    step = Fraction(1)
    while abs(amount) >= 100 * step:
        step *= 10
    while amount and abs(amount) < 10 * step:
        step /= 10
    return _half_up(amount / step) * step


def round_kronor(
    measure: str,
    row: Row,
    cases: list[dict[str, Any]],
    everybody: list[dict[str, Any]],
    filters: Any,
    by: Sequence[str],
    whole: Any = None,
) -> Row:
    """What is shown of kronor, so that no single case can be told from them."""
    own = _amounts(measure, cases)
    if row.suppressed or row.value is None or not own:
        return row
    is_person = _says_something(filters, by, row.labels)
    nothing = Row(row.labels, None, None, None, row.cases, suppressed=True)
    if is_person and measure.startswith(("mean", "median")) and (row.cases or 0) < 10:
        return nothing
    if measure.startswith("median"):
        of_all = sorted(_amounts(measure, everybody)["above"])
        if not is_person or row.cases == len(of_all):
            return replace(row, value=_two_digits(Fraction(row.value)))
        near = as_shown(Fraction(row.value), row.cases or 0, of_all)
        return nothing if near is None else replace(row, value=near)
    for amounts in own.values() if is_person else ():
        if sum(amounts) and _is_dominated([Decimal(amount) for amount in amounts]):
            return nothing
    theirs = _amounts(measure, everybody)
    above = below = None
    for side, exact in (("above", row.numerator), ("below", row.denominator)):
        shown = exact
        is_some = side in own and 0 < len(own[side]) < len(theirs[side])
        if is_person and is_some and exact == 0 and any(theirs[side]):
            return nothing
        if side in own and exact:
            shown = _as_finely_as_can_be(exact, own[side], theirs[side], is_person)
            if not shown:
                return nothing
        above, below = (shown, below) if side == "above" else (above, shown)
    if measure == "amount_share":
        below = above if whole is None else whole
    value = Fraction(above) / Fraction(below) if below else Fraction(above)
    if measure == "amount_share":
        value = min(value, Fraction(1))
    if measure.startswith("mean"):
        value = _two_digits(value)
    return replace(row, numerator=above, denominator=below, value=value)
