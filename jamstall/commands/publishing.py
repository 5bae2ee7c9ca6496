"""The command that writes what is published as an edition, for apps that only read."""

import datetime as dt
import os

import click

from jamstall.commands.answers import UNUSABLE, Call
from jamstall.commands.options import answering


@click.command()
@click.option("--closed", metavar="PLACE", help="Where the part with personal data is to be.")
@click.option("--keep", type=click.IntRange(min=1), help="How many editions stay.")
@click.option("--again", is_flag=True, help="Also where nothing has changed since the latest.")
@click.argument("place")
@answering
def snapshot(call: Call, place: str, closed: str | None, keep: int | None, again: bool) -> None:
    """Write what is published as Parquet to PLACE, a folder or s3://bucket/path."""
    from threading import Event

    from jamstall.analysis.disclosure.settings import decides_ahead
    from jamstall.decide_ahead import decide_ahead
    from jamstall.editions import writing
    from jamstall.editions.faults import EditionFault
    from jamstall.editions.places import Places

    closed = closed or os.environ.get("JAMSTALL_DATA_CLOSED")
    try:
        places = Places(place, closed)
        if decides_ahead():  # so that no app that reads has to
            decide_ahead(call.database, Event())
        now = dt.datetime.now(tz=dt.UTC)
        done = writing.write(call.database, places, now, keep or writing.KEPT, again=again)
    except EditionFault as fault:
        message = call.texts(f"edition-{fault.code}".replace("_", "-"), about=fault.about)
        call.stop(UNUSABLE, f"edition_{fault.code}", message)
    manifest = done.manifest
    key = "cli-snapshot-written" if done.is_new else "cli-snapshot-same"
    lines = [call.texts(key, edition=manifest.edition, place=places.root.named)]
    if done.remaining:
        lines.append(call.texts("cli-snapshot-remaining", editions=", ".join(done.remaining)))
    call.answer(
        {
            "edition": manifest.edition,
            "new": done.is_new,
            "bytes": sum(file.bytes for file in manifest.files),
            "removed": [*done.removed],
            "not_removed": [*done.remaining],
        },
        lines,
    )
