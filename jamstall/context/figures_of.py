"""A producer's table becomes figures of a series: its codes become ours."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jamstall.context.asking import worded
from jamstall.context.declared import EVERY, TOTAL, Series
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
            called = table.labels.get(theirs, {})
            known = {
                code: _ours(one, name, code, called.get(code, ""))
                for code in dict.fromkeys(table.columns[theirs])
            }
            findings += [
                Finding("unknown_code", theirs, code) for code, our in known.items() if not our
            ]
            columns[name] = [known[code] for code in table.columns[theirs]]
    if findings:
        raise Unfetched(*first_of_each(findings))
    levels = set(one.levels)
    asked = _asked(one, table)
    found = [
        Value(region, period, sex, birthplace, sector, _value(number, sign), sign)
        for region, period, sex, birthplace, sector, number, sign, is_asked in zip(
            *columns.values(), table.values, table.status, asked, strict=True
        )
        if is_asked
        and _level(region) in levels
        and sex in one.sexes
        and birthplace in one.birthplaces
    ]
    return _summed(found) if source.sums else found


def _summed(values: Sequence[Value]) -> list[Value]:
    """Add up the figures of each place; what is missing is left out, unless all of it is."""
    sums: dict[tuple[str, str, str, str, str], Value] = {}
    for one in values:
        before = sums.get(one.place)
        if before is None or before.value is None:
            sums[one.place] = one
        elif one.value is not None:
            sums[one.place] = replace(before, value=before.value + one.value, status="")
    return list(sums.values())


def _asked(one: Series, table: Table) -> Sequence[bool]:
    """Tell of each figure whether it is one of those that the series is of.

    A service answers with no others. A file that was downloaded by hand may hold more.
    """
    asked = [True] * len(table.values)
    for column, codes in one.source.selection.items():
        if column in table.columns and not codes[0].startswith((EVERY, "top(")):
            wanted = set(map(worded, codes))
            called = table.labels.get(column, {})
            meant = {
                code: bool({worded(code), worded(called.get(code, ""))} & wanted)
                for code in table.codes[column]
            }
            asked = [
                so and meant[code] for so, code in zip(asked, table.columns[column], strict=True)
            ]
    return asked


def _ours(one: Series, name: str, code: str, label: str) -> str:
    """Return our code of a producer's, declared by its code or by what it is called; else empty."""
    known = one.source.codes.get(name)
    if known:
        said = {worded(theirs): our for theirs, our in known.items()}
        if found := known.get(code) or said.get(worded(label)):
            return found
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
