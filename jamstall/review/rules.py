"""The rule set: questions, words and contexts, as a gender equality strategist writes them.

Four files in `data/reference/review/`: what is asked, what names sex and gender equality, what the
words around say, and what projects are about. A file that cannot be used is one sentence; the rules
read last stay in use.
"""

import hashlib
import re
import threading
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jamstall.reference import ROOT
from jamstall.review.faults import RuleFault
from jamstall.review.lexicon import BaseForm, Group, Lexicon, base_form
from jamstall.review.themes import Theme, group_name

FOLDER = ROOT / "review"
QUESTIONS, TERMS, CONTEXTS, THEMES = FILES = (
    "questions.toml", "terms.toml", "contexts.toml", "themes.toml",
)  # fmt: skip
_ABOUT = ("version", "author", "source", "date")
_KEYS = ("words", "forms", "near", "phrases")
_WORD = re.compile(r"\*?(?:[^\W_]|[-'’/:*])+\*?")
_PHRASE = re.compile(r"(?:(?:[^\W_]|[-'’/:*#%,])+|…)(?: (?:(?:[^\W_]|[-'’/:*#%,])+|…))*")
_NAME = re.compile(r"[a-z][a-z0-9_]*")

KNOWN_QUESTIONS = (
    "mentioned", "analysed", "acted_on", "target", "main", "diversity",
    "background", "activities", "follow_up",
    "esf_analysis", "esf_goals", "esf_activities", "esf_competence", "esf_follow_up",
    "esf_evaluation",
)  # fmt: skip
"""Questions that a scale is derived from."""

KNOWN_GROUPS = {
    TERMS: (
        "equality", "sex", "women", "men", "lookalike", "biology", "queue", "diversity", "language",
    ),
    CONTEXTS: (
        "action", "difference", "formula", "denial", "other", "wish", "deed", "target", "activity",
        "follow_up", "goal", "competence", "evaluation", "purpose", "criteria", "past",
        "directed", "pair", "own", "fact", "contrast", "requirement", "general", "promise", "back",
        "by_others", "soft", "team", "therefore", "state",
        "told", "outside", "pointing",
    ),
}  # fmt: skip
DOINGS = ("mentions", "describes", "acts")


@dataclass(frozen=True)
class Question:
    """A question to a text.

    Attributes
    ----------
    asked_by : whose it is: `level`, `tillvaxtverket` or `esf`.
    done_by : what a sentence must do to answer it: mention, describe or act.
    given : groups of words; the sentence needs one of each.
    needs : another question that must be answered yes as well.
    """

    name: str
    asked_by: str
    done_by: tuple[str, ...]
    given: tuple[str, ...]
    needs: str | None
    sv: str
    en: str


@dataclass(frozen=True)
class RuleSet:
    """A version of the rules.

    `version` is the author's, with a sign of the files' contents: a rule changed without a
    new version is another version all the same.
    """

    version: str
    questions: tuple[Question, ...]
    author: str
    source: str
    date: str
    themes: tuple[Theme, ...]
    lexicon: Lexicon = field(compare=False, repr=False)


def read_rules(folder: Path = FOLDER, base: BaseForm = base_form) -> RuleSet:
    """Read the rules in a folder.

    Raises
    ------
    RuleFault
        With file and line.
    """
    texts = {name: _text(folder / name) for name in FILES}
    documents = {name: _document(name, text) for name, text in texts.items()}
    groups: dict[str, Group] = {}
    for name in (TERMS, CONTEXTS):
        groups |= _groups(name, texts[name], documents[name])
    themes = _themes(texts[THEMES], documents[THEMES])
    groups |= {theme.group.name: theme.group for theme in themes}
    about = documents[QUESTIONS]
    for key in _ABOUT:
        if key not in about:
            raise RuleFault(QUESTIONS, 1, "missing", key)
    sign = hashlib.sha256("".join(texts.values()).encode()).hexdigest()[:8]
    return RuleSet(
        version=f"{about['version']}-{sign}",
        questions=_questions(texts[QUESTIONS], about),
        author=str(about["author"]),
        source=str(about["source"]),
        date=str(about["date"]),
        themes=themes,
        lexicon=Lexicon(groups, base),
    )


_lock = threading.Lock()
_read: dict[Path, tuple[tuple[int, ...], RuleSet | None, RuleFault | None]] = {}


def rules(folder: Path = FOLDER) -> RuleSet:
    """Return the rules in use: those of the files, or, where these are at fault, the former.

    Raises
    ------
    RuleFault
        The files are at fault, and none have been read before.
    """
    former, fault = _refresh(folder)
    if former is not None:
        return former
    raise fault or RuleFault(QUESTIONS, 1, "unreadable", str(folder))


def fault_of_rules(folder: Path = FOLDER) -> RuleFault | None:
    """Return what is wrong with the files as they stand, or None."""
    return _refresh(folder)[1]


def _refresh(folder: Path) -> tuple[RuleSet | None, RuleFault | None]:
    with _lock:
        stamp = tuple(_changed(folder / name) for name in FILES)
        known = _read.get(folder)
        if known is None or known[0] != stamp:
            former = known[1] if known else None
            try:
                known = (stamp, read_rules(folder), None)
            except RuleFault as fault:
                known = (stamp, former, fault)
            _read[folder] = known
    return known[1:]


def _changed(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise RuleFault(path.name, 1, "unreadable", path.name) from error


def _document(name: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        number = int(line[1]) if line else text.count("\n") + 1
        raise RuleFault(name, number, "toml", str(error).partition(" (")[0]) from error


def _line(text: str, said: str) -> int:
    """Return the line that something stands in: as a quoted word, or as a heading."""
    for sign in (f'"{said}"', f"[{said}]", f"{said} =", said):
        if (place := text.find(sign)) >= 0:
            return text.count("\n", 0, place) + 1
    return 1


def _groups(name: str, text: str, document: Mapping[str, Any]) -> dict[str, Group]:
    groups = {}
    for heading, content in document.items():
        if heading in _ABOUT:
            continue
        if heading not in KNOWN_GROUPS[name] or not isinstance(content, dict):
            raise RuleFault(name, _line(text, heading), "unknown_group", heading)
        groups[heading] = _group(name, text, heading, content)
    for heading in KNOWN_GROUPS[name]:
        if heading not in groups:
            raise RuleFault(name, 1, "missing", heading)
    return groups


def _group(name: str, text: str, heading: str, content: Mapping[str, Any]) -> Group:
    for key, words in content.items():
        if key not in _KEYS or not isinstance(words, list):
            raise RuleFault(name, _line(text, key), "unknown_group", f"{heading}.{key}")
        pattern = _PHRASE if key == "phrases" else _WORD
        for word in words:
            if not isinstance(word, str) or not pattern.fullmatch(word) or word.strip("*") == "":
                raise RuleFault(name, _line(text, str(word)), "no_word", str(word))
    return Group(heading, **{key: tuple(w.lower() for w in of) for key, of in content.items()})


def _themes(text: str, document: Mapping[str, Any]) -> tuple[Theme, ...]:
    themes = []
    for said in document.get("theme", ()):
        name = str(said.get("name", ""))
        if not _NAME.fullmatch(name):
            raise RuleFault(THEMES, _line(text, name), "no_word", name)
        words = {key: of for key, of in said.items() if key not in ("name", "sv", "en")}
        group = _group(THEMES, text, group_name(name), words)
        themes.append(Theme(name, str(said.get("sv", name)), str(said.get("en", name)), group))
    if not themes:
        raise RuleFault(THEMES, 1, "missing", "theme")
    return tuple(themes)


def _questions(text: str, document: Mapping[str, Any]) -> tuple[Question, ...]:
    questions = []
    for said in document.get("question", ()):
        name = str(said.get("name", ""))
        if name not in KNOWN_QUESTIONS:
            raise RuleFault(QUESTIONS, _line(text, name), "unknown_question", name)
        done_by, given = tuple(said.get("done_by", ())), tuple(said.get("with", ()))
        needs = said.get("needs")
        if needs is not None and needs not in KNOWN_QUESTIONS:
            raise RuleFault(QUESTIONS, _line(text, needs), "unknown_question", str(needs))
        for one in (*done_by, *given):
            if one not in (*DOINGS, *KNOWN_GROUPS[CONTEXTS]):
                raise RuleFault(QUESTIONS, _line(text, str(one)), "unknown_group", str(one))
        questions.append(
            Question(
                name=name,
                asked_by=str(said.get("asked_by", "")),
                done_by=done_by,
                given=given,
                needs=needs,
                sv=str(said.get("sv", name)),
                en=str(said.get("en", name)),
            )
        )
    for name in KNOWN_QUESTIONS:
        if name not in {question.name for question in questions}:
            raise RuleFault(QUESTIONS, 1, "missing", name)
    return tuple(questions)
