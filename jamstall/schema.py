"""The canonical columns of the two tables, and the Swedish headings and words offices use.

This is the contract between a case system's export and everything else: `intake` reads by it,
`store` keeps what it names, and the upload page and the method page list it.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from typing import Literal

Fund = Literal["business_grants", "project_funds"]
FUNDS: tuple[Fund, ...] = ("business_grants", "project_funds")

Kind = Literal[
    "text", "identity", "date", "amount", "integer", "enum", "sni", "county", "municipality"
]


@dataclass(frozen=True, slots=True)
class Column:
    """One canonical column.

    Attributes
    ----------
    name : the identifier, the same in files, mapping files and DuckDB.
    kind : how a cell is parsed.
    headings : Swedish and English headings accepted, best first; matched by `heading_key`.
    required : the funds in whose files the column must stand (constants and derived count).
    funds : the funds that have the column at all.
    """

    name: str
    kind: Kind
    headings: tuple[str, ...]
    required: tuple[Fund, ...] = ()
    funds: tuple[Fund, ...] = FUNDS


BUSINESS: tuple[Fund, ...] = ("business_grants",)
PROJECTS: tuple[Fund, ...] = ("project_funds",)


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


COLUMNS: tuple[Column, ...] = (
    Column(
        "case_id",
        "text",
        _words(
            "Diarienummer|Diarienr|Dnr|Ärendenummer|Ärendenr|Ärende-id|ÄrendeId|Ärende|Ärende nr"
            "|Projekt-id|ProjektId|Projektnummer|Projektnr|Ansökningsnummer|Ansöknings-id|Case id"
        ),
        required=FUNDS,
    ),
    Column("county", "county", _words("Län|Länskod|Region|County|Läns kod|Län kod")),
    Column(
        "municipality",
        "municipality",
        _words(
            "Kommun|Kommuner|Kommunkod|Kommunnamn|Arbetsställets kommun|Sökandes kommun"
            "|Verksamhetskommun|Kommun(er)|Geografi|Geografiskt område|Municipality|Municipalities"
        ),
        required=BUSINESS,
    ),
    Column(
        "support_form",
        "text",
        _words(
            "Stödform|Stödtyp|Typ av stöd|Stödslag|Program|Fond|Programområde|Finansieringskälla"
            "|Anslag|Support form|Programme"
        ),
    ),
    Column(
        "applied_on",
        "date",
        _words(
            "Ansökningsdatum|Ansökan inkom|Ansökan inkommen|Inkommen datum|Inkomstdatum|Inkom datum"
            "|Inkommen|Ankomstdatum|Ansökt datum|Datum ansökan|Applied on"
        ),
    ),
    Column(
        "decided_on",
        "date",
        _words(
            "Beslutsdatum|Beslutdatum|Datum för beslut|Beslut datum|Beslutsdag|Beslutat datum"
            "|Datum beslut|Beslutsår|Beslutår|Decided on|Decision date"
        ),
        required=BUSINESS,
    ),
    Column(
        "starts_on",
        "date",
        _words("Startdatum|Projektstart|Projekt starttid|Starttid|Startar|Starts on"),
        funds=PROJECTS,
    ),
    Column(
        "ends_on",
        "date",
        _words("Slutdatum|Projektslut|Projekt sluttid|Sluttid|Slutar|Ends on"),
        funds=PROJECTS,
    ),
    Column(
        "decision",
        "enum",
        _words("Beslut|Beslutstyp|Beslutsutfall|Utfall|Ärendestatus|Status|Resultat|Decision"),
        required=FUNDS,
    ),
    Column(
        "amount_applied",
        "amount",
        _words(
            "Sökt belopp|Ansökt belopp|Sökt stöd|Sökta medel|Sökt bidrag|Ansökt stöd"
            "|Belopp sökt|Amount applied"
        ),
    ),
    Column(
        "amount_granted",
        "amount",
        _words(
            "Beviljat belopp|Beviljat stöd|Beviljade medel|Beviljat bidrag|Beslutat belopp"
            "|Beslutat stöd|Beslutade medel|Beviljat|Bifallet belopp|Belopp beviljat|Stödbelopp"
            "|Bidragsbelopp|Belopp|Amount granted"
        ),
        required=FUNDS,
    ),
    Column(
        "amount_paid",
        "amount",
        _words(
            "Utbetalt belopp|Utbetalt stöd|Utbetalt|Utbetalning|Utbetalda medel|Utbetalat belopp"
            "|Utbetalat|Belopp utbetalt|Utbetalningsbelopp|Amount paid"
        ),
    ),
    Column(
        "paid_on",
        "date",
        _words("Utbetalningsdatum|Utbetald datum|Utbetalt datum|Datum utbetalning|Paid on"),
    ),
    Column(
        "total_cost",
        "amount",
        _words(
            "Total kostnad|Totalkostnad|Total projektkostnad|Totala kostnader|Total budget"
            "|Projektbudget|Stödberättigande kostnader|Total cost"
        ),
    ),
    Column(
        "organisation_number",
        "identity",
        _words(
            "Organisationsnummer|Org.nr|Orgnr|Org nr|Org.nummer|Organisationsnr"
            "|Person-/organisationsnummer|Organisations-/personnummer|Personnummer"
            "|Person- eller organisationsnummer|Organisation number"
        ),
    ),
    Column(
        "organisation_name",
        "text",
        _words(
            "Företag|Företagsnamn|Företagets namn|Sökande|Sökandens namn|Namn sökande"
            "|Stödmottagare|Bidragsmottagare|Mottagare|Projektägare|Organisation|Organisationsnamn"
            "|Organisation name"
        ),
    ),
    Column(
        "legal_form",
        "text",
        _words("Juridisk form|Företagsform|Bolagsform|Organisationsform|Legal form"),
        funds=BUSINESS,
    ),
    Column(
        "employees",
        "integer",
        _words("Antal anställda|Anställda|Antal sysselsatta|Antal årsanställda|Employees"),
        funds=BUSINESS,
    ),
    Column(
        "sni_code",
        "sni",
        _words(
            "SNI-kod|SNI kod|SNI|SNI2007|SNI 2007|SNI2025|SNI 2025|Branschkod|SNI-kod 2007"
            "|SNI-kod 2025|Näringsgrenskod|Näringsgren|Bransch (SNI)|Bransch|SNI code"
        ),
        required=BUSINESS,
    ),
    Column("sni_version", "integer", _words("SNI-version|SNI version|Version SNI")),
    Column(
        "applicant_sex",
        "enum",
        _words(
            "Kön|Sökandes kön|Sökandens kön|Kön sökande|Kön ägare|Ägarens kön|Ägare kön|Kön VD"
            "|VD:s kön|VD kön|Kön företagsledare|Företagarens kön|Kön projektledare"
            "|Projektledarens kön|Projektledare kön|Kön på sökande|Applicant sex|Sex"
        ),
        required=BUSINESS,
    ),
    Column("sex_basis", "enum", _words("Kön avser|Köns grund|Könsuppgift avser|Sex basis")),
    Column(
        "birthplace",
        "enum",
        _words(
            "Födelseland|Inrikes/utrikes född|Inrikes eller utrikes född|Inrikes-/utrikesfödd"
            "|Födelseregion|Sökandes födelseland|Född|Född i|Utrikes född|Birthplace"
        ),
    ),
    Column(
        "age_group", "enum", _words("Åldersgrupp|Ålder|Sökandes ålder|Åldersklass|Age group|Age")
    ),
    Column(
        "project_name",
        "text",
        _words("Projektnamn|Projekt|Projekttitel|Projektets namn|Ärendemening|Project name"),
        funds=PROJECTS,
    ),
    Column(
        "strategy_area",
        "text",
        _words("Insatsområde|Strategiområde|Prioriterat område|Utvecklingsområde|Strategy area"),
        funds=PROJECTS,
    ),
    Column(
        "description",
        "text",
        _words(
            "Beskrivning|Projektbeskrivning|Sammanfattning|Kort beskrivning|Ändamål|Description"
        ),
    ),
)

BY_NAME: dict[str, Column] = {column.name: column for column in COLUMNS}

AMOUNTS: tuple[str, ...] = tuple(column.name for column in COLUMNS if column.kind == "amount")
DATES: tuple[str, ...] = tuple(column.name for column in COLUMNS if column.kind == "date")
FREE_TEXTS: tuple[str, ...] = (
    "organisation_name",
    "project_name",
    "description",
    "strategy_area",
    "support_form",
    "legal_form",
)


def columns_of(fund: Fund) -> tuple[Column, ...]:
    """Return the columns that a file of `fund` may have, in canonical order."""
    return tuple(column for column in COLUMNS if fund in column.funds)


@dataclass(frozen=True, slots=True)
class Enumeration:
    """The identifiers a column may hold, in the order they are shown, and the words accepted.

    The order is editorial (design §9): women before men, unknown last.
    """

    values: tuple[str, ...]
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)


ENUMERATIONS: dict[str, Enumeration] = {
    "decision": Enumeration(
        ("granted", "rejected", "withdrawn", "pending"),
        {
            "granted": _words(
                "bifall|beviljad|beviljat|beviljas|beviljade|bifallen|bifallet|bifalles|godkänd"
                "|godkänt|delvis bifall|delvis beviljad|delvis beviljat|bifall delvis|ja"
                "|granted|approved"
            ),
            "rejected": _words(
                "avslag|avslagen|avslaget|avslås|avslagits|avvisad|avvisat|avvisas|avvisning"
                "|ej beviljad|ej beviljat|inte beviljad|nekad|nej|rejected|declined"
            ),
            "withdrawn": _words(
                "återkallad|återkallat|återkallas|återkallelse|återkallan|återtagen|återtaget"
                "|avskriven|avskrivet|avskrivs|avskrivning|avskrivits|indragen|withdrawn"
            ),
            "pending": _words(
                "pågående|pågår|under handläggning|handläggs|under beredning|bereds|ej beslutad"
                "|ej beslutat|ej beslut|inget beslut|obeslutad|inkommen|registrerad|vilande|öppen"
                "|pending"
            ),
        },
    ),
    "applicant_sex": Enumeration(
        ("woman", "man", "mixed", "not_applicable", "unknown"),
        {
            "woman": _words(
                "kvinna|kvinnor|k|kv|kvinnlig|kvinnligt|kvinnoägt|kvinnligt ägande|f|female"
                "|women|woman"
            ),
            "man": _words("man|män|m|manlig|manligt|mansägt|manligt ägande|male|men"),
            "mixed": _words(
                "mixed|båda|båda könen|blandat|blandad|delat|delat ägande|delat ledarskap"
                "|gemensamt|både kvinnor och män|både kvinna och man|kvinna och man|man och kvinna"
                "|kvinnor och män|män och kvinnor|kvinna/man|man/kvinna|kvinnor/män|män/kvinnor"
                "|k/m|m/k|k+m|m+k|k och m|m och k|jämnt|blandat ägande"
            ),
            "not_applicable": _words(
                "ej tillämpligt|inte tillämpligt|ej tillämplig|ej aktuellt|ej relevant"
                "|offentlig|offentlig aktör|juridisk person|förening|organisation|not applicable"
            ),
            "unknown": _words(
                "okänd|okänt|uppgift saknas|saknas|saknar uppgift|ej angivet|ej angiven"
                "|ej uppgett|ej uppgiven|inte angivet|vet ej|vill ej uppge|vill inte uppge"
                "|vill inte ange|vill ej ange|annat|ingen uppgift|?|n/a|unknown"
            ),
        },
    ),
    "sex_basis": Enumeration(
        ("owner", "ceo", "project_leader", "applicant"),
        {
            "owner": _words("ägare|ägaren|huvudägare|majoritetsägare|företagare|owner"),
            "ceo": _words("vd|verkställande direktör|företagsledare|firmatecknare|ceo"),
            "project_leader": _words("projektledare|projektledaren|project leader"),
            "applicant": _words("sökande|sökanden|kontaktperson|applicant"),
        },
    ),
    "birthplace": Enumeration(
        ("sweden", "abroad", "mixed", "not_applicable", "unknown"),
        {
            "sweden": _words(
                "sverige|inrikes|inrikes född|inrikesfödd|inrikes födda|svenskfödd"
                "|född i sverige|födda i sverige|sweden"
            ),
            "abroad": _words(
                "utrikes|utrikes född|utrikesfödd|utrikes födda|utlandsfödd|utlandet|utomlands"
                "|utland|född utomlands|född i utlandet|norden utom sverige|övriga norden"
                "|europa utom norden|europa|eu utom norden|afrika|asien|nordamerika|sydamerika"
                "|oceanien|övriga världen|världen|abroad"
            ),
            "mixed": _words(
                "blandat|båda|mixed|inrikes och utrikes|inrikes och utrikes född"
                "|inrikes och utrikes födda|inrikes/utrikes|både inrikes och utrikes"
            ),
            "not_applicable": _words(
                "ej tillämpligt|inte tillämpligt|ej tillämplig|ej aktuellt|ej relevant|offentlig"
                "|juridisk person|förening|not applicable"
            ),
            "unknown": _words(
                "okänd|okänt|uppgift saknas|saknas|ej angivet|ej angiven|ej uppgett|vet ej"
                "|vill ej uppge|vill inte uppge|vill inte ange|ingen uppgift|?|n/a|unknown"
            ),
        },
    ),
    "age_group": Enumeration(
        ("under_31", "31_49", "50_plus", "unknown"),
        {
            "under_31": _words(
                "under 31|under 31 år|<31|< 31|-30|–30|0-30|0–30|16-30|18-30|18–30|upp till 30"
                "|30 och yngre|30 år och yngre|30 år eller yngre|yngre än 31|högst 30|t.o.m. 30"
            ),
            "31_49": _words("31-49|31–49|31 - 49|31–49 år|31-49 år|31 till 49|mellan 31 och 49"),
            "50_plus": _words(
                "50+|50 +|50-|50–|50 plus|50 år och äldre|50 och äldre|50 år eller äldre"
                "|50 och över|över 49|>49|>=50|≥50|50 år+|50- år|fr.o.m. 50"
            ),
            "unknown": _words(
                "okänd|okänt|uppgift saknas|saknas|ej angivet|ej uppgett|vet ej|vill ej uppge"
                "|ej tillämpligt|ingen uppgift|?|n/a|unknown"
            ),
        },
    ),
}

BLANK_IS_UNKNOWN: tuple[str, ...] = ("applicant_sex", "birthplace", "age_group")
"""Enumerations in which an empty cell means `unknown`: a group of its own, never dropped (§4.4)."""


_UNIT = re.compile(r"[ ,][, ]*(i )?([tkm]?kr|mnkr|[tkm]?sek|kronor|tusen kr(onor)?)\.?$")


def heading_key(heading: object) -> str:
    """Return what two headings have in common when an office would call them the same.

    Case, punctuation, spaces, underscores and anything in parentheses ("(kr)") make no difference.

    >>> heading_key("Beviljat  belopp (kr)") == heading_key("beviljat_belopp")
    True
    """
    text = unicodedata.normalize("NFKC", str(heading)).casefold()
    if "(" in text and not text.lstrip().startswith("("):
        text = text[: text.index("(")] + text[text.rindex(")") + 1 if ")" in text else len(text) :]
    text = _UNIT.sub("", text.replace("_", " ").rstrip())
    return "".join(character for character in text if character.isalnum())


def word_key(word: object) -> str:
    """Return a word as compared with the accepted ones: case and spacing make no difference.

    >>> word_key(" Kvinna ")
    'kvinna'
    """
    return unicodedata.normalize("NFC", " ".join(str(word).casefold().split()))
