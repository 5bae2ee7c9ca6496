"""What an edition holds, as its manifest states it: JSON, in a form that has a number."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from jamstall.editions.faults import EditionFault

FORM = 1
"""The form that is written. Another number where files or folders come to mean something else; a
program reads its own and those before."""
POINTER = "current.json"
MANIFEST = "manifest.json"
NAME = re.compile(r"\d{6,}-[0-9a-f]{6}")

Part = Literal["open", "closed"]


@dataclass(frozen=True)
class File:
    """A file of an edition.

    Attributes
    ----------
    columns : name and type (Arrow's word for it) of each; none of a file that is no table.
    """

    name: str
    part: Part
    bytes: int
    sha256: str
    rows: int | None = None
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Manifest:
    """An edition.

    Attributes
    ----------
    edition : number and a few letters, so that two who write at once do not write one.
    database : how many migrations its tables have had.
    written_at : when it was written, UTC.
    state : what the data, and the figures of series, are known by; what is decided beside.
    published_at : when the latest load in it was published, UTC.
    """

    edition: str
    database: int
    written_at: dt.datetime
    state: Mapping[str, str]
    loads: int
    published_at: dt.datetime | None
    is_demo: bool
    files: tuple[File, ...]
    form: int = FORM
    product: str = field(default="jamstall")

    def file(self, name: str) -> File:
        """Return a file by its name.

        Raises
        ------
        EditionFault : there is none of that name.
        """
        for one in self.files:
            if one.name == name:
                return one
        raise EditionFault("not_ours", name)

    def written(self) -> bytes:
        """Return it as JSON."""
        document = asdict(self)
        return json.dumps(document, default=dt.datetime.isoformat, indent=1).encode()


def read(content: bytes, migrations: int) -> Manifest:
    """Return a manifest from its JSON.

    Parameters
    ----------
    migrations : how many this program knows.

    Raises
    ------
    EditionFault : of a newer form or a newer database than this program's, or not ours.
    """
    try:
        told: dict[str, Any] = json.loads(content)
        if told["product"] != "jamstall":
            raise EditionFault("not_ours", MANIFEST)
        if int(told["form"]) > FORM or int(told["database"]) > migrations:
            raise EditionFault("newer", str(told["edition"]))
        return _of(told)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EditionFault("not_ours", MANIFEST) from error


def _of(told: Mapping[str, Any]) -> Manifest:
    """Return a manifest of a form that is known; what it states beside is left be."""
    published = told["published_at"]
    return Manifest(
        edition=str(told["edition"]),
        database=int(told["database"]),
        written_at=dt.datetime.fromisoformat(told["written_at"]),
        state={str(key): str(value) for key, value in told["state"].items()},
        loads=int(told["loads"]),
        published_at=None if published is None else dt.datetime.fromisoformat(published),
        is_demo=bool(told["is_demo"]),
        files=tuple(
            File(
                name=str(one["name"]),
                part="open" if one["part"] == "open" else "closed",
                bytes=int(one["bytes"]),
                sha256=str(one["sha256"]),
                rows=one["rows"],
                columns=tuple((str(name), str(kind)) for name, kind in one["columns"]),
            )
            for one in told["files"]
        ),
        form=int(told["form"]),
    )


@dataclass(frozen=True)
class Pointer:
    """Which edition is the latest, and the digest of its manifest."""

    edition: str
    sha256: str

    def written(self) -> bytes:
        """Return it as JSON."""
        return json.dumps(asdict(self)).encode()


def pointer(content: bytes) -> Pointer:
    """Return the pointer from its JSON.

    Raises
    ------
    EditionFault : it is half written, or not ours.
    """
    try:
        told = json.loads(content)
        found = Pointer(str(told["edition"]), str(told["sha256"]))
    except (ValueError, KeyError, TypeError) as error:
        raise EditionFault("half_written", POINTER) from error
    if not NAME.fullmatch(found.edition):
        raise EditionFault("not_ours", POINTER)
    return found
