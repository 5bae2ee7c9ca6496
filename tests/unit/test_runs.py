"""A page's run: its number is the last thing on the page, unless it is begun anew."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from jamstall.texts import LANGUAGES, Texts
from jamstall.ui import language


def numbers(app: AppTest) -> list[str]:
    return [
        found
        for html in app.get("html")
        for found in re.findall(r'data-run="(\d+)"', html.proto.body)
    ]


def through() -> None:
    import streamlit as st

    from jamstall.ui import runs

    def show() -> None:
        st.button("again")
        st.markdown("shown")

    runs.counted(show)


def stopped() -> None:
    import streamlit as st

    from jamstall.ui import runs

    def show() -> None:
        try:
            st.markdown("shown")
            runs.stop()
            st.markdown("never shown")
        finally:
            st.markdown("the frame's last word")

    runs.counted(show)


def begun_anew() -> None:
    import streamlit as st

    from jamstall.ui import runs

    def show() -> None:
        begun = st.session_state["begun"] = st.session_state.get("begun", 0) + 1
        if begun < 3:
            st.rerun()
        st.markdown("shown")

    runs.counted(show)


def failed() -> None:
    from jamstall.ui import runs

    def show() -> None:
        raise ValueError("wrong")

    runs.counted(show)


@pytest.mark.parametrize(
    ("script", "shown"),
    [
        (through, ["shown"]),
        (stopped, ["shown", "the frame's last word"]),
        (begun_anew, ["shown"]),
        (failed, []),
    ],
)
def test_a_run_that_comes_to_its_end_leaves_its_number(
    script: Callable[[], None], shown: list[str]
) -> None:
    app = AppTest.from_function(script).run(timeout=30)
    assert [element.value for element in app.markdown] == shown
    assert len(numbers(app)) == 1


def test_the_next_run_has_the_next_number() -> None:
    app = AppTest.from_function(through).run(timeout=30)
    (first,) = numbers(app)
    assert numbers(app.button[0].click().run(timeout=30)) == [str(int(first) + 1)]


def test_a_page_that_goes_on_in_another_session_has_a_higher_number() -> None:
    """As one does whose connection was lost: whoever waits for its next run would wait for ever."""
    (first,) = numbers(AppTest.from_function(through).run(timeout=30))
    (other,) = numbers(AppTest.from_function(through).run(timeout=30))
    assert int(other) > int(first)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_a_drawn_chart_is_known_by_the_name_of_its_button(spoken: str) -> None:
    script = (Path(language.__file__).parent / "drawn.js").read_text(encoding="utf-8")
    name, _, _ = Texts(spoken)("widget-download-picture", name="*").partition(":")
    assert f"[aria-label^='{name}']" in script
