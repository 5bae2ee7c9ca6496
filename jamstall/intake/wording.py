"""Findings and unusable files in words: what is wrong, and what to do."""

from collections.abc import Callable
from typing import Any

from jamstall.intake.findings import Finding, UnusableFile
from jamstall.schema import BY_NAME

Words = Callable[..., str]
"""A `Texts`: key and arguments → text."""


def _key(name: str) -> str:
    return name.replace("_", "-")


def worded_finding(finding: Finding, texts: Words) -> tuple[str, str]:
    """Return what is wrong, and what to do."""
    arguments: dict[str, Any] = {"value": finding.value or "", **finding.args}
    if finding.column is not None:
        column = BY_NAME[finding.column]
        arguments["columnname"] = texts(f"column-{_key(column.name)}")
        arguments["headings"] = ", ".join(column.headings[:4])
    key = f"finding-{_key(finding.code)}"
    return texts(key, **arguments), texts(f"{key}-hint", **arguments)


def worded_file(problem: UnusableFile, texts: Words) -> tuple[str, str]:
    """Return what the file is, and what to send instead."""
    key = f"file-{_key(problem.code)}"
    return texts(key, **problem.about), texts(f"{key}-hint", **problem.about)
