"""Names beside bars that are too long for one line: whole in two lines, and not cut in one.

Two areas of a programme may begin alike, and be told apart by how they end.
"""

from collections.abc import Iterable

LINE = 32
"""Letters that a line beside a bar has room for, at 13 or 14 pixels."""

_FIRST = f"lastindexof(slice(datum.label, 0, {LINE + 1}), ' ')"
IN_TWO_LINES = (
    f"length(datum.label) > {LINE} && {_FIRST} > 0"
    f" ? [slice(datum.label, 0, {_FIRST}), slice(datum.label, {_FIRST} + 1)] : datum.label"
)
"""An axis's `labelExpr`: what is longer than a line goes on in a second, between two words."""


def are_broken(spec: str) -> bool:
    """Tell whether a specification lets names go on in a second line."""
    return _FIRST in spec


def are_long(names: Iterable[str]) -> bool:
    """Tell whether any name needs a second line."""
    return any(len(name) > LINE for name in names)
