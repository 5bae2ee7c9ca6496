"""Files that only the user may read whom the program runs as."""

import os


def make_files_private() -> None:
    """Let every file that this process makes from now on, and its children, be its user's alone.

    Databases, their logs, drafts, backups and workshops hold personal data; DuckDB and SQLite make
    their files as the process's mask says.
    """
    os.umask(0o077)
