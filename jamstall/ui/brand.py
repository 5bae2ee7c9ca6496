"""What the window is called: the product's name, and the name and logo of who operates it.

Streamlit shows one picture there, so the words are in it; `widget-home` says them aloud.
"""

import base64
import html
import logging
import os
from functools import lru_cache
from pathlib import Path

import streamlit as st

from jamstall import colours
from jamstall.texts import Texts

ICON = Path(__file__).parent / "icon.svg"
"""A file: a named icon would be fetched from elsewhere."""
_KINDS = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
_LARGEST = 200 * 1024
"""Bytes of a logo: it is sent with every page."""
_LETTER = 8.6
"""Units of the picture that a letter of the product's name takes, in bold."""
_SMALL = 6.4
"""And one of the operator's."""
_LOG = logging.getLogger("jamstall.brand")


def show(texts: Texts) -> None:
    """Show the name of the product, and the operator's where it is set (README.md)."""
    operator = os.environ.get("JAMSTALL_OPERATOR", "").strip()
    logo = _logo(os.environ.get("JAMSTALL_LOGO", "").strip())
    st.logo(picture(texts("product"), operator, logo), size="large")


@lru_cache(maxsize=8)
def picture(product: str, operator: str, logo: str) -> str:
    """Return the names beside a logo, as SVG; `logo` is an address that holds the whole picture.

    The letters are as wide as we say, whichever of the fonts a reader has. On dark pages a logo,
    which is made for light ones, has a light ground of its own.
    """
    ink = colours.COLOURS["ink"]
    size = max(len(product) * _LETTER, len(operator) * _SMALL)
    words = _line(product, 16 if operator else 23, _LETTER, "font-weight='600' font-size='16'")
    if operator:
        words += _line(operator, 31, _SMALL, "font-size='12.5'")
    return (
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {44 + size:.0f} 36'"
        f" width='{44 + size:.0f}' height='36'>"
        f"<style>g {{ fill: {ink.light} }} rect {{ fill: none }}"
        f" @media (prefers-color-scheme: dark) {{ g, rect {{ fill: {ink.dark} }} }}</style>"
        "<rect width='34' height='34' y='1' rx='6.4'/>"
        f"<image href='{logo}' width='34' height='34' y='1'/>"
        '<g font-family=\'"Source Sans 3","Source Sans Pro",'
        f'"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif\'>{words}</g></svg>'
    )


def _line(words: str, height: int, letter: float, style: str) -> str:
    width = f"{len(words) * letter:.0f}"
    return (
        f"<text x='44' y='{height}' textLength='{width}' lengthAdjust='spacingAndGlyphs' {style}>"
        f"{html.escape(words)}</text>"
    )


@lru_cache(maxsize=2)
def _logo(stated: str) -> str:
    """Return the operator's logo, or the product's own mark where there is none that can be shown.

    What is wrong with it is told in the log, once: who reads the pages can do nothing about it.
    """
    try:
        return _in_full(Path(stated) if stated else ICON)
    except (OSError, ValueError) as error:
        _LOG.error("JAMSTALL_LOGO: %s", error)
        return _in_full(ICON)


def _in_full(path: Path) -> str:
    """Return a picture as an address that holds all of it.

    Raises
    ------
    OSError : there is no such file.
    ValueError : it is no picture that browsers show, or too large to send with every page.
    """
    kind = _KINDS.get(path.suffix.lower())
    if kind is None:
        raise ValueError(f"{path.name}: {', '.join(_KINDS)}")
    content = path.read_bytes()
    if len(content) > _LARGEST:
        raise ValueError(f"{path.name}: {len(content)} > {_LARGEST} bytes")
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"
