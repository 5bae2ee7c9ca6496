"""Reading a text: answers to the questions, their evidence, and the level that follows."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from jamstall.review.rules import Question, RuleSet
from jamstall.review.rules import rules as current_rules
from jamstall.review.said import NAMING, Said, acted_upon, said_in, taken_back
from jamstall.review.sentences import WORD, sentences
from jamstall.review.text import Plain, plain, project_text
from jamstall.review.themes import theme_of

FAR = 2
"""An answer stands at most this many sentences after the difference that it answers."""
MOST_EVIDENCE = 3
"""Quotes that are given for one answer."""


@dataclass(frozen=True)
class Evidence:
    """What in the text answers a question: offsets into `project_text`, and what stands there."""

    question: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True)
class Shared:
    """A sentence that names sex or gender equality, by a key that it has in every text.

    Case, markup, line breaks and punctuation make no difference to `key`.
    """

    key: str
    start: int
    end: int


@dataclass(frozen=True)
class Reading:
    """What a text says, by the rules.

    Attributes
    ----------
    level : 0 not mentioned, 1 mentioned, 2 analysed, 3 acted on; None: not screened, since there is
        no text, or none in a language that the rules know.
    target : a measurable goal, a number or follow-up by sex; only at level 3.
    main : gender equality is the main reason for the project.
    diversity : another perspective is named, whatever the level.
    answers : question → yes or no.
    theme : what the text is mostly about; None where no theme has words enough in it.
    sentences : those that name sex or gender equality, to be found in other texts again.
    """

    level: int | None
    target: bool
    main: bool
    diversity: bool
    answers: dict[str, bool]
    evidence: tuple[Evidence, ...]
    theme: str | None = None
    sentences: tuple[Shared, ...] = ()


def read(name: str | None, description: str | None, rules: RuleSet | None = None) -> Reading:
    """Read a project's text by the rules; without them, by those in use."""
    rules = current_rules() if rules is None else rules
    original = project_text(name, description)
    text = plain(original)
    words = WORD.findall(text.text)
    different = set(words)
    found: frozenset[str] = frozenset().union(*map(rules.lexicon.groups_of, different))
    said: list[Said] = []
    shared: list[Shared] = []
    named = plain(name or "").text
    if found & NAMING or any(
        True for group in sorted(NAMING) for _ in rules.lexicon.phrases(group, text.text)
    ):
        since = FAR  # sentences since a difference was told that nothing has answered
        is_next = False  # the sentence before named somebody
        for sentence in sentences(text.cased, text.text):
            is_name = sentence.end <= len(named)
            if one := said_in(sentence, rules.lexicon, found, is_name=is_name):
                said.append(one)
                if not is_name and (key := sentence_key(sentence.text)):
                    shared.append(Shared(key, *text.original(sentence.start, sentence.end)))
                since = 0 if one.doing == "describes" else FAR
            elif since < FAR and (one := acted_upon(sentence, rules.lexicon)):
                said.append(one)
                since = FAR
            else:
                since += 1
                if is_next:
                    said[-1] = taken_back(said[-1], sentence, rules.lexicon)
            is_next = one is not None
    evidence = [
        _evidence(question.name, one.start, one.end, text, original)
        for question in rules.questions
        for one in _answering(question, said)
    ]
    answered = {one.question for one in evidence}
    if main := _main(said, name or "", rules):
        evidence.append(_evidence("main", main.start, main.end, text, original))
    other = _diversity(text, rules)
    evidence += [_evidence("diversity", *span, text, original) for span in other]
    answers = {question.name: question.name in answered for question in rules.questions}
    answers |= {"main": main is not None, "diversity": bool(other)}
    for question in rules.questions:
        if question.needs and not answers[question.needs]:
            answers[question.name] = False
    level = level_of(answers) if said or _is_screened(words, description, rules) else None
    return Reading(
        level=level,
        target=answers["target"],
        main=answers["main"],
        diversity=answers["diversity"],
        answers=answers,
        evidence=tuple(one for one in evidence if answers[one.question]),
        theme=theme_of(set(WORD.findall(named)), different, text.text, rules.lexicon, rules.themes),
        sentences=tuple(shared),
    )


FEWEST_OF_A_SENTENCE = 6
"""Words of a sentence that is looked for in other texts: any two may write "Jämställdhet: nej"."""


def sentence_key(sentence: str) -> str | None:
    """Return a key that a sentence in lower case has in every text; None of a very short one.

    >>> sentence_key("projektet ska genomsyras av jämställdhet") is None
    True
    """
    words = WORD.findall(sentence)
    if len(words) < FEWEST_OF_A_SENTENCE:
        return None
    return hashlib.sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def level_of(answers: dict[str, bool]) -> int:
    """Return the level that follows from the answers."""
    for level, question in ((3, "acted_on"), (2, "analysed"), (1, "mentioned")):
        if answers[question]:
            return level
    return 0


def _answering(question: Question, said: Iterable[Said]) -> list[Said]:
    given = set(question.given)
    return [one for one in said if one.doing in question.done_by and given <= one.groups][
        :MOST_EVIDENCE
    ]


def _main(said: list[Said], name: str, rules: RuleSet) -> Said | None:
    """Return what says that gender equality is the main reason: name, or purpose and again."""
    acting = [one for one in said if one.doing == "acts"]
    if not acting:
        return None
    in_name = [one for one in said if one.end <= len(name)]
    if in_name:
        return in_name[0]
    purpose = [one for one in acting if "purpose" in one.groups]
    return purpose[0] if purpose and len(acting) >= 3 else None


def _diversity(text: Plain, rules: RuleSet) -> list[tuple[int, int]]:
    spans = [
        found.span()
        for found in WORD.finditer(text.text)
        if "diversity" in rules.lexicon.groups_of(found[0])
    ]
    spans += [found.span() for found in rules.lexicon.phrases("diversity", text.text)]
    if not spans:
        return []
    alike = [found.span() for found in rules.lexicon.phrases("lookalike", text.text)]
    spans = [one for one in spans if not any(a < one[1] and one[0] < b for a, b in alike)]
    return sorted(spans)[:MOST_EVIDENCE]


FEW_WORDS = 8
"""A text of fewer words is read whatever its language."""


def _is_screened(words: list[str], description: str | None, rules: RuleSet) -> bool:
    """Return whether there is a description, in a language that the rules know."""
    if not description or not description.strip() or not words:
        return False
    common = sum("language" in rules.lexicon.groups_of(word) for word in words)
    return len(words) < FEW_WORDS or common >= len(words) * 0.05


def _evidence(question: str, start: int, end: int, text: Plain, original: str) -> Evidence:
    start, end = text.original(start, end)
    return Evidence(question, start, end, original[start:end])
