"""What the pages share: the one database, and answers remembered until the data changes.

Breakdowns and panels are immutable and depend on nothing but the selection, the language and the
state of the data, so one copy serves every reader.
"""

import datetime as dt
import hashlib
import os
from collections.abc import Callable, Hashable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from jamstall import ROOT
from jamstall.afterwards import Afterwards, Work
from jamstall.analysis.bootstrap import Sampled
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.definitions import Definitions, definitions
from jamstall.analysis.disclosure.audit.closed import awaited
from jamstall.analysis.disclosure.settings import decides_ahead, smallest
from jamstall.analysis.sample import kronor_by_year, kronor_of
from jamstall.analysis.selection import Selection
from jamstall.decide_ahead import decide_ahead, known_by
from jamstall.editions.following import Follower
from jamstall.editions.local import Local
from jamstall.panels.decided import Decided
from jamstall.panels.society import Society
from jamstall.panels.view import View
from jamstall.plan.assessments import Assessments
from jamstall.plan.forms import Form, FormFault, beside, forms
from jamstall.plan.proposals import Proposals
from jamstall.plan.store import Plans
from jamstall.read_texts import faults, read_texts
from jamstall.side_file import Unreachable
from jamstall.store.database import Database
from jamstall.store.queries import Provenance, provenance, values_of
from jamstall.store.series import state_of
from jamstall.texts import Language, Texts

Made = TypeVar("Made")


@lru_cache(maxsize=1)
def database() -> Database:
    """Return the database of this process: its own, or a copy of the latest edition."""
    if (following := follower()) is not None:
        return following.database
    own = Database(Path(os.environ.get("JAMSTALL_DATABASE") or ROOT / "data" / "jamstall.duckdb"))
    own.awaits_decisions = decides_ahead()
    return own


@lru_cache(maxsize=1)
def follower() -> Follower | None:
    """Return what follows the editions that an app only reads; None in an app that writes."""
    address = os.environ.get("JAMSTALL_DATA")
    if not address:
        return None
    own = f"read-only-{hashlib.sha256(address.encode()).hexdigest()[:8]}"
    folder = Path(os.environ.get("JAMSTALL_LOCAL") or ROOT / "data" / own)
    return Follower(address, os.environ.get("JAMSTALL_DATA_CLOSED"), Local(folder))


@lru_cache(maxsize=1)
def afterwards() -> Afterwards:
    """Return what is done after the data of this process's database has changed.

    In an app that only reads that is nothing: readings and decisions come with the edition.
    """
    if follower() is not None:
        return Afterwards(database(), [])
    works: list[Work] = [lambda of, stopped: read_texts(of, stop=stopped.is_set)]
    if decides_ahead():
        works.append(lambda of, stopped: decide_ahead(of, stopped, _tell))
    return Afterwards(database(), works, faults)


_STEPS: list[int] = [0, 0]
"""How many steps of deciding are made, of how many."""


def _tell(done: int, steps: int) -> None:
    _STEPS[:] = [done, steps]


def deciding() -> tuple[int, int] | None:
    """Return how far it is decided what is shown of persons; None where it is, or nobody waits."""
    if awaited(database(), provenance(database()).version, smallest()):
        return _STEPS[0], _STEPS[1]
    return None


def current() -> Provenance:
    """Return the state of the data as it is now; of the figures of series, note it as well.

    It is another once all that is hidden is decided together: what was answered before is not
    asked for again.
    """
    _NOW["series"] = state_of(database())
    found = provenance(database())
    return replace(found, version=known_by(database(), found.version))


_NOW: dict[str, str] = {"series": ""}
"""What the figures of series are known by, since a page was last run: no panel asks by itself."""


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


@lru_cache(maxsize=200)
def _counted(version: str, selection: Selection) -> Definitions | None:
    return definitions(database(), selection)


@lru_cache(maxsize=60)
def _sampled(version: str, dimension: str, label: str, selection: Selection) -> Sampled:
    return kronor_of(database(), dimension, label, selection)


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
        _decided(version, _plans_as_of()),
        lambda selected: _counted(version, selected),
        lambda dimension, label, selected: _sampled(version, dimension, label, selected),
        _society(version, _NOW["series"]),
    )


@lru_cache(maxsize=4)
def _society(version: str, as_of: str) -> Society:
    """Return the figures of the society as they are in this state of the data and of series."""
    return Society.of(database())


def plans() -> Plans:
    """Return the targets and scenarios beside the database."""
    return Plans.beside(database().path)


def proposals() -> Proposals:
    """Return the targets that workshops propose."""
    return Proposals.beside(database().path)


def assessments() -> Assessments:
    """Return the analyses beside the database."""
    return Assessments.beside(database().path)


def assessment_forms() -> tuple[list[Form], list[FormFault]]:
    """Return the forms of analyses, ours and the region's own, and what is wrong with others."""
    return forms(beside(database().path))


def _plans_as_of() -> tuple[int, int, str]:
    """Return what is another when somebody has decided something, or on another day."""
    try:
        stat = plans().path.stat()
    except OSError:
        return (0, 0, dt.date.today().isoformat())
    return (stat.st_mtime_ns, stat.st_size, dt.date.today().isoformat())


@lru_cache(maxsize=4)
def _decided(version: str, as_of: tuple[int, int, str]) -> Decided:
    """Return what is decided; nothing while its file cannot be read, as Mål then says."""
    today = dt.date.fromisoformat(as_of[2])

    @lru_cache(maxsize=200)
    def sample(dimension: str, label: str, selection: Selection) -> Mapping[int, Sampled]:
        return kronor_by_year(database(), dimension, label, selection)

    try:
        kept = plans()
        waiting = tuple(one for one in proposals().all() if one.status == "open")
        return Decided(
            tuple(kept.targets()), tuple(kept.scenarios()), sample, today, proposals=waiting
        )
    except Unreachable:
        return Decided(sample=sample, today=today, is_known=False)


@lru_cache(maxsize=4_000)  # twenty people who each go through their county's years: bench/crowd.py
def _built(
    build: Callable[..., Any],
    as_of: tuple[str, Hashable, str],
    selection: Selection,
    language: Language,
    arguments: tuple[Hashable, ...],
) -> Any:
    version, *_ = as_of
    return build(view_of(version, selection, language), *arguments)


def built(
    build: Callable[..., Made],
    version: str,
    selection: Selection,
    language: Language,
    arguments: tuple[Hashable, ...],
) -> Made:
    """Return what a builder makes of a view, made once for each state of the data and the plans."""
    as_of = (version, _plans_as_of(), _NOW["series"])
    made: Made = _built(build, as_of, selection, language, arguments)
    return made
