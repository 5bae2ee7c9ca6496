"""Data och metod: rules, sources and loads, also where nothing is selected."""

import re
from collections import Counter

from tests.app.conftest import OpenDemo, shown


def test_the_method_page_stays_whole_on_an_empty_selection(open_demo: OpenDemo) -> None:
    app = open_demo("method", fund=["project_funds"], support_form=["Mikrostöd"])
    assert not app.exception


def test_the_method_page_has_rules_sources_and_loads(open_demo: OpenDemo) -> None:
    app = open_demo("method")
    assert len(app.expander) > 6
    text = shown(app)
    for word in (
        "SCB",
        "demo_foretagsstod.xlsx",
        "Bifallsandel",
        "CC0",
        "uträknad av Region Halland",
    ):
        assert word in text


def test_every_table_says_what_it_is_of_and_no_two_say_the_same(open_demo: OpenDemo) -> None:
    for language in ("sv", "en"):
        page = shown(open_demo("method", lang=language))
        assert "| --- |" not in page, "a table of Markdown has no caption"
        captions = re.findall("<caption>(.*?)</caption>", page)
        assert len(captions) > 150
        assert [one for one, times in Counter(captions).items() if times > 1] == []
