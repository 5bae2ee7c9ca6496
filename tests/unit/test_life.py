"""The life around the money: what is shown equals the snapshot, read slowly from its file."""

import csv
import datetime as dt
import random
import shutil
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jamstall.analysis.population import workforce
from jamstall.charts.classes import part_classes
from jamstall.context.declared import Series, series
from jamstall.context.snapshot import Value
from jamstall.export.chart_data import chart_data
from jamstall.panels.allocation.series_map import series_finding, series_map
from jamstall.panels.allocation.series_values import on_map, series_choices
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.extents import codes_shown
from jamstall.panels.life.by_sector import by_sector
from jamstall.panels.life.chosen import homes
from jamstall.panels.life.compared import ALONG, compared
from jamstall.panels.life.not_fetched import not_fetched, stages_without
from jamstall.panels.life.series_panel import series_panel
from jamstall.panels.life.stage import below
from jamstall.panels.life.whole_life import distributions, told, whole_life
from jamstall.panels.series.sides import period_in_words, sides, verdict
from jamstall.panels.society import Society
from jamstall.panels.view import View
from jamstall.reference import ROOT, life, places
from jamstall.reference.words import Words
from jamstall.store import series as kept
from jamstall.store.database import Database
from jamstall.store.series import Kept, State
from jamstall.texts import LANGUAGES, Language, Texts
from tests.attacker import Attacker
from tests.cases import cases
from tests.unit.conftest import OpenView, remembering, view_of

PLACES = [{"county": ["21"]}, {"municipality": ["2180"]}, {"county": ["13", "21"]}]
FUND = "business_grants"
SHIPPED = [key for key, one in series().items() if one.first is not None]


def read_slowly(key: str) -> list[dict[str, str]]:
    """Return every figure of a shipped snapshot, from its file alone; sectors added up by hand."""
    own = ROOT / "series" / "first" / f"{key}.csv"
    file = own if own.exists() else ROOT / "figures" / f"{key}.csv"
    with file.open(encoding="utf-8", newline="") as opened:
        found = list(csv.DictReader(opened))
    if own.exists():
        return found
    together: dict[tuple[str, ...], int] = {}
    for row in found:
        of = (row["area"], row["year"], row["sex"], row["birthplace"])
        together[of] = together.get(of, 0) + int(row["count"])
    return [
        {"region": area, "period": year, "sex": sex, "birthplace": born, "sector": "total",
         "value": str(count)}
        for (area, year, sex, born), count in together.items()
    ]  # fmt: skip


def latest(key: str, region: str, sex: str, birthplace: str = "total") -> tuple[str, Decimal]:
    """Return the last period of a place, and one figure of it."""
    rows = [
        row
        for row in read_slowly(key)
        if (row["region"], row["birthplace"], row["sector"]) == (region, birthplace, "total")
    ]
    period = sorted(row["period"] for row in rows if row["value"])[-1]
    (value,) = (row["value"] for row in rows if (row["period"], row["sex"]) == (period, sex))
    return period, Decimal(value)


@pytest.mark.parametrize("chosen", PLACES, ids=["county", "municipality", "two-counties"])
@pytest.mark.parametrize("key", SHIPPED)
def test_what_is_shown_is_the_snapshot(
    look_at_demo: OpenView, key: str, chosen: dict[str, list[str]]
) -> None:
    view = look_at_demo(**chosen)
    panel = series_panel(view, key, homes(view, ""))
    codes = {view.texts("life-country"): "00"} | {
        code_name: code
        for code in (*places.counties(), *places.municipalities())
        if (code_name := view.name("county" if len(code) == 2 else "municipality", code))
        and (len(code) == 2 or code == "2180")
    }
    shown = [row for row in panel.table.rows if "," not in row[0]]
    assert shown
    texts, one = view.texts, series()[key]
    for name, period, *cells in shown:
        region = codes[name]
        sexes = ["total"] if one.sexes == ("total",) else ["woman", "man"]
        if one.reads == "share":
            at, women = latest(key, region, "woman")
            expected = [women, 100 - women]
        else:
            figures = [latest(key, region, sex) for sex in sexes]
            at, expected = figures[0][0], [value for _, value in figures]
        assert period == at
        assert cells[: len(expected)] == [texts.number(it, one.decimals) for it in expected]
        if one.reads == "counts":
            assert cells[-1] == texts.share(expected[0] / sum(expected), 1)
    assert view.texts("life-country") in [row[0] for row in shown]


def test_every_period_is_in_the_file(look_at_demo: OpenView) -> None:
    """Of the places that are shown, to the last figure."""
    view = look_at_demo(county=["13"])
    panel = series_panel(view, "women_own_company", homes(view, ""))
    assert panel.figures is not None
    assert [(row["region"], row["period"], row["value"]) for row in panel.figures.rows] == sorted(
        (
            (row["region"], row["period"], float(row["value"]))
            for row in read_slowly("women_own_company")
            if row["region"] in ("00", "13")
        ),
        key=lambda row: (row[0] == "00", row[1]),
    )


@pytest.mark.parametrize("along", ALONG)
def test_sectors_are_the_snapshot_beside_the_money(look_at: OpenView, along: str) -> None:
    """Of each sector, and of those that women or men dominate, added up by hand."""
    rows = [row for row in read_slowly("new_firms") if row["birthplace"] == "total"]
    given = [
        *cases(12, applicant_sex="woman", sni_code="41"),
        *cases(28, applicant_sex="man", sni_code="41"),
        *cases(20, applicant_sex="woman", sni_code="86"),
        *cases(10, applicant_sex="man", sni_code="86"),
    ]
    view = look_at(given)
    found = compared(view, series()["new_firms"], ("21",), along).sectors
    employed = workforce(view.selection)
    for it in found:
        own = [
            row
            for row in rows
            if row["sector"] not in ("total", "unknown")
            and it.label in (row["sector"], employed.dominance(row["sector"], Decimal(60)))
        ]
        women, men = (
            sum(Decimal(row["value"]) for row in own if row["sex"] == sex)
            for sex in ("woman", "man")
        )
        assert it.people == women / (women + men)
    money = {it.label: it.money for it in found if it.money is not None}
    labels = ("F", "Q") if along == "sector" else ("men", "women")
    assert set(money) == set(labels)
    assert money[labels[0]] == pytest.approx(Decimal("0.3"), abs=Decimal("0.01"))
    assert money[labels[1]] == pytest.approx(Decimal(2) / 3, abs=Decimal("0.01"))
    panel = by_sector(view, "new_firms", ("21",), along)
    assert panel.sentence.startswith(f"I ingen av 2 {'branscher' if along == 'sector' else 'slag'}")


@pytest.mark.parametrize("seed", range(6))
def test_sectors_do_not_tell_what_their_dominance_hides(look_at: OpenView, seed: int) -> None:
    """Nor the other way: the attacker has both, and which sectors who dominates."""
    draw = random.Random(seed)
    given = [
        case
        for code in ("01", "16", "41", "47", "55", "62", "71", "85", "86", "90")
        for sex in ("woman", "man")
        for case in cases(draw.choice((0, 1, 3, 6, 14)), applicant_sex=sex, sni_code=code)
    ]
    view = look_at(given)
    seen = [compared(view, series()["new_firms"], (), along).result for along in ("sector", *ALONG)]
    seen += [view.measure("amount_share", *by, fund=(FUND,)) for by in OF_OTHER_PAGES]
    assert any(group.suppressed for result in seen for group in result.groups)
    assert Attacker(seen).pinned() == []


@pytest.mark.parametrize("seed", [1, 6, 8, 11])
def test_nor_do_they_in_a_year_and_in_no_page(look_at: OpenView, seed: int) -> None:
    """A reader who chooses a year has both tables of it, whichever way they were asked for."""
    draw = random.Random(f"a year {seed}")
    given = [
        case
        for code in ("01", "41", "47", "55", "62", "85", "86", "90")
        for sex in ("woman", "man", "mixed")
        for year in ("2023", "2024")
        for case in cases(
            draw.choice((0, 1, 3, 6, 14)),
            applicant_sex=sex,
            sni_code=code,
            decided_on=f"{year}-05-02",
        )
    ]
    view = look_at(given)
    for beside in ((), ("sector_dominance",)):
        own = view.beside(*beside)
        seen = [own.measure("granted_cases", "sector", "sex", fund=(FUND,), year=("2024",))]
        seen += [
            view.measure("granted_cases", *by, fund=(FUND,), year=("2024",))
            for by in OF_OTHER_PAGES
        ]
        assert any(group.suppressed for result in seen for group in result.groups)
        assert Attacker(seen).pinned() == []


OF_OTHER_PAGES = (
    ("sector_dominance", "sex"),
    ("sex",),
    ("sector",),
    ("sector_dominance", "sector"),
)


def test_one_kind_of_sectors_is_compared_with_none(look_at: OpenView) -> None:
    view = look_at([*cases(12, applicant_sex="woman", sni_code="41"),
                    *cases(28, applicant_sex="man", sni_code="41")])  # fmt: skip
    said = by_sector(view, "new_firms", (), ALONG[0]).sentence.replace("\u00a0", " ")
    assert said.startswith(
        "Mansdominerade: 30 % av företagsstödet till kvinnor och män i Gävleborg"
    )
    assert said.endswith("gick till kvinnor, mot 18 % kvinnor i serien (i riket 2021).")


def test_sector_by_sector_the_money_is_of_whole_counties_and_all_years(
    look_at: OpenView,
) -> None:
    view = look_at(cases(20, applicant_sex="woman"), municipality=["2180"], year=["2024"])
    own = {along: compared(view, series()["new_firms"], (), along).view for along in ALONG}
    assert own["sector"].selection.filters == (("county", ("21",)),)
    assert own["sector_dominance"] == view


def test_the_chosen_place_comes_first_and_another_beside_it(look_at_demo: OpenView) -> None:
    view = look_at_demo(municipality=["2180"])
    assert homes(view, "") == ("2180",)
    assert homes(view, "1380") == ("2180", "1380")
    assert homes(look_at_demo(), "") == ("21", "13")  # most money first
    assert homes(look_at_demo(), "01") == ("21", "01")
    assert homes(look_at_demo(county=["21"]), "21") == ("21",)


@pytest.mark.parametrize(
    ("share", "said"),
    [("0.399", "men"), ("0.4", "balanced"), ("0.6", "balanced"), ("0.601", "women")],
)
def test_between_40_and_60_is_balanced(share: str, said: str) -> None:
    assert verdict(Decimal(share)) == said


def test_the_scale_counts_what_lies_outside(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    rows = distributions(view, homes(view, ""))
    outside = [row for row in rows if not Decimal("0.4") <= row.part <= Decimal("0.6")]
    said = whole_life(view, homes(view, "")).sentence
    assert said.startswith(f"{len(outside)} av {len(rows)} fördelningar")
    assert {row.series.key for row in rows} == set(SHIPPED) - {"foreign_background"}
    named = whole_life(view, homes(view, "")).basis
    assert all(named.count(row.series.credit.sv + ".") == 1 for row in rows)


def test_what_is_hidden_of_the_money_is_not_told(look_at: OpenView) -> None:
    view = look_at([*cases(3, applicant_sex="woman"), *cases(90, applicant_sex="man")])
    panel = series_panel(view, "employed", homes(view, ""))
    assert view.texts("life-money-hidden", fund="företagsstödet") in panel.sentence
    assert panel.hidden
    assert panel.chart is not None
    assert not any("Företagsstöd" in row["name"] for row in panel.chart.rows)


# ---- Invented series: what no producer has given yet


MADE_UP = replace(
    series()["new_firms"],
    key="made_up",
    title=Words("Påhittad", "Invented"),
    sectors=False,
    sexes=("woman", "man"),
)
NOW = dt.datetime(2026, 11, 29)


def invented(view: View, one: Series, values: list[Value]) -> View:
    """Return a view with one series alone."""
    current = Kept(1, one.key, NOW, None, False, "", "", "", False, False, 1, None, None, True)
    society = Society(lambda: (State(one, current),), lambda *_: {one.key: values})
    return replace(view, society=society)


@pytest.mark.parametrize("language", LANGUAGES)
def test_levels_are_compared_and_never_added(look_at_demo: OpenView, language: Language) -> None:
    one = replace(MADE_UP, reads="levels", decimals=1, unit=Words("år", "years"))
    values = [
        Value("21", "2023", "woman", value=Decimal("84.1")),
        Value("21", "2024", "woman", value=Decimal("84.4")),
        Value("21", "2024", "man", value=Decimal("80.9")),
        Value("00", "2022-2025", "woman", value=Decimal("84.9")),
    ]
    view = invented(look_at_demo(language, county=["21"]), one, values)
    panel = series_panel(view, "made_up", ("21",))
    said = {
        "sv": "i Gävleborg 84,4 för kvinnor och 80,9 för män (år, 2024), mot 84,9 för kvinnor"
        " och – för män i riket (2022–2025)",
        "en": "in Gävleborg 84.4 for women and 80.9 for men (years, 2024), against 84.9 for women"
        " and – for men in Sweden (2022–2025)",
    }
    assert said[language] in panel.sentence
    assert distributions(view, ("21",)) == []
    assert panel.chart is not None
    assert [row["women"] for row in panel.chart.rows] == [84.4, 84.9]


def test_women_without_men_are_no_part_of_anything(look_at_demo: OpenView) -> None:
    values = [
        Value("21", "2024", "woman", value=Decimal(12)),
        Value("21", "2024", "man", status=".."),
        Value("21", "2023", "man", value=Decimal(30)),
    ]
    view = invented(look_at_demo(county=["21"]), MADE_UP, values)
    found = sides(MADE_UP, values, "21")
    assert found is not None
    assert (found.period, found.women, found.men, found.share) == ("2024", 12, None, None)
    panel = series_panel(view, "made_up", ("21",))
    assert panel.table.rows == (("Gävleborg", "2024", "12", "–", "–"),)
    assert panel.chart is not None
    assert next(row["women"] for row in panel.chart.rows) is None


def test_a_series_without_the_chosen_place_says_so(look_at_demo: OpenView) -> None:
    values = [Value("00", "2024", sex, value=Decimal(50)) for sex in ("woman", "man")]
    view = invented(look_at_demo(county=["21"]), MADE_UP, values)
    assert "Serien har inga tal i Gävleborg." in series_panel(view, "made_up", ("21",)).sentence
    empty = series_panel(invented(view, MADE_UP, []), "made_up", ("21",))
    assert (empty.chart, empty.table.rows) == (None, ())
    assert "inga tal" in empty.sentence


@pytest.fixture
def database(empty_database: Path, tmp_path: Path) -> Iterator[Database]:
    database = Database(Path(shutil.copyfile(empty_database, tmp_path / "d.duckdb")))
    yield database
    database.close()


def test_what_is_not_fetched_is_one_line(database: Database) -> None:
    def look() -> View:
        return view_of(database, remembering(database), "sv", {})

    missing = [one.title.sv for key, one in series().items() if key not in SHIPPED]
    assert all(title.lower() in not_fetched(look()) for title in missing)
    (shot,) = (shot for shot in kept.history(database) if shot.series == "foreign_background")
    kept.retract(database, shot.snapshot_id, None)
    view = look()
    said = not_fetched(view)
    assert said.startswith(f"{len(missing) + 1} serier är inte hämtade än: ")
    assert "befolkning med utländsk bakgrund" in said
    assert "python -m jamstall reference update" in said
    assert "befolkning" in stages_without(view)
    assert {state.series.key for state in told(view)} == set(SHIPPED) - {"foreign_background"}


# ---- Stages and goals


@pytest.mark.parametrize(
    ("written", "said"),
    [("2024", "2024"), ("2024M03", "2024-03"), ("2022-2025", "2022–2025"), ("2024K1", "2024K1")],
)
def test_a_period_is_said_as_readers_write_it(written: str, said: str) -> None:
    assert period_in_words(written) == said


def test_a_stage_says_its_goals_and_its_question(look_at_demo: OpenView) -> None:
    said = below(look_at_demo(), "enterprise")
    assert said.startswith("Delmål 2. Ekonomisk jämställdhet. Får kvinnor och män")
    assert below(look_at_demo("en"), "background").startswith("Does support reach")


def test_every_series_has_a_stage_and_its_goal_a_name() -> None:
    assert [stage.key for stage in life.stages()] != []
    keys = [stage.key for stage in life.stages()]
    for one in series().values():
        assert one.life_stage in keys
        assert one.policy_goal is None or life.goals()[one.policy_goal].sv
    assert list(life.goals()) == [1, 2, 3, 4, 5, 6]
    for language in LANGUAGES:
        questions = [stage.question.said(language) for stage in life.stages()]
        assert all(question.endswith("?") for question in questions)


# ---- The map, slides, and people beside money


@pytest.mark.parametrize("key", ["women_own_company", "women_self_employed"])
def test_the_map_has_every_municipality(look_at_demo: OpenView, key: str) -> None:
    view = look_at_demo()
    coloured = f"series.{key}"
    assert coloured in series_choices(view)
    codes = codes_shown(view, "country")
    found = on_map(view, coloured, codes)
    values = {row["region"]: Decimal(row["value"]) for row in read_slowly(key)}
    assert len(codes) == 290
    assert {code: found.value(code) for code in codes} == {c: values[c] / 100 for c in codes}
    panel = series_map(view, coloured, "country", "map", "")
    assert panel.chart is not None
    assert len(panel.chart.rows) == len(panel.table.rows) == 290
    high, low = (pick(codes, key=values.__getitem__) for pick in (max, min))
    said = series_finding(view, coloured, "country", "")
    assert view.name("municipality", high) in said
    assert view.name("municipality", low) in said


def test_a_map_without_figures_says_so(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    panel = series_map(view, "series.employed", "municipalities", "map", "")
    assert (panel.chart, panel.table.rows) == (None, ())
    said = series_finding(view, "series.employed", "municipalities", "")
    assert "inga tal för kommunerna" in said


def test_the_band_of_balance_is_one_class() -> None:
    shares = [Decimal(per_cent) / 100 for per_cent in (12, 25, 35, 50, 95)]
    limits = [(it.lower, it.upper) for it in part_classes(shares, "women")[1:]]
    assert (Decimal("0.4"), Decimal("0.6")) in limits
    assert limits[0][0] == 0
    assert limits[-1][1] == 1
    assert len(limits) <= 5
    assert len(part_classes([], "women")) == 4


def test_slides_draw_women_and_men_as_parts(look_at_demo: OpenView) -> None:
    view = look_at_demo(county=["21"])
    panel = series_panel(view, "women_self_employed", homes(view, ""))
    drawn = chart_data(view, panel)
    assert drawn is not None
    assert (drawn.kind, drawn.whole) == ("stacked", True)
    women, men = drawn.series
    assert (women.name, men.name) == ("Kvinnor", "Män")
    assert women.values[0] == pytest.approx(0.33)
    assert drawn.categories[-1].startswith("Företagsstöd")
    sectors = chart_data(view, by_sector(view, "new_firms", homes(view, ""), ALONG[0]))
    assert sectors is not None
    assert sectors.unit == "share"
    background = chart_data(view, series_panel(view, "foreign_background", ()))
    assert background is not None
    assert (background.unit, len(background.series)) == ("decimal", 1)


def test_entrepreneurs_of_the_place_stand_beside_the_money(look_at_demo: OpenView) -> None:
    view = look_at_demo(municipality=["2180"])
    rows = {row[0]: row[1:] for row in money_and_people(view, FUND, "sex").table.rows}
    women = latest("women_self_employed", "2180", "woman")[1]
    assert rows["Egenföretagare i Gävle 2024"][0] == Texts("sv").share(women / 100, 1)
    country = money_and_people(look_at_demo(), FUND, "sex").table.rows
    assert "Egenföretagare i riket 2024" in [row[0] for row in country]
