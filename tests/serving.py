"""The app as the README starts it, but that no two servers of a run decide the same small groups.

`python -m tests.serving run app.py …` is `python -m streamlit run app.py …`; what its servers
decide is kept in the folder that `JAMSTALL_TESTS_DECIDED` names, by what it depends on
(`tests.once.remembering`).

`begun` starts it in a child forked from a process that has imported the app and done nothing else
(`tests/reliability/children.py`): its address, database, log and end are its own.
"""

import os
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path

from streamlit.web.cli import main

from jamstall import ROOT
from jamstall.analysis.disclosure import apart
from jamstall.analysis.disclosure.secondary import tables
from tests.once import remembering
from tests.reliability.children import CHILDREN

DECIDED = "JAMSTALL_TESTS_DECIDED"
COMMAND = (sys.executable, "-m", "tests.serving", "run", "app.py", "--server.port")
"""How a server is started that several tests ask; its port comes after it."""


def begun(port: int, database: Path, *arguments: str, log: Path = Path(os.devnull)) -> BaseProcess:
    """Start the app on a port and a database, with these arguments too, and wait for it."""
    environment = {**os.environ, "JAMSTALL_DATABASE": str(database)}
    child = CHILDREN.Process(
        target=_be_a_server, args=(("--server.port", str(port), *arguments), environment, log)
    )
    child.start()
    wait_for(f"http://localhost:{port}/health", lambda: child.exitcode)
    return child


def ended(server: BaseProcess) -> None:
    """End a server as an operator does, and see it go."""
    server.terminate()
    server.join(20)
    assert server.exitcode is not None


def _be_a_server(arguments: Sequence[str], environment: Mapping[str, str], log: Path) -> None:
    """Go on as the server, in a process that has just been forked."""
    os.chdir(ROOT)
    os.environ.clear()
    os.environ.update(environment)
    with log.open("ab") as to:
        for stream in (1, 2):
            os.dup2(to.fileno(), stream)
    serve(("run", "app.py", *arguments))


def serve(arguments: Sequence[str] | None = None) -> None:
    """Run `streamlit`, which decides no cube that was decided before in this run of tests."""
    decided_once = remembering(tables.decide, Path(os.environ[DECIDED]))
    tables.decide = apart.decide = decided_once
    main(arguments, prog_name="streamlit")


def wait_for(address: str, code: Callable[[], int | None]) -> None:
    """Wait until an address answers; `code` tells how its server ended, if it has."""
    for _ in range(240):
        if code() is not None:
            raise AssertionError(f"the server ended with {code()}")
        try:
            with urllib.request.urlopen(address) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.25)  # a server that is not there yet tells nothing
    raise AssertionError("the server did not answer")


if __name__ == "__main__":
    serve()
