"""What the machine reads in projects' texts: kept beside the cases, and made again when lost.

A text is read once by each rule set, whichever cases have it. None of this is published with a
load: docs/decisions/0031-readings-beside-cases.md.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import duckdb
import pyarrow as pa

from jamstall.arrow import table
from jamstall.store.database import Database

RULES, CHANGES = "rules", "readings"
"""Facts in `meta`: the rule set in force, and how often levels of cases have changed."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that stands in some published project: its name and its description."""

    text_key: str
    name: str
    description: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading as it is kept; `level` is None where the text could not be screened."""

    text_key: str
    level: int | None
    target: bool
    main: bool
    diversity: bool
    answers: Mapping[str, Any]
    evidence: Sequence[Mapping[str, Any]]
    theme: str | None = None
    sentences: Sequence[Mapping[str, Any]] = ()


def unread(database: Database, rules: str, most: int) -> list[Text]:
    """Return texts of published projects that a rule set has not been applied to yet."""
    with database.reading() as connection:
        rows = connection.execute(
            """
            SELECT cases.text_key, any_value(versions.project_name), any_value(versions.description)
            FROM cases
            JOIN project_funds AS versions
                ON versions.load_id = cases.load_id
                AND versions.region = cases.region
                AND versions.case_key = cases.case_key
            WHERE cases.fund = 'project_funds' AND cases.text_key IS NOT NULL
                AND cases.text_key NOT IN (SELECT text_key FROM readings WHERE rules = $rules)
            GROUP BY cases.text_key ORDER BY cases.text_key LIMIT $most
            """,
            {"rules": rules, "most": most},
        ).fetchall()
    return [Text(key, name or "", description or "") for key, name, description in rows]


def rules_in_force(database: Database) -> str | None:
    """Return the rule set that cases count with; None where nothing has been read."""
    with database.reading() as connection:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", [RULES]).fetchone()
    return None if row is None else str(row[0])


def has_texts(database: Database) -> bool:
    """Tell whether there is any text to read."""
    with database.reading() as connection:
        row = connection.execute(
            "SELECT 1 FROM cases WHERE text_key IS NOT NULL LIMIT 1"
        ).fetchone()
    return row is not None


def keep(database: Database, rules: str, readings: Iterable[Kept]) -> None:
    """Keep what was read, in a transaction of its own, and let the cases count with it.

    What another has kept meanwhile stays: the same rules read the same.
    """
    columns = [
        (
            one.text_key, rules, one.level, one.target, one.main, one.diversity,
            json.dumps(one.answers, ensure_ascii=False),
            json.dumps(list(one.evidence), ensure_ascii=False),
            one.theme,
            json.dumps(list(one.sentences), ensure_ascii=False),
        )
        for one in readings
    ]  # fmt: skip
    names = (
        "text_key", "rules", "level", "target", "main", "diversity", "answers", "evidence",
        "theme", "sentences",
    )  # fmt: skip
    kinds = (*(pa.string(),) * 2, *(pa.int64(),) * 4, *(pa.string(),) * 4)
    with database.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", [RULES, rules])
        if columns:
            values = zip(*columns, strict=True)
            incoming = {
                name: (kind, list(of)) for name, kind, of in zip(names, kinds, values, strict=True)
            }
            connection.register("incoming", table(incoming))
            stated = ", ".join(names)
            connection.execute(
                f"INSERT INTO readings ({stated}) SELECT {stated} FROM incoming"  # noqa: S608
                " ON CONFLICT DO NOTHING"
            )
            connection.unregister("incoming")
        refresh_levels(connection)


def refresh_levels(connection: duckdb.DuckDBPyConnection) -> int:
    """Give every case the level that is known of its text now; return how many it changed.

    Within the transaction of whoever has added a reading or a judgement.
    """
    (changed,) = connection.execute(
        """
        UPDATE cases SET
            review_level = known.review_level, read_by = known.read_by,
            theme = known.theme, promise = known.promise
        FROM case_readings AS known
        WHERE cases.fund = 'project_funds'
            AND known.load_id = cases.load_id
            AND known.region = cases.region
            AND known.case_key = cases.case_key
            AND (
                cases.review_level IS DISTINCT FROM known.review_level
                OR cases.read_by IS DISTINCT FROM known.read_by
                OR cases.theme IS DISTINCT FROM known.theme
                OR cases.promise IS DISTINCT FROM known.promise
            )
        """
    ).fetchone() or (0,)
    if changed:
        connection.execute(
            "INSERT INTO meta VALUES ($key, '1') ON CONFLICT (key)"
            " DO UPDATE SET value = CAST(CAST(meta.value AS INTEGER) + 1 AS VARCHAR)",
            {"key": CHANGES},
        )
    return int(changed)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the texts of published projects are read: cases that have a text, and those read."""

    read: int
    texts: int


def progress(database: Database, rules: str) -> Progress:
    """Return how many texts of published projects are read by a rule set, and of how many."""
    with database.reading() as connection:
        read, texts = connection.execute(
            """
            SELECT count(readings.text_key), count(*)
            FROM (SELECT DISTINCT text_key FROM cases WHERE text_key IS NOT NULL) AS own
            LEFT JOIN readings ON readings.text_key = own.text_key AND readings.rules = ?
            """,
            [rules],
        ).fetchone() or (0, 0)
    return Progress(int(read), int(texts))


def readings_of_cases(database: Database) -> list[dict[str, Any]]:
    """Return what is read in the text of every published project, in the order of its number.

    A person's judgement stands over the machine's in `level`, `target`, `main`, `diversity` and
    `answers`; the evidence is the machine's. A text that nobody has read has level None.
    """
    with database.reading() as connection:
        rows = connection.execute(
            """
            WITH machine AS (
                SELECT text_key, arg_max(readings, (rules = in_force.value, read_order)) AS told
                FROM readings
                LEFT JOIN (SELECT value FROM meta WHERE key = 'rules') AS in_force ON true
                GROUP BY text_key
            ),
            person AS (
                SELECT
                    region, case_key, text_key,
                    arg_max(judgements, (adjudicates, judgement_id)) AS told
                FROM judgements GROUP BY ALL
            )
            SELECT
                case_id, cases.region, read_by,
                if(person.told IS NULL, machine.told.level, person.told.level),
                coalesce(person.told.target, machine.told.target, false),
                coalesce(person.told.main, machine.told.main, false),
                coalesce(person.told.diversity, machine.told.diversity, false),
                coalesce(person.told.answers, machine.told.answers, '{}'),
                coalesce(machine.told.evidence, '[]')
            FROM cases
            LEFT JOIN machine ON machine.text_key = cases.text_key
            LEFT JOIN person
                ON person.region = cases.region
                AND person.case_key = cases.case_key
                AND person.text_key = cases.text_key
            WHERE cases.fund = 'project_funds'
            ORDER BY cases.region, case_id
            """
        ).fetchall()
    names = ("case_id", "region", "read_by", "level", "target", "main", "diversity")
    return [
        {**dict(zip(names, row, strict=False)), "answers": json.loads(row[7]),
         "evidence": json.loads(row[8])}
        for row in rows
    ]  # fmt: skip
