"""The command that writes files: what each ending becomes, and what is refused in one sentence."""

import io
import subprocess
import sys
from pathlib import Path
from shutil import copyfile

import openpyxl
import pypdf
import pytest
from pptx import Presentation

from jamstall import ROOT
from tests.commands import Run, document


@pytest.fixture
def demo(run: Run, database_file: Path, demo_database: Path) -> Run:
    """Return a way to run commands on the demo data."""
    copyfile(demo_database, database_file)
    return run


HERE = ("--where", "county=21")


def test_a_page_as_slides(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "sida.pptx"
    result = demo("export", out, *HERE, "--page", "sokande?by=birthplace", "--json")
    assert result.exit_code == 0, result.output
    answer = document(result)
    assert answer["export"] == str(out)
    assert "business_grants-birthplace-approval" in answer["panels"]
    slides = Presentation(io.BytesIO(out.read_bytes())).slides
    assert len(slides) > len(answer["panels"])
    assert "Sökande" in slides[0].shapes.title.text


def test_bars_of_levels_name_the_level_whose_part_is_small(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "projekt.pptx"
    result = demo("export", out, *HERE, "--page", "projekt", "--panel", "project_funds-promises")
    assert result.exit_code == 0, result.output
    result = demo("export", tmp_path / "hela.pptx", *HERE, "--page", "projekt")
    assert result.exit_code == 0, result.output
    charts = [
        shape.chart
        for slide in Presentation(out).slides
        for shape in slide.shapes
        if shape.has_chart
    ]
    (names,) = [list(chart.plots[0].categories) for chart in charts]
    assert all("Lovar tal utan att säga hur" in name for name in names)


def test_a_panel_as_a_workbook(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "del.xlsx"
    result = demo("export", out, *HERE, "--panel", "business_grants-sex", "--json")
    assert document(result)["panels"] == ["business_grants-sex"]
    assert len(openpyxl.load_workbook(out).worksheets) >= 3


@pytest.mark.parametrize(
    ("ending", "needed", "spared"),
    [("xlsx", "openpyxl", ("altair", "pptx", "jamstall.intake")), ("pptx", "pptx", ("altair",))],
)
def test_what_draws_nothing_imports_nothing_that_draws(
    demo_database: Path, tmp_path: Path, ending: str, needed: str, spared: tuple[str, ...]
) -> None:
    database = copyfile(demo_database, tmp_path / "demo.duckdb")
    command = ["-X", "importtime", "-m", "jamstall", "--database", database, "export"]
    done = subprocess.run(
        [sys.executable, *command, tmp_path / f"sida.{ending}", *HERE],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert needed in imported
    assert imported.isdisjoint(spared)


@pytest.mark.parametrize(("language", "title"), [("sv", "Kartläggning av"), ("en", "Mapping of")])
def test_the_report(demo: Run, tmp_path: Path, language: str, title: str) -> None:
    out = tmp_path / "rapport.pdf"
    result = demo("export", out, *HERE, "--where", "year=2024", "--language", language)
    assert result.exit_code == 0, result.output
    metadata = pypdf.PdfReader(out).metadata
    assert metadata is not None
    assert metadata.title is not None
    assert metadata.title.startswith(title)
    assert metadata.title.endswith("Gävleborg 2024")


def test_a_page_of_chosen_persons_says_which_sectors_are_shown(demo: Run, tmp_path: Path) -> None:
    """Who dominates some of the sectors that they apply in is hidden: the others are named."""
    out = tmp_path / "ut.xlsx"
    result = demo("export", out, *HERE, "--where", "sex=woman")
    assert result.exit_code == 0, result.output
    said = [str(cell) for row in words_in(out) for cell in row]
    assert any("branscher. Övriga grupper visas inte" in one for one in said)


@pytest.mark.parametrize(("ending", "begins"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_a_chart_as_a_picture(demo: Run, tmp_path: Path, ending: str, begins: bytes) -> None:
    out = tmp_path / f"bild.{ending}"
    result = demo("export", out, *HERE, "--panel", "business_grants-sex")
    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(begins)


def words_in(path: Path) -> list[tuple[object, ...]]:
    """Return all that a workbook says but where it was fetched from."""
    book = openpyxl.load_workbook(path)
    return [row for sheet in book for row in sheet.iter_rows(values_only=True)]


def test_an_address_gives_the_selection_of_its_page(demo: Run, tmp_path: Path) -> None:
    """As pasted from the browser, in its language; an option wins over what the address says."""
    by_hand, pasted, option = (tmp_path / f"{name}.xlsx" for name in ("hand", "pasted", "option"))
    chosen = ["--where", "year=2024", "--limit", "55", "--language", "en"]
    address = "https://jamstall.example.se/oversikt?county={}&year=2024&limit=55&lang=en"
    demo("export", by_hand, *HERE, *chosen)
    demo("export", pasted, "--page", address.format("21"))
    demo("export", option, "--page", address.format("13"), *HERE)
    assert words_in(pasted) == words_in(by_hand)
    assert words_in(option) == words_in(by_hand)


REFUSED = {
    "a key that no page knows": (["ut.xlsx", "--page", "sokande?conty=21"], 2, "unknown_key",
                                 "conty"),
    "no such value in an address": (["ut.pptx", "--page", "sokande?county=99"], 2,
                                    "unknown_value", "county=99"),
    "another ending": (["ut.docx"], 2, "ending", ".pptx"),
    "no such page": (["ut.pptx", "--page", "nix"], 2, "unknown_page", "nix"),
    "no such panel": (["ut.xlsx", "--panel", "nix"], 2, "unknown_panel", "business_grants-sex"),
    "a picture of several": (["ut.png"], 2, "which_panel", "business_grants-sex"),
    "a panel without a chart": (
        ["ut.svg", "--panel", "business_grants-change"], 2, "which_panel", "--panel"),
    "no such value": (["ut.pdf", "--where", "county=99"], 2, "unknown_value", "county=99"),
    "nothing that may be shown": (
        ["ut.pptx", "--page", "mal?county=13&year=2024&moving=birthplace&fund=project_funds"],
        1, "hidden", "för få ärenden",
    ),
    "nothing in the selection": (["ut.pdf", "--where", "county=01"], 1, "empty", "urvalet"),
    "persons, of what projects' texts show": (
        ["ut.xlsx", "--page", "projekt", "--where", "birthplace=abroad"], 2, "beside_persons",
        "review_level",
    ),
    "no template there": (["ut.pptx", "--template", "nix.pptx"], 2, "file_system", "nix.pptx"),
}  # fmt: skip


@pytest.mark.parametrize("why", REFUSED)
def test_what_is_refused(
    demo: Run, tmp_path: Path, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    arguments, code, kind, said = REFUSED[why]
    result = demo("export", *arguments, "--json")
    assert result.exit_code == code, result.output
    error = document(result)["error"]
    assert error["code"] == kind
    assert said in error["message"]
    assert list(tmp_path.glob("ut.*")) == []


def test_a_template_that_is_none(demo: Run, tmp_path: Path) -> None:
    template = tmp_path / "mall.pptx"
    template.write_bytes(b"not a presentation")
    result = demo("export", tmp_path / "ut.pptx", *HERE, "--template", template, "--json")
    assert result.exit_code == 2
    assert document(result)["error"]["code"] == "template"
    assert "Mallen" in document(result)["error"]["message"]


def test_a_file_that_is_there_is_not_replaced(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "rapport.svg"
    out.write_text("min", encoding="utf-8")
    result = demo("export", out, *HERE, "--panel", "business_grants-sex", "--json")
    assert (result.exit_code, out.read_text(encoding="utf-8")) == (2, "min")
    assert document(result)["error"]["code"] == "exists"
