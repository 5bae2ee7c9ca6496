"""Commands for who looks after the database: a copy of it, and the way back."""

from pathlib import Path

import click

from jamstall.commands import asked
from jamstall.commands.answers import UNUSABLE, Call
from jamstall.commands.options import answering, done_by


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@answering
def backup(call: Call, file: Path) -> None:
    """Write a consistent copy of the database to FILE, also while the app runs."""
    from jamstall.store.backup import SameFile
    from jamstall.store.backup import backup as take_backup

    try:
        take_backup(call.database, file)
    except SameFile:
        call.stop(UNUSABLE, "same_file", call.texts("cli-same-file", path=str(file)))
    call.answer({"backup": str(file)}, [call.texts("cli-backed-up", path=str(file))])


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
    except SameFile:
        call.stop(UNUSABLE, "same_file", call.texts("cli-same-file", path=str(file)))
    document = {"restored": str(file), "former": str(former) if former else None}
    call.answer(document, [call.texts("cli-restored", path=str(file))])
