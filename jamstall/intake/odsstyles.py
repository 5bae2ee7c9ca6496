"""What the number styles of an ods show, told as a spreadsheet's number format tells it.

A cell names a style, the style a data style, and that is built of elements: a number, a text, a
currency's sign. Put together they are the format that `numberformat` reads: `0," tkr"`.
"""

from jamstall.intake.elements import Attributes, Enough, LocalNames, Pieces, follow
from jamstall.intake.numberformat import UNCLEAR, Shown, shown_by

_DATA_STYLES = ("number-style", "currency-style", "percentage-style")
_LOCALES = {"NO": "414", "DK": "406", "FO": "438", "IS": "40f"}
_UNSAID = "[$¤]"
"""A currency's style that does not say which: Gnumeric leaves the euro's sign out."""
LONGEST_LINE = 20
"""Styles that a style may rest on, one upon the other."""


class _Styles:
    def __init__(self) -> None:
        self.names = LocalNames()
        self.formats: dict[str, list[str]] = {}
        self.others: dict[str, list[str]] = {}
        self.of_cells: dict[str, tuple[str, str]] = {}
        self.data: str | None = None
        self.within = ""
        self.locale = ""
        self.is_of_gnumeric = False

    def start(self, name: str, said: Attributes) -> None:
        local = self.names[name]
        self.is_of_gnumeric |= "xmlns:gnm" in said
        if local in _DATA_STYLES:
            self.data = said.get("style:name", "")
            self.formats[self.data], self.others[self.data] = [], []
        elif self.data is not None:
            self._part(local, said)
        elif local == "style" and said.get("style:family") == "table-cell":
            rests = said.get("style:data-style-name", ""), said.get("style:parent-style-name", "")
            self.of_cells[said.get("style:name", "")] = rests
        elif local == "body":
            raise Enough

    def _part(self, local: str, said: Attributes) -> None:
        assert self.data is not None  # noqa: S101 - for the type checker
        self.within = local
        if local == "number":
            factor = float(said.get("number:display-factor", "1"))
            commas = {10.0**3: ",", 10.0**6: ",,", 10.0**9: ",,,"}.get(factor, "")
            self.formats[self.data].append(f"0{commas}")
        elif local == "currency-symbol":
            self.locale = _LOCALES.get(said.get("number:country", ""), "")
        elif local == "map":
            self.others[self.data].append(said.get("style:apply-style-name", ""))

    def text(self, text: str) -> None:
        if self.data is None:
            return
        if self.within == "text":
            self.formats[self.data].append('"' + text.replace('"', "") + '"')
        elif self.within == "currency-symbol" and text.strip():
            self.formats[self.data].append(f"[${text.strip()}-{self.locale}]")

    def end(self, name: str) -> None:
        self.within = ""
        local = self.names[name]
        if local in _DATA_STYLES and self.data is not None:
            form = self.formats[self.data]
            if local == "currency-style" and not any(part.startswith("[$") for part in form):
                form.insert(0, _UNSAID)
            self.data = None

    def shown(self) -> dict[str, Shown]:
        """Return cell style → what it shows; those of plain numbers left out."""
        found: dict[str, Shown] = {}
        for name in self.of_cells:
            style, data = name, ""
            for _ in range(LONGEST_LINE):
                data, parent = self.of_cells.get(style, ("", ""))
                if data or not parent:
                    break
                style = parent
            parts = [data, *self.others.get(data, ())]
            one = shown_by(";".join("".join(self.formats.get(part, ())) for part in parts))
            if one is not None and one.unit and one.unit.scale != 1 and self.is_of_gnumeric:
                one = Shown(UNCLEAR)  # it does not write that a format divides by a thousand
            if one is not None:
                found[name] = one
        return found


def styles_of(*parts: Pieces) -> dict[str, Shown]:
    """Return the cell styles that show more than a plain number, of parts of an ods.

    A style of a later part takes the place of an earlier one's of the same name.

    Raises
    ------
    ValueError : a part is not XML.
    """
    styles = _Styles()
    for part in parts:
        follow(part, styles.start, styles.end, styles.text)
    return styles.shown()
