"""How far people agree with each other, and with the rules, about the same texts."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from jamstall.analysis.agreement import (
    Coefficient,
    Levels,
    ac,
    alpha,
    kappa,
    same,
    table,
)
from jamstall.panels.panel import Table
from jamstall.texts import EMPTY, Texts

LEVELS = ("not_mentioned", "mentioned", "analysed", "acted_on")
"""Level 0 to 3, by the names that they are counted by."""


@dataclass(frozen=True)
class Agreement:
    """How far two readings of the same texts agree.

    Attributes
    ----------
    texts : how many were read twice; `alike`: how many got the same level both times.
    kappa, ac2 : of the level, where a step is less than two; `ac1`: of mentioned or not.
    counts : texts by level at the first reading (row) and at the second.
    """

    texts: int
    alike: int
    kappa: Coefficient | None
    ac2: Coefficient | None
    ac1: Coefficient | None
    alpha: float | None
    counts: list[list[int]]


def agreement(readings: Levels) -> Agreement:
    """Return how far readings agree; those of a text that was read once tell nothing."""
    twice = [given for given in readings if len(given) > 1]
    counts = table(twice, len(LEVELS))
    mentioned = [[int(level > 0) for level in given] for given in twice]
    return Agreement(
        len(twice),
        sum(counts[level][level] for level in range(len(LEVELS))),
        kappa(twice, len(LEVELS)),
        ac(twice, len(LEVELS)),
        ac(mentioned, 2, same),
        alpha(twice, len(LEVELS)),
        counts,
    )


def document(found: Agreement) -> dict[str, Any]:
    """Return what the command line prints as JSON; the weights are linear."""
    return {
        "texts": found.texts,
        "alike": found.alike,
        "kappa": _plain(found.kappa),
        "ac2": _plain(found.ac2),
        "ac1_mentioned": _plain(found.ac1),
        "alpha": found.alpha,
        "levels": list(LEVELS),
        "table": found.counts,
    }


def sentence(found: Agreement, who: str, texts: Texts) -> str:
    """Return the finding in a sentence; `who` is `people` or `rules`."""
    if not found.texts:
        return texts(f"agreement-none-{who}")
    return texts(
        f"agreement-{who}",
        alike=texts.count(found.alike),
        texts=texts.count(found.texts),
        share=texts.share(found.alike / found.texts),
    )


def crossed(found: Agreement, who: str, texts: Texts) -> Table:
    """Return the table of levels: the first reading down, the second across."""
    names = [texts(f"review-level-{name}".replace("_", "-")) for name in LEVELS]
    header = (texts(f"agreement-crossed-{who}"), *names)
    rows = tuple(
        (name, *map(texts.count, row)) for name, row in zip(names, found.counts, strict=True)
    )
    return Table(header, rows)


def coefficients(found: Agreement, texts: Texts) -> Table:
    """Return the coefficients, each with its interval."""
    header = tuple(texts(f"agreement-{key}") for key in ("measure", "value", "interval"))
    named = (("kappa", found.kappa), ("ac2", found.ac2), ("ac1", found.ac1))
    rows = [(texts(f"agreement-{key}"), *_worded(one, texts)) for key, one in named]
    told = EMPTY if found.alpha is None else texts.number(found.alpha, 2)
    return Table(header, (*rows, (texts("agreement-alpha"), told, EMPTY)))


def _worded(found: Coefficient | None, texts: Texts) -> Sequence[str]:
    if found is None:
        return EMPTY, EMPTY
    value = texts.number(found.value, 2)
    if found.interval is None:
        return value, EMPTY
    low, high = (texts.number(end, 2) for end in (found.interval.low, found.interval.high))
    return value, texts("agreement-between", low=low, high=high)


def _plain(found: Coefficient | None) -> dict[str, Any] | None:
    if found is None:
        return None
    interval = found.interval
    ends = None if interval is None else [interval.low, interval.high]
    return {"value": found.value, "interval": ends}
