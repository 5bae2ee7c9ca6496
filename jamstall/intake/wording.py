"""Findings and unusable files in words: what is wrong, and what to do."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, Literal

from jamstall.enumerations import ENUMERATIONS
from jamstall.intake.findings import Finding, UnusableFile
from jamstall.reference import places
from jamstall.schema import BY_NAME

Words = Callable[..., str]
"""A `Texts`: key and arguments → text."""

On = Literal["page", "line"]
"""Where it is read: what to do is a step of Ladda upp, or an option of the command line."""

SHOWN = 20
"""Findings of one kind, when a person reads them; JSON gives all."""


def _key(name: str) -> str:
    return name.replace("_", "-")


def worded_finding(finding: Finding, texts: Words, on: On = "line") -> tuple[str, str]:
    """Return what is wrong, and what to do."""
    arguments: dict[str, Any] = {"value": finding.value or "", "on": on, **finding.args}
    arguments.setdefault("near", "yes" if arguments.get("suggestion") else "no")
    if finding.code == "duplicate_case" and finding.column is not None:
        for name in ("before", "value"):
            arguments[name] = _as_read(finding.column, str(arguments[name]), texts)
    if finding.column is not None:
        column = BY_NAME[finding.column]
        arguments["columnname"] = texts(f"column-{_key(column.name)}")
        arguments["headings"] = ", ".join(column.headings[:4])
    key = f"finding-{_key(finding.code)}"
    return texts(key, **arguments), texts(f"{key}-hint", **arguments)


def _as_read(column: str, said: str, texts: Words) -> str:
    """Return what was read from cells by the names that users know: Inrikes född, Kungsbacka."""
    if not said:
        return texts("said-nothing")
    if column in ENUMERATIONS:
        return texts(f"word-{_key(column)}-{_key(said)}")
    if column == "municipality":
        return ", ".join(places.name_of(code) for code in said.split(", "))
    return said


def worded_file(problem: UnusableFile, texts: Words, on: On = "line") -> tuple[str, str]:
    """Return what the file is, and what to send instead."""
    key = f"file-{_key(problem.code)}"
    about = {**problem.about, "on": on}
    return texts(key, **about), texts(f"{key}-hint", **about)


def findings_as_documents(findings: Iterable[Finding], texts: Words) -> list[dict[str, Any]]:
    """Return findings as the JSON objects of `check` and `load` (design §6)."""
    documents = []
    for finding in findings:
        message, hint = worded_finding(finding, texts)
        documents.append(
            {
                "sheet": finding.sheet,
                "row": finding.row,
                "column": finding.column,
                "code": finding.code,
                "severity": finding.severity,
                "value": finding.value,
                "message": message,
                "suggestion": hint,
            }
        )
    return documents


def findings_as_lines(findings: Iterable[Finding], texts: Words) -> list[str]:
    """Return findings as lines for a person: what stops the file first, each kind abridged."""
    lines = []
    shown: Counter[str] = Counter()
    for finding in sorted(findings, key=lambda one: one.severity != "error"):
        shown[finding.code] += 1
        if shown[finding.code] <= SHOWN:
            severity = texts(f"severity-{finding.severity}")
            where = texts("cli-row", row=str(finding.row)) if finding.row else "–"
            lines.append(f"{severity}  {where}  {' '.join(worded_finding(finding, texts))}")
    for code, times in shown.items():
        if times > SHOWN:
            lines.append(texts("cli-more", code=code, times=times - SHOWN))
    return lines
