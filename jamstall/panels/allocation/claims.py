"""The claim on the map: the municipality that stands out from the whole."""

from dataclasses import replace

from jamstall.charts.chart import Chart
from jamstall.charts.ranked import Ranked, few, ranked_shares
from jamstall.panels.allocation.choice import choice_of, shapes
from jamstall.panels.allocation.local import Local, local
from jamstall.panels.allocation.place_map import allocation, standing_out
from jamstall.panels.claim import Claim, made
from jamstall.panels.extents import codes_shown
from jamstall.panels.view import View, place_name

COLOURED, EXTENT = "men_sectors", "municipalities"


def places(view: View, key: str, fund: str) -> Claim:
    """Return the claim on the place whose male-dominated share is furthest from the whole's."""
    texts = view.texts
    numbers = local(view, choice_of(COLOURED), "municipality", fund)
    place = standing_out(numbers, codes_shown(view, EXTENT))
    share, whole = numbers.value(place), numbers.overall.value
    known = whole is not None and share is not None
    named = place_name(place, texts) if place else texts("claim-places-some")
    panel = allocation(view, fund, COLOURED, EXTENT, shapes(view, EXTENT)[0], place)
    if known and panel.chart is not None:
        panel = replace(panel, chart=_ranked(view, numbers, place), legend=())
    return made(
        view,
        key,
        replace(panel, key=f"{fund}-stands-out", marked=place or ""),
        answer=share if known else None,
        holds=share is not None and whole is not None and share > whole,
        missing=texts("sentence-map-nothing", level=numbers.level, fund=texts(f"the-{fund}")),
        place=named,
        share=texts.share(share),
        all=texts.share(whole),
    )


def _ranked(view: View, numbers: Local, place: str) -> Chart:
    """Return the places as bars with their names, the one that stands out marked."""
    texts = view.texts
    shares = {code: numbers.value(code) for code in codes_shown(view, EXTENT)}
    known = sorted(((s, code) for code, s in shares.items() if s is not None), reverse=True)
    rows = [
        Ranked(place_name(code, texts), float(share), texts.share(share), code == place)
        for share, code in known
    ]
    whole = numbers.overall.value or 0
    where = view.where().partition(" ")[2]
    worded = texts("claim-places-whole", where=where, share=texts.share(whole))
    alternative = "; ".join(f"{row.name} {row.worded}" for row in few(rows))
    return ranked_shares(rows, float(whole), worded, f"{worded}. {alternative}.")
