"""SCB's statistical database, and others on PxWeb, by its second API and its first.

Limits and the table's columns are asked for first; then the figures, in pages that keep within the
number of cells allowed. An answer that is of anything but what was asked is refused whole.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from jamstall.context import asking, jsonstat
from jamstall.context.declared import Series
from jamstall.context.findings import Finding, Unfetched
from jamstall.context.jsonstat import NotJsonStat, Table
from jamstall.context.web import Web

FEWEST = 10_000
"""Cells that are asked for at once where the service does not say how many it gives."""


def fetch(one: Series, web: Web) -> Table:
    """Return the table of a series from PxWeb's second API.

    Raises
    ------
    Unfetched : it did not answer, or with something else than what is declared.
    """
    service, table = one.source.address, f"{one.source.address}/tables/{one.source.table}"
    limits = _object(web.get(f"{service}/config"), service)
    web.pace(_count(limits, "maxCallsPerTimeWindow"), _count(limits, "timeWindow"))
    address = f"{table}/metadata?lang=sv"
    try:
        said = jsonstat.parsed(web.get(address))
        described = asking.Description(
            str(said.get("label", "")), jsonstat.dimensions(said), jsonstat.labels(said)
        )
    except NotJsonStat as error:
        raise Unfetched(Finding("unreadable", address, str(error))) from error
    asked = asking.selection(one, described)
    parts = [
        _part(web, f"{table}/data?lang=sv&outputFormat=json-stat2", page, _as_second(page))
        for page in asking.pages(asked, _count(limits, "maxDataCells") or FEWEST)
    ]
    return _whole(parts, asked)


def fetch_by_first(one: Series, web: Web) -> Table:
    """Return the table of a series from PxWeb's first API; raises as `fetch` does.

    `address` is the database with its language, `table` the path below it.
    """
    service, table = one.source.address, f"{one.source.address}/{one.source.table}"
    limits = _limits_of_first(web, service)
    web.pace(_count(limits, "maxCalls"), _count(limits, "timeWindow"))
    described = _described(_object(web.get(table), table), table)
    asked = asking.selection(one, described)
    most = _count(limits, "maxCells") or _count(limits, "maxValues") or FEWEST
    parts = [_part(web, table, page, _as_first(page)) for page in asking.pages(asked, most)]
    return _whole(parts, asked)


def _limits_of_first(web: Web, service: str) -> dict[str, Any]:
    """Return what the service allows; nothing where it does not say, as some installations."""
    try:
        return _object(web.get(f"{service}/?config"), service)
    except Unfetched as error:
        if {found.code for found in error.findings} <= {"refused", "unknown_table", "unreadable"}:
            return {}
        raise


def _as_second(page: asking.Selection) -> dict[str, Any]:
    """Word a question to the second API; sent, since an address may not be as long as it gets."""
    return {
        "selection": [
            {"variableCode": column, "valueCodes": list(codes)} for column, codes in page.items()
        ]
    }


def _as_first(page: asking.Selection) -> dict[str, Any]:
    query = [
        {"code": column, "selection": {"filter": "item", "values": list(codes)}}
        for column, codes in page.items()
    ]
    return {"query": query, "response": {"format": "json-stat2"}}


def _part(web: Web, address: str, page: asking.Selection, question: dict[str, Any]) -> Table:
    """Return the answer to one page, if it is of just what was asked."""
    try:
        part = jsonstat.read(web.post(address, question))
    except NotJsonStat as error:
        raise Unfetched(Finding("unreadable", address, str(error))) from error
    if {column: frozenset(codes) for column, codes in part.codes.items()} != {
        column: frozenset(codes) for column, codes in page.items()
    }:
        raise Unfetched(Finding("sample", address, _sizes(part.codes), _sizes(page)))
    return part


def _sizes(codes: Any) -> str:
    return ", ".join(f"{column} {len(of)}" for column, of in codes.items())


def _whole(parts: Sequence[Table], asked: asking.Selection) -> Table:
    """Put the pages' answers under each other, column by column."""
    if len({part.updated for part in parts}) > 1:  # it was changed while we read
        raise Unfetched(Finding("not_whole", found=", ".join(sorted({p.updated for p in parts}))))
    return Table(
        title=parts[0].title,
        updated=parts[0].updated,
        codes=asked,
        labels={
            column: {code: word for part in parts for code, word in part.labels[column].items()}
            for column in asked
        },
        columns={column: _joined(part.columns[column] for part in parts) for column in asked},
        values=_joined(part.values for part in parts),
        status=_joined(part.status for part in parts),
    )


def _joined(parts: Iterable[Sequence[Any]]) -> list[Any]:
    return [one for part in parts for one in part]


def _object(content: bytes, address: str) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unfetched(Finding("unreadable", address, str(error))) from error
    if not isinstance(said, dict):
        raise Unfetched(Finding("unreadable", address))
    return said


def _count(said: dict[str, Any], name: str) -> int:
    count = said.get(name)
    return count if isinstance(count, int) and not isinstance(count, bool) and count > 0 else 0


def _described(said: dict[str, Any], address: str) -> asking.Description:
    try:
        codes = {one["code"]: tuple(map(str, one["values"])) for one in said["variables"]}
        labels = {
            one["code"]: dict(zip(codes[one["code"]], map(str, one["valueTexts"]), strict=False))
            for one in said["variables"]
        }
    except (KeyError, TypeError) as error:
        raise Unfetched(Finding("unreadable", address, str(error))) from error
    return asking.Description(str(said.get("title", "")), codes, labels)
