"""What a text is about: the theme that most of its different words belong to.

A project may be about many things; it is counted with one, so that parts make a whole.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from jamstall.review.lexicon import Group, Lexicon

OF_NAME = 3
"""A word of the project's name says as much as so many of its description."""
FEWEST = 2
"""Words of a theme that it takes; fewer may be by the way."""
_SIGN = "theme/"


@dataclass(frozen=True)
class Theme:
    """A theme: what files and addresses call it, what readers do, and its words."""

    name: str
    sv: str
    en: str
    group: Group


def group_name(theme: str) -> str:
    """Return the name that a theme's words have among the groups of the rules."""
    return _SIGN + theme


def theme_of(
    name_words: Collection[str], words: Iterable[str], text: str, lexicon: Lexicon,
    themes: Sequence[Theme],
) -> str | None:  # fmt: skip
    """Return the theme of a text; None where no theme has words enough in it.

    Parameters
    ----------
    words : of the whole text, each once, in lower case; `name_words`: those of the name.
    text : the whole text in lower case, where phrases are looked for.
    """
    found: Counter[str] = Counter()
    for word in words:
        weight = OF_NAME if word in name_words else 1
        for group in lexicon.groups_of(word):
            if group.startswith(_SIGN):
                found[group] += weight
    for theme in themes:
        if any(True for _ in lexicon.phrases(theme.group.name, text)):
            found[theme.group.name] += 1
    if not found:
        return None
    # Of equals the one that stands first in the file.
    best = max(themes, key=lambda theme: found[theme.group.name])
    return best.name if found[best.group.name] >= FEWEST else None
