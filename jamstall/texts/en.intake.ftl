
## What a workbook holds beside cells, and what its text looks like (codes: jamstall/intake/findings.py)

finding-hidden-rows =
    { $rows ->
        [one] One row of the sheet is hidden or filtered out. It counts like all others.
       *[other] { $rows } rows of the sheet are hidden or filtered out. They count like all others.
    }
finding-hidden-rows-hint = Remove the rows from the file if they should not be included.
finding-macros = The workbook holds macros. They are not run and not stored.
finding-macros-hint = Nothing to do.
finding-external-links = The workbook takes values from other files. The values last saved are read, and nothing is fetched.
finding-external-links-hint = Check that the values were up to date when the file was saved.
finding-formula-not-computed = The cell holds a formula that has not been computed.
finding-formula-not-computed-hint = Open the file in the spreadsheet, save it and send it again. Or type the value.
finding-case-id-rounded = The case number “{ $value }” has become a number and lost its last digits.
finding-case-id-rounded-hint = Format the column as text before exporting, so that the whole number is kept.
finding-case-id-is-date = The case number has become a date: { $value }.
finding-case-id-is-date-hint = Format the column as text before the numbers are typed or pasted, and fetch them anew: Excel turns 2024-1 into 1 January 2024.
finding-formula-in-text = “{ $value }” looks like a formula. It is not computed, but stored as text.
finding-formula-in-text-hint = Correct the cell if it is not a text.
finding-markup-in-text = “{ $value }” holds HTML or Markdown. It is shown as it stands, as text.
finding-markup-in-text-hint = Remove the codes if the text should be easy to read.
finding-text-cut = { $columnname } is { $length } characters long. The first { $kept } are stored.
finding-text-cut-hint = Check that the right text is in the cell, or shorten it.

file-too-many-rows = The file { $name } has more than { $limit } rows.
file-too-many-rows-hint = Divide it, for instance by year.
file-row-limit = The file is not read: the setting JAMSTALL_MOST_ROWS is to be how many rows a file may have, not { $value }.
file-row-limit-hint = Whoever maintains the program changes it to a number, 1000000 for example, or removes it.
file-defines-text = The file { $name } holds a document type definition (DTD) and is not read. No spreadsheet program writes one.
file-defines-text-hint = Save it again in the spreadsheet program as xlsx or csv.
