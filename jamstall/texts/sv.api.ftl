## För andra att använda: beskrivningen av data, och panelen på en annan webbplats

dataset-title = Företagsstöd och projektmedel efter bransch, kön och födelseland
dataset-title-demo = Demonstrationsdata: företagsstöd och projektmedel efter bransch, kön och födelseland
dataset-description = Sökta och beviljade kronor och ärenden i regionernas företagsstöd och projektmedel, efter län, år, bransch och vilka de sökande är. Små grupper visas inte, för att skydda enskilda.
dataset-description-demo = Påhittade ärenden som visar hur tjänsten ser ut. De säger inget om någon region. Små grupper visas inte, som med riktiga ärenden.
embed-choose = Välj vad som visas
embed-show = Visa
embed-more = Öppna hela sidan i ett nytt fönster
