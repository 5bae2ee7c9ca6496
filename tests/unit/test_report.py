"""The report: an accessible PDF by what can be checked in code, with the command line's numbers.

veraPDF needs Java and cannot be had where these tests run. Typst refuses to write a PDF/UA file
that breaks the rules it knows; what a reader depends on is looked for here in the file itself.
"""

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from click.testing import CliRunner

from jamstall.cli import main
from jamstall.export import pictures
from jamstall.export.report import ReportNotMade, documents, drawn_meanwhile, report, typeset
from jamstall.export.report_parts import worth_telling, writable
from jamstall.panels.declared import Chapter
from jamstall.panels.panel import Panel, Swatch, Table
from jamstall.panels.report import chapters
from jamstall.panels.view import View
from jamstall.store.queries import Provenance
from jamstall.texts import LANGUAGES, Language, Texts
from tests.cases import cases
from tests.unit.conftest import OpenView

DEMO = Provenance("1", 2, None, is_demo=True)
OWN = replace(DEMO, is_demo=False)
ADDRESS = "https://jamstall.example.se/oversikt?county=21&year=2024"
both = pytest.mark.parametrize("language", LANGUAGES)

Read = Callable[[str], pypdf.PdfReader]


@pytest.fixture(scope="module")
def of_demo(look_at_demo: OpenView) -> Read:
    """Return a way to the report on Gävleborg, made once in each language."""

    @cache
    def read(language: Language) -> pypdf.PdfReader:
        view = look_at_demo(language, county=["21"])
        return opened(report(view, DEMO, chapters(view), ADDRESS))

    return read


def opened(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


@cache
def texts_of_pages(reader: pypdf.PdfReader) -> tuple[str, ...]:
    """Return what stands on each page; a report that several tests read is read once."""
    return tuple(page.extract_text() for page in reader.pages)


def text_of(reader: pypdf.PdfReader) -> str:
    """Return all that stands on the pages, one space between words, no word broken."""
    text = "\n".join(texts_of_pages(reader))
    return " ".join(re.sub("\u00ad\\s*", "", text).split())


def elements(reader: pypdf.PdfReader) -> Iterator[Any]:
    """Give the elements of the structure, in the order they are read."""
    pending = [reader.trailer["/Root"]["/StructTreeRoot"]["/K"]]
    while pending:
        node = pending.pop()
        node = node.get_object() if hasattr(node, "get_object") else node
        if isinstance(node, list):
            pending += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                yield node
            if "/K" in node:
                pending.append(node["/K"])


def test_charts_drawn_ahead_are_those_of_the_report(look_at_demo: OpenView) -> None:
    """Nothing is left to draw."""
    view = look_at_demo("sv", county=["13"], year=["2023"])
    pictures._drawn.cache_clear()
    with drawn_meanwhile() as draw:
        made = chapters(view, draw)
    drawn = pictures._drawn.cache_info().misses
    assert drawn > len(made)
    documents(view, DEMO, made)
    assert pictures._drawn.cache_info().misses == drawn


# ---- What PDF/UA asks for


@both
def test_it_says_what_it_is(of_demo: Read, language: Language) -> None:
    reader = of_demo(language)
    root = reader.trailer["/Root"]
    view_title = {
        "sv": "Kartläggning av regionala tillväxtmedel i Gävleborg 2019–2025",
        "en": "Mapping of regional growth funds in Gävleborg 2019–2025",
    }[language]
    assert reader.metadata is not None
    assert reader.metadata.title == view_title
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == {"sv": "sv-SE", "en": "en-GB"}[language]
    assert root["/MarkInfo"]["/Marked"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()


@both
def test_every_picture_has_its_words(of_demo: Read, language: Language) -> None:
    figures = [one for one in elements(of_demo(language)) if one["/S"] == "/Figure"]
    assert len(figures) > 15
    assert all(re.search(r"\d", figure["/Alt"]) for figure in figures)


@both
def test_the_headings_are_in_order(of_demo: Read, language: Language) -> None:
    levels = [
        int(str(one["/S"])[2:])
        for one in elements(of_demo(language))
        if re.fullmatch(r"/H\d", str(one["/S"]))
    ]
    assert levels[0] == 1
    assert {1, 2} == set(levels)
    assert all(level <= before + 1 for before, level in pairwise(levels))


@both
def test_every_table_has_its_header(of_demo: Read, language: Language) -> None:
    tables = [one for one in elements(of_demo(language)) if one["/S"] == "/Table"]
    assert len(tables) > 15
    for table in tables:
        heads = [one for one in elements_within(table) if one["/S"] == "/TH"]
        assert heads
        assert all(head["/A"][0]["/Scope"] == "/Column" for head in heads)


def elements_within(element: Any) -> Iterator[Any]:
    for child in element.get("/K", []):
        node = child.get_object() if hasattr(child, "get_object") else child
        if isinstance(node, dict) and "/S" in node:
            yield node
            yield from elements_within(node)


@both
def test_every_font_travels_along(of_demo: Read, language: Language) -> None:
    fonts = [
        font.get_object()
        for page in of_demo(language).pages
        for font in page["/Resources"].get("/Font", {}).values()
    ]
    assert fonts
    for font in fonts:
        descriptor = font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)


# ---- What it says


@both
@pytest.mark.parametrize("dimension", ["sector_dominance", "sex", "birthplace"])
@pytest.mark.parametrize("fund", ["business_grants", "project_funds"])
def test_its_numbers_are_the_command_lines(
    of_demo: Read, demo_database: Path, language: Language, dimension: str, fund: str
) -> None:
    said, texts = text_of(of_demo(language)), Texts(language)
    call = ["measure", "amount_share", "--by", dimension, "--format", "json"]
    call += ["--where", "county=21", "--where", f"fund={fund}"]
    result = CliRunner().invoke(main, ["--database", str(demo_database), *call])
    rows = json.loads(result.stdout)
    assert len(rows) > 2
    not_shown = " ".join(texts("report-rows-named", names="").split()).rstrip(" .")
    for row in rows:
        name = texts(f"{dimension}-{row[dimension]}".replace("_", "-"))
        if row["suppressed"]:
            # Named once below its table, in whichever place among the hidden.
            assert re.search(rf"{re.escape(not_shown)}[^.]*\b{re.escape(name)}\b", said)
            continue
        kronor = texts.exact_kronor(Decimal(str(row["numerator"])))
        share = texts.share(Decimal(str(row["value"])), 1)
        assert " ".join(f"{name} {kronor} {share}".split()) in said


def test_a_suppressed_group_stays_so(look_at: OpenView) -> None:
    rows = [
        row
        for sex in ("woman", "mixed", "unknown")
        for amount in ("1000", "7000")
        for row in cases(10, applicant_sex=sex, amount_granted=amount)
    ]
    view = look_at([*rows, *cases(3, applicant_sex="man", amount_granted="7457")])
    said = text_of(opened(report(view, OWN, chapters(view))))
    assert "Visas inte, för att skydda enskilda: Man" in said
    assert "Man .. .." not in said
    assert not re.search(r"7\s?457|22\s?371", said)


def test_what_cannot_be_drawn_is_listed_with_the_reason(look_at: OpenView) -> None:
    """No chapter has only a sentence that nothing is known: whoever turns to it finds nothing."""
    view = look_at(cases(8, sni_code=""))
    finding = Texts("sv")("sentence-unknown-sector-dominance", fund="företagsstödet")
    said = text_of(opened(report(view, OWN, chapters(view))))
    listed = said.partition(Texts("sv")("take-left-out"))[2]
    assert finding.rstrip(".") in listed
    assert "Vart går pengarna?" not in said
    assert "Branschen är okänd" not in said.removesuffix(listed)


@both
def test_it_is_marked_where_the_data_is_invented(
    of_demo: Read, look_at_demo: OpenView, language: Language
) -> None:
    mark = Texts(language)("report-demo")
    assert all(mark in " ".join(page.split()) for page in texts_of_pages(of_demo(language)))
    view = look_at_demo(language, county=["21"])
    made = opened(report(view, OWN, chapters(view)[:1]))
    assert mark not in text_of(made)


@both
def test_it_says_what_it_is_of_and_what_it_cannot_say(of_demo: Read, language: Language) -> None:
    said, texts = text_of(of_demo(language)), Texts(language)
    for key in ("report-summary", "report-method", "report-limits", "report-limits-cause"):
        assert " ".join(texts(key).split()) in said
    assert f"{texts('report-filters')} Gävleborg" in said
    assert ADDRESS in said.replace(" ", "") or ADDRESS in said


@pytest.mark.parametrize("filters", [{}, {"municipality": ["2180"]}, {"county": ["13", "21"]}])
def test_any_selection_has_its_report(look_at_demo: OpenView, filters: dict[str, Any]) -> None:
    view = look_at_demo("sv", **filters)
    assert len(opened(report(view, DEMO, chapters(view))).pages) > 5


def test_of_one_year_and_one_fund(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", county=["21"], year=["2024"], fund=["project_funds"])
    said = text_of(opened(report(view, DEMO, chapters(view))))
    assert "Urvalet har bara ett år" not in said, "whoever chose one year knows"
    assert "80 % av företagsstödet" not in said


def test_of_a_single_municipality_there_is_no_map(look_at_demo: OpenView) -> None:
    """Nine of ten rows of its table said that there are no cases there."""
    asked = look_at_demo("sv").texts("ask-map")
    of_one, of_two = (
        [chapter.title for chapter in chapters(look_at_demo("sv", municipality=codes))]
        for codes in (["2180"], ["2180", "2184"])
    )
    assert asked in of_two
    assert [title for title in of_two if title != asked] == of_one


def test_of_nothing_there_are_no_chapters(look_at_demo: OpenView) -> None:
    assert chapters(look_at_demo("sv", county=["01"])) == ()


# ---- What it is given


HOSTILE = (
    '#panic("x") $1/0$ *fet* _kursiv_ <h> @x // \\ ]] [#read("/etc/passwd")] "} ’ 日本 😀 \x07'
)


def hostile(view: View) -> tuple[Chapter, ...]:
    table = Table((HOSTILE, "=1+1"), ((HOSTILE, "-2"), ("+3", "@4")))
    panel = Panel(
        "hostile", HOSTILE, HOSTILE, None, table, HOSTILE, (Swatch(HOSTILE, "#000000", "–"),),
        hidden=HOSTILE,
    )  # fmt: skip
    return (Chapter(HOSTILE, (panel,), (HOSTILE,)),)


def test_a_hostile_name_is_only_a_name(look_at_demo: OpenView) -> None:
    view = look_at_demo("sv", support_form=[HOSTILE])
    said = text_of(opened(report(view, OWN, hostile(view), 'https://x.se/?a="&<b>#panic()')))
    assert '#panic("x") $1/0$ *fet* _kursiv_ <h> @x // \\ ]] [#read("/etc/passwd")] "} ’ ??' in said
    assert "root:" not in said


def test_a_letter_without_a_shape_becomes_a_question_mark() -> None:
    assert writable("Åsa Ōgai Ψ Ж → ≤ € – …") == "Åsa Ōgai Ψ Ж → ≤ € – …"
    assert writable("日本😀\x07") == "????"


def test_progress_is_told_from_start_to_end(look_at_demo: OpenView) -> None:
    view, told = look_at_demo("sv", county=["21"]), []
    report(view, DEMO, chapters(view)[:2], progress=told.append)
    assert told == sorted(told)
    assert len(told) == 5
    assert (0 < told[0] < 0.5, told[-1]) == (True, 1)


def test_what_typst_refuses_is_said_so() -> None:
    picture = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    main = b'#set document(title: "x")\n#image("a.svg")'
    with pytest.raises(ReportNotMade, match="alt"):
        typeset({"main": main, "a.svg": picture})


def test_the_summary_says_what_a_kept_panel_says(look_at_demo: OpenView) -> None:
    """Of Halland's projects 2024 the comparison is left out, which begins as the rates do."""
    view = look_at_demo("sv", county=["13"], year=["2024"], fund=["project_funds"])
    said = [
        finding
        for chapter in worth_telling(chapters(view))
        if chapter.title.startswith("Från ansökan")
        for finding in chapter.findings
    ]
    assert len(said) == 1
    assert said[0].startswith("Bland kvinnor beviljades 58\u00a0% av 12 beslutade ärenden.")
