"""The one catalogue of what can be wrong, or worth a look, in an uploaded file.

A finding carries a code and arguments; its words live in `jamstall/texts` as `finding-CODE` (what
is wrong) and `finding-CODE-hint` (what to do), in both languages. A test holds the two together.
"""

from dataclasses import dataclass, field
from typing import Literal

from jamstall.intake.parse.identity import without_personal_data
from jamstall.schema import BY_NAME

Severity = Literal["error", "warning"]

LONGEST_VALUE = 500
"""Characters of a cell that a finding repeats."""

CATALOGUE: dict[str, Severity] = {
    # The file as a whole
    "column_missing": "error",
    "column_ambiguous": "error",
    "heading_not_found": "error",
    "headings_ignored": "warning",
    "other_sheet": "warning",
    "no_rows": "error",
    "payment_layout": "warning",
    "place_layout": "warning",
    "totals_row": "warning",
    "note_row": "warning",
    "repeated_header": "warning",
    "amount_scale": "warning",
    "amount_not_kronor": "error",
    "amount_unit_unclear": "error",
    "heading_other_unit": "warning",
    "heading_guessed": "warning",
    "heading_row": "warning",
    "amount_format": "warning",
    "amount_format_other": "error",
    "hidden_rows": "warning",
    "rows_unread": "error",
    "macros": "warning",
    "external_links": "warning",
    # One cell
    "required": "error",
    "formula_error": "error",
    "formula_not_computed": "error",
    "amount_unreadable": "error",
    "amount_negative": "error",
    "amount_absurd": "error",
    "payment_negative": "warning",
    "date_unreadable": "error",
    "value_left_out": "warning",
    "column_left_out": "warning",
    "date_year_only": "warning",
    "date_month_only": "warning",
    "date_order_unclear": "error",
    "date_order_assumed": "warning",
    "year_out_of_range": "error",
    "project_year_out_of_range": "warning",
    "number_unreadable": "error",
    "period_unreadable": "error",
    "period_of_two_years": "error",
    "word_unknown": "error",
    "sni_missing": "warning",
    "sni_unknown": "error",
    "sni_other_version": "error",
    "sni_name_only": "error",
    "sni_several": "error",
    "sni_version_unknown": "error",
    "sni_leading_zero": "warning",
    "municipality_unknown": "error",
    "municipality_several": "error",
    "county_unknown": "error",
    "county_differs": "warning",
    "place_doubted": "warning",
    "place_missing": "error",
    "organisation_number_invalid": "warning",
    "identity_number_dropped": "warning",
    "identity_number_in_text": "warning",
    "identity_number_as_case": "error",
    "case_id_rounded": "error",
    "case_id_is_date": "error",
    "email_in_text": "warning",
    "phone_in_text": "warning",
    "formula_in_text": "warning",
    "markup_in_text": "warning",
    "text_cut": "warning",
    # One row, or rows together
    "decision_assumed": "warning",
    "decision_ongoing": "warning",
    "decided_before_applied": "warning",
    "ends_before_starts": "warning",
    "amount_on_rejected": "warning",
    "granted_over_applied": "warning",
    "cells_beyond": "error",
    "last_row_short": "warning",
    "clients_without_sessions": "error",
    "sessions_under_clients": "error",
    "sessions_without_clients": "error",
    "period_overlaps": "error",
    "advice_repeated": "error",
    "case_id_spelled": "warning",
    "duplicate_row": "warning",
    "duplicate_case": "error",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong, or worth a look, and where the user's own spreadsheet shows it.

    Attributes
    ----------
    code : a key of `CATALOGUE`.
    sheet : sheet name; None for a file without sheets.
    row : row as the spreadsheet numbers it, from 1; None where the whole file is meant.
    column : canonical column name, or None.
    value : what the cell says; None where it may be a personal identity number.
    args : what the texts mention beside the above.

    Nothing a finding says shows personal data: a value may come from any cell, wherever an export
    has put its columns. A case number is masked only where it is certainly an identity number.
    """

    code: str
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    args: dict[str, str | int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Mask identity numbers, addresses and phone numbers in what the finding repeats."""
        object.__setattr__(self, "args", _masked(self.args))
        if self.sheet is not None:
            object.__setattr__(self, "sheet", without_personal_data(self.sheet))
        if self.value is not None:
            kind = BY_NAME[self.column].kind if self.column else "text"
            masked = without_personal_data(
                self.value[: 2 * LONGEST_VALUE],
                doubtful=self.column != "case_id" and kind != "amount",
                phones=kind in ("text", "enum", "identity"),
            )
            object.__setattr__(self, "value", masked[:LONGEST_VALUE])

    @property
    def severity(self) -> Severity:
        """`error` stops the file from being loaded, `warning` does not."""
        return CATALOGUE[self.code]


def _masked(args: dict[str, str | int]) -> dict[str, str | int]:
    """Return what a text mentions, without identity numbers and addresses."""
    return {
        name: without_personal_data(said, phones=False) if isinstance(said, str) else said
        for name, said in args.items()
    }


class UnusableFile(Exception):
    """The file cannot be taken in at all, whatever its rows say.

    `code` selects the texts `file-CODE` and `file-CODE-hint`: what it is, and what to send instead;
    `about` is what they mention.
    """

    def __init__(self, code: str, **args: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.about = _masked(args)


CODES_OF_UNUSABLE_FILES: tuple[str, ...] = (
    "not_found",
    "is_a_folder",
    "too_large",
    "too_many_rows",
    "row_limit",
    "expands_too_much",
    "defines_text",
    "empty",
    "encrypted",
    "not_a_table",
    "no_table_in_page",
    "unreadable",
    "stray_quote",
    "no_header",
    "no_such_sheet",
    "which_table",
    "mapping_unreadable",
    "mapping_unknown_column",
    "mapping_unknown_value",
    "unknown_county",
    # Stopped while it was read in a process of its own (jamstall/upload)
    "took_too_long",
    "too_much_memory",
    "reading_stopped",
    "no_room",
)
