## Telefonens sida i en workshop

phone-title = Svara i workshopen
phone-look = Titta på skärmen
phone-look-hint = Nästa fråga kommer hit av sig själv.
phone-on-screen = Frågan står på skärmen
phone-your-share = Ditt svar i procent
phone-statement = Sant eller falskt?
phone-less = Minska med 1
phone-more = Öka med 1
phone-none-chosen = Inget valt än
phone-answer = Svara
phone-change = Ändra svaret
phone-true = Sant
phone-false = Falskt
phone-share = { $answer } %
phone-answered = Ditt svar: { $answer }. Du kan ändra det tills svaret visas.
phone-guessed-right = Du gissade { $answer }. Svaret är { $right }.
phone-said-right = Du svarade { $answer }. Det är { $right }.
phone-right = Svaret är { $right }.
phone-choose-first = Dra först i reglaget.
phone-sending = Skickar …
phone-kept = Ingen kontakt just nu. Ditt svar finns kvar i telefonen och skickas så snart det går.
phone-no-contact = Ingen kontakt just nu. Sidan försöker igen av sig själv.
phone-late = Ditt senaste svar hann inte fram innan svaret visades.
phone-ended = Workshopen är slut
phone-thanks = Tack för att du var med!
phone-private = Ditt svar går inte att koppla till dig.
phone-code = Kod
phone-type-code = Skriv koden
phone-code-label = Fem tecken, på skärmen
phone-go = Gå vidare
phone-without-script = Sidan behöver JavaScript. Räck upp handen i stället.

# Varför något inte togs emot
phone-unknown = Koden finns inte. Titta på skärmen och skriv den igen.
phone-too-many = Många felaktiga koder har skrivits härifrån. Vänta en minut och försök igen, eller räck upp handen i stället.
phone-run-ended = Workshopen är slut, så inga fler svar tas emot.
phone-not-open = Frågan är inte öppen för svar just nu. Titta på skärmen.
phone-out-of-range = Det går inte att svara så på den här frågan. Välj igen.
phone-crowded = Fler svar har kommit in än ett rum rymmer, så ditt togs inte emot.
phone-malformed = Svaret gick inte att läsa. Ladda om sidan och svara igen.
phone-unreachable = Svaret kunde inte sparas just nu. Telefonen försöker igen.
