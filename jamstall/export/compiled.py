"""Charts as Vega: compiled from Vega-Lite once for all that are drawn alike.

What becomes of a specification does not depend on its rows, on how high it is, or on what else is
left open in it (`Chart.given`). Compiling takes a quarter of what drawing a chart does, and most of
a report's charts are drawn as those of another report were.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from jamstall.charts.chart import filled, left_open
from jamstall.export import converter

_HEIGHT = 100
"""Pixels while it is compiled: any number, which says that it is one."""
_DATA = "data_"
"""Before a set of data's name where what is given is named."""
KEPT = 128
"""So many are kept: those of a few reports, in both languages, of 6 to 30 KB each."""


def vega(shape: Mapping[str, Any], given: Mapping[str, Any], data: Mapping[str, Any]) -> str:
    """Return a Vega specification as JSON, with its data.

    Parameters
    ----------
    shape : Vega-Lite; what it leaves open is `left_open`.
    given : what is left open, by name, and the height where it has one.
    data : its data, by name.
    """
    # Datasets are named as Vega-Lite names them; a height is given to what has one of its own.
    drawn = {**shape, "height": _HEIGHT} if "height" in shape else shape
    text = json.dumps(drawn, ensure_ascii=False)
    open_ = _compiled(converter.without_what_xml_forbids(text), tuple(data))
    every = {**given, **{_DATA + name: values for name, values in data.items()}}
    return converter.without_what_xml_forbids(filled(open_, every))


@lru_cache(KEPT)
def _compiled(shape: str, data: tuple[str, ...]) -> str:
    """Return a specification as Vega, where height and data are left open."""
    made = converter.vega_of(shape)
    for source in made["data"]:
        if source["name"] in data:
            source["values"] = left_open(_DATA + source["name"])
    if "height" in made:
        made["height"] = left_open("height")
    return json.dumps(made, ensure_ascii=False)
