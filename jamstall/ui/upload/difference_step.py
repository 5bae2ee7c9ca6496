"""What publishing a file would change, case by case and in the headlines: the last step."""

import datetime as dt
from typing import TYPE_CHECKING, Any

import streamlit as st

from jamstall.access import Person
from jamstall.panels.panel import Table
from jamstall.panels.upload.changed_field import field_name, value_said
from jamstall.panels.upload.elsewhere import elsewhere_named, overlap_named, replacing_named
from jamstall.panels.upload.headlines import after_hidden_said, before_and_after, few_said
from jamstall.panels.view import place_name
from jamstall.store import loads
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.markup import escaped, table
from jamstall.ui.upload.flow import Flow

_SEEN = "upload-seen"

if TYPE_CHECKING:
    from jamstall.intake import Intake
    from jamstall.upload.difference import Changed, Difference, Headline


def within(person: Person) -> frozenset[str] | None:
    """Return the counties that somebody may publish for; None for any."""
    return person.where("upload")


def refusal(problem: Exception, texts: Texts) -> str:
    """Return why a file cannot be published, in words."""
    if isinstance(problem, loads.OutsideCounties):
        names = texts.both(place_name(code, texts) for code in sorted(problem.counties))
        return texts("upload-outside", counties=names)
    if isinstance(problem, loads.AlreadyPublished):
        return texts("upload-already", load=problem.load_id)
    if isinstance(problem, loads.KnownElsewhere):
        return elsewhere_named(problem.cases, texts)
    if isinstance(problem, loads.ReplacesMost):
        return replacing_named(problem.replacing, texts)
    if isinstance(problem, loads.PeriodOverlaps):
        return " ".join(overlap_named(problem, texts))
    return texts("upload-outdated")


def seen(flow: Flow) -> str | None:
    """Return the state of the data that the difference was shown to; None where it was not."""
    draft, version = st.session_state.get(_SEEN, ("", None))
    return version if draft == flow.draft.draft_id else None


REFUSALS = (
    loads.OutsideCounties, loads.AlreadyPublished, loads.KnownElsewhere, loads.ReplacesMost,
    loads.PeriodOverlaps, loads.Outdated,
)  # fmt: skip


def show(flow: Flow, intake: "Intake") -> tuple[Flow, bool]:
    """Show the difference, as it is computed in a copy of the database.

    Returns what has been said by now, and whether the file can be published as it is: it is not
    refused, and all that is asked here is answered.
    """
    texts = flow.texts
    if intake.fund != "advice":  # which nobody decides: a report says itself which days it is of
        flow = _period(flow)
    version = state.current().version
    try:
        asked = repr((version, flow.choices, intake.sha256))
        with st.spinner(texts("upload-comparing")):
            found = flow.remembered("difference", asked, lambda: _compared(flow, intake))
    except REFUSALS as problem:
        st.error(escaped(refusal(problem, texts)), icon=":material/error:")
        return flow, False
    difference, headlines, few, copied = found
    st.session_state[_SEEN] = (flow.draft.draft_id, copied)
    if state.current().is_demo:
        st.info(texts("upload-demo-goes"), icon=":material/info:")
    flow = _elsewhere(flow, difference)
    flow = _replacing(flow, difference)
    _counts(difference, intake.fund, texts)
    st.subheader(texts("upload-headlines"), anchor=False)
    is_demo = state.current().is_demo
    told = _headlines(headlines, texts, of_demo=is_demo)
    table(told, texts("upload-headlines"))
    if hidden := after_hidden_said(told.rows, texts):
        st.caption(hidden)
    if few:
        st.info(few_said(few, intake.fund, texts), icon=":material/visibility:")
    if difference.changes:
        st.subheader(texts("upload-changes"), anchor=False)
        table(_changes(difference.changes, texts), texts("upload-changes"))
    for key, cases, number in (
        ("new", difference.new_cases, difference.new),
        ("missing", difference.missing_cases, difference.missing or 0),
    ):
        if cases:
            _listed(texts(f"upload-{key}-cases", table=intake.fund, cases=number), cases, number)
    is_said = not difference.elsewhere or flow.choices.other_county is not None
    is_said = is_said and (difference.replacing is None or flow.choices.replace)
    return flow, is_said


def _compared(flow: Flow, intake: "Intake") -> "tuple[Difference, tuple[Headline, ...], int, str]":
    from jamstall.upload.difference import difference, headlines_before_after
    from jamstall.upload.few_changed import changed_by_few
    from jamstall.upload.preview import preview

    database = state.database()
    with preview(
        database,
        intake,
        flow.draft.folder,
        instead_of_demo=state.current().is_demo,
        within=within(flow.person),
        again=False,
        other_county=flow.choices.other_county,
    ) as copy:
        told = difference(copy, flow.choices.period)
        counties = intake.counties | {case.known for case in told.elsewhere}
        headlines = headlines_before_after(database, copy, counties)
        few = 0 if state.current().is_demo else changed_by_few(database, copy, counties)
        return told, headlines, few, copy.version


def _period(flow: Flow) -> Flow:
    """Ask whether the file has every case of some days: only then can one be missing."""
    from jamstall.upload.difference import Period

    texts, said = flow.texts, flow.choices.period
    complete = st.checkbox(
        texts("upload-complete"),
        said is not None,
        key=flow.key("complete"),
        help=texts("upload-complete-help"),
    )
    if not complete:
        return flow.keep(period=None)
    today = dt.datetime.now(tz=dt.UTC).date()
    default = (said.first, said.last) if said else (dt.date(today.year, 1, 1), today)
    with st.container(horizontal=True):
        first, last = (
            st.date_input(texts(f"upload-{end}"), day, key=flow.key(end), format="YYYY-MM-DD")
            for end, day in zip(("from", "to"), default, strict=True)
        )
    if first > last:
        st.error(texts("upload-period-backwards"), icon=":material/error:")
        return flow
    return flow.keep(period=Period(first, last))


def _elsewhere(flow: Flow, difference: "Difference") -> Flow:
    """Ask whether cases whose number another county has are the same cases: nobody else knows."""
    if not difference.elsewhere:
        return flow
    texts, said = flow.texts, flow.choices.other_county
    answers: tuple[loads.OtherCounty, ...] = ("same", "new")
    st.warning(escaped(elsewhere_named(difference.elsewhere, texts)), icon=":material/help:")
    answer = st.radio(
        texts("upload-elsewhere"),
        answers,
        None if said is None else answers.index(said),
        format_func=lambda one: texts(f"upload-elsewhere-{one}"),
        key=flow.key("elsewhere"),
    )
    if answer != said:
        flow = flow.keep(other_county=answer)
        st.rerun()  # all that is shown follows the answer
    return flow


def _replacing(flow: Flow, difference: "Difference") -> Flow:
    """Ask whether the file is to take the place of other cases that have its numbers."""
    if difference.replacing is None:
        return flow
    texts = flow.texts
    st.warning(escaped(replacing_named(difference.replacing, texts)), icon=":material/help:")
    meant = st.checkbox(texts("upload-replace"), flow.choices.replace, key=flow.key("replace"))
    return flow.keep(replace=meant)


def _counts(difference: "Difference", table_name: str, texts: Texts) -> None:
    numbers = {"new": difference.new, "changed": difference.changed,
               "unchanged": difference.unchanged}  # fmt: skip
    if difference.missing is not None:
        numbers["missing"] = difference.missing
    for column, (key, number) in zip(st.columns(4), numbers.items(), strict=False):
        column.metric(texts(f"upload-{key}"), texts.count(number), border=True)
    key = "upload-missing-stay" if difference.missing else "upload-counts"
    st.caption(texts(key, table=table_name))


def _headlines(headlines: "tuple[Headline, ...]", texts: Texts, *, of_demo: bool) -> Table:
    """Return the numbers before and after; demo data is nothing to compare real numbers with."""
    rows: list[tuple[str, ...]] = [*before_and_after(headlines, texts)]
    if of_demo:
        rows = [(name, after) for name, _, after in rows]
        return Table((texts("upload-number"), texts("upload-after")), tuple(rows))
    header = ("upload-number", "upload-before", "upload-after")
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _changes(changes: "tuple[Changed, ...]", texts: Texts) -> Table:
    rows = []
    for change in changes:
        field = field_name(change.field, change.before, change.after, texts)
        values = (
            (value_said(change.before, texts), value_said(change.after, texts))
            if change.is_shown
            else (texts("upload-not-shown"),) * 2
        )
        rows.append((change.case.case_id, field, *values))
    header = ("column-case-id", "upload-finding-column", "upload-before", "upload-after")
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _listed(title: str, cases: Any, number: int) -> None:
    with st.expander(title):
        numbers = ", ".join(case.case_id for case in cases)
        st.markdown(escaped(numbers + (" …" if number > len(cases) else "")))
