"""The app as an operator runs it: a log for programs, metrics, and files of its own only."""

import json
import os
import shutil
import signal
import socket
import stat
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from jamstall import ROOT
from tests.serving import COMMAND

pytestmark = pytest.mark.xdist_group("operations")
TOKEN = "a-token-of-the-tests"
ENVIRONMENT = {
    "JAMSTALL_LOG": "json",
    "JAMSTALL_METRICS_TOKEN": TOKEN,
    "STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE": "true",
}


@dataclass(frozen=True)
class Operated:
    """A server that is running."""

    address: str
    folder: Path
    log: Path
    process: "subprocess.Popen[bytes]"

    def ask(self, path: str, **headers: str) -> tuple[int, str, str]:
        """Return status, body and the request's id."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(f"{self.address}{path}", headers=named)
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read().decode(), answer.headers["X-Request-Id"]
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode(), refused.headers["X-Request-Id"]


@pytest.fixture(scope="module")
def operated(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operated]:
    folder = tmp_path_factory.mktemp("operated") / "data"
    folder.mkdir(mode=0o755)
    database = Path(shutil.copyfile(empty_database, folder / "jamstall.duckdb"))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    log = folder.parent / "log"
    with log.open("wb") as to:
        process = subprocess.Popen(
            [*COMMAND, port], cwd=ROOT, stdout=to, stderr=to, umask=0o022,
            env={**os.environ, **ENVIRONMENT, "JAMSTALL_DATABASE": str(database)},
        )  # fmt: skip
    server = Operated(f"http://localhost:{port}", folder, log, process)
    try:
        for _ in range(240):
            try:
                if server.ask("/health/live")[0] == 200:
                    break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.25)  # a server that is not there yet tells nothing
        yield server
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=20)


def test_machines_are_answered(operated: Operated) -> None:
    status, body, _ = operated.ask("/health")
    parts = dict.fromkeys(("reading", "publishing", "answers", "backup"), "ok")
    assert (status, json.loads(body)) == (200, {"status": "ok", "parts": parts})
    assert operated.ask("/metrics")[0] == 401
    assert operated.ask("/metrics", Host="10.0.0.1:9090")[0] == 401
    status, body, _ = operated.ask("/metrics", Authorization=f"Bearer {TOKEN}")
    assert status == 200
    assert 'jamstall_requests_total{address="/metrics",status="401"} 2.0' in body
    assert 'jamstall_part_up{part="reading"} 1.0' in body


def test_what_the_server_makes_is_private(operated: Operated) -> None:
    assert operated.ask("/r/AAAAA")[0] == 404, "the workshops' file is made when it is first read"
    made = {
        path.relative_to(operated.folder).as_posix(): oct(stat.S_IMODE(path.stat().st_mode))
        for path in operated.folder.rglob("*")
        if path.name != "jamstall.duckdb"
    }
    assert made == {
        "jamstall.workshops.sqlite": "0o600",
        "drafts": "0o700",
        "drafts/temporary": "0o700",
    }


def test_the_log_is_json_and_tells_of_refusals_by_the_id_of_the_request(
    operated: Operated,
) -> None:
    refused = [
        operated.ask("/oversikt", Host="evil.example"),
        operated.ask("/_stcore/metrics", X_Forwarded_For="10.1.2.3", X_Request_Id="of-the-proxy"),
    ]
    assert [status for status, *_ in refused] == [400, 403]
    assert refused[1][2] == "of-the-proxy"
    operated.process.send_signal(signal.SIGTERM)
    operated.process.wait(timeout=20)
    lines = [json.loads(line) for line in operated.log.read_text("utf-8").splitlines() if line]
    told = [line for line in lines if line["logger"] == "jamstall.audit"]
    assert [line["request"] for line in told[-2:]] == [request for *_, request in refused]
    assert [(line["message"], line["status"], line["address"]) for line in told[-2:]] == [
        ("refused", 400, "/oversikt"),
        ("refused", 403, "/_stcore/metrics"),
    ]
    assert TOKEN not in operated.log.read_text("utf-8")
    assert "10.1.2.3" not in operated.log.read_text("utf-8")
