"""A stage of a life: the goals that its series belong to, a question to take, and its panels."""

from collections.abc import Sequence

from jamstall.panels.life.by_sector import by_sector
from jamstall.panels.life.compared import is_by_sector
from jamstall.panels.life.series_panel import series_panel
from jamstall.panels.life.whole_life import told
from jamstall.panels.panel import Panel
from jamstall.panels.view import View
from jamstall.reference import life


def shown(view: View) -> list[life.Stage]:
    """Return the stages that have something to show, in their order."""
    own = {state.series.life_stage for state in told(view)}
    return [stage for stage in life.stages() if stage.key in own]


def of_stage(view: View, key: str, homes: Sequence[str], along: str) -> list[Panel]:
    """Return a stage's series in their order, each with the money beside it in sectors."""
    has_money = bool(view.granted_funds())
    found = []
    for one in (state.series for state in told(view) if state.series.life_stage == key):
        found.append(series_panel(view, one.key, homes))
        if is_by_sector(one) and has_money:
            found.append(by_sector(view, one.key, homes, along))
    return found


def below(view: View, key: str) -> str:
    """Return the goals that a stage's series tell of, and where support could bear on them."""
    texts = view.texts
    (stage,) = (it for it in life.stages() if it.key == key)
    own = (it.series for it in told(view) if it.series.life_stage == key)
    numbers = sorted({one.policy_goal for one in own if one.policy_goal is not None})
    goals = [f"{number}. {life.goals()[number].said(texts.language)}" for number in numbers]
    said = texts("life-stage-goals", goals="; ".join(goals)) if goals else ""
    return " ".join(part for part in (said, stage.question.said(texts.language)) if part)
