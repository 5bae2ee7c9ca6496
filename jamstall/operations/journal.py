"""The process's log: one line an event, for people or, with JAMSTALL_LOG=json, for a program.

A line holds a time, a level, where it comes from, what happened and, where it belongs to one, the
id of the request. Lines of `audit` tell of sign-ins and refusals; what is said of a person is a
checksum of the sign-in, out of which nothing can be read.
"""

import datetime as dt
import json
import logging
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, Literal

Fact = str | int | float
Form = Literal["text", "json"]

REQUEST: ContextVar[str] = ContextVar("request", default="")
"""The id of the request that something is done for."""

_AUDIT = logging.getLogger("jamstall.audit")
_OURS = "jamstall"


def audit(event: str, **facts: Fact) -> None:
    """Tell that somebody has come in, or was refused.

    Parameters
    ----------
    event : in words of the code, `signed_in`.
    facts : what else is to be known of it; never a name, an address, or a value of a file.
    """
    _AUDIT.info(event, extra={"facts": facts})


_pages: list[Callable[[], str]] = []


def request_of_page_by(told: Callable[[], str]) -> None:
    """Let what a page does be told with the id of the connection that it is open by."""
    _pages[:] = [told]


def request_id() -> str:
    """Return the id of what is done now; empty where nobody has asked for it."""
    return REQUEST.get() or next((told() for told in _pages), "")


def tell_of_lines(count: Callable[..., None]) -> None:
    """Let `count(LOGGER, MESSAGE, is_error=…)` be told of every line of the log."""
    make = logging.getLogRecordFactory()

    def counted(*arguments: Any, **named: Any) -> logging.LogRecord:
        record = make(*arguments, **named)
        count(record.name, str(record.msg), is_error=record.levelno >= logging.ERROR)
        return record

    logging.setLogRecordFactory(counted)


def write_as(form: Form) -> None:
    """Let every log of this process, also of libraries and of those made later, be in this form."""
    formatter = AsJson() if form == "json" else AsText()
    ours = logging.getLogger(_OURS)
    if not ours.handlers:
        ours.addHandler(logging.StreamHandler())
    ours.setLevel(logging.INFO)
    for handler in ours.handlers:
        handler.setFormatter(formatter)
    if form == "text":
        return
    logging.captureWarnings(True)
    if not logging.root.handlers:
        logging.root.addHandler(logging.StreamHandler())
    ours.propagate = False
    known = (name for name in logging.root.manager.loggerDict)
    for logger in (logging.root, *map(logging.getLogger, list(known))):
        for handler in logger.handlers:
            handler.setFormatter(formatter)

    class Speaking(logging.getLoggerClass()):  # type: ignore[misc]
        """A logger whose handlers write as all others do: Streamlit gives each one its own."""

        def addHandler(self, handler: logging.Handler) -> None:  # noqa: N802 - logging's own name
            handler.setFormatter(formatter)
            super().addHandler(handler)

    logging.setLoggerClass(Speaking)


class AsJson(logging.Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        told: dict[str, object] = {
            "time": _time(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
            **_facts(record),
        }
        if request := request_id():
            told["request"] = request
        if failure := _failure(self, record):
            told["failure"] = failure
        return json.dumps(told, ensure_ascii=False)


class AsText(logging.Formatter):
    """A line for people."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record, and below it where in the code it failed."""
        facts = "".join(f" {key}={value}" for key, value in _facts(record).items())
        request = f" request={known}" if (known := request_id()) else ""
        said = f"{record.levelname} {record.name}: {record.getMessage()}{facts}{request}"
        failure = _failure(self, record)
        return f"{_time(record)} {said}" + (f"\n{failure}" if failure else "")


def _time(record: logging.LogRecord) -> str:
    when = dt.datetime.fromtimestamp(record.created, tz=dt.UTC)
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _facts(record: logging.LogRecord) -> dict[str, Fact]:
    facts: dict[str, Fact] = getattr(record, "facts", {})
    return facts


def _failure(formatter: logging.Formatter, record: logging.LogRecord) -> str:
    if record.exc_text:  # `ui.log` has left out of it what the exception says
        return record.exc_text
    return formatter.formatException(record.exc_info) if record.exc_info else ""
