"""The command that tells whether a headline holds: under every definition that could be meant."""

from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, Call
from jamstall.commands.options import answering, selecting
from jamstall.commands.side_by_side import refuse_persons, rows_as_csv

if TYPE_CHECKING:
    from decimal import Decimal

    from jamstall.analysis.breakdown import Breakdown


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
    refuse_persons(call, selection)

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
    call.answer(document, [rows_as_csv(rows)])
