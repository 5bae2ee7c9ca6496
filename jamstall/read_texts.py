"""Projects' texts are read beside publishing, never within it.

Whoever publishes is done when the cases are there; what is missing of readings is made afterwards,
a batch at a time, each kept in a transaction of its own. What stops midway is gone on with: after
the next publishing, when the app starts, or when a new rule set comes.
"""

import threading
from collections.abc import Callable
from dataclasses import asdict

from jamstall.store.database import Database
from jamstall.store.problems import Unavailable
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


class Reader:
    """Reads texts in a thread of its own while others look at the pages."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stopped = threading.Event()
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None
        self._begun = self._again = False

    def begin(self) -> None:
        """Begin to read, now and whenever `again` is asked for, until `end`."""
        self._begun = True
        self.again()

    def again(self) -> None:
        """Read what has come, where anybody has begun; whoever reads already looks once more."""
        if not self._begun:
            return
        with self._turn:
            self._again = True
            if self._thread is None and not self._stopped.is_set():
                self._thread = threading.Thread(target=self._run, name="texts", daemon=True)
                self._thread.start()

    def wait(self) -> None:
        """Wait until all is read, or cannot be for now."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def end(self) -> None:
        """Stop after the batch that is being read."""
        self._stopped.set()
        self.wait()
        self._begun = False
        self._stopped.clear()

    def _run(self) -> None:
        while True:
            with self._turn:
                if not self._again or self._stopped.is_set():
                    self._thread = None
                    return
                self._again = False
            from jamstall.review import RuleFault

            try:
                read_texts(self._database, stop=self._stopped.is_set)
            # The pages tell what is wrong; the next one tries again.
            except (Unavailable, OSError, RuleFault):
                continue
