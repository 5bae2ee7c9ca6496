## What is found in a file: why a heading is proposed, and how sure it is

confidence-certain = Certain
confidence-likely = Likely
confidence-guess = A guess
reason-mapped = You have chosen the heading “{ $heading }”.
reason-constant = The same in every row: { $like }.
reason-exact = “{ $heading }” is a heading we know.
reason-repeated = Several columns have the heading “{ $heading }”. Give them different headings in the file.
reason-similar = “{ $heading }” is like “{ $like }”.
reason-values = { $percent }% of the values under “{ $heading }” can be read as { $columnname }.
reason-required = No heading was found. The column is needed.
reason-given-decision = No heading was found. Rows with a granted amount count as granted.
reason-given-applicant-sex = No heading was found. Sex is read from the identity number.
reason-none = No heading was found. The column is not needed.


## The template's headings: each is one that a file may have (jamstall/schema.py)

heading-case-id = Case id
heading-county = County
heading-municipality = Municipality
heading-support-form = Support form
heading-applied-on = Applied on
heading-decided-on = Decided on
heading-starts-on = Starts on
heading-ends-on = Ends on
heading-decision = Decision
heading-amount-applied = Amount applied (SEK)
heading-amount-granted = Amount granted (SEK)
heading-amount-paid = Amount paid (SEK)
heading-paid-on = Paid on
heading-total-cost = Total cost (SEK)
heading-organisation-number = Organisation number
heading-organisation-name = Organisation name
heading-legal-form = Legal form
heading-employees = Employees
heading-sni-code = SNI code
heading-sni-version = SNI version
heading-applicant-sex = Applicant sex
heading-sex-basis = Sex basis
heading-birthplace = Birthplace
heading-age-group = Age group
heading-project-name = Project name
heading-strategy-area = Strategy area
heading-intervention-field = Intervention field
heading-description = Description

## What each column should say

help-case-id = Your own number for the case. A case counts once; the same number on several rows means several payments. Never write a personal identity number.
help-county = The county that gives the support, from the list or by two digits. Needed only where no municipality is given.
help-municipality = The municipality where the money is used, from the list or by four digits. For projects: several with commas between, or Hela länet.
help-support-form = The name of the support or programme, such as Investeringsstöd or Regionalfonden.
help-applied-on = The day the application came in, as 2024-03-15.
help-decided-on = The day of the decision, as 2024-03-15. Not needed for pending cases.
help-starts-on = The day the project begins, as 2024-03-15.
help-ends-on = The day the project ends, as 2026-12-31.
help-decision = Choose from the list. Granted in part counts as granted.
help-amount-applied = Kronor applied for, not thousands.
help-amount-granted = Kronor granted, not thousands. Empty or 0 where rejected.
help-amount-paid = Kronor paid out. Money claimed back is written with a minus.
help-paid-on = The day of the payment. Several payments: one row each, with the same case id.
help-total-cost = The whole cost of what is supported, in kronor.
help-organisation-number = Ten digits, as 556677-8899. Personal identity numbers are not needed and never kept.
help-organisation-name = Who applies: the company, the association or the municipality.
help-legal-form = Such as Aktiebolag (limited company) or Enskild firma (sole trader).
help-employees = A whole number. Nobody employed is written 0.
help-sni-code = The industry code by Statistics Sweden, preferably five digits: 25.110 or 25110. The cell is text, so that zeros in front are kept.
help-sni-version = 2007 or 2025. May be left empty.
help-applicant-sex = The sex of the person that the case names. Choose from the list; Unknown is an answer as well.
help-sex-basis = Whose sex it is: owner, CEO, project leader or applicant.
help-birthplace = Choose from the list. Shown for groups only, never for single persons.
help-age-group = The age of the same person, in three groups.
help-project-name = The name of the project, without personal data.
help-strategy-area = The area of your strategy that the project belongs to.
help-intervention-field = The EU’s code of what the money is for, three digits, if the project has one.
help-description = A few sentences about what the money is to do. Write no personal data.

## The words to choose from: each is read as the identifier in its key (jamstall/enumerations.py)

word-decision-granted = Granted
word-decision-rejected = Rejected
word-decision-withdrawn = Withdrawn
word-decision-pending = Pending
word-applicant-sex-woman = Woman
word-applicant-sex-man = Man
word-applicant-sex-mixed = Mixed
word-applicant-sex-other = Other
word-applicant-sex-not-applicable = Not applicable
word-applicant-sex-unknown = Unknown
word-applicant-sex-not-asked = Not asked
word-applicant-sex-declined = Prefer not to say
word-sex-basis-owner = Owner
word-sex-basis-ceo = CEO
word-sex-basis-project-leader = Project leader
word-sex-basis-applicant = Applicant
word-birthplace-sweden = Sweden
word-birthplace-abroad = Abroad
word-birthplace-mixed = Mixed
word-birthplace-not-applicable = Not applicable
word-birthplace-unknown = Unknown
word-birthplace-not-asked = Not asked
word-birthplace-declined = Prefer not to say
word-age-group-under-31 = Under 31
word-age-group-31-49 = 31–49
word-age-group-50-plus = 50 plus
word-age-group-unknown = Unknown
word-age-group-not-asked = Not asked
word-age-group-declined = Prefer not to say

## The empty template

template-title-business-grants = Template for business grants
template-title-project-funds = Template for project funds
template-subject = { $table ->
        [advice] Advice
       *[other] Decisions on support
    }, to fill in and upload
template-guide = Read me
template-example = Example
template-lists = Lists
template-step-fill = Fill in the sheet “{ $sheet }”: one row for each { $table ->
        [advice] group of clients, never for a person
       *[other] case
    }, from row 2. Do not change the headings.
template-step-required = Headings with * must be filled in. Other columns may be left empty or taken away.
template-step-choose = Cells with an arrow have a list to choose from. Select a cell to see what it should say.
template-step-example = The sheet “{ $sheet }” shows three invented { $table ->
        [advice] rows
       *[other] cases
    }. It is not read.
template-step-persons = Write no personal identity numbers, names of private persons, phone numbers or e-mail addresses.
template-step-upload = Save the file and upload it. Nothing is published until you have seen what changes.
template-column = The column’s heading
template-needed = Must be filled in
template-what = What it should say
template-words = Words to choose from
template-yes = Yes
template-no = No
template-list = See the list in the cell
template-example-note = Three invented { $table ->
        [advice] rows
       *[other] cases
    }, as they are written in the sheet “{ $sheet }”. The letter is the column’s.
template-wrong-title = Not in the list
template-wrong = Choose one of the words in the list.
template-place-wrong = It is not in the list. Keep it if it is a code, several municipalities or the whole county.
template-date-wrong = Write the date as 2024-03-15.
template-number-wrong = Write a number, without text.

## The user’s own workbook, returned with its findings

returned-sheet = Findings
returned-title = Findings by { $product }
returned-counts =
    { $errors ->
        [one] 1 error
       *[other] { $errors } errors
    } to correct and { $warnings } to look at. Marked cells have a border and a comment.
returned-again = Correct the cells and upload the file again. This sheet and the comments are not read, and need not be taken away.
returned-cells-only = The file could not be marked as it was. The sheets are made of the cells as read: formulas, colours and widths are not there.
returned-lost = This could not be kept from your file: { $parts }. Keep the original.
returned-capped = Only the first { $shown } cells are marked. The rest are in the list.
returned-severity = Kind
returned-where = Sheet
returned-cell = Cell
returned-value = Value
returned-message = What is wrong
returned-hint = What to do
returned-row = row { $row }
returned-whole-file = the whole file
returned-file-name = { $name } with findings
returned-cases = Cases
lost-alternative = alternative text of pictures and charts
lost-bars = data bars and other conditional formats of Excel 2010
lost-charts = charts
lost-connections = data connections
lost-ctrlProps = buttons and form fields
lost-drawing = pictures and shapes
lost-embeddings = embedded documents
lost-featurePropertyBag = check boxes in cells
lost-metadata = dynamic arrays
lost-model = the data model
lost-queryTables = query tables
lost-richData = pictures in cells
lost-slicers = slicers
lost-sparklines = sparklines
lost-threadedComments = replies to comments
lost-timelines = timelines
lost-validations = lists to choose from that other sheets hold
