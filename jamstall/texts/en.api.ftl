## For others to use: the description of the data, and the panel on another site

dataset-title = Business grants and project funds by sector, sex and birthplace
dataset-title-demo = Demo data: business grants and project funds by sector, sex and birthplace
dataset-description = Kronor and cases applied for and granted in the regions' business grants and project funds, by county, year, sector and who the applicants are. Small groups are not shown, to protect individuals.
dataset-description-demo = Invented cases that show what the service looks like. They say nothing of any region. Small groups are not shown, as with real cases.
embed-choose = Choose what is shown
embed-show = Show
embed-more = Open the whole page in a new window
api-status-ok = The number as it is.
api-status-rounded = Rounded to the nearest `rounded`, to protect the persons behind it.
api-status-suppressed = Hidden: few persons stand behind it, or persons are not told apart in this way (`beyond`).
api-status-undefined = Does not exist: the denominator is zero.
api-status-no-cases = No cases in the group.
api-unknown-value = Unknown value of { $what }.
api-too-much = Too much at once: at most { $limit }.
api-beside-persons = Never shown beside who persons are.
api-not-read = The data cannot be read.
api-off = Not found.
api-sign-in = Sign in first.
api-no-publisher = No publisher or origin is stated: docs/drift.md.
api-site-not-allowed = This site is not allowed.
