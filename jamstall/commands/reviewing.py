"""The command that reads project texts by the rules."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import UNUSABLE, Call
from jamstall.commands.options import answering, describing_a_file

Text = tuple[str, str | None, str | None]
"""Case number, name and description of a project."""


@click.command()
@describing_a_file
@answering
def review(call: Call, file: Path, **options: Any) -> None:
    """Read the project texts of FILE: the level of each, and what in the text says so."""
    answer(call, texts_of_file(call, file, **options))


def texts_of_file(call: Call, file: Path, **options: Any) -> list[Text]:
    """Return the texts of the projects in a file."""
    cases = asked.intake_of(call, file, **options).cases
    return list(zip(cases["case_id"], cases["project_name"], cases["description"], strict=True))


def answer(call: Call, texts: list[Text]) -> None:
    """Read texts, and answer with what was found."""
    from jamstall.review import RuleFault, rules

    try:
        used = rules()
    except RuleFault as fault:
        said = {"file": fault.file, "line": str(fault.line), "said": fault.said}
        words = call.texts(f"rule-fault-{fault.code.replace('_', '-')}", **said)
        call.stop(UNUSABLE, "rules", words)
    documents = list(_documents(texts, used))
    lines = [
        call.texts(
            "cli-review-case",
            case=document["case_id"],
            level=call.texts(f"review-level-{_key(document['level'])}"),
            quote="; ".join(dict.fromkeys(one["quote"] for one in document["evidence"][:2])) or "–",
        )
        for document in documents
    ]
    lines.append(call.texts("cli-reviewed", cases=len(documents), version=used.version))
    call.answer({"version": used.version, "cases": documents}, lines)


def _key(level: int | None) -> str:
    return "none" if level is None else str(level)


def _documents(texts: list[Text], used: Any) -> Iterator[dict[str, Any]]:
    from jamstall.review import read

    for case_id, name, description in texts:
        reading = read(name, description, used)
        yield {
            "case_id": case_id,
            "level": reading.level,
            "target": reading.target,
            "main": reading.main,
            "diversity": reading.diversity,
            "answers": reading.answers,
            "evidence": [
                {"question": e.question, "start": e.start, "end": e.end, "quote": e.quote}
                for e in reading.evidence
            ],
        }
