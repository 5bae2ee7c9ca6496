"""PC-Axis files (.px), as statistical offices offer for download: a cube becomes columns of codes.

A file is `KEYWORD("about")="text","text";`, the numbers last. The last of STUB and HEADING varies
fastest. Signs stand for numbers that are not: `-` is nought, `..` and its like are missing.
"""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from math import prod

from jamstall.context.jsonstat import Number, Table, laid_out

_STATEMENT = re.compile(
    r'\s*([A-Z][A-Z0-9-]*)(?:\[[^\]]*\])?(?:\(((?:"[^"]*"|[^)])*)\))?\s*=\s*((?:"[^"]*"|[^";])*);'
)
_QUOTED = re.compile(r'"([^"]*)"')
_BETWEEN = re.compile(r'"\s+"')
"""A long text is divided between lines, each in marks of its own."""
_NOUGHT = "-"
_MISSING = re.compile(r"\.{1,6}|:|…")


class NotPx(ValueError):
    """It is no px file, or its numbers do not fit its columns; says in what."""


def read(content: bytes) -> Table:
    """Return the table that a px file holds, by its codes where it has them, else by its words.

    So a file that was downloaded by hand has the columns that the same table has by the API.

    Raises
    ------
    NotPx : it is none.
    """
    words = _decoded(content)
    head, mark, data = words.partition("DATA=")
    if not mark:
        raise NotPx("no DATA")
    said = {(name, about): values for name, about, values in _statements(head)}
    names = [*said.get(("STUB", ""), []), *said.get(("HEADING", ""), [])]
    codes: dict[str, tuple[str, ...]] = {}
    labels: dict[str, dict[str, str]] = {}
    for name in names:
        of = said.get(("CODES", name)) or said.get(("VALUES", name))
        if not of or len(set(of)) != len(of):
            raise NotPx(f"no values of {name}")
        column = (said.get(("VARIABLECODE", name)) or [name])[0]
        codes[column] = tuple(of)
        labels[column] = dict(zip(of, said.get(("VALUES", name)) or of, strict=False))
    cells = prod(len(of) for of in codes.values())
    given = _QUOTED.sub(lambda sign: sign[1], data.partition(";")[0]).split()
    if not codes or len(given) != cells:
        raise NotPx(f"{len(given)} values for {cells} cells")
    values, status = zip(*map(_number, given), strict=True)
    title = (said.get(("TITLE", "")) or said.get(("CONTENTS", "")) or [""])[0]
    updated = next((of[0] for (name, _), of in said.items() if name == "LAST-UPDATED"), "")
    return Table(title, updated, codes, labels, laid_out(codes), list(values), list(status))


def _decoded(content: bytes) -> str:
    if content.startswith(b"\xef\xbb\xbf"):
        return content.decode("utf-8-sig", "replace")
    named = re.search(rb'CODEPAGE="([\w-]+)"', content[:2000])
    if not named and b'CHARSET="ANSI"' not in content[:2000]:  # a file of the time before Windows
        raise NotPx("no CHARSET or CODEPAGE")
    try:
        return content.decode(named[1].decode() if named else "cp1252")
    except (LookupError, ValueError) as error:
        raise NotPx(str(error)) from error


def _statements(head: str) -> Iterator[tuple[str, str, list[str]]]:
    """Return (keyword, what it is about, its texts); of other languages than the file's, none."""
    at = 0
    while found := _STATEMENT.match(head, at):
        at = found.end()
        name, about, said = found[1], found[2] or "", found[3]
        if "[" not in found[0].split("=", 1)[0]:
            subject = (_QUOTED.findall(about) or [""])[0]
            yield name, subject, _QUOTED.findall(_BETWEEN.sub("", said))
    if head[at:].strip():
        raise NotPx(f"what is {' '.join(head[at : at + 40].split())}?")


def _number(given: str) -> tuple[Number, str]:
    if given == _NOUGHT:
        return 0, given
    if _MISSING.fullmatch(given):
        return None, given
    try:
        number = Decimal(given)
    except InvalidOperation as error:
        raise NotPx(f"value {given!r}") from error
    if not number.is_finite():
        raise NotPx(f"value {given!r}")
    return number, ""
