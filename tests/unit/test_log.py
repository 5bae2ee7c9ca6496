"""The process's log tells what failed and where, and nothing of anybody's file."""

import logging
from collections.abc import Iterator

import pytest

from jamstall.ui.log import leave_values_out

SECRET = "Utdrag 640823-3234"


@pytest.fixture(autouse=True)
def plain_log() -> Iterator[None]:
    """Start from Python's own log, whatever ran before; leave other tests the log they had."""
    make = logging.getLogRecordFactory()
    logging.setLogRecordFactory(logging.LogRecord)
    yield
    logging.setLogRecordFactory(make)


def fail() -> None:
    try:
        ["Blad1"].index(SECRET)
    except ValueError as error:
        raise KeyError(SECRET) from error


def logged(caplog: pytest.LogCaptureFixture) -> str:
    caplog.clear()
    caplog.handler.setFormatter(logging.Formatter())
    try:
        fail()
    except KeyError as error:
        logging.getLogger("streamlit.error_util").error("Uncaught app execution", exc_info=error)
    return caplog.text


def test_a_failure_is_told_without_what_it_quotes(caplog: pytest.LogCaptureFixture) -> None:
    assert SECRET in logged(caplog)
    leave_values_out()
    leave_values_out()
    text = logged(caplog)
    assert SECRET not in text
    assert "640823" not in text
    for told in ("Uncaught app execution", "KeyError", "ValueError", "test_log.py", " fail\n"):
        assert told in f"{text}\n"
