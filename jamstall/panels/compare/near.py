"""What a place is usually compared with: its neighbours, or municipalities said to be like it."""

from collections.abc import Mapping

from jamstall.panels.compare.things import MOST
from jamstall.panels.view import View
from jamstall.reference.alike import similar_municipalities
from jamstall.reference.shapes import neighbours
from jamstall.store.question import PLACES

NEIGHBOURS, SIMILAR = "neighbours", "similar"


def near(view: View, fund: str, across: str) -> Mapping[str, tuple[str, ...]]:
    """Return what the one place that is chosen can be set beside: kind → its code, then theirs.

    Only those with cases, neighbours with most money first, and no more than can be kept apart.
    Nothing where no place, or more than one, is chosen.
    """
    chosen = view.selection.values(across)
    if across not in PLACES or len(chosen) != 1:
        return {}
    (own,) = chosen
    groups = view.measure("amount_granted", across, fund=(fund,), county=(), municipality=()).groups
    money = {group.labels[0]: group.numerator or 0 for group in groups if group.cases != 0}
    beside = {
        NEIGHBOURS: sorted(neighbours().get(own, ()), key=lambda code: (-money.get(code, 0), code)),
        SIMILAR: similar_municipalities().get(own, ()),
    }
    found = {kind: [code for code in codes if code in money] for kind, codes in beside.items()}
    return {kind: (own, *codes[: MOST - 1]) for kind, codes in found.items() if codes}
