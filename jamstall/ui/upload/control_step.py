"""Step 4: the file's money beside the ledger's."""

from decimal import Decimal

import streamlit as st

from jamstall.intake import Intake
from jamstall.panels.panel import Table
from jamstall.texts import Texts
from jamstall.ui.markup import table
from jamstall.ui.upload.flow import Flow, next_step
from jamstall.upload.control import Control, advised_by_year, control


def show(flow: Flow) -> None:
    """Show what was granted in the file, and what the ledger's total differs by, and why."""
    texts = flow.texts
    intake = flow.read()
    if intake is None:
        next_step(flow, "control", ready=False)
        return
    if intake.fund == "advice":
        st.markdown(texts("upload-control-advice"))
        table(_advised(intake, texts), texts("upload-step-control"))
        next_step(flow, "control")
        return
    found: Control = flow.remembered("control", intake.sha256, lambda: control(intake))
    st.markdown(texts("upload-control-text"))
    table(_money(found, texts), texts("upload-step-control"))
    if found.payments[0] > found.payments[1]:
        payments, cases = found.payments
        st.caption(texts("upload-control-payments", payments=payments, cases=cases))
    flow = _ledger(flow, found, intake)
    next_step(flow, "control")


def _advised(intake: Intake, texts: Texts) -> Table:
    """Return the clients and sessions of each year, to be compared with the organisations' own."""
    years = advised_by_year(intake)
    rows = [(str(year), *map(texts.count, numbers)) for year, numbers in years.items()]
    sums = (sum(numbers[at] for numbers in years.values()) for at in (0, 1))
    rows.append((texts("total"), *map(texts.count, sums)))
    header = ("dimension-year", "column-clients", "column-sessions")
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _kronor(amount: int, texts: Texts) -> str:
    return texts.exact_kronor(Decimal(amount) / 100)


def _money(found: Control, texts: Texts) -> Table:
    rows = [
        (texts("unknown") if year is None else str(year), _kronor(granted, texts))
        for year, granted in found.by_year.items()
    ]
    rows.append((texts("total"), _kronor(found.granted, texts)))
    return Table((texts("dimension-year"), texts("measure-amount-granted")), tuple(rows))


def _ledger(flow: Flow, found: Control, intake: Intake) -> Flow:
    from jamstall.intake.parse.amounts import parse_amount

    texts, said = flow.texts, flow.choices.ledger_total
    shown = "" if said is None else f"{Decimal(said) / 100:f}".replace(".", ",")
    given = st.text_input(
        texts("upload-ledger"),
        shown,
        key=flow.key("ledger"),
        help=texts("upload-ledger-help"),
    )
    parsed = parse_amount(given)
    if parsed.code is not None:
        st.error(texts("upload-ledger-unreadable"), icon=":material/error:")
        return flow
    flow = flow.keep(ledger_total=parsed.value)
    total = flow.choices.ledger_total
    if total is None:
        return flow
    if found.difference(total) == 0:
        st.success(texts("upload-ledger-equal"), icon=":material/check_circle:")
        return flow
    off = found.difference(total)
    key = "upload-ledger-more" if off > 0 else "upload-ledger-less"
    st.warning(texts(key, amount=_kronor(abs(off), texts)), icon=":material/warning:")
    reasons = found.explanations(total)
    lines = [
        texts(f"upload-ledger-{reason}".replace("_", "-"), year=str(year or ""))
        for reason, year in reasons
    ]
    st.markdown("\n".join(f"- {line}" for line in lines or [texts("upload-ledger-none")]))
    return flow
