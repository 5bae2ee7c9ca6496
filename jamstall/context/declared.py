"""The series that are declared: what each shows, whose it is, and where its figures are.

One file a series in `data/reference/series/`, its key the file's name. What stands on the page of
the life around the money, and in which order, is said here and nowhere else.
"""

import datetime as dt
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args

from jamstall.reference import ROOT
from jamstall.reference.words import Words

FOLDER = ROOT / "series"

LifeStage = Literal[
    "childhood", "school", "education", "work", "enterprise", "income", "care", "health", "safety",
    "power", "old_age", "background",
]  # fmt: skip
LIFE_STAGES: tuple[LifeStage, ...] = get_args(LifeStage)
"""In the order of a life; the background, which is of all of it, last."""
Kind = Literal["pxweb2", "pxweb1", "kolada", "file"]
Reads = Literal["counts", "share", "levels"]
Sex = Literal["woman", "man", "total"]
Birthplace = Literal["total", "sweden", "abroad"]
Level = Literal["country", "county", "municipality"]
Origin = Literal["birthplace", "background"]
Changes = Literal["yearly", "monthly", "quarterly", "seldom"]
TOTAL = "total"
EVERY = "*"
"""Stands for all the codes of a column; what is not listed one by one cannot be left out."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Source:
    """Where the figures are, and what is asked for there.

    Attributes
    ----------
    kind : how the producer answers: PxWeb's second or first API, Kolada, or a file.
    address : of the service, or of the file; empty where a file must be given by hand.
    table : the table's id or path, the KPI, or the sheet of a workbook.
    named : what the producer calls it; empty where that was not seen. Another name is a finding.
    page : where a reader finds the figures at the producer.
    columns : ours (`region`, `period`, `sex`, `birthplace`, `sector`, `value`) → the producer's
        name of it. What the source does not tell apart has none.
    codes : ours → the producer's code → ours, where they differ.
    selection : the producer's column → the codes that are asked for; `*` for all.
    sums : columns whose figures are added up, where the source has no whole: councillors by party.
    """

    kind: Kind
    address: str
    table: str
    named: str
    page: str
    columns: Mapping[str, str]
    codes: Mapping[str, Mapping[str, str]]
    selection: Mapping[str, tuple[str, ...]]
    sums: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class First:
    """The snapshot that ships with the product.

    Attributes
    ----------
    taken : the day it was transcribed or fetched.
    figures : the basis of `reference.figures` that it is added up from; empty where it has a file
        of its own, `first/KEY.csv`.
    note : how it was taken over, and what to beware of.
    """

    taken: dt.date
    figures: str
    note: Words


@dataclass(frozen=True, slots=True)
class Series:
    """Published figures that hang together: one thing told of places, periods, women and men.

    Attributes
    ----------
    key : the file's name. `order` is its place on the page, the smallest first.
    title, shows : its name, and what it shows in a sentence.
    policy_goal : which of the six goals of Sweden's equality policy it tells of; None for none.
    unit : what a value is counted in; `decimals` how many it is shown with.
    reads : `counts` are of women and men, and women's share is taken of them; `share` is women's
        share, in per cent, as published, in the rows of `woman`; `levels` are one for each sex, to
        be compared and never added.
    origin : what `sweden` and `abroad` tell apart: where a person is born, or the background, of
        which the parents are a part.
    sectors : whether it is told by sector group too.
    levels : of which places it tells.
    noise : how far parts may be from their sum, in the unit, since the source protects persons.
    worked_up : how the figures were worked out, when they are not as the producer published them.
    preliminary : whether the producer calls them preliminary.
    looked_up : the day the table and its codes were seen at the producer; None where they are taken
        from what others have written, and the first fetch will tell.
    """

    key: str
    order: int
    title: Words
    shows: Words
    life_stage: LifeStage
    policy_goal: int | None
    producer: str
    unit: Words
    decimals: int
    reads: Reads
    sexes: tuple[Sex, ...]
    birthplaces: tuple[Birthplace, ...]
    origin: Origin
    sectors: bool
    levels: tuple[Level, ...]
    noise: int
    licence: str
    credit: Words
    worked_up: Words | None
    preliminary: bool
    changes: Changes
    looked_up: dt.date | None
    source: Source
    first: First | None


class SeriesFault(ValueError):
    """A declaration that cannot be used; says the file and what is wrong in it."""


@cache
def series() -> Mapping[str, Series]:
    """Return every declared series by its key, in the order of the page.

    Raises
    ------
    SeriesFault : a file of the product is not what it must be; tests see to it that none is.
    """
    found = [read(path) for path in sorted(FOLDER.glob("*.toml"))]
    ordered = sorted(found, key=lambda one: (one.order, one.key))
    return MappingProxyType({one.key: one for one in ordered})


def read(path: Path) -> Series:
    """Return the series that a file declares.

    Raises
    ------
    SeriesFault : what is wrong, and in which file.
    """
    try:
        return _series(path.stem, tomllib.loads(path.read_text(encoding="utf-8-sig")))
    except KeyError as error:
        raise SeriesFault(f"{path.name}: {error.args[0]} is missing") from error
    except (ValueError, TypeError) as error:
        raise SeriesFault(f"{path.name}: {error}") from error


def _series(key: str, said: dict[str, Any]) -> Series:
    first = said.get("first")
    goal = said.get("policy_goal")
    if goal not in {None, *range(1, 7)}:
        raise ValueError(f"policy_goal {goal!r} is not one of 1 to 6")
    return Series(
        key=key,
        order=int(said["order"]),
        title=_words(said["title"]),
        shows=_words(said["shows"]),
        life_stage=_one_of(LIFE_STAGES, said["life_stage"], "life_stage"),
        policy_goal=goal,
        producer=str(said["producer"]),
        unit=_words(said["unit"]),
        decimals=int(said["decimals"]),
        reads=_one_of(get_args(Reads), said["reads"], "reads"),
        sexes=_all_of(get_args(Sex), said["sexes"], "sexes"),
        birthplaces=_all_of(get_args(Birthplace), said.get("birthplaces", [TOTAL]), "birthplaces"),
        origin=_one_of(get_args(Origin), said.get("origin", "birthplace"), "origin"),
        sectors=bool(said.get("sectors", False)),
        levels=_all_of(get_args(Level), said["levels"], "levels"),
        noise=int(said.get("noise", 0)),
        licence=str(said["licence"]),
        credit=_words(said["credit"]),
        worked_up=_words(said["worked_up"]) if "worked_up" in said else None,
        preliminary=bool(said["preliminary"]),
        changes=_one_of(get_args(Changes), said["changes"], "changes"),
        looked_up=said.get("looked_up"),
        source=_source(said["source"]),
        first=First(first["taken"], str(first.get("figures", "")), _words(first["note"]))
        if first
        else None,
    )


def _source(said: dict[str, Any]) -> Source:
    return Source(
        kind=_one_of(get_args(Kind), said["kind"], "kind"),
        address=str(said["address"]),
        table=str(said["table"]),
        named=str(said.get("named", "")),
        page=str(said["page"]),
        columns=MappingProxyType(dict(said.get("columns", {}))),
        codes=MappingProxyType(
            {column: MappingProxyType(dict(codes)) for column, codes in said["codes"].items()}
            if "codes" in said
            else {}
        ),
        selection=MappingProxyType(
            {column: tuple(codes) for column, codes in said.get("selection", {}).items()}
        ),
        sums=tuple(said.get("sums", ())),
    )


def _words(said: dict[str, str]) -> Words:
    return Words(said["sv"], said["en"])


def _one_of(known: tuple[_T, ...], value: Any, what: str) -> _T:
    for one in known:
        if one == value:
            return one
    raise ValueError(f"{what} {value!r} is not one of {', '.join(map(str, known))}")


def _all_of(known: tuple[_T, ...], values: list[Any], what: str) -> tuple[_T, ...]:
    if not values:
        raise ValueError(f"{what} is empty")
    return tuple(_one_of(known, value, what) for value in values)
