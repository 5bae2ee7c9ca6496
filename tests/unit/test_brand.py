"""What the window is called: the product's name, the operator's, and a logo that can be shown."""

import logging
from pathlib import Path
from xml.etree import ElementTree

import pytest

from jamstall.texts import Texts
from jamstall.ui import brand

SVG = "{http://www.w3.org/2000/svg}"
DOT = "<svg xmlns='http://www.w3.org/2000/svg'><circle r='5'/></svg>"


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the pictures that are shown from now on."""
    pictures: list[str] = []
    monkeypatch.setattr(brand.st, "logo", lambda picture, **_: pictures.append(picture))
    monkeypatch.delenv("JAMSTALL_OPERATOR", raising=False)
    monkeypatch.delenv("JAMSTALL_LOGO", raising=False)
    return pictures


def lines(picture: str) -> list[str]:
    return [str(line.text) for line in ElementTree.fromstring(picture).iter(f"{SVG}text")]


def logo(picture: str) -> str:
    (image,) = ElementTree.fromstring(picture).iter(f"{SVG}image")
    return image.attrib["href"]


def test_the_product_is_named_and_the_operator_where_it_is_set(
    shown: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    brand.show(Texts("sv"))
    monkeypatch.setenv("JAMSTALL_OPERATOR", "Region <Väst> & 'Öst'")
    brand.show(Texts("en"))
    assert [lines(picture) for picture in shown] == [
        ["Jämställd tillväxt"],
        ["Gender-equal growth", "Region <Väst> & 'Öst'"],
    ]


def test_a_name_has_room(shown: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAMSTALL_OPERATOR", "Regionalförbundet för tillväxt och utveckling")
    brand.show(Texts("sv"))
    drawn = ElementTree.fromstring(shown[0])
    ends = [int(line.attrib["x"]) + float(line.attrib["textLength"])
            for line in drawn.iter(f"{SVG}text")]  # fmt: skip
    assert max(ends) <= float(drawn.attrib["width"])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("logo.svg", DOT, ""),
        ("logo.tiff", DOT, "logo.tiff: .svg, .png"),
        ("logo.svg", DOT + " " * 200 * 1024, "bytes"),
        ("finns-inte.svg", None, "finns-inte.svg"),
    ],
)
def test_a_logo_that_cannot_be_shown_is_told_in_the_log_and_the_mark_stands(
    shown: list[str],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    tmp_path: Path,
    name: str,
    content: str | None,
    said: str,
) -> None:
    brand.show(Texts("sv"))
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    monkeypatch.setenv("JAMSTALL_LOGO", str(tmp_path / name))
    with caplog.at_level(logging.ERROR):
        brand.show(Texts("sv"))
    mark, own = map(logo, shown)
    assert (own == mark) is bool(said)
    assert said in caplog.text
    assert bool(caplog.text) is bool(said)
