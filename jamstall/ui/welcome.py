"""An empty database welcomes its user with two ways in: their own file, or the demo data."""

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from jamstall import ROOT
from jamstall.panels.panel import Table
from jamstall.reference import places
from jamstall.store import loads
from jamstall.texts import Texts
from jamstall.ui import state
from jamstall.ui.page import escaped, table

if TYPE_CHECKING:
    from jamstall.intake import Intake

KINDS = ("xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "txt")
FINDINGS_SHOWN = 100


def show(texts: Texts) -> None:
    """Show the two ways in."""
    st.title(texts("welcome-title"), anchor=False)
    st.markdown(texts("welcome-text"))
    own, demo = st.columns(2, gap="large", border=True)
    with own:
        st.header(texts("welcome-own"), anchor=False)
        st.markdown(texts("welcome-own-text"))
        chosen = _own_file(texts)
    with demo:
        st.header(texts("welcome-demo"), anchor=False)
        st.markdown(texts("welcome-demo-text"))
        if st.button(texts("welcome-demo-load"), type="primary"):
            with st.spinner(texts("welcome-loading")):
                _load_demo()
            st.rerun()
    if chosen is not None:
        _review(*chosen, texts)


def _load_demo() -> None:
    from jamstall.intake import take_in  # pandas is only needed once there is a file

    intakes = [take_in(path) for path in sorted((ROOT / "data" / "demo").glob("demo_*.xlsx"))]
    with suppress(loads.NotEmpty):  # someone else was first: there is data to show
        loads.publish(state.database(), intakes, by="demo", is_demo=True)


def remove_demo() -> None:
    """Take all demo data back and start over."""
    loads.retract_demo(state.database())
    st.rerun()


def _own_file(texts: Texts) -> "tuple[str, bytes, str | None, str | None] | None":
    """Ask for a file; return its name, its content, the table and the county that were given."""
    counties = places.counties()
    county = st.selectbox(
        texts("welcome-county"),
        [None, *counties],
        format_func=lambda code: counties[code].name if code else texts("welcome-county-in-file"),
        key="upload-county",
    )
    kind = st.selectbox(
        texts("welcome-table"),
        [None, "business_grants", "project_funds"],
        format_func=lambda fund: (
            texts(f"fund-{fund}".replace("_", "-")) if fund else texts("welcome-table-detect")
        ),
        key="upload-table",
    )
    file = st.file_uploader(texts("welcome-file"), type=list(KINDS), key="upload-file")
    return None if file is None else (file.name, file.getvalue(), kind, county)


def _review(name: str, content: bytes, kind: str | None, county: str | None, texts: Texts) -> None:
    """Show what is wrong with a file, and publish it if nothing is."""
    with st.spinner(texts("welcome-reading")):
        intake = _take_in(name, content, kind, county, texts)
    if intake is None:
        return
    cases = len(intake.cases["row"])
    counts = {"rows": intake.rows, "errors": intake.errors, "warnings": intake.warnings}
    message = texts("welcome-checked", cases=cases, **counts)
    (st.error if intake.errors else st.success)(message)
    _findings(intake, texts)
    if not intake.errors and st.button(texts("welcome-publish"), type="primary"):
        try:
            loads.publish(state.database(), [intake], by="app")
        except loads.DemoInTheWay:
            st.error(texts("welcome-demo-in-the-way"))
            return
        st.rerun()


def _take_in(
    name: str, content: bytes, kind: str | None, county: str | None, texts: Texts
) -> "Intake | None":
    """Return the file taken in; None, and a sentence on the page, where it cannot be used."""
    from jamstall.intake import Mapping, UnusableFile, fund_of, take_in
    from jamstall.intake.wording import worded_file

    with tempfile.TemporaryDirectory(prefix="jamstall-") as folder:
        # The name a user's file has is shown, never used as a path.
        path = Path(folder) / ("upload" + Path(name).suffix.lower()[:6])
        path.write_bytes(content)
        try:
            mapping = Mapping(table=fund_of(kind) if kind else None)
            return take_in(path, mapping, county, name=name)
        except UnusableFile as problem:
            message, hint = worded_file(problem, texts)
            st.error(escaped(f"{message} {hint}"))
            return None


def _findings(intake: "Intake", texts: Texts) -> None:
    """Show what was found, worst first."""
    from jamstall.intake.wording import worded_finding

    found = sorted(intake.findings, key=lambda finding: finding.severity)[:FINDINGS_SHOWN]
    if not found:
        return
    rows = []
    for finding in found:
        message, hint = worded_finding(finding, texts)
        row = str(finding.row or "")
        rows.append((texts(f"severity-{finding.severity}"), row, message, hint))
    header = ("welcome-severity", "welcome-row", "welcome-what", "welcome-do")
    table(Table(tuple(texts(key) for key in header), tuple(rows)), texts("welcome-findings"))
    if len(intake.findings) > FINDINGS_SHOWN:
        st.caption(texts("welcome-more", more=len(intake.findings) - FINDINGS_SHOWN))
