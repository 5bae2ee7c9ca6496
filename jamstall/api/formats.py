"""An answer in each format: JSON, CSV, JSON-stat 2.0, Parquet."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from math import prod
from typing import Any

from jamstall.analysis.breakdown import Breakdown
from jamstall.api.cells import cube, rows, statuses
from jamstall.api.problems import too_much
from jamstall.arrow import parquet
from jamstall.export import plain
from jamstall.panels.address import text_of
from jamstall.panels.panel import source
from jamstall.panels.view import View
from jamstall.store.question import PLACES

COLUMNS = (*plain.NUMBERS, "status")
MOST_CELLS = 100_000
"""A cube has a cell for every combination, also those that no case belongs to."""

Form = Callable[[View, Breakdown], bytes]


def as_json(view: View, result: Breakdown) -> bytes:
    """Return rows, the whole, and what they rest on."""
    (overall,) = rows(replace(result, by=()))
    document = {
        **about(view, result),
        "statuses": statuses(),
        "overall": overall,
        "rows": rows(result) if result.by else [overall],
    }
    return written(document)


def as_csv(_: View, result: Breakdown) -> bytes:
    """Return what `measure` prints, with a last column `status`."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow([*result.by, *COLUMNS])
    for row in rows(result):
        writer.writerow([plain.cell(row[name]) for name in (*result.by, *COLUMNS)])
    return text.getvalue().encode()


def as_parquet(_: View, result: Breakdown) -> bytes:
    """Return the same columns, with types."""
    found = rows(result)
    kinds: dict[str, Any] = dict.fromkeys(result.by, str)
    kinds |= dict.fromkeys(plain.NUMBERS, float)
    kinds |= {"cases": int, "suppressed": bool, "status": str}
    names = (*result.by, *COLUMNS)
    return parquet({name: (kinds[name], [row[name] for row in found]) for name in names})


def as_jsonstat(view: View, result: Breakdown) -> bytes:
    """Return a cube of class `dataset`; a cell without number has its status.

    Raises
    ------
    Problem : it would have more cells than are answered at once.
    """
    labels = [{row[name] for row in rows(result)} for name in result.by]
    if (cells := prod(map(len, labels))) > MOST_CELLS:
        raise too_much("cells", cells, MOST_CELLS)
    axes, found = cube(result)
    unit = {"SEK": "SEK", "cases": "ärenden/cases", "share": "0–1"}[result.measure.unit]
    decimals = 4 if result.measure.unit == "share" else 0  # as they are best shown, not cut
    name = named(view, "measure", result.measure.name)
    dimension = {
        key: {
            "label": named(view, "dimension", key),
            "category": {
                "index": axis,
                "label": {label: view.name(key, label) for label in axis},
            },
        }
        for key, axis in zip(result.by, axes, strict=True)
    }
    dimension["measure"] = {
        "label": name,
        "category": {
            "index": [result.measure.name],
            "label": {result.measure.name: name},
            "unit": {result.measure.name: {"base": unit, "decimals": decimals}},
        },
    }
    said = about(view, result)
    role = {"metric": ["measure"]}
    if "year" in result.by:
        role["time"] = ["year"]
    if geo := [key for key in result.by if key in PLACES]:
        role["geo"] = geo
    document = {
        "version": "2.0",
        "class": "dataset",
        "label": name,
        "source": said["source"],
        **({"updated": said["published_at"]} if said["published_at"] else {}),
        "id": [*result.by, "measure"],
        "size": [*map(len, axes), 1],
        "role": role,
        "dimension": dimension,
        "value": [None if row is None else row["value"] for row in found],
        "status": ["no_cases" if row is None else row["status"] for row in found],
        "extension": {
            **said,
            "statuses": statuses(),
            # The multiple of each cell, in the order of the values: JSON-stat has no place for it.
            "rounded": [None if row is None else row["rounded"] for row in found],
            "lower": [None if row is None else row["lower"] for row in found],
            "upper": [None if row is None else row["upper"] for row in found],
        },
    }
    return written(document)


def named(view: View, what: str, name: str) -> str:
    """Return what readers call a measure or a dimension."""
    key = f"{what}-{name}".replace("_", "-")
    return view.texts(key) if view.texts.has(key) else name


def about(view: View, result: Breakdown) -> dict[str, Any]:
    """Return what an answer rests on: what was asked, and the state of the data."""
    provenance = result.provenance
    at = provenance.published_at
    return {
        "measure": result.measure.name,
        "unit": result.measure.unit,
        "by": list(result.by),
        "selection": text_of(result.selection),
        "small_groups_below": result.selection.small,
        "beyond": list(result.beyond),
        "source": source(view.texts, provenance),
        "version": provenance.version,
        "published_at": at.strftime("%Y-%m-%dT%H:%M:%SZ") if at else None,
        "is_demo": provenance.is_demo,
    }


def written(document: Any) -> bytes:
    """Return a document as JSON; no number is NaN."""
    return json.dumps(document, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


FORMS: dict[str, tuple[str, Form]] = {
    "json": ("application/json", as_json),
    "csv": ("text/csv; charset=utf-8", as_csv),
    "jsonstat": ("application/json", as_jsonstat),
    "parquet": ("application/vnd.apache.parquet", as_parquet),
}
"""Format → its media type, and how an answer is written in it."""
