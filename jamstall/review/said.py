"""What a sentence says of women and men: it mentions them, describes a difference, or acts."""

from dataclasses import dataclass
from typing import Literal

from jamstall.review.lexicon import Lexicon
from jamstall.review.sentences import WORD, Sentence

Doing = Literal["mentions", "describes", "acts"]
NAMING = frozenset({"equality", "sex", "women", "men"})
"""Groups whose words name women and men, sex or gender equality."""


_NOT_IN_THE_PAST = frozenset({"action", "activity", "goal"})


@dataclass(frozen=True)
class Said:
    """What a sentence that names sex or gender equality does with it.

    Attributes
    ----------
    start, end : of what decides it, in the plain text.
    groups : of words and phrases that are in the sentence.
    """

    doing: Doing
    start: int
    end: int
    groups: frozenset[str]
    naming: frozenset[str]


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    groups: frozenset[str]


def said_in(sentence: Sentence, lexicon: Lexicon) -> Said | None:
    """Return what a sentence says of women and men, or None where it does not name them."""
    text = sentence.text
    words = [
        _Found(found.start(), found.end(), known)
        for found in WORD.finditer(text)
        if (known := lexicon.groups_of(found[0]))
    ]
    named = _named(text, words, lexicon)
    if not named:
        return None
    start, end = named[0].start, named[-1].end
    groups: set[str] = set()
    for word in words:
        groups |= word.groups - _NOT_IN_THE_PAST if "past" in word.groups else word.groups
    for group in ("difference", "formula", "denial", "other", "wish", "deed", "target",
                  "follow_up", "goal", "action", "purpose"):  # fmt: skip
        if group not in groups and any(lexicon.phrases(group, text)):
            groups.add(group)
    naming = frozenset(group for one in named for group in one.groups & NAMING)
    doing = _doing(sentence, frozenset(groups), naming)
    offset = sentence.start
    return Said(doing, offset + start, offset + end, frozenset(groups), naming)


def _named(text: str, words: list[_Found], lexicon: Lexicon) -> list[_Found]:
    """Return where women and men, sex or gender equality are named, without what looks like it."""
    found = [word for word in words if word.groups & NAMING and "lookalike" not in word.groups]
    for group in sorted(NAMING):
        found += (
            _Found(match.start(), match.end(), frozenset({group}))
            for match in lexicon.phrases(group, text)
        )
    if not found:
        return []
    alike = [match.span() for match in lexicon.phrases("lookalike", text)]
    if alike:
        found = [one for one in found if not any(a < one.end and one.start < b for a, b in alike)]
    if any("biology" in word.groups for word in words):
        found = [
            one
            for one in found
            if one.groups & {"women", "men"}
            or ("equality" in one.groups and text[one.start : one.end] != "genus")
        ]
    return sorted(found, key=lambda one: one.start)


def _doing(sentence: Sentence, groups: frozenset[str], naming: frozenset[str]) -> Doing:
    if sentence.empty_heading:
        return "mentions"
    if "other" in groups or "wish" in groups:
        return "describes" if "difference" in groups and "denial" not in groups else "mentions"
    if "denial" in groups and "deed" not in groups:
        return "mentions"
    if "deed" in groups and ("action" in groups or "target" in groups):
        return "acts"
    if "formula" in groups or ("criteria" in groups and "action" not in groups):
        return "mentions"
    if {"women", "men"} <= naming and "equality" not in naming and "difference" not in groups:
        return "mentions"
    if "action" in groups:
        return "acts"
    if "difference" in groups:
        return "describes"
    return "mentions"
