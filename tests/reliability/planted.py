"""Identity numbers in every form and every place, in files as offices make them; and the search.

The numbers are public: examples of documentation, and test numbers.
"""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

from jamstall.intake import Mapping as Said
from jamstall.store.database import Database
from tests.files import grant, project, table

NUMBERS = (
    "6408233234", "8112289874", "6709199530", "8803200016", "1212121212", "7010632391",
    "1500722390",
)  # fmt: skip
"""The last two are coordination numbers, the very last of an unknown date of birth."""

FORMS: dict[str, Callable[[str], str]] = {
    "hyphen": lambda n: f"{n[:6]}-{n[6:]}",
    "none": lambda n: n,
    "century": lambda n: f"19{n[:6]}-{n[6:]}",
    "plus": lambda n: f"{n[:6]}+{n[6:]}",
    "space": lambda n: f"{n[:6]} {n[6:]}",
    "full stop": lambda n: f"{n[:6]}.{n[6:]}",
    "underscore": lambda n: f"{n[:6]}_{n[6:]}",
    "double hyphen": lambda n: f"{n[:6]}--{n[6:]}",
    "en dash": lambda n: f"{n[:6]} – {n[6:]}",
    "horizontal bar": lambda n: f"{n[:6]}\u2015{n[6:]}",
    "small hyphen": lambda n: f"{n[:6]}\ufe63{n[6:]}",
    "full-width hyphen": lambda n: f"{n[:6]}\uff0d{n[6:]}",
    "split": lambda n: f"{n[:6]}-{n[6:8]} {n[8:]}",
    "date in parts": lambda n: f"{n[:2]}-{n[2:4]}-{n[4:6]}-{n[6:]}",
    "full-width": lambda n: "".join(chr(ord(digit) + 0xFEE0) for digit in n),
    "VAT number": lambda n: f"SE{n}01",
    "slash": lambda n: f"{n[:6]}/{n[6:]}",
    "after a year": lambda n: f"2024/{n[:6]}-{n[6:]}",
}
NO_NAME = ("slash", "after a year")
"""Forms that neither a sheet's nor a file's name can have."""

PLACES = (
    "description", "owner", "support form", "legal form", "project", "project owner",
    "project description", "strategy area", "number column", "unknown column", "heading",
    "unknown heading", "title row", "note row", "constant", "word", "comment", "hidden sheet",
    "sheet name", "file name",
)  # fmt: skip

Cell = tuple[str, str]
"""A form and a place."""
CELLS: tuple[Cell, ...] = tuple(
    (form, place)
    for form in FORMS
    for place in PLACES
    if not (form in NO_NAME and place in ("sheet name", "file name"))
)


@dataclass(frozen=True)
class Planted:
    """A workbook, and what its user says of it."""

    path: Path
    mapping: Said


def plant(folder: Path, pair: Sequence[str]) -> tuple[Planted, Planted]:
    """Write a list of grants and one of projects with numbers of two forms in every place.

    Each has one row a form. Where there is but one place both stand there; of the names of file and
    sheet, which are short, the grants' has the first form and the projects' the second.
    """
    first = 2 * list(FORMS).index(pair[0])
    numbers = cycle(NUMBERS)

    def eva(form: str) -> str:
        return FORMS[form](next(numbers))

    def both() -> str:
        return " och ".join(map(eva, pair))

    def named(form: str) -> str:
        return "" if form in NO_NAME else eva(form)

    heading = f"Not {both()}"
    words = {form: f"Kvinna {eva(form)}" for form in pair}
    other = f"Lapp {both()}"
    grants = table(
        *(
            grant(
                first + row,
                **{
                    "Beskrivning": f"Kontakt: {eva(form)}, ny maskin",
                    "Företag": f"Eva {eva(form)}",
                    "Stödform": f"Stöd {eva(form)}",
                    "Juridisk form": f"Enskild firma {eva(form)}",
                    "Org.nr": eva(form),
                    "Kön": words[form],
                    "Handläggarens lapp": eva(form),
                    other: "x",
                },
            )
            for row, form in enumerate(pair)
        )
    )
    projects = table(
        *(
            project(
                first + row,
                **{
                    "Projektnamn": f"Projekt {eva(form)}",
                    "Projektägare": f"Eva {eva(form)}",
                    heading: f"Kontakt {eva(form)}",
                },
            )
            for row, form in enumerate(pair)
        )
    )
    titled = [[f"Uttag för {both()}"], *grants, [f"Upprättad av handläggare {both()}"]]
    one, two = pair[0], pair[-1]
    return (
        Planted(
            _write(folder / f"bidrag {first} {named(one)}.xlsx", titled, named(one), both),
            Said(values={"applicant_sex": {w.casefold(): "woman" for w in words.values()}}),
        ),
        Planted(
            _write(folder / f"projekt {first} {named(two)}.xlsx", projects, named(two), both),
            Said(columns={"description": heading}, constants={"strategy_area": f"Mål {both()}"}),
        ),
    )


def _write(
    path: Path, rows: Sequence[Sequence[object]], name: str, both: Callable[[], str]
) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = f"Lista {name}"
    for row in rows:
        sheet.append(list(row))
    sheet["B2"].comment = Comment(f"Ring {both()}", "Eva")
    other = book.create_sheet(f"Mer {name}")
    other.append([f"Se {both()}"])
    other.sheet_state = "hidden"
    book.save(path)
    return path


_NUMBER = re.compile("|".join(r"[\W_]{0,4}".join(number) for number in NUMBERS))


def found_in(text: str) -> str | None:
    """Return the first planted number that a text holds, however its digits are kept apart."""
    hit = _NUMBER.search(unicodedata.normalize("NFKC", text))
    return hit and hit[0]


def texts_left(folder: Path, but: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Give all bytes of all files in a folder as (where, text); of packages, what they hold too.

    Parameters
    ----------
    but : names of files that are passed over.
    """
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name in but:
            continue
        where = str(path.relative_to(folder))
        yield where, f"{where} {path.read_bytes().decode('utf-8', 'replace')}"
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as package:
                for part in package.namelist():
                    yield f"{where}:{part}", package.read(part).decode("utf-8", "replace")


def values_left(database: Database) -> Iterator[tuple[str, str]]:
    """Give all that a database holds, a column at a time: its file is compressed."""
    with database.reading() as connection:
        columns = connection.execute(
            "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal"
            " ORDER BY table_name, column_index"
        ).fetchall()
        for name, column in columns:
            rows = connection.execute(
                f'SELECT DISTINCT "{column}"::VARCHAR FROM "{name}"'
            ).fetchall()
            yield f"{name}.{column}", "\n".join(str(value) for (value,) in rows)


def places_of(left: Iterator[tuple[str, str]]) -> Mapping[str, str]:
    """Return where planted numbers were found, and the first of each."""
    return {where: hit for where, text in left if (hit := found_in(text))}
