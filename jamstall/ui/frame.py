"""The frame around every page: navigation, language, filters, and the mark of demo data."""

from pathlib import Path

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from jamstall.access import may
from jamstall.analysis.selection import Selection
from jamstall.panels.pages import BY_ADDRESS
from jamstall.store.database import DatabaseHeld, Unavailable
from jamstall.texts import Language, Texts
from jamstall.ui import (
    address,
    brand,
    chips,
    edition,
    filters,
    history,
    login,
    navigation,
    problems,
    runs,
    state,
    welcome,
)
from jamstall.ui.handed import Page, hand_over
from jamstall.ui.language import speak
from jamstall.ui.markup import escaped
from jamstall.ui.workshop import room

_STYLE = Path(__file__).parent / "style.css"
_WIDTH = 280
"""Of the selection, in pixels: as narrow as its longest words are, for the tables beside it."""


def run() -> None:
    """Run the page that the address asks for, and tell that it has been run."""
    runs.counted(_show)


def _show() -> None:
    """Show the page that the address asks for, within the frame."""
    language = filters.language()
    texts = state.texts(language)
    # Before the menu is known: a page's own icon would be fetched from elsewhere.
    st.set_page_config(
        page_title=texts("product"),
        page_icon=brand.ICON,
        layout="wide",
        initial_sidebar_state=_WIDTH,
    )
    admitted = login.admitted()
    chosen = navigation.menu(texts, shown=admitted)
    brand.show(texts)
    _entitle(texts(BY_ADDRESS[chosen.url_path].title), texts)
    st.html(_STYLE)
    address.begin(chosen.url_path)
    with st.container(key="language"):  # in the header, by style.css
        speak(filters.choose_language())
    if not admitted:
        _entitle(texts("login-title"), texts)
        login.show_way_in(texts)
        return
    with st.sidebar:
        login.show_account(texts)
    try:
        _fill(chosen, language, texts)
    except DatabaseHeld as error:
        st.error(texts("cli-database-held", path=error.path.name), icon=":material/lock:")
    except (Unavailable, OSError) as error:
        problems.note(chosen.url_path, error)
        st.error(escaped(problems.sentence(error, texts)), icon=":material/error:")
        if isinstance(error, Unavailable):
            history.show_way_back(login.person(), texts, here=chosen.url_path == "historik")


def _fill(chosen: StreamlitPage, language: Language, texts: Texts) -> None:
    """Show the page within the frame, or a welcome where there is no data yet."""
    provenance = state.current()
    state.afterwards().seen(provenance.version)
    edition.show(texts)
    on_stage = room.is_on(chosen.url_path)  # a workshop goes on, whatever becomes of the data
    declared = BY_ADDRESS[chosen.url_path]
    if provenance.loads == 0 and declared.heeds and not on_stage:
        address.write()
        _entitle(texts("welcome-title"), texts)
        welcome.show(login.person(), texts)
        return
    selection = Selection()
    if provenance.loads and not on_stage:
        # Out of sight where nothing is filtered, but kept: the choices go to the next page.
        with st.sidebar, st.container(key="filters" if declared.heeds else "filters-kept"):
            st.header(texts("filters"), anchor=False)
            selection = filters.choose(provenance.version, texts, declared.heeds)
    if provenance.is_demo and not on_stage:  # there it is marked at the foot
        with st.container(key="demo"):
            st.markdown(texts("demo-mark"))
        with st.sidebar:
            _offer_to_remove_demo(texts)
    warning = st.empty()  # what the page itself cannot heed is known when it has run
    opened = Page(declared, selection, language, provenance)
    hand_over(opened)
    if declared.heeds and not on_stage:
        chips.show(opened)
    address.write()  # at once: a page can be left before it is done
    ended = False
    try:
        chosen.run()
        ended = True
    except runs.Stopped:
        ended = True
        raise
    finally:
        address.write(ended=ended)
        said = {"address-ignored": address.ignored(), "address-repeated": address.repeated()}
        if any(said.values()):
            told = (texts(k, values=escaped(", ".join(v))) for k, v in said.items() if v)
            warning.warning(" ".join(told))


def _entitle(title: str, texts: Texts) -> None:
    """Name the page in the browser's tab, what sets it apart first (WCAG 2.1, 2.4.2)."""
    st.set_page_config(page_title=f"{title} – {texts('product')}")


def _offer_to_remove_demo(texts: Texts) -> None:
    """Offer to take the invented data away: last in the menu, since it is done once."""
    # Asked in the same run as the button is heeded: a click can outlive a role.
    if may(login.person(), "retract") and st.button(
        texts("demo-remove"), type="tertiary", icon=":material/delete:"
    ):
        welcome.remove_demo()


if __name__ == "__main__":  # Streamlit runs this file as its script
    run()
