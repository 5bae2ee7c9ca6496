"""A target as it was decided, a scenario as it was saved, an analysis as it was written."""

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
class Proposal:
    """A target that a room has set by itself, for those who may decide one; decided by nobody yet.

    Attributes
    ----------
    measure, dimension, label, filters, towards, value, by_when : as of a target.
    code, card_id : the run and the card that it comes from; one of each is one proposal.
    workshop : the run's name.
    answers : how many have answered.
    low, high : between which shares the middle half of the answers lie.
    scenario, scenario_address : the scenario that the room put first, and where it is seen; empty
        where it chose between none.
    actions : who does what by when, in words.
    """

    measure: str
    dimension: str
    label: str
    filters: str
    towards: Towards
    value: Decimal
    by_when: dt.date
    code: str
    card_id: str
    workshop: str
    answers: int
    low: Decimal
    high: Decimal
    scenario: str = ""
    scenario_address: str = ""
    actions: tuple[str, ...] = ()

    def decided(self, on: dt.date, body: str, case_number: str = "", note: str = "") -> Target:
        """Return the target that it is once it has been decided."""
        return Target(
            self.measure, self.dimension, self.label, self.filters, self.towards, self.value,
            self.by_when, on, body, case_number, note,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class KeptProposal:
    """A version of a proposal; what `version`, `kept_at` and `kept_by` are, as of a target.

    Attributes
    ----------
    target_id : the target that it became; empty as long as it is none.
    """

    proposal_id: str
    version: int
    proposal: Proposal
    status: Literal["open", "taken", "dismissed"]
    target_id: str
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


@dataclass(frozen=True, slots=True)
class FilledIn:
    """A table that an analysis was filled in with, in words as it was shown.

    Attributes
    ----------
    question : the key of the question that it answers.
    rests_on : how many cases it rests on, from where, loaded when, and what is hidden.
    """

    question: str
    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    rests_on: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was put, and what was answered; an answer of `yes_no` is one of these."""

    key: str
    kind: str
    asks: str
    answer: str = ""


@dataclass(frozen=True, slots=True)
class PlannedAction:
    """What is to be done, by whom, and by when; written at a question of a form."""

    question: str
    what: str
    who: str
    by_when: dt.date


@dataclass(frozen=True, slots=True)
class Assessment:
    """An analysis of whom grants go to, written in a form: a 4R, a JämKAS.

    Attributes
    ----------
    form, form_title : the form's name, and its title as it was.
    name : what people call this one.
    filters : the selection as an address writes it.
    address : where the numbers were seen; empty where that was unknown.
    """

    form: str
    form_title: str
    name: str
    language: Literal["sv", "en"]
    filters: str
    asked: tuple[Asked, ...]
    numbers: tuple[FilledIn, ...] = ()
    actions: tuple[PlannedAction, ...] = ()
    address: str = ""


@dataclass(frozen=True, slots=True)
class KeptAssessment:
    """A version of an analysis; what `version`, `kept_at` and `kept_by` are, as of a target."""

    assessment_id: str
    version: int
    assessment: Assessment
    retracted: bool
    kept_at: dt.datetime
    kept_by: str | None
