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
from jamstall.store.granted import CHOSEN, DECISION, VERSIONS, chosen_of
from jamstall.store.question import UNKNOWN
from jamstall.store.shared_sentences import applications_by_sentence

Order = Literal["amount", "level", "year", "name"]
ORDERS: tuple[Order, ...] = ("amount", "level", "year", "name")
_BY = {
    "amount": "amount_granted DESC NULLS LAST",
    "level": "review_level = 'not_screened', review_level DESC, amount_granted DESC NULLS LAST",
    "year": "year DESC NULLS LAST, amount_granted DESC NULLS LAST",
    "name": "lower(name)",
}
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
    applications : in how many applications the first of them stands word for word; 1 is its own.
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
    applications: int = 1


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
    levels : of the text, or whether it promises numbers without saying how; any of them.
    find : what stands in a project's name or quotes.

    Raises
    ------
    ValueError : filtered by something else.
    """
    chosen = chosen_of(filters)
    statement = f"""
        WITH machine AS (
            SELECT
                text_key,
                arg_max(evidence, (rules = in_force.value, read_order)) AS evidence,
                arg_max(sentences, (rules = in_force.value, read_order)) AS sentences
            FROM readings LEFT JOIN (SELECT value FROM meta WHERE key = 'rules') AS in_force ON true
            GROUP BY text_key
        ),
        found AS (
            SELECT
                cases.region, cases.case_id, coalesce(versions.project_name, '') AS name,
                cases.year, versions.municipalities, cases.support_form, cases.strategy_area,
                cases.amount_granted, cases.review_level, cases.read_by, machine.evidence,
                machine.sentences, versions.description
            FROM cases
            {VERSIONS}
            LEFT JOIN machine ON machine.text_key = cases.text_key
            WHERE {CHOSEN}
                AND (
                    len($levels) = 0
                    OR list_contains($levels, cases.review_level::VARCHAR)
                    OR list_contains($levels, cases.promise::VARCHAR)
                )
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
        spread = applications_by_sentence(connection)
    rows = [_row(row[:-1], spread) for row in found]
    if not wanted:
        return int(found[0][-1]) if found else 0, rows
    # What is searched is what is shown: the rest of a text is not for everyone to find out.
    rows = [row for row in rows if wanted in " ".join((row.name, *row.quotes)).casefold()]
    return len(rows), rows[first : first + most]


def _row(row: Sequence[object], spread: Mapping[str, int]) -> ProjectRow:
    *facts, evidence, sentences, told = row
    region, case_id, name, year, places, form, area, amount, level, read_by = facts
    text = project_text(str(name), None if told is None else str(told))
    return ProjectRow(
        str(region), str(case_id), str(name), year, tuple(places), form, area, amount,  # type: ignore[arg-type]
        str(level), None if read_by is None else str(read_by), _quotes(str(level), evidence, text),
        _applications(str(level), evidence, sentences, spread),
    )  # fmt: skip


def _applications(
    level: str, evidence: object, sentences: object, spread: Mapping[str, int]
) -> int:
    """Return in how many applications the first sentence that decides the level stands."""
    if not spread or not isinstance(sentences, str) or sentences == "[]":
        return 1
    for start, _ in _spans(level, evidence):
        for one in json.loads(sentences):
            if one["start"] <= start < one["end"]:
                return spread.get(one["key"], 1)
    return 1


def _quotes(level: str, evidence: object, text: str) -> tuple[str, ...]:
    """Return the sentences that the reading points at for the level; none where it has none."""
    spans = _spans(level, evidence)
    return tuple(dict.fromkeys(_sentence(text, start, end) for start, end in spans))


def _spans(level: str, evidence: object) -> list[tuple[int, int]]:
    told = json.loads(evidence) if isinstance(evidence, str) else []
    return [(one["start"], one["end"]) for one in told if one["question"] == level]


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
