"""An attacker who knows all that is shown, and asks linear programming what the rest can be.

Independent of `jamstall.analysis.disclosure`: from breakdowns as a page shows them, every number
becomes an equation over the smallest groups that these views together tell apart. A hidden group is
pinned where only one whole number solves them all. Groups that are not listed have no cases.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, floor, prod
from typing import Any

import highspy
import numpy as np

from jamstall.analysis.breakdown import Breakdown
from jamstall.store.question import Quantity

PERSONAL = frozenset(("sex", "birthplace", "age_group"))
DECISION = "decision"
OVER: dict[str, set[str] | None] = {
    "granted": {"granted"},
    "decided": {"granted", "rejected"},
    "all": None,
    "advice": None,
}
REST = "(others)"
STATED = "stated"
"""What a case says of an amount that not all do; that it does is public, as its decision is."""
MOST = 100_000
"""More cases than there are: what no view tells of has no other bound."""
_EPSILON = 1e-6

FEW = 5
"""Fewer cases than this, but some, are a secret."""

Where = tuple[tuple[str, frozenset[str]], ...]
"""Which cases: per dimension, the labels; sorted by dimension."""


Secret = frozenset[Where]
"""What must not be known of a hidden group: a count; of a ratio, both of its counts together."""


@dataclass(frozen=True)
class Complete:
    """A table that lists every group with cases: by what, of which cases, and their labels."""

    by: tuple[str, ...]
    where: Where
    labels: frozenset[tuple[str, ...]]


def read(result: Breakdown) -> tuple[dict[Where, int], set[Secret], list[Complete]]:
    """Return every count that a breakdown shows, what it hides, and what it lists completely."""
    measure = result.measure
    counts = {"cases": measure.cases}  # attribute of a group, and what it counts
    if measure.numerator.kind == "count":
        counts["numerator"] = measure.numerator
    if measure.denominator is not None and measure.denominator.kind == "count":
        counts["denominator"] = measure.denominator
    shown: dict[Where, int] = {}
    secrets: set[Secret] = set()
    complete: list[Complete] = []
    filters = {dimension: set(labels) for dimension, labels in result.selection.filters}
    for group in (*result.groups, result.overall):
        own = filters | {d: {label} for d, label in zip(result.by, group.labels, strict=False)}
        places = {attribute: _where(_counted(own, of)) for attribute, of in counts.items()}
        # Where only the kronor are hidden, how many cases there are is shown.
        if group.suppressed and group.cases is None and places:
            secrets.add(frozenset(places.values()))
        for attribute, where in places.items():
            value = getattr(group, attribute)
            if value is not None:
                shown[where] = int(value)
    if result.by:
        listed = frozenset(group.labels for group in result.groups)
        # Where some stand with 0, whoever does not has no case at all, and not only none counted.
        with_none = any(group.cases == 0 for group in result.groups)
        of = filters if with_none else _counted(filters, measure.cases)
        complete.append(Complete(result.by, _where(of), listed))
    return shown, secrets, complete


def tells(where: Where) -> bool:
    """Tell whether a group says something of the persons in it."""
    return any(
        dimension in PERSONAL and not labels & {"unknown", "not_applicable"}
        for dimension, labels in where
    )


def _over(of: dict[str, set[str]], over: str) -> dict[str, set[str]]:
    decisions = OVER[over]
    return of if decisions is None else of | {DECISION: of.get(DECISION, decisions) & decisions}


def _counted(of: dict[str, set[str]], quantity: Quantity) -> dict[str, set[str]]:
    """Return which cases of a group a quantity counts: by decision, and by what they state."""
    return _over(of, quantity.over) | {amount: {STATED} for amount in quantity.known}


def _where(of: dict[str, set[str]]) -> Where:
    return tuple(sorted((dimension, frozenset(labels)) for dimension, labels in of.items()))


def relevant(results: Iterable[Breakdown], persons: frozenset[str]) -> list[Breakdown]:
    """Return the views that tell of some personal dimensions, or of none."""
    return [
        result
        for result in results
        if PERSONAL & {*result.by, *(d for d, _ in result.selection.filters)} <= persons
    ]


class Attacker:
    """What can be known from some breakdowns together."""

    def __init__(self, results: Sequence[Breakdown]) -> None:
        self.shown: dict[Where, int] = {}
        self._pinned: list[Secret] | None = None
        secrets: set[Secret] = set()
        tables: set[Complete] = set()
        for result in results:
            shown, hidden, lists = read(result)
            for where, cases in shown.items():
                assert self.shown.setdefault(where, cases) == cases, "two views disagree"
            secrets |= hidden
            tables |= set(lists)
        self.labels: dict[str, set[str]] = {}
        for where in {*self.shown, *(place for secret in secrets for place in secret)}:
            for dimension, labels in where:
                self.labels.setdefault(dimension, set()).update(labels)
        # A dimension that only filters tell of has other labels too.
        listed = {dimension for table in tables for dimension in table.by}
        for dimension, labels in self.labels.items():
            if dimension not in listed:
                labels.add(REST)
        self.dimensions = sorted(self.labels)
        sizes = [len(self.labels[dimension]) for dimension in self.dimensions]
        self._codes = np.indices(sizes).reshape(len(sizes), prod(sizes))
        self._codes = self._codes[:, ~self._ruled_out(tables)]
        self.secrets = [
            secret - self.shown.keys()
            for secret in secrets
            if all(self._members(where).any() for where in secret)
        ]

    def _ruled_out(self, tables: Iterable[Complete]) -> Any:
        """Tell which cells have no cases: a table that they would be part of does not list them."""
        empty = np.zeros(self._codes.shape[1], bool)
        for table in tables:
            axes = [self.dimensions.index(dimension) for dimension in table.by]
            known = [sorted(self.labels[dimension]) for dimension in table.by]
            listed = np.zeros([len(labels) for labels in known], bool)
            for labels in table.labels:
                listed[tuple(of.index(label) for of, label in zip(known, labels, strict=True))] = 1
            empty |= self._members(table.where) & ~listed[tuple(self._codes[axes])]
        return empty

    def _members(self, where: Where) -> Any:
        """Tell which cells are part of a number."""
        inside = np.ones(self._codes.shape[1], bool)
        for dimension, labels in where:
            wanted = np.array([label in labels for label in sorted(self.labels[dimension])])
            inside &= wanted[self._codes[self.dimensions.index(dimension)]]
        return inside

    def told(self) -> list[Secret]:
        """Return the pinned secrets that tell of 1–4 persons.

        How many are unknown, or nobody's, says nothing of any person; and of five, all is said.
        """
        return [
            secret
            for secret in self.pinned()
            if any(tells(where) and 0 < self.known.get(where, 0) < FEW for where in secret)
        ]

    def pinned(self) -> list[Secret]:
        """Return the secrets that are none: every count of them can only be one number."""
        if self._pinned is None:
            self._pinned = self._found()
        return self._pinned

    def _found(self) -> list[Secret]:
        places = sorted({where for secret in self.secrets for where in secret}, key=str)
        if not places:
            return [secret for secret in self.secrets if not secret]
        self._solver = _solver_of(
            np.array([self._members(where) for where in self.shown]),
            np.array(list(self.shown.values()), float),
        )
        targets = np.array([self._members(where) for where in places]).astype(float)
        low, high = np.full(len(places), np.inf), np.full(len(places), -np.inf)
        random = np.random.default_rng(7)
        for _ in range(12):  # worlds at random settle most numbers at once
            world = targets @ self._extreme(random.normal(size=self._codes.shape[1]))
            low, high = np.minimum(low, world), np.maximum(high, world)
        known = set()
        self.known: dict[Where, int] = {}
        for at, where in enumerate(places):
            if _is_one(low[at], high[at]):
                least = float(targets[at] @ self._extreme(targets[at]))
                most = float(targets[at] @ self._extreme(-targets[at]))
                if _is_one(least, most):
                    known.add(where)
                    self.known[where] = round(least)
        return [secret for secret in self.secrets if secret <= known]

    def ends(self, where: Where) -> tuple[float, float]:
        """Return the least and the most that a number can be, of all that is shown."""
        self.pinned()
        of = self._members(where).astype(float)
        return float(of @ self._extreme(of)), float(of @ self._extreme(-of))

    def learns_from(self, result: Breakdown) -> list[tuple[str, ...]]:
        """Return the hidden groups whose range tells more than what is shown tells already.

        Of a world that all that is shown allows, a range that follows from it rules out none: the
        count, or the granted less the range's end of the decided, is never beyond it.
        """
        self.pinned()
        measure, filters = result.measure, {d: set(of) for d, of in result.selection.filters}
        told = []
        for group in (*result.groups, result.overall):
            if group.between is None:
                continue
            own = filters | {d: {label} for d, label in zip(result.by, group.labels, strict=False)}
            above = self._members(_where(_over(own, measure.numerator.over))).astype(float)
            for end, sign in zip(group.between, (1.0, -1.0), strict=True):
                if measure.denominator is None:
                    cost, right = above, float(end)
                else:
                    below = self._members(_where(_over(own, measure.denominator.over)))
                    cost, right = above - float(end) * below, 0.0
                if sign * (float(cost @ self._extreme(sign * cost)) - right) < -_EPSILON * MOST:
                    told.append(group.labels)
        return told

    def _extreme(self, cost: Any) -> Any:
        """Return the world that costs least, looked for from the one found before it."""
        columns = np.arange(cost.size, dtype=np.int32)
        self._solver.changeColsCost(cost.size, columns, np.asarray(cost, float))
        self._solver.run()
        status = self._solver.getModelStatus()
        assert status == highspy.HighsModelStatus.kOptimal, f"what is shown: {status}"
        return np.array(self._solver.getSolution().col_value)


def _solver_of(members: Any, values: Any) -> Any:
    """Return a solver for cells within bounds; a row for each number, of the cells it counts."""
    numbers, cells = members.nonzero()
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = members.shape
    model.col_cost_ = np.zeros(members.shape[1])
    model.col_lower_, model.col_upper_ = np.zeros(members.shape[1]), np.full(members.shape[1], MOST)
    model.row_lower_ = model.row_upper_ = values
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = np.searchsorted(numbers, np.arange(values.size + 1)).astype(np.int32)
    model.a_matrix_.index_ = cells.astype(np.int32)
    model.a_matrix_.value_ = np.ones(cells.size)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.passModel(model)
    return solver


def _is_one(least: float, most: float) -> bool:
    return floor(most + _EPSILON) <= ceil(least - _EPSILON)
