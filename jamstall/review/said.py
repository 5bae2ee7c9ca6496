"""What a sentence says of women and men: it mentions them, describes a difference, or acts."""

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Literal

from jamstall.review.lexicon import Lexicon
from jamstall.review.sentences import WORD, Sentence

Doing = Literal["mentions", "describes", "acts"]
NAMING = frozenset({"equality", "sex", "women", "men"})
"""Groups whose words name women and men, sex or gender equality."""


_IN_PHRASES = (
    "difference", "formula", "denial", "other", "wish", "deed", "target", "follow_up", "goal",
    "action", "purpose", "own", "fact", "evaluation", "requirement", "general", "promise",
)  # fmt: skip
_NOT_OF_THE_PROJECT = frozenset({"action", "activity", "goal"})
_WHICH = re.compile(r"([^\W_]+),? som (?:[^\W_]+ )?\Z")
_BY = re.compile(r" av |(?: [^\W_]+){1,3} av (?:kvinn|män|tjej|kill|flick|pojk)")
_UNDONE = frozenset({"denial", "other", "wish", "formula"})
_DOING = frozenset({"action", "target", "activity", "follow_up"})
_DOES = frozenset({"own", "activity", "action", "goal"})


LONGEST_QUOTE = 80
"""A quote goes from the first word that names to the last one this many characters further on."""


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


def said_in(
    sentence: Sentence, lexicon: Lexicon, in_text: Container[str] = (), *, is_name: bool = False
) -> Said | None:
    """Return what a sentence says of women and men, or None where it does not name them.

    Parameters
    ----------
    in_text : groups that words of the whole text are in.
    is_name : it is the project's name, which says what the project is about.
    """
    text = sentence.text
    words = _words(text, lexicon)
    named = _named(text, words, lexicon, in_text)
    if not named:
        return None
    start = named[0].start
    end = max(one.end for one in named if one.end <= start + LONGEST_QUOTE or one is named[0])
    groups = _groups(text, words, lexicon)
    naming = frozenset(group for one in named for group in one.groups & NAMING)
    doing = _doing(sentence, groups, naming, is_name=is_name)
    offset = sentence.start
    return Said(doing, offset + start, offset + end, groups, naming)


def acted_upon(sentence: Sentence, lexicon: Lexicon) -> Said | None:
    """Return what the project does about the difference that the sentence before has told.

    "Kvinnorna i packningen slits ut. Projektet inför robotar just där": the sentence names nobody
    itself, and points back (`back`).
    """
    words = _words(sentence.text, lexicon)
    back = [one for one in words if "back" in one.groups]
    back += [
        _Found(found.start(), found.end(), frozenset({"back"}))
        for found in lexicon.phrases("back", sentence.text)
    ]
    groups = _groups(sentence.text, words, lexicon)
    if not back or not groups >= {"own", "action"} or groups & _UNDONE:
        return None
    start = min(one.start for one in back)
    end = max(one.end for one in (*back, *words) if one.end <= start + LONGEST_QUOTE)
    offset = sentence.start
    return Said("acts", offset + start, offset + end, groups, frozenset())


def _words(text: str, lexicon: Lexicon) -> list[_Found]:
    return [
        _Found(found.start(), found.end(), known)
        for found in WORD.finditer(text)
        if (known := lexicon.groups_of(found[0]))
    ]


def _groups(text: str, words: list[_Found], lexicon: Lexicon) -> frozenset[str]:
    """Return the groups of a sentence's words and phrases."""
    groups: set[str] = set()
    actions: list[_Found] = []
    for word in words:
        if "past" in word.groups or _tells_which(text, word, words):
            groups |= word.groups - _NOT_OF_THE_PROJECT
        else:
            groups |= word.groups
            actions += [word] * ("action" in word.groups)
    for group in _IN_PHRASES:
        if group not in groups and any(lexicon.phrases(group, text)):
            groups.add(group)
    pairs = [found.span() for found in lexicon.phrases("pair", text)]
    if pairs:
        groups.add("pair")
    for found in lexicon.phrases("directed", text):
        if not any(start < found.end() and found.start() < end for start, end in pairs):
            groups.add("directed")
    if any(_does_itself(text, word) for word in actions):
        groups.add("own")
    return frozenset(groups)


def _tells_which(text: str, word: _Found, words: list[_Found]) -> bool:
    """Return whether a verb only tells which persons or things are meant.

    "De få kvinnor som anställs lämnar", "kontrakt som följer valutakursen"; but not "kurser som
    erbjuds kvinnor", where it is the project's course that does.
    """
    if "action" not in word.groups or not (found := _WHICH.search(text, 0, word.start)):
        return False
    return not any(one.start == found.start(1) and one.groups & _DOES for one in words)


def _does_itself(text: str, word: _Found) -> bool:
    """Return whether an action is the project's by its form: begins the sentence, or a passive.

    "Stimulera företag …", "- Öka andelen …", "… erbjuds kvinnor"; but not "kvinnor erbjuder …",
    nor "startas av män" or "görs sju procent av kvinnor".
    """
    is_passive = text.startswith("s", word.end - 1) and not _BY.match(text, word.end)
    return is_passive or not text[: word.start].strip(" -–•*·¿o\n\t")


def _named(
    text: str, words: list[_Found], lexicon: Lexicon, in_text: Container[str]
) -> list[_Found]:
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
    if "queue" in in_text and all(text[one.start : one.end] == "kön" for one in found):
        return []
    return sorted(found, key=lambda one: one.start)


def _is_a_row(groups: frozenset[str], naming: frozenset[str]) -> bool:
    """Return whether gender equality is one of several criteria that are only named."""
    return (
        "criteria" in groups
        and "action" not in groups
        and not ("difference" in groups and naming & {"women", "men"})
    )


def _doing(
    sentence: Sentence, groups: frozenset[str], naming: frozenset[str], *, is_name: bool
) -> Doing:
    if sentence.empty_heading and not is_name:
        return "mentions"
    if groups & {"other", "wish"}:
        return "describes" if "difference" in groups and "denial" not in groups else "mentions"
    if "denial" in groups and not ("contrast" in groups and groups & {"deed", "directed"}):
        return "mentions"
    is_of_both = {"women", "men"} <= naming and "equality" not in naming
    if is_name:
        return "mentions" if is_of_both or "formula" in groups else "acts"
    at_one = "directed" in groups and not is_of_both
    if groups >= {"requirement", "target"} and not groups & {"formula", "denial"}:
        return "acts"
    if ("deed" in groups or at_one) and groups & _DOING:
        # "… är hälften kvinnor" is how it is, "hälften ska vara kvinnor" what is to be reached.
        is_so = "difference" in groups or groups >= {"fact", "target"}
        is_bare = at_one and "deed" not in groups and not groups & {"own", "action", "activity"}
        if "own" in groups or not (is_so or is_bare) or ("action" in groups and "difference" not in groups):
            return "acts"
    if groups & {"formula"} or _is_a_row(groups, naming):
        return "mentions"
    if "promise" in groups and naming == {"equality"}:
        return "mentions"
    if is_of_both and "difference" not in groups:
        follows = groups >= {"own", "action"} and groups & {"follow_up", "evaluation"}
        return "acts" if follows else "mentions"
    if "general" in groups and "own" not in groups:
        return "mentions"
    does = "action" in groups or groups >= {"own", "activity"}
    is_plain = "difference" not in groups
    is_done = "equality" in naming or groups & {"activity", "directed", "target"}
    if does and ("own" in groups or (is_plain and is_done)):
        return "acts"
    if "difference" in groups:
        return "describes"
    return "mentions"
