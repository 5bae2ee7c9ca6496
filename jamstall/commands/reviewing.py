"""The command that reads projects' texts: those of a file, or tells how those loaded are read."""

from pathlib import Path
from typing import Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import UNUSABLE, Call
from jamstall.commands.options import TABLES, answering

LEVELS = ("not_mentioned", "mentioned", "analysed", "acted_on")


@click.command()
@click.option("--county", default=None, help="Two digits, for rows that name no place.")
@click.option("--table", type=click.Choice(TABLES))
@click.option("--sheet", default=None)
@click.option("--mapping", type=click.Path(path_type=Path), default=None)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@answering
def review(call: Call, file: Path | None, **options: Any) -> None:
    """Tell what projects' texts show: those in FILE, else those loaded. Nothing is changed."""
    from jamstall.read_texts import rules

    cases = _loaded(call) if file is None else _of_file(call, file, options)
    document = {"version": rules(), "cases": cases}
    counted = {level: sum(one["level"] == level for one in cases) for level in (0, 1, 2, 3, None)}
    lines = [
        f"{call.texts(f'review-level-{name}'.replace('_', '-'))}: {call.texts.count(number)}"
        for name, number in zip((*LEVELS, "not_screened"), counted.values(), strict=True)
    ]
    call.answer(document, lines)


def _loaded(call: Call) -> list[dict[str, Any]]:
    from jamstall.store.readings import readings_of_cases

    return readings_of_cases(call.database)


def _of_file(call: Call, file: Path, options: dict[str, Any]) -> list[dict[str, Any]]:
    from dataclasses import asdict

    from jamstall.review import read

    intake = asked.intake_of(call, file, **options)
    if intake.fund != "project_funds":
        call.stop(UNUSABLE, "no_projects", call.texts("cli-review-no-projects", name=file.name))
    names, texts = (
        intake.cases.get(column) or [None] * len(intake.cases["row"])
        for column in ("project_name", "description")
    )
    told = []
    for case_id, name, text in zip(intake.cases["case_id"], names, texts, strict=True):
        reading = read(name, text)
        told.append({"case_id": case_id, **asdict(reading), "read_by": "machine"})
    return told


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
