"""What stands in the speaker's notes: a script to read aloud, and what to know when asked."""

from collections.abc import Sequence

from jamstall.export.chart_model import ChartData
from jamstall.export.left_out import without_hidden_rows
from jamstall.export.take_away import Exhibit
from jamstall.panels.view import View
from jamstall.texts import SUPPRESSED

MOST_ROWS = 14
"""More rows of numbers than this are not read from notes; the workbook has them."""


def script(view: View, exhibit: Exhibit, drawn: ChartData | None) -> str:
    """Return the notes of one finding: what to say, its numbers in words, and what they rest on."""
    texts, panel = view.texts, exhibit.panel
    say = exhibit.script or " ".join(dict.fromkeys((exhibit.title, panel.sentence))).strip()
    parts = [
        (texts("slides-notes-say"), [say]),
        (texts("slides-notes-numbers", what=panel.title), _numbers(view, exhibit)),
        (texts("slides-notes-hidden"), _hidden(view, exhibit, drawn)),
        (texts("slides-notes-meaning"), definitions(view, (exhibit,))),
        (texts("slides-notes-basis"), [panel.rests_on_undrawn] if panel.basis else []),
    ]
    return "\n\n".join(f"{heading}\n" + "\n".join(lines) for heading, lines in parts if lines)


def definitions(view: View, exhibits: Sequence[Exhibit]) -> list[str]:
    """Return what each measure of some findings means: "Bifallsandel: beviljade av …"."""
    texts = view.texts
    return [
        texts("slides-definition", what=texts(f"measure-{n}"), meaning=texts(f"meaning-{n}"))
        for n in measures_of(exhibits)
    ]


def measures_of(exhibits: Sequence[Exhibit]) -> list[str]:
    """Return the measures that some findings rest on, as the keys of their texts end."""
    results = (result for exhibit in exhibits for result in exhibit.panel.results)
    return list(dict.fromkeys(result.measure.name.replace("_", "-") for result in results))


def _numbers(view: View, exhibit: Exhibit) -> list[str]:
    """Return the table's rows as lines: "Kvinnor: Kronor 12 kr; Andel 5,0 %".

    Two points are nothing to read aloud: what is hidden is named once, below.
    """
    table, _ = without_hidden_rows(exhibit.panel.table)
    lines = [
        f"{row[0]}: "
        + "; ".join(
            f"{name} {cell}"
            for name, cell in zip(table.header[1:], row[1:], strict=True)
            if cell != SUPPRESSED
        )
        for row in table.rows[:MOST_ROWS]
        if set(row[1:]) != {SUPPRESSED}
    ]
    more = len(table.rows) - MOST_ROWS
    return [*lines, view.texts("slides-more-rows", rows=more)] if more > 0 else lines


def _hidden(view: View, exhibit: Exhibit, drawn: ChartData | None) -> list[str]:
    """Return what is hidden or left out of the chart, by name."""
    lines = [exhibit.panel.hidden] if exhibit.panel.hidden else []
    if drawn is not None and drawn.hidden:
        lines.append(view.texts("slides-hidden-groups", groups="; ".join(drawn.hidden)))
    if drawn is not None and drawn.left_out:
        lines.append(view.texts("slides-left-out", groups=drawn.left_out))
    return lines
