"""Samples: the one that is read, and drawing another."""

import secrets

import streamlit as st

from jamstall.access import require
from jamstall.store import samples
from jamstall.texts import Texts
from jamstall.ui import login, state

_SIZE = 60


def choose(texts: Texts) -> int | None:
    """Show the samples and a way to draw one more; return the chosen one's number."""
    within = login.person().where("review")
    drawn = samples.samples(state.database(), within)
    chosen = None
    if drawn:
        found = st.selectbox(
            texts("sample-which"), drawn, format_func=lambda one: _name(one, texts), key="sample"
        )
        chosen = found.sample_id if found else None
    else:
        st.info(texts("sample-none"), icon=":material/casino:")
    with st.expander(texts("sample-draw")), st.form("sample-drawn", border=False):
        stratum = st.radio(
            texts("sample-stratum"),
            samples.STRATA,
            format_func=lambda name: texts(f"sample-stratum-{name}"),
            horizontal=True,
        )
        size = int(st.number_input(texts("sample-size"), 1, samples.MOST, _SIZE))
        seed = st.number_input(
            texts("sample-seed"), 0, 999_999, None, step=1, help=texts("sample-seed-help")
        )
        if st.form_submit_button(texts("sample-draw-do")):
            _draw(stratum, size, seed, texts)
    return chosen


def _draw(stratum: samples.Stratum, size: int, seed: int | None, texts: Texts) -> None:
    person = login.person()  # asked again now: a right can be gone since the page was opened
    require(person, "review")
    number = secrets.randbelow(1_000_000) if seed is None else int(seed)
    try:
        samples.draw(
            state.database(), stratum, size, number, person.subject, person.where("review")
        )
    except ValueError:
        st.error(texts("sample-nothing"), icon=":material/error:")
    else:
        st.rerun()


def _name(sample: samples.Sample, texts: Texts) -> str:
    return texts(
        "sample-name",
        number=str(sample.sample_id),
        day=texts.date(sample.drawn_at),
        stratum=texts(f"sample-stratum-{sample.stratum}"),
        seed=str(sample.seed),
        texts=texts.count(sample.texts),
        once=texts.count(sample.read_once),
        twice=texts.count(sample.read_twice),
    )
