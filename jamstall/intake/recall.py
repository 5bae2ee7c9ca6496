"""Last month's mapping for this month's file: only as far as this file has the same headings."""

from collections.abc import Mapping as MappingType
from dataclasses import replace
from typing import TypeAlias

from jamstall.intake.findings import UnusableFile
from jamstall.intake.look import Look
from jamstall.intake.mapping import Mapping, mapping_in
from jamstall.schema import TableName

Kept: TypeAlias = MappingType[tuple[str | None, TableName], str]
"""County (None: files of several) and table → how its last file was read, as TOML."""


def recalled(kept: Kept, found: Look, county: str | None) -> Mapping | None:
    """Return how the last file of this one's county and table was read, as far as it fits.

    What was kept by an earlier version, which had other columns, fits nothing.

    Parameters
    ----------
    county : given for the whole file; None where the file itself tells.
    """
    if found.fund is None or found.sheet is None:
        return None
    told = found.sheet.counties
    last = kept.get((county or (told[0] if len(told) == 1 else None), found.fund))
    try:
        return fitting(last, found) if last else None
    except UnusableFile:
        return None


def fitting(kept: str, found: Look) -> Mapping | None:
    """Return a remembered mapping (TOML) as this file can use it; None where it cannot.

    Where a heading is gone nothing is taken over: the file is of another kind. Its sheet and
    heading row are found anew.

    Raises
    ------
    UnusableFile : it is not a mapping of this version.
    """
    mapping = mapping_in(kept.encode(), "")
    if not set(mapping.columns.values()) <= set(found.headings):
        return None
    return replace(mapping, sheet=found.sheet_said, header_row=None)
