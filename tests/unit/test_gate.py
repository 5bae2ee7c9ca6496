"""The gate, asked as a server asks it: names, origins, uploads, headers, cookies, the way back."""

import asyncio
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from jamstall.access import (
    Access,
    BadAccess,
    Connection,
    Gate,
    NotSignedIn,
    Person,
    Uploaders,
)
from jamstall.access.gate import Message, Receive, Scope, Send
from jamstall.access.headers import content_security_policy, scripts_in
from jamstall.access.way_back import own_address

TLS = Access(origin="https://jamstall.example.se")
ASKED = {"host": "jamstall.example.se"}
ANNA = Person("anna", "Anna Ek", {"upload": frozenset({"21"})})
PEOPLE = {
    "anna": ANNA,
    "eva": Person("eva", "Eva Lind", {"upload": frozenset({"21"})}),
    "dag": Person("dag", "Dag Berg", {"administer": None}),
}


def by_cookie(connection: Connection) -> Person:
    """Say who asks, as a cookie that holds nothing but a name would."""
    try:
        return PEOPLE[connection.headers["cookie"]]
    except KeyError:
        raise NotSignedIn from None


class Answering:
    """An app that answers everything with these headers, or fails."""

    def __init__(
        self, headers: Mapping[str, str], *, fails: bool = False, status: int = 302
    ) -> None:
        self.headers = [(name.encode(), value.encode()) for name, value in headers.items()]
        self.fails = fails
        self.status = status
        self.asked = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        if self.fails:
            raise RuntimeError("a secret of ours")
        if scope["type"] == "websocket":
            await send({"type": "websocket.accept"})
            return
        await send({"type": "http.response.start", "status": self.status, "headers": self.headers})
        await send({"type": "http.response.body", "body": b"answered"})


class Answer:
    """What came back."""

    def __init__(self, messages: list[Message], asked: int) -> None:
        self.kinds = [message["type"] for message in messages]
        self.status = messages[0].get("status")
        self.pairs = [(n.decode(), v.decode()) for n, v in messages[0].get("headers", ())]
        self.headers = dict(self.pairs)
        self.cookies = [value for name, value in self.pairs if name == "set-cookie"]
        self.body = b"".join(message.get("body", b"") for message in messages)
        self.reached = asked > 0


def ask(
    path: str = "/oversikt",
    headers: Mapping[str, str] = ASKED,
    *,
    access: Access | None = TLS,
    method: str = "GET",
    kind: str = "http",
    app: Answering | None = None,
    uploaders: Uploaders | None = None,
) -> Answer:
    def how() -> Access:
        if access is None:
            raise BadAccess("broken")
        return access

    answering = app or Answering({})
    gate = Gate(
        answering,
        access=how,
        allowed=list,
        who=by_cookie,
        uploaders=uploaders or Uploaders(),
        policy="default-src 'none'",
        is_ours=lambda asked: asked == "/oversikt",
        lost="<p>Sidan finns inte.</p>",
    )
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request"}

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    scope: dict[str, Any] = {"type": kind, "path": path, "method": method, "headers": raw}
    try:
        # In a thread: the browser tests before these leave a loop running in this one.
        with ThreadPoolExecutor(1) as pool:
            pool.submit(asyncio.run, gate(scope, receive, send)).result()
    except RuntimeError:
        assert answering.fails
    return Answer(sent, answering.asked)


def test_every_answer_is_dressed() -> None:
    answer = ask(app=Answering({"X-Frame-Options": "SAMEORIGIN"}))
    assert answer.headers["content-security-policy"] == "default-src 'none'"
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-store"
    assert [v for n, v in answer.pairs if n.lower() == "x-frame-options"] == ["DENY"]
    plain = ask(headers={"host": "localhost"}, access=Access())
    assert "strict-transport-security" not in plain.headers


def test_what_may_be_kept_stays_as_the_app_says() -> None:
    kept = ask(app=Answering({"Cache-Control": "public, immutable"}))
    assert [v for n, v in kept.pairs if n.lower() == "cache-control"] == ["public, immutable"]


@pytest.mark.parametrize("access", [TLS, None])
def test_a_refusal_and_a_failure_are_dressed_too(access: Access | None) -> None:
    refused = ask(headers={"host": "evil.example"}, access=access)
    assert refused.status == (400 if access else 503)
    assert not refused.reached
    failed = ask("/health", app=Answering({}, fails=True), access=access)
    assert failed.status == 500
    assert b"secret" not in failed.body
    for answer in (refused, failed):
        assert answer.headers["content-security-policy"]


def test_health_answers_to_any_name_and_whatever_is_wrong() -> None:
    assert ask("/health", {"host": "10.0.0.1"}).reached
    for path in ("/health", "/health/live", "/metrics"):
        assert ask(path, access=None).reached
        assert ask(path, {"host": "10.0.0.1"}).reached
    assert not ask("/healthy", {"host": "10.0.0.1"}).reached


@pytest.mark.parametrize("kind", ["http", "websocket"])
@pytest.mark.parametrize(
    ("headers", "access"),
    [
        ({"host": "evil.example"}, TLS),
        ({"host": "evil.example"}, Access()),
        ({"host": "localhost"}, TLS),
        ({}, Access()),
        ({"host": "jamstall.example.se"}, None),
    ],
)
def test_a_name_that_is_not_ours_is_refused(
    kind: str, headers: dict[str, str], access: Access | None
) -> None:
    answer = ask("/_stcore/stream", headers, access=access, kind=kind)
    assert not answer.reached
    assert kind == "http" or answer.kinds == ["websocket.close"]


@pytest.mark.parametrize(
    ("origin", "passes"),
    [
        ("https://jamstall.example.se", True),
        ("https://evil.example", False),
        ("http://localhost", False),
        ("null", False),
    ],
)
def test_a_page_elsewhere_opens_no_connection_and_sends_nothing(origin: str, passes: bool) -> None:
    headers = {**ASKED, "origin": origin}
    assert ask("/_stcore/stream", headers, kind="websocket").reached is passes
    assert ask("/x", headers, method="POST").reached is passes
    assert ask("/x", headers, method="GET").reached, "a font asks with an origin too"


def test_streamlits_way_in_for_programs_is_shut() -> None:
    for path in ("/_stcore/agent/interact", "/_stcore/agent/mcp", "/_stcore/agent/openapi.json"):
        assert ask(path).status == 404
        assert not ask(path, method="POST").reached


def sent(path: str, sender: str | None, uploaders: Uploaders, **headers: str) -> Answer:
    cookie = {} if sender is None else {"cookie": sender}
    method = headers.pop("method", "PUT")
    given = {**ASKED, "content-length": "10", **cookie, **headers}
    return ask(f"/_stcore/upload_file/{path}", given, method=method, uploaders=uploaders)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "POST"])
@pytest.mark.parametrize(
    ("path", "sender", "refused"),
    [
        ("s1/f", "anna", None),
        ("s1/f", "eva", 403),
        ("s1/f", "dag", 403),
        ("s1/f", None, 401),
        ("s1/f", "forged", 401),
        ("s2/f", "anna", 403),
        ("", "anna", 403),
    ],
)
def test_a_file_is_taken_from_the_person_whose_session_it_is(
    path: str, sender: str | None, refused: int | None, method: str
) -> None:
    uploaders = Uploaders()
    uploaders.admit("s1", "anna", time.time(), 1)
    answer = sent(path, sender, uploaders, method=method)
    assert answer.reached is (refused is None)
    assert answer.status == (refused or 302)


def test_files_that_are_too_many_are_refused_until_one_is_removed() -> None:
    uploaders = Uploaders()
    uploaders.admit("s1", "anna", time.time(), 1)
    large = str(150 * 1024 * 1024)
    assert sent("s1/f", "anna", uploaders, **{"content-length": large}).reached
    for length in (large, "", "-1", "²", "9" * 5000):
        answer = sent("s1/g", "anna", uploaders, **{"content-length": length})
        assert answer.status == 429, "a size that is not stated may be any"
    assert sent("s1/g", "anna", uploaders).reached
    assert sent("s1/f", "anna", uploaders, method="DELETE").reached
    assert sent("s1/h", "anna", uploaders, **{"content-length": large}).reached


@pytest.mark.parametrize(
    ("path", "headers", "access", "status"),
    [
        ("/_stcore/metrics", {}, TLS, 401),
        ("/_stcore/metrics", {"cookie": "anna"}, TLS, 403),
        ("/_stcore/metrics", {"cookie": "dag"}, TLS, 302),
        ("/_stcore/host-config", {}, TLS, 401),
        ("/_stcore/host-config", {"sec-fetch-site": "cross-site"}, TLS, 401),
        ("/_stcore/host-config", {"sec-fetch-site": "same-origin"}, TLS, 302),
        ("/_stcore/host-config", {"referer": "https://jamstall.example.se/metod"}, TLS, 302),
        ("/_stcore/host-config", {"referer": "https://evil.example/metod"}, TLS, 401),
        ("/_stcore/host-config", {"referer": "https://["}, TLS, 401),
        ("/_stcore/host-config", {"cookie": "anna"}, TLS, 302),
        ("/_stcore/host-config", {"host": "localhost"}, Access(), 302),
        ("/_stcore/health", {}, TLS, 302),
    ],
)
def test_what_streamlit_says_of_itself_is_for_who_has_signed_in(
    path: str, headers: dict[str, str], access: Access, status: int
) -> None:
    assert ask(path, {**ASKED, **headers}, access=access).status == status


@pytest.mark.parametrize(
    ("path", "kind", "status"),
    [
        ("/oversikt", "text/html; charset=utf-8", 200),
        ("/oversiktt", "text/html; charset=utf-8", 404),
        ("/static/index.js", "text/javascript", 200),
    ],
)
def test_streamlits_own_document_is_no_page_of_ours(path: str, kind: str, status: int) -> None:
    app = Answering({"content-type": kind, "set-cookie": "a=b", "content-length": "8"}, status=200)
    answer = ask(path, app=app)
    assert answer.status == status
    found = status == 200
    assert answer.body == (b"answered" if found else b"<p>Sidan finns inte.</p>")
    assert answer.headers["content-length"] == str(len(answer.body))
    assert bool(answer.cookies) is found
    assert answer.headers["content-security-policy"]


def test_cookies_last_as_long_as_a_sign_in_and_travel_over_tls_only() -> None:
    user = "_streamlit_user=x; HttpOnly; Max-Age=2592000; Path=/; SameSite=lax"
    [cookie] = ask(app=Answering({"set-cookie": user})).cookies
    assert cookie == "_streamlit_user=x; HttpOnly; Max-Age=28800; Path=/; SameSite=lax; Secure"
    deleted = "_streamlit_user=; Max-Age=0; Path=/"
    assert ask(app=Answering({"set-cookie": deleted})).cookies == [f"{deleted}; Secure"]
    plain = ask(
        headers={"host": "localhost"}, access=Access(), app=Answering({"set-cookie": "a=b"})
    )
    assert plain.cookies == ["a=b"]


def test_the_policy_names_each_inline_script_and_allows_no_others() -> None:
    document = '<script src="a.js"></script><script>\n let a\n</script><script>b()</script>'
    assert scripts_in(document) == ["\n let a\n", "b()"]
    policy = content_security_policy(scripts_in(document))
    [scripts] = [part for part in policy.split("; ") if part.startswith("script-src")]
    assert scripts.count("sha256-") == 2
    assert "unsafe" not in scripts
    assert policy.startswith("default-src 'none'")


def test_who_signs_in_comes_back_to_where_they_were() -> None:
    came = {**ASKED, "referer": "https://jamstall.example.se/sokande?lang=en&county=21"}
    [noted] = ask("/auth/login", came).cookies
    assert "HttpOnly; SameSite=Lax; Secure" in noted
    cookie = noted.partition(";")[0]
    back = ask(
        "/oauth2callback", {**ASKED, "cookie": f"a=b; {cookie}"}, app=Answering({"location": "/"})
    )
    assert back.headers["location"] == "/sokande?lang=en&county=21"
    assert any("Max-Age=0" in cookie for cookie in back.cookies)
    elsewhere = Answering({"location": "https://login.example.se/logout"})
    out = ask("/oauth2callback", {**ASKED, "cookie": cookie}, app=elsewhere)
    assert out.headers["location"] == "https://login.example.se/logout"


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/oversikt",
        "//a.se//evil.example",
        "//a.se/%2f%2fevil.example",
        "//a.se/\\evil.example",
        "//a.se@evil.example/oversikt",
        "//a.se/",
        "//a.se/auth/logout",
        "//a.se",
        "//[",
        "/oversikt",
        "",
    ],
)
def test_the_way_back_leads_nowhere_else(url: str) -> None:
    assert own_address(url, "a.se") == ""


def test_the_way_back_carries_no_line_break() -> None:
    led = own_address("//a.se/oversikt?x=%0d%0aSet-Cookie:a\r\nb=ö", "a.se")
    assert led.startswith("/oversikt?x=%0d%0aSet-Cookie%3A")
    assert led.isascii()
    assert not any(c.isspace() for c in led)
