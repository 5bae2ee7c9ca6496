"""The one source that every description of the data is written from."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from jamstall.analysis.measures import measure
from jamstall.api.both import both
from jamstall.api.problems import Problem
from jamstall.api.settings import Publisher, Settings
from jamstall.store.queries import Provenance
from jamstall.texts import Texts

TABLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("amount_granted", ("fund", "year", "county")),
    ("amount_granted", ("fund", "year", "sector")),
    ("amount_granted", ("fund", "year", "sector_dominance")),
    ("amount_granted", ("fund", "year", "sex")),
    ("granted_cases", ("fund", "year", "sex")),
    ("approval_rate", ("fund", "year", "sex")),
)
"""The tables that are described: measure and dimensions. All others are asked of the API."""

TEXTS = ("label", "description")


@dataclass(frozen=True, slots=True)
class Served:
    """A table as it is fetched.

    Attributes
    ----------
    name : stays the same from night to night.
    address : whole, and of CSV where no other format is put in its place.
    """

    name: str
    measure: str
    unit: str
    by: tuple[str, ...]
    origin: str

    def address(self, form: str = "csv") -> str:
        """Return where the table is fetched in a format."""
        asked = {"measure": self.measure, "by": ",".join(self.by), "format": form}
        return f"{self.origin}/api/v1/breakdown?{urlencode(asked, safe=',')}"


@dataclass(frozen=True, slots=True)
class Described:
    """What is said of the data.

    Attributes
    ----------
    title, description : by language.
    first, last : the years that decisions are from; None where there are none.
    """

    origin: str
    publisher: Publisher
    licence: str
    title: dict[str, str]
    description: dict[str, str]
    modified: dt.datetime | None
    first: int | None
    last: int | None
    tables: tuple[Served, ...]
    version: str

    @classmethod
    def of(
        cls, settings: Settings, now: Provenance, years: Sequence[str], languages: Sequence[Texts]
    ) -> "Described":
        """Return what is said of the data in this state.

        Raises
        ------
        Problem : the operator has stated no publisher or no origin.
        """
        if settings.publisher is None or not settings.origin:
            raise Problem(404, both("api-no-publisher"))
        numbers = [int(year) for year in years if year.isdigit()]
        demo = "-demo" if now.is_demo else ""
        tables = tuple(
            Served("-".join((name, *by)).replace("_", "-"), name, measure(name).unit, by,
                   settings.origin)
            for name, by in TABLES
        )  # fmt: skip
        return cls(
            settings.origin,
            settings.publisher,
            settings.licence,
            {texts.language: texts(f"dataset-title{demo}") for texts in languages},
            {texts.language: texts(f"dataset-description{demo}") for texts in languages},
            now.published_at,
            min(numbers, default=None),
            max(numbers, default=None),
            tables,
            now.version,
        )
