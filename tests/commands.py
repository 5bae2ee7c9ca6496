"""What tests of the command line share: a command that is run, and its one JSON document."""

import json
from collections.abc import Callable
from typing import Any

from click.testing import Result

Run = Callable[..., Result]


def document(result: Result) -> Any:
    """Return the one JSON document that a command printed."""
    assert result.stdout.count("\n") == 1
    return json.loads(result.stdout)
