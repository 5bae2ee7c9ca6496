"""XML read by expat: safely, a piece at a time, and without a tree of it in memory.

expat fetches nothing. A document type definition, with which a few bytes can become many, is
refused where it begins, in whatever encoding it stands.
"""

from collections.abc import Callable, Iterator
from xml.parsers import expat

Pieces = Callable[[], Iterator[bytes]]
"""A way to read a part of a container, from its beginning, piece by piece."""
Attributes = dict[str, str]
MOST_NAMES = 10_000


class DefinesText(Exception):
    """A part has a document type definition, with which a few bytes can become many."""


class Enough(Exception):
    """What was looked for has been read; the rest of the part need not be."""


class LocalNames(dict[str, str]):
    """A tag's name → the same without its prefix: `x:row` is a row."""

    def __missing__(self, name: str) -> str:
        local = name.rpartition(":")[2]
        if len(self) < MOST_NAMES:
            self[name] = local
        return local


def parser_of(
    start: Callable[[str, Attributes], None] | None,
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> expat.XMLParserType:
    """Return a parser that calls these, and refuses what defines text."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    return parser


def follow(
    read: Pieces,
    start: Callable[[str, Attributes], None],
    end: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
) -> None:
    """Read all of a part, or until one of these raises `Enough`.

    Raises
    ------
    ValueError : it is not XML.
    DefinesText : it could grow as it is read.
    """
    parser = parser_of(start, end, text)
    try:
        for piece in read():
            parser.Parse(piece, False)
        parser.Parse(b"", True)
    except Enough:
        return
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error


def _refuse(*_: object) -> None:
    raise DefinesText
