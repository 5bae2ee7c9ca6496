"""The words of the demo projects: areas, owners, names and descriptions. All invented."""

from typing import NamedTuple


class Area(NamedTuple):
    """A priority of the regional strategy: its weight, codes (SNI 2007, SNI 2025) and topics."""

    name: str
    weight: float
    codes: tuple[tuple[str, str], ...]
    topics: tuple[str, ...]


AREAS = (
    Area(
        "Innovation och näringsliv",
        30,
        (("25.620", "25.530"), ("28.290", "28.290"), ("16.239", "16.239"), ("72.190", "72.109")),
        (
            "Smart industri", "Trä som byggmaterial", "Additiv tillverkning", "Innovationslabb",
            "Nya affärer i stålindustrin", "Export för små företag", "Livsmedel med ursprung",
        ),
    ),
    Area(
        "Grön omställning",
        22,
        (("35.110", "35.120"), ("38.320", "38.214"), ("02.109", "02.109")),
        (
            "Cirkulära möbler", "Vätgas i industrin", "Energieffektiva företag", "Solel på landet",
            "Återbrukat byggmaterial", "Skogens biprodukter", "Fossilfria transporter",
        ),
    ),
    Area(
        "Kompetensförsörjning",
        22,
        (("85.591", "85.591"), ("85.594", "85.594"), ("85.599", "85.599")),
        (
            "Kompetens för omställning", "Vägen till jobb", "Lärcentrum i samverkan",
            "Yrkesvux i vården", "Unga in i industrin", "Validering av kunskaper",
        ),
    ),
    Area(
        "Besöksnäring och kultur",
        14,
        (("79.900", "79.900"), ("55.101", "55.101"), ("90.040", "90.310"), ("93.290", "93.290")),
        (
            "Cykelleder vid kusten", "Kulturarv som besöksmål", "Naturturism året runt",
            "Film i länet", "Scenkonst på turné", "Hållbara evenemang",
        ),
    ),
    Area(
        "Digital utveckling",
        12,
        (("62.010", "62.100"), ("62.020", "62.201"), ("61.100", "61.100")),
        (
            "Bredband till sista huset", "AI i små företag", "Öppna data", "Digitala tjänster",
            "Säkra system", "E-hälsa nära",
        ),
    ),
)  # fmt: skip

NAMES = (
    "{} 2030", "Förstudie {}", "{} i samverkan", "Kraftsamling {}", "Testbädd {}",
    "{} – nästa steg", "Växtkraft {}", "{} för fler", "Nätverk {}", "{} i praktiken",
)  # fmt: skip

OWNERS = {
    "Demo Kommun {:02d}": 26, "Demo Högskola {:02d}": 10, "Demo Regionförbund {:02d}": 12,
    "Demo Science Park {:02d} AB": 14, "Demo Näringslivsbolag {:02d} AB": 14,
    "Demo Ideell Förening {:02d}": 14, "Demo Stiftelse {:02d}": 4, "Demo Destination {:02d} AB": 6,
}  # fmt: skip
NO_PERSON_BEHIND = ("Demo Kommun", "Demo Regionförbund")

DESCRIPTIONS = (
    "Projektet samlar företag och offentliga aktörer kring {} och prövar nya arbetssätt.",
    "Genom rådgivning och nätverk stärks små och medelstora företag inom {}.",
    "En kartläggning av förutsättningarna för {} följs av en gemensam handlingsplan.",
    "Kunskap om {} sprids genom träffar, studiebesök och en öppen testmiljö.",
    "Projektet utvecklar {} tillsammans med skolor, företag och föreningar.",
)
BACKGROUNDS = (
    "Länet har en stark tradition inom området men få mötesplatser över kommungränserna.",
    "Många företag är små och har svårt att avsätta tid för utveckling.",
    "En tidigare förstudie visade att behovet är större än vad aktörerna klarar var för sig.",
    "Omställningen går snabbt, och kompetensen räcker inte till i hela länet.",
    "Befolkningen minskar i inlandet, och servicen behöver ordnas på nya sätt.",
    "Området pekas ut i den regionala utvecklingsstrategin.",
    "Näringslivet efterfrågar en gemensam standard och en tydligare norm för kvalitet.",
    "",
)
ACTIVITIES = (
    "Under projekttiden hålls workshoppar, två studieresor och en avslutande konferens.",
    "Ett tjugotal företag får coachning och provar metoden i sin egen verksamhet.",
    "En processledare anställs och en styrgrupp med alla parter träffas varje kvartal.",
    "Arbetet sker i fyra delprojekt: behov, metod, test och spridning.",
    "Materialet läggs ut öppet så att fler kan använda det.",
    "Projektet är öppet för alla företag i länet oavsett storlek.",
    "En samverkansplattform byggs upp och förvaltas av projektägaren efter projektets slut.",
)
RESULTS = (
    "Resultatet är fler nya produkter och en starkare regional värdekedja.",
    "Efter projektet ska minst tio företag arbeta på det nya sättet.",
    "Erfarenheterna sprids nationellt genom projektägarens nätverk.",
    "Projektet bidrar till social och ekologisk hållbarhet.",
    "På sikt ger det fler arbetstillfällen och bättre service i hela länet.",
    "",
)
ON_EQUALITY = (
    (
        "Jämställdhet, mångfald och miljö ska beaktas i genomförandet.",
        "De horisontella kriterierna jämställdhet och tillgänglighet gäller för projektet.",
        "Jämställdhet är ett av de tvärgående perspektiven.",
        "Insatserna är öppna för alla oavsett kön, ålder och bakgrund.",
    ),
    (
        "Branschen är mansdominerad: bara var femte anställd är kvinna.",
        "Kvinnor är underrepresenterade bland dem som driver företag i branschen.",
        "Kvinnor får en mindre del av finansieringen än män inom området.",
        "Utbildningarna är könsuppdelade, och få män söker sig till vården.",
    ),
    (
        "Projektet rekryterar kvinnor till industrin och utbildar handledare i jämställdhet.",
        "Minst 40 procent av deltagarna ska vara kvinnor, och deltagandet följs upp efter kön.",
        "Särskilda träffar hålls för kvinnor som vill starta företag.",
        "Bilder och texter i marknadsföringen ses över för att nå fler kvinnor.",
        "Ett mentorsprogram för kvinnor som leder tekniska företag genomförs.",
    ),
)
"""What a text says of women, men and gender equality: in passing, as a difference, as a deed."""
