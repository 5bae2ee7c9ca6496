"""What is decided while a page is read is what the page needs once a year is chosen."""

from pathlib import Path

import pytest

from jamstall.analysis.disclosure import guard
from jamstall.analysis.selection import Selection
from jamstall.panels.catalogue import panels_at
from jamstall.panels.pages import BY_ADDRESS
from jamstall.ui import ahead, state
from jamstall.ui.handed import Page


def test_the_first_to_choose_a_year_waits_for_nothing_to_be_decided(
    monkeypatch: pytest.MonkeyPatch, demo_database: Path, forgotten_at_the_end: None
) -> None:
    monkeypatch.setenv("JAMSTALL_DATABASE", str(demo_database))
    state.database.cache_clear()
    read = state.current()
    ahead._make(Page(BY_ADDRESS["oversikt"], Selection(), "sv", read), "year", {})
    decided = guard._decided_once.cache_info().misses
    panels_at("oversikt?year=2021", lambda chosen: state.view_of(read.version, chosen, "sv"))
    assert guard._decided_once.cache_info().misses == decided
    panels_at(
        "oversikt?municipality=1380", lambda chosen: state.view_of(read.version, chosen, "sv")
    )
    assert guard._decided_once.cache_info().misses > decided  # what nobody has thought of is
