"""The command line in a process of its own: forked, and otherwise as `python -m jamstall`.

What it says, its exit code and its end are its own; what a start imports is there already
(`tests/reliability/children.py`), which took more time than most commands.
"""

import os
import resource
from collections.abc import Mapping
from multiprocessing.connection import Connection

from jamstall import ROOT
from tests.reliability.children import CHILDREN


class Started:
    """A command at work.

    Parameters
    ----------
    arguments : as after `python -m jamstall`.
    largest : bytes that no file may grow past, as if the disk were full; None for any.
    """

    def __init__(self, *arguments: object, largest: int | None = None) -> None:
        self._out, out = CHILDREN.Pipe(duplex=False)
        self._error, error = CHILDREN.Pipe(duplex=False)
        said = [str(argument) for argument in arguments]
        self._child = CHILDREN.Process(
            target=_run, args=(said, dict(os.environ), out, error, largest)
        )
        self._child.start()
        out.close()
        error.close()

    def kill(self) -> None:
        """End it at once, whatever it is in the middle of."""
        self._child.kill()

    def finish(self) -> tuple[int, str, str]:
        """Wait for its end; return its exit code, and what it said on either stream."""
        said = [_all_of(one) for one in (self._out, self._error)]
        self._child.join(60)
        assert self._child.exitcode is not None
        return self._child.exitcode, *said


def _all_of(stream: Connection) -> str:
    """Return what comes until nobody writes any more; a command says little on either stream."""
    with stream, open(stream.fileno(), encoding="utf-8", closefd=False) as text:
        return text.read()


def _run(
    arguments: list[str],
    environment: Mapping[str, str],
    out: Connection,
    error: Connection,
    largest: int | None,
) -> None:
    """Go on as the command, in a process that has just been forked."""
    from jamstall.cli import main

    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    for number, stream in ((1, out), (2, error)):
        os.dup2(stream.fileno(), number)
        stream.close()
    if largest is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    main(arguments)
