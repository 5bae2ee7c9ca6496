"""Which heading is which column: by the accepted list, or by a mapping file.

The mapping file is TOML (docs: design §6); the upload page writes and reads the same.
"""

import tomllib
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jamstall.enumerations import ENUMERATIONS, REASONS, word_key
from jamstall.intake.findings import UnusableFile
from jamstall.intake.parse.identity import without_personal_data
from jamstall.intake.parse.words import masked_word, parse_word
from jamstall.reference import codes
from jamstall.schema import BY_NAME, TABLES, WHY_UNKNOWN, TableName

_KEYS = frozenset(
    ("table", "sheet", "header_row", "columns", "constants", "values", "sex_from_identity_number")
)


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the user has said about a file, or nothing at all.

    Attributes
    ----------
    table, header_row : as in the file; None where it is to be found out.
    sheet : its name in the file, or its place among the file's sheets, from 1; None likewise.
    columns : canonical column → the heading in the file.
    constants : canonical column → what every row says.
    values : column → the file's word (by `word_key`) → identifier; for `sni_code` an SNI code
        without dots or a letter, for `support_form` the form's name.
    sex_from_identity_number : fill in a missing sex with the legal sex of a sole trader's number.
    guessed : columns whose heading in `columns` was proposed, and has been chosen by nobody; no
        file states them.

    A mapping is kept long after its file, so it holds no personal data: what a heading, a word, a
    sheet's name or a constant says of a person is masked, and the file's own are compared masked.
    """

    table: TableName | None = None
    sheet: str | int | None = None
    header_row: int | None = None
    columns: MappingType[str, str] = field(default_factory=dict)
    constants: MappingType[str, str] = field(default_factory=dict)
    values: MappingType[str, MappingType[str, str]] = field(default_factory=dict)
    sex_from_identity_number: bool = False
    guessed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Mask identity numbers, addresses and phone numbers in all that the file's words say."""
        if isinstance(self.sheet, str):
            object.__setattr__(self, "sheet", without_personal_data(self.sheet))
        masked = {column: without_personal_data(text) for column, text in self.columns.items()}
        object.__setattr__(self, "columns", masked)
        constants = {
            column: without_personal_data(text, phones=BY_NAME[column].kind == "text")
            for column, text in self.constants.items()
        }
        object.__setattr__(self, "constants", constants)
        values = {
            column: {masked_word(word): identifier for word, identifier in words.items()}
            for column, words in self.values.items()
        }
        object.__setattr__(self, "values", values)


def fund_of(name: str) -> TableName:
    """Return the table that `project-funds` or `project_funds` names.

    Raises
    ------
    UnusableFile : it names none.
    """
    fund = name.replace("-", "_").casefold()
    for known in TABLES:
        if fund == known:
            return known
    raise UnusableFile("mapping_unknown_value", column="table", value=name)


def read_mapping(path: Path) -> Mapping:
    """Read a mapping file; raises as `mapping_in` does."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UnusableFile("mapping_unreadable", name=path.name, problem=str(error)) from error
    return mapping_in(content, path.name)


def mapping_in(content: bytes, name: str) -> Mapping:
    """Return the mapping that a file's content states; `name` is for messages.

    Raises
    ------
    UnusableFile : not TOML, or it names a column or an identifier that does not exist.
    """
    try:
        document = tomllib.loads(content.decode("utf-8-sig"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableFile("mapping_unreadable", name=name, problem=str(error)) from error
    return mapping_of(document, name)


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
    values = {column: _words(column, words) for column, words in sections["values"].items()}
    return Mapping(
        table=fund_of(str(document["table"])) if "table" in document else None,
        sheet=_sheet(document),
        header_row=_whole_number(document, "header_row"),
        columns={c: _heading(c, heading) for c, heading in sections["columns"].items()},
        constants={
            c: _constant(c, value, values.get(c)) for c, value in sections["constants"].items()
        },
        values=values,
        sex_from_identity_number=_said(document, "sex_from_identity_number", bool) or False,
    )


def _said(document: MappingType[str, Any], key: str, kind: type) -> Any:
    value = document.get(key)
    if value is not None and not isinstance(value, kind):
        raise UnusableFile("mapping_unknown_value", column=key, value=str(value))
    return value


def _sheet(document: MappingType[str, Any]) -> str | int | None:
    if isinstance(document.get("sheet"), int):
        return _whole_number(document, "sheet")
    name: str | None = _said(document, "sheet", str)
    return name


def _whole_number(document: MappingType[str, Any], key: str) -> int | None:
    """Return what is counted from 1 in the file."""
    number = _said(document, key, int)
    if number is None:
        return None
    if isinstance(number, bool) or number < 1:
        raise UnusableFile("mapping_unknown_value", column=key, value=str(number))
    return int(number)


def _heading(column: str, heading: Any) -> str:
    if not isinstance(heading, str) or not heading.strip():
        raise UnusableFile("mapping_unknown_value", column=column, value=str(heading))
    return heading


def _constant(column: str, value: Any, words: MappingType[str, str] | None) -> str:
    """Return what every row says; one that no row may say is found here, and not in every row."""
    impossible = isinstance(value, dict | list) or (
        column in ENUMERATIONS and parse_word(column, value, words).code is not None
    )
    if impossible:
        raise UnusableFile("mapping_unknown_value", column=column, value=str(value))
    return str(value)


def _may_mean(column: str, identifier: Any) -> bool:
    """Tell whether a word of the file may mean `identifier` in a column."""
    if column in ENUMERATIONS:
        reasons = REASONS.values if column in WHY_UNKNOWN else ()
        return identifier in (*ENUMERATIONS[column].values, *reasons)
    if not isinstance(identifier, str):
        return False
    # A region's own industry groups and names of support forms: a code that exists, any name.
    if column == "sni_code":
        return bool(codes.versions_with(identifier))
    return column == "support_form" and bool(identifier.strip())


def _words(column: str, words: Any) -> dict[str, str]:
    if not isinstance(words, dict):
        raise UnusableFile("mapping_unknown_value", column=column, value=str(words))
    for identifier in words.values():
        if not _may_mean(column, identifier):
            raise UnusableFile("mapping_unknown_value", column=column, value=str(identifier))
    return {word_key(word): identifier for word, identifier in words.items()}
