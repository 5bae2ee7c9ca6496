"""What changed since the year before: the same few numbers, then and now."""

from decimal import Decimal

from jamstall.panels.panel import Panel, Table, all_unknown, basis, points_alone
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, SUPPRESSED

CHANGES = (
    ("amount_granted", "sector_dominance", None),
    ("amount_share", "sector_dominance", "men"),
    ("amount_share", "sector_dominance", "women"),
    ("amount_share", "sex", "woman"),
    ("amount_share", "birthplace", "abroad"),
    ("approval_rate", "sex", None),
)
"""What is compared with the year before: measure, dimension, and group (None for the whole)."""


def _two_years(view: View, fund: str) -> tuple[str, str] | None:
    """Return the latest year of the selection and the one before it, chosen or not."""

    def granted(**filters: tuple[str, ...]) -> list[str]:
        groups = view.measure("amount_granted", "year", fund=(fund,), **filters).groups
        return [group.labels[0] for group in groups if group.value and group.labels[0] != UNKNOWN]

    chosen = granted()
    earlier = [year for year in granted(year=()) if chosen and year < max(chosen)]
    return (max(earlier), max(chosen)) if earlier else None


def changes(view: View, fund: str) -> Panel:
    """Return what changed since the year before the latest one selected."""
    texts = view.texts
    years = _two_years(view, fund)
    if years is None:
        result = view.measure("amount_granted", "year", fund=(fund,))
        return Panel(
            key=f"{fund}-change",
            title=texts(f"title-{fund}".replace("_", "-")),
            sentence=texts("sentence-no-year-before", fund=texts(f"the-{fund}")),
            chart=None,
            table=Table((), ()),
            basis=basis(view, result),
        )
    before, after = years
    rows = []
    known = {
        dimension: not all_unknown(
            view.measure("amount_share", dimension, fund=(fund,), year=(before, after))
        )
        for dimension in ("sector_dominance", "sex", "birthplace")
    }
    for measure, dimension, label in CHANGES:
        if label is not None and not known[dimension]:
            continue
        pair = [_value(view, measure, dimension, label, fund, year) for year in (before, after)]
        if measure == "approval_rate" and all(value in (None, 1) for value in pair):
            continue  # a list of what was granted only: nobody is known to have been rejected
        name = texts(f"change-{measure}-{label or 'all'}".replace("_", "-"))
        nothing = EMPTY if label is None else SUPPRESSED
        rows.append((name, *_worded_pair(view, measure, pair, nothing)))
    money = [_value(view, "amount_granted", "sex", None, fund, year) for year in (before, after)]
    share = [
        _value(view, "amount_share", "sector_dominance", "men", fund, y) for y in (before, after)
    ]
    sentence = texts(
        "sentence-change" if known["sector_dominance"] else "sentence-change-kronor",
        fund=texts(f"the-{fund}"),
        before=before,
        after=after,
        kronor=texts.kronor(money[1]),
        then=texts.kronor(money[0]),
        share=texts.share(share[1]),
        share_then=texts.share(share[0]),
    )
    header = (texts("change-what"), before, after, texts("change-difference"))
    result = view.measure("amount_granted", "year", fund=(fund,), year=(before, after))
    return Panel(
        key=f"{fund}-change",
        title=texts(f"title-{fund}".replace("_", "-")),
        sentence=sentence,
        chart=None,
        table=Table(header, tuple(rows)),
        basis=basis(view, result),
        results=(result,),
    )


def _value(  # noqa: PLR0917
    view: View, measure: str, dimension: str, label: str | None, fund: str, year: str
) -> Decimal | None:
    """Return one number of one year; None where it is hidden or empty."""
    if label is None:
        value = view.measure(measure, fund=(fund,), year=(year,)).overall.value
        return None if value is None else Decimal(value)
    result = view.measure(measure, dimension, fund=(fund,), year=(year,))
    for group in result.groups:
        if group.labels == (label,):
            return None if group.value is None else Decimal(group.value)
    return Decimal(0)


def _worded_pair(
    view: View, measure: str, pair: list[Decimal | None], nothing: str
) -> tuple[str, str, str]:
    """Return before, after and the difference in words; `nothing` where there is no number."""
    texts = view.texts
    if measure == "amount_granted":
        words = [texts.kronor(v) if v is not None else nothing for v in pair]
        if pair[0] is None or pair[1] is None:
            return words[0], words[1], EMPTY
        return words[0], words[1], texts.kronor(pair[1] - pair[0], signed=True)
    words = [texts.share(value, 1) if value is not None else nothing for value in pair]
    if pair[0] is None or pair[1] is None:
        return words[0], words[1], EMPTY
    return words[0], words[1], points_alone(texts, pair[1] - pair[0], 1)
