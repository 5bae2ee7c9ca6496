"""What is said of series: findings as sentences, and what a figure is (raw or worked up, final)."""

from collections.abc import Iterable

from jamstall.context.declared import Series
from jamstall.context.findings import DOUBTS, Finding
from jamstall.texts import Texts


def key_of(prefix: str, name: str) -> str:
    """Return the key of a text: `series-finding-` and `new_column` give `…-new-column`."""
    return f"{prefix}-{name}".replace("_", "-")


def sentence(finding: Finding, texts: Texts) -> str:
    """Return what is wrong, and how much of it there is."""
    found, wanted = finding.found, finding.wanted
    if finding.code == "missing_sex":
        wanted = texts(f"series-{wanted}")
    if finding.code == "missing_region" and wanted:
        wanted = f" ({wanted})"
    if finding.code == "unknown_column":
        found, wanted = (f"{said}." if said else "–." for said in (found, wanted))
    said = texts(
        key_of("series-finding", finding.code), where=finding.where, found=found, wanted=wanted
    )
    more = f" {texts('series-finding-more', count=finding.count)}" if finding.count > 1 else ""
    return " ".join(said.split()) + more


def what_to_do(one: Series, findings: Iterable[Finding], texts: Texts) -> list[str]:
    """Return what can be done about findings: accept a doubt, or fetch by hand."""
    codes = [found.code for found in findings]
    lines = []
    if all(code in DOUBTS for code in codes):
        lines.append(texts("series-accept", codes=" --accept ".join(codes)))
    if {"no_address", "unreachable", "cut", "slow", "busy", "refused"} & set(codes):
        lines.append(texts("series-by-hand", page=one.source.page, series=one.key))
    return lines


def what_it_is(*, worked_up: bool, preliminary: bool, texts: Texts) -> str:
    """Return whether figures are raw or worked up, preliminary or final."""
    return ", ".join(
        (
            texts("series-worked-up" if worked_up else "series-raw"),
            texts("series-preliminary" if preliminary else "series-final"),
        )
    )
