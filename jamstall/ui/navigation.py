"""The menu: the pages by what one does with them, on top; beside the page on a phone.

What is read stands open, one click away; what one decides with, and the data behind it, is folded
under its name (docs/decisions/0027-the-frame.md).
"""

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from jamstall import ROOT
from jamstall.panels.pages import PAGES
from jamstall.texts import Texts
from jamstall.ui.handed import keep_links

_OPEN = "see"


def menu(texts: Texts, *, shown: bool) -> StreamlitPage:
    """Show the menu, if there is anything to choose, and return the page that the address names.

    Streamlit's default page has no address of its own, so the bare address is a page outside the
    menu, which shows the first one.
    """
    first, *_ = PAGES
    bare = st.Page(lambda: None, title=texts(first.title), default=True, visibility="hidden")
    pages = {
        page.name: st.Page(
            ROOT / "pages" / f"{page.name}.py",
            title=texts(page.in_menu or page.title),
            url_path=page.address,
            icon=page.icon,
        )
        for page in PAGES
    }
    keep_links(pages)
    groups: dict[str, list[StreamlitPage]] = {"": [bare]}  # what has no name is not folded
    for page in PAGES:
        name = "" if page.group == _OPEN else texts(f"group-{page.group}")
        groups.setdefault(name, []).append(pages[page.name])
    chosen = st.navigation(groups, position="top" if shown else "hidden")
    if chosen == bare:
        st.switch_page(
            pages[first.name],
            query_params={key: st.query_params.get_all(key) for key in st.query_params},
        )
    return chosen
