"""The command line: everything the pages can do with data, for scripts and for the operator.

Exit codes: 0 done; 1 the data has errors, nothing was changed; 2 the call or the file is unusable.
With `--json`, one JSON document stands on standard output and nothing else.
"""

import functools
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from jamstall import ROOT, asked
from jamstall.answers import (
    DATA_ERRORS,
    UNUSABLE,
    Call,
    as_json,
    error_as_json,
    in_words,
    say_on_stderr,
)
from jamstall.texts import LANGUAGES

# What only some commands need is imported in them: `load` does not wait for the query builder.

DEMO = ROOT / "data" / "demo"
DEFAULT_DATABASE = ROOT / "data" / "jamstall.duckdb"


def _common(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all have, and turn what can go wrong into a sentence."""

    @click.option("--database", type=click.Path(path_type=Path), default=None)
    @click.option("--json", "as_json", is_flag=True, help="One JSON document on standard output.")
    @click.option("--language", type=click.Choice(LANGUAGES), default=None)
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
        call = Call(
            database
            or given.get("database")
            or Path(os.environ.get("JAMSTALL_DATABASE") or DEFAULT_DATABASE),
            language or given.get("language") or os.environ.get("JAMSTALL_LANGUAGE", "sv"),
            as_json or given.get("as_json", False),
        )
        with in_words(call):
            command(call, **options)

    return wrapped


class _Commands(click.Group):
    """The commands; a call that cannot be understood is one sentence, or JSON."""

    def main(self, args: Sequence[str] | None = None, **extra: Any) -> Any:  # type: ignore[override]
        given = list(sys.argv[1:] if args is None else args)
        try:
            super().main(given, **{**extra, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
        except click.ClickException as error:
            if "--json" in given:
                click.echo(error_as_json("usage", error.format_message()))
            say_on_stderr(f"{error.format_message()} (python -m jamstall --help)")
        except click.Abort:
            say_on_stderr("Avbrutet. Interrupted.")
        else:
            sys.exit(0)
        sys.exit(UNUSABLE)


@click.group(cls=_Commands)
@click.option("--database", type=click.Path(path_type=Path), default=None)
@click.option("--json", "as_json", is_flag=True)
@click.option("--language", type=click.Choice(LANGUAGES), default=None)
@click.pass_context
def main(
    context: click.Context, database: Path | None, as_json: bool, language: str | None
) -> None:
    """Who gets the growth money: load data, and measure it."""
    context.obj = {"database": database, "as_json": as_json, "language": language}


def _file_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say what a file is."""
    for option in (
        click.option("--county", default=None, help="Two digits, for rows that name no place."),
        click.option("--mapping", type=click.Path(path_type=Path), default=None),
        click.option("--sheet", default=None),
        click.option("--table", type=click.Choice(["business-grants", "project-funds"])),
    ):
        command = option(command)
    return command


def _findings(call: Call, intake: Any) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the findings as JSON objects or as lines for a person, whichever is asked for."""
    from jamstall.intake.wording import findings_as_documents, findings_as_lines

    if call.as_json:
        return findings_as_documents(intake.findings, call.texts), []
    return [], findings_as_lines(intake.findings, call.texts)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_file_options
@_common
def check(call: Call, file: Path, **options: Any) -> None:
    """Find what is wrong in FILE, without loading it."""
    intake = asked.intake_of(call, file, **options)
    documents, lines = _findings(call, intake)
    counts = {"rows": intake.rows, "errors": intake.errors, "warnings": intake.warnings}
    lines.append(call.texts("cli-checked", cases=len(intake.cases["row"]), **counts))
    call.answer({**counts, "findings": documents}, lines)
    sys.exit(DATA_ERRORS if intake.errors else 0)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--by", default=None, help="Who loads it, for the history.")
@_file_options
@_common
def load(call: Call, file: Path, by: str | None, **options: Any) -> None:
    """Check FILE and publish it. Any error: nothing is loaded."""
    intake = asked.intake_of(call, file, **options)
    documents, lines = _findings(call, intake)
    counts: dict[str, Any] = {
        "table": intake.fund.replace("_", "-"),
        "rows": intake.rows,
        "cases": len(intake.cases["row"]),
    }
    found = {"errors": intake.errors, "warnings": intake.warnings}
    if intake.errors:
        lines.append(call.texts("cli-not-loaded", **found))
        change = {"new": 0, "changed": 0, "unchanged": 0}
        call.answer({"load_id": None, **counts, **change, **found, "findings": documents}, lines)
        sys.exit(DATA_ERRORS)
    done = asked.publish(call, [intake], by, is_demo=False)[0]
    change = {"new": done.new, "changed": done.changed, "unchanged": done.unchanged}
    lines.append(call.texts("cli-loaded", load=done.load_id, **change, **found, **counts))
    call.answer({"load_id": done.load_id, **counts, **change, **found}, lines)


@main.command()
@click.option("--if-empty", is_flag=True, help="Do nothing where there is data already.")
@click.option("--remove", is_flag=True, help="Take all demo data back.")
@_common
def demo(call: Call, if_empty: bool, remove: bool) -> None:
    """Fill an empty database with the demo data, or take it away."""
    from jamstall.store import loads

    if remove:
        removed = loads.retract_demo(call.database)
        call.answer({"removed": removed}, [call.texts("cli-demo-removed", loads=removed)])
        return
    if if_empty and any(load.status == "published" for load in loads.history(call.database)):
        call.answer({"loads": []}, [call.texts("cli-demo-not-needed")])
        return
    from jamstall.intake import take_in

    workbooks = sorted(DEMO.glob("demo_*.xlsx"))
    if not workbooks:
        call.stop(UNUSABLE, "demo_missing", call.texts("cli-demo-missing", path=str(DEMO)))
    intakes = [take_in(path) for path in workbooks]
    done = asked.publish(call, intakes, "demo", is_demo=True)
    document: dict[str, Any] = {
        "loads": [one.load_id for one in done],
        "cases": sum(one.new for one in done),
    }
    call.answer(document, [call.texts("cli-demo-loaded", cases=document["cases"])])


@main.command("loads")
@_common
def list_loads(call: Call) -> None:
    """The history: every load, newest first."""
    from jamstall.store import loads

    history = loads.history(call.database)
    documents = [{**asdict(load), "table": load.table.replace("_", "-")} for load in history]
    lines = [
        f"{load.load_id:>4}  {call.texts('status-' + load.status):<12}"
        f"  {(load.published_at or load.staged_at):%Y-%m-%d %H:%M}  {load.table:<16}"
        f"  {load.cases:>7}  {load.file_name}"
        for load in history
    ]
    call.answer(documents, lines or [call.texts("cli-no-loads")])


@main.command()
@click.argument("load_id", metavar="ID", type=int)
@_common
def retract(call: Call, load_id: int) -> None:
    """Take one load back: the state before it returns exactly."""
    from jamstall.store import loads

    try:
        loads.retract(call.database, load_id)
    except loads.NoSuchLoad:
        call.stop(UNUSABLE, "no_such_load", call.texts("cli-no-such-load", load=load_id))
    call.answer(
        {"load_id": load_id, "status": "retracted"}, [call.texts("cli-retracted", load=load_id)]
    )


@main.command()
@click.argument("name", metavar="NAME")
@click.option("--by", default="", help="Dimensions, with commas between.")
@click.option("--where", "conditions", multiple=True, metavar="DIM=VALUE")
@click.option("--basis", type=click.Choice(["employed", "owners"]), default="employed")
@click.option("--area", type=click.Choice(["country", "county"]), default="country")
@click.option("--limit", default="60", help="Per cent above which one sex dominates (50-99).")
@click.option("--suppress", type=click.IntRange(min=0), default=5)
@click.option("--format", "form", type=click.Choice(["csv", "json"]), default="csv")
@_common
def measure(call: Call, name: str, by: str, form: str, **options: Any) -> None:
    """One breakdown of the measure NAME: a row per group."""
    from jamstall.export import plain

    dimensions = tuple(part.strip() for part in by.split(",") if part.strip())
    result = asked.breakdown_of(call, name, dimensions, **options)
    if form == "json" or call.as_json:
        call.print(as_json(plain.rows(result)))
    else:
        call.print(plain.csv_text(result).removesuffix("\n"))


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_common
def backup(call: Call, file: Path) -> None:
    """Write a consistent copy of the database to FILE, also while the app runs."""
    from jamstall.store.backup import SameFile
    from jamstall.store.backup import backup as take_backup

    try:
        take_backup(call.database, file)
    except SameFile:
        call.stop(UNUSABLE, "same_file", call.texts("cli-same-file", path=str(file)))
    call.answer({"backup": str(file)}, [call.texts("cli-backed-up", path=str(file))])


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_common
def restore(call: Call, file: Path) -> None:
    """Put the backup FILE in the database's place; the former database is kept beside it."""
    from jamstall.store.backup import SameFile
    from jamstall.store.backup import restore as restore_backup

    try:
        former = restore_backup(call.database, file)
    except SameFile:
        call.stop(UNUSABLE, "same_file", call.texts("cli-same-file", path=str(file)))
    document = {"restored": str(file), "former": str(former) if former else None}
    call.answer(document, [call.texts("cli-restored", path=str(file))])
