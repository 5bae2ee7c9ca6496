cli-review-case = { $case }: { $level }. { $quote }
cli-review-row = row { $row }
cli-reviewed = { $cases ->
    [one] 1 case read
   *[other] { $cases } cases read
} by the rules { $version }.
review-level-none = not screened
review-level-0 = 0 not mentioned
review-level-1 = 1 mentioned
review-level-2 = 2 analysed
review-level-3 = 3 acted on
rule-fault-toml = { $file } line { $line }: the file cannot be read as TOML ({ $said }).
rule-fault-unknown-question = { $file } line { $line }: there is no question “{ $said }”.
rule-fault-unknown-group = { $file } line { $line }: there is no group “{ $said }”.
rule-fault-no-word = { $file } line { $line }: “{ $said }” is no word.
rule-fault-missing = { $file } line { $line }: “{ $said }” is missing.
rule-fault-unreadable = { $file } line { $line }: the file { $said } cannot be opened.

## Reading projects' texts: the queue, the questions, the samples, and how far readers agree

review-title = Read and judge texts
review-lead = Your judgement stands over that of the rules. It is added, and never taken away. Read the text, answer the questions and save.
review-order = Next text
review-order-uncertainty = Where the rules are least certain
review-order-money = Most money
review-order-sample = From a random sample, blind
review-order-differing = Where readers differ
review-waiting = { $count ->
        [one] One text is waiting.
       *[other] { $count } texts are waiting.
    }
review-done-uncertainty = All texts in your counties have been read by somebody.
review-done-money = All texts in your counties have been read by somebody.
review-done-sample = You have read what is left of the sample for you.
review-done-differing = No readers differ about any text.
review-pass = Pass over for now
review-text = The project's text
review-marked = (question { $number })
review-shared = (same sentence in { $count } applications)
review-shared-note = A sentence underlined with dots stands word for word in several applications. It changes no level: who wrote it first cannot be known.
review-proposal = The rules propose: { $level }. What decides it is marked, with the number of the question.
review-no-proposal = The rules have no proposal for this text.
review-more = More questions, by Tillväxtverket and the ESF Council
review-yes = Yes
review-no = No
review-unreadable = The text cannot be judged
review-reason = Reason, if you answer otherwise than the rules
review-reason-settles = Reason for what is to stand
review-comment = Comment
review-save = Save the judgement
review-unanswered = Answer questions 1–6, or tick that the text cannot be judged.
review-no-reason = Write a reason.
review-saved = Saved. Your judgement: { $level }.
review-retracted = The case has been retracted since you opened the text. The judgement is saved, and counts if the case comes back.
review-changed = The project has got a new text since you opened it. The judgement is saved for the text that you read; the new one waits for its own.
review-rules-said = The rules: { $level }.
review-other = Reader { $number }: { $level }.
review-next = Next text

sample-which = Sample
sample-none = No sample has been drawn yet.
sample-draw = Draw a new sample
sample-draw-do = Draw the sample
sample-stratum = Equally many of each
sample-stratum-level = level
sample-stratum-size = quarter by amount
sample-stratum-county = county
sample-size = Number of texts
sample-seed = Seed
sample-seed-help = The same seed and the same data give the same sample. Leave it empty and one is chosen.
sample-name = { $number }: { $texts } texts, equally of each { $stratum }, { $day } (seed { $seed }). Read: { $once }, by two: { $twice }
sample-nothing = There are no granted projects with a text to draw from in your counties.

agreement-title = How far do readers agree?
agreement-none-people = No text has been read blind by two.
agreement-none-rules = Nobody has judged a text that the rules have read.
agreement-people = Two readers gave the same level to { $alike } of { $texts } texts ({ $share }).
agreement-rules = People and rules gave the same level to { $alike } of { $texts } texts ({ $share }).
agreement-crossed-people = First reader ↓ second →
agreement-crossed-rules = Person ↓ rules →
agreement-table-people = Texts by the first and the second reader's level
agreement-table-rules = Texts by the person's and the rules' level
agreement-measures-people = Measures of how far readers agree
agreement-measures-rules = Measures of how far people and rules agree
agreement-measure = Measure
agreement-value = Value
agreement-interval = 95 % interval
agreement-kappa = Kappa, weighted by steps (Cohen)
agreement-ac2 = AC2, weighted by steps (Gwet)
agreement-ac1 = AC1, mentioned or not (Gwet)
agreement-alpha = Alpha, ordered levels (Krippendorff)
agreement-between = { $low } to { $high }
agreement-note = 1 is whole agreement, 0 what guessing would give. Kappa falls towards 0 when nearly all texts have the same level, however well readers agree; AC1 and AC2 do not. Only blind readings count between people. Intervals are shown from ten texts on, and not where all agree.
cli-agreement = { $measure }: { $value } ({ $interval })
rules-former = { $fault } The rules that held before still do.

method-texts = How projects’ texts are read
method-texts-text = Each project’s name and description are read by written rules: words, contexts and questions that a strategist can change in `data/reference/review/`. A sentence that names women and men, sex or gender equality mentions it; it analyses where it describes a difference, and acts where the project itself is to do or reach something. Stock phrases, wishes, empty headings and others’ work only count as mentioning. A text without a description, or in a language that the rules do not know, is not screened, which is something else than mentioning nothing. People’s judgements stand over the rules’.
method-question = Question to the text
method-asked-by = Whose question
asked-by-level = our own scale
asked-by-tillvaxtverket = Tillväxtverket
asked-by-esf = ESF-rådet
method-quality = How well the rules read
method-quality-text = Measured against texts that people have judged. Texts looked at were read while the rules were written and mended; those held out are as they were read the first time, before anybody had seen how the rules read them. The rules were mended in between. Only the latest held out were read by the rules as they are now: new texts are probably read about as well as these. In brackets: between which figures chance could have put the share, with so few texts. Whether gender equality is mentioned the rules nearly always see rightly. Whether the project acts on it is less certain, above all in texts written to be hard: read the share that acts beside people’s judgements.
quality-texts = Texts
quality-count = Number
quality-precision = Said to mention: right
quality-recall = That mention: found
quality-exact = Right level
quality-balanced = Level 1 told from level 3
quality-interval = { $share } ({ $low }–{ $high }%)
quality-real-looked-at = Real, looked at
quality-real-held-out = Real, held out
quality-invented-looked-at = Invented, looked at
quality-invented-held-out = Invented, held out
quality-invented-last = Invented, the latest held out
