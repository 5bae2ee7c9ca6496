"""Commands about a file, or for one: what is in it, what is wrong, and how it should be."""

import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import (
    TABLES,
    answering,
    describing_a_file,
    describing_a_table,
    to_new_file,
    write_new,
)

if TYPE_CHECKING:
    from jamstall.intake.look import Look

_PATH = click.Path(path_type=Path)


@click.command()
@describing_a_file
@answering
def check(call: Call, file: Path, **options: Any) -> None:
    """Find what is wrong in FILE, without loading it."""
    intake = asked.intake_of(call, file, **options)
    documents, lines = asked.findings_of(call, intake)
    counts = {"rows": intake.rows, "errors": intake.errors, "warnings": intake.warnings}
    lines.append(call.texts("cli-checked", table=intake.fund, cases=intake.case_count, **counts))
    call.answer({**counts, "findings": documents}, lines)
    sys.exit(DATA_ERRORS if intake.errors else 0)


@click.command()
@click.argument("file", type=_PATH)
@answering
def survey(call: Call, file: Path) -> None:
    """Tell what FILE holds: its sheets, and which would be read."""
    from jamstall.intake.survey import survey as survey_of_file

    with asked.file_in_words(call):
        found = survey_of_file(file, file.name)
    lines = []
    for sheet in found.sheets:
        table = call.texts(f"fund-{sheet.fund.replace('_', '-')}" if sheet.fund else "unknown")
        lines.append(
            call.texts(
                "cli-sheet-hidden" if sheet.hidden else "cli-sheet",
                mark="*" if sheet == found.proposed else " ",
                name=sheet.name or found.name,
                table=table,
                row=str(sheet.header_row or "–"),
                rows=sheet.rows,
                counties=", ".join(sheet.counties) or "–",
                years=call.texts.years(sheet.years) if sheet.years else "–",
            )
        )
    if found.proposed is None:
        lines.append(call.texts("cli-no-sheet"))
    elif found.doubtful:
        lines.append(call.texts("cli-sheet-doubtful"))
    sheets = [
        {
            "name": sheet.name,
            "proposed": sheet == found.proposed,
            "hidden": sheet.hidden,
            "table": sheet.fund.replace("_", "-") if sheet.fund else None,
            "header_row": sheet.header_row,
            "rows": sheet.rows,
            "columns": sheet.columns,
            "known": sheet.known,
            "counties": sheet.counties,
            "years": sheet.years,
        }
        for sheet in found.sheets
    ]
    call.answer({"name": found.name, "doubtful": found.doubtful, "sheets": sheets}, lines)


@click.command()
@describing_a_table
@answering
def columns(call: Call, file: Path, **options: Any) -> None:
    """Propose a mapping for FILE: TOML to keep, and to give to `check` and `load`."""
    from jamstall.intake.mapping_file import as_toml

    look, said = asked.look_of(call, file, **options)
    mapping = as_toml(look.mapping(said))
    document = {
        "mapping": mapping,
        "missing": [one.column for one in look.proposals if one.required and not one.reason],
        "columns": [
            {**asdict(one), "confidence": one.confidence} for one in look.proposals if one.reason
        ],
        "unused": [heading.text for heading in look.unmapped],
        "unread": {
            column: [word.text for word in words if word.identifier is None]
            for column, words in look.words
            if any(word.identifier is None for word in words)
        },
    }
    call.answer(document, [*_remarks(call, look), mapping.removesuffix("\n")])


def _remarks(call: Call, look: "Look") -> Iterator[str]:
    """Give what a person should look at before the mapping is used, as comments of TOML."""
    from jamstall.intake.proposal import worded_reason

    for one in look.proposals:
        if one.confidence not in ("certain", None) or (one.required and one.reason is None):
            yield _comment(f"{one.column}: {worded_reason(one, call.texts)}")
    for column, words in look.words:
        unread = ", ".join(word.text for word in words if word.identifier is None)
        if unread:
            yield _comment(f"{column}: {call.texts('cli-words-unread', words=unread)}")


def _comment(text: str) -> str:
    """Return one line of TOML: a heading of a file can hold a line break."""
    return "# " + " ".join("".join(c if c.isprintable() else " " for c in text).split())


@click.command()
@click.argument("table", type=click.Choice(TABLES))
@click.option("--county", default=None, help="Two digits; without it, files of several counties.")
@answering
def mapping(call: Call, table: str, county: str | None) -> None:
    """The mapping that the last file of a county was read by."""
    from jamstall.intake import fund_of
    from jamstall.store.mappings import latest

    found = latest(call.database).get((county, fund_of(table)))
    if found is None:
        call.stop(UNUSABLE, "no_mapping", call.texts("cli-no-mapping"))
    call.answer({"mapping": found}, [found.removesuffix("\n")])


@click.command()
@click.argument("table", type=click.Choice(TABLES))
@to_new_file
@answering
def template(call: Call, table: str, out: Path) -> None:
    """Write an empty workbook to fill in, as OUT."""
    from jamstall.export.template import template as template_of
    from jamstall.intake import fund_of

    _need_ending(call, out, ".xlsx")
    write_new(call, out, template_of(fund_of(table), call.texts))
    call.answer({"template": str(out)}, [call.texts("cli-written", path=str(out))])


@click.command()
@describing_a_file
@to_new_file
@answering
def marked(call: Call, file: Path, out: Path, **options: Any) -> None:
    """Write FILE as a workbook with its findings marked in their cells, as OUT."""
    from jamstall.export.returned import marked as marked_workbook

    said = asked.mapping_of(call, **options)
    intake = asked.intake_of(call, file, **options)
    with asked.file_in_words(call):
        returned = marked_workbook(file, intake.findings, call.texts, said)
    _need_ending(call, out, Path(returned.name).suffix)
    write_new(call, out, returned.content)
    counts = {"errors": intake.errors, "warnings": intake.warnings}
    call.answer(
        {"workbook": str(out), "own": returned.is_own, **counts},
        [call.texts("cli-marked", path=str(out), **counts)],
    )


def _need_ending(call: Call, out: Path, ending: str) -> None:
    """Refuse a name that a spreadsheet program would not open the file by."""
    if out.suffix.lower() != ending:
        call.stop(UNUSABLE, "ending", call.texts("cli-ending", path=str(out), ending=ending))
