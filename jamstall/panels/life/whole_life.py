"""All distributions of women and men on one scale, stage by stage: the page in one picture."""

from collections.abc import Sequence
from decimal import Decimal

from jamstall.charts.dumbbell import Pair, dumbbell
from jamstall.panels.life.series_panel import legend
from jamstall.panels.life.standing import standing
from jamstall.panels.panel import Figures, Panel, Table
from jamstall.panels.series.place_names import name_of, where
from jamstall.panels.series.sides import in_words, share, verdict
from jamstall.panels.view import View
from jamstall.reference import life
from jamstall.store.series import State
from jamstall.texts import EMPTY

HALF = Decimal("0.5")


def told(view: View) -> list[State]:
    """Return the series that have figures, stage by stage, in their order within each."""
    order = [stage.key for stage in life.stages()]
    found = [state for state in view.society.states() if state.current is not None]
    return sorted(found, key=lambda state: order.index(state.series.life_stage))


def whole_life(view: View, homes: Sequence[str]) -> Panel:
    """Return women's and men's parts in every series that is of a whole, here, on one scale."""
    texts = view.texts
    stages = {stage.key: stage.name.said(texts.language) for stage in life.stages()}
    found = [standing(view, state, homes) for state in told(view)]
    shown = [(one.series, one.here[0]) for one in found if one.here and one.here[0].share]
    title = texts("life-whole")
    if not shown:
        return Panel("life-whole", title, texts("life-whole-none"), None, Table((), ()), "")
    uneven = [(s, it) for s, it in shown if it.share and verdict(it.share) != "balanced"]
    furthest, at = max(shown, key=lambda pair: abs((pair[1].share or 0) - HALF))
    sentence = texts(
        "life-whole-finding",
        count=len(shown),
        uneven=len(uneven),
        furthest=furthest.title.said(texts.language),
        share=share(texts, furthest, at.share),
        where=where(view, at.region),
    )
    marks = [
        Pair(
            one.title.said(texts.language),
            texts("life-whole-row", words=in_words(texts, one, it),
                  place=name_of(texts, it.region), period=it.period),
            float(it.share or 0),
            float(1 - (it.share or 0)),
        )
        for one, it in shown
    ]  # fmt: skip
    cells = [
        (
            stages[one.life_stage],
            one.title.said(texts.language),
            name_of(texts, it.region),
            it.period,
            EMPTY if one.policy_goal is None else str(one.policy_goal),
        )
        for one, it in shown
    ]
    heads = ("stage", "series", "place", "period", "goal-number", "share-of-women")
    header = tuple(texts(f"life-{head}") for head in heads)
    shares = [(share(texts, one, it.share), float(it.share or 0)) for one, it in shown]
    return Panel(
        key="life-whole",
        title=title,
        sentence=sentence,
        chart=dumbbell(marks, texts("life-band"), sentence, of_whole=True),
        table=Table(
            header, tuple((*row, said) for row, (said, _) in zip(cells, shares, strict=True))
        ),
        basis=texts("life-whole-basis"),
        legend=legend(view),
        figures=Figures(
            "life",
            title,
            tuple(
                {"series": one.key, "region": it.region, "period": it.period, "women": part}
                for (one, it), (_, part) in zip(shown, shares, strict=True)
            ),
            header,
            tuple((*row, part) for row, (_, part) in zip(cells, shares, strict=True)),
        ),
    )
