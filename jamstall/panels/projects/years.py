"""How many projects mention gender equality, and how many act on it, year by year."""

from decimal import Decimal

from jamstall.analysis.selection import LEVELS
from jamstall.charts.palette import LEVELS as COLOURS
from jamstall.charts.trend import Point, trend
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Table, basis
from jamstall.panels.projects import levels
from jamstall.panels.projects.levels import FUND
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN

FEWEST = 5
"""Years of fewer projects than this are drawn, and neither first nor last in the sentence."""
DRAWN = ("not_mentioned", "acted_on")
"""The two ends of the ladder: what is between them stands in the table."""


def over_time(view: View) -> Panel:
    """Return the levels' shares of each year's projects."""
    texts = view.texts
    result = levels.within(view, "year")
    years = [year for year in dict.fromkeys(g.labels[0] for g in result.groups) if year != UNKNOWN]
    names = {level: view.name("review_level", level) for level in LEVELS}
    points = [
        Point(year, level, found, texts.share(found))
        for year in years
        for level in DRAWN
        for found in (levels.share(result, year, level),)
    ]
    rows = tuple(
        (
            year,
            *(texts.share(levels.share(result, year, level), 1) for level in LEVELS),
            texts.count(levels.group_cases(result, year)),
        )
        for year in years
    )
    told = [year for year in years if levels.group_cases(result, year) >= FEWEST] or years
    sentence = _sentence(view, told, {(p.year, p.group): p.share for p in points})
    if told:
        fewest = min(levels.group_cases(result, year) for year in (told[0], told[-1]))
        sentence = few_first(sentence, fewest, texts)
    return Panel(
        key=f"{FUND}-level-years",
        title=texts("projects-title-years"),
        sentence=sentence,
        chart=trend(points, names, COLOURS, sentence) if len(years) > 1 else None,
        table=Table((texts("dimension-year"), *names.values(), texts("projects-number")), rows),
        basis=f"{basis(view, result)} {levels.read_by(view)}",
        results=(result,),
    )


def _sentence(view: View, years: list[str], shares: dict[tuple[str, str], Decimal]) -> str:
    texts = view.texts
    if len(years) < 2:
        return texts("projects-one-year" if years else "projects-nothing-read")
    first, last = years[0], years[-1]
    return texts(
        "projects-years",
        first=first,
        last=last,
        before=texts.share(1 - shares[first, "not_mentioned"]),
        after=texts.share(1 - shares[last, "not_mentioned"]),
        acted_before=texts.share(shares[first, "acted_on"]),
        acted_after=texts.share(shares[last, "acted_on"]),
    )
