"""The life stages that the page of the life around the money goes through, and the policy's goals.

Both stand in `data/reference/life/stages.toml`, with their names in both languages. Which series
stand in a stage, and in which order, each series says for itself (`context.declared`).
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from jamstall.reference import ROOT
from jamstall.reference.words import Words

FILE = ROOT / "life" / "stages.toml"


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a life.

    Attributes
    ----------
    key : as the series name it.
    question : what an office that grants support may ask itself: where support could bear on it.
    money : whether the selection's own money stands beside its series: women's and men's parts of
        it, and sector by sector where the series tells of sectors.
    """

    key: str
    name: Words
    question: Words
    money: bool


@cache
def stages() -> tuple[Stage, ...]:
    """Return the stages in their order."""
    return tuple(
        Stage(
            one["name"],
            Words(one["sv"], one["en"]),
            Words(one["question_sv"], one["question_en"]),
            bool(one.get("money", False)),
        )
        for one in _said()["stage"]
    )


@cache
def goals() -> Mapping[int, Words]:
    """Return the goals of Swedish gender equality policy by their number."""
    return MappingProxyType({one["number"]: Words(one["sv"], one["en"]) for one in _said()["goal"]})


def _said() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return found
