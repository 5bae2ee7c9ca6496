"""Web pages saved as workbooks: what many case systems call "Export till Excel".

Excel opens a page named .xls and shows its tables as sheets, so that nobody sees what it is. The
page is read as a browser reads it: also with tags left open, and never anything it refers to.
"""

import email
import email.policy
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from jamstall.intake.overlooked import Page, Vast
from jamstall.intake.sheetxml import MAX_CELLS

_FIRST_TAG = re.compile(
    r"(?is)\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*"
    r"<(?:!doctype\s+html|html|head|meta|title|style|body|table|thead|tbody|tr|div|center|font)\b"
)
_ARCHIVE = re.compile(rb"(?i)\s*(?:mime-version|from|content-type|x-[\w-]+):[^\n]*\n")
_WIDEST, _TALLEST = 1_000, 65_534
"""Columns and rows that a browser lets a cell span."""
_DEEPEST = 50
"""Tables within tables, beyond which no page is a list of cases."""
_HIDDEN = re.compile(r"(?i)display\s*:\s*none")
_NARROW = re.compile("#+")
"""What a number shows whose column was too narrow for it."""
_BREAKS = frozenset(("br", "p", "div", "li"))
_UNSEEN = frozenset(("script", "style", "title"))


def is_web_page(text: str) -> bool:
    """Tell whether a text begins as a web page does, with or without `<html>`."""
    return _FIRST_TAG.match(text[:100_000]) is not None


def is_archive(data: bytes) -> bool:
    """Tell whether data is a web page saved with all its parts in one file (MHTML)."""
    return _ARCHIVE.match(data) is not None and b"text/html" in data.lower()


def pages_of_archive(data: bytes, decode: Callable[[bytes], str]) -> list[Page]:
    """Return the tables of every web page in an archive."""
    found: list[Page] = []
    for part in email.message_from_bytes(data, policy=email.policy.default).walk():
        content = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(content, bytes):
            found += pages_of(decode(content))
    return found


def pages_of(text: str) -> list[Page]:
    """Return the tables of a web page, in the order in which they begin; those within others too.

    Raises
    ------
    Vast : they have more cells than memory should hold.
    """
    reader = _Tables()
    reader.feed(text)
    reader.close()
    found = [table for table in reader.found if any(any(row) for row in table.page.rows)]
    for number, table in enumerate(found, start=1):
        table.page.name = " ".join(table.caption.split()) or str(number)
    if len(found) == 1:
        found[0].page.name = None  # a page with one table is as a file without sheets
    return [table.page for table in found]


@dataclass
class _Table:
    """A table that is being read.

    Attributes
    ----------
    row : the row's cells so far; None between rows.
    cell : the cell's text so far; None between cells.
    spans : column → how many rows more a cell above reaches into.
    """

    page: Page = field(default_factory=lambda: Page(None, []))
    caption: str = ""
    row: list[Any] | None = None
    cell: list[str] | None = None
    said: dict[str, str] = field(default_factory=dict)
    spans: dict[int, int] = field(default_factory=dict)
    in_caption: bool = False

    def begin_row(self, said: dict[str, str]) -> None:
        self.end_row()
        self.row = []
        if "hidden" in said or _HIDDEN.search(said.get("style", "")):
            self.page.seen.hidden.add(len(self.page.rows))

    def begin_cell(self, said: dict[str, str]) -> None:
        self.end_cell()
        if self.row is None:
            self.begin_row({})
        self.cell, self.said = [], said

    def end_cell(self) -> None:
        if self.cell is None or self.row is None:
            return
        self._pass_spans()
        lines = (" ".join(line.split()) for line in "".join(self.cell).split("\n"))
        text = "\n".join(line for line in lines if line)
        at = len(self.row)
        error, number = self.said.get("x:err"), self.said.get("x:num")
        if error:
            self.page.seen.cells[len(self.page.rows), at] = error
        self.row.append(_exact(number) if number and _NARROW.fullmatch(text) else text)
        width = _number(self.said.get("colspan"), _WIDEST)
        self.row += [""] * (width - 1)
        tall = _number(self.said.get("rowspan"), _TALLEST)
        if tall > 1:
            self.spans |= dict.fromkeys(range(at, at + width), tall)
        self.cell = None

    def end_row(self) -> None:
        self.end_cell()
        if self.row is None:
            return
        self._pass_spans()
        self.spans = {column: left - 1 for column, left in self.spans.items() if left > 1}
        self.page.rows.append(self.row)
        self.row = None

    def _pass_spans(self) -> None:
        """Leave the places empty that cells of rows above reach into."""
        while self.row is not None and self.spans.get(len(self.row)):
            self.row.append("")


class _Tables(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[_Table] = []
        self.open: list[_Table] = []
        self.unseen = ""
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.unseen = tag
        elif tag == "table":
            self.open.append(_Table())
            self.found.append(self.open[-1])
            if len(self.open) > _DEEPEST:
                raise Vast
        elif self.open:
            self._within(self.open[-1], tag, {name: value or "" for name, value in attrs})

    def _within(self, table: _Table, tag: str, said: dict[str, str]) -> None:
        if tag == "tr":
            table.begin_row(said)
        elif tag in ("td", "th"):
            table.begin_cell(said)
            self.cells += _number(said.get("colspan"), _WIDEST) + len(table.spans)
            if self.cells > MAX_CELLS:
                raise Vast
        elif tag in ("thead", "tbody", "tfoot"):
            table.end_row()
        elif tag == "caption":
            table.in_caption = True
        elif tag in _BREAKS and table.cell is not None:
            table.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == self.unseen:
            self.unseen = ""
        if not self.open:
            return
        table = self.open[-1]
        if tag == "table":
            table.end_row()
            self.open.pop()
        elif tag == "tr":
            table.end_row()
        elif tag in ("td", "th"):
            table.end_cell()
        elif tag == "caption":
            table.in_caption = False
        elif tag in _BREAKS and table.cell is not None:
            table.cell.append("\n")

    def handle_data(self, data: str) -> None:
        if self.unseen or not self.open:
            return
        table = self.open[-1]
        if table.in_caption:
            table.caption += data
        elif table.cell is not None:
            # Line breaks of the page's source are spaces to whoever reads the page.
            table.cell.append(data.replace("\n", " ").replace("\r", " "))

    def close(self) -> None:
        super().close()
        while self.open:
            self.open.pop().end_row()


def _number(said: str | None, most: int) -> int:
    return min(max(int(said), 1), most) if said and said.isascii() and said.isdigit() else 1


def _exact(number: str) -> Any:
    """Return the number that a cell holds and has no room to show."""
    try:
        return float(number)
    except ValueError:
        return number
