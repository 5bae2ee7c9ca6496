"""What the frame hands to the page that it runs, and the page fills in for those beside it."""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from jamstall.analysis.selection import Selection
from jamstall.panels.declared import Declared
from jamstall.panels.nearest import Nearest
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.store.queries import Provenance
from jamstall.texts import Language, Texts
from jamstall.ui import state

_PAGE = "_page"
_LINKS = "_links"
_SHOWN = "_shown"


@dataclass(frozen=True)
class Page:
    """What the frame hands to the page it runs; `declared` is what the page has registered."""

    declared: Declared
    selection: Selection
    language: Language
    provenance: Provenance

    @property
    def one_year(self) -> bool:
        """Whether a single year is chosen: nothing can be told by year then."""
        return len(self.selection.values("year")) == 1

    @property
    def texts(self) -> Texts:
        """The texts in the reader's language."""
        return state.texts(self.language)

    @property
    def view(self) -> View:
        """The selection, to be asked for breakdowns."""
        return state.view_of(self.provenance.version, self.selection, self.language)

    def built(self, build: Callable[..., state.Made], *arguments: Hashable) -> state.Made:
        """Return what a builder makes of the view; made once for each state of the data."""
        version = self.provenance.version
        return state.built(build, version, self.selection, self.language, arguments)


@dataclass
class Shown:
    """What a page has so far: its title, and how each of its panels is made.

    Also those that the reader has not chosen to see: what is taken along has them all. `notes` are
    sentences on how its numbers are made that several of its panels have, and it says once, last;
    `sources` say so of figures that are not of cases, by their title. `offered` is the view that a
    panel has offered, in which more is shown.
    """

    title: str
    made: list[Callable[[], Panel]]
    notes: dict[str, None] = field(default_factory=dict)
    sources: dict[str, str] = field(default_factory=dict)
    offered: Nearest | None = None

    @property
    def panels(self) -> list[Panel]:
        """All panels, in the page's order."""
        return [make() for make in self.made]


def hand_over(page: Page) -> None:
    """Keep the page's context for the script that is run next."""
    st.session_state[_PAGE] = page
    st.session_state[_SHOWN] = Shown("", [])


def page() -> Page:
    """Return what the frame has handed over."""
    handed: Page = st.session_state[_PAGE]
    return handed


def keep_links(pages: Mapping[str, StreamlitPage]) -> None:
    """Keep the pages by their scripts' names, for links between them."""
    st.session_state[_LINKS] = dict(pages)


def link(script: str, label: str, icon: str | None = None) -> None:
    """Show a link to a page of ours."""
    st.page_link(st.session_state[_LINKS][script], label=label, icon=icon)


def entitled(title: str) -> None:
    """Note the title that the page shows; its panels come after it."""
    st.session_state[_SHOWN] = Shown(title, [])


def shown() -> Shown:
    """Return what the page has shown so far."""
    so_far: Shown = st.session_state[_SHOWN]
    return so_far
