## What readers take with them

take-menu = Download
take-page = Download the whole page, or a report
take-page-text = { $panels ->
        [one] The page's only part, as it is now.
       *[other] The page's { $panels } parts, as they are now.
    } The report is the whole mapping of the same selection.
take-png = Picture (PNG)
take-svg = Picture that scales (SVG)
take-pptx = Slide for PowerPoint (PPTX)
take-xlsx = Workbook (Excel)
take-make-pptx = Download slides (PPTX)
take-make-pdf = Download the report (PDF)
take-making-pptx = Making the presentation …
take-making-pdf = Making the report …
take-fetch-pptx = The slides are downloaded. Download them again
take-fetch-pdf = The report is downloaded. Download it again
take-file-pdf = report-growth-funds
take-fund-business-grants = grants
take-fund-project-funds = projects
take-hidden = Too few cases to be shown without pointing at individuals
take-unchanged = Nothing is changed in the scenario yet
take-unknown = Not reported in any case
take-left-out = Left out, and why
take-address = The address of this very view:
take-qr = QR code for the address

## The same on the command line

cli-export-undecided = The page has nothing to show of the selection yet.
cli-export-hidden = The page has nothing to show of the selection: too few cases stand behind it, or nothing is reported. Choose more years or a larger area.
cli-export-empty = There are no cases in the selection, so there is nothing to write. Remove a condition.
cli-export-panel = A picture is of one chart. Say which with --panel: { $known }.
