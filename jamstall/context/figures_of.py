"""A producer's table becomes figures of a series: its codes become ours."""

from collections.abc import Sequence
from decimal import Decimal

from jamstall.context.declared import TOTAL, Series
from jamstall.context.findings import Finding, Unfetched, first_of_each
from jamstall.context.jsonstat import Table
from jamstall.context.snapshot import Value
from jamstall.reference import places

_NOUGHT = frozenset(("-", "–"))
"""Signs that say that there are none, where the number itself is left out."""


def figures_of(one: Series, table: Table) -> list[Value]:
    """Return the figures of a table, by our codes.

    Raises
    ------
    Unfetched : a column is missing, or holds a code that is not declared.
    """
    source, findings = one.source, list[Finding]()
    columns: dict[str, Sequence[str]] = {}
    for name, alone in (
        ("region", places.COUNTRY),
        ("period", ""),
        ("sex", one.sexes[0] if len(one.sexes) == 1 else TOTAL),
        ("birthplace", TOTAL),
        ("sector", TOTAL),
    ):
        theirs = source.columns.get(name)
        if theirs is None:
            columns[name] = [alone] * len(table.values)
        elif theirs not in table.columns:
            findings.append(Finding("unknown_column", theirs, ", ".join(table.columns)))
        else:
            known = {code: _ours(one, name, code) for code in dict.fromkeys(table.columns[theirs])}
            findings += [
                Finding("unknown_code", theirs, code) for code, our in known.items() if not our
            ]
            columns[name] = [known[code] for code in table.columns[theirs]]
    if findings:
        raise Unfetched(*first_of_each(findings))
    levels = set(one.levels)
    return [
        Value(region, period, sex, birthplace, sector, _value(number, sign), sign)
        for region, period, sex, birthplace, sector, number, sign in zip(
            *columns.values(), table.values, table.status, strict=True
        )
        if _level(region) in levels and sex in one.sexes and birthplace in one.birthplaces
    ]


def _ours(one: Series, name: str, code: str) -> str:
    """Return our code of a producer's; empty where it is not known."""
    known = one.source.codes.get(name)
    if known and code in known:
        return known[code]
    if name == "region":
        return _region(code)
    return "" if known else code


def _region(said: str) -> str:
    """Return the place that a producer names by code, by name or by both."""
    if said == places.COUNTRY or said in places.counties() or said in places.municipalities():
        return said
    return places.find_municipality(said) or places.find_county(said) or ""


def _level(region: str) -> str:
    if region == places.COUNTRY:
        return "country"
    return "county" if len(region) == 2 else "municipality"


def _value(number: int | Decimal | None, sign: str) -> Decimal | None:
    if number is None:
        return Decimal(0) if sign in _NOUGHT else None
    return Decimal(number)
