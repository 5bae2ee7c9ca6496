"""Commands that change the data, and tell what has been done to it."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import (
    answering,
    describing_a_file,
    done_by,
    of_other_counties,
    replacing_others,
)
from jamstall.demo import FOLDER, intakes, workbooks

if TYPE_CHECKING:
    from jamstall.store.loads import OtherCounty


@click.command()
@done_by
@click.option("--expected", default=None, help="The version that `difference` was computed from.")
@of_other_counties
@replacing_others
@describing_a_file
@answering
def load(
    call: Call,
    file: Path,
    by: str | None,
    expected: str | None,
    other_county: "OtherCounty | None",
    **options: Any,
) -> None:
    """Check FILE and publish it. Any error: nothing is loaded."""
    how: dict[str, Any] = {"other_county": other_county, "replace": options.pop("replace")}
    intake = asked.intake_of(call, file, **options)
    documents, lines = asked.findings_of(call, intake)
    counts: dict[str, Any] = {
        "table": intake.fund.replace("_", "-"),
        "rows": intake.rows,
        "cases": intake.case_count,
    }
    found = {"errors": intake.errors, "warnings": intake.warnings}
    if intake.errors:
        lines.append(call.texts("cli-not-loaded", **found))
        change = {"new": 0, "changed": 0, "unchanged": 0}
        call.answer({"load_id": None, **counts, **change, **found, "findings": documents}, lines)
        sys.exit(DATA_ERRORS)
    mapping = _to_remember(call, options)
    (done,) = asked.publish(call, [intake], by, expected=expected, mapping=mapping, **how)
    change = {"new": done.new, "changed": done.changed, "unchanged": done.unchanged}
    lines.append(call.texts("cli-loaded", load=done.load_id, **change, **found, **counts))
    call.answer({"load_id": done.load_id, **counts, **change, **found}, lines)


def _to_remember(call: Call, options: dict[str, Any]) -> str | None:
    """Return how the file was read, where a mapping said it: for the next of its kind."""
    if options["mapping"] is None:
        return None
    from jamstall.intake.mapping_file import as_toml

    return as_toml(asked.mapping_of(call, **options))


@click.command()
@click.option("--if-empty", is_flag=True, help="Do nothing where there is data already.")
@click.option("--remove", is_flag=True, help="Take all demo data back.")
@done_by
@answering
def demo(call: Call, if_empty: bool, remove: bool, by: str | None) -> None:
    """Fill an empty database with the demo data, or take it away."""
    from jamstall.store import loads

    if remove:
        removed = loads.retract_demo(call.database, by=by or asked.user())
        call.has_changed_data = True
        call.answer({"removed": removed}, [call.texts("cli-demo-removed", loads=removed)])
        return
    if if_empty and any(load.status == "published" for load in loads.history(call.database)):
        call.answer({"loads": []}, [call.texts("cli-demo-not-needed")])
        return
    if not workbooks():
        call.stop(UNUSABLE, "demo_missing", call.texts("cli-demo-missing", path=str(FOLDER)))
    taken = intakes()
    done = asked.publish(call, taken, by or "demo", is_demo=True)
    document: dict[str, Any] = {
        "loads": [one.load_id for one in done],
        "cases": sum(one.new for one, of in zip(done, taken, strict=True) if of.fund != "advice"),
    }
    call.answer(document, [call.texts("cli-demo-loaded", cases=document["cases"])])


@click.command()
@click.argument("load_id", metavar="ID", type=int)
@click.option("--dry-run", is_flag=True, help="Only tell what it would do.")
@done_by
@answering
def retract(call: Call, load_id: int, dry_run: bool, by: str | None) -> None:
    """Take one load back: the state before it returns exactly."""
    from jamstall.store import loads

    try:
        if dry_run:
            _tell_retraction(call, load_id)
            return
        loads.retract(call.database, load_id, by=by or asked.user())
        call.has_changed_data = True
    except loads.NoSuchLoad:
        call.stop(UNUSABLE, "no_such_load", call.texts("cli-no-such-load", load=load_id))
    call.answer(
        {"load_id": load_id, "status": "retracted"}, [call.texts("cli-retracted", load=load_id)]
    )


def _tell_retraction(call: Call, load_id: int) -> None:
    from jamstall.upload.difference import retraction

    told = retraction(call.database, load_id)
    table = told.table.replace("_", "-")
    document = {"load_id": load_id, **asdict(told), "table": table}
    line = call.texts(
        "cli-retraction",
        load=load_id,
        table=table,
        disappear=told.disappear,
        returns=sum(told.return_to.values()),
        stay=sum(told.stay.values()),
    )
    call.answer(document, [line])


@click.command("loads")
@answering
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


@click.command("log")
@answering
def show_log(call: Call) -> None:
    """All that was ever done to the data, by whom, newest first. Nothing is taken out of it."""
    from jamstall.store.events import events

    told = events(call.database)
    lines = [
        f"{event.event_id:>4}  {event.done_at:%Y-%m-%d %H:%M}"
        f"  {event.who or call.texts('unknown')}  "
        + call.texts(
            f"cli-log-{event.what}",
            load=event.load_id or 0,
            file=event.file_name or "",
            table="advice" if "reports" in event.counts else "cases",
            cases=event.counts.get("reports", event.counts.get("cases", 0)),
        )
        for event in told
    ]
    call.answer([asdict(event) for event in told], lines or [call.texts("cli-no-log")])
