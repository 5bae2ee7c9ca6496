"""The least that reaches 40/60: what one group gives for another to get 40 of their 100 kronor."""

from fractions import Fraction

from jamstall.analysis.scenario import Sums, least
from jamstall.analysis.sums import dimensions_of, sums_of
from jamstall.panels.panel import Panel, Table, basis
from jamstall.panels.targets.changes import Changes
from jamstall.panels.targets.scenario import asking
from jamstall.panels.targets.wording import group_name
from jamstall.panels.view import View
from jamstall.texts import EMPTY
from jamstall.texts.rounding import as_decimal

FORTY = Fraction(2, 5)
"""Of two groups together: what is called an even split, 40/60."""


def forty_sixty(view: View, changes: Changes) -> Panel:
    """Return the least that would have to move for the second group to get 40 of 100 of the two."""
    texts = view.texts
    ask = asking(view, changes.fund)
    result = ask("amount_granted", changes.along)
    out, into = (group_name(view, changes.along, one) for one in (changes.out, changes.into))
    today = sums_of(ask, dimensions_of(changes.scenario, changes.along))
    key = f"{changes.fund}-least-{changes.along}".replace("_", "-")
    title = texts("least-title")
    note = f"{texts('scenario-method')} {basis(view, result)}"
    if changes.out == changes.into:
        return Panel(key, title, texts("scenario-same-group"), None, Table((), ()), note)
    has, gets = (today.kronor_of(changes.along, one) for one in (changes.out, changes.into))
    kronor = least(today, changes.along, changes.out, changes.into, FORTY)
    both = has + gets
    own = texts.share(as_decimal(gets / both)) if both else EMPTY
    if not both:
        sentence = texts("least-no-money")
    elif not kronor:
        sentence = texts("least-there", into=into, out=out, share=own)
    else:
        sentence = texts(
            "least-finding",
            kronor=texts.kronor(as_decimal(kronor)),
            part=texts.share(as_decimal(kronor / has)),
            out=out,
            into=into,
            share=own,
        )
        if not changes.is_of_persons and (mean := _mean(today, changes)):
            count = -(-kronor // mean)  # so many whole grants at least
            sentence += " " + texts(
                "least-grants", count=int(count), number=texts.count(int(count))
            )
    rows = (
        (
            texts.exact_kronor(as_decimal(has)),
            texts.exact_kronor(as_decimal(gets)),
            texts.exact_kronor(as_decimal(kronor)),
        ),
    )
    header = (_first(out), _first(into), texts("least-moved"))
    return Panel(key, title, sentence, None, Table(header, rows), note, results=(result,))


def _mean(today: Sums, changes: Changes) -> Fraction | None:
    own = today.of(changes.along, changes.into).values()
    granted = sum((cell.granted for cell in own), Fraction(0))
    return sum((cell.kronor for cell in own), Fraction(0)) / granted if granted else None


def _first(words: str) -> str:
    return words[:1].upper() + words[1:]
