"""The map year by year: the same places, small, and what changed."""

from jamstall.charts.small_maps import small_maps
from jamstall.panels.allocation.choice import (
    choice_name,
    choice_of,
    level_of,
)
from jamstall.panels.allocation.local import areas, classes, in_words, local, value_in_words
from jamstall.panels.allocation.place_map import legend, nothing_known, overall_of
from jamstall.panels.extents import codes_shown, counties_shown, shapes_of
from jamstall.panels.panel import Panel, Table, basis, hidden
from jamstall.panels.view import View, place_name

SMALL_HEIGHT = 300
"""Pixels; on a phone the years stand in two rows and are still large enough to tell apart."""


def by_year(view: View, fund: str, coloured: str, extent: str, place: str) -> Panel:
    """Return the same map for each year, small; the whole country's by county."""
    texts = view.texts
    choice = choice_of(coloured)
    whole_country = extent != "municipalities" or not counties_shown(view, extent)
    drawn = "counties" if whole_country else extent
    codes = codes_shown(view, drawn)
    years = [str(year) for year in view.years(fund)]
    numbers = {year: local(view, choice, level_of(drawn), fund, year) for year in years}
    values = [v for n in numbers.values() for code in codes if (v := n.value(code)) is not None]
    by_class = classes(values, choice)
    name = choice_name(view, coloured)
    overall = {year: value_in_words(view, choice, overall_of(n)) for year, n in numbers.items()}
    unreported = nothing_known(view, fund, coloured)
    told = [year for year in years if overall_of(numbers[year]) is not None]
    sentence = unreported or (
        texts(
            "sentence-map-years",
            what=name,
            where=view.where(fund),
            first=told[0],
            then=overall[told[0]],
            last=told[-1],
            now=overall[told[-1]],
        )
        if len(told) > 1
        else texts("sentence-one-year", fund=texts(f"the-{fund}"))
    )
    chart = small_maps(
        {year: areas(view, numbers[year], codes, by_class) for year in years},
        by_class,
        shapes_of(view, drawn),
        sentence,
        chosen=place,
        height=SMALL_HEIGHT,
    )
    header = (texts(f"dimension-{level_of(drawn)}"), *years)
    rows = [
        (place_name(code, texts), *(in_words(view, numbers[year], code) for year in years))
        for code in codes
        if any(code in numbers[year].kronor for year in years)
    ]
    rows.append((texts("total"), *overall.values()))
    results = tuple(n.results[0] for n in numbers.values())
    return Panel(
        key=f"{fund}-map-years",
        title=texts("map-years-title", what=name),
        sentence=sentence,
        chart=chart if len(years) > 1 and not unreported else None,
        table=Table((), ()) if unreported else Table(header, tuple(rows)),
        basis=basis(view, view.measure("amount_granted", "year", fund=(fund,))),
        results=results,
        legend=legend(view, numbers[years[-1]], codes, by_class)
        if years and not unreported
        else (),
        hidden=hidden(view, results),
    )
