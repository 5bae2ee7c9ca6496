"""What makes the difference between two things: who applies, what is approved, how large it is."""

from decimal import Decimal
from fractions import Fraction

from jamstall.analysis.steps import FACTORS, Kind, Steps, parts
from jamstall.charts.contributions import Contribution, contributions
from jamstall.panels.compare.side_by_side import Compared, compared, extremes, why_not
from jamstall.panels.compare.things import things
from jamstall.panels.compare.what import WHATS, what_name
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Table, points_alone, source
from jamstall.panels.view import View
from jamstall.texts import EMPTY, Texts
from jamstall.texts.rounding import as_decimal, rounded


def has_parts(view: View, what: str) -> bool:
    """Tell whether a number can be parted: only shares of sectors are, of no person."""
    return WHATS[what].dimension == "sector_dominance" and not view.selection.is_personal(())


def difference_in_parts(view: View, fund: str, across: str, what: str) -> Panel:
    """Return what makes the difference between the highest and the lowest of what is compared."""
    texts = view.texts
    every = compared(things(view, fund, across), what)
    pair = extremes(every)
    title = what_name(texts, what)
    key = f"{fund}-parts-{across}-{what}".replace("_", "-")
    if pair is None or pair[0].value == pair[1].value:
        alone = (
            texts("compare-one", across=across) if len(every) < 2 else why_not(view, every, what)
        )
        said = alone if pair is None else texts("parts-none")
        return Panel(key, title, said, None, Table((), ()), "")
    high, low = pair
    more, less = steps(high), steps(low)
    label = WHATS[what].label
    found = parts(less, more, lambda kind: kind[1] == label)
    cases = [one.thing.view.measure("granted_cases").overall.cases or 0 for one in pair]
    sentence = few_first(_sentence(view, high, low, more, less, found), min(cases), texts)
    whole = (high.value or Decimal(0)) - (low.value or Decimal(0))
    marks = [
        Contribution(texts(f"parts-{part}-bar"), float(size), texts.points(as_decimal(size)))
        for part, size in found.items()
    ]
    marks.append(
        Contribution(texts("parts-all-bar"), float(whole), texts.points(whole), is_sum=True)
    )
    return Panel(
        key=key,
        title=texts.both((high.thing.name, low.thing.name)),
        sentence=sentence,
        chart=contributions(marks, sentence),
        table=_table(texts, high, low, more, less, found),
        basis=" ".join((texts("parts-method"), _based(texts, high, low))),
        results=(high.result, low.result),
    )


def steps(one: Compared) -> Steps:
    """Return who applied to one thing, what was approved, and the kronor, by kind of cases."""
    return Steps.asked(one.thing.view.measure)


def _sentence(  # noqa: PLR0917
    view: View,
    high: Compared,
    low: Compared,
    more: Steps,
    less: Steps,
    found: dict[str, Fraction],
) -> str:
    texts = view.texts
    by_size = sorted(FACTORS, key=lambda part: -abs(found[part]))
    most = by_size[0]
    others = [part for part in by_size[1:] if rounded(as_decimal(found[part]) * 100)]
    said = texts(
        "parts-finding",
        high=high.thing.name,
        low=low.thing.name,
        points=texts.points((high.value or Decimal(0)) - (low.value or Decimal(0)), signed=False),
        most=texts(f"parts-because-{most}"),
        size=texts.points(as_decimal(found[most])),
    )
    if others:
        named = (
            f"{texts(f'parts-because-{part}')} ({texts.points(as_decimal(found[part]))})"
            for part in others
        )
        said += " " + texts("parts-rest", others=texts.both(named))
    kind = _most_apart(more, less)
    if most == "sector" and kind is not None:
        said += " " + texts(
            "parts-most-apart",
            high=high.thing.name,
            low=low.thing.name,
            sector=view.name("sector", kind[0]),
            part=texts.share(as_decimal(more.applying(kind))),
            other=texts.share(as_decimal(less.applying(kind))),
        )
    return said


def _based(texts: Texts, high: Compared, low: Compared) -> str:
    """Return on how many cases of each the parts rest, and where they are from."""
    counted = [texts.count(one.result.overall.cases or 0) for one in (high, low)]
    said = texts(
        "parts-based", high=high.thing.name, low=low.thing.name, one=counted[0], other=counted[1]
    )
    return f"{said} {source(texts, high.result.provenance)}".strip()


def _most_apart(one: Steps, other: Steps) -> Kind | None:
    """Return the kind of which the two have the most different part among their applications."""
    kinds = sorted({*one.decided, *other.decided})
    return max(kinds, key=lambda k: abs(one.applying(k) - other.applying(k)), default=None)


def _table(  # noqa: PLR0917
    texts: Texts,
    high: Compared,
    low: Compared,
    more: Steps,
    less: Steps,
    found: dict[str, Fraction],
) -> Table:
    """Return a row per part: what it is as a whole in both, and its part of the difference."""
    header = (
        texts("parts-part"), high.thing.name, low.thing.name, texts("difference-points"),
    )  # fmt: skip
    rows = []
    for part in FACTORS:
        both = [_as_a_whole(texts, of, part) for of in (more, less)]
        rows.append(
            (texts(f"parts-name-{part}"), *both, points_alone(texts, as_decimal(found[part]), 1))
        )
    shares = (texts.share(one.value) for one in (high, low))
    whole = (high.value or Decimal(0)) - (low.value or Decimal(0))
    rows.append((texts("parts-all"), *shares, points_alone(texts, whole, 1)))
    return Table(header, tuple(rows))


def _as_a_whole(texts: Texts, of: Steps, part: str) -> str:
    """Return what a step is over all kinds of cases, in words."""
    decided, granted, kronor = (
        sum(one.values(), Fraction(0)) for one in (of.decided, of.granted, of.kronor)
    )
    if part == "sector":
        return texts("parts-applications", cases=int(decided), number=texts.count(int(decided)))
    if part == "approval":
        return texts.share(as_decimal(granted / decided)) if decided else EMPTY
    return texts.kronor(as_decimal(kronor / granted)) if granted else EMPTY
