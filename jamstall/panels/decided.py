"""What people have decided and tried, as a view has it beside the cases."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from jamstall.analysis.bootstrap import Sampled
from jamstall.analysis.selection import Selection
from jamstall.analysis.targets import Sample
from jamstall.plan.model import KeptProposal, KeptScenario, KeptTarget


def _no_cases(_dimension: str, _label: str, _selection: Selection) -> Mapping[int, Sampled]:
    return {}


@dataclass(frozen=True)
class Decided:
    """The targets and scenarios that stand today.

    Attributes
    ----------
    proposals : targets that workshops propose and nobody has decided on yet.
    sample : each year's kronor, case by case, for the interval around a pace; without it there is
        no interval.
    today : from which what is left until a target's day is counted.
    is_known : their file could be read; otherwise none is here.
    """

    targets: tuple[KeptTarget, ...] = ()
    scenarios: tuple[KeptScenario, ...] = ()
    sample: Sample = _no_cases
    today: dt.date = field(default_factory=dt.date.today)
    is_known: bool = True
    proposals: tuple[KeptProposal, ...] = ()
