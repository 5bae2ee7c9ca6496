"""Sentences on gender equality that stand in several applications: who wrote them is not clear.

A sentence is known by its words, whatever their case, markup and punctuation
(`jamstall.review.reading.sentence_key`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import duckdb

from jamstall.review import project_text
from jamstall.store.database import Database
from jamstall.store.granted import CHOSEN, DECISION, VERSIONS, chosen_of
from jamstall.store.question import UNKNOWN

SPREAD = """
    machine AS (
        SELECT
            text_key,
            arg_max(sentences, (rules = in_force.value, read_order)) AS sentences
        FROM readings LEFT JOIN (SELECT value FROM meta WHERE key = 'rules') AS in_force ON true
        GROUP BY text_key
    ),
    spread AS (  -- one row per sentence and text
        SELECT text_key, unnest(
            from_json(sentences, '[{"key": "VARCHAR", "start": "INTEGER", "end": "INTEGER"}]'),
            recursive := true
        )
        FROM machine WHERE sentences <> '[]'
    ),
    shared AS (  -- one row per sentence that stands in several applications, whatever was decided
        SELECT key, count(DISTINCT cases.case_no) AS applications
        FROM spread JOIN cases USING (text_key)
        GROUP BY key HAVING count(DISTINCT cases.case_no) > 1
    )
"""


@dataclass(frozen=True, slots=True)
class SharedSentence:
    """A sentence that stands in several applications.

    Attributes
    ----------
    applications : in how many, whatever was decided; `granted`: in how many granted projects of
        the selection.
    """

    sentence: str
    applications: int
    granted: int


def applications_by_sentence(connection: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Return the key of each shared sentence, and in how many applications it stands."""
    return dict(connection.execute(f"WITH {SPREAD} SELECT * FROM shared").fetchall())  # noqa: S608


def shared_sentences(
    database: Database, filters: Mapping[str, Sequence[str]]
) -> list[SharedSentence]:
    """Return the sentences that granted projects share with other applications, commonest first.

    Parameters
    ----------
    filters : as of rows of projects.
    """
    statement = f"""
        WITH {SPREAD}
        SELECT
            shared.applications, count(DISTINCT cases.case_no) AS granted,
            arg_min(versions.project_name, cases.case_no),
            arg_min(versions.description, cases.case_no),
            arg_min(spread.start, cases.case_no), arg_min(spread.end, cases.case_no)
        FROM shared JOIN spread USING (key) JOIN cases USING (text_key)
        {VERSIONS} WHERE {CHOSEN}
        GROUP BY shared.key, shared.applications
        ORDER BY shared.applications DESC, granted DESC, shared.key
    """  # noqa: S608
    bound = {**chosen_of(filters), "none": UNKNOWN, "decision": DECISION}
    with database.reading() as connection:
        rows = connection.execute(statement, bound).fetchall()
    return [
        SharedSentence(_worded(project_text(name, told)[start:end]), applications, granted)
        for applications, granted, name, told, start, end in rows
    ]


def shared_in_text(database: Database, text_key: str) -> list[tuple[int, int, int]]:
    """Return where a text has a sentence that other applications have, and how many have it.

    Offsets are into the project's text, in its order.
    """
    statement = f"""
        WITH {SPREAD}
        SELECT spread.start, spread.end, shared.applications
        FROM spread JOIN shared USING (key) WHERE spread.text_key = ?
        ORDER BY spread.start
    """  # noqa: S608
    with database.reading() as connection:
        return connection.execute(statement, [text_key]).fetchall()


def shared_in(database: Database) -> list[tuple[str, list[str]]]:
    """Return each shared sentence and the numbers of the cases that have it, commonest first."""
    statement = f"""
        WITH {SPREAD}
        SELECT
            arg_min(versions.project_name, cases.case_no),
            arg_min(versions.description, cases.case_no),
            arg_min(spread.start, cases.case_no), arg_min(spread.end, cases.case_no),
            list(cases.case_id ORDER BY cases.case_id) AS numbers
        FROM shared JOIN spread USING (key) JOIN cases USING (text_key) {VERSIONS}
        GROUP BY shared.key ORDER BY len(numbers) DESC, shared.key
    """  # noqa: S608
    with database.reading() as connection:
        rows = connection.execute(statement).fetchall()
    return [
        (_worded(project_text(name, told)[start:end]), list(numbers))
        for name, told, start, end, numbers in rows
    ]


def _worded(sentence: str) -> str:
    """Return a sentence as it is told: on one line, without its full stop."""
    return " ".join(sentence.split()).rstrip(".")
