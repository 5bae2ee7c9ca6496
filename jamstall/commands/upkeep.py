"""Commands for who looks after the database: a copy of it, and the way back."""

import datetime as dt
import sys
from pathlib import Path

import click

from jamstall.commands import asked
from jamstall.commands.answers import UNUSABLE, Call
from jamstall.commands.options import answering, done_by


@click.command()
@click.option(
    "--keep", type=click.IntRange(min=1), help="Into a folder, of whose backups the latest stay."
)
@click.argument("file", type=click.Path(path_type=Path), required=False)
@answering
def backup(call: Call, file: Path | None, keep: int | None) -> None:
    """Write a consistent copy of the database to FILE, also while the app runs."""
    from jamstall.store.backup import SameFile
    from jamstall.store.backup import backup as take_backup

    if keep is not None:
        _keep(call, file, keep)
        return
    if file is None:
        call.stop(UNUSABLE, "usage", call.texts("cli-backup-where"))
    try:
        take_backup(call.database, file)
    except SameFile:
        call.stop(UNUSABLE, "same_file", call.texts("cli-same-file", path=str(file)))
    call.answer({"backup": str(file)}, [call.texts("cli-backed-up", path=str(file))])


def _keep(call: Call, folder: Path | None, most: int) -> None:
    from jamstall.store import kept_backups

    folder = folder or kept_backups.folder_of(call.database.path)
    if folder.exists() and not folder.is_dir():
        call.stop(UNUSABLE, "no_folder", call.texts("cli-no-folder", path=str(folder)))
    done = kept_backups.keep(call.database, folder, most, dt.datetime.now(tz=dt.UTC))
    said = [call.texts("cli-backed-up", path=str(done.taken))]
    said += [call.texts("cli-backup-removed", path=str(old)) for old in done.removed]
    removed = [str(old) for old in done.removed]
    call.answer({"backup": str(done.taken), "removed": removed}, said)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@done_by
@answering
def restore(call: Call, file: Path, by: str | None) -> None:
    """Put the backup FILE in the database's place; the former database is kept beside it."""
    from jamstall.store.backup import SameFile
    from jamstall.store.backup import restore as restore_backup

    try:
        former = restore_backup(call.database, file, by=by or asked.user())
        call.has_changed_data = True
    except SameFile:
        call.stop(UNUSABLE, "same_file", call.texts("cli-same-file", path=str(file)))
    document = {"restored": str(file), "former": str(former) if former else None}
    call.answer(document, [call.texts("cli-restored", path=str(file))])


@click.command()
@answering
def decide(call: Call) -> None:
    """Work out which small groups are hidden on the pages, before anybody reads them."""
    from threading import Event

    from jamstall.decide_ahead import decide_ahead

    def tell(done: int, steps: int) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r{call.texts('cli-deciding', done=done, all=steps)}", nl=False, err=True)

    done = decide_ahead(call.database, Event(), tell)
    if sys.stderr.isatty():
        click.echo(err=True)
    call.answer({"steps": done}, [call.texts("cli-decided", steps=done)])
