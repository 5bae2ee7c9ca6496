"""Historik’s list of series: which figures are fetched, when and by whom, and how to take one back.

Nothing is fetched here: `python -m jamstall reference update` does.
"""

from contextlib import suppress

import streamlit as st

from jamstall.access import Person, may, require
from jamstall.context.declared import series
from jamstall.context.wording import what_it_is
from jamstall.panels.panel import Table
from jamstall.store.series import Kept, NoSuchSnapshot, history, retract
from jamstall.texts import Texts
from jamstall.ui import login, problems, state
from jamstall.ui.history import name
from jamstall.ui.markup import table


def show_snapshots(person: Person, texts: Texts) -> None:
    """Show every snapshot, latest first, and take one back when that is asked for twice."""
    st.markdown(texts("history-series-text"))
    kept = history(state.database())
    if not kept:
        st.caption(texts("history-series-none"))
        return
    header = ("load", "series-name", "fetched", "who", "series-figures", "series-is", "status")
    rows = tuple(_row(one, texts) for one in kept)
    table(Table(tuple(texts(f"history-{key}") for key in header), rows), texts("history-series"))
    if waiting := [one for key, one in series().items() if key not in {k.series for k in kept}]:
        titles = texts.both(one.title.said(texts.language) for one in waiting)
        st.caption(texts("history-series-waiting", count=len(waiting), titles=titles))
    current = {one.snapshot_id: one for one in kept if one.current}
    if not (current and may(person, "fetch")):
        return
    chosen = st.selectbox(
        texts("history-series-which"),
        list(current),
        None,
        format_func=lambda number: f"{number}: {_title(current[number], texts)}",
        placeholder=texts("upload-choose"),
        key="history-series-which",
    )
    if chosen is not None:
        _retract(current[chosen], kept, texts)


def _row(kept: Kept, texts: Texts) -> tuple[str, ...]:
    return (
        str(kept.snapshot_id),
        _title(kept, texts),
        texts.date(kept.fetched_at) if kept.shipped else texts.moment(kept.fetched_at),
        texts("series-shipped") if kept.shipped else name(kept.fetched_by, texts),
        texts.count(kept.figures),
        what_it_is(worked_up=kept.worked_up, preliminary=kept.preliminary, texts=texts),
        texts(f"history-series-{_status(kept)}"),
    )


def _status(kept: Kept) -> str:
    if kept.retracted_at:
        return "retracted"
    return "current" if kept.current else "former"


def _title(kept: Kept, texts: Texts) -> str:
    """Return what a series is called; one that is not declared any more, its key."""
    one = series().get(kept.series)
    return one.title.said(texts.language) if one else kept.series


def _retract(chosen: Kept, all_kept: list[Kept], texts: Texts) -> None:
    """Say which figures are shown then, and take this snapshot back."""
    former = [
        one
        for one in all_kept
        if one.series == chosen.series and not one.current and not one.retracted_at
    ]
    said = "history-series-return" if former else "history-series-empty"
    day = texts.date(former[0].fetched_at) if former else ""
    st.markdown(texts(said, day=day))
    if not st.button(texts("history-series-retract", number=chosen.snapshot_id), type="primary"):
        return
    with problems.told("history: retract a snapshot", texts):
        allowed = login.person()
        require(allowed, "fetch")
        with suppress(NoSuchSnapshot):  # another was first
            retract(state.database(), chosen.snapshot_id, allowed.subject)
        st.rerun()
