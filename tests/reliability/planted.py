"""Identity numbers in every form and every place, in files as offices make them; and the search.

The numbers are public: examples of documentation, and test numbers.
"""

import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
from openpyxl.comments import Comment

from jamstall.intake import Mapping as Said
from jamstall.store.database import Database
from tests.files import grant, project, table

NUMBERS = (
    "6408233234", "8112289874", "6709199530", "8803200016", "7010632391", "1500722390",
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


def plant(folder: Path, form: str) -> tuple[Planted, Planted]:
    """Write a list of grants and one of projects with a number of a form in every place."""
    place = list(FORMS).index(form)
    written = iter(
        FORMS[form](NUMBERS[(place + step) % len(NUMBERS)]) for step in range(len(PLACES) + 20)
    )

    def eva() -> str:
        return next(written)

    of_name = (lambda: "") if form in NO_NAME else eva
    heading, word = f"Not {eva()}", f"Kvinna {eva()}"
    grants = table(
        grant(
            place,
            **{
                "Beskrivning": f"Kontakt: {eva()}, ny maskin",
                "Företag": f"Eva {eva()}",
                "Stödform": f"Stöd {eva()}",
                "Juridisk form": f"Enskild firma {eva()}",
                "Org.nr": eva(),
                "Kön": word,
                "Handläggarens lapp": eva(),
                f"Lapp {eva()}": "x",
            },
        )
    )
    projects = table(
        project(
            place,
            **{
                "Projekt-id": f"P-{place:03}",
                "Projektnamn": f"Projekt {eva()}",
                "Projektägare": f"Eva {eva()}",
                heading: f"Kontakt {eva()}",
            },
        )
    )
    said = Said(values={"applicant_sex": {word.casefold(): "woman"}})
    of_projects = Said(
        columns={"description": heading}, constants={"strategy_area": f"Område {eva()}"}
    )
    titled = [[f"Uttag för {eva()}"], *grants, [f"Upprättad av handläggare {eva()}"]]
    return (
        Planted(_write(folder / f"bidrag {place} {of_name()}.xlsx", titled, of_name(), eva), said),
        Planted(
            _write(folder / f"projekt {place} {of_name()}.xlsx", projects, of_name(), eva),
            of_projects,
        ),
    )


def _write(path: Path, rows: Sequence[Sequence[object]], name: str, eva: Callable[[], str]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = f"Lista {name}"
    for row in rows:
        sheet.append(list(row))
    sheet["B2"].comment = Comment(f"Ring {eva()}", "Eva")
    other = book.create_sheet(f"Mer {name}")
    other.append([f"Se {eva()}"])
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
