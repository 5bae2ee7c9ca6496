"""Workshops, runs and guesses, kept in one SQLite file beside the database.

SQLite and not DuckDB: forty answers in ten seconds are forty small writes, for each of which
DuckDB's file, held by readers, would have to be opened anew (docs/decisions/0016-workshops.md).
An answer is on the disk before the phone is told so.
"""

import datetime as dt
import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from pathlib import Path

from jamstall.side_file import Connection
from jamstall.workshop.file import opened
from jamstall.workshop.heard import Heard, heard, is_answer
from jamstall.workshop.model import Card, Note, Phase, Run, Workshop
from jamstall.workshop.problems import (
    BadGuess,
    Crowded,
    NotGuessed,
    RunClosed,
    UnknownRun,
    UnknownWorkshop,
    Unreachable,
)
from jamstall.workshop.rows import counted, normal, open_run, run_in, run_of, saved_in

__all__ = [
    "BadGuess", "Crowded", "NotGuessed", "RunClosed", "UnknownRun", "UnknownWorkshop",
    "Unreachable", "Workshops",
]  # fmt: skip

_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""What is not taken for something else when read aloud or from afar: no I, L, O, 0, 1."""
CODE_LENGTH = 5
LONGEST_TEXT = 500
MOST_PARTICIPANTS = 1000
"""Participants that guess at one card; more is no room but a program."""


class Workshops:
    """The file, and all that is asked of it. Every call may raise `Unreachable`.

    Parameters
    ----------
    path : made when first asked.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, database: Path) -> "Workshops":
        """Return the workshops that belong to a database file."""
        return cls(database.with_suffix(".workshops.sqlite"))

    # Workshops

    def save(self, workshop: Workshop) -> None:
        """Keep a workshop; one of the same id is replaced."""
        with self._writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO workshops VALUES (?, ?, ?, ?, ?, ?, ?)",
                [
                    workshop.workshop_id,
                    workshop.name,
                    workshop.language,
                    workshop.filters,
                    json.dumps([asdict(card) for card in workshop.cards]),
                    workshop.changed_at.isoformat(),
                    workshop.changed_by,
                ],
            )

    def remove(self, workshop_id: str) -> None:
        """Take a workshop away; its runs keep their own copy."""
        with self._writing() as connection:
            connection.execute("DELETE FROM workshops WHERE workshop_id = ?", [workshop_id])

    def workshops(self) -> list[Workshop]:
        """Return all workshops, the latest changed first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT * FROM workshops ORDER BY changed_at DESC")
            return [saved_in(row) for row in rows]

    def workshop(self, workshop_id: str) -> Workshop:
        """Return one workshop.

        Raises
        ------
        UnknownWorkshop : there is none.
        """
        with self._reading() as connection:
            row = connection.execute(
                "SELECT * FROM workshops WHERE workshop_id = ?", [workshop_id]
            ).fetchone()
        if row is None:
            raise UnknownWorkshop(workshop_id)
        return saved_in(row)

    # Runs

    def start(self, workshop: Workshop) -> Run:
        """Begin a run of a workshop, at its first card."""
        phase = workshop.cards[0].phases[0] if workshop.cards else Phase.SHOWN
        with self._writing() as connection:
            while True:
                code = "".join(secrets.choice(_LETTERS) for _ in range(CODE_LENGTH))
                if not connection.execute("SELECT 1 FROM runs WHERE code = ?", [code]).fetchone():
                    break
            run = Run(code, workshop, 0, phase, _now())
            connection.execute(
                "INSERT INTO runs VALUES (?, ?, ?, ?, ?, NULL)",
                [code, json.dumps(asdict(workshop), default=str), 0, phase,
                 run.started_at.isoformat()],
            )  # fmt: skip
        return run

    def run(self, code: str) -> Run:
        """Return a run, however its code is written.

        Raises
        ------
        UnknownRun : there is none.
        """
        with self._reading() as connection:
            return run_of(connection, code)

    def runs(self) -> list[Run]:
        """Return all runs, the latest begun first."""
        with self._reading() as connection:
            rows = connection.execute("SELECT * FROM runs ORDER BY started_at DESC")
            return [run_in(row) for row in rows]

    def go_to(self, code: str, position: int, phase: Phase) -> Run:
        """Show a card in a phase.

        Raises
        ------
        UnknownRun : there is none.
        RunClosed : it has been ended.
        """
        with self._writing() as connection:
            run = open_run(connection, code)
            connection.execute(
                "UPDATE runs SET position = ?, phase = ? WHERE code = ?",
                [position, phase, run.code],
            )
        return replace(run, position=position, phase=phase)

    def close(self, code: str) -> None:
        """End a run: its phones are told, and nothing more is taken in."""
        with self._writing() as connection:
            run = run_of(connection, code)
            connection.execute(
                "UPDATE runs SET closed_at = coalesce(closed_at, ?) WHERE code = ?",
                [_now().isoformat(), run.code],
            )

    # What the room says

    def guess(self, code: str, card_id: str, participant: str, value: int) -> bool:
        """Keep a participant's guess; return whether it is their first at this card.

        A later guess takes the place of the earlier, so that nobody counts twice and what is sent
        again after a lost connection does no harm.

        Raises
        ------
        UnknownRun, RunClosed, NotGuessed, BadGuess, Crowded : nothing is kept.
        """
        with self._writing() as connection:
            run = open_run(connection, code)
            card = run.card
            if card is None or card.card_id != card_id or run.phase != Phase.GUESS:
                raise NotGuessed(card_id)
            if not is_answer(card, value):
                raise BadGuess(value)
            found = connection.execute(
                "SELECT count(*) AS guesses, count(*) FILTER (WHERE participant = ?) AS own"
                " FROM guesses WHERE code = ? AND card_id = ?",
                [digest := _digest(run.code, participant), run.code, card_id],
            ).fetchone()
            if not found["own"] and found["guesses"] >= MOST_PARTICIPANTS:
                raise Crowded(run.code)
            connection.execute(
                "INSERT OR REPLACE INTO guesses VALUES (?, ?, ?, ?)",
                [run.code, card_id, digest, value],
            )
        return not found["own"]

    def guess_of(self, code: str, card_id: str, participant: str) -> int | None:
        """Return what a participant has guessed at a card, or None."""
        with self._reading() as connection:
            run = run_of(connection, code)
            row = connection.execute(
                "SELECT value FROM guesses WHERE code = ? AND card_id = ? AND participant = ?",
                [run.code, card_id, _digest(run.code, participant)],
            ).fetchone()
        return None if row is None else int(row["value"])

    def count_hands(self, code: str, card_id: str, hands: Mapping[int, int]) -> None:
        """Keep a show of hands at a card: value → hands; it replaces an earlier count.

        Raises
        ------
        UnknownRun, RunClosed, BadGuess : nothing is kept.
        """
        with self._writing() as connection:
            run = open_run(connection, code)
            card = next((card for card in run.workshop.cards if card.card_id == card_id), None)
            for value, count in hands.items():
                if card is None or not is_answer(card, value):
                    raise BadGuess(value)
                if not 0 <= count <= MOST_PARTICIPANTS:
                    raise BadGuess(count)
            connection.execute(
                "DELETE FROM hands WHERE code = ? AND card_id = ?", [run.code, card_id]
            )
            connection.executemany(
                "INSERT INTO hands VALUES (?, ?, ?, ?)",
                [[run.code, card_id, value, count] for value, count in hands.items() if count],
            )

    def hands(self, code: str, card_id: str) -> dict[int, int]:
        """Return the show of hands at a card: value → hands."""
        with self._reading() as connection:
            return dict(counted(connection, "hands", run_of(connection, code).code, card_id))

    def answers(self, code: str, card_id: str) -> Counter[int]:
        """Return what the room guessed at a card, phones and hands: value → answers."""
        with self._reading() as connection:
            known = run_of(connection, code).code
            found = Counter(dict(counted(connection, "guesses", known, card_id)))
            found.update(dict(counted(connection, "hands", known, card_id)))
        return found

    def heard(self, code: str, card: Card) -> Heard:
        """Return what may be shown of the room's answers at a card (`heard`)."""
        with self._reading() as connection:
            known = run_of(connection, code).code
            phones = Counter(dict(counted(connection, "guesses", known, card.card_id)))
            hands = Counter(dict(counted(connection, "hands", known, card.card_id)))
        return heard(card, phones, hands)

    def write(
        self, code: str, kind: str, text: str, *, card_id: str = "", who: str = "", due: str = ""
    ) -> None:
        """Keep a conclusion or an action, once; a run that is closed may still be written to.

        Raises
        ------
        UnknownRun : there is none.
        """
        with self._writing() as connection:
            known = run_of(connection, code).code
            written = [part.strip()[:LONGEST_TEXT] for part in (text, who, due)]
            connection.execute(
                "INSERT INTO notes (code, card_id, kind, text, who, due)"
                " SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM notes WHERE"
                " (code, card_id, kind, text, who, due) = (?1, ?2, ?3, ?4, ?5, ?6))",
                [known, card_id, kind, *written],
            )

    def strike(self, code: str, note_id: int) -> None:
        """Take a note away."""
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM notes WHERE code = ? AND note_id = ?", [normal(code), note_id]
            )

    def notes(self, code: str) -> list[Note]:
        """Return what was written, in the order it was."""
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT note_id, card_id, kind, text, who, due FROM notes WHERE code = ?"
                " ORDER BY note_id",
                [run_of(connection, code).code],
            ).fetchall()
        return [Note(**row) for row in rows]

    def actions(self) -> list[tuple[str, Note]]:
        """Return what rooms have decided to do, the latest first: a workshop's name, an action."""
        if not self.path.exists():
            return []
        with self._reading() as connection:
            rows = connection.execute(
                "SELECT workshop, note_id, card_id, kind, text, who, due"
                " FROM notes JOIN runs USING (code) WHERE kind = 'action' ORDER BY note_id DESC"
            ).fetchall()
        named = [json.loads(row.pop("workshop"))["name"] for row in rows]
        return [(name, Note(**row)) for name, row in zip(named, rows, strict=True)]

    # The file

    def _reading(self) -> AbstractContextManager[Connection]:
        return opened(self.path, "BEGIN")

    def _writing(self) -> AbstractContextManager[Connection]:
        return opened(self.path, "BEGIN IMMEDIATE")


def _now() -> dt.datetime:
    return dt.datetime.now(tz=dt.UTC)


def _digest(code: str, participant: str) -> str:
    return hashlib.sha256(f"{code}/{participant}".encode()).hexdigest()
