"""A target as it was decided, and a scenario as it was saved."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Towards = Literal["at_least", "at_most"]
"""A target is reached when the value is at least, or at most, what was decided."""


@dataclass(frozen=True, slots=True)
class Target:
    """A decided value of a measure, for a group and a place, by a date.

    Attributes
    ----------
    measure, dimension, label : what is measured, and of which group; no group where both are empty.
    filters : the selection as an address writes it, `county=21&fund=business_grants`.
    value : a share, 0 to 1.
    by_when : the day it shall be reached.
    decided_on, body, case_number : the decision: its day, who made it, under which number.
    note : what else people should know.
    made_up : an example; nobody has decided it.
    """

    measure: str
    dimension: str
    label: str
    filters: str
    towards: Towards
    value: Decimal
    by_when: dt.date
    decided_on: dt.date
    body: str
    case_number: str = ""
    note: str = ""
    made_up: bool = False

    @property
    def what(self) -> tuple[str, str, str, str]:
        """What it is a target for; two for the same may contradict each other."""
        return (self.measure, self.dimension, self.label, self.filters)


@dataclass(frozen=True, slots=True)
class KeptTarget:
    """A version of a target.

    Attributes
    ----------
    version : grows with every line that is added, of any target.
    retracted : with this version it was taken back.
    kept_at : UTC.
    """

    target_id: str
    version: int
    target: Target
    retracted: bool
    kept_at: dt.datetime
    kept_by: str | None


@dataclass(frozen=True, slots=True)
class KeptScenario:
    """A version of a named scenario.

    Attributes
    ----------
    filters, scenario : the selection and the changes, as an address writes them.
    """

    scenario_id: str
    version: int
    name: str
    filters: str
    scenario: str
    retracted: bool
    kept_at: dt.datetime
    kept_by: str | None
