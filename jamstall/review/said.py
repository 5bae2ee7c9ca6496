"""What a sentence says of women and men: it mentions them, describes a difference, or acts."""

import re
from collections.abc import Container
from dataclasses import dataclass, replace

from jamstall.review.doing import Doing, doing_of
from jamstall.review.lexicon import Lexicon
from jamstall.review.sentences import WORD, Sentence

NAMING = frozenset({"equality", "sex", "women", "men"})
"""Groups whose words name women and men, sex or gender equality."""


_IN_PHRASES = (
    "difference", "formula", "denial", "other", "wish", "deed", "target", "follow_up", "goal",
    "action", "purpose", "own", "fact", "evaluation", "requirement", "general", "promise", "told",
)  # fmt: skip
_NOT_OF_THE_PROJECT = frozenset({"action", "activity", "goal"})
_DONE = {"action": "done", "activity": "active"}
"""What a word of these says besides, unless it only promises (`soft`)."""
_WHICH = re.compile(r"([^\W_]+),?\s+som\s+(?:[^\W_]+\s+)?\Z")
_UNDONE = frozenset({"denial", "other", "wish", "formula"})
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
    named = _named(text, words, lexicon, in_text, is_name=is_name)
    if not named:
        return None
    start = named[0].start
    end = max(one.end for one in named if one.end <= start + LONGEST_QUOTE or one is named[0])
    groups = _groups(text, words, lexicon)
    naming = frozenset(group for one in named for group in one.groups & NAMING)
    doing = doing_of(groups, naming, is_name=is_name, is_empty=sentence.empty_heading)
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
    if groups & _UNDONE:
        return None
    answer = _answer(sentence.text, lexicon)
    if answer:
        back.append(_Found(0, answer, frozenset({"back"})))
    elif not back or not groups >= {"own", "action"}:
        return None
    start = min(one.start for one in back)
    end = max(one.end for one in (*back, *words) if one.end <= start + LONGEST_QUOTE)
    offset = sentence.start
    return Said("acts", offset + start, offset + end, groups, frozenset())


def _answer(text: str, lexicon: Lexicon) -> int | None:
    """Return where the beginning ends that says that this sentence answers the one before.

    "Därför läggs kontoren vägg i vägg med förskolan"; but not "Därför är det svårt att rekrytera".
    """
    for found in lexicon.phrases("therefore", text):
        if not text[: found.start()].strip(" -–•*·"):
            follows = WORD.search(text, found.end())
            if follows and not lexicon.groups_of(follows[0]) & {"fact", "state"}:
                return found.end()
    return None


def taken_back(said: Said, sentence: Sentence, lexicon: Lexicon) -> Said:
    """Return what was said, unless this sentence says that it is no part of the project."""
    begins = WORD.search(sentence.text)
    is_back = begins is not None and bool(lexicon.groups_of(begins[0]) & {"back", "pointing"})
    if said.doing != "acts" or not is_back or not any(lexicon.phrases("outside", sentence.text)):
        return said
    return replace(said, doing="mentions")


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
            if "soft" not in word.groups:
                groups |= {_DONE[group] for group in word.groups & _DONE.keys()}
    for group in _IN_PHRASES:
        if group not in groups and any(lexicon.phrases(group, text)):
            groups.add(group)
    pairs = [found.span() for found in lexicon.phrases("pair", text)]
    if pairs:
        groups.add("pair")
    for found in lexicon.phrases("directed", text):
        if not any(start < found.end() and found.start() < end for start, end in pairs):
            groups.add("directed")
    if any(_begins(text, word) for word in actions):
        groups.add("own")
    elif any(_is_done_to(text, word, lexicon) for word in actions):
        groups |= {"own"} if "own" in groups else {"own", "passive"}
    return frozenset(groups)


def _tells_which(text: str, word: _Found, words: list[_Found]) -> bool:
    """Return whether a verb only tells which persons or things are meant.

    "De få kvinnor som anställs lämnar", "kontrakt som följer valutakursen"; but not "kurser som
    erbjuds kvinnor", where it is the project's course that does.
    """
    if "action" not in word.groups or not (found := _WHICH.search(text, 0, word.start)):
        return False
    return not any(one.start == found.start(1) and one.groups & _DOES for one in words)


def _begins(text: str, word: _Found) -> bool:
    """Return whether a verb begins the sentence or the point of a list: "- Öka andelen …"."""
    return not text[: word.start].strip(" -–•*·¿o\n\t")


def _is_done_to(text: str, word: _Found, lexicon: Lexicon) -> bool:
    """Return whether a verb is a passive that the project may be behind.

    "… erbjuds kvinnor"; but not "kvinnor erbjuder …", nor "startas av män" or "görs sju procent
    av kvinnor".
    """
    return text.startswith("s", word.end - 1) and not any(
        found.start() <= 1 for found in lexicon.phrases("by_others", text[word.end :])
    )


def _named(
    text: str, words: list[_Found], lexicon: Lexicon, in_text: Container[str], *, is_name: bool
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
    if any("biology" in word.groups for word in words) or (is_name and "biology" in in_text):
        found = [
            one
            for one in found
            if one.groups & {"women", "men"}
            or ("equality" in one.groups and text[one.start : one.end] != "genus")
        ]
    if "queue" in in_text and all(text[one.start : one.end] == "kön" for one in found):
        return []
    return sorted(found, key=lambda one: one.start)
