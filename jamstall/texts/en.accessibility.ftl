## Streamlit's own words, exactly as Streamlit writes them; what they are exchanged for in Swedish
## stands in sv.accessibility.ftl (jamstall/ui/language.py)

widget-skip = Skip to main content
widget-sidebar = Sidebar
widget-sidebar-collapse = Collapse sidebar
widget-sidebar-expand = Expand sidebar
widget-pages = App pages
widget-menu = Main menu
widget-home = Navigate to home page
widget-more-pages = { $name } more
widget-selected = Selected values
widget-remove = Remove { $name }
widget-clear-all = Clear all
widget-clear-value = Clear value
widget-select-all = Select all
widget-open = Open
widget-options = Selectbox options
widget-no-results = No results
widget-choose-one = Choose an option
widget-choose-several = Choose options
widget-upload = Upload
widget-file-upload = file upload
widget-increment = Increment
widget-decrement = Decrement
widget-press-apply = Press Enter to apply
widget-press-submit = Press Enter to submit form
widget-connection-lost = Connection error
widget-connection-ours = Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:
widget-connection-theirs = Streamlit server is not responding. Are you connected to the internet?
widget-close = Close
said-connection-lost = The connection was lost
said-connection-ours = The server does not answer. The page tries again by itself, and what you have chosen stays in the address.
said-connection-theirs = The server does not answer, or the network is gone. The page tries again by itself, and what you have chosen stays in the address.
widget-file-limit = { $name } per file
widget-drag-file = Drag and drop a file here
widget-download-picture = Download as PNG: { $name }
widget-download-picture-tip = Download as PNG
widget-fullscreen = Fullscreen: { $name }
widget-fullscreen-tip = Fullscreen
widget-fullscreen-close = Close fullscreen: { $name }
widget-fullscreen-close-tip = Close fullscreen
widget-running = Running...
widget-stop = Stop
widget-connecting = Connecting
widget-help = Help for { $name }
widget-choose-date = Choose date
widget-date-year = year, { $name }
widget-date-month = month, { $name }
widget-date-day = day, { $name }
widget-date-empty = Empty
widget-date-calendar = Choose date, { $name }
widget-date-previous = Previous month
widget-date-next = Next month
widget-date-january = { $name } – January
widget-date-february = { $name } – February
widget-date-march = { $name } – March
widget-date-april = { $name } – April
widget-date-may = { $name } – May
widget-date-june = { $name } – June
widget-date-july = { $name } – July
widget-date-august = { $name } – August
widget-date-september = { $name } – September
widget-date-october = { $name } – October
widget-date-november = { $name } – November
widget-date-december = { $name } – December
without-script = This page needs JavaScript. Turn it on in your browser and load the page again.

## The accessibility statement (law 2018:1937), after the template of Digg

operator-unnamed = the organisation that runs it, which has not stated its name yet
contact-unnamed = The organisation has not stated a contact yet. Turn to whoever gave you the address of this page.
page-accessibility = Accessibility
accessibility-purpose = Accessibility statement for { $product }. Responsible for this installation: { $operator }. This page says how well it meets the act on accessibility to digital public services (2018:1937), what is known to fall short, and how to report what does not work.
accessibility-how = How accessible is it?
accessibility-conformance = It partly conforms with the act, because of the shortcomings below. The aim is WCAG 2.1, levels A and AA, and the standard EN 301 549.
accessibility-shortcomings = Known shortcomings
accessibility-shortcoming = What does not work
accessibility-criterion = Criterion in WCAG 2.1
accessibility-way-round = What to do instead
accessibility-origin = Where it comes from
origin-streamlit = Streamlit, which the pages are built with
origin-own = Our own
accessibility-report = If something does not work for you
accessibility-report-text = { $contact } Say which page it is and what you wanted to do. You can ask for the same content in another form, for example as a spreadsheet or a text.
accessibility-supervision = Supervision
accessibility-supervision-text = The Agency for Digital Government (Digg) supervises the act. If you are not satisfied with how your report is handled, you can [report it to Digg](https://www.digg.se/tdosanmalan).
accessibility-tested = How it was tested
accessibility-tested-text =
    Self-assessment by those who build the tool, last on { $date }, with version { $version }:

    - Automatic tests of every page with axe-core { $axe } in Chromium, in Swedish and English, at computer and phone width: no violation of WCAG 2.1, level A or AA. The shortcomings in the table are of kinds that axe-core cannot find.
    - The tasks – choose, change language and page, open a table, download – done by automatic tests with the keyboard alone.
    - Computed contrast of the colours of the charts, and how they differ to three forms of colour blindness, on light and on dark pages.

    Not done: a test with a screen reader, a test by persons with disabilities, and a review by someone independent. Automatic tests find only some of the shortcomings.

## The known shortcomings (jamstall/panels/accessibility/shortcomings.toml)

shortcoming-announcements = A screen reader says the number of choices in a list in the browser's language, not the page's.
shortcoming-announcements-instead = Set the browser to English, and it is said in English.
