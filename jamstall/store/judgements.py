"""What people judge that projects' texts show: only ever added to, each by whom and when.

The table is its own log: a reader stands in it as in the log of what was done to the data, without
identity numbers, and a restored backup keeps it (docs/decisions/0032-people-judge.md).
"""

import datetime as dt
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import duckdb

from jamstall.store.database import Database
from jamstall.store.readings import refresh_levels
from jamstall.store.refusals import OutsideCounties

LONGEST = 2_000
"""Characters of a reason or a comment that are kept."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a person says of a text.

    Attributes
    ----------
    level : 0 not mentioned, 1 mentioned, 2 analysed, 3 acted on; None where the text cannot be
        judged, by its language say.
    answers : question → yes or no.
    reason : why it is another level than the machine's, or than one of those it settles.
    blind : whether they had seen neither the machine's proposal nor another's answer.
    adjudicates : whether it settles others' that differ.
    """

    level: int | None
    target: bool
    main: bool
    diversity: bool
    answers: Mapping[str, bool]
    reason: str = ""
    comment: str = ""
    blind: bool = False
    adjudicates: bool = False


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement as it is kept; `judged_at` is UTC."""

    judgement_id: int
    reader: str
    judged_at: dt.datetime
    judged: Judged


@dataclass(frozen=True, slots=True)
class Added:
    """What a judgement was added to.

    Attributes
    ----------
    is_retracted : no published load has the case any more; the judgement is kept, and counts again
        when the case comes back.
    is_changed : the case has another text by now, which asks for a new reading.
    """

    judgement_id: int
    is_retracted: bool
    is_changed: bool


class TextOf(NamedTuple):
    """The text of a case as it was read: `text_key` is another for another version of it."""

    region: str
    case_key: str
    text_key: str


class NoSuchText(Exception):
    """No load has, or had, a case with that text."""


def add(
    database: Database,
    text: TextOf,
    reader: str,
    judged: Judged,
    *,
    within: frozenset[str] | None = None,
) -> Added:
    """Keep a judgement of a case's text, and let the case count with it, in one transaction.

    Whoever else judged the same meanwhile is kept too.

    Parameters
    ----------
    text : what was read, which may have been replaced meanwhile.
    within : the counties whose texts the reader may judge; None for any.

    Raises
    ------
    NoSuchText : the case never had it.
    OutsideCounties : the case is of another county, or lies in one.
    """
    with database.writing() as connection:
        case_id, counties = _known(connection, text)
        if within is not None and counties - within:
            raise OutsideCounties(counties - within)
        row = connection.execute(
            "INSERT INTO judgements (region, case_key, case_id, text_key, reader, judged_at, blind,"
            " adjudicates, level, target, main, diversity, answers, reason, comment)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING judgement_id",
            [
                text.region, text.case_key, case_id, text.text_key, known_as(reader),
                dt.datetime.now(tz=dt.UTC).replace(tzinfo=None), judged.blind, judged.adjudicates,
                judged.level, judged.target, judged.main, judged.diversity,
                json.dumps(dict(judged.answers)), _said(judged.reason), _said(judged.comment),
            ],
        ).fetchone()  # fmt: skip
        now = connection.execute(
            "SELECT text_key FROM cases"
            " WHERE fund = 'project_funds' AND region = ? AND case_key = ?",
            [text.region, text.case_key],
        ).fetchone()
        refresh_levels(connection)
        is_changed = now is not None and now[0] != text.text_key
        return Added(int(row[0]) if row else 0, now is None, is_changed)


def known_as(reader: str) -> str:
    """Return what a reader is kept as: without identity numbers, as in the log."""
    from jamstall.intake.parse.identity import without_identity_numbers  # readers need no intake

    return without_identity_numbers(reader)


def of_text(database: Database, text: TextOf) -> list[Judgement]:
    """Return all judgements of a case's text, oldest first."""
    with database.reading() as connection:
        rows = connection.execute(
            "SELECT judgement_id, reader, judged_at, level, target, main, diversity, answers,"
            " coalesce(reason, ''), coalesce(comment, ''), blind, adjudicates FROM judgements"
            " WHERE region = ? AND case_key = ? AND text_key = ? ORDER BY judgement_id",
            list(text),
        ).fetchall()
    return [
        Judgement(
            number, reader, at, Judged(level, target, main, other, json.loads(answers), *rest)
        )
        for number, reader, at, level, target, main, other, answers, *rest in rows
    ]


def given_by_people(
    database: Database, within: frozenset[str] | None = None
) -> list[tuple[int, ...]]:
    """Return the levels that each text of a case was given, by its readers in order.

    Of each reader the last blind level counts, in the place of their first; who settles others'
    difference, or has seen the machine's proposal, is none of them.

    Parameters
    ----------
    within : the counties that a case must be of; None for any.
    """
    return [tuple(levels) for (levels,) in _asked(database, _BY_PEOPLE, within)]


def given_by_both(
    database: Database, within: frozenset[str] | None = None
) -> list[tuple[int, ...]]:
    """Return, of each text that a person has judged, their level and the machine's beside it.

    A person's is the one that counts; the machine's is read with the rules in force.
    """
    return [(person, machine) for person, machine in _asked(database, _BY_BOTH, within)]


_BY_PEOPLE = """
    SELECT list(level ORDER BY first)
    FROM (
        SELECT region, case_key, text_key, reader, min(judgement_id) AS first,
            arg_max(level, judgement_id) AS level
        FROM judgements
        WHERE blind AND NOT adjudicates AND level IS NOT NULL
            AND ($within IS NULL OR list_contains($within, region))
        GROUP BY ALL
    )
    GROUP BY region, case_key, text_key ORDER BY region, case_key, text_key
"""
_BY_BOTH = """
    SELECT own.level, readings.level
    FROM (
        SELECT region, case_key, text_key,
            arg_max(coalesce(level, -1), (adjudicates, judgement_id)) AS level
        FROM judgements
        WHERE ($within IS NULL OR list_contains($within, region))
        GROUP BY ALL
    ) AS own
    JOIN readings USING (text_key)
    JOIN meta ON meta.key = 'rules' AND meta.value = readings.rules
    WHERE own.level >= 0 AND readings.level IS NOT NULL
    ORDER BY region, case_key, text_key
"""


def _asked(database: Database, query: str, within: frozenset[str] | None) -> list[tuple[Any, ...]]:
    counties = None if within is None else sorted(within)
    with database.reading() as connection:
        return connection.execute(query, {"within": counties}).fetchall()


def _known(connection: duckdb.DuckDBPyConnection, text: TextOf) -> tuple[str, frozenset[str]]:
    """Return a case's number, and every county that it is or was of, or lies or lay in."""
    rows = connection.execute(
        """
        SELECT case_id, text_key,
            list_prepend(region, list_transform(municipalities, lambda place: place[:2]))
        FROM case_versions
        WHERE fund = 'project_funds' AND region = ? AND case_key = ? ORDER BY load_id DESC
        """,
        [text.region, text.case_key],
    ).fetchall()
    if not any(key == text.text_key for _, key, _ in rows):
        raise NoSuchText
    return str(rows[0][0]), frozenset(county for _, _, counties in rows for county in counties)


def _said(text: str) -> str | None:
    """Return what somebody has written, without what points at a person."""
    from jamstall.intake.parse.identity import without_personal_data

    return without_personal_data(text.strip()[:LONGEST]) or None


Row = tuple[Any, ...]
_KEPT = (
    "region, case_key, case_id, text_key, reader, judged_at, blind, adjudicates, level, target,"
    " main, diversity, answers, reason, comment"
)


def rows_of(connection: duckdb.DuckDBPyConnection) -> list[Row]:
    """Return all judgements as they are kept, without their numbers."""
    return connection.execute(
        f"SELECT {_KEPT} FROM judgements ORDER BY judgement_id"  # noqa: S608
    ).fetchall()


def carry_over(connection: duckdb.DuckDBPyConnection, others: Iterable[Sequence[Any]]) -> None:
    """Add the judgements that another database has and this one does not."""
    known = set(rows_of(connection))
    for row in others:
        if tuple(row) not in known:
            connection.execute(
                f"INSERT INTO judgements ({_KEPT})"  # noqa: S608
                f" VALUES ({', '.join('?' * len(row))})",
                list(row),
            )
    refresh_levels(connection)
