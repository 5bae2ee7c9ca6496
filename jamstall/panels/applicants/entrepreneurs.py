"""Those who run firms where the money went, by place: a further basis for whether money follows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jamstall.context.declared import TOTAL
from jamstall.panels.series.place_names import where
from jamstall.panels.series.sides import areas, regions_of, sides
from jamstall.panels.series.sources import made, source_of
from jamstall.panels.view import View

STAGE = "enterprise"


@dataclass(frozen=True, slots=True)
class Entrepreneurs:
    """Women and men of a published series of those who run firms.

    Attributes
    ----------
    name : what their bar is called: "Egenföretagare i Gävle 2024".
    shares : `woman` and `man` → part, 0 to 1.
    source : where it is from.
    made : how its figures were made, by the title of the series.
    """

    name: str
    shares: dict[str, Decimal]
    source: str
    made: Mapping[str, str]


def entrepreneurs(view: View) -> Iterator[Entrepreneurs]:
    """Give the series that are of shares, in the one place that is chosen, or in the country.

    Of a municipality without figures its county's are given; `name` says which.
    """
    chosen = view.selection.values("municipality") or view.selection.values("county")
    homes = chosen if len(chosen) == 1 else ()
    found = [
        state
        for state in view.society.states()
        if state.current is not None
        and state.series.life_stage == STAGE
        and state.series.reads == "share"
    ]
    keys = tuple(state.series.key for state in found)
    values = view.society.values(keys, regions_of(homes), TOTAL) if keys else {}
    for state in found:
        one, own = state.series, values[state.series.key]
        for area in areas(one, own, homes)[:1]:
            told = sides(one, own, area)
            if told is None or told.share is None:
                continue
            words = {"where": where(view, area), "year": told.period}
            key = f"bar-{one.key}".replace("_", "-")
            name = (
                view.texts(key, **words)
                if view.texts.has(key)
                else f"{one.title.said(view.texts.language)} {words['where']} {words['year']}"
            )
            shares = {"woman": told.share, "man": 1 - told.share}
            yield Entrepreneurs(name, shares, source_of(view, state), made(view, state))
