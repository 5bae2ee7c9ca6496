"""Women's and men's money: how much of the difference is who applies, from where, approval, size.

Only what the pages show goes into it: counts that may be shown, and rounded kronor.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.magnitude.bases import rounded_to
from jamstall.analysis.gap import Money, money_of, parts, shown_kinds
from jamstall.analysis.group import Group
from jamstall.analysis.parity import coarsest
from jamstall.charts.contributions import Contribution, contributions
from jamstall.panels.panel import Panel, Table, all_unknown, basis, hidden, worded
from jamstall.panels.view import View
from jamstall.texts import EMPTY, SUPPRESSED, Texts
from jamstall.texts.rounding import as_decimal

SEXES = ("woman", "man")
TOLD = ("men", "women", "balanced", "unknown")
"""The kinds of sectors by which the table says where applications are from: the first there is."""


def between_sexes(view: View, fund: str) -> Panel:
    """Return what makes the difference between what women and men got of a fund."""
    texts = view.texts

    def ask(name: str, *by: str) -> Breakdown:
        return view.measure(name, *by, fund=(fund,))

    money = ask("amount_granted", "sex")
    key, title = f"{fund}-between-sexes", texts("title-between-sexes")
    kinds = shown_kinds(SEXES, ask, "sex", "sector_dominance")
    women, men = (money_of(sex, kinds, ask, "sex", "sector_dominance") for sex in SEXES)
    if women is None or men is None or not (women.kronor and men.kronor):
        said = _why_not(texts, fund, money, is_hidden=women is None or men is None)
        rests = basis(view, money)
        empty = Table((), ())
        return Panel(key, title, said, None, empty, rests, (), (money,), hidden(view, (money,)))
    found = _as_shown(parts(men, women), coarsest(money, [(sex,) for sex in SEXES]))
    if not kinds:
        del found["sector"]  # nought, since nothing is told apart: not a finding
    whole = women.kronor - men.kronor
    sentence = _sentence(texts, fund, women, men, found)
    marks = [
        Contribution(texts(f"between-{part}"), float(size), _more(texts, size))
        for part, size in found.items()
    ]
    words = _more(texts, whole)
    marks.append(Contribution(texts("parts-all-bar"), float(whole), words, is_sum=True))
    method = texts("between-method" if kinds else "between-method-no-sectors")
    return Panel(
        key=key,
        title=title,
        sentence=sentence,
        chart=contributions(marks, sentence),
        table=_table(view, ask, women, men, found),
        basis=f"{method} {basis(view, money)}",
        results=(money, *(ask(name, "sex") for name in ("decided_cases", "approval_rate"))),
        hidden=hidden(view, (money,)),
        rounded="" if sum(found.values()) == whole else texts("between-rounded"),
    )


def _as_shown(found: Mapping[str, Fraction], base: Decimal) -> dict[str, Fraction]:
    """Return parts no finer than the kronor that they were worked out from."""
    if not base:
        return dict(found)
    return {part: Fraction(rounded_to(as_decimal(size), base)) for part, size in found.items()}


def _more(texts: Texts, kronor: Fraction) -> str:
    return texts.kronor(as_decimal(kronor), signed=True)


def _why_not(texts: Texts, fund: str, money: Breakdown, *, is_hidden: bool) -> str:
    if all_unknown(money):
        return texts("sentence-unknown-sex", fund=texts(f"the-{fund}"))
    return texts("between-hidden" if is_hidden else "between-none", fund=texts(f"the-{fund}"))


def _sentence(
    texts: Texts, fund: str, women: Money, men: Money, found: Mapping[str, Fraction]
) -> str:
    whole = women.kronor - men.kronor
    by_size = sorted(found, key=lambda part: -abs(found[part]))
    most, *others = by_size
    said = texts(
        "between-finding",
        fund=texts(f"the-{fund}"),
        women=texts.kronor(as_decimal(women.kronor)),
        men=texts.kronor(as_decimal(men.kronor)),
        less=texts.kronor(as_decimal(abs(whole))),
        which="less" if whole < 0 else "more" if whole else "same",
        most=texts(f"between-because-{most}"),
        size=_more(texts, found[most]),
    )
    rest = (
        f"{texts(f'between-because-{part}')} ({_more(texts, found[part])})"
        for part in others
        if found[part]
    )
    named = texts.both(rest)
    return f"{said} {texts('parts-rest', others=named)}" if named else said


def _table(
    view: View,
    ask: Callable[..., Breakdown],
    women: Money,
    men: Money,
    found: Mapping[str, Fraction],
) -> Table:
    """Return a row per part: what it is for women and for men, and its part of the difference."""
    texts = view.texts
    header = (
        texts("parts-part"), view.name("sex", "woman"), view.name("sex", "man"),
        texts("between-kronor"),
    )  # fmt: skip
    mean = {group.labels[0]: group for group in ask("mean_amount", "sex").groups}
    rate = {group.labels[0]: group for group in ask("approval_rate", "sex").groups}
    cells = {
        "applying": [texts.count(int(money.applying)) for money in (women, men)],
        "sector": [_from(view, money) if "sector" in found else EMPTY for money in (women, men)],
        "approval": [worded(rate[sex], texts) if sex in rate else EMPTY for sex in SEXES],
        "size": [_kronor(texts, mean.get(sex)) for sex in SEXES],
    }
    rows = [
        (texts(f"between-name-{part}"), *cells[part], _more(texts, size))
        for part, size in found.items()
    ]
    whole = (texts.kronor(as_decimal(money.kronor)) for money in (women, men))
    rows.append((texts("parts-all"), *whole, _more(texts, women.kronor - men.kronor)))
    return Table(header, tuple(rows))


def _from(view: View, money: Money) -> str:
    """Return which part of the applications is from a kind of sectors that is told apart."""
    kind = next(kind for kind in TOLD if kind in money.decided)
    share = view.texts.share(as_decimal(money.decided[kind] / money.applying))
    return view.texts("between-from", share=share, sectors=view.texts(f"to-dominance-{kind}"))


def _kronor(texts: Texts, group: Group | None) -> str:
    if group is None:
        return EMPTY
    return SUPPRESSED if group.suppressed else texts.kronor(group.value)
