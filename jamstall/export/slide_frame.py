"""What slides are made on: our own plain 16:9, or a region's template that is looked through first.

Of a template its masters, layouts, looks and size are used; its own slides are taken out, with
their parts.
"""

import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Emu, Inches

from jamstall.charts.palette import GREEN, GREY, INK, OCHRE, PURPLE, SLATE

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 200 * 1024 * 1024
MOST_PARTS = 5_000
_MAIN = "ppt/presentation.xml"
_TYPES = "[Content_Types].xml"
_TEMPLATE, _SLIDES = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
_TITLES = (PP_PLACEHOLDER.TITLE, PP_PLACEHOLDER.CENTER_TITLE)
_BODIES = (PP_PLACEHOLDER.BODY, PP_PLACEHOLDER.OBJECT)
_FURNITURE = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
_ACCENTS = (SLATE, OCHRE, PURPLE, GREEN, "#9C4F5A", GREY)


class BadTemplate(ValueError):
    """A template that no deck can be made on.

    Attributes
    ----------
    code : `not-a-presentation`, `too-large`, `macros` or `no-title`; the sentence for it is the
        text `bad-template-CODE`.
    """

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Frame:
    """A presentation without slides, and what is needed to add some.

    Attributes
    ----------
    opening, plain : layouts of the first slide, and of all others; both have a title.
    area : what is free below the title of a plain slide.
    """

    presentation: Any
    opening: Any
    plain: Any
    area: Box


def frame(template: bytes | None) -> Frame:
    """Return a presentation to add slides to.

    Raises
    ------
    BadTemplate : the template is no presentation, has macros, is too large, or has no titles.
    """
    return _of_template(template) if template is not None else _own()


def _own() -> Frame:
    made: Any = Presentation()
    made.slide_width, made.slide_height = Inches(13.333), Inches(7.5)
    (master,) = made.slide_masters
    _restyle(master)
    opening, plain = made.slide_layouts[0], made.slide_layouts[5]
    for layout in list(made.slide_layouts):
        if layout not in (opening, plain):
            made.slide_layouts.remove(layout)
    places = {
        PP_PLACEHOLDER.TITLE: (0.6, 0.35, 12.1, 1.45),
        PP_PLACEHOLDER.BODY: (0.6, 1.95, 12.1, 5.25),
        PP_PLACEHOLDER.DATE: (0.6, 7.1, 3.0, 0.35),
        PP_PLACEHOLDER.FOOTER: (4.2, 7.1, 5.0, 0.35),
        PP_PLACEHOLDER.SLIDE_NUMBER: (9.7, 7.1, 3.0, 0.35),
    }
    for shape in master.placeholders:
        _move(shape, *places[shape.placeholder_format.type])
    for shape in opening.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE:
            _move(shape, 0.6, 0.9, 12.1, 1.9)
            shape.text_frame._txBody.bodyPr.set("anchor", "b")
        elif shape.placeholder_format.type == PP_PLACEHOLDER.SUBTITLE:
            _move(shape, 0.6, 3.1, 12.1, 3.9)
            _plain(shape._element)
    return Frame(made, opening, plain, _area(made, plain))


def _restyle(master: Any) -> None:
    """Give the master our colours, a title to the left, and a quiet bar along the edge."""
    theme = master.part.part_related_by(RT.THEME)
    xml = theme.blob
    for number, colour in enumerate(_ACCENTS, start=1):
        pattern = rb'(<a:accent%d><a:srgbClr val=")[0-9A-F]{6}' % number
        xml = re.sub(pattern, rb"\g<1>" + colour[1:].encode(), xml)
    theme._blob = re.sub(rb"<a:dk1>.*?</a:dk1>", _dark(INK), xml)
    style = master._element.find(qn("p:txStyles")).find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    style.set("algn", "l")
    style.find(qn("a:defRPr")).set("b", "1")
    for shape in master.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE:
            shape.text_frame._txBody.bodyPr.set("anchor", "ctr")
    # On the master, the bar is background: no screen reader stops at it.
    bar = (
        '<p:sp xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><p:nvSpPr>'
        '<p:cNvPr id="99" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>'
        f'<a:xfrm><a:off x="0" y="0"/><a:ext cx="{Inches(0.2)}" cy="{Inches(7.5)}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/>'
        "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    master.shapes._spTree.insert(2, parse_xml(bar))


def _dark(colour: str) -> bytes:
    return b'<a:dk1><a:srgbClr val="%b"/></a:dk1>' % colour[1:].encode()


def _plain(shape: Any) -> None:
    """Set a place's words to the left, in the colour of all others."""
    for paragraph in shape.iter(qn("a:lvl1pPr")):
        paragraph.set("algn", "l")
        for style in paragraph.findall(qn("a:defRPr")):
            for fill in style.findall(qn("a:solidFill")):
                style.remove(fill)


def _move(shape: Any, *inches: float) -> None:
    shape.left, shape.top, shape.width, shape.height = map(Inches, inches)


def _of_template(content: bytes) -> Frame:
    try:
        made = Presentation(io.BytesIO(_looked_through(content)))
        _take_out_slides(made)
        layouts = [layout for master in made.slide_masters for layout in master.slide_layouts]
        titled = [layout for layout in layouts if _has(layout, _TITLES)]
        if not titled:
            raise BadTemplate("no-title")
        plain = min(titled, key=_is_less_plain)
        openings = [one for one in titled if one._element.get("type") == "title"]
        return Frame(made, openings[0] if openings else plain, plain, _area(made, plain))
    except BadTemplate:
        raise
    except Exception as error:  # whatever python-pptx stumbles over, it is not one to build on
        raise BadTemplate("not-a-presentation") from error


def _looked_through(content: bytes) -> bytes:
    """Return a template as python-pptx opens it; `.potx` says that it is a template, we do not.

    Sizes are as the archive states them; zipfile unpacks no more of a part than that.
    """
    if len(content) > MOST_BYTES:
        raise BadTemplate("too-large")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        infos = archive.infolist()
        names = {info.filename for info in infos}
        if sum(info.file_size for info in infos) > MOST_UNPACKED or len(infos) > MOST_PARTS:
            raise BadTemplate("too-large")
        if _MAIN not in names or len(names) < len(infos):
            raise BadTemplate("not-a-presentation")
        types = archive.read(_TYPES)
        if b"macroEnabled" in types or any(n.lower().endswith("vbaproject.bin") for n in names):
            raise BadTemplate("macros")
        if _TEMPLATE not in types:
            return content
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
            for info in infos:
                part = archive.read(info)
                target.writestr(
                    info, part.replace(_TEMPLATE, _SLIDES) if info.filename == _TYPES else part
                )
    return made.getvalue()


def _take_out_slides(made: Any) -> None:
    """Take out a template's slides; a part that nothing refers to is not written again."""
    root = made.part._element
    for slide in list(made.slides._sldIdLst):
        made.part.drop_rel(slide.rId)
        slide.getparent().remove(slide)
    # Sections and custom shows name slides that are gone; PowerPoint would call the file damaged.
    for name in (qn("p:custShowLst"), qn("p:extLst")):
        for element in root.findall(name):
            root.remove(element)


def _has(layout: Any, kinds: tuple[Any, ...]) -> bool:
    return any(shape.placeholder_format.type in kinds for shape in layout.placeholders)


def _is_less_plain(layout: Any) -> tuple[bool, bool, int]:
    """Return how far a layout is from a title alone: a stated one first, else the emptiest."""
    kind = layout._element.get("type")
    others = [
        shape
        for shape in layout.placeholders
        if shape.placeholder_format.type not in (*_TITLES, *_FURNITURE)
    ]
    return kind != "titleOnly", kind == "title", len(others)


def _area(made: Any, layout: Any) -> Box:
    """Return what is free below a layout's title: the master's body, if the title leaves it be."""
    (title, *_) = (s for s in layout.placeholders if s.placeholder_format.type in _TITLES)
    below = title.top + title.height + Emu(Inches(0.1))
    bodies = [
        shape
        for shape in layout.slide_master.placeholders
        if shape.placeholder_format.type in _BODIES
    ]
    if bodies:
        body = bodies[0]
        top = max(body.top, below)
        return Box(body.left, top, body.width, body.top + body.height - top)
    margin = made.slide_width // 20
    return Box(margin, below, made.slide_width - 2 * margin, made.slide_height - below - margin)
