"""What layers share stands above them, and handed down again it is what Altair wrote."""

from typing import Any

from jamstall.charts.layers import gathered


def handed_down(layer: dict[str, Any], above: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the single layers within a layer, as Vega-Lite sees them."""
    whole = {
        **layer,
        "data": layer.get("data", above.get("data")),
        "transform": [*above.get("transform", []), *layer.get("transform", [])],
        "encoding": {**above.get("encoding", {}), **layer.get("encoding", {})},
    }
    inner = whole.pop("layer", None)
    return [whole] if inner is None else [one for it in inner for one in handed_down(it, whole)]


ONLY_CELLS, DOUBLED = {"filter": "datum.part == 'cell'"}, {"calculate": "2 * datum.x", "as": "x"}
ROWS, SHAPES = {"name": "rows"}, {"name": "shapes"}
X, TITLE = {"field": "x"}, {"field": "title"}
LAYERS: list[dict[str, Any]] = [
    {
        "data": SHAPES,
        "mark": "geoshape",
        "transform": [ONLY_CELLS],
        "encoding": {"x": X, "tooltip": TITLE},
    },
    {
        "data": SHAPES,
        "mark": "rule",
        "transform": [ONLY_CELLS, DOUBLED],
        "encoding": {"x": X, "tooltip": TITLE},
    },
    {
        "data": SHAPES,
        "mark": "rect",
        "transform": [ONLY_CELLS, DOUBLED],
        "encoding": {"x": X, "tooltip": TITLE, "y": X},
    },
    {"data": ROWS, "mark": "text", "encoding": {"x": X, "text": TITLE}},
    {"data": SHAPES, "mark": "geoshape", "transform": [DOUBLED], "encoding": {"x": X}},
]


def test_the_same_layers_are_drawn_in_the_same_order() -> None:
    found = handed_down(gathered({"layer": LAYERS}), {})
    assert found == [{"transform": [], **layer} for layer in LAYERS]


def test_what_all_share_stands_once() -> None:
    spec = gathered({"layer": LAYERS, "height": 5})
    assert (spec["height"], spec["encoding"]) == (5, {"x": X})
    first = spec["layer"][0]
    assert (first["data"], first["transform"]) == (SHAPES, [ONLY_CELLS])
    assert first["encoding"] == {"tooltip": TITLE}
    assert first["layer"][1] == {"mark": "rule", "transform": [DOUBLED]}


def test_layers_of_other_data_do_not_share_its_transforms() -> None:
    spec = gathered({"layer": [LAYERS[0], LAYERS[3]]})
    assert "data" not in spec
    assert "transform" not in spec
