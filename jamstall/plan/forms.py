"""The forms that an analysis is written in: ours, and a region's own beside its database.

A form that cannot be used is said to be, with file and line; the others are there all the same, and
an analysis keeps the questions it was written under.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from jamstall import ROOT
from jamstall.reference.words import Words

Kind = Literal["numbers", "text", "yes_no", "actions"]
KINDS: tuple[Kind, ...] = get_args(Kind)
Show = Literal["representation", "resources"]
SHOWN: tuple[Show, ...] = get_args(Show)
"""What a question of numbers is filled in with."""

OURS = ROOT / "data" / "reference" / "forms"
LARGEST = 100_000
"""Bytes of a form."""
MOST = 60
"""Questions of a form."""
_QUESTION = re.compile(r"\s*\[\[\s*questions\s*\]\]")


_NONE = Words("", "")


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a form; `show` only where its kind is `numbers`."""

    key: str
    kind: Kind
    asks: Words
    help: Words = _NONE
    show: Show | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A form; `name` is its file's."""

    name: str
    title: Words
    about: Words
    questions: tuple[Question, ...]


@dataclass
class FormFault(Exception):
    """A form cannot be used.

    Attributes
    ----------
    code : `unreadable`, `toml`, `title`, `questions`, `many`, `key`, `kind`, `show` or `asks`.
    said : the word at fault.
    """

    file: str
    line: int
    code: str
    said: str = ""


def beside(database: Path) -> Path:
    """Return the folder that a region's own forms lie in."""
    return database.with_suffix(".forms")


def forms(own: Path) -> tuple[list[Form], list[FormFault]]:
    """Return the forms that can be used, and what is wrong with the others.

    One of the region's own stands in for ours of the same name.
    """
    found: dict[str, Form] = {}
    faults = []
    for folder in (OURS, own):
        for path in _files(folder):
            try:
                form = read(path)
            except FormFault as fault:
                faults.append(fault)
            else:
                found[form.name] = form
    return list(found.values()), faults


def _files(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml")
    except OSError:  # there is none
        return []


def read(path: Path) -> Form:
    """Return the form that a file holds.

    Raises
    ------
    FormFault : what is wrong, and in what line.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
        if len(content) > LARGEST:
            raise FormFault(path.name, 1, "unreadable")
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FormFault(path.name, 1, "unreadable") from error
    try:
        said = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        line = re.search(r"line (\d+)", str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        raise FormFault(path.name, number, "toml", str(error).partition(" (")[0]) from error
    title = _words(said.get("title"))
    if title is None:
        raise FormFault(path.name, _line(text, None, "title"), "title")
    return Form(path.stem, title, _words(said.get("about")) or _NONE, _questions(path, text, said))


def _questions(path: Path, text: str, said: dict[str, Any]) -> tuple[Question, ...]:
    questions = said.get("questions")
    if not isinstance(questions, list) or not questions:
        raise FormFault(path.name, _line(text, None, "questions"), "questions")
    if len(questions) > MOST:
        raise FormFault(path.name, _line(text, MOST, ""), "many", str(MOST))
    found: list[Question] = []
    for place, one in enumerate(questions):
        question = _question(one, [before.key for before in found])
        if isinstance(question, Question):
            found.append(question)
        else:
            name, word = question
            raise FormFault(path.name, _line(text, place, name), name, word)
    return tuple(found)


def _question(said: Any, before: Sequence[str]) -> Question | tuple[str, str]:
    """Return a question; of one that is wrong, the name of what is, and what it says."""
    if not isinstance(said, dict):
        return "key", ""
    key, kind, show = said.get("key"), said.get("kind"), said.get("show")
    asks = _words(said.get("asks"))
    if not isinstance(key, str) or not key.strip() or key in before:
        return "key", key if isinstance(key, str) else ""
    if kind not in KINDS:
        return "kind", str(kind or "")
    if asks is None:
        return "asks", key
    if kind == "numbers" and show not in SHOWN:
        return "show", str(show or "")
    shown = show if kind == "numbers" else None
    return Question(key, kind, asks, _words(said.get("help")) or _NONE, shown)


def _words(said: Any) -> Words | None:
    """Return a text: one for both languages, or one in each; None where there is none."""
    if isinstance(said, str):
        said = {"sv": said}
    if not isinstance(said, dict):
        return None
    written = {
        language: said[language].strip()
        for language in ("sv", "en")
        if isinstance(said.get(language), str) and said[language].strip()
    }
    if not written:
        return None
    first = next(iter(written.values()))
    return Words(written.get("sv", first), written.get("en", first))


def _line(text: str, question: int | None, name: str) -> int:
    """Return the line where something stands, or where it should: in the head, or a question."""
    lines = text.splitlines()
    starts = [number for number, line in enumerate(lines) if _QUESTION.match(line)]
    if question is None:
        begin, end = 0, starts[0] if starts else len(lines)
    elif question < len(starts):
        begin = starts[question]
        end = starts[question + 1] if question + 1 < len(starts) else len(lines)
    else:
        return 1
    for number in range(begin, end):
        if re.match(rf"\s*{re.escape(name)}\s*=", lines[number]):
            return number + 1
    return begin + 1
