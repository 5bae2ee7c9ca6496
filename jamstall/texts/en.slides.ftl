## Slides: what stands on them beside the findings

slides-caption = { $what } ({ $unit })
slides-amounts = Amounts in { $unit }
slides-unit-kronor = SEK
slides-unit-thousand = SEK thousand
slides-unit-million = SEK million
slides-chosen = As chosen
slides-parts = Each group's share
slides-demo = DEMO DATA.
slides-about = About the data
slides-source = Basis and source
slides-hidden = Where it says .. or a bar is missing, the groups are too small to be shown.
slides-left-out = { $groups ->
        [one] One more group is in the workbook.
       *[other] { $groups } more groups are in the workbook.
    }
slides-basis-in-notes = All sources are in the notes.
slides-table-cut = The whole table is in the workbook.
slides-notes-say = To say
slides-notes-numbers = The numbers: { $what }
slides-notes-hidden = What is not shown
slides-notes-meaning = The words
slides-notes-basis = Basis
slides-hidden-groups = Not shown exactly: { $groups }.
slides-between = Between what hidden numbers lie: { $groups }.
slides-more-rows = { $rows ->
        [one] One more row is in the workbook.
       *[other] { $rows } more rows are in the workbook.
    }
slides-definition = { $what }: { $meaning }
slides-guessed = The room guessed: { $question }
slides-right = { $answer } (right)
slides-answers = { $answers ->
        [one] One answer
       *[other] { $answers } answers
    }
slides-answers-per-cent = { $answers ->
        [one] One answer, by guessed per cent
       *[other] { $answers } answers, by guessed per cent
    }
slides-answers-series = Answers
slides-truth = Right answer: { $truth }.
slides-no-truth = The right answer is not shown: too few people stand behind it, or it is not known.
slides-conclusions = What we take with us
slides-actions = What will be done
slides-action-what = What
slides-action-who = Who
slides-action-when = When
slides-definitions = How to read the numbers
slides-sources = Source and selection
slides-small = Groups by sex, birthplace or age with fewer than { $limit } cases are shown as .. so that no one person can be seen.

bad-template-not-a-presentation = The template is no presentation that can be opened. Choose a .pptx or .potx file.
bad-template-too-large = The template is too large. It may be 20 MB at most.
bad-template-macros = The template holds macros. Save it as .pptx without macros and choose it again.
bad-template-no-title = The template has no layout with a title. Add one in the slide master and choose it again.

## The workbook

workbook-about = About the workbook
workbook-what = What
workbook-text = Content
workbook-note = Note
workbook-covers = Covers
workbook-source = Source
workbook-loads = Number of loads
workbook-address = The same selection on the web
workbook-method = To keep in mind
workbook-empty = Empty cell
workbook-empty-about = There is nothing to compute with, such as a share of zero.
workbook-finding = Finding { $number }
workbook-short-sex = sex
workbook-short-birthplace = born
workbook-short-age-group = age
workbook-short-sector-dominance = class
workbook-short-review-level = level
workbook-short-amount-share = Share of kr
workbook-short-amount-granted = Granted kr
workbook-short-amount-decided = Asked in decided
workbook-short-paid-cases = Cases paid
workbook-short-cases-share = Of granted
workbook-short-all-cases-share = Share of all cases
workbook-short-grant-ratio = Granted of asked
workbook-short-share-mentioned = Mention equality
workbook-short-share-acted-on = Act on equality
workbook-short-amount-share-mentioned = Kronor, mention
workbook-short-amount-share-acted-on = Kronor, act
workbook-by = by { $dimension }
workbook-numerator-sek = Of which kronor
workbook-numerator-cases = Of which cases
workbook-denominator-sek = Out of kronor
workbook-denominator-cases = Out of cases
workbook-cases = Number of cases behind
workbook-guesses = The room's guesses
workbook-guesses-about = What the room answered. A share is guessed in per cent; 1 is true and 0 is false.
workbook-guess-question = Question
workbook-guess-value = Answer
workbook-guess-answers = Answers
workbook-conclusions = Conclusions
workbook-actions = Actions
slides-wished = The room wants: { $question }
slides-wish = It is what the room wants. No answer is right.
