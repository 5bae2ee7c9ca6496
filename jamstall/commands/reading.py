"""The command that tells how far readers of projects' texts agree."""

import click

from jamstall.commands.answers import Call
from jamstall.commands.options import answering


@click.command()
@answering
def agreement(call: Call) -> None:
    """How far people agree about projects' texts: with each other, and with the rules."""
    from jamstall.panels.projects import agreement as said
    from jamstall.store import judgements

    given = {
        "people": judgements.given_by_people(call.database),
        "rules": judgements.given_by_both(call.database),
    }
    document, lines = {}, []
    for who, readings in given.items():
        found = said.agreement(readings)
        document[who] = said.document(found)
        lines.append(said.sentence(found, who, call.texts))
        if found.texts:
            for row in said.coefficients(found, call.texts).rows:
                measure, value, interval = row
                lines.append(
                    call.texts("cli-agreement", measure=measure, value=value, interval=interval)
                )
    call.answer(document, lines)
