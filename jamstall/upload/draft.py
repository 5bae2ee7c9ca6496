"""A draft: a file on its way, and what the user has said about it; as a value, and as JSON."""

import datetime as dt
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from jamstall.intake import Mapping
from jamstall.intake.mapping import mapping_of
from jamstall.store.elsewhere import OtherCounty
from jamstall.upload.difference import Period

_STEPS_BEFORE = {"publish": "difference"}
"""Steps that older drafts stand at, and where what they held is shown now."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user has said about a file so far.

    Attributes
    ----------
    mapping : the table, the sheet, the heading row, the columns and the values, as a mapping file.
    county : for the whole file, two digits.
    period : days of decision that the file has every case of.
    ledger_total : what the ledger says was granted, in öre.
    accepted : codes of the warnings that the user has seen and accepts.
    step : the step of the page that was last shown.
    other_county : what cases are whose number is published for another county than theirs.
    replace : the file takes the place of other cases with its numbers, and that is meant.
    done : steps that the user has gone on from, and that nothing said since has undone.
    """

    mapping: Mapping = field(default_factory=Mapping)
    county: str | None = None
    period: Period | None = None
    ledger_total: int | None = None
    accepted: frozenset[str] = frozenset()
    step: str = "file"
    other_county: OtherCounty | None = None
    replace: bool = False
    done: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Draft:
    """A file on its way.

    Attributes
    ----------
    draft_id : cannot be guessed.
    owner : the subject whose it is.
    created_at : UTC.
    name : what the user calls the file, without folders and personal data.
    folder : where it is kept, and where copies and answers about it may be put.
    file : the user's file, as it came.
    """

    draft_id: str
    owner: str
    created_at: dt.datetime
    name: str
    folder: Path
    file: Path
    choices: Choices


def as_document(draft: Draft) -> dict[str, Any]:
    """Return a draft as JSON has it; of the mapping, what a mapping file says."""
    choices = draft.choices
    mapping = {
        one.name: dict(value) if one.name in ("columns", "constants", "values") else value
        for one in fields(Mapping)
        if (value := getattr(choices.mapping, one.name))
    }
    period = choices.period
    return {
        "draft_id": draft.draft_id,
        "owner": draft.owner,
        "created_at": draft.created_at.isoformat(),
        "name": draft.name,
        "file": draft.file.name,
        "mapping": mapping,
        "county": choices.county,
        "period": [period.first.isoformat(), period.last.isoformat()] if period else None,
        "ledger_total": choices.ledger_total,
        "accepted": sorted(choices.accepted),
        "other_county": choices.other_county,
        "replace": choices.replace,
        "step": choices.step,
        "done": sorted(choices.done),
    }


def of_document(document: dict[str, Any], folder: Path) -> Draft:
    """Return the draft that a document tells of; its mapping is checked as a mapping file is.

    Raises
    ------
    ValueError, KeyError, TypeError, UnusableFile : it tells of none.
    """
    period = document["period"]
    choices = Choices(
        mapping_of(document["mapping"], folder.name),
        document["county"],
        Period(*map(dt.date.fromisoformat, period)) if period else None,
        document["ledger_total"],
        frozenset(document["accepted"]),
        _STEPS_BEFORE.get(document["step"], document["step"]),
        _other_county(document.get("other_county")),  # older drafts lack it
        document.get("replace") is True,
        frozenset(document.get("done", ())),
    )
    return Draft(
        document["draft_id"],
        document["owner"],
        dt.datetime.fromisoformat(document["created_at"]),
        document["name"],
        folder,
        folder / Path(document["file"]).name,
        choices,
    )


def _other_county(said: Any) -> OtherCounty | None:
    if said not in (None, "same", "new"):
        raise ValueError(said)
    answer: OtherCounty | None = said
    return answer
