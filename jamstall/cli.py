"""The command line: everything the pages can do with data, for scripts and for the operator.

Exit codes: 0 done; 1 the data has errors, nothing was changed; 2 the call or the file is unusable.
With `--json`, one JSON document stands on standard output and nothing else.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from jamstall.commands import (
    comparing,
    deciding,
    every_definition,
    exporting,
    files,
    loading,
    measuring,
    proposing,
    publishing,
    referring,
    reviewing,
    side_by_side,
    upkeep,
)
from jamstall.commands.answers import UNUSABLE, error_as_json, say_on_stderr
from jamstall.commands.options import of_every_call
from jamstall.operations.private import make_files_private

COMMANDS = (
    files.check,
    files.survey,
    files.columns,
    files.mapping,
    files.template,
    files.marked,
    comparing.control,
    comparing.difference,
    loading.load,
    loading.list_loads,
    loading.show_log,
    loading.retract,
    loading.demo,
    measuring.measure,
    reviewing.review,
    reviewing.agreement,
    side_by_side.compare,
    every_definition.robust,
    deciding.targets,
    deciding.scenario,
    referring.reference,
    proposing.proposals,
    exporting.export,
    upkeep.backup,
    upkeep.restore,
    upkeep.decide,
    publishing.snapshot,
)


class _Commands(click.Group):
    """The commands; a call that cannot be understood is one sentence, or JSON."""

    def main(self, args: Sequence[str] | None = None, **extra: Any) -> Any:  # type: ignore[override]
        make_files_private()
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


@click.group(cls=_Commands, commands=COMMANDS)
@of_every_call
@click.pass_context
def main(
    context: click.Context, database: Path | None, as_json: bool, language: str | None
) -> None:
    """Who gets the growth money: load data, and measure it."""
    context.obj = {"database": database, "as_json": as_json, "language": language}
