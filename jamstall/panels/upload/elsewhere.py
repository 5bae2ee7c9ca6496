"""Cases whose number is published for others, in a sentence: on a page and in a line."""

from collections.abc import Sequence

from jamstall.panels.view import place_name
from jamstall.store.elsewhere import Elsewhere
from jamstall.store.refusals import PeriodOverlaps
from jamstall.store.replacing import Replacing
from jamstall.texts import Texts

NAMED = 5
"""Cases that are named; the rest are counted."""


def elsewhere_named(cases: Sequence[Elsewhere], texts: Texts) -> str:
    """Return how many such cases a file has, and the first: "RG-1 (Gävleborg → Halland)"."""
    named = [
        f"{case.case_id} ({place_name(case.known, texts)} → {place_name(case.region, texts)})"
        for case in cases[:NAMED]
    ]
    return texts("elsewhere", cases=len(cases), named=_first(named, len(cases)))


def replacing_named(replacing: Replacing, texts: Texts) -> str:
    """Return how many published cases are others than those in their place, and the first."""
    return texts(
        "replacing",
        others=replacing.others,
        touched=replacing.touched,
        named=_first(replacing.named, replacing.others),
    )


def _first(named: Sequence[str], every: int) -> str:
    """Return the cases that are named, and a sign for the rest of `every` one."""
    return ", ".join((*named, *(["…"] if every > len(named) else [])))


def overlap_named(problem: PeriodOverlaps, texts: Texts) -> tuple[str, str]:
    """Return which report of advice overlaps which published one, and what to do."""
    load = problem.load_id
    said = texts("period-overlaps", report=problem.report, other=problem.other, load=load)
    return said, texts("period-overlaps-hint", load=load)
