"""What a room guessed, as a chart: tens of per cent, or true and false; with what was right."""

from jamstall.charts.guesses import columns
from jamstall.charts.palette import GREY, SLATE
from jamstall.export.chart_model import ChartData, Series
from jamstall.export.take_away import Exhibit
from jamstall.panels.claims.guesses import last_of
from jamstall.texts import Texts
from jamstall.texts.rounding import rounded

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
        counted = columns(exhibit.answers, exhibit.width)
        names = [f"{start}–{last_of(start, end - start)}" for start, end, _ in counted]
        counts = [count for *_, count in counted]
        truth = exhibit.truth
        # 69.6 is shown as 70 per cent, and is what those who guessed 70 said.
        right = None if truth is None else sum(s <= rounded(truth) for s, *_ in counted) - 1
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
