"""Colours that are seen and told apart, in both schemes: contrast, simulated colour blindness.

Contrast as WCAG 2.1 defines it (1.4.3 and 1.4.11). Colour blindness as modelled by Machado,
Oliveira and Fernandes (2009), "A Physiologically-based Model for Simulation of Color Vision
Deficiency", IEEE TVCG 15(6): their published matrices at severity 1, for linear RGB.
"""

import re
import tomllib
from itertools import combinations, pairwise, product

import pytest

from jamstall import ROOT, colours
from jamstall.charts import palette
from jamstall.charts.dark import TWINS
from jamstall.charts.groups import AGES
from jamstall.charts.palette import (
    BIRTHPLACES,
    COLOURS,
    CONFIG,
    GROUND,
    INK,
    LEVELS,
    OUTLINE,
    PROMISES,
    RAMPS,
    SLATE,
    TRUTH,
    ink_on,
)

DEFICIENCIES = {
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
                   (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
                     (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
                   (0.004733, 0.691367, 0.303900)),
}  # fmt: skip

SCHEMES = {"light": {colour: colour for colour in TWINS}, "dark": TWINS}
"""Scheme → what is seen in it for a colour of the palette."""
both_schemes = pytest.mark.parametrize("scheme", SCHEMES)

MARKS = sorted({
    *COLOURS.values(), *BIRTHPLACES.values(), *LEVELS.values(), *PROMISES.values(),
    *AGES.values(), SLATE, TRUTH, OUTLINE,
})  # fmt: skip
WORDED = sorted({*MARKS, *sum(RAMPS.values(), ()), palette.NOTHING, palette.NO_DATA, GROUND})
"""What words can stand on in a chart."""

TOGETHER = {
    "sectors": (COLOURS, ("women", "men", "balanced", "unknown")),
    "sexes": (COLOURS, ("woman", "man", "mixed", "other", "not_applicable", "unknown")),
    "births": (BIRTHPLACES, ("sweden", "abroad", "mixed", "not_applicable", "unknown")),
    "ages": (AGES, tuple(AGES)),
    "levels": (LEVELS, ("mentioned", "analysed", "acted_on")),
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


@both_schemes
@pytest.mark.parametrize("colour", MARKS)
def test_marks_stand_out_from_the_ground(colour: str, scheme: str) -> None:
    seen = SCHEMES[scheme]
    assert contrast(seen[colour], seen[GROUND]) >= 3


@both_schemes
@pytest.mark.parametrize("colour", WORDED)
def test_words_on_marks_can_be_read(colour: str, scheme: str) -> None:
    seen = SCHEMES[scheme]
    assert contrast(seen[ink_on(colour)], seen[colour]) >= 4.5


@both_schemes
@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
@pytest.mark.parametrize("chart", TOGETHER)
def test_colours_shown_together_are_told_apart(
    chart: str, deficiency: str | None, scheme: str
) -> None:
    found, names = TOGETHER[chart]
    for one, other in combinations(names, 2):
        apart = difference(SCHEMES[scheme][found[one]], SCHEMES[scheme][found[other]], deficiency)
        assert apart > AT_A_GLANCE, (one, other, round(apart, 1))


@both_schemes
@pytest.mark.parametrize("deficiency", [None, *DEFICIENCIES])
@pytest.mark.parametrize("family", RAMPS)
def test_more_stands_out_more(family: str, deficiency: str | None, scheme: str) -> None:
    """Step by step away from the ground, zero nearest to it."""
    seen = SCHEMES[scheme]
    steps = [seen[colour] for colour in (palette.NOTHING, *RAMPS[family])]
    away = [abs(as_seen(c, deficiency)[0] - as_seen(seen[GROUND], deficiency)[0]) for c in steps]
    assert all(more - less > 5 for less, more in pairwise(away)), away


@both_schemes
def test_words_of_charts_can_be_read(scheme: str) -> None:
    seen = SCHEMES[scheme]
    for part in (CONFIG["axis"]["labelColor"], CONFIG["axis"]["titleColor"],
                 CONFIG["legend"]["labelColor"], CONFIG["text"]["color"], INK):  # fmt: skip
        assert contrast(seen[part], seen[GROUND]) >= 4.5


HEX = re.compile(r"#[0-9A-Fa-f]{3,8}\b(?!;)")


def test_every_colour_of_charts_is_known_on_the_dark_ground() -> None:
    """And stands in the palette alone, so that no chart draws with another one."""
    said = set(HEX.findall((ROOT / "jamstall/charts/palette.py").read_text(encoding="utf-8")))
    assert said <= set(TWINS)
    elsewhere = {
        (file.name, colour)
        for room in ("charts", "panels")
        for file in (ROOT / "jamstall" / room).rglob("*.py")
        if file.name not in ("palette.py", "dark.py")
        for colour in HEX.findall(file.read_text(encoding="utf-8"))
    }
    assert elsewhere == set()


def test_ink_on_marks_is_ink_to_the_eye() -> None:
    """It is another colour only to be told from ink in the dark."""
    assert INK != palette.INK_ON_MARKS
    assert difference(INK, palette.INK_ON_MARKS, None) < 1


@pytest.mark.parametrize("number", [0, 1], ids=colours.Pair._fields)
def test_words_of_pages_can_be_read_on_every_ground(number: int) -> None:
    words, grounds = ([colours.COLOURS[name][number] for name in named]
                      for named in (colours.WORDS, colours.GROUNDS))  # fmt: skip
    assert [pair for pair in product(words, grounds) if contrast(*pair) < 4.5] == []
    ground = colours.COLOURS["ground"][number]
    assert contrast(colours.COLOURS["pressed"][number], ground) >= 4.5, "words on what is pressed"


@pytest.mark.parametrize("number", [0, 1], ids=colours.Pair._fields)
def test_focus_and_bounds_stand_out(number: int) -> None:
    focus, line, note_line = (
        colours.COLOURS[name][number] for name in ("blue", "line", "note-line")
    )
    grounds = [colours.COLOURS[name][number] for name in ("ground", "sand", "note")]
    assert [ground for ground in grounds if contrast(focus, ground) < 3] == []
    assert [ground for ground in grounds[:2] if contrast(line, ground) < 3] == []
    assert contrast(note_line, grounds[0]) >= 3


def test_the_theme_has_the_same_colours() -> None:
    theme = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))["theme"]
    named = {"primaryColor": "blue", "linkColor": "blue", "backgroundColor": "ground",
             "secondaryBackgroundColor": "sand", "textColor": "ink",
             "borderColor": "line"}  # fmt: skip
    for number, scheme in enumerate(colours.Pair._fields):
        assert theme[scheme] == {key: colours.COLOURS[name][number] for key, name in named.items()}


SHEETS = ("ui/style.css", "phone/phone.css", "ui/lost.html", "api/embed.html")


@pytest.mark.parametrize("sheet", SHEETS)
def test_style_sheets_take_their_colours_from_one_place(sheet: str) -> None:
    style = (ROOT / "jamstall" / sheet).read_text(encoding="utf-8")
    assert re.findall(r"[:\s(,](#[0-9a-fA-F]{3,8})\b", style) == []
    own = {"outline", "u", "waits", "chosen", "thumb"}
    used = set(re.findall(r"var\(--([\w-]+)", style))
    assert used - own <= set(colours.COLOURS)
    assert {"ground", "ink", "blue"} <= used
