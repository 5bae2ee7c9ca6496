"""All distributions of women and men on one scale, stage by stage: the page in one picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.charts.dumbbell import Pair, dumbbell
from jamstall.context.declared import Series
from jamstall.panels.life.series_panel import legend
from jamstall.panels.life.standing import standing
from jamstall.panels.panel import Figures, Panel, Table
from jamstall.panels.series.place_names import name_of, where
from jamstall.panels.series.sides import Sides, in_words, share, verdict
from jamstall.panels.view import View
from jamstall.reference import life
from jamstall.store.series import State
from jamstall.texts import EMPTY, Texts

HALF = Decimal("0.5")


def told(view: View) -> list[State]:
    """Return the series that have figures, stage by stage, in their order within each."""
    order = [stage.key for stage in life.stages()]
    found = [state for state in view.society.states() if state.current is not None]
    return sorted(found, key=lambda state: order.index(state.series.life_stage))


@dataclass(frozen=True, slots=True)
class Row:
    """A series that is of a whole, the place it tells of, and women's part there, 0 to 1."""

    series: Series
    at: Sides
    part: Decimal


def distributions(view: View, homes: Sequence[str]) -> list[Row]:
    """Return every distribution of women and men, each of the first place that it tells of."""
    found = [standing(view, state, homes) for state in told(view)]
    return [
        Row(one.series, at, at.share)
        for one in found
        for at in one.here[:1]
        if at.share is not None
    ]  # fmt: skip


def whole_life(view: View, homes: Sequence[str]) -> Panel:
    """Return women's and men's parts in every series that is of a whole, here, on one scale."""
    texts = view.texts
    rows = distributions(view, homes)
    title = texts("life-whole")
    if not rows:
        return Panel("life-whole", title, texts("life-whole-none"), None, Table((), ()), "")
    furthest = max(rows, key=lambda row: abs(row.part - HALF))
    sentence = texts(
        "life-whole-finding",
        count=len(rows),
        uneven=sum(verdict(row.part) != "balanced" for row in rows),
        furthest=furthest.series.title.said(texts.language),
        share=share(texts, furthest.series, furthest.part),
        where=where(view, furthest.at.region),
    )
    heads = ("stage", "series", "place", "period", "goal-number", "share-of-women")
    header = tuple(texts(f"life-{head}") for head in heads)
    named = [_named(texts, row) for row in rows]
    return Panel(
        key="life-whole",
        title=title,
        sentence=sentence,
        chart=dumbbell(
            [_drawn(texts, row) for row in rows], texts("life-band"), sentence, of_whole=True
        ),
        table=Table(
            header,
            tuple(
                (*names, share(texts, row.series, row.part))
                for names, row in zip(named, rows, strict=True)
            ),
        ),
        basis=" ".join((texts("life-whole-basis"), *_credits(texts, rows))),
        legend=legend(view),
        figures=Figures(
            "life",
            title,
            tuple(
                {
                    "series": row.series.key,
                    "region": row.at.region,
                    "period": row.at.period,
                    "share_of_women": float(row.part),
                }
                for row in rows
            ),
            header,
            tuple((*names, float(row.part)) for names, row in zip(named, rows, strict=True)),
        ),
    )


def _credits(texts: Texts, rows: Sequence[Row]) -> list[str]:
    """Return the producers as they want to be named, each once."""
    return [f"{one}." for one in dict.fromkeys(r.series.credit.said(texts.language) for r in rows)]


def _drawn(texts: Texts, row: Row) -> Pair:
    words = texts(
        "life-whole-row",
        words=in_words(texts, row.series, row.at),
        place=name_of(texts, row.at.region),
        period=row.at.period,
    )
    name = row.series.title.said(texts.language)
    return Pair(name, words, float(row.part), float(1 - row.part))


def _named(texts: Texts, row: Row) -> tuple[str, ...]:
    """Return what a row is of: stage, series, place, period, and the number of its goal."""
    one = row.series
    (stage,) = (it for it in life.stages() if it.key == one.life_stage)
    return (
        stage.name.said(texts.language),
        one.title.said(texts.language),
        name_of(texts, row.at.region),
        row.at.period,
        EMPTY if one.policy_goal is None else str(one.policy_goal),
    )
