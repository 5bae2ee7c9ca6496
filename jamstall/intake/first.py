"""A file that has just been chosen: looked at and, where nothing must be asked, taken in at once.

To read a large file takes as long as all that is done with its cells. Here it is read once for
both, also where the last file's mapping makes a second look.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from jamstall.intake import Intake, taken_in
from jamstall.intake.findings import UnusableFile
from jamstall.intake.look import Look, look_at
from jamstall.intake.mapping import Mapping
from jamstall.intake.read import read
from jamstall.intake.recall import Kept, recalled


@dataclass(frozen=True, slots=True)
class First:
    """What is known of a file when it has been read for the first time.

    Attributes
    ----------
    mapping : how it was read: as the last file of its kind, or by its headings alone.
    look : what is in it.
    intake : the file taken in; None where something must be asked first, or it cannot be.
    """

    mapping: Mapping
    look: Look
    intake: Intake | None


def first(path: Path, kept: Kept, name: str) -> First:
    """Read a file of which nothing has been said.

    Parameters
    ----------
    kept : the mappings of earlier files.

    Raises
    ------
    UnusableFile : it cannot be read at all.
    """
    sheets = read(path)
    mapping = Mapping()
    look = look_at(sheets, mapping, name)
    if (known := recalled(kept, look, None)) is not None:
        mapping, look = known, look_at(sheets, known, name)
    intake = None
    if look.needs_no_answer(None):
        with suppress(UnusableFile):  # it is said where the findings are to be shown
            intake = taken_in(sheets, path, look.mapping(mapping), None, name)
    return First(mapping, look, intake)
