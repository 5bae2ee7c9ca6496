"""The command that sets things side by side, and what makes the difference between them."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import UNUSABLE, Call, as_json, say_on_stderr
from jamstall.commands.options import answering, selecting

if TYPE_CHECKING:
    from jamstall.analysis.breakdown import Breakdown
    from jamstall.analysis.selection import Selection
    from jamstall.analysis.steps import Steps
    from jamstall.store.database import Database

ENDS = ("low", "high")


@click.command()
@click.argument("things", nargs=-1, metavar="DIM=VALUE…")
@click.option("--measure", "name", default="amount_share", help="What is compared.")
@click.option("--by", default="sector_dominance", help="Dimensions, with commas between.")
@click.option("--adjust", default="", help="Parts of a difference: sector,approval,size.")
@click.option("--chance", is_flag=True, help="How far chance can move each share of kronor.")
@selecting
@answering
def compare(
    call: Call,
    things: tuple[str, ...],
    name: str,
    by: str,
    adjust: str,
    *,
    chance: bool,
    **options: Any,
) -> None:
    """Two to six things side by side: counties, years, forms of support; and what differs."""
    dimension, labels = _things(call, things)
    dimensions = _listed(by)
    factors = _factors(call, adjust, name, dimensions)
    if chance:
        _refuse_other(call, name, dimensions)
    conditions = options.pop("conditions")
    found = {
        label: asked.breakdown_of(
            call, name, dimensions, conditions=(*conditions, f"{dimension}={label}"), **options
        )
        for label in labels
    }
    if empty := [label for label, result in found.items() if result.overall.cases == 0]:
        named = call.texts.both(f"{dimension}={label}" for label in empty)
        say_on_stderr(call.texts("cli-compare-empty", names=named))
    first = labels[0]
    parts = []
    selection = asked.selection_of(call, conditions=conditions, **options)
    if factors or chance:
        refuse_persons(call, selection, dimension)
    if factors:
        steps = _steps(call, selection, dimension, labels)
        for other in labels[1:]:
            parts += _parts(steps[first], steps[other], dimensions[0], other)
    parts = [
        {**row, "parts": {part: row["parts"][part] for part in factors}} for row in parts
    ]  # the difference stands beside them: parts that are not asked for are what is left of it
    ends = _chance(call, selection, dimension, dimensions[0], found) if chance else []
    if call.as_json:
        document = _document(dimension, name, dimensions, found, parts)
        call.print(as_json({**document, "chance": ends} if chance else document))
    else:
        text = _as_csv(dimension, found, parts, factors)
        call.print(f"{text}\n\n{rows_as_csv(ends)}" if ends else text)


def refuse_persons(call: Call, selection: "Selection", *along: str) -> None:
    """Stop where a selection is of persons: what is derived from hidden groups could tell them.

    Parameters
    ----------
    along : the dimensions whose groups are compared.
    """
    if selection.is_personal(along):
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
    from jamstall.analysis.steps import FACTORS

    factors = _listed(adjust)
    known = ", ".join(FACTORS)
    if unknown := [factor for factor in factors if factor not in FACTORS]:
        message = call.texts("cli-unknown-value", what=f"adjust={unknown[0]}", known=known)
        call.stop(UNUSABLE, "unknown_value", message)
    if factors:
        _refuse_other(call, name, by)
    return factors


def _refuse_other(call: Call, name: str, by: Sequence[str]) -> None:
    """Stop where neither parts nor draws are made of what is compared."""
    from jamstall.analysis.steps import KINDS

    if name != "amount_share" or len(by) != 1 or by[0] not in KINDS:
        message = call.texts("cli-compare-adjust", kinds=", ".join(KINDS))
        call.stop(UNUSABLE, "adjust", message)


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


def _chance(
    call: Call, selection: "Selection", dimension: str, by: str, found: Mapping[str, "Breakdown"]
) -> list[dict[str, Any]]:
    """Return between which shares chance puts each group's kronor; null where draws cannot tell."""
    from jamstall.analysis.bootstrap import shares
    from jamstall.analysis.sample import kronor_of

    rows = []
    for label, result in found.items():
        chosen = selection.where(**{dimension: [label]})
        for group in result.groups:
            drawn = shares(kronor_of(call.database, by, group.labels[0], chosen))
            held = None if drawn is None else drawn.interval
            ends = (None, None) if held is None else (held.low, held.high)
            rows.append({"thing": label, by: group.labels[0], **dict(zip(ENDS, ends, strict=True))})
    return rows


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
    text = rows_as_csv(rows)
    for _, own in groupby(parts, key=lambda row: row["thing"]):
        flat = [
            {
                **{key: value for key, value in row.items() if key != "parts"},
                **{factor: row["parts"][factor] for factor in factors},
            }
            for row in own
        ]
        text += "\n\n" + rows_as_csv(flat)
    return text


def rows_as_csv(rows: Iterable[Mapping[str, Any]]) -> str:
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
