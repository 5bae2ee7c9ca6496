"""Kolada, the municipalities' and regions' key figures (RKA), by its third API.

A figure is asked for by its path: `/data/kpi/ID/municipality/ID,ID`. Too many places at once are
answered by 422, and then asked for in halves; an answer goes on at `next_url`. Places are
`0000` for the country, `00LL` for a region and four digits for a municipality; `K`, `M` and `T` are
women, men and both.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from jamstall.context import asking
from jamstall.context.declared import Series
from jamstall.context.findings import Finding, Unfetched
from jamstall.context.jsonstat import Number, Table
from jamstall.context.web import Web

AT_ONCE = 25
"""Places that are asked for at first."""
_TOO_MANY = "422 "


def fetch(one: Series, web: Web) -> Table:
    """Return the figures of a series as columns `municipality`, `period` and `gender`.

    Raises
    ------
    Unfetched : it did not answer, or with something else than what is declared.
    """
    service, kpi = one.source.address, one.source.table
    described = next(_pages(web, f"{service}/kpi/{kpi}"))["values"]
    if not described or described[0].get("id") != kpi:
        raise Unfetched(Finding("unknown_table", kpi))
    rows: list[tuple[str, str, str, Number, str]] = []
    every = tuple(map(_theirs, asking.regions(one.levels)))
    for start in range(0, len(every), AT_ONCE):
        address = f"{service}/data/kpi/{kpi}/municipality"
        rows += _rows(web, address, every[start : start + AT_ONCE])
    columns = [list(column) for column in zip(*rows, strict=True)] or [[], [], [], [], []]
    names = ("municipality", "period", "gender")
    return Table(
        title=str(described[0].get("title", "")),
        updated=str(described[0].get("publication_date") or ""),
        codes={name: tuple(dict.fromkeys(of)) for name, of in zip(names, columns, strict=False)},
        labels={},
        columns=dict(zip(names, columns, strict=False)),
        values=columns[3],
        status=columns[4],
    )


def _theirs(region: str) -> str:
    return "0000" if region == "00" else region.zfill(4)


def ours(place: str) -> str:
    """Return our code of a place of Kolada's.

    >>> ours("0000"), ours("0013"), ours("1380")
    ('00', '13', '1380')
    """
    return place[2:] if place.startswith("00") else place


def _rows(
    web: Web, address: str, places: tuple[str, ...]
) -> list[tuple[str, str, str, Number, str]]:
    """Return the figures of these places; asked for in halves where they are too many."""
    try:
        pages = list(_pages(web, f"{address}/{','.join(places)}"))
    except Unfetched as error:
        if len(places) == 1 or not error.findings[0].found.startswith(_TOO_MANY):
            raise
        half = (len(places) + 1) // 2
        return [*_rows(web, address, places[:half]), *_rows(web, address, places[half:])]
    try:
        found = [figure for page in pages for row in page["values"] for figure in _figures(row)]
    except (KeyError, TypeError, AttributeError) as error:
        raise Unfetched(Finding("unreadable", address, str(error))) from error
    others = {figure[0] for figure in found}.difference(map(ours, places))
    if others:
        raise Unfetched(Finding("sample", address, min(others)))
    return found


def _figures(row: dict[str, Any]) -> Iterator[tuple[str, str, str, Number, str]]:
    """Return one place's figures of one period; what was deleted there is none."""
    for one in row["values"]:
        if not one.get("isdeleted"):
            place = (ours(row["municipality"]), str(row["period"]), str(one["gender"]))
            yield (*place, one["value"], str(one.get("status") or ""))


def _pages(web: Web, address: str) -> Iterator[dict[str, Any]]:
    """Return an answer and those that it goes on in, all at the same service."""
    place, seen = urlsplit(address)[:2], set[str]()
    following: str | None = address
    while following:
        if urlsplit(following)[:2] != place or following in seen:
            raise Unfetched(Finding("elsewhere", following))
        seen.add(following)
        try:
            page = json.loads(web.get(following), parse_float=Decimal)
            if not isinstance(page["values"], list):
                raise TypeError("values")
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise Unfetched(Finding("unreadable", following, str(error))) from error
        yield page
        following = page.get("next_url")
