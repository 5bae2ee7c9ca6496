"""What Kartläggning says of a place and of a group: the numbers, the classes, and what stands out.

Numbers are asked for again, of another measure where there is one: a share of kronor is set beside
kronor divided by kronor.
"""

import math
import re
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.analysis.group import Group
from jamstall.analysis.selection import ORDER
from jamstall.charts.classes import HIDDEN, NO_DATA, NOTHING, SIGNS
from jamstall.charts.palette import RAMPS
from jamstall.panels.allocation import choice, matrix, place_map
from jamstall.panels.allocation.choice import ALL, CELL_DIMENSIONS, CHOICES, cell_of, choice_of
from jamstall.panels.allocation.local import Local
from jamstall.panels.allocation.years import by_year
from jamstall.panels.extents import FEW_COUNTIES, codes_shown
from jamstall.panels.panel import Panel
from jamstall.panels.view import View, place_name
from jamstall.reference import places
from jamstall.texts import EMPTY, LANGUAGES, SUPPRESSED, Language, Texts
from jamstall.texts.rounding import rounded
from tests.cases import Case, cases
from tests.unit.conftest import OpenView

GRANTS, PROJECTS = "business_grants", "project_funds"
FUNDS = (GRANTS, PROJECTS)
CELLS = ("men.woman.all", "all.all.abroad", "all.woman.sweden", "women.man.abroad")
COLOURED = (*CHOICES, *CELLS)
Numbers = dict[str, Decimal | None]
"""Place → value; None where it is hidden."""


def value_of(view: View, coloured: str, level: str, fund: str) -> Numbers:
    """Return a number by place, asked for without the page's own way of asking."""
    asked = choice_of(coloured)
    if not asked.group:
        result = view.measure(asked.measure, level, fund=(fund,))
        return {g.labels[0]: None if g.value is None else Decimal(g.value) for g in result.groups}
    of_all = view.measure("amount_granted", level, fund=(fund,))
    parts = view.measure("amount_granted", level, *asked.group, fund=(fund,))
    wanted = tuple(asked.group.values())
    kronor = {g.labels[0]: g.value for g in parts.groups if g.labels[1:] == wanted}
    return {
        group.labels[0]: None
        if kronor.get(group.labels[0], 0) is None
        else Decimal(kronor.get(group.labels[0], 0)) / Decimal(group.value)
        for group in of_all.groups
        if group.value
    }


def worded(texts: Texts, coloured: str, value: Decimal) -> str:
    measure = choice_of(coloured).measure
    if measure == "granted_cases":
        return texts.count(value)
    return texts.share(value) if measure.endswith(("share", "rate")) else texts.kronor(value)


def rows_of(panel: Panel) -> dict[str, dict[str, object]]:
    """Return what is drawn of each place."""
    assert panel.chart is not None
    return {row["code"]: row for row in panel.chart.rows}


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


# ---- The map


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("fund", FUNDS)
def test_every_map_can_be_made(look_at_demo: OpenView, fund: str, language: Language) -> None:
    view = look_at_demo(language)
    for coloured in COLOURED:
        for extent in choice.EXTENTS:
            codes = codes_shown(view, extent)
            for shape in choice.shapes(view, extent):
                for place in ("", codes[-1]):
                    panel = place_map.allocation(view, fund, coloured, extent, shape, place)
                    assert set(rows_of(panel)) == set(codes)
                    assert len(panel.table.rows) == len(codes)
                    assert panel.chart is not None
                    assert panel.chart.alt == place_map.finding(view, fund, coloured, extent, place)
                    assert [r["code"] for r in panel.chart.rows if r["chosen"]] == [place][
                        : bool(place)
                    ]
            assert by_year(view, fund, coloured, extent, "").chart is not None


@pytest.mark.parametrize("fund", FUNDS)
@pytest.mark.parametrize("coloured", COLOURED)
@pytest.mark.parametrize("extent", choice.EXTENTS)
def test_every_number_is_the_breakdowns(
    look_at_demo: OpenView, coloured: str, extent: str, fund: str
) -> None:
    """In the table and on the map: the value, its class, and a sign where there is no value."""
    view = look_at_demo()
    panel = place_map.allocation(view, fund, coloured, extent, "tiles", "")
    table = {row[0]: row[1] for row in panel.table.rows}
    expected = value_of(view, coloured, choice.level_of(extent), fund)
    drawn = rows_of(panel)
    for code in codes_shown(view, extent):
        shown = table[place_name(code, view.texts)]
        assert drawn[code]["worded"] == shown
        if code not in expected:
            assert (shown, drawn[code]["sign"]) == (EMPTY, NO_DATA), code
        elif expected[code] is None:
            assert (shown, drawn[code]["sign"]) == (SUPPRESSED, HIDDEN), code
        else:
            assert shown == worded(view.texts, coloured, expected[code])
            assert drawn[code]["sign"] == ""
            if choice_of(coloured).measure.endswith(("share", "rate")):
                tints = (NOTHING, *RAMPS[choice_of(coloured).family])
                per_cent = max(rounded(expected[code], 2), Decimal("0.01")) if expected[code] else 0
                assert drawn[code]["colour"] == tints[math.ceil(per_cent * 5)], code


@pytest.mark.parametrize("fund", FUNDS)
@pytest.mark.parametrize("coloured", ["amount_granted", "granted_cases", "mean_amount"])
def test_more_kronor_are_never_in_a_paler_class(
    look_at_demo: OpenView, coloured: str, fund: str
) -> None:
    view = look_at_demo()
    drawn = rows_of(place_map.allocation(view, fund, coloured, "municipalities", "tiles", ""))
    tints = (NOTHING, *RAMPS[choice_of(coloured).family])
    values = value_of(view, coloured, "municipality", fund)
    classes = [
        tints.index(str(drawn[code]["colour"]))
        for code in sorted(values, key=lambda code: values[code] or 0)
        if code in drawn
    ]
    assert classes == sorted(classes)
    assert len(set(classes)) > 1


@pytest.mark.parametrize("fund", FUNDS)
@pytest.mark.parametrize("coloured", COLOURED)
def test_the_sentence_names_what_is_furthest_from_the_whole(
    look_at_demo: OpenView, coloured: str, fund: str
) -> None:
    view = look_at_demo()
    said = place_map.finding(view, fund, coloured, "municipalities", "")
    values = value_of(view, coloured, "municipality", fund)
    behind = view.measure("granted_cases", "municipality", fund=(fund,)).groups
    enough = {g.labels[0] for g in behind if (g.cases or 0) >= place_map.ENOUGH}
    known = {
        code: value
        for code, value in values.items()
        if value is not None and code in enough and code in places.municipalities()
    }
    asked = choice_of(coloured)
    if asked.group:
        parts = view.measure("amount_granted", *asked.group, fund=(fund,))
        kronor = parts.by_group().get(tuple(asked.group.values()), 0)
        whole = None if kronor is None else Decimal(kronor) / Decimal(parts.overall.numerator or 1)
    else:
        whole = Decimal(view.measure(asked.measure, fund=(fund,)).overall.value or 0)
    if not known or whole is None:
        assert said == view.texts(
            "sentence-map-nothing",
            level="municipality",
            fund=view.texts(f"the-{fund}"),
            what=choice.choice_name(view, coloured),
        )
        return
    is_sum = coloured in ("amount_granted", "granted_cases")
    begun = said.split(". ", 1)[1] if said.startswith("Bara ") else said  # "Bara 7 ärenden."
    (named,) = [code for code in known if begun.startswith(f"I {place_name(code, view.texts)} ")]
    far = {code: value if is_sum else abs(value - whole) for code, value in known.items()}
    assert far[named] == max(far.values())
    assert worded(view.texts, coloured, known[named]) in said
    assert worded(view.texts, coloured, whole) in said


def test_the_sentence_is_about_the_place_that_is_picked(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    said = place_map.finding(view, GRANTS, "men_sectors", "municipalities", "2180")
    value = value_of(view, "men_sectors", "municipality", GRANTS)["2180"]
    assert value is not None
    assert said.startswith("I Gävle ")
    assert view.texts.share(value) in said
    elsewhere = place_map.finding(view, GRANTS, "men_sectors", "country", "0180")
    assert elsewhere == "I Stockholm finns inga ärenden av företagsstödet i urvalet."


def test_a_place_that_is_all_there_is_stands_beside_nothing(look_at_demo: OpenView) -> None:
    """One municipality chosen: its share is that of the whole, which is itself."""
    view = look_at_demo(county=["21"], municipality=["2180"])
    said = place_map.finding(view, GRANTS, "men_sectors", "municipalities", "")
    assert said.startswith("I Gävle gick ")
    assert "mot" not in said


def test_kronor_on_the_map_and_off_it_are_all_kronor(look_at_demo: OpenView) -> None:
    """What is granted to whole counties has no municipality, and the note counts it."""
    view = look_at_demo()
    panel = place_map.allocation(view, PROJECTS, "amount_granted", "municipalities", "map", "")
    by_place = view.measure("amount_granted", "municipality", fund=(PROJECTS,))
    on_map = sum(
        Decimal(by_place.group(code).value or 0)
        for code in rows_of(panel)
        if (code,) in by_place.by_group()
    )
    off = Decimal(by_place.overall.value or 0) - on_map
    assert off > Decimal(by_place.group("21").value or 0) > 0
    assert view.texts("map-elsewhere", kronor=view.texts.kronor(off)) in panel.hidden


def test_kronor_to_a_whole_county_are_counted_beside_the_map(look_at: OpenView) -> None:
    project = {"sni_code": "", "amount_paid": "", "amount_applied": ""}
    rows = [
        *cases(6, municipality="Gävle", amount_granted="100000", **project),
        *cases(2, municipality="Hela länet", county="21", amount_granted="300000", **project),
    ]
    view = look_at(rows, table="project_funds")
    panel = place_map.allocation(view, PROJECTS, "amount_granted", "municipalities", "map", "")
    assert plain(panel.hidden).startswith("600 tkr gäller hela län")
    counties = place_map.allocation(view, PROJECTS, "amount_granted", "counties", "map", "")
    assert "gäller hela län" not in counties.hidden
    (row,) = [row for row in counties.table.rows if row[0] == "Gävleborg"]
    assert plain(row[1]) == "1,2 Mkr"


# ---- Nothing, little, hidden

FEW_WOMEN = [
    *cases(20, municipality="Gävle", applicant_sex="woman", amount_granted="3000"),
    *cases(10, municipality="Gävle", applicant_sex="woman"),
    *cases(10, municipality="Gävle", applicant_sex="man", amount_granted="3000"),
    *cases(20, municipality="Gävle", applicant_sex="man"),
    *cases(4, municipality="Hofors", applicant_sex="woman"),
    *cases(20, municipality="Hofors", applicant_sex="man"),
    *cases(4, municipality="Ljusdal", applicant_sex="woman"),
    *cases(20, municipality="Ljusdal", applicant_sex="man"),
    *cases(20, municipality="Bollnäs", applicant_sex="man"),
    *cases(10, "rejected", municipality="Ovanåker", applicant_sex="man"),
]
"""Gävle has many women, Hofors and Ljusdal few, Bollnäs none, Ovanåker only rejected cases."""


@pytest.mark.parametrize("shape", ["map", "tiles"])
def test_zero_hidden_and_nothing_at_all_are_drawn_apart(look_at: OpenView, shape: str) -> None:
    view = look_at(FEW_WOMEN)
    panel = place_map.allocation(view, GRANTS, "woman", "municipalities", shape, "")
    drawn = rows_of(panel)
    assert [(drawn[code]["worded"], drawn[code]["sign"]) for code in ("2104", "2161")] == [
        (SUPPRESSED, HIDDEN)
    ] * 2
    zero = drawn["2183"]
    assert (plain(str(zero["worded"])), zero["sign"], zero["colour"]) == ("0 %", "", NOTHING)
    for code in ("2121", "2184"):  # rejected cases only, and none at all
        assert (drawn[code]["worded"], drawn[code]["sign"]) == (EMPTY, NO_DATA)
    assert len({str(drawn[code]["colour"]) for code in ("2104", "2183", "2184", "2180")}) == 4
    texts = view.texts
    legend = {swatch.name: swatch.sign for swatch in panel.legend}
    assert legend[texts("class-hidden")] == SIGNS[HIDDEN].text == SUPPRESSED
    assert legend[texts("class-no-data")] == SIGNS[NO_DATA].text == EMPTY
    assert legend[texts.share(Decimal(0))] == ""
    assert [row for row in panel.table.rows if row[0] == "Hofors"] == [
        ("Hofors", SUPPRESSED, texts("map-hidden"))
    ]
    assert panel.hidden


def test_a_hidden_place_is_not_said_to_stand_out(look_at: OpenView) -> None:
    view = look_at(FEW_WOMEN)
    said = place_map.finding(view, GRANTS, "woman", "municipalities", "")
    assert not re.search("Hofors|Ljusdal", said)
    picked = place_map.finding(view, GRANTS, "woman", "municipalities", "2104")
    assert picked.startswith("I Hofors står för få personer")
    assert not re.search(r"\d", picked)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rows",
    [
        cases(1, applicant_sex="woman", birthplace="abroad"),
        cases(8, sni_code="", applicant_sex="unknown"),
        cases(8, "rejected", applicant_sex="woman", amount_granted=""),
        cases(2, "pending", decided_on="", amount_granted=""),
        FEW_WOMEN,
    ],
    ids=["one case", "only unknown", "none granted", "none decided", "few women"],
)
def test_whatever_the_data_every_panel_is_whole(
    look_at: OpenView, rows: list[Case], language: Language
) -> None:
    view = look_at(rows, language)
    for coloured in ("men_sectors", "woman", "mean_amount", "approval_rate", CELLS[0]):
        for place in ("", "2180", "2184"):
            panels = [
                place_map.allocation(view, GRANTS, coloured, "municipalities", shape, place)
                for shape in ("map", "tiles")
            ]
            panels.append(by_year(view, GRANTS, coloured, "municipalities", place))
            panels += [
                matrix.matrix(view, GRANTS, part, place, coloured, *personal)
                for part in matrix.MEASURES
                for personal in matrix.sheets(view, GRANTS, part, place)
            ]
            for panel in panels:
                assert all(len(row) == len(panel.table.header) for row in panel.table.rows)
                said = " ".join([panel.title, panel.sentence, panel.basis, panel.hidden])
                assert "None" not in said
                assert SUPPRESSED not in panel.sentence, "a hidden number is no finding"


def test_one_case_does_not_stand_out(look_at: OpenView) -> None:
    view = look_at([*cases(4, municipality="Hofors"), *cases(2, municipality="Gävle")])
    assert place_map.finding(view, GRANTS, "men_sectors", "municipalities", "") == (
        "Ingen kommun skiljer ut sig: ärendena av företagsstödet är för få, eller döljs för att"
        " skydda enskilda."
    )


# ---- Which places


@pytest.mark.parametrize(
    ("chosen", "extent", "expected"),
    [
        ({"county": ["21"]}, "municipalities", 10),
        ({"county": ["21", "13"]}, "municipalities", 16),
        ({"municipality": ["2180"]}, "municipalities", 10),
        ({}, "municipalities", 16),
        ({"county": ["21"]}, "counties", 21),
        ({"county": ["21"]}, "country", 290),
    ],
)
def test_which_places_are_on_the_map(
    look_at_demo: OpenView, chosen: dict[str, Sequence[str]], extent: str, expected: int
) -> None:
    codes = codes_shown(look_at_demo(**chosen), extent)
    assert len(codes) == len(set(codes)) == expected


def test_data_of_many_counties_is_shown_as_the_country(look_at: OpenView) -> None:
    names = ["Stockholm", "Uppsala", "Linköping", "Kalmar", "Halmstad", "Gävle", "Umeå"]
    view = look_at([case for name in names for case in cases(1, municipality=name)])
    assert len(names) > FEW_COUNTIES
    assert len(codes_shown(view, "municipalities")) == 290


def test_a_place_that_changed_county_keeps_its_cases_and_says_so(look_at: OpenView) -> None:
    """Heby was 1917 in Västmanland until 2007."""
    rows = [
        *cases(6, municipality="1917", decided_on="2006-05-02"),
        *cases(6, municipality="Heby", decided_on="2008-05-02"),
    ]
    view = look_at(rows)
    panel = place_map.allocation(view, GRANTS, "granted_cases", "municipalities", "map", "0331")
    assert [row[1] for row in panel.table.rows if row[0] == "Heby"] == ["12"]
    note = place_map.place_note(view, "municipalities", "0331")
    assert note == "Heby 2007: Bytte län från Västmanland till Uppsala."
    assert note in place_map.place_note(view, "municipalities", "")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("0140", "Bröts ut ur Södertälje"),
        ("1290", "Kristianstads län"),
        ("12", "Gick upp i Skåne län"),
        ("2180", ""),
        ("2023", ""),
    ],
)
def test_what_became_of_a_place(look_at_demo: OpenView, place: str, said: str) -> None:
    extent = "counties" if len(place) == 2 else "country"
    note = place_map.place_note(look_at_demo(), extent, place)
    assert (said in note) if said else (note == "")


# ---- Cells


@given(st.text(max_size=40))
def test_nonsense_is_no_cell(text: str) -> None:
    assert cell_of(text) is None or set(text.split(".")) <= {
        ALL, *(label for dimension in CELL_DIMENSIONS for label in ORDER[dimension])
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["", "..", "men", "men.woman", "men.woman.all.all", "woman.men.all", "Men.woman.all",
     "men.woman.åland", "all.all.all.", "men. woman.all"],
)  # fmt: skip
def test_what_is_almost_a_cell_is_none(text: str) -> None:
    assert cell_of(text) is None
    with pytest.raises(KeyError):
        choice_of(text)


def test_a_cell_is_its_groups() -> None:
    assert cell_of("all.all.all") == {}
    assert cell_of("women.man.abroad") == {
        "sector_dominance": "women", "sex": "man", "birthplace": "abroad",
    }  # fmt: skip


# ---- The matrix


@pytest.mark.parametrize("place", ["", "2180", "13"])
@pytest.mark.parametrize("part", matrix.MEASURES)
@pytest.mark.parametrize("fund", FUNDS)
def test_every_cell_and_total_is_the_breakdowns(
    look_at_demo: OpenView, fund: str, part: str, place: str
) -> None:
    view = look_at_demo()
    where = {} if not place else {"county" if len(place) == 2 else "municipality": (place,)}
    measure = {"kronor": "amount_granted", "cases": "granted_cases"}[part]
    for personal in (("sex", "birthplace"), ("sex",), ("birthplace",)):
        panel = matrix.matrix(view, fund, part, place, "men.woman.all", *personal)
        assert panel.chart is not None
        cells = [row for row in panel.chart.rows if row["part"] == "cell"]
        assert {row["dominance"] for row in cells} > {"men", ALL}
        for cell in cells:
            given = {"sector_dominance": cell["dominance"], **cell}
            by = [d for d in CELL_DIMENSIONS if given[d] != ALL]
            result = view.measure(measure, *by, fund=(fund,), **where)
            groups = {group.labels: group for group in result.groups} | {(): result.overall}
            group = groups.get(tuple(given[d] for d in by))
            if group is None:  # nobody, which can be hidden beside the rest of the matrix
                assert cell["worded"][0] in "0.", given
            elif group.suppressed:
                assert cell["worded"] == SUPPRESSED or "–" in cell["worded"], given
            else:
                share = Decimal(group.value or 0) / Decimal(result.overall.value or 1)
                assert cell["worded"] == view.texts.share(share), given


@pytest.mark.parametrize("part", matrix.MEASURES)
def test_rows_and_columns_of_the_matrix_sum_up(look_at: OpenView, part: str) -> None:
    sexes, born = ("woman", "man"), ("sweden", "abroad")
    rows = [
        case
        for number, sni in ((7, "62010"), (11, "88101"), (13, "56100"))
        for at, (sex, birthplace) in enumerate((s, b) for s in sexes for b in born)
        for case in cases(number + at, sni_code=sni, applicant_sex=sex, birthplace=birthplace)
    ]
    panel = matrix.matrix(look_at(rows), GRANTS, part, "", "", "sex", "birthplace")
    assert panel.chart is not None
    counted = {
        (row["dominance"], row["sex"], row["birthplace"]): int(re.sub(r"\D", "", row["detail"]))
        for row in panel.chart.rows
        if row["part"] == "cell"
    }
    dominances = {dominance for dominance, _, _ in counted} - {ALL}
    assert counted[ALL, ALL, ALL] == len(rows)
    for dominance in (*dominances, ALL):
        of_row = counted[dominance, ALL, ALL]
        assert of_row == sum(counted[dominance, sex, ALL] for sex in sexes)
        assert of_row == sum(counted[dominance, sex, b] for sex in sexes for b in born)
    for sex in sexes:
        assert counted[ALL, sex, ALL] == sum(counted[d, sex, ALL] for d in dominances)


@pytest.mark.parametrize("fund", FUNDS)
def test_the_matrix_says_its_largest_known_group(look_at_demo: OpenView, fund: str) -> None:
    view = look_at_demo()
    panel = matrix.matrix(view, fund, "kronor", "", "", "sex")
    result = view.measure("amount_share", "sector_dominance", "sex", fund=(fund,))
    known = [g for g in result.groups if g.value is not None and "unknown" not in g.labels]
    largest = max(known, key=lambda group: group.value or 0)
    assert view.texts.share(largest.value) in panel.sentence
    assert {"woman": "kvinnor", "man": "män"}[largest.labels[1]] in panel.sentence
    assert view.texts(f"in-dominance-{largest.labels[0]}") in panel.sentence


def test_a_sheet_that_would_mostly_be_hidden_is_shown_in_two(look_at: OpenView) -> None:
    rows = [
        *cases(40, applicant_sex="man", birthplace="sweden"),
        *cases(3, applicant_sex="man", birthplace="abroad"),
        *cases(3, applicant_sex="woman", birthplace="sweden"),
        *cases(3, applicant_sex="woman", birthplace="abroad"),
    ]
    view = look_at(rows)
    shown = matrix.sheets(view, GRANTS, "kronor", "")
    assert shown == (("sex",), ("birthplace",))
    whole = look_at([{**case, "applicant_sex": "man"} for case in rows])
    assert matrix.sheets(whole, GRANTS, "kronor", "") == (("sex", "birthplace"),)


# ---- Year by year


@pytest.mark.parametrize("coloured", ["men_sectors", "woman", "mean_amount", "men.woman.all"])
def test_every_year_is_its_own_breakdown(look_at_demo: OpenView, coloured: str) -> None:
    view = look_at_demo(county=["21"])
    panel = by_year(view, GRANTS, coloured, "municipalities", "")
    years = [str(year) for year in view.years()]
    assert list(panel.table.header[1:]) == years
    for number, year in enumerate(years, start=1):
        of_year = look_at_demo(county=["21"], year=[year])
        expected = value_of(of_year, coloured, "municipality", GRANTS)
        for code in codes_shown(view, "municipalities"):
            rows = [r for r in panel.table.rows if r[0] == place_name(code, view.texts)]
            for row in rows:
                value = expected.get(code, "none")
                if value == "none":
                    assert row[number] == EMPTY
                elif value is None:
                    assert row[number] == SUPPRESSED
                else:
                    assert row[number] == worded(view.texts, coloured, Decimal(value))


def test_a_place_with_a_share_of_no_kronor_does_not_stand_out() -> None:
    """Where it is hidden who applied, a place is listed of which no kronor are."""
    listed = Group(("1381",), Decimal(0), None, Decimal(0), 0)
    whole = Group((), Decimal(1), Decimal(2), Decimal("0.5"), 9)
    of = Local(CHOICES["balanced_sectors"], "municipality", {"1381": listed}, whole, {}, ())
    assert place_map.standing_out(of, ["1381"]) == ""
