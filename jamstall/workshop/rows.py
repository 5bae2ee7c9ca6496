"""Rows of the file as workshops, runs and counts."""

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from jamstall.side_file import Connection
from jamstall.workshop.model import LONGEST, Card, Option, Phase, Run, Workshop
from jamstall.workshop.problems import RunClosed, UnknownRun


def normal(code: str) -> str:
    """Return a code as it is kept, from how somebody types it."""
    return "".join(code.split()).upper()


def workshop_in(row: Mapping[str, Any]) -> Workshop:
    """Return the workshop in a row, or a copy of one, whose cards have been read."""
    changed_at = dt.datetime.fromisoformat(row["changed_at"])
    cards = tuple(_card_in(card) for card in row["cards"])
    return Workshop(**{**row, "cards": cards, "changed_at": changed_at})


def _card_in(said: Mapping[str, Any]) -> Card:
    options = tuple(Option(**option) for option in said.get("options", ()))
    return Card(**{**said, "options": options})


def saved_in(row: Mapping[str, Any]) -> Workshop:
    """Return the workshop in a row of the table `workshops`."""
    return workshop_in({**row, "cards": json.loads(row["cards"])})


def run_of(connection: Connection, code: str) -> Run:
    """Return a run, however its code is written.

    Raises
    ------
    UnknownRun : there is none.
    """
    row = connection.execute("SELECT * FROM runs WHERE code = ?", [normal(code)]).fetchone()
    if row is None:
        raise UnknownRun(code)
    return run_in(row)


def run_in(row: Mapping[str, Any]) -> Run:
    """Return the run in a row of the table `runs`."""
    started = dt.datetime.fromisoformat(row["started_at"])
    return Run(
        row["code"],
        workshop_in(json.loads(row["workshop"])),
        row["position"],
        Phase(row["phase"]),
        started,
        _closed(row["closed_at"], started),
    )


def _closed(told: str | None, started: dt.datetime) -> dt.datetime | None:
    """Return when a run was ended, also where nobody has done it."""
    if told is not None:
        return dt.datetime.fromisoformat(told)
    by_itself = started + LONGEST
    return by_itself if by_itself <= dt.datetime.now(tz=dt.UTC) else None


def open_run(connection: Connection, code: str) -> Run:
    """Return a run that goes on.

    Raises
    ------
    UnknownRun, RunClosed : there is none.
    """
    run = run_of(connection, code)
    if run.closed_at is not None:
        raise RunClosed(run.code)
    return run


def counted(connection: Connection, table: str, code: str, card_id: str) -> list[tuple[int, int]]:
    """Return value and answers at a card, of phones (`guesses`) or of hands (`hands`)."""
    statement = {
        "guesses": "SELECT value, count(*) AS answers FROM guesses"
        " WHERE code = ? AND card_id = ? GROUP BY value",
        "hands": "SELECT value, hands AS answers FROM hands WHERE code = ? AND card_id = ?",
    }[table]
    rows = connection.execute(statement, [code, card_id]).fetchall()
    return [(row["value"], row["answers"]) for row in rows]
