"""The guides say what the program does: nothing of it is missing from them, and no link is dead."""

import ast
import re
import shlex
import tomllib
from pathlib import Path

import click
import pytest

from jamstall import ROOT
from jamstall.analysis.measures import NAMES, OF_ADVICE
from jamstall.analysis.selection import SELECTABLE
from jamstall.cli import main
from jamstall.enumerations import ENUMERATIONS
from jamstall.intake.findings import CATALOGUE, CODES_OF_UNUSABLE_FILES
from jamstall.panels.declared import Declared
from jamstall.panels.pages import PAGES
from jamstall.reference.sources import sources
from jamstall.schema import COLUMNS, WHY_UNKNOWN
from tests.docs import DOCS, PARTS, filled, messages, variables
from tests.pictures import MADE

DECISIONS = DOCS / "decisions"
GUIDES = sorted(
    path
    for folder in ("", "docs", "data", "jamstall")
    for path in ((ROOT / folder).rglob("*.md") if folder else ROOT.glob("*.md"))
)
CODE = sorted(
    path
    for pattern in ("*.py", "pages/*.py", "jamstall/**/*.py", "jamstall/**/*.ftl", "*.toml", "*.in")
    for path in ROOT.glob(pattern)
)


def read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


def sections(text: str) -> dict[str, str]:
    """Return heading → body of each second-level section."""
    parts = [part.partition("\n") for part in text.split("\n## ")[1:]]
    return {heading: body for heading, _, body in parts}


def slug(name: str) -> str:
    return name.replace("_", "-")


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


# ---- What the program does is in the guides


@pytest.mark.parametrize("name", PARTS)
def test_what_is_made_from_the_code_is_up_to_date(name: str) -> None:
    path = DOCS / name
    assert path.read_text(encoding="utf-8") == filled(path), "run: python -m tests.docs"


@pytest.mark.parametrize("column", [column.name for column in COLUMNS])
def test_every_column_is_explained(column: str) -> None:
    assert f"| `{column}` |" in read("docs", "mappning.md")


@pytest.mark.parametrize("name", [*NAMES, *OF_ADVICE, *SELECTABLE])
def test_every_measure_and_dimension_is_explained(name: str) -> None:
    assert f"| `{name}` |" in read("docs", "kommandorad.md")


@pytest.mark.parametrize("code", [*CATALOGUE, *CODES_OF_UNUSABLE_FILES])
def test_every_finding_and_file_problem_is_explained(code: str) -> None:
    assert f"| `{code}` |" in read("docs", "anmarkningar.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_page_is_explained(page: Declared) -> None:
    title = messages("sv")[page.title].value.elements[0].value
    for guide in (read("README.md"), read("docs", "for-handlaggare.md")):
        assert title in guide, "README.md and docs/for-handlaggare.md list the pages"
        assert f"`/{page.address}`" in guide, "README.md and docs/for-handlaggare.md list the pages"


@pytest.mark.parametrize("name", sorted(main.commands))
def test_every_command_and_option_is_explained(name: str) -> None:
    guide = sections(read("docs", "kommandorad.md"))
    own = "".join(body for heading, body in guide.items() if re.search(rf"`{name}[ `]", heading))
    assert own, f"no section on {name}"
    for option in options(main.commands[name]):
        assert option in own + guide["Gemensamt"] + alike(own, guide), option


def alike(own: str, guide: dict[str, str]) -> str:
    """Several commands have the options of `check` or `measure`, and their sections say so."""
    others = ("check FIL", "measure MÅTT")
    named = [other for other in others if f"Samma val som `{other.split()[0]}`" in own]
    return "".join(guide[f"`{other}`"] for other in named)


def options(command: click.Command) -> set[str]:
    found = [p.opts for p in command.params if isinstance(p, click.Option)]
    return {option for opts in found for option in opts if option.startswith("--")}


@pytest.mark.parametrize("path", GUIDES, ids=relative)
def test_every_command_line_shown_exists(path: Path) -> None:
    for line in re.findall(r"^    (python -m jamstall .*)$", path.read_text("utf-8"), re.MULTILINE):
        _, _, _, name, *rest = shlex.split(line, comments=True)
        assert name in main.commands, line
        known = options(main.commands[name])
        assert {word.partition("=")[0] for word in rest if word.startswith("--")} <= known, line


def test_no_page_takes_the_address_of_the_phones() -> None:
    """What is under `/r` is answered before Streamlit is asked (`jamstall/phone/routes.py`)."""
    assert "r" not in {page.address for page in PAGES}


def test_every_exit_code_is_explained() -> None:
    for guide in (read("README.md"), read("docs", "kommandorad.md")):
        assert all(f"| {code} |" in guide for code in (0, 1, 2))


def test_every_variable_is_explained() -> None:
    code = "".join(path.read_text("utf-8") for path in CODE)
    found = set(re.findall(r'environ(?:\.get\(|\[)\s*"(\w+)"', code))
    assert {"JAMSTALL_DATABASE", "JAMSTALL_LANGUAGE"} <= found
    assert all(f"`{variable}`" in read("README.md") for variable in found | {"PORT"}), found
    assert re.search(r"^PORT \?=", read("Makefile"), re.MULTILINE)


def test_every_count_and_event_is_explained() -> None:
    guide = read("docs", "drift.md")
    counted = set(re.findall(r'"(jamstall_[a-z_]+)"', read("jamstall", "operations", "metrics.py")))
    assert len(counted) > 5
    assert [name for name in sorted(counted) if f"`{name}" not in guide] == []
    code = "".join(path.read_text("utf-8") for path in CODE)
    told = set(re.findall(r'(?:audit|_tell)\(\s*"(\w+)"', code))
    assert {"signed_in", "signed_out", "not_allowed"} <= told
    assert [event for event in sorted(told) if f"`{event}`" not in guide] == []
    words = set(re.findall(r'(?:return|else) "(\w+)"', read("jamstall", "operations", "health.py")))
    assert {"NoRoom", "Unreachable"} <= words
    assert [word for word in sorted(words) if f"`{word}`" not in guide] == []


CHOOSING = {"one", "several", "listed", "_one", "_several"}
"""What the pages' choices are shown by: each takes its key in the address among its first two."""


def address_keys(path: Path) -> set[str]:
    """Return the keys of the address that a module's choices are kept under."""
    tree = ast.parse(path.read_text("utf-8"))
    constants = {
        name.id: value.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for names, values in [(node.targets[0], node.value)]
        for name, value in zip(
            getattr(names, "elts", [names]), getattr(values, "elts", [values]), strict=False
        )
        if isinstance(name, ast.Name) and isinstance(value, ast.Constant)
    }
    found = set()
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if getattr(call.func, "attr", getattr(call.func, "id", "")) not in CHOOSING:
            continue
        for argument in call.args[:2]:
            given = constants.get(argument.id) if isinstance(argument, ast.Name) else None
            value = argument.value if isinstance(argument, ast.Constant) else given
            if isinstance(value, str):
                found.add(value)
                break
    return found


def test_every_key_of_the_address_is_explained() -> None:
    shown = [*(ROOT / "pages").glob("*.py"), *(ROOT / "jamstall" / "ui").rglob("*.py")]
    found = {key for path in shown for key in address_keys(path)}
    assert {"lang", "fund", "county", "limit", "of", "sector", "over", "by", "colour"} <= found
    own = sections(read("README.md"))["The address"]
    assert [key for key in sorted(found) if f"`{key}`" not in own] == []


def test_every_identifier_is_in_the_glossary() -> None:
    glossary = read("GLOSSARY.md")
    values = {value for enumeration in ENUMERATIONS.values() for value in enumeration.values}
    assert [value for value in sorted(values) if f"`{value}`" not in glossary] == []


def test_the_two_commands_come_first() -> None:
    readme = read("README.md")
    commands = re.findall(r"^    (\S.*)$", readme, re.MULTILINE)
    assert commands[:2] == ["make run", "make test"]
    targets = re.findall(r"^(\w+):", read("Makefile"), re.MULTILINE)
    mentioned = re.findall(r"`make (\w+)", "".join(p.read_text("utf-8") for p in GUIDES))
    assert {"run", "test", *mentioned} <= set(targets)


# ---- Nothing leads nowhere


@pytest.mark.parametrize("path", GUIDES, ids=relative)
def test_every_link_leads_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", path.read_text("utf-8"))
    local = [target.partition("#")[0] for target in targets if "://" not in target]
    assert [target for target in local if not (path.parent / target).exists()] == []


@pytest.mark.parametrize("path", [p for p in CODE if "docs/" in p.read_text("utf-8")], ids=relative)
def test_every_guide_that_the_code_names_exists(path: Path) -> None:
    named = re.findall(r"\bdocs/[\w/-]+\.md", path.read_text("utf-8"))
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_decision_is_listed() -> None:
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (DECISIONS / "README.md").read_text("utf-8"))
    assert listed == sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))
    assert [int(name[:4]) for name in listed] == list(range(1, len(listed) + 1))


@pytest.mark.parametrize("path", sorted(DECISIONS.glob("[0-9]*.md")), ids=relative)
def test_a_decision_is_short_and_whole(path: Path) -> None:
    text = path.read_text("utf-8")
    assert list(sections(text)) == ["Context", "Decision", "Consequences"]
    assert len(text.splitlines()) < 40
    assert text.startswith(f"# {int(path.name[:4])}. ")


def test_every_dependency_has_its_reason() -> None:
    reasons = (DECISIONS / "0001-dependencies.md").read_text("utf-8")
    named = re.findall(r"^([a-z][\w.-]*)", read("requirements.in"), re.MULTILINE)
    assert len(named) > 5
    rows = re.findall(r"^\| ([^|]+) \|", reasons, re.MULTILINE)
    explained = {name for row in rows for name in row.split(", ")}
    assert [name for name in named if name not in explained] == []


def test_every_room_is_described() -> None:
    house = (DECISIONS / "0002-the-house.md").read_text("utf-8")
    rooms = [path.parent.name for path in (ROOT / "jamstall").glob("*/__init__.py")]
    assert len(rooms) > 5
    assert [room for room in rooms if f"`jamstall/{room}/`" not in house] == []


def test_every_reference_file_has_a_source() -> None:
    named = {file for source in sources() for file in source.files}
    folder = ROOT / "data" / "reference"
    files = {
        path.relative_to(folder).as_posix()
        for path in folder.glob("*/*")
        if path.suffix in (".csv", ".topojson") or path.parent.name == "review"
    }
    assert files == named


def test_the_licence_is_whole() -> None:
    licence = read("LICENSE")
    assert licence.startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2\n")
    assert [n for n in range(1, 16) if not re.search(rf"^{n}\.\w", licence, re.MULTILINE)] == []
    assert "production of a new EUPL version" in licence
    assert tomllib.loads(read("pyproject.toml"))["project"]["license"] == "EUPL-1.2"


# ---- Texts


def test_both_languages_have_the_same_texts() -> None:
    swedish, english = messages("sv"), messages("en")
    assert swedish.keys() == english.keys()
    for key, message in swedish.items():
        assert variables(message) == variables(english[key]), key


def test_no_text_is_given_twice() -> None:
    for language in ("sv", "en"):
        files = sorted((ROOT / "jamstall" / "texts").glob(f"{language}*.ftl"))
        assert len(files) > 1
        text = "".join(path.read_text("utf-8") + "\n" for path in files)
        keys = re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)
        assert sorted(keys) == sorted(set(keys))
        assert set(keys) == set(messages(language)), "a text that Fluent cannot read"


def test_everything_named_has_its_texts() -> None:
    wanted = [
        *(f"finding-{slug(code)}{end}" for code in CATALOGUE for end in ("", "-hint")),
        *(f"file-{slug(code)}{end}" for code in CODES_OF_UNUSABLE_FILES for end in ("", "-hint")),
        *(
            f"{kind}-{slug(name)}"
            for name in (*NAMES, *OF_ADVICE)
            for kind in ("measure", "meaning")
        ),
        *(f"dimension-{slug(name)}" for name in SELECTABLE),
        *(f"column-{slug(column.name)}" for column in COLUMNS),
        *(f"column-{slug(kept)}" for kept in WHY_UNKNOWN.values()),
        *(page.title for page in PAGES),
    ]
    swedish = messages("sv")
    assert [key for key in wanted if key not in swedish] == []
    assert [key for key in wanted if key not in messages("en")] == []
    made = ("finding-", "file-", "measure-", "meaning-", "column-", "page-")
    assert {key for key in swedish if key.startswith(made)} <= set(wanted), "a text nobody asks for"


IN_ENGLISH = {DOCS / "security.md", DOCS / "api.md", DOCS / "scale.md"}
"""What the people who test the security of servers, and who write programs that ask ours, read."""


@pytest.mark.parametrize(
    "path", [p for p in GUIDES if p.parent == DOCS and p not in IN_ENGLISH], ids=relative
)
def test_swedish_guides_are_in_swedish(path: Path) -> None:
    words = set(re.findall(r"[a-zåäö]+", path.read_text("utf-8").casefold()))
    assert {"är", "och", "för"} <= words
    assert not words & {"ar", "for", "fran", "pa", "ocksa"}


def test_every_picture_of_the_guides_can_be_made_again() -> None:
    """`python -m tests.pictures` makes all that a guide shows, and nothing that none does."""
    shown = re.findall(r"pictures/([\w-]+\.png)", "".join(map(read, map(str, GUIDES))))
    assert {*shown} == {*MADE} == {path.name for path in (DOCS / "pictures").iterdir()}
