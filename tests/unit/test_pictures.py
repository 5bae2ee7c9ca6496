"""Pictures that stand alone, and QR codes: every kind of chart, in its own words, on white."""

import os
import re
import struct
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import altair as alt
import pytest

from jamstall.charts.chart import Chart
from jamstall.charts.dumbbell import Pair, dumbbell
from jamstall.charts.ranked import Ranked, ranked_shares
from jamstall.export import converter, pictures, qr
from jamstall.panels.allocation import matrix, place_map
from jamstall.panels.allocation.years import by_year
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.difference import differences
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.applicants.years import kronor_by_year
from jamstall.panels.overview.shares import shares
from jamstall.panels.overview.years import over_time
from jamstall.panels.panel import Panel, Swatch
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.view import View
from tests.unit.conftest import OpenView

SVG = "{http://www.w3.org/2000/svg}"
FUND = "business_grants"
KINDS: dict[str, Callable[[View], Panel]] = {
    "shares": lambda view: shares(view, "sex", FUND),
    "trend": lambda view: over_time(view, FUND),
    "map": lambda view: place_map.allocation(
        view, FUND, "men_sectors", "municipalities", "map", "2180"
    ),
    "tiles": lambda view: place_map.allocation(view, FUND, "abroad", "municipalities", "tiles", ""),
    "counties": lambda view: place_map.allocation(view, FUND, "woman", "counties", "map", ""),
    "country": lambda view: place_map.allocation(view, FUND, "woman", "country", "map", ""),
    "small maps": lambda view: by_year(view, FUND, "men_sectors", "municipalities", ""),
    "gaps": lambda view: against_people(view, FUND),
    "matrix": lambda view: matrix.matrix(view, FUND, "kronor", "", "", "sex", "birthplace"),
    "way": lambda view: application_steps(view, FUND, "sex", "cases"),
    "intervals": lambda view: approval(view, FUND, "sex"),
    "difference": lambda view: differences(view, FUND, "sex"),
    "amounts": lambda view: amounts(view, FUND, "sex", "median"),
    "kronor by year": lambda view: kronor_by_year(view, FUND, "sex"),
    "people": lambda view: money_and_people(view, FUND, "sex"),
    "crossed": lambda view: crossed(view, FUND, "sex", "birthplace"),
}


def drawn(chart: Chart) -> ElementTree.Element:
    return ElementTree.fromstring(pictures.drawing(chart))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_chart_becomes_a_picture(look_at_demo: OpenView, kind: str) -> None:
    panel = KINDS[kind](look_at_demo("sv", county=["21"]))
    assert panel.chart is not None
    # Charts are drawn without being held against the schema: here each kind is.
    alt.Chart.from_dict({**panel.chart.spec, "data": {"values": []}})
    root = ElementTree.fromstring(pictures.svg(panel))
    told, title = root.find(f"{SVG}desc"), root.find(f"{SVG}title")
    assert told is not None
    assert title is not None
    assert (title.text, told.text) == (panel.title, panel.chart.alt)
    written = " ".join("".join(text.itertext()) for text in root.findall(f"{SVG}text"))
    assert panel.finding in written
    assert panel.basis in written
    assert all(swatch.name in written for swatch in panel.legend)
    chart = root.find(f"{SVG}svg")
    assert chart is not None
    marks = list(chart.iter(f"{SVG}path")) + list(chart.iter(f"{SVG}text"))
    assert len(marks) > 3
    assert "http" not in pictures.svg(panel).decode().replace("http://www.w3.org/", "")


def test_a_long_name_beside_a_bar_is_whole_in_two_lines() -> None:
    """Areas of the real project bank begin alike; cut in one line, two of them had one name."""
    names = ["Att öka tillgången till, användningen av och kvaliteten på IKT",
             "Att öka konkurrenskraften hos SMF", "Tekniskt stöd"]  # fmt: skip
    bars = [Ranked(name, 0.3, "30 %", is_marked=True) for name in names]
    chart = ranked_shares(bars, 0.3, "alla 30 %", "alt")
    alt.Chart.from_dict({**chart.spec, "data": {"values": []}})
    drawn = pictures.drawing(chart, 720)
    told = " ".join(re.findall(r">([^<]+)<", drawn))
    assert "…" not in told
    assert all(name in told for name in names)
    lines = re.findall(r"<tspan[^>]*>([^<]+)<", drawn) or re.findall(r">([^<]+)<", drawn)
    assert "Att öka tillgången till," in lines


def test_a_long_name_above_its_row_has_two_lines_on_a_phone() -> None:
    """Its end lay outside of the chart, and was cut."""
    name = "Women among owners of their own limited company"
    row = Pair(name, "women 24.6%, men 75.4%", 0.246, 0.754)
    chart = dumbbell([row, replace(row, name="New firms")], "explained", "alt", of_whole=True)
    alt.Chart.from_dict({**chart.spec, "data": {"values": []}})
    narrow, wide = pictures.drawing(chart, 288), pictures.drawing(chart, 720)
    lines = re.findall(r"<tspan[^>]*>([^<]+)<", narrow)
    assert lines[:2] == ["Women among owners of their own", "limited company"]
    assert f">{name}<" in wide
    assert ">New firms<" in narrow


def test_rows_of_a_tall_chart_stand_closer_where_the_page_ends(look_at_demo: OpenView) -> None:
    """Else the whole chart is made smaller on paper, and its letters too small to be read."""
    chart = against_people(look_at_demo(), FUND).chart
    assert chart is not None
    loose, close = (pictures.drawing(chart, is_close=is_close) for is_close in (False, True))
    tall = [int(re.search(r'height="(\d+)"', it)[1]) for it in (loose, close)]  # type: ignore[index]
    assert tall[1] < 0.8 * tall[0]
    assert loose.count("<text") == close.count("<text")
    short = shares(look_at_demo(), "sex", FUND).chart
    assert short is not None
    assert pictures.drawing(short) == pictures.drawing(short, is_close=True)


def test_rows_of_two_lines_keep_their_room_on_paper() -> None:
    """Closer, a name's second line stood on the next one's first."""
    names = [f"Att öka tillgången till, och kvaliteten på, område {number}" for number in range(14)]
    bars = [Ranked(name, 0.3, "30 %", is_marked=True) for name in names]
    chart = ranked_shares(bars, 0.3, "alla 30 %", "alt")
    assert pictures.drawing(chart, is_close=True) == pictures.drawing(chart)


def test_a_text_of_no_letters_is_not_drawn(look_at_demo: OpenView) -> None:
    """It is measured and written as any other: of 22 rows of steps, 18 had no name."""
    chart = application_steps(look_at_demo(), FUND, "sex", "cases").chart
    assert chart is not None
    marks = [
        text
        for group in drawn(chart).iter(f"{SVG}g")
        if "role-mark" in group.attrib.get("class", "")
        for text in group.findall(f"{SVG}text")
    ]
    assert len(marks) > 10
    assert all("".join(text.itertext()) for text in marks)


def test_each_bar_of_steps_is_one_bar(look_at_demo: OpenView) -> None:
    """Stacked by default, round bars were drawn in a group with a mask for each."""
    chart = application_steps(look_at_demo(), FUND, "sex", "cases").chart
    assert chart is not None
    assert "role-scope" not in pictures.drawing(chart)


def test_no_typeface_of_the_machine_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only while vl-convert begins is it told so: other libraries find what is installed."""
    monkeypatch.setenv("FONTCONFIG_FILE", "own.conf")
    listed: list[str] = []
    monkeypatch.setattr(converter, "_drawn", lambda _: listed.append(os.environ["FONTCONFIG_FILE"]))
    converter._begun.__wrapped__()
    assert os.environ["FONTCONFIG_FILE"] == "own.conf"
    (folder,) = ElementTree.parse(listed[0]).getroot().iter("dir")
    assert not Path(folder.text or ".").exists()


def test_a_png_is_as_large_as_asked_and_on_white(look_at_demo: OpenView) -> None:
    panel = KINDS["shares"](look_at_demo("sv", county=["21"]))
    root = ElementTree.fromstring(pictures.svg(panel))
    for scale in (1, 2):
        content = pictures.png(panel, scale)
        assert content.startswith(b"\x89PNG\r\n")
        width, height = struct.unpack(">II", content[16:24])
        assert (width, height) == (
            int(root.attrib["width"]) * scale,
            int(root.attrib["height"]) * scale,
        )
    ground = root.find(f"{SVG}rect")
    assert ground is not None
    assert (ground.attrib["fill"], ground.attrib["width"]) == ("#FFFFFF", "960")


def test_a_legend_that_is_long_takes_more_rows(look_at_demo: OpenView) -> None:
    panel = KINDS["shares"](look_at_demo("sv", county=["21"]))
    many = replace(panel, legend=tuple(Swatch(f"Ett ganska långt namn {n}", "#000000")
                                       for n in range(12)))  # fmt: skip
    root = ElementTree.fromstring(pictures.svg(many))
    named = [text for text in root.findall(f"{SVG}text") if "Ett ganska" in (text.text or "")]
    assert len({text.attrib["y"] for text in named}) > 2
    assert all(float(text.attrib["x"]) < 900 for text in named)


def test_names_of_a_legend_stand_apart(look_at_demo: OpenView) -> None:
    """Of wide letters a name ended where the next one's colour began."""
    panel = KINDS["shares"](look_at_demo("en", county=["21"]))
    names = ("Women and men", "No person")
    told = replace(panel, legend=tuple(Swatch(name, "#000000") for name in names))
    root = ElementTree.fromstring(pictures.svg(told))
    (begins,) = [float(text.attrib["x"]) for text in root.findall(f"{SVG}text")
                 if text.text == names[0]]  # fmt: skip
    (_, following) = [float(rect.attrib["x"]) for rect in root.findall(f"{SVG}rect")
                      if rect.attrib.get("rx")]  # fmt: skip
    letters = 944 + 556 + 833 + 556 + 556 + 278 + 3 * 556 + 278 + 833 + 556 + 556
    assert following - begins - 16 * letters / 1000 > 16  # as Arial and Liberation Sans are wide


def test_a_hostile_name_is_only_a_name(look_at_demo: OpenView) -> None:
    panel = KINDS["shares"](look_at_demo("sv", county=["21"]))
    name = '<script>alert(1)</script> & "x" \x00\x0b'
    root = ElementTree.fromstring(pictures.svg(replace(panel, title=name, sentence=name)))
    title = root.find(f"{SVG}title")
    assert title is not None
    assert title.text == '<script>alert(1)</script> & "x" '
    assert not list(root.iter(f"{SVG}script"))


def test_a_picture_asks_nothing_of_the_net(look_at_demo: OpenView) -> None:
    panel = KINDS["shares"](look_at_demo("sv", county=["21"]))
    assert panel.chart is not None
    outside = {**panel.chart.spec, "layer": [
        {"mark": "bar", "data": {"url": "http://localhost:1/a.json"}, "encoding": {}}]}  # fmt: skip
    with pytest.raises(ValueError, match="allowed"):
        pictures.drawing(replace(panel.chart, drawn=lambda: outside))


def test_a_panel_without_a_chart_has_no_picture(look_at_demo: OpenView) -> None:
    panel = replace(KINDS["shares"](look_at_demo("sv", county=["21"])), chart=None)
    with pytest.raises(ValueError, match=panel.key):
        pictures.svg(panel)


# ---- QR


def test_a_code_says_its_address_and_has_a_quiet_zone() -> None:
    address = "https://jamstall.example.se/r/ABCDE?a=1&b=<2>"
    root = ElementTree.fromstring(qr.svg(address))
    title = root.find(f"{SVG}title")
    assert title is not None
    assert (root.attrib["role"], title.text) == ("img", address)
    _, _, width, _ = (float(number) for number in root.attrib["viewBox"].split())
    assert (width - 2 * 4 - 17) % 4 == 0  # a QR code has 17 + 4 × version modules a side


def test_a_code_as_png() -> None:
    content = qr.png("https://jamstall.example.se/", scale=4)
    width, height = struct.unpack(">II", content[16:24])
    assert width == height == (29 + 2 * 4) * 4


def test_an_address_too_long_for_a_code() -> None:
    with pytest.raises(ValueError, match="large"):
        qr.svg("x" * 5_000)
