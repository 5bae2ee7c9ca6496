"""A deck of slides: each finding with a chart that can be edited, its source, and a script."""

import datetime as dt
import io
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from jamstall.export.chart_data import chart_data
from jamstall.export.chart_model import ChartData
from jamstall.export.guesses import guesses, said_of_truth
from jamstall.export.left_out import (
    left_out,
    says_nothing,
    units_in_head,
    without_hidden_rows,
)
from jamstall.export.one_line import clean
from jamstall.export.scope import fund_of, scope
from jamstall.export.slide_charts import add_chart
from jamstall.export.slide_frame import BadTemplate, Box, Frame, frame
from jamstall.export.slide_script import definitions, script
from jamstall.export.slide_tables import add_table, fitted, named_first
from jamstall.export.slide_text import Pen, height_of, letters_of, title_size
from jamstall.export.take_away import Exhibit, Progress, TakeAway
from jamstall.panels.panel import Panel, Table

__all__ = ["BadTemplate", "deck"]

_OPENING, _LARGE, _LIST, _GAP = 44, 24, 20, 8
"""Points: the title of the whole, what the group wrote, other paragraphs, and between them."""

_MOST_RANGES = 4
"""Of more hidden groups the notes alone tell between what they lie."""
_MOST_LINES = 4
"""Of what a slide rests on: published figures tell of their makers at length."""

Step = Callable[[], None]


def deck(
    take_away: TakeAway, template: bytes | None = None, progress: Progress | None = None
) -> bytes:
    """Return a pptx: an opening, a slide per finding, what the room guessed and wrote, sources.

    Parameters
    ----------
    template : a region's own presentation, whose looks are used; 16:9 of our own where None.

    Raises
    ------
    BadTemplate : the template is none that slides can be made on.
    """
    made = _Deck(take_away, frame(template))
    steps = list(made.steps())
    for number, step in enumerate(steps):
        if progress is not None:
            progress(number / (len(steps) + 1))
        step()
    content = io.BytesIO()
    made.frame.presentation.save(content)
    if progress is not None:
        progress(1.0)
    return content.getvalue()


class _Deck:
    """One deck on its way."""

    def __init__(self, take_away: TakeAway, frame: Frame) -> None:
        self.take_away, self.frame = take_away, frame
        self.view, self.texts = take_away.view, take_away.view.texts
        self.pen = Pen(self.texts.language)
        self.titles: set[tuple[str, str]] = set()
        self.mark = [self.texts("slides-demo")] if take_away.provenance.is_demo else []

    def steps(self) -> Iterator[Step]:
        """Give what makes the slides, in order."""
        yield self._describe
        yield self._open
        for exhibit in self.take_away.exhibits:
            if exhibit.claim or not says_nothing(exhibit.panel):
                yield lambda exhibit=exhibit: self._show(exhibit)  # type: ignore[misc]
            if exhibit.answers:
                yield lambda exhibit=exhibit: self._show_guesses(exhibit)  # type: ignore[misc]
        yield self._conclude
        yield self._act
        yield self._leave_out
        yield self._define
        yield self._name_sources

    def _describe(self) -> None:
        properties = self.frame.presentation.core_properties
        properties.title = clean(self.take_away.title)
        properties.language = self.pen.tag
        properties.author = properties.last_modified_by = self.texts("product")
        properties.subject = clean(self.view.described())
        properties.keywords = properties.comments = ""
        properties.created = properties.modified = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None)

    def _slide(self, title: str, notes: str = "", layout: Any = None, scope: str = "") -> Any:
        """Add a slide with a title that no other has, and nothing else on it.

        Parameters
        ----------
        scope : what the title is true of; it stands below it, in the title itself.
        """
        slide = self.frame.presentation.slides.add_slide(layout or self.frame.plain)
        for shape in list(slide.placeholders):
            if shape != slide.shapes.title and layout is None:
                shape._element.getparent().remove(shape._element)
        unique, number = clean(title), 2
        while (unique, scope) in self.titles:
            unique, number = f"{clean(title)} ({number})", number + 1
        self.titles.add((unique, scope))
        size = title_size(unique) if layout is None else min(_OPENING, title_size(unique) + 8)
        frame = slide.shapes.title.text_frame
        self.pen.write(frame, [unique], size)
        if scope:
            self.pen.add(frame, scope)
        if notes:
            self.pen.write(slide.notes_slide.notes_text_frame, notes.split("\n"), None)
        return slide

    def _open(self) -> None:
        texts, take_away = self.texts, self.take_away
        about = scope(self.view)
        slide = self._slide(take_away.title, layout=self.frame.opening, scope=about)
        lines = [*self.mark, self._filters(), self._loaded(), take_away.address]
        told = [line for line in lines if line]
        others = [shape for shape in slide.placeholders if shape != slide.shapes.title]
        if others:
            self.pen.write(others[0].text_frame, told, _LIST, gap=_GAP)
        else:
            self.pen.box(slide, self.frame.area, texts("slides-about"), told, gap=_GAP)
        for shape in others[1:]:
            shape._element.getparent().remove(shape._element)

    def _filters(self) -> str:
        described = self.view.described()
        return f"{described[:1].upper()}{described[1:]}."

    def _loaded(self) -> str:
        provenance = self.take_away.provenance
        if provenance.published_at is None:
            return ""
        source = "source-demo" if provenance.is_demo else "source-own"
        return self.texts(source, date=self.texts.date(provenance.published_at))

    def _show(self, exhibit: Exhibit) -> None:
        panel = exhibit.panel
        drawn = chart_data(self.view, panel)
        about = scope(self.view, panel, is_demo=self.take_away.provenance.is_demo)
        slide = self._slide(exhibit.title, script(self.view, exhibit, drawn), scope=about)
        if drawn is not None:
            foot = self._foot(exhibit, drawn, cut=False)
            place, below = self._parted(foot)
            alternative = panel.chart.alt if panel.chart is not None else ""
            add_chart(slide, drawn, place, self.pen, alternative or exhibit.title)
            self._write_foot(slide, below, foot)
        else:
            self._tabulate(slide, exhibit)

    def _tabulate(self, slide: Any, exhibit: Exhibit) -> None:
        """Show the panel's own table, as much of it as can be read."""
        panel = exhibit.panel
        foot = self._foot(exhibit, None, cut=True)
        place, below = self._parted(foot)
        if panel.table.rows:
            table, hidden = without_hidden_rows(units_in_head(panel.table))
            shown = fitted(table, place)
            if shown.rows != table.rows:
                shown = fitted(named_first(table, exhibit.title), place)
            if shown == table and not hidden:
                foot = self._foot(exhibit, None, cut=False)
            add_table(slide, shown, place, self.pen, f"{panel.title}. {exhibit.title}")
        self._write_foot(slide, below, foot)

    def _foot(self, exhibit: Exhibit, drawn: ChartData | None, *, cut: bool) -> list[str]:
        """Return what stands below the chart: what is not in it, and what it rests on."""
        texts, panel = self.texts, exhibit.panel
        notes = []
        if panel.hidden if drawn is None else _shows_gaps(panel, drawn):
            notes.append(texts("slides-hidden"))
        if drawn is not None and 0 < len(drawn.between) <= _MOST_RANGES:
            notes.append(texts("slides-between", groups="; ".join(drawn.between)))
        if panel.rounded:
            notes.append(panel.rounded)
        if drawn is not None and drawn.left_out:
            notes.append(texts("slides-left-out", groups=drawn.left_out))
        if cut:
            notes.append(texts("slides-table-cut"))
        lines = [" ".join(notes)] if notes else []
        return [*lines, self._basis(panel.rests_on_undrawn)]

    def _basis(self, basis: str) -> str:
        """Return what a slide rests on; of much, what comes first: the notes have all of it."""
        whole = " ".join([*self.mark, basis])
        most = _MOST_LINES * letters_of(self.frame.area.width)
        if len(whole) <= most:
            return whole
        more = self.texts("slides-basis-in-notes")
        begun = whole[: most - len(more)].rpartition(". ")[0]
        return f"{begun}. {more}" if begun else whole

    def _parted(self, foot: Sequence[str]) -> tuple[Box, Box]:
        """Return the place of what a slide shows, and of what stands at its bottom."""
        area = self.frame.area
        height = height_of(foot, area.width) if foot else 0
        above = Box(area.left, area.top, area.width, area.height - height)
        return above, Box(area.left, above.top + above.height, area.width, height)

    def _write_foot(self, slide: Any, place: Box, foot: Sequence[str]) -> None:
        """Write the bottom of a slide, last: what is added last is read last."""
        if foot:
            self.pen.box(slide, place, self.texts("slides-source"), foot)

    def _show_guesses(self, exhibit: Exhibit) -> None:
        texts = self.texts
        drawn = guesses(texts, exhibit)
        asked = exhibit.question or exhibit.panel.title
        said = said_of_truth(texts, exhibit)
        title = "slides-wished" if exhibit.is_wish else "slides-guessed"
        slide = self._slide(texts(title, question=asked), f"{asked}\n{said}")
        foot = [" ".join([*self.mark, said])]
        place, below = self._parted(foot)
        pairs = zip(drawn.categories, drawn.series[0].values, strict=True)
        counts = "; ".join(f"{name}: {texts.count(value)}" for name, value in pairs if value)
        add_chart(slide, drawn, place, self.pen, f"{drawn.caption}. {counts}. {said}")
        self._write_foot(slide, below, foot)

    def _leave_out(self) -> None:
        """Say once what has no slide of its own, and why."""
        panels = [
            exhibit.panel
            for exhibit in self.take_away.exhibits
            if says_nothing(exhibit.panel) and not exhibit.claim
        ]
        funds = [fund_of(self.view, panel) for panel in panels]
        self._list(self.texts("take-left-out"), left_out(panels, funds, self.texts))

    def _conclude(self) -> None:
        self._list(self.texts("slides-conclusions"), self.take_away.conclusions, _LARGE)

    def _act(self) -> None:
        texts = self.texts
        header = tuple(texts(f"slides-action-{part}") for part in ("what", "who", "when"))
        rows = tuple((one.text, one.who, one.due) for one in self.take_away.actions)
        place, below = self._parted(self.mark)
        while rows:
            slide = self._slide(texts("slides-actions"))
            shown = fitted(Table(header, rows), place)
            add_table(slide, shown, place, self.pen, texts("slides-actions"))
            self._write_foot(slide, below, self.mark)
            rows = rows[len(shown.rows) :]

    def _define(self) -> None:
        lines = definitions(self.view, self.take_away.exhibits)
        sense = self.view.sense()
        lines.append(f"{sense[:1].upper()}{sense[1:]}.")
        self._list(self.texts("slides-definitions"), lines)

    def _name_sources(self) -> None:
        texts = self.texts
        lines = [
            self._loaded(),
            self._filters(),
            texts("slides-small", limit=self.view.selection.small),
            texts("note-on-method"),
            self.take_away.address,
        ]
        self._list(texts("slides-sources"), [line for line in lines if line])

    def _list(self, title: str, lines: Sequence[str], size: int = _LIST) -> None:
        """Add slides of paragraphs, as many as they take."""
        place, below = self._parted(self.mark)
        for some in _in_slides(lines, place, size):
            slide = self._slide(title)
            self.pen.box(slide, place, title, some, size=size, gap=_GAP)
            self._write_foot(slide, below, self.mark)


def _shows_gaps(panel: Panel, drawn: ChartData) -> bool:
    """Tell whether a bar is missing because it is hidden: the page may hide what is not drawn."""
    is_missing = any(None in series.values for series in drawn.series)
    return bool(drawn.hidden) or (bool(panel.hidden) and is_missing)


def _in_slides(lines: Sequence[str], place: Box, size: int) -> Iterator[list[str]]:
    """Divide paragraphs so that those of each slide fit in its place."""
    some: list[str] = []
    for line in lines:
        if some and height_of([*some, line], place.width, size, _GAP) > place.height:
            yield some
            some = []
        some.append(line)
    if some:
        yield some
