"""The colours of women, men, balanced and unknown: the same everywhere.

Not pink and blue. Purple, green, ochre and grey stay apart for colour-blind eyes by lightness as
well as hue, and each has at least 3:1 against white (tests/unit/test_colours.py measures it). No
colour carries a message alone: every mark is labelled, or in a place of its own.
"""

from typing import Any

from jamstall import colours

PURPLE = "#6A3D9A"
GREEN = "#0E6E4E"
OCHRE = "#BD7E00"
GREY = "#8C8982"
SLATE = "#3E5C76"
INK = colours.COLOURS["ink"].light
GROUND = colours.COLOURS["ground"].light
PALE = 0.25
"""Opacity of a group's colour where it is hidden: a bar over what can be worked out, with an edge
of the full colour, which is what is seen."""
RULE = "#C9C5BC"
GRID = "#E6E3DC"
INK_ON_MARKS = "#1A1A1A"
"""Ink, to the eye. A colour of its own, since words on a mark stay dark where the ground is dark
and the mark is not (charts/dark.py)."""

COLOURS: dict[str, str] = {
    "women": PURPLE,
    "woman": PURPLE,
    "men": GREEN,
    "man": GREEN,
    "balanced": OCHRE,
    "mixed": OCHRE,
    "other": "#4A86C5",
    "sweden": SLATE,
    "abroad": OCHRE,
    "not_applicable": "#3A332D",
    "unknown": GREY,
}
"""Identifier → colour. `mixed` people and `balanced` sectors are the same thought."""

BIRTHPLACES: dict[str, str] = {**COLOURS, "mixed": "#9C4F5A"}
"""Where `abroad` stands beside `mixed`, the latter gets a colour of its own."""

LEVELS: dict[str, str] = {
    "not_mentioned": GREY,
    "mentioned": "#6790B0",
    "analysed": "#3D6886",
    "acted_on": "#1B4159",
}
"""What a project's text shows, from nothing to something done about it: darker is more."""

PROMISES: dict[str, str] = {
    "with_how": LEVELS["acted_on"],
    "without_how": LEVELS["mentioned"],
    "no_numbers": GREY,
}
"""Whether a text promises equal numbers, and says how: darker is more."""

RAMPS: dict[str, tuple[str, ...]] = {
    "women": ("#E7D7F3", "#C5A8E0", "#9E7CCA", "#7351AC", "#462C83"),
    "men": ("#C2E5D2", "#83C0A1", "#459B74", "#1B714E", "#0E472F"),
    "balanced": ("#F6D9B0", "#DCAB60", "#BD7F00", "#8D5700", "#5C3408"),
    "plain": ("#D1DFEB", "#9CB6CD", "#6790B0", "#3D6886", "#1B4159"),
}
"""Less → more, for maps. Equal steps of lightness (L* 88, 73, 58, 42, 26), so they keep their order
in grey and for colour-blind eyes, and words can be read on every step. The pale ones do not stand
out from the ground by themselves: a map outlines every place."""

OUTLINE = "#5A564E"
"""Around every place on a map: 3:1 against the ground, so a pale place is seen as well."""

NOTHING = "#F3F1EC"
"""The colour of zero: lighter than the lightest class of any family."""

NO_DATA = "#DEDBD4"
"""A place that nothing is known of."""

_PALE = frozenset({GROUND, NOTHING, NO_DATA, *(c for ramp in RAMPS.values() for c in ramp[:2])})
"""What is nearly the ground, on either ground: words on it are as words on the ground."""

BETWEEN = "#F4E6CB"
"""Behind marks: between which shares is balanced."""

YOUNG, GROWN = "#4377A8", "#24405C"
"""The younger of ages; the oldest is ink. From light to dark of one hue."""

TRUTH = "#16324F"
"""The right answer, among guesses."""

CONFIG: dict[str, Any] = {
    "background": GROUND,
    "font": "Source Sans, Source Sans Pro, Segoe UI, Arial, sans-serif",
    "view": {"stroke": None},
    # The chart's own label says what it shows, and the table has the numbers; a screen reader is
    # spared the marks' inner names. And no mark shows its columns' names as a tooltip.
    "mark": {"aria": False, "tooltip": None},
    "axis": {
        "labelFontSize": 14,
        "titleFontSize": 13,
        "labelColor": INK,
        "titleColor": INK,
        "titleFontWeight": "normal",
        "gridColor": GRID,
        "domainColor": RULE,
        "tickColor": RULE,
        "labelLimit": 260,
    },
    "legend": {
        "labelFontSize": 14,
        "labelColor": INK,
        "titleFontSize": 13,
        "symbolType": "square",
        "symbolSize": 140,
        "labelLimit": 220,
    },
    "text": {"fontSize": 14, "color": INK},
}


def ink_on(colour: str) -> str:
    """Return the colour of words on a mark: white or ink, whichever stands out more.

    >>> ink_on(PURPLE), ink_on(OCHRE), ink_on(GROUND)
    ('#FFFFFF', '#1A1A1A', '#1B1B1B')
    """
    if colour in _PALE:
        return INK
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue  # WCAG 2.1, relative luminance
    return INK_ON_MARKS if luminance > 0.2 else GROUND


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)
