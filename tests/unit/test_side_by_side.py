"""Tests of one group stay in one process: else each process starts the group's server anew."""

import os
import subprocess
import sys
from pathlib import Path

A_GROUP = """
import os
from pathlib import Path
import pytest

@pytest.mark.xdist_group("together")
@pytest.mark.parametrize("number", range(6))
def test_where(number):
    with Path("where").open("a") as told:
        told.write(os.environ["PYTEST_XDIST_WORKER"] + "\\n")
"""


def test_a_group_stays_in_one_process(tmp_path: Path) -> None:
    """A pytest that is newer than pytest-xdist shares a group out, and says nothing of it."""
    (tmp_path / "test_group.py").write_text(A_GROUP, encoding="utf-8")
    run = [sys.executable, "-m", "pytest", "-p", "xdist", "-n", "2", "--dist", "loadgroup"]
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}  # three processes, and no others
    subprocess.run(
        [*run, "test_group.py"], cwd=tmp_path, env=alone, check=True, capture_output=True
    )
    where = (tmp_path / "where").read_text(encoding="utf-8").split()
    assert len(where) == 6
    assert len(set(where)) == 1
