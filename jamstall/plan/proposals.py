"""Targets that workshops propose, kept in the file of the plans and as they only ever added to."""

import datetime as dt
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from jamstall import side_file
from jamstall.plan.model import KeptProposal, KeptTarget, Proposal, Target
from jamstall.plan.store import TABLES, ChangedMeanwhile, Plans, UnknownPlan, add_target
from jamstall.side_file import Connection

Status = Literal["open", "taken", "dismissed"]


class Proposals:
    """What rooms have proposed. Each call may raise `Unreachable`.

    Parameters
    ----------
    path : the file of the plans.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, database: Path) -> "Proposals":
        """Return the proposals that belong to a database file."""
        return cls(Plans.beside(database).path)

    def propose(self, proposal: Proposal, by: str | None = None) -> KeptProposal:
        """Keep a proposal; of the same run and card it is a new version, and the same is kept once.

        Raises
        ------
        ChangedMeanwhile : somebody has taken or dismissed it.
        """
        proposal_id = f"{proposal.code}-{proposal.card_id}"
        with side_file.opened(self.path, TABLES, "BEGIN IMMEDIATE") as connection:
            before = _latest(connection, proposal_id)
            if before is not None and before.status != "open":
                raise ChangedMeanwhile(proposal_id)
            if before is not None and before.proposal == proposal:
                return before
            return _add(connection, (proposal_id, proposal, "open", ""), by)

    def take(self, proposal_id: str, target: Target, by: str | None = None) -> KeptTarget:
        """Make a target of a proposal: both are kept, or neither.

        Raises
        ------
        UnknownPlan : there is none of that id.
        ChangedMeanwhile : somebody has taken or dismissed it.
        """
        with side_file.opened(self.path, TABLES, "BEGIN IMMEDIATE") as connection:
            before = _open(connection, proposal_id)
            kept = add_target(connection, secrets.token_hex(4), target, by, retracted=False)
            _add(connection, (proposal_id, before.proposal, "taken", kept.target_id), by)
        return kept

    def dismiss(self, proposal_id: str, by: str | None = None) -> KeptProposal:
        """Take a proposal off the list; it can still be read.

        Raises
        ------
        UnknownPlan : there is none of that id.
        ChangedMeanwhile : somebody has taken or dismissed it.
        """
        with side_file.opened(self.path, TABLES, "BEGIN IMMEDIATE") as connection:
            before = _open(connection, proposal_id)
            return _add(connection, (proposal_id, before.proposal, "dismissed", ""), by)

    def versions(self) -> list[KeptProposal]:
        """Return every version that was ever kept, in order."""
        if not self.path.exists():
            return []
        with side_file.opened(self.path, TABLES, "BEGIN") as connection:
            rows = connection.execute("SELECT * FROM proposals ORDER BY version").fetchall()
        return [_kept_in(row) for row in rows]

    def all(self) -> list[KeptProposal]:
        """Return the proposals as they stand, the latest first."""
        latest = {one.proposal_id: one for one in self.versions()}
        return sorted(latest.values(), key=lambda one: -one.version)


def _latest(connection: Connection, proposal_id: str) -> KeptProposal | None:
    row = connection.execute(
        "SELECT * FROM proposals WHERE proposal_id = ? ORDER BY version DESC", [proposal_id]
    ).fetchone()
    return None if row is None else _kept_in(row)


def _open(connection: Connection, proposal_id: str) -> KeptProposal:
    before = _latest(connection, proposal_id)
    if before is None:
        raise UnknownPlan(proposal_id)
    if before.status != "open":
        raise ChangedMeanwhile(proposal_id)
    return before


def _add(
    connection: Connection, said: tuple[str, Proposal, Status, str], by: str | None
) -> KeptProposal:
    now = dt.datetime.now(tz=dt.UTC)
    proposal_id, proposal, status, target_id = said
    added = connection.execute(
        "INSERT INTO proposals (proposal_id, proposal, status, target_id, kept_at, kept_by)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [proposal_id, json.dumps(asdict(proposal), default=str), status, target_id,
         now.isoformat(), by],
    )  # fmt: skip
    version = added.lastrowid or 0
    return KeptProposal(proposal_id, version, proposal, status, target_id, now, by)


def _kept_in(row: Mapping[str, Any]) -> KeptProposal:
    said = json.loads(row["proposal"])
    said |= {name: Decimal(said[name]) for name in ("value", "low", "high")}
    said["by_when"] = dt.date.fromisoformat(said["by_when"])
    said["actions"] = tuple(said["actions"])
    return KeptProposal(
        row["proposal_id"],
        row["version"],
        Proposal(**said),
        row["status"],
        row["target_id"],
        dt.datetime.fromisoformat(row["kept_at"]),
        row["kept_by"],
    )
