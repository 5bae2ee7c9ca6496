"""What Sökande registers: from application to money, what is chance, and whom it follows."""

from jamstall.panels.applicants import claims, groups
from jamstall.panels.applicants.advice import advice_to_money
from jamstall.panels.applicants.amounts import amounts
from jamstall.panels.applicants.application_steps import application_steps
from jamstall.panels.applicants.approval import approval
from jamstall.panels.applicants.crossed import crossed
from jamstall.panels.applicants.difference import differences
from jamstall.panels.applicants.money_and_people import money_and_people
from jamstall.panels.applicants.years import approval_by_year, kronor_by_year
from jamstall.panels.declared import Chapter, Choices, Declared
from jamstall.panels.panel import Panel
from jamstall.panels.view import View


def panels(view: View, choices: Choices) -> list[Panel]:
    """Return the panels of one fund, by one thing that applicants can be told apart by."""
    funds = view.applied_funds()
    if not funds:
        return []
    fund = choices.one("of", funds)
    by = choices.one("by", groups.DIMENSIONS)
    found = [
        application_steps(view, fund, by, "cases"),
        application_steps(view, fund, by, "kronor"),
        advice_to_money(view, fund, by),
        approval(view, fund, by),
        differences(view, fund, by),
        amounts(view, fund, by, "median"),
        amounts(view, fund, by, "mean"),
        kronor_by_year(view, fund, by),
        approval_by_year(view, fund, by),
        money_and_people(view, fund, by),
    ]
    if by in groups.CROSSED:
        found.append(crossed(view, fund, by, groups.CROSSED[by]))
    return found


def chapters(view: View) -> list[Chapter]:
    """Return who applied and what became of it; a chapter a fund, since the panels name none."""
    funds = view.applied_funds()
    return [_of_fund(view, fund, is_first=fund == funds[0]) for fund in funds]


def _of_fund(view: View, fund: str, *, is_first: bool) -> Chapter:
    approved = approval(view, fund, "sex")
    steps = application_steps(view, fund, "sex", "cases")
    title = view.texts("report-applicants", fund=view.texts(f"the-{fund}"))
    # Who was advised is told once: advice is of no fund.
    advice = [advice_to_money(view, fund, "sex")] if is_first else []
    told = (steps, *(panel for panel in advice if panel.chart is not None), approved)
    return Chapter(title, (*told, differences(view, fund, "sex")), (approved.finding,))


PAGE = Declared(
    name="applicants",
    address="sokande",
    icon=":material/groups:",
    panels=panels,
    by_dominance=False,
    chapters=chapters,
    closing_claims={"equal": claims.equal},
)
