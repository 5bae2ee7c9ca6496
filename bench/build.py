"""A build of the program, driven from outside: by its commands and its server, never its modules.

What is asked of a build is what an earlier one answers to as well.
"""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench import load, used
from bench.server import Server, running

_OF_ITS_OWN = ("JAMSTALL_", "STREAMLIT_", "PYTHONPATH", "VIRTUAL_ENV")
"""How the names of variables begin that would make one build other than it is by itself."""


@dataclass(frozen=True)
class Inputs:
    """Files that are made once, by the working tree, and given to every build; kept in a folder."""

    folder: Path

    @cached_property
    def workbook(self) -> Path:
        """The workbook of 100,000 business grants; made anew when what makes it is changed."""
        maker = hashlib.sha256(Path(load.__file__).read_bytes()).hexdigest()
        path = self.folder / maker[:12] / "arenden.xlsx"
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            half = path.with_name("half.xlsx")  # what was interrupted is not taken for whole
            load.make_workbook(half)
            half.replace(path)
        return path


@dataclass(frozen=True)
class Build:
    """One build of the program.

    Attributes
    ----------
    name : what the table calls it.
    root : the folder of its code.
    python : the Python of its environment.
    folder : where its own databases lie, for one run of the benchmarks.
    """

    name: str
    root: Path
    python: str
    folder: Path
    inputs: Inputs

    def jamstall(self, *arguments: object, database: Path) -> used.Used:
        """Run `python -m jamstall …` on a database, and return what it used.

        Raises
        ------
        used.CommandFailed : it did not end with 0.
        """
        command = [self.python, "-m", "jamstall", *map(str, arguments)]
        return used.by(command, self.root, self._environment(database))

    @contextmanager
    def serving(self, database: Path) -> Iterator[Server]:
        """Run the app on a database, and end it."""
        with running(self.root, self.python, self._environment(database)) as server:
            yield server

    @contextmanager
    def fresh(self) -> Iterator[Path]:
        """Give a folder for one measurement, gone after it."""
        with tempfile.TemporaryDirectory(dir=self.folder) as name:
            yield Path(name)

    @contextmanager
    def demo(self) -> Iterator[Path]:
        """Give a database of the demo data that nobody has asked anything; it may be written to."""
        with self.fresh() as folder:
            yield Path(shutil.copy(self._demo, folder / "demo.duckdb"))

    @contextmanager
    def settled(self) -> Iterator[Path]:
        """Give such a database, of which the build has worked out what it does after publishing.

        An earlier build leaves all of that to the reader who asks first.
        """
        with self.demo() as database:
            for beside in self._decided.parent.glob("demo.small_groups.*"):
                shutil.copy(beside, database.parent)
            yield database

    @cached_property
    def _demo(self) -> Path:
        path = self.folder / "demo.duckdb"
        self.jamstall("demo", database=path)
        return path

    @cached_property
    def _decided(self) -> Path:
        if (self.root / "jamstall" / "decide_ahead.py").exists():
            self.jamstall("decide", database=self._demo)
        return self._demo

    def _environment(self, database: Path) -> dict[str, str]:
        plain = {k: v for k, v in os.environ.items() if not k.startswith(_OF_ITS_OWN)}
        return {**plain, "JAMSTALL_DATABASE": str(database)}
