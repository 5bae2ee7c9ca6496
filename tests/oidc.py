"""An OpenID provider on this machine, and the app configured to use it.

The provider is oidc-provider-mock: Authlib's server side behind Flask, with a page where a browser
says who it is. Codes, signed tokens, nonce and keys are as at any other provider; it only believes
whatever name it is told.
"""

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from tests.serving import begun, ended, wait_for

COOKIE_SECRET = "only-for-tests-0123456789-0123456789"
CLIENT_SECRET = "the-client-secret-of-the-tests"


@dataclass(frozen=True)
class Provider:
    """A provider that is running."""

    address: str

    def knows(self, subject: str, claims: Mapping[str, object]) -> None:
        """Let somebody be known to the provider, with these claims."""
        request = urllib.request.Request(
            f"{self.address}/users/{quote(subject, safe='')}",
            json.dumps(claims).encode(),
            {"Content-Type": "application/json"},
            method="PUT",
        )
        with urllib.request.urlopen(request) as answer:
            assert answer.status == 204


@dataclass(frozen=True)
class App:
    """The app as it runs, with its log and its secrets file."""

    address: str
    log: Path
    secrets: Path
    provider: Provider

    def grant(self, access: str) -> None:
        """Write the section `[access]` anew, as an operator does while the app runs."""
        written = self.secrets.with_suffix(".new")
        written.write_text(secrets(self.provider, access), encoding="utf-8")
        written.replace(self.secrets)


def secrets(provider: Provider, access: str) -> str:
    """Return a secrets file; Streamlit fills in the port."""
    return f"""
[auth]
redirect_uri = "http://localhost:{{port}}/oauth2callback"
cookie_secret = "{COOKIE_SECRET}"
client_id = "jamstall"
client_secret = "{CLIENT_SECRET}"
server_metadata_url = "{provider.address}/.well-known/openid-configuration"

[access]
{access}
"""


@contextmanager
def provider(port: int) -> Iterator[Provider]:
    """Run a provider."""
    command = [sys.executable, "-m", "oidc_provider_mock", "--port", str(port), "--require-nonce"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://localhost:{port}"
    try:
        wait_for(f"{address}/.well-known/openid-configuration", process.poll)
        yield Provider(address)
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextmanager
def app(database: Path, folder: Path, port: int, oidc: Provider, access: str) -> Iterator[App]:
    """Run the app on a database, with login by this provider; its log is kept in the folder."""
    started = App(f"http://localhost:{port}", folder / "log", folder / "secrets.toml", oidc)
    started.grant(access)
    server = begun(port, database, "--secrets.files", str(started.secrets), log=started.log)
    try:
        yield started
    finally:
        ended(server)
