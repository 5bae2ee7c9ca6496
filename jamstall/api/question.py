"""A question as its address writes it: the measure, the dimensions, the selection, the format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import parse_qsl

from jamstall.analysis.measures import NAMES
from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.api.problems import Problem, too_much, unknown
from jamstall.panels.address import (
    AREAS,
    BASES,
    DEFAULT_LIMIT,
    FILTERS,
    LIMITS,
    OF_PROJECTS,
    selection_of,
)
from jamstall.reference import places
from jamstall.schema import FUNDS
from jamstall.store.question import DIMENSIONS
from jamstall.texts import LANGUAGES, Language, Texts

FORMATS = ("json", "csv", "jsonstat", "parquet")
MOST_DIMENSIONS = 3
MOST_VALUES = 400
MOST_CHARACTERS = 8_000
"""An address longer than this asks too much: all of Sweden's municipalities take half of it."""

FILTERED = (*FILTERS, *OF_PROJECTS)
CHOICES: Mapping[str, tuple[str, ...]] = {
    "basis": BASES,
    "area": AREAS,
    "limit": LIMITS,
    "lang": LANGUAGES,
    "format": FORMATS,
}
"""The keys of which one value among a few is meant; the first is meant where none is said, but
for `limit`."""

KEYS = ("measure", "by", *FILTERED, *CHOICES)

Values = Callable[[str], Sequence[str]]
"""Dimension → the values that it has in the data."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, understood."""

    measure: str
    by: tuple[str, ...]
    selection: Selection
    language: Language
    form: str


def question(text: str, values: Values, languages: Sequence[Texts]) -> Question:
    """Return what an address's text after the question mark asks.

    Raises
    ------
    Problem : a key, a measure, a dimension or a value that is not known, or too much.
    """
    query = query_in(text, KEYS)
    (measure, *more) = query.get("measure") or [""]
    if measure not in NAMES or more:
        raise unknown("measure", ",".join(query.get("measure", ())), NAMES)
    by = tuple(part for said in query.get("by", ()) for part in said.split(","))
    for dimension in by:
        if dimension not in DIMENSIONS:
            raise unknown("by", dimension, DIMENSIONS)
    by = tuple(dict.fromkeys(by))
    if len(by) > MOST_DIMENSIONS:
        raise too_much("by", len(by), MOST_DIMENSIONS)
    said = {key: one_of(query, key) for key in CHOICES}
    language: Language = "en" if said["lang"] == "en" else "sv"
    return Question(measure, by, selection(query, values, languages), language, said["format"])


def query_in(text: str, keys: Sequence[str]) -> dict[str, list[str]]:
    """Return what an address says, by key.

    Raises
    ------
    Problem : a key that is not among these, or too much.
    """
    if len(text) > MOST_CHARACTERS:
        raise too_much("query", len(text), MOST_CHARACTERS)
    query: dict[str, list[str]] = {}
    for key, value in parse_qsl(text, keep_blank_values=True):
        if key not in keys:
            raise unknown("key", key, keys)
        query.setdefault(key, []).append(value)
    if (count := sum(map(len, query.values()))) > MOST_VALUES:
        raise too_much("query", count, MOST_VALUES)
    return query


def one_of(query: Mapping[str, Sequence[str]], key: str) -> str:
    """Return which of a key's few values is meant.

    Raises
    ------
    Problem : none of them, or several.
    """
    default = DEFAULT_LIMIT if key == "limit" else CHOICES[key][0]
    (value, *more) = query.get(key) or [default]
    if value not in CHOICES[key] or more:
        raise unknown(key, ",".join(query.get(key, ())), CHOICES[key])
    return value


def selection(
    query: Mapping[str, Sequence[str]], values: Values, languages: Sequence[Texts]
) -> Selection:
    """Return the selection that is asked for, as the pages read the same address.

    Raises
    ------
    Problem : a value that no place, fund or year has.
    """
    for key in ("basis", "area", "limit"):
        one_of(query, key)
    for dimension in FILTERED:
        known = _known(dimension, values)
        asked = query.get(dimension, ())
        if dimension not in ("fund", "county", "municipality"):  # those may be said by name too
            for value in asked:
                if value not in known:
                    raise unknown(dimension, value, known)
        elif "" in asked:
            raise unknown(dimension, "", known)
    try:
        found = selection_of(query, languages)
    except UnknownValue as error:
        known = _known(error.dimension, values)
        raise unknown(error.dimension, error.value or "", known) from error
    return replace(found, limit=Decimal(one_of(query, "limit")))


def _known(dimension: str, values: Values) -> tuple[str, ...]:
    if dimension == "fund":
        return FUNDS
    if dimension == "county":
        return (*places.counties(), places.COUNTRY)
    if dimension == "municipality":
        return tuple(places.municipalities())
    return tuple(values(dimension))


__all__ = ["FORMATS", "KEYS", "Problem", "Question", "Values", "question", "selection"]
