"""The machine that measured, as the tables tell of it."""

import os
import platform


def described() -> str:
    """Return cores, Python and system."""
    return f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}"
