"""Advice before anyone applies: invented reports of invented organisations, by half-years.

Rows are groups of clients, never persons. That women and people born abroad are more of the advised
than of those who apply is written in by hand, so that the page has something to show; it is
evidence of nothing.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import product
from random import Random
from typing import Any

from data.demo import shape

HEADINGS = {
    "Period": 16, "Rådgivande organisation": 26, "Län": 11, "Kommun": 13, "SNI-kod": 9,
    "SNI-version": 8, "Fas": 9, "Kön": 10, "Födelseland": 14, "Åldersgrupp": 14,
    "Antal klienter": 10, "Antal rådgivningar": 12, "Timmar": 9,
}  # fmt: skip
SUMS = ("Antal klienter", "Antal rådgivningar")
YEARS = range(2021, 2026)
ADVISERS = {
    shape.GAVLEBORG: ("Demo Råd Gävleborg", "Demo Nyföretag Gävleborg"),
    shape.HALLAND: ("Demo Råd Halland",),
}
PLACES = {
    shape.GAVLEBORG: {"Gävle": 5.0, "Sandviken": 2.0, "Hudiksvall": 2.0, "Bollnäs": 1.3},
    shape.HALLAND: {"Halmstad": 5.0, "Varberg": 3.0, "Kungsbacka": 3.0, "Falkenberg": 2.0},
}
SECTORS = {"62": 1.0, "47": 1.3, "96": 1.0, "56": 0.9, "41": 0.7, "86": 0.6, None: 0.5}
"""Divisions that are the same in SNI 2007 and SNI 2025, and their weight; None is not reported."""
SEXES = {"Kvinna": 1.15, "Man": 1.0}
BIRTHPLACES = {"Inrikes född": 0.76, "Utrikes född": 0.24}
AGES = {"Under 31": 0.25, "31–49": 0.5, "50+": 0.25}
PHASES = {"Idé": 0.5, "Start": 0.3, "Drift": 0.2}
CLIENTS = 9.0
"""About so many of a place of weight 1 in half a year, by one organisation."""

Row = tuple[str | int | float | None, ...]


def draw(rng: Random) -> list[Row]:
    """Return the rows of all reports: county by county, organisation by organisation."""
    rows: list[Row] = []
    for county, advisers in ADVISERS.items():
        for adviser, year, half in product(advisers, YEARS, (1, 2)):
            drawn: Counter[tuple[str | None, ...]] = Counter()
            for place, weight in PLACES[county].items():
                for _ in range(round(weight * CLIENTS * rng.uniform(0.85, 1.2))):
                    told = [_one(rng, of) for of in (SECTORS, PHASES, SEXES, BIRTHPLACES, AGES)]
                    drawn[(place, *told)] += 1
            for group in sorted(drawn, key=str):
                place_named, code, *others = group
                clients = drawn[group]
                sessions = clients + sum(rng.random() < 0.6 for _ in range(2 * clients))
                head = (f"{year} halvår {half}", adviser, shape.COUNTIES[county], place_named)
                version = None if code is None else 2025 if year >= 2025 else 2007
                hours = round(sessions * rng.uniform(0.8, 1.6), 1)
                rows.append((*head, code, version, *others, clients, sessions, hours))
    return rows


def _one(rng: Random, of: Mapping[Any, float]) -> str | None:
    drawn: str | None = rng.choices([*of], [*of.values()])[0]
    return drawn
