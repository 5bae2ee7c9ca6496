"""A target that the room sets by itself: of what, and what it takes in kronor and decisions."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import parse_qs, urlencode

from jamstall.analysis.pace import Verdict
from jamstall.analysis.selection import Selection, is_value
from jamstall.analysis.targets import Measured, measured, problem
from jamstall.panels.claims.told import Told
from jamstall.panels.panel import Panel, Table, basis, hidden
from jamstall.panels.targets.standing import drawn
from jamstall.panels.targets.wording import filters_of, group_name, refusal
from jamstall.panels.view import View
from jamstall.plan.model import Target, Towards
from jamstall.schema import FUNDS
from jamstall.store.question import DIMENSIONS
from jamstall.workshop.heard import decimals_of
from jamstall.workshop.model import Card

MEASURE = "amount_share"
TOWARDS: tuple[Towards, ...] = ("at_least", "at_most")


@dataclass(frozen=True, slots=True)
class Aim:
    """Of what a room sets a target: a group's share of a fund's kronor, by a day."""

    fund: str
    dimension: str
    label: str
    towards: Towards
    by_when: dt.date


def aim_text(aim: Aim) -> str:
    """Return an aim as a card keeps it."""
    group = f"{aim.dimension}:{aim.label}"
    said = {"of": aim.fund, "group": group, "towards": aim.towards, "by": aim.by_when}
    return urlencode(said)


def aim_in(text: str) -> Aim | None:
    """Return the aim that a card keeps; None of one that this version does not know."""
    said = {key: values[0] for key, values in parse_qs(text).items()}
    dimension, _, label = said.get("group", "").partition(":")
    try:
        day = dt.date.fromisoformat(said.get("by", ""))
    except ValueError:
        return None
    towards = next((one for one in TOWARDS if one == said.get("towards")), None)
    known = dimension in DIMENSIONS and is_value(dimension, label)
    if towards is None or not known or said.get("of") not in FUNDS:
        return None
    return Aim(said["of"], dimension, label, towards, day)


def aimed_at(view: View, aim: Aim, per_cent: Decimal) -> Target:
    """Return what a room has set, as a target that nobody has decided yet."""
    return Target(
        MEASURE, aim.dimension, aim.label, filters_of(_where(view, aim).selection), aim.towards,
        per_cent / 100, aim.by_when, view.decided.today, "",
    )  # fmt: skip


def _where(view: View, aim: Aim) -> View:
    return replace(view, selection=view.selection.where(fund=(aim.fund,), year=()))


def target_card(view: View, card: Card, of_room: Decimal | None) -> Told:
    """Return a card of a target: what is asked, and what the room's own target takes.

    Parameters
    ----------
    of_room : per cent; None as long as the room has set none, or it may not be shown.
    """
    aim, texts = aim_in(card.aim), view.texts
    talk = card.talk or texts("aim-talk")
    if aim is None:
        said = texts("card-unknown-claim")
        return Told(said, said, "", talk, problem=said)
    own = _where(view, aim)
    target = aimed_at(view, aim, Decimal(50) if of_room is None else of_room)
    question = card.question or texts(
        "aim-question",
        fund=texts(f"the-{aim.fund}"),
        where=view.where(aim.fund),
        group=group_name(view, aim.dimension, aim.label),
        day=texts.date(aim.by_when),
    )
    # That nobody has decided it is what the card is for.
    wrong = problem(replace(target, body="–"), own.selection, own.ask, view.decided.today)
    if wrong is not None:
        said = refusal(texts, wrong)
        return Told(said, question, "", talk, problem=said)
    found = measured(target, own.selection, own.ask, view.decided.sample, view.decided.today)
    sentence = _today(own, found) if of_room is None else takes(own, found)
    title = (card.title if of_room is None else "") or sentence
    panel = _panel(own, found, sentence, is_set=of_room is not None)
    return Told(
        title, question, "", talk, panel=panel, now=_now(own, found),
        target=None if of_room is None else target,
    )  # fmt: skip


def _today(view: View, found: Measured) -> str:
    share, year = found.pace.shares[found.pace.latest], found.pace.latest
    return view.texts("aim-today", share=view.texts.share(share), group=_group(view, found),
                      year=str(year))  # fmt: skip


def _now(view: View, found: Measured) -> str:
    """Return the latest share in as few words as can be: it stands below the question."""
    share, year = found.pace.shares[found.pace.latest], found.pace.latest
    return view.texts("aim-now", share=view.texts.share(share), year=str(year))


def _group(view: View, found: Measured) -> str:
    return group_name(view, found.target.dimension, found.target.label)


def takes(view: View, found: Measured) -> str:
    """Return what a target takes: kronor a year, and decisions at the group's mean grant."""
    texts, pace, target = view.texts, found.pace, found.target
    said = {
        "share": texts.share(target.value, decimals_of(target.value * 100)),
        "now": texts.share(pace.shares[pace.latest]),
        "year": str(pace.latest),
        "by": str(target.by_when.year),
        "group": _group(view, found),
    }
    gap = found.kronor_gap or Decimal(0)
    if pace.verdict == Verdict.REACHED or not gap:
        return texts("aim-reached", **said)
    way = "more" if gap > 0 else "less"
    sentence = texts(f"aim-takes-{way}", kronor=texts.kronor(abs(gap)), **said)
    if (count := decisions(view, found)) is not None:
        sentence += " " + texts("aim-decisions", count=count, number=texts.count(count))
    return sentence


def decisions(view: View, found: Measured) -> int | None:
    """Return how many grants of the group's mean size the gap is; None where that is not told.

    Of persons it is not: their mean needs more cases than a share does.
    """
    if found.is_of_persons or found.latest is None or not found.kronor_gap:
        return None
    target = found.target
    chosen = view.selection.where(year=(str(found.pace.latest),))
    mean = view.ask("mean_amount", (target.dimension,), chosen, ())
    group = next((one for one in mean.groups if one.labels == (target.label,)), None)
    if group is None or not group.value:
        return None
    return int(-(-abs(found.kronor_gap) // Decimal(group.value)))  # whole grants at least


def _panel(view: View, found: Measured, sentence: str, *, is_set: bool) -> Panel:
    texts = view.texts
    rows: Sequence[tuple[str, ...]] = [
        (str(year), texts.share(share, 1)) for year, share in sorted(found.pace.shares.items())
    ]
    about = basis(replace(view, selection=Selection()), found.result)
    note = [texts("targets-method"), decided_by_nobody(view), about] if is_set else [about]
    return Panel(
        key="aim",
        title=texts("aim-title", group=_group(view, found)),
        sentence=sentence,
        chart=drawn(texts, found, sentence) if is_set else None,
        table=Table((texts("dimension-year"), texts("targets-share")), tuple(rows)),
        basis=" ".join(note),
        results=(found.result,),
        hidden=hidden(view, (found.result,)),
    )


def decided_by_nobody(view: View) -> str:
    """Return that what a room has set is decided by nobody."""
    return view.texts("aim-not-decided")
