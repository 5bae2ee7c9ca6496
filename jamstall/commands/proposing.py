"""The command on targets that workshops propose: listed, taken as decided, dismissed."""

from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import answering, done_by

if TYPE_CHECKING:
    from jamstall.panels.view import View
    from jamstall.plan.model import KeptProposal
    from jamstall.plan.proposals import Proposals

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.argument("do", type=click.Choice(["list", "take", "dismiss"]), default="list")
@click.argument("proposal_id", metavar="ID", required=False)
@click.option("--decided", type=_DAY, default=None, help="The day of the decision.")
@click.option("--body", default="", help="Who has decided.")
@click.option("--case-number", default="")
@done_by
@answering
def proposals(call: Call, do: str, proposal_id: str | None, by: str | None, **options: Any) -> None:
    """Targets that workshops propose: list them, take ID as decided, dismiss ID."""
    from jamstall.plan.proposals import Proposals
    from jamstall.plan.store import ChangedMeanwhile, UnknownPlan

    kept = Proposals.beside(call.database.path)
    if do == "list":
        waiting = [one for one in kept.all() if one.status == "open"]
        lines = [_line(call, one) for one in waiting] or [call.texts("cli-no-proposals")]
        call.answer([_document(one) for one in waiting], lines)
        return
    if not proposal_id:
        call.stop(UNUSABLE, "usage", call.texts("cli-proposal-which"))
    found = {one.proposal_id: one for one in kept.all()}.get(proposal_id)
    try:
        if found is None:
            raise UnknownPlan(proposal_id)
        if do == "take":
            _take(call, kept, found, by or asked.user(), options)
        else:
            done = kept.dismiss(proposal_id, by or asked.user())
            call.answer(_document(done), [call.texts("proposal-dismissed")])
    except UnknownPlan:
        message = call.texts("cli-no-such-proposal", proposal=proposal_id)
        call.stop(UNUSABLE, "no_such_proposal", message)
    except ChangedMeanwhile:
        call.stop(DATA_ERRORS, "proposal_settled", call.texts("proposal-settled"))


def _take(
    call: Call, kept: "Proposals", found: "KeptProposal", by: str | None, options: dict[str, Any]
) -> None:
    import datetime as dt

    from jamstall.analysis.targets import problem
    from jamstall.panels.targets.wording import refusal, selection

    if options["decided"] is None:
        call.stop(UNUSABLE, "usage", call.texts("cli-proposal-decided"))
    note = call.texts("proposal-note", workshop=found.proposal.workshop)
    on, body, case = options["decided"].date(), options["body"], options["case_number"]
    target = found.proposal.decided(on, body, case, note)
    if wrong := problem(target, selection(target), _view(call).ask, dt.date.today()):
        call.stop(DATA_ERRORS, f"target_{wrong[0]}", refusal(call.texts, wrong))
    made = kept.take(found.proposal_id, target, by)
    document = {**_document(found), "status": "taken", "target_id": made.target_id}
    call.answer(document, [call.texts("proposal-taken")])


def _view(call: Call) -> "View":
    from jamstall.analysis.breakdown import breakdown
    from jamstall.analysis.selection import Selection
    from jamstall.panels.view import View

    return View(
        Selection(),
        call.texts,
        lambda name, by, chosen, within: breakdown(call.database, name, by, chosen, within=within),
    )


def _line(call: Call, kept: "KeptProposal") -> str:
    from jamstall.panels.targets.proposed import named, origin

    view = _view(call)
    return f"{kept.proposal_id}  {named(view, kept.proposal)}. {origin(view, kept)}"


def _document(kept: "KeptProposal") -> dict[str, Any]:
    from dataclasses import asdict

    said = asdict(kept.proposal)
    said |= {name: float(said[name]) for name in ("value", "low", "high")}
    about = {"proposal_id": kept.proposal_id, "version": kept.version, "status": kept.status}
    return {
        **about, **said, "target_id": kept.target_id or None,
        "kept_at": kept.kept_at, "kept_by": kept.kept_by,
    }  # fmt: skip
