"""A first look at a file: what is in it, and how its headings and words would be read."""

from dataclasses import dataclass, replace
from pathlib import Path

from jamstall.intake.findings import UnusableFile
from jamstall.intake.locate import find_table
from jamstall.intake.mapping import Mapping
from jamstall.intake.proposal import GUESSES, Heading, Proposal, propose, unmapped
from jamstall.intake.read import Sheet, read
from jamstall.intake.survey import SheetSurvey, Survey, survey_of
from jamstall.intake.vocabulary import Word, words_of
from jamstall.schema import TableName


@dataclass(frozen=True, slots=True)
class Look:
    """What a first look gives.

    Attributes
    ----------
    survey : the file's sheets.
    sheet : the one that is looked at; None where no sheet could hold a table.
    sheet_said : how a mapping states it; None in a file without sheets.
    fund : the table it holds; None where the user must say.
    proposals, unmapped, words : how it would be read; empty while the table is unknown.
    """

    survey: Survey
    sheet: SheetSurvey | None
    sheet_said: str | int | None
    fund: TableName | None
    proposals: tuple[Proposal, ...] = ()
    unmapped: tuple[Heading, ...] = ()
    words: tuple[tuple[str, tuple[Word, ...]], ...] = ()

    @property
    def headings(self) -> tuple[str, ...]:
        """Every heading of the sheet that can be chosen, in alphabetical order."""
        used = {proposal.heading for proposal in self.proposals if proposal.heading}
        return tuple(
            sorted({*used, *(heading.text for heading in self.unmapped)}, key=str.casefold)
        )

    def missing(self, county: str | None) -> tuple[str, ...]:
        """Return the columns that are needed and that nothing gives.

        Parameters
        ----------
        county : given for the whole file.
        """
        given = {"county"} if county else set()
        return tuple(p.column for p in self.proposals if p.missing and p.column not in given)

    def needs_no_answer(self, county: str | None) -> bool:
        """Tell whether nothing of how the file is read must be asked.

        What is only guessed is said among the findings, and is accepted there or nowhere.
        """
        unread = any(word.identifier is None for _, words in self.words for word in words)
        twice = any(proposal.reason == "repeated" for proposal in self.proposals)
        doubtful = self.fund is None or self.survey.doubtful or unread or twice
        return not doubtful and not self.missing(county)

    def is_found(self, county: str | None) -> bool:
        """Tell whether the table is known, and whose it is: only its columns are to be asked of."""
        known = self.fund is not None and not self.survey.doubtful
        return known and "county" not in self.missing(county)

    def mapping(self, said: Mapping) -> Mapping:
        """Return what the user has said, with the sheet, the table and every proposed heading."""
        proposed = {p.column: p.heading for p in self.proposals if p.heading is not None}
        constant = said.constants.keys()
        columns = {c: heading for c, heading in proposed.items() if c not in constant}
        header = self.sheet.header_row if self.sheet else None
        guesses = (p.column for p in self.proposals if p.reason in GUESSES)
        return replace(
            said,
            guessed=tuple(c for c in guesses if c in columns and c not in said.columns),
            table=self.fund,
            sheet=self.sheet_said,
            header_row=said.header_row or header,
            columns=columns | dict(said.columns),
        )


def look(path: Path, mapping: Mapping, name: str) -> Look:
    """Read a file once, and tell all that can be told before its cells are parsed.

    Raises
    ------
    UnusableFile : it cannot be read at all.
    """
    return look_at(read(path), mapping, name)


def look_at(sheets: list[Sheet], mapping: Mapping, name: str) -> Look:
    """Tell the same of sheets already read."""
    found = survey_of(sheets, name, mapping)
    chosen = found.proposed
    if chosen is None:
        return Look(found, None, None, mapping.table)
    sheet = sheets[chosen.index]
    header_row = mapping.header_row or chosen.header_row
    fund = mapping.table or chosen.fund
    if header_row is None or fund is None:
        return Look(found, chosen, chosen.said, fund)
    proposals = propose(sheet, header_row, fund, mapping)
    if mapping.columns:
        proposals = tuple(map(_without_guess, proposals))
    return Look(
        found,
        chosen,
        chosen.said,
        fund,
        proposals,
        unmapped(sheet, header_row, proposals),
        _words(sheet, header_row, fund, mapping, proposals, name),
    )


def _without_guess(proposal: Proposal) -> Proposal:
    """Return a proposal that guesses nothing.

    Where columns have been said, every guess has been shown: it is among them, or was refused.
    """
    if proposal.reason not in GUESSES:
        return proposal
    return Proposal(proposal.column, proposal.required, missing=proposal.required)


def _words(  # noqa: PLR0917
    sheet: Sheet,
    header_row: int,
    fund: TableName,
    mapping: Mapping,
    proposals: tuple[Proposal, ...],
    name: str,
) -> tuple[tuple[str, tuple[Word, ...]], ...]:
    """Return the words of each column that has few, as the proposals would read it."""
    columns = {p.column: p.heading for p in proposals if p.heading is not None}
    asked = replace(mapping, sheet=1, header_row=header_row, columns=columns)
    try:
        table, _ = find_table([sheet], asked, name)
    except UnusableFile:  # too few headings are known yet
        return ()
    return tuple(words_of(table, fund, mapping).items())
