"""A workbook of tables: a first sheet that says what they are, then a sheet per breakdown.

Nothing is merged, nothing is a formula, numbers are numbers, and each table is one to Excel too,
with a heading row that stays in sight. What is hidden is the text `..`.
"""

import io
from collections.abc import Iterator
from dataclasses import replace

import openpyxl

from jamstall.analysis.breakdown import Breakdown
from jamstall.export import plain
from jamstall.export.group_cells import behind, columns_of, has_no_sheet, is_hidden, numbers
from jamstall.export.number_formats import cell_format, plain_format
from jamstall.export.one_line import LANGUAGE_TAGS, clean
from jamstall.export.scope import fund_of, scope
from jamstall.export.sheet_names import (
    ROOM,
    apart,
    dimension_in_short,
    in_another_sense,
    in_short,
    lower,
    narrowed,
    sheet_name,
)
from jamstall.export.sheets import (
    Sheet,
    in_whole_words,
    named_apart,
    write_about,
    write_sheet,
)
from jamstall.export.slide_script import measures_of
from jamstall.export.take_away import TakeAway
from jamstall.panels.panel import Figures, Panel
from jamstall.texts import SUPPRESSED


def workbook(take_away: TakeAway) -> bytes:
    """Return an xlsx of all that the findings were made from."""
    return _Workbook(take_away).made()


class _Workbook:
    """One workbook on its way."""

    def __init__(self, take_away: TakeAway) -> None:
        self.take_away = take_away
        self.view, self.texts = take_away.view, take_away.view.texts
        self.book = openpyxl.Workbook()
        panels = (exhibit.panel for exhibit in take_away.exhibits)
        told = (replace(panel, results=(one,)) for panel in panels for one in panel.results)
        self.funds = {fund_of(self.view, panel, short=True) for panel in told} - {""}

    def made(self) -> bytes:
        """Return the workbook."""
        self._describe()
        sheets = named_apart(apart([*self._tables(), *self._written()]))
        about = self.book.active
        assert about is not None  # noqa: S101 - for the type checker
        about.title = self.texts("workbook-about")
        header = (self.texts("workbook-what"), self.texts("workbook-text"))
        write_about(about, self.take_away.title, header, list(self._facts()), sheets)
        for number, sheet in enumerate(sheets, start=2):
            write_sheet(self.book.create_sheet(sheet.name), sheet, number)
        content = io.BytesIO()
        self.book.save(content)
        return content.getvalue()

    def _describe(self) -> None:
        properties = self.book.properties
        properties.title = clean(self.take_away.title)
        properties.subject = clean(self.view.described())
        properties.language = LANGUAGE_TAGS[self.texts.language]
        properties.creator = properties.lastModifiedBy = self.texts("product")

    def _tables(self) -> Iterator[Sheet]:
        """Give a sheet per breakdown, each once, and of a finding without any its own table."""
        seen: set[Breakdown] = set()
        for exhibit in self.take_away.exhibits:
            panel = exhibit.panel
            for result in panel.results:
                # What else a panel groups by may change what is hidden, and mostly does not.
                alone = replace(result, selection=replace(result.selection, beside=frozenset()))
                if alone in seen:
                    continue
                seen.add(alone)
                if not has_no_sheet(result):
                    yield self._of_breakdown(result, panel)
            if panel.figures is not None:
                yield self._of_figures(panel.figures, panel)
            if not panel.results and panel.figures is None and panel.table.rows:
                words = tuple(None for _ in panel.table.header)
                yield Sheet(
                    panel.title,
                    exhibit.title,
                    panel.table.header,
                    panel.table.rows,
                    words,
                    heading=self._heading(panel.title, panel),
                )

    def _heading(self, what: str, panel: Panel | None = None) -> str:
        about = scope(self.view, panel, is_demo=self.take_away.provenance.is_demo)
        return f"{what}. {about}"

    def _named(self, result: Breakdown) -> str:
        """Return what a sheet is of: "Bifallsandel per sökandes kön"."""
        texts = self.texts
        what = texts(f"measure-{result.measure.name}".replace("_", "-"))
        dimensions = [lower(texts(f"dimension-{name}".replace("_", "-"))) for name in result.by]
        along = texts("workbook-by", dimension=texts.both(dimensions))
        return f"{what} {along}" if dimensions else what

    def _left_out(self) -> dict[str, list[str]]:
        """Return the reason → what the breakdowns are called that have no sheet, and their fund."""
        told: dict[str, list[str]] = {}
        for exhibit in self.take_away.exhibits:
            for result in filter(has_no_sheet, exhibit.panel.results):
                fund = fund_of(self.view, replace(exhibit.panel, results=(result,)))
                name = f"{self._named(result)} ({fund})" if fund else self._named(result)
                named = told.setdefault("take-hidden" if is_hidden(result) else "take-unknown", [])
                if name not in named:
                    named.append(name)
        return told

    def _of_breakdown(self, result: Breakdown, panel: Panel) -> Sheet:
        """Return a row per group: what it is called, its value, and what that was computed from."""
        texts, columns = self.texts, columns_of(result.measure)
        what = texts(f"measure-{result.measure.name}".replace("_", "-"))
        dimensions = [texts(f"dimension-{name}".replace("_", "-")) for name in result.by]
        name = self._named(result)
        own = narrowed(self.view, result.selection)
        words = (None,) * len(result.by)
        (overall,) = plain.rows(replace(result, by=(), groups=()))
        total = (texts("total"), *("" for _ in words[1:]), *numbers(overall, columns, texts))
        fund = fund_of(self.view, replace(panel, results=(result,)), short=True)
        by = [dimension_in_short(name, texts) for name in result.by]
        return Sheet(
            sheet_name(
                in_short(result.measure, texts),
                fund,
                by,
                is_needed=len(self.funds) > 1,
            ),
            f"{panel.title}: {name}. {self._filters(result)}",
            (
                *dimensions,
                what,
                *(texts(behind(n, u)) for n, u in columns.items() if n != "value"),
            ),
            tuple(
                (*(self.view.name(d, row[d]) for d in result.by), *numbers(row, columns, texts))
                for row in plain.rows(result)
            ),
            (*words, *(cell_format(unit, texts.language) for unit in columns.values())),
            total if result.by else (),
            heading=self._heading(
                f"{name}{in_another_sense(own, texts)}", replace(panel, results=(result,))
            ),
            apart=("", by[-1] if by else "", *own),
        )

    def _of_figures(self, figures: Figures, panel: Panel) -> Sheet:
        """Return a row per number that no breakdown holds: its words, and a share or a figure."""
        share = cell_format("share", self.texts.language)
        shown = share if figures.decimals is None else plain_format(figures.decimals)
        return Sheet(
            in_whole_words(figures.title, ROOM),
            f"{': '.join(dict.fromkeys((panel.title, figures.title)))}. {panel.rests_on_undrawn}",
            figures.header,
            figures.worded,
            tuple(
                None if all(isinstance(cell, str) for cell in column) else shown
                for column in zip(*figures.worded, strict=True)
            ),
            heading=self._heading(figures.title, panel),
            apart=(fund_of(self.view, panel, short=True), *("",) * 6),
        )

    def _filters(self, result: Breakdown) -> str:
        """Return what one breakdown is narrowed to, which may be more than the whole view is."""
        view = replace(self.view, selection=result.selection)
        described = view.described(of_dominance="sector_dominance" in result.by)
        return f"{described}." if described else ""

    def _written(self) -> Iterator[Sheet]:
        """Give the sheets of what a room guessed, concluded, and will do."""
        texts, take_away = self.texts, self.take_away
        guesses = tuple(
            (
                exhibit.question or exhibit.title,
                exhibit.choices[guess] if exhibit.choices else guess,
                answers if isinstance(answers, int) else float(answers),
            )
            for exhibit in take_away.exhibits
            for guess, answers in sorted(exhibit.answers.items())
        )
        if guesses:
            header = tuple(
                texts(f"workbook-guess-{part}") for part in ("question", "value", "answers")
            )
            name = texts("workbook-guesses")
            about = texts("workbook-guesses-about")
            yield Sheet(
                name,
                about,
                header,
                guesses,
                (None, _whole, _whole_or_half),
                heading=self._heading(name),
            )
        if take_away.conclusions:
            name = texts("workbook-conclusions")
            rows = tuple((conclusion,) for conclusion in take_away.conclusions)
            yield Sheet(
                name,
                texts("slides-conclusions"),
                (name,),
                rows,
                (None,),
                heading=self._heading(name),
            )
        if take_away.actions:
            header = tuple(texts(f"slides-action-{part}") for part in ("what", "who", "when"))
            acts = tuple((one.text, one.who, one.due) for one in take_away.actions)
            name = texts("workbook-actions")
            yield Sheet(
                name,
                texts("slides-actions"),
                header,
                acts,
                (None,) * 3,
                heading=self._heading(name),
            )

    def _facts(self) -> Iterator[tuple[str, str]]:
        texts, view, provenance = self.texts, self.view, self.take_away.provenance
        if provenance.is_demo:
            yield texts("workbook-note"), texts("demo-mark").replace("*", "")
        yield texts("workbook-covers"), scope(view)
        yield texts("filters"), view.described()
        if provenance.published_at is not None:
            source = "source-demo" if provenance.is_demo else "source-own"
            yield texts("workbook-source"), texts(source, date=texts.date(provenance.published_at))
        yield texts("workbook-loads"), texts.count(provenance.loads)
        if self.take_away.address:
            yield texts("workbook-address"), self.take_away.address
        yield texts("workbook-method"), texts("note-on-method")
        yield SUPPRESSED, texts("slides-small", limit=view.selection.small)
        yield texts("workbook-empty"), texts("workbook-empty-about")
        for reason, names in self._left_out().items():
            yield texts("take-left-out"), f"{texts(reason)}: {'; '.join(names)}."
        for number, exhibit in enumerate(self.take_away.exhibits, start=1):
            finding = texts("workbook-finding", number=number)
            panel = exhibit.panel
            said = (exhibit.title, panel.rounded, panel.rests_on_undrawn)
            yield finding, " ".join(filter(None, said))
        for name in measures_of(self.take_away.exhibits):
            yield texts(f"measure-{name}"), texts(f"meaning-{name}")


def _whole(_: float) -> str:
    return "0"


def _whole_or_half(value: float) -> str:
    """Return how answers are shown: whole, but points that are shared may be halves."""
    return "0" if float(value).is_integer() else "0.0"
