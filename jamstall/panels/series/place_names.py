"""What places are called beside each other, and where something is, in words."""

from functools import cache

from jamstall.panels.view import View, place_name
from jamstall.reference import places
from jamstall.texts import Texts


def name_of(texts: Texts, code: str) -> str:
    """Return a place's name; of a county, that it is one where a municipality has the same."""
    if code == places.COUNTRY:
        return texts("life-country")
    if code not in _alike():
        return place_name(code, texts)
    county = places.counties()[code]
    return county.name if texts.language == "sv" else texts("county-in-full", name=county.short)


@cache
def _alike() -> frozenset[str]:
    """Return the counties that are called as one of the municipalities."""
    names = {one.name for one in places.municipalities().values()}
    return frozenset(code for code, one in places.counties().items() if one.short in names)


def where(view: View, code: str) -> str:
    """Return where, in words: "i Gävleborg", "i riket"."""
    if code == places.COUNTRY:
        return view.texts("in-the-country")
    return view.texts("where", places=name_of(view.texts, code))
