"""A panel on the sites of others: who sees it, and what its form sends."""

from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import parse_qs, parse_qsl

import pytest

from jamstall.api import embed
from jamstall.operations.requests import Sparing
from tests.unit.asked_api import OPEN, SITE, Asked


@pytest.mark.parametrize(("language", "word"), [("sv", "Visa"), ("en", "Show")])
def test_a_panel_has_its_sentence_table_and_source(api: Asked, language: str, word: str) -> None:
    answer = api.get(f"/embed/sex?lang={language}&county=21", sec_fetch_dest="iframe",
                     referer=f"{SITE}/")  # fmt: skip
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert f"<button>{word}</button>" in answer.text
    assert "<script" not in answer.text
    assert '<option value="21" selected>' in answer.text


def test_a_site_that_is_not_allowed_sees_nothing_and_the_log_says_so(
    api: Asked, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        answer = api.get("/embed/sex", sec_fetch_dest="iframe", referer="https://other.example/")
    assert answer.status_code == 403
    assert "<table" not in answer.text
    (line,) = [one for one in caplog.records if one.getMessage() == "embed_refused"]
    assert line.facts == {"site": "https://other.example"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sites", "sent_from", "status", "events"),
    [
        ((), "cross-site", 403, ["embed_refused"]),
        ((), "same-site", 403, ["embed_refused"]),
        ((), "same-origin", 200, []),
        ((SITE,), "cross-site", 200, ["embed_unsaid"]),  # frame-ancestors holds it
        ((SITE,), "same-origin", 200, []),
    ],
)
def test_a_frame_whose_site_is_unsaid_is_told_of_where_it_is_known_to_be_elsewhere(
    api: Asked,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    sites: tuple[str, ...],
    sent_from: str,
    status: int,
    events: list[str],
) -> None:
    monkeypatch.setattr(embed, "_TOLD", Sparing())
    api.settings = replace(OPEN, sites=sites)
    with caplog.at_level("INFO"):
        answer = api.get("/embed/sex", sec_fetch_dest="iframe", sec_fetch_site=sent_from)
    assert answer.status_code == status
    assert ("<table" in answer.text) == (status == 200)
    assert [one.getMessage() for one in caplog.records if one.name.startswith("jamstall")] == events


def test_a_panels_form_keeps_all_that_its_address_has_chosen(api: Asked) -> None:
    """What a browser would send on *Visa* is what was asked for, and the reader sees it."""
    asked = ("fund=project_funds&county=21&county=20&municipality=2180&year=2022&year=2024"
             "&basis=owners&area=county&limit=70&lang=en&scheme=auto")  # fmt: skip
    sent = Sent()
    sent.feed(api.get(f"/embed/sex?{asked}").text)
    assert sorted(sent.pairs) == sorted(parse_qsl(asked))
    shown = {key: len(values) for key, values in parse_qs(asked).items()}
    assert {key: shown[key] for key in sent.seen} == sent.seen
    assert set(sent.seen) == {"fund", "county", "municipality", "year"}


def test_a_panel_is_dark_only_where_the_site_around_it_asks(api: Asked) -> None:
    only_light = ":root { color-scheme: light; }"
    assert only_light in api.get("/embed/sex").text
    assert only_light not in api.get("/embed/sex?scheme=auto").text


class Sent(HTMLParser):
    """What a form sends as it stands: its hidden fields, and the options that are chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.seen: dict[str, int] = {}
        self._select, self._several = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "input":
            self.pairs.append((said["name"], said["value"]))
        elif tag == "select":
            self._select, self._several = said["name"], "multiple" in said
        elif tag == "option" and "selected" in said:
            count = self.seen[self._select] = self.seen.get(self._select, 0) + 1
            assert count == 1 or self._several, "a browser keeps the last one only"
            self.pairs.append((self._select, said["value"]))


@pytest.mark.parametrize(
    "query",
    [
        "county=99",
        "measure=cases",
        "lang=fi",
        "scheme=dark",
        "fund=business_grants&fund=project_funds",
    ],
)
def test_a_panel_is_asked_by_known_keys_only(api: Asked, query: str) -> None:
    assert api.get(f"/embed/sex?{query}").status_code == 400
    assert "sex" in api.get("/embed/kronor").json()["known"]
