"""What the group writes down on the spot: conclusions, and actions with who and when."""

import html

import streamlit as st

from jamstall.texts import Texts
from jamstall.ui.workshop import room
from jamstall.workshop.model import Card, Note, Run
from jamstall.workshop.store import LONGEST_TEXT, Unreachable

KINDS = ("conclusion", "action")
_REMEMBERED = 4
"""So many lines have room below the fields."""


def write(run: Run, card: Card | None, texts: Texts) -> None:
    """Show where a conclusion or an action is written down."""
    card_id = card.card_id if card else ""
    with (
        st.form("note", clear_on_submit=True, border=False),
        st.container(horizontal=True, vertical_alignment="bottom", key="note-fields"),
    ):
        st.text_input(texts("note-text"), max_chars=LONGEST_TEXT, key="note-text")
        st.text_input(texts("note-who"), max_chars=LONGEST_TEXT, key="note-who")
        st.text_input(texts("note-due"), max_chars=LONGEST_TEXT, key="note-due")
        st.form_submit_button(
            texts("note-write"), type="primary", on_click=_write, args=(run.code, card_id)
        )


def _write(code: str, card_id: str) -> None:
    """Keep what is written; it is an action where it says who or when."""
    text, who, due = (
        str(st.session_state.get(f"note-{part}") or "").strip() for part in ("text", "who", "due")
    )
    if not text:
        return
    kind = "action" if who or due else "conclusion"
    with room.doing():
        room.leading().write(code, kind, text, card_id=card_id, who=who, due=due)


def numbers(code: str) -> tuple[int, ...]:
    """Return which notes there are: another screen may have written or struck one."""
    try:
        return tuple(note.note_id for note in room.workshops().notes(code))
    except Unreachable:
        return ()


def listed(run: Run, texts: Texts, *, leads: bool, card: Card | None = None) -> None:
    """Show what was written: at one card, or at all of them."""
    with room.doing():
        written = room.workshops().notes(run.code)
        shown = [note for note in written if card is None or note.card_id == card.card_id]
        if not shown and card is None:
            st.html(f'<p class="note">{html.escape(texts("note-none"))}</p>')
        for note in shown:
            with st.container(horizontal=True, vertical_alignment="center", key=_key(note)):
                now = "" if card is None else " now"  # what is being talked about is read from afar
                st.html(f'<p class="note{now}">{_worded(note, texts)}</p>')
                if leads:
                    st.button(
                        texts("note-strike"),
                        key=f"strike-{note.note_id}",
                        icon=":material/delete:",
                        type="tertiary",
                        on_click=_strike,
                        args=(run.code, note.note_id),
                    )


def earlier(run: Run, card: Card, texts: Texts) -> None:
    """Show the last things that were written at earlier cards: what the room goes on from."""
    with room.doing():
        others = [it for it in room.workshops().notes(run.code) if it.card_id != card.card_id]
        if others:
            lines = "".join(f"<p>{_worded(note, texts)}</p>" for note in others[-_REMEMBERED:])
            heading = html.escape(texts("note-earlier"))
            st.html(f'<div class="notes-earlier"><p>{heading}</p>{lines}</div>')


def _key(note: Note) -> str:
    return f"note-{note.note_id}"


def _worded(note: Note, texts: Texts) -> str:
    """Return a note as HTML; an action says who and when after it."""
    whose = " · ".join(html.escape(part) for part in (note.who, note.due) if part)
    kind = html.escape(texts(f"note-{note.kind}"))
    after = f' <span class="note-whose">{whose}</span>' if whose else ""
    return f"<b>{kind}</b> {html.escape(note.text)}{after}"


def _strike(code: str, note_id: int) -> None:
    with room.doing():
        room.leading().strike(code, note_id)
