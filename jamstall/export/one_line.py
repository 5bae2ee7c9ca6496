"""Text as any file of words may hold it: on one line, in a language that the file names."""

import re

from jamstall.texts import Language

LANGUAGE_TAGS: dict[Language, str] = {"sv": "sv-SE", "en": "en-GB"}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile(r"[\t\r\n]+")


def clean(text: str) -> str:
    """Return text without characters that XML cannot hold, on one line."""
    return _BREAKS.sub(" ", _NOT_IN_XML.sub("", text)).strip(" ")
