"""What Data och metod registers: of its contents, what is unknown is a panel."""

from jamstall.panels.declared import Choices, Declared
from jamstall.panels.method import contents
from jamstall.panels.method.why import why_unknown
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def panels(view: View, _: Choices) -> list[Panel]:
    """Return what is unknown, by year, and why."""
    made = (contents.unknown_by_year(view), why_unknown(view))
    return [panel for panel in made if panel is not None]


PAGE = Declared(
    name="method", address="metod", icon=":material/menu_book:", group="data", panels=panels
)
