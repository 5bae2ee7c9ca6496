"""Does the headline hold: its share under every way to count, and which choice moves it most."""

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from functools import partial

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.robust import (
    ASKED,
    MEASURES,
    Definition,
    Share,
    every_definition,
    moves,
    one_by_one,
    reach,
    share,
    under,
    ways,
)
from jamstall.charts.strip import Point, strip
from jamstall.panels.break_in_sni import between
from jamstall.panels.headline import largest
from jamstall.panels.panel import Figures, Panel, Table, all_unknown, basis, points_alone
from jamstall.panels.view import View


def robust(view: View, fund: str) -> Panel:
    """Return a fund's share to the sectors of its headline, however it is counted."""
    texts = view.texts
    chosen = Definition.chosen(view.selection)
    ask = partial(_asked, view, fund)
    own = ask(chosen)
    title = texts("title-robust")
    group = largest(own)
    key = f"{fund}-senses"  # as it was called: saved workshops and files bear it
    if all_unknown(own) or group is None or not group.value or own.overall.suppressed:
        missing = "sentence-shown-none" if own.overall.suppressed else "sentence-no-money"
        missing = "sentence-unknown-sector-dominance" if all_unknown(own) else missing
        said = texts(missing, fund=texts(f"the-{fund}"))
        return Panel(key, title, said, None, Table((), ()), basis(view, own), results=(own,))
    (label,) = group.labels
    value = share(own, label) or Decimal(0)
    share_of, aspects = _counting(view, fund, label)
    every = under(share_of, every_definition(aspects, chosen))
    counted = ways(every, chosen, aspects)
    shown = moves(every.get, chosen, aspects)
    years = _by_year(view, fund, label)
    sentence = texts(
        "sentence-robust" if len(counted) > 1 else "sentence-robust-same",
        low=texts.share(min(every.values())),
        high=texts.share(max(every.values())),
        count=len(counted),
        fund=texts(f"the-{fund}"),
        group=texts(f"to-dominance-{label}"),
    )
    most, of_most = next(iter(shown.items()))
    if len(counted) > 1 and reach(of_most.values()):
        points = texts.points(reach(of_most.values()), signed=False)
        sentence += " " + texts(f"robust-most-{most}", points=points)
    marks, rows = [], []
    for aspect, shares in shown.items():
        name = texts(f"robust-{aspect}")
        for definition, one in shares.items():
            is_own = definition == chosen
            option = _option(view, aspect, definition)
            marks.append(Point(name, option, float(one), texts.share(one), is_own))
            said = texts("sense-chosen", sense=option) if is_own else option
            rows.append((name, said, texts.share(one, 1), points_alone(texts, one - value, 1)))
    for year, one in years.items():
        marks.append(Point(texts("robust-year"), year, float(one), texts.share(one), False))
        apart = points_alone(texts, one - value, 1)
        rows.append((texts("robust-year"), year, texts.share(one, 1), apart))
    header = (*(texts(f"robust-{each}") for each in aspects), texts(f"robust-share-{label}"))
    still = [
        texts(f"robust-{aspect}")
        for aspect in aspects
        if len({getattr(one, aspect) for one in counted}) == 1
    ]
    of_fund = replace(view, selection=view.selection.where(fund=(fund,)))
    broken = between(of_fund, years)
    notes = [texts("robust-still", aspects=", ".join(still))] if still else []
    if broken:
        notes.append(broken)
    return Panel(
        key=key,
        title=title,
        sentence=sentence,
        chart=strip(marks, float(value), sentence),
        table=Table(
            (
                texts("robust-aspect"),
                texts("robust-option"),
                header[-1],
                texts("difference-points"),
            ),
            tuple(rows),
        ),
        basis=" ".join((texts("robust-marks"), texts("robust-read"), *notes, basis(view, own))),
        marks=texts("robust-marks"),
        results=tuple(ask(definition) for definition in one_by_one(chosen, "limit")),
        figures=Figures(
            "definitions",
            texts("robust-ways"),
            tuple(one.row(value) for one, value in every.items()),
            header,
            tuple(
                (*(_cell(view, each, one) for each in aspects), float(value))
                for one, value in every.items()
            ),
        ),
    )


def _counting(view: View, fund: str, label: str) -> tuple[Share, tuple[str, ...]]:
    """Return how a share is found under a definition, and by which aspects definitions differ."""
    counted = view.counted(view.selection.where(fund=(fund,)))
    if counted is not None:
        return lambda one: counted.share(one, label), counted.aspects
    return lambda one: share(_asked(view, fund, one), label), ASKED


def _asked(view: View, fund: str, definition: Definition) -> Breakdown:
    counted = replace(view, selection=definition.of_selection(view.selection))
    return counted.measure(MEASURES[definition.of], "sector_dominance", fund=(fund,))


def _by_year(view: View, fund: str, label: str) -> Mapping[str, Decimal]:
    """Return the share of each year's kronor, counted as is chosen."""
    result = view.measure_within("amount_share", "year", "sector_dominance", fund=(fund,))
    years = dict.fromkeys(group.labels[0] for group in result.groups if group.labels[0].isdigit())
    own = {group.labels: Decimal(group.value or 0) for group in result.groups}
    return {year: own.get((year, label), Decimal(0)) for year in years}


def _option(view: View, aspect: str, definition: Definition) -> str:
    value = getattr(definition, aspect)
    if aspect == "limit":
        return view.texts.share(value / 100)
    return view.texts(f"robust-{aspect}-{value}")


def _cell(view: View, aspect: str, definition: Definition) -> str | float:
    """Return an option as a workbook has it: a limit is a number."""
    return float(definition.limit / 100) if aspect == "limit" else _option(view, aspect, definition)
