"""What is done after the data has changed, in a thread of its own, while others read the pages.

Nobody who publishes waits for it. What stops midway is gone on with after the next change, or when
the app starts.
"""

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from jamstall.store.database import Database
from jamstall.store.problems import Unavailable

Work = Callable[[Database, threading.Event], object]
"""Does what is not done yet; ends early where it is told to stop."""


class Afterwards:
    """Works, one after another, each time that the data is other than before.

    Parameters
    ----------
    excused : what works may raise besides: the pages tell of it, and the next time tries again.
    """

    def __init__(
        self,
        database: Database,
        works: Sequence[Work],
        excused: Callable[[], tuple[type[Exception], ...]] = tuple,
    ) -> None:
        self._database = database
        self._works = works
        self._excused = excused
        self._stopped = threading.Event()
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None
        self._begun = self._again = False
        self._seen: str | None = None

    def begin(self) -> None:
        """Begin, now and whenever `again` is asked for, until `end`."""
        self._begun = True
        self.again()

    def again(self) -> None:
        """Do what has come, where anybody has begun; what is at work looks once more."""
        if not self._begun:
            return
        with self._turn:
            self._again = True
            if self._thread is None and not self._stopped.is_set():
                self._thread = threading.Thread(target=self._run, name="afterwards", daemon=True)
                self._thread.start()

    def seen(self, version: str) -> None:
        """Do it again where the data is of another version than when this was last asked."""
        if version != self._seen:
            self._seen = version
            self.again()

    def wait(self) -> None:
        """Wait until all is done, or cannot be for now."""
        thread = self._thread
        if thread is not None:
            thread.join()

    def end(self) -> None:
        """Stop as soon as what is at work can."""
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
            excused: tuple[type[Exception], ...] = (Unavailable, OSError, *self._excused())
            for work in self._works:
                with suppress(*excused):
                    work(self._database, self._stopped)
