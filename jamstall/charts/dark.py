"""Charts on a dark ground: what stands there for each colour that a chart is drawn with.

A chart is described once, in the colours of `palette`, and goes like that to pages, slides, reports
and pictures. On a page it is drawn as SVG, where a style sheet may put other colours in place of
what the drawing says: so it follows the reader's scheme without the server knowing it, changes with
it, and is light on paper. What is less stands out less from either ground: pale where that is
white, dark where it is dark. tests/unit/test_colours.py measures them as those of the light ground
are measured.
"""

from jamstall import colours
from jamstall.charts import palette

_RAMPS: dict[str, tuple[str, ...]] = {
    "women": ("#3B2A55", "#654B93", "#9A78CE", "#C0A1F0", "#E6DAFA"),
    "men": ("#173B2D", "#23614A", "#2F9A73", "#67C9A2", "#BDEBD5"),
    "balanced": ("#443009", "#6E4F14", "#B58428", "#E3B04B", "#F8DFA9"),
    "plain": ("#213A50", "#3A5F7F", "#6790B0", "#9DC3E0", "#D8ECFA"),
}
"""Less → more, by the same steps of lightness the other way: L* 22, 38, 57, 74, 90."""

TWINS: dict[str, str] = {
    palette.GROUND: colours.COLOURS["ground"].dark,
    palette.INK: colours.COLOURS["ink"].dark,
    palette.INK_ON_MARKS: colours.COLOURS["ground"].dark,
    palette.OUTLINE: "#8F949C",
    palette.RULE: "#4A515A",
    palette.GRID: "#2B3138",
    palette.PURPLE: "#C0A1F0",
    palette.GREEN: "#45BD91",
    palette.OCHRE: "#EDC05E",
    palette.GREY: "#87847F",
    palette.SLATE: "#6FA3CC",
    palette.COLOURS["other"]: "#4C8FDB",
    palette.COLOURS["not_applicable"]: "#E6DFD6",
    palette.BIRTHPLACES["mixed"]: "#EFA0A9",
    palette.YOUNG: "#5C93C6",
    palette.GROWN: "#A6CCEC",
    palette.TRUTH: "#C4DEF5",
    palette.BETWEEN: "#3A3019",
    palette.NOTHING: "#1B1F24",
    palette.NO_DATA: "#33373D",
    **{
        light: dark
        for family, ramp in palette.RAMPS.items()
        for light, dark in zip(ramp, _RAMPS[family], strict=True)
    },
}
"""Colour → its colour on the dark ground."""


def pair(colour: str) -> str:
    """Return a colour of the palette as CSS that follows the scheme, for a legend.

    Raises
    ------
    KeyError : it is no colour of the palette.
    """
    return colours.Pair(colour, TWINS[colour]).css


def rules() -> str:
    """Return the style sheet that gives drawn charts their colours in the scheme of the page.

    Where the browser asks for no dark pages there are none, and it need not look for each mark's.
    """
    chart = '[data-testid="stVegaLiteChart"]'
    drawn = "\n".join(
        f'{chart} [{said}="{colour}"] {{ {said}: {pair(colour)}; }}'
        for colour in TWINS
        for said in ("fill", "stroke", "stop-color")
    )
    ground = f"{chart} svg.marks {{ background: var(--ground) !important; }}"
    return f"@media screen and (prefers-color-scheme: dark) {{\n{ground}\n{drawn}\n}}\n"
