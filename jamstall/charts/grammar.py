"""Altair, once something is drawn: its import takes as long as all that a workbook is made of.

A page's charts are made for slides and workbooks too, which draw none of them.
"""

from typing import TYPE_CHECKING, Any

__all__ = ["Layered", "alt"]

if TYPE_CHECKING:
    import altair as alt

    Layered = alt.LayerChart | alt.FacetChart
else:

    class _WhenDrawn:
        """Stands for the library, and imports it when it is first asked for something."""

        def __getattr__(self, name: str) -> Any:
            import altair
            from altair.utils import schemapi

            # Else each axis and mark is held against the schema when it is made, which is half of
            # what drawing a chart costs. Tests do so for all that pages show.
            schemapi.disable_debug_mode()
            found = getattr(altair, name)
            setattr(self, name, found)
            return found

    alt = _WhenDrawn()
    Layered = object
