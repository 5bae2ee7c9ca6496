"""Step 3: what was found by kind, worst first; and the user's own workbook back, marked."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

import streamlit as st

from jamstall.panels.upload.places_found import SHOWN, Letters, places_found
from jamstall.panels.view import NAMED_COUNTIES, place_name
from jamstall.reference import places
from jamstall.ui import problems
from jamstall.ui.downloads import download
from jamstall.ui.making import MIME
from jamstall.ui.markup import escaped
from jamstall.ui.upload.flow import Flow, next_step

if TYPE_CHECKING:
    from jamstall.intake import Finding, Intake


def show(flow: Flow) -> None:
    """Show every kind of finding, and ask to accept each kind of warning."""
    texts = flow.texts
    intake = flow.read()
    if intake is None:
        next_step(flow, "findings", ready=False)
        return
    cases = intake.case_count
    counts = {
        "table": intake.fund,
        "rows": intake.rows,
        "errors": intake.errors,
        "warnings": intake.warnings,
    }
    message = texts("upload-checked", cases=cases, **counts)
    if intake.errors:
        st.error(message, icon=":material/error:")
        st.markdown(texts("upload-correct"))
    else:
        st.success(message, icon=":material/check_circle:")
    st.caption(escaped(_read_as(flow, intake)))
    if intake.findings:
        _give_back(flow, intake)
    kinds = by_kind(intake.findings)
    warnings = [code for code, found in kinds if found[0].severity == "warning"]
    accepted = flow.choices.accepted
    left = not intake.errors and not set(warnings) <= accepted
    if left and st.button(texts("upload-accept-all"), type="primary", key="upload-accept-all"):
        for code in warnings:
            st.session_state[flow.key(f"accept-{code}")] = True
        flow.keep(accepted=accepted | set(warnings)).go_on("findings", "control")
    letters = _letters(flow)
    for code, found in kinds:
        accepted = _kind(code, found, accepted, flow, letters)
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
    code: str, found: "list[Finding]", accepted: frozenset[str], flow: Flow, letters: Letters
) -> frozenset[str]:
    from jamstall.intake.wording import worded_finding

    texts, severity = flow.texts, found[0].severity
    # What is wrong in one column is not said of another.
    of_columns = {finding.column: finding for finding in reversed(found)}
    said = [worded_finding(one, texts, "page") for one in reversed(of_columns.values())]
    with st.container(border=True, key=f"kind-{code}"):
        sign = ":material/error:" if severity == "error" else ":material/info:"
        kind = texts("upload-kind", severity=texts(f"severity-{severity}"), count=len(found))
        st.markdown(f"{sign} **{escaped(kind)}** {escaped(said[0][0])}")
        for message in [*dict.fromkeys(message for message, _ in said)][1:]:
            st.markdown(escaped(message))
        hints = [*dict.fromkeys(hint for _, hint in said)]
        others = len({(one.column, one.value) for one in found}) - len(of_columns)
        if others:
            hints.append(texts("upload-others-like", others=others))
        st.caption(escaped(" ".join(hints)))
        if severity == "warning":
            is_accepted = st.checkbox(
                texts("upload-accept"), code in accepted, key=flow.key(f"accept-{code}")
            )
            accepted = accepted | {code} if is_accepted else accepted - {code}
        lines = places_found(found, letters, texts)
        if len(lines) == 1:  # as short as the button that would show it
            st.markdown(escaped(lines[0]))
            return accepted
        with st.expander(texts("upload-where", count=len(found))):
            st.markdown("\n".join(f"- {escaped(line)}" for line in lines[:SHOWN]))
            if len(lines) > SHOWN:
                st.caption(texts("upload-more", more=len(lines) - SHOWN))
    return accepted


def _read_as(flow: Flow, intake: "Intake") -> str:
    """Return what a file was taken for, for whoever came here at once."""
    texts = flow.texts
    fund = texts(f"fund-{intake.fund}".replace("_", "-"))
    counties = sorted(intake.counties - {places.COUNTRY} or intake.counties)
    if len(counties) > NAMED_COUNTIES:
        where = texts("where-counties", count=len(counties))
    else:
        named = texts.both(place_name(code, texts) for code in counties)
        where = texts("where", places=named or texts("unknown"))
    return texts("upload-read-as", fund=fund, where=where)


def _letters(flow: Flow) -> Letters:
    """Return where in the user's own spreadsheet each column stands."""
    found = flow.looked()
    proposals = found.proposals if found else ()
    return {p.column: p.position for p in proposals if p.position is not None}


def _give_back(flow: Flow, intake: "Intake") -> None:
    """Offer the user's own workbook, marked; it is made when it is asked for."""
    found = flow.looked()
    if found is None:
        return
    mapping, draft, texts = found.mapping(flow.choices.mapping), flow.draft, flow.texts

    def content() -> bytes:
        from jamstall.export.returned import marked

        return marked(draft.file, intake.findings, texts, mapping, draft.name, on="page").content

    stem = draft.name.rpartition(".")[0] or draft.name
    suffix = "xlsm" if draft.name.lower().endswith(".xlsm") else "xlsx"
    download(
        texts("upload-give-back"),
        lambda: problems.made("upload: marked", content, texts),
        texts("upload-give-back-name", name=stem) + f".{suffix}",
        MIME[suffix],
        help=texts("upload-give-back-help"),
    )
