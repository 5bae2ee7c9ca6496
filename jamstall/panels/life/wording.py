"""What a series says in a sentence or two."""

from collections.abc import Sequence

from jamstall.context.declared import Series
from jamstall.panels.life.standing import Standing
from jamstall.panels.series.place_names import where
from jamstall.panels.series.sides import Sides, figure, share, verdict
from jamstall.panels.view import View


def said(view: View, found: Standing, homes: Sequence[str]) -> str:
    """Return what a series tells of the first of these places, and of the others beside it."""
    texts, one = view.texts, found.series
    if not found.here:
        return texts("life-none", title=one.title.said(texts.language))
    first, *others = found.here
    parts = [_finding(view, one, first, others)]
    if first.share is not None:
        parts.append(texts(f"life-verdict-{verdict(first.share)}"))
    parts += [_abroad(view, one, it) for it in found.born if it.birthplace == "abroad"]
    if homes and first.region not in (homes[0], homes[0][:2]):
        parts.append(texts("life-not-here", where=where(view, homes[0])))
    return " ".join(parts)


def _abroad(view: View, one: Series, it: Sides) -> str:
    """Return what is told of those born abroad, or of a foreign background."""
    texts = view.texts
    kind = "life-abroad" if it.share is not None else "life-abroad-levels"
    return texts(
        f"{kind}-{one.origin}",
        where=where(view, it.region),
        share=share(texts, one, it.share),
        women=figure(texts, one, it.women),
        men=figure(texts, one, it.men),
    )


def _finding(view: View, one: Series, first: Sides, others: Sequence[Sides]) -> str:
    texts = view.texts
    kind = "share" if first.share is not None else "one" if first.women is None else "levels"
    return texts(
        f"life-{kind}-beside" if others else f"life-{kind}",
        title=one.title.said(texts.language),
        where=where(view, first.region),
        period=first.period,
        share=share(texts, one, first.share),
        women=figure(texts, one, first.women),
        men=figure(texts, one, first.men),
        number=figure(texts, one, first.both),
        unit=one.unit.said(texts.language),
        beside=texts.both(_beside(view, one, it, first) for it in others),
    )


def _beside(view: View, one: Series, other: Sides, first: Sides) -> str:
    """Return another place's figure: "24 % i riket"; its period where it is another."""
    texts = view.texts
    if other.share is not None:
        number = share(texts, one, other.share)
    elif other.women is None:
        number = figure(texts, one, other.both)
    else:
        women, men = figure(texts, one, other.women), figure(texts, one, other.men)
        number = texts("life-two", women=women, men=men)
    is_of_another = other.period != first.period
    return texts(
        "life-beside-period" if is_of_another else "life-beside",
        number=number,
        where=where(view, other.region),
        period=other.period,
    )
