"""What a room guessed, as a chart: tens of per cent, or true and false; with what was right."""

from collections.abc import Mapping
from decimal import Decimal

from jamstall.charts.palette import GREY, SLATE
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.take_away import Exhibit
from jamstall.texts import Texts

_TENS = range(10)
_ANSWERS = (1, 0)
"""True before false."""


def is_statement(exhibit: Exhibit) -> bool:
    """Tell whether the room said true or false; else it guessed a per cent."""
    return isinstance(exhibit.truth, bool) or (
        exhibit.truth is None and set(exhibit.answers) <= set(_ANSWERS)
    )


def guesses(texts: Texts, exhibit: Exhibit) -> ChartData:
    """Return how many answered what; the right answer is darker, and named so."""
    if is_statement(exhibit):
        right = {True: 0, False: 1, None: None}[exhibit.truth]  # type: ignore[index]
        names = [texts("answer-true"), texts("answer-false")]
        counts = [exhibit.answers.get(answer, 0) for answer in _ANSWERS]
    else:
        right = None if exhibit.truth is None else _ten(Decimal(exhibit.truth))
        names = [f"{10 * ten}–{10 * ten + 9 if ten < 9 else 100}" for ten in _TENS]
        counts = _by_tens(exhibit.answers)
    if right is not None:
        names[right] = texts("slides-right", answer=names[right])
    caption = "slides-answers" if is_statement(exhibit) else "slides-answers-per-cent"
    return ChartData(
        "clustered",
        texts(caption, answers=sum(counts)),
        "cases",
        tuple(names),
        (Series(texts("slides-answers-series"), tuple(map(float, counts)), GREY),),
        tuple(SLATE if place == right else GREY for place in range(len(names))),
    )


def truth_in_words(texts: Texts, exhibit: Exhibit) -> str:
    """Return what was right: "82 %", "Sant"; empty where it is hidden or unknown."""
    if exhibit.truth is None:
        return ""
    if isinstance(exhibit.truth, bool):
        return texts("answer-true" if exhibit.truth else "answer-false")
    return texts.share(exhibit.truth / 100)


def _by_tens(answers: Mapping[int, int]) -> list[int]:
    return [sum(n for guess, n in answers.items() if _ten(guess) == ten) for ten in _TENS]


def _ten(per_cent: Decimal | int) -> int:
    return min(int(per_cent) // 10, 9)
