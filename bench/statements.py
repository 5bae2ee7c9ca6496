"""How many statements a page of one county sends to DuckDB: `python -m bench.statements [CASES]`.

Of a million invented cases. The second county is what a reader meets who chooses another; the first
also pays for what is made once of each state of the data. Which small groups are hidden is not
decided here: that is measured by `suppression`.
"""

import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from bench import large
from jamstall import ROOT
from jamstall.access import Connection
from jamstall.analysis.disclosure import kept
from jamstall.analysis.disclosure.secondary import tables
from jamstall.panels.pages import PAGES
from jamstall.store.database import Database
from jamstall.ui import login

ASKED = ("overview", "applicants", "sectors", "allocation")
COUNTIES = ("21", "13")


class _Counting:
    """A connection that counts what is sent by all of its kind."""

    sent = 0

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        _Counting.sent += name in {"execute", "sql"}
        return getattr(self._connection, name)


def _nothing_hidden(_self: object, whole: Any, _limit: int, *, of_few: bool) -> tables.Guarded:
    del of_few
    return tables.Guarded(whole, np.zeros(whole.counts.shape, bool))


def main(cases: int) -> None:
    """Print a line a page and county: statements, seconds of processor time."""
    come_in: Any = Database._come_in
    setattr(Database, "_come_in", lambda of, me: _Counting(come_in(of, me)))  # noqa: B010
    setattr(kept.Kept, "decide", _nothing_hidden)  # noqa: B010
    setattr(login, "connection", lambda: Connection(None, {"host": "localhost"}))  # noqa: B010
    addresses = {page.name: page.address for page in PAGES}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.duckdb"
        large.make(path, cases)
        os.environ |= {"JAMSTALL_DATABASE": str(path), "JAMSTALL_DECIDE_AHEAD": "off"}
        for county in ("", *COUNTIES):
            for name in ASKED if county else ("method",):
                app = AppTest.from_file(ROOT / "jamstall" / "ui" / "frame.py", default_timeout=600)
                app._page_hash = calc_hash(addresses[name])
                if county:
                    app.query_params["county"] = county
                sent, start = _Counting.sent, time.process_time()
                app.run()
                if app.exception:
                    raise AssertionError(app.exception)
                seconds = time.process_time() - start
                print(f"{name} {county}: {_Counting.sent - sent} statements, {seconds:.2f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
