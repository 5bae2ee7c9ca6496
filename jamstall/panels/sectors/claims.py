"""The claim on the labour market: women-dominated sectors' part of the money and of the people."""

from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.population import Workforce, workforce, workforce_there
from jamstall.analysis.selection import DOMINANCE
from jamstall.charts.palette import COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.panels.claim import Claim, made, share_of, why_missing
from jamstall.panels.panel import Panel, Swatch, Table, all_unknown, basis
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart
from jamstall.texts import EMPTY


def market(view: View, key: str, fund: str) -> Claim:
    """Return the claim on women-dominated sectors: their part of the money and of the people."""
    texts = view.texts
    result = view.measure("amount_share", "sector_dominance", fund=(fund,))
    group = workforce_there(view.selection)
    of_people = _shares(view, group)["women"]
    share = None if all_unknown(result) else share_of(result, "women")
    return made(
        view,
        key,
        _beside_people(view, fund, result, group),
        answer=share,
        holds=share is not None and share < of_people,
        missing=why_missing(view, fund, "sector_dominance", result),
        share=texts.share(share),
        people=texts.share(of_people),
        who=texts(f"people-{group.basis}"),
        area=view.where_of(group.area),
    )


def _shares(view: View, group: Workforce) -> dict[str, Decimal]:
    return group.dominance_shares(view.selection.limit, workforce(view.selection))


def _beside_people(view: View, fund: str, result: Breakdown, group: Workforce) -> Panel:
    """Return the parts of the kronor by sector dominance, above those of the people."""
    texts = view.texts
    where, year = view.where_of(group.area), str(group.year)
    money = {g.labels[0]: Decimal(g.value) for g in result.groups if g.value}
    of_people = _shares(view, group)
    bars = [
        (texts("kronor"), money),
        (texts(f"bar-{group.basis}", where=where, year=year), of_people),
    ]
    parts = [
        Part(bar, label, share, texts.share(share))
        for bar, shares in bars
        for label, share in shares.items()
        if share
    ]
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    shown = [label for label in names if any(part.group == label for part in parts)]
    told = bool(money) and not all_unknown(result)
    sentence = texts(
        "claim-market-panel",
        fund=texts(f"the-{fund}"),
        share=texts.share(money.get("women", Decimal(0))),
        people=texts.share(of_people["women"]),
        who=texts(f"people-{group.basis}"),
    )
    rows = tuple(
        (bar, *(texts.share(shares[label], 1) if label in shares else EMPTY for label in shown))
        for bar, shares in bars
    )
    source = texts(f"people-source-{group.basis}", where=where, year=year)
    return Panel(
        key=f"{fund}-market",
        title=texts("title-people"),
        sentence=sentence if told else why_missing(view, fund, "sector_dominance", result),
        chart=stacked_shares(parts, names, COLOURS, sentence, "women") if told else None,
        marked="women",
        table=Table((texts("people-of"), *(names[label] for label in shown)), rows),
        basis=f"{basis(view, result)} {source}",
        results=(result,),
        legend=tuple(Swatch(names[label], COLOURS[label]) for label in shown) if told else (),
        rounded=rounded_apart(texts, ((list(shares.values()), 1) for _, shares in bars)),
    )
