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
from itertools import combinations, product

import numpy as np

from jamstall.analysis.disclosure.cube import Flags
from jamstall.analysis.disclosure.policy import UNTELLING
from jamstall.analysis.disclosure.programme import Equations, Numbers, Places, solver_of
from jamstall.analysis.disclosure.reach import keeping
from jamstall.analysis.disclosure.work import Work
from jamstall.store.alike_cases import AlikeCases

_FILLED, _CHANGED, _ENOUGH = 1e-4, 1e-7, 0.05
"""Parts of a case: what cannot be filled has less in it; what changes does by more; so far has each
told number to move where it can."""
STEPS = 50_000
"""Of the simplex method, for the cheapest way; the demo data takes some thousand."""
_PROJECTING = 10**9
"""Steps of a projection: it ends by itself, and how large it is, is bounded before."""


class Public:
    """Cases of one fund and outcome as everybody knows them, and who really applied.

    Attributes
    ----------
    real : how many cases, by public kind and by all that a person is told apart by.
    persons : each group of persons that some table may have: dimension → label.
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

    def groups(self, dimensions: Sequence[str]) -> tuple[Places, list[dict[str, str]]]:
        """Return the row of each group of cases that some dimensions tell apart, and its labels."""
        shape = [len(self.labels[name]) for name in dimensions]
        group = np.zeros(self._kind.size, np.intp)
        if dimensions:
            group = np.ravel_multi_index([self._codes[name] for name in dimensions], shape)
        pairs = np.unique(np.stack([group, self._kind]), axis=1)
        first = np.flatnonzero(np.diff(pairs[0], prepend=-1))
        rows = []
        for kinds in np.split(pairs[1], first[1:]) if first.size else ():
            row = self._number.setdefault(kinds.tobytes(), len(self.kinds))
            if row == len(self.kinds):
                self.kinds.append(kinds)
            rows.append(row)
        codes = np.unravel_index(pairs[0][first], shape) if dimensions else ()
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
        kinds, of = self.flat()
        by_group = np.zeros((len(self.kinds), self.real.shape[1]), np.int64)
        np.add.at(by_group, of, self.real[kinds])
        counts: Places = by_group @ self.belong().T.astype(np.int64)
        return counts


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


def middle(public: Public, shown: Flags, counts: Places) -> Numbers:
    """Return cases, in parts, that show the same: all is filled that any such cases fill."""
    possible = np.flatnonzero(can_fill(public, shown, counts))
    said = _equations(public, _telling(public, shown) & (counts > 0), possible)
    found = np.zeros(public.real.size)
    found[possible] = _interior(said, public.real.ravel()[possible].astype(np.float64))
    return found.reshape(public.real.shape)


def free_way(public: Public, shown: Flags, counts: Places) -> Numbers:
    """Return a random way from the real cases to others that show the same, by kind and person.

    What it leaves as it is, all do.
    """
    filled = np.flatnonzero((middle(public, shown, counts) > _FILLED) | (public.real > 0))
    said = _equations(public, _telling(public, shown) & (counts > 0), filled)
    random = np.random.default_rng(0).normal(size=filled.size)  # the same data, the same answer
    way = np.zeros(public.real.size)
    way[filled] = keeping(said, random, Work(_PROJECTING))
    return way.reshape(public.real.shape)


def moved(public: Public, way: Numbers) -> Numbers:
    """Return how far a way takes each number."""
    kinds, of = public.flat()
    by_group = np.zeros((len(public.kinds), public.real.shape[1]))
    np.add.at(by_group, of, way[kinds])
    far: Numbers = by_group @ public.belong().T
    return far


def cheapest(
    public: Public, shown: Flags, told: Flags, goal: Numbers, price: Numbers
) -> Flags | None:
    """Return the numbers to hide so that none of some is told; None where that is not found.

    A way from the real cases that changes all that is told, and of what is shown as little as can
    be, by what readers miss: whatever it changes is hidden.

    Parameters
    ----------
    goal : how far each number goes on some way to other persons of the same cases. So it does here,
        or a little at least.
    price : what it costs that a shown number changes by a case; infinity where it must not.
    """
    from highspy import HighsModelStatus  # readers look up what is decided, and solve nothing

    size = public.real.size
    rows, cells = _entries(public, told)
    others, more = _entries(public, shown)
    asked, changing = int(told.sum()), int(shown.sum())
    each = np.repeat(np.arange(public.real.shape[0]), public.real.shape[1])
    first = np.arange(asked)
    change = asked + np.arange(changing)
    up, down = size + np.arange(changing), size + changing + np.arange(changing)
    further = size + 2 * changing + first
    way = goal.T[told.T]
    parts = (
        (rows, cells, np.sign(way)[rows]),
        (first, further, -1.0),
        (asked + others, more, 1.0),
        (change, up, -1.0),
        (change, down, 1.0),
        (asked + changing + each, np.arange(size), 1.0),
    )
    row = np.concatenate([own for own, _, _ in parts])
    cell = np.concatenate([own for _, own, _ in parts])
    value = np.concatenate([np.broadcast_to(one, own.shape) for own, _, one in parts])
    lower = np.zeros(size + 2 * changing + asked)
    lower[:size][public.real.ravel() > 0] = -np.inf
    right = np.zeros(asked + changing + public.real.shape[0])
    right[:asked] = np.minimum(np.abs(way), _ENOUGH)
    cost = np.tile(price.T[shown.T], 2)
    upper = np.full(lower.size, np.inf)
    upper[size : size + 2 * changing][np.isinf(cost)] = 0
    cost[np.isinf(cost)] = 0
    solver = solver_of(row, cell, value, lower, upper, right)
    solver.setOptionValue("simplex_iteration_limit", STEPS)
    solver.changeColsCost(cost.size, np.concatenate([up, down]).astype(np.int32), cost)
    solver.run()
    if solver.getModelStatus() != HighsModelStatus.kOptimal:
        return None
    found = np.array(solver.getSolution().col_value)[size : size + 2 * changing]
    found = found.reshape(2, changing).sum(axis=0)
    hidden = np.zeros_like(shown.T)
    hidden[shown.T] = found > _CHANGED
    return hidden.T


def _telling(public: Public, shown: Flags) -> Flags:
    """Leave out numbers that are the sum of shown ones of finer groups of persons."""
    found = shown.copy()
    for part, person in enumerate(public.persons):
        finer: dict[tuple[str, ...], list[int]] = {}
        for at, other in enumerate(public.persons):
            if len(other) > len(person) and person.items() <= other.items():
                finer.setdefault(tuple(other), []).append(at)
        for parts in finer.values():
            found[:, part] &= ~shown[:, parts].all(axis=1)
    return found


def _entries(public: Public, chosen: Flags) -> tuple[Places, Places]:
    """Return which kinds of persons and cases some numbers are of, both flat; group by group.

    The numbers are taken column by column.
    """
    width = public.real.shape[1]
    kinds, of = public.flat()
    rows, cells, begun = [np.zeros(0, np.intp)], [np.zeros(0, np.intp)], 0
    for part, people in enumerate(public.people):
        groups = np.flatnonzero(chosen[:, part])
        number = np.full(len(public.kinds), -1)
        number[groups] = begun + np.arange(groups.size)
        begun += groups.size
        at = np.flatnonzero(number[of] >= 0)
        rows.append(np.repeat(number[of[at]], people.size))
        cells.append((kinds[at][:, None] * width + people).ravel())
    return np.concatenate(rows), np.concatenate(cells)


def _equations(public: Public, shown: Flags, possible: Places) -> Equations:
    """Return what is shown of cases that may be filled, and how many there are of each kind."""
    column = np.full(public.real.size, -1)
    column[possible] = np.arange(possible.size)
    rows, cells = _entries(public, shown)
    each = np.repeat(np.arange(public.real.shape[0]), public.real.shape[1])
    row = np.concatenate([rows, int(shown.sum()) + each])
    cell = column[np.concatenate([cells, np.arange(public.real.size)])]
    there = cell >= 0
    numbers, row = np.unique(row[there], return_inverse=True)
    return Equations(row, cell[there], numbers, possible.size)


def _interior(said: Equations, real: Numbers) -> Numbers:
    """Return cases, in parts, that show the same, in which all is filled that can be."""
    most = np.full(said.width, np.inf)
    solver = solver_of(said.rows, said.columns, np.ones(said.rows.size), np.zeros(said.width), most,
                       said.totals(real))  # fmt: skip
    # Presolve would leave at nothing what need not be filled, though it can.
    for name, value in (("solver", "ipm"), ("run_crossover", "off"), ("presolve", "off")):
        solver.setOptionValue(name, value)
    solver.run()
    return np.array(solver.getSolution().col_value)
