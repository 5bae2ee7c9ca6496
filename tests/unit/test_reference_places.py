"""Every place is there, has its borders, and is found however people write it."""

import json
import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.reference import ROOT, tables
from jamstall.reference.places import (
    changes,
    counties,
    find_county,
    find_municipality,
    municipalities,
    municipalities_of,
    suggest_county,
    suggest_municipality,
)
from jamstall.reference.spelling import gazetteer, key
from tests.lists import CHECK_ONLY, PROJECT_BANK, needs_check_lists, needs_project_bank, rows


def test_there_are_21_counties_and_290_municipalities() -> None:
    assert len(counties()) == 21
    assert len(municipalities()) == 290
    assert all(re.fullmatch(r"\d{2}", code) for code in counties())
    assert all(re.fullmatch(r"\d{4}", code) for code in municipalities())


def test_a_municipality_lies_in_the_county_that_its_code_begins_with() -> None:
    for code, place in municipalities().items():
        assert place.code == code
        assert place.county == code[:2]
        assert place.county in counties()


def test_the_municipalities_of_the_counties_are_all_of_them() -> None:
    found = [code for county in counties() for code in municipalities_of(county)]
    assert found == sorted(municipalities())
    assert len(municipalities_of("21")) == 10
    assert len(municipalities_of("13")) == 6
    assert municipalities_of("09") == ("0980",)
    assert municipalities_of("99") == ()


@needs_check_lists
def test_places_are_those_of_2026() -> None:
    published = rows(CHECK_ONLY / "kommun_lan_2026.csv")
    assert {row["kommun_kod"]: row["kommun"] for row in published} == {
        code: place.name for code, place in municipalities().items()
    }
    assert {row["lan_kod"]: row["lan"] for row in published} == {
        code: county.short for code, county in counties().items()
    }


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2180", "2180"),
        ("2180 Gävle", "2180"),
        ("Gävle (2180)", "2180"),
        ("2180.0", "2180"),
        ("180", "0180"),
        ("180 Stockholm", "0180"),
        ("Gävle", "2180"),
        ("GÄVLE", "2180"),
        ("Ga\u0308vle", "2180"),
        ("\u00a0Gävle\u00a0kommun, ", "2180"),
        ("Gävles kommun", "2180"),
        ("Gavle", "2180"),
        ("Malmö stad", "1280"),
        ("Stockholms stad", "0180"),
        ("Borås Stad", "1490"),
        ("Falu kommun", "2080"),
        ("Region Gotland", "0980"),
        ("Gotlands kommun", "0980"),
        ("LillaEdet", "1462"),
        ("Lilla Edets kommun", "1462"),
        ("UpplandsVäsby", "0114"),
        ("Upplands-Väsby", "0114"),
        ("Upplands Bro", "0139"),
        ("ÖstraGöinge", "1256"),
        ("Dals Ed", "1438"),
        ("Malung", "2023"),
        ("Malung/Sälen", "2023"),
        ("Kristianstad", "1290"),
        ("Kristianstads kommun", "1290"),
        ("»Ystad«", "1286"),
        ("Habo", "0643"),
        ("Håbo", "0305"),
        ("HÅBO KOMMUN", "0305"),
        ("1917", "0331"),
        ("1917 Heby", "0331"),
        ("1683", "1496"),
        ("0380", "0380"),
        ("1583", "1490"),
    ],
)
def test_a_municipality_is_found_however_it_is_written(text: str, code: str) -> None:
    assert find_municipality(text) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "-",
        "0",
        "80",
        "9999",
        "9999 Gävle",
        "2180 Sandviken",
        "2180 2181",
        "21801",
        "Flera kommuner",
        "Hela landet",
        "Norrland",
        "Gävleborgs län",
        "Gävle, Sandviken",
        "Hâbo",
    ],
)
def test_what_is_no_single_municipality_is_not_found(text: str) -> None:
    assert find_municipality(text) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("21", "21"),
        ("21.0", "21"),
        ("21 Gävleborgs län", "21"),
        ("Gävleborgs län (21)", "21"),
        ("1", "01"),
        ("Gävleborg", "21"),
        ("Gävleborgs", "21"),
        ("Region Gävleborg", "21"),
        ("Landstinget Gävleborg", "21"),
        ("GÄVLEBORGS LÄN", "21"),
        ("Gavleborgs lan", "21"),
        ("Jämtland Härjedalen", "23"),
        ("Region Jämtland Härjedalen", "23"),
        ("Västra Götalandsregionen", "14"),
        ("VästraGötaland", "14"),
        ("Region Örebro län", "18"),
        ("Stockholms läns landsting", "01"),
        ("Region Sörmland", "04"),
        ("Kalmar län", "08"),
        ("Hela landet", "00"),
        ("Hela Sverige", "00"),
        ("Riket", "00"),
        ("SVERIGE", "00"),
        ("00", "00"),
        ("00 Riket", "00"),
        ("nationellt", "00"),
        ("11", "12"),
        ("15", "14"),
        ("16", "14"),
        ("Malmöhus län", "12"),
        ("Älvsborgs län", "14"),
        ("Kopparbergs län", "20"),
    ],
)
def test_a_county_is_found_however_it_is_written(text: str, code: str) -> None:
    assert find_county(text) == code


@pytest.mark.parametrize(
    "text", ["", "0", "2", "26", "2180", "Gävle", "21 Hallands län", "Svealand"]
)
def test_what_is_no_county_is_not_found(text: str) -> None:
    assert find_county(text) is None


def test_a_municipality_is_suggested_for_a_misspelling() -> None:
    def suggested(text: str) -> str | None:
        place = suggest_municipality(text)
        return place and place.name

    assert suggested("Hudikswall") == "Hudiksvall"
    assert suggested("Sandvikken") == "Sandviken"
    assert suggested("9999 Gävle") == "Gävle"
    assert suggested("2180 Sandviken") == "Sandviken"
    assert suggested("Flera kommuner") is None
    assert suggested("") is None


def test_a_name_wins_over_a_form_of_another_and_a_doubtful_form_is_left_alone() -> None:
    places = gazetteer(4, [("Bo", "0001"), ("Bos", "0002"), ("Bö", "0003")], [("0009", "0001")])
    assert places.find("Bo") == "0001"
    assert places.find("Bos") == "0002"
    assert places.find("Bö kommun") == "0003"
    assert places.find("Bos kommun") is None
    assert places.find("Bô") is None
    assert places.find("9") is None
    assert places.find("009") == "0001"


def test_a_county_is_suggested_for_a_misspelling() -> None:
    county = suggest_county("Gävelborgs län")
    assert county is not None
    assert county.code == "21"
    assert suggest_county("Hela landet") is None
    assert suggest_county("Okänt") is None


def test_changes_lead_to_places_of_today() -> None:
    today = {**counties(), **municipalities()}
    assert {change.kind for change in changes()} == {"recoded", "renamed", "merged", "split"}
    for change in changes():
        assert change.source.startswith("SCB")
        assert change.code in today
        assert re.fullmatch(r"(19|20)\d{2}-01-01", change.from_date)
        assert change.checked == "" or change.checked.startswith("http")
        assert change.checked or change.kind == "recoded"
        if change.kind == "recoded":
            assert change.old_code not in today
            assert today[change.code].name == change.name


def test_an_alias_is_needed_and_leads_to_a_place() -> None:
    """An alias that the rules find anyway is dead weight: one that a name already covers."""
    names = {key(place.name) for place in municipalities().values()}
    names |= {key(name) for county in counties().values() for name in (county.name, county.short)}
    for row in tables.read_table("places", "aliases.csv"):
        assert row["code"] in {"00", *counties(), *municipalities()}
        assert key(row["alias"]) not in names


MUNICIPALITY = st.sampled_from(sorted(municipalities()))


@given(code=MUNICIPALITY, data=st.data())
def test_any_casing_and_spacing_of_a_name_leads_to_its_code(code: str, data: st.DataObject) -> None:
    written = ""
    for letter in municipalities()[code].name:
        if letter in " -":
            written += data.draw(st.sampled_from(["", " ", "-", "\u00a0", " - "]))
        else:
            written += data.draw(st.sampled_from([letter.upper(), letter.lower()]))
    before, after = data.draw(
        st.tuples(*[st.sampled_from(["", " ", "\t", "\u00a0", "(", ".,"])] * 2)
    )
    affix = data.draw(st.sampled_from(["", " kommun", "s kommun", " stad", " KOMMUN", "kommun"]))
    assert find_municipality(before + written + affix + after) == code


@given(
    code=MUNICIPALITY, form=st.sampled_from(["{c}", "{c} {n}", "{n} ({c})", "{n}, {c}", "{c}-{n}"])
)
def test_a_code_alone_or_with_its_name_is_the_code(code: str, form: str) -> None:
    assert find_municipality(form.format(c=code, n=municipalities()[code].name)) == code


@given(code=st.sampled_from(sorted(counties())), data=st.data())
def test_any_casing_of_a_county_leads_to_its_code(code: str, data: st.DataObject) -> None:
    county = counties()[code]
    form = data.draw(
        st.sampled_from(["{n}", "{s}", "{c} {n}", "Region {s}", "{s}s", "{n}s landsting"])
    )
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, str]))
    assert find_county(change(form.format(n=county.name, s=county.short, c=code))) == code


@given(st.text(max_size=40))
def test_no_text_breaks_the_search(text: str) -> None:
    assert find_municipality(text) in {None, *municipalities()}
    assert find_county(text) in {None, "00", *counties()}


@needs_project_bank
@pytest.mark.parametrize(
    ("column", "find"), [("kommuner", find_municipality), ("län", find_county)]
)
def test_every_place_in_a_real_list_is_found(column: str, find) -> None:
    written = {
        name.strip()
        for row in rows(PROJECT_BANK)
        for name in row[column].split(",")
        if name.strip()
    }
    assert len(written) >= 21
    assert {name for name in written if find(name) is None} == set()


# Boundaries


@pytest.fixture(scope="module")
def boundaries() -> dict:
    return json.loads((ROOT / "places" / "boundaries.topojson").read_text(encoding="utf-8"))


def rings_of(topology: dict, layer: str) -> dict[str, list[list[list[tuple[float, float]]]]]:
    """Every place's polygons as rings of longitude and latitude, decoded as a reader would."""
    (x_step, y_step), (west, south) = (topology["transform"][it] for it in ("scale", "translate"))
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * x_step + west, y * y_step + south))
        lines.append(line)

    def ring(numbers: list[int]) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for number in numbers:
            line = lines[number] if number >= 0 else lines[~number][::-1]
            assert not points or points[-1] == line[0]
            points += line[1:] if points else line
        return points

    return {
        place["id"]: [[ring(numbers) for numbers in polygon] for polygon in place["arcs"]]
        for place in topology["objects"][layer]["geometries"]
    }


def area(ring: list[tuple[float, float]]) -> float:
    """Signed: negative for a ring that runs clockwise with north up."""
    return sum(x * v - u * y for (x, y), (u, v) in pairwise(ring)) / 2


def test_the_boundaries_hold_exactly_the_places(boundaries: dict) -> None:
    assert list(rings_of(boundaries, "municipalities")) == sorted(municipalities())
    assert list(rings_of(boundaries, "counties")) == sorted(counties())


@pytest.mark.parametrize("layer", ["municipalities", "counties"])
def test_every_place_has_an_area_drawn_the_way_vega_draws(boundaries: dict, layer: str) -> None:
    for code, polygons in rings_of(boundaries, layer).items():
        assert polygons, code
        for exterior, *holes in polygons:
            assert all(ring[0] == ring[-1] and len(ring) >= 4 for ring in (exterior, *holes))
            assert area(exterior) < 0, f"{code} runs anticlockwise: it would fill the globe"
            assert all(area(hole) > 0 for hole in holes)


def test_a_county_is_its_municipalities(boundaries: dict) -> None:
    sums: Counter[str] = Counter()
    for code, polygons in rings_of(boundaries, "municipalities").items():
        sums[code[:2]] += sum(area(ring) for polygon in polygons for ring in polygon)
    for code, polygons in rings_of(boundaries, "counties").items():
        whole = sum(area(ring) for polygon in polygons for ring in polygon)
        assert whole == pytest.approx(sums[code], rel=1e-6), code


def test_the_boundaries_are_swedens_and_small_enough_to_send(boundaries: dict) -> None:
    points = [
        point
        for polygons in rings_of(boundaries, "counties").values()
        for polygon in polygons
        for ring in polygon
        for point in ring
    ]
    assert (10.9, 55.3) < (min(x for x, _ in points), min(y for _, y in points)) < (11.2, 55.4)
    assert (24.1, 69.0) < (max(x for x, _ in points), max(y for _, y in points)) < (24.2, 69.1)
    assert (ROOT / "places" / "boundaries.topojson").stat().st_size < 200_000
