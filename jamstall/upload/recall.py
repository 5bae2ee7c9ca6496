"""Last month's mapping for this month's file: only as far as this file has the same headings."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from jamstall.intake import Mapping
from jamstall.intake.look import Look


def fitting(
    kept: str, found: Look, mapping_of: Callable[[dict[str, Any], str], Mapping]
) -> Mapping | None:
    """Return a remembered mapping (TOML) as this file can use it; None where it cannot.

    Where a heading is gone nothing is taken over: the file is of another kind. Its sheet and
    heading row are found anew.

    Raises
    ------
    UnusableFile : it is not a mapping of this version.
    """
    mapping = mapping_of(tomllib.loads(kept), "")
    if not set(mapping.columns.values()) <= set(found.headings):
        return None
    return replace(mapping, sheet=found.sheet_name, header_row=None)
