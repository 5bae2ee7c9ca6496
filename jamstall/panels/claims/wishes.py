"""What a room wants, as a panel: its own target and how far it is apart, its choice of scenario."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from statistics import quantiles

from jamstall.charts.guesses import Answer, columns, few_answers, guessed_shares
from jamstall.panels.claims.guesses import FIFTH, TENTH, last_of
from jamstall.panels.panel import Panel, Table
from jamstall.texts import Texts
from jamstall.texts.rounding import as_decimal
from jamstall.workshop.ballots import first, points
from jamstall.workshop.heard import FEWEST, Heard, decimals_of


def spread(heard: Heard) -> tuple[Decimal, Decimal]:
    """Return between which two per cent the middle half of the answers lie.

    >>> from collections import Counter
    >>> spread(Heard(Counter([10, 20, 30, 40, 50])))
    (Decimal('20'), Decimal('40'))
    """
    every = sorted(Decimal(value) for value in heard.answers.elements())
    if len(every) < 2:
        return (every[0], every[0]) if every else (Decimal(0), Decimal(0))
    low, _, high = quantiles(every, n=4, method="inclusive")
    return low, high


def set_by_room(heard: Heard) -> Decimal | None:
    """Return the per cent in the middle of what the room wants; None where none may be shown."""
    return heard.middle


def wished_share(heard: Heard, texts: Texts) -> Panel:
    """Return the room's own target: the middle, and how far the answers are apart."""
    answers = heard.answers
    middle = set_by_room(heard)
    if middle is None:
        return _withheld(heard, texts)
    low, high = (texts.share(one / 100) for one in spread(heard))
    share = texts.share(middle / 100, decimals_of(middle))
    sentence = texts("wished-share", share=share, low=low, high=high)
    width = FIFTH if heard.by_hands else TENTH
    rows = tuple(
        (texts("guessed-between", start=start, end=last_of(start, end - start)), texts.count(count))
        for start, end, count in columns(answers, width)
    )
    return Panel(
        key="wishes",
        title=texts("wished-title"),
        sentence=sentence,
        chart=guessed_shares(answers, middle, texts("wished-middle", share=share), sentence, width),
        table=Table((texts("wished-what"), texts("guessed-answers")), rows),
        basis=_basis(heard, texts),
    )


def ranked(heard: Heard, options: Sequence[str], texts: Texts) -> Panel:
    """Return the room's choice between options, by Borda's count (`workshop.ballots`)."""
    if not heard.answers:
        return _withheld(heard, texts)
    found = points(heard.answers, len(options))
    best = first(found)
    most = heard.answers.total() * (len(options) - 1)
    said = {"points": _number(max(found), texts), "most": texts.count(most)}
    names = texts.both([options[place] for place in best])
    if not best:
        sentence = texts("ranked-none")
    elif len(best) > 1:
        sentence = texts("ranked-tied", names=names, **said)
    else:
        sentence = texts("ranked-first", name=names, **said)
    order = sorted(range(len(options)), key=lambda place: -found[place])
    marks = [
        Answer(options[place], float(found[place]), _number(found[place], texts), place in best)
        for place in order
    ]
    rows = tuple((options[place], _number(found[place], texts)) for place in order)
    return Panel(
        key="ranking",
        title=texts("ranked-title"),
        sentence=sentence,
        chart=few_answers(marks, sentence),
        table=Table((texts("beside-scenario"), texts("ranked-points")), rows),
        basis=f"{texts('ranked-method')} {_basis(heard, texts)}",
    )


def _number(found: Fraction, texts: Texts) -> str:
    return texts.number(as_decimal(found), 0 if found.denominator == 1 else 1)


def _withheld(heard: Heard, texts: Texts) -> Panel:
    """Return that nothing is shown: nobody has answered, or too few phones."""
    key = "wished-few" if heard.withheld else "wished-nobody"
    sentence = texts(key, fewest=FEWEST)
    return Panel("wishes", texts("wished-title"), sentence, None, Table((), ()), "")


def _basis(heard: Heard, texts: Texts) -> str:
    parts = [texts("guessed-basis", answers=heard.answers.total())]
    if heard.withheld:
        parts.append(texts("wished-few", fewest=FEWEST))
    return " ".join(parts)
