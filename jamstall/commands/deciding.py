"""The commands on what is decided: targets, and what a scenario would give."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import answering, done_by, selecting

if TYPE_CHECKING:
    from fractions import Fraction

    from jamstall.analysis.breakdown import Breakdown
    from jamstall.panels.view import View
    from jamstall.plan.model import KeptTarget, Target

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("do", type=click.Choice(["list", "set", "retract"]), default="list")
@click.argument("target_id", metavar="ID", required=False)
@click.option("--measure", default="amount_share", help="What is measured.")
@click.option("--of", "group", default="", metavar="DIM=VALUE", help="The group it is for.")
@click.option("--at-least", default=None, metavar="PER CENT")
@click.option("--at-most", default=None, metavar="PER CENT")
@click.option("--by-when", type=_DAY, default=None, help="The day it shall be reached.")
@click.option("--decided", type=_DAY, default=None, help="The day of the decision.")
@click.option("--body", default="", help="Who has decided.")
@click.option("--case-number", default="")
@click.option("--note", default="")
@click.option("--made-up", is_flag=True, help="An example that nobody has decided.")
@done_by
@selecting
@answering
def targets(call: Call, do: str, target_id: str | None, by: str | None, **options: Any) -> None:
    """Targets: list them with where they stand, set one (or a version of ID), retract ID."""
    from jamstall.plan.store import Plans, UnknownPlan

    plans = Plans.beside(call.database.path)
    try:
        if do == "set":
            _set(call, plans, target_id, by or asked.user(), options)
        elif do == "retract":
            if not target_id:
                call.stop(UNUSABLE, "usage", call.texts("cli-target-which"))
            kept = plans.retract_target(target_id, by or asked.user())
            done = {"target_id": kept.target_id, "version": kept.version, "status": "retracted"}
            call.answer(done, [call.texts("cli-target-retracted", target=kept.target_id)])
        else:
            told = [_told(call, one) for one in plans.targets()]
            lines = [line for _, line in told] or [call.texts("cli-no-targets")]
            call.answer([document for document, _ in told], lines)
    except UnknownPlan:
        message = call.texts("cli-no-such-target", target=target_id or "")
        call.stop(UNUSABLE, "no_such_target", message)


def _set(
    call: Call, plans: Any, target_id: str | None, by: str | None, options: dict[str, Any]
) -> None:
    from jamstall.analysis.targets import contradicting, problem
    from jamstall.panels.targets.wording import contradiction, refusal, selection

    target = _stated(call, options)
    view = _view(call, target)
    today = dt.date.today()
    if found := problem(target, selection(target), view.ask, today):
        call.stop(DATA_ERRORS, f"target_{found[0]}", refusal(call.texts, found))
    others = [one for one in plans.targets() if one.target_id != target_id]
    against = contradicting(target, others)
    kept = plans.set_target(target, by, of=target_id)
    document, line = _told(call, kept)
    document["contradicts"] = [one.target_id for one in against]
    call.answer(document, [line, *filter(None, [contradiction(view, against)])])


def _stated(call: Call, options: dict[str, Any]) -> "Target":
    """Return the target that a call states."""
    from jamstall.panels.address import FILTERS
    from jamstall.panels.targets.wording import filters_of
    from jamstall.plan.model import Target

    keys = ("conditions", "basis", "area", "limit", "suppress")
    chosen = asked.selection_of(call, **{key: options[key] for key in keys})
    for dimension, _ in chosen.filters:
        if dimension not in FILTERS or dimension == "year":
            message = call.texts("target-refused-where", name=dimension)
            call.stop(UNUSABLE, "target_where", message)
    least, most = options["at_least"], options["at_most"]
    if (least is None) == (most is None):
        call.stop(UNUSABLE, "usage", call.texts("cli-target-value"))
    if options["by_when"] is None or options["decided"] is None:
        call.stop(UNUSABLE, "usage", call.texts("cli-target-days"))
    dimension, _, label = (part.strip() for part in options["group"].partition("="))
    return Target(
        options["measure"],
        dimension,
        label,
        filters_of(chosen),
        "at_most" if least is None else "at_least",
        _per_cent(call, most if least is None else least),
        options["by_when"].date(),
        options["decided"].date(),
        options["body"],
        options["case_number"],
        options["note"],
        options["made_up"],
    )


def _per_cent(call: Call, text: str) -> Decimal:
    try:
        number = Decimal(text.replace(",", ".").rstrip(" %"))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        call.stop(UNUSABLE, "target_value", call.texts("target-refused-value"))
    return number / 100


def _view(call: Call, target: "Target") -> "View":
    from jamstall.analysis.breakdown import breakdown
    from jamstall.panels.targets.wording import selection
    from jamstall.panels.view import View

    return View(
        selection(target),
        call.texts,
        lambda name, by, chosen, within: breakdown(call.database, name, by, chosen, within=within),
    )


def _told(call: Call, kept: "KeptTarget") -> tuple[dict[str, Any], str]:
    """Return a target with where it stands, as a document and as a line."""
    from jamstall.analysis.sample import kronor_by_year
    from jamstall.analysis.targets import measured
    from jamstall.panels.targets.wording import decided, in_words

    target = kept.target
    view = _view(call, target)
    found = measured(
        target,
        view.selection,
        view.ask,
        lambda dimension, label, chosen: kronor_by_year(call.database, dimension, label, chosen),
        dt.date.today(),
    )
    pace = found.pace
    value = pace.shares[pace.latest] if pace.shares else None
    document: dict[str, Any] = {
        "target_id": kept.target_id,
        "version": kept.version,
        "measure": target.measure,
        "dimension": target.dimension or None,
        "label": target.label or None,
        "filters": target.filters,
        "towards": target.towards,
        "value": float(target.value),
        "by_when": target.by_when,
        "decided_on": target.decided_on,
        "body": target.body,
        "case_number": target.case_number,
        "note": target.note,
        "made_up": target.made_up,
        "kept_at": kept.kept_at,
        "kept_by": kept.kept_by,
        "year": pace.latest if pace.shares else None,
        "latest": _float(value),
        "gap": _float(pace.gap),
        "kronor_gap": _float(found.kronor_gap),
        "cases_gap": _float(found.cases_gap),
        "pace": pace.observed,
        "pace_low": pace.interval.low if pace.interval else None,
        "pace_high": pace.interval.high if pace.interval else None,
        "required": pace.required,
        "cases_left": _float(found.cases_left),
        "kronor_left": _float(found.kronor_left),
        "verdict": pace.verdict,
    }
    texts: Mapping[str, str] = {
        "target": in_words(view, target),
        "now": call.texts.share(value),
        "verdict": call.texts(f"verdict-{pace.verdict.replace('_', '-')}"),
        "decided": decided(view, target),
    }
    return document, f"{kept.target_id}  " + call.texts("cli-target", **texts)


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(round(value, 6))


@click.command()
@click.argument("file", metavar="FILE.toml", type=click.Path(path_type=Path))
@answering
def scenario(call: Call, file: Path) -> None:
    """What the scenario in FILE.toml would give, beside today: arithmetic, no forecast."""
    from jamstall.analysis.breakdown import breakdown
    from jamstall.analysis.scenario import Impossible, after, least
    from jamstall.analysis.sums import dimensions_of, sums_of
    from jamstall.commands.scenario_file import BadScenario, read_scenario
    from jamstall.panels.targets.scenario import refused
    from jamstall.panels.view import View

    try:
        stated = read_scenario(file)
    except BadScenario as problem:
        message = call.texts(f"cli-scenario-{problem.code}", name=file.name, what=problem.what)
        call.stop(UNUSABLE, f"scenario_{problem.code}", message)
    chosen = asked.selection_of(
        call,
        conditions=stated.conditions,
        basis="employed",
        area="country",
        limit="60",
        suppress=None,
    )

    def ask(name: str, *by: str) -> "Breakdown":
        return breakdown(call.database, name, by, chosen)

    try:
        today = sums_of(ask, dimensions_of(stated.scenario, stated.along))
        then = after(today, stated.scenario)
    except Impossible as problem:
        view = View(chosen, call.texts, lambda name, by, *_: ask(name, *by))
        call.stop(DATA_ERRORS, f"scenario_{problem.code}", refused(view, problem))
    rows: list[dict[str, Any]] = [
        {
            "dimension": dimension,
            "label": label,
            "kronor": float(today.kronor_of(dimension, label)),
            "kronor_after": float(then.kronor_of(dimension, label)),
            "share": _share(today.share(dimension, label)),
            "share_after": _share(then.share(dimension, label)),
        }
        for dimension in today.by
        for label in today.labels(dimension)
    ]
    document: dict[str, Any] = {
        "name": stated.name,
        "kronor": float(today.kronor),
        "kronor_after": float(then.kronor),
        "groups": rows,
    }
    if stated.reach is not None:
        dimension, out, into, share = stated.reach
        document["least"] = float(least(today, dimension, out, into, share))
    lines = [
        f"{row['dimension']}={row['label']}  {call.texts.share(row['share'], 1)} → "
        f"{call.texts.share(row['share_after'], 1)}  {call.texts.kronor(row['kronor_after'])}"
        for row in rows
    ]
    if "least" in document:
        lines.append(call.texts("cli-scenario-least", kronor=call.texts.kronor(document["least"])))
    call.answer(document, [*lines, call.texts("scenario-method")])


def _share(share: "Fraction | None") -> float | None:
    return None if share is None else float(share)
