"""The text of a project, as it stands and as it is read: without markup and broken words.

What is found is given as offsets into the text as it stands, so that it can be marked there.
"""

import hashlib
import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

BETWEEN = "\n\n"
"""What stands between name and description in the text that offsets point into."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_REWRITTEN = re.compile(
    # A tag that stands inside words leaves nothing behind, any other ends a sentence.
    r"(?P<inside></?(?:b|i|u|em|strong|span|a|font|mark|small|sub|sup|wbr)\b[^<>]*>)"
    r"|(?P<tag><!--.*?-->|</?[a-zA-Z][^<>]*>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});)"
    # A word broken over two lines; but "kvinno-" and "och mans-" are two.
    r"|(?P<broken>(?<=[^\W\d_])[-‐\u00ad][ \t]*\r?\n[ \t]*(?=[a-zåäöé])(?!(?:och|eller|samt)\b))"
    rf"|(?P<invisible>[{_INVISIBLE}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]+)"
    r"|(?P<composed>\w[\u0300-\u036f]+)",
    re.DOTALL,
)
_SUSPECT = re.compile(
    rf"[<&{_INVISIBLE}\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u0300-\u036f]|[-‐]\s*\n"
)


def project_text(name: str | None, description: str | None) -> str:
    """Return the text that a project is judged by: its name, and what is said of it."""
    return BETWEEN.join(part for part in (name, description) if part)


def text_key(name: str | None, description: str | None) -> str:
    """Return a key of a project's text; it changes with any character of it."""
    text = project_text(name, description)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True)
class Plain:
    """A text as it is read, in lower case, and where each part of it stands in the original.

    Attributes
    ----------
    text : without markup, invisible characters and broken words; `cased`: before lower case.
    starts, shifts : from each of `starts` on, an offset of `text` is that much further on in the
        original.
    """

    text: str
    cased: str
    starts: tuple[int, ...] = (0,)
    shifts: tuple[int, ...] = (0,)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of `text` stands in the original."""
        return self._moved(start), self._moved(end - 1) + 1 if end > start else self._moved(start)

    def _moved(self, offset: int) -> int:
        return offset + self.shifts[bisect_right(self.starts, offset) - 1]


def plain(text: str) -> Plain:
    r"""Return a text as it is read.

    >>> plain("Jäm-\nställd<b>het</b>").text
    'jämställdhet'
    """
    if not _SUSPECT.search(text):
        return Plain(_lower(text), text)
    parts: list[str] = []
    starts, shifts = [0], [0]
    length = last = 0
    for found in _REWRITTEN.finditer(text):
        kept = text[last : found.start()]
        new = _instead(found)
        parts += (kept, new)
        length += len(kept)
        if len(new) > 0:  # what stands instead points at the beginning of what stood there
            for number in range(len(new)):
                starts.append(length + number)
                shifts.append(found.start() - length - number)
            length += len(new)
        last = found.end()
        starts.append(length)
        shifts.append(last - length)
    parts.append(text[last:])
    cased = "".join(parts)
    return Plain(_lower(cased), cased, tuple(starts), tuple(shifts))


def _instead(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "tag":
            return (
                "\n\n"
                if re.match(r"</?(?:p|div|li|ul|ol|h\d|table|tr|br)\b", found[0], re.I)
                else " "
            )
        case "entity":
            said = html.unescape(found[0])
            return "" if said in _INVISIBLE else said if len(said) == 1 else " "
        case "composed":
            return unicodedata.normalize("NFC", found[0])
        case _:
            return ""


def _lower(text: str) -> str:
    """Return a text in lower case, as long as it was: one capital letter becomes two characters."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower()[:1] for c in text)
