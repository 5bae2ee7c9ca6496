"""What a server answers to programs: by whom it is asked, from where, and for what."""

import http.client
import json
import socket
import time
from typing import cast
from urllib.parse import urlsplit

import pytest
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests import oidc
from tests.browser.signing_in import ANNA, PEOPLE, USER, signed, status

pytestmark = pytest.mark.xdist_group("login")


@pytest.fixture
def app(login_app: oidc.App) -> oidc.App:
    """Return the app with login."""
    return login_app


def test_a_server_without_login_is_for_this_machine(demo_app: str) -> None:
    assert status(demo_app, "/oversikt") == 200
    assert status(demo_app, "/oversikt", {"Host": "evil.example"}) == 400
    assert status(demo_app, "/health", {"Host": "10.0.0.1"}) == 200
    assert status(demo_app, "/_stcore/agent/interact") == 404
    assert status(demo_app, "/_stcore/metrics") == 200
    assert status(demo_app, "/_stcore/metrics", {"X-Forwarded-For": "10.1.2.3"}) == 403
    assert connects(demo_app)
    assert connects(demo_app, origin=demo_app)
    assert not connects(demo_app, host="evil.example")
    assert not connects(demo_app, origin="http://evil.example")
    assert not connects(demo_app, origin="http://localhost:1")


@pytest.mark.parametrize(
    ("headers", "taken"),
    [
        ({}, True),
        ({"X-Forwarded-For": "127.0.0.1"}, False),
        ({"X-Forwarded-For": "10.1.2.3"}, False),
        ({"Forwarded": "for=127.0.0.1"}, False),
        ({"Via": "1.1 a-proxy"}, False),
    ],
)
def test_files_are_taken_from_this_machine_only(
    demo_app: str, headers: dict[str, str], taken: bool
) -> None:
    """Whoever comes through a proxy reads, and sends no file, though the peer is this machine."""
    assert sends_a_file(demo_app, headers, headers) is taken


def signed_in_by_cookie(app: oidc.App, subject: str) -> dict[str, str]:
    """Return the headers of somebody's browser, whom the provider has vouched for."""
    said = {"is_logged_in": True, "sub": subject, "iat": int(time.time()), **PEOPLE[subject]}
    value = signed(oidc.COOKIE_SECRET, USER, json.dumps({**said, "origin": app.address}))
    return {"Cookie": f"{USER}={value}"}


@pytest.mark.parametrize(
    ("sender", "taken"), [(ANNA, True), ("dag-3", False), ("eva-2", False), (None, False)]
)
def test_a_session_takes_files_from_its_own_person_only(
    app: oidc.App, sender: str | None, taken: bool
) -> None:
    """Its id stands in addresses and logs: whoever knows it is nobody yet."""
    headers = {} if sender is None else signed_in_by_cookie(app, sender)
    assert sends_a_file(app.address, signed_in_by_cookie(app, ANNA), headers) is taken


@pytest.mark.parametrize(
    ("path", "anybody", "anna", "dag"),
    [
        ("/_stcore/metrics", 401, 403, 200),
        ("/_stcore/host-config", 401, 200, 200),
        ("/_stcore/health", 200, 200, 200),
        ("/_stcore/nonsense", 404, 404, 404),
        ("/static/nonsense.js", 404, 404, 404),
        ("/oversiktt", 404, 404, 404),
        ("/oversikt/nonsense", 404, 404, 404),
        ("/r/ABCDE/nonsense", 404, 404, 404),
        ("/index.html", 404, 404, 404),
        ("/favicon.png", 200, 200, 200),
    ],
)
def test_what_is_answered_to_whom(
    app: oidc.App, path: str, anybody: int, anna: int, dag: int
) -> None:
    asked = [{}, signed_in_by_cookie(app, ANNA), signed_in_by_cookie(app, "dag-3")]
    assert [status(app.address, path, headers) for headers in asked] == [anybody, anna, dag]


def connects(address: str, *, host: str = "localhost", origin: str | None = None) -> bool:
    """Open a connection by this name, for a page of this origin; tell whether it was let in."""
    try:
        with _connected(address, host, origin, {}):
            return True
    except websockets.InvalidStatus as refused:
        return refused.response.status_code != 403


def _connected(
    address: str, host: str, origin: str | None, headers: dict[str, str], token: str = ""
) -> ClientConnection:
    port = urlsplit(address).port
    return connect(
        f"ws://{host}:{port}/_stcore/stream",
        sock=socket.create_connection(("127.0.0.1", port or 0), timeout=30),
        origin=None if origin is None else websockets.Origin(origin),
        subprotocols=[websockets.Subprotocol(word) for word in ("streamlit", token) if word],
        additional_headers=headers,
        max_size=None,
    )


def sends_a_file(address: str, opener: dict[str, str], sender: dict[str, str]) -> bool:
    """Open a session, see a page, and send a file in it; tell whether it was taken.

    Parameters
    ----------
    opener, sender : headers of who opens the session, and of who sends the file.
    """
    token = _token(address)
    cookies = f"_streamlit_xsrf={token}; {opener.get('Cookie', '')}"
    headers = {**opener, "Cookie": cookies}
    with _connected(address, "localhost", address, headers, token) as opened:
        message = BackMsg()
        message.rerun_script.page_name = "metod"
        opened.send(bytes(message.SerializeToString()))
        session = ""
        received = ForwardMsg()
        while received.WhichOneof("type") != "script_finished" or not session:
            received.ParseFromString(cast(bytes, opened.recv(timeout=60)))
            if received.WhichOneof("type") == "new_session":
                session = received.new_session.initialize.session_id or session
        return _put(address, session, sender, token)


def _token(address: str) -> str:
    """Return the token against forgery, as anybody is given it."""
    connection = http.client.HTTPConnection("localhost", urlsplit(address).port or 0, timeout=30)
    connection.request("GET", "/_stcore/health")
    asked = connection.getresponse()
    asked.read()
    connection.close()
    return (asked.getheader("set-cookie") or "").partition("=")[2].partition(";")[0]


def _put(address: str, session: str, sender: dict[str, str], token: str) -> bool:
    connection = http.client.HTTPConnection("localhost", urlsplit(address).port or 0, timeout=30)
    part = 'Content-Disposition: form-data; name="f"; filename="a.csv"'
    connection.request(
        "PUT",
        f"/_stcore/upload_file/{session}/f1",
        f"--b\r\n{part}\r\n\r\na\r\n--b--\r\n".encode(),
        {
            **sender,
            "Content-Type": "multipart/form-data; boundary=b",
            "Cookie": f"_streamlit_xsrf={token}; {sender.get('Cookie', '')}",
            "X-Xsrftoken": token,
        },
    )
    answered = connection.getresponse()
    body = answered.read().decode()
    connection.close()
    refused = {401: "Logga in först. Sign in first.", 403: "Inte tillåtet. Not allowed."}
    assert body == refused.get(answered.status, "")
    assert answered.status in {204, *refused}
    return answered.status == 204
