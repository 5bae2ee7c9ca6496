"""A user's own workbook, given back with its findings marked where they are.

Nothing in it is changed but what is added: a frame and a comment on marked cells, and one sheet
that lists all findings. A file that is no xlsx, or that openpyxl cannot open, comes back as an xlsx
made of its cells as they were read. What is added never says more than the file did: a finding
masks personal data.
"""

import io
import logging
import warnings
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook

from jamstall.export.as_read import from_cells
from jamstall.export.computed import with_computed_values
from jamstall.export.findings_sheet import Notes, add_findings, remove_findings
from jamstall.export.lost_parts import lost
from jamstall.export.marks import Remark, mark, unmark
from jamstall.intake import Finding, Mapping
from jamstall.intake.locate import Table, find_table
from jamstall.intake.parse import is_blank
from jamstall.intake.read import Sheet, read
from jamstall.intake.wording import On, worded_finding
from jamstall.texts import Texts

_LOG = logging.getLogger(__name__)

MOST_MARKED = 20_000
"""Cells that get a mark of their own: a spreadsheet program opens slowly with more."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A workbook to give back.

    Attributes
    ----------
    content : the file, xlsx or xlsm.
    name : what to call it.
    is_own : it is the user's own workbook; else one made of the cells as read.
    """

    content: bytes
    name: str
    is_own: bool


def marked(
    path: Path,
    findings: Sequence[Finding],
    texts: Texts,
    mapping: Mapping | None = None,
    name: str | None = None,
    *,
    on: On = "line",
) -> Returned:
    """Return the workbook at `path` with its findings marked.

    Parameters
    ----------
    findings : of `take_in` with the same file, mapping and name.
    name : what the user calls the file, where `path` is a temporary one.
    on : where the user asked for it: what to do is a step of Ladda upp, or an option.

    Raises
    ------
    UnusableFile : the file cannot be read, or no table is found in it.
    """
    name = name or path.name
    sheets = read(path)
    table, _ = find_table(sheets, mapping or Mapping(), name)
    parts = _parts(path)
    given = _Given(path, parts, sheets, table, _remarks(table, findings, texts, on), texts)
    if "xl/workbook.xml" in parts:
        try:
            content = given.marked()
        except Exception as error:
            # Whatever it is that openpyxl cannot do, the user gets the cells and is told so.
            _LOG.warning("a workbook could not be marked as it was: %s", type(error).__name__)
        else:
            ending = ".xlsm" if "xl/vbaProject.bin" in parts else ".xlsx"
            return Returned(content, _name(name, ending, texts), is_own=True)
    # A csv has only cells to lose.
    content = given.marked_as_read(cells_only=table.sheet.name is not None)
    return Returned(content, _name(name, ".xlsx", texts), is_own=False)


@dataclass(frozen=True, slots=True)
class _Given:
    """What there is to make a marked workbook of."""

    path: Path
    parts: frozenset[str]
    sheets: Sequence[Sheet]
    table: Table
    remarks: Sequence[Remark]
    texts: Texts

    def marked(self) -> bytes:
        """Return the user's own workbook, marked."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what is lost is told by `lost`, from the parts
            has_macros = "xl/vbaProject.bin" in self.parts
            book = openpyxl.load_workbook(self.path, keep_vba=has_macros, rich_text=True)
            try:
                remove_findings(book)
                for sheet in book.worksheets:
                    unmark(sheet)
                notes = Notes(lost=lost(self.path, self.parts, book))
                content = self._finish(book, self.table.sheet.name or "", notes)
            finally:
                if book.vba_archive is not None:
                    book.vba_archive.close()  # openpyxl leaves it open
        return with_computed_values(content, book, self.sheets)

    def marked_as_read(self, *, cells_only: bool) -> bytes:
        """Return a workbook of the cells as read, marked."""
        book, sheet = from_cells(self.sheets, self.table.sheet, self.texts)
        return self._finish(book, sheet, Notes(cells_only=cells_only))

    def _finish(self, book: Workbook, sheet: str, notes: Notes) -> bytes:
        all_marked = mark(book[sheet], self.remarks, self.texts, MOST_MARKED)
        notes = replace(notes, capped=None if all_marked else MOST_MARKED)
        add_findings(book, sheet, self.remarks, self.texts, notes)
        content = io.BytesIO()
        book.save(content)
        return content.getvalue()


def _remarks(table: Table, findings: Sequence[Finding], texts: Texts, on: On) -> list[Remark]:
    """Return what to say of each finding and where, errors first."""
    remarks = [
        Remark(finding, *worded_finding(finding, texts, on), _cell(table, finding))
        for finding in findings
    ]
    return sorted(remarks, key=lambda remark: remark.finding.severity != "error")


def _cell(table: Table, finding: Finding) -> str | None:
    """Return the cell a finding is about ("C5"); None where it is about the whole table.

    A finding of a column as a whole is about its heading, one of a row about its first cell.
    """
    header = table.header + 1
    position = table.positions.get(finding.column) if finding.column else None
    row = finding.row or (header if position is not None else None)
    if row is None or row > len(table.sheet.rows):
        return None
    if position is None and row == header:
        return None
    if position is None:
        filled = (i for i, cell in enumerate(table.sheet.rows[row - 1]) if not is_blank(cell))
        position = next(filled, 0)
    return f"{get_column_letter(position + 1)}{row}"


def _parts(path: Path) -> frozenset[str]:
    """Return the names of a workbook's parts; none where the file is no package of parts."""
    if not zipfile.is_zipfile(path):
        return frozenset()
    with zipfile.ZipFile(path) as archive:
        return frozenset(archive.namelist())


def _name(name: str, ending: str, texts: Texts) -> str:
    return texts("returned-file-name", name=Path(name).stem) + ending
