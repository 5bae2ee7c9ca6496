"""Step 1: choose a file, and see what was found in it."""

from functools import partial
from typing import TYPE_CHECKING

import streamlit as st

from jamstall.access import Person
from jamstall.panels.panel import Table
from jamstall.panels.view import place_name
from jamstall.reference import places
from jamstall.schema import TABLES
from jamstall.texts import EMPTY, Texts
from jamstall.ui import problems, state
from jamstall.ui.downloads import download
from jamstall.ui.making import MIME
from jamstall.ui.markup import escaped, table
from jamstall.ui.upload.flow import (
    RECALLED,
    Flow,
    drafts,
    is_new,
    is_seen,
    next_step,
    take_up,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from jamstall.intake.look import Look
    from jamstall.intake.survey import SheetSurvey

KINDS = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv", "txt")


def begin(person: Person, texts: Texts) -> None:
    """Ask for a file, offer the templates, and the files that are under way."""
    from jamstall.intake import UnusableFile
    from jamstall.intake.wording import worded_file

    drafts().expire()
    st.markdown(texts("upload-intro"))
    file = st.file_uploader(texts("upload-file"), type=list(KINDS), key="upload-file")
    if file is not None:
        try:
            take_up(drafts().create(file, file.name, person.subject), is_new=True)
        except UnusableFile as problem:
            st.error(
                escaped(" ".join(worded_file(problem, texts, "page"))), icon=":material/error:"
            )
        except Exception as problem:  # what is under way, and the templates, are there still
            problems.note("upload: take up", problem)
            st.error(escaped(problems.sentence(problem, texts)), icon=":material/error:")
    _resume(person, texts)
    st.header(texts("upload-templates"), anchor=False)
    st.markdown(texts("upload-templates-text"))
    with st.container(horizontal=True):
        for fund in TABLES:
            key = fund.replace("_", "-")
            download(
                texts(f"upload-template-{key}"),
                partial(_template, fund, texts),
                texts(f"upload-template-name-{key}"),
                MIME["xlsx"],
            )


def _template(fund: str, texts: Texts) -> bytes:
    from jamstall.export.template import template
    from jamstall.intake import fund_of

    return problems.made("upload: template", lambda: template(fund_of(fund), texts), texts)


def _resume(person: Person, texts: Texts) -> None:
    mine = drafts().of(person.subject)
    if not mine:
        return
    st.header(texts("upload-under-way"), anchor=False)
    for draft in mine:
        with st.container(horizontal=True, vertical_alignment="center"):
            step = texts(f"upload-step-{draft.choices.step}")
            begun = texts.moment(draft.created_at)
            st.markdown(escaped(texts("upload-draft", name=draft.name, step=step, moment=begun)))
            if st.button(texts("upload-continue"), key=f"take-{draft.draft_id}"):
                take_up(draft)
            if st.button(texts("upload-discard"), key=f"drop-{draft.draft_id}", type="tertiary"):
                drafts().remove(draft)
                st.rerun()


def show(flow: Flow) -> None:
    """Show what was found in the file, with the choice when in doubt."""
    texts = flow.texts
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(escaped(texts("upload-chosen", name=flow.draft.name)))
        if st.button(texts("upload-discard-this"), type="tertiary", icon=":material/delete:"):
            flow.forget()
            st.rerun()
    new = is_new(flow)
    if new:
        flow.read_first()
    found = flow.looked()
    if found is None:
        if st.button(texts("upload-another"), type="primary", icon=":material/upload_file:"):
            flow.forget()
            st.rerun()
        return
    table(_sheets(found, texts), texts("upload-found"))
    flow = _choose(flow, found)
    flow = _remembered(flow, found)
    if found.fund is None:
        is_known = found.sheet is not None and found.sheet.known > 0
        asked = "upload-which-table" if is_known else "upload-unknown-headings"
        st.warning(texts(asked), icon=":material/help:")
    is_seen()
    if new and found.needs_no_answer(flow.choices.county):
        flow.go_on("columns", "findings")
    if new and found.is_found(flow.choices.county):  # nothing is asked here: to where it is
        flow.go_on("file", "columns")
    next_step(flow, "file", ready=found.fund is not None)


def _sheets(found: "Look", texts: Texts) -> Table:
    rows = []
    for sheet in found.survey.sheets:
        name = sheet.name or texts("upload-no-sheets")
        name += f" ({texts('upload-hidden')})" if sheet.hidden else ""
        fund = texts(f"fund-{sheet.fund}".replace("_", "-")) if sheet.fund else EMPTY
        counties = ", ".join(place_name(code, texts) for code in sheet.counties[:2])
        more = len(sheet.counties) - 2
        counties += f" {texts('upload-and-more', more=more)}" if more > 0 else ""
        rows.append(
            (
                name,
                texts.count(sheet.rows),
                str(sheet.header_row or EMPTY),
                fund,
                counties or EMPTY,
                texts.years(sheet.years) or EMPTY,
            )
        )
    header = ("sheet", "rows", "header-row", "table", "counties", "years")
    return Table(tuple(texts(f"upload-found-{key}") for key in header), tuple(rows))


def _sheet_name(sheets: "Sequence[SheetSurvey]", index: int) -> str:
    """Return what a sheet is called among the others; masked, two may have the same name."""
    name = sheets[index].name or ""
    alike = sum(sheet.name == name for sheet in sheets) > 1
    return f"{index + 1}. {name}" if alike else name


def _choose(flow: Flow, found: "Look") -> Flow:
    """Ask for the sheet, the heading row, the table and the county; keep what is answered."""
    texts, said = flow.texts, flow.choices.mapping
    sheets = found.survey.sheets
    if found.survey.doubtful:
        st.info(texts("upload-which-sheet"), icon=":material/help:")
    columns = st.columns(4)
    if len(sheets) > 1:
        chosen = found.sheet.index if found.sheet else 0
        index = columns[0].selectbox(
            texts("upload-sheet"),
            range(len(sheets)),
            chosen,
            format_func=partial(_sheet_name, sheets),
        )
        if index != chosen:
            flow.say(sheet=sheets[index].said, header_row=None)
            st.rerun()
    header = found.sheet.header_row if found.sheet else None
    row = columns[1].number_input(
        texts("upload-header-row"), 1, 1_000_000, said.header_row or header or 1
    )
    if row != (said.header_row or header):
        flow.say(header_row=int(row), sheet=said.sheet or found.sheet_said)
        st.rerun()
    kind = columns[2].selectbox(
        texts("upload-table"),
        TABLES,
        TABLES.index(found.fund) if found.fund else None,
        format_func=lambda fund: texts(f"fund-{fund}".replace("_", "-")),
        placeholder=texts("upload-choose"),
    )
    if kind != found.fund:
        flow.say(table=kind, columns={}, values={})
        st.rerun()
    counties = places.counties()
    own = sorted(counties.keys() & (flow.person.where("upload") or counties.keys()))
    county = columns[3].selectbox(
        texts("upload-county"),
        [None, *own],
        [None, *own].index(flow.choices.county if flow.choices.county in own else None),
        format_func=lambda code: counties[code].name if code else texts("upload-county-in-file"),
        key=flow.key("county"),
        help=texts("upload-county-help"),
    )
    return flow.keep(county=county)


def _remembered(flow: Flow, found: "Look") -> Flow:
    """Read the file as the last one of its county and table was, where nothing else is said."""
    from jamstall.intake.recall import recalled
    from jamstall.store.mappings import latest

    said = flow.choices.mapping
    if said.columns or said.values or said.constants:
        return flow
    mapping = recalled(latest(state.database()), found, flow.choices.county)
    if mapping is None:
        return flow
    st.session_state[RECALLED] = True
    flow.keep(mapping=mapping)
    return st.rerun()
