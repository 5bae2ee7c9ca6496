"""The language of the page, where Streamlit has no setting for it.

Streamlit serves one document for every page, in English, and words its own widgets in English. A
screen reader chooses its voice by the document's language, so both are mended here: the document
before it is sent, the widgets' words by a script that comes with it
(docs/decisions/0012-accessible.md).
"""

import json
from functools import lru_cache
from pathlib import Path
from string import Template

import streamlit as st

from jamstall import colours
from jamstall.charts import dark, palette
from jamstall.texts import LANGUAGES, Language
from jamstall.ui import state

WORDS = (
    "skip", "sidebar", "sidebar-collapse", "sidebar-expand", "pages", "menu", "home", "more-pages",
    "selected", "remove", "clear-all", "clear-value", "select-all", "open", "options",
    "no-results", "choose-one", "choose-several", "upload", "file-upload", "file-limit",
    "drag-file", "download-picture", "download-picture-tip",
    "fullscreen", "fullscreen-tip", "fullscreen-close", "fullscreen-close-tip",
    "running", "stop", "connecting", "help",
    "increment", "decrement", "press-apply", "press-submit",
    "connection-lost", "connection-ours", "connection-theirs", "close", "choose-date",
    "date-year", "date-month", "date-day", "date-empty",
    "date-calendar", "date-previous", "date-next",
    "date-january", "date-february", "date-march", "date-april", "date-may", "date-june",
    "date-july", "date-august", "date-september", "date-october", "date-november", "date-december",
)  # fmt: skip
"""Streamlit's own words that readers meet here: the texts `widget-WORD`, in English as Streamlit
writes them. A star stands for a name within them."""
_OTHERWISE = ("connection-lost", "connection-ours", "connection-theirs")
"""Those that speak to whoever writes an app: in English too they are said otherwise, as the texts
`said-WORD` have it."""

_INDEX = Path(st.__file__).parent / "static" / "index.html"
_SCRIPTS = [
    Path(__file__).parent / f"{name}.js"
    for name in (
        "scheme",
        "words",
        "drawn",
        "named",
        "announced",
        "menu",
        "one_step",
        "fetched",
        "tables",
        "workshop/stage",
    )
]
_STILL = "[data-testid=stSkeleton] { animation: none !important; }"
"""Where a part is to come stands a grey place; that all of them pulse makes the browser draw the
whole page anew, picture after picture, while it has most to do."""
_LOST = Path(__file__).with_name("lost.html")
_NOSCRIPT = ("<noscript>", "</noscript>")


@lru_cache(maxsize=2)
def document(language: Language) -> str:
    """Return the document that a page starts as: Streamlit's own, in this language.

    Raises `ValueError` where Streamlit's document is no longer as it was, rather than send a page
    that says the wrong language.
    """
    page = _INDEX.read_text(encoding="utf-8")
    texts = state.texts(language)
    words = json.dumps(_pairs(), ensure_ascii=False).replace("<", "\\u003c")
    script = f'<script type="application/json" id="words">{words}</script>' + "".join(
        f"<script>{file.read_text(encoding='utf-8')}</script>" for file in _SCRIPTS
    )
    script += f"<style>{_colours()}\n{_STILL}</style>"
    page = _replaced(page, '<html lang="en">', f'<html lang="{language}">')
    page = _replaced(page, "<title>Streamlit</title>", f"<title>{texts('product')}</title>{script}")
    before, _, rest = page.partition(_NOSCRIPT[0])
    _, end, after = rest.partition(_NOSCRIPT[1])
    if not end:
        raise ValueError(f"{_INDEX.name} has no {_NOSCRIPT[0]}")
    return f"{before}<noscript><p>{texts('without-script')}</p></noscript>{after}"


def _colours() -> str:
    """Return the colours of both schemes, which `style.css` and drawn charts take theirs from.

    Here they hold from the first byte: a reader of dark pages sees no white one before.
    """
    return (
        f"{colours.variables()}:root {{ --outline: {dark.pair(palette.OUTLINE)};"
        f" background: var(--ground); }}\n{dark.rules()}"
    )


def lost() -> str:
    """Return the document of an address that leads nowhere; in both languages, as none is known.

    It stands alone: who comes here may not be signed in, and gets nothing of the app's.
    """
    sections = "\n".join(
        f'<section lang="{texts.language}"><h1>{texts("lost")}</h1><p>{texts("lost-why")}</p>'
        f'<p><a href="/?lang={texts.language}">{texts("lost-way")}</a></p></section>'
        for texts in map(state.texts, LANGUAGES)
    )
    swedish = state.texts("sv")
    return Template(_LOST.read_text(encoding="utf-8")).substitute(
        title=swedish("lost"),
        product=swedish("product"),
        sections=sections,
        colours=colours.variables(),
    )


def _replaced(page: str, found: str, by: str) -> str:
    if page.count(found) != 1:
        raise ValueError(f"{_INDEX.name} has no {found}")
    return page.replace(found, by)


def _pairs() -> list[tuple[str, ...]]:
    """Return each of Streamlit's words: as it writes it, in Swedish, and in English if not so."""
    english, swedish = state.texts("en"), state.texts("sv")
    return [
        (
            english(f"widget-{word}", name="*"),
            swedish(f"widget-{word}", name="*"),
            *([english(f"said-{word}")] if word in _OTHERWISE else []),
        )
        for word in WORDS
    ]


def speak(language: Language) -> None:
    """Say in which language the page is from now on; a reader can change it as the page runs."""
    # One of two constants: nothing that anyone has written comes near the script.
    script = {
        "sv": "document.documentElement.lang = 'sv'",
        "en": "document.documentElement.lang = 'en'",
    }
    st.html(f"<script>{script[language]}</script>", unsafe_allow_javascript=True)
