"""Targets and scenarios, kept in one SQLite file beside the database and only ever added to.

A change is a new line, and so is a retraction: what was decided before can always be read.
"""

import datetime as dt
import json
import secrets
from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import asdict
from decimal import Decimal
from pathlib import Path
from typing import Any

from jamstall import side_file
from jamstall.plan.model import KeptScenario, KeptTarget, Target
from jamstall.side_file import Connection, Unreachable

TABLES = Path(__file__).with_name("tables.sql").read_text(encoding="utf-8")

LONGEST_TEXT = 2_000
"""Letters of a note; of names and numbers a tenth of it."""


class UnknownPlan(LookupError):
    """There is no target, or no scenario, of this id; or it has been taken back."""


class ChangedMeanwhile(Exception):
    """Somebody has kept a later version than the one that was looked at; nothing was kept."""


class Plans:
    """What people have decided, and what they have tried.

    Every call opens the file and closes it again. Each may raise `Unreachable`.

    Parameters
    ----------
    path : made when first written to.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @classmethod
    def beside(cls, database: Path) -> "Plans":
        """Return the plans that belong to a database file."""
        return cls(database.with_suffix(".plans.sqlite"))

    # Targets

    def set_target(
        self,
        target: Target,
        by: str | None = None,
        *,
        of: str | None = None,
        after: int | None = None,
    ) -> KeptTarget:
        """Keep a new target, or a new version of one.

        Parameters
        ----------
        of : the id of the target that this is a version of; None for a new one.
        after : the version that was looked at when it was changed.

        Raises
        ------
        UnknownPlan : there is none of that id, or it has been taken back.
        ChangedMeanwhile : another version was kept after the one that was looked at.
        """
        with self._writing() as connection:
            if of is not None:
                _latest(connection, of, after)
            return add_target(connection, of or secrets.token_hex(4), target, by, retracted=False)

    def retract_target(self, target_id: str, by: str | None = None) -> KeptTarget:
        """Take a target back, as a new line.

        Raises
        ------
        UnknownPlan : there is none of that id, or it has been taken back already.
        """
        with self._writing() as connection:
            before = _latest(connection, target_id, None)
            return add_target(connection, target_id, before.target, by, retracted=True)

    def targets(self) -> list[KeptTarget]:
        """Return the targets as they stand, those to be reached first before the others."""
        latest = {one.target_id: one for one in self.versions()}
        stand = (one for one in latest.values() if not one.retracted)
        return sorted(stand, key=lambda one: (one.target.by_when, one.version))

    def versions(self, target_id: str | None = None) -> list[KeptTarget]:
        """Return every version that was ever kept, of one target or of all, in order."""
        if not self.path.exists():
            return []
        with self._reading() as connection:
            rows = connection.execute("SELECT * FROM targets ORDER BY version").fetchall()
        found = [_target_in(row) for row in rows]
        return [one for one in found if target_id in (None, one.target_id)]

    # Scenarios

    def save_scenario(
        self, name: str, filters: str, scenario: str, by: str | None = None
    ) -> KeptScenario:
        """Keep a scenario under a name."""
        with self._writing() as connection:
            return _add_scenario(connection, (secrets.token_hex(4), name, filters, scenario, 0), by)

    def retract_scenario(self, scenario_id: str, by: str | None = None) -> KeptScenario:
        """Take a scenario off the list, as a new line.

        Raises
        ------
        UnknownPlan : there is none of that id, or it has been taken back already.
        """
        with self._writing() as connection:
            row = connection.execute(
                "SELECT * FROM scenarios WHERE scenario_id = ? ORDER BY version DESC", [scenario_id]
            ).fetchone()
            if row is None or row["retracted"]:
                raise UnknownPlan(scenario_id)
            said = (scenario_id, row["name"], row["filters"], row["scenario"], 1)
            return _add_scenario(connection, said, by)

    def scenarios(self) -> list[KeptScenario]:
        """Return the scenarios that are kept, the latest first."""
        if not self.path.exists():
            return []
        with self._reading() as connection:
            rows = connection.execute("SELECT * FROM scenarios ORDER BY version").fetchall()
        latest = {row["scenario_id"]: _scenario_in(row) for row in rows}
        stand = (one for one in latest.values() if not one.retracted)
        return sorted(stand, key=lambda one: -one.version)

    # The file

    def holds_nothing(self) -> bool:
        """Tell whether nothing was ever kept; what cannot be read now may hold something."""
        if not self.path.exists():
            return True
        found = (
            "SELECT EXISTS (SELECT 1 FROM targets) OR EXISTS (SELECT 1 FROM scenarios)"
            " OR EXISTS (SELECT 1 FROM assessments) OR EXISTS (SELECT 1 FROM proposals) AS kept"
        )
        try:
            with self._reading() as connection:
                return not connection.execute(found).fetchone()["kept"]
        except Unreachable:
            return False

    def _reading(self) -> AbstractContextManager[Connection]:
        return side_file.opened(self.path, TABLES, "BEGIN")

    def _writing(self) -> AbstractContextManager[Connection]:
        return side_file.opened(self.path, TABLES, "BEGIN IMMEDIATE")


def _latest(connection: Connection, target_id: str, after: int | None) -> KeptTarget:
    row = connection.execute(
        "SELECT * FROM targets WHERE target_id = ? ORDER BY version DESC", [target_id]
    ).fetchone()
    if row is None or row["retracted"]:
        raise UnknownPlan(target_id)
    if after is not None and row["version"] != after:
        raise ChangedMeanwhile(target_id)
    return _target_in(row)


def add_target(
    connection: Connection, target_id: str, target: Target, by: str | None, *, retracted: bool
) -> KeptTarget:
    """Add a version of a target within a transaction that is open."""
    now = dt.datetime.now(tz=dt.UTC)
    added = connection.execute(
        "INSERT INTO targets (target_id, target, retracted, kept_at, kept_by)"
        " VALUES (?, ?, ?, ?, ?)",
        [target_id, json.dumps(asdict(target), default=str), int(retracted), now.isoformat(), by],
    )
    return KeptTarget(target_id, added.lastrowid or 0, target, retracted, now, by)


def _add_scenario(
    connection: Connection, said: tuple[str, str, str, str, int], by: str | None
) -> KeptScenario:
    now = dt.datetime.now(tz=dt.UTC)
    added = connection.execute(
        "INSERT INTO scenarios (scenario_id, name, filters, scenario, retracted, kept_at, kept_by)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [*said, now.isoformat(), by],
    )
    scenario_id, name, filters, scenario, retracted = said
    return KeptScenario(
        scenario_id, added.lastrowid or 0, name, filters, scenario, bool(retracted), now, by
    )


def _target_in(row: Mapping[str, Any]) -> KeptTarget:
    said = json.loads(row["target"])
    said["value"] = Decimal(said["value"])
    for day in ("by_when", "decided_on"):
        said[day] = dt.date.fromisoformat(said[day])
    return KeptTarget(
        row["target_id"],
        row["version"],
        Target(**said),
        bool(row["retracted"]),
        dt.datetime.fromisoformat(row["kept_at"]),
        row["kept_by"],
    )


def _scenario_in(row: Mapping[str, Any]) -> KeptScenario:
    return KeptScenario(
        row["scenario_id"],
        row["version"],
        row["name"],
        row["filters"],
        row["scenario"],
        bool(row["retracted"]),
        dt.datetime.fromisoformat(row["kept_at"]),
        row["kept_by"],
    )
