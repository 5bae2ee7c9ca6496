"""The audit: what all tables of the family tell together of the persons of one fund.

Cubes are decided one by one (`decided`). A reader has all of them, and knows of each case what is
public: where, when, in which sector, how it was decided; not who applied. Each number that is shown
is an equation over how many cases of each public kind each kind of person has. A hidden number is
*told* where it is the same in every solution: an interior point fills all that can be filled, and
what a random way among what it fills does not change, none does.

Numbers are a matrix: a row for each group of cases that places, years and sectors tell apart, a
column for each group of persons.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise, product

import numpy as np

from jamstall.analysis.disclosure.policy import UNTELLING
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers, Places
from jamstall.store.alike_cases import AlikeCases


class Public:
    """Cases of one fund and outcome as everybody knows them, and who really applied.

    Attributes
    ----------
    real : how many cases, by public kind and by all that a person is told apart by.
    persons : each group of persons that some table may have: dimension → label.
    kinds : of each row, the kinds of cases that it is of.
    rows : dimensions → the rows of the groups of cases that these tell apart.
    """

    def __init__(
        self, cases: AlikeCases, told_apart: Sequence[str], persons: Sequence[str]
    ) -> None:
        plain = [name for name in told_apart if name in cases.codes]
        told = np.stack([cases.lies, *(cases.codes[name] for name in plain)])
        kinds, first, kind_of = np.unique(told, axis=1, return_index=True, return_inverse=True)
        size = kinds.shape[1]
        shape = [len(cases.labels[name]) for name in persons]
        who = np.ravel_multi_index([cases.codes[name] for name in persons], shape)
        self.real = np.zeros((size, int(np.prod(shape))), np.int64)
        np.add.at(self.real, (kind_of.ravel(), who), cases.number)
        of_first = np.isin(cases.kind, first)
        self._kind = kind_of.ravel()[cases.kind[of_first]]
        self._codes = {name: one[of_first] for name, one in cases.places.items()}
        self._codes |= {name: cases.codes[name][cases.kind[of_first]] for name in plain}
        self.labels = cases.labels
        self.persons: list[dict[str, str]] = []
        self.people: list[Places] = []
        everyone = np.arange(self.real.shape[1]).reshape(shape)
        for names in some(persons):
            for codes in product(*(range(len(cases.labels[name])) for name in names)):
                own = dict(zip(names, codes, strict=True))
                place = tuple(own.get(name, slice(None)) for name in persons)
                self.persons.append({name: cases.labels[name][own[name]] for name in names})
                self.people.append(everyone[place].ravel())
        self._number: dict[bytes, int] = {}
        self.kinds: list[Places] = []
        self.rows: dict[tuple[str, ...], Places] = {}

    def groups(self, dimensions: Sequence[str]) -> tuple[Places, list[dict[str, str]]]:
        """Return the row of each group of cases that some dimensions tell apart, and its labels."""
        shape = [len(self.labels[name]) for name in dimensions]
        group = np.zeros(self._kind.size, np.intp)
        if dimensions:
            group = np.ravel_multi_index([self._codes[name] for name in dimensions], shape)
        group, kind = np.divmod(np.unique(group * self._kind.size + self._kind), self._kind.size)
        first = np.flatnonzero(np.diff(group, prepend=-1))
        rows = []
        for begun, end in pairwise([*first.tolist(), group.size]):
            kinds = kind[begun:end]
            row = self._number.setdefault(kinds.tobytes(), len(self.kinds))
            if row == len(self.kinds):
                self.kinds.append(kinds)
            rows.append(row)
        self.rows[(*dimensions,)] = np.array(rows, np.intp)
        codes = np.unravel_index(group[first], shape) if dimensions else ()
        named = (
            [
                {name: self.labels[name][code] for name, code in zip(dimensions, own, strict=True)}
                for own in np.stack(codes, axis=1).tolist()
            ]
            if dimensions
            else [{} for _ in rows]
        )
        return np.array(rows, np.intp), named

    def each(self) -> None:
        """Add a row for each kind of cases by itself."""
        for kind in range(self.real.shape[0]):
            kinds = np.array([kind])
            if self._number.setdefault(kinds.tobytes(), len(self.kinds)) == len(self.kinds):
                self.kinds.append(kinds)

    def by(self, names: Sequence[str]) -> tuple[Places, list[dict[str, str]]]:
        """Return the columns of the groups of persons that these dimensions tell apart; labels."""
        found = [at for at, one in enumerate(self.persons) if {*one} == {*names}]
        return np.array(found, np.intp), [self.persons[at] for at in found]

    def near(self, numbers: Flags) -> Flags:
        """Tell which kinds of cases have a county in common with those of some numbers."""
        own = np.unique(np.concatenate([self.kinds[at] for at in np.flatnonzero(numbers.any(1))]))
        found = np.zeros(self.real.shape[0], bool)
        counties = self._codes.get("county", np.zeros_like(self._kind))
        theirs = np.unique(counties[np.isin(self._kind, own)])
        found[self._kind[np.isin(counties, theirs)]] = True
        return found

    def flat(self) -> tuple[Places, Places]:
        """Return the kinds of every row, one after another, and which row each is of."""
        sizes = [kinds.size for kinds in self.kinds]
        return np.concatenate(self.kinds), np.repeat(np.arange(len(sizes)), sizes)

    def belong(self) -> Flags:
        """Return which kinds of persons are in each group of persons: a row for each."""
        found = np.zeros((len(self.people), self.real.shape[1]), bool)
        for part, people in enumerate(self.people):
            found[part, people] = True
        return found

    def counts(self) -> Places:
        """Return how many cases each number really has."""
        return self._summed(self.real).astype(np.int64)

    def moved(self, way: Numbers) -> Numbers:
        """Return how far a way takes each number."""
        return self._summed(way)

    def _summed(self, each: Numbers | Places) -> Numbers:
        """Return the sums of what each kind of persons and cases has, for every number."""
        sizes = [kinds.size for kinds in self.kinds]
        begun = np.cumsum([0, *sizes])[:-1]
        by_group = np.add.reduceat(each[np.concatenate(self.kinds)].astype(np.float64), begun)
        found: Numbers = by_group @ self.belong().T.astype(np.float64)
        return found


def some(names: Sequence[str]) -> Iterable[tuple[str, ...]]:
    """Return every choice of some dimensions, in their order."""
    return (some for size in range(1, len(names) + 1) for some in combinations(names, size))


def tells(person: dict[str, str]) -> bool:
    """Tell whether a group of persons says something of each of them."""
    return any(label not in UNTELLING for label in person.values())


def can_fill(public: Public, shown: Flags, counts: Places) -> Flags:
    """Tell which kinds of persons each kind of case may have, as nothing shown says it has none."""
    kinds, of = public.flat()
    nobody = (shown & (counts == 0)).astype(np.int64) @ public.belong().astype(np.int64) > 0
    found = np.ones(public.real.shape, bool)
    np.logical_and.at(found, kinds, ~nobody[of])
    return found
