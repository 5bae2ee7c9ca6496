"""What a room answered, as far as it may be shown: what few phones want says who wants it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.workshop.model import HIGHEST, OPINIONS, Card

FEWEST = 5
"""Phones: what fewer want is not shown, as groups of fewer persons are not. Hands are seen anyway,
and a guess at a fact tells nothing of whoever made it."""
_BASE = 10


@dataclass(frozen=True, slots=True)
class Heard:
    """Answers that may be shown.

    Attributes
    ----------
    answers : value → answers; without the phones' where they are withheld.
    withheld : phones whose answers are not shown, 0 or 1–4.
    by_hands : some of the answers are a show of hands, which are counted in fifths of a hundred.
    """

    answers: Counter[int]
    withheld: int = 0
    by_hands: bool = False

    @property
    def middle(self) -> Decimal | None:
        """The per cent in the middle of what may be shown; None where nothing may."""
        return median(self.answers) if self.answers else None


def decimals_of(middle: Decimal) -> int:
    """Return with how many decimals a middle is said: of an even number it may be a half.

    Rounded it would be another target than the one that is proposed.

    >>> decimals_of(Decimal("37.5")), decimals_of(Decimal("40.0"))
    (1, 0)
    """
    return 0 if middle == int(middle) else 1


def median(answers: Mapping[int, int]) -> Decimal:
    """Return the middle answer: of an even number, between the two in the middle.

    >>> median({10: 1, 50: 2, 60: 1}), median({10: 1, 20: 1})
    (Decimal('50'), Decimal('15'))
    """
    ordered = [value for value, count in sorted(answers.items()) for _ in range(count)]
    if not ordered:
        return Decimal(0)
    last = len(ordered) - 1
    return Decimal(ordered[last // 2] + ordered[(last + 1) // 2]) / 2


def heard(card: Card, phones: Counter[int], hands: Counter[int]) -> Heard:
    """Return what may be shown of a card's answers."""
    by_hands = bool(hands)
    if card.kind in OPINIONS and 0 < phones.total() < FEWEST:
        return Heard(Counter(hands), phones.total(), by_hands)
    return Heard(phones + hands, 0, by_hands)


def is_answer(card: Card, value: object) -> bool:
    """Tell whether a value can be answered at a card: a whole number of what is asked.

    A ranking is written as the places of the options from 1, the best first: 31 is the third and
    then the first. Options may be left out.

    >>> from jamstall.workshop.model import Option
    >>> two = Card("a", kind="scenario", options=(Option("A"), Option("B")))
    >>> [is_answer(two, value) for value in (2, 21, 22, 3, 0)]
    [True, True, False, False, False]
    """
    if type(value) is not int or value < 0:
        return False
    if card.kind == "scenario":
        places = ranking(value)
        known = range(len(card.options))
        return bool(places) and len({*places}) == len(places) and {*places} <= {*known}
    if card.kind == "compare":
        return value < len(card.options)
    return value <= (1 if card.kind == "statement" else HIGHEST)


def ranking(value: int) -> tuple[int, ...]:
    """Return the options that an answer ranks, the best first, by their places from 0.

    >>> ranking(31), ranking(0)
    ((2, 0), ())
    """
    places: list[int] = []
    while value:
        value, place = divmod(value, _BASE)
        places.insert(0, place - 1)
    return tuple(places)


def answer_of(places: Sequence[int]) -> int:
    """Return a ranking as it is sent.

    >>> answer_of((2, 0))
    31
    """
    value = 0
    for place in places:
        value = value * _BASE + place + 1
    return value
