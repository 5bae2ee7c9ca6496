"""The report on a county's growth grants, as an accessible PDF (PDF/UA) that Typst sets.

What it says goes to the template as data, never as markup: a name from a file can be no command.
Typst itself refuses to make a file that breaks PDF/UA where it can tell.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from jamstall.charts.chart import Chart
from jamstall.export import pictures, qr
from jamstall.export.report_parts import all_writable, parts, worth_telling, writable
from jamstall.export.take_away import Progress
from jamstall.panels.declared import Chapter
from jamstall.panels.view import View
from jamstall.store.queries import Provenance

_TEMPLATE = Path(__file__).with_name("report.typ")
_FRAME = Path(__file__).with_name("frame.typ")
_PICTURE_WIDTH = 720
"""Pixels, on 166 mm: a chart's letters come out about as large as the text's."""
_AT_ONCE = 2
"""Charts: vl-convert draws one at a time, and needs no Python; meanwhile the next is described."""
_DRAWN = 0.9
"""How much of the work is done when all charts are drawn."""


class ReportNotMade(Exception):
    """The report could not be set; says what Typst said."""


def report(
    view: View,
    provenance: Provenance,
    chapters: Sequence[Chapter],
    address: str = "",
    progress: Progress | None = None,
) -> bytes:
    """Return the report as PDF.

    Parameters
    ----------
    view : of what it is; it words filters, and the report's title.
    address : where the same view is found on the web; left out where that is unknown.

    Raises
    ------
    ReportNotMade : Typst refuses.
    """
    made = typeset(documents(view, provenance, chapters, address, progress))
    if progress is not None:
        progress(1)
    return made


def documents(
    view: View,
    provenance: Provenance,
    chapters: Sequence[Chapter],
    address: str = "",
    progress: Progress | None = None,
) -> dict[str, bytes]:
    """Return the files that Typst makes the report of: the template, what it says, the pictures."""
    charts = _charts(chapters)
    with ThreadPoolExecutor(_AT_ONCE, "drawing") as drawing:
        drawn = drawing.map(_on_paper, [chart for _, chart in charts])
        said = parts(view, provenance, chapters, address)
        written = json.dumps(all_writable(said), ensure_ascii=False).encode()
        files = {**framed(_TEMPLATE), "report.json": written}
        if said["address"]["code"]:
            files["address.svg"] = writable(qr.svg(address)).encode()
        for done, ((name, _), picture) in enumerate(zip(charts, drawn, strict=True), start=1):
            files[f"{name}.svg"] = writable(picture).encode()
            if progress is not None:
                progress(_DRAWN * done / len(charts))
    return files


def framed(template: Path) -> dict[str, bytes]:
    """Return a template, and beside it what all of ours look like."""
    return {"main": template.read_bytes(), _FRAME.name: _FRAME.read_bytes()}


def draw(chapters: Sequence[Chapter]) -> None:
    """Draw a report's charts, which are remembered, before anybody waits for them.

    The last is drawn first: whoever asks for the report meanwhile begins with the first, and they
    meet.
    """
    for _, chart in reversed(_charts(chapters)):
        _on_paper(chart)


@contextmanager
def drawn_meanwhile() -> Iterator[Callable[[Chapter], None]]:
    """Give a way to have a chapter's charts drawn while the next chapter is computed.

    When it is over all are drawn, and remembered.
    """
    with ThreadPoolExecutor(1, "drawing") as drawing:

        def drawn(chapter: Chapter) -> None:
            drawing.submit(draw, [chapter])

        yield drawn


def _on_paper(chart: Chart) -> str:
    return pictures.drawing(chart, _PICTURE_WIDTH, is_close=True)


def _charts(chapters: Sequence[Chapter]) -> list[tuple[str, Chart]]:
    panels = (panel for chapter in worth_telling(chapters) for panel in chapter.panels)
    return [(panel.key, panel.chart) for panel in panels if panel.chart is not None]


def typeset(files: dict[str, bytes]) -> bytes:
    """Return the PDF that Typst makes of the report's files.

    Raises
    ------
    ReportNotMade : it refuses.
    """
    import typst

    try:
        # With its own typefaces only, so that it looks the same from every machine.
        made: bytes = typst.compile(  # type: ignore[call-overload]  # its stub forgets the dict
            files, pdf_standards=["ua-1"], ignore_system_fonts=True
        )
    except typst.TypstError as error:
        raise ReportNotMade(str(error)) from error
    return made
