## Streamlits egna ord på svenska; på engelska står de i en.accessibility.ftl precis som Streamlit
## skriver dem (jamstall/ui/language.py)

widget-skip = Hoppa till innehållet
widget-sidebar = Sidopanel
widget-sidebar-collapse = Dölj sidopanelen
widget-sidebar-expand = Visa sidopanelen
widget-pages = Sidor
widget-menu = Huvudmeny
widget-home = Jämställd tillväxt: till första sidan
widget-more-pages = { $name } till
widget-selected = Valda
widget-remove = Ta bort { $name }
widget-clear-all = Rensa alla
widget-clear-value = Rensa valet
widget-select-all = Välj alla
widget-open = Öppna
widget-options = Alternativ
widget-no-results = Inga träffar
widget-choose-one = Välj ett alternativ
widget-choose-several = Välj alternativ
widget-upload = Välj fil
widget-file-upload = filval
widget-increment = Öka
widget-decrement = Minska
widget-press-apply = Enter för att använda
widget-press-submit = Enter för att skicka
widget-connection-lost = Förbindelsen bröts
widget-connection-ours = Servern svarar inte. Sidan försöker igen av sig själv, och det du har valt står kvar i adressen.
widget-connection-theirs = Servern svarar inte, eller så är nätet borta. Sidan försöker igen av sig själv, och det du har valt står kvar i adressen.
widget-close = Stäng
said-connection-lost = Förbindelsen bröts
said-connection-ours = Servern svarar inte. Sidan försöker igen av sig själv, och det du har valt står kvar i adressen.
said-connection-theirs = Servern svarar inte, eller så är nätet borta. Sidan försöker igen av sig själv, och det du har valt står kvar i adressen.
widget-file-limit = { $name } per fil
widget-drag-file = Dra hit en fil
widget-download-picture = Ladda ner som PNG: { $name }
widget-download-picture-tip = Ladda ner som PNG
widget-fullscreen = Helskärm: { $name }
widget-fullscreen-tip = Helskärm
widget-fullscreen-close = Stäng helskärm: { $name }
widget-fullscreen-close-tip = Stäng helskärm
widget-running = Räknar …
widget-stop = Stoppa
widget-connecting = Ansluter
widget-help = Hjälp: { $name }
widget-choose-date = Välj datum
widget-date-year = år, { $name }
widget-date-month = månad, { $name }
widget-date-day = dag, { $name }
widget-date-empty = Tomt
widget-date-calendar = Välj datum, { $name }
widget-date-previous = Föregående månad
widget-date-next = Nästa månad
widget-date-january = { $name } – januari
widget-date-february = { $name } – februari
widget-date-march = { $name } – mars
widget-date-april = { $name } – april
widget-date-may = { $name } – maj
widget-date-june = { $name } – juni
widget-date-july = { $name } – juli
widget-date-august = { $name } – augusti
widget-date-september = { $name } – september
widget-date-october = { $name } – oktober
widget-date-november = { $name } – november
widget-date-december = { $name } – december
without-script = Sidan behöver JavaScript. Slå på det i webbläsaren och läs in sidan igen.

## Tillgänglighetsredogörelsen (lag 2018:1937), efter Diggs mall

operator-unnamed = den organisation som driver den, som inte angett sitt namn än
contact-unnamed = Organisationen har inte angett någon kontakt än. Vänd dig till den som gav dig adressen till sidan.
page-accessibility = Tillgänglighet
accessibility-purpose = Tillgänglighetsredogörelse för { $product }. Ansvarig för den här installationen: { $operator }. Här står hur väl den uppfyller lagen (2018:1937) om tillgänglighet till digital offentlig service, vilka brister som är kända och hur du rapporterar det som inte fungerar.
accessibility-how = Hur tillgänglig är den?
accessibility-conformance = Den är delvis förenlig med lagen, på grund av bristerna nedan. Målet är WCAG 2.1, nivå A och AA, och standarden EN 301 549.
accessibility-shortcomings = Kända brister
accessibility-shortcoming = Vad som inte fungerar
accessibility-criterion = Kriterium i WCAG 2.1
accessibility-way-round = Gör så här i stället
accessibility-origin = Var bristen finns
origin-streamlit = Streamlit, som sidorna är byggda med
origin-own = Vår egen
accessibility-report = Om något inte fungerar för dig
accessibility-report-text = { $contact } Skriv vilken sida det gäller och vad du ville göra. Du kan be att få samma innehåll i en annan form, till exempel som kalkylblad eller text.
accessibility-supervision = Tillsyn
accessibility-supervision-text = Myndigheten för digital förvaltning (Digg) har tillsyn över lagen. Är du inte nöjd med hur din synpunkt tas om hand kan du [anmäla det till Digg](https://www.digg.se/tdosanmalan).
accessibility-tested = Så har den testats
accessibility-tested-text =
    Egen bedömning av dem som bygger verktyget, senast { $date }, version { $version }:

    - Automatiska tester av varje sida med axe-core { $axe } i Chromium, på svenska och engelska, i dator- och mobilbredd: inga avvikelser från WCAG 2.1, nivå A och AA. Bristerna i tabellen är av slag som axe-core inte kan hitta.
    - Uppgifterna – välja, byta språk och sida, öppna en tabell, ladda ner – utförda av automatiska tester med enbart tangentbord.
    - Beräknad kontrast för diagrammens färger, och hur de skiljer sig åt vid tre former av färgblindhet, på ljusa och på mörka sidor.

    Inte gjort: test med skärmläsare, test av personer med funktionsnedsättning och granskning av någon oberoende. Automatiska tester hittar bara en del av bristerna.

## De kända bristerna (jamstall/panels/accessibility/shortcomings.toml)

shortcoming-announcements = En skärmläsare säger antalet alternativ i en lista på webbläsarens språk, inte på sidans.
shortcoming-announcements-instead = Ställ in webbläsaren på svenska, så sägs det på svenska.
