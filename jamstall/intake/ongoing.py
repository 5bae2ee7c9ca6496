"""A project whose status is "pågående" and that was granted money has been granted.

The word has two meanings: of a decision that it is yet to come, of a project that it is being
carried out. What was granted tells which, unless the user has said what the word means.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from jamstall.enumerations import word_key
from jamstall.intake.columns import Columns
from jamstall.intake.parse import text_of

ONGOING = frozenset(("pågående", "pågår"))


def grant_the_ongoing(columns: Columns, cells: Sequence[Any], given: Mapping[str, str]) -> None:
    """Let ongoing projects with money granted be granted; one finding says how many rows.

    Parameters
    ----------
    cells : what each row says of the decision.
    given : the words that the user has given a meaning.
    """
    if columns.fund != "project_funds":
        return
    ongoing = {cell for cell in set(cells) if word_key(text_of(cell)) in ONGOING - given.keys()}
    if not ongoing:
        return
    values = columns.values
    # The rows of one case say the amount on its first, perhaps.
    granted = {
        case
        for case, amount in zip(values["case_id"], values["amount_granted"], strict=True)
        if case is not None and (amount or 0) > 0
    }
    rows = [
        index
        for index, (cell, case) in enumerate(zip(cells, values["case_id"], strict=True))
        if cell in ongoing and case in granted
    ]
    for index in rows:
        values["decision"][index] = "granted"
    if rows:
        columns.find(
            "decision_ongoing", rows[0], "decision", text_of(cells[rows[0]]), {"rows": len(rows)}
        )
