"""The invented cases of `data/demo/`, taken in as any file is."""

from pathlib import Path
from typing import TYPE_CHECKING

from jamstall import ROOT

if TYPE_CHECKING:
    from jamstall.intake import Intake

FOLDER = ROOT / "data" / "demo"


def workbooks() -> list[Path]:
    """Return the demo workbooks; none where the folder was not installed."""
    return sorted(FOLDER.glob("demo_*.xlsx"))


def intakes() -> "list[Intake]":
    """Return the demo workbooks taken in, to be published together."""
    from jamstall.intake import take_in

    return [take_in(path) for path in workbooks()]
