## What a workshop claims, made from the data

claim-hidden = The number is not shown: too few cases are behind it, and nobody is to be pointed out.

claim-sectors-name = The share to male-dominated sectors
claim-sectors-title = { $share } of { $fund } { $where } { $when } went to male-dominated sectors.
claim-sectors-question = What share of { $fund } { $where } { $when } went to male-dominated sectors?
claim-sectors-statement = More than half of { $fund } { $where } { $when } went to male-dominated sectors.
claim-sectors-talk = What decides which sectors apply for, and get, our money?

claim-sexes-name = The share going to women
claim-sexes-title = Of { $fund } { $where } { $when }, { $one } went to women and { $other } to men.
claim-sexes-question = What share of { $fund } { $where } { $when } went to women?
claim-sexes-statement = Women got less than half as much of { $fund } { $where } { $when } as men.
claim-sexes-talk = What would make more women apply, and be granted?

claim-birthplaces-name = The share to those born abroad
claim-birthplaces-title = Of { $fund } { $where } { $when }, { $one } went to people born abroad and { $other } to people born in Sweden.
claim-birthplaces-question = What share of { $fund } { $where } { $when } went to people born abroad?
claim-birthplaces-statement = More than a tenth of { $fund } { $where } { $when } went to people born abroad.
claim-birthplaces-talk = Whom do we reach with information on the grants, and whom not?

claim-places-name = A municipality that differs
claim-places-title = In { $place }, { $share } of { $fund } { $when } went to male-dominated sectors, against { $all } { $where }.
claim-places-question = What share of { $fund } in { $place } { $when } went to male-dominated sectors?
claim-places-statement = In { $place } a larger share of { $fund } went to male-dominated sectors than { $where } as a whole.
claim-places-talk = What can { $place } and the other municipalities learn from each other?
claim-places-whole = { $where }: { $share }
claim-places-some = a municipality

claim-market-name = The money against the employed
claim-market-title = { $people } of { $who } { $area } are in women-dominated sectors, which got { $share } of { $fund } { $where } { $when }.
claim-market-question = { $people } of { $who } { $area } are in women-dominated sectors. What is their share of { $fund } { $where }?
claim-market-statement = Women-dominated sectors have a smaller share of { $fund } { $where } { $when } than of { $who } { $area }.
claim-market-talk = Should the money follow how many work in the sectors? Why, or why not?
claim-market-panel = Women-dominated sectors have { $share } of { $fund } and { $people } of { $who }.

claim-years-name = The development over the years
claim-years-title = { $now } of { $fund } { $where } went to male-dominated sectors in { $last }, against { $then } in { $first }.
claim-years-question = In { $first }, { $then } of { $fund } { $where } went to male-dominated sectors. What share was it in { $last }?
claim-years-statement = The share of { $fund } { $where } to male-dominated sectors was lower in { $last } than in { $first }.
claim-years-talk = What have we done that may have changed the number, and what just happened?

claim-equal-name = What a distribution as among the employed would take
claim-equal-title = Distributed as the employed are, { $share } of { $fund } to women and men { $where } ({ $kronor }) would move to { $to }.
claim-equal-question = What share of { $fund } to women and men { $where } would have to move to mirror the employed?
claim-equal-statement = More than a tenth of { $fund } to women and men { $where } would have to move to mirror the employed.
claim-equal-talk = Do we want to move that much? What would it take, and from whom?
claim-equal-women = women
claim-equal-men = men

claim-starters-name = Those who start firms, and the money
claim-starters-title = Women were { $people } of founders { $at } in { $period }, and got { $share } of { $fund } to women and men { $where } { $when }.
claim-starters-question = Women were { $people } of founders { $at }, { $period }. And of { $fund } to women and men { $where }?
claim-starters-statement = Women have a smaller part of { $fund } to women and men { $where } than of founders { $at }.
claim-starters-talk = Which of those who start firms know that support exists?

## The room's guesses

guessed-title = The room's guesses
guessed-truth = The answer is { $share }
guessed-share = You guessed { $middle } (in the middle).
guessed-between = { $start }–{ $end }%
guessed-what = Guess
guessed-answers = Answers
guessed-basis = { $answers ->
        [one] Based on one answer
       *[other] Based on { $answers } answers
    } from the room, without names.
guessed-right = { $some } of { $all } answered right: it is { $right }.
guessed-true = { $some } of { $all } answered true.
guessed-right-mark = { $number } – right answer
answer-true = True
answer-false = False

## Cards

card-unknown-claim = This version of the program does not have the claim.
card-unknown-address = The address leads to no page with charts here: { $address }
card-no-panel = The page no longer has that chart, with the cases that are loaded now.
card-right = It is { $answer }: { $statement }
card-talk = What does this mean for us?
card-left-out = { $name }: { $why }
cards-left-out = Cards left out, because there is no number to show:
card-not-shown = The card is not shown to the room as long as it has no number. Remove it, or change the selection.
card-does-share = · guess a share
card-does-statement = · true or false
card-does-shown = · only look
card-up = Move up
card-down = Move down
card-remove = Remove
card-preview = Show the card
card-reword = Change the words
card-kind = First the room
card-kind-share = guesses a share
card-kind-statement = says true or false
card-kind-shown = only looks
card-title = Title
card-question = Question
card-statement = Statement
card-talk-field = To talk about
card-holds = The statement is
card-holds-help = Leave empty if the statement is not reworded: the numbers decide.
card-save = Save the words
card-crowded = The card has more than 25 words in a text, or a chart too detailed to be read from five metres. Shorten it under Change the words, or leave the card out.

## Before a room

stage-back = Previous
stage-next = Next
stage-hands = Show of hands
stage-full = Full screen
stage-leave = Leave the screen
stage-close = End the workshop
stage-demo = DEMO DATA
stage-end = What we take with us
stage-true-or-false = True or false?
stage-how-many = Count hands
stage-how-many-first = Count hands, one each: for what you want first
workshop-no-phones = Phones cannot reach the program as it runs now, for this computer only: the room shows hands instead. With login configured they answer by phone.
stage-qr = QR code of the page where one answers, with the code { $code }
stage-hands-up = Raise your hand when the question comes.
stage-scan = Scan the code with your phone’s camera, or go to
stage-type = and type
stage-present = { $phones ->
    [one] phone has joined
   *[other] phones have joined
}
stage-answered = { $answers ->
        [one] has answered
       *[other] have answered
    }

note-text = Conclusion or action
note-who = Who
note-due = When
note-write = Write down
note-strike = Strike
note-conclusion = Conclusion:
note-action = Action:
note-earlier = Written earlier:
note-none = Nothing is written down.

## Prepared, held, taken home

page-workshop = Workshop
workshop-purpose = Guess first, see the number, talk about it. Prepare the cards here, show them to the room, and take the slides home.
workshop-not-allowed = Sign in to prepare and hold workshops.
workshop-not-yours = Somebody else made this workshop. Copy it to change it.
workshop-unreachable = The workshops cannot be read or saved right now. Try again in a while.
workshop-unknown-run = No workshop has that code. Check it, or choose a workshop below.
workshop-closed = The workshop has been ended.
workshop-gone = The workshop is no longer there.
workshop-bad-guess = That number cannot be saved.
workshop-new-text = A new workshop is about what is selected to the left: { $selection }.
workshop-new = New workshop
workshop-new-name = Who gets the money { $where }?
workshop-saved = Prepared
workshop-held = Held
workshop-cards = { $cards ->
        [one] one card
       *[other] { $cards } cards
    }
workshop-about = { $what }. { $cards }, changed { $changed }.
workshop-start = Start
workshop-edit = Change
workshop-copy = Copy
workshop-copy-name = { $name } (copy)
workshop-remove = Remove
workshop-run = **{ $name }**, { $date }. Going on, code { $code }.
workshop-run-closed = **{ $name }**, { $date }. Ended.
workshop-lead = Leader’s view
leader-phase-lobby = The room comes in
leader-phase-guess = The room answers
leader-phase-guessed = The room’s answers are shown
leader-phase-shown = The number is shown
leader-phase-talk = The room talks
leader-asks = The question
leader-guesses = The room’s answers
leader-hands = How to go on
leader-hands-text = Step back and press Show of hands: hands are shown however few they are.
leader-finding = The number
leader-talk = To talk about
leader-next = Next card
leader-basis = What the number rests on
leader-minutes = { $minutes ->
    [one] One minute since the start.
   *[other] { $minutes } minutes since the start.
}
leader-last = This is the last card.
leader-end = All cards are shown. Sum up, and end the workshop on the screen or here.
workshop-goes-on = A room sees it now, with the code { $code }. Start begins a new showing with another code, and what you change here is for that one.
workshop-resume = Go on
workshop-open = Open
workshop-all = All workshops
workshop-name = Name
workshop-language = Language
workshop-looks-at = The workshop is about: { $selection }. The menu to the left does not change that. Name, language and the order of cards are kept at once; words by Save the words.
workshop-look-at = Use the selection to the left
workshop-cards-heading = The cards, in order
add-heading = More cards
add-from-data = From the numbers
add-from-page = From a page
add-own = A statement of your own
add-claims = Claims from the numbers
add-choose = Choose one or several
add-address = The page's address, with its selection
add-panel = Chart
add-add = Add
after-held = Held { $date }, code { $code }.
after-written = Conclusions and actions
after-home = Take home
after-guesses = What the room guessed
home-text = The slides and the workbook hold what was shown, what you guessed and what you wrote.
home-template = Your own template for the slides (optional)
home-deck = Download the slides (PPTX)
home-workbook = Download the workbook (Excel)
home-making = Making the file …
home-fetch-pptx = The slides are downloaded. Download them again
home-fetch-xlsx = The workbook is downloaded. Download it again

## What the room wants

aim-question = What share of { $fund } { $where } should go to { $group } by { $day }?
aim-title = The room's own target for { $group }
aim-today = Today: { $share } to { $group } ({ $year }).
aim-now = { $year }: { $share }
aim-reached = { $share } to { $group } is reached already: { $now } { $year }.
aim-takes-more = { $share } { $by } takes { $kronor } more a year to { $group } than { $year }, when it was { $now }.
aim-takes-less = { $share } { $by } takes { $kronor } less a year to { $group } than { $year }, when it was { $now }.
aim-decisions = { $count ->
        [one] That equals { $number } decision.
       *[other] That equals { $number } decisions.
    }
aim-talk = Who does what, and by when?
aim-not-decided = It is the room's own target and no decision.
wished-title = What the room wants
wished-what = Target
wished-share = Your target: { $share } (in the middle). Half of the answers are between { $low } and { $high }.
wished-middle = In the middle { $share }
wished-few = Fewer than { $fewest } phones have answered. So few answers are not shown.
wished-nobody = Nobody has answered.
choose-question = Which scenario do you want? Rank them, the best first.
choose-elsewhere = This is { $what }.
choose-mixed = The scenarios are of different selections.
choose-talk = Who does what, and by when?
choose-none = None of the scenarios can be computed on what is loaded now.
ranked-title = The room's choice of scenario
ranked-points = Points
ranked-method = Points by place (Borda's count): of n scenarios the first gets n − 1 points, the last none. Those that somebody has not ranked share what is left.
ranked-first = First: { $name }, with { $points } of at most { $most } points.
ranked-tied = Tied for first: { $names }, with { $points } of at most { $most } points.
ranked-none = Nobody has ranked the scenarios.
compare-which = { $what }: which is largest?
compare-told = { $what }: { $high } is largest, { $high_share }, and { $low } smallest, { $low_share }.
guessed-side = { $some } of { $all } answered right: the largest is { $right }.
guessed-side-untold = { $all } answered. The numbers are no longer shown.
propose-heading = Proposed targets
propose = Propose on Targets
propose-done = The proposal is on Targets, with the scenario you chose and your actions. Whoever may set targets decides on it there.
propose-settled = Somebody has already taken or dismissed the proposal on Targets. Nothing is changed.
propose-nothing = The room set no target that can be shown: { $question }
add-target = Own target
add-target-text = The room sets a target in per cent by itself. The middle of the answers and how they differ is shown when at least five phones have answered.
add-scenario = Choose scenario
add-scenario-text = The room sees the scenarios beside each other and ranks them. Choose two to six.
add-scenario-none = First save at least two scenarios on Targets. Then the room can choose between them.
card-does-compare = · which is largest?
card-does-target = · set a target of your own
card-does-scenario = · choose a scenario
card-kind-compare = says which is largest
card-kind-target = sets a target of its own
card-kind-scenario = chooses a scenario
