"""What the process's log says of a failure: what kind it was, and where in the code.

What an exception says of itself may quote a file, a sheet's name or an address, and is left out.
"""

import logging
import traceback
from typing import Any


class _WithoutValues:
    """Makes the log's records, as another maker does, but for what exceptions say."""

    def __init__(self, make: Any) -> None:
        self.make = make

    def __call__(self, *arguments: Any, **named: Any) -> logging.LogRecord:
        """Make a record."""
        record: logging.LogRecord = self.make(*arguments, **named)
        if record.exc_info and record.exc_info[1] is not None:
            record.exc_text = told(record.exc_info[1])
            record.exc_info = None
        return record


def leave_values_out() -> None:
    """Keep what exceptions say out of every log of this process."""
    make = logging.getLogRecordFactory()
    if not isinstance(make, _WithoutValues):
        logging.setLogRecordFactory(_WithoutValues(make))


def told(error: BaseException) -> str:
    """Return the kinds of a failure and of those that led to it, each with its places in the code.

    >>> told(ValueError("Eva"))
    'ValueError'
    """
    lines: list[str] = []
    one: BaseException | None = error
    seen: set[int] = set()
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        lines.append(type(one).__name__)
        lines += [
            f"  {place.filename}:{place.lineno} {place.name}"
            for place in traceback.extract_tb(one.__traceback__)
        ]
        one = one.__cause__ or one.__context__
    return "\n".join(lines)
