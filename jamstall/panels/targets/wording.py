"""A target in words: what it is for, and why it cannot be set or contradicts another."""

from collections.abc import Iterable, Mapping

from jamstall.analysis.selection import Selection
from jamstall.panels.address import query_in, selection_of, text_of
from jamstall.panels.view import View
from jamstall.plan.model import KeptTarget, Target
from jamstall.texts import LANGUAGES, Texts


def selection(target: Target) -> Selection:
    """Return what a target is for: its places and funds, and its sense of dominance.

    Raises
    ------
    UnknownValue : a place that this version of the program does not know.
    """
    return selection_of(query_in(target.filters), [Texts(language) for language in LANGUAGES])


def filters_of(chosen: Selection) -> str:
    """Return a selection as a target keeps it: without years, which are what it is followed by."""
    return text_of(chosen.where(year=()))


def group_name(view: View, dimension: str, label: str) -> str:
    """Return what a target's group is called within a sentence: "kvinnodominerade branscher"."""
    texts = view.texts
    if dimension == "sector_dominance":
        return texts(f"to-dominance-{label}")
    key = f"among-{dimension}-{label}".replace("_", "-")
    return texts(key) if texts.has(key) else view.name(dimension, label)


def what_in_words(view: View, target: Target) -> str:
    """Return what is measured: "av kronorna till kvinnodominerade branscher"."""
    key = f"target-of-{target.measure}".replace("_", "-")
    if not target.dimension:
        return view.texts(key)
    return view.texts(f"{key}-to", group=group_name(view, target.dimension, target.label))


def in_words(view: View, target: Target) -> str:
    """Return a target as one phrase: what, how much, where, and by when; no full stop."""
    texts = view.texts
    said = texts(
        "target-said",
        towards=target.towards,
        value=texts.share(target.value, 0 if target.value * 100 % 1 == 0 else 1),
        what=what_in_words(view, target),
        day=texts.date(target.by_when),
    )
    place = view.described(of_dominance=False)
    return f"{said} ({place})" if place else said


def decided(view: View, target: Target) -> str:
    """Return who decided a target and when, its case number and its note; and that it is made up.

    "Regionstyrelsen 6 maj 2025, RS 2025/1."
    """
    texts = view.texts
    said = texts("target-decided", body=target.body, day=texts.date(target.decided_on))
    if target.case_number:
        said += f", {target.case_number}"
    parts = [said + ".", target.note]
    if target.made_up:
        parts.insert(0, texts("target-made-up"))
    return " ".join(part for part in parts if part)


def refusal(texts: Texts, found: tuple[str, Mapping[str, str]]) -> str:
    """Return why a target cannot be set, in one sentence."""
    code, named = found
    return texts(f"target-refused-{code}", **named)


def contradiction(view: View, others: Iterable[KeptTarget]) -> str:
    """Return that a target contradicts others, which it may; empty where it does not."""
    named = [
        in_words(View(selection(one.target), view.texts, view.ask), one.target) for one in others
    ]
    return view.texts("target-contradicts", others=view.texts.both(named)) if named else ""
