"""The method page's account of how things are counted, written from the specs."""

import re
import tempfile
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from jamstall import texts
from jamstall.intake.wording import worded_finding
from jamstall.reference import places, sectors
from jamstall.texts import EMPTY, LANGUAGES, SUPPRESSED, Texts
from tests.spec.book import CHAPTERS
from tests.spec.spec import HIDDEN, TOTAL, File, Spec, Verdict, Wording, parse, take_in_all
from tests.spec.words import IDENTIFIERS, PHRASES

FOLDER = Path(texts.__file__).parent
PAGES = {language: FOLDER / f"rules.{language}.md" for language in LANGUAGES}

SHARES = (
    "amount_share",
    "cases_share",
    "all_cases_share",
    "approval_rate",
    "grant_ratio",
    "share_mentioned",
    "amount_share_acted_on",
)
COUNTS = ("cases", "decided_cases", "granted_cases", "paid_cases", "advice_clients")


def write() -> None:
    """Write the pages anew."""
    for language, path in PAGES.items():
        path.write_text(page(language), encoding="utf-8")


def page(language: str) -> str:
    """Return the page in a language, as Markdown."""
    return _Writer("en" if language == "en" else "sv").page()


class _Writer:
    """Words and numbers in one language."""

    def __init__(self, language: texts.Language) -> None:
        self.texts = Texts(language)
        self.which = LANGUAGES.index(language)

    def page(self) -> str:
        blocks = [f"# {self.say('title')}", self.say("lead")]
        for chapter in CHAPTERS:
            blocks.append(f"## {chapter.title[self.which]}")
            shown: tuple[File, ...] = ()
            for spec in chapter.specs:
                blocks += self.spec(spec, files_shown=spec.files == shown)
                shown = spec.files
            for wording in chapter.wordings:
                blocks += self.wording(wording)
            for verdict in chapter.verdicts:
                blocks += self.verdict(verdict)
        return "\n\n".join(blocks) + "\n"

    def say(self, key: str, **arguments: str) -> str:
        return PHRASES[key][self.which].format(**arguments)

    def spec(self, spec: Spec, *, files_shown: bool) -> Iterable[str]:
        """Return a spec's paragraphs; its files are not shown twice in a row."""
        yield f"### {spec.title[self.which]}"
        yield spec.sentence[self.which]
        if spec.figures is not None:
            yield self.say("figures")
            yield _table(*self.figures(spec.figures))
        for number, file in enumerate(spec.files, start=1):
            if files_shown and not spec.retracted:
                yield self.say("same_file")
                break
            which = f" {number}" if len(spec.files) > 1 else ""
            key = "file_retracted" if number in spec.retracted else "file"
            yield self.say(key, fund=_lower(self.name(file.fund)), number=which)
            if not files_shown:
                yield _table(*self.file(file, numbered=bool(spec.findings)))
        if spec.findings and not files_shown:
            yield "\n".join(f"- {finding}" for finding in self.findings(spec))
        if spec.expected is not None:
            yield self.question(spec)
            yield _table(*self.answer(spec))
        elif spec.refused:
            yield self.say("refused", by=self.together(spec.by))

    def wording(self, wording: Wording) -> Iterable[str]:
        """Return the paragraphs on how some numbers are shown."""
        yield f"### {wording.title[self.which]}"
        yield wording.sentence[self.which]
        columns = [column for column in wording.rows[0] if column not in LANGUAGES]
        kind = "number" if wording.kind != "points" else "points"
        head = [self.say(kind if column == "number" else column) for column in columns]
        yield _table(
            [*head, self.say("shown")],
            [
                [
                    *(self.full(row[column]) for column in columns),
                    wording.shown(row, self.texts).replace(" ", "\u00a0"),
                ]
                for row in wording.rows
            ],
        )

    def verdict(self, verdict: Verdict) -> Iterable[str]:
        """Return the paragraphs on what is said of some targets."""
        yield f"### {verdict.title[self.which]}"
        yield verdict.sentence[self.which]
        columns = list(verdict.rows[0])
        head = [self.say(f"target_{c}") if not c.isdigit() else c for c in columns]
        yield _table(head, [[self.of_target(c, row[c]) for c in columns] for row in verdict.rows])

    def of_target(self, column: str, cell: str) -> str:
        if not cell:
            return SUPPRESSED if column.isdigit() else EMPTY
        if column == "verdict":
            return self.texts(f"verdict-{cell.replace('_', '-')}")
        if column == "by":
            return cell
        return self.full(cell) + ("\u00a0%" if column.isdigit() or column[:3] == "at_" else "")

    def full(self, cell: str) -> str:
        """Return a number with all the decimals that the table has."""
        decimals = len(cell.partition(".")[2])
        return self.texts.number(Decimal(cell), decimals)

    def name(self, identifier: str) -> str:
        """Return the word for a measure, dimension, column or closed value."""
        if identifier in IDENTIFIERS:
            return IDENTIFIERS[identifier][self.which]
        key = f"column-{identifier.replace('_', '-')}"
        return self.texts(key) if self.texts.has(key) else identifier

    def together(self, identifiers: Iterable[str]) -> str:
        return self.texts.both(_lower(self.name(identifier)) for identifier in identifiers)

    def file(self, file: File, *, numbered: bool) -> tuple[list[str], list[list[str]]]:
        columns = list(file.rows[0])
        head = [self.name(column) for column in columns]
        body = [[self.cell(column, row[column]) for column in columns] for row in file.rows]
        if numbered:  # as a spreadsheet numbers them, below the headings
            head = [self.say("row"), *head]
            body = [[str(number), *row] for number, row in enumerate(body, start=2)]
        return head, body

    def cell(self, column: str, cell: str) -> str:
        if column.startswith("amount_") and cell:
            return self.number(Decimal(cell.replace(",", ".")))
        return self.name(cell) if column == "decision" and cell else cell

    def figures(self, table: str) -> tuple[list[str], list[list[str]]]:
        rows = parse(table)
        head = [self.name(f"figure_{column}") for column in rows[0]]
        return head, [
            [
                self.number(Decimal(cell)) if column in ("women", "men") else
                self.label("sector", cell) if column == "code" else cell
                for column, cell in row.items()
            ]
            for row in rows
        ]  # fmt: skip

    def findings(self, spec: Spec) -> Iterable[str]:
        with tempfile.TemporaryDirectory() as folder:
            found = take_in_all(spec, Path(folder))[-1].findings
        for finding in found:
            severity = self.texts(f"severity-{finding.severity}")
            yield f"{severity}, {self.say('row').lower()} {finding.row}: " + _escaped(
                worded_finding(finding, self.texts)[0]
            )

    def question(self, spec: Spec) -> str:
        """Return what is asked: the measure, by what, of which, and settings that matter."""
        said = [self.name(spec.measure)]
        if spec.by:
            said[0] += " " + self.say("by", by=self.together(spec.by))
        for dimension, values in spec.where:
            chosen = self.texts.both(self.label(dimension, value) for value in values)
            said.append(f"{_lower(self.name(dimension))}: {chosen}")
        if "sector_dominance" in spec.by:
            said.append(self.name(f"basis_{spec.basis}"))
            said.append(self.name(f"area_{spec.area}"))
            said.append(self.say("limit", limit=self.decimal(spec.limit)))
        if spec.selection.is_personal(spec.by):
            small = "small_of_advice" if spec.measure.startswith("advice") else "small"
            said.append(self.say(small if spec.small > 1 else "all_shown", small=str(spec.small)))
        return f"**{said[0]}**" + "".join(f"; {part}" for part in said[1:]) + ":"

    def answer(self, spec: Spec) -> tuple[list[str], list[list[str]]]:
        rows = parse(spec.expected or "")
        columns = [c for c in rows[0] if c != "cases" or spec.measure not in COUNTS]
        head = [self.name(c) if c in spec.by else self.heading(c, spec) for c in columns]
        return head, [
            [
                self.label(column, cell) if column in spec.by else self.result(column, cell, spec)
                for column, cell in ((column, row[column]) for column in columns)
            ]
            for row in rows
        ]

    def heading(self, column: str, spec: Spec) -> str:
        if column == "value":
            return self.name(spec.measure)
        if column == "cases":
            of_advice = spec.measure.startswith("advice")
            return self.name("clients_behind" if of_advice else "cases_behind")
        return self.name(f"{spec.measure}_{column}")

    def result(self, column: str, cell: str, spec: Spec) -> str:
        if cell == HIDDEN:
            return SUPPRESSED
        if cell == "":
            return EMPTY
        number = Decimal(cell.removesuffix("…"))
        if column == "value" and spec.measure in SHARES:
            return self.texts.share(number)
        return self.number(number)

    def number(self, number: Decimal) -> str:
        whole = number == int(number)
        text = self.texts.count(number) if whole else self.decimal(f"{number:.2f}")
        return text.replace("-", "−")

    def decimal(self, text: str) -> str:
        return text if self.which else text.replace(".", ",")

    def label(self, dimension: str, label: str) -> str:
        """Return what a group is called: places and sectors by their names."""
        if label in ("", TOTAL, "unknown"):
            return self.name(label) if label else ""
        if dimension == "sector" and label in sectors.SECTORS:
            named = sectors.sector(label)
            return (named.short_sv, named.short_en)[self.which]
        if dimension in ("county", "municipality"):
            if label == places.COUNTRY:
                return self.say("country")
            if label in places.counties():
                county = places.counties()[label]
                whole = dimension == "municipality"
                return self.say("whole_county", county=county.short) if whole else county.short
            return places.municipalities()[label].name
        return self.name(f"{dimension}_{label}") if dimension in _TOLD_APART else self.name(label)


_TOLD_APART = ("sector_dominance", "birthplace", "age_group")
"""Dimensions whose values share identifiers with another's, or mean nothing by themselves."""


_NUMBER = re.compile(rf"(−?\d[\d\s,.]*%?|{re.escape(SUPPRESSED)}|{EMPTY}|)")


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]


def _escaped(cell: str) -> str:
    return cell.replace("\\", "\\\\").replace("|", "\\|").replace("*", "\\*").replace("<", "\\<")


def _table(head: list[str], body: list[list[str]]) -> str:
    columns = [[row[i] for row in body] for i in range(len(head))]
    right = [any(cells) and all(map(_NUMBER.fullmatch, cells)) for cells in columns]
    lines: list[list[Any]] = [head, ["---:" if is_right else "---" for is_right in right], *body]
    return "\n".join("| " + " | ".join(map(_escaped, line)) + " |" for line in lines)
