"""A file beside the ledger: whether the money agrees, and what a difference is likely to be."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from jamstall.intake import Intake

Reason = Literal[
    "paid",
    "applied",
    "undecided",
    "with_withdrawn",
    "rounded",
    "year",
    "only_year",
    "kronor",
    "thousand_times_less",
    "thousand_times_more",
    "million_times_less",
    "million_times_more",
]
SCALES: tuple[tuple[int, Reason, Reason], ...] = (
    (1000, "thousand_times_less", "thousand_times_more"),
    (10**6, "million_times_less", "million_times_more"),
)
"""How many times too small or too large a total is whose unit was taken for another."""
OFF = 100
"""What was rounded to whole thousands differs by less than a part in so many."""


@dataclass(frozen=True, slots=True)
class Control:
    """The granted money of a file beside a ledger's total; all amounts in öre.

    Attributes
    ----------
    granted : of granted cases.
    by_year : year of decision → granted; None for cases without one.
    paid, applied : of granted cases.
    withdrawn : amounts that stand beside withdrawn cases, which do not count.
    payments : how many payments the file has, and of how many cases.
    """

    granted: int
    by_year: dict[int | None, int]
    paid: int
    applied: int
    withdrawn: int
    payments: tuple[int, int]

    def difference(self, ledger: int) -> int:
        """Return by how much the file exceeds the ledger."""
        return self.granted - ledger

    def explanations(self, ledger: int) -> list[tuple[Reason, int | None]]:
        """Return what the ledger's total would agree with, if not with what was granted.

        The second part is the year that is meant, for `year` (the ledger lacks it) and `only_year`
        (it has no other), and otherwise None.
        """
        if ledger == self.granted:
            return []
        found: list[tuple[Reason, int | None]] = []
        if self.paid and ledger == self.paid:
            found.append(("paid", None))
        if self.applied and ledger == self.applied:
            found.append(("applied", None))
        if self.withdrawn and ledger == self.granted + self.withdrawn:
            found.append(("with_withdrawn", None))
        for year, granted in self.by_year.items():
            if granted and ledger == self.granted - granted:
                found.append(("undecided" if year is None else "year", year))
            elif len(self.by_year) > 1 and year is not None and ledger == granted:
                found.append(("only_year", year))
        if 100 * ledger == self.granted:
            found.append(("kronor", None))
        for scale, less, more in SCALES:
            if _is_about(scale * self.granted, ledger):
                found.append((less, None))
            elif _is_about(self.granted, scale * ledger):
                found.append((more, None))
        if not found and abs(self.difference(ledger)) < 100 * max(1, self.payments[1]):
            found.append(("rounded", None))
        return found


def _is_about(one: int, other: int) -> bool:
    """Tell whether two totals are equal but for rounding; nothing is about nothing."""
    return one > 0 and other > 0 and OFF * abs(one - other) <= min(one, other)


def control(intake: Intake) -> Control:
    """Return the money of a file, told apart as ledgers tell it."""
    cases = intake.cases
    granted: Counter[int | None] = Counter()
    paid = applied = withdrawn = 0
    for decision, decided_on, starts_on, amount, of_paid, of_applied in zip(
        cases["decision"],
        cases["decided_on"],
        cases.get("starts_on", [None] * len(cases["decision"])),
        cases["amount_granted"],
        cases["amount_paid"],
        cases["amount_applied"],
        strict=True,
    ):
        if decision == "withdrawn":
            withdrawn += amount or 0
        if decision != "granted":
            continue
        day = decided_on or starts_on
        granted[day.year if day else None] += amount or 0
        paid += of_paid or 0
        applied += of_applied or 0
    by_year = dict(sorted(granted.items(), key=lambda one: (one[0] is None, one[0] or 0)))
    numbers = intake.payments["case_id"]
    return Control(
        sum(granted.values()), by_year, paid, applied, withdrawn, (len(numbers), len(set(numbers)))
    )


def advised_by_year(intake: Intake) -> dict[int, tuple[int, int]]:
    """Return year → clients and sessions of a file of advice, which has no money to compare."""
    found: dict[int, tuple[int, int]] = {}
    cases = intake.cases
    for first, clients, sessions in zip(
        cases["period_from"], cases["clients"], cases["sessions"], strict=True
    ):
        if first is not None:
            before = found.get(first.year, (0, 0))
            found[first.year] = (before[0] + (clients or 0), before[1] + (sessions or 0))
    return dict(sorted(found.items()))
