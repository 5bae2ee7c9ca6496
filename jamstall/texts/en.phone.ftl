## The phone's page in a workshop

phone-title = Answer in the workshop
phone-look = Look at the screen
phone-look-hint = The next question comes here by itself.
phone-on-screen = The question is on the screen
phone-your-share = Your answer in per cent
phone-statement = True or false?
phone-less = One less
phone-more = One more
phone-none-chosen = Nothing chosen yet
phone-answer = Answer
phone-change = Change your answer
phone-true = True
phone-false = False
phone-share = { $answer }%
phone-answered = Your answer: { $answer }. You can change it until the answer is shown.
phone-guessed-right = You guessed { $answer }. The answer is { $right }.
phone-said-right = You said { $answer }. It is { $right }.
phone-right = The answer is { $right }.
phone-choose-first = Move the slider first.
phone-sending = Sending …
phone-kept = No contact just now. Your answer is kept on the phone and sent as soon as possible.
phone-no-contact = No contact just now. The page tries again by itself.
phone-late = Your latest answer did not arrive before the answer was shown.
phone-ended = The workshop is over
phone-thanks = Thank you for taking part!
phone-private = Your answer cannot be traced to you.
phone-code = Code
phone-type-code = Type the code
phone-code-label = Five characters, on the screen
phone-go = Go on
phone-without-script = The page needs JavaScript. Raise your hand instead.

# Why something was not taken in
phone-unknown = There is no such code. Look at the screen and type it again.
phone-too-many = Many wrong codes have been typed from here. Wait a minute and try again, or raise your hand instead.
phone-run-ended = The workshop is over, so no more answers are taken in.
phone-not-open = The question is not open for answers just now. Look at the screen.
phone-out-of-range = This question cannot be answered like that. Choose again.
phone-crowded = More answers have come in than a room holds, so yours was not taken in.
phone-malformed = The answer could not be read. Reload the page and answer again.
phone-unreachable = The answer could not be saved just now. The phone tries again.
