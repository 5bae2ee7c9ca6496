"""The app with login, its people, and their cookies; one server for every test that asks it."""

import http.client
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from itsdangerous import URLSafeTimedSerializer

from tests import oidc
from tests.ports import free_port

ANNA = "anna-1"
USER = "_streamlit_user"
ACCESS = """
[[access.people]]
email = "anna@region.example"
role = "{role}"
counties = ["21"]

[[access.groups]]
group = "Drift"
role = "administrator"
"""
UPLOADER = ACCESS.format(role="uploader")
PEOPLE: dict[str, dict[str, object]] = {
    ANNA: {"name": "Anna *Ek*", "email": "anna@region.example", "email_verified": True},
    "eva-2": {"name": "Eva Lind", "email": "anna@region.example", "email_verified": False},
    "dag-3": {"name": "Dag Berg", "roles": ["Drift", "Annat"]},
}


@pytest.fixture(scope="session")
def login_provider() -> Iterator[oidc.Provider]:
    with oidc.provider(free_port()) as started:
        for subject, claims in PEOPLE.items():
            started.knows(subject, claims)
        yield started


@pytest.fixture(scope="session")
def login_server(
    login_provider: oidc.Provider, demo_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[oidc.App]:
    folder = tmp_path_factory.mktemp("login")
    database = Path(shutil.copy(demo_database, folder / "own.duckdb"))
    with oidc.app(database, folder, free_port(), login_provider, UPLOADER) as started:
        yield started


@pytest.fixture
def login_app(login_server: oidc.App) -> oidc.App:
    """Return the app with the roles as they are at first."""
    login_server.grant(UPLOADER)
    return login_server


def signed(secret: str, name: str, value: str) -> str:
    """Return a cookie as Streamlit signs it."""
    return str(URLSafeTimedSerializer(secret, salt=name).dumps(value))


def status(address: str, path: str, headers: dict[str, str] | None = None) -> int:
    """Return the status that a server answers a request with, asked at this machine."""
    connection = http.client.HTTPConnection("127.0.0.1", urlsplit(address).port or 0, timeout=30)
    host = {"Host": urlsplit(address).netloc}
    connection.request("GET", path, headers={**host, **(headers or {})})
    answer = connection.getresponse().status
    connection.close()
    return answer
