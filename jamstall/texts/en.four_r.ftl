## 4R and JämKAS: the numbers, what people write of them, and what is to be done

page-four-r = 4R and JämKAS
ask-four-r-numbers = What do the numbers say?
ask-four-r-write = Write an analysis
ask-four-r-actions = What is to be done?
four-r-group = Group
four-r-representation = Representation: who applies for { $fund } and is granted
four-r-resources = Resources: where the kronor of { $fund } go
four-r-representation-finding = Women are { $first } of the cases of { $fund } and { $then } of the granted.
four-r-resources-finding = Women are { $first } of the granted cases of { $fund } and get { $then } of the kronor.
four-r-untold = Women's share of { $fund } is unknown or hidden in the selection. The rest is in the table.
four-r-form = Form
four-r-analysis = Analysis
four-r-new = New analysis
four-r-name = Name of the analysis
four-r-where = Is of: { $where }.
four-r-yes = Yes
four-r-no = No
four-r-question = Question
four-r-answer = Answer
four-r-filled-in = Is filled in with the numbers of the selection when you save.
four-r-refill = Change to the numbers as they are now
four-r-seen-at = The numbers as they were on { $date }.
four-r-address = They were seen at { $address }
four-r-save = Save the analysis
four-r-saved = The analysis is saved. Earlier versions are kept.
four-r-no-name = The analysis has no name. Write one and save again; what you have written is still here.
four-r-half-action = The action { $what } lacks who or by when. Fill it in and save again; what you have written is still here.
four-r-changed = Somebody else has saved a new version while you wrote. What you have written is still here. Read the new one under Earlier versions, and save again if yours is to hold.
four-r-gone = Somebody else has taken the analysis off the list. What you have written is still here: copy it to a new analysis.
four-r-not-allowed = You may not write analyses for every county of the selection. Choose your county, or ask whoever gives rights.
four-r-read-only = You can read the analyses. Whoever may set targets for the county can write them.
four-r-unreachable = The file of analyses cannot be read or written now. Try again in a while; tell whoever runs the program if it goes on.
four-r-none = No analyses are written for the selection.
four-r-versions = { $count ->
        [one] One earlier version
       *[other] { $count } earlier versions
    }
four-r-version = Version { $number }, { $moment }
four-r-remove = Take off the list
four-r-removed = The analysis is taken off the list. It is still in the file.
four-r-pdf = Fetch as PDF
four-r-xlsx = Fetch as a workbook
four-r-actions-xlsx = Fetch the actions as a workbook
four-r-not-made = The PDF could not be made. The analysis is saved; fetch it as a workbook.
four-r-row = Action { $number }
four-r-action-what = What
four-r-action-who = Who
four-r-action-when = By when
four-r-action-origin = From where
four-r-actions = Actions from analyses and workshops
four-r-actions-finding = { $count ->
        [0] No actions are decided yet. They are written in an analysis above or in a workshop.
        [one] One action is decided.
       *[other] { $count } actions are decided.
    }
four-r-workshop = Workshop: { $name }
four-r-own-numbers = No numbers: the selection had no cases.
form-fault-unreadable = The form { $file } cannot be read: it must be a text file in UTF-8 of at most 100 kB.
form-fault-toml = The form { $file }, line { $line }, is no TOML: { $said }. Correct the line.
form-fault-title = The form { $file }, line { $line }, has no title. Write title = "…" at the top.
form-fault-questions = The form { $file }, line { $line }, has no questions. Write at least one [[questions]].
form-fault-many = The form { $file }, line { $line }, has more than { $said } questions. Make two forms of it.
form-fault-key = The form { $file }, line { $line }: a question has no key, or that of another. Give each its own.
form-fault-kind = The form { $file }, line { $line }, has an unknown kind of question: { $said }. Write kind = "numbers", "text", "yes_no" or "actions".
form-fault-show = The form { $file }, line { $line }, fills in something unknown: { $said }. Write show = "representation" or "resources".
form-fault-asks = The form { $file }, line { $line }: the question { $said } has no text. Write asks = "…".
