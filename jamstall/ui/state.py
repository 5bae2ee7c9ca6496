"""What the pages share: the one database, and answers remembered until the data changes.

Breakdowns and panels are immutable and depend on nothing but the selection, the language and the
state of the data, so one copy serves every reader.
"""

import os
from collections.abc import Callable, Hashable
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from jamstall import ROOT
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.selection import Selection
from jamstall.panels.view import View
from jamstall.read_texts import Reader
from jamstall.store.database import Database
from jamstall.store.queries import Provenance, provenance, values_of
from jamstall.texts import Language, Texts

Made = TypeVar("Made")


@lru_cache(maxsize=1)
def database() -> Database:
    """Return the database of this process."""
    return Database(Path(os.environ.get("JAMSTALL_DATABASE") or ROOT / "data" / "jamstall.duckdb"))


@lru_cache(maxsize=1)
def reader() -> Reader:
    """Return who reads the texts of this process's database."""
    return Reader(database())


def current() -> Provenance:
    """Return the state of the data as it is now."""
    return provenance(database())


@lru_cache(maxsize=200)
def values(version: str, dimension: str) -> tuple[str, ...]:
    """Return the values of a dimension in the data; `version` is what they are remembered under."""
    return tuple(values_of(database(), dimension))


@lru_cache(maxsize=5_000)
def _asked(
    version: str,
    measure: str,
    by: tuple[str, ...],
    selection: Selection,
    within: tuple[str, ...],
) -> Breakdown:
    return breakdown(database(), measure, by, selection, within=within)


@lru_cache(maxsize=2)
def texts(language: Language) -> Texts:
    """Return the texts of a language."""
    return Texts(language)


def view_of(version: str, selection: Selection, language: Language) -> View:
    """Return a view that remembers its breakdowns while the data is of this version."""
    return View(
        selection,
        texts(language),
        lambda measure, by, selected, within: _asked(version, measure, by, selected, within),
    )


@lru_cache(maxsize=4_000)  # twenty people who each go through their county's years: bench/crowd.py
def _built(
    build: Callable[..., Any],
    version: str,
    selection: Selection,
    language: Language,
    arguments: tuple[Hashable, ...],
) -> Any:
    return build(view_of(version, selection, language), *arguments)


def built(
    build: Callable[..., Made],
    version: str,
    selection: Selection,
    language: Language,
    arguments: tuple[Hashable, ...],
) -> Made:
    """Return what a builder makes of a view, made once for each state of the data."""
    made: Made = _built(build, version, selection, language, arguments)
    return made
