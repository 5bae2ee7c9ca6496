"""Sentences that stand word for word in several applications, said and listed."""

from jamstall.panels.panel import Table
from jamstall.store.shared_sentences import SharedSentence
from jamstall.texts import Texts

MOST = 25
"""Sentences that are listed, the commonest first."""


def sentence(found: list[SharedSentence], texts: Texts) -> str:
    """Return how many sentences are shared, and of the commonest how widely."""
    if not found:
        return texts("shared-none")
    said = texts(
        "shared-found", count=len(found), number=texts.count(len(found)),
        most=texts.count(found[0].applications),
    )  # fmt: skip
    left = len(found) - MOST
    return said if left <= 0 else f"{said} {texts('shared-left', most=texts.count(MOST))}"


def table(found: list[SharedSentence], texts: Texts) -> Table:
    """Return the sentences, and in how many applications and granted projects each stands."""
    header = tuple(map(texts, ("shared-sentence", "shared-applications", "shared-granted")))
    rows = tuple(
        (
            texts("rows-quoted", quote=one.sentence),
            texts.count(one.applications),
            texts.count(one.granted),
        )
        for one in found[:MOST]
    )
    return Table(header, rows)
