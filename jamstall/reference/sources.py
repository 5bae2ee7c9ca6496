"""Where every reference file comes from: what the method page and the exports say about it."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from jamstall.reference import ROOT


@dataclass(frozen=True, slots=True)
class Source:
    """One published source and the files that were made from it.

    `files` are paths below `data/reference/`. `taken` is the day the content was fetched or
    transcribed. `table` is the producer's own name for it, `years` the years it describes, `page`
    the producer's public page. The notes say how it was taken over and what to beware of.
    """

    files: tuple[str, ...]
    producer: str
    table: str
    title_sv: str
    title_en: str
    years: str
    taken: date
    licence: str
    page: str
    note_sv: str
    note_en: str


@cache
def sources() -> tuple[Source, ...]:
    """Read all sources, in the order of `SOURCES.toml`."""
    entries = tomllib.loads((ROOT / "SOURCES.toml").read_text(encoding="utf-8"))["source"]
    return tuple(Source(**{**entry, "files": tuple(entry["files"])}) for entry in entries)
