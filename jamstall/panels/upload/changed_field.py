"""What a changed field of a case is called, and its values in words: on a page and in a line."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from jamstall.panels.view import place_name
from jamstall.texts import EMPTY, Texts

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
    if field == "groups":  # of a report of advice
        return texts("field-groups")
    return texts(f"column-{field}".replace("_", "-"))


def places_named(codes: Iterable[str], texts: Texts) -> str:
    """Return places by name: "Gävle, Sandviken"."""
    return ", ".join(place_name(code, texts) for code in codes)


def value_said(value: Any, texts: Texts) -> str:
    """Return a stored value in words: a day, kronor, places, a decision, or what was written."""
    if value is None:
        return EMPTY
    if isinstance(value, dt.date):
        return texts.date(value)
    if isinstance(value, Decimal):
        # With öre where there are any: a change of some öre would otherwise look like none.
        decimals = 0 if value == value.to_integral_value() else 2
        return texts("kronor-one", number=texts.number(value, decimals))
    if isinstance(value, list | tuple):
        return places_named(value, texts)
    decision = f"decision-{value}"
    return texts(decision) if texts.has(decision) else str(value)
