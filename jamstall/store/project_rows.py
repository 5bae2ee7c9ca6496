"""Granted projects, one by one: a page of rows at a time, in an order, with what decides each.

What a row says of a project is public, and nothing in it says who any person is: decision 0008.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from jamstall.review import project_text
from jamstall.store.database import Database
from jamstall.store.question import UNKNOWN

Order = Literal["amount", "level", "year", "name"]
ORDERS: tuple[Order, ...] = ("amount", "level", "year", "name")
_BY = {
    "amount": "amount_granted DESC NULLS LAST",
    "level": "review_level = 'not_screened', review_level DESC, amount_granted DESC NULLS LAST",
    "year": "year DESC NULLS LAST, amount_granted DESC NULLS LAST",
    "name": "lower(name)",
}
FILTERS = ("county", "municipality", "year", "support_form", "strategy_area")
"""What rows are filtered by; by nothing else."""
DECISION = "granted"
"""Rows of projects with another decision are for reviewers."""
_ALL = 1_000_000
_END = re.compile(r"[.!?]\s|\n")
LONGEST = 160
"""Characters of a sentence that are quoted, around what decides."""


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """A project: public facts, and what its text shows.

    Attributes
    ----------
    places : codes of municipalities, or counties.
    quotes : the sentences of the text that decide its level, as they stand in it.
    read_by : `person`, `machine`, or nobody yet.
    """

    region: str
    case_id: str
    name: str
    year: int | None
    places: tuple[str, ...]
    support_form: str | None
    strategy_area: str | None
    amount_granted: Decimal | None
    level: str
    read_by: str | None
    quotes: tuple[str, ...]


def project_rows(  # noqa: PLR0917
    database: Database,
    filters: Mapping[str, Sequence[str]],
    levels: Sequence[str] = (),
    find: str = "",
    order: Order = "amount",
    first: int = 0,
    most: int = 25,
) -> tuple[int, list[ProjectRow]]:
    """Return how many granted projects there are, and some of them from one on.

    Parameters
    ----------
    filters : by `FILTERS` alone.
    find : what stands in a project's name or quotes.

    Raises
    ------
    ValueError : filtered by something else.
    """
    if not set(filters) <= set(FILTERS):
        raise ValueError(f"rows cannot be filtered by {set(filters) - set(FILTERS)}")
    chosen = {name: [str(one) for one in filters.get(name, ())] for name in FILTERS}
    statement = f"""
        WITH machine AS (
            SELECT text_key, arg_max(evidence, (rules = in_force.value, read_order)) AS evidence
            FROM readings LEFT JOIN (SELECT value FROM meta WHERE key = 'rules') AS in_force ON true
            GROUP BY text_key
        ),
        found AS (
            SELECT
                cases.region, cases.case_id, coalesce(versions.project_name, '') AS name,
                cases.year, versions.municipalities, cases.support_form, cases.strategy_area,
                cases.amount_granted, cases.review_level, cases.read_by, machine.evidence,
                versions.description
            FROM cases
            JOIN project_funds AS versions
                ON versions.load_id = cases.load_id
                AND versions.region = cases.region
                AND versions.case_key = cases.case_key
            LEFT JOIN machine ON machine.text_key = cases.text_key
            WHERE cases.fund = 'project_funds' AND cases.decision = $decision
                AND (len($year) = 0 OR list_contains($year, coalesce(cases.year::VARCHAR, $none)))
                AND (len($support_form) = 0
                    OR list_contains($support_form, coalesce(cases.support_form, $none)))
                AND (len($strategy_area) = 0
                    OR list_contains($strategy_area, coalesce(cases.strategy_area, $none)))
                AND (len($county) = 0 OR list_has_any(
                    $county, list_transform(versions.municipalities, lambda place: left(place, 2))))
                AND (len($municipality) = 0
                    OR list_has_any($municipality, versions.municipalities))
                AND (len($levels) = 0 OR list_contains($levels, cases.review_level::VARCHAR))
        )
        SELECT *, count(*) OVER () AS total FROM found
        ORDER BY {_BY[order]}, region, case_id LIMIT $most OFFSET $first
    """  # noqa: S608
    wanted = find.strip().casefold()
    page = (_ALL, 0) if wanted else (most, max(first, 0))
    bound = {**chosen, "levels": list(levels), "none": UNKNOWN, "decision": DECISION}
    with database.reading() as connection:
        connection.execute(statement, {**bound, "most": page[0], "first": page[1]})
        found = connection.fetchall()
    rows = [_row(row[:-1]) for row in found]
    if not wanted:
        return int(found[0][-1]) if found else 0, rows
    # What is searched is what is shown: the rest of a text is not for everyone to find out.
    rows = [row for row in rows if wanted in " ".join((row.name, *row.quotes)).casefold()]
    return len(rows), rows[first : first + most]


def _row(row: Sequence[object]) -> ProjectRow:
    region, case_id, name, year, places, form, area, amount, level, read_by, evidence, told = row
    text = project_text(str(name), None if told is None else str(told))
    return ProjectRow(
        str(region), str(case_id), str(name), year, tuple(places), form, area, amount,  # type: ignore[arg-type]
        str(level), None if read_by is None else str(read_by), _quotes(str(level), evidence, text),
    )  # fmt: skip


def _quotes(level: str, evidence: object, text: str) -> tuple[str, ...]:
    """Return the sentences that the reading points at for the level; none where it has none."""
    told = json.loads(evidence) if isinstance(evidence, str) else []
    spans = [(one["start"], one["end"]) for one in told if one["question"] == level]
    return tuple(dict.fromkeys(_sentence(text, start, end) for start, end in spans))


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around some words; of a long one, what stands nearest to them.

    >>> _sentence("Vi bygger. Fler kvinnor deltar! Slut.", 16, 23)
    'Fler kvinnor deltar!'
    """
    before = [found.end() for found in _END.finditer(text, 0, start)]
    after = _END.search(text, end)
    first, last = before[-1] if before else 0, after.start() + 1 if after else len(text)
    room = max(LONGEST - (end - start), 0) // 2
    near, far = max(first, start - room), min(last, end + room)
    said = " ".join(text[near:far].split()).lstrip("., ")
    return ("… " if near > first else "") + said + (" …" if far < last else "")
