"""Answers leave at once; that the app sees to it is in tests/app/test_failures.py."""

import socket
from collections.abc import Iterator
from contextlib import closing

import pytest

from jamstall.operations.sockets import send_at_once


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    """Return a socket as Streamlit makes its own: of TCP, without saying so."""
    with socket.socket(family=socket.AF_INET) as made:
        made.bind(("127.0.0.1", 0))
        made.listen(1)
        yield made


def sends_at_once(listening: socket.socket) -> bool:
    """Tell whether a connection that is accepted there waits for no acknowledgement."""
    with socket.create_connection(listening.getsockname()):
        accepted, _ = listening.accept()
        with closing(accepted):
            return bool(accepted.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))


def test_what_is_accepted_sends_at_once(listening: socket.socket) -> None:
    assert not sends_at_once(listening)
    assert send_at_once() >= 1
    assert sends_at_once(listening)


def test_other_files_are_left_as_they_are(listening: socket.socket) -> None:
    with socket.create_connection(listening.getsockname()) as connected:
        accepted, _ = listening.accept()
        with closing(accepted):
            send_at_once()
            for one in (connected, accepted):
                assert not one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    listening.getsockname()  # still open
