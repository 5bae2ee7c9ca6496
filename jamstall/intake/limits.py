"""How large a file may be: what is read of it is held in memory all at once.

`JAMSTALL_MOST_ROWS` says otherwise of text, where whoever runs the command line has the memory:
what a million rows take is in bench/RESULTS.md.
"""

import os

from jamstall.intake.findings import UnusableFile

MOST_ROWS = 200_000
"""Many times the largest file we know of; a wrong row costs memory for all that is said of it."""
MOST_BYTES = 50 * 1024 * 1024


def most_rows() -> int:
    """Return how many rows a table of text may have; of workbooks always `MOST_ROWS`.

    Raises
    ------
    UnusableFile : what is set is no number of rows.
    """
    stated = os.environ.get("JAMSTALL_MOST_ROWS", "").strip() or MOST_ROWS
    try:
        rows = int(stated)
    except ValueError:
        rows = 0
    if rows < 1:
        raise UnusableFile("row_limit", value=stated)
    return rows


def grown(limit: int) -> int:
    """Return a limit on what a file has of something, where it may have more rows than usual."""
    return limit * max(most_rows(), MOST_ROWS) // MOST_ROWS
