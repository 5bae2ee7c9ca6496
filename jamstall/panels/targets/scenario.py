"""What a scenario would give beside today, and which targets it would reach. Arithmetic."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.scenario import Impossible, Sums, after
from jamstall.analysis.selection import ORDER, is_value
from jamstall.analysis.sums import REST, dimensions_of, sums_of
from jamstall.charts.chart import Chart
from jamstall.charts.palette import BIRTHPLACES, COLOURS, GREY
from jamstall.charts.shares import Part, stacked_shares
from jamstall.panels.panel import Panel, Swatch, Table, basis, points_alone
from jamstall.panels.targets.changes import NONE, Changes
from jamstall.panels.targets.standing import targets_of
from jamstall.panels.targets.wording import group_name, in_words, selection
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts import EMPTY, Texts
from jamstall.texts.rounding import as_decimal


def what_if(view: View, changes: Changes) -> Panel:
    """Return what a scenario would give, beside today."""
    texts = view.texts
    ask = asking(view, changes.fund)
    result = ask("amount_granted", changes.along)
    title = texts("scenario-title", fund=texts(f"the-{changes.fund}"))
    key = f"{changes.fund}-scenario-{changes.along}".replace("_", "-")
    note = f"{texts('scenario-method')} {basis(view, result)}"
    if changes.out == changes.into:
        return Panel(key, title, texts("scenario-same-group"), None, Table((), ()), note)
    try:
        today, then = computed(view, changes)
    except Impossible as problem:
        said = refused(view, problem)
        return Panel(key, title, said, None, Table((), ()), note, results=(result,))
    drawn = changes.along if changes.is_of_persons else "sector_dominance"
    sentence = _sentence(view, changes, today, then)
    bars = ((texts("scenario-today"), today), (texts("scenario-then"), then))
    return Panel(
        key,
        title,
        sentence,
        _drawn(view, drawn, bars, sentence),
        _table(view, changes.along, today, then),
        note,
        legend=tuple(Swatch(name, _colours(drawn)[label]) for label, name in _names(
            view, drawn, today
        ).items()),
        results=(result,),
        is_unchanged=changes.is_nothing,
    )  # fmt: skip


def asking(view: View, fund: str):  # type: ignore[no-untyped-def]
    """Return a way to ask for breakdowns of one fund."""

    def ask(name: str, *by: str) -> Breakdown:
        return view.measure(name, *by, fund=(fund,))

    return ask


def computed(view: View, changes: Changes) -> tuple[Sums, Sums]:
    """Return the sums of today, and as they would be.

    Raises
    ------
    Impossible : they could not.
    """
    by = dimensions_of(changes.scenario, changes.along)
    today = sums_of(asking(view, changes.fund), by)
    return today, after(today, changes.scenario)


def refused(view: View, problem: Impossible) -> str:
    """Return why a scenario cannot be, in one sentence."""
    group = problem.label or problem.dimension
    if problem.label and is_value(problem.dimension, problem.label):
        group = group_name(view, problem.dimension, problem.label)
    return view.texts(f"scenario-refused-{problem.code}".replace("_", "-"), group=group)


def _sentence(view: View, changes: Changes, today: Sums, then: Sums) -> str:
    texts = view.texts
    into = group_name(view, changes.along, changes.into)
    before, now = (sums.share(changes.along, changes.into) for sums in (today, then))
    before_kronor, now_kronor = (
        sums.kronor_of(changes.along, changes.into) for sums in (today, then)
    )
    if changes.is_nothing:
        return texts(
            "scenario-nothing", group=into, share=_share(texts, before),
            kronor=texts.kronor(as_decimal(before_kronor)),
        )  # fmt: skip
    return texts(
        "scenario-finding",
        changes=texts.both(said(view, changes, today)),
        group=into,
        before=_share(texts, before),
        now=_share(texts, now),
        before_kronor=texts.kronor(as_decimal(before_kronor)),
        now_kronor=texts.kronor(as_decimal(now_kronor)),
    )


def said(view: View, changes: Changes, today: Sums) -> list[str]:
    """Return what a scenario changes, a phrase each."""
    texts = view.texts
    out, into = (group_name(view, changes.along, one) for one in (changes.out, changes.into))
    found = []
    for key, value in (("mix", changes.mix), ("rate", changes.rate), ("grow", changes.grow)):
        if value == NONE or (changes.is_of_persons and key != "grow"):
            continue
        way = "less" if value.startswith("-") else "more"
        found.append(texts(f"scenario-{key}-{way}", number=value.lstrip("-"), group=into))
    if changes.moved != NONE:
        kronor = today.kronor_of(changes.along, changes.out) * int(changes.moved) / 100
        kronor *= 1 + Fraction(int(changes.grow), 100)
        key = "scenario-moved" if changes.mix == changes.rate == NONE else "scenario-moved-part"
        found.append(
            texts(
                key,
                number=changes.moved,
                kronor=texts.kronor(as_decimal(kronor)),
                out=out,
                into=into,
            )
        )
    return found


def _drawn(
    view: View, dimension: str, bars: Sequence[tuple[str, Sums]], sentence: str
) -> Chart | None:
    texts = view.texts
    names = _names(view, dimension, bars[0][1])
    parts = [
        Part(bar, label, as_decimal(share), texts.share(as_decimal(share)))
        for bar, sums in bars
        for label in names
        if (share := sums.share(dimension, label))
    ]
    return stacked_shares(parts, names, _colours(dimension), sentence) if parts else None


def _names(view: View, dimension: str, sums: Sums) -> dict[str, str]:
    there = sums.labels(dimension)
    found = {label: view.name(dimension, label) for label in ORDER[dimension] if label in there}
    if REST in there:
        found[REST] = view.texts("scenario-rest")
    return found


def _colours(dimension: str) -> Mapping[str, str]:
    return {**(BIRTHPLACES if dimension == "birthplace" else COLOURS), REST: GREY}


def _table(view: View, along: str, today: Sums, then: Sums) -> Table:
    texts = view.texts
    order = ORDER.get(along)
    labels = today.labels(along)
    if order is not None:
        labels = [*(one for one in order if one in labels), *(one for one in labels if one == REST)]
    else:
        labels = sorted(labels, key=lambda one: (one == UNKNOWN, one))
    rows = []
    for label in labels:
        before, now = (sums.share(along, label) for sums in (today, then))
        rows.append(
            (
                texts("scenario-rest") if label == REST else view.name(along, label),
                texts.exact_kronor(as_decimal(today.kronor_of(along, label))),
                texts.exact_kronor(as_decimal(then.kronor_of(along, label))),
                _share(texts, before, 1),
                _share(texts, now, 1),
                EMPTY
                if before is None or now is None
                else points_alone(texts, as_decimal(now - before), 1),
            )
        )
    total = (
        texts("total"),
        texts.exact_kronor(as_decimal(today.kronor)),
        texts.exact_kronor(as_decimal(then.kronor)),
        *(_share(texts, Fraction(1) if sums.kronor else None, 1) for sums in (today, then)),
        EMPTY,
    )
    header = (
        texts(f"dimension-{along}".replace("_", "-")),
        texts("scenario-kronor-today"),
        texts("scenario-kronor-then"),
        texts("scenario-share-today"),
        texts("scenario-share-then"),
        texts("difference-points"),
    )
    return Table(header, (*rows, total))


def targets_then(view: View, changes: Changes) -> Panel | None:
    """Return which targets a scenario would reach; None where none is for what it changes."""
    texts = view.texts
    try:
        today, then = computed(view, changes)
    except Impossible:
        return None
    looked_at = view.selection.where(fund=(changes.fund,), year=())
    rows, reached, asked = [], 0, 0
    for kept in targets_of(view):
        target = kept.target
        if target.measure != "amount_share" or target.dimension not in today.by:
            continue
        if selection(target) != looked_at:
            continue
        asked += 1
        shares = [
            sums.share(target.dimension, target.label) or Fraction(0) for sums in (today, then)
        ]
        missing = (Fraction(target.value) - shares[1]) * (1 if target.towards == "at_least" else -1)
        reached += missing <= 0
        rows.append(
            (
                in_words(view, target),
                *(texts.share(as_decimal(share), 1) for share in shares),
                texts("scenario-reached" if missing <= 0 else "scenario-not-reached"),
            )
        )
    if not asked:
        return None
    result = asking(view, changes.fund)("amount_granted", changes.along)
    header = ("targets-target", "scenario-share-today", "scenario-share-then", "targets-verdict")
    return Panel(
        f"{changes.fund}-scenario-targets-{changes.along}".replace("_", "-"),
        texts("scenario-targets"),
        texts("scenario-targets-finding", count=asked, reached=reached),
        None,
        Table(tuple(texts(one) for one in header), tuple(rows)),
        f"{texts('scenario-method')} {basis(view, result)}",
        results=(result,),
        is_unchanged=changes.is_nothing,
    )


def _share(texts: Texts, share: Fraction | None, decimals: int = 0) -> str:
    return EMPTY if share is None else texts.share(as_decimal(share), decimals)
