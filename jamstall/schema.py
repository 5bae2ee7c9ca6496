"""The canonical columns of the three tables, and the Swedish headings and words offices use.

This is the contract between a case system's export and everything else: `intake` reads by it,
`store` keeps what it names, and the upload page and the method page list it.
"""

from dataclasses import dataclass
from typing import Literal

Fund = Literal["business_grants", "project_funds"]
FUNDS: tuple[Fund, ...] = ("business_grants", "project_funds")

TableName = Literal["business_grants", "project_funds", "advice"]
TABLES: tuple[TableName, ...] = (*FUNDS, "advice")
"""What a file can hold: the cases of a fund, or advice, which is no money and has no cases."""

Kind = Literal[
    "text",
    "identity",
    "date",
    "amount",
    "integer",
    "enum",
    "sni",
    "county",
    "municipality",
    "period",
    "hours",
]


@dataclass(frozen=True, slots=True)
class Column:
    """One canonical column.

    Attributes
    ----------
    name : the identifier, the same in files, mapping files and DuckDB.
    kind : how a cell is parsed.
    headings : Swedish and English headings accepted, best first; matched by `intake.heading`.
    required : the tables in whose files the column must stand (constants and derived count).
    funds : the tables that have the column at all.
    """

    name: str
    kind: Kind
    headings: tuple[str, ...]
    required: tuple[TableName, ...] = ()
    funds: tuple[TableName, ...] = FUNDS


BUSINESS: tuple[TableName, ...] = ("business_grants",)
PROJECTS: tuple[TableName, ...] = ("project_funds",)
ADVICE: tuple[TableName, ...] = ("advice",)


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|"))


COLUMNS: tuple[Column, ...] = (
    Column(
        "period",
        "period",
        _words("Period|Rådgivningsperiod|Redovisningsperiod|Tidsperiod|Kvartal|Reporting period"),
        required=ADVICE,
        funds=ADVICE,
    ),
    Column(
        "adviser",
        "text",
        _words(
            "Rådgivande organisation|Rådgivarorganisation|Rådgivare|Främjarorganisation|Aktör"
            "|Utförare|Adviser"
        ),
        required=ADVICE,
        funds=ADVICE,
    ),
    Column(
        "case_id",
        "text",
        _words(
            "Diarienummer|Diarienr|Dnr|Ärendenummer|Ärendenr|Ärende-id|ÄrendeId|Ärende|Ärende nr"
            "|Projekt-id|ProjektId|Projektnummer|Projektnr|Ansökningsnummer|Ansöknings-id|Case id"
            "|Operation ID"
        ),
        required=FUNDS,
    ),
    Column("county", "county", _words("Län|Länskod|Region|County|Läns kod|Län kod"), funds=TABLES),
    Column(
        "municipality",
        "municipality",
        _words(
            "Kommun|Kommuner|Kommunkod|Kommunnamn|Arbetsställets kommun|Sökandes kommun"
            "|Verksamhetskommun|Kommun(er)|Geografi|Geografiskt område|Municipality|Municipalities"
        ),
        required=BUSINESS,
        funds=TABLES,
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
            "|Inkom|Inkommen|Ankomstdatum|Ansökt datum|Datum ansökan|Applied on"
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
        _words("Startdatum|Projektstart|Projekt starttid|Starttid|Startar|Starts on|Start date"),
        funds=PROJECTS,
    ),
    Column(
        "ends_on",
        "date",
        _words("Slutdatum|Projektslut|Projekt sluttid|Sluttid|Slutar|Ends on|End date"),
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
            "|Belopp sökt|Sökt|Ansökt|Sökt summa|Ansökt summa|Begärt belopp|Amount applied"
        ),
    ),
    Column(
        "amount_granted",
        "amount",
        _words(
            "Beviljat belopp|Beviljat stöd|Beviljade medel|Beviljat bidrag|Beslutat belopp"
            "|Beslutat stöd|Beslutade medel|Beviljat|Bifallet belopp|Belopp beviljat|Stödbelopp"
            "|Bidragsbelopp|EU-stöd|Unionsstöd|EU support|Belopp|Amount granted"
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
            "|Organisation name|Beneficiary|Beneficiary name|Name of beneficiary"
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
        funds=TABLES,
    ),
    Column("sni_version", "integer", _words("SNI-version|SNI version|Version SNI"), funds=TABLES),
    Column(
        "applicant_sex",
        "enum",
        _words(
            "Kön|Sökandes kön|Sökandens kön|Kön sökande|Kön ägare|Ägarens kön|Ägare kön|Kön VD"
            "|VD:s kön|VD kön|Kön företagsledare|Företagarens kön|Kön projektledare"
            "|Projektledarens kön|Projektledare kön|Kön på sökande|Applicant sex|Sex"
        ),
        required=(*BUSINESS, *ADVICE),
        funds=TABLES,
    ),
    Column("sex_basis", "enum", _words("Kön avser|Köns grund|Könsuppgift avser|Sex basis")),
    Column(
        "birthplace",
        "enum",
        _words(
            "Födelseland|Inrikes/utrikes född|Inrikes eller utrikes född|Inrikes-/utrikesfödd"
            "|Födelseregion|Sökandes födelseland|Född|Född i|Utrikes född|Birthplace"
        ),
        funds=TABLES,
    ),
    Column(
        "age_group",
        "enum",
        _words("Åldersgrupp|Ålder|Sökandes ålder|Åldersklass|Age group|Age"),
        funds=TABLES,
    ),
    Column(
        "phase",
        "enum",
        _words("Fas|Skede|Företagsfas|Utvecklingsfas|Företagets fas|Phase"),
        funds=ADVICE,
    ),
    Column(
        "clients",
        "integer",
        _words(
            "Antal klienter|Klienter|Antal rådsökande|Rådsökande|Antal rådgivna|Unika kunder"
            "|Antal kunder|Clients"
        ),
        required=ADVICE,
        funds=ADVICE,
    ),
    Column(
        "sessions",
        "integer",
        _words(
            "Antal rådgivningar|Rådgivningar|Rådgivningstillfällen|Antal rådgivningstillfällen"
            "|Antal tillfällen|Antal möten|Sessions"
        ),
        required=ADVICE,
        funds=ADVICE,
    ),
    Column(
        "hours",
        "hours",
        _words("Rådgivningstimmar|Antal timmar|Timmar|Antal rådgivningstimmar|Hours"),
        funds=ADVICE,
    ),
    Column(
        "project_name",
        "text",
        _words(
            "Projektnamn|Projekt|Projekttitel|Projektets namn|Ärendemening|Project name"
            "|Insatsens namn|Operation name|Name of operation"
        ),
        funds=PROJECTS,
    ),
    Column(
        "strategy_area",
        "text",
        _words(
            "Insatsområde|Strategiområde|Prioriterat område|Utvecklingsområde|Strategy area"
            "|Specifikt mål|Specific objective"
        ),
        funds=PROJECTS,
    ),
    Column(
        "intervention_field",
        "text",
        _words("Interventionsområde|Interventionsfält|Intervention field"),
        funds=PROJECTS,
    ),
    Column(
        "description",
        "text",
        _words(
            "Beskrivning|Projektbeskrivning|Sammanfattning|Kort beskrivning|Ändamål|Description"
            "|Summary"
        ),
    ),
)

BY_NAME: dict[str, Column] = {column.name: column for column in COLUMNS}

AMOUNTS: tuple[str, ...] = tuple(column.name for column in COLUMNS if column.kind == "amount")

WHY_UNKNOWN: dict[str, str] = {
    "applicant_sex": "sex_unknown",
    "birthplace": "birthplace_unknown",
    "age_group": "age_group_unknown",
}
"""Column → where a case keeps why it is `unknown` (`enumerations.REASONS`), read from the same cell
and not a column of files. None where it is known, and where nothing tells why it is not."""

UNCOUNTED: frozenset[str] = frozenset(
    (
        "applied_on", "ends_on", "total_cost", "organisation_name", "legal_form", "employees",
        "sex_basis", "project_name", "strategy_area", "intervention_field", "description",
    )
)  # fmt: skip
"""Columns that are kept and are in no number: what is wrong in them stops no file."""


def columns_of(fund: TableName) -> tuple[Column, ...]:
    """Return the columns that a file of a table may have, in canonical order."""
    return tuple(column for column in COLUMNS if fund in column.funds)
