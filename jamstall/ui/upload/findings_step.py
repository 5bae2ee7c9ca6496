"""Step 3: what was found by kind, worst first; and the user's own workbook back, marked."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from jamstall.panels.panel import Table
from jamstall.schema import BY_NAME
from jamstall.texts import EMPTY, Texts
from jamstall.ui import problems
from jamstall.ui.markup import escaped, table
from jamstall.ui.upload.flow import Flow, next_step

if TYPE_CHECKING:
    from jamstall.intake import Finding, Intake

SHOWN = 100
"""Findings of one kind that are listed; the marked workbook has them all."""


def show(flow: Flow) -> None:
    """Show every kind of finding, and ask to accept each kind of warning."""
    texts = flow.texts
    intake = flow.read()
    if intake is None:
        next_step(flow, "findings", ready=False)
        return
    cases = len(intake.cases["row"])
    counts = {"rows": intake.rows, "errors": intake.errors, "warnings": intake.warnings}
    message = texts("upload-checked", cases=cases, **counts)
    if intake.errors:
        st.error(message, icon=":material/error:")
        st.markdown(texts("upload-correct"))
    else:
        st.success(message, icon=":material/check_circle:")
    if intake.findings:
        _give_back(flow, intake)
    kinds = by_kind(intake.findings)
    warnings = [code for code, found in kinds if found[0].severity == "warning"]
    accepted = flow.choices.accepted
    if not intake.errors and len(warnings) > 1 and st.button(texts("upload-accept-all")):
        for code in warnings:
            st.session_state[flow.key(f"accept-{code}")] = True
        flow.keep(accepted=accepted | set(warnings))
        st.rerun()
    for code, found in kinds:
        accepted = _kind(code, found, accepted, flow)
    flow = flow.keep(accepted=accepted)
    ready = is_ready(intake, accepted)
    if not ready and not intake.errors:
        st.info(texts("upload-accept-first"), icon=":material/help:")
    next_step(flow, "findings", ready=ready)


def is_ready(intake: "Intake", accepted: frozenset[str]) -> bool:
    """Tell whether nothing is wrong, and every kind of warning has been accepted."""
    return not intake.errors and {f.code for f in intake.findings} <= accepted


def by_kind(findings: "Sequence[Finding]") -> "list[tuple[str, list[Finding]]]":
    """Return the findings of each kind: errors first, then the most of a kind."""
    ordered = sorted(findings, key=lambda finding: finding.code)
    kinds = [(code, list(found)) for code, found in groupby(ordered, lambda f: f.code)]
    return sorted(kinds, key=lambda kind: (kind[1][0].severity != "error", -len(kind[1])))


def _kind(
    code: str, found: "list[Finding]", accepted: frozenset[str], flow: Flow
) -> frozenset[str]:
    from jamstall.intake.wording import worded_finding

    texts, severity = flow.texts, found[0].severity
    message, hint = worded_finding(found[0], texts)
    with st.container(border=True, key=f"kind-{code}"):
        sign = ":material/error:" if severity == "error" else ":material/info:"
        kind = texts("upload-kind", severity=texts(f"severity-{severity}"), count=len(found))
        st.markdown(f"{sign} **{escaped(kind)}** {escaped(message)}")
        st.caption(escaped(hint))
        if severity == "warning":
            is_accepted = st.checkbox(
                texts("upload-accept"), code in accepted, key=flow.key(f"accept-{code}")
            )
            accepted = accepted | {code} if is_accepted else accepted - {code}
        with st.expander(texts("upload-where", count=len(found))):
            table(_where(found, texts), message)
            if len(found) > SHOWN:
                st.caption(texts("upload-more", more=len(found) - SHOWN))
    return accepted


def _where(found: "list[Finding]", texts: Texts) -> Table:
    from jamstall.intake.wording import worded_finding

    rows = []
    for finding in found[:SHOWN]:
        message, hint = worded_finding(finding, texts)
        column = (
            texts(f"column-{BY_NAME[finding.column].name}".replace("_", "-"))
            if (finding.column)
            else EMPTY
        )
        where = (str(finding.row or EMPTY), finding.sheet or EMPTY, column)
        rows.append((*where, finding.value or EMPTY, message, hint))
    header = ("row", "sheet", "column", "value", "what", "do")
    return Table(tuple(texts(f"upload-finding-{key}") for key in header), tuple(rows))


def _give_back(flow: Flow, intake: "Intake") -> None:
    """Offer the user's own workbook, marked; it is made when it is asked for."""
    found = flow.looked()
    if found is None:
        return
    mapping, draft, texts = found.mapping(flow.choices.mapping), flow.draft, flow.texts

    def content() -> bytes:
        from jamstall.export.returned import marked

        return marked(draft.file, intake.findings, texts, mapping, draft.name).content

    stem = draft.name.rpartition(".")[0] or draft.name
    suffix = "xlsm" if draft.name.lower().endswith(".xlsm") else "xlsx"
    st.download_button(
        texts("upload-give-back"),
        lambda: problems.made("upload: marked", content, texts),
        file_name=texts("upload-give-back-name", name=stem) + f".{suffix}",
        icon=":material/download:",
        help=texts("upload-give-back-help"),
        on_click="ignore",
    )
