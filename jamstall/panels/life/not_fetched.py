"""What there are no figures of yet: said in one line, with how they are fetched."""

from jamstall.panels.view import View
from jamstall.reference import life


def not_fetched(view: View) -> str:
    """Return which declared series have no figures, and what to run; empty where all have."""
    texts = view.texts
    missing = [state.series for state in view.society.states() if state.current is None]
    if not missing:
        return ""
    return texts(
        "life-not-fetched",
        count=len(missing),
        series=texts.both(one.title.said(texts.language).lower() for one in missing),
    )


def stages_without(view: View) -> str:
    """Return the stages that have nothing to show yet; empty where all have something."""
    texts = view.texts
    told = {state.series.life_stage for state in view.society.states() if state.current}
    missing = [stage for stage in life.stages() if stage.key not in told]
    if not missing:
        return ""
    names = texts.both(stage.name.said(texts.language).lower() for stage in missing)
    return texts("life-stages-without", stages=names)
