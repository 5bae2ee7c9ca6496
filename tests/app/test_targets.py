"""Mål: what is decided and whether it is reached, and what another distribution would give."""

from tests.app.conftest import OpenDemo, shown


def test_without_targets_the_scenario_is_there(open_demo: OpenDemo) -> None:
    said = shown(open_demo("targets", county="21"))
    assert "Inget är ändrat än" in said
    assert "Vad är det minsta som ger 40/60?" in said
