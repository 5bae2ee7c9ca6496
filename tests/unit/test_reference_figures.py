"""The figures agree with what was published, and every file says where it comes from."""

import importlib
import importlib.util
from collections import Counter
from itertools import product
from pathlib import Path
from types import ModuleType

import pytest

from jamstall.context.declared import series
from jamstall.reference import ROOT, places, tables
from jamstall.reference import figures as figures_module
from jamstall.reference.figures import Figure, FigureError, digest, figures, files
from jamstall.reference.sectors import (
    SECTORS,
)
from jamstall.reference.sources import sources
from jamstall.review.rules import FILES as RULE_FILES
from tests.lists import EMPLOYED, OWNERS, needs_published, rows

AREAS = ("00", *places.counties())
YEARS = range(2020, 2026)


def women_share(basis: str, area: str, year: int, code: str) -> float:
    """Compute the share of women in per cent, from the figures as they lie."""
    found = {
        figure.sex: figure.count
        for figure in figures()
        if (figure.basis, figure.area, figure.year, figure.code) == (basis, area, year, code)
        and figure.birthplace == "total"
    }
    return 100 * found["woman"] / (found["woman"] + found["man"])


def test_employment_is_complete_for_the_country_and_every_county() -> None:
    held = [
        (figure.area, figure.year, figure.code, figure.sex, figure.birthplace)
        for figure in figures()
        if figure.basis == "employed"
    ]
    wanted = set(product(AREAS, YEARS, SECTORS, ("woman", "man"), ("total", "sweden", "abroad")))
    assert len(held) == len(set(held)) == 12_672
    assert set(held) == wanted


def test_owners_speak_for_every_sector_once() -> None:
    held = [figure for figure in figures() if figure.basis == "owners"]
    assert {(figure.area, figure.year, figure.birthplace) for figure in held} == {
        ("00", 2020, "total")
    }
    for sex in ("woman", "man"):
        spoken_for = [group for figure in held if figure.sex == sex for group in figure.sectors]
        assert sorted(spoken_for) == sorted(SECTORS)


def test_owners_sum_to_the_published_total() -> None:
    totals = Counter()
    for figure in figures():
        if figure.basis == "owners":
            totals[figure.sex] += figure.count
    assert totals == {"woman": 152_220, "man": 322_204}


@pytest.mark.parametrize(
    ("basis", "area", "year", "code", "share"),
    [
        ("employed", "00", 2024, "P", 74.2),
        ("employed", "00", 2024, "Q", 77.2),
        ("employed", "00", 2024, "L", 41.1),
        ("employed", "00", 2024, "O", 59.6),
        ("employed", "00", 2024, "R+S+T+U", 58.6),
        ("employed", "00", 2024, "F", 10.8),
        ("owners", "00", 2020, "Q", 63.4),
        ("owners", "00", 2020, "R+S+T+U", 62.9),
        ("owners", "00", 2020, "P", 54.6),
        ("owners", "00", 2020, "D+E+K+O", 17.9),
    ],
)
def test_shares_are_the_known_ones(
    basis: str, area: str, year: int, code: str, share: float
) -> None:
    assert women_share(basis, area, year, code) == pytest.approx(share, abs=0.05)


@pytest.mark.parametrize(
    ("area", "over_60_women", "over_60_men"),
    [
        ("00", {"P", "Q"}, {"A", "B+C", "D+E", "F", "H", "J"}),
        ("13", {"P", "Q", "R+S+T+U"}, {"A", "B+C", "D+E", "F", "H", "J"}),
        ("21", {"O", "P", "Q"}, {"A", "B+C", "D+E", "F", "H", "J", "L"}),
    ],
)
def test_the_sectors_over_60_per_cent_in_2024_are_the_known_ones(
    area: str, over_60_women: set[str], over_60_men: set[str]
) -> None:
    shares = {code: women_share("employed", area, 2024, code) for code in SECTORS[:-1]}
    assert {code for code, share in shares.items() if share > 60} == over_60_women
    assert {code for code, share in shares.items() if share < 40} == over_60_men


@needs_published
def test_the_sum_over_sectors_is_the_published_total_to_a_few_persons() -> None:
    sums: Counter[tuple[str, ...]] = Counter()
    for figure in figures():
        if figure.basis == "employed":
            sums[figure.area, figure.sex, figure.birthplace, str(figure.year)] += figure.count
    sex = {"kvinnor": "woman", "män": "man"}
    birthplace = {"totalt": "total", "inrikes född": "sweden", "utrikes född": "abroad"}
    totals = {
        (row["lan_kod"], sex[row["kon"]], birthplace[row["fodelseregion"]], row["ar"]): int(
            row["sysselsatta_efter_arbetsstallets_belagenhet"]
        )
        for row in rows(EMPLOYED)
        if row["sni2007_avdelning"] == "TOT" and row["kon"] in sex
    }
    assert set(totals) == set(sums)
    for what, total in totals.items():
        assert abs(sums[what] - total) <= 6, what


def test_women_and_men_born_in_sweden_and_abroad_are_the_total_to_a_few_persons() -> None:
    parts: Counter[tuple[object, ...]] = Counter()
    totals: dict[tuple[object, ...], int] = {}
    for figure in figures():
        what = (figure.basis, figure.area, figure.year, figure.code, figure.sex)
        if figure.birthplace == "total":
            totals[what] = figure.count
        else:
            parts[what] += figure.count
    for what, count in parts.items():
        assert abs(count - totals[what]) <= 3, what


@pytest.fixture
def build_figures() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_figures", ROOT / "build_figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@needs_published
def test_the_figures_are_what_their_script_makes(
    build_figures: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(build_figures, "FIGURES", tmp_path)
    monkeypatch.setattr(
        "sys.argv", ["build_figures.py", "--employed", str(EMPLOYED), "--owners", str(OWNERS)]
    )
    build_figures.main()
    for name in ("employed.csv", "owners.csv"):
        assert (tmp_path / name).read_bytes() == (ROOT / "figures" / name).read_bytes()


@pytest.mark.parametrize(
    ("code", "groups"),
    [
        ("Q", ("Q",)),
        ("R+S+T+U", ("R+S+T+U",)),
        ("unknown", ("unknown",)),
        ("D+E+K+O", ("D+E", "K", "O")),
        ("25", ()),
        ("B", ()),
        ("A+Z", ()),
    ],
)
def test_a_figure_says_which_sectors_it_speaks_for(code: str, groups: tuple[str, ...]) -> None:
    assert Figure("owners", "00", 2020, 2007, code, "woman", "total", 1).sectors == groups


HEADINGS = "basis,area,year,sni_version,code,sex,birthplace,count"
GOOD = "employed,21,2024,2007,25,woman,total,7"


@pytest.fixture
def written_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Put one figures file where the product looks, and read it."""
    monkeypatch.setattr(figures_module, "ROOT", tmp_path)
    monkeypatch.setattr(tables, "ROOT", tmp_path)
    (tmp_path / "figures").mkdir()

    def read(*lines: str) -> tuple[Figure, ...]:
        (tmp_path / "figures" / "own.csv").write_text("\n".join(lines), encoding="utf-8-sig")
        return figures.__wrapped__()

    return read


def test_finer_figures_are_read_beside_the_others(written_figures) -> None:
    expected = Figure("employed", "21", 2024, 2007, "25", "woman", "total", 7)
    assert written_figures(HEADINGS, GOOD) == (expected,)


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        (GOOD.replace("woman", "kvinna"), "line 3.*sex 'kvinna'"),
        (GOOD.replace("employed", "members"), "line 3.*basis 'members'"),
        (GOOD.replace("total", "nordic"), "line 3.*birthplace 'nordic'"),
        (GOOD.replace("2007", "1992"), "line 3.*sni_version '1992'"),
        (GOOD.replace(",25,", ",Z,"), "line 3.*code 'Z'"),
        (GOOD.replace(",7", ",-7"), "line 3.*below zero"),
        (GOOD.replace(",7", ",.."), "line 3"),
        (GOOD, "line 3.*twice"),
    ],
)
def test_a_figure_that_cannot_be_is_refused_with_its_line(
    written_figures, line: str, complaint: str
) -> None:
    with pytest.raises(FigureError, match=f"own.csv {complaint}"):
        written_figures(HEADINGS, GOOD, line)


def test_a_row_of_the_wrong_length_is_refused_with_its_line(written_figures) -> None:
    with pytest.raises(ValueError, match=r"own\.csv line 2: 9 cells where the heading row has 8"):
        written_figures(HEADINGS, GOOD + ",8")


# Files


def test_the_fingerprint_changes_with_the_tables_and_only_then(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for path in files():
        copy = tmp_path / path.relative_to(ROOT)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    before = digest()
    monkeypatch.setattr(figures_module, "ROOT", tmp_path)
    assert digest() == before
    (tmp_path / "README.md").write_text("not a table", encoding="utf-8")
    assert digest() == before
    changed = tmp_path / "figures" / "owners.csv"
    changed.write_bytes(changed.read_bytes().replace(b"524", b"525"))
    assert digest() != before


def test_files_are_the_tables_of_all_four_rooms() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in files()}
    assert {path.split("/")[0] for path in names} == {"figures", "places", "series", "sni"}
    assert {"figures/employed.csv", "sni/exceptions_2025.csv", "places/aliases.csv"} <= names


def test_every_file_has_a_source_and_every_source_its_files() -> None:
    named = [file for source in sources() for file in source.files]
    held = {path.relative_to(ROOT).as_posix() for path in files()} | {
        "places/boundaries.topojson",
        "regions/similar.csv",  # of these two no database is filled
        "regions/words.csv",
        *(f"review/{name}" for name in RULE_FILES),
    }
    # A series says itself where it is from, since it is fetched anew from there.
    of_series = {
        f"series/first/{one.key}.csv"
        for one in series().values()
        if one.first and not one.first.figures
    }
    assert sorted([*named, *of_series]) == sorted(held)


def test_a_source_says_all_that_the_method_page_shows() -> None:
    for source in sources():
        said = [value for field in source.__slots__ if (value := getattr(source, field))]
        assert len(said) == len(source.__slots__)
        assert source.page.startswith("https://")
