"""A stand-in for the room that reads texts, with its interface, until the room is merged."""

import re
from dataclasses import dataclass, field
from typing import Any

VERSION = "stand-in"

_NAMED = re.compile(r"jämställd\w*|kvinn\w*|\bmän\b|\bkön\w*|\bgender\b|\bwomen\b", re.IGNORECASE)
_ACTED = re.compile(r"följs upp|mål|könsuppdela\w*|rekryter\w*|nå fler|riktar", re.IGNORECASE)
_ANALYSED = re.compile(
    r"skillnad|underrepresenterad|ojämställd\w*|analys\w*|andelen", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a text shows: a level from 0 to 3, or None, and what in it says so."""

    level: int | None
    target: bool = False
    main: bool = False
    diversity: bool = False
    answers: dict[str, Any] = field(default_factory=dict)
    evidence: tuple[dict[str, Any], ...] = ()


def read(name: str, description: str) -> Reading:
    """Read a project's name and description."""
    text = f"{name}\n{description}"
    found = list(_NAMED.finditer(text))
    if not found:
        return Reading(0 if description.strip() else None)
    level = 1
    for sentence in re.split(r"(?<=[.!?])\s", text):
        if _NAMED.search(sentence):
            level = max(
                level, 3 if _ACTED.search(sentence) else 2 if _ANALYSED.search(sentence) else 1
            )
    evidence = tuple(
        {"question": "named", "start": m.start(), "end": m.end(), "quote": m.group()} for m in found
    )
    return Reading(
        level,
        level == 3 and "könsuppdel" in text,
        False,
        "utrikes" in text,
        {"named": True},
        evidence,
    )
