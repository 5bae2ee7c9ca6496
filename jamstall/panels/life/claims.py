"""The claim on those who start firms: women among them, and women's part of the grants."""

from dataclasses import replace

from jamstall.analysis.parity import shares_of
from jamstall.charts.dumbbell import dumbbell
from jamstall.panels.claim import Claim, made, why_missing
from jamstall.panels.life.chosen import homes
from jamstall.panels.life.money import SEXES
from jamstall.panels.life.series_panel import row_of, row_of_money, series_panel
from jamstall.panels.life.standing import standing
from jamstall.panels.panel import Panel, Table
from jamstall.panels.series.place_names import where
from jamstall.panels.view import View

STARTERS = "new_firms"
"""The series that tells of those who start firms."""


def starters(view: View, key: str, fund: str) -> Claim:
    """Return the claim on women's part of a fund beside women among those who start firms."""
    texts = view.texts
    money = view.measure("amount_granted", "sex", fund=(fund,))
    parts = shares_of(money, SEXES)
    share = None if parts is None else parts["woman",]
    states = [it for it in view.society.states() if it.series.key == STARTERS and it.current]
    found = standing(view, states[0], homes(view, "")) if states else None
    first = next((it for it in found.here if it.share is not None), None) if found else None
    if found is None or first is None or parts is None or share is None:
        missing = why_missing(view, fund, "sex", money) if first else texts("life-no-starters")
        panel = Panel(f"{fund}-starters", missing, missing, None, Table((), ()), "")
        return made(view, key, panel, answer=None, holds=None, missing=missing, share="",
                    people="", at="", period="")  # fmt: skip
    panel = series_panel(view, STARTERS, homes(view, ""))
    rows = [row_of(view, found, first), row_of_money(view, parts)]
    drawn = dumbbell(rows, texts("life-band"), panel.sentence, of_whole=True)
    return made(
        view,
        key,
        replace(panel, key=f"{fund}-starters", chart=drawn),
        answer=share,
        holds=first.share is not None and share < first.share,
        missing="",
        share=texts.share(share),
        people=texts.share(first.share),
        at=where(view, first.region),
        period=first.period,
    )
