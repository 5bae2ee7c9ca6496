"""A mapping as the TOML file that `read_mapping` reads (docs/mappning.md), to keep and hand on."""

from collections.abc import Iterable
from typing import Any

import tomli_w

from jamstall.enumerations import ENUMERATIONS, REASONS
from jamstall.intake.mapping import Mapping
from jamstall.schema import COLUMNS

_ORDER = {column.name: place for place, column in enumerate(COLUMNS)}


def as_toml(mapping: Mapping) -> str:
    """Return the file that states a mapping; what it does not state is left out.

    Columns stand in the schema's order and words by what they mean, so that two files can be
    compared line by line.

    >>> print(as_toml(Mapping(table="project_funds", columns={"case_id": "Ärende"})))
    table = "project-funds"
    <BLANKLINE>
    [columns]
    case_id = "Ärende"
    <BLANKLINE>
    """
    document: dict[str, Any] = {}
    if mapping.table is not None:
        document["table"] = mapping.table.replace("_", "-")
    if mapping.sheet is not None:
        document["sheet"] = mapping.sheet
    if mapping.header_row is not None:
        document["header_row"] = mapping.header_row
    if mapping.sex_from_identity_number:
        document["sex_from_identity_number"] = True
    if mapping.columns:
        document["columns"] = {c: mapping.columns[c] for c in _in_order(mapping.columns)}
    if mapping.constants:
        document["constants"] = {c: mapping.constants[c] for c in _in_order(mapping.constants)}
    if mapping.values:
        document["values"] = {
            column: _words(column, dict(mapping.values[column]))
            for column in _in_order(mapping.values)
        }
    return tomli_w.dumps(document)


def _in_order(columns: Iterable[str]) -> list[str]:
    return sorted(columns, key=_ORDER.__getitem__)


def _words(column: str, words: dict[str, str]) -> dict[str, str]:
    known = (*ENUMERATIONS[column].values, *REASONS.values) if column in ENUMERATIONS else ()
    order = known or tuple(sorted(words.values()))
    return dict(sorted(words.items(), key=lambda item: (order.index(item[1]), item[0])))
