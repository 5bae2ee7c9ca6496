"""What can be worked out of numbers with noise: differences of one case, averages, intervals.

A reader has every number of some tables of persons, each with a noise that is drawn by a key, and
knows of each case what is public (`tests/together.py`): so numbers that tell of no person are
exact, and cells can be named whose cases differ by one that everybody knows. Who the applicants are
is unknown. A number is at most `MOST` from the real one, and none stays none.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from itertools import product
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt

from tests.attacker import FEW, PERSONAL, Where, tells
from tests.together import Cases, matrix_of, programme

VARIANCE, MOST = 2.0, 4
"""Of the noise: as far as four cases either way, two thirds of it at most one."""
ROUNDS = 20
"""Ways in random directions, before groups are asked for one by one."""
_STILL = 1e-6

Who = tuple[tuple[str, frozenset[str]], ...]
"""What a number says of persons."""
Key = Callable[[Cases, Where], Hashable]


def of_cases(cases: Cases, where: Where) -> Hashable:
    """Return a key made of the cases that are in a cell."""
    columns = cases.columns(where)
    return columns[cases.real.ravel()[columns] > 0].tobytes()


def of_question(_cases: Cases, where: Where) -> Hashable:
    """Return a key made of how a cell is asked for."""
    return in_order(where)


def in_order(where: Where) -> tuple[tuple[str, ...], ...]:
    """Return what cells can be sorted by: the same in every process, as a set's words are not."""
    return tuple((dimension, *sorted(labels)) for dimension, labels in where)


def noise(key: Hashable) -> int:
    """Return what is added to a cell of this key: the same each time.

    >>> noise("a") == noise("a")
    True
    """
    steps = np.arange(-MOST, MOST + 1)
    weights = np.exp(-(steps**2) / (2 * VARIANCE))
    seed = int.from_bytes(sha256(repr(key).encode()).digest()[:8])
    return int(np.random.default_rng(seed).choice(steps, p=weights / weights.sum()))


@dataclass(frozen=True)
class Noisy:
    """What is shown of some cases: a number with noise for each cell that tells of persons.

    `cells` are the family's, all of them or those of one place; each `draw` has noise of its own.
    """

    cases: Cases
    cells: tuple[Where, ...]
    key: Key
    draw: int = 0

    def real(self, where: Where) -> int:
        """Return how many cases a cell has."""
        return int(self.cases.real.ravel()[self.cases.columns(where)].sum())

    def number(self, where: Where) -> int:
        """Return the number that is shown: none stays none, and no number is below it."""
        if where not in self._shown:
            real = self.real(where)
            key = (self.draw, self.cases.persons, self.key(self.cases, where))
            self._shown[where] = max(0, real + noise(key)) if real else 0
        return self._shown[where]

    @cached_property
    def _shown(self) -> dict[Where, int]:
        return {}

    def between(self, where: Where) -> tuple[int, int]:
        """Return between what the real number certainly is, by the one that is shown."""
        number = self.number(where)
        return (max(1, number - MOST) if number else 0), number + MOST


def who(where: Where) -> Who:
    """Return what a cell says of persons."""
    return tuple(one for one in where if one[0] in PERSONAL)


def public(where: Where) -> Where:
    """Return what everybody knows of a cell's cases."""
    return tuple(one for one in where if one[0] not in PERSONAL)


@dataclass
class OneCase:
    """What differences of one public case tell.

    Attributes
    ----------
    pairs : of cells whose cases differ by one that everybody can name, by what tells of persons.
    named : how often just one group has another number.
    right : how often the case is of that group.
    cases : which are told so.
    """

    pairs: int = 0
    named: int = 0
    right: int = 0
    cases: set[int] = field(default_factory=set)


def told_by_one_case(noisy: Noisy) -> tuple[OneCase, OneCase]:
    """Return what differences between two cells tell; and what those cells tell that have one case.

    None stays none: whatever number a cell of one case shows for a group, it is the case's own.
    """
    of_persons: dict[tuple[str, ...], dict[bytes, Where]] = defaultdict(dict)
    groups: dict[tuple[str, ...], set[Who]] = defaultdict(set)
    for where in sorted(noisy.cells, key=in_order):
        if told := who(where):
            by = tuple(dimension for dimension, _ in told)
            inside = noisy.cases.among(where)
            of_persons[by].setdefault(inside.tobytes(), public(where))
            groups[by].add(told)
    differences, alone = OneCase(), OneCase()
    for by, members in of_persons.items():
        wheres = [*members.values()]
        inside = np.array([np.frombuffer(member, bool) for member in members])
        for less, more, case in _pairs(inside, noisy.cases.number):
            found = alone if less is None else differences
            found.pairs += 1
            changed = [
                told
                for told in sorted(groups[by], key=in_order)
                if noisy.number(_of(wheres[more], told))
                != (0 if less is None else noisy.number(_of(wheres[less], told)))
            ]
            if len(changed) == 1 and tells(changed[0]):
                found.named += 1
                if noisy.cases.real[case, _people(noisy.cases, changed[0])].any():
                    found.right += 1
                    found.cases.add(case)
    return differences, alone


def _pairs(
    inside: npt.NDArray[np.bool_], number: npt.NDArray[np.int64]
) -> Iterator[tuple[int | None, int, int]]:
    """Yield cells of which one has one case more than the other, and which; or has it alone."""
    both = (inside * number) @ inside.T.astype(np.int64)
    size = both.diagonal()
    within = (both == size[:, None]) & (size[None, :] == size[:, None] + 1) & (size[:, None] > 0)
    for less, more in np.argwhere(within):
        yield int(less), int(more), int(np.flatnonzero(inside[more] & ~inside[less])[0])
    for more in np.flatnonzero(size == 1):
        yield None, int(more), int(np.flatnonzero(inside[more])[0])


def _of(where: Where, told: Who) -> Where:
    return tuple(sorted((*where, *told)))


def _people(cases: Cases, told: Who) -> npt.NDArray[np.bool_]:
    """Tell which kinds of persons a group has."""
    wanted = dict(told)
    return np.array(
        [
            all(
                label in wanted.get(name, {label})
                for name, label in zip(cases.persons, kind, strict=True)
            )
            for kind in product(*cases.labels)
        ]
    )


def told_by_averages(noisy: Noisy) -> tuple[int, int, int, int]:
    """Return what cells tell together whose cases, as everybody knows, are the same.

    Returns
    -------
    how many groups several cells have; of how many the number of the first cell is the real one; of
    how many the average is; of how many only one number is near enough to each cell's.
    """
    same: dict[bytes, list[Where]] = defaultdict(list)
    for where in sorted(noisy.cells, key=in_order):
        if tells(where) and noisy.real(where):
            same[noisy.cases.columns(where).tobytes()].append(where)
    several = [wheres for wheres in same.values() if len(wheres) > 1]
    first = exact = pinned = 0
    for wheres in several:
        real = noisy.real(wheres[0])
        numbers = [noisy.number(where) for where in wheres]
        least, most = zip(*map(noisy.between, wheres), strict=True)
        everybody = int(noisy.cases.number[noisy.cases.among(wheres[0])].sum())
        first += numbers[0] == real
        exact += round(float(np.mean(numbers))) == real
        pinned += max(least) == min(*most, everybody)
    return len(several), first, exact, pinned


def told_as_small(noisy: Noisy) -> tuple[int, int, int]:
    """Return how many groups of 1 to 4 there are; how many are pinned, and known to be of 1 to 4.

    Each case can be any person. That a number is at most so far from the real one is a row of a
    linear programme, and so is that everybody of a public kind is somebody.
    """
    cells = [where for where in noisy.cells if who(where)]
    few = [where for where in cells if tells(where) and 0 < noisy.real(where) < FEW]
    if not few:
        return 0, 0, 0
    programme = _Programme(noisy, cells)
    groups = matrix_of([programme.members(where) for where in few], programme.columns)
    least, most = np.full(len(few), np.inf), np.zeros(len(few))

    def look(towards: Any) -> None:
        found = groups @ programme.furthest(groups.T @ towards)
        np.minimum(least, found, out=least)
        np.maximum(most, found, out=most)

    def left() -> npt.NDArray[np.intp]:
        return np.flatnonzero((least > _STILL) & (most < FEW - _STILL))

    random = np.random.default_rng(0)
    for _ in range(ROUNDS):
        towards = np.zeros(len(few))
        towards[left()] = random.choice([-1.0, 1.0], len(left()))
        look(towards)
    for at in left():
        for sign in (1.0, -1.0):
            if at in left():
                look(np.where(np.arange(len(few)) == at, sign, 0.0))
    pinned = np.ceil(least - _STILL) == np.floor(most + _STILL)
    return len(few), int(pinned[left()].sum()), left().size


class _Programme:
    """Persons, in parts, of whom everything may be shown that is: those of a kind are together.

    A kind of case is what no cell tells apart.
    """

    def __init__(self, noisy: Noisy, cells: Sequence[Where]) -> None:
        self._cases = noisy.cases
        masks = np.array([noisy.cases.among(where) for where in cells])
        used = masks.any(axis=0)
        _, kinds = np.unique(masks[:, used], axis=1, return_inverse=True)
        self._kind = np.full(used.size, -1)
        self._kind[used] = kinds
        number = np.bincount(kinds, noisy.cases.number[used])
        self._width = noisy.cases.real.shape[1]
        self.columns = number.size * self._width
        known: dict[bytes, tuple[float, float]] = {}
        for at, many in enumerate(number):
            columns = np.arange(at * self._width, (at + 1) * self._width)
            known[columns.tobytes()] = (many, many)
        for where in cells:
            members = self.members(where).tobytes()
            least, most = noisy.between(where)
            before = known.get(members, (0.0, np.inf))
            known[members] = (max(before[0], least), min(before[1], most))
        rows = matrix_of([np.frombuffer(row, np.intp) for row in known], self.columns)
        least, most = np.array([*known.values()]).T
        model = programme(rows, least, most)
        self._solver = highspy.Highs()  # type: ignore[no-untyped-call]
        self._solver.setOptionValue("output_flag", False)
        self._solver.passModel(model)

    def members(self, where: Where) -> npt.NDArray[np.intp]:
        """Return the columns of a cell."""
        columns = self._cases.columns(where)
        kinds = self._kind[columns // self._width]
        return np.unique((kinds * self._width + columns % self._width)[kinds >= 0])

    def furthest(self, cost: Any) -> Any:
        """Return the persons that cost least."""
        columns = np.arange(cost.size, dtype=np.int32)
        self._solver.changeColsCost(cost.size, columns, cost.astype(np.float64))
        self._solver.run()
        assert self._solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        return np.array(self._solver.getSolution().col_value)
