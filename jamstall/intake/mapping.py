"""Which heading is which column: by the accepted list, or by a mapping file.

The mapping file is TOML (docs: design §6); the upload page writes and reads the same.
"""

import tomllib
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jamstall.intake.findings import UnusableFile
from jamstall.schema import BY_NAME, ENUMERATIONS, FUNDS, Fund, word_key

_KEYS = frozenset(
    ("table", "sheet", "header_row", "columns", "constants", "values", "sex_from_identity_number")
)


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the user has said about a file, or nothing at all.

    Attributes
    ----------
    table, sheet, header_row : as in the file; None where it is to be found out.
    columns : canonical column → the heading in the file.
    constants : canonical column → what every row says.
    values : column → the file's word (by `word_key`) → identifier.
    sex_from_identity_number : fill in a missing sex with the legal sex of a sole trader's number.
    """

    table: Fund | None = None
    sheet: str | None = None
    header_row: int | None = None
    columns: MappingType[str, str] = field(default_factory=dict)
    constants: MappingType[str, str] = field(default_factory=dict)
    values: MappingType[str, MappingType[str, str]] = field(default_factory=dict)
    sex_from_identity_number: bool = False


def fund_of(name: str) -> Fund:
    """Return the fund that `project-funds` or `project_funds` names.

    Raises
    ------
    UnusableFile : it names none.
    """
    fund = name.replace("-", "_").casefold()
    for known in FUNDS:
        if fund == known:
            return known
    raise UnusableFile("mapping_unknown_value", column="table", value=name)


def read_mapping(path: Path) -> Mapping:
    """Read a mapping file.

    Raises
    ------
    UnusableFile : not TOML, or it names a column or an identifier that does not exist.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableFile("mapping_unreadable", name=path.name, problem=str(error)) from error
    return mapping_of(document, path.name)


def mapping_of(document: MappingType[str, Any], name: str) -> Mapping:
    """Return the mapping that a parsed document states; `name` is for messages."""
    for key in document:
        if key not in _KEYS:
            raise UnusableFile("mapping_unknown_column", name=name, column=key)
    sections: dict[str, dict[str, Any]] = {}
    for section in ("columns", "constants", "values"):
        content = document.get(section, {})
        if not isinstance(content, dict):
            raise UnusableFile("mapping_unreadable", name=name, problem=f"[{section}]")
        for column in content:
            if column not in BY_NAME:
                raise UnusableFile("mapping_unknown_column", name=name, column=column)
        sections[section] = content
    header_row = document.get("header_row")
    if header_row is not None and (not isinstance(header_row, int) or header_row < 1):
        raise UnusableFile("mapping_unknown_value", column="header_row", value=str(header_row))
    return Mapping(
        table=fund_of(str(document["table"])) if "table" in document else None,
        sheet=document.get("sheet"),
        header_row=header_row,
        columns={column: str(heading) for column, heading in sections["columns"].items()},
        constants={column: str(value) for column, value in sections["constants"].items()},
        values={column: _words(column, words) for column, words in sections["values"].items()},
        sex_from_identity_number=document.get("sex_from_identity_number") is True,
    )


def _words(column: str, words: Any) -> dict[str, str]:
    known = ENUMERATIONS[column].values if column in ENUMERATIONS else ()
    if not isinstance(words, dict):
        raise UnusableFile("mapping_unknown_value", column=column, value=str(words))
    for identifier in words.values():
        if identifier not in known:
            raise UnusableFile("mapping_unknown_value", column=column, value=str(identifier))
    return {word_key(word): identifier for word, identifier in words.items()}
