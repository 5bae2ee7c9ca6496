"""What every chart is: a Vega-Lite specification, its rows, and words that say what it shows.

A chart's module makes its rows, and hands what does not depend on single rows to a function marked
`drawn_once`. What that draws is made when somebody looks at it.

Charts name their channels by class, `x=alt.X("end:Q")`, and give `alt.layer` its height: for a
string, Altair hashes its whole schema, and for `properties` it checks against it, each time.
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from textwrap import wrap
from typing import TYPE_CHECKING, Any, ParamSpec

from jamstall.charts.grammar import Layered, alt
from jamstall.charts.layers import gathered
from jamstall.charts.palette import CONFIG

if TYPE_CHECKING:
    import altair


@dataclass(frozen=True)
class Chart:
    """A chart ready to be drawn.

    Attributes
    ----------
    drawn : gives its specification, when that is first looked at.
    rows : its data.
    alt : what it shows, for those who do not see it; states the finding.
    constants : further data by name, the same for all readers: the shapes of places
        (TopoJSON), or a table as a list of rows.
    given : what its specification leaves open, by name, as where an axis ends: charts that differ
        in nothing else are drawn by the same specification.
    """

    drawn: Callable[[], dict[str, Any]]
    rows: tuple[dict[str, Any], ...]
    alt: str
    constants: Mapping[str, Any] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)

    @cached_property
    def spec(self) -> dict[str, Any]:
        """Vega-Lite, without its data."""
        left_open = self.drawn()
        if not self.given:
            return left_open
        spec: dict[str, Any] = json.loads(filled(json.dumps(left_open), self.given))
        return spec

    @property
    def datasets(self) -> dict[str, Any]:
        """Its rows and its further data, by the names that its specification has for them."""
        return {ROWS: list(self.rows), **self.constants}

    @cached_property
    def arrow(self) -> bytes:
        """The rows as an Arrow stream, made once: a page that is shown again has nothing to do."""
        from jamstall.charts.arrow import stream

        return stream(self.rows)

    @property
    def for_streamlit(self) -> dict[str, Any]:
        """The specification and its data as Streamlit sends them: rows as Arrow, shapes as JSON.

        Of many marks it would draw a canvas, which no style sheet reaches (`dark`).
        """
        sent = {name: _sent(constant) for name, constant in self.constants.items()}
        return {
            **self.spec,
            "data": {"name": ROWS},
            "datasets": {ROWS: self.arrow, **sent},
            "usermeta": {"embedOptions": {"renderer": "svg"}},
        }


ROWS = "rows"
"""What a chart's rows are called in its specification."""
_OPEN = re.compile(r'"left-open:([a-z_]+)"')


def left_open(name: str) -> str:
    """Return what stands in a specification where `Chart.given` has something of that name."""
    return f"left-open:{name}"


def filled(text: str, given: Mapping[str, Any]) -> str:
    """Return a specification, as JSON, with what is given in the places left open for it.

    >>> filled('{"domain": [0, "left-open:end"]}', {"end": 1.3})
    '{"domain": [0, 1.3]}'

    Raises
    ------
    KeyError : a place is left open that nothing is given for.
    """
    return _OPEN.sub(lambda place: json.dumps(given[place[1]], ensure_ascii=False), text)


def _sent(constant: Any) -> Any:
    # Streamlit takes shapes as they are, but would make a pandas frame of a table.
    if not isinstance(constant, list):
        return constant
    from jamstall.charts.arrow import stream

    return stream(constant)


P = ParamSpec("P")

SHAPES_KEPT = 64
"""So many specifications of one kind of chart are kept: by its groups, years, heights, ends."""


@dataclass(frozen=True)
class _Drawing:
    """A specification that is made when it is asked for; alike where what it is made of is."""

    spec: Callable[..., dict[str, Any]]
    of: tuple[Any, ...]

    def __call__(self) -> dict[str, Any]:
        return self.spec(*self.of)


def drawn_once(draw: Callable[P, Layered]) -> Callable[P, Callable[[], dict[str, Any]]]:
    """Let a function that draws a chart give its specification, made once for the same arguments.

    What it is given must say nothing of single rows, which are `of_rows`: other rows are then drawn
    by the same specification. Most of a chart's time goes into Altair's copies of its layers; so it
    is made when somebody draws it, which slides and workbooks never do.
    """

    @lru_cache(SHAPES_KEPT)
    def spec(*args: P.args, **kwargs: P.kwargs) -> dict[str, Any]:
        # A test validates every kind of chart against the schema; doing so for each is waste.
        drawn: dict[str, Any] = draw(*args, **kwargs).to_dict(validate=False)
        drawn.pop("data", None)
        return _styled(gathered(drawn))

    def later(*args: P.args, **kwargs: P.kwargs) -> _Drawing:
        if kwargs:
            raise TypeError("what a chart is drawn by is given in order")
        return _Drawing(spec, args)

    return later


PHONE = 42
"""So many letters stand below an axis on a phone; what is longer is cut at both ends."""


IN_TWO = (
    "width < 480 && length(datum.label) > 14"
    " ? split(replace(datum.label, / (?=[^ ]*$)/, '|'), '|') : datum.label"
)
"""On a phone a long name's last word stands on a line of its own."""


def lines_below(explained: str) -> list[str]:
    """Return what is said below an axis in lines that a phone has room for."""
    return [line for said in explained.splitlines() for line in wrap(said, PHONE)]


def left_edge() -> "altair.XValue":
    """Return where a chart begins."""
    return alt.XValue(0)  # type: ignore[no-untyped-call]


def named_rows() -> "altair.NamedData":
    """Return a chart's rows, as its specification names them."""
    return alt.NamedData(name=ROWS)


def in_order() -> "altair.EncodingSortField":
    """Return that names stand by their rows' `place`, whichever names and however many they are."""
    return alt.EncodingSortField(field="place", op="min", order="ascending")


def of_rows() -> "altair.Chart":
    """Return a layer to be drawn of a chart's rows."""
    return alt.Chart(named_rows())


def _styled(spec: dict[str, Any]) -> dict[str, Any]:
    # The width follows the column; the height is what the rows need, never squeezed to fit.
    return {**spec, "config": CONFIG, "autosize": {"type": "fit-x", "contains": "padding"}}
