"""Which of our columns an unknown heading may be: by a heading like it, else by its values.

Guesses are for a person to confirm, and never used unasked. What could as well be something else
is not guessed at: applied, granted and paid amounts look alike, so amounts are not.
"""

import datetime as dt
import difflib
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jamstall.enumerations import word_key
from jamstall.intake.heading import OTHERS, heading_words, unaccounted
from jamstall.intake.parse import text_of
from jamstall.intake.parse.amounts import parse_amount
from jamstall.intake.parse.dates import parse_date
from jamstall.intake.parse.identity import parse_identity
from jamstall.intake.parse.sni import VERSIONS, parse_sni
from jamstall.intake.parse.words import parse_word
from jamstall.intake.units import Unit, split, unit_of, words_of
from jamstall.reference import places, sectors
from jamstall.schema import Column, TableName

ALIKE = 0.8
"""From this likeness (0 to 1, by difflib) two headings may be the same one, spelled otherwise."""
SLIP = 0.85
"""From this likeness one heading may be another with a slip of the keyboard."""
MOST = 0.8
"""The share of a column's different cells that must be read as what it is guessed to be."""
MANY_WORDS = 30
"""A column with more different cells than this is no column of a few words."""

_SAY_LITTLE = frozenset(("ja", "nej", "yes", "no"))
_YEARS = range(1990, 2061)


def similar(
    headings: Mapping[int, str], cells: Mapping[int, Sequence[Any]], wanted: Sequence[Column]
) -> dict[str, tuple[int, str]]:
    """Return column → (position, the accepted heading it resembles), the most alike first.

    A heading is alike if it is spelled nearly as an accepted one, or says it and something more
    ("Beslutsdatum i nämnden"). One whose cells cannot be of that kind is left alone.

    Parameters
    ----------
    headings, cells : by position in a row; headings not used, and cells beneath each.
    """
    pairs: list[tuple[float, int, str, str]] = []
    for column in wanted:
        for position, heading in headings.items():
            likeness, accepted = max(
                (_likeness(heading, one, column), one) for one in column.headings
            )
            if likeness >= ALIKE and _fits(column, cells[position]):
                pairs.append((likeness, position, column.name, accepted))
    found: dict[str, tuple[int, str]] = {}
    for _, position, name, accepted in sorted(pairs, key=lambda pair: -pair[0]):
        if name not in found and position not in {p for p, _ in found.values()}:
            found[name] = (position, accepted)
    return found


def _likeness(heading: str, accepted: str, column: Column) -> float:
    """Return how alike two headings are, 0 to 1; 0 where a word of the heading forbids it."""
    words, said = heading_words(heading), words_of(accepted)
    extra = unaccounted(heading, accepted, column.kind)
    if OTHERS & set(extra) or (column.kind != "amount" and split(words)[1]):
        return 0.0
    if set(said) <= set(words):
        if column.kind == "amount" and extra:
            return 0.0  # part of it, or of another time
        if column.name == "applicant_sex" and not all(map(_is_year, extra)):
            return 0.0  # somebody else's
        # The more of the heading that the accepted one covers, the more alike they are.
        return ALIKE + (1 - ALIKE) * len(said) / len(words) / 2
    return _spelled_alike(extra, said, words)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and int(word) in _YEARS


def _spelled_alike(extra: Sequence[str], said: Sequence[str], words: Sequence[str]) -> float:
    """Return how alike two headings are spelled; 0 where more than a slip of the keyboard differs.

    A slip is rarely in how a word begins, where "obeviljat", "inbetalt" and "återbetalt" differ.
    """
    one, other = "".join(words), "".join(said)
    if one[:2] != other[:2] or any(len(w) <= 3 or not w.isalpha() for w in extra):
        return 0.0
    if one.startswith(other) and unit_of(one[len(other) :]) not in (None, Unit()):
        return 0.0  # "belopptkr"
    matcher = difflib.SequenceMatcher(None, one, other)
    ratio = matcher.ratio() if matcher.quick_ratio() >= SLIP else 0.0
    return ratio if ratio >= SLIP else 0.0


def _fits(column: Column, cells: Sequence[Any]) -> bool:
    """Tell whether cells could be of a column's kind: half of them at least, or none are filled."""
    return not cells or 2 * sum(_is_of_kind(column, cell) for cell in cells) >= len(cells)


def _is_of_kind(column: Column, cell: Any) -> bool:
    if column.kind == "date":
        return parse_date(cell).value is not None
    if column.kind == "amount":
        return parse_amount(cell).value is not None
    if column.kind == "integer":
        return text_of(cell).isdigit()
    if column.kind == "sni":
        return parse_sni(cell).value is not None
    if column.kind == "identity":
        return any(character.isdigit() for character in text_of(cell))
    if column.kind in _BY_VALUES:
        return _BY_VALUES[column.kind](cell)
    # An office may have words of its own for sex or decision: only dates and amounts are not words.
    return isinstance(cell, str) and (column.kind == "text" or parse_amount(cell).value is None)


def by_values(
    headings: Mapping[int, str],
    cells: Mapping[int, Sequence[Any]],
    wanted: Sequence[Column],
    fund: TableName,
) -> dict[str, tuple[int, float]]:
    """Return column → (position, share of its cells read as such), where just one heading fits.

    Parameters
    ----------
    headings, cells : as for `similar`; the cells are different from each other.
    """
    found: dict[str, tuple[int, float]] = {}
    for column in wanted:
        test = _test_of(column, fund)
        taken = {position for position, _ in found.values()}
        if test is None:
            continue
        few = len if column.kind == "enum" else (lambda _: 0)
        shares = {
            position: _share(test, cells[position])
            for position in headings
            if position not in taken
            and few(cells[position]) <= MANY_WORDS
            and not _says_otherwise(headings[position], column)
        }
        fitting = [position for position, share in shares.items() if share >= MOST]
        if len(fitting) == 1:
            found[column.name] = (fitting[0], shares[fitting[0]])
    return found


def _says_otherwise(heading: str, column: Column) -> bool:
    """Tell whether a heading says that it is another's, or another time's, whatever its cells are.

    A heading that speaks of sex in other words than those we know is of somebody else's.
    """
    words = heading_words(heading)
    sex = column.name == "applicant_sex" and any(word.endswith(("kön", "sex")) for word in words)
    return sex or bool(OTHERS & set(words))


def _share(test: Callable[[Any], bool], cells: Sequence[Any]) -> float:
    """Return the share of cells that pass; 0 as soon as it must fall below `MOST`."""
    failed = 0
    for cell in cells:
        failed += not test(cell)
        if failed > (1 - MOST) * len(cells):
            return 0
    return 1 - failed / len(cells) if cells else 0


def _test_of(column: Column, fund: TableName) -> Callable[[Any], bool] | None:
    """Return what a cell of a column must pass; None where values do not tell the column."""
    if column.kind == "enum" and column.name != "sex_basis":
        return lambda cell: _is_word_of(column.name, cell)
    if column.name == "case_id":
        return _is_case_id
    if column.kind == "date" and fund not in column.required:
        return None
    return _BY_VALUES.get(column.kind)


def _is_word_of(column: str, cell: Any) -> bool:
    key = word_key(text_of(cell))
    if key in _SAY_LITTLE or not any(c.isalpha() or c in "-–+<>" for c in key):
        return False
    return parse_word(column, cell).value not in (None, "unknown")


def _is_case_id(cell: Any) -> bool:
    """Tell whether a cell looks like a registry number: short, with digits, and nothing else."""
    text = text_of(cell)
    return (
        any(c.isdigit() for c in text)
        and any(not c.isdigit() for c in text)
        and len(text) <= 30
        and parse_amount(cell).value is None
        and parse_date(cell).value is None
        and parse_identity(cell).organisation_number is None
        and not parse_identity(cell).is_person
        and parse_word("age_group", cell).value is None
    )


def _is_date(cell: Any) -> bool:
    """Tell whether a cell is a date beyond doubt: five digits alone may be an industry code."""
    if isinstance(cell, dt.date):
        return True
    return isinstance(cell, str) and not cell.isdigit() and parse_date(cell).value is not None


def _is_sni(cell: Any) -> bool:
    """Tell whether a cell is an industry code beyond doubt: 12 is a number, 2021 is a year."""
    text, code = text_of(cell), parse_sni(cell).value
    if code is None or len(code) < 4 or (text.isdecimal() and int(text) in _YEARS):
        return False
    return any(sectors.sector_of(code, version) is not None for version in VERSIONS)


def _is_municipality(cell: Any) -> bool:
    parts = [part for part in re.split(r"[,;]", text_of(cell)) if part.strip()]
    years = all(part.strip().isdecimal() and int(part) in _YEARS for part in parts)
    return not years and all(places.find_municipality(part.strip()) for part in parts)


def _is_county(cell: Any) -> bool:
    text = text_of(cell)
    return not text.isdigit() and all(
        places.find_county(part.strip()) for part in re.split(r"[,;]", text) if part.strip()
    )


def _is_identity(cell: Any) -> bool:
    identity = parse_identity(cell)
    return identity.valid and (identity.organisation_number is not None or identity.is_person)


_BY_VALUES: dict[str, Callable[[Any], bool]] = {
    "date": _is_date,
    "sni": _is_sni,
    "municipality": _is_municipality,
    "county": _is_county,
    "identity": _is_identity,
}
