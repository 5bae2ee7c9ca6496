"""Why something could not be done with a workshop; nothing was kept where one is raised."""

from jamstall.side_file import Unreachable

__all__ = [
    "BadGuess",
    "Crowded",
    "NotGuessed",
    "RunClosed",
    "UnknownRun",
    "UnknownWorkshop",
    "Unreachable",
]


class UnknownWorkshop(LookupError):
    """There is no workshop of this id."""


class UnknownRun(LookupError):
    """There is no run of this code."""


class RunClosed(Exception):
    """The run has been ended."""


class NotGuessed(Exception):
    """The card is not the one that is guessed at now: it has been shown, or is not yet."""


class BadGuess(ValueError):
    """The guess is no whole number within what can be guessed."""


class Crowded(Exception):
    """More participants than a room has."""
