"""Which places the page is about: those that are chosen, else those of the data; and one beside."""

from jamstall.panels.series.place_names import name_of
from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.texts import Texts

MOST = 2
"""More places than this, beside the country, cannot be kept apart."""


def homes(view: View, beside: str) -> tuple[str, ...]:
    """Return the places whose figures are shown, the first of which the page is about.

    What is chosen among municipalities, else among counties; where nothing is, the counties with
    most money. One that is set beside takes the place of all but the first.
    """
    chosen = view.selection.values("municipality") or view.selection.values("county")
    known = [*places.counties(), *places.municipalities()]
    found = [code for code in chosen if code in known]
    if not found and not chosen:
        groups = view.measure("amount_granted", "county").groups
        by_money = sorted(groups, key=lambda group: -(group.numerator or 0))
        found = [group.labels[0] for group in by_money if group.labels[0] in places.counties()]
    if beside:
        found = [*[code for code in found if code != beside][:1], beside]
    return tuple(found[:MOST])


def beside_options(view: View) -> tuple[str, ...]:
    """Return the places that can be set beside: none, a county, a municipality, each by name."""
    by_name = [
        sorted(codes, key=lambda code: name_of(view.texts, code))
        for codes in (places.counties(), places.municipalities())
    ]
    return ("", *by_name[0], *by_name[1])


def beside_name(texts: Texts, code: str) -> str:
    """Return what a place that can be set beside is called."""
    return name_of(texts, code) if code else texts("life-beside-none")
