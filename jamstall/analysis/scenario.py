"""What if: arithmetic on the sums, never a forecast.

A scenario is a function from sums to sums. It changes the mix of applications, then what is
approved, then brings the kronor to the total that is held or grown, and last moves kronor. Nobody
applies otherwise because more is approved, and no grant becomes another: what people would do is
not in it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Kind = tuple[str, ...]
"""Labels, one for each dimension that the sums are by."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one kind of cases adds up to; of persons only the kronor are known."""

    kronor: Fraction
    decided: Fraction = Fraction(0)
    granted: Fraction = Fraction(0)

    def times(self, factor: Fraction) -> "Cell":
        """Return as many times of everything."""
        return Cell(self.kronor * factor, self.decided * factor, self.granted * factor)


@dataclass(frozen=True, slots=True)
class Sums:
    """Kinds of cases and what they add up to.

    Attributes
    ----------
    by : the dimensions that tell kinds apart.
    """

    by: tuple[str, ...]
    cells: Mapping[Kind, Cell]

    @property
    def kronor(self) -> Fraction:
        """All kronor."""
        return sum((cell.kronor for cell in self.cells.values()), Fraction(0))

    def of(self, dimension: str, label: str) -> dict[Kind, Cell]:
        """Return the kinds of one group."""
        at = self.by.index(dimension)
        return {kind: cell for kind, cell in self.cells.items() if kind[at] == label}

    def kronor_of(self, dimension: str, label: str) -> Fraction:
        """Return the kronor of one group."""
        return sum((cell.kronor for cell in self.of(dimension, label).values()), Fraction(0))

    def share(self, dimension: str, label: str) -> Fraction | None:
        """Return a group's part of all kronor; None of nothing."""
        whole = self.kronor
        return self.kronor_of(dimension, label) / whole if whole else None

    def labels(self, dimension: str) -> list[str]:
        """Return the groups of a dimension."""
        at = self.by.index(dimension)
        return sorted({kind[at] for kind in self.cells})


@dataclass(frozen=True, slots=True)
class Move:
    """Kronor from one group to another of the same dimension.

    Attributes
    ----------
    part : of what the first has, 0 to 1; where `kronor` does not say how many.
    """

    dimension: str
    out: str
    into: str
    part: Fraction = Fraction(0)
    kronor: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Rate:
    """A group's share of approved applications, changed by so much (0.05 is five points)."""

    dimension: str
    label: str
    change: Fraction


@dataclass(frozen=True, slots=True)
class Mix:
    """A group's applications, so many times as many; those of all others give way."""

    dimension: str
    label: str
    times: Fraction


@dataclass(frozen=True, slots=True)
class Scenario:
    """Changes, and how much larger the total is: 0 holds it, 0.1 is a tenth more."""

    moves: tuple[Move, ...] = ()
    rates: tuple[Rate, ...] = ()
    mixes: tuple[Mix, ...] = ()
    grow: Fraction = Fraction(0)

    @property
    def changes(self) -> Iterable[Move | Rate | Mix]:
        """All changes."""
        return (*self.moves, *self.rates, *self.mixes)


class Impossible(ValueError):
    """A scenario that cannot be: it takes more than there is, or is of what is not there.

    Attributes
    ----------
    code : `too_much`, `no_group`, `rate`, `mix`, `total`.
    dimension, label : the group that it is about; empty for the whole.
    """

    def __init__(self, code: str, dimension: str = "", label: str = "") -> None:
        super().__init__(f"{code} {dimension}={label}")
        self.code, self.dimension, self.label = code, dimension, label


def after(sums: Sums, scenario: Scenario) -> Sums:
    """Return the sums as they would be.

    Raises
    ------
    Impossible : nothing is computed.
    """
    if scenario.grow < -1:
        raise Impossible("total")
    total = sums.kronor * (1 + scenario.grow)
    found = sums
    for mix in scenario.mixes:
        found = _mixed(found, mix)
    for rate in scenario.rates:
        found = _approved(found, rate)
    found = _brought_to(found, total)
    for move in scenario.moves:
        found = _moved(found, move)
    return found


def least(sums: Sums, dimension: str, out: str, into: str, share: Fraction) -> Fraction:
    """Return the least kronor that `out` has to give for `into` to have a share of the two.

    "What is the least that reaches 40/60?" Nothing where it is there already.
    """
    giving, getting = (sums.kronor_of(dimension, label) for label in (out, into))
    return max(Fraction(0), share * (giving + getting) - getting)


def _mixed(sums: Sums, mix: Mix) -> Sums:
    """Return so many times a group's applications, of as many applications in all as before."""
    if mix.times < 0:
        raise Impossible("mix", mix.dimension, mix.label)
    own = _own(sums, mix.dimension, mix.label)
    more = {**sums.cells, **{kind: cell.times(mix.times) for kind, cell in own.items()}}
    before, now = (
        sum((cell.decided for cell in cells.values()), Fraction(0)) for cells in (sums.cells, more)
    )
    if not now:
        raise Impossible("mix", mix.dimension, mix.label)
    return Sums(sums.by, {kind: cell.times(before / now) for kind, cell in more.items()})


def _approved(sums: Sums, rate: Rate) -> Sums:
    """Return a group of which more, or fewer, applications are approved, at its mean grants.

    More: the same part of the rejected of each of its kinds is approved. Fewer: the same part of
    the approved is not.
    """
    own = _own(sums, rate.dimension, rate.label)
    decided, granted, kronor = (
        sum((getattr(cell, name) for cell in own.values()), Fraction(0))
        for name in ("decided", "granted", "kronor")
    )
    wanted = granted + rate.change * decided
    if not 0 <= wanted <= decided or not granted:
        raise Impossible("rate", rate.dimension, rate.label)
    changed = {}
    for kind, cell in own.items():
        if wanted > granted:
            part = (wanted - granted) / (decided - granted)
            now = cell.granted + (cell.decided - cell.granted) * part
        else:
            now = cell.granted * wanted / granted
        mean = cell.kronor / cell.granted if cell.granted else kronor / granted
        changed[kind] = Cell(mean * now, cell.decided, now)
    return Sums(sums.by, {**sums.cells, **changed})


def _brought_to(sums: Sums, total: Fraction) -> Sums:
    """Return the same parts of another total: every grant is as much larger or smaller."""
    now = sums.kronor
    if now == total:
        return sums
    if not now:
        raise Impossible("total")
    return Sums(
        sums.by,
        {
            kind: Cell(cell.kronor * total / now, cell.decided, cell.granted)
            for kind, cell in sums.cells.items()
        },
    )


def _moved(sums: Sums, move: Move) -> Sums:
    """Return kronor moved, from each kind of the one by what it has, to each of the other alike."""
    giving = _own(sums, move.dimension, move.out)
    getting = _own(sums, move.dimension, move.into)
    has = sum((cell.kronor for cell in giving.values()), Fraction(0))
    amount = has * move.part if move.kronor is None else move.kronor
    if not 0 <= amount <= has:
        raise Impossible("too_much", move.dimension, move.out)
    if not amount:
        return sums
    cells = dict(sums.cells)
    for kind, cell in giving.items():
        cells[kind] = Cell(cell.kronor * (1 - amount / has), cell.decided, cell.granted)
    parts = _parts(getting)
    for kind in getting:
        cell = cells[kind]
        cells[kind] = Cell(cell.kronor + amount * parts[kind], cell.decided, cell.granted)
    return Sums(sums.by, cells)


def _parts(cells: Mapping[Kind, Cell]) -> dict[Kind, Fraction]:
    """Return by what kinds share what they get: their kronor, else applications, else alike."""
    for weights in (
        {kind: cell.kronor for kind, cell in cells.items()},
        {kind: cell.decided for kind, cell in cells.items()},
    ):
        if whole := sum(weights.values(), Fraction(0)):
            return {kind: weight / whole for kind, weight in weights.items()}
    return dict.fromkeys(cells, Fraction(1, len(cells)))


def _own(sums: Sums, dimension: str, label: str) -> dict[Kind, Cell]:
    if dimension not in sums.by or not (own := sums.of(dimension, label)):
        raise Impossible("no_group", dimension, label)
    return own
