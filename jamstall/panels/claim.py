"""A claim: one finding of a workshop, with what is asked before it and talked about after it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.panels.panel import Panel, all_unknown
from jamstall.panels.view import View


@dataclass(frozen=True)
class Claim:
    """One finding, made from the data, and the words that a workshop has around it.

    Attributes
    ----------
    key : the kind and the fund, `sectors-business_grants`.
    title : the finding, true and with its numbers, at most 25 words; where there is no number to
        show, one sentence on why.
    question : what is guessed, a per cent.
    answer : the per cent, 0–100; None where it is hidden or empty.
    statement : what is said to be true or false.
    holds : which of them; None where there is no number to show.
    talk : what to talk about afterwards.
    panel : the finding's chart and numbers.
    """

    key: str
    title: str
    question: str
    answer: Decimal | None
    statement: str
    holds: bool | None
    talk: str
    panel: Panel


def made(
    view: View,
    name: str,
    panel: Panel,
    *,
    answer: Decimal | None,
    holds: bool | None,
    missing: str,
    **words: str,
) -> Claim:
    """Return a claim, worded by the texts `claim-NAME-…`.

    Parameters
    ----------
    name : the claim's key.
    answer : a share, 0–1; None where it is hidden or empty, and then `missing` is the title.
    words : what the texts are filled in with, beside the fund, where and when.
    """
    kind, _, fund = name.partition("-")
    texts = view.texts
    place = {"where": view.where(fund), "when": view.when(fund)}
    filled = {"fund": texts(f"the-{fund}"), **place, **words}

    def worded(part: str) -> str:
        said = texts(f"claim-{kind}-{part}".replace("_", "-"), **filled)
        return said[:1].upper() + said[1:]  # it may begin with a share in words: "under 0,1 %"

    return Claim(
        key=name,
        title=missing if answer is None else worded("title"),
        question=worded("question"),
        answer=None if answer is None else answer * 100,
        statement=worded("statement"),
        holds=None if answer is None else holds,
        talk=worded("talk"),
        panel=panel,
    )


def group_of(result: Breakdown, *labels: str) -> Group | None:
    """Return a group, or None where no case belongs to it."""
    return next((group for group in result.groups if group.labels == labels), None)


def share_of(result: Breakdown, *labels: str) -> Decimal | None:
    """Return a group's share; zero where no case belongs to it, None where it is hidden."""
    group = group_of(result, *labels)
    if group is None:
        return Decimal(0) if result.overall.numerator else None
    return None if group.value is None else Decimal(group.value)


def why_missing(view: View, fund: str, dimension: str, result: Breakdown) -> str:
    """Return in one sentence why there is no number: no money, nothing known, or too few."""
    whose: Mapping[str, str] = {"fund": view.texts(f"the-{fund}")}
    if not result.overall.numerator and not result.overall.suppressed:
        return view.texts("sentence-no-money", **whose)
    if all_unknown(result):
        return view.texts(f"sentence-unknown-{dimension}".replace("_", "-"), **whose)
    return view.texts("claim-hidden")
