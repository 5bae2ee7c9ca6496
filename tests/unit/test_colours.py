"""Colours that can be seen and told apart: contrast, and simulated colour blindness.

Contrast as WCAG 2.1 defines it (1.4.3 and 1.4.11). Colour blindness as modelled by Machado,
Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15(6): their published matrices at severity 1, for linear RGB.
"""

import re
from itertools import combinations
from pathlib import Path

import pytest

from jamstall import ROOT
from jamstall.charts.palette import BIRTHPLACES, COLOURS, CONFIG, GROUND, INK, SLATE, ink_on

DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}  # fmt: skip

MARKS = sorted({*COLOURS.values(), *BIRTHPLACES.values(), SLATE})

TOGETHER = {
    "sectors": (COLOURS, ("women", "men", "balanced", "unknown")),
    "sexes": (COLOURS, ("woman", "man", "mixed", "other", "not_applicable", "unknown")),
    "births": (BIRTHPLACES, ("sweden", "abroad", "mixed", "not_applicable", "unknown")),
}
"""Colours that stand side by side in one chart."""

AT_A_GLANCE = 10
"""A difference in CIE L*a*b* (1976) that is seen at a glance; about 2.3 is just seen."""


def linear(colour: str) -> tuple[float, ...]:
    """Return a colour's linear RGB (IEC 61966-2-1)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return tuple(p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)


def luminance(rgb: tuple[float, ...]) -> float:
    """Return relative luminance, as WCAG 2.1 defines it."""
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2.1, 1.4.3."""
    lights = sorted(luminance(linear(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    """Return CIE L*a*b* (D65) of linear RGB, cut to what a screen can show."""
    r, g, b = (min(max(part, 0.0), 1.0) for part in rgb)
    x = (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047
    y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    z = (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def as_seen(colour: str, deficiency: str | None) -> tuple[float, float, float]:
    """Return a colour in L*a*b*, as it is or as it is seen without one kind of cone."""
    rgb = linear(colour)
    if deficiency is not None:
        rgb = tuple(sum(m * c for m, c in zip(row, rgb, strict=True))
                    for row in DEFICIENCIES[deficiency])  # fmt: skip
    return lab(rgb)


def difference(one: str, other: str, deficiency: str | None) -> float:
    pair = zip(as_seen(one, deficiency), as_seen(other, deficiency), strict=True)
    return sum((a - b) ** 2 for a, b in pair) ** 0.5


def test_the_ruler_is_right() -> None:
    """Against what is known: black on white, and red and green to those who see them alike."""
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    for kind, matrix in DEFICIENCIES.items():  # grey stays grey: each row sums to one
        assert [sum(row) for row in matrix] == pytest.approx([1, 1, 1], abs=1e-5), kind
    alike = ("#B2762B", "#858E2C")
    assert difference(*alike, None) > 2 * difference(*alike, "deuteranopia")


@pytest.mark.parametrize("colour", MARKS)
def test_marks_stand_out_from_the_ground(colour: str) -> None:
    assert contrast(colour, GROUND) >= 3


@pytest.mark.parametrize("colour", MARKS)
def test_words_on_marks_can_be_read(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= 4.5


@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
@pytest.mark.parametrize("chart", TOGETHER)
def test_colours_shown_together_are_told_apart(chart: str, deficiency: str | None) -> None:
    colours, names = TOGETHER[chart]
    for one, other in combinations(names, 2):
        apart = difference(colours[one], colours[other], deficiency)
        assert apart > AT_A_GLANCE, (one, other, round(apart, 1))


def test_words_of_charts_can_be_read() -> None:
    for part in (CONFIG["axis"]["labelColor"], CONFIG["axis"]["titleColor"],
                 CONFIG["legend"]["labelColor"], CONFIG["text"]["color"], INK):  # fmt: skip
        assert contrast(part, GROUND) >= 4.5


def test_words_of_the_style_sheet_can_be_read_on_every_ground() -> None:
    """Every colour of words in `style.css` against every ground that words stand on."""
    style = (ROOT / Path("jamstall/ui/style.css")).read_text(encoding="utf-8")
    words = re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", style)
    grounds = [GROUND, "#F4F2EE", *re.findall(r"background: (#[0-9a-f]{6})", style)]
    assert words
    assert [(w, g) for w in words for g in grounds if contrast(w, g) < 4.5] == []


def test_focus_stands_out_on_every_ground() -> None:
    style = (ROOT / Path("jamstall/ui/style.css")).read_text(encoding="utf-8")
    (focus,) = set(re.findall(r"outline: 3px solid (#[0-9a-f]{6})", style))
    for ground in (GROUND, "#F4F2EE", "#FFF3D6"):
        assert contrast(focus, ground) >= 3
