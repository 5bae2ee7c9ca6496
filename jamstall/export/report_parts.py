"""What a report says, as plain data: the template sets it, and takes nothing of it for markup."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

from jamstall.export.left_out import (
    left_out,
    said_of_hidden,
    says_nothing,
    units_in_head,
    without_hidden_rows,
)
from jamstall.export.scope import fund_of, scope
from jamstall.panels.declared import Chapter
from jamstall.panels.headline import comparison, headline
from jamstall.panels.method import contents
from jamstall.panels.panel import Panel, Table, all_unknown
from jamstall.panels.view import View
from jamstall.store.queries import Provenance
from jamstall.texts import SUPPRESSED

Part = dict[str, Any]

LIMITS = ("cause", "applied", "reported", "one-person", "effect", "few")
"""What the numbers cannot say, the most important first: texts `report-limits-NAME`."""

LONGEST_CODE = 1_500
"""Characters of an address that a QR code on paper can be read of."""

_UNWRITABLE = re.compile(
    "[^\t\n -~\u00a0-\u0377\u0384-\u0524\u1e00-\u1eff\u2010-\u2027\u202f-\u2040"
    "\u20a0-\u20bf\u2190-\u22ff\u25a0-\u25ff]"
)
"""What the report's own typefaces may lack. PDF/UA has no place for a letter without a shape."""


def writable(text: str) -> str:
    """Return a text with a question mark for each letter that the report's typefaces lack."""
    return _UNWRITABLE.sub("?", text)


def all_writable(part: Any) -> Any:
    """Return a part with all texts in it made writable."""
    if isinstance(part, str):
        return writable(part)
    if isinstance(part, dict):
        return {name: all_writable(value) for name, value in part.items()}
    return [all_writable(value) for value in part] if isinstance(part, list) else part


def parts(view: View, provenance: Provenance, chapters: Sequence[Chapter], address: str) -> Part:
    """Return all that the report says but its pictures, which are named `PANEL.svg`."""
    texts = view.texts
    asked, chapters = chapters, worth_telling(chapters)
    return {
        "language": texts.language,
        "region": "SE" if texts.language == "sv" else "GB",
        "title": texts("report-title", where=view.where(), when=view.when()),
        "product": texts("product"),
        "demo": texts("report-demo") if provenance.is_demo else "",
        "facts": _facts(view, provenance),
        "address": {
            "heading": texts("report-address"),
            "text": address,
            "code": 0 < len(address) <= LONGEST_CODE,
            "alt": texts("report-qr", address=address),
        },
        "contents": texts("report-contents"),
        "summary": {
            "heading": texts("report-summary"),
            **_answer(view, chapters),
            "more": texts("report-more"),
            "chapters": [
                {"title": chapter.title, "findings": list(chapter.findings)} for chapter in chapters
            ],
            "read": texts("report-summary-read"),
        },
        "chapters": [
            {"title": chapter.title, "panels": [_panel(view, panel) for panel in chapter.panels]}
            for chapter in chapters
        ],
        "signs": texts("report-signs"),
        "method": _method(view, chapters),
        "left_out": _left_out(view, asked),
        "limits": {
            "heading": texts("report-limits"),
            "items": [texts(f"report-limits-{name}") for name in LIMITS],
        },
    }


def worth_telling(chapters: Sequence[Chapter]) -> list[Chapter]:
    """Return the chapters without what only says that groups are hidden."""
    kept = []
    for chapter in chapters:
        panels = tuple(panel for panel in chapter.panels if not says_nothing(panel))
        silent = {panel.finding for panel in chapter.panels if says_nothing(panel)}
        silent -= {panel.finding for panel in panels}  # two panels may begin with the same words
        findings = tuple(finding for finding in chapter.findings if finding not in silent)
        if not findings and panels:
            findings = (panels[0].finding,)
        if panels:
            kept.append(Chapter(chapter.title, panels, findings))
    return kept


def _left_out(view: View, chapters: Sequence[Chapter]) -> Part:
    """Return what is left out and why, once for all chapters."""
    panels = [panel for chapter in chapters for panel in chapter.panels if says_nothing(panel)]
    lines = left_out(panels, [fund_of(view, panel) for panel in panels], view.texts)
    return {"heading": view.texts("take-left-out"), "lines": lines}


ANSWERS = 3
"""Sentences of the page that a chief reads."""


def _answer(view: View, chapters: Sequence[Chapter]) -> Part:
    """Return the page that may be read alone: three sentences, and the first of their charts."""
    known, unknown = _headlines(view)
    told = [
        finding
        # What the headlines say is the first chapter's.
        for chapter in chapters[1 if known else 0 :]
        for finding in chapter.findings
        if SUPPRESSED not in finding and any(letter.isdigit() for letter in finding)
    ]
    findings = [*known[:2], *told, *unknown]
    panels = (panel for chapter in chapters for panel in chapter.panels)
    shown = next((panel for panel in panels if panel.chart is not None), None)
    return {
        "findings": list(dict.fromkeys(findings))[:ANSWERS],
        "chart": _panel(view, shown) if shown is not None else None,
    }


def _facts(view: View, provenance: Provenance) -> list[list[str]]:
    """Return what is looked at: name and value, in words."""
    texts = view.texts
    filters = view.described(of_dominance=False)
    cases = view.measure("granted_cases").overall.cases
    facts = [
        (texts("report-filters"), filters or texts("report-no-filters")),
        (texts("report-cases"), "" if cases is None else texts.count(cases)),
        (texts("report-sense"), view.sense()),
    ]
    if provenance.published_at is not None:
        facts.append((texts("report-loaded"), texts.date(provenance.published_at)))
    return [[name, value[:1].upper() + value[1:]] for name, value in facts if value]


def _headlines(view: View) -> tuple[list[str], list[str]]:
    """Return the one thing to know of each fund, with what stands behind it.

    First of the funds whose sectors are known, then of those where nobody knows them.
    """
    known: list[str] = []
    unknown: list[str] = []
    for fund in view.granted_funds():
        of = view.measure("amount_share", "sector_dominance", fund=(fund,))
        said = f"{headline(view, fund)} {comparison(view, fund)}".strip()
        (unknown if all_unknown(of) else known).append(said)
    return known, unknown


def _panel(view: View, panel: Panel) -> Part:
    table, hidden = without_hidden_rows(units_in_head(panel.table))
    said = [*said_of_hidden(table, hidden, panel, view.texts), panel.rests_on]
    return {
        "key": panel.key,
        "scope": scope(view, panel),
        "title": panel.title,
        "finding": panel.finding,
        "alt": panel.chart.alt if panel.chart is not None else "",
        "legend": [
            {"name": swatch.name, "colour": swatch.colour, "sign": swatch.sign}
            for swatch in (panel.legend if panel.chart is not None else ())
        ],
        "table": table_part(table),
        "notes": [note for note in said if note],
    }


def table_part(table: Table, columns: int | None = None) -> Part:
    """Return a table's header and rows, and which columns hold words; the first columns only."""
    return {
        "header": list(table.header[:columns]),
        "rows": [list(row[:columns]) for row in table.rows],
        "words": [table.holds_words(column) for column in range(len(table.header))][:columns],
    }


def _method(view: View, chapters: Sequence[Chapter]) -> Part:
    texts = view.texts
    panels = [panel for chapter in chapters for panel in chapter.panels]
    return {
        "heading": texts("report-method"),
        "paragraphs": [
            texts("report-method-cases"),
            texts("report-method-money"),
            texts("report-method-shares"),
            texts("report-method-small", limit=view.selection.small),
        ],
        "sections": [
            {
                "heading": texts("report-method-dominance"),
                "text": contents.dominance_source(view),
                "table": table_part(contents.dominance(view)),
            },
            {
                "heading": texts("report-method-measures"),
                "text": "",
                "table": table_part(_measures(view, panels), 2),
            },
            {
                "heading": texts("report-method-sources"),
                "text": "",
                "table": table_part(contents.sources(view), 4),
            },
        ],
    }


def _measures(view: View, panels: Iterable[Panel]) -> Table:
    """Return the measures that the report's numbers are of, and what they mean."""
    used = {result.measure.name for panel in panels for result in panel.results}
    every = contents.measures(view)
    return Table(every.header, tuple(row for row in every.rows if row[2] in used))
