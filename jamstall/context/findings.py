"""What is wrong with an answer: each a sentence for who fetches it, and the former figures stay."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Code = Literal[
    # The answer did not come, or not whole.
    "no_address", "not_https", "unreachable", "cut", "slow", "too_large", "refused", "busy",
    "elsewhere", "unknown_table", "unreadable", "not_whole",
    # It is of something else than what is declared.
    "renamed", "unknown_column", "new_column", "unknown_code", "sample",
    # Its figures cannot be.
    "no_figures", "missing_region", "missing_sex", "twice", "impossible",
    # They may be, and somebody must say so.
    "missing_figures", "not_additive", "jump", "lost_period",
]  # fmt: skip
CODES: tuple[Code, ...] = get_args(Code)
Doubt = Literal["renamed", "missing_figures", "not_additive", "jump", "lost_period"]
DOUBTS: tuple[Doubt, ...] = get_args(Doubt)
"""What can be right all the same: who has looked at the source accepts it by name."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong.

    Attributes
    ----------
    where : the address, column, place or period that it is about.
    found : what stood there. `wanted` is what should have.
    count : how many there are of the same kind; only the first is told.
    """

    code: Code
    where: str = ""
    found: str = ""
    wanted: str = ""
    count: int = 1


class Unfetched(Exception):
    """Nothing that can be used was fetched; says all that was found."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__(", ".join(f"{one.code} {one.where}" for one in findings))
        self.findings = findings


def first_of_each(findings: Iterable[Finding]) -> list[Finding]:
    """Return one finding of each code, the first, with how many there are."""
    found: dict[str, Finding] = {}
    for one in findings:
        known = found.get(one.code, one)
        count = known.count + one.count if one.code in found else one.count
        found[one.code] = Finding(known.code, known.where, known.found, known.wanted, count)
    return list(found.values())
