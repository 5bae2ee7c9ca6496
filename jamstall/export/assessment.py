"""An analysis taken home: as an accessible PDF, set as the report is, and as a workbook."""

import json
from pathlib import Path
from typing import Any

from jamstall.export.report import framed, typeset
from jamstall.export.report_parts import all_writable, table_part
from jamstall.export.take_away import Action, Exhibit, TakeAway
from jamstall.export.workbook import workbook
from jamstall.panels.four_r.written import answer_in_words, answers, as_panel, of_its_own
from jamstall.panels.panel import Table
from jamstall.panels.view import View
from jamstall.plan.model import Assessment, KeptAssessment
from jamstall.store.queries import Provenance
from jamstall.texts import EMPTY, Texts

_TEMPLATE = Path(__file__).with_name("assessment.typ")


def as_pdf(view: View, provenance: Provenance, kept: KeptAssessment) -> bytes:
    """Return an analysis as PDF.

    Raises
    ------
    ReportNotMade : Typst refuses.
    """
    said = json.dumps(all_writable(parts(view, provenance, kept)), ensure_ascii=False)
    return typeset({**framed(_TEMPLATE), "assessment.json": said.encode()})


def as_workbook(view: View, provenance: Provenance, kept: KeptAssessment) -> bytes:
    """Return an analysis as a workbook: answers, a sheet a table of numbers, and actions."""
    said = kept.assessment
    numbers = [as_panel(one, f"{one.question}-{n}") for n, one in enumerate(said.numbers)]
    panels = [answers(view.texts, said), *numbers]
    return workbook(
        TakeAway(
            said.name,
            of_its_own(view, said),
            provenance,
            tuple(Exhibit(panel) for panel in panels),
            said.address,
            actions=tuple(
                Action(one.what, one.who, view.texts.date(one.by_when)) for one in said.actions
            ),
        )
    )


def parts(view: View, provenance: Provenance, kept: KeptAssessment) -> dict[str, Any]:
    """Return all that the PDF says."""
    texts, said = view.texts, kept.assessment
    where = of_its_own(view, said).described(of_dominance=False) or texts("filter-all")
    facts = [
        (texts("four-r-form"), said.form_title),
        (texts("report-filters"), where),
        (texts("four-r-analysis"), _version(texts, kept)),
        (texts("report-address"), said.address),
    ]
    return {
        "language": texts.language,
        "region": "SE" if texts.language == "sv" else "GB",
        "title": said.name,
        "product": texts("product"),
        "demo": texts("report-demo") if provenance.is_demo else "",
        "facts": [[name, value] for name, value in facts if value],
        "sections": [_section(texts, said, key) for key in [one.key for one in said.asked]],
        "method": f"{texts('report-signs')} {texts('note-on-method')}",
    }


def _version(texts: Texts, kept: KeptAssessment) -> str:
    moment = texts.moment(kept.kept_at)
    return texts("four-r-version", number=texts.count(kept.version), moment=moment)


def _section(texts: Texts, said: Assessment, key: str) -> dict[str, Any]:
    """Return a question and what answers it."""
    asked = next(one for one in said.asked if one.key == key)
    tables = [
        {"title": one.title, "table": table_part(Table(one.header, one.rows)), "note": one.rests_on}
        for one in said.numbers
        if one.question == key
    ]
    if actions := [one for one in said.actions if one.question == key]:
        header = tuple(texts(f"four-r-action-{name}") for name in ("what", "who", "when"))
        rows = tuple((one.what, one.who, texts.date(one.by_when)) for one in actions)
        table = table_part(Table(header, rows))
        tables.append({"title": texts("workbook-actions"), "table": table, "note": ""})
    if asked.kind in ("text", "yes_no"):
        answer = answer_in_words(texts, asked.kind, asked.answer)
        paragraphs = [line for line in answer.splitlines() if line.strip()]
    else:
        paragraphs = [] if tables else [EMPTY]
    return {"heading": asked.asks, "paragraphs": paragraphs, "tables": tables}
