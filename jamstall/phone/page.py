"""The documents a phone is sent. All that is in them is escaped; what is asked comes later."""

import html
import json
from functools import cache
from pathlib import Path
from string import Template
from typing import Literal

from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.workshop.model import Run

HERE = Path(__file__).parent

_WORDS = ("look", "true", "false", "answered", "answer", "change", "choose-first", "none-chosen",
          "sending", "kept", "no-contact", "late", "share", "ended", "thanks", "place",
          "rank-first", "wanted", "joined", "joined-hint")  # fmt: skip
"""The texts `phone-WORD` that the script says; a star stands for an answer within them."""


def answering(run: Run, texts: Texts) -> str:
    """Return the page to answer on."""
    words = {word: texts(f"phone-{word}", answer="*", place="*") for word in _WORDS}
    return _document(
        texts.language,
        texts("phone-title"),
        "answer",
        run=run.code,
        words=json.dumps(words, ensure_ascii=False),
        lowest=words["share"].replace("*", "0"),
        highest=words["share"].replace("*", "100"),
        **_said(texts, "look", "look-hint", "without-script", "your-share", "less", "more",
                "none-chosen", "answer", "true", "false", "statement", "code", "private",
                "one-of-these", "rank", "rank-again"),
    )  # fmt: skip


def entering(
    texts: dict[Language, Texts], *, problem: Literal["unknown", "too-many"] | None = None
) -> str:
    """Return the page to type a code on; in both languages, as none is known yet."""
    own = {
        f"{language}_{word}": said
        for language in LANGUAGES
        for word, said in _said(
            texts[language], "type-code", "code-label", "go", "without-script"
        ).items()
    }
    wrong = {f"{one}_problem": texts[one](f"phone-{problem or 'unknown'}") for one in LANGUAGES}
    hidden = "" if problem else "hidden"
    return _document("sv", texts["sv"]("phone-title"), "enter", hidden=hidden, **own, **wrong)


def over(texts: Texts) -> str:
    """Return the page of a workshop that has ended."""
    return _document(
        texts.language, texts("phone-title"), "ended", **_said(texts, "ended", "thanks")
    )


def _document(language: Language, title: str, body: str, **words: str) -> str:
    written = _template(body).substitute({k: html.escape(word) for k, word in words.items()})
    return _template("frame").substitute(language=language, title=html.escape(title), body=written)


def _said(texts: Texts, *words: str) -> dict[str, str]:
    """Return the texts `phone-WORD` by the names that templates know them by."""
    return {word.replace("-", "_"): texts(f"phone-{word}") for word in words}


@cache
def _template(name: str) -> Template:
    return Template((HERE / f"{name}.html").read_text(encoding="utf-8"))
