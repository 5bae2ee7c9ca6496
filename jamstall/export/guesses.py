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
    if exhibit.choices or exhibit.is_wish:
        return False
    return isinstance(exhibit.truth, bool) or (
        exhibit.truth is None and set(exhibit.answers) <= set(_ANSWERS)
    )


def guesses(texts: Texts, exhibit: Exhibit) -> ChartData:
    """Return how many answered what; the right answer is darker, and named so."""
    if exhibit.choices:
        return _choices(texts, exhibit)
    if is_statement(exhibit):
        right = {True: 0, False: 1, None: None}[exhibit.truth]  # type: ignore[index]
        names = [texts("answer-true"), texts("answer-false")]
        counts = [int(exhibit.answers.get(answer, 0)) for answer in _ANSWERS]
    else:
        whole = {value: int(count) for value, count in exhibit.answers.items()}
        counted = columns(whole, exhibit.width)
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


def _choices(texts: Texts, exhibit: Exhibit) -> ChartData:
    """Return how many chose each, or each one's points; the right ones are darker, and named so."""
    counts = [float(exhibit.answers.get(place, 0)) for place in range(len(exhibit.choices))]
    names = [
        texts("slides-right", answer=name) if place in exhibit.right else name
        for place, name in enumerate(exhibit.choices)
    ]
    series = texts("ranked-points" if exhibit.is_wish else "slides-answers-series")
    return ChartData(
        "clustered",
        texts("ranked-method") if exhibit.is_wish else series,
        "points" if exhibit.is_wish else "cases",
        tuple(names),
        (Series(series, tuple(counts), GREY),),
        tuple(SLATE if place in exhibit.right else GREY for place in range(len(names))),
    )


def said_of_truth(texts: Texts, exhibit: Exhibit) -> str:
    """Return in a sentence what was right, or that nothing is, or that it is not shown."""
    if exhibit.is_wish:
        return texts("slides-wish")
    right = truth_in_words(texts, exhibit)
    return texts("slides-truth", truth=right) if right else texts("slides-no-truth")


def truth_in_words(texts: Texts, exhibit: Exhibit) -> str:
    """Return what was right: "82 %", "Sant"; empty where it is hidden or unknown."""
    if exhibit.choices:
        return texts.both([exhibit.choices[place] for place in exhibit.right])
    if exhibit.truth is None:
        return ""
    if isinstance(exhibit.truth, bool):
        return texts("answer-true" if exhibit.truth else "answer-false")
    return texts.share(exhibit.truth / 100)
