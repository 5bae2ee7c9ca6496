"""Projects' texts are read beside publishing, never within it.

Whoever publishes is done when the cases are there; what is missing of readings is made afterwards,
a batch at a time, each kept in a transaction of its own. What stops midway is gone on with: after
the next publishing, when the app starts, or when a new rule set comes.
"""

from collections.abc import Callable
from dataclasses import asdict

from jamstall.store.database import Database
from jamstall.store.readings import (
    Kept,
    Progress,
    Text,
    has_texts,
    keep,
    progress,
    rules_in_force,
    unread,
)

BATCH = 2_000
"""Texts that are read before they are kept: a few seconds' work, and little memory."""


def rules() -> str:
    """Return the version of the rule set in force."""
    from jamstall.review import rules as rule_set

    return rule_set().version


def read_texts(database: Database, *, stop: Callable[[], bool] = lambda: False) -> int:
    """Read what no one has read with the rules in force; return how many texts that was.

    Parameters
    ----------
    stop : asked between batches; what is left is left.

    Raises
    ------
    DatabaseHeld, OSError : as by whatever writes; what was kept before stays.
    RuleFault : the rule files cannot be used, and none have been before.
    """
    if not has_texts(database):  # then the rules need not even be read
        return 0
    version, done = rules(), 0
    while not stop() and (texts := unread(database, version, BATCH)):
        keep(database, version, map(_read, texts))
        done += len(texts)
    if not done and rules_in_force(database) not in (None, version):
        keep(database, version, ())  # every text was read by these rules before: they hold again
    return done


def _read(text: Text) -> Kept:
    from jamstall.review import read

    reading = read(text.name, text.description)
    return Kept(
        text.text_key,
        reading.level,
        reading.target,
        reading.main,
        reading.diversity,
        reading.answers,
        [asdict(one) for one in reading.evidence],
        reading.theme,
        [asdict(one) for one in reading.sentences],
    )


def told(database: Database) -> Progress:
    """Return how many of the texts are read by the rules in force.

    Where the rule files are at fault and this process has read none before, those are in force that
    the texts were last read by.
    """
    from jamstall.review import RuleFault

    try:
        version = rules()
    except RuleFault:
        version = rules_in_force(database) or ""
    return progress(database, version)


def faults() -> tuple[type[Exception], ...]:
    """Return what the rules' own files may have wrong, which the page of projects tells."""
    from jamstall.review import RuleFault

    return (RuleFault,)
