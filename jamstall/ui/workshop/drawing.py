"""Charts and codes as pictures, drawn by the server: as large as the screen, and sharp."""

import base64
import html
from decimal import Decimal
from functools import lru_cache

from jamstall.panels.claims.card import Told, told
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.ui import state
from jamstall.ui.workshop import room
from jamstall.workshop.model import Card, Workshop

WIDEST, NARROWEST = 800, 560
"""Of a chart, in its own pixels: at a projector's 1,920 its letters of 14 are 28 pixels or more."""
SHAPE = 2.7
"""A screen's width to its height, below a title: a low chart is drawn larger, to fill it."""


def of_card(workshop: Workshop, card: Card, version: str, of_room: Decimal | None = None) -> str:
    """Return a card's chart as HTML, drawn once for each state of the data; empty for none.

    Parameters
    ----------
    of_room : per cent that the room has set as its own target.
    """
    chosen = room.selection(workshop)
    return state.built(_drawn, version, chosen, workshop.language, (card, of_room))


def _drawn(view: View, card: Card, of_room: Decimal | None) -> str:
    said: Told = told(view, card, of_room)
    return of_panel(said.panel) if said.panel is not None and not said.problem else ""


def of_panel(panel: Panel) -> str:
    """Return a panel's chart as HTML; empty where there is nothing to draw."""
    from jamstall.export import pictures

    if panel.chart is None:
        return ""
    height = panel.chart.spec.get("height")
    fitting = height * SHAPE if isinstance(height, int | float) else WIDEST
    drawn = pictures.drawing(panel.chart, round(min(max(fitting, NARROWEST), WIDEST)))
    return _image(drawn.encode(), panel.chart.alt, "stage-chart")


@lru_cache(maxsize=20)
def of_code(address: str, alternative: str) -> str:
    """Return the QR code of an address as HTML."""
    from jamstall.export import qr

    return _image(qr.svg(address).encode(), alternative, "stage-qr")


def _image(svg: bytes, alternative: str, name: str) -> str:
    data = base64.b64encode(svg).decode()
    return (
        f'<img class="{name}" alt="{html.escape(alternative)}" '
        f'src="data:image/svg+xml;base64,{data}">'
    )
