"""The command that reads projects' texts: those of a file, or tells how those loaded are read."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import UNUSABLE, Call
from jamstall.commands.options import TABLES, answering

LEVELS = {
    0: "not-mentioned", 1: "mentioned", 2: "analysed", 3: "acted-on", None: "not-screened",
}  # fmt: skip
QUOTED = 2
"""Quotes of a text that are said on its line."""


@click.command()
@click.option("--county", default=None, help="Two digits, for rows that name no place.")
@click.option("--table", type=click.Choice(TABLES))
@click.option("--sheet", default=None)
@click.option("--mapping", type=click.Path(path_type=Path), default=None)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@answering
def review(call: Call, file: Path | None, **options: Any) -> None:
    """Tell what projects' texts show: those in FILE, else those loaded. Nothing is changed."""
    from jamstall.panels.projects.rule_fault import rule_fault
    from jamstall.review import RuleFault, rules
    from jamstall.review.scales import scales

    try:
        used = rules()
    except RuleFault as fault:
        call.stop(UNUSABLE, "rules", rule_fault(fault, call.texts))
    cases = _loaded(call) if file is None else _of_file(call, file, options)
    for case in cases:
        case["scales"] = asdict(scales(case["level"], case["main"], case["answers"]))
    lines = [] if file is None else [_line(call, case) for case in cases]
    lines += _counted(call, cases)
    lines.append(call.texts("cli-reviewed", cases=len(cases), version=used.version))
    document: dict[str, Any] = {"version": used.version, "cases": cases}
    if file is None:
        document["shared"] = _shared(call)
    call.answer(document, lines)


def _counted(call: Call, cases: list[dict[str, Any]]) -> list[str]:
    """Return how many cases are of each level."""
    levels = [case["level"] for case in cases]
    return [
        f"{call.texts(f'review-level-{name}')}: {call.texts.count(levels.count(level))}"
        for level, name in LEVELS.items()
    ]


def _line(call: Call, case: dict[str, Any]) -> str:
    level = "none" if case["level"] is None else str(case["level"])
    quotes = dict.fromkeys(" ".join(one["quote"].split()) for one in case["evidence"][:QUOTED])
    return call.texts(
        "cli-review-case",
        case=case["case_id"] or call.texts("cli-review-row", row=case["row"]),
        level=call.texts(f"review-level-{level}"),
        quote="; ".join(quotes) or "–",
    )


def _loaded(call: Call) -> list[dict[str, Any]]:
    from jamstall.store.readings import readings_of_cases

    return readings_of_cases(call.database)


def _shared(call: Call) -> list[dict[str, Any]]:
    """Return the sentences that several of the loaded applications have, and which these are."""
    from jamstall.store.shared_sentences import shared_in

    return [{"sentence": said, "cases": cases} for said, cases in shared_in(call.database)]


def _of_file(call: Call, file: Path, options: dict[str, Any]) -> list[dict[str, Any]]:
    from jamstall.review import read

    intake = asked.intake_of(call, file, **options)
    if intake.fund != "project_funds":
        call.stop(UNUSABLE, "no_projects", call.texts("cli-review-no-projects", name=file.name))
    names, texts = (
        intake.cases.get(column) or [None] * len(intake.cases["row"])
        for column in ("project_name", "description")
    )
    told = []
    of_rows = zip(intake.cases["row"], intake.cases["case_id"], names, texts, strict=True)
    for row, case_id, name, text in of_rows:
        reading = read(name, text)
        said = asdict(reading)
        del said["sentences"]
        told.append({"case_id": case_id, "row": row, **said, "read_by": "machine"})
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
