"""Whose a selection is: the counties that a right must hold in for what is decided of it."""

from jamstall.analysis.selection import Selection
from jamstall.reference import places


def counties_of(selection: Selection) -> set[str]:
    """Return the counties that a selection is of; all where it names no place."""
    found = {code[:2] for code in selection.values("municipality")}
    return found | set(selection.values("county")) or set(places.counties())
