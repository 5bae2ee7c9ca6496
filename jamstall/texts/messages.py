"""The words of one language, each understood when it is first asked for.

Project Fluent's parser takes a quarter of a second for all of a language, which was a sixth of what
a command takes; a command says some dozen of a thousand texts. No text refers to another.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

_HERE = Path(__file__).parent
_BEGINS = re.compile(r"^([a-zA-Z][\w-]*) *=", re.MULTILINE)
"""Where a text begins: what belongs to one is indented, and comments begin otherwise."""


class MissingText(KeyError):
    """A text is not in the file, or lacks an argument."""


class Messages:
    """The texts of one language, by key."""

    def __init__(self, language: str) -> None:
        self._bundle = FluentBundle([language], use_isolating=False)
        self._written: dict[str, str] = {}
        for path in sorted(_HERE.glob(f"{language}*.ftl")):
            words = path.read_text(encoding="utf-8")
            begun = [(found[1], found.start()) for found in _BEGINS.finditer(words)]
            ends = [*(start for _, start in begun[1:]), len(words)]
            for (key, start), end in zip(begun, ends, strict=True):
                self._written.setdefault(key, words[start:end])

    def __contains__(self, key: object) -> bool:
        return key in self._written

    def formatted(self, key: str, arguments: dict[str, Any]) -> str:
        """Return the text `key` with its arguments filled in.

        Raises
        ------
        MissingText : there is no such text, or an argument is missing.
        """
        if not self._bundle.has_message(key):
            if key not in self._written:
                raise MissingText(key)
            self._bundle.add_resource(FluentResource(self._written[key]))
            if not self._bundle.has_message(key):  # it is not written as Fluent wants it
                raise MissingText(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(key)
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return str(text)


@cache
def messages(language: str) -> Messages:
    """Return the texts of a language; they are read once."""
    return Messages(language)
