"""Words, legends and tables as Markdown and HTML; whatever comes from data is escaped."""

import html
import re
from collections.abc import Sequence
from functools import cache

import streamlit as st

from jamstall.charts import dark
from jamstall.panels.panel import Swatch, Table
from jamstall.texts import LANGUAGES
from jamstall.ui import state


def escaped(text: object) -> str:
    """Return text that Markdown shows as it stands."""
    special = "\\`*_{}[]()#+!|<>~$:"
    return "".join("\\" + c if c in special else c for c in str(text or ""))


def legend(swatches: Sequence[Swatch]) -> str:
    """Return what the colours stand for; the colours are our own, the words are escaped."""
    items = "".join(
        f'<li><span class="swatch{" sign" if swatch.sign else ""}" '
        f'style="background:{dark.pair(swatch.colour)}">{html.escape(swatch.sign)}</span>'
        f"{html.escape(swatch.name)}</li>"
        for swatch in swatches
    )
    return f'<ul class="legend">{items}</ul>'


SORTED = 6
"""Rows from which a table's heads sort it: fewer are seen at a glance."""
_BREAKS = re.compile("(?<=[a-zåäö])(?=dominerade|dominans|enheter|intervall)")
"""Where long words may be broken; what is copied has no sign of it (tables.js)."""


def table_html(table: Table, caption: str, *, sorts: bool = True) -> str:
    """Return a table in HTML; every cell is escaped. What sorts and copies it is `tables.js`.

    Parameters
    ----------
    sorts : its heads may sort it; not where it is only a part of all rows.
    """
    kinds = ["words" if table.holds_words(n) else "numbers" for n in range(len(table.header))]
    sorts = sorts and len(table.rows) >= SORTED
    sort, totals = " aria-sort=none" if sorts else "", _totals()
    head = "".join(
        f'<th scope="col" class="{kind}"{sort}>{_head(name, sorts)}</th>'
        for kind, name in zip(kinds, table.header, strict=True)
    )
    body = "".join(
        f"<tr{' data-total' if row[0] in totals else ''}>"
        f'<th scope="row">{_breaking(row[0])}</th>'
        + "".join(
            f'<td class="{kind}">{_breaking(cell) if kind == "words" else html.escape(cell)}</td>'
            for kind, cell in zip(kinds[1:], row[1:], strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-label="{html.escape(caption)}">'
        f"<table><caption>{html.escape(caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


@cache
def _totals() -> frozenset[str]:
    """Return what the row of a total is called; it stays last, however the others are sorted."""
    return frozenset(state.texts(language)("total") for language in LANGUAGES)


def _head(name: str, sorts: bool) -> str:
    """Return a column's name, as a button where it sorts."""
    words = _breaking(name)
    return f'<button type="button">{words}</button>' if sorts and name else words


def _breaking(words: str) -> str:
    """Return words that may be broken where a hyphen is right."""
    return _BREAKS.sub("&shy;", html.escape(words))


def table(content: Table, caption: str) -> None:
    """Show a table by itself."""
    st.html(table_html(content, caption))
