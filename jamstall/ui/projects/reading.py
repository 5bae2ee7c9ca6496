"""How far the projects' texts are read, said while some are not."""

from functools import lru_cache

import streamlit as st

from jamstall.access import may
from jamstall.panels.projects.rule_fault import rule_fault
from jamstall.read_texts import told
from jamstall.review import fault_of_rules
from jamstall.store.readings import Progress
from jamstall.ui import login, state
from jamstall.ui.handed import Page


def tell_progress(page: Page) -> None:
    """Say how many texts are read, where some are not, and have the rest read.

    Whoever may judge texts is told what is wrong with the rules' files as well.
    """
    fault = fault_of_rules()
    if fault is not None and may(login.person(), "review"):
        st.warning(page.texts("rules-former", fault=rule_fault(fault, page.texts)))
    found = _progress(str(state.database().path), page.provenance.version)
    if found.read < found.texts:
        _progress.cache_clear()  # it may go on without any number changing
        state.afterwards().again()
        texts = page.texts
        said = texts("projects-reading", read=texts.count(found.read), all=texts.count(found.texts))
        st.info(said, icon=":material/hourglass_top:")


@lru_cache(maxsize=1)
def _progress(_path: str, _version: str) -> Progress:
    return told(state.database())
