"""Översikt's numbers before and after a file, in words: on a page and in a line."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from jamstall.analysis.selection import Selection
from jamstall.texts import EMPTY, SUPPRESSED, Texts

if TYPE_CHECKING:
    from jamstall.analysis.breakdown import Breakdown
    from jamstall.analysis.group import Group
    from jamstall.upload.difference import Headline


def before_and_after(headlines: "Iterable[Headline]", texts: Texts) -> list[tuple[str, str, str]]:
    """Return what each number is called, and the number before and after, in its own unit."""
    rows = []
    for headline in headlines:
        of = headline.before
        name = texts(f"measure-{of.measure.name}".replace("_", "-"))
        if not of.by:
            groups = (of.overall, headline.after.overall)
            rows.append((name, *_worded(groups, of, texts)))
            continue
        (dimension,) = of.by
        by = texts(f"dimension-{dimension}".replace("_", "-")).lower()
        for label, *groups_of in headline.groups():
            group = texts(f"{dimension}-{label}".replace("_", "-"))
            called = texts("upload-number-of", name=name, by=by, of=group)
            rows.append((called, *_worded(groups_of, of, texts)))
    return rows


def after_hidden_said(rows: Iterable[tuple[str, ...]], texts: Texts) -> str:
    """Return that some of the numbers after are hidden, and when that is settled; empty if not."""
    return texts("upload-after-hidden") if any(row[-1] == SUPPRESSED for row in rows) else ""


def few_said(groups: int, table: str, texts: Texts) -> str:
    """Return that so many groups of persons change by few cases, and what follows from it."""
    return texts("upload-few-changed", groups=groups, limit=Selection().small, table=table)


def _worded(groups: "Iterable[Group | None]", of: "Breakdown", texts: Texts) -> tuple[str, str]:
    before, after = (_value(group, of, texts) for group in groups)
    return before, after


def _value(group: "Group | None", of: "Breakdown", texts: Texts) -> str:
    if group is None:
        return EMPTY
    if group.suppressed:
        return SUPPRESSED
    if group.value is None:
        return EMPTY
    if of.measure.unit == "share":
        return texts.share(group.value, 1)
    if of.measure.unit != "SEK":
        return texts.count(int(group.value))
    return texts.exact_kronor(group.value)
