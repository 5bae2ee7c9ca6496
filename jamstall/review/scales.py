"""Other agencies' scales, derived from the same answers as the level.

Tillväxtverket asks whether the perspective stands in background and description, in activities and
costs, and in follow-up: all three is used actively, two is partly, else not. The OECD's marker is 2
where gender equality is the principal objective, 1 where it is a significant one, and 0 where the
text was screened and shows neither; what was not screened has no score, which is not 0 (OECD DAC,
*Handbook on the OECD-DAC Gender Equality Policy Marker*, 2016). Only texts are read here: a score
says what the text shows, not what an agency has decided.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Use = Literal["actively", "partly", "not"]

TILLVAXTVERKET = ("background", "activities", "follow_up")
"""Tillväxtverket's three questions."""
_USES: Mapping[int, Use] = {3: "actively", 2: "partly"}
_ACTED_ON = 3


@dataclass(frozen=True, slots=True)
class Scales:
    """What other agencies' scales would say; None where the text was not screened."""

    tillvaxtverket: Use | None
    oecd: int | None


def scales(level: int | None, main: bool, answers: Mapping[str, bool]) -> Scales:
    """Return the scales that follow from a reading.

    >>> scales(3, False, {"background": True, "activities": True, "follow_up": False})
    Scales(tillvaxtverket='partly', oecd=1)
    """
    if level is None:
        return Scales(None, None)
    found = sum(answers.get(question, False) for question in TILLVAXTVERKET)
    significant = int(level >= _ACTED_ON)
    return Scales(_USES.get(found, "not"), 2 if main and significant else significant)
