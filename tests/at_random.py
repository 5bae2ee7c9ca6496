"""Several hundred cases drawn at random, in the database and in the slow twin; and questions."""

import csv
import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any

import pytest

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import BesidePersons, Selection
from jamstall.intake import Mapping, take_in
from jamstall.read_texts import read_texts
from jamstall.reference import codes, figures, places
from jamstall.schema import Fund
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.question import DIMENSIONS, Over, Quantity, Query
from tests import twin

PLACES = ("county", "municipality")
OF_TEXTS = (
    "share_mentioned", "share_acted_on", "amount_share_mentioned", "amount_share_acted_on",
)  # fmt: skip


@dataclass(frozen=True)
class Engines:
    """The same cases in both."""

    database: Database
    twin: twin.Twin

    def agree(self, measure: str, by: tuple[str, ...], selection: Selection) -> None:
        """Ask both, and fail where any group differs in any number, or in order.

        The twin hides small groups only; what is hidden for their sake is not compared
        (tests/unit/test_attack.py shows that it is enough), nor which groups of persons stand with
        0: who is hidden among all cases, whether or not any is theirs (`disclosure/listed.py`).
        """
        told = {*by, *dict(selection.filters)}
        of_texts = measure in OF_TEXTS or told & twin.OF_TEXTS
        if of_texts and told & {"sex", "birthplace", "age_group"}:
            with pytest.raises(BesidePersons):
                breakdown(self.database, measure, by, selection)
            return
        ours = breakdown(self.database, measure, by, selection)
        theirs = self.twin.breakdown(measure, by, selection)
        asked = (measure, by, selection)
        known = {group.labels for group in theirs.groups}
        there = [g for g in ours.groups if g.labels in known]
        hides = selection.is_personal(by) and selection.small > 1
        of_more = [g for g in ours.groups if g.labels not in known]
        assert all(g.suppressed or (hides and g.cases == 0) for g in of_more), asked
        listed = {group.labels for group in there}
        expected = [g for g in theirs.groups if not hides or g.cases != 0 or g.labels in listed]
        assert [g.labels for g in there] == [g.labels for g in expected], asked
        for one, other in zip((*there, ours.overall), (*expected, theirs.overall), strict=True):
            is_hidden = other.suppressed and other.cases is None
            if one.suppressed and one.cases is None and not is_hidden:
                assert selection.is_personal(by), asked
                continue
            if ours.overall.suppressed and not theirs.overall.suppressed:
                if ours.measure.kind == "share" and one is not ours.overall:
                    assert not one.value, asked
                    continue
                exact = [_exact(replace(it, denominator=None)) for it in (one, other)]
            else:
                exact = [_exact(one), _exact(other)]
            assert exact[0] == exact[1], asked
            assert (one.value is None) == (other.value is None), (asked, one, other)
            if one.value is not None and other.value is not None:
                assert abs(Fraction(one.value) - Fraction(other.value)) < Fraction(1, 10**9), asked


def _exact(group: Any) -> tuple[Any, ...]:
    return group.labels, group.numerator, group.denominator, group.cases, group.suppressed


NAMED = ["2180", "2181", "2101", "2104", "1380", "1382", "0180", "0980"]
CODES = ["47.730", "47.711", "46.11", "62.010", "88.101", "84.1", "96", "35.24", "95.31", "95.320"]
CODES += ["45.201", "F"]
FILES: tuple[tuple[Fund, range], ...] = (
    ("business_grants", range(300)),
    ("project_funds", range(300)),
    ("business_grants", range(250, 330)),
    ("project_funds", range(280, 340)),
)
"""Later files bring some of the cases of the first ones again, changed."""
TEXTS = (
    "",
    "Projektet samlar företag kring trä som byggmaterial.",
    "Jämställdhet ska beaktas.",
    "Kvinnor är underrepresenterade bland dem som driver företag i branschen.",
    "Projektet rekryterar kvinnor till industrin, och deltagandet följs upp könsuppdelat.",
    "Minst 40 procent av deltagarna ska vara kvinnor.",
    "Kurser ordnas så att minst 40 procent av deltagarna blir kvinnor.",
)
"""One without a word, one of each level, and two that promise numbers."""
OWNERS = ("", "Exempels kommun", "Region Exempel", "Exempelverket", "Norra högskolan",
          "Byaföreningen", "Såg och bygg AB")  # fmt: skip
"""Of each kind, and one that nobody can tell."""
FINER = (
    ("00", 2019, 2007, "47", 50, 50),
    ("00", 2022, 2007, "47", 10, 90),
    ("00", 2020, 2007, "47730", 80, 20),
    ("21", 2020, 2007, "47", 70, 30),
    ("00", 2024, 2025, "47730", 30, 70),
    ("00", 2023, 2025, "9531", 60, 40),
    ("00", 2020, 2007, "95", 90, 10),
    ("00", 2020, 2025, "96", 10, 90),
    ("13", 2021, 2025, "35", 80, 20),
    ("00", 2020, 2007, "62", 0, 0),
)
"""Finer figures beside the published ones: area, year, SNI version, code, women, men."""


def _finer() -> tuple[figures.Figure, ...]:
    return tuple(
        figures.Figure("employed", area, year, version, code, sex, "total", count)
        for area, year, version, code, women, men in FINER
        for sex, count in (("woman", women), ("man", men))
    )


def _kr(rng: Random, missing: float = 0.0) -> str:
    """An amount with öre; small ones too, which do not divide."""
    if rng.random() < missing:
        return ""
    return f"{rng.choice((7, 1000, 10**7, 10**9)) * rng.random() / 100:.2f}"


def _municipalities(rng: Random) -> str:
    halland = list(places.municipalities_of("13"))
    return rng.choice(
        [
            rng.choice(NAMED),
            ", ".join(rng.sample(NAMED, rng.randint(2, 5))),
            ", ".join(halland),
            ", ".join(halland[1:]),
            ", ".join([*halland, *rng.sample(NAMED, 2)]),
            ", ".join(rng.sample(["21", "13", "01", "09"], rng.randint(1, 3))),
            "21, 1380",
            "Hela landet",
        ]
    )


def _case(rng: Random, fund: Fund, number: int) -> dict[str, str]:
    home = Random(number)  # a case that comes again is the same region's
    decision = rng.choice(["granted"] * 5 + ["rejected"] * 3 + ["withdrawn", "pending"])
    day = dt.date(2018, 1, 1) + dt.timedelta(days=rng.randrange(8 * 365))
    version = rng.choice((2007, 2025))
    code = rng.choice(["", *(c for c in CODES if codes.exists(c.replace(".", ""), version))])
    case = {
        "case_id": f"R-{number}",
        "municipality": home.choice(NAMED) if fund == "business_grants" else _municipalities(home),
        "support_form": rng.choice(["Mikrostöd", "Investeringsstöd", "Ö", ""]),
        "decided_on": "" if decision == "pending" else str(day),
        "decision": decision,
        "amount_applied": _kr(rng, missing=0.2),
        "amount_granted": _kr(rng) if decision == "granted" or rng.random() < 0.1 else "",
        "amount_paid": ("-" if rng.random() < 0.1 else "") + (_kr(rng, missing=0.5) or "0.00"),
        "sni_code": code,
        "sni_version": str(version) if code else "",
        "applicant_sex": rng.choice(["woman", "man", "other", "mixed", "not_applicable", ""]),
        "birthplace": rng.choice(["sweden", "sweden", "abroad", "mixed", ""]),
        "age_group": rng.choice(["under_31", "31_49", "50_plus", ""]),
    }
    if fund == "project_funds":
        told = Random(f"{number} {day}")  # not the same in each version of a case
        case["project_name"] = told.choice(["", "Kraftsamling", "Ö"])
        case["strategy_area"] = told.choice(["Innovation", "Grön omställning", ""])
        case["description"] = told.choice(TEXTS)
        case["intervention_field"] = told.choice(["", "021", "146"])
        case["organisation_name"] = told.choice(OWNERS)
        if case["amount_granted"] and told.random() < 0.3:
            case["amount_granted"] = told.choice(["9999999.99", "10000000.00", "1000000"])
        case["starts_on"] = str(day + dt.timedelta(days=200))
        if rng.random() < 0.3:
            case["decided_on"] = ""
    if rng.random() < 0.5:
        case["amount_paid"] = ""
    why = Random(f"{number} {day} why")
    for column in ("applicant_sex", "birthplace", "age_group"):
        case[column] = case[column] or why.choice(["", "Ej tillfrågad", "Vill ej uppge", "okänt"])
    return case


def random_engines(folder: Path) -> Iterator[Engines]:
    """Give several hundred random cases, some of them in two versions, with finer figures."""
    rng = Random(20210)
    intakes = []
    for number, (fund, ids) in enumerate(FILES):
        rows = [_case(rng, fund, i) for i in ids]
        path = folder / f"{number}.csv"
        with path.open("w", encoding="utf-8", newline="") as opened:
            writer = csv.DictWriter(opened, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
        intakes.append(take_in(path, Mapping(table=fund)))
    assert [finding for i in intakes for finding in i.findings if finding.severity == "error"] == []
    everything = (*figures.figures(), *_finer())
    database = Database(folder / "random.duckdb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(figures, "figures", lambda: everything)
        loads.publish(database, intakes, replace=True)
        read_texts(database)
    yield Engines(database, twin.Twin(twin.cases_of(intakes), everything))
    database.close()


def question(rng: Random, values: dict[str, list[str]]) -> tuple[tuple[str, ...], Selection]:
    by = tuple(rng.sample(DIMENSIONS, rng.choice((0, 1, 2, 2, 2, 3))))
    filters = {
        dimension: rng.sample(values[dimension], min(len(values[dimension]), rng.randint(1, 4)))
        for dimension in rng.sample(DIMENSIONS, rng.choice((0, 0, 1, 2)))
    }
    selection = Selection(
        basis=rng.choice(("employed", "owners")),
        area=rng.choice(("country", "county")),
        limit=rng.choice((Decimal(60), Decimal(50), Decimal("66.7"), Decimal(70))),
        small=rng.choice((0, 2, 5, 5, 12)),
    )
    return by, selection.where(**filters)


def not_filters(dimension: str) -> set[str]:
    return {"unknown"} if dimension in PLACES else set()


def asked_of_the_store(rng: Random, values: dict[str, list[str]]) -> Query:
    by, selection = question(rng, values)
    of_texts = [Quantity("count", levels=("mentioned", "analysed"))]
    amount = rng.choice(("amount_applied", "amount_granted", "amount_paid"))
    over: tuple[Over, ...] = ("all", "granted", "decided")
    quantities = (
        Quantity("count", rng.choice(over)),
        Quantity("count", rng.choice(over), known=(amount,)),
        Quantity("sum", rng.choice(over), amount),
        Quantity("sum", rng.choice(over), "amount_applied", ("amount_granted",)),
        *of_texts,
    )
    if rng.random() < 0.4:  # of single cases
        kinds = [Quantity(kind, rng.choice(over), amount) for kind in ("smallest", "largest")]
        quantities = (Quantity("count"), *kinds, Quantity("median", "granted", amount))
    return Query(
        quantities,
        by,
        dict(selection.filters),
        selection.basis,
        selection.area,
        selection.limit,
    )
