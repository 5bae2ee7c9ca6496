"""What a series rests on: its goal, its producer's own words, how it was made, and when fetched."""

from jamstall.panels.view import View
from jamstall.reference import life
from jamstall.store.series import State


def rests_on(view: View, state: State) -> str:
    """Return a series' small print: what it shows, to which goal it belongs, and its source."""
    texts, one = view.texts, state.series
    parts = [one.shows.said(texts.language)]
    if one.policy_goal is not None:
        goal = life.goals()[one.policy_goal].said(texts.language)
        parts.append(texts("life-goal", number=one.policy_goal, goal=goal))
    return " ".join([*parts, source_of(view, state)])


def source_of(view: View, state: State) -> str:
    """Return a series' producer in its own words, how it was made, and when it was fetched."""
    texts, one = view.texts, state.series
    parts = [f"{one.credit.said(texts.language)}."]
    if state.current is not None:
        kind = "preliminary" if state.current.preliminary else "final"
        made = "worked-up" if state.current.worked_up else "raw"
        parts.append(texts(f"life-made-{kind}-{made}"))
        if state.current.worked_up and one.worked_up is not None:
            parts.append(one.worked_up.said(texts.language))
        when = texts.date(state.current.fetched_at)
        parts.append(texts("life-shipped" if state.current.shipped else "life-fetched", date=when))
    parts.append(texts("life-licence", licence=one.licence))
    return " ".join(parts)
