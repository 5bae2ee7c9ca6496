"""Livet runt pengarna: what ships is shown, place against country, and the money beside it."""

import re
from pathlib import Path

from jamstall.store import series
from jamstall.ui import state
from tests.app.conftest import OpenApp, OpenDemo, shown


def test_a_county_stands_against_the_country(open_demo: OpenDemo) -> None:
    said = shown(open_demo("life", county="21"))
    assert "i Gävleborg är 22,1 % kvinnor (2024), mot 24,4 % i riket" in said
    assert "Serien har inga tal i Gävleborg" in said  # owners are told of the country alone
    assert "Livsområden utan siffror än: barn" in said


def test_another_place_is_set_beside(open_demo: OpenDemo) -> None:
    said = shown(open_demo("life", municipality="2180", beside="1380"))
    assert "i Gävle är 23,5 % kvinnor (2024), mot" in said
    assert "i Halmstad och 24,4 % i riket" in said


def test_a_snapshot_that_is_taken_back_is_gone_from_the_page(
    open_app: OpenApp, own_demo: Path
) -> None:
    """At once, though no case has changed, and what was made before is remembered."""
    app = open_app(own_demo, "life", county="21")
    assert "Kvinnor bland egenföretagare: i Gävleborg är 33,0 % kvinnor" in shown(app)
    (shot,) = (
        shot for shot in series.history(state.database()) if shot.series == "women_self_employed"
    )
    series.retract(state.database(), shot.snapshot_id, None)
    said = shown(app.run())
    assert "Kvinnor bland egenföretagare: i Gävleborg" not in said
    assert "kvinnor bland egenföretagare" in said  # not fetched yet


def test_how_a_series_was_made_is_said_once(open_demo: OpenDemo) -> None:
    """Last on the page, by its title: its panels name the producer, and files have it all."""
    said = shown(open_demo("life", county="21"))
    (made,) = re.findall("Företagare : Delmål 2 .*", said)
    assert "Licens: Ange källan." in made
    assert said.count("En bransch är mansdominerad när mer än 60 %") == 1
    assert said.count("Källa: SCB, Jämställdhet.") > 1
