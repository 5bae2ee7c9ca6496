"""What Branscher registers: sectors against their people, whether that holds, and why it is so."""

from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.panel import Panel
from jamstall.panels.sectors import claims
from jamstall.panels.sectors.against_people import against_people
from jamstall.panels.sectors.between_sexes import between_sexes
from jamstall.panels.sectors.divisions import divisions
from jamstall.panels.sectors.growing import growing
from jamstall.panels.sectors.kronor_per_person import kronor_per_person
from jamstall.panels.sectors.kronor_to_parity import kronor_to_parity
from jamstall.panels.sectors.robust import robust
from jamstall.panels.view import View
from jamstall.reference.sectors import SECTORS

OPENED = "B+C"
"""The sector that is opened down to its divisions, unless another is chosen."""


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return the panels of one fund."""
    funds = view.granted_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    sector = choices.one("sector", SECTORS, OPENED)
    return [
        against_people(view, fund),
        robust(view, fund),
        growing(view, fund),
        between_sexes(view, fund),
        kronor_to_parity(view, fund),
        kronor_per_person(view, fund),
        divisions(view, fund, sector),
    ]


def chapters(view: View) -> list[Chapter]:
    """Return whether the money follows the people."""
    title = view.texts(f"ask-sectors-{view.selection.basis}")
    funds = view.granted_funds()
    found = [Chapter.of(title, (against_people(view, fund) for fund in funds))]
    told = (between_sexes, kronor_to_parity, kronor_per_person)
    why = [
        panel for fund in funds for tell in told if (panel := tell(view, fund)).chart is not None
    ]
    return [*found, Chapter.of(view.texts("ask-between-sexes"), why)] if why else found


PAGE = Declared(
    name="sectors",
    address="branscher",
    icon=":material/factory:",
    panels=panels,
    chapters=chapters,
    claims={"market": claims.market},
)
