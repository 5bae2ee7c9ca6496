"""Does the headline hold: the share under sixty definitions, against the slow twin."""

import csv
import io
import json
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import product
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner

from jamstall.analysis.robust import (
    ASKED,
    OPTIONS,
    Definition,
    every_definition,
    one_by_one,
    reach,
    share,
    under,
    ways,
)
from jamstall.analysis.robust import MEASURES as MEASURE_OF
from jamstall.analysis.selection import Selection
from jamstall.cli import main
from jamstall.demo import intakes
from jamstall.export.chart_data import chart_data
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.export.workbook import workbook
from jamstall.panels.sectors.robust import robust
from jamstall.store.queries import Provenance
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui.page import _csv
from tests import twin
from tests.cases import cases
from tests.unit.conftest import OpenView

FUND = "business_grants"
MEASURES = ("amount_granted", "amount_paid", "granted_cases")
READINGS = ("usual", "least", "most")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_there_are_sixty_of_which_none_comes_twice() -> None:
    every = list(every_definition())
    assert len(set(every)) == len(every) == 60
    assert Definition.chosen(Selection()) in every


def test_one_aspect_is_changed_at_a_time() -> None:
    chosen = Definition("owners", "county", Decimal(58), "paid")
    assert [one.limit for one in one_by_one(chosen, "limit")] == [50, 55, 58, 60, 65, 70]
    for aspect in ("basis", "area", "limit", "of"):
        for other in one_by_one(chosen, aspect):
            differing = [
                name for name in ("basis", "area", "limit", "of")
                if getattr(other, name) != getattr(chosen, name)
            ]  # fmt: skip
            assert differing in ([], [aspect])


def test_how_far_apart() -> None:
    assert reach([]) == 0
    assert reach([Decimal("0.2"), Decimal("0.9"), Decimal("0.5")]) == Decimal("0.7")


@pytest.fixture(scope="module")
def slow() -> twin.Twin:
    return twin.Twin(twin.cases_of(intakes()))


def test_the_ends_are_those_of_the_slow_twin(look_at_demo: OpenView, slow: twin.Twin) -> None:
    found = []
    for basis, area, limit, measure in product(
        ("employed", "owners"), ("country", "county"), (50, 55, 60, 65, 70), MEASURES
    ):
        selection = Selection(basis=basis, area=area, limit=Decimal(limit)).where(  # type: ignore[arg-type]
            fund=[FUND], county=["13"]
        )
        result = slow.breakdown(measure, ("sector_dominance",), selection)
        of = {group.labels[0]: group.numerator for group in result.groups}
        if not any(of.get(known) for known in ("women", "men", "balanced")):
            assert (basis, area) == ("owners", "county")  # of which there are no figures
            continue
        found.append(Fraction(of.get("men") or 0) / Fraction(result.overall.numerator or 1))
    texts = Texts("sv")
    assert len(found) == 45
    view = look_at_demo("sv", county=["13"])
    counted = view.counted(view.selection.where(fund=(FUND,)))
    assert counted is not None
    every = under(lambda one: counted.share(one, "men"), every_definition())
    assert sorted(map(float, every.values())) == pytest.approx(sorted(map(float, found)))
    asked = replace(view, counted=lambda _: None)  # as of persons: a breakdown for each way
    ends = [plain(texts.share(Decimal(float(end)))) for end in (min(found), max(found))]
    said = plain(robust(asked, FUND).sentence)
    assert said.startswith(f"Mellan {ends[0]} och {ends[1]} av företagsstödet gick till mans")
    assert "sätt att räkna som flyttar andelen" in said


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"county": ["21"], "fund": ["project_funds"]},  # of which some are in several counties
        {"year": ["2025"], "municipality": ["1380", "1384"]},
        {"fund": ["project_funds"], "sector": ["unknown", "J"]},
    ],
)
def test_counted_at_once_is_what_each_breakdown_says(
    look_at_demo: OpenView, filters: dict[str, list[str]]
) -> None:
    view = look_at_demo("sv", **filters)
    counted = view.counted(view.selection)
    assert counted is not None
    for one in every_definition():
        asked = replace(view, selection=one.of_selection(view.selection))
        result = asked.measure(MEASURE_OF[one.of], "sector_dominance")
        for label in ("women", "men", "balanced"):
            assert counted.share(one, label) == share(result, label), (one, label)


def test_of_persons_nothing_is_counted_beside_what_breakdowns_show(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv")
    for personal in ({"sex": ["woman"]}, {"birthplace": ["abroad"]}, {"age_group": ["50_plus"]}):
        assert view.counted(view.selection.where(**personal)) is None


def test_a_case_in_two_counties_counts_once(look_at: OpenView) -> None:
    """O is balanced in the country, women's in Gävleborg (21): counted in each county, once each.

    Two cases in both counties, one of a man's sector in each: one third is not one half.
    """
    rows = [
        *cases(2, municipalities="Halmstad, Gävle", sni_code="88.101", amount_granted="100"),
        *cases(1, municipalities="Halmstad", sni_code="25.110", amount_granted="100"),
        *cases(1, municipalities="Gävle", sni_code="25.110", amount_granted="100"),
    ]
    view = look_at(rows, table="project_funds")
    counted = view.counted(view.selection)
    assert counted is not None
    for area in ("country", "county"):
        one = Definition("employed", area, Decimal(60), "cases")  # type: ignore[arg-type]
        assert counted.share(one, "women") == Decimal("0.5")


def test_without_the_three_largest_grants(look_at: OpenView) -> None:
    rows = [
        *cases(2, sni_code="25.110", amount_granted="9000"),
        *cases(1, sni_code="88.101", amount_granted="5000"),
        *cases(4, sni_code="25.110", amount_granted="1000"),
        *cases(6, sni_code="88.101", amount_granted="1000"),
    ]
    view = look_at(rows)
    counted = view.counted(view.selection)
    assert counted is not None
    own = Definition.chosen(view.selection)
    assert counted.share(own, "men") == Decimal(22) / 33
    assert counted.share(replace(own, grants="without"), "men") == Decimal(4) / 10
    assert not any(one.of == "cases" for one in every_definition(OPTIONS) if one.grants != "all")


def test_the_readings_of_a_code_that_was_put_together(look_at: OpenView) -> None:
    """59.. of 2025 stays in J, men's; 58.11 can have been in R–U, which is balanced."""
    rows = [
        *cases(1, sni_code="58.110", sni_version="2025", amount_granted="100"),
        *cases(1, sni_code="25.110", sni_version="2025", amount_granted="100"),
        *cases(2, sni_code="88.101", sni_version="2007", amount_granted="100"),
    ]
    view = look_at(rows)
    counted = view.counted(view.selection)
    assert counted is not None
    assert counted.are_split
    own = Definition.chosen(view.selection)
    shares = {
        label: [counted.share(replace(own, reading=reading), label) for reading in READINGS]  # type: ignore[arg-type]
        for label in ("women", "men", "balanced")
    }
    half, quarter = Decimal("0.5"), Decimal("0.25")
    assert shares == {
        "women": [half, half, half],
        "men": [half, quarter, half],
        "balanced": [0, 0, quarter],
    }


def test_by_two_digits_alone_car_repair_leaves_trade(look_at: OpenView) -> None:
    rows = [
        *cases(3, sni_code="95.311", sni_version="2025", amount_granted="100"),
        *cases(1, sni_code="25.110", sni_version="2025", amount_granted="100"),
    ]
    view = look_at(rows)
    counted = view.counted(view.selection)
    assert counted is not None
    assert "level" in counted.aspects
    own = replace(Definition.chosen(view.selection), area="county", limit=Decimal(55))
    whole, digits = (
        counted.share(replace(own, level=level), "women")  # type: ignore[arg-type]
        for level in ("code", "division")
    )
    # In the country trade is 45 % women; culture and personal services 59 %.
    assert (whole, digits) == (0, Decimal("0.75"))


def test_what_changes_nothing_is_no_way_to_count(look_at: OpenView) -> None:
    view = look_at(cases(5, sni_code="25.110", amount_granted="100"))
    counted = view.counted(view.selection)
    assert counted is not None
    assert counted.aspects == (*ASKED, "grants")
    assert sum(1 for _ in every_definition(counted.aspects)) == 100


def test_what_moves_it_most_is_named(look_at: OpenView) -> None:
    """One large grant to a man's sector, and many small ones to women's: kronor or cases decide."""
    rows = [
        *cases(10, sni_code="25.110", amount_granted="9000"),
        *cases(30, sni_code="88.101", amount_granted="1000"),
    ]
    said = plain(robust(look_at(rows), FUND).sentence)
    assert said.endswith("Störst skillnad gör vad andelen är av: 50 procentenheter.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chosen_one_is_marked_once_per_choice(
    look_at_demo: OpenView, language: Language
) -> None:
    panel = robust(look_at_demo(language), FUND)
    assert panel.chart is not None
    chosen = [row for row in panel.chart.rows if row["kind"] == "chosen"]
    assert (
        len(chosen) == len({row["kind"] for row in panel.chart.rows if False}) or len(chosen) >= 1
    )
    assert len({round(row["share"], 9) for row in chosen}) == 1
    assert {row["chosen"] for row in panel.chart.rows} == {chosen[0]["share"]}


def test_what_never_moves_the_share_is_no_way_of_its_own() -> None:
    """Kronor paid lie a third of a point off, cases ten points, owners twenty in every way."""
    chosen = Definition("employed", "country", Decimal(60), "granted")
    of = {"granted": Decimal("0.5"), "paid": Decimal("0.5033"), "cases": Decimal("0.4")}
    every = under(
        lambda one: of[one.of] + (Decimal("0.2") if one.basis == "owners" else 0),
        every_definition(),
    )
    own = ways(every, chosen)
    assert {(one.basis, one.of) for one in own} == {
        ("employed", "granted"), ("employed", "cases"), ("owners", "granted"), ("owners", "cases"),
    }  # fmt: skip
    assert len(own) == 4  # limit and area change nothing: the chosen ones are left
    assert chosen in own


def test_a_limit_of_ones_own_is_a_way_like_others() -> None:
    chosen = Definition("employed", "country", Decimal(58), "granted")
    every = list(every_definition(chosen=chosen))
    assert chosen in every
    assert len(set(every)) == len(every) == 72


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_file_workbook_and_command_have_the_same_numbers(
    look_at_demo: OpenView, demo_database: Path, language: Language
) -> None:
    view = look_at_demo(language, county=["13"])
    panel = robust(view, FUND)
    assert panel.figures is not None
    call = ["robust", "--where", f"fund={FUND}", "--where", "county=13", "--json"]
    answer = CliRunner().invoke(main, ["--database", str(demo_database), *call])
    told = json.loads(answer.stdout)
    assert list(panel.figures.rows) == told["definitions"]
    texts = Texts(language)
    for end in ("low", "high"):
        assert texts.share(Decimal(told[end])) in panel.sentence
    assert f" {told['ways']} " in plain(panel.sentence)

    taken = TakeAway("", view, Provenance("1", 1, None, is_demo=True), (Exhibit(panel),))
    book = openpyxl.load_workbook(io.BytesIO(workbook(taken)))
    (sheet,) = [one for one in book if texts("robust-ways") in one.title]
    rows = [tuple(row) for row in sheet.iter_rows(values_only=True) if isinstance(row[-1], float)]
    assert [row[-1] for row in rows] == pytest.approx([one["value"] for one in told["definitions"]])
    header = panel.figures.header
    at = header.index(texts("robust-limit"))
    rows = [(*row[:at], plain(texts.share(Decimal(row[at]))), *row[at + 1 :]) for row in rows]
    in_words = {row[:-1]: texts.share(Decimal(row[-1]), 1) for row in rows}
    marked = {row[0]: row[1] for row in panel.table.rows if row[1].endswith(")")}
    own = [plain(marked[name].rsplit(" (", 1)[0]) for name in header[:-1]]
    for name, option, worded, _ in panel.table.rows:  # each with one thing changed
        if name != texts("robust-year"):
            changed = plain(option.rsplit(" (", 1)[0])
            ways_of = [
                changed if one == name else mine for one, mine in zip(header, own, strict=False)
            ]
            assert in_words[tuple(ways_of)] == worded

    written = _csv(panel).decode("utf-8-sig").split("# definitions\n")[1]
    values = [float(row["value"]) for row in csv.DictReader(io.StringIO(written))]
    assert values == [one["value"] for one in told["definitions"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_slide_has_the_chosen_and_how_far_each_choice_moves_it(
    look_at_demo: OpenView, language: Language
) -> None:
    view = look_at_demo(language)
    panel = robust(view, FUND)
    data = chart_data(view, panel)
    assert data is not None
    (series,) = data.series
    told = dict(zip(data.categories, series.values, strict=True))
    chosen = told.pop(view.texts("slides-chosen"))
    worded = {f"{row[0]}: {row[1]}": row[2] for row in panel.table.rows}
    assert chosen is not None
    assert told
    for name, value in told.items():
        assert value is not None
        assert abs(value - chosen) >= 0.005
        assert view.texts.share(Decimal(value), 1) == worded[name]
    assert f"{view.texts('robust-basis')}: {view.texts('robust-basis-owners')}" in told
