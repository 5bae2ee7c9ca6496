"""Codes cannot be guessed by trying, and a program does not take a room's places."""

import datetime as dt
from collections.abc import Iterator

import httpx2
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.testclient import TestClient

from jamstall.phone import limits, proxies, routes
from jamstall.phone.limits import Limits, TooManyTries, network_of
from jamstall.texts import LANGUAGES, Texts
from jamstall.workshop import rows
from jamstall.workshop.model import Card, Run, Workshop
from jamstall.workshop.store import CODE_LENGTH, Workshops

ANNA = "a" * 32
WRONG = "2" * CODE_LENGTH


class Clock:
    """A clock that goes when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def tried(kept: Limits, networks: list[str]) -> list[str]:
    """Try a wrong code from each network in turn; return those that were refused."""
    refused = []
    for network in networks:
        try:
            kept.ask(network)
            kept.note_wrong(network)
        except TooManyTries:
            refused.append(network)
    return refused


@pytest.mark.parametrize(
    ("seconds", "more"),
    [(0, 0), (limits.SECONDS_A_CODE, 1), (60, 10), (3600, limits.WRONG_AT_ONCE)],
)
def test_one_network_is_slowed_after_what_a_room_mistypes(seconds: float, more: int) -> None:
    clock = Clock()
    kept = Limits(clock)
    assert tried(kept, ["room"] * limits.WRONG_AT_ONCE) == []
    assert tried(kept, ["room", "other"]) == ["room"]
    clock.now += seconds
    refused = tried(kept, ["room"] * (limits.WRONG_AT_ONCE + 5))
    assert len(refused) == limits.WRONG_AT_ONCE + 5 - more


def test_many_networks_together_are_slowed_too() -> None:
    clock = Clock()
    kept = Limits(clock)
    networks = [f"10.0.{n}.1" for n in range(200)]
    assert len(tried(kept, networks)) == 200 - limits.WRONG_IN_ALL
    clock.now += 12 * 3600
    in_half_a_day = limits.WRONG_IN_ALL + 12 * 3600 / limits.SECONDS_IN_ALL
    assert in_half_a_day / 31**CODE_LENGTH < 0.002


def test_what_is_refused_costs_others_nothing() -> None:
    """One program alone does not shut out those who come from elsewhere."""
    kept = Limits(Clock())
    assert len(tried(kept, ["program"] * 1000)) == 1000 - limits.WRONG_AT_ONCE
    assert tried(kept, ["room"]) == []


def test_only_so_much_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "_KEPT", 2)
    kept = Limits(Clock())
    for code in "ABC":
        kept.let_in(code, ANNA)
    assert [kept.is_in(code, ANNA) for code in "ABC"] == [False, True, True]
    assert not kept.is_in("C", "b" * 32)


@pytest.mark.parametrize(
    ("peer", "said", "network"),
    [
        ("10.1.2.3", None, "10.1.2.3"),
        ("10.1.2.3", "192.0.2.9", "10.1.2.3"),  # not our proxy: what it says may be anything
        ("127.0.0.1", "192.0.2.9", "192.0.2.9"),
        ("::1", "198.51.100.1, 192.0.2.9", "192.0.2.9"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("127.0.0.1", "2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("127.0.0.1", "::ffff:192.0.2.9", "192.0.2.9"),
        ("10.88.0.1", "192.0.2.9", "192.0.2.9"),  # as JAMSTALL_PROXY says
        (None, None, ""),
    ],
)
def test_a_network_is_where_a_request_comes_from(
    peer: str | None, said: str | None, network: str
) -> None:
    headers = [] if said is None else [(b"x-forwarded-for", said.encode())]
    client = None if peer is None else (peer, 1)
    request = Request({"type": "http", "headers": headers, "client": client})
    assert network_of(request, proxies("10.88.0.0/16, 2001:db8::1")) == network


def test_a_proxy_that_is_no_network_is_not_passed_over() -> None:
    assert proxies("") == ()
    with pytest.raises(ValueError, match="proxy"):
        proxies("proxy.example.se")


@pytest.fixture
def run(workshops: Workshops) -> Run:
    now = dt.datetime(2026, 3, 4, 12, tzinfo=dt.UTC)
    return workshops.start(Workshop("w1", "Nämnden", "sv", "", (Card("share"),), now))


@pytest.fixture
def phone(workshops: Workshops, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Return a phone of a room that may mistype three times, and where two may answer."""
    monkeypatch.setattr(limits, "WRONG_AT_ONCE", 3)
    monkeypatch.setattr(limits, "SECONDS_A_CODE", 1e9)
    monkeypatch.setattr(limits, "MOST_FROM_ONE", 2)
    with TestClient(Starlette(routes=routes(lambda: workshops)), client=("127.0.0.1", 1)) as client:
        yield client


def answer(phone: TestClient, code: str, participant: str, network: str) -> httpx2.Response:
    body = {"card": "share", "value": 35, "participant": participant}
    return phone.post(f"/r/{code}/guess", json=body, headers={"X-Forwarded-For": network})


def test_who_guesses_codes_is_told_to_wait_and_learns_nothing(phone: TestClient, run: Run) -> None:
    token = {"X-Participant": ANNA}
    assert phone.get(f"/r/{run.code}/now", headers=token).status_code == 200
    for address in (f"/r/{WRONG}", f"/r/{WRONG}/now"):
        assert phone.get(address).status_code == 404
    assert answer(phone, WRONG, ANNA, "127.0.0.1").status_code == 404

    both = [Texts(language)("phone-too-many") for language in LANGUAGES]
    for code in (WRONG, run.code):
        asked = phone.get(f"/r/{code}/now", headers={"X-Participant": "e" * 32})
        assert (asked.status_code, asked.json()) == (429, {"error": " / ".join(both)})
        page = phone.get(f"/r/{code}")
        assert page.status_code == 429
        assert all(said in page.text for said in both)
        assert answer(phone, code, "e" * 32, "127.0.0.1").status_code == 429
    assert phone.get(f"/r/{run.code.lower()}/now", headers=token).status_code == 200, (
        "let in before"
    )
    assert answer(phone, run.code, ANNA, "127.0.0.1").status_code == 200
    assert answer(phone, run.code, "b" * 32, "192.0.2.9").status_code == 200, "another network"


def test_one_network_takes_only_so_many_places(
    phone: TestClient, run: Run, workshops: Workshops
) -> None:
    program = [answer(phone, run.code, letter * 32, "192.0.2.9").status_code for letter in "abcd"]
    assert program == [200, 200, 409, 409]
    assert answer(phone, run.code, "a" * 32, "192.0.2.9").status_code == 200, "a changed answer"
    assert answer(phone, run.code, "e" * 32, "192.0.2.10").status_code == 200
    assert workshops.answers(run.code, "share").total() == 3


def test_a_run_that_nobody_ends_is_over_by_itself(
    phone: TestClient, run: Run, workshops: Workshops, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert phone.get(f"/r/{run.code}").status_code == 200
    monkeypatch.setattr(rows, "LONGEST", dt.timedelta(0))
    assert phone.get(f"/r/{run.code}").status_code == 410
    assert answer(phone, run.code, ANNA, "192.0.2.9").status_code == 410
    assert [one.closed_at for one in workshops.runs()] == [run.started_at]
