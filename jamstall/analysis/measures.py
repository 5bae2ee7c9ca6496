"""The measures: each a small file saying what is above the line, below it, and counted behind it.

The files are in `measures/`; the sentence that explains one to a reader is the text `measure-NAME`.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jamstall.store.question import Quantity

_FILES = Path(__file__).parent / "measures"

Unit = Literal["SEK", "cases", "share", "clients", "sessions", "hours"]
Kind = Literal["sum", "share", "ratio", "median"]

NAMES: tuple[str, ...] = (
    "amount_granted",
    "amount_applied",
    "amount_decided",
    "amount_paid",
    "cases",
    "decided_cases",
    "granted_cases",
    "paid_cases",
    "amount_share",
    "cases_share",
    "all_cases_share",
    "approval_rate",
    "grant_ratio",
    "median_amount",
    "mean_amount",
    "median_applied",
    "mean_applied",
    "share_mentioned",
    "share_acted_on",
    "amount_share_mentioned",
    "amount_share_acted_on",
)

OF_ADVICE: tuple[str, ...] = ("advice_clients", "advice_sessions", "advice_hours")
"""Measures of advice, which has no cases: clients stand behind its groups instead."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with a meaning.

    Attributes
    ----------
    kind : `sum` (the numerator itself), `share` (of the whole selection's numerator), `ratio` (of
        the group's own denominator), or `median` (the numerator itself, never summed).
    unit : kronor, cases, a share between 0 and 1; of advice clients, sessions or hours.
    numerator, denominator : added up over each group; shares are computed from these sums only.
    cases : how many cases stand behind a group, of advice how many clients; small groups are
        hidden by it.
    """

    name: str
    unit: Unit
    kind: Kind
    numerator: Quantity
    denominator: Quantity | None
    cases: Quantity

    @property
    def is_of_advice(self) -> bool:
        """It tells of advice before anyone applies, and of no case."""
        return self.numerator.over == "advice"

    @property
    def is_of_texts(self) -> bool:
        """It tells of what stands in projects' texts."""
        quantities = (self.numerator, self.denominator, self.cases)
        return any(one is not None and one.levels for one in quantities)

    @property
    def is_of_kronor(self) -> bool:
        """It tells of amounts, and not only of how many cases there are."""
        if self.is_of_advice:
            return False
        quantities = (self.numerator, self.denominator)
        return any(one is not None and one.kind != "count" for one in quantities)


def _quantity(stated: dict[str, Any]) -> Quantity:
    return Quantity(
        stated["kind"],
        stated.get("over", "all"),
        stated.get("column"),
        tuple(stated.get("known", ())),
        tuple(stated.get("levels", ())),
    )


@cache
def measure(name: str) -> Measure:
    """Return the measure called `name`.

    Raises
    ------
    KeyError : there is none.
    """
    if name not in (*NAMES, *OF_ADVICE):
        raise KeyError(name)
    stated = tomllib.loads((_FILES / f"{name}.toml").read_text(encoding="utf-8"))
    return Measure(
        name,
        stated["unit"],
        stated["kind"],
        _quantity(stated["numerator"]),
        _quantity(stated["denominator"]) if "denominator" in stated else None,
        _quantity(stated["cases"]),
    )
