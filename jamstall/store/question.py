"""What the store is asked: sums of quantities by dimensions, of some cases."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

Over = Literal["all", "granted", "decided", "advice"]

DIMENSIONS: tuple[str, ...] = (
    "fund",
    "year",
    "county",
    "municipality",
    "support_form",
    "sector",
    "sector_dominance",
    "division",
    "sex",
    "birthplace",
    "age_group",
    "decision",
    "strategy_area",
    "review_level",
    "read_by",
    "owner_kind",
    "grant_size",
    "theme",
    "promise",
    "intervention_field",
)
"""What sums can be grouped and filtered by. All but `sector_dominance` are columns of `cases`."""

OF_ADVICE: tuple[str, ...] = (
    "year", "county", "municipality", "sector", "sector_dominance", "division", "sex", "birthplace",
    "age_group", "phase",
)  # fmt: skip
"""What advice can be grouped and filtered by: it is no fund, and has no form and no decision."""

REASON_OF: dict[str, str] = {
    "sex_unknown": "sex",
    "birthplace_unknown": "birthplace",
    "age_group_unknown": "age_group",
}
"""Columns of `cases` that tell why something is unknown → what: sums of these cases alone can be
grouped by them."""

PLACES = frozenset(("county", "municipality"))
UNKNOWN = "unknown"

DECIDED: dict[Over, tuple[str, ...]] = {
    "all": (),
    "granted": ("granted",),
    "decided": ("granted", "rejected"),
    "advice": (),
}
"""What a quantity is over → the decisions of its cases; none for any."""

MOST = 60
"""So many of the smallest, and of the largest, amounts are listed."""

WHOLE = frozenset(("clients", "sessions"))
"""Amounts of advice that are whole numbers: of people, and of times."""

OF_CASES = frozenset(("median", "smallest", "largest", "each"))
"""Kinds that are made of single cases' amounts, and of no sums."""

ENDS = frozenset(("smallest", "largest"))
"""Those of them that a tally can have: the ends of a whole are among the ends of its parts."""

NO_YEAR = 9999
"""The year under which `sector_dominance` serves cases without one."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """Something added up over a group's cases.

    Attributes
    ----------
    kind : `sum` or `median` of an amount, lists of its `smallest` and `largest` (`MOST` of
        them), a list of `each`, or `count` of cases.
    over : which cases: all, the granted, or the decided (granted and rejected); or no cases, but
        `advice`, whose groups of clients are summed.
    column : the amount.
    known : only cases in which these amounts are known.
    levels : only cases whose text shows one of these levels; any where there are none.
    """

    kind: Literal["sum", "count", "median", "smallest", "largest", "each"]
    over: Over = "all"
    column: str | None = None
    known: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Query:
    """Which quantities, by what, of which cases, with which sense of sector dominance."""

    quantities: tuple[Quantity, ...]
    by: tuple[str, ...] = ()
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    basis: str = "employed"
    area: Literal["country", "county"] = "country"
    limit: Decimal = Decimal(60)

    @property
    def key(self) -> Hashable:
        """What it is known by, among what has been asked."""
        filters = tuple(sorted(self.filters.items()))
        return self.quantities, self.by, filters, self.basis, self.area, self.limit

    @property
    def dimensions(self) -> frozenset[str]:
        """Every dimension that the query groups or filters by."""
        return frozenset(self.by) | frozenset(self.filters)

    @property
    def is_of_advice(self) -> bool:
        """What is added up is advice, and not cases."""
        return any(quantity.over == "advice" for quantity in self.quantities)

    @property
    def is_of_reasons(self) -> bool:
        """Cases are told apart by why something is unknown: that is not held in memory."""
        return not self.dimensions.isdisjoint(REASON_OF)

    @property
    def known_dimensions(self) -> tuple[str, ...]:
        """What the query may group and filter by; of advice also its `fund`, which is none."""
        return (*OF_ADVICE, "fund") if self.is_of_advice else (*DIMENSIONS, *REASON_OF)

    def refuse_unknown_dimensions(self) -> None:
        """Raise a `ValueError` where it is by something that its kind of rows does not have."""
        for dimension in self.dimensions:
            if dimension not in self.known_dimensions:
                raise ValueError(f"no such dimension: {dimension}")

    @property
    def touches_places(self) -> bool:
        """A case with several places has to be taken part by part; advice has one place a row."""
        if self.is_of_advice:
            return False
        by_own_county = self.area == "county" and "sector_dominance" in self.dimensions
        return bool(self.dimensions & PLACES) or by_own_county

    @property
    def is_disjoint(self) -> bool:
        """Every case is in exactly one group, and nothing is made of single cases."""
        return not self.touches_places and not self.is_of_single_cases

    @property
    def is_tallied(self) -> bool:
        """Cases can be added up first and sorted afterwards.

        A case with several places counts once in each group: what it is told apart by here, beside
        the places that are grouped by, it has only one of. Not so the county whose sectors are
        looked at, unless that too is grouped by.
        """
        by_own_county = self.area == "county" and "sector_dominance" in self.dimensions
        return not self.is_of_single_cases and (not by_own_county or "county" in self.by)

    @property
    def is_of_single_cases(self) -> bool:
        """What is asked for cannot be added up: it takes each case's own amount."""
        return any(quantity.kind in OF_CASES for quantity in self.quantities)

    @property
    def ends_of(self) -> str | None:
        """The one amount whose smallest and largest are asked for, and of no other single cases."""
        of_cases = [quantity for quantity in self.quantities if quantity.kind in OF_CASES]
        amounts = {quantity.column for quantity in of_cases}
        if len(amounts) != 1 or any(quantity.kind not in ENDS for quantity in of_cases):
            return None
        return amounts.pop()

    @property
    def takes_counties_one_by_one(self) -> bool:
        """What a case has in each county is asked for apart, and not what it has in several."""
        return "county" in self.by or len(self.filters.get("county", ())) == 1


@dataclass(frozen=True, slots=True)
class Sums:
    """One group: its labels (one per dimension of `by`) and its quantities, in order."""

    labels: tuple[str, ...]
    values: tuple[Any, ...]
