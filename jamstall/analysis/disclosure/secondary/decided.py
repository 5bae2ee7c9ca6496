"""The cubes that are decided: each once for each state of the data, then remembered."""

import threading
from dataclasses import dataclass, replace
from functools import lru_cache

from jamstall.analysis.disclosure.family import STATED, Table
from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.policy import PERSONAL, PLACE, STEPS
from jamstall.analysis.disclosure.secondary.cube import Cube
from jamstall.analysis.disclosure.secondary.giving_up import given_up_places, without_places
from jamstall.analysis.disclosure.secondary.stated import (
    beside_each_other,
    by_amount,
    stated,
    with_amounts,
)
from jamstall.analysis.disclosure.secondary.tables import (
    DECISION,
    DEEPEST,
    FUND,
    OUTCOME,
    UNDECIDED,
    Guarded,
    counted,
    guarded,
)
from jamstall.store.database import Database
from jamstall.store.events import state_once
from jamstall.store.queries import tally
from jamstall.store.question import DECIDED, DIMENSIONS, Over, Quantity, Query
from jamstall.store.tally import Tally

ORDERED = (*DIMENSIONS, "phase", OUTCOME)

_COARSER = (
    ("county", "municipality", ("year", OUTCOME)),
    ("sector_dominance", "sector", ("county", "year", OUTCOME)),
)
"""What a table is decided beside, of what, and what else may tell it apart."""


@lru_cache(maxsize=1_024)
def turn(*_: object) -> threading.Lock:
    """Return what a cube is decided under: who asks for the same waits, others do not."""
    return threading.Lock()


@dataclass(frozen=True)
class Stated:
    """The cases that state all of some amounts, or those that do not; all cases by default.

    `of_advice`: no cases, but the clients of advice, who are what a group counts.
    """

    amounts: tuple[str, ...] = ()
    stated: bool = True
    of_advice: bool = False


def parts(known: tuple[str, ...], *, of_advice: bool = False) -> list[Stated]:
    """Return what is decided apart: those that state some amounts, and those that do not."""
    if not known:
        return [Stated(of_advice=of_advice)]
    return [Stated(known, stated, of_advice) for stated in (True, False)]


@dataclass(frozen=True)
class Cases:
    """The cases that cubes are made of, and what is small among them.

    Attributes
    ----------
    database, version : the data, and its state.
    small : personal groups with fewer cases than this, but some, are hidden.
    closed : what all tables together were decided under (`closed`); nothing where they are not.
    given_up : funds of too many cases to tell their persons apart by municipality (`together`).
    """

    database: Database
    version: str
    small: int
    closed: str = ""
    given_up: frozenset[str] = frozenset()


def decide_table(cases: Cases, table: Table) -> dict[tuple[str, ...], Guarded]:
    """Decide what is hidden of a table that readers will ask for, before they do.

    Parameters
    ----------
    table : by what it tells persons apart, and which amounts its cases state.

    Returns
    -------
    What all tables are decided together from: nothing of advice, which has no cases; of cases that
    state an amount, and those that do not, one table with that as a dimension more (`stated`).
    """
    of = tuple(d for d in ORDERED if d in table.dimensions)
    if table.of_advice:
        for part in parts(table.known, of_advice=True):
            decided(cases, of, part)
        return {}
    if table.known:
        return {with_amounts(of, table.known): by_stated(cases, of, table.known)}
    return {of: decided(cases, of, Stated())}


@lru_cache(maxsize=256)
def decided(cases: Cases, dimensions: tuple[str, ...], part: Stated) -> Guarded:
    """Decide a cube, beside the cubes of one filter more: what they hide, it does not show.

    Where all tables of the family are decided together, it is what they say. Cases that state an
    amount, and those that do not, are hidden alike: one is what the other leaves.
    """
    if part.amounts and not part.of_advice:
        if dimensions[-1] == OUTCOME:
            found = _closed(cases, dimensions, part.amounts)
            found = found or by_stated(cases, dimensions, part.amounts)
            return stated(found, part.amounts)
        return _alone(cases, dimensions, part).beside(decided(cases, dimensions, Stated()))
    found = _closed(cases, dimensions) if part == Stated() else None
    return found or _alone(cases, dimensions, part)


def _closed(
    cases: Cases, dimensions: tuple[str, ...], amounts: tuple[str, ...] = ()
) -> Guarded | None:
    """Return a table as all were decided together; None where they were not, or it is another."""
    if not cases.closed:
        return None
    by = with_amounts(dimensions, amounts)
    whole = _counted(cases, with_amounts(_with_coarser(dimensions), amounts), Stated())
    return Kept.beside(cases.database.path).closed(cases.closed, by, whole)


def by_stated(cases: Cases, dimensions: tuple[str, ...], amounts: tuple[str, ...]) -> Guarded:
    """Return all cases by whether they state an amount, too, with flags of its own (`stated`)."""
    whole = _counted(cases, with_amounts(_with_coarser(dimensions), amounts), Stated())
    apart = [_alone(cases, dimensions, Stated(amounts, said)) for said in (False, True)]
    return beside_each_other(whole, amounts, [*apart, decided(cases, dimensions, Stated())])


@lru_cache(maxsize=256)
def _alone(cases: Cases, dimensions: tuple[str, ...], part: Stated) -> Guarded:
    """Decide a cube beside those of one filter more, and no other."""
    own = _cube(cases, _with_coarser(dimensions), part)
    if PLACE in dimensions and {*own.cube.labels[0]} <= cases.given_up and not part.of_advice:
        return own  # nothing of it is left to decide
    for step in STEPS:
        if step not in dimensions and len(dimensions) <= DEEPEST:
            wider = tuple(d for d in ORDERED if d in dimensions or d == step)
            own = own.beside((_alone if part.amounts else decided)(cases, wider, part))
    return own


def _with_coarser(dimensions: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dimensions of the cube that a table of persons is decided in: with the coarser.

    By municipality, with the county too: the same table within one county is one filter away, with
    that county's totals. By sector, with who dominates it, as other pages show. Decided without
    these, another group could be hidden for the same one's sake, and the two tables together would
    tell both. By one or two of the person's dimensions; by all three a table has its own cube: with
    the county little of it would be left (`DEEPEST`, `TOO_MANY`).
    """
    if not 1 <= len(set(dimensions) & PERSONAL) <= 2:
        return dimensions
    also = {
        coarse
        for coarse, fine, simple in _COARSER
        if fine in dimensions and set(dimensions) <= {FUND, fine, *simple} | PERSONAL
    }
    return tuple(d for d in ORDERED if d in dimensions or d in also)


def _cube(cases: Cases, dimensions: tuple[str, ...], part: Stated) -> Guarded:
    """Return a cube, decided by whoever asks first; another who asks meanwhile waits for it."""
    with turn("cube", cases, dimensions, part):
        return _decided_once(cases, dimensions, part)


@lru_cache(maxsize=256)
def _decided_once(cases: Cases, dimensions: tuple[str, ...], part: Stated) -> Guarded:
    whole = _counted(cases, dimensions, part)
    decide = Kept.beside(cases.database.path).decide
    funds = [one for one in whole.labels[0] if one in cases.given_up and not part.of_advice]
    others = without_places(whole, funds)
    found = guarded(others, cases.small, decide, is_rest=not part.stated)
    return Guarded(whole, found.hidden | given_up_places(whole, funds))


def _counted(cases: Cases, dimensions: tuple[str, ...], part: Stated) -> Cube:
    database = cases.database

    def count(by: tuple[str, ...], only_granted: bool) -> Tally:
        over: Over = "granted" if only_granted else "all"
        told_apart = tuple(name for name in by if name in STATED)
        quantities = [Quantity("count", over, known=told_apart or part.amounts)]
        if part.of_advice:
            quantities = [Quantity("sum", "advice", "clients", known=part.amounts)]
        if told_apart or not part.stated:
            quantities.append(replace(quantities[0], known=()))
        columns = tuple(
            DECISION if dimension == OUTCOME else dimension
            for dimension in by
            if dimension not in told_apart
        )
        with database.reading() as connection:
            query = Query(tuple(quantities), columns)  # in the usual sense of dominance
            found = tally(database, connection, state_once(database, connection), query)
        labels = found.labels
        if by[-1] == OUTCOME:
            outcomes = (one if one in DECIDED["decided"] else UNDECIDED for one in labels[-1])
            labels = (*labels[:-1], tuple(outcomes))
        number, *every = found.numbers
        if told_apart:
            return by_amount(Tally(labels, found.codes, (every[0] - number, number)), by)
        if every:  # those that do not state the amounts; groups in which all do are told of too
            return Tally(labels, found.codes, (every[0] - number,))
        return Tally(
            labels, tuple(codes[number > 0] for codes in found.codes), (number[number > 0],)
        )

    return counted(dimensions, count)
