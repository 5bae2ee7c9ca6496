"""What a file says of persons beyond what is asked: identity numbers, addresses (design §4.7)."""

from typing import Any

from jamstall.intake.columns import Columns, Values
from jamstall.intake.parse import is_blank
from jamstall.intake.parse.identity import (
    Identity,
    identity_numbers_as_cases,
    parse_identity,
    personal_data_in,
    that_may_hold_personal_data,
    without_personal_data,
)
from jamstall.schema import columns_of


def read_identities(columns: Columns, cells: Values, said: Values | None) -> None:
    """Keep organisation numbers, drop personal identity numbers.

    Parameters
    ----------
    cells : the raw cells of the column of organisation numbers.
    said : those of the applicant's sex, where a missing one is to be filled in.
    """
    identities: dict[Any, Identity] = {}
    numbers: Values = []
    for index, cell in enumerate(cells):
        identity = identities.get(cell)
        if identity is None:
            identity = identities[cell] = parse_identity(cell)
        numbers.append(identity.organisation_number)
        if identity.is_person:
            columns.find("identity_number_dropped", index, "organisation_number")
        elif not identity.valid:
            # What cannot be read may be a person's number all the same: it is not repeated.
            value = identity.organisation_number
            columns.find("organisation_number_invalid", index, "organisation_number", value)
    columns.values["organisation_number"] = numbers
    if said is not None:
        sexes = columns.values["applicant_sex"]
        for index, cell in enumerate(cells):
            # Only an empty cell is filled in: who would not say has said so.
            if identities[cell].legal_sex is not None and is_blank(said[index]):
                sexes[index] = identities[cell].legal_sex


def refuse_identity_numbers_as_cases(columns: Columns) -> None:
    """Find the rows whose case number is a personal identity number: it would be stored."""
    case_ids = columns.values["case_id"]
    columns.personal_cases = identity_numbers_as_cases(case_ids)
    if columns.personal_cases:
        for index, case_id in enumerate(case_ids):
            if case_id in columns.personal_cases:
                columns.find("identity_number_as_case", index, "case_id")


def mask_personal_data(columns: Columns) -> None:
    """Mask identity numbers, addresses and phone numbers in free text; findings ask about it."""
    for column in columns_of(columns.fund):
        if column.kind != "text" or column.name == "case_id":
            continue
        values = columns.values[column.name]
        suspects = that_may_hold_personal_data({text for text in values if text is not None})
        personal = {text: codes for text in suspects if (codes := personal_data_in(text))}
        if not personal:
            continue
        masked = {text: without_personal_data(text) for text in personal}
        for index, text in enumerate(values):
            if text in personal:
                for code in personal[text]:
                    columns.find(code, index, column.name)
                values[index] = masked[text]
