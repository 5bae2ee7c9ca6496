"""The slow and obvious twin: every measure by every dimension, from what the intake read.

Written from the design (§4, §6) and not from the product's SQL: it knows the reference tables and
the schema, and nothing of `jamstall.analysis` or `jamstall.store`, but which choices of cases are
looked at where there are too many (`twin_small`). Where the two disagree, one of them is wrong.
Amounts are whole öre until the last line.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from statistics import median
from typing import Any

import pandas as pd

from jamstall.reference import figures as published
from tests.twin_cases import (
    AMOUNTS,
    ORDERED,
    REASONS,
    by_code,
    cases_of,
    dominance,
    known,
    labels_of,
    parts_of,
    sector_of,
    year_of,
)
from tests.twin_small import PERSONAL, Row, hide, round_kronor

__all__ = ["Answer", "Row", "Twin", "breakdown", "cases_of", "place_in_order"]

OF_TEXTS = {
    "strategy_area", "review_level", "read_by", "owner_kind", "grant_size", "theme", "promise",
    "intervention_field",
}  # fmt: skip
READ = ("not_mentioned", "mentioned", "analysed", "acted_on")
SHARES = ("amount_share", "cases_share", "all_cases_share")
DIMENSIONS = (
    *ORDERED,
    "year",
    "county",
    "municipality",
    "support_form",
    "division",
    "strategy_area",
    "theme",
    "intervention_field",
)


@dataclass(frozen=True)
class Answer:
    """The groups in the order they are shown, and the whole."""

    groups: tuple[Row, ...]
    overall: Row


def breakdown(
    cases: pd.DataFrame, measure: str, by: Sequence[str] = (), selection: Any = None
) -> Answer:
    """Compute a measure by groups; `selection` has filters, basis, area, limit and small."""
    return Twin(cases).breakdown(measure, by, selection)


REMEMBERED = 60
"""Selections by groups, the latest: each of which several measures are asked."""


@dataclass(frozen=True)
class Chosen:
    """The cases of a selection, each once: all of them, and those of each group."""

    whole: list[dict[str, Any]]
    groups: dict[tuple[str, ...], list[dict[str, Any]]]


class Twin:
    """Cases, asked many questions."""

    def __init__(self, cases: pd.DataFrame, figures: Iterable[Any] | None = None) -> None:
        self.cases = cases
        self.figures = tuple(published.figures() if figures is None else figures)
        self._labelled: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
        self._unmeasured: list[tuple[Mapping[str, Any], dict[str, Any]]] = []
        self._added_up: dict[tuple[Any, ...], Chosen] = {}

    def breakdown(self, measure: str, by: Sequence[str], selection: Any) -> Answer:
        """As the function of the same name."""
        filters = dict(selection.filters)
        for dimension in (*by, *filters):
            if dimension not in DIMENSIONS:
                raise ValueError(dimension)
        told = {*by, *filters} | (
            {"review_level"} if measure.endswith(("mentioned", "acted_on")) else set()
        )
        if PERSONAL & told and OF_TEXTS & told:
            raise ValueError("projects are shown one by one")
        for of in (reason.removesuffix("_unknown") for reason in by if reason in REASONS):
            alone = told == {f"{of}_unknown", of, "county"} and len(filters["county"]) == 1
            if not alone or filters[of] != ("unknown",) or measure != "all_cases_share":
                raise ValueError("why something is unknown is told of these cases alone")
        sense = (selection.basis, selection.area, selection.limit)
        chosen = self._chosen(sense, filters, by)
        whole = _compute(measure, (), chosen.whole, None)
        of = whole.numerator
        groups = [_compute(measure, labels, cases, of) for labels, cases in chosen.groups.items()]
        groups.sort(key=lambda row: list(map(place_in_order, by, row.labels)))
        if measure in SHARES:
            whole = _compute(measure, (), chosen.whole, of)
        personal = PERSONAL & {*by, *filters}
        if PERSONAL & set(filters):
            whole = hide(whole, selection.small, filters, ())
        if personal:
            groups = [hide(row, selection.small, filters, by) for row in groups]
        if personal and selection.small > 1:
            # Of all whom the selection is of, whoever they are; by place, year and sector.
            public = {d: labels for d, labels in filters.items() if d not in PERSONAL}
            shared = [at for at, dimension in enumerate(by) if dimension not in PERSONAL]
            everybody = self._chosen(sense, public, [by[at] for at in shared])
            if PERSONAL & set(filters):
                whole = round_kronor(measure, whole, chosen.whole, everybody.whole, filters, ())
                of = whole.numerator  # as it is shown itself
            groups = [
                round_kronor(
                    measure,
                    row,
                    chosen.groups[row.labels],
                    everybody.groups[tuple(row.labels[at] for at in shared)],
                    filters,
                    by,
                    of,
                )
                for row in groups
            ]
        if whole.suppressed and measure in SHARES:
            groups = [
                replace(row, denominator=None, value=None, suppressed=True)
                if row.value
                else replace(row, denominator=None)  # nothing of it tells nothing
                for row in groups
            ]
        return Answer(tuple(groups) if by else (), whole)

    def _chosen(
        self, sense: tuple[Any, ...], filters: Mapping[str, Sequence[str]], by: Sequence[str]
    ) -> Chosen:
        """The cases of a selection by groups, added up once whatever is measured of them."""
        key = (sense, tuple(filters.items()), tuple(by))
        if key not in self._added_up:
            if len(self._added_up) == REMEMBERED:
                del self._added_up[next(iter(self._added_up))]
            grouped: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
            for part in self.parts(*sense):
                if all(part[dimension] in wanted for dimension, wanted in filters.items()):
                    grouped[tuple(part[dimension] for dimension in by)].append(part)
            groups = {labels: _together(parts) for labels, parts in grouped.items()}
            whole = _together([part for parts in grouped.values() for part in parts])
            self._added_up[key] = Chosen(whole, groups)
        return self._added_up[key]

    def parts(self, basis: str, area: str, limit: Decimal) -> list[dict[str, Any]]:
        """One row per case and part, with a label for every dimension."""
        key = (basis, area, limit)
        if key not in self._labelled:
            figures = by_code(self.figures, basis)

            @cache
            def dominates(measured_in: str, coded: tuple[Any, ...], year: int | None) -> str:
                return dominance(figures, measured_in, *coded, year, limit)

            self._labelled[key] = [
                part
                | {
                    "sector_dominance": dominates(
                        part["county"] if area == "county" else "00", sector_of(case), year_of(case)
                    )
                }
                for case, part in self.unmeasured()
            ]
        return self._labelled[key]

    def unmeasured(self) -> list[tuple[Mapping[str, Any], dict[str, Any]]]:
        """Every case and part, with the labels that no choice changes: made once."""
        if not self._unmeasured:
            self._unmeasured = [
                (case, {"case": number, **part, **labels})
                for number, case in enumerate(self.cases.to_dict("records"))
                for labels in [labels_of(case)]
                for part in parts_of(case)
            ]
        return self._unmeasured


def _together(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add up each case's parts within a group: there, it is one case."""
    cases: dict[int, dict[str, Any]] = {}
    for part in parts:
        told = {"decision": part["decision"], "review_level": part["review_level"]}
        case = cases.setdefault(part["case"], told)
        for amount in AMOUNTS:
            if known(part[amount]) is not None:
                case[amount] = case.get(amount, 0) + int(part[amount])
    return list(cases.values())


# ---- §6 measures, 4.6 shares


def _compute(measure: str, labels: tuple[str, ...], cases: list[dict[str, Any]], of: Any) -> Row:
    """One group's measure. `of` is the whole selection's numerator, for shares."""
    granted = [case for case in cases if case["decision"] == "granted"]
    decided = [case for case in cases if case["decision"] in ("granted", "rejected")]
    kronor = _kronor("amount_granted", granted)
    if measure == "cases":
        return Row(labels, len(cases), None, len(cases), len(cases))
    if measure == "decided_cases":
        return Row(labels, len(decided), None, len(decided), len(decided))
    if measure == "granted_cases":
        return Row(labels, len(granted), None, len(granted), len(granted))
    if measure == "amount_granted":
        return Row(labels, kronor, None, kronor, len(granted))
    if measure in ("amount_applied", "amount_paid"):
        stated = [case for case in cases if measure in case]
        total = _kronor(measure, stated)
        return Row(labels, total, None, total, len(stated))
    if measure == "paid_cases":
        paid = sum("amount_paid" in case for case in cases)
        return Row(labels, paid, None, paid, paid)
    if measure == "amount_decided":
        stated = [case for case in decided if "amount_applied" in case]
        total = _kronor("amount_applied", stated)
        return Row(labels, total, None, total, len(stated))
    if measure == "mean_applied":
        stated = [case for case in cases if "amount_applied" in case]
        return _divided(labels, _kronor("amount_applied", stated), len(stated), len(stated))
    if measure == "median_applied":
        amounts = [Fraction(c["amount_applied"], 100) for c in cases if "amount_applied" in c]
        return Row(labels, None, None, median(amounts) if amounts else None, len(amounts))
    if measure == "amount_share":
        return _divided(labels, kronor, of, len(granted))
    if measure == "all_cases_share":
        return _divided(labels, len(cases), of, len(cases))
    if measure == "cases_share":
        return _divided(labels, len(granted), of, len(granted))
    if measure == "approval_rate":
        return _divided(labels, len(granted), len(decided), len(decided))
    if measure == "mean_amount":
        return _divided(labels, kronor, len(granted), len(granted))
    if measure == "grant_ratio":
        stated = [case for case in decided if "amount_applied" in case]
        got = _kronor("amount_granted", [case for case in stated if case["decision"] == "granted"])
        ratio = _divided(labels, got, _kronor("amount_applied", stated), len(stated))
        return replace(ratio, receivers=sum(case["decision"] == "granted" for case in stated))
    if measure.removeprefix("amount_") in ("share_mentioned", "share_acted_on"):
        of_read = [case for case in granted if case["review_level"] in READ]
        wanted = READ[1:] if measure.endswith("mentioned") else READ[3:]
        above = [case for case in of_read if case["review_level"] in wanted]
        if measure.startswith("amount_"):
            both = (_kronor("amount_granted", some) for some in (above, of_read))
            row = _divided(labels, *both, len(of_read))
            return replace(row, receivers=len(above))
        return _divided(labels, len(above), len(of_read), len(of_read))
    if measure == "median_amount":
        amounts = [Fraction(case["amount_granted"], 100) for case in granted]
        return Row(labels, None, None, median(amounts) if amounts else None, len(granted))
    raise KeyError(measure)


def _kronor(amount: str, cases: list[dict[str, Any]]) -> Decimal:
    return Decimal(sum(case.get(amount, 0) for case in cases)) / 100


def _divided(labels: tuple[str, ...], above: Any, below: Any, cases: int) -> Row:
    value = Fraction(above) / Fraction(below) if below else None
    return Row(labels, above, below, value, cases)


def place_in_order(dimension: str, label: str) -> tuple[int, int, str]:
    """Closed dimensions in their editorial order, others by code; unknown last."""
    if dimension in ORDERED:
        return (0, ORDERED[dimension].index(label), "")
    return (int(label == "unknown"), 0, label)
