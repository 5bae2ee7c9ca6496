"""The command that writes what readers take with them: slides, a workbook, a report, a picture."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import answering, selecting, to_new_file, write_new
from jamstall.commands.undecided import stop_where_undecided

if TYPE_CHECKING:
    from jamstall.analysis.breakdown import Breakdown
    from jamstall.analysis.selection import Selection
    from jamstall.export.take_away import TakeAway
    from jamstall.panels.panel import Panel
    from jamstall.panels.view import View


@click.command()
@click.option(
    "--page", default="oversikt", help="Address of a page, with its selection: `sokande?county=21`."
)
@click.option("--panel", "key", default=None, help="Only the panel by this key.")
@click.option("--template", type=click.Path(path_type=Path), default=None, help="For .pptx.")
@selecting
@to_new_file
@answering
def export(
    call: Call,
    out: Path,
    page: str,
    key: str | None,
    template: Path | None,
    **selected: Any,
) -> None:
    """Write a page's panels, or the report, as OUT: .pptx, .xlsx, .pdf, .png or .svg."""
    write = WRITERS.get(out.suffix.lower())
    if write is None:
        endings = ", ".join(WRITERS)
        call.stop(UNUSABLE, "ending", call.texts("cli-ending", path=str(out), ending=endings))
    from jamstall.panels.address import query_of

    gc.disable()  # the process ends soon, and takes its garbage with it
    if out.suffix.lower() in _PICTURED:
        from jamstall.export import pictures

        pictures.begin()
    call.speak(query_of(page).get("lang", []))
    view = _view(call, asked.selection_at(call, page, **selected))
    with asked.value_in_words(call):  # of persons there is nothing of what projects' texts show
        written, panels = write(call, view, _Asked(page, key, template))
    write_new(call, out, written)
    call.answer(
        {"export": str(out), "panels": [panel.key for panel in panels]},
        [call.texts("cli-written", path=str(out))],
    )


def _view(call: Call, selection: "Selection") -> "View":
    from jamstall.analysis.breakdown import breakdown
    from jamstall.analysis.definitions import definitions
    from jamstall.analysis.sample import kronor_by_year, kronor_of
    from jamstall.panels.decided import Decided
    from jamstall.panels.society import Society
    from jamstall.panels.view import View
    from jamstall.plan.store import Plans

    @cache
    def ask(
        name: str, by: tuple[str, ...], chosen: "Selection", within: tuple[str, ...]
    ) -> "Breakdown":
        return breakdown(call.database, name, by, chosen, within=within)

    plans = Plans.beside(call.database.path)
    decided = Decided(
        tuple(plans.targets()),
        tuple(plans.scenarios()),
        lambda dimension, label, chosen: kronor_by_year(call.database, dimension, label, chosen),
    )
    return View(
        selection,
        call.texts,
        ask,
        decided,
        partial(definitions, call.database),
        partial(kronor_of, call.database),
        Society.of(call.database),
    )


@dataclass(frozen=True)
class _Asked:
    """What of a view is to be written: a page by its address, one of its panels, a template."""

    page: str
    key: str | None
    template: Path | None


Written = tuple[bytes, list["Panel"]]
"""A file, and the panels that are in it."""
Write = Callable[[Call, "View", _Asked], Written]


def _of_page(make: Callable[[Call, "TakeAway", _Asked], bytes]) -> Write:
    """Let what makes a file of a page's panels be given them."""

    def write(call: Call, view: "View", asked_for: _Asked) -> Written:
        taken = _taken(call, view, asked_for)
        return make(call, taken, asked_for), [exhibit.panel for exhibit in taken.exhibits]

    return write


def _taken(call: Call, view: "View", asked_for: _Asked) -> "TakeAway":
    """Return a page's panels, or one of them, with all that is said beside them."""
    from jamstall.export.take_away import Exhibit, TakeAway
    from jamstall.panels.catalogue import UnknownAddress, page_of, panels_at
    from jamstall.panels.pages import BY_ADDRESS
    from jamstall.store.queries import provenance

    page, key = asked_for.page, asked_for.key
    try:
        found = panels_at(page, lambda _: view)
    except UnknownAddress as error:
        _refuse_page(call, str(error))
    if not found and view.applied_funds():
        stop_where_undecided(call)
        call.stop(DATA_ERRORS, "hidden", call.texts("cli-export-hidden"))
    chosen = _chosen(call, found, key)
    title = call.texts(BY_ADDRESS[page_of(page)].title) if key is None else chosen[0].title
    exhibits = tuple(Exhibit(panel) for panel in chosen)
    return TakeAway(title, view, provenance(call.database), exhibits)


def _refuse_page(call: Call, name: str) -> NoReturn:
    from jamstall.panels.catalogue import WITH_PANELS

    known = ", ".join(WITH_PANELS)
    message = call.texts("cli-unknown-value", what=f"page={name}", known=known)
    call.stop(UNUSABLE, "unknown_page", message)


def _chosen(call: Call, found: "Sequence[Panel]", key: str | None) -> "list[Panel]":
    """Return the panels by this key, or all; refuse where there is none."""
    if not found:
        call.stop(DATA_ERRORS, "empty", call.texts("cli-export-empty"))
    chosen = [panel for panel in found if key in (None, panel.key)]
    if not chosen:
        known = ", ".join(panel.key for panel in found)
        message = call.texts("cli-unknown-value", what=f"panel={key}", known=known)
        call.stop(UNUSABLE, "unknown_panel", message)
    return chosen


def _slides(call: Call, taken: "TakeAway", asked_for: _Asked) -> bytes:
    from jamstall.export.slides import BadTemplate, deck

    template = asked_for.template
    try:
        return deck(taken, None if template is None else template.read_bytes())
    except BadTemplate as error:
        call.stop(UNUSABLE, "template", call.texts(f"bad-template-{error.code}"))


def _workbook(_: Call, taken: "TakeAway", __: _Asked) -> bytes:
    from jamstall.export.workbook import workbook

    return workbook(taken)


def _report(call: Call, view: "View", asked_for: _Asked) -> Written:
    """Make the report: of the whole selection, whatever the page, whose panels nobody builds."""
    from jamstall.export.report import ReportNotMade, drawn_meanwhile, report
    from jamstall.panels.catalogue import UnknownAddress, page_at
    from jamstall.panels.report import chapters
    from jamstall.store.queries import provenance

    try:
        page_at(asked_for.page)
    except UnknownAddress as error:
        _refuse_page(call, str(error))
    with drawn_meanwhile() as draw:
        told = chapters(view, draw)
    panels = [panel for chapter in told for panel in chapter.panels]
    _chosen(call, panels, asked_for.key)
    try:
        return report(view, provenance(call.database), told), panels
    except ReportNotMade:
        call.stop(UNUSABLE, "report", call.texts("report-broken"))


def _picture(call: Call, taken: "TakeAway", suffix: str) -> bytes:
    from jamstall.export import pictures
    from jamstall.export.scope import scope

    drawn = [exhibit.panel for exhibit in taken.exhibits if exhibit.panel.chart is not None]
    if len(taken.exhibits) != 1 or not drawn:
        known = ", ".join(panel.key for panel in drawn)
        call.stop(UNUSABLE, "which_panel", call.texts("cli-export-panel", known=known))
    about = scope(taken.view, drawn[0], is_demo=taken.provenance.is_demo)
    if suffix == ".png":
        return pictures.png(drawn[0], about=about)
    return pictures.svg(drawn[0], about)


WRITERS: dict[str, Write] = {
    ".pptx": _of_page(_slides),
    ".xlsx": _of_page(_workbook),
    ".pdf": _report,
    ".png": _of_page(lambda call, taken, _: _picture(call, taken, ".png")),
    ".svg": _of_page(lambda call, taken, _: _picture(call, taken, ".svg")),
}
"""Ending of the file → how it is made."""
_PICTURED = frozenset((".pdf", ".png", ".svg"))
"""Files whose charts are drawn here."""
