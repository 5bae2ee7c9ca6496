"""Words, legends and tables as Markdown and HTML; whatever comes from data is escaped."""

import html
from collections.abc import Sequence

import streamlit as st

from jamstall.panels.panel import Swatch, Table


def escaped(text: object) -> str:
    """Return text that Markdown shows as it stands."""
    special = "\\`*_{}[]()#+!|<>~$:"
    return "".join("\\" + c if c in special else c for c in str(text or ""))


def legend(swatches: Sequence[Swatch]) -> str:
    """Return what the colours stand for; the colours are our own, the words are escaped."""
    items = "".join(
        f'<li><span class="swatch{" sign" if swatch.sign else ""}" '
        f'style="background:{swatch.colour}">{html.escape(swatch.sign)}</span>'
        f"{html.escape(swatch.name)}</li>"
        for swatch in swatches
    )
    return f'<ul class="legend">{items}</ul>'


def table_html(table: Table, caption: str) -> str:
    """Return a table in HTML; every cell is escaped."""
    kinds = ["words" if table.holds_words(n) else "numbers" for n in range(len(table.header))]
    head = "".join(
        f'<th scope="col" class="{kind}">{html.escape(name)}</th>'
        for kind, name in zip(kinds, table.header, strict=True)
    )
    body = "".join(
        f'<tr><th scope="row">{html.escape(row[0])}</th>'
        + "".join(
            f'<td class="{kind}">{html.escape(cell)}</td>'
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


def table(content: Table, caption: str) -> None:
    """Show a table by itself."""
    st.html(table_html(content, caption))
