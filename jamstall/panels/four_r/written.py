"""An analysis as it is read: its numbers and answers as panels, and all actions in one list."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jamstall.analysis.selection import Selection, UnknownValue
from jamstall.panels.address import query_in, selection_of
from jamstall.panels.four_r.shares import representation, resources
from jamstall.panels.panel import Panel, Table
from jamstall.panels.view import View
from jamstall.plan.forms import Show
from jamstall.plan.model import Assessment, FilledIn, KeptAssessment
from jamstall.texts import EMPTY, LANGUAGES, Texts

PLACES = ("county", "municipality", "fund", "support_form")
BUILT = {"representation": representation, "resources": resources}


@dataclass(frozen=True, slots=True)
class Listed:
    """An action, and where it was decided; `due` is as people wrote it where it is no day."""

    what: str
    who: str
    due: str
    origin: str


def selection(assessment: Assessment) -> Selection:
    """Return what an analysis is of.

    Raises
    ------
    UnknownValue : a place that this version of the program does not know.
    """
    return selection_of(query_in(assessment.filters), [Texts(one) for one in LANGUAGES])


def concerning(view: View, kept: Iterable[KeptAssessment]) -> list[KeptAssessment]:
    """Return the analyses that have something in common with what is looked at.

    One whose place is not known any more is among them: nobody could find it otherwise.
    """
    found = []
    for one in kept:
        try:
            own = selection(one.assessment)
        except UnknownValue:
            found.append(one)
            continue
        pairs = [(own.values(place), view.selection.values(place)) for place in PLACES]
        if all(not mine or not looked or set(mine) & set(looked) for mine, looked in pairs):
            found.append(one)
    return found


def filled_in(view: View, asked: Iterable[tuple[str, Show]]) -> tuple[FilledIn, ...]:
    """Return the tables that the questions of numbers are answered by, of each fund."""
    made = [(key, BUILT[show](view, fund)) for key, show in asked for fund in view.applied_funds()]
    return tuple(
        FilledIn(
            key, panel.title, panel.table.header, panel.table.rows,
            " ".join((panel.sentence, *panel.notes)),
        )
        for key, panel in made
    )  # fmt: skip


def as_panel(numbers: FilledIn, key: str = "") -> Panel:
    """Return a table as it was filled in then; it has no breakdown behind it any more."""
    table = Table(numbers.header, numbers.rows)
    return Panel(key or numbers.question, numbers.title, "", None, table, numbers.rests_on)


def answers(texts: Texts, assessment: Assessment) -> Panel:
    """Return the questions and what was answered, as a table."""
    rows = tuple(
        (one.asks, answer_in_words(texts, one.kind, one.answer))
        for one in assessment.asked
        if one.kind in ("text", "yes_no")
    )
    header = (texts("four-r-question"), texts("four-r-answer"))
    title = f"{assessment.form_title}: {assessment.name}"
    return Panel("four-r-answers", title, "", None, Table(header, rows), "")


def answer_in_words(texts: Texts, kind: str, answer: str) -> str:
    """Return an answer as it is read; a dash where there is none yet."""
    if kind == "yes_no" and answer in ("yes", "no"):
        return texts(f"four-r-{answer}")
    return answer or EMPTY


def listed(texts: Texts, kept: Iterable[KeptAssessment]) -> list[Listed]:
    """Return the actions of analyses."""
    return [
        Listed(action.what, action.who, texts.date(action.by_when), _origin(one.assessment))
        for one in kept
        for action in one.assessment.actions
    ]


def _origin(assessment: Assessment) -> str:
    return f"{assessment.form_title}: {assessment.name}"


def all_actions(view: View, actions: tuple[Listed, ...]) -> Panel:
    """Return every action in one list: what, who, by when, and from where."""
    texts = view.texts
    header = tuple(texts(f"four-r-action-{name}") for name in ("what", "who", "when", "origin"))
    rows = tuple((one.what, one.who or EMPTY, one.due or EMPTY, one.origin) for one in actions)
    return Panel(
        "four-r-actions",
        texts("four-r-actions"),
        texts("four-r-actions-finding", count=len(actions)),
        None,
        Table(header, rows),
        "",
    )


def of_its_own(view: View, assessment: Assessment) -> View:
    """Return the view of what an analysis is of; of what is looked at where that is not known."""
    try:
        return replace(view, selection=selection(assessment))
    except UnknownValue:
        return view
