"""Applicants: which groups there are, what a sentence calls them, and the one thing to know."""

from collections.abc import Iterable
from itertools import product

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import ORDER
from jamstall.panels.panel import all_unknown
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts

DIMENSIONS = ("sex", "birthplace", "age_group")
"""What applicants can be told apart by."""

CROSSED = {"sex": "birthplace", "birthplace": "sex"}
"""What stands beside another in one table (`disclosure/family.py`); ages stand by themselves."""

FOCUS: dict[str, tuple[str, str]] = {
    "sex": ("woman", "man"),
    "birthplace": ("abroad", "sweden"),
    "age_group": ("under_31", "50_plus"),
}
"""The two groups that sentences are about: the first is compared with the second."""

NARROWS = ("year", "municipality", "support_form")
"""Filters of which a wider choice lets more groups be shown."""

NOT_PERSONS = frozenset(("not_applicable", UNKNOWN))
"""Groups that are shown and counted, but of which nobody is a member."""


def dimension_name(texts: Texts, dimension: str) -> str:
    """Return what a dimension is called where it is chosen: "Kön"."""
    return texts(f"by-{dimension}".replace("_", "-"))


def together(texts: Texts, dimension: str, other: str) -> str:
    """Return what two dimensions at once are asked under: "Kön och födelseland tillsammans"."""
    one, two = (dimension_name(texts, each) for each in (dimension, other))
    return texts("ask-crossed", one=one, other=two.lower())


def among(view: View, dimension: str, label: str) -> str:
    """Return what a group is called in the middle of a sentence: "utrikes födda"."""
    return view.texts(f"among-{dimension}-{label}".replace("_", "-"))


def group_of(result: Breakdown, *labels: str) -> Group | None:
    """Return a group, or None where no case belongs to it."""
    return next((group for group in result.groups if group.labels == labels), None)


def labels_of(*results: Breakdown) -> list[tuple[str, ...]]:
    """Return the groups of breakdowns by the same dimensions, in the order they are shown.

    One may hide a group that the next does not have: what is hidden depends on what it could tell.
    """
    orders = [ORDER[dimension] for dimension in results[0].by]
    present = {group.labels for result in results for group in result.groups}
    return [labels for labels in product(*orders) if labels in present]


def is_shown(result: Breakdown, dimension: str) -> bool:
    """Tell whether both groups that the sentences are about have a number to show."""
    pair = [group_of(result, label) for label in FOCUS[dimension]]
    return all(group is not None and group.value is not None for group in pair)


def nothing_to_say(view: View, fund: str, dimension: str, result: Breakdown) -> str:
    """Return why there is no finding about the two groups: nothing known, too few, or none."""
    texts = view.texts
    named = {"fund": texts(f"the-{fund}")}
    if all_unknown(result):
        return texts(f"sentence-unknown-{dimension}".replace("_", "-"), **named)
    one, other = FOCUS[dimension]
    named |= {"one": among(view, dimension, one), "other": among(view, dimension, other)}
    pair = [group_of(result, label) for label in (one, other)]
    hidden = any(group is not None and group.suppressed for group in pair)
    return texts("applicants-hidden" if hidden else "applicants-not-both", **named)


def alternative(sentence: str, words: Iterable[str]) -> str:
    """Return a chart in words: its finding; where that has no number, what its marks say."""
    if any(character.isdigit() for character in sentence):
        return sentence
    return f"{sentence} {'; '.join(words)}"


def headline(view: View, fund: str, dimension: str) -> str:
    """Return the one thing to know: who applied, and which part of the money they got.

    The money alone, where who applied is hidden: a headline hides nothing that its page shows.
    """
    texts = view.texts
    applied = view.measure("cases", dimension, fund=(fund,))
    money = view.measure("amount_share", dimension, fund=(fund,))
    if not is_shown(money, dimension):
        return nothing_to_say(view, fund, dimension, applied)
    one, other = FOCUS[dimension]
    if not is_shown(applied, dimension):
        return texts(
            "applicants-headline-money",
            fund=texts(f"the-{fund}"),
            where=view.where(fund),
            when=view.when(fund),
            one=among(view, dimension, one),
            other=among(view, dimension, other),
            money=texts.share(money.group(one).value),
            others=texts.share(money.group(other).value),
        )
    return texts(
        "applicants-headline",
        share=texts.share(applied.ratio((one,))),
        applied=texts(f"applications-{fund}"),
        where=view.where(fund),
        when=view.when(fund),
        one=among(view, dimension, one),
        money=texts.share(money.group(one).value),
    )


def behind(view: View, fund: str, dimension: str) -> str:
    """Return what stands behind the headline: numbers, the other group, and what is unknown."""
    texts = view.texts
    applied = view.measure("cases", dimension, fund=(fund,))
    money = view.measure("amount_share", dimension, fund=(fund,))
    if not is_shown(applied, dimension) or not is_shown(money, dimension):
        chosen = [one for one in NARROWS if view.selection.values(one)]
        if not chosen or all_unknown(applied):
            return ""
        wider = texts.either(texts(f"applicants-wider-{one}".replace("_", "-")) for one in chosen)
        return texts("applicants-wider", choices=wider)
    one, other = FOCUS[dimension]
    told = texts(
        "applicants-behind",
        cases=texts.count(applied.group(one).numerator or 0),
        all=texts.count(applied.overall.numerator or 0),
        kronor=texts.kronor(money.group(one).numerator),
        total=texts.kronor(money.overall.numerator),
        other=among(view, dimension, other),
        share=texts.share(applied.ratio((other,))),
        money=texts.share(money.group(other).value),
    )
    unknown = group_of(money, UNKNOWN)
    if unknown is None or not unknown.value:
        return told
    return f"{told} {texts('applicants-unknown', by=dimension, share=texts.share(unknown.value))}"
