"""A file is read in a process of its own, so that other people's pages keep their speed.

`start` begins, the `Job` follows it. A file that exhausts its reader exhausts nothing else.
"""

import os
import pickle
import secrets
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

from jamstall import ROOT
from jamstall.intake import UnusableFile
from jamstall.upload.answer import receive
from jamstall.upload.apart import MOST_SECONDS, STAGES, Stage, why_ended

Made = TypeVar("Made")

_ENVIRONMENT = ("PATH", "PYTHONPATH", "LANG", "LC_ALL", "TZ", "SYSTEMROOT")
"""All that the process gets to know of ours: no secrets."""


class Job(Generic[Made]):
    """Work that goes on in another process. Made by `start`."""

    def __init__(self, process: "subprocess.Popen[bytes]", answer: Path, name: str) -> None:
        self._process = process
        self._answer = answer
        self._name = name
        self._said = ""

    def progress(self) -> Stage:
        """Return how far it has come, at once; `done` also where it failed."""
        if self._process.poll() is not None:
            return "done"
        if self._process.stdout is not None:
            self._said += (self._process.stdout.read() or b"").decode("ascii")
        told = [stage for stage in STAGES if f"{stage}\n" in self._said]
        return told[-1] if told else "reading"

    def result(self) -> Made:
        """Wait for it to be done, and return what it made. It can be asked for once.

        Raises
        ------
        UnusableFile : as the work says; or it was stopped: `took_too_long`, `too_much_memory`,
            `reading_stopped`, `no_room`.
        OSError, MemoryError : what it made cannot be taken over.
        """
        try:
            code = self._process.wait(MOST_SECONDS + 5)
            if code != 0 or not self._answer.exists():
                raise UnusableFile(why_ended(code), name=self._name)
            with self._answer.open("rb") as file:
                made: Made = receive(file)
            return made
        except subprocess.TimeoutExpired as error:
            raise UnusableFile("took_too_long", name=self._name) from error
        except (pickle.UnpicklingError, EOFError) as error:
            raise UnusableFile("reading_stopped", name=self._name) from error
        finally:
            self.cancel()

    def cancel(self) -> None:
        """Stop it, if it is not done, and remove what it made."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        for left in self._answer.parent.glob(f"{self._answer.name}*"):
            left.unlink(missing_ok=True)

    def __del__(self) -> None:
        self.cancel()


def start(
    work: Callable[..., Made], file: Path, *arguments: Any, name: str | None = None
) -> Job[Made]:
    """Begin `work(file, *arguments)` in a process of its own: `take_in`, or another such reader.

    Parameters
    ----------
    work : a function of `jamstall.intake`; it returns dataclasses of that room, texts, numbers and
        dates.
    file : in a private folder, where the answer is put as well.
    name : what the user calls the file, for messages.

    >>> start(take_in, draft.file, mapping, "21", draft.name).result()
    """
    answer = file.with_name(f"answer-{secrets.token_hex(8)}").absolute()
    process = subprocess.Popen(  # noqa: S603 - nothing of it comes from a user
        [sys.executable, "-m", "jamstall.upload.apart", str(answer)],
        cwd=ROOT,
        env={key: os.environ[key] for key in _ENVIRONMENT if key in os.environ},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # what a reader says of a file may quote it
        bufsize=0,
    )
    if process.stdin is not None and process.stdout is not None:
        os.set_blocking(process.stdout.fileno(), False)
        with suppress(BrokenPipeError), process.stdin as to:
            to.write(pickle.dumps((work, file.absolute(), *arguments), 5))
    return Job(process, answer, name or file.name)
