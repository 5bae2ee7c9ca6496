"""Where the money goes and to whom: a fund by sector dominance, sex or birthplace."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import MappingProxyType

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import ORDER
from jamstall.charts.palette import BIRTHPLACES, COLOURS, GROUND
from jamstall.charts.shares import HIDDEN, Part, stacked_shares
from jamstall.panels.panel import (
    Panel,
    Swatch,
    all_unknown,
    basis,
    hidden,
    share_table,
    worded,
)
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.store.question import UNKNOWN
from jamstall.texts import SUPPRESSED, Texts

PARTS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        UNKNOWN: lambda dimension: f"part-unknown-{dimension}".replace("_", "-"),
        "not_applicable": lambda _: "part-not-applicable",
    }
)
"""What is said of the money that went to nobody known, where any did; as the text's key."""
ROOMY = Decimal("0.2")
"""A hidden part as large as this has room for the word as well as the number."""


def shares(view: View, dimension: str, fund: str) -> Panel:
    """Return a fund's kronor and granted cases by one dimension, as parts of the whole."""
    texts = view.texts
    money = view.measure("amount_share", dimension, fund=(fund,))
    cases = view.measure("cases_share", dimension, fund=(fund,))
    names = {label: view.name(dimension, label) for label in ORDER[dimension]}
    names[HIDDEN] = texts("part-hidden")
    sentence = _share_sentence(view, dimension, fund, money)
    parts = [
        part
        for bar, result in ((texts("kronor"), money), (texts("cases"), cases))
        for part in _parts(texts, bar, result)
    ]
    present = {part.group for part in parts}
    colours = {**(BIRTHPLACES if dimension == "birthplace" else COLOURS), HIDDEN: GROUND}
    table = share_table(view, dimension, money, cases)
    return Panel(
        key=f"{fund}-{dimension}",
        title=texts(f"title-{fund}".replace("_", "-")),
        sentence=sentence,
        chart=stacked_shares(parts, names, colours, sentence)
        if parts and not all_unknown(money)
        else None,
        table=table,
        basis=basis(view, money),
        results=(money, cases),
        legend=()
        if all_unknown(money)
        else tuple(
            Swatch(names[label], colours[label], SUPPRESSED if label == HIDDEN else "")
            for label in names
            if label in present
        ),
        hidden=hidden(view, (money, cases), table),
        rounded=rounded_apart(texts, wholes_of(money, cases)),
    )


def _parts(texts: Texts, bar: str, result: Breakdown) -> list[Part]:
    """Return what a bar is divided into: the groups with a number, and the hidden ones together.

    What is hidden together is what the shown ones leave of the whole, and tells nothing more.
    """
    shown = [(group.labels[0], Decimal(group.value)) for group in result.groups if group.value]
    parts = [Part(bar, label, share, texts.share(share)) for label, share in shown]
    rest = 1 - sum((share for _, share in shown), start=Decimal(0))
    if shown and rest > 0 and any(group.suppressed for group in result.groups):
        said = texts.share(rest)
        parts.append(
            Part(bar, HIDDEN, rest, texts("share-hidden", share=said) if rest >= ROOMY else said)
        )
    return parts


def _share_sentence(view: View, dimension: str, fund: str, money: Breakdown) -> str:
    """Return the finding of a share panel; what is unknown is said as unknown."""
    texts = view.texts
    shown = {group.labels[0]: worded(group, texts) for group in money.groups}
    whose = texts(f"the-{fund}")
    if not money.overall.numerator:
        return texts("sentence-no-money", fund=whose)
    if all_unknown(money):
        return texts(f"sentence-unknown-{dimension}".replace("_", "-"), fund=whose)
    if any(group.suppressed for group in money.groups):
        return _of_those_shown(view, dimension, whose, money)
    zero = texts.share(0)
    named = {label: shown.get(label, zero) for label in ORDER[dimension]}
    said = [texts(f"sentence-{dimension}".replace("_", "-"), fund=whose, **named)]
    for group in money.groups:
        if group.labels[0] in PARTS and (group.suppressed or group.value):
            part = texts(PARTS[group.labels[0]](dimension), share=worded(group, texts))
            said.append(part[:1].upper() + part[1:])  # a share may be words: "under 0,1 %"
    return " ".join(said)


def _of_those_shown(view: View, dimension: str, whose: str, money: Breakdown) -> str:
    """Return what is shown, where something is not: no sentence has a number that is two points."""
    texts = view.texts
    shares = {group.labels[0]: group for group in money.groups if group.value}
    # Sectors too, where a command has chosen persons.
    among = "to-dominance" if dimension == "sector_dominance" else f"among-{dimension}"
    parts = [
        texts(
            "sentence-shown-part",
            share=worded(shares[label], texts),
            group=texts(f"{among}-{label}".replace("_", "-")),
        )
        for label in ORDER[dimension]
        if label in shares and label not in PARTS
    ]
    if not parts:
        return texts("sentence-shown-none", fund=whose)
    return texts("sentence-shown", fund=whose, parts=texts.both(parts))
