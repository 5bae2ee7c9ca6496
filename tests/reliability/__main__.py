"""`python -m tests.reliability 60`: kill that often inside the commit, and say what was left."""

import sys
import tempfile
from pathlib import Path

from tests.reliability.kills import killed

with tempfile.TemporaryDirectory() as folder:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 60
    counted = killed(kills, Path(folder))
    print(f"{kills} kills survived: " + ", ".join(f"{n} {what}" for what, n in counted.items()))  # noqa: T201
