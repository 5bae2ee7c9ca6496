"""The filters in the frame: bound to the address, which is the whole state of the view."""

from collections.abc import Sequence
from decimal import Decimal
from typing import cast

import streamlit as st

from jamstall.analysis.selection import Area, Basis, Selection
from jamstall.panels.address import AREAS, BASES, DEFAULT_LIMIT, LIMITS, OF_PROJECTS, Name
from jamstall.panels.view import place_name
from jamstall.reference import places, sectors
from jamstall.schema import FUNDS
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui import address, state

LANGUAGE = "lang"


def choose_language() -> Language:
    """Show the choice of language, each by its own name, and return it."""
    address.one(LANGUAGE, LANGUAGES, "sv", _as_it_is)
    st.segmented_control(
        "Språk / Language",
        LANGUAGES,
        format_func=lambda code: {"sv": "Svenska", "en": "English"}[code],
        required=True,
        key=LANGUAGE,
        label_visibility="collapsed",
    )
    return language()


def language() -> Language:
    """Return the language that is chosen, or asked for by the address of a first visit."""
    asked = st.session_state.get(LANGUAGE) or st.query_params.get(LANGUAGE)
    return "en" if asked == "en" else "sv"


def choose(version: str, texts: Texts, heeds: Sequence[str]) -> Selection:
    """Show the filters and return the selection they make. An empty filter means everything.

    Parameters
    ----------
    heeds : the filters that the page looks at; those that are for some pages alone are shown there.
    """
    fund = _several("fund", FUNDS, texts, fund_name)
    county = _several("county", state.values(version, "county"), texts, _place_name)
    municipality = _several("municipality", _municipalities(version, county), texts, _place_name)
    year = _several("year", state.values(version, "year"), texts, _as_it_is)
    form = _several("support_form", state.values(version, "support_form"), texts, _as_it_is)
    own = {
        dimension: _several(dimension, state.values(version, dimension), texts, _as_it_is)
        for dimension in OF_PROJECTS
        if dimension in heeds
    }
    basis, area, limit = _sense(texts)
    chosen = Selection.of(
        fund=fund, county=county, municipality=municipality, year=year, support_form=form, **own
    )
    return Selection(chosen.filters, basis, area, limit)


def fund_name(texts: Texts, fund: str) -> str:
    """Return what readers call a fund."""
    return texts(f"fund-{fund}".replace("_", "-"))


def sector_name(texts: Texts, code: str) -> str:
    """Return what readers call a sector group."""
    sector = sectors.sector(code)
    return sector.short_sv if texts.language == "sv" else sector.short_en


def _place_name(texts: Texts, code: str) -> str:
    return place_name(code, texts)


def _as_it_is(_: Texts, value: str) -> str:
    return value


def _basis_name(texts: Texts, basis: str) -> str:
    return texts(f"basis-{basis}")


def _area_name(texts: Texts, area: str) -> str:
    return texts(f"area-{area}")


def _municipalities(version: str, counties: Sequence[str]) -> list[str]:
    """Return the municipalities in the data that lie in the chosen counties, or any."""
    known = places.municipalities()
    return [
        code
        for code in state.values(version, "municipality")
        if code in known and (not counties or code[:2] in counties)
    ]


def _several(dimension: str, options: Sequence[str], texts: Texts, name: Name) -> list[str]:
    """Show a filter of which several values can be chosen."""
    address.several(dimension, options, name)
    return st.multiselect(
        texts("dimension-" + dimension.replace("_", "-")),
        options,
        format_func=lambda value: name(texts, value),
        key=dimension,
        placeholder=texts("filter-all"),
    )


def _one(key: str, options: Sequence[str], texts: Texts, name: Name) -> str:
    """Show a choice of one among a few."""
    address.one(key, options, options[0], name)
    chosen = st.radio(
        texts(f"sense-{key}"), options, format_func=lambda value: name(texts, value), key=key
    )
    return chosen or options[0]


def _sense(texts: Texts) -> tuple[Basis, Area, Decimal]:
    """Show the choice of basis, area and limit of sector dominance."""
    with st.expander(texts("dimension-sector-dominance")):
        basis = _one("basis", BASES, texts, _basis_name)
        area = _one("area", AREAS, texts, _area_name)
        address.one("limit", LIMITS, DEFAULT_LIMIT, _as_it_is)
        limit = st.select_slider(texts("sense-limit"), LIMITS, key="limit")
    return cast(Basis, basis), cast(Area, area), Decimal(limit)
