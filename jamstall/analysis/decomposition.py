"""What part of a difference between two groups each of several factors makes.

Das Gupta (*Standardization and decomposition of rates: A user's manual*, US Bureau of the Census,
1993). A rate is a function of factors: earnings are people times pay. The effect of a factor is how
much the rate changes when that factor alone goes from the first group's value to the second's,
averaged over all orders in which the factors can be changed. Kitagawa (1955) is the case of two.
The effects sum to the difference, exactly: they are fractions, never rounded.
"""

from collections.abc import Callable, Hashable, Mapping
from fractions import Fraction
from itertools import combinations
from math import factorial
from typing import TypeVar

Factor = TypeVar("Factor")
Kind = TypeVar("Kind", bound=Hashable)


def effects(
    rate: Callable[[Mapping[str, Factor]], Fraction],
    first: Mapping[str, Factor],
    second: Mapping[str, Factor],
) -> dict[str, Fraction]:
    """Return the effect of each factor on the difference, second less first.

    Parameters
    ----------
    rate : the factors' values by name → what is compared.
    first, second : the two groups' factors, by the same names; of any type that `rate` takes.

    >>> small = {"width": Fraction(2), "height": Fraction(3)}
    >>> large = {"width": Fraction(4), "height": Fraction(5)}
    >>> found = effects(lambda of: of["width"] * of["height"], small, large)
    >>> {name: int(part) for name, part in found.items()}
    {'width': 8, 'height': 6}
    """
    names = tuple(first)
    found = {
        changed: rate({name: (second if name in changed else first)[name] for name in names})
        for size in range(len(names) + 1)
        for changed in map(frozenset, combinations(names, size))
    }
    return {
        name: sum(
            (
                _orders(len(before), len(names)) * (found[before | {name}] - found[before])
                for before in found
                if name not in before
            ),
            Fraction(0),
        )
        for name in names
    }


def first_ratio(
    kind: Kind, *pairs: tuple[Mapping[Kind, Fraction], Mapping[Kind, Fraction]]
) -> Fraction:
    """Return the first ratio of a kind that there is: one's own, else the other's; 0 without any.

    A kind that one of the groups lacks then differs in how much of it there is, and in nothing
    else.

    >>> first_ratio("care", ({}, {}), ({"care": Fraction(1)}, {"care": Fraction(2)}))
    Fraction(1, 2)
    """
    for above, below in pairs:
        if below.get(kind):
            return above.get(kind, Fraction(0)) / below[kind]
    return Fraction(0)


def _orders(before: int, factors: int) -> Fraction:
    """Return the part of all orders in which exactly certain factors come before a certain one."""
    after = factors - before - 1
    return Fraction(factorial(before) * factorial(after), factorial(factors))
