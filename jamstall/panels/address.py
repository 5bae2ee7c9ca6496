"""The selection as an address writes it: `county=21&year=2024`, codes and not labels."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import cast
from urllib.parse import parse_qs, urlencode, urlsplit

from jamstall.analysis.selection import Area, Basis, Selection, UnknownValue
from jamstall.panels.view import place_name
from jamstall.reference import places
from jamstall.schema import FUNDS
from jamstall.texts import Texts

Query = Mapping[str, Sequence[str]]
Name = Callable[[Texts, str], str]
"""Language and identifier → label."""

FILTERS = ("fund", "county", "municipality", "year", "support_form")
"""The dimensions that readers filter by, on every page."""
OF_PROJECTS = ("strategy_area",)
"""Those that readers of projects filter by too: they never stand beside who persons are."""
SCENARIO = ("moving", "out", "into", "moved", "rate", "mix", "grow")
"""A scenario: along which dimension, from which group to which, and how much of what changes."""
KEYS = (
    frozenset((*FILTERS, *OF_PROJECTS, "lang", "basis", "area", "limit", "of", "sector", "over"))
    | frozenset(("shape", "colour", "place", "part", "by", "across", "what", "chance"))
    | frozenset(("along", "level", "find", "sort", "from", "steps", "amount", "trend"))
    | frozenset(("run", "edit", "leader", "form", "analysis", "beside", "sectors", *SCENARIO))
)
"""All that an address may name, on any page."""
BASES: tuple[Basis, ...] = ("employed", "owners")
AREAS: tuple[Area, ...] = ("country", "county")
LIMITS = ("50", "55", "60", "65", "70")
DEFAULT_LIMIT = "60"


def meant(
    asked: Sequence[str], options: Sequence[str], name: Name, languages: Sequence[Texts]
) -> tuple[list[str], list[str]]:
    """Return which options an address asks for, and what it says that is none of them.

    It says codes; labels in any of the languages are understood too, since people type addresses.
    """
    asked = [value for value in asked if value]
    # A plus that is typed is read as a space: "sector=B+C".
    meanings = {option.casefold().replace("+", " "): option for option in options}
    meanings |= {option.casefold(): option for option in options}
    if any(value.casefold() not in meanings for value in asked):
        for texts in languages:
            named = {name(texts, option).casefold(): option for option in options}
            meanings = {**named, **meanings}
    unknown = [value for value in asked if value.casefold() not in meanings]
    found = [meanings[value.casefold()] for value in asked if value.casefold() in meanings]
    return list(dict.fromkeys(found)), unknown


def query_in(text: str) -> dict[str, list[str]]:
    """Return what stands after the question mark of an address, by name."""
    return parse_qs(text, keep_blank_values=False)


def query_of(address: str) -> dict[str, list[str]]:
    """Return what an address asks for, by name; nothing where it is none."""
    try:
        return query_in(urlsplit(address.strip()).query)
    except ValueError:  # as "http://[::1"
        return {}


def selection_of(query: Query, languages: Sequence[Texts]) -> Selection:
    """Return the selection that an address asks for; what it does not mention is as by default.

    Raises
    ------
    UnknownValue : it names a place, a fund or a year that does not exist.
    """
    known = (*FILTERS, *OF_PROJECTS)
    filters = {dimension: _values(dimension, query, languages) for dimension in known}
    basis = _one("basis", query, BASES)
    area = _one("area", query, AREAS)
    limit = _one("limit", query, LIMITS, DEFAULT_LIMIT)
    chosen = Selection.of(**filters)
    return Selection(chosen.filters, cast(Basis, basis), cast(Area, area), Decimal(limit))


def text_of(selection: Selection) -> str:
    """Return the selection as an address writes it; what is as by default is left out."""
    chosen = [(key, value) for key, values in selection.filters for value in values]
    sense = (
        ("basis", selection.basis, BASES[0]),
        ("area", selection.area, AREAS[0]),
        ("limit", f"{selection.limit.normalize():f}", DEFAULT_LIMIT),
    )
    return urlencode([*chosen, *((key, value) for key, value, usual in sense if value != usual)])


def _values(dimension: str, query: Query, languages: Sequence[Texts]) -> list[str]:
    asked = list(query.get(dimension, ()))
    if dimension not in ("fund", "county", "municipality"):
        return asked
    known: Mapping[str, Sequence[str]] = {
        "fund": FUNDS,
        "county": (*places.counties(), places.COUNTRY),
        "municipality": tuple(places.municipalities()),
    }
    name = _fund_name if dimension == "fund" else _place_name
    found, unknown = meant(asked, known[dimension], name, languages)
    if unknown:
        raise UnknownValue(dimension, unknown[0])
    return found


def _one(key: str, query: Query, options: Sequence[str], default: str = "") -> str:
    (value, *_) = query.get(key) or [default or options[0]]
    if value not in options:
        raise UnknownValue(key, value)
    return value


def _fund_name(texts: Texts, fund: str) -> str:
    return texts(f"fund-{fund}".replace("_", "-"))


def _place_name(texts: Texts, code: str) -> str:
    return place_name(code, texts)
