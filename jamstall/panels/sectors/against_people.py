"""Each sector's part of the money against its part of the employed, or of the business owners."""

from decimal import Decimal

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.population import Workforce, workforce, workforce_there
from jamstall.analysis.selection import DOMINANCE
from jamstall.charts.gaps import SHAPES, Gap, gaps
from jamstall.charts.palette import COLOURS
from jamstall.panels.panel import Panel, Table, all_unknown, basis, points_alone, worded
from jamstall.panels.view import View
from jamstall.panels.whole import rounded_apart, wholes_of
from jamstall.reference.sectors import SECTORS
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, Texts


def against_people(view: View, fund: str) -> Panel:
    """Return each sector's share of the kronor beside its share of the employed (or owners)."""
    texts = view.texts
    money = view.measure("amount_share", "sector", fund=(fund,))
    people, classed = workforce_there(view.selection), workforce(view.selection)
    kronor = {group.labels[0]: Decimal(group.value or 0) for group in money.groups}
    rows = [
        (sector, kronor.get(sector, Decimal(0)), share)
        for sector in SECTORS
        if (share := people.share(sector)) is not None
    ]
    rows.sort(key=lambda row: row[2] - row[1])
    marks = [
        Gap(
            view.name("sector", sector),
            classed.dominance(sector, view.selection.limit),
            share,
            of_people,
            texts.share(share, 1),
            texts.share(of_people, 1),
            points_alone(texts, share - of_people),
        )
        for sector, share, of_people in rows
    ]
    names = {label: view.name("sector_dominance", label) for label in DOMINANCE}
    legend = (texts("share-kronor"), texts(f"share-{people.basis}"))
    explained = [texts("gaps-money"), texts(f"gaps-{people.basis}"), texts("gaps-number")]
    told = bool(money.overall.numerator) and not all_unknown(money)
    if told:
        sentence = _gap_sentence(view, fund, people, rows)
    else:
        key = "sentence-unknown-sector-dominance" if all_unknown(money) else "sentence-no-money"
        sentence = texts(key, fund=texts(f"the-{fund}"))
    return Panel(
        key=f"{fund}-sectors",
        title=texts(f"title-{fund}".replace("_", "-")),
        sentence=sentence,
        chart=gaps(marks, names, COLOURS, SHAPES, legend, explained, sentence) if told else None,
        table=_gap_table(view, money, people, classed),
        basis=basis(view, money) + " " + _people_source(view, people, classed),
        results=(money,),
        rounded=rounded_apart(texts, wholes_of(money)),
    )


def _gap_sentence(
    view: View, fund: str, people: Workforce, rows: list[tuple[str, Decimal, Decimal]]
) -> str:
    texts = view.texts
    most, least = rows[0], rows[-1]
    return texts(
        "sentence-gaps",
        fund=texts(f"the-{fund}"),
        most=view.name("sector", most[0]),
        most_money=texts.share(most[1]),
        most_people=texts.share(most[2]),
        least=view.name("sector", least[0]),
        least_money=texts.share(least[1]),
        least_people=texts.share(least[2]),
        people=texts(f"people-{people.basis}"),
    )


def _people_source(view: View, people: Workforce, classed: Workforce) -> str:
    where = view.where_of(people.area)
    source = view.texts(f"people-source-{people.basis}", where=where, year=str(people.year))
    own_figures = view.selection.area == "country" or classed.area != "00"
    return source if own_figures else f"{source} {view.texts('people-of-the-country')}"


def _women(texts: Texts, share: Decimal | None) -> str:
    return EMPTY if share is None else texts.share(share)


def _gap_table(view: View, money: Breakdown, people: Workforce, classed: Workforce) -> Table:
    texts = view.texts
    shown = {group.labels[0]: group for group in money.groups}
    rows = []
    for sector in SECTORS:
        group = shown.get(sector)
        of_people = people.share(sector)
        women = classed.women(sector)
        dominance = classed.dominance(sector, view.selection.limit)
        share = Decimal(group.value or 0) if group else Decimal(0)
        if all_unknown(money) and sector != UNKNOWN:  # it is not nothing: nobody knows
            none = texts.share(of_people, 1) if of_people is not None else EMPTY
            known = (view.name("sector_dominance", dominance), _women(texts, women))
            rows.append((view.name("sector", sector), *known, EMPTY, EMPTY, none, EMPTY, EMPTY))
            continue
        rows.append(
            (
                view.name("sector", sector),
                view.name("sector_dominance", dominance),
                _women(texts, women),
                texts.exact_kronor(group.numerator or 0) if group else texts.exact_kronor(0),
                worded(group, texts, 1) if group else texts.share(0, 1),
                texts.share(of_people, 1) if of_people is not None else EMPTY,
                EMPTY if of_people is None else points_alone(texts, share - of_people, 1),
                texts.count(group.cases or 0) if group else "0",
            )
        )
    keys = (
        "dimension-sector", "dimension-sector-dominance", f"women-{people.basis}", "kronor",
        "share-kronor", f"share-{people.basis}", "difference-points", "cases",
    )  # fmt: skip
    return Table(tuple(texts(key) for key in keys), tuple(rows))
