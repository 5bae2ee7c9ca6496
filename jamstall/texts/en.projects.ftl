## Projects: what the projects' texts show of a gender equality perspective

page-projects = Project funds

dimension-strategy-area = Strategy area
dimension-review-level = Level in the project's text
dimension-read-by = Read by
review-level-not-mentioned = Not mentioned
review-level-mentioned = Mentioned
review-level-analysed = Analysed
review-level-acted-on = Acted on
review-level-not-screened = Not read
review-level-not-applicable = Has no project text
read-by-person = A person
read-by-machine = Rules
read-by-unknown = Nobody yet

measure-share-mentioned = Share of projects that mention gender equality
measure-share-acted-on = Share of projects that act on gender equality
measure-amount-share-mentioned = Share of the kronor to projects that mention gender equality
measure-amount-share-acted-on = Share of the kronor to projects that act on gender equality
meaning-share-mentioned = Granted projects whose text names women, men or gender equality, of those whose text is read.
meaning-share-acted-on = Granted projects that act on gender equality by their own text, of those whose text is read.
meaning-amount-share-mentioned = Kronor to granted projects whose text names women, men or gender equality, of the kronor to those whose text is read.
meaning-amount-share-acted-on = Kronor to granted projects that act on gender equality by their own text, of the kronor to those whose text is read.
cli-beside-persons = Projects' texts and strategy areas are never shown together with sex, birthplace or age, since projects are shown one by one. Leave one out: { $dimension } or what is said of persons.
