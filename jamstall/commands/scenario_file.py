"""A scenario in a small file, as `scenario` reads it; docs/kommandorad.md shows a whole one."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from jamstall.analysis.scenario import Mix, Move, Rate, Scenario

_KEYS = {"name", "where", "grow", "move", "rate", "applications", "reach"}


class BadScenario(ValueError):
    """The file states no scenario.

    Attributes
    ----------
    code : `file` (no such file, or no TOML), or `key` (`what` is unknown, missing, or no number).
    """

    def __init__(self, code: str, what: str = "") -> None:
        super().__init__(f"{code} {what}")
        self.code, self.what = code, what


@dataclass(frozen=True, slots=True)
class Stated:
    """A scenario and of what it is.

    Attributes
    ----------
    conditions : `DIM=VALUE`, as `--where` has them.
    along : the dimension that the least is asked along, or empty.
    reach : dimension, from, to, and the share of the two to reach; None where it is not asked.
    """

    name: str
    conditions: tuple[str, ...]
    scenario: Scenario
    along: str
    reach: tuple[str, str, str, Fraction] | None


def read_scenario(file: Path) -> Stated:
    """Read a scenario.

    Raises
    ------
    BadScenario : there is none in the file.
    """
    try:
        said = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise BadScenario("file") from problem
    if unknown := sorted(said.keys() - _KEYS):
        raise BadScenario("key", unknown[0])
    where = said.get("where", {})
    if not isinstance(where, dict):
        raise BadScenario("key", "where")
    conditions = tuple(f"{key}={value}" for key in where for value in _listed(where[key]))
    scenario = Scenario(
        tuple(_move(one) for one in _tables(said, "move")),
        tuple(
            Rate(_word(one, "dimension"), _word(one, "label"), _number(one, "points") / 100)
            for one in _tables(said, "rate")
        ),
        tuple(
            Mix(_word(one, "dimension"), _word(one, "label"), 1 + _number(one, "per_cent") / 100)
            for one in _tables(said, "applications")
        ),
        _number(said, "grow") / 100 if "grow" in said else Fraction(0),
    )
    reach = said.get("reach")
    if reach is None:
        return Stated(str(said.get("name", "")), conditions, scenario, "", None)
    if not isinstance(reach, dict):
        raise BadScenario("key", "reach")
    along = _word(reach, "dimension")
    asked = (along, _word(reach, "from"), _word(reach, "to"), _number(reach, "per_cent") / 100)
    return Stated(str(said.get("name", "")), conditions, scenario, along, asked)


def _move(one: Mapping[str, Any]) -> Move:
    dimension, out, into = (_word(one, key) for key in ("dimension", "from", "to"))
    if "kronor" in one:
        return Move(dimension, out, into, kronor=_number(one, "kronor"))
    return Move(dimension, out, into, _number(one, "per_cent") / 100)


def _tables(said: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = said.get(key, [])
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise BadScenario("key", key)
    return found


def _listed(value: object) -> list[str]:
    return [str(one) for one in (value if isinstance(value, list) else [value])]


def _word(table: Mapping[str, Any], key: str) -> str:
    if not isinstance(value := table.get(key), str):
        raise BadScenario("key", key)
    return value


def _number(table: Mapping[str, Any], key: str) -> Fraction:
    value = table.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise BadScenario("key", key)
    number = Decimal(str(value))
    if not number.is_finite():
        raise BadScenario("key", key)
    return Fraction(number)
