"""The command line: everything the pages can do with data, for scripts and for the operator.

Exit codes: 0 done; 1 the data has errors, nothing was changed; 2 the call or the file is unusable.
With `--json`, one JSON document stands on standard output and nothing else.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from jamstall.commands.answers import UNUSABLE, error_as_json, say_on_stderr
from jamstall.commands.options import of_every_call
from jamstall.operations.private import make_files_private

COMMANDS = {
    "check": "files.check",
    "survey": "files.survey",
    "columns": "files.columns",
    "mapping": "files.mapping",
    "template": "files.template",
    "marked": "files.marked",
    "control": "comparing.control",
    "difference": "comparing.difference",
    "load": "loading.load",
    "loads": "loading.list_loads",
    "log": "loading.show_log",
    "retract": "loading.retract",
    "demo": "loading.demo",
    "measure": "measuring.measure",
    "review": "reviewing.review",
    "agreement": "reviewing.agreement",
    "compare": "side_by_side.compare",
    "robust": "every_definition.robust",
    "targets": "deciding.targets",
    "scenario": "deciding.scenario",
    "reference": "referring.reference",
    "proposals": "proposing.proposals",
    "export": "exporting.export",
    "backup": "upkeep.backup",
    "restore": "upkeep.restore",
    "decide": "upkeep.decide",
    "snapshot": "publishing.snapshot",
}
"""Command → where it stands in `jamstall.commands`."""


class _Imported(Mapping[str, click.Command]):
    """The commands, each imported when it is asked for: a call needs one of them."""

    def __getitem__(self, name: str) -> click.Command:
        module, _, function = COMMANDS[name].partition(".")
        command: click.Command = getattr(import_module(f"jamstall.commands.{module}"), function)
        return command

    def __iter__(self) -> Iterator[str]:
        return iter(COMMANDS)

    def __len__(self) -> int:
        return len(COMMANDS)


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


@click.group(cls=_Commands, commands=_Imported())
@of_every_call
@click.pass_context
def main(
    context: click.Context, database: Path | None, as_json: bool, language: str | None
) -> None:
    """Who gets the growth money: load data, and measure it."""
    context.obj = {"database": database, "as_json": as_json, "language": language}
