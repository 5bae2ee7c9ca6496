"""Where a file stays while it is sent, read and given back: in memory, or in a folder of ours.

Libraries put what is large into the system's temporary folder, which others may read the names of,
and which no one encrypts or empties on our behalf.
"""

import os
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from starlette.formparsers import MultiPartParser

_FORM = 1024 * 1024
"""Bytes that a form may have beside its file: Streamlit's own margin."""
_LEFT_BEHIND = 3600
"""Seconds after which a temporary file is one that a killed process left."""


def receive_in_memory(limit: int) -> None:
    """Let a file that is sent stay in memory, however large it may be.

    Starlette writes what is larger than a megabyte to a temporary file. Streamlit, which keeps the
    file in memory afterwards, takes no more than `limit` bytes of a request.
    """
    MultiPartParser.spool_max_size = limit + _FORM


def keep_temporary_files_in(folder: Path) -> None:
    """Let temporary files, also of libraries and of processes of ours, be in a private folder.

    openpyxl writes each sheet of a workbook to one before it is packed, also of a user's own.

    Raises
    ------
    OSError : the folder cannot be made, or is somebody else's.
    """
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    folder.chmod(0o700)
    _remove_left_behind(folder)
    os.environ["TMPDIR"] = str(folder.resolve())
    tempfile.tempdir = None  # asks the environment anew


def _remove_left_behind(folder: Path) -> None:
    oldest = time.time() - _LEFT_BEHIND
    for file in folder.iterdir():
        with suppress(OSError):  # a folder, or gone meanwhile
            if file.stat().st_mtime < oldest:
                file.unlink()
