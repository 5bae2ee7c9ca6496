"""A server that is killed and started again, and what people do with a phone in a workshop."""

import datetime as dt
import json
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Page, expect

from jamstall.texts import Language, Texts
from jamstall.workshop.model import Card, Run, Workshop
from jamstall.workshop.store import Workshops
from tests import serving
from tests.ports import free_port

QUESTIONS = {
    "sv": ("Hur stor andel gick till kvinnodominerade branscher?", "Fler kvinnor än män sökte."),
    "en": ("What share went to sectors dominated by women?", "More women than men applied."),
}


class Server:
    """The app on one port, killed without warning and started again."""

    def __init__(self, database: Path) -> None:
        self.workshops = Workshops.beside(database)
        self._database = database
        self._port = free_port()
        self.address = f"http://localhost:{self._port}"
        self.start()

    def start(self) -> None:
        self._process = serving.begun(self._port, self._database)

    def is_running(self) -> bool:
        return self._process.exitcode is None

    def kill(self) -> None:
        self._process.kill()
        self._process.join()


def begun(workshops: Workshops, language: Language = "sv") -> Run:
    question, statement = QUESTIONS[language]
    cards = (
        Card("share", question=question),
        Card("said", kind="statement", statement=statement),
        Card("seen", kind="shown"),
    )
    now = dt.datetime.now(tz=dt.UTC)
    return workshops.start(Workshop("w1", "Nämnden", language, "", cards, now))


def type_code(page: Page, server: Server, code: str) -> None:
    page.goto(f"{server.address}/r")
    page.get_by_role("textbox").fill(f"{code[:2]} {code[2:].lower()}")
    page.get_by_role("button").tap()


def give(page: Page, value: int, texts: Texts) -> None:
    """Answer by the slider, and by the buttons beside it for the last per cent."""
    page.get_by_role("slider").fill(str(value - 1))
    page.get_by_role("button", name=texts("phone-more")).tap()
    expect(page.locator("output")).to_have_text(texts("phone-share", answer=value))
    page.locator("#send").tap()


def says(page: Page, key: str, **arguments: str) -> None:
    language: Language = "en" if page.locator("html").get_attribute("lang") == "en" else "sv"
    expect(page.locator("#said")).to_have_text(Texts(language)(f"phone-{key}", **arguments))


def answered(page: Page, value: int) -> None:
    language: Language = "en" if page.locator("html").get_attribute("lang") == "en" else "sv"
    says(page, "answered", answer=Texts(language)("phone-share", answer=value))


def asked(page: Page, heading: str) -> None:
    """Wait for a heading, in which a span of years is never broken over two lines."""
    expect(page.locator("h1")).to_have_text(heading.replace("–", "\u2060–\u2060"))


def sent(address: str, code: str, participant: str, value: int) -> int:
    """Send an answer; return the status."""
    body = json.dumps({"card": "share", "participant": participant, "value": value}).encode()
    request = urllib.request.Request(
        f"{address}/r/{code}/guess", body, {"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        return int(refused.code)
