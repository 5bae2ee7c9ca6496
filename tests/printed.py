"""What commands print and write of a database, each under its call, to be compared."""

import re
from collections.abc import Iterable
from pathlib import Path

from click.testing import CliRunner

from jamstall.cli import main
from tests.leaving import Left, parts_of

Call = tuple[str, ...]
_SET_AT = re.compile(
    rb"<xmp:(?:Modify|Create)Date>[^<]*|/(?:Mod|Creation)Date\([^)]*"
    rb"|<xmpMM:InstanceID>[^<]*|/ID\[[^]]*\]"
)
"""When a PDF was set, and by what it is known since: of the same pages another each second."""


def printed(database: Path, calls: Iterable[Call]) -> Left:
    """Return what is printed, and how each call ends; a folder's own name is left out."""
    return {call: _run(database, call) for call in calls}


def _run(database: Path, call: Call) -> tuple[int, str, str]:
    done = CliRunner().invoke(main, ["--database", str(database), *call])
    assert done.exception is None or isinstance(done.exception, SystemExit), call
    told = (one.replace(str(database.parent), "") for one in (done.stdout, done.stderr))
    return (done.exit_code, *told)


def exported(database: Path, name: str, *call: str) -> Left:
    """Return what `export` prints, and the parts of the file that it writes."""
    out = database.with_name(name)
    told = _run(database, ("export", str(out), *call))
    if not out.exists():
        return {(name, *call): told}
    content = out.read_bytes()
    out.unlink()
    written = {"": unset(content)} if content[:2] != b"PK" else dict(parts_of(content))
    return {(name, *call): told, **{(name, *call, part): own for part, own in written.items()}}


def unset(content: bytes) -> bytes:
    """Return a PDF without when it was set; any other file as it is."""
    return _SET_AT.sub(b"", content) if content.startswith(b"%PDF") else content
