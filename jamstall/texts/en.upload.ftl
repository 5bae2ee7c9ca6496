## Upload: a file's way from chosen to published

page-upload = Upload
upload-not-allowed = You can read, but not upload or change data. Whoever runs the app in your organisation can make you an uploader for your county. Without login it works only on the computer that the app runs on.
upload-steps = Steps
upload-step-file = File
upload-step-columns = Columns
upload-step-findings = Findings
upload-step-control = Control
upload-step-difference = Publish
upload-step-done = { $step } ✓
upload-next = On to { $step }
upload-back = Back
upload-reading = Reading the file …
upload-stage-reading = Reading the file …
upload-stage-columns = Reading the columns …
upload-stage-checking = Checking the rows …
upload-stage-unread = The file could not be read.
upload-stage-done = The file has been read.
upload-intro = Choose an export from the case system: xlsx, xls, ods or csv, at most 50 MB. The file is checked first. Nothing changes until you publish, and personal identity numbers are never stored.
upload-file = Choose or drop a file
upload-no-room = The file could not be saved: the disk is full or write-protected. Nothing has changed. Ask whoever runs the app to make room, and try again.
upload-templates = Empty templates
upload-templates-text = A workbook with the right headings, lists to choose from, help texts and a filled example.
upload-template-business-grants = Template for business grants
upload-template-project-funds = Template for project funds
upload-template-name-business-grants = template-business-grants.xlsx
upload-template-name-project-funds = template-project-funds.xlsx
upload-under-way = Files under way
upload-draft = { $name }, from { $moment }. Step: { $step }.
upload-continue = Continue
upload-discard = Remove
upload-another = Choose another file
upload-discard-this = Remove the file and start over
upload-chosen = File: { $name }. It is kept for seven days at most, and removed when you publish.
upload-found = This was in the file
upload-found-sheet = Sheet
upload-found-rows = Rows
upload-found-header-row = Heading row
upload-found-table = Content
upload-found-counties = County
upload-found-years = Years
upload-no-sheets = (no sheets)
upload-hidden = hidden
upload-and-more = and { $more } more
upload-which-sheet = Several sheets could be right. Choose the one with all decisions, both granted and rejected.
upload-which-table = It cannot be seen whether the file is of business grants, project funds or advice. Choose the content above.
upload-unknown-headings = No heading in the file is known. Is it the right file and sheet? Otherwise choose the row of headings and what the file holds above.
upload-sheet = Sheet
upload-header-row = Row with headings
upload-table = Content
upload-choose = Choose
upload-county = County
upload-county-in-file = Stands in the file
upload-county-help = For rows that name neither municipality nor county. Choose your county too if the case numbers are your own.
upload-recalled = Columns and words are read as in the last file of the kind.
upload-columns = Which heading is what?
upload-columns-text = Correct what is wrong. What you choose is used for the next file of the kind as well.
upload-needed = { $column } (needed)
upload-not-in-file = Not in the file
upload-samples = For example: { $samples }
upload-other-columns = { $columns ->
    [one] One more column that there may be
   *[other] { $columns } more columns that there may be
}
upload-unmapped = Headings that are not used: { $headings }
upload-columns-missing = Missing: { $columns }. Without { $count ->
    [one] it
   *[other] them
} the file cannot be loaded.
upload-words = What do the file's own words mean?
upload-words-of = { $column }: { $words ->
    [one] one word
   *[other] { $words } words
}{ $unread ->
    [0] { "" }
   *[other] , { $unread } to choose
}
upload-word = { $word } ({ $rows ->
    [one] one row
   *[other] { $rows } rows
})
upload-mapping = Save or give a mapping file
upload-mapping-text = What you have said of the file can be saved as a file (TOML), and given to a colleague or to the command line.
upload-mapping-save = Save the mapping
upload-mapping-name = mapping.toml
upload-mapping-give = Give a mapping
upload-checked = { $rows ->
    [one] One row
   *[other] { $rows } rows
} gave { $table ->
    [advice] { $cases ->
        [one] one report
       *[other] { $cases } reports
    }
   *[other] { $cases ->
        [one] one case
       *[other] { $cases } cases
    }
}: { $errors ->
    [0] no errors
    [one] one error
   *[other] { $errors } errors
} and { $warnings ->
    [0] nothing to look at
    [one] one thing to look at
   *[other] { $warnings } things to look at
}.
upload-correct = The file cannot be loaded until the errors are corrected. Get your workbook with the errors marked, correct it, and upload it again.
upload-give-back = Get my workbook with the findings marked
upload-give-back-name = { $name } with findings
upload-give-back-help = Your own file. Only marks, comments and a sheet with the list have been added.
upload-accept-all = Accept all findings and go on
upload-accept = I have seen it. Publish anyway.
upload-accept-first = Accept each kind of finding, or correct the file and upload it again.
upload-kind = { $severity }, { $count ->
    [one] in one place
   *[other] in { $count } places
}.
upload-others-like = { $others ->
    [one] It is true of one more value
   *[other] It is true of { $others } more values
}: see the places.
upload-where = Show { $count } places
upload-more = … and { $more } more. All are in the marked workbook.
upload-read-as = The file was read as { $fund }, { $where }. If that is wrong: go back to File or Columns.
upload-place = { $where }: row { $rows }
upload-place-sheet = Sheet { $sheet }
upload-place-column = column { $column }
upload-place-lettered = { $letter } ({ $column })
upload-place-file = The whole file
upload-finding-column = Column
upload-control-text = Does the money agree with the accounts? Write the ledger's total for the same cases, if you have it. The step can be skipped.
upload-control-payments = The file has { $payments } payments of { $cases } cases. A granted amount counts once per case.
upload-ledger = The ledger's total, kronor
upload-ledger-help = For example 12 345 678.50
upload-ledger-unreadable = That cannot be read as an amount. Write for example 12 345 678.50.
upload-ledger-equal = It agrees to the öre.
upload-ledger-more = The file has { $amount } more than the ledger.
upload-ledger-less = The file has { $amount } less than the ledger.
upload-ledger-none = No common explanation fits. Compare year by year above, and see whether something is rounded or missing.
upload-ledger-paid = The ledger's total equals what has been paid. Here what was granted counts.
upload-ledger-applied = The ledger's total equals what granted cases applied for.
upload-ledger-with-withdrawn = The difference equals the amounts of withdrawn cases, which do not count here.
upload-ledger-year = The difference equals what was granted in { $year }. The ledger may lack that year.
upload-ledger-only-year = The ledger's total equals what was granted in { $year }. It may have that year only.
upload-ledger-undecided = The difference is explained by cases without a date of decision.
upload-ledger-kronor = The total seems to be written in hundreds of kronor: the numbers are equal but for two zeros.
upload-ledger-thousand-times-less = The file's total is a thousand times smaller than the ledger's. The file's amounts are probably in thousands of kronor but read as kronor. Write the unit in the heading, for example Beviljat belopp (tkr).
upload-ledger-thousand-times-more = The file's total is a thousand times larger than the ledger's. Either the ledger's total is written in thousands of kronor, or the file's amounts are read as thousands though they are in kronor. Write the unit in the heading, for example Beviljat belopp (kr).
upload-ledger-million-times-less = The file's total is a million times smaller than the ledger's. The file's amounts are probably in millions of kronor but read as kronor. Write the unit in the heading, for example Beviljat belopp (Mkr).
upload-ledger-million-times-more = The file's total is a million times larger than the ledger's. Either the ledger's total is written in millions of kronor, or the file's amounts are read as millions though they are in kronor. Write the unit in the heading, for example Beviljat belopp (kr).
upload-ledger-rounded = The difference is less than a krona per case: one of the numbers is probably rounded.
upload-comparing = Working out the difference …
upload-complete = The file has all cases decided between two dates
upload-complete-help = Tick it to see which published cases of that time are missing in the file. Nothing is removed.
upload-from = From
upload-to = To
upload-period-backwards = The first date must be before the second.
upload-demo-goes = The database has demo data. It is removed when you publish.
upload-new = New
upload-changed = Changed
upload-unchanged = Unchanged
upload-missing-cases = { $table ->
    [advice] { $cases ->
        [one] One published report is missing in the file
       *[other] { $cases } published reports are missing in the file
    }
   *[cases] { $cases ->
        [one] One published case is missing in the file
       *[other] { $cases } published cases are missing in the file
    }
}
upload-new-cases = { $table ->
    [advice] { $cases ->
        [one] One new report
       *[other] { $cases } new reports
    }
   *[cases] { $cases ->
        [one] One new case
       *[other] { $cases } new cases
    }
}
upload-counts = { $table ->
    [advice] Reports
   *[cases] Cases
} in the file, compared with those that are published.
upload-missing-stay = { $table ->
    [advice] Published reports
   *[cases] Published cases
} that are missing in the file stay. If they should go, retract the load they came with in History.
upload-missing = Missing
upload-headlines = The numbers on the pages, before and after
upload-after-hidden = What becomes .. is hidden, to protect individuals. What can be shown of persons is settled once the file is published.
upload-few-changed = { $groups ->
        [one] One group of persons, by county and year, changes
       *[other] { $groups } groups of persons, by county and year, change
    } by fewer than { $limit } { $table ->
        [advice] clients
       *[cases] cases
    }. Whoever compares the numbers before and after can see whom that is about. The more that is loaded at once, the fewer they are.
upload-number = Number
upload-number-of = { $name }, { $by }: { $of }
upload-before = Before
upload-after = After
upload-changes = Changes, field by field
upload-not-shown = not shown
elsewhere = Cases in the file whose number is published for another county: { $cases }. { $named }
upload-elsewhere = Are they the same cases?
upload-elsewhere-same = Yes, they have moved. What the file says takes the place of what is published
upload-elsewhere-new = No, they are other cases with the same number. All of them count
replacing = { $others } of the { $touched } published cases that the file replaces have another year of decision or another name than in the file ({ $named }). Where case numbers begin anew each year they are other cases, which would disappear.
upload-replace = They are the same cases. What the file says takes the place of what is published
upload-outside = The file has cases in { $counties }, which are not yours to change. Nothing has changed.
upload-already = The same file is published already, as load { $load }. Nothing has changed.
upload-outdated = Somebody else has changed the data since you saw the difference, so you have changed nothing. The difference is computed anew: look again.
upload-held = The database is used by another program just now. Nothing has changed. Try again in a while.
upload-not-ready = Go through Findings first: errors must be corrected, and the rest accepted.
upload-summary = { $name }: { $table ->
    [advice] { $cases ->
        [one] one report
       *[other] { $cases } reports
    }
   *[cases] { $cases ->
        [one] one case
       *[other] { $cases } cases
    }
} will be seen by everyone at once.
upload-publish = Publish
upload-publishing = Publishing …
deciding = Deciding what can be shown of persons. Readers see the former state until it is done.
deciding-step = Deciding what can be shown of persons: step { $done } of { $steps }. Readers see the former state until it is done.
deciding-stop = Stop
deciding-stopped = Stopped. Nothing has been changed.
deciding-now =
    The data has changed. It is being decided what can be shown of persons without telling of anybody{ $steps ->
        [0] { "" }
       *[other] : step { $done } of { $steps }
    }. It is shown here when that is done, in some minutes.
upload-done = Published as load { $load }: { $new } new, { $changed } changed and { $unchanged } unchanged { $table ->
    [advice] reports
   *[cases] cases
}.
upload-see = See the result on Overview
upload-see-advice = See the result on Applicants
upload-undo = Undo in History
