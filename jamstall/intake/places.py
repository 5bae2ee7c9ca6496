"""Where a case belongs: its municipalities, or its counties, or the whole country (design §4.5)."""

import re
from dataclasses import dataclass
from functools import lru_cache

from jamstall.reference import places
from jamstall.schema import TableName

_LONGEST_NAME = 100
"""Characters beyond which nothing is a place, nor near one: comparing takes as long as it is."""
_SEPARATORS = re.compile(r"[,;|\n/]| och | samt | & ")
_CODE = re.compile(r"(\d{1,4}),0+$")
"""A code that a program has kept as a number and written with its decimal."""
_WHOLE_COUNTY = re.compile(
    r"(?i)(hela )?(länet|regionen)|läns ?övergripande|(samtliga|alla) kommuner( i länet)?|regionalt"
)
_SEVERAL = re.compile(r"(?i).*(flera|fler än en|olika) (kommuner|län).*|flera")
_WHOLE = re.compile(r"(?i)^(hela|samtliga kommuner i|alla kommuner i)\s+")


@dataclass(frozen=True, slots=True)
class Located:
    """Where one row belongs.

    Attributes
    ----------
    places : sorted codes, all of one level: municipalities (4 digits), counties (2 digits), or
        `00`. A single county or `00` means the whole of it.
    code : a finding's code, or None.
    column : the column the finding is about.
    text : the part of the cell it is about.
    suggestion : the nearest name there is.
    """

    places: tuple[str, ...] = ()
    code: str | None = None
    column: str | None = None
    text: str = ""
    suggestion: str = ""


@lru_cache(maxsize=50_000)
def locate(fund: TableName, municipality: str, county: str, county_of_file: str | None) -> Located:
    """Return where a row belongs by its municipality and county cells.

    Parameters
    ----------
    municipality, county : the cells as text; empty where there is nothing.
    county_of_file : the county given for the whole file, for rows that name none.
    """
    counties: set[str] = set()
    unknown: Located | None = None
    for part in _parts(county):
        found = places.find_county(part) if len(part) <= _LONGEST_NAME else None
        if found is None:
            unknown = unknown or _no_county(part)
        else:
            counties.add(found)
    stated = frozenset(counties) or (
        frozenset((county_of_file,)) if county_of_file else frozenset()
    )
    named: set[str] = set()
    for part in _parts(municipality):
        codes = _places_of(part, frozenset() if unknown else stated)
        if codes is None:
            return unknown or _not_found(part)
        named |= codes
    if fund != "project_funds" and len(named) == 2:
        within = {place for place in named if place[:2] in named}  # "Gävle, Gävleborgs län"
        named = {place for place in within if len(place) > 2} or named
    if fund != "project_funds" and len(named) > 1:
        return Located((), "municipality_several", "municipality", municipality)
    if unknown and not named:
        return unknown
    if not named:
        if fund == "business_grants" or not stated:
            return Located((), "place_missing", "municipality")
        named = set(stated)
    found_places = settle(frozenset(named))
    if unknown:  # a landsdel, or a region of the European Union: what is in the row is smaller
        return Located(found_places, "county_differs", "county", unknown.text)
    if counties and not {place[:2] for place in found_places} <= counties | {places.COUNTRY}:
        return Located(found_places, "county_differs", "county", county)
    return _unless_doubted(found_places, municipality, county)


def _unless_doubted(found: tuple[str, ...], municipality: str, county: str) -> Located:
    """Return where a row belongs; whoever wrote "Göteborg?" was not sure, and nobody else is."""
    for column, cell in (("municipality", municipality), ("county", county)):
        if "?" in cell:
            names = ", ".join(map(places.name_of, found))
            return Located(found, "place_doubted", column, cell, names)
    return Located(found)


def _no_county(part: str) -> Located:
    if len(part) > _LONGEST_NAME:
        return Located((), "county_unknown", "county", part)
    if _SEVERAL.fullmatch(part):
        return Located((), "municipality_several", "county", part)
    nearest = places.suggest_county(part)
    return Located((), "county_unknown", "county", part, nearest.name if nearest else "")


def _parts(cell: str) -> list[str]:
    cell = _CODE.sub(r"\1", cell)
    return [part.strip() for part in _SEPARATORS.split(cell) if part.strip()]


def _places_of(part: str, stated: frozenset[str]) -> frozenset[str] | None:
    """Return the codes that one name means, or None where it is no place we know."""
    if len(part) > _LONGEST_NAME:
        return None
    if _WHOLE_COUNTY.fullmatch(part):
        return stated or None
    municipality = places.find_municipality(part)
    if municipality is not None:
        return frozenset((municipality,))
    county = places.find_county(part) or places.find_county(_WHOLE.sub("", part))
    return frozenset((county,)) if county else None


def _not_found(part: str) -> Located:
    if _SEVERAL.fullmatch(part):
        return Located((), "municipality_several", "municipality", part)
    nearest = places.suggest_municipality(part) if len(part) <= _LONGEST_NAME else None
    name = f"{nearest.code} {nearest.name}" if nearest else ""
    return Located((), "municipality_unknown", "municipality", part, name)


@lru_cache(maxsize=50_000)
def settle(named: frozenset[str]) -> tuple[str, ...]:
    """Return the sorted codes of one level that a set of names amounts to.

    Every municipality of the country is the country, every municipality of one county is that
    county. Counties named beside municipalities stand for all their municipalities. A county with
    a single municipality (Gotland) is that municipality: docs/decisions/0005-places.md.

    >>> settle(frozenset({"21", "2080"}))[:2]
    ('2080', '2101')
    """
    if places.COUNTRY in named:
        return (places.COUNTRY,)
    counties = {code for code in named if len(code) == 2}
    if counties == named:
        if len(counties) == len(places.counties()):
            return (places.COUNTRY,)
        return tuple(sorted(counties))
    expanded = {code for code in named if len(code) == 4}
    for county in counties:
        expanded |= set(places.municipalities_of(county))
    if len(expanded) == len(places.municipalities()):
        return (places.COUNTRY,)
    only = {code[:2] for code in expanded}
    if len(only) == 1 and len(expanded) > 1:
        county = only.pop()
        if expanded == set(places.municipalities_of(county)):
            return (county,)
    return tuple(sorted(expanded))
