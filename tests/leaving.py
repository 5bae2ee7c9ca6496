"""All that leaves the program of a database, each piece under a name, to be compared.

Panels with their charts' specifications, tables and sentences; files to take along, unpacked; the
API's answers with their headers; what commands print; and the open part of an edition.
"""

import io
import json
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import product
from pathlib import Path
from typing import Any

from pyarrow import parquet
from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall.access import VISITOR
from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.definitions import definitions
from jamstall.analysis.disclosure.family import family
from jamstall.analysis.measures import OF_ADVICE
from jamstall.analysis.sample import kronor_by_year, kronor_of
from jamstall.analysis.selection import Selection
from jamstall.api.routes import routes
from jamstall.decide_ahead import known_by
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.export import pictures, slides, workbook
from jamstall.export.take_away import Exhibit, TakeAway
from jamstall.panels.catalogue import panels_at
from jamstall.panels.decided import Decided
from jamstall.panels.panel import Panel
from jamstall.panels.society import Society
from jamstall.panels.view import View
from jamstall.plan.store import Plans
from jamstall.store.database import Database
from jamstall.store.queries import Provenance, provenance, values_of
from jamstall.texts import Language, Texts
from tests.indistinct import DAY
from tests.unit.asked_api import OPEN, ORIGIN
from tests.unit.conftest import remembering

Left = Mapping[tuple[str, ...], Any]
"""The name of each piece, and the piece."""
MEASURES = ("cases", "granted_cases", "amount_granted", "amount_paid", "median_amount",
            "mean_amount", "approval_rate", "amount_share")  # fmt: skip
_WRITTEN_AT = re.compile(rb"\d{4}-\d\d-\d\dT[\d:.]+Z")


def numbers(database: Database, selection: Selection) -> Left:
    """Return every number of the family of tables, as breakdowns have them."""
    found: dict[tuple[str, ...], Any] = {}
    for table in family():
        by = sorted(table.dimensions - {"outcome"} - ({"fund"} if table.of_advice else set()))
        for measure in OF_ADVICE if table.of_advice else MEASURES:
            if (measure, *by) not in found:
                result = breakdown(database, measure, by, selection)
                found[measure, *by] = (result.groups, result.overall)
    return found


class Leaving:
    """What leaves of a database: of the selections of addresses, or of one that a command makes.

    Parameters
    ----------
    plans : the targets and scenarios that stand beside it; none by default.
    """

    def __init__(
        self, database: Database, language: Language = "sv", plans: Plans | None = None
    ) -> None:
        self.database, self.language = database, language
        self._ask = remembering(database)
        self._plans = plans
        self._society = Society.of(database)

    def view(self, selection: Selection) -> View:
        """Return a view as pages and commands have it."""
        return View(
            selection,
            Texts(self.language),
            self._ask,
            Decided(
                tuple(self._plans.targets()) if self._plans else (),
                tuple(self._plans.scenarios()) if self._plans else (),
                partial(kronor_by_year, self.database),
            ),
            partial(definitions, self.database),
            partial(kronor_of, self.database),
            self._society,
        )

    def panels(self, addresses: Iterable[str], selection: Selection | None = None) -> Left:
        """Return the panels of pages, each with all that its chart is drawn from."""
        found = {}
        for address in addresses:
            for panel in self._panels_at(address, selection):
                chart = None if panel.chart is None else panel.chart.for_streamlit
                drawn = json.dumps(chart, default=repr, sort_keys=True)
                found[address, panel.key] = (repr(panel), drawn)
        return found

    def files(self, addresses: Iterable[str], selection: Selection | None = None) -> Left:
        """Return the parts of pages' slides and workbooks, and their first pictures."""
        found: dict[tuple[str, ...], Any] = {}
        for address in addresses:
            panels = self._panels_at(address, selection)
            exhibits = tuple(Exhibit(panel) for panel in panels)
            view = self.view(selection or Selection())
            taken = TakeAway("Sida", view, provenance(self.database), exhibits)
            for kind, file in (("pptx", slides.deck(taken)), ("xlsx", workbook.workbook(taken))):
                found |= {(address, kind, name): part for name, part in parts_of(file)}
            for panel in [panel for panel in panels if panel.chart is not None][:1]:
                found[address, "svg"] = pictures.svg(panel, "")
        return found

    def _panels_at(self, address: str, selection: Selection | None) -> list[Panel]:
        if selection is None:
            return panels_at(address, self.view)
        return panels_at(address, lambda _: self.view(selection))

    def answers(self, questions: Iterable[str]) -> Left:
        """Return the API's answers with their headers."""
        client = TestClient(Starlette(routes=self._routes()), base_url=ORIGIN)
        found = {}
        for question in questions:
            answer = client.get(question)
            assert answer.status_code == 200, answer.text
            found[(question,)] = (dict(answer.headers), answer.content)
        return found

    def _routes(self) -> Any:
        def current() -> Provenance:
            now = provenance(self.database)
            return Provenance(
                known_by(self.database, now.version), now.loads, now.published_at, now.is_demo
            )

        return routes(
            lambda: OPEN,
            current,
            lambda _, selection, language: View(selection, Texts(language), self._ask),
            lambda _, dimension: tuple(values_of(self.database, dimension)),
            lambda _: VISITOR,
        )

    def open_part(self, folder: Path) -> Left:
        """Return the open part of an edition, and what its manifest tells of the closed one.

        Of that without lengths and digests, which are others each time; tables of the open part
        row by row in order, since DuckDB gives published figures in any.
        """
        write(self.database, Places(str(folder)), DAY)
        found: dict[tuple[str, ...], Any] = {}
        for file in sorted((folder / "open").rglob("*.*")):
            if file.name != "manifest.json":
                is_table = file.suffix == ".parquet"
                found[(file.name,)] = _rows(file) if is_table else file.read_text("utf-8")
                continue
            told = json.loads(file.read_bytes())
            files = {one["name"]: one for one in told.pop("files")}
            del told["edition"]
            found |= {("manifest", key): value for key, value in told.items()}
            for name, one in files.items():
                found["manifest", name] = (one["part"], one["rows"], one["columns"])
        return found


def _rows(file: Path) -> list[tuple[str, ...]]:
    columns = parquet.read_table(file).to_pydict()
    return sorted(zip(*(map(repr, column) for column in columns.values()), strict=True))


def parts_of(content: bytes, within: str = "") -> Iterator[tuple[str, bytes]]:
    """Yield the parts of a file of Office, those of workbooks within it too, without the time."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            part = package.read(name)
            if part.startswith(b"PK"):
                yield from parts_of(part, f"{within}{name}/")
            else:
                is_about = name.startswith("docProps/")
                yield within + name, _WRITTEN_AT.sub(b"", part) if is_about else part


def addresses(pages: Iterable[str], filters: Iterable[str]) -> list[str]:
    """Return each page with each choice of filters."""
    return ["&".join(filter(None, pair)).replace("?&", "?") for pair in product(pages, filters)]
