"""The command that measures."""

from typing import Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import Call, as_json
from jamstall.commands.options import answering, selecting


@click.command()
@click.argument("name", metavar="NAME")
@click.option("--by", default="", help="Dimensions, with commas between.")
@selecting
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv")
@answering
def measure(call: Call, name: str, by: str, form: str, **options: Any) -> None:
    """One breakdown of the measure NAME: a row per group."""
    from jamstall.export import plain

    dimensions = tuple(part.strip() for part in by.split(",") if part.strip())
    result = asked.breakdown_of(call, name, dimensions, **options)
    if form == "json" or call.as_json:
        call.print(as_json(plain.rows(result)))
    else:
        call.print(plain.csv_text(result).removesuffix("\n"))
