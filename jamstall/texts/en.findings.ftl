
## Findings (codes: jamstall/intake/findings.py)

finding-column-missing = The column { $columnname } is missing.
finding-column-missing-hint = Add the column, or { $on ->
        [page] choose in the step Columns which heading is { $columnname }
       *[line] say in a mapping file (--mapping) which heading is { $columnname }
    }. Accepted headings: { $headings }.
finding-column-ambiguous = Two columns have the heading “{ $value }”.
finding-column-ambiguous-hint = { $on ->
        [page] Give them different headings in the file, and upload it again.
       *[line] Give them different headings, or say in a mapping file which one is { $columnname }.
    }
finding-heading-not-found = The heading “{ $value }” that the mapping gives for { $columnname } is not in the file.
finding-heading-not-found-hint = { $on ->
        [page] Choose the heading in the step Columns.
       *[line] Write the heading as it stands in the file.
    }
finding-headings-ignored = Columns not used, and not kept: { $value }.
finding-headings-ignored-hint = Nothing to do. If one of them should count, { $on ->
        [page] choose it in the step Columns
       *[line] name it in a mapping file
    }.
finding-other-sheet = The sheet “{ $value }” also holds cases, which the chosen sheet does not have.
finding-other-sheet-hint = { $on ->
        [page] If its cases should be included: choose the sheet in the step File, or upload the file once more for that sheet.
       *[line] Load that sheet by itself with --sheet if its cases should be included.
    }
finding-no-rows = The table has headings but no rows.
finding-no-rows-hint = Check that the right sheet is chosen and that the export is not empty.
finding-payment-layout = The file has one row per payment: { $cases } cases stand on { $rows } rows. Each case counts once and its payments are summed.
finding-payment-layout-hint = Nothing to do if that is right.
finding-place-layout = The file has one row per municipality: { $cases } cases stand on { $rows } rows. Each case counts once and its municipalities are put together.
finding-place-layout-hint = Nothing to do if that is right.
finding-totals-row = The totals row “{ $value }” is not counted as a case.
finding-totals-row-hint = Nothing to do.
finding-note-row = The row “{ $value }” is read as a note and not counted as a case.
finding-note-row-hint = If it is a case: fill in its case number.
finding-repeated-header = The heading row is repeated and not counted as a case.
finding-repeated-header-hint = Nothing to do.
finding-amount-scale = { $where ->
    [heading] Amounts under “{ $value }” are read as { $scale } kronor per unit.
   *[beside] { $columnname } is read as { $scale } kronor per unit, since “{ $value }” stands beside the table.
}
finding-amount-scale-hint = Check that the unit is right. The one in the heading goes before all others: Beviljat belopp (kr).
finding-amount-not-kronor = { $columnname } is given in { $unit } and not in kronor: it says “{ $value }”.
finding-amount-not-kronor-hint = Convert to kronor before the export. If the amounts are in kronor already, say so in the heading, for example Beviljat belopp (kr).
finding-amount-unit-unclear = Nobody can say in which unit { $columnname } is given: several are mentioned, among others in “{ $value }”.
finding-amount-unit-unclear-hint = Write the unit in the heading, for example Beviljat belopp (tkr).
finding-heading-other-unit = “{ $value }” is given in { $unit } and is not counted as { $columnname }.
finding-heading-other-unit-hint = Nothing to do if that is right. If the amount in kronor is missing, include it in the export.
finding-heading-guessed = { $columnname } is read from the column “{ $value }”, which is a proposal.
finding-heading-guessed-hint = Check that it is the right column, or choose another.
finding-heading-row = The row “{ $value }” belongs to the headings above it and is not counted as a case.
finding-heading-row-hint = Let the row stay: without it the headings say something else.
finding-amount-format = The cell shows { $value }. { $columnname } is therefore read as { $kronor } kronor, and so are other cells of the same number format.
finding-amount-format-hint = Check that this is what the amounts mean. If not, change the cells’ number format.
finding-amount-format-other = The cell shows { $value }: { $columnname } is shown in { $unit ->
    [unclear] different units
   *[other] { $unit }
} and not in kronor.
finding-amount-format-other-hint = Convert to kronor before exporting. If the amounts are in kronor already, change the cells’ number format.
finding-rows-unread = The sheet has rows that cannot be read: they stand twice, or outside the table.
finding-rows-unread-hint = Open the file in the spreadsheet program, see that all rows are there, and save it again.
finding-required = { $columnname } is missing.
finding-required-hint = Fill in the cell.
finding-formula-error = The cell holds the error value { $value }.
finding-formula-error-hint = Mend the formula in the spreadsheet, or type the value.
finding-amount-unreadable = “{ $value }” cannot be read as an amount.
finding-amount-unreadable-hint = Write the amount in digits, for example 1 234 567,50.
finding-amount-negative = { $columnname } is negative: { $value }.
finding-amount-negative-hint = Correct the amount. Repayments belong among the payments.
finding-amount-absurd = The amount “{ $value }” is over ten billion kronor.
finding-amount-absurd-hint = Check the digits and the unit (kr, tkr).
finding-payment-negative = The payment is negative: { $value }. It counts as a repayment.
finding-payment-negative-hint = Nothing to do if it is a repayment.
finding-date-unreadable = “{ $value }” cannot be read as a date.
finding-date-unreadable-hint = Write the date as 2024-03-15.
finding-value-left-out = “{ $value }” cannot be read as { $columnname }, and is left empty. The column is in no number.
finding-value-left-out-hint = Nothing needs to be done. Correct the cell if it is to be kept beside the case.
finding-column-left-out = { $columnname } is left empty, since nothing tells how “{ $value }” is to be read. The column is in no number.
finding-column-left-out-hint = Nothing needs to be done. Correct the column if it is to be kept beside the cases.
finding-date-year-only = Only the year { $value } is given. The case counts in that year.
finding-date-year-only-hint = Fill in the whole date if it is known.
finding-date-month-only = Only the month { $value } is given. The case counts in its year.
finding-date-month-only-hint = Fill in the whole date if it is known.
finding-date-order-unclear = “{ $value }” may be { $read } or { $other }, and none of the column's dates tells which. Rows written so: { $rows }.
finding-date-order-unclear-hint = Write the dates with four digits in the year, as 2024-03-15.
finding-date-order-assumed = “{ $value }” is read as { $read }, but may be { $other }. None of the column's dates tells which. Rows written so: { $rows }.
finding-date-order-assumed-hint = If that is wrong: write the dates as 2024-03-15.
finding-year-out-of-range = The date { $value } is outside 1990 to next year.
finding-year-out-of-range-hint = Correct the year.
finding-project-year-out-of-range = The project date { $value } is outside 1990–2060.
finding-project-year-out-of-range-hint = Check the year.
finding-number-unreadable = “{ $value }” cannot be read as a whole number.
finding-number-unreadable-hint = Write a whole number, without text.
finding-period-unreadable = The period “{ $value }” cannot be read.
finding-period-unreadable-hint = Write for example 2024, 2024 H1, 2024 Q2, 2024-03 or 2024-01-01 to 2024-06-30.
finding-period-of-two-years = The period “{ $value }” crosses the turn of a year.
finding-period-of-two-years-hint = Divide the row into one for each year.
finding-clients-without-sessions = The row has clients ({ $clients }) but no sessions.
finding-clients-without-sessions-hint = Whoever was advised has had at least one session. Fill in how many.
finding-sessions-under-clients = The row has fewer sessions ({ $value }) than clients ({ $clients }).
finding-sessions-under-clients-hint = Every client has had at least one session. Check that the columns have not changed places.
finding-sessions-without-clients = The row has sessions ({ $sessions }) but no clients.
finding-sessions-without-clients-hint = Write how many clients had them.
finding-period-overlaps = The period { $value } of { $adviser } overlaps { $other }, which is on row { $first }: the same clients would count twice.
finding-period-overlaps-hint = Report each day in one period. Take away one of them, or correct the dates.
finding-advice-repeated = The same group of clients is on row { $first } already.
finding-advice-repeated-hint = Put the rows together into one.
finding-word-unknown = “{ $value }” is not a known value of { $columnname }.
finding-word-unknown-hint = { $near ->
        [yes] The nearest is “{ $suggestion }”.
       *[no] Write one of the words { $suggestion }.
    } Correct the cell, or { $on ->
        [page] choose what the word means in the step Columns
       *[line] say what the word means under [values] in a mapping file
    }.
finding-sni-missing = The SNI code is missing. The case counts under unknown sector.
finding-sni-missing-hint = Fill in the code if it is known.
finding-sni-unknown = There is no SNI code “{ $value }”.
finding-sni-unknown-hint = The nearest is { $suggestion }. Correct the code, or leave the cell empty if it is not known.
finding-sni-other-version = The SNI code “{ $value }” is not in SNI { $version }, which the row is of, but in SNI { $other }: { $name }.
finding-sni-other-version-hint = If the code is right, write { $other } in the column SNI version. Otherwise the nearest in SNI { $version } is { $suggestion }.
finding-sni-name-only = “{ $value }” is the name of an industry, not an SNI code.
finding-sni-name-only-hint = { $near ->
        [yes] The code with that name is { $suggestion }.
       *[no] Write the code, two to five digits.
    } If it is not known, { $on ->
        [page] leave the cell empty
       *[line] leave the cell empty; if it is the region’s own industry group, say what it means under [values.sni_code] in a mapping file
    }.
finding-sni-several = The cell has { $codes } SNI codes: “{ $value }”. A case counts in one sector.
finding-sni-several-hint = Write the principal one alone. If it stands first, it is { $first }.
finding-sni-version-unknown = There is no SNI version “{ $value }”.
finding-sni-version-unknown-hint = Write 2007 or 2025.
finding-sni-leading-zero = The SNI code { $value } is read as { $read }: a leading zero was lost.
finding-sni-leading-zero-hint = Format the column as text if that is wrong.
finding-municipality-unknown = There is no municipality “{ $value }”.
finding-municipality-unknown-hint = { $near ->
        [no] Correct the name, or write the four-digit code.
       *[yes] The nearest is { $suggestion }. Correct the name, or write the four-digit code.
    }
finding-municipality-several = “{ $value }” does not say which municipality it is.
finding-municipality-several-hint = Write the municipality's name. A project may list several with commas between.
finding-county-unknown = There is no county “{ $value }”.
finding-county-unknown-hint = { $near ->
        [no] Correct the name, or write the two-digit code.
       *[yes] The nearest is { $suggestion }. Correct the name, or write the two-digit code.
    }
finding-county-differs = The county “{ $value }” is not the municipality's. The municipality decides.
finding-county-differs-hint = Correct the county or the municipality if it is wrong.
finding-place-doubted = “{ $value }” is read as { $suggestion }, despite the question mark.
finding-place-doubted-hint = Find out where the case belongs, and correct the cell if it is elsewhere.
finding-place-missing = The municipality is missing.
finding-place-missing-hint = Fill in the municipality. For project funds the county is enough; it can be { $on ->
        [page] chosen for the whole file in the step File
       *[line] given for the whole file with --county
    }.
finding-organisation-number-invalid = The organisation number has the wrong check digit or form.
finding-organisation-number-invalid-hint = Check the number. It does not affect what is counted.
finding-identity-number-dropped = The number is a personal identity number. It is not kept.
finding-identity-number-dropped-hint = Nothing to do. The case is loaded without the number.
finding-identity-number-in-text = { $columnname } contains a personal identity number. It is replaced by [personnummer] when loaded.
finding-identity-number-in-text-hint = Remove it from the file, or load with the replacement.
finding-identity-number-as-case = The case number is a personal identity number and cannot be kept.
finding-identity-number-as-case-hint = Use the case's registration number.
finding-email-in-text = { $columnname } contains an e-mail address. It is replaced by [e-post] when loaded.
finding-email-in-text-hint = Remove it from the file, or load with the replacement.
finding-phone-in-text = { $columnname } contains a phone number. It is replaced by [telefon] when loaded.
finding-phone-in-text-hint = Remove it from the file, or load with the replacement.
finding-decision-assumed = 
    The decision is missing but an amount is granted: { $rows ->
        [one] the row counts
       *[other] { $rows } rows count
    } as granted.
finding-decision-assumed-hint = Fill in the decision if that is wrong.
finding-decision-ongoing =
    The status is “{ $value }” and money was granted: { $rows ->
        [one] the project on { $rows } row counts
       *[other] the projects on { $rows } rows count
    } as granted.
finding-decision-ongoing-hint = An ongoing project has been granted money. If the decisions are yet to come, { $on ->
        [page] choose in the step Columns that the word means Pending
       *[line] say in a mapping file, under [values.decision], that the word means pending
    }.
finding-decided-before-applied = The decision { $value } was made before the application.
finding-decided-before-applied-hint = Check both dates.
finding-ends-before-starts = The project ends ({ $value }) before it starts.
finding-ends-before-starts-hint = Check both dates.
finding-amount-on-rejected = The case is not granted but has a granted amount: SEK { $value }. The amount is not counted.
finding-amount-on-rejected-hint = Correct the decision or the amount.
finding-granted-over-applied = The amount granted (SEK { $value }) is larger than the amount applied for.
finding-granted-over-applied-hint = Check the amounts.
finding-cells-beyond = The row has more cells than the heading row; the last is “{ $value }”. Its values have probably shifted.
finding-cells-beyond-hint = Put quotation marks around text that contains the delimiter, or save the file as xlsx.
finding-last-row-short = The last row ends too early: it has { $cells } cells, and all other rows { $all }. The file may be cut off, and cases at its end are then missing.
finding-last-row-short-hint = Export the file again, and compare the number of rows with the case system’s. Do not fill in the row by hand.
finding-case-id-spelled = “{ $value }” is counted as the same case as “{ $first }” on row { $row }: the numbers differ in spelling only.
finding-case-id-spelled-hint = Write the case number alike on every row. If they are two cases, their numbers must differ in more than capitals, dashes and spaces.
finding-duplicate-row = Case { $case } stands on both row { $first } and row { $second } with the same content. It counts once.
finding-duplicate-row-hint = Remove one of the rows if it is a duplicate.
finding-duplicate-case = Case { $case } stands on both row { $first } and row { $second } with a different { $columnname }: { $before } and { $value }.
said-nothing = nothing
finding-duplicate-case-hint = Correct or remove one of the rows.

## Files that cannot be used

file-not-found = There is no file { $name }.
file-not-found-hint = Check the path.
file-is-a-folder = { $name } is a folder, not a file.
file-is-a-folder-hint = Give a file: xlsx, xls, ods or csv.
file-too-large = The file { $name } is larger than { $limit } MB.
file-too-large-hint = Split it, for example by year.
file-expands-too-much = The file { $name } unpacks to far too much data and is not read.
file-expands-too-much-hint = Save it anew from the spreadsheet program as xlsx or csv.
file-empty = The file { $name } is empty.
file-empty-hint = Export it again from the case system.
file-encrypted = The file { $name } is protected by a password.
file-encrypted-hint = Remove the password in the spreadsheet program and save it again.
file-not-a-table = The file { $name } is not a table but { $kind }.
file-not-a-table-hint = Send an Excel file (xlsx, xls), ods or csv.
file-no-table-in-page = The file { $name } is a web page, and there is no table in it.
file-no-table-in-page-hint = Open it in Excel or LibreOffice and save it as xlsx. If the table is in files beside it: open it with them.
file-unreadable = The file { $name } cannot be read: it is damaged, or of another kind than its name says.
file-unreadable-hint = Open it in the spreadsheet program and save it as xlsx or csv.
file-stray-quote = A quotation mark in row { $row } of the file { $name } is never closed, so that several rows are read as one cell.
file-stray-quote-hint = Correct the row, or save the file as xlsx.
file-no-header = No row of known headings is found in the file { $name }.
file-no-header-hint = The file needs a heading row with for example { $examples }. If the columns are called something else: { $on ->
        [page] write in the step File which row the headings are on
       *[line] name them in a mapping file
    }.
file-no-such-sheet = There is no sheet “{ $sheet }” in the file.
file-no-such-sheet-hint = Its sheets are: { $sheets }.
file-which-table = It cannot be told whether the file { $name } holds business grants or project funds.
file-which-table-hint = { $on ->
        [page] Choose the contents in the step File.
       *[line] Give --table business-grants or --table project-funds.
    }
file-mapping-unreadable = The mapping file { $name } cannot be read: { $problem }.
file-mapping-unreadable-hint = { $on ->
        [page] Give a file that was saved with Save the mapping.
       *[line] It should be a TOML file, see docs/mappning.md.
    }
file-mapping-unknown-column = The mapping file { $name } names “{ $column }”, which does not exist.
file-mapping-unknown-column-hint = { $on ->
        [page] Give a file that was saved with Save the mapping, or choose the column here.
       *[line] The columns' names are in docs/mappning.md.
    }
file-mapping-unknown-value = “{ $value }” is not a possible value of { $column }.
file-mapping-unknown-value-hint = { $on ->
        [page] Give a file that was saved with Save the mapping, or choose here what the word means.
       *[line] The possible values are in docs/mappning.md.
    }
file-unknown-county = There is no county { $county }.
file-unknown-county-hint = Give the county's two-digit code, for example 21 for Gävleborg.

## Columns

column-case-id = Case number
column-county = County
column-municipality = Municipality
column-support-form = Support form
column-applied-on = Date of application
column-decided-on = Date of decision
column-starts-on = Start date
column-ends-on = End date
column-decision = Decision
column-amount-applied = Amount applied for
column-amount-granted = Amount granted
column-amount-paid = Amount paid
column-paid-on = Date of payment
column-total-cost = Total cost
column-organisation-number = Organisation number
column-organisation-name = Company or organisation
column-legal-form = Legal form
column-employees = Employees
column-sni-code = SNI code
column-sni-version = SNI version
column-applicant-sex = Sex
column-sex-basis = Whose sex
column-birthplace = Birthplace
column-age-group = Age group
column-sex-unknown = Why sex is missing
column-birthplace-unknown = Why birthplace is missing
column-age-group-unknown = Why age is missing
column-project-name = Project name
column-strategy-area = Strategy area
column-intervention-field = Intervention field
column-description = Description
column-period = Period
column-adviser = Adviser
column-phase = Phase
column-clients = Clients
column-sessions = Sessions
column-hours = Hours
