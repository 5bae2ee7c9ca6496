"""A series: women and men side by side, here and in the country, and the money beside them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jamstall.charts.chart import Chart
from jamstall.charts.dumbbell import Pair, dumbbell
from jamstall.charts.palette import COLOURS
from jamstall.panels.life import money
from jamstall.panels.life.numbers import figures, row_name, table
from jamstall.panels.life.standing import Standing, standing
from jamstall.panels.life.wording import said
from jamstall.panels.panel import Panel, Swatch, basis, hidden
from jamstall.panels.series.sides import Sides, in_words, is_of_whole
from jamstall.panels.series.sources import made, rests_on
from jamstall.panels.view import View


def series_panel(view: View, key: str, homes: Sequence[str]) -> Panel:
    """Return women's and men's figures of a series, here, elsewhere and in the country."""
    state = view.society.state(key)
    found = standing(view, state, homes)
    beside = money.money_beside(view, found.series) if found.here else None
    results = (beside.result,) if beside is not None else ()
    sentences = [said(view, found, homes), *([money.said(view, beside)] if beside else [])]
    sentence = " ".join(sentences)
    return Panel(
        key=f"life-{found.series.key}".replace("_", "-"),
        title=found.series.title.said(view.texts.language),
        sentence=sentence,
        chart=_drawn(view, found, beside, sentence) if found.here else None,
        table=table(view, found),
        basis=" ".join([rests_on(view, state), *(basis(view, result) for result in results)]),
        legend=legend(view) if found.here and found.here[0].women is not None else (),
        results=results,
        figures=figures(view, found),
        hidden=hidden(view, results),
        sources=made(view, state),
    )


def legend(view: View) -> tuple[Swatch, ...]:
    """Return what the marks of women and men stand for."""
    return tuple(Swatch(view.texts(f"life-{sex}"), COLOURS[sex]) for sex in ("woman", "man"))


def _drawn(view: View, found: Standing, beside: money.Money | None, sentence: str) -> Chart:
    """Return a row for each place; those of birthplaces stand below the place they are of."""
    texts, one = view.texts, found.series
    first, *others = found.here
    rows = [row_of(view, found, it) for it in (first, *found.born, *others)]
    if beside is not None and beside.parts is not None:
        rows.append(row_of_money(view, beside.parts))
    if is_of_whole(one):
        return dumbbell(rows, texts("life-band"), sentence, of_whole=True)
    unit = one.unit.said(texts.language)
    kind = "life-scale-one" if first.women is None else "life-scale"
    return dumbbell(rows, texts(kind, unit=unit[:1].upper() + unit[1:]), sentence, form=",.2~f")


def row_of_money(view: View, parts: Mapping[tuple[str, ...], Decimal]) -> Pair:
    """Return women's and men's parts of what either was granted, as a row."""
    texts = view.texts
    women, men = (parts[sex] for sex in money.SEXES)
    name = texts(
        "life-money-row",
        fund=texts(f"fund-{money.FUND}".replace("_", "-")),
        when=view.when(money.FUND),
    )
    words = texts("life-women-and-men", women=texts.share(women), men=texts.share(men))
    return Pair(name, words, float(women), float(men))


def row_of(view: View, found: Standing, it: Sides) -> Pair:
    """Return a place of a series as a row."""
    name = f"{row_name(view, found, it)} {it.period}"
    words = in_words(view.texts, found.series, it)
    if is_of_whole(found.series):  # of one sex alone there is no part to draw
        part = None if it.share is None else float(it.share)
        return Pair(name, words, part, None if part is None else 1 - part)
    return Pair(
        name, words, *(None if end is None else float(end) for end in (it.women, it.men, it.both))
    )
