"""Which text a person should read next: the least certain, the dearest, drawn, or in dispute.

What a reader has judged is not asked of them again, and another version of a text is another text.
"""

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from jamstall.store.database import Database
from jamstall.store.judgements import TextOf, known_as

Order = Literal["uncertainty", "money", "sample", "differing"]


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the machine reads in a text; `level` None where it could not."""

    level: int | None
    answers: dict[str, bool]
    evidence: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A text that waits for a reader, and of its case what a reader needs to place it.

    Nothing of it tells whose sex, birthplace or age it is.

    Attributes
    ----------
    readers : how many others have judged this text.
    """

    text: TextOf
    case_id: str
    name: str
    description: str
    programme: str | None
    year: int | None
    decision: str
    granted: Decimal | None
    readers: int
    proposal: Proposal | None


@dataclass(frozen=True, slots=True)
class Queue:
    """How many texts wait for a reader, and the next."""

    waiting: int
    next: Waiting | None


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks for which queue.

    Attributes
    ----------
    within : the counties whose texts the reader may read; None for any.
    sample : of the order `sample`, its number.
    passed : text keys that the reader has passed over for now.
    """

    order: Order
    reader: str
    within: frozenset[str] | None = None
    sample: int | None = None
    passed: Collection[str] = field(default_factory=tuple)


_WAITS = {
    "uncertainty": "readers = 0",
    "money": "readers = 0",
    "sample": "blind_readers < 2 AND place IS NOT NULL",
    "differing": "differ",
}
_FIRST = {
    # What could not be read, then what hangs on the fewest quotes; where nothing is said, last.
    "uncertainty": "CASE WHEN level IS NULL THEN 0 WHEN level = 0 THEN 1000 ELSE quotes END",
    "money": "-amount_granted",
    "sample": "place",
    "differing": "-amount_granted",
}


def queue(database: Database, asked: Asked) -> Queue:
    """Return how many texts wait for a reader in an order, and the first of them."""
    query = f"""
        WITH
        judged AS (  -- one row per text of a case
            SELECT region, case_key, text_key,
                count(DISTINCT reader) AS readers,
                count(DISTINCT reader) FILTER (WHERE blind) AS blind_readers,
                bool_or(reader = $reader) AS mine, bool_or(adjudicates) AS settled
            FROM judgements GROUP BY ALL
        ),
        given AS (  -- one row per text of a case and reader
            SELECT region, case_key, text_key, reader,
                arg_max(coalesce(level, -1), judgement_id) AS level
            FROM judgements GROUP BY ALL
        ),
        opinions AS (  -- one row per text of a case
            SELECT region, case_key, text_key, count(DISTINCT level) > 1 AS differ
            FROM given GROUP BY ALL
        ),
        machine AS (  -- one row per text, by the rules in force
            SELECT text_key, level, answers, evidence, json_array_length(evidence) AS quotes
            FROM readings JOIN meta ON meta.key = 'rules' AND meta.value = readings.rules
        ),
        own AS (  -- one row per case that the reader may read
            SELECT
                cases.region, cases.case_key, cases.text_key, cases.case_id, cases.case_no,
                versions.project_name, versions.description, versions.support_form, cases.year,
                cases.decision, cases.amount_granted, machine.level, machine.answers,
                machine.evidence, machine.quotes, sample.place,
                coalesce(judged.readers, 0) AS readers,
                coalesce(judged.blind_readers, 0) AS blind_readers,
                coalesce(judged.mine, false) AS mine,
                coalesce(opinions.differ AND NOT judged.settled, false) AS differ
            FROM cases
            JOIN project_funds AS versions
                ON versions.load_id = cases.load_id AND versions.region = cases.region
                AND versions.case_key = cases.case_key
            LEFT JOIN machine ON machine.text_key = cases.text_key
            LEFT JOIN judged ON judged.region = cases.region AND judged.case_key = cases.case_key
                AND judged.text_key = cases.text_key
            LEFT JOIN opinions ON opinions.region = cases.region
                AND opinions.case_key = cases.case_key AND opinions.text_key = cases.text_key
            LEFT JOIN sample_cases AS sample ON sample.sample_id = $sample
                AND sample.region = cases.region AND sample.case_key = cases.case_key
            WHERE cases.fund = 'project_funds' AND cases.text_key IS NOT NULL
                AND ($within IS NULL OR list_has_all($within, list_prepend(
                    cases.region, list_transform(versions.municipalities, lambda m: m[:2]))))
        )
        SELECT
            count(*) OVER () AS waiting, region, case_key, text_key, case_id,
            coalesce(project_name, ''), coalesce(description, ''), support_form, year,
            decision::VARCHAR, amount_granted, readers, level, answers, evidence
        FROM own
        WHERE {_WAITS[asked.order]} AND (NOT mine OR $settles)
        ORDER BY list_contains($passed, text_key), {_FIRST[asked.order]} NULLS LAST, case_no
        LIMIT 1
    """  # noqa: S608
    with database.reading() as connection:
        row = connection.execute(
            query,
            {
                "reader": known_as(asked.reader),
                "within": None if asked.within is None else sorted(asked.within),
                "sample": asked.sample,
                "passed": list(asked.passed),
                "settles": asked.order == "differing",
            },
        ).fetchone()
    return Queue(0, None) if row is None else Queue(int(row[0]), _waiting(row[1:]))


def _waiting(row: Sequence[Any]) -> Waiting:
    *known, level, answers, evidence = row
    case_id, name, description, programme, year, decision, granted, readers = known[3:]
    read = None
    if answers is not None:
        read = Proposal(level, json.loads(answers), tuple(json.loads(evidence)))
    text = TextOf(*known[:3])
    return Waiting(
        text, case_id, name, description, programme, year, decision, granted, readers, read
    )
