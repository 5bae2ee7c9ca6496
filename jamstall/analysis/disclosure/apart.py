"""The solver in a process of its own: whoever reads a page beside it keeps their core.

`python -m jamstall.analysis.disclosure.apart` reads cubes from standard input and writes what is
hidden of each, until its input ends; both ends are ours. It goes after everything else that the
machine does.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from jamstall import ROOT
from jamstall.analysis.disclosure.audit.cells import Tables
from jamstall.analysis.disclosure.audit.parts import Part
from jamstall.analysis.disclosure.audit.together import close_numbers, numbers_of
from jamstall.analysis.disclosure.secondary.cube import Cube, Flags
from jamstall.analysis.disclosure.secondary.tables import Guarded, decide

_SOON = 0.2
"""Seconds until it is seen that all is to end."""


class Ended(Exception):
    """The process was ended, or died, before it had an answer."""


class Apart:
    """A process that decides. To be used as a context; it ends when that does, or when told to.

    Parameters
    ----------
    stopped : set when it is to end at once.
    """

    def __init__(self, stopped: threading.Event) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own
            [sys.executable, "-m", __spec__.name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        self._stopped, self._over = stopped, threading.Event()
        self._watch = threading.Thread(target=self._end_when_told, name="small groups", daemon=True)
        self._watch.start()

    def __enter__(self) -> "Apart":
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._pipe(self._process.stdin).close()
        self._process.kill()
        self._process.wait()
        self._pipe(self._process.stdout).close()
        self._over.set()
        self._watch.join()  # or what it holds would be called leaked, where the command ends now

    def decide(self, whole: Cube, limit: int, *, of_few: bool) -> Guarded:
        """Return what is hidden of a cube, worked out there (`tables.decide`).

        Raises
        ------
        Ended : the process is no more.
        """
        return Guarded(whole, self._answer("decide", whole, limit, of_few))

    def close(self, part: Part, tables: Tables, limit: int) -> None:
        """Hide more in the tables' own flags, worked out there (`together.close`).

        Raises
        ------
        Ended : the process is no more.
        """
        own = numbers_of(part, tables)
        for dimensions, flags in self._answer("close", part, own, limit).items():
            own[dimensions].hidden[...] = flags

    def _answer(self, *question: Any) -> Any:
        try:
            to = self._pipe(self._process.stdin)
            pickle.dump(question, to)
            to.flush()
            return pickle.load(self._pipe(self._process.stdout))  # noqa: S301 - ours
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            raise Ended from error

    def _end_when_told(self) -> None:
        while not self._over.wait(_SOON):
            if self._stopped.is_set():
                self._process.kill()
                return

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        if pipe is None:
            raise Ended
        return pipe


def main() -> None:
    """Decide what comes, until nothing more does."""
    with suppress(AttributeError):
        os.nice(19)
    while True:
        try:
            what, *about = pickle.load(sys.stdin.buffer)  # noqa: S301 - from whom we were started by
        except EOFError:
            return
        pickle.dump(_ANSWERS[what](*about), sys.stdout.buffer)
        sys.stdout.buffer.flush()


def _decide(whole: Cube, limit: int, of_few: bool) -> Flags:
    return decide(whole, limit, of_few=of_few).hidden


def _close(part: Part, tables: Tables, limit: int) -> dict[tuple[str, ...], Flags]:
    close_numbers(part, tables, limit)
    return {dimensions: guarded.hidden for dimensions, guarded in tables.items()}


_ANSWERS: dict[str, Callable[..., Any]] = {"decide": _decide, "close": _close}


if __name__ == "__main__":
    main()
