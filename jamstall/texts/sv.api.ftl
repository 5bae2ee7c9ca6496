## För andra att använda: beskrivningen av data, och panelen på en annan webbplats

dataset-title = Företagsstöd och projektmedel efter bransch, kön och födelseland
dataset-title-demo = Demonstrationsdata: företagsstöd och projektmedel efter bransch, kön och födelseland
dataset-description = Sökta och beviljade kronor och ärenden i regionernas företagsstöd och projektmedel, efter län, år, bransch och vilka de sökande är. Små grupper visas inte, för att skydda enskilda.
dataset-description-demo = Påhittade ärenden som visar hur tjänsten ser ut. De säger inget om någon region. Små grupper visas inte, som med riktiga ärenden.
embed-choose = Välj vad som visas
embed-show = Visa
embed-more = Öppna hela sidan i ett nytt fönster
api-status-ok = Talet som det är.
api-status-rounded = Avrundat till närmaste `rounded` för att skydda enskilda.
api-status-suppressed = Dolt: få personer står bakom, eller så delas personer inte upp så (`beyond`).
api-status-undefined = Finns inte: nämnaren är noll.
api-status-no-cases = Inga ärenden i gruppen.
api-unknown-value = Okänt värde för { $what }.
api-too-much = För mycket på en gång: högst { $limit }.
api-beside-persons = Visas inte bredvid vilka personer är.
api-not-read = Databasen kan inte läsas.
api-off = Finns inte.
api-sign-in = Logga in först.
api-no-publisher = Utgivare eller adress saknas: docs/drift.md.
api-site-not-allowed = Sidan är inte tillåten.
