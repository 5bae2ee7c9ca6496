"""Which places are on a map: municipalities of counties, the counties, or the whole country."""

from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.reference.shapes import (
    Topology,
    country_borders,
    country_shapes,
    county_borders,
    county_shapes,
    municipality_shapes,
)

FEW_COUNTIES = 6
"""Where no county is chosen, and the data is of more than this many, the map is the country's."""


def counties_shown(view: View, extent: str) -> tuple[str, ...]:
    """Return the counties whose municipalities are on the map; none for all."""
    if extent != "municipalities":
        return ()
    chosen = view.selection.values("county")
    if not chosen:
        municipalities = view.selection.values("municipality")
        chosen = tuple(sorted({code[:2] for code in municipalities}))
    if not chosen:
        found = [group.labels[0] for group in view.measure("cases", "county").groups]
        chosen = tuple(code for code in found if code in places.counties())
        if len(chosen) > FEW_COUNTIES:
            return ()
    return tuple(code for code in sorted(chosen) if code in places.counties())


def codes_shown(view: View, extent: str) -> tuple[str, ...]:
    """Return the codes of all places on the map."""
    if extent == "counties":
        return tuple(places.counties())
    counties = counties_shown(view, extent) or tuple(places.counties())
    return tuple(code for county in counties for code in places.municipalities_of(county))


def shapes_of(view: View, extent: str) -> Topology:
    """Return the shapes of the places on a map."""
    if extent == "counties":
        return county_shapes()
    counties = counties_shown(view, extent)
    return municipality_shapes(counties) if counties else country_shapes()


def borders_of(view: View, extent: str) -> Topology | None:
    """Return the counties' borders, where municipalities of several are on the map."""
    counties = counties_shown(view, extent)
    if extent == "counties" or len(counties) == 1:
        return None
    return county_borders(counties) if counties else country_borders()
