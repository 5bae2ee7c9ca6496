"""An app that only reads follows the latest edition: it looks now and then, and opens the next one.

What goes wrong leaves the last good edition where it is, and is told of on every page.
"""

import logging
import threading
from contextlib import suppress

from jamstall.editions.faults import EditionFault
from jamstall.editions.local import Brought, Local
from jamstall.editions.places import Places
from jamstall.store import engine_chosen
from jamstall.store.database import Database, Unavailable
from jamstall.store.migrate import definitions
from jamstall.store.queries import provenance

_LOG = logging.getLogger("jamstall.editions")
EVERY = 10.0
"""Seconds between two looks, each of which reads a file of a hundred bytes."""


class Follower:
    """Keeps this machine's copy at the latest edition.

    Parameters
    ----------
    address, closed : where the editions are; an address that cannot be understood is a fault.

    Attributes
    ----------
    brought : the edition that pages show; None where none was ever good.
    fault : why the latest is not the one shown, since the last look; None where it is.
    """

    def __init__(
        self, address: str, closed: str | None, local: Local, every: float = EVERY
    ) -> None:
        self._address = address
        self._closed = closed
        self._local = local
        self._every = every
        self._turn = threading.Lock()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None
        self._told: Brought | None = None
        self.brought: Brought | None = None
        self.fault: EditionFault | None = None

    @property
    def database(self) -> Database:
        """The copy, which nothing writes to but the next edition."""
        return self._local.database

    def begin(self) -> None:
        """Show what is here from before, look once, and then now and then until `end`."""
        with self._turn:
            self.brought = self.brought or self._local.held()
        self.look()
        if self._thread is None:
            self._stopped.clear()
            self._thread = threading.Thread(target=self._run, name="editions", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Look no more."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def look(self) -> bool:
        """Bring the latest edition where it is another; tell whether pages now show another."""
        with self._turn:
            before, fault = self.brought, None
            try:
                places = Places(self._address, self._closed)
                self._follow(places)
                self._tell_engine(places)
            except EditionFault as problem:
                fault = problem
            except (Unavailable, OSError) as problem:
                _LOG.error("%s", type(problem).__name__)
                fault = EditionFault("local", str(self._local.folder))
            if fault is not None and (self.fault is None or fault.code != self.fault.code):
                _LOG.error("edition: %s", fault.code)
            self.fault = fault
            return self.brought is not before

    def _follow(self, places: Places) -> None:
        latest = places.latest()
        if self._shows(self.brought, latest):
            return
        with self._local.alone():
            held = self._local.held()
            if held is not None and self._shows(held, latest):
                self.database.close()  # another process brought it: the next reader opens it
                self.brought = held
            else:
                self.brought = self._local.bring(places, latest)

    def _tell_engine(self, places: Places) -> None:
        """Say where the cases that are shown stand, for an engine that reads Parquet itself."""
        if self.brought is None or self._told is self.brought or not engine_chosen.is_named():
            return
        edition = self.brought.pointer.edition
        tables = {
            name: places.parts["closed"].elsewhere(f"{edition}/{name}.parquet")
            for name in ("cases", "case_parts")
        }
        version = provenance(self.database).version
        engine_chosen.stands_in_parquet(self.database, version, tables)
        self._told = self.brought

    def _shows(self, held: Brought | None, latest: object) -> bool:
        return (
            held is not None
            and held.pointer == latest
            and held.made_by == definitions()
            and not self.database.is_damaged
        )

    def _run(self) -> None:
        while not self._stopped.wait(self._every):
            with suppress(Exception):  # what was not foreseen now may go well the next time
                self.look()
