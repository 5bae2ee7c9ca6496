"""What a group takes home: slides and a workbook of exactly what it saw, guessed and wrote."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import streamlit as st

from jamstall.access import may
from jamstall.export.scope import file_name
from jamstall.export.take_away import Action, Exhibit, Progress, TakeAway
from jamstall.panels.claims.answered import answered, asked
from jamstall.panels.claims.guesses import FIFTH, TENTH
from jamstall.texts import Texts
from jamstall.ui import login, making
from jamstall.ui.handed import Page
from jamstall.ui.workshop import room
from jamstall.workshop.ballots import points
from jamstall.workshop.model import OPINIONS, Card, Run

FILES = {"deck": ("pptx", "slideshow"), "workbook": ("xlsx", "table")}
"""Name → ending and icon."""


def show(page: Page, run: Run) -> None:
    """Show the ways to the slides and to the workbook."""
    texts = page.texts
    ways, below = st.container(), st.container()  # what one came for stands first
    template = None
    if may(login.person(), "upload"):  # the gate takes files from nobody else
        given = below.file_uploader(texts("home-template"), ["pptx", "potx"], key="home-template")
        template = None if given is None else given.getvalue()
    files = (
        _file(run, texts, "deck", lambda told: _deck(take_away(page, run), template, told, texts)),
        _file(run, texts, "workbook", lambda _: _workbook(take_away(page, run))),
    )
    with ways:
        st.caption(texts("home-text"))
        with st.container(horizontal=True):
            for file in files:
                making.button(run.code, file)
        making.show(run.code, *files)


def _file(run: Run, texts: Texts, name: str, make: Callable[[Progress], bytes]) -> making.File:
    suffix, icon = FILES[name]
    stem = file_name(room.view(run.workshop), ["workshop"], suffix).removesuffix(f".{suffix}")
    return making.File(
        key=f"home-{name}",
        ask=texts(f"home-{name}"),
        making=texts("home-making"),
        fetch=texts(f"home-fetch-{suffix}"),
        icon=f":material/{icon}:",
        name=f"{stem}-{run.code}.{suffix}",
        make=make,
    )


def _deck(away: TakeAway, template: bytes | None, progress: Progress, texts: Texts) -> bytes:
    """Return the slides; a template that is none is said to be."""
    from jamstall.export import slides

    try:
        return slides.deck(away, template, progress)
    except slides.BadTemplate as problem:
        raise making.NotMade(texts(f"bad-template-{problem.code}")) from problem


def _workbook(away: TakeAway) -> bytes:
    from jamstall.export import workbook

    return workbook.workbook(away)


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
    said = room.said_with(run, card, page.provenance.version)
    heard = room.workshops().heard(run.code, card)
    is_statement = card.kind == "statement"
    truth: Decimal | bool | None = said.holds if is_statement else said.answer
    panel = said.panel
    if panel is None and is_statement and heard.answers:
        panel = answered(card, said, heard, room.view(run.workshop).texts)
    if panel is None:
        return None
    answers: dict[int, int | Fraction] = dict(heard.answers)
    choices: tuple[str, ...] = ()
    if card.kind in ("compare", "scenario"):
        choices = tuple(option.name for option in card.options)
    if card.kind == "scenario":
        answers = dict(enumerate(points(heard.answers, len(choices)))) if answers else {}
    return Exhibit(
        panel=panel,
        claim=said.title,
        answers=answers,
        question=asked(card, said),
        truth=truth,
        width=FIFTH if heard.by_hands else TENTH,
        choices=choices,
        right=said.right,
        is_wish=card.kind in OPINIONS,
    )
