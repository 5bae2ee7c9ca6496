"""The options that several commands have: those of every call, and what a file is."""

import functools
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from jamstall import ROOT
from jamstall.commands.answers import UNUSABLE, Call, in_words
from jamstall.commands.undecided import saying_what_is_undecided
from jamstall.languages import LANGUAGES

DEFAULT_DATABASE = ROOT / "data" / "jamstall.duckdb"
TABLES = ("business-grants", "project-funds", "advice")

Command = Callable[..., None]


def of_every_call(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that may stand before or after its name."""
    for option in (
        click.option("--language", type=click.Choice(LANGUAGES), default=None),
        click.option("--json", "as_json", is_flag=True, help="One JSON document on stdout."),
        click.option("--database", type=click.Path(path_type=Path), default=None),
    ):
        command = option(command)
    return command


def answering(command: Command) -> Command:
    """Give a command its `Call`, and turn what can go wrong into a sentence."""

    @of_every_call
    @click.pass_context
    @functools.wraps(command)
    def wrapped(
        context: click.Context,
        /,
        database: Path | None,
        as_json: bool,
        language: str | None,
        **options: Any,
    ) -> None:
        given = context.obj or {}
        named = database or given.get("database")
        call = Call(
            named or Path(os.environ.get("JAMSTALL_DATABASE") or DEFAULT_DATABASE),
            language or given.get("language") or os.environ.get("JAMSTALL_LANGUAGE", "sv"),
            as_json or given.get("as_json", False),
            in_own_language=bool(language or given.get("language")),
            is_named=named is not None,
        )
        try:
            with in_words(call), saying_what_is_undecided(call):
                command(call, **options)
        finally:
            call.database.close()

    return wrapped


def describing_a_table(command: Command) -> Command:
    """Give a command FILE, and the options that say where in it the table is and how to read it."""
    for option in (
        click.option("--mapping", type=click.Path(path_type=Path), default=None),
        click.option("--sheet", default=None),
        click.option("--table", type=click.Choice(TABLES)),
        click.argument("file", type=click.Path(path_type=Path)),
    ):
        command = option(command)
    return command


def describing_a_file(command: Command) -> Command:
    """Give a command FILE, and all the options that say what it is."""
    county = click.option("--county", default=None, help="Two digits, for rows that name no place.")
    return describing_a_table(county(command))


def selecting(command: Command) -> Command:
    """Give a command the options that say which cases, and in which sense a sector is dominated."""
    for option in (
        click.option(
            "--suppress",
            type=click.IntRange(min=0),
            help="Hide groups of persons of fewer cases; as the installation has it by default.",
        ),
        click.option(
            "--limit", default="60", help="Per cent above which one sex dominates (50-99)."
        ),
        click.option("--area", type=click.Choice(["country", "county"]), default="country"),
        click.option("--basis", type=click.Choice(["employed", "owners"]), default="employed"),
        click.option("--where", "conditions", multiple=True, metavar="DIM=VALUE"),
    ):
        command = option(command)
    return command


def of_other_counties(command: Command) -> Command:
    """Give a command the option that says what cases are whose number another county has."""
    return click.option(
        "--other-county",
        type=click.Choice(["same", "new"]),
        default=None,
        help="Cases published for another county: the same, that have moved, or new ones.",
    )(command)


def replacing_others(command: Command) -> Command:
    """Give a command the option that says that other cases are to be replaced."""
    return click.option(
        "--replace", is_flag=True, help="Also where most published cases with its numbers differ."
    )(command)


def done_by(command: Command) -> Command:
    """Give a command the option that says who does it."""
    return click.option("--by", default=None, help="Who does it, for the history and the log.")(
        command
    )


def to_new_file(command: Command) -> Command:
    """Give a command OUT, a file that is not there yet."""
    return click.argument("out", metavar="OUT", type=click.Path(path_type=Path))(command)


def write_new(call: Call, path: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all; nothing is replaced."""
    try:
        file = path.open("xb")
    except FileExistsError:
        call.stop(UNUSABLE, "exists", call.texts("cli-exists", path=str(path)))
    try:
        with file:
            file.write(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
