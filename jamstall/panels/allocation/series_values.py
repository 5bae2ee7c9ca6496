"""The published series that the map can be coloured by, and their figures place by place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jamstall.context.declared import TOTAL, Series
from jamstall.panels.series.sides import Sides, figure, is_of_whole, share, sides
from jamstall.panels.view import View
from jamstall.reference import places
from jamstall.texts import Texts

SERIES = "series."
"""What the key of a series begins with among what the map is coloured by."""


def is_series(coloured: str) -> bool:
    """Tell whether the map is coloured by a series, and not by the money."""
    return coloured.startswith(SERIES)


def money_of(coloured: str) -> str:
    """Return what of the money is looked at below the map: what colours it, or else all of it."""
    return "amount_granted" if is_series(coloured) else coloured


def series_choices(view: View) -> tuple[str, ...]:
    """Return the series that the map can be coloured by: those that tell of more than one place."""
    return tuple(
        SERIES + state.series.key
        for state in view.society.states()
        if state.current is not None and set(state.series.levels) - {"country"}
    )


def series_name(view: View, coloured: str) -> str:
    """Return what the map is coloured by: "Sysselsatta: andel kvinnor"."""
    one = view.society.state(coloured.removeprefix(SERIES)).series
    if one.reads == "share":  # it is called what it is a share of
        return one.title.said(view.texts.language)
    kind = "whole" if is_of_whole(one) else "all" if one.sexes == (TOTAL,) else "levels"
    return view.texts(
        f"map-series-{kind}",
        title=one.title.said(view.texts.language),
        unit=one.unit.said(view.texts.language),
    )


@dataclass(frozen=True)
class OnMap:
    """A series by place: the latest figures of each, and what is coloured."""

    series: Series
    told: Mapping[str, Sides]

    def value(self, code: str) -> Decimal | None:
        """Return what a place is coloured by: women's share, or women's figure, or all people's."""
        found = self.told.get(code)
        if found is None:
            return None
        if is_of_whole(self.series):
            return found.share
        return found.women if found.women is not None else found.both

    def in_words(self, texts: Texts, code: str) -> str:
        """Return that in words: "24 %", "84,9"."""
        value = self.value(code)
        if is_of_whole(self.series):
            return share(texts, self.series, value)
        return figure(texts, self.series, value)


def on_map(view: View, coloured: str, codes: Sequence[str]) -> OnMap:
    """Return a series by place, and of the country."""
    key = coloured.removeprefix(SERIES)
    one = view.society.state(key).series
    values = view.society.values((key,), None, TOTAL).get(key, ())
    found = {
        code: it
        for code in (*codes, places.COUNTRY)
        if (it := sides(one, values, code)) is not None
    }
    return OnMap(one, found)
