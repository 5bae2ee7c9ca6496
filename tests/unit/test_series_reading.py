"""JSON-stat, px and workbooks: every valid shape is read alike, a contradiction never."""

import json
from collections.abc import Mapping
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from jsonstat_validator import validate_jsonstat

from jamstall.context import declared, first, jsonstat, px
from jamstall.context.declared import Series
from jamstall.context.fetching import Former, fetch
from jamstall.context.jsonstat import NotJsonStat, Table
from jamstall.context.px import NotPx
from jamstall.context.snapshot import fingerprint
from jamstall.context.web import Web
from tests.producer import AGREED, CODES, dataset, number
from tests.unit.test_series_fetching import NOW

CUBE = {"Kon": ("1", "2"), "Tid": ("2023", "2024", "2025"), "ContentsCode": ("X",)}
NUMBERS = [1, Decimal("2.5"), None, 0, -4, 5]


def cube(**changes: Any) -> dict[str, Any]:
    said = dataset(CUBE, lambda _: None)
    said["value"] = [float(n) if isinstance(n, Decimal) else n for n in NUMBERS]
    return {**said, **changes}


def category(name: str, of: Any) -> dict[str, Any]:
    said = cube()
    said["dimension"][name]["category"] = of
    return said


def held(table: Table) -> dict[tuple[str, ...], tuple[Any, str]]:
    """Return what is held, by code and in no order."""
    names = sorted(table.columns)
    places = zip(*(table.columns[name] for name in names), strict=True)
    return dict(zip(places, zip(table.values, table.status, strict=True), strict=True))


def read(said: Mapping[str, Any]) -> Table:
    return jsonstat.read(json.dumps(said).encode())


WHOLE = {
    ("X", sex, year): (n, "")
    for (sex, year), n in zip(product(CUBE["Kon"], CUBE["Tid"]), NUMBERS, strict=True)
}

SHAPES = {
    "as asked": cube(),
    "index as a list": category("Tid", {"index": ["2023", "2024", "2025"]}),
    "one value without an index": category("ContentsCode", {"label": {"X": "Antal"}}),
    "values by place": cube(value={"0": 1, "1": 2.5, "3": 0, "4": -4, "5": 5}),
    "no status": cube(status={}),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_says_the_same(shape: str) -> None:
    assert validate_jsonstat(SHAPES[shape]) is True
    assert held(read(SHAPES[shape])) == WHOLE


@pytest.mark.parametrize(
    ("status", "signs"),
    [
        ("p", ["p"] * 6),
        (["p"], ["p"] * 6),
        (["", "", "..", "", "", "e"], ["", "", "..", "", "", "e"]),
        ({"2": "..", "5": "e"}, ["", "", "..", "", "", "e"]),
        ([None, None, "..", None, None, "e"], ["", "", "..", "", "", "e"]),
    ],
    ids=["text", "list of one", "list", "object", "list with holes"],
)
def test_status_in_every_form(status: Any, signs: list[str]) -> None:
    assert read(cube(status=status)).status == signs


def test_the_order_of_columns_and_codes_says_nothing() -> None:
    one = dataset(CODES, number)
    other = dataset({name: CODES[name][::-1] for name in reversed(CODES)}, number)
    assert one["value"] != other["value"]
    assert held(read(one)) == held(read(other))


def test_decimals_are_as_they_are_written() -> None:
    content = json.dumps(cube()).replace("2.5", "23.10").encode()
    assert str(jsonstat.read(content).values[1]) == "23.10"


@pytest.mark.parametrize(
    "said",
    [
        cube(value=[1, 2, 3]),
        cube(value=[1, 2, 3, 4, 5, 6, 7]),
        cube(value={"6": 1}),
        cube(value={"-1": 1}),
        cube(value={"x": 1}),
        cube(value=[1, 2, 3, 4, 5, "6"]),
        cube(value=[1, 2, 3, 4, 5, True]),
        cube(value=[1, 2, 3, 4, 5, float("nan")]),
        cube(value=None),
        cube(status=["p", "p"]),
        cube(status={"9": "p"}),
        cube(size=[2, 2, 1]),
        cube(id=["Kon", "Tid"]),
        cube(id=["Kon", "Tid", "Alder"]),
        cube(id=["Kon", "Kon", "Tid"]),
        cube(version="1.0"),
        cube(**{"class": "collection"}),
        category("Tid", {"index": {"2023": 0, "2024": 1, "2025": 1}}),
        category("Tid", {"index": {"2023": 0, "2024": 1, "2025": 3}}),
        category("Tid", {"index": {"2023": 0, "2024": 1, "2025": "2"}}),
        category("Tid", {"index": ["2023", "2024", "2024"]}),
        category("Tid", {"index": [2023, 2024, 2025]}),
        category("Tid", {"label": {"2023": "", "2024": "", "2025": ""}}),
        category("Tid", {}),
        category("Tid", []),
    ],
    ids=lambda said: str(len(str(said))),
)
def test_what_contradicts_itself_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(NotJsonStat):
        read(said)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b"[" * 100_000, b"null"])
def test_what_is_no_json_stat_is_refused(content: bytes) -> None:
    with pytest.raises(NotJsonStat):
        jsonstat.read(content)


# ---- px

PX = """CHARSET="ANSI";
AXIS-VERSION="2013";
LAST-UPDATED="20260312 09:00";
LANGUAGES="sv","en";
TITLE="Sysselsatta efter region, kön; och år";
TITLE[en]="Employed; by region";
CONTENTS="Sysselsatta";
STUB="region","kön";
HEADING="år";
VALUES("region")="Riket",
"Gävleborgs "
"län";
CODES("region")="00","21";
VARIABLECODE("region")="Region";
VALUES("kön")="kvinnor","män";
VALUES("år")="2023","2024";
TIMEVAL("år")=TLIST(A1),"2023","2024";
UNITS="antal";
NOTE="En not = med tecken; inuti";
DATA=
1.5 2
".." -
5 6
-7 "."
;
"""


def test_a_px_file_is_read_by_its_codes() -> None:
    table = px.read(PX.encode("cp1252"))
    assert table.title == "Sysselsatta efter region, kön; och år"
    assert table.updated == "20260312 09:00"
    assert table.codes == {
        "Region": ("00", "21"), "kön": ("kvinnor", "män"), "år": ("2023", "2024"),
    }  # fmt: skip
    assert held(table) == {
        ("00", "kvinnor", "2023"): (Decimal("1.5"), ""),
        ("00", "kvinnor", "2024"): (2, ""),
        ("00", "män", "2023"): (None, ".."),
        ("00", "män", "2024"): (0, "-"),
        ("21", "kvinnor", "2023"): (5, ""),
        ("21", "kvinnor", "2024"): (6, ""),
        ("21", "män", "2023"): (-7, ""),
        ("21", "män", "2024"): (None, "."),
    }


def test_words_on_several_lines_are_one() -> None:
    without = PX.replace('CODES("region")="00","21";\n', "")
    assert px.read(without.encode("cp1252")).codes["Region"] == ("Riket", "Gävleborgs län")


@pytest.mark.parametrize(
    ("first", "encoding"),
    [('CODEPAGE="utf-8";', "utf-8"), ('CODEPAGE="iso-8859-15";', "iso-8859-15"), ("", "utf-8-sig")],
)
def test_a_px_file_says_its_encoding(first: str, encoding: str) -> None:
    words = PX.replace('CHARSET="ANSI";', first)
    assert px.read(words.encode(encoding)).codes["kön"] == ("kvinnor", "män")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5 6\n", "5\n"),
        ("5 6\n", "5 6 7\n"),
        ("5 6\n", "5 sex\n"),
        ("5 6\n", "5 NaN\n"),
        ("DATA=", "DATUM="),
        ('CODES("region")="00","21";', 'CODES("region")="00","00";'),
        ('VALUES("kön")="kvinnor","män";', ""),
        ('CHARSET="ANSI";', ""),
        ('CHARSET="ANSI";', 'CODEPAGE="klingon";'),
        ('CHARSET="ANSI";', 'CODEPAGE="utf-8";'),
        ('CONTENTS="Sysselsatta";', 'CONTENTS="Sysselsatta;'),
        ('STUB="region","kön";\nHEADING="år";', ""),
    ],
)
def test_a_px_file_that_does_not_fit_is_refused(old: str, new: str) -> None:
    assert old in PX
    with pytest.raises(NotPx):
        px.read(PX.replace(old, new).encode("cp1252"))


# ---- Files, given by hand

FILE = """
[source]
kind = "file"
address = ""
table = "Tabell 1"
page = "https://example.se/"
[source.columns]
region = "Län"
period = "År"
sex = "Kön"
value = "Antal mottagare"
[source.codes.sex]
"Kvinnor" = "woman"
"Män" = "man"
[source.codes.region]
Riket = "00"
[source.selection]
"Ålder" = ["Samtliga"]
"""


def by_file(tmp_path: Path, rows: list[list[Any]] | bytes, name: str) -> tuple[Series, Path]:
    declaration = tmp_path / "own.toml"
    agreed = AGREED.replace('birthplaces = ["total", "sweden", "abroad"]', "").replace(
        '"country", "county"', '"country"'
    )
    declaration.write_text(agreed + FILE, encoding="utf-8")
    path = tmp_path / name
    if isinstance(rows, bytes):
        path.write_bytes(rows)
    else:
        book = openpyxl.Workbook()
        book.active.title = "Tabell 1"
        for row in rows:
            book.active.append(row)
        book.save(path)
    return declared.read(declaration), path


def from_file(one: Series, path: Path) -> Any:
    with Web() as web:
        return fetch(one, Former(()), NOW, web, file=path)


ROWS: list[list[Any]] = [
    ["Föräldrapenning efter län"],
    [],
    ["År", "Län", "Kön", "Ålder", "Antal mottagare"],
    [2024, "Riket", "Kvinnor", "Samtliga", 410_000],
    [2024, "Riket", "Män", "Samtliga", 350_000.5],
    [2024, "Riket", "Män", "30–34 år", 7],
    ["2023", "00 Hela landet", "Kvinnor", "Samtliga", "1 234,5"],
    ["2023", "00 Hela landet", "Män", "Samtliga", "-"],
    ["2024", "Gävleborgs län", "Kvinnor", "Samtliga", 9],
    [],
    ["Källa: Försäkringskassan"],
]


def test_a_workbook_is_read_below_its_headings_and_above_its_notes(tmp_path: Path) -> None:
    result = from_file(*by_file(tmp_path, ROWS, "fp.xlsx"))
    assert list(result.findings) == []
    assert {value.place[:3]: value.value for value in result.snapshot.values} == {
        ("00", "2024", "woman"): 410_000,
        ("00", "2024", "man"): Decimal("350000.5"),
        ("00", "2023", "woman"): Decimal("1234.5"),
        ("00", "2023", "man"): 0,
    }
    assert result.snapshot.address == "fp.xlsx"


def test_a_text_file_is_read_alike(tmp_path: Path) -> None:
    words = "\n".join(";".join(map(str, row)) for row in ROWS[2:-2]).replace("350000.5", "350000,5")
    one, path = by_file(tmp_path, words.encode(), "fp.csv")
    result = from_file(one, path)
    assert [found.code for found in result.findings] == [
        "unknown_column"
    ]  # it has no sheet so named
    plain = Path(tmp_path, "own.toml")
    plain.write_text(plain.read_text("utf-8").replace('"Tabell 1"', '""'), encoding="utf-8")
    result = from_file(declared.read(plain), path)
    assert [str(value.value) for value in sorted(result.snapshot.values)] == [
        "0", "1234.5", "350000.5", "410000",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda rows: rows[2].__setitem__(2, "Sex"), "unknown_column"),
        (lambda rows: rows[3].__setitem__(2, "Kvinna"), "unknown_code"),
        (lambda rows: rows[3].__setitem__(1, "Norrland"), "unknown_code"),
        (lambda rows: rows.append(rows[3]), "twice"),
        (lambda rows: rows.pop(3), "missing_sex"),
        (lambda rows: rows[3].__setitem__(4, -1), "impossible"),
    ],
)
def test_a_workbook_that_is_not_as_declared_is_refused(
    tmp_path: Path, change: Any, code: str
) -> None:
    rows = [list(row) for row in ROWS]
    change(rows)
    result = from_file(*by_file(tmp_path, rows, "fp.xlsx"))
    assert result.snapshot is None
    assert [found.code for found in result.findings] == [code]


@pytest.mark.parametrize("name", ["fp.xlsx", "fp.px", "fp.json", "fp.csv"])
@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7\n"])
def test_a_file_that_is_none_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    result = from_file(*by_file(tmp_path, content, name))
    assert [found.code for found in result.findings] == ["unreadable"]


@pytest.mark.parametrize("key", ["new_firms", "women_own_company", "women_self_employed"])
def test_what_ships_can_be_read_as_a_file_given_by_hand(key: str) -> None:
    """So a region that has newer figures writes them in the same columns."""
    one = declared.series()[key]
    result = from_file(one, declared.FOLDER / "first" / f"{key}.csv")
    assert list(result.findings) == []
    assert result.snapshot.sha256 == fingerprint(first.values(one))
    assert result.snapshot.worked_up


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    one, path = by_file(tmp_path, b"x", "fp.px")
    path.unlink()
    assert [found.code for found in from_file(one, path).findings] == ["unreadable"]
