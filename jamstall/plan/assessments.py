"""Analyses, kept in the file of the plans and as they only ever added to."""

import datetime as dt
import json
import secrets
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jamstall import side_file
from jamstall.plan.model import Asked, Assessment, FilledIn, KeptAssessment, PlannedAction
from jamstall.plan.store import TABLES, ChangedMeanwhile, Plans, UnknownPlan
from jamstall.side_file import Connection


class Assessments:
    """What people have written of the numbers. Each call may raise `Unreachable`.

    Parameters
    ----------
    path : the file of the plans.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, database: Path) -> "Assessments":
        """Return the analyses that belong to a database file."""
        return cls(Plans.beside(database).path)

    def save(
        self,
        assessment: Assessment,
        by: str | None = None,
        *,
        of: str | None = None,
        after: int | None = None,
    ) -> KeptAssessment:
        """Keep a new analysis, or a new version of one.

        Parameters
        ----------
        of : the id of the one that this is a version of.
        after : the version that was looked at when it was changed.

        Raises
        ------
        UnknownPlan : there is none of that id, or it has been taken back.
        ChangedMeanwhile : another version was kept after the one that was looked at.
        """
        with side_file.opened(self.path, TABLES, "BEGIN IMMEDIATE") as connection:
            if of is not None and _latest(connection, of).version != (after or -1):
                raise ChangedMeanwhile(of)
            return _add(connection, of or secrets.token_hex(4), assessment, by, retracted=False)

    def retract(self, assessment_id: str, by: str | None = None) -> KeptAssessment:
        """Take an analysis off the list, as a new line.

        Raises
        ------
        UnknownPlan : there is none of that id, or it has been taken back already.
        """
        with side_file.opened(self.path, TABLES, "BEGIN IMMEDIATE") as connection:
            before = _latest(connection, assessment_id)
            return _add(connection, assessment_id, before.assessment, by, retracted=True)

    def versions(self, assessment_id: str | None = None) -> list[KeptAssessment]:
        """Return every version that was ever kept, of one or of all, in order."""
        if not self.path.exists():
            return []
        with side_file.opened(self.path, TABLES, "BEGIN") as connection:
            rows = connection.execute("SELECT * FROM assessments ORDER BY version").fetchall()
        found = [_kept_in(row) for row in rows]
        return [one for one in found if assessment_id in (None, one.assessment_id)]

    def all(self) -> list[KeptAssessment]:
        """Return the analyses as they stand, the latest first."""
        latest = {one.assessment_id: one for one in self.versions()}
        stand = (one for one in latest.values() if not one.retracted)
        return sorted(stand, key=lambda one: -one.version)


def _latest(connection: Connection, assessment_id: str) -> KeptAssessment:
    row = connection.execute(
        "SELECT * FROM assessments WHERE assessment_id = ? ORDER BY version DESC", [assessment_id]
    ).fetchone()
    if row is None or row["retracted"]:
        raise UnknownPlan(assessment_id)
    return _kept_in(row)


def _add(
    connection: Connection, of: str, assessment: Assessment, by: str | None, *, retracted: bool
) -> KeptAssessment:
    now = dt.datetime.now(tz=dt.UTC)
    said = json.dumps(asdict(assessment), default=str)
    added = connection.execute(
        "INSERT INTO assessments (assessment_id, assessment, retracted, kept_at, kept_by)"
        " VALUES (?, ?, ?, ?, ?)",
        [of, said, int(retracted), now.isoformat(), by],
    )
    return KeptAssessment(of, added.lastrowid or 0, assessment, retracted, now, by)


def _kept_in(row: Mapping[str, Any]) -> KeptAssessment:
    said = json.loads(row["assessment"])
    said["asked"] = tuple(Asked(**one) for one in said["asked"])
    said["numbers"] = tuple(_filled_in(one) for one in said["numbers"])
    said["actions"] = tuple(
        PlannedAction(**{**one, "by_when": dt.date.fromisoformat(one["by_when"])})
        for one in said["actions"]
    )
    return KeptAssessment(
        row["assessment_id"],
        row["version"],
        Assessment(**said),
        bool(row["retracted"]),
        dt.datetime.fromisoformat(row["kept_at"]),
        row["kept_by"],
    )


def _filled_in(said: Mapping[str, Any]) -> FilledIn:
    rows = tuple(tuple(row) for row in said["rows"])
    return FilledIn(said["question"], said["title"], tuple(said["header"]), rows, said["rests_on"])
