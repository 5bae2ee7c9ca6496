"""The counting rules as the spec tests have them: chapters of words, and tables with a caption."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jamstall import texts as texts_room
from jamstall.analysis.disclosure.settings import order
from jamstall.analysis.selection import ORDER
from jamstall.panels.panel import Table
from jamstall.panels.view import View

_FOLDER = Path(texts_room.__file__).parent


@dataclass(frozen=True, slots=True)
class Example:
    """A table of a rule, and what it is of: the rule's name, and what stands before the table."""

    caption: str
    table: Table


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its title, and in their order paragraphs in Markdown and tables."""

    title: str
    parts: tuple[str | Example, ...]


def rules(view: View) -> tuple[Chapter, ...]:
    """Return the counting rules by chapter."""
    page = (_FOLDER / f"rules.{view.texts.language}.md").read_text(encoding="utf-8")
    chapters = (part.partition("\n") for part in page.split("\n## ")[1:])
    return tuple(Chapter(title, tuple(_parts(body))) for title, _, body in chapters)


def small_groups(view: View) -> str:
    """Return how small a group of persons is hidden here, and which others are hidden first."""
    names = (
        next(view.name(one, label) for one in ("sex", "birthplace", "age_group")
             if label in ORDER[one])
        for label in order()
    )  # fmt: skip
    limit = view.selection.small
    return view.texts("method-small-groups", limit=limit, order=", ".join(names))


def _parts(body: str) -> Iterator[str | Example]:
    """Return the blocks of a chapter, which an empty line parts."""
    rule = said = ""
    for block in filter(None, body.strip().split("\n\n")):
        if block.startswith("|"):
            yield Example(f"{rule}: {said}" if said else rule, _table(block))
            continue
        yield block
        if block.startswith("### "):
            rule, said = block.removeprefix("### "), ""
        elif block.endswith(":"):
            said = block.replace("**", "").removesuffix(":")


def _table(block: str) -> Table:
    """Return a table of Markdown: its head, a line of dashes, its rows."""
    header, _, *rows = (_cells(line) for line in block.splitlines())
    return Table(header, tuple(rows))


def _cells(line: str) -> tuple[str, ...]:
    cells = re.split(r"(?<!\\)\|", line.strip().removeprefix("|").removesuffix("|"))
    return tuple(re.sub(r"\\(.)", r"\1", cell.strip()) for cell in cells)
