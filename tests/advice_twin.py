"""The slow and obvious twin of advice: what its reports say, added up row by row in Python.

It knows the intake and the reference tables, and nothing of `jamstall.analysis` or of any SQL.
"""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from jamstall.reference import sectors
from tests.twin import Answer, Row, place_in_order

COLUMNS = {"advice_clients": "clients", "advice_sessions": "sessions", "advice_hours": "hours"}
_OF_ROW = {"sex": "applicant_sex", "birthplace": "birthplace", "age_group": "age_group",
           "phase": "phase"}  # fmt: skip


PERSONS = ("sex", "birthplace", "age_group")
FEW = 5


def rows_of(intakes: Iterable[Any]) -> list[dict[str, Any]]:
    """Return the rows that count: of each report, all those of the file that came last."""
    reports: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for intake in (one for one in intakes if one.fund == "advice"):
        of_file: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for values in zip(*intake.cases.values(), strict=True):
            row = dict(zip(intake.cases, values, strict=True))
            of_file.setdefault((row["region"], row["case_key"]), []).append(row)
        reports |= of_file
    return [row for rows in reports.values() for row in rows]


def sums(
    rows: Iterable[Mapping[str, Any]], measure: str, by: Sequence[str], **filters: Sequence[str]
) -> dict[tuple[str, ...], int]:
    """Return the measure by groups; hours in hundredths."""
    found: dict[tuple[str, ...], int] = {}
    for row in rows:
        if any(label_of(row, dimension) not in values for dimension, values in filters.items()):
            continue
        labels = tuple(label_of(row, dimension) for dimension in by)
        found[labels] = found.get(labels, 0) + (row[COLUMNS[measure]] or 0)
    return found


def answer(intakes: Iterable[Any], measure: str, by: Sequence[str]) -> Answer:
    """Return the groups as they are shown; those of few clients are hidden, by persons."""
    rows = rows_of(intakes)

    def told(labels: tuple[str, ...], value: int, clients: int) -> Row:
        persons = {label for dimension, label in zip(by, labels, strict=False)
                   if dimension in PERSONS and label != "unknown"}  # fmt: skip
        if persons and 0 < clients < FEW:
            return Row(labels, None, None, None, None, suppressed=True)
        number = Decimal(value) / 100 if measure == "advice_hours" else value
        return Row(labels, number, None, number, clients)

    found, clients = sums(rows, measure, by), sums(rows, "advice_clients", by)
    groups = [told(labels, value, clients[labels]) for labels, value in found.items() if by]
    groups.sort(key=lambda row: list(map(place_in_order, by, row.labels)))
    (whole, behind) = (sum(one.values()) for one in (found, clients))
    return Answer(tuple(groups), told((), whole, behind))


def label_of(row: Mapping[str, Any], dimension: str) -> str:
    """Return what a row is by a dimension."""
    if dimension in _OF_ROW:
        return str(row[_OF_ROW[dimension]])
    (place,) = row["places"]
    code, version = row["sni_code"], row["sni_version"]
    division = code and sectors.division_of(code, version)
    told = {
        "year": str(row["period_from"].year),
        "county": place[:2],
        "municipality": place,
        "division": division or "unknown",
        "sector": (code and sectors.sector_of(code, version)) or "unknown",
    }
    return told[dimension]
