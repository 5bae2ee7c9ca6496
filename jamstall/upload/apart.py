"""The process that reads one file: `python -m jamstall.upload.apart ANSWER`, begun by `worker`.

It is told on standard input what to do, tells its stages on standard output, writes its answer to a
file, and ends. Its memory and its time are bounded.
"""

import gc
import os
import pickle
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Literal

from jamstall.intake import UnusableFile
from jamstall.upload.answer import refuse, send

Stage = Literal["reading", "columns", "checking", "done"]

STAGES: tuple[Stage, ...] = ("reading", "columns", "checking", "done")
MOST_MEMORY = 2 * 1024**3
"""Bytes of address space: some times what a file of the largest size takes."""
MOST_SECONDS = 180

_BEGINS: dict[str, Stage] = {
    "jamstall.intake.rows": "columns",
    "jamstall.intake.cases": "checking",
    "jamstall.intake.checks": "checking",
}
"""Module → the stage that has begun when the reading is first seen in it."""
_OUT_OF_MEMORY = 3
_NO_ROOM = 4


def why_ended(code: int) -> str:
    """Return what stopped a process that has not answered, by its exit code (signals below 0)."""
    if -code in (signal.SIGALRM, signal.SIGXCPU):
        return "took_too_long"
    # Where memory is refused, Python says so and what is not Python aborts.
    if code == _OUT_OF_MEMORY or -code == signal.SIGABRT:
        return "too_much_memory"
    if code == _NO_ROOM:
        return "no_room"
    return "reading_stopped"


def main(answer: Path) -> int:
    """Do what standard input says, and write the answer, whole or not at all."""
    work, file, *arguments = pickle.load(sys.stdin.buffer)  # noqa: S301 - it is our own parent's
    _bound()
    gc.disable()  # worth a tenth of the time: a file has many cells, and the process ends soon
    threading.Thread(target=_tell_stages, args=(threading.get_ident(),), daemon=True).start()
    partial = answer.with_name(f"{answer.name}.partial")
    try:
        with partial.open("wb") as to:
            try:
                send(work(file, *arguments), to)
            except UnusableFile as problem:
                refuse(problem, to)
        partial.replace(answer)
    except MemoryError:
        return _OUT_OF_MEMORY
    except OSError:  # what a file does to its reader is the file's; this is the answer's
        return _NO_ROOM
    return 0


def _bound() -> None:
    """Bound memory and time, leave no picture of the memory on disk, and let pages go first."""
    with suppress(ImportError, ValueError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    with suppress(AttributeError):
        signal.alarm(MOST_SECONDS)
        os.nice(10)


def _tell_stages(thread: int) -> None:
    """Say how far a thread has come, by where it is: the intake need not know of it."""
    told = 0
    while True:
        time.sleep(0.03)
        frame = sys._current_frames().get(thread)
        while frame is not None:
            stage = _BEGINS.get(frame.f_globals.get("__name__", ""), "reading")
            if STAGES.index(stage) > told:
                told = STAGES.index(stage)
                print(stage, flush=True)  # noqa: T201
            frame = frame.f_back


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
