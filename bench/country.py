"""A whole country of invented cases: a database that no region has, for measuring the largest map.

Every municipality has some cases, a few have many, as people live. The cases are written as two
CSV files in the form of `data/demo` and taken in as any file is. Drawn from one seed: every run
measures the same.
"""

import csv
import datetime as dt
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from data.demo import chance, shape
from data.demo.chance import GRANTED, REJECTED, WITHDRAWN
from jamstall.intake import take_in
from jamstall.reference import places
from jamstall.store import loads
from jamstall.store.database import Database

GRANTS, PROJECTS = 20_000, 2_000
SEED = 290

_GRANT = (
    "Diarienummer", "Län", "Kommun", "Stödform", "Företag", "Organisationsnummer", "SNI-kod",
    "Sökandes kön", "Födelseland", "Åldersgrupp", "Ansökningsdatum", "Beslutsdatum", "Beslut",
    "Sökt belopp", "Beviljat belopp",
)  # fmt: skip
_PROJECT = (
    "Ärende-id", "Projektnamn", "Projektägare", "Län", "Kommuner", "Program", "Startdatum",
    "Slutdatum", "Ansökningsdatum", "Beslutsdatum", "Beslut", "Sökt belopp", "Beviljat belopp",
    "SNI-kod", "Projektledarens kön", "Födelseland",
)  # fmt: skip
_DECISIONS = {GRANTED: 78, REJECTED: 17, WITHDRAWN: 5}
_BIRTHPLACES = {"Sverige": 70, "Utrikes född": 15, "Uppgift saknas": 15}
_AGES = {"Under 31": 15, "31-49": 50, "50+": 30, "Uppgift saknas": 5}
_LEADERS = {"Kvinna": 45, "Man": 40, "Blandat": 5, "Uppgift saknas": 10}

Cells = tuple[str | int | dt.date | None, ...]


def make(path: Path) -> None:
    """Write the database at `path`; it is marked as demo data, on every page."""
    rng = Random(SEED)
    weights = {code: rng.lognormvariate(0, 0.8) for code in places.municipalities()}
    files = [
        _write(path.with_name("bench_foretagsstod.csv"), _GRANT, _grants(rng, weights)),
        _write(path.with_name("bench_projektmedel.csv"), _PROJECT, _projects(rng, weights)),
    ]
    intakes = [take_in(file) for file in files]
    if errors := sum(intake.errors for intake in intakes):
        raise AssertionError(f"{errors} errors in what was invented")
    database = Database(path)
    loads.publish(database, intakes, is_demo=True)
    database.close()


def _write(path: Path, headings: Sequence[str], rows: Iterator[Cells]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(headings)
        writer.writerows(rows)
    return path


def _grants(rng: Random, weights: dict[str, float]) -> Iterator[Cells]:
    trades = {trade: trade.gavleborg + trade.halland for trade in shape.TRADES}
    # The first of each municipality, so that none is without; then as the weights have it.
    towns = [*weights, *rng.choices(tuple(weights), tuple(weights.values()), k=GRANTS)][:GRANTS]
    for number, code in enumerate(towns):
        trade = chance.pick(rng, trades)
        applied_on, decided_on = chance.days_of_case(rng, rng.choice(shape.YEARS))
        decision, applied, granted = _decided(rng, 200_000)
        sex = "Kvinna" if rng.random() < trade.women else "Man"
        yield (
            f"BENCH {number:05d}", _county(code), _name(code),
            chance.pick(rng, {form.name: form.halland + 1 for form in shape.FORMS}),
            f"Påhittat företag {number:05d} AB", chance.organisation_number(number),
            trade.sni_2025 if decided_on.year >= 2025 else trade.sni_2007,
            chance.pick(rng, {sex: 87, "Blandat": 5, "Uppgift saknas": 8}),
            chance.pick(rng, _BIRTHPLACES), chance.pick(rng, _AGES),
            applied_on, decided_on, decision, applied, granted,
        )  # fmt: skip


def _projects(rng: Random, weights: dict[str, float]) -> Iterator[Cells]:
    for number in range(PROJECTS):
        code = chance.pick(rng, weights)
        several = (
            rng.sample(places.municipalities_of(code[:2]), 2) if rng.random() < 0.2 else [code]
        )
        applied_on, decided_on = chance.days_of_case(rng, rng.choice(shape.YEARS))
        decision, applied, granted = _decided(rng, 1_500_000)
        trade = rng.choice(shape.TRADES)
        yield (
            f"BENCH P{number:04d}", f"Påhittat projekt {number:04d}", "Påhittad organisation",
            _county(code), ", ".join(map(_name, several)), "1:1-medel",
            decided_on, decided_on + dt.timedelta(days=700), applied_on, decided_on,
            decision, applied, granted,
            trade.sni_2025 if decided_on.year >= 2025 else trade.sni_2007,
            chance.pick(rng, _LEADERS), chance.pick(rng, _BIRTHPLACES),
        )  # fmt: skip


def _decided(rng: Random, usual: int) -> tuple[str, int, int | None]:
    """Return a decision, the kronor applied for, and those granted."""
    applied = chance.rounded(usual * rng.lognormvariate(0, 0.8))
    decision = chance.pick(rng, _DECISIONS)
    granted = chance.rounded(applied * rng.uniform(0.5, 0.95)) if decision == GRANTED else None
    return decision, applied, granted


def _county(code: str) -> str:
    return places.counties()[code[:2]].name


def _name(code: str) -> str:
    return places.municipalities()[code].name
