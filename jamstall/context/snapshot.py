"""A snapshot: the figures of a series as its producer gave them on a day."""

import datetime as dt
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from jamstall.context.declared import TOTAL


@dataclass(frozen=True, slots=True, order=True)
class Value:
    """One figure.

    Attributes
    ----------
    region : `00` for the country, two digits for a county, four for a municipality.
    period : as the producer writes it: `2024`, `2024M03`, `2022-2025`.
    sex : `woman`, `man` or `total`.
    birthplace : `total`, `sweden` or `abroad`; the last two are parts of the first.
    sector : `total`, or a sector group (or several that share a figure), as in `reference.figures`.
    value : None where the producer gives none; it is then missing and never zero.
    status : the producer's own sign where there is one (`..`, `e`); empty as a rule.
    """

    region: str
    period: str
    sex: str
    birthplace: str = TOTAL
    sector: str = TOTAL
    value: Decimal | None = None
    status: str = ""

    @property
    def place(self) -> tuple[str, str, str, str, str]:
        """What the figure is of: everything but the figure."""
        return self.region, self.period, self.sex, self.birthplace, self.sector


@dataclass(frozen=True)
class Snapshot:
    """All the figures of a series at one time; each of another place.

    Attributes
    ----------
    fetched_at : when it was fetched or transcribed, in UTC.
    updated : when the producer last changed it, as the producer says it; empty where it does not.
    address : where it was fetched, or the file's name.
    worked_up : whether the figures were added up or computed, by us or by another.
    """

    series: str
    values: Sequence[Value]
    fetched_at: dt.datetime
    updated: str
    address: str
    preliminary: bool
    worked_up: bool = False

    @cached_property
    def sha256(self) -> str:
        """What the figures are known by: the same for the same figures, in whatever order."""
        return fingerprint(self.values)


def fingerprint(values: Iterable[Value]) -> str:
    """Return SHA-256 in hexadecimal over the figures, sorted by what they are of."""
    total = hashlib.sha256()
    for one in sorted(values, key=lambda value: value.place):
        number = "" if one.value is None else f"{one.value.normalize():f}"
        total.update("\t".join((*one.place, number, one.status)).encode() + b"\n")
    return total.hexdigest()
