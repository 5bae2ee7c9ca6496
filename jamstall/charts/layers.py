"""What layers have in common stands once, above them: a chart that is smaller to send.

Altair writes data, transforms and encodings out in every layer. Vega-Lite hands all three down from
a layer to those inside it, so what is drawn is the same, in the same order; a map's specification
is less than half as long.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Any

Spec = dict[str, Any]


def gathered(spec: Spec) -> Spec:
    """Return a specification of layers with what neighbours share moved up, and what all share."""
    runs = [list(run) for _, run in groupby(spec["layer"], key=_start)]
    if len(runs) == 1:
        return {**spec, **_above(runs[0])}
    return {**spec, **_above([run[0] if len(run) == 1 else _above(run) for run in runs])}


def _start(layer: Spec) -> tuple[object, object]:
    """Return by what neighbours are known to belong together: their data, and its first change."""
    return layer.get("data"), layer.get("transform", [None])[0]


def _above(layers: Sequence[Spec]) -> Spec:
    """Return a layer of layers: data, first transforms and channels that all have stand there."""
    first = layers[0]
    shared: Spec = {}
    if all(layer.get("data") == first.get("data") for layer in layers):
        shared = {"data": first["data"]} if "data" in first else {}
        steps = [layer.get("transform", []) for layer in layers]
        alike = 0
        while all(own[: alike + 1] == steps[0][: alike + 1] != own[:alike] for own in steps):
            alike += 1
        shared |= {"transform": steps[0][:alike]} if alike else {}
    channels = [layer.get("encoding", {}).items() for layer in layers]
    everywhere = {
        channel: value
        for channel, value in channels[0]
        if all((channel, value) in own for own in channels)
    }
    shared |= {"encoding": everywhere} if everywhere else {}
    return {**shared, "layer": [_without(layer, shared) for layer in layers]}


def _without(layer: Spec, shared: Spec) -> Spec:
    """Return a layer without what stands above it."""
    kept = {name: part for name, part in layer.items() if name not in ("transform", "encoding")}
    if "data" in shared:
        kept.pop("data", None)
    transform = layer.get("transform", [])[len(shared.get("transform", [])) :]
    encoding = {
        channel: value
        for channel, value in layer.get("encoding", {}).items()
        if channel not in shared.get("encoding", {})
    }
    kept |= {"transform": transform} if transform else {}
    return kept | ({"encoding": encoding} if encoding else {})
