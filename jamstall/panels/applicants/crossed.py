"""Two things about the applicants at once: women born abroad, men born in Sweden."""

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.population import people
from jamstall.charts.groups import colours, shape
from jamstall.charts.intervals import intervals
from jamstall.panels.applicants.approval import (
    estimate,
    has_marks,
    has_rejected,
    how_read,
    rate_in_words,
    with_hidden,
)
from jamstall.panels.applicants.difference import compared_in_words, difference
from jamstall.panels.applicants.groups import (
    DIMENSIONS,
    FOCUS,
    NOT_PERSONS,
    alternative,
    among,
    dimension_name,
    group_of,
    labels_of,
)
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden, worded
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.texts import EMPTY, SUPPRESSED, Texts


def crossed(view: View, fund: str, dimension: str, other: str) -> Panel:
    """Return cases, approval rate and kronor of each group by two dimensions.

    The chart has the groups of which both are known; the table has them all.
    """
    texts = view.texts
    cases = view.measure("cases", dimension, other, fund=(fund,))
    rates = view.measure("approval_rate", dimension, other, fund=(fund,))
    money = view.measure("amount_share", dimension, other, fund=(fund,))
    rows = [
        row
        for group in rates.groups
        if not NOT_PERSONS & set(group.labels)
        and (
            row := estimate(
                group,
                texts,
                _name(view, dimension, other, group.labels),
                colours(dimension)[group.labels[0]],
                shape(other, group.labels[1]),
            )
        )
    ]
    sentence = _sentence(view, dimension, other, rates, money)
    words = with_hidden(alternative(sentence, (f"{row.name}: {row.words}" for row in rows)), rows)
    explained = how_read(texts, rows, rates.overall.value)
    drawn = has_marks(rows) and has_rejected(rates)
    table = _table(view, dimension, other, cases, rates, money)
    return Panel(
        key=f"{fund}-{dimension}-{other}",
        title=texts(
            "title-crossed",
            one=dimension_name(texts, dimension),
            other=dimension_name(texts, other).lower(),
        ),
        sentence=sentence,
        chart=intervals(rows, float(rates.overall.value or 0), explained, words) if drawn else None,
        table=table,
        basis=basis(view, cases),
        results=(cases, rates, money),
        hidden=hidden(view, (cases, rates, money), table),
        rounded=rounded_apart(texts, wholes_of(money)),
    )


def _name(view: View, dimension: str, other: str, labels: tuple[str, ...]) -> str:
    return view.texts(
        "crossed-name",
        one=view.name(dimension, labels[0]),
        other=_lower(view.name(other, labels[1])),
    )


def _among(view: View, labels: dict[str, str]) -> str:
    """Return what a crossed group is called in the middle of a sentence: "kvinnor under 31 år"."""
    first, second = sorted(labels, key=DIMENSIONS.index)
    return view.texts(
        "crossed-among",
        one=among(view, first, labels[first]),
        other=view.texts(f"who-{second}-{labels[second]}".replace("_", "-")),
    )


def _lower(name: str) -> str:
    return name[:1].lower() + name[1:]


def _sentence(view: View, dimension: str, other: str, rates: Breakdown, money: Breakdown) -> str:
    """Return the two groups that are furthest apart by what they are, and what chance can do."""
    texts = view.texts
    if all_unknown(rates):
        return texts("sentence-crossed-unknown")
    pair = [(FOCUS[dimension][n], FOCUS[other][n]) for n in (0, 1)]
    found = [group_of(money, *labels) for labels in pair]
    apart = difference(rates, pair[0], pair[1])
    if apart is None or not has_rejected(rates) or any(g is None or g.value is None for g in found):
        tells = any(group.value is not None for group in (*rates.groups, *money.groups))
        return texts("sentence-crossed-hidden" if tells else "sentence-crossed-none")
    called = [_among(view, {dimension: one, other: two}) for one, two in pair]
    said = texts(
        "sentence-crossed",
        one=called[0],
        other=called[1],
        share=worded(money.group(*pair[0]), texts),
        others=worded(money.group(*pair[1]), texts),
    )
    return f"{said} {compared_in_words(view, apart, *called)}"


def _table(  # noqa: PLR0917
    view: View,
    dimension: str,
    other: str,
    cases: Breakdown,
    rates: Breakdown,
    money: Breakdown,
) -> Table:
    texts = view.texts
    employed = people(view.selection, "employed")
    rows = []
    for labels in labels_of(cases, rates, money):
        part = group_of(money, *labels)
        share = employed.share(cases.by, labels)
        of_people = EMPTY if share is None else texts.share(share, 1)
        rows.append(
            (
                _name(view, dimension, other, labels),
                _sum(texts, group_of(cases, *labels)),
                rate_in_words(group_of(rates, *labels), texts),
                _sum(texts, part, "SEK"),
                EMPTY if part is None else worded(part, texts, 1),
                of_people,
            )
        )
    keys = ("group", "measure-cases", "approval-with-interval", "kronor", "share-kronor")
    return Table(tuple(texts(key) for key in (*keys, "share-employed")), tuple(rows))


def _sum(texts: Texts, group: Group | None, unit: str = "cases") -> str:
    """Return a group's cases or kronor; none where no case belongs to it."""
    if group is not None and group.suppressed:
        return SUPPRESSED
    number = 0 if group is None else group.numerator or 0
    return texts.exact_kronor(number) if unit == "SEK" else texts.count(number)
