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
cli-nearest = Nearest: { $call }

projects-headline = { $share } of the projects { $where } { $when }, with { $kronor } of the kronor, do not mention gender equality.
projects-none-read = The texts of the projects { $where } { $when } are not read.
projects-nothing-read = No project in the selection has a text that is read.
projects-behind = By their own text, { $share } act on gender equality, with { $kronor } of the kronor. Among { $number } { $cases ->
        [one] granted project whose text is read.
       *[other] granted projects whose text is read.
    }
projects-read-by = Read by people: { $people }, by rules: { $machine }.
projects-rules-less-sure = The rules nearly always see rightly whether gender equality is mentioned; whether the project acts on it they see less surely (see Data and method).
projects-not-read = { $count ->
        [one] One project is not read and does not count.
       *[other] { $number } projects are not read and do not count.
    }
projects-reading = { $read } of { $all } texts are read. The rest are being read now; the numbers are of those that are done.
ask-ladder = How far do the projects go?
ask-levels-years = Is it getting better?
ask-along = Where is it mentioned?
ask-beside = Does it go with anything else?
ask-rows = Which projects are they?
projects-along-choice = By
projects-programme = Programme
projects-of = Share of
projects-number = Projects read
projects-bar-cases = Projects
projects-bar-kronor = Kronor
projects-bar = { $name } ({ $number } { $cases ->
        [one] project)
       *[other] projects)
    }
projects-title-ladder = Levels in the projects' texts
projects-title-dominance = Levels by sector dominance
projects-title-decisions = Granted beside rejected
projects-title-years = Levels year by year
projects-title-along = Share that mentions gender equality by { $what }
projects-ladder = { $mentioned } of the projects mention gender equality, { $analysed } analyse it or act on it, and { $acted } act on it.
projects-dominance = Gender equality is mentioned most in { $most } sectors, { $most_share }, and least in { $least }, { $least_share }.
projects-dominance-unknown = Too little is known of the projects' sectors to compare them.
projects-decisions = { $granted } of the granted projects mention gender equality, and { $rejected } of the rejected ones.
projects-one-year = The selection has one year only, so no development can be seen.
projects-years = In { $last }, { $after } of the projects mentioned gender equality, against { $before } in { $first }. The share that act on it was { $acted_after }, against { $acted_before }.
projects-along = Gender equality is mentioned most in { $most }, { $most_share }, and least in { $least }, { $least_share }.
projects-along-same = As many mention gender equality everywhere: { $share }.
projects-along-one = The selection does not have two groups by { $what } with at least five projects read, so there is nothing to compare.
projects-few-left-out = { $count ->
        [one] One group of fewer than { $fewest } projects is in the table only.
       *[other] { $count } groups of fewer than { $fewest } projects are in the table only.
    }
report-projects = What do the projects' texts show?

claim-mentions-name = The share of projects that mention gender equality
claim-mentions-title = { $share } of the projects { $where } { $when } mention gender equality, and { $acted } act on it.
claim-mentions-question = How many of the projects { $where } { $when } mention gender equality in their text?
claim-mentions-statement = Fewer than half of the projects { $where } { $when } mention gender equality in their text.
claim-mentions-talk = What should an application say for us to grant it?

rows-find = Search the projects' names and quotes
rows-level = Level
rows-level-all = All levels
rows-sort = In order of
rows-sort-amount = Kronor, most first
rows-sort-level = Level, highest first
rows-sort-year = Year, latest first
rows-sort-name = Name
rows-from = Show row
rows-title = Granted projects
rows-shown = Rows { $first }–{ $last } of { $total }.
rows-none = No project is as chosen and searched for.
rows-name = Project
rows-place = Where
rows-amount = Granted
rows-quote = What decides it
rows-note = Projects are shown one by one only where they are granted, and never with sex, birthplace or age. Quotes are word for word from the application.
rows-quoted = “{ $quote }”
rows-places = { $count } places
cli-review-no-projects = The file { $name } is of business grants, which have no project texts. Say --table project-funds if it is of project funds.
rows-programme = Programme and strategy area
rows-programme-and-area = { $programme }: { $area }

dimension-theme = Theme
dimension-owner-kind = Kind of project owner
dimension-grant-size = Amount granted
dimension-promise = Promises of equal numbers
dimension-intervention-field = Intervention field
owner-kind-municipality = Municipality
owner-kind-region = Region
owner-kind-state = State agency
owner-kind-university = University
owner-kind-association = Association or foundation
owner-kind-company = Company
owner-kind-unknown = Unknown kind
grant-size-under-1m = Under 1 million
grant-size-from-1m = 1 to 5 million
grant-size-from-5m = 5 to 10 million
grant-size-from-10m = 10 million or more
grant-size-unknown = Unknown amount
promise-with-how = Promises numbers and says how
promise-without-how = Promises numbers without saying how
promise-no-numbers = Promises no numbers
promise-unknown = Not read
ask-promises = Are equal numbers promised without saying how?
ask-shared = Does the same sentence stand in several applications?
projects-title-promises = Promises of equal numbers
projects-promises = { $without } of the projects promise numbers for women and men without saying how they are to be reached: a goal that can be counted, but no activity for it. { $how } promise numbers and say how.
shared-none = No sentence on gender equality in the projects selected stands word for word in another application.
shared-found = { $count ->
        [one] One sentence on gender equality in the projects selected stands word for word in several applications: in { $most }. Who wrote it cannot be known.
       *[other] { $number } sentences on gender equality in the projects selected stand word for word in several applications, the commonest in { $most }. Who wrote them cannot be known.
    }
shared-left = The { $most } commonest are shown.
shared-title = Sentences that stand in several applications
shared-as-table = Show the sentences
shared-sentence = Sentence
shared-applications = Applications
shared-granted = Granted in the selection
rows-shared = (The same sentence in { $count } applications.)
