"""One series is fetched: asked for, read, checked, and compared with what there was.

Nothing is kept here: what comes out is a snapshot that can be kept, or what speaks against it.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from jamstall.context import jsonstat, kolada, px, pxweb, workbook
from jamstall.context.checks import check
from jamstall.context.declared import Series
from jamstall.context.difference import Difference, difference
from jamstall.context.figures_of import figures_of
from jamstall.context.findings import Finding, Unfetched, first_of_each
from jamstall.context.jsonstat import NotJsonStat, Table
from jamstall.context.px import NotPx
from jamstall.context.snapshot import Snapshot, Value
from jamstall.context.web import LARGEST, Web


@dataclass(frozen=True, slots=True)
class Former:
    """What there is of a series: its current figures, and the day that the producer gave them."""

    values: Sequence[Value]
    updated: str = ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came of it.

    Attributes
    ----------
    snapshot : what can be kept; None where something speaks against it.
    findings : what does, the first of each kind.
    difference : from the former figures; None where there are none to compare with, or none came.
    """

    snapshot: Snapshot | None
    findings: Sequence[Finding]
    difference: Difference | None


def fetch(
    one: Series,
    former: Former,
    now: dt.datetime,
    web: Web,
    *,
    file: Path | None = None,
    accepted: Collection[str] = (),
) -> Fetched:
    """Fetch a series, from its producer or from a file that was fetched by hand.

    Parameters
    ----------
    now : UTC, without a zone.
    accepted : codes of what is doubtful (`DOUBTS`) and somebody has looked at.
    """
    try:
        table, address = _table(one, web, file)
        values = figures_of(one, table)
    except Unfetched as error:
        return Fetched(None, first_of_each(error.findings), None)
    findings = [
        *_renamed(one, table),
        *check(one, values, former.values),
    ]
    told = difference(former.values, values, former.updated, table.updated)
    if against := [found for found in findings if found.code not in accepted]:
        return Fetched(None, first_of_each(against), told)
    # What a producer's own service answers is as published, unless it is added up here; a file is
    # as it is declared.
    is_ours = one.source.kind == "file" or bool(one.source.sums)
    worked_up = one.worked_up is not None and is_ours
    snapshot = Snapshot(one.key, values, now, table.updated, address, one.preliminary, worked_up)
    return Fetched(snapshot, (), told)


def _renamed(one: Series, table: Table) -> list[Finding]:
    """Tell when the producer calls it something else: a number may have come to mean another."""
    named = one.source.named
    if named and table.title and named != table.title:
        return [Finding("renamed", one.source.table, table.title, named)]
    return []


def _table(one: Series, web: Web, file: Path | None) -> tuple[Table, str]:
    """Return the producer's table, and where it was fetched."""
    source = one.source
    if file is not None:
        return _read(one, file), file.name
    if source.kind == "pxweb2":
        return pxweb.fetch(one, web), f"{source.address}/tables/{source.table}"
    if source.kind == "pxweb1":
        return pxweb.fetch_by_first(one, web), f"{source.address}/{source.table}"
    if source.kind == "kolada":
        return kolada.fetch(one, web), f"{source.address}/kpi/{source.table}"
    if not source.address:
        raise Unfetched(Finding("no_address", source.page))
    content = web.get(source.address)
    with TemporaryDirectory() as folder:
        path = Path(folder, Path(urlsplit(source.address).path).name or "answer")
        path.write_bytes(content)
        return _read(one, path), source.address


def _read(one: Series, path: Path) -> Table:
    """Return the table of a file: JSON-stat, px, or a workbook or text with a figure a row."""
    if not path.is_file():
        raise Unfetched(Finding("unreadable", path.name))
    if path.stat().st_size > LARGEST:
        raise Unfetched(Finding("too_large", path.name, wanted=str(LARGEST // 1_000_000)))
    try:
        if path.suffix.lower() == ".json":
            return jsonstat.read(path.read_bytes())
        if path.suffix.lower() == ".px":
            return px.read(path.read_bytes())
    except (NotJsonStat, NotPx) as error:
        raise Unfetched(Finding("unreadable", path.name, str(error))) from error
    return workbook.fetch(one, path)
