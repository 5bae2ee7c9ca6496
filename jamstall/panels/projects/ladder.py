"""The ladder of levels, as bars: of projects and kronor, of sectors, of what was decided."""

from collections.abc import Sequence
from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import DOMINANCE, LEVELS
from jamstall.charts.palette import LEVELS as COLOURS
from jamstall.charts.shares import Part, stacked_shares
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Swatch, Table, basis
from jamstall.panels.projects import levels
from jamstall.panels.projects.levels import FUND
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart

Bar = tuple[str, dict[str, Decimal], int]
"""What a bar is called, its levels' shares, and how many projects stand behind it."""


def ladder(view: View) -> Panel:
    """Return how projects, and their kronor, are spread over the levels."""
    texts = view.texts
    projects, kronor = levels.of_projects(view), levels.of_kronor(view)
    number = projects.overall.cases or 0
    bars: list[Bar] = [
        (texts("projects-bar-cases"), _shares(projects), number),
        (texts("projects-bar-kronor"), _shares(kronor), number),
    ]
    sentence = texts(
        "projects-ladder",
        mentioned=texts.share(_at_least(projects, "mentioned")),
        analysed=texts.share(_at_least(projects, "analysed")),
        acted=texts.share(levels.share(projects, "acted_on")),
    )
    return _panel(view, "ladder", few_first(sentence, number, texts), bars, (projects, kronor))


def by_dominance(view: View) -> Panel:
    """Return the levels of projects in women- and male-dominated and balanced sectors."""
    texts = view.texts
    result = levels.within(view, "sector_dominance")
    known = [label for label in DOMINANCE[:-1] if levels.group_cases(result, label)]
    bars = [_bar(view, result, "sector_dominance", label) for label in known]
    ranked = sorted(bars, key=lambda bar: bar[1].get("not_mentioned", Decimal(0)))
    sentence = texts("projects-dominance-unknown")
    if len(ranked) > 1:
        sentence = texts(
            "projects-dominance",
            most=ranked[0][0].partition(" (")[0].lower(),
            most_share=texts.share(1 - ranked[0][1].get("not_mentioned", Decimal(0))),
            least=ranked[-1][0].partition(" (")[0].lower(),
            least_share=texts.share(1 - ranked[-1][1].get("not_mentioned", Decimal(0))),
        )
        sentence = few_first(sentence, min(ranked[0][2], ranked[-1][2]), texts)
    return _panel(view, "dominance", sentence, bars, (result,))


def by_decision(view: View) -> Panel | None:
    """Return the levels of granted projects beside those of rejected ones; None without both."""
    texts = view.texts
    read = {"fund": (FUND,), "review_level": LEVELS, "decision": ("granted", "rejected")}
    result = view.measure_within("all_cases_share", "decision", "review_level", **read)
    found = [one for one in read["decision"] if levels.group_cases(result, one)]
    if len(found) < 2:
        return None
    bars = [_bar(view, result, "decision", label) for label in found]
    granted, rejected = (1 - bar[1].get("not_mentioned", Decimal(0)) for bar in bars)
    sentence = texts(
        "projects-decisions", granted=texts.share(granted), rejected=texts.share(rejected)
    )
    fewest = min(bar[2] for bar in bars)
    return _panel(view, "decisions", few_first(sentence, fewest, texts), bars, (result,))


def _bar(view: View, result: Breakdown, dimension: str, label: str) -> Bar:
    number = levels.group_cases(result, label)
    shares = {level: found for level in LEVELS if (found := levels.share(result, label, level))}
    name = view.texts(
        "projects-bar",
        name=view.name(dimension, label),
        cases=number,
        number=view.texts.count(number),
    )
    return name, shares, number


def _shares(result: Breakdown) -> dict[str, Decimal]:
    return {group.labels[0]: Decimal(group.value) for group in result.groups if group.value}


def _at_least(result: Breakdown, level: str) -> Decimal:
    above = LEVELS[LEVELS.index(level) :]
    return sum((levels.share(result, one) for one in above), start=Decimal(0))


def _panel(
    view: View, name: str, sentence: str, bars: Sequence[Bar], results: tuple[Breakdown, ...]
) -> Panel:
    texts = view.texts
    names = {level: view.name("review_level", level) for level in LEVELS}
    parts = [
        Part(bar, level, share, texts.share(share))
        for bar, shares, _ in bars
        for level, share in shares.items()
    ]
    shown = [level for level in LEVELS if any(part.group == level for part in parts)]
    rows = tuple(
        (
            bar,
            *(texts.share(shares.get(level, Decimal(0)), 1) for level in LEVELS),
            texts.count(number),
        )
        for bar, shares, number in bars
    )
    is_read = bool(parts) or bool(results[0].overall.cases)
    told = sentence if is_read else texts("projects-nothing-read")
    return Panel(
        key=f"{FUND}-{name}",
        title=texts(f"projects-title-{name}"),
        sentence=told,
        chart=stacked_shares(parts, names, COLOURS, told, "not_mentioned") if parts else None,
        table=Table((texts("projects-of"), *names.values(), texts("projects-number")), rows),
        basis=f"{basis(view, results[0])} {levels.read_by(view)}",
        results=results,
        legend=tuple(Swatch(names[level], COLOURS[level]) for level in shown),
        rounded=rounded_apart(texts, ((list(shares.values()), 1) for _, shares, _ in bars)),
        marked="not_mentioned",
    )
