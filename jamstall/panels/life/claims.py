"""The claim on those who start firms: women among them, and women's part of the grants."""

from decimal import Decimal

from jamstall.analysis.parity import shares_of
from jamstall.panels.claim import Claim, made, why_missing
from jamstall.panels.life.chosen import homes
from jamstall.panels.life.money import SEXES
from jamstall.panels.life.series_panel import series_panel
from jamstall.panels.panel import Panel, Table
from jamstall.panels.series.place_names import where
from jamstall.panels.series.sides import areas, regions_of, sides
from jamstall.panels.view import View

STARTERS = "new_firms"
"""The series that tells of those who start firms."""


def starters(view: View, key: str, fund: str) -> Claim:
    """Return the claim on women's part of a fund beside women among those who start firms."""
    texts = view.texts
    money = view.measure("amount_granted", "sex", fund=(fund,))
    parts = shares_of(money, SEXES)
    share = None if parts is None else parts[("woman",)]
    state = next(
        (it for it in view.society.states() if it.current and it.series.key == STARTERS), None
    )
    panel = Panel(
        key="life-starters", title="", sentence="", chart=None, table=Table((), ()), basis=""
    )
    people: Decimal | None = None
    at = period = ""
    if state is not None:
        places = homes(view, "")
        panel = series_panel(view, STARTERS, places)
        values = view.society.values((state.series.key,), regions_of(places), "total")
        own = values.get(state.series.key, ())
        told = areas(state.series, own, places)
        found = sides(state.series, own, told[0]) if told else None
        if found is not None:
            people, period, at = found.share, found.period, where(view, found.region)
    known = share is not None and people is not None
    return made(
        view,
        key,
        panel,
        answer=share if known else None,
        holds=share is not None and people is not None and share < people,
        missing=texts("life-no-starters")
        if state is None
        else why_missing(view, fund, "sex", money),
        share=texts.share(share),
        people=texts.share(people),
        at=at,
        period=period,
    )
