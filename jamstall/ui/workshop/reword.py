"""The leader's own words for a card; what is left empty is made from the data."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from jamstall.panels.claims.card import Told
from jamstall.texts import Texts
from jamstall.ui.workshop import room
from jamstall.workshop.model import OPINIONS, Card, Kind, Workshop
from jamstall.workshop.store import LONGEST_TEXT

MOST_WORDS = 25
"""On a screen that is read from five metres."""
TALLEST = 330
"""Pixels of a chart that still fills a projector's width, with letters large enough."""
HOLDS: dict[bool, str] = {True: "answer-true", False: "answer-false"}


def words_in(text: str) -> int:
    """Return how many words a text has; a number and its unit are one."""
    return len(text.replace("\u00a0", "").split())


def is_crowded(said: Told) -> bool:
    """Tell whether a card has more than can be read from five metres."""
    long = max(words_in(text) for text in (said.title, said.question, said.statement, said.talk))
    chart = said.panel.chart if said.panel is not None else None
    height = chart.spec.get("height", 0) if chart is not None else 0
    return long > MOST_WORDS or not isinstance(height, int) or height > TALLEST


def kinds(card: Card, said: Told) -> Sequence[Kind]:
    """Return what the room can do first: only a claim from the data has a per cent to guess."""
    if card.kind in OPINIONS:
        return (card.kind,)
    if card.claim:
        return ("share", "statement", "shown")
    if not card.address:
        return ("statement",)
    return ("compare", "statement", "shown") if said.options else ("statement", "shown")


def show(workshop: Workshop, card: Card, said: Told, texts: Texts) -> None:
    """Show the words of a card, to be changed."""
    own, offered = card.card_id, kinds(card, said)
    with st.form(f"reword-{own}", border=False):
        st.segmented_control(
            texts("card-kind"),
            offered,
            default=card.kind if card.kind in offered else offered[0],
            required=True,
            format_func=lambda kind: texts(f"card-kind-{kind}"),
            key=f"kind-{own}",
        )
        _line(texts, card, "title", said.title)
        if card.claim or card.kind in ("compare", *OPINIONS):
            _line(texts, card, "question", said.question)
        if card.kind not in OPINIONS:
            _statement(texts, card, said)
        _line(texts, card, "talk", said.talk)
        st.form_submit_button(texts("card-save"), on_click=_save, args=(workshop.workshop_id, card))


def _statement(texts: Texts, card: Card, said: Told) -> None:
    """Show what is said to be true or false, and which it is."""
    _line(texts, card, "statement", said.statement)
    st.segmented_control(
        texts("card-holds"),
        tuple(HOLDS),
        default=card.holds,
        format_func=lambda holds: texts(HOLDS[holds]),
        key=f"holds-{card.card_id}",
        help=texts("card-holds-help"),
    )


def _line(texts: Texts, card: Card, field: str, made: str) -> None:
    """Show one text; what it is as long as nobody has written another stands in it, greyed."""
    st.text_input(
        texts("card-talk-field" if field == "talk" else f"card-{field}"),
        getattr(card, field),
        max_chars=LONGEST_TEXT,
        placeholder=made,
        key=f"{field}-{card.card_id}",
    )


def _save(workshop_id: str, card: Card) -> None:
    fields = ("kind", "title", "question", "statement", "holds", "talk")
    values: dict[str, Any] = {
        field: value.strip() if isinstance(value, str) else value
        for field in fields
        if (value := st.session_state.get(f"{field}-{card.card_id}")) is not None
        or field == "holds"
    }
    room.change(
        workshop_id,
        lambda before: replace(
            before,
            cards=tuple(
                replace(one, **values) if one.card_id == card.card_id else one
                for one in before.cards
            ),
        ),
    )
