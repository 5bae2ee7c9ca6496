"""Altair, once something is drawn: its import takes as long as all that a workbook is made of.

A page's charts are made for slides and workbooks too, which draw none of them.
"""

from typing import TYPE_CHECKING, Any

__all__ = ["Layered", "alt"]

if TYPE_CHECKING:
    import altair as alt

    Layered = alt.LayerChart | alt.FacetChart
else:

    def _of_layers(given: Any, by_ref: set[str]) -> Any:
        """Copy a chart, its layers and what they hold, but not what a channel is made of.

        Altair copies all of it each time that a chart is given a mark, a channel or a layer, down
        to the single values, though only charts are changed afterwards.
        """
        import altair

        if isinstance(given, (altair.Chart, altair.LayerChart, altair.FacetedEncoding)):
            kept = given._kwds.items()
            held = {k: v if k in by_ref else _of_layers(v, by_ref) for k, v in kept}
            return type(given)(*given._args, **held)
        if isinstance(given, list):
            return [_of_layers(one, by_ref) for one in given]
        return dict(given) if isinstance(given, dict) else given

    class _WhenDrawn:
        """Stands for the library, and imports it when it is first asked for something."""

        def __getattr__(self, name: str) -> Any:
            import altair
            from altair.utils import schemapi

            # Else each axis and mark is held against the schema when it is made, which is half of
            # what drawing a chart costs. Tests do so for all that pages show.
            schemapi.disable_debug_mode()
            schemapi._deep_copy = _of_layers
            found = getattr(altair, name)
            setattr(self, name, found)
            return found

    alt = _WhenDrawn()
    Layered = object
