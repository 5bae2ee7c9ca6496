"""The claim on the map: the municipality that stands out from the whole."""

from dataclasses import replace

from jamstall.charts.chart import Chart
from jamstall.panels.allocation.choice import choice_of, codes_shown, shapes
from jamstall.panels.allocation.local import local
from jamstall.panels.allocation.place_map import allocation, standing_out
from jamstall.panels.claim import Claim, made
from jamstall.panels.panel import Panel
from jamstall.panels.view import View, place_name

COLOURED, EXTENT = "men_sectors", "municipalities"
HEIGHT = 310
"""Pixels: half of a projector's height, at which what is written is as large as in other charts."""


def places(view: View, key: str, fund: str) -> Claim:
    """Return the claim on the place whose male-dominated share is furthest from the whole's."""
    texts = view.texts
    numbers = local(view, choice_of(COLOURED), "municipality", fund)
    place = standing_out(numbers, codes_shown(view, EXTENT))
    share, whole = numbers.value(place), numbers.overall.value
    known = whole is not None and share is not None
    named = place_name(place, texts) if place else texts("claim-places-some")
    panel = allocation(view, fund, COLOURED, EXTENT, shapes(view, EXTENT)[0], place)
    return made(
        view,
        key,
        _lower(replace(panel, key=f"{fund}-stands-out")),
        answer=share if known else None,
        holds=share is not None and whole is not None and share > whole,
        missing=texts("sentence-map-nothing", level=numbers.level, fund=texts(f"the-{fund}")),
        place=named,
        share=texts.share(share),
        all=texts.share(whole),
    )


def _lower(panel: Panel) -> Panel:
    """Return the panel with a chart of half the height; how it is drawn follows from that."""
    chart = panel.chart
    if chart is None or "height" not in chart.spec:
        return panel
    height = min(HEIGHT, chart.spec["height"])
    smaller = Chart({**chart.spec, "height": height}, chart.rows, chart.alt, chart.constants)
    return replace(panel, chart=smaller)
