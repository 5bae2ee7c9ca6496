"""Jämför: one number of several things, and what makes the difference."""

from tests.app.conftest import OpenDemo, shown


def test_counties_are_compared_at_first(open_demo: OpenDemo) -> None:
    said = shown(open_demo("compare"))
    assert "är störst för Gävleborg, 80 %, och minst för Halland, 65 %" in said
    assert "Mest gör vilka branscher som söker" in said
    assert "utanför vad slumpen ger i 95 % av fallen" in said


def test_persons_are_compared_without_parts(open_demo: OpenDemo) -> None:
    said = shown(open_demo("compare", across="year", what="woman"))
    assert "Andel till kvinnor är störst för" in said
    assert "Vad gör skillnaden?" not in said
    assert "Är det mer än slumpen?" not in said


def test_the_wider_limit_leaves_fewer_outside(open_demo: OpenDemo) -> None:
    usual, wide = (
        shown(open_demo("compare", across="support_form", chance=level)) for level in ("95", "99.8")
    )
    assert "3 av 7 stödformer ligger utanför vad slumpen ger i 95 % av fallen" in usual
    assert "2 av 7 stödformer ligger utanför vad slumpen ger i 99,8 % av fallen" in wide


def test_a_county_with_itself_in_the_address_counts_once(open_demo: OpenDemo) -> None:
    app = open_demo("compare", county=["13", "13"])
    assert [warning.value.replace("\\", "") for warning in app.warning] == [
        "Adressen nämner samma sak flera gånger: county=13. Den räknas en gång."
    ]
    assert "Halland" in shown(app)


def test_one_click_chooses_the_neighbours(open_demo: OpenDemo) -> None:
    app = open_demo("compare", across="municipality", municipality="2180", county="21")
    (beside,) = (one for one in app.button if one.label == "Jämför med kommunens grannar")
    beside.click().run()
    assert not app.exception
    chosen = app.multiselect(key="municipality").value
    assert chosen[0] == "2180"
    assert "2181" in chosen
    assert app.multiselect(key="county").value == []
    assert "grannar" not in " ".join(one.label for one in app.button)
