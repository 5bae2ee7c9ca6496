"""What is asked of a table for a series: column → codes, checked against what the table has.

Every column of a table is asked for by name. What is left out of a question, the source sums up or
answers with a sample of, without a word.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import prod

from jamstall.context.declared import EVERY, Level, Series
from jamstall.context.findings import Code, Finding, Unfetched
from jamstall.reference import places

Selection = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Description:
    """What a table says of itself: its title, each column's codes, and what they are called."""

    title: str
    codes: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Mapping[str, str]]

    def code_of(self, column: str, said: str) -> str:
        """Return the code that a declaration means: itself, or the one that is called so."""
        if said in self.codes[column]:
            return said
        called = {worded(word): code for code, word in self.labels.get(column, {}).items()}
        return called.get(worded(said), said)


def worded(label: str) -> str:
    """Return a label as it is compared: dashes and capitals tell nothing apart.

    >>> worded("20–64 År") == worded("20-64 år")
    True
    """
    return " ".join(label.replace("\u2013", "-").casefold().split())


def regions(levels: tuple[Level, ...]) -> tuple[str, ...]:
    """Return our codes of all places of these levels."""
    codes: list[str] = []
    if "country" in levels:
        codes.append(places.COUNTRY)
    if "county" in levels:
        codes += places.counties()
    if "municipality" in levels:
        codes += places.municipalities()
    return tuple(codes)


def selection(one: Series, table: Description) -> Selection:
    """Return what to ask a table for, code by code.

    Raises
    ------
    Unfetched : the table is not as it is declared: a column is gone, or new, or lacks a code.
    """
    source = one.source
    ours = {theirs: name for name, theirs in source.columns.items()}
    findings = [
        Finding("unknown_column", column, ", ".join(table.codes))
        for column in {*ours, *source.selection, *source.sums}
        if column not in table.codes
    ]
    asked: Selection = {}
    for column, there in table.codes.items():
        if column in source.selection:
            wanted = _expanded(
                tuple(table.code_of(column, code) for code in source.selection[column]), there
            )
        elif ours.get(column) == "region":
            known = {code: theirs for theirs, code in source.codes.get("region", {}).items()}
            wanted = tuple(
                table.code_of(column, known.get(code, code)) for code in regions(one.levels)
            )
        elif ours.get(column) in source.codes:
            wanted = tuple(table.code_of(column, code) for code in source.codes[ours[column]])
        elif ours.get(column) == "period" or column in source.sums:
            wanted = there
        else:
            findings.append(Finding("new_column", column, ", ".join(there[:5])))
            continue
        kind: Code = "missing_region" if ours.get(column) == "region" else "unknown_code"
        gone = [code for code in wanted if code not in there]
        findings += [Finding(kind, column, wanted=code) for code in gone]
        asked[column] = wanted
    if findings:
        raise Unfetched(*findings)
    return asked


def _expanded(codes: tuple[str, ...], there: tuple[str, ...]) -> tuple[str, ...]:
    """Return the codes that are meant: `*` is all, `top(5)` the five last."""
    if codes == (EVERY,):
        return there
    if len(codes) == 1 and codes[0].startswith("top(") and codes[0][4:-1].isdecimal():
        return there[-int(codes[0][4:-1]) :]
    return codes


def pages(asked: Selection, most: int) -> Iterator[Selection]:
    """Divide a question into such that have at most so many cells, along its longest column.

    >>> [page["B"] for page in pages({"A": ("1", "2"), "B": ("x", "y", "z")}, 4)]
    [('x', 'y'), ('z',)]
    """
    cells = prod(len(codes) for codes in asked.values())
    if cells <= most:
        yield asked
        return
    column = max(asked, key=lambda name: len(asked[name]))
    length = len(asked[column])
    if length == 1:
        raise Unfetched(Finding("too_large", wanted=str(most)))
    others = cells // length
    size = max(1, most // others) if others <= most else (length + 1) // 2
    for start in range(0, length, size):
        yield from pages({**asked, column: asked[column][start : start + size]}, most)
