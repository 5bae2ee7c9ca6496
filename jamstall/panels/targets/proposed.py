"""Targets that workshops propose: what the room wants, how far it is apart, and what it will do."""

from dataclasses import replace

from jamstall.panels.targets.standing import concerns
from jamstall.panels.targets.wording import in_words, selection
from jamstall.panels.view import View
from jamstall.plan.model import KeptProposal, Proposal, Target


def proposals_of(view: View) -> list[KeptProposal]:
    """Return the proposals that concern what is looked at and wait for a decision."""
    return [one for one in view.decided.proposals if concerns(view, undecided(view, one.proposal))]


def undecided(view: View, proposal: Proposal) -> Target:
    """Return a proposal as the target that it would be, decided today by nobody."""
    return proposal.decided(view.decided.today, "")


def named(view: View, proposal: Proposal) -> str:
    """Return a proposal as one phrase: what, how much, where, and by when; no full stop."""
    target = undecided(view, proposal)
    return in_words(replace(view, selection=selection(target)), target)


def origin(view: View, kept: KeptProposal) -> str:
    """Return where a proposal comes from, in sentences: whose, and how far the answers are apart.

    "Från workshopen Nämnden 4 mars 2026: i mitten av 12 svar; hälften ligger mellan 30 och 50 %."
    """
    texts, said = view.texts, kept.proposal
    words = texts(
        "proposal-from",
        workshop=said.workshop,
        date=texts.date(kept.kept_at),
        answers=said.answers,
        low=texts.share(said.low),
        high=texts.share(said.high),
    )
    if said.scenario:
        words += " " + texts("proposal-scenario", scenario=said.scenario)
    return words
