"""Branscher: what the sense of dominance does."""

from tests.app.conftest import OpenDemo, statement


def test_the_sense_of_dominance_changes_the_headline(open_demo: OpenDemo) -> None:
    employed = statement(open_demo("sectors", county=["21"]))
    owners = statement(open_demo("sectors", county=["21"], basis="owners"))
    assert employed != owners
