"""A page's own choices, as an address states them."""

from collections.abc import Sequence

from jamstall.analysis.selection import UnknownValue
from jamstall.panels.address import Query


class Stated:
    """What an address says beside the filters.

    Parameters
    ----------
    query : name → values.
    """

    def __init__(self, query: Query) -> None:
        self._query = query

    def one(self, key: str, options: Sequence[str], default: str | None = None) -> str:
        """Return what is chosen; the first, or the default, where the address says nothing.

        Raises
        ------
        UnknownValue : it is none of the options.
        """
        (value, *_) = self._query.get(key) or [options[0] if default is None else default]
        if value not in options:
            raise UnknownValue(key, value)
        return value

    def stated(self, key: str) -> str:
        """Return what stands in the address as it is."""
        return (self._query.get(key) or [""])[0]

    def several(self, key: str) -> tuple[str, ...]:
        """Return all that stands in the address under a key, each once."""
        return tuple(dict.fromkeys(self._query.get(key, ())))
