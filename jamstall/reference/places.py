"""Counties and municipalities by SCB's codes, and finding them in what people write.

A county (län, region) has two digits and a municipality (kommun) four, of which the first two are
its county. Codes are text. `00` stands for the whole country. Older case lists use codes and names
that are gone (Heby was 1917 in Västmanland until 2007); they are read as today's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from jamstall.reference.spelling import Gazetteer, gazetteer
from jamstall.reference.tables import read_table

COUNTRY = "00"
"""The code that stands for the whole country in both dimensions."""

# A file has many rows and few places; the bound keeps what people write from piling up in memory.
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class County:
    """A county: "Gävleborgs län", in short "Gävleborg"."""

    code: str
    name: str
    short: str


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality and the code of the county it lies in."""

    code: str
    name: str
    county: str


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an older code or name.

    `kind` is `recoded` (same place, new code), `renamed`, `merged` (became part of `code`) or
    `split` (`code` was broken out of `old_code`, which remains: an older case there may concern
    either, so a split never decides where a case belongs). `source` is the list that shows it;
    `checked` a page that was opened and says the same, empty where none was.
    """

    old_code: str
    code: str
    name: str
    kind: str
    from_date: str
    note_sv: str
    note_en: str
    source: str
    checked: str


@cache
def counties() -> Mapping[str, County]:
    """Map each of the 21 counties' codes to the county."""
    rows = read_table("places", "counties.csv")
    return MappingProxyType({row["code"]: County(**row) for row in rows})


@cache
def municipalities() -> Mapping[str, Municipality]:
    """Map each of the 290 municipalities' codes to the municipality."""
    rows = read_table("places", "municipalities.csv")
    return MappingProxyType({row["code"]: Municipality(**row) for row in rows})


@cache
def municipalities_of(county: str) -> tuple[str, ...]:
    """List the codes of a county's municipalities, sorted; none for a county that is not there."""
    return tuple(sorted(code for code, place in municipalities().items() if place.county == county))


@cache
def changes() -> tuple[Change, ...]:
    """List the changes of codes and names that an older case list may have missed."""
    return tuple(Change(**row) for row in read_table("places", "changes.csv"))


def name_of(code: str) -> str:
    """Return what a place is called, whatever its level.

    >>> name_of("2180"), name_of("21"), name_of(COUNTRY)
    ('Gävle', 'Gävleborg', 'Sverige')
    """
    if code == COUNTRY:
        return "Sverige"
    return counties()[code].short if code in counties() else municipalities()[code].name


@lru_cache(maxsize=_REMEMBERED)
def find_municipality(text: str) -> str | None:
    """Find today's code of the municipality that a text names by code, by name or by both.

    >>> find_municipality("Gävles kommun"), find_municipality("UpplandsVäsby")
    ('2180', '0114')
    >>> find_municipality("180"), find_municipality("1917 Heby"), find_municipality("Norrland")
    ('0180', '0331', None)
    """
    return _municipality_spellings().find(text)


@lru_cache(maxsize=_REMEMBERED)
def find_county(text: str) -> str | None:
    """Find today's code of the county that a text names; `00` where it means the whole country.

    >>> find_county("Region Gävleborg"), find_county("Malmöhus län"), find_county("Hela landet")
    ('21', '12', '00')
    """
    return _county_spellings().find(text)


@lru_cache(maxsize=_REMEMBERED)
def suggest_municipality(text: str) -> Municipality | None:
    """Guess which municipality was meant, to offer and never to use unasked.

    >>> suggest_municipality("Hudikswall").name
    'Hudiksvall'
    """
    code = _municipality_spellings().suggest(text)
    return None if code is None else municipalities()[code]


@lru_cache(maxsize=_REMEMBERED)
def suggest_county(text: str) -> County | None:
    """Guess which county was meant; None also where that is the whole country."""
    code = _county_spellings().suggest(text)
    return None if code is None else counties().get(code)


@cache
def _municipality_spellings() -> Gazetteer:
    return _spellings(4, [(place.name, place.code) for place in municipalities().values()])


@cache
def _county_spellings() -> Gazetteer:
    short = [(county.short, county.code) for county in counties().values()]
    full = [(county.name, county.code) for county in counties().values()]
    return _spellings(2, short + full)


def _spellings(width: int, names: list[tuple[str, str]]) -> Gazetteer:
    rows = read_table("places", "aliases.csv")
    aliases = [(row["alias"], row["code"]) for row in rows if len(row["code"]) == width]
    past = [change for change in changes() if len(change.code) == width and change.kind != "split"]
    # "Kristianstads län" is also written "Kristianstads" and "Kristianstads läns landsting".
    former = [(change.name.removesuffix(" län"), change.code) for change in past]
    return gazetteer(width, names + aliases + former, ((old.old_code, old.code) for old in past))
