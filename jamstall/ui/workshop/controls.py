"""The leader's few controls before a room: small, out of the way, and named for the keyboard."""

import html
from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from jamstall.panels.claims.guesses import FIFTH, last_of
from jamstall.texts import Texts
from jamstall.ui.workshop import room
from jamstall.workshop.model import HIGHEST, Card, Phase, Run
from jamstall.workshop.store import MOST_PARTICIPANTS

BRACKET = FIFTH
"""Per cent; a show of hands is counted for five answers, not a hundred."""

_HANDS = "stage-counting-hands"


def show(
    run: Run,
    texts: Texts,
    *,
    leads: bool,
    phones_at: str | None,
    is_demo: bool,
    shows_way: bool = True,
) -> None:
    """Show what stands at the foot of every screen: where one is, and the way on and back.

    It is shown before what is above it is made, so that a key is obeyed from the first moment.

    Parameters
    ----------
    shows_way : whether the lobby and the question show the way in for phones themselves, large.
    """
    with st.container(horizontal=True, vertical_alignment="center", key="stage-foot"):
        demo = f"<b>{html.escape(texts('stage-demo'))}</b>" if is_demo else ""
        cards = len(run.workshop.cards)
        place = f"{run.position + 1}/{cards}" if run.card and run.phase != Phase.LOBBY else ""
        asks = run.phase == Phase.GUESS and not counting_hands()
        large = shows_way and (run.phase == Phase.LOBBY or asks)
        way = "" if phones_at is None or large else _way(run, phones_at)
        st.html(f'<p class="stage-place">{demo} <span>{place}</span>{way}</p>')
        if leads:
            _step_button("back", "arrow_back", texts, run, False)
            _step_button("next", "arrow_forward", texts, run, True)
            if run.phase == Phase.GUESS and phones_at is not None:
                _button("hands", "back_hand", texts, _turn_to_hands, not counting_hands())
        if leads and run.card is None:
            _button("close", "flag", texts, close, run.code)
        _button("full", "fullscreen", texts, _nothing)  # stage.js fills the screen
        _button("leave", "close", texts, room.go_to)


def _way(run: Run, phones_at: str) -> str:
    """Return the way in, small, where it is not large: a late phone comes in too."""
    host = html.escape(phones_at.partition("://")[2])
    return f" <span>{host}/r</span> <strong>{html.escape(run.code)}</strong>"


def _step_button(name: str, icon: str, texts: Texts, run: Run, forward: bool) -> None:
    """Show a way on or back from here: another button at every step, in the same place.

    A click may come twice. Streamlit sends it a moment after it is made, and what the page asks for
    by itself every second takes it along if that is sent in between. The second then names a button
    that is gone, or finds that the room has gone on.
    """
    with st.container(key=f"stage-{name}", width="content"):
        _button(name, icon, texts, _step, run, forward, at=f"-{run.position}-{run.phase}")


def _button(
    name: str, icon: str, texts: Texts, click: Callable[..., None], *arguments: object, at: str = ""
) -> None:
    st.button(
        texts(f"stage-{name}"),
        key=f"stage-{name}{at}",
        type="tertiary",
        icon=f":material/{icon}:",
        on_click=click,
        args=arguments,
    )


def _nothing() -> None:
    pass


def _step(seen: Run, forward: bool) -> None:
    """Go one step on from what was seen, or back; guesses are passed over where there are none."""
    st.session_state[_HANDS] = False
    with room.doing():
        workshops = room.leading()
        run = workshops.run(seen.code)
        if (run.position, run.phase) != (seen.position, seen.phase):
            return
        position, phase = run.step(forward)
        if phase == Phase.GUESSED:
            card = run.workshop.cards[position]
            if not workshops.answers(run.code, card.card_id):
                position, phase = replace(run, position=position, phase=phase).step(forward)
        workshops.go_to(run.code, position, phase)


def close(code: str) -> None:
    """End a run: its phones are told, and the page goes on to what is taken home."""
    with room.doing():
        room.leading().close(code)


def _turn_to_hands(counting: bool) -> None:
    st.session_state[_HANDS] = counting


def counting_hands() -> bool:
    """Tell whether the leader is counting hands rather than showing the way in for phones."""
    return bool(st.session_state.get(_HANDS))


def hands(run: Run, card: Card, texts: Texts) -> None:
    """Show where the leader writes down a show of hands."""
    names = _names(card, texts)
    with room.doing():
        counted = room.workshops().hands(run.code, card.card_id)
        asked = texts("stage-how-many-first" if card.kind == "scenario" else "stage-how-many")
        st.html(f'<p class="stage-kind">{html.escape(asked)}</p>')
        with st.container(horizontal=True, key="stage-count-hands"):
            for value, name in names.items():
                st.number_input(
                    name,
                    0,
                    MOST_PARTICIPANTS,
                    counted.get(value, 0),
                    key=_key(card, value),
                    on_change=_count,
                    args=(run.code, card, tuple(names)),
                )


def _names(card: Card, texts: Texts) -> dict[int, str]:
    """Return value → what a hand is raised for; a bracket is kept as its middle."""
    if card.kind == "statement":
        return {1: texts("answer-true"), 0: texts("answer-false")}
    if card.kind in ("compare", "scenario"):  # of scenarios a hand is raised for the first alone
        first = 1 if card.kind == "scenario" else 0
        return {place + first: option.name for place, option in enumerate(card.options)}
    return {
        low + BRACKET // 2: texts("guessed-between", start=low, end=last_of(low, BRACKET))
        for low in range(0, HIGHEST, BRACKET)
    }


def _key(card: Card, value: int) -> str:
    return f"hands-{card.card_id}-{value}"


def _count(code: str, card: Card, values: tuple[int, ...]) -> None:
    counted = {value: int(st.session_state.get(_key(card, value)) or 0) for value in values}
    with room.doing():
        room.leading().count_hands(code, card.card_id, counted)
