"""What a server answers, counts and logs is the same where only what is hidden is another.

Databases that a reader may not tell apart (`tests/indistinct.py`), each in the app as an operator
runs it. When and how fast is left out, and how large the file is: it grows with each change.
"""

import json
import re
import urllib.error
import urllib.request
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from tests import serving
from tests.indistinct import HALMSTAD, OTHERS, EachDecided
from tests.ports import free_port

TOKEN = "a-token-of-the-tests"
_MEASURED = re.compile(
    r"^(?:# .*|process_.*|jamstall_database_bytes.*|.*_seconds_.*|.*/health.*|.*_created.*)$", re.M
)
HIDDEN = f"municipality={HALMSTAD}&year=2023"
ASKED = (
    *(f"/api/v1/breakdown?measure={measure}&by={by}&{HIDDEN}"
      for measure in ("cases", "amount_granted", "approval_rate", "advice_clients")
      for by in ("birthplace", "sex,birthplace", "birthplace,nothing", "division,birthplace")),
    f"/embed/birthplace?{HIDDEN}", "/embed/nothing", "/datasets/dcat",
    "/health", "/health/live", "/r/AAAAA", f"/sokande?by=birthplace&{HIDDEN}", "/nothing",
    "/metrics",
)  # fmt: skip


def told(database: Path, addresses: Sequence[str] = ASKED) -> dict[str, Any]:
    """Return what is answered, counted and logged of a database."""
    port, log = free_port(), database.with_name("log")
    server = serving.begun(port, database, log=log)
    try:
        found: dict[str, Any] = {address: _ask(port, address) for address in addresses}
    finally:
        serving.ended(server)
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines() if line]
    kept = [{k: v for k, v in one.items() if k not in ("time", "request")} for one in lines]
    found["log"] = [repr(one).replace(str(port), "") for one in kept]
    return found


def _ask(port: int, address: str) -> tuple[int, list[tuple[str, str]], str]:
    headers = {"Authorization": f"Bearer {TOKEN}"} if address == "/metrics" else {}
    request = urllib.request.Request(
        f"http://localhost:{port}{quote(address, safe='/?=&,')}", headers=headers
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            status, sent, body = answer.status, answer.headers.items(), answer.read()
    except urllib.error.HTTPError as refused:
        status, sent, body = refused.code, refused.headers.items(), refused.read()
    left_out = {"date", "x-request-id"} | ({"content-length"} if address == "/metrics" else set())
    known = [(key, value) for key, value in sent if key.lower() not in left_out]
    said = body.decode().replace(str(port), "")
    return status, known, _MEASURED.sub("", said) if address == "/metrics" else said


@pytest.fixture
def operated(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Open the data to programs, count what is asked, and log for programs."""
    settings = tmp_path / "open.toml"
    settings.write_text('api = "on"\n', "utf-8")
    monkeypatch.setenv("JAMSTALL_OPEN_DATA", str(settings))
    monkeypatch.setenv("JAMSTALL_METRICS_TOKEN", TOKEN)
    monkeypatch.setenv("JAMSTALL_LOG", "json")
    monkeypatch.setenv("STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE", "true")


@pytest.mark.usefixtures("operated")
def test_no_server_tells_another(each_decided: EachDecided, tmp_path: Path) -> None:
    paths = each_decided(tmp_path, OTHERS).values()
    own, other = (told(path) for path in paths)
    assert own == other
    assert {status for status, *_ in list(own.values())[:-1]} >= {200, 400, 404}
    assert own["log"]
    assert any("jamstall_requests" in line for line in own["/metrics"][2].splitlines())


@pytest.mark.usefixtures("operated")
def test_where_all_is_shown_a_server_tells(
    each_decided: EachDecided, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_SMALLEST", "3")
    paths = each_decided(tmp_path, OTHERS).values()
    own, other = (told(path, (*ASKED[:2], "/metrics")) for path in paths)
    assert {one for one in own if own[one] != other[one]} == {*ASKED[:2]}
