"""The map, its finding and its note, whichever the map is coloured by: the money, or a series."""

from jamstall.panels.allocation import place_map
from jamstall.panels.allocation.series_map import series_finding, series_map
from jamstall.panels.allocation.series_values import is_series
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def coloured_map(  # noqa: PLR0917
    view: View, fund: str, coloured: str, extent: str, shape: str, place: str
) -> Panel:
    """Return the map of a fund's money, or of a series."""
    if is_series(coloured):
        return series_map(view, coloured, extent, shape, place)
    return place_map.allocation(view, fund, coloured, extent, shape, place)


def map_finding(view: View, fund: str, coloured: str, extent: str, place: str) -> str:
    """Return what stands out on the map, or what the picked place is like."""
    if is_series(coloured):
        return series_finding(view, coloured, extent, place)
    return place_map.finding(view, fund, coloured, extent, place)


def map_note(view: View, coloured: str, extent: str, place: str) -> str:
    """Return what became of places that older cases name; a series names today's."""
    return "" if is_series(coloured) else place_map.place_note(view, extent, place)
