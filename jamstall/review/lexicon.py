"""Which groups of the rules a word belongs to, and where their phrases stand.

Each different word is looked up once: by its form, by its base form, by what it begins or ends
with, and, for a few terms, by what it is misspelled from.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

BaseForm = Callable[[str], str]
MOST_WORDS = 200_000
"""Different words that are remembered; more are looked up anew."""

_NEAR = 0.88
_NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Group:
    """Words and phrases that say the same, as the rule files have them."""

    name: str
    words: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


def base_form(word: str) -> str:
    """Return the base form of a Swedish word; it is a key, and never shown."""
    from simplemma import lemmatize  # its dictionary is read with the first word

    base = lemmatize(word, lang="sv", greedy=True).lower()
    if word.endswith("ar") and base == f"{word}e":
        return word[:-1]  # samordnar: it takes who does so (samordnare) for what one does
    return base


class Lexicon:
    """The groups of a rule set, made ready to be looked up."""

    def __init__(self, groups: Mapping[str, Group], base: BaseForm = base_form) -> None:
        self._groups = groups
        self._base = base
        self._known: dict[str, frozenset[str]] = {}
        self._exact: dict[str, set[str]] = {}
        self._by_base: dict[str, set[str]] = {}
        for group in groups.values():
            for form in group.forms:
                self._exact.setdefault(form, set()).add(group.name)
            for word in group.words:
                if "*" not in word:
                    self._exact.setdefault(word, set()).add(group.name)
                    self._by_base.setdefault(word, set()).add(group.name)

    # Patterns are made when a text is read: a page that only names the themes reads none.

    @cached_property
    def _wild(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        """What a word begins or ends with, and the group that it then belongs to."""
        wild = {
            group.name: [word for word in group.words if "*" in word]
            for group in self._groups.values()
        }
        return tuple((re.compile(_any_of(words)), name) for name, words in wild.items() if words)

    @cached_property
    def _phrases(self) -> dict[str, tuple[tuple[str, re.Pattern[str]], ...]]:
        """Each group's phrases by the letters that a text must have to have one of them."""
        return {
            group.name: tuple(
                (
                    letters,
                    re.compile(
                        "|".join(_phrase(p) for p in group.phrases if _rarest(p) == letters)
                    ),
                )
                for letters in dict.fromkeys(map(_rarest, group.phrases))
            )
            for group in self._groups.values()
        }

    def groups_of(self, word: str) -> frozenset[str]:
        """Return the names of the groups that a word, in lower case, belongs to."""
        known = self._known.get(word)
        if known is None:
            known = self._look_up(word)
            if len(self._known) < MOST_WORDS:
                self._known[word] = known
        return known

    def phrases(self, group: str, text: str) -> Sequence[re.Match[str]]:
        """Give where a group's phrases stand in a text in lower case."""
        found: list[re.Match[str]] = []
        for letters, pattern in self._phrases.get(group, ()):
            if letters in text:  # few texts have them, and to look for them is ten times quicker
                found += pattern.finditer(text)
        if len(found) < 2:
            return found
        found.sort(key=lambda match: (match.start(), -match.end()))
        apart = found[:1]
        for match in found[1:]:
            if match.start() >= apart[-1].end():
                apart.append(match)
        return apart

    def _look_up(self, word: str) -> frozenset[str]:
        if word.isdigit() or len(word) > 60:
            return _NOTHING
        found = set(self._exact.get(word, ()))
        base = self._base(word)
        found |= self._by_base.get(base, set())
        found |= {name for pattern, name in self._wild if pattern.fullmatch(word)}
        if not found:
            found |= {name for name, near in self._nearly if _is_near(word, near)}
        return frozenset(found)

    @cached_property
    def _nearly(self) -> tuple[tuple[str, str], ...]:
        return tuple((group.name, word) for group in self._groups.values() for word in group.near)


def _any_of(patterns: Iterable[str]) -> str:
    return "|".join(re.escape(pattern).replace(r"\*", r"[\w'’:-]*") for pattern in patterns)


def _is_near(word: str, term: str) -> bool:
    if word[0] != term[0] or abs(len(word) - len(term)) > 3:
        return False
    matcher = SequenceMatcher(None, word, term)
    return matcher.quick_ratio() >= _NEAR and matcher.ratio() >= _NEAR


def _rarest(phrase: str) -> str:
    """Return the letters of a phrase that fewest texts have: its longest run; none if it has none.

    >>> _rarest("född* utomlands"), _rarest("#")
    ('utomlands', '')
    """
    return max(re.findall(r"[^\W\d_]+", phrase), key=len, default="")


_NUMBER = (
    r"(?:\d+(?:[.,\s]\d+)*|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tjugo|trettio|fyrtio|femtio"
    r"|hundra|two|three|four|five|six|seven|eight|nine|ten)"
)


def _phrase(phrase: str) -> str:
    parts = []
    for part in phrase.split():
        if part == "…":
            parts.append(r"(?:[^\w]+[\w/-]+){0,5}?")
            continue
        sign = re.escape(part).replace(r"\*", r"\w*").replace(r"\#", _NUMBER)
        parts.append((r"[^\w:;]+" if parts else "") + sign)
    return r"(?<!\w)" + "".join(parts) + r"(?!\w)"
