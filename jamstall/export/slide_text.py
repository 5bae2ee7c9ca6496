"""Words on a slide: in one language, large enough to read, without what no file may hold."""

import math
from collections.abc import Sequence
from typing import Any

from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.util import Pt

from jamstall.export.one_line import LANGUAGE_TAGS, clean
from jamstall.export.slide_frame import Box
from jamstall.texts import Language

SMALLEST = 18
"""Points. Nothing on a slide is smaller."""
_LANGUAGE_IDS = {"sv": MSO_LANGUAGE_ID.SWEDISH, "en": MSO_LANGUAGE_ID.ENGLISH_UK}
_TITLE_SIZES = ((60, 36), (120, 30), (200, 26))
"""Up to this many characters, this many points; longer titles are as small as anything may be."""
_WIDTH = 0.5
"""Of a letter on average, as part of the type's size."""
_LINE = 1.2


def title_size(text: str) -> int:
    """Return the points that a title is set in, so that it takes three lines at most."""
    return next((size for most, size in _TITLE_SIZES if len(text) <= most), 22)


def letters_wide(letters: int, size: int = SMALLEST) -> int:
    """Return how wide some letters are, in EMU."""
    return int(Pt(letters * size * _WIDTH))


def letters_of(width: int, size: int = SMALLEST) -> int:
    """Return how many letters a line of a width in EMU has."""
    return max(width // letters_wide(1, size), 1)


def height_of(lines: Sequence[str], width: int, size: int = SMALLEST, gap: int = 0) -> int:
    """Return how high some lines are when they are broken to a width; both in EMU.

    Parameters
    ----------
    gap : points below each line, when it has been broken.
    """
    per_line = letters_of(width, size)
    rows = sum(max(math.ceil(len(line) / per_line), 1) for line in lines)
    return int(Pt(rows * size * _LINE + size * 0.5 + gap * len(lines)))


def describe(shape: Any, name: str, alternative: str) -> None:
    """Give a shape its name and the words that stand for it."""
    properties = shape._element.nvGraphicFramePr.cNvPr
    properties.set("name", clean(name))
    properties.set("descr", clean(alternative))


class Pen:
    """Writes in one language."""

    def __init__(self, language: Language) -> None:
        self.language, self.tag = language, LANGUAGE_TAGS[language]
        self._id = _LANGUAGE_IDS[language]

    def write(
        self,
        text_frame: Any,
        lines: Sequence[str],
        size: int | None = SMALLEST,
        *,
        bold: bool | None = None,
        gap: int = 0,
    ) -> None:
        """Write each line as a paragraph, in the place's own type where `size` is None.

        Parameters
        ----------
        gap : points between the paragraphs.
        """
        text_frame.word_wrap = True
        body = text_frame._txBody
        for number, line in enumerate(lines):
            # By the elements: notes are long, and python-pptx is slow to find its way to them.
            paragraph = body.add_p() if number else body.p_lst[0]
            properties = paragraph.add_r(clean(line)).get_or_add_rPr()
            properties.set("lang", self.tag)
            if size is not None:
                properties.set("sz", str(size * 100))
            if bold is not None:
                properties.set("b", str(int(bold)))
            if gap:
                paragraph.get_or_add_pPr().space_after = Pt(gap)

    def add(self, text_frame: Any, line: str) -> None:
        """Add a line in small type to what stands there: a title's place and years."""
        properties = text_frame._txBody.add_p().add_r(clean(line)).get_or_add_rPr()
        properties.set("lang", self.tag)
        properties.set("sz", str(SMALLEST * 100))
        properties.set("b", "0")

    def style(self, font: Any) -> None:
        """Give a chart's type its language and its size."""
        font.language_id, font.size = self._id, Pt(SMALLEST)

    def box(self, slide: Any, place: Box, name: str, lines: Sequence[str], **how: Any) -> Any:
        """Write in a box of its own; `name` is what it is called in the list of objects."""
        shape = slide.shapes.add_textbox(place.left, place.top, place.width, place.height)
        shape.name = name
        self.write(shape.text_frame, lines, **how)
        return shape
