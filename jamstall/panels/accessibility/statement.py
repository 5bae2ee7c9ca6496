"""The accessibility statement that the act (2018:1937) asks for: who answers, what falls short.

The known shortcomings are a data file that the browser tests read as well, so that the statement
cannot promise what the tests do not find.
"""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jamstall import __version__
from jamstall.panels.panel import Table
from jamstall.texts import Texts

_FILE = Path(__file__).parent / "shortcomings.toml"


@dataclass(frozen=True)
class Shortcoming:
    """Something known not to meet a criterion of WCAG 2.1, level A or AA.

    `name` leads to its texts, `criterion` is its number, `origin` is `streamlit` or `own`, `link`
    is where it is reported.
    """

    name: str
    criterion: str
    origin: str
    link: str


@dataclass(frozen=True)
class Assessment:
    """When the pages were last tested, with which version of axe-core, and what fell short."""

    tested: dt.date
    axe: str
    shortcomings: tuple[Shortcoming, ...]


@cache
def assessment() -> Assessment:
    """Return what is known, from `shortcomings.toml`."""
    read: dict[str, Any] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    known = tuple(Shortcoming(**entry) for entry in read["shortcoming"])
    return Assessment(read["tested"], read["axe"], known)


def responsible(texts: Texts, operator: str, contact: str) -> tuple[str, str]:
    """Return who answers for an installation and how to reach them, or that it is not stated."""
    return (operator.strip() or texts("operator-unnamed"),
            contact.strip() or texts("contact-unnamed"))  # fmt: skip


def shortcomings(texts: Texts) -> Table:
    """Return the known shortcomings: what, which criterion, what to do instead, and whose."""
    header = ("shortcoming", "criterion", "way-round", "origin")
    return Table(
        tuple(texts(f"accessibility-{name}") for name in header),
        tuple(
            (
                texts(f"shortcoming-{known.name}"),
                known.criterion,
                texts(f"shortcoming-{known.name}-instead"),
                texts(f"origin-{known.origin}"),
            )
            for known in assessment().shortcomings
        ),
    )


def how_tested(texts: Texts) -> str:
    """Return how and when the pages were tested, and what was not done (Markdown)."""
    known = assessment()
    return texts(
        "accessibility-tested-text",
        date=texts.date(known.tested),
        version=__version__,
        axe=known.axe,
    )
