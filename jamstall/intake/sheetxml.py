"""A sheet's XML in an xlsx: how far apart its cells lie, and what calamine overlooks in them.

calamine keeps every cell between the first and the last that is filled, which one stray value can
make more than any memory holds. What it gives as empty is found by parsing the sheet once more; but
most sheets have nothing of the kind, and that can be told for sure without parsing them, by the few
bytes that a failed formula, one without a value or a hidden row cannot be written without.
"""

import re
from collections.abc import Iterator
from xml.parsers import expat

from jamstall.intake.elements import Attributes, LocalNames, Pieces, parser_of
from jamstall.intake.numberformat import Shown
from jamstall.intake.overlooked import Overlooked, Place
from jamstall.intake.parse import NOT_COMPUTED

MAX_CELLS = 12_000_000
"""Cells of a sheet, empty ones between filled ones included: 200,000 rows of 60 columns."""

_PLAIN_CELL = re.compile(rb'<c(?: r="([A-Z]{1,3}\d??)\d{1,5}"|[\s/>])')
"""A cell's column, and how many hundred thousand rows down it lies; nothing if oddly written."""
_FAR_CELL = re.compile(rb'<c(?! r="[A-Z][0-9]{1,5}")[\s/>]')
"""A cell beyond column Z or row 99,999, or that does not say where it is: most pieces have none."""
_NEAR = b"Z"
_LETTERS, _DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_TAG = re.compile(rb"<(?:\w+:)?(row|c)(\s[^>]*)?>")
_REFERENCE = re.compile(rb"""\sr\s*=\s*["']([A-Z]*)(\d+)["']""")
_PLACE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_TRUE = ("1", "true")


def is_vast(read: Pieces) -> bool:
    """Tell whether a sheet's cells span more than memory should hold.

    What the sheet says of its own size is not believed. Where every cell names its place in the
    plain way, a rough look says enough; else each cell is looked at, which takes longer.
    """
    places: set[bytes] = set()
    for piece in read():
        places.update(_PLAIN_CELL.findall(piece) if _FAR_CELL.search(piece) else (_NEAR,))
        if b":c " in piece or b":c>" in piece:  # tags with a prefix, which nobody writes
            places.add(b"")
    if b"" not in places:
        width = max((_column(place.rstrip(_DIGITS)) for place in places), default=0)
        hundred_thousands = max((int(place.lstrip(_LETTERS) or 0) for place in places), default=0)
        if width * (hundred_thousands + 1) * 100_000 <= MAX_CELLS:
            return False
    row = column = width = height = 0
    for piece in _closed(read()):
        for tag in _TAG.finditer(piece):
            name, attributes = tag[1], tag[2] or b""
            said = _REFERENCE.search(attributes)
            if name == b"row":
                row, column = int(said[2]) if said else row + 1, 0
                continue
            column = _column(said[1]) if said else column + 1
            row = int(said[2]) if said else row
            # Cells that are only coloured in do not count: `<c s="1"/>`, `<c s="1"></c>`.
            if not attributes.endswith(b"/") and not piece.startswith(b"</", tag.end()):
                width, height = max(width, column), max(height, row)
        if width * height > MAX_CELLS:
            return True
    return False


def _closed(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Give the same bytes in pieces that do not end between a tag and the one that closes it."""
    rest = b""
    for piece in pieces:
        text = rest + piece
        last = text.rfind(b"<")
        opened = last >= 0 and not text.startswith(b"</", last) and text.endswith(b">")
        cut = last if opened else len(text)
        rest = text[cut:]
        yield text[:cut]
    yield rest


class Signs:
    """The bytes without which a sheet has nothing that calamine overlooks.

    They say where to look, never what stands there: a text may hold them as well, and costs a look.
    """

    def __init__(self, styles: dict[str, Shown], *, to_be_computed: bool) -> None:
        self.to_be_computed = to_be_computed
        self.everywhere = "0" in styles  # a cell that names no style has the first
        self.styles = tuple(f"{q}{style}{q}".encode() for style in styles for q in "\"'")
        self.seen = False
        self.rows = 0

    def watching(self, read: Pieces) -> Pieces:
        """Return a way to read the same, which tells afterwards whether a sign was `seen`.

        And how many tags of `rows`, where they are written in the plain way.
        """

        def watched() -> Iterator[bytes]:
            for piece in read():
                self.seen = self.seen or self.are_in(piece)
                self.rows += piece.count(b"<row")
                yield piece

        return watched

    def are_in(self, piece: bytes) -> bool:
        """Tell whether a piece, which ends within no tag, may hold what is overlooked."""
        return (
            self.everywhere
            or b'"e"' in piece
            or (b"'" in piece and b"'e'" in piece)
            or (b"!" in piece and b"<!" in piece)  # a comment, or text that looks like tags
            or b"\0" in piece  # two bytes a letter
            or self._hides(piece)
            or self._has_formulas(piece)
            or any(sign in piece for sign in self.styles)
        )

    @staticmethod
    def _hides(piece: bytes) -> bool:
        said = piece.count(b"hidden")
        return bool(said) and said != piece.count(b'hidden="0"') + piece.count(b'hidden="false"')

    def _has_formulas(self, piece: bytes) -> bool:
        """Tell whether there is a formula whose value does not follow it at once."""
        formulas = piece.count(b"<f") + piece.count(b":f")
        if not formulas:
            return False
        valued = piece.count(b"</f><v>") + piece.count(b"/><v>")
        empty = any(sign in piece for sign in (b"<v></v>", b"<v> ", b"<v>\n", b"<v>\r"))
        return self.to_be_computed or formulas != valued or empty or piece.endswith(b"<v>")


class _Lost(Exception):
    """A cell does not say where it stands, and what came before it was not looked at."""


def overlooked(read: Pieces, styles: dict[str, Shown], *, to_be_computed: bool) -> Overlooked:
    """Return what calamine overlooks in a sheet.

    Parameters
    ----------
    styles : the number of a style → what it shows; those that show a plain number left out.
    to_be_computed : formulas with the value 0 are not computed either: so some exports write them.

    Raises
    ------
    ValueError : it is not XML, or a cell's place is none.
    """
    signs = Signs(styles, to_be_computed=to_be_computed)
    try:
        return _Cells(signs, styles).looked_at(read, everything=False)
    except _Lost:
        return _Cells(signs, styles).looked_at(read, everything=True)
    except expat.ExpatError as error:
        raise ValueError(str(error)) from error


class _Cells:
    """Follows a sheet from cell to cell, as calamine counts them.

    All of it is parsed, but only where there are signs is Python told of each tag.
    """

    def __init__(self, signs: Signs, styles: dict[str, Shown]) -> None:
        self.signs, self.styles = signs, styles
        self.seen = Overlooked()
        self.names = LocalNames()
        self.parser = parser_of(None)
        self.row: int | None = 0
        self.column = 0
        self.place: Place | None = None
        self.type: str | None = None
        self.has_formula = self.has_value = False
        self.formula: list[str] = []
        self.value: list[str] = []

    def looked_at(self, read: Pieces, *, everything: bool) -> Overlooked:
        """Return what is overlooked, having looked at everything or only where there are signs."""
        for piece in read():
            if everything or self._is_open() or self.signs.are_in(piece):
                self.parser.StartElementHandler = self._start
            else:
                self.parser.StartElementHandler = self.row = self.place = None
            self.parser.Parse(piece, False)
        self.parser.Parse(b"", True)
        self._settle()
        return self.seen

    def _is_open(self) -> bool:
        """Tell whether the rest of a cell, which what comes next may hold, must be known."""
        return self.place is not None and (self.has_formula or self.type == "e")

    def _start(self, name: str, said: Attributes) -> None:
        local = self.names[name]
        if local == "c":
            self._begin_cell(said)
        elif local == "v":
            self.has_value = True
            if self._is_open():
                self.parser.CharacterDataHandler = self.value.append
        elif local == "f":
            if self.place is None:
                raise _Lost
            self.has_formula = True
            self.parser.CharacterDataHandler = self.formula.append
        elif local == "row":
            self._begin_row(said)
        elif local == "is":
            self.value.append("text")

    def _begin_row(self, said: Attributes) -> None:
        self._settle()
        if "r" in said:
            self.row = int(said["r"])
        elif self.row is None:
            raise _Lost
        else:
            self.row += 1
        self.column = 0
        if said.get("hidden") in _TRUE:
            self.seen.hidden.add(self.row - 1)

    def _begin_cell(self, said: Attributes) -> None:
        self._settle()
        if "r" in said:
            place = _PLACE.fullmatch(said["r"])
            if place is None:
                raise ValueError(said["r"])
            row, self.column = int(place[2]), _column(place[1].upper().encode())
        elif self.row is None:
            raise _Lost
        else:
            row = self.row
            self.column += 1
        self.place, self.type, self.has_value = (row - 1, self.column - 1), said.get("t"), False
        if self.styles and (shown := self.styles.get(said.get("s", "0"))) is not None:
            self.seen.show(self.place, shown)

    def _settle(self) -> None:
        """Note the cell that has just been passed, if it is one that calamine gives as empty."""
        if self.place is not None and (self.has_formula or self.type == "e"):
            self.parser.CharacterDataHandler = None
            self._note(self.place, "".join(self.value).strip())
            self.formula.clear()
        self.value.clear()
        self.place, self.has_formula = None, False

    def _note(self, place: Place, value: str) -> None:
        to_be_computed = self.signs.to_be_computed
        if self.type == "e":
            self.seen.cells[place] = value or NOT_COMPUTED
        elif value and not (to_be_computed and value == "0" and self.type != "str"):
            self.seen.computed = True
        elif self.type == "str" and self.has_value and '""' in "".join(self.formula):
            pass  # IF(A1="","",B1) gives an empty text
        elif self.type == "str" and self.has_value and not to_be_computed:
            self.seen.doubtful.append(place)
        else:
            self.seen.cells[place] = NOT_COMPUTED


def _column(letters: bytes) -> int:
    """Return the number of a column: 1 for A, 16384 for XFD."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
