"""What stands below a stage's name: the goals that its series belong to, and a question to take."""

from jamstall.panels.life.whole_life import told
from jamstall.panels.view import View
from jamstall.reference import life


def below(view: View, key: str) -> str:
    """Return the goals that a stage's series tell of, and where support could bear on them."""
    texts = view.texts
    (stage,) = (it for it in life.stages() if it.key == key)
    own = (it.series for it in told(view) if it.series.life_stage == key)
    numbers = sorted({one.policy_goal for one in own if one.policy_goal is not None})
    goals = [f"{number}. {life.goals()[number].said(texts.language)}" for number in numbers]
    said = texts("life-stage-goals", goals="; ".join(goals)) if goals else ""
    return " ".join(part for part in (said, stage.question.said(texts.language)) if part)
