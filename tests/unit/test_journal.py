"""The log as people and as programs read it, and what is said of a request that is refused."""

import asyncio
import json
import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from jamstall.operations import requests
from jamstall.operations.journal import REQUEST, AsJson, AsText, audit, tell_of_lines
from jamstall.operations.requests import Message, Receive, Requests, Scope, Send, kind_of
from jamstall.ui.log import leave_values_out

OURS = ("/", "/oversikt", "/health", "/health/live", "/r", "/r/phone.js")


@pytest.fixture(autouse=True)
def the_log_as_it_was() -> Iterator[None]:
    make = logging.getLogRecordFactory()
    yield
    logging.setLogRecordFactory(make)


@pytest.fixture
def lines(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "jamstall")
    caplog.clear()
    return caplog


def as_json(caplog: pytest.LogCaptureFixture) -> list[dict[str, Any]]:
    return [json.loads(AsJson().format(record)) for record in caplog.records]


def test_a_line_is_one_json_object(lines: pytest.LogCaptureFixture) -> None:
    audit("signed_in", rights="none", sign_in="0123456789ab")
    token = REQUEST.set("abcdef01")
    [first] = as_json(lines)
    REQUEST.reset(token)
    logging.getLogger("jamstall.upload").warning("två\nrader: %s", "å")
    second = as_json(lines)[1]
    assert first.pop("time").endswith("Z")
    assert first == {
        "level": "info", "logger": "jamstall.audit", "message": "signed_in",
        "rights": "none", "sign_in": "0123456789ab", "request": "abcdef01",
    }  # fmt: skip
    assert second["message"] == "två\nrader: å"
    assert "request" not in second
    assert "\n" not in AsJson().format(lines.records[1])


def test_a_failure_is_told_without_what_it_quotes(lines: pytest.LogCaptureFixture) -> None:
    leave_values_out()
    try:
        raise ValueError("Eva 640823-3234")
    except ValueError:
        logging.getLogger("jamstall.upload").exception("upload: take up")
    [told] = as_json(lines)
    assert told["failure"].startswith("ValueError\n")
    assert "test_journal.py" in told["failure"]
    text = AsText().format(lines.records[0])
    assert "640823" not in json.dumps(told) + text
    assert "upload: take up\nValueError" in text


def test_a_line_for_people_has_the_same(lines: pytest.LogCaptureFixture) -> None:
    audit("refused", status=403)
    text = AsText().format(lines.records[0])
    assert text.endswith("Z INFO jamstall.audit: refused status=403")


def test_every_line_is_counted() -> None:
    counted: list[tuple[str, str, bool]] = []
    tell_of_lines(lambda logger, message, is_error: counted.append((logger, message, is_error)))
    logging.getLogger("jamstall.audit").warning("refused")
    logging.getLogger("jamstall.upload").error("%s", "x")
    assert counted == [("jamstall.audit", "refused", False), ("jamstall.upload", "%s", True)]


# ---- Requests


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/oversikt", "/oversikt"),
        ("/oversiktt", "other"),
        ("/r/ABCDE", "/r/CODE"),
        ("/r/ABCDE/guess", "/r/CODE/guess"),
        ("/embed/sex", "/embed/PANEL"),
        ("/r/ABCDE/../../x", "/r/CODE"),
        ("/_stcore/upload_file/session/file", "/_stcore/upload_file"),
        ("/_stcore/nonsense", "/_stcore"),
        ("/media/secret.xlsx", "/media"),
        ("/mediation", "other"),
    ],
)
def test_an_address_is_told_of_by_its_kind(path: str, kind: str) -> None:
    assert kind_of(path, OURS) == kind


class Asked:
    """An app that answers with a status, and what was said and counted of it."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.counted: list[tuple[str, int]] = []
        self.seen: list[str] = []
        self.layer = Requests(
            self._answer,
            ours=OURS,
            count=lambda kind, status, _: self.counted.append((kind, status)),
        )

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.seen.append(REQUEST.get())
        assert dict(scope["headers"])[b"x-request-id"].decode() == REQUEST.get()
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
            return
        await send({"type": "http.response.start", "status": self.status, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    def ask(self, path: str = "/oversikt", kind: str = "http", given: str = "") -> str:
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        async def receive() -> Message:
            return {}

        headers = [(b"x-request-id", given.encode())] if given else []
        scope = {"type": kind, "path": path, "method": "GET", "headers": headers}
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, self.layer(scope, receive, send)).result()
        return dict(sent[0].get("headers", ())).get(b"x-request-id", b"").decode()


def test_a_request_has_an_id_that_a_proxy_may_give() -> None:
    asked = Asked(200)
    own = [asked.ask(), asked.ask()]
    assert len(set(own)) == 2
    assert asked.ask(given="0af7651916cd43dd8448eb211c80319c") == "0af7651916cd43dd8448eb211c80319c"
    for bad in ("short", "a" * 65, "new\nline-here", "spaces are bad"):
        assert asked.ask(given=bad) not in (bad, "")
    assert asked.seen[:2] == own


@pytest.mark.parametrize(
    ("path", "kind", "status", "event"),
    [
        ("/oversikt", "http", 200, None),
        ("/oversikt", "http", 302, None),
        ("/nothing", "http", 404, None),
        ("/health", "http", 503, None),
        ("/_stcore/upload_file/s/f", "http", 401, ("refused", "/_stcore/upload_file")),
        ("/r/ABCDE", "http", 429, ("refused", "/r/CODE")),
        ("/oversikt", "http", 500, ("failed", "/oversikt")),
        ("/_stcore/stream", "websocket", 403, ("refused", "/_stcore/stream")),
    ],
)
def test_a_refusal_is_told_of(
    path: str, kind: str, status: int, event: tuple[str, str] | None,
    lines: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    asked = Asked(status)
    asked.ask(path, kind)
    assert asked.counted == [(kind_of(path, OURS), status)]
    told = as_json(lines)
    assert [(one["message"], one["address"]) for one in told] == ([event] if event else [])
    assert all(one["status"] == status for one in told)
    assert "ABCDE" not in json.dumps(told)


def test_who_asks_in_vain_does_not_fill_the_log(
    lines: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Asked(401)
    for _ in range(50):
        asked.ask()
    assert len(lines.records) == 10
    assert len(asked.counted) == 50
    monkeypatch.setattr(requests, "_WITHIN", -1.0)
    asked.ask()
    assert as_json(lines)[-1]["not_told_before"] == 40
