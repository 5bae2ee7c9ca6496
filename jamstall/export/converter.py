"""vl-convert, begun with the typefaces that it brings and none of the machine's.

It measures every word of a chart, and reads the file of an installed typeface anew each time. Where
ours is installed too, charts took twice as long, and came out the same, letter by letter
(`findings/vl_convert_installed_typeface.sh`).
"""

import os
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

VERSION = "6.4"
"""Vega-Lite's, of those that vl-convert has; Altair writes for the same major version."""
_TYPEFACES = Path(__file__).with_name("typefaces.conf")
_ASKED_FOR = "FONTCONFIG_FILE"
_FIRST = '{"data": {"values": [{}]}, "mark": {"type": "text", "text": "a"}}'
_beginning = threading.Lock()
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def vega_of(spec: str) -> dict[str, Any]:
    """Return what a Vega-Lite specification is as Vega."""
    begin()
    import vl_convert

    made: dict[str, Any] = vl_convert.vegalite_to_vega(spec, vl_version=VERSION)
    return made


def svg_of(vega: str) -> str:
    """Return the SVG of a Vega specification, in which nothing is fetched from anywhere."""
    begin()
    import vl_convert

    drawn: str = vl_convert.vega_to_svg(vega, allowed_base_urls=[])
    return drawn


def without_what_xml_forbids(text: str) -> str:
    """Return a text that an SVG can hold."""
    return _NOT_XML.sub("", text)


def png_of(svg: str, scale: float) -> bytes:
    """Return an SVG as PNG, `scale` times its size in pixels."""
    begin()
    import vl_convert

    made: bytes = vl_convert.svg_to_png(svg, scale=scale)
    return made


def begin() -> None:
    """Let vl-convert begin, once: that takes it ten times as long as to draw a chart."""
    with _beginning:
        _begun()


@cache
def _begun() -> None:
    with _without_typefaces_of_the_machine():
        _drawn(_FIRST)  # it lists its typefaces when it first measures a word


@contextmanager
def _without_typefaces_of_the_machine() -> Iterator[None]:
    former = os.environ.get(_ASKED_FOR)
    os.environ[_ASKED_FOR] = str(_TYPEFACES)
    try:
        yield
    finally:
        if former is None:
            del os.environ[_ASKED_FOR]
        else:
            os.environ[_ASKED_FOR] = former


def _drawn(spec: str) -> str:
    import vl_convert

    drawn: str = vl_convert.vegalite_to_svg(spec, vl_version=VERSION, allowed_base_urls=[])
    return drawn
