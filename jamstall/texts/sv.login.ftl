## Att logga in

login-title = Logga in
login-text = Här visas vilka som får regionens tillväxtmedel. Logga in med ditt konto i organisationen.
login-in = Logga in
login-out = Logga ut
login-over-title = Du är utloggad
login-over = Inloggningen har avslutats eller gått ut. Logga in igen för att fortsätta där du var.
login-no-role-title = Du har inte behörighet
login-no-role = Du är inloggad som { $name }, men kontot har ingen behörighet här. Be den som sköter programmet i din organisation att ge dig en roll, och logga sedan in igen.
login-wrong-title = Inloggningen är fel inställd
login-wrong = Ingen kan komma in förrän det är rättat. Den som sköter programmet ser felet i loggen.
login-as = { $name }, { $rights }.
login-counties = Län: { $counties }.
login-no-county = Inget län är angivet, så du kan bara läsa ännu.
login-right = { $right } ({ $counties })
login-everywhere = alla län
login-nowhere = inget län
right-none = läsare
right-upload = uppladdare
right-review = granskare
right-set_targets = den som sätter mål
right-administer = administratör
login-no-data = Det finns inga data att visa än
lost = Sidan finns inte
lost-why = Adressen kan vara felskriven, eller sidan ha fått ett annat namn.
lost-way = Till första sidan
