"""Numbers that are all of a place: what the policy accepts to tell of each case, and what not."""

from itertools import product

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public, tells
from jamstall.analysis.disclosure.policy import TELLING_WHOLES, is_whole
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Places


def in_a_whole(public: Public, shown: Flags, counts: Places) -> Flags:
    """Tell which numbers are of cases that are all of one kind, as a shown number says.

    Parameters
    ----------
    counts : how many cases each number really has.
    """
    found = np.zeros(counts.shape, bool)
    kinds, of = public.flat()
    number = public.real.sum(axis=1)
    everybody = _everybody(public)
    for column, person in enumerate(public.persons):
        if len(person) > 1 or not tells(person) or {*person.items()} & {*TELLING_WHOLES}:
            continue
        wholes = shown[:, column] & is_whole(counts[:, column], everybody)
        inside = np.zeros(number.size, bool)
        inside[kinds[wholes[of]]] = True
        rows = np.bincount(of, ~inside[kinds], len(public.kinds)) == 0
        for other, own in enumerate(public.persons):
            if person.items() <= own.items():
                found[:, other] |= rows
    return found


def telling_wholes(public: Public, counts: Places) -> Flags:
    """Tell which numbers are all of a place, or all women of one, and must not be known so."""
    found = np.zeros(counts.shape, bool)
    for (dimension, label), (column, person) in product(TELLING_WHOLES, enumerate(public.persons)):
        if person.get(dimension) == label:
            rest = {name: own for name, own in person.items() if name != dimension}
            whole = counts[:, public.persons.index(rest)] if rest else _everybody(public)
            found[:, column] |= is_whole(counts[:, column], whole)
    return found


def _everybody(public: Public) -> Places:
    """Return how many cases each group of cases has, whoever applied."""
    kinds, of = public.flat()
    number = public.real.sum(axis=1)
    return np.bincount(of, number[kinds], len(public.kinds)).astype(np.intp)
