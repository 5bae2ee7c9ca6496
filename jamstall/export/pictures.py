"""A chart as a picture: SVG and PNG that stand alone, with the finding above and the source below.

The charts' drawings are remembered: a report is made of what was on the page, and drawing is what
takes time (docs/decisions/0018-report.md).
"""

import json
import re
import textwrap
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from jamstall.charts.chart import ROWS, Chart
from jamstall.charts.long_names import are_broken
from jamstall.charts.palette import GROUND, INK, OUTLINE, ink_on
from jamstall.export import compiled, converter
from jamstall.panels.panel import Panel, Swatch

WIDTH = 960
"""Pixels of a whole picture; a chart takes what the margins leave."""
_MARGIN = 32
_FONT = "Arial, Liberation Sans, Helvetica, sans-serif"
"""vl-convert brings Liberation Sans, as wide as Arial. It is named: a server without Arial may have
any typeface for `sans-serif`, and a wider one would cut names that have room."""
_TALL = 350
"""Pixels between a chart's axes; rows of one that is taller can stand closer."""
_CLOSE = 0.7
"""So close to each other, at most: letters of two lines do not meet."""
_SIZE = re.compile(r'^<svg[^>]* width="(\d+)" height="(\d+)"')


@dataclass(frozen=True, slots=True)
class _Style:
    """How a text is set: size and lead in pixels; `wide` is a letter's usual part of the size."""

    size: int
    lead: int
    weight: int = 400
    colour: str = INK
    wide: float = 0.49


_ABOUT = _Style(17, 26, weight=700, colour="#8a3b00")
_ASKED = _Style(17, 24, colour="#55524b")
_FOUND = _Style(25, 32, weight=700, wide=0.55)
_RESTS = _Style(14, 19, colour="#55524b")
_NAMED = _Style(16, 28)
_LETTERS = {**dict.fromkeys("mMW%", 0.89), "w": 0.72, **dict.fromkeys("ijltfI.,:;'()/- ", 0.3)}
"""Of the size, what letters take that are much wider or narrower than others."""


def drawing(chart: Chart, width: int = WIDTH - 2 * _MARGIN, *, is_close: bool = False) -> str:
    """Return a chart alone as SVG, `width` pixels wide.

    Parameters
    ----------
    is_close : the rows of a tall chart stand closer, so that it need not be made smaller, and its
        letters with it, to stand on a page.
    """
    shape = chart.drawn()
    height: int = chart.given.get("height", shape["height"])
    if is_close and height > _TALL and _can_be_closer(shape):
        height = max(_TALL, round(height * _CLOSE))
    laid = {
        **shape,
        "data": {"name": ROWS},
        "width": width,
        "config": {**shape["config"], "font": _FONT},
    }
    return _drawn(compiled.vega(laid, {**chart.given, "height": height}, chart.datasets))


def _can_be_closer(shape: Mapping[str, Any]) -> bool:
    """Tell whether rows may stand closer: a map has none, and names of two lines need theirs."""
    return "projection" not in shape and not are_broken(json.dumps(shape))


@lru_cache(maxsize=100)
def _drawn(vega: str) -> str:
    return converter.svg_of(vega)


def begin() -> None:
    """Let vl-convert begin meanwhile.

    It needs no Python, and goes on beside whatever is computed until the first chart is there.
    """
    threading.Thread(target=converter.begin).start()


def svg(panel: Panel, about: str = "") -> bytes:
    """Return a panel's chart as SVG: question, finding, legend, chart, what it rests on.

    Parameters
    ----------
    about : which fund, where and when; it stands with the question, and says if it is demo data.

    Raises
    ------
    ValueError : the panel has no chart.
    """
    if panel.chart is None:
        raise ValueError(panel.key)
    drawn = drawing(panel.chart)
    found = _SIZE.match(drawn)
    if found is None:
        raise ValueError("a drawing without a size")
    chart_height = int(found[2])
    parts: list[str] = []
    down = _MARGIN
    asked = "" if panel.title in about else panel.title  # a title may be the fund, said already
    for text, style in ((about, _ABOUT), (asked, _ASKED), (panel.finding, _FOUND)):
        down = _write(parts, text, style, down)
    down = _legend(parts, panel.legend, down + 8) + 8
    parts.append(drawn.replace("<svg ", f'<svg x="{_MARGIN}" y="{down}" ', 1))
    down += chart_height + 12
    for text in panel.notes:
        down = _write(parts, text, _RESTS, down)
    return _document(panel, parts, down + _MARGIN - 12).encode()


def png(panel: Panel, scale: float = 2, about: str = "") -> bytes:
    """Return a panel's picture as PNG, `scale` times its size in pixels.

    Raises
    ------
    ValueError : the panel has no chart.
    """
    return converter.png_of(svg(panel, about).decode(), scale)


def _document(panel: Panel, parts: Sequence[str], height: int) -> str:
    title = converter.without_what_xml_forbids(escape(panel.title))
    told = converter.without_what_xml_forbids(escape(panel.chart.alt if panel.chart else ""))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="img"'
        f' aria-labelledby="picture-title picture-told" font-family={quoteattr(_FONT)}>'
        f'<title id="picture-title">{title}</title><desc id="picture-told">{told}</desc>'
        f'<rect width="{WIDTH}" height="{height}" fill="{GROUND}"/>{"".join(parts)}</svg>'
    )


def _write(parts: list[str], text: str, style: _Style, down: int) -> int:
    """Add a text in lines of the picture's width; return how far down it reaches."""
    letters = int((WIDTH - 2 * _MARGIN) / (style.size * style.wide))
    for line in textwrap.wrap(text, letters):
        down += style.lead
        parts.append(_text(line, style, _MARGIN, down - (style.lead - style.size)))
    return down


def _text(text: str, style: _Style, x: float, y: float, anchor: str = "start") -> str:
    return (
        f'<text x="{x:.0f}" y="{y:.0f}" font-size="{style.size}" font-weight="{style.weight}"'
        f' fill="{style.colour}" text-anchor="{anchor}">'
        f"{converter.without_what_xml_forbids(escape(text))}</text>"
    )


def _width(text: str) -> float:
    """Return about how wide a text is, in parts of its size."""
    return sum(_LETTERS.get(letter, 0.7 if letter.isupper() else 0.56) for letter in text)


def _legend(parts: list[str], legend: Sequence[Swatch], down: int) -> int:
    """Add what the colours stand for, in as many rows as they need."""
    if not legend:
        return down
    across = _MARGIN
    for swatch in legend:
        width = int(_width(swatch.name) * _NAMED.size) + 52
        if across + width > WIDTH - _MARGIN and across > _MARGIN:
            across, down = _MARGIN, down + _NAMED.lead
        parts.append(
            f'<rect x="{across}" y="{down}" width="18" height="18" rx="2"'
            f' fill="{swatch.colour}" stroke="{OUTLINE}"/>'
        )
        if swatch.sign:
            sign = _Style(13, 13, colour=ink_on(swatch.colour))
            parts.append(_text(swatch.sign, sign, across + 9, down + 14, "middle"))
        parts.append(_text(swatch.name, _NAMED, across + 26, down + 15))
        across += width
    return down + _NAMED.lead
