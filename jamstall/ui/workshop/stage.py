"""Before a room: one question, one chart or one thing to talk about on the screen, and no menus."""

import html

import streamlit as st

from jamstall.panels.claims.answered import answered, asked
from jamstall.panels.claims.card import Told
from jamstall.panels.panel import Panel
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.handed import Page
from jamstall.ui.language import speak
from jamstall.ui.markup import legend
from jamstall.ui.workshop import controls, drawing, notes, room
from jamstall.ui.workshop.reword import words_in
from jamstall.workshop.model import Card, Phase, Run
from jamstall.workshop.presence import PRESENT
from jamstall.workshop.store import UnknownRun, Unreachable

LONG = 100
"""Letters of a title that takes more than two lines."""
MOST_TALKED_OF = 20
"""Words of what is talked about and of what stands under it: what is written needs room."""
SECONDS = 1
"""Between two looks at how many have answered, and at whether the leader has stepped on."""


def show(page: Page, run: Run) -> None:
    """Show where a run is, in the language of its workshop."""
    texts = state.texts(run.workshop.language)
    speak(run.workshop.language)
    leads = room.leads()
    written = notes.numbers(run.code)
    stage = st.container(key="stage")
    controls.show(
        run,
        texts,
        leads=leads,
        phones_at=room.phones_at(),
        is_demo=page.provenance.is_demo,
    )
    with stage:
        card = run.card
        if card is None:
            _title(texts("stage-end"))
            notes.listed(run, texts, leads=leads)
            if leads:
                notes.write(run, None, texts)
        else:
            said = room.said(run.workshop, card, page.provenance.version)
            _phase(page, run, card, said, texts, leads=leads)
        room.say_trouble(texts)
    followed(run, written)


def _phase(page: Page, run: Run, card: Card, said: Told, texts: Texts, *, leads: bool) -> None:
    if run.phase == Phase.LOBBY:
        _lobby(run, texts)
    elif run.phase == Phase.GUESS:
        _asked(run, card, said, texts, leads=leads)
    elif run.phase == Phase.GUESSED:
        heard = room.workshops().heard(run.code, card)
        _guessed(answered(card, said, heard, texts))
        if heard.withheld and leads:
            st.html(f'<p class="stage-kind">{html.escape(texts("leader-hands-text"))}</p>')
    elif run.phase == Phase.SHOWN:
        version = page.provenance.version
        said = room.said_with(run, card, version)
        drawn = drawing.of_card(run.workshop, card, version, room.set_by(run, card))
        # A number may be shown where the groups beside it are hidden: then it stands alone, large.
        _title(said.title, "found" if drawn else "asked")
        if drawn and said.panel is not None:
            st.html((legend(said.panel.legend) if said.panel.legend else "") + drawn)
    else:
        _title(said.talk, "asked talk")
        found = _found(run, card, said, texts)
        if words_in(said.talk) + words_in(found) <= MOST_TALKED_OF:
            st.html(f'<p class="stage-found">{_unbroken(found)}</p>')
        notes.listed(run, texts, leads=leads, card=card)
        if leads:
            notes.write(run, card, texts)
        notes.earlier(run, card, texts)


def _found(run: Run, card: Card, said: Told, texts: Texts) -> str:
    """Return what is talked about: what the room answered beside the answer, or the finding."""
    heard = room.workshops().heard(run.code, card)
    if heard.answers:
        return answered(card, said, heard, texts).sentence
    if said.answer is not None:
        return f"{texts('guessed-truth', share=texts.share(said.answer / 100))}."
    return said.title


def _lobby(run: Run, texts: Texts) -> None:
    """Show what this is, the way in for phones, and how many have come."""
    _title(run.workshop.name, "asked")
    address = room.phones_at()
    if address is None:
        st.html(f'<p class="stage-kind">{html.escape(texts("stage-hands-up"))}</p>')
        return
    with st.container(horizontal=True, vertical_alignment="center", key="stage-lobby"):
        st.html(drawing.of_code(f"{address}/r/{run.code}", texts("stage-qr", code=run.code)),
                width="content")  # fmt: skip
        with st.container(width="content"):
            st.html(
                f'<div class="stage-lobby"><p>{html.escape(texts("stage-scan"))}</p>'
                f'<p class="stage-host">{html.escape(address.partition("://")[2])}/r</p>'
                f"<p>{html.escape(texts('stage-type'))}</p>"
                f'<p class="stage-code">{html.escape(run.code)}</p></div>'
            )
            present(run.code, texts)


@st.fragment(run_every=SECONDS)
def present(code: str, texts: Texts) -> None:
    """Show how many phones are in."""
    phones = PRESENT.count(code)
    number = f"<strong>{texts.count(phones)}</strong>"
    words = html.escape(texts("stage-present", phones=phones))
    st.html(f'<p class="stage-count" role="status">{number} {words}</p>')


def _title(words: str, kind: str = "found") -> None:
    """Show the one thing to read; a long one in smaller letters, so that its chart has room."""
    size = " long" if len(words) > LONG else ""
    st.html(f'<h1 class="{kind}{size}">{_unbroken(words)}</h1>')


def _unbroken(words: str) -> str:
    """Return words as HTML in which a span of years is never broken over two lines."""
    return html.escape(words).replace("–", "&#8288;–&#8288;")


def _asked(run: Run, card: Card, said: Told, texts: Texts, *, leads: bool) -> None:
    """Show the question, the way for phones to answer it, and how many have."""
    if card.kind == "statement":
        st.html(f'<p class="stage-kind">{html.escape(texts("stage-true-or-false"))}</p>')
    _title(asked(card, said), "asked")
    if card.kind == "compare":
        named = " · ".join(option.name for option in card.options)
        st.html(f'<p class="stage-kind">{html.escape(named)}</p>')
    if said.now:
        st.html(f'<p class="stage-kind">{html.escape(said.now)}</p>')
    address = room.phones_at()
    if controls.counting_hands() or (address is None and leads):
        controls.hands(run, card, texts)
    elif address is not None:
        _way_in(f"{address}/r", run.code, texts)
    counted(run.code, card.card_id, texts)


def _way_in(address: str, code: str, texts: Texts) -> None:
    shown = address.partition("://")[2]
    picture = drawing.of_code(f"{address}/{code}", texts("stage-qr", code=code))
    st.html(
        f'<div class="stage-way">{picture}<div><p>{html.escape(shown)}</p>'
        f'<p class="stage-code">{html.escape(code)}</p></div></div>'
    )


@st.fragment(run_every=SECONDS)
def counted(code: str, card_id: str, texts: Texts) -> None:
    """Show how many have answered."""
    try:
        answers = room.workshops().answers(code, card_id).total()
    except (UnknownRun, Unreachable):
        return  # the last number stays
    number = f"<strong>{texts.count(answers)}</strong>"
    words = html.escape(texts("stage-answered", answers=answers))
    st.html(f'<p class="stage-count" role="status">{number} {words}</p>')


@st.fragment(run_every=SECONDS)
def followed(seen: Run, written: tuple[int, ...]) -> None:
    """Run the page again when the leader has stepped on, or written, from another screen.

    Parameters
    ----------
    written : the notes that were there when the screen was made.
    """
    try:
        run = room.workshops().run(seen.code)
    except (UnknownRun, Unreachable):
        return
    has_gone_on = (run.position, run.phase) != (seen.position, seen.phase)
    if has_gone_on or run.closed_at is not None or notes.numbers(seen.code) != written:
        st.rerun()


def _guessed(panel: Panel) -> None:
    drawn = drawing.of_panel(panel)
    _title(panel.sentence, "found" if drawn else "asked")
    if drawn:
        st.html(drawn)
