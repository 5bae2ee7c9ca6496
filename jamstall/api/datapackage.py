"""The data described as a Frictionless data package: each table with its columns and types."""

from typing import Any

from jamstall.api.cells import STATUSES
from jamstall.api.described import Described, Served
from jamstall.api.formats import COLUMNS

_TYPES = {"cases": "integer", "suppressed": "boolean", "status": "string"}


def of(said: Described) -> dict[str, Any]:
    """Return the package."""
    made = {"created": said.modified.strftime("%Y-%m-%dT%H:%M:%SZ")} if said.modified else {}
    return {
        "profile": "tabular-data-package",
        "name": "jamstall",
        "id": f"{said.origin}/datasets/dcat#dataset",
        "title": said.title["sv"],
        "description": said.description["sv"],
        "homepage": f"{said.origin}/",
        "version": said.version,
        **made,
        "licenses": [{"path": said.licence}],
        "contributors": [
            {
                "title": said.publisher.name,
                "path": said.publisher.address,
                "email": said.publisher.email,
                "role": "publisher",
            }
        ],
        "resources": [_resource(table) for table in said.tables],
    }


def columns(table: Served) -> list[tuple[str, str]]:
    """Return the names and types of a table's columns, as they are in its CSV."""
    return [
        *((name, "string") for name in table.by),
        *((name, _TYPES.get(name, "number")) for name in COLUMNS),
    ]


def _resource(table: Served) -> dict[str, Any]:
    fields = [{"name": name, "type": kind} for name, kind in columns(table)]
    fields[-1]["constraints"] = {"enum": [one for one in STATUSES if one != "no_cases"]}  # type: ignore[assignment]
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.address("csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": fields, "primaryKey": list(table.by), "missingValues": [""]},
    }
