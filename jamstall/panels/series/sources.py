"""What a series rests on: its goal, its producer's own words, how it was made, and when fetched."""

from collections.abc import Mapping

from jamstall.panels.view import View
from jamstall.reference import life
from jamstall.store.series import State


def rests_on(view: View, state: State) -> str:
    """Return a series' small print: what it shows, to which goal it belongs, and its source."""
    return " ".join([state.series.shows.said(view.texts.language), source_of(view, state)])


def source_of(view: View, state: State) -> str:
    """Return a series' producer in its own words, and how its figures were made."""
    credit = state.series.credit.said(view.texts.language)
    return f"{credit}. {made_of(view, state)}"


def made(view: View, state: State) -> Mapping[str, str]:
    """Return how a series' figures were made, by its title, for a page that says it once."""
    return {state.series.title.said(view.texts.language): made_of(view, state)}


def made_of(view: View, state: State) -> str:
    """Return a series' goal, how its figures were made and fetched, and their licence."""
    texts, one = view.texts, state.series
    parts = []
    if one.policy_goal is not None:
        goal = life.goals()[one.policy_goal].said(texts.language)
        parts.append(texts("life-goal", number=one.policy_goal, goal=goal))
    if state.current is not None:
        kind = "preliminary" if state.current.preliminary else "final"
        how = "worked-up" if state.current.worked_up else "raw"
        parts.append(texts(f"life-made-{kind}-{how}"))
        if state.current.worked_up and one.worked_up is not None:
            parts.append(one.worked_up.said(texts.language))
        when = texts.date(state.current.fetched_at)
        parts.append(texts("life-shipped" if state.current.shipped else "life-fetched", date=when))
    parts.append(texts("life-licence", licence=one.licence))
    return " ".join(parts)
