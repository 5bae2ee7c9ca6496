"""The colours of what is read, on a light ground and on a dark one: what every page is made of.

Each has a name that style sheets use as `var(--NAME)`, and stands for one of two colours: a browser
takes the one of the `color-scheme` that holds where it is used. `.streamlit/config.toml` has the
same ones by heart, as a theme can only be written down (tests/unit/test_schemes.py compares them).
What charts draw with is `charts/palette.py`, and `charts/dark.py` on a dark ground.
"""

from typing import NamedTuple


class Pair(NamedTuple):
    """A colour on the light ground, and what stands for it on the dark one."""

    light: str
    dark: str

    @property
    def css(self) -> str:
        """Return the pair as CSS writes it."""
        return f"light-dark({self.light}, {self.dark})"


COLOURS: dict[str, Pair] = {
    "ground": Pair("#FFFFFF", "#15181C"),
    "sand": Pair("#F4F2EE", "#20252B"),
    "ink": Pair("#1B1B1B", "#F0EEE9"),
    "soft": Pair("#3D3A35", "#D9D5CD"),
    "quiet": Pair("#55524B", "#B9B5AC"),
    "blue": Pair("#1F4E79", "#9CC4EA"),
    "pressed": Pair("#163A5B", "#C4DEF5"),
    "line": Pair("#8A8780", "#7C8188"),
    "hair": Pair("#DCD8CF", "#363C44"),
    "note": Pair("#FFF3D6", "#382C12"),
    "note-line": Pair("#B07400", "#C98F2B"),
    "found": Pair("#FFF3BF", "#54450F"),
    "shade": Pair("#00000044", "#FFFFFF44"),
}
"""Name → colours. `ground`, `sand`, `note` and `found` are what words stand on; `ink`, `soft`,
`quiet` and `blue` are words; `line` bounds what is pressed or filled in, `hair` only parts rows."""

GROUNDS = ("ground", "sand", "note", "found")
WORDS = ("ink", "soft", "quiet", "blue")


def variables() -> str:
    """Return the colours as variables of a style sheet. On paper they are the light ones."""
    named = " ".join(f"--{name}: {pair.css};" for name, pair in COLOURS.items())
    return (
        f":root {{ color-scheme: light dark; {named} }}\n"
        "@media print { :root, :root * { color-scheme: light !important; } }\n"
    )
