"""A corpus of bad files: each made by a few lines, with exactly what must be found in it.

A file is a function that writes it, marked with `bad_file`: its findings as (row, column, code),
and how many cases and granted kronor it holds all the same; or the code it is refused with. Nothing
may end in a traceback, a wrong number or a dropped row.

A theme is a module. Unless a file says otherwise it has the headings of `tests.files` in row 1 and
three business grants of 250,000 kronor each in rows 2 to 4.
"""

import importlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jamstall.intake import Mapping
from tests.files import grant, table

Spot = tuple[int | None, str | None, str]
"""Where a finding stands, and its code: (row, column, code)."""
Make = Callable[[Path], Path]

THEMES = (
    "text_files", "headings", "units", "passed_over", "sheets", "dates", "amounts", "codes",
    "texts", "containers", "hostile", "shapes", "summaries", "vast",
)  # fmt: skip
EACH = 250_000
THREE = 3 * EACH


@dataclass(frozen=True)
class BadFile:
    """One file of the corpus.

    Attributes
    ----------
    make : writes the file in a folder and returns its path.
    found : every finding it must give, in any order.
    cases, granted : how many cases, and kronor of granted cases, are read.
    refused : the code it is refused with; then nothing is read.
    also : canonical column → what its cases must say.
    name, mapping, county : what the user says of the file.
    """

    make: Make
    found: tuple[Spot, ...] = ()
    cases: int = 3
    granted: float = THREE
    refused: str | None = None
    also: dict[str, list[Any]] = field(default_factory=dict)
    name: str | None = None
    mapping: Mapping | None = None
    county: str | None = None

    @property
    def theme(self) -> str:
        """The module that the file is made in."""
        return self.make.__module__.rpartition(".")[2]

    @property
    def title(self) -> str:
        """What the file is, in words."""
        return f"{self.theme}: {self.make.__name__.replace('_', ' ')}"


_FILES: dict[str, BadFile] = {}


def bad_file(*found: Spot, **more: Any) -> Callable[[Make], Make]:
    """Mark a function as a file of the corpus, with what must be found in it."""

    def marked(make: Make) -> Make:
        file = BadFile(make, found, **more)
        if file.title in _FILES:
            raise ValueError(f"two files are called {file.title}")
        _FILES[file.title] = file
        return make

    return marked


def named(name: str, module: str, make: Make) -> Make:
    """Give a function that was made in a loop a name and a theme."""
    make.__name__, make.__module__ = name, module
    return make


def corpus() -> Iterator[BadFile]:
    """Give every file of the corpus, theme by theme."""
    for theme in THEMES:
        importlib.import_module(f"{__name__}.{theme}")
    yield from _FILES.values()


def three(**changed: Any) -> list[list[Any]]:
    """Return the headings and three grants, the first of them changed."""
    return table(grant(1, **changed), grant(2), grant(3))


def column(heading: str, *cells: Any) -> list[list[Any]]:
    """Return the headings and a grant for each cell, which stands under `heading`."""
    return table(*(grant(number, **{heading: cell}) for number, cell in enumerate(cells, 1)))
