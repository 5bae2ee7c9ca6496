"""The API over the demo data, asked as others ask it, and what its operator has written."""

from dataclasses import replace
from typing import Any

from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall import ROOT
from jamstall.access import VISITOR, Connection, NotSignedIn, Person
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import Selection
from jamstall.api.routes import routes
from jamstall.api.settings import Publisher, Settings
from jamstall.export import plain
from jamstall.panels.view import Ask, View
from jamstall.store.database import Database
from jamstall.store.queries import provenance, values_of
from jamstall.texts import Texts

SITE = "https://region.example"
ORIGIN = "https://jamstall.example.se"
REGION = Publisher("Region Påhitt", "data@region.example", f"{SITE}/")
OPEN = Settings("on", (SITE,), ORIGIN, REGION)
SHAPES = ROOT.parent / "shared" / "reference" / "check-only" / "dcat-ap-3.0.1"
ANSWER = "/api/v1/breakdown"
HIDING = "measure=amount_granted&by=municipality,sex"
"""A question some of whose answers are hidden in the demo data."""


class Asked:
    """The API over the demo data, with what its operator has written."""

    def __init__(self, database: Database, ask: Ask, **changed: Any) -> None:
        self.database, self.ask = database, ask
        self.settings = OPEN
        self.person: Person | None = VISITOR
        self.app = Starlette(
            routes=routes(
                lambda: self.settings,
                lambda: replace(provenance(database), **changed),
                lambda _, selection, language: View(selection, Texts(language), ask),
                lambda _, dimension: tuple(values_of(database, dimension)),
                self.who,
            )
        )
        self.client = TestClient(self.app, base_url=ORIGIN)

    def who(self, _: Connection) -> Person:
        if self.person is None:
            raise NotSignedIn
        return self.person

    def get(self, address: str, **headers: str) -> Any:
        return self.client.get(
            address, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )

    def measured(self, name: str, *by: str, **filters: list[str]) -> list[dict[str, Any]]:
        """Return what `measure` prints."""
        return plain.rows(breakdown(self.database, name, by, Selection.of(**filters)))
