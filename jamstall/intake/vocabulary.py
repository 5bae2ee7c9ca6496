"""The words a file uses for sex, decision and the rest, and what each is read as."""

from collections import Counter
from dataclasses import dataclass

from jamstall.enumerations import word_key
from jamstall.intake.body import data_rows
from jamstall.intake.locate import Table
from jamstall.intake.mapping import Mapping
from jamstall.intake.parse import is_blank, is_formula_error, text_of
from jamstall.intake.parse.identity import without_personal_data
from jamstall.intake.parse.words import parse_word
from jamstall.schema import TableName, columns_of


@dataclass(frozen=True, slots=True)
class Word:
    """A word that stands in a file.

    Attributes
    ----------
    text : as first written there, personal data masked.
    rows : how many rows say it, however they write it.
    identifier : what it is read as; None where the user must say.
    """

    text: str
    rows: int
    identifier: str | None


def words_of(table: Table, fund: TableName, mapping: Mapping) -> dict[str, tuple[Word, ...]]:
    """Return column → its words: those nobody can read first, then the most used.

    Only columns that the file has, and that hold a few words each (`enum`), are there. An empty
    cell is no word: what it means is the same in every file.
    """
    columns = [c.name for c in columns_of(fund) if c.kind == "enum" and c.name in table.positions]
    rows = data_rows(table).rows if columns else []
    return {column: _words(rows, table.positions[column], column, mapping) for column in columns}


def _words(
    rows: list[list[object]], position: int, column: str, mapping: Mapping
) -> tuple[Word, ...]:
    cells = Counter(row[position] if position < len(row) else "" for row in rows)
    texts: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for cell, times in cells.items():
        if not is_blank(cell) and not is_formula_error(cell):
            text = text_of(cell)
            texts.setdefault(word_key(text), text)
            counts[word_key(text)] += times
    words = [
        Word(
            without_personal_data(text, doubtful=True),
            counts[key],
            parse_word(column, text, mapping.values.get(column)).value,
        )
        for key, text in texts.items()
    ]
    return tuple(sorted(words, key=lambda w: (w.identifier is not None, -w.rows, w.text)))
