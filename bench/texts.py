"""Loading a file of text: beside DuckDB's own reading of it, and its peak of memory.

Both are whole processes, by their processor time. DuckDB's keeps the rows in a table of a file, as
it reads them: nothing is looked up, and nothing is checked.
"""

import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bench import load, used
from bench.ratio import Measured, Memory, Ratio, medians
from jamstall import ROOT

ROWS, MORE, MILLION = 100_000, 200_000, 1_000_000
_READ = """
import sys, duckdb
with duckdb.connect(sys.argv[2]) as connection:
    connection.execute("CREATE TABLE cases AS FROM read_csv(?)", [sys.argv[1]])
"""


def measure() -> Sequence[Measured]:
    """Return `load` of text beside DuckDB's reading, its peak, and a million rows beside less."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = {rows: folder / f"{rows}.csv" for rows in (ROWS, MORE, MILLION)}
        for rows, path in files.items():
            load.make_text(path, range(rows))
        read = medians(lambda: _loaded(files[ROWS]), lambda: _read(files[ROWS]), 3)
        peak = _loaded(files[MORE]).peak
        million = _loaded(files[MILLION], {"JAMSTALL_MOST_ROWS": str(MILLION)})
    columns = f"{len(load.HEADINGS)} columns"
    return [
        Ratio("csv loaded / DuckDB's read_csv", *read, 8.0, f"{ROWS:,} rows × {columns}"),
        Ratio(
            "csv of a million rows loaded / of a hundred thousand",
            million.processor,
            read[0],
            12.0,
            f"{columns}; peak of memory {million.peak:.0f} MB",
        ),
        Memory("csv loaded, peak of memory", peak, 400, f"{MORE:,} rows × {columns}"),
    ]


def _loaded(path: Path, more: Mapping[str, str] = MappingProxyType({})) -> used.Used:
    """Load a file into a database that is not there yet."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"JAMSTALL_DATABASE": str(Path(folder) / "new.duckdb")}
        command = [sys.executable, "-m", "jamstall", "load", str(path)]
        return used.by(command, ROOT, {**os.environ, **settings, **more})


def _read(path: Path) -> used.Used:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", _READ, str(path), str(Path(folder) / "new.duckdb")]
        return used.by(command, ROOT, os.environ)
