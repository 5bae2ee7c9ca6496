"""What 4R och JämKAS registers: who applies and is granted, and where the kronor go."""

from jamstall.panels.declared import Choices, Declared
from jamstall.panels.four_r.shares import representation, resources
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return representation and resources of one fund; what people write is no panel."""
    funds = view.applied_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    return [representation(view, fund), resources(view, fund)]


PAGE = Declared(
    name="four_r",
    address="fyra-r",
    icon=":material/balance:",
    group="decide",
    panels=panels,
)
