"""What a group takes home: slides and a workbook of exactly what it saw, guessed and wrote."""

import hashlib
from collections.abc import Callable
from decimal import Decimal

import streamlit as st

from jamstall.access import may
from jamstall.export.take_away import Action, Exhibit, Progress, TakeAway
from jamstall.panels.guessed import guessed_truth
from jamstall.texts import Texts
from jamstall.ui import login
from jamstall.ui.page import Page
from jamstall.ui.workshop import room
from jamstall.workshop.model import Card, Run

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MADE = "_workshop_made"

Make = Callable[[TakeAway, Progress], bytes]


def show(page: Page, run: Run) -> None:
    """Show the ways to the slides and to the workbook."""
    texts = page.texts
    template = None
    if may(login.person(), "upload"):  # the gate takes files from nobody else
        given = st.file_uploader(texts("home-template"), ["pptx", "potx"], key="home-template")
        template = None if given is None else given.getvalue()
    st.caption(texts("home-text"))
    with st.container(horizontal=True):
        deck = st.button(texts("home-deck"), icon=":material/slideshow:", key="home-deck")
        workbook = st.button(texts("home-workbook"), icon=":material/table:", key="home-workbook")
    if deck:
        _make(page, run, texts, "pptx", lambda away, told: _deck(away, template, told))
    if workbook:
        _make(page, run, texts, "xlsx", lambda away, _: _workbook(away))
    made = st.session_state.get(_MADE)
    if made and made[0] == run.code:
        _, suffix, content = made
        st.download_button(
            texts(f"home-fetch-{suffix}"),
            data=content,
            file_name=f"workshop-{run.started_at:%Y-%m-%d}-{run.code}.{suffix}",
            mime={"pptx": PPTX, "xlsx": XLSX}[suffix],
            key=f"home-fetch-{suffix}-{hashlib.sha256(content).hexdigest()[:8]}",
            on_click="ignore",
            type="primary",
            icon=":material/download:",
        )


def _deck(away: TakeAway, template: bytes | None, progress: Progress) -> bytes:
    from jamstall.export import slides

    return slides.deck(away, template, progress)


def _workbook(away: TakeAway) -> bytes:
    from jamstall.export import workbook

    return workbook.workbook(away)


def _make(page: Page, run: Run, texts: Texts, suffix: str, make: Make) -> None:
    """Make a file, showing how far one has come; a template that is none is said to be."""
    from jamstall.export.slides import BadTemplate

    bar = st.progress(0.0, texts("home-making"))

    def told(part: float) -> None:
        bar.progress(part, texts("home-making"))

    try:
        content = make(take_away(page, run), told)
    except BadTemplate as error:
        st.error(texts(f"bad-template-{error.code}"), icon=":material/error:")
    else:
        st.session_state[_MADE] = (run.code, suffix, content)
    finally:
        bar.empty()


def take_away(page: Page, run: Run) -> TakeAway:
    """Return what a run takes home: its cards in their order, its guesses, what was written."""
    workshops = room.workshops()
    notes = workshops.notes(run.code)
    exhibits = [_exhibit(page, run, card) for card in run.workshop.cards]
    origin = room.phones_at()
    return TakeAway(
        title=run.workshop.name,
        view=room.view(run.workshop),
        provenance=page.provenance,
        exhibits=tuple(exhibit for exhibit in exhibits if exhibit is not None),
        address=f"{origin}/{room.ADDRESS}?{room.RUN}={run.code}" if origin else "",
        conclusions=tuple(note.text for note in notes if note.kind == "conclusion"),
        actions=tuple(
            Action(note.text, note.who, note.due) for note in notes if note.kind == "action"
        ),
    )


def _exhibit(page: Page, run: Run, card: Card) -> Exhibit | None:
    """Return a card as it is taken home; none where it had neither a panel nor a guess."""
    said = room.said(run.workshop, card, page.provenance.version)
    answers = room.workshops().answers(run.code, card.card_id)
    is_statement = card.kind == "statement"
    truth: Decimal | bool | None = said.holds if is_statement else said.answer
    panel = said.panel
    if panel is None and is_statement and answers:
        panel = guessed_truth(answers, said.holds, room.view(run.workshop).texts)
    if panel is None:
        return None
    return Exhibit(
        panel=panel,
        claim=said.title,
        answers=dict(answers),
        question=said.statement if is_statement else said.question,
        truth=truth,
    )
