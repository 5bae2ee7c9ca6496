"""The commands that set things side by side, and a headline under every definition."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call, as_json
from jamstall.commands.options import answering, selecting

if TYPE_CHECKING:
    from decimal import Decimal

    from jamstall.analysis.breakdown import Breakdown
    from jamstall.analysis.selection import Selection
    from jamstall.analysis.steps import Steps
    from jamstall.store.database import Database


@click.command()
@click.argument("things", nargs=-1, metavar="DIM=VALUE…")
@click.option("--measure", "name", default="amount_share", help="What is compared.")
@click.option("--by", default="sector_dominance", help="Dimensions, with commas between.")
@click.option("--adjust", default="", help="Parts of a difference: sector,approval,size.")
@selecting
@answering
def compare(
    call: Call, things: tuple[str, ...], name: str, by: str, adjust: str, **options: Any
) -> None:
    """Two to six things side by side: counties, years, forms of support; and what differs."""
    dimension, labels = _things(call, things)
    dimensions = _listed(by)
    factors = _factors(call, adjust, name, dimensions)
    conditions = options.pop("conditions")
    found = {
        label: asked.breakdown_of(
            call, name, dimensions, conditions=(*conditions, f"{dimension}={label}"), **options
        )
        for label in labels
    }
    first = labels[0]
    parts = []
    if factors:
        selection = asked.selection_of(call, conditions=conditions, **options)
        _refuse_persons(call, selection)
        steps = _steps(call, selection, dimension, labels)
        for other in labels[1:]:
            parts += _parts(steps[first], steps[other], dimensions[0], other)
    parts = [
        {**row, "parts": {part: row["parts"][part] for part in factors}} for row in parts
    ]  # the difference stands beside them: parts that are not asked for are what is left of it
    if call.as_json:
        call.print(as_json(_document(dimension, name, dimensions, found, parts)))
    else:
        call.print(_as_csv(dimension, found, parts, factors))


@click.command()
@selecting
@answering
def robust(call: Call, **options: Any) -> None:
    """The headline's share under every definition of dominance, of kronor and of cases."""
    from jamstall.analysis.breakdown import breakdown
    from jamstall.analysis.definitions import definitions
    from jamstall.analysis.robust import (
        ASKED,
        MEASURES,
        Definition,
        every_definition,
        moves,
        reach,
        share,
        under,
        ways,
    )
    from jamstall.panels.headline import largest

    selection = asked.selection_of(call, **options)
    _refuse_persons(call, selection)

    def ask(definition: Definition) -> "Breakdown":
        counted = definition.of_selection(selection)
        return breakdown(call.database, MEASURES[definition.of], ("sector_dominance",), counted)

    chosen = Definition.chosen(selection)
    own = ask(chosen)
    group = largest(own)
    if group is None or share(own, group.labels[0]) is None:
        call.stop(DATA_ERRORS, "empty", call.texts("cli-robust-empty"))
    (label,) = group.labels
    counted = definitions(call.database, selection)
    aspects = ASKED if counted is None else counted.aspects

    def share_of(one: Definition) -> "Decimal | None":
        return share(ask(one), label) if counted is None else counted.share(one, label)

    every = under(share_of, every_definition(aspects, chosen))
    rows = [one.row(value) for one, value in every.items()]
    apart = {
        aspect: float(reach(found.values()))
        for aspect, found in moves(share_of, chosen, aspects).items()
    }
    document = {
        "group": label,
        "value": float(every[chosen]),
        "low": float(min(every.values())),
        "high": float(max(every.values())),
        "ways": len(ways(every, chosen, aspects)),
        "moves": apart,
        "definitions": rows,
    }
    call.answer(document, [_rows(rows)])


def _refuse_persons(call: Call, selection: "Selection") -> None:
    """Stop where a selection is of persons: what is derived from hidden groups could tell them."""
    if selection.is_personal(()):
        call.stop(UNUSABLE, "personal", call.texts("cli-derived-personal"))


def _things(call: Call, things: Sequence[str]) -> tuple[str, list[str]]:
    """Return along which dimension things are compared, and their labels: as many as on Jämför."""
    from jamstall.panels.compare.things import MOST

    pairs = [thing.partition("=")[::2] for thing in things]
    labels = list(dict.fromkeys(label.strip() for _, label in pairs))
    dimensions = {dimension.strip() for dimension, _ in pairs}
    if len(dimensions) != 1 or not all(label for _, label in pairs):
        call.stop(UNUSABLE, "things", call.texts("cli-compare-things"))
    if not len(things) == len(labels) >= 2:
        call.stop(UNUSABLE, "things", call.texts("cli-compare-two"))
    if len(labels) > MOST:
        message = call.texts("cli-compare-most", most=MOST, count=len(labels))
        call.stop(UNUSABLE, "things", message)
    return dimensions.pop(), labels


def _listed(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _factors(call: Call, adjust: str, name: str, by: Sequence[str]) -> tuple[str, ...]:
    from jamstall.analysis.steps import FACTORS, KINDS

    factors = _listed(adjust)
    known = ", ".join(FACTORS)
    if unknown := [factor for factor in factors if factor not in FACTORS]:
        message = call.texts("cli-unknown-value", what=f"adjust={unknown[0]}", known=known)
        call.stop(UNUSABLE, "unknown_value", message)
    if factors and (name != "amount_share" or len(by) != 1 or by[0] not in KINDS):
        message = call.texts("cli-compare-adjust", kinds=", ".join(KINDS))
        call.stop(UNUSABLE, "adjust", message)
    return factors


def _steps(
    call: Call, selection: "Selection", dimension: str, labels: Sequence[str]
) -> "dict[str, Steps]":
    """Return the steps of each thing, asked for together."""
    from jamstall.analysis.steps import KINDS, Steps

    chosen = selection.where(**{dimension: labels})
    if dimension in KINDS:
        return {
            label: Steps.asked(partial(_of, call.database, selection.where(**{dimension: [label]})))
            for label in labels
        }
    found = Steps.each(partial(_of, call.database, chosen), dimension)
    return {label: found.get(label, Steps({}, {}, {})) for label in labels}


def _of(database: "Database", selection: "Selection", name: str, *by: str) -> "Breakdown":
    from jamstall.analysis.breakdown import breakdown

    return breakdown(database, name, by, selection)


def _parts(first: "Steps", second: "Steps", by: str, label: str) -> list[dict[str, Any]]:
    """Return per group how much of the difference from the first thing each step makes."""
    from jamstall.analysis.steps import KINDS, parts

    if not first.decided or not second.decided:
        return []
    at = KINDS.index(by)
    groups = sorted({kind[at] for of in (first, second) for kind in of.decided})
    found = []
    for group in groups:
        made = parts(first, second, _is_of(at, group))
        found.append(
            {
                "thing": label,
                by: group,
                "difference": float(sum(made.values(), Fraction(0))),
                "parts": {factor: float(size) for factor, size in made.items()},
            }
        )
    return found


def _is_of(at: int, group: str) -> Callable[[tuple[str, ...]], bool]:
    return lambda kind: kind[at] == group


def _document(
    dimension: str,
    name: str,
    by: tuple[str, ...],
    found: Mapping[str, "Breakdown"],
    parts: list[dict[str, Any]],
) -> dict[str, Any]:
    from jamstall.export import plain

    return {
        "measure": name,
        "by": list(by),
        "things": [
            {"dimension": dimension, "label": label, "groups": plain.rows(result)}
            for label, result in found.items()
        ],
        "adjusted": parts,
    }


def _as_csv(
    dimension: str,
    found: Mapping[str, "Breakdown"],
    parts: Sequence[Mapping[str, Any]],
    factors: Sequence[str],
) -> str:
    from jamstall.export import plain

    rows = [
        {f"compared_{dimension}": label, **row}
        for label, result in found.items()
        for row in plain.rows(result)
    ]
    text = _rows(rows)
    for _, own in groupby(parts, key=lambda row: row["thing"]):
        flat = [
            {
                **{key: value for key, value in row.items() if key != "parts"},
                **{factor: row["parts"][factor] for factor in factors},
            }
            for row in own
        ]
        text += "\n\n" + _rows(flat)
    return text


def _rows(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as CSV, without a last newline; truth in lower case, as `measure` has it."""
    rows = list(rows)
    text = io.StringIO()
    if rows:
        writer = csv.DictWriter(text, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(
            {k: str(v).lower() if isinstance(v, bool) else v for k, v in row.items()}
            for row in rows
        )
    return text.getvalue().rstrip("\n")
