"""JSON-stat 2.0, as statistical offices answer: a cube of numbers becomes columns of codes.

The numbers stand in one row, the last dimension fastest, or are given by their places where most
are missing. The reading is our own, since none that was tried reads all valid shapes
(docs/decisions/0041-series.md).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import prod
from typing import Any, NoReturn

Number = int | Decimal | None


@dataclass(frozen=True, slots=True)
class Table:
    """Numbers, and by which codes; every column is as long as there are numbers.

    Attributes
    ----------
    title : as the producer calls it.
    updated : when it was last changed, as the producer writes it; empty if it does not.
    codes : column → its codes, in the producer's order.
    labels : column → code → what the producer calls it; empty where it does not say.
    columns : column → the code of each number.
    status : the producer's sign beside each number; empty as a rule.
    """

    title: str
    updated: str
    codes: Mapping[str, tuple[str, ...]]
    labels: Mapping[str, Mapping[str, str]]
    columns: Mapping[str, Sequence[str]]
    values: Sequence[Number]
    status: Sequence[str]


class NotJsonStat(ValueError):
    """It is not a dataset of JSON-stat 2.0, or contradicts itself; says in what."""


def read(content: bytes) -> Table:
    """Return the table that an answer holds.

    Raises
    ------
    NotJsonStat : it is none, or its parts do not fit each other.
    """
    said = parsed(content)
    codes = dimensions(said)
    cells = prod(map(len, codes.values()))
    return Table(
        title=_text(said.get("label")),
        updated=_text(said.get("updated")),
        codes=codes,
        labels=labels(said),
        columns=laid_out(codes),
        values=_numbers(said.get("value"), cells),
        status=_signs(said.get("status"), cells),
    )


def laid_out(codes: Mapping[str, Sequence[str]]) -> dict[str, Sequence[str]]:
    """Return the code of each cell of a cube, column by column; the last varies fastest.

    >>> laid_out({"sex": "KM", "year": ["2023", "2024"]})["sex"]
    ['K', 'K', 'M', 'M']
    """
    columns: dict[str, Sequence[str]] = {}
    outer, inner = 1, prod(map(len, codes.values()))
    for name, of in codes.items():
        inner //= len(of) or 1
        columns[name] = [code for code in of for _ in range(inner)] * outer
        outer *= len(of)
    return columns


def parsed(content: bytes) -> dict[str, Any]:
    """Return a dataset as it is written; also one without numbers, which is a table's description.

    Raises
    ------
    NotJsonStat : it is no JSON, or no dataset of version 2.
    """
    try:
        said = json.loads(content, parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise NotJsonStat(f"not JSON: {error}") from error
    if not isinstance(said, dict) or said.get("class") != "dataset":
        raise NotJsonStat("no dataset")
    if said.get("version") not in {"2.0", 2}:
        raise NotJsonStat(f"version {said.get('version')!r}")
    return said


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")


def dimensions(said: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return each dimension's codes, in the order in which the numbers are laid out.

    The order of an index's keys says nothing: only the places that they are given do.

    Raises
    ------
    NotJsonStat : names, sizes and codes do not fit each other.
    """
    try:
        names, sizes = said["id"], said["size"]
        found = {name: _codes(said["dimension"][name]["category"]) for name in names}
    except (KeyError, TypeError, AttributeError) as error:
        raise NotJsonStat(f"no dimension {error}") from error
    if len(found) != len(names) or [len(of) for of in found.values()] != list(sizes):
        raise NotJsonStat("sizes that are not the dimensions’")
    return found


def labels(said: Mapping[str, Any]) -> dict[str, dict[str, str]]:
    """Return what each code of each dimension is called, as far as the dataset says it."""
    found: dict[str, dict[str, str]] = {}
    for name in said["id"]:
        words = said["dimension"][name]["category"].get("label")
        found[name] = (
            {code: _text(word) for code, word in words.items()} if isinstance(words, dict) else {}
        )
    return found


def _codes(category: Mapping[str, Any]) -> tuple[str, ...]:
    index: Any = category.get("index")
    if index is None:  # a dimension of one value may have none
        index = list(category["label"])
        if len(index) != 1:
            raise NotJsonStat("a dimension without an index")
    if isinstance(index, Mapping):
        placed = sorted(index, key=lambda code: _place(index[code]))
        if [index[code] for code in placed] != list(range(len(placed))):
            raise NotJsonStat("an index with holes")
        index = placed
    if len(set(index)) != len(index) or not all(isinstance(code, str) for code in index):
        raise NotJsonStat("a code that stands twice")
    return tuple(index)


def _place(place: Any) -> int:
    if not isinstance(place, int) or isinstance(place, bool):
        raise NotJsonStat(f"place {place!r}")
    return place


def _numbers(values: Any, cells: int) -> Sequence[Number]:
    numbers: list[Any] = _laid_out(values, cells, None)
    if not {type(number) for number in numbers} <= {int, Decimal, type(None)}:
        raise NotJsonStat("a value that is no number")
    return numbers


def _signs(status: Any, cells: int) -> Sequence[str]:
    if status is None:
        return [""] * cells
    if isinstance(status, str):
        return [status] * cells
    if isinstance(status, list) and len(status) == 1:
        status = status * cells
    return ["" if sign is None else str(sign) for sign in _laid_out(status, cells, "")]


def _laid_out(given: Any, cells: int, empty: Any) -> list[Any]:
    """Return a list of one for each cell, from such a list or from places → what stands there."""
    if isinstance(given, list):
        if len(given) != cells:
            raise NotJsonStat(f"{len(given)} values for {cells} cells")
        return given
    if not isinstance(given, dict):
        raise NotJsonStat("no values")
    laid = [empty] * cells
    for place, one in given.items():
        if not place.isdecimal() or int(place) >= cells:
            raise NotJsonStat(f"place {place}")
        laid[int(place)] = one
    return laid


def _text(said: Any) -> str:
    return said if isinstance(said, str) else ""
