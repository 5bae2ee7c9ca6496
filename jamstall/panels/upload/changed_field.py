"""What a changed field of a case is called, and its places by name: on a page and in a line."""

from collections.abc import Iterable
from typing import Any

from jamstall.panels.view import place_name
from jamstall.texts import Texts

PLACES = "municipalities"
"""The stored field of a case's places; in a file it is two columns, municipality and county."""


def field_name(field: str, before: Any, after: Any, texts: Texts) -> str:
    """Return what a stored field is called.

    Places are called by their column: counties, or the country, where nothing finer is named.
    """
    if field == PLACES:
        codes = [*(before or ()), *(after or ())]
        is_county = bool(codes) and all(len(code) == 2 for code in codes)
        field = "county" if is_county else "municipality"
    return texts(f"column-{field}".replace("_", "-"))


def places_named(codes: Iterable[str], texts: Texts) -> str:
    """Return places by name: "Gävle, Sandviken"."""
    return ", ".join(place_name(code, texts) for code in codes)
