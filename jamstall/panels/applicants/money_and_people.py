"""Whether money follows people: applicants and their kronor beside the employed and the owners."""

from decimal import Decimal

from jamstall.analysis.population import People, people
from jamstall.analysis.representation import Representation, representation
from jamstall.analysis.selection import Basis
from jamstall.charts.groups import colours
from jamstall.charts.shares import Part, stacked_shares
from jamstall.panels.applicants.entrepreneurs import entrepreneurs
from jamstall.panels.applicants.groups import FOCUS, alternative, among, is_shown, nothing_to_say
from jamstall.panels.panel import Panel, Swatch, Table, all_unknown, basis, hidden
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart
from jamstall.texts import EMPTY

BASES: tuple[Basis, ...] = ("employed", "owners")

Bar = tuple[str, dict[str, Decimal]]
"""What a bar is of, and each group's part of it."""


def money_and_people(view: View, fund: str, dimension: str, *, in_place: bool = True) -> Panel:
    """Return the groups' parts of the people, of the cases and of the kronor, side by side.

    Only groups that the figures know are in it: the parts are of what went to women and men (or
    to those born in Sweden and abroad), and the panel says how much that leaves out.

    Parameters
    ----------
    in_place : those who run firms where the money went stand beside them too.
    """
    texts = view.texts
    cases = view.measure("cases", dimension, fund=(fund,))
    money = view.measure("amount_granted", dimension, fund=(fund,))
    known = [
        group
        for basis_ in BASES
        if (group := people(view.selection, basis_)).share(money.by, FOCUS[dimension][:1])
    ]
    ours = [representation(result, known[0]) if known else None for result in (cases, money)]
    bars = [_of_people(view, dimension, group) for group in known]
    others = list(entrepreneurs(view)) if in_place and dimension == "sex" and known else []
    bars += [(one.name, one.shares) for one in others]
    for name, part in zip(("bar-cases", "bar-kronor"), ours, strict=True):
        if part is not None:
            bars.append((texts(name), {key[0]: share for key, share in part.shares.items()}))
    labels = [label for label in colours(dimension) if any(label in bar for _, bar in bars)]
    told = bool(known) and ours[-1] is not None
    sentence = _sentence(view, fund, dimension, known, ours)
    names = {label: view.name(dimension, label) for label in labels}
    parts = [
        Part(name, label, share, texts.share(share))
        for name, bar in bars
        for label, share in bar.items()
    ]
    words = (f"{part.bar}, {names[part.group]}: {part.worded}" for part in parts)
    return Panel(
        key=f"{fund}-{dimension}-people",
        title=texts("title-people"),
        sentence=sentence,
        chart=stacked_shares(parts, names, colours(dimension), alternative(sentence, words))
        if told
        else None,
        table=_table(view, names, bars),
        basis=" ".join(
            [
                basis(view, money),
                *(_source(view, group) for group in known),
                *(f"{one.name}: {one.source}" for one in others),
            ]
        ),
        results=(cases, money) if known else (),
        legend=tuple(Swatch(names[label], colours(dimension)[label]) for label in labels)
        if told
        else (),
        hidden=hidden(view, (cases, money)) if known else "",
        rounded=rounded_apart(texts, ((list(bar.values()), 1) for _, bar in bars)),
        sources={title: words for one in others for title, words in one.made.items()},
    )


def _of_people(view: View, dimension: str, group: People) -> Bar:
    shares = {
        label: share
        for label in colours(dimension)
        if (share := group.share((dimension,), (label,))) is not None
    }
    name = view.texts(f"bar-{group.basis}", where=view.where_of(group.area), year=str(group.year))
    return name, shares


def _source(view: View, group: People) -> str:
    return view.texts(
        f"people-source-{group.basis}", where=view.where_of(group.area), year=str(group.year)
    )


def _sentence(
    view: View,
    fund: str,
    dimension: str,
    known: list[People],
    ours: list[Representation | None],
) -> str:
    """Return the first group's parts of people, cases and kronor, and how much is left out."""
    texts = view.texts
    cases = view.measure("cases", dimension, fund=(fund,))
    if not known:
        return texts(f"sentence-no-figures-{dimension}".replace("_", "-"))
    of_cases, of_money = ours
    if of_money is None:
        if all_unknown(cases) or not is_shown(cases, dimension):
            return nothing_to_say(view, fund, dimension, cases)
        return texts("sentence-people-none", fund=texts(f"the-{fund}"))
    one, other = FOCUS[dimension]
    shares = [texts.share(group.share((dimension,), (one,))) for group in known]
    told = texts(
        ("sentence-people" if len(known) == 1 else "sentence-people-and-owners")
        + ("" if of_cases else "-money"),  # what is hidden of the cases is not denied of the money
        one=among(view, dimension, one),
        other=among(view, dimension, other),
        where=view.where_of(known[0].area),
        where_owners=view.where_of(known[-1].area),
        employed=shares[0],
        owners=shares[-1],
        cases=texts.share(of_cases.shares.get((one,), Decimal(0)) if of_cases else None),
        kronor=texts.share(of_money.shares.get((one,), Decimal(0))),
    )
    outside = texts("people-outside", share=texts.share(of_money.outside))
    return f"{told} {outside}" if of_money.outside else told


def _table(view: View, names: dict[str, str], bars: list[Bar]) -> Table:
    texts = view.texts
    rows = tuple(
        (name, *(texts.share(bar[label], 1) if label in bar else EMPTY for label in names))
        for name, bar in bars
    )
    return Table((texts("people-of"), *names.values()), rows)
