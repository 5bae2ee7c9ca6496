"""The command line: everything the pages can do with data, for scripts and for the operator.

Exit codes: 0 done; 1 the data has errors, nothing was changed; 2 the call or the file is unusable.
With `--json`, one JSON document stands on standard output and nothing else.
"""

import functools
import getpass
import json
import os
import sys
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn

import click

from jamstall import ROOT
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.measures import NAMES
from jamstall.analysis.selection import ORDER, Selection, UnknownValue
from jamstall.export import plain
from jamstall.store.backup import backup as take_backup
from jamstall.store.backup import restore as restore_backup
from jamstall.store.database import Database, DatabaseHeld, NotADatabase
from jamstall.store.queries import DIMENSIONS
from jamstall.texts import LANGUAGES, Texts

DATA_ERRORS = 1
UNUSABLE = 2
FINDINGS_SHOWN = 20
"""Of one kind, when a person reads them; `--json` gives all."""

DEMO = ROOT / "data" / "demo"
DEFAULT_DATABASE = ROOT / "data" / "jamstall.duckdb"


class Call:
    """What every command needs: the database, the texts, and where answers go."""

    def __init__(self, database: Path, language: str, as_json: bool) -> None:
        self.database = Database(database)
        self.texts = Texts("en" if language == "en" else "sv")
        self.as_json = as_json

    def answer(self, document: Any, lines: list[str]) -> None:
        """Print the document as JSON, or the lines for a person."""
        if self.as_json:
            click.echo(json.dumps(document, ensure_ascii=False, default=_plain))
        else:
            click.echo("\n".join(lines))

    def stop(self, exit_code: int, code: str, message: str, hint: str = "") -> NoReturn:
        """Say what is wrong and what to do, and end with an exit code."""
        if self.as_json:
            error = {"code": code, "message": message, "suggestion": hint}
            click.echo(json.dumps({"error": error}, ensure_ascii=False))
        click.echo(f"{message} {hint}".strip(), err=True)
        sys.exit(exit_code)


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
        try:
            command(call, **options)
        except DatabaseHeld as error:
            call.stop(
                UNUSABLE, "database_held", call.texts("cli-database-held", path=error.path.name)
            )
        except NotADatabase as error:
            call.stop(
                UNUSABLE, "not_a_database", call.texts("cli-not-a-database", path=error.path.name)
            )
        except OSError as error:
            name = Path(str(error.filename or "")).name
            call.stop(
                UNUSABLE,
                "file_system",
                call.texts("cli-file-system", path=name, problem=str(error.strerror)),
            )

        except Exception as error:
            # Whatever was not foreseen is still one sentence; the operator can ask for the rest.
            if os.environ.get("JAMSTALL_DEBUG"):
                raise
            call.stop(
                UNUSABLE, "unexpected", call.texts("cli-unexpected", kind=type(error).__name__)
            )

    return wrapped


@click.group()
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


def _take_in(
    call: Call,
    file: Path,
    table: str | None,
    sheet: str | None,
    mapping: Path | None,
    county: str | None,
) -> Any:
    """Take a file in; what cannot be used ends the call with one sentence."""
    from dataclasses import replace

    # pandas costs a second, and only a file needs it.
    from jamstall.intake import Mapping, UnusableFile, fund_of, read_mapping, take_in
    from jamstall.intake.wording import worded_file

    try:
        said = read_mapping(mapping) if mapping else Mapping()
        if table:
            said = replace(said, table=fund_of(table))
        if sheet:
            said = replace(said, sheet=sheet)
        return take_in(file, said, county)
    except UnusableFile as problem:
        message, hint = worded_file(problem, call.texts)
        call.stop(UNUSABLE, problem.code, message, hint)


def _findings(call: Call, intake: Any) -> tuple[list[dict[str, Any]], list[str]]:
    """Return the findings as JSON objects, and as lines for a person (each kind abridged)."""
    from jamstall.intake.wording import worded_finding

    documents, lines = [], []
    shown: dict[str, int] = {}
    for finding in intake.findings:
        message, hint = worded_finding(finding, call.texts)
        documents.append(
            {
                "sheet": finding.sheet,
                "row": finding.row,
                "column": finding.column,
                "code": finding.code,
                "severity": finding.severity,
                "value": finding.value,
                "message": message,
                "suggestion": hint,
            }
        )
        shown[finding.code] = shown.get(finding.code, 0) + 1
        if shown[finding.code] <= FINDINGS_SHOWN:
            severity = call.texts(f"severity-{finding.severity}")
            where = call.texts("cli-row", row=str(finding.row)) if finding.row else "–"
            lines.append(f"{severity}  {where}  {message} {hint}")
    for code, times in shown.items():
        if times > FINDINGS_SHOWN:
            lines.append(call.texts("cli-more", code=code, times=times - FINDINGS_SHOWN))
    return documents, lines


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_file_options
@_common
def check(call: Call, file: Path, **options: Any) -> None:
    """Find what is wrong in FILE, without loading it."""
    intake = _take_in(call, file, **options)
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
    intake = _take_in(call, file, **options)
    documents, lines = _findings(call, intake)
    counts = {
        "table": intake.fund.replace("_", "-"),
        "rows": intake.rows,
        "cases": len(intake.cases["row"]),
    }
    found = {"errors": intake.errors, "warnings": intake.warnings}
    if intake.errors:
        lines.append(call.texts("cli-not-loaded", **found))
        call.answer({"load_id": None, **counts, **found, "findings": documents}, lines)
        sys.exit(DATA_ERRORS)
    done = _publish(call, [intake], by, is_demo=False)[0]
    change = {"new": done.new, "changed": done.changed, "unchanged": done.unchanged}
    lines.append(call.texts("cli-loaded", load=done.load_id, **change, **found, **counts))
    call.answer({"load_id": done.load_id, **counts, **change, **found}, lines)


def _publish(call: Call, intakes: list[Any], by: str | None, *, is_demo: bool) -> list[Any]:
    from jamstall.store import loads

    try:
        return loads.publish(call.database, intakes, by=by or getpass.getuser(), is_demo=is_demo)
    except loads.DemoInTheWay:
        call.stop(DATA_ERRORS, "demo_in_the_way", call.texts("cli-demo-in-the-way"))
    except loads.NotEmpty:
        call.stop(DATA_ERRORS, "not_empty", call.texts("cli-not-empty"))


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

    intakes = [take_in(path) for path in sorted(DEMO.glob("demo_*.xlsx"))]
    done = _publish(call, intakes, "demo", is_demo=True)
    document = {"loads": [one.load_id for one in done], "cases": sum(one.new for one in done)}
    call.answer(document, [call.texts("cli-demo-loaded", cases=document["cases"])])


@main.command("loads")
@_common
def list_loads(call: Call) -> None:
    """The history: every load, newest first."""
    from dataclasses import asdict

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
def measure(
    call: Call,
    name: str,
    by: str,
    conditions: tuple[str, ...],
    basis: Any,
    area: Any,
    limit: str,
    suppress: int,
    form: str,
) -> None:
    """One breakdown of the measure NAME: a row per group."""
    if name not in NAMES:
        known = ", ".join(NAMES)
        message = call.texts("cli-no-such-measure", name=name, known=known)
        call.stop(UNUSABLE, "no_such_measure", message)
    dimensions = tuple(part.strip() for part in by.split(",") if part.strip())
    try:
        selection = Selection(basis=basis, area=area, limit=_limit(call, limit), small=suppress)
        result = breakdown(call.database, name, dimensions, _where(call, selection, conditions))
    except UnknownValue as error:
        known = ", ".join(DIMENSIONS if error.value is None else ORDER.get(error.dimension, ("…",)))
        what = error.dimension if error.value is None else f"{error.dimension}={error.value}"
        message = call.texts("cli-unknown-value", what=what, known=known)
        call.stop(UNUSABLE, "unknown_value", message)
    if form == "json" or call.as_json:
        click.echo(json.dumps(plain.rows(result), ensure_ascii=False))
    else:
        click.echo(plain.csv_text(result), nl=False)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _limit(call: Call, limit: str) -> Decimal:
    try:
        number = Decimal(limit.replace(",", "."))
    except InvalidOperation:
        number = Decimal(0)
    if not 50 <= number < 100:
        call.stop(UNUSABLE, "limit", call.texts("cli-limit", value=limit))
    return number


def _where(call: Call, selection: Selection, conditions: tuple[str, ...]) -> Selection:
    """Return the selection with `DIM=VALUE` conditions; a repeated dimension means either."""
    filters: dict[str, list[str]] = {}
    for condition in conditions:
        dimension, equals, value = condition.partition("=")
        if not equals:
            message = call.texts("cli-condition", condition=condition)
            call.stop(UNUSABLE, "condition", message)
        filters.setdefault(dimension.strip(), []).append(value.strip())
    return selection.where(**filters)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_common
def backup(call: Call, file: Path) -> None:
    """Write a consistent copy of the database to FILE, also while the app runs."""
    take_backup(call.database, file)
    call.answer({"backup": str(file)}, [call.texts("cli-backed-up", path=str(file))])


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@_common
def restore(call: Call, file: Path) -> None:
    """Put the backup FILE in the database's place; the former database is kept beside it."""
    former = restore_backup(call.database, file)
    document = {"restored": str(file), "former": str(former) if former else None}
    call.answer(document, [call.texts("cli-restored", path=str(file))])
