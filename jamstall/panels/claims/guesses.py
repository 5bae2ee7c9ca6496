"""The room's guesses as a panel: how they spread, and the truth among them."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from jamstall.charts.guesses import HIGHEST, Answer, columns, few_answers, guessed_shares
from jamstall.panels.panel import Panel, Table
from jamstall.texts import Texts
from jamstall.workshop.heard import median

TENTH, FIFTH = 10, 20
"""Per cent that a column is wide: phones are counted in tenths, a show of hands in fifths."""


def guessed_share(
    answers: Mapping[int, int], truth: Decimal | None, texts: Texts, width: int = TENTH
) -> Panel:
    """Return the guesses at a per cent.

    Parameters
    ----------
    answers : per cent, 0–100 → how many.
    truth : per cent; None where it may not be shown.
    width : of a column; what was counted in fifths is told in fifths.
    """
    middle = _middle(answers, width, texts)
    worded = texts("guessed-truth", share=texts.share(truth / 100)) if truth is not None else ""
    sentence = texts("guessed-share", middle=middle)
    if truth is not None:
        sentence = f"{sentence} {worded}."
    rows = tuple(
        (texts("guessed-between", start=start, end=last_of(start, end - start)), texts.count(count))
        for start, end, count in columns(answers, width)
    )
    return Panel(
        key="guesses",
        title=texts("guessed-title"),
        sentence=sentence,
        chart=guessed_shares(answers, truth, worded, sentence, width),
        table=Table((texts("guessed-what"), texts("guessed-answers")), rows),
        basis=_basis(answers, texts),
    )


def guessed_truth(answers: Mapping[int, int], holds: bool | None, texts: Texts) -> Panel:
    """Return the answers to what is true or false; `holds` is None where it may not be shown."""
    right = {True: 1, False: 0}.get(holds) if holds is not None else None
    all_of_them = sum(answers.values())
    counts = {value: answers.get(value, 0) for value in (1, 0)}
    names = {1: texts("answer-true"), 0: texts("answer-false")}
    if right is None:
        sentence = texts("guessed-true", some=counts[1], all=all_of_them)
    else:
        of_room = {"some": counts[right], "all": all_of_them}
        sentence = texts("guessed-right", right=names[right].lower(), **of_room)
    rows = [
        Answer(
            names[value],
            count,
            texts("guessed-right-mark", number=count) if value == right else str(count),
            value == right,
        )
        for value, count in counts.items()
    ]
    return _counted(answers, rows, sentence, texts)


def _counted(
    answers: Mapping[int, int], rows: Sequence[Answer], sentence: str, texts: Texts
) -> Panel:
    """Return how many gave each of a few answers."""
    return Panel(
        key="guesses",
        title=texts("guessed-title"),
        sentence=sentence,
        chart=few_answers(rows, sentence),
        table=Table(
            (texts("guessed-what"), texts("guessed-answers")),
            tuple((row.name, texts.count(row.answers)) for row in rows),
        ),
        basis=_basis(answers, texts),
    )


def guessed_side(
    answers: Mapping[int, int], sides: Sequence[str], right: Sequence[int], texts: Texts
) -> Panel:
    """Return the answers to which of some things has the largest share; several where alike."""
    some = sum(answers.get(place, 0) for place in right)
    names = texts.both([sides[place] for place in right])
    if right:
        sentence = texts("guessed-side", some=some, all=sum(answers.values()), right=names)
    else:
        sentence = texts("guessed-side-untold", all=sum(answers.values()))
    rows = [
        Answer(
            name,
            answers.get(place, 0),
            texts("guessed-right-mark", number=answers.get(place, 0))
            if place in right
            else str(answers.get(place, 0)),
            place in right,
        )
        for place, name in enumerate(sides)
    ]
    return _counted(answers, rows, sentence, texts)


def last_of(start: int, width: int) -> int:
    """Return the last whole per cent of a column or bracket; only the last one has 100.

    >>> last_of(0, 20), last_of(80, 20)
    (19, 100)
    """
    return HIGHEST if start + width == HIGHEST else start + width - 1


def _middle(answers: Mapping[int, int], width: int, texts: Texts) -> str:
    """Return the guess in the middle, in words: a per cent, or the fifth that it was counted in."""
    middle = median(answers)
    if width == TENTH:
        return texts.share(middle / 100)
    start = min(int(middle) // width * width, HIGHEST - width)
    return texts("guessed-between", start=start, end=last_of(start, width))


def _basis(answers: Mapping[int, int], texts: Texts) -> str:
    return texts("guessed-basis", answers=sum(answers.values()))
