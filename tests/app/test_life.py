"""Livet runt pengarna: what ships is shown, place against country, and the money beside it."""

from tests.app.conftest import OpenDemo, shown


def test_a_county_stands_against_the_country(open_demo: OpenDemo) -> None:
    said = shown(open_demo("life", county="21"))
    assert "i Gävleborg är 22,1 % kvinnor (2024), mot 24,4 % i riket" in said
    assert "Serien har inga tal i Gävleborg" in said  # owners are told of the country alone
    assert "Livsområden utan siffror än: barn" in said


def test_another_place_is_set_beside(open_demo: OpenDemo) -> None:
    said = shown(open_demo("life", municipality="2180", beside="1380"))
    assert "i Gävle är 23,5 % kvinnor (2024), mot" in said
    assert "i Halmstad och 24,4 % i riket" in said
