"""Three invented rows of each table, as an office would write them in the template.

The organisation numbers begin with 4, as no real one does.
"""

import datetime as dt
from typing import Any

from jamstall.schema import TableName

Row = dict[str, Any]

_BUSINESS: tuple[Row, ...] = (
    {
        "case_id": "EX 2024/001", "county": "Gävleborgs län", "municipality": "Gävle",
        "support_form": "Investeringsstöd", "applied_on": dt.date(2024, 1, 15),
        "decided_on": dt.date(2024, 3, 20), "decision": "granted", "amount_applied": 300_000,
        "amount_granted": 250_000, "amount_paid": 125_000, "paid_on": dt.date(2024, 9, 2),
        "total_cost": 600_000, "organisation_number": "452000-0292",
        "organisation_name": "Exempelbageriet AB", "legal_form": "Aktiebolag", "employees": 6,
        "sni_code": "10.710", "sni_version": 2007, "applicant_sex": "woman", "sex_basis": "owner",
        "birthplace": "abroad", "age_group": "31_49", "description": "Ny ugn och större lokal",
    },
    {
        "case_id": "EX 2024/002", "county": "Gävleborgs län", "municipality": "Hudiksvall",
        "support_form": "Konsultcheck", "applied_on": dt.date(2024, 2, 1),
        "decided_on": dt.date(2024, 4, 11), "decision": "rejected", "amount_applied": 80_000,
        "organisation_name": "Exempel Svets", "legal_form": "Enskild firma", "employees": 0,
        "sni_code": "25.620", "sni_version": 2007, "applicant_sex": "man", "sex_basis": "owner",
        "birthplace": "sweden", "age_group": "50_plus",
    },
    {
        "case_id": "EX 2024/003", "county": "Gävleborgs län", "municipality": "Ljusdal",
        "support_form": "Mikrostöd", "applied_on": dt.date(2024, 5, 6), "decision": "pending",
        "amount_applied": 40_000, "organisation_number": "452000-1258",
        "organisation_name": "Exempelodling HB", "legal_form": "Handelsbolag", "employees": 2,
        "sni_code": "01.133", "sni_version": 2007, "applicant_sex": "mixed", "sex_basis": "owner",
        "birthplace": "unknown", "age_group": "under_31",
    },
)  # fmt: skip

_PROJECTS: tuple[Row, ...] = (
    {
        "case_id": "EX 2024/101", "county": "Gävleborgs län", "municipality": "Gävle, Sandviken",
        "support_form": "Regionalfonden", "applied_on": dt.date(2024, 1, 10),
        "decided_on": dt.date(2024, 3, 5), "starts_on": dt.date(2024, 4, 1),
        "ends_on": dt.date(2026, 12, 31), "decision": "granted", "amount_applied": 2_400_000,
        "amount_granted": 2_000_000, "amount_paid": 500_000, "paid_on": dt.date(2024, 10, 1),
        "total_cost": 4_800_000, "organisation_number": "452000-2215",
        "organisation_name": "Exempelhögskolan", "sni_code": "85.420", "sni_version": 2007,
        "applicant_sex": "woman", "sex_basis": "project_leader", "birthplace": "sweden",
        "age_group": "50_plus", "project_name": "Fler söker", "strategy_area": "Kompetens",
        "intervention_field": "146",
        "description": "Fler kvinnor ska söka stöd för att växa",
    },
    {
        "case_id": "EX 2024/102", "county": "Gävleborgs län", "municipality": "Hela länet",
        "support_form": "1:1-medel", "applied_on": dt.date(2024, 2, 12),
        "decided_on": dt.date(2024, 5, 14), "starts_on": dt.date(2024, 6, 1),
        "ends_on": dt.date(2025, 5, 31), "decision": "rejected", "amount_applied": 900_000,
        "total_cost": 1_800_000, "organisation_name": "Exempelklustret", "applicant_sex": "man",
        "sex_basis": "project_leader", "birthplace": "abroad", "age_group": "31_49",
        "project_name": "Grönare verkstäder", "strategy_area": "Innovation",
        "intervention_field": "021",
    },
    {
        "case_id": "EX 2024/103", "county": "Gävleborgs län", "municipality": "Bollnäs",
        "support_form": "1:1-medel", "applied_on": dt.date(2024, 8, 20), "decision": "pending",
        "amount_applied": 350_000, "organisation_name": "Exempelkommunen",
        "applicant_sex": "not_applicable", "birthplace": "not_applicable",
        "project_name": "Mötesplats i byn", "strategy_area": "Landsbygd",
    },
)  # fmt: skip


_ADVICE: tuple[Row, ...] = (
    {
        "period": "2024 halvår 1", "adviser": "Exempelrådgivarna", "county": "Gävleborgs län",
        "municipality": "Gävle", "sni_code": "62.010", "sni_version": 2007,
        "applicant_sex": "woman", "birthplace": "abroad", "age_group": "31_49", "phase": "idea",
        "clients": 8, "sessions": 14, "hours": 21,
    },
    {
        "period": "2024 halvår 1", "adviser": "Exempelrådgivarna", "county": "Gävleborgs län",
        "municipality": "Ljusdal", "applicant_sex": "man", "birthplace": "sweden",
        "age_group": "50_plus", "phase": "running", "clients": 6, "sessions": 6, "hours": 9,
    },
    {
        "period": "2024 halvår 2", "adviser": "Exempelrådgivarna", "county": "Gävleborgs län",
        "applicant_sex": "unknown", "birthplace": "unknown", "age_group": "unknown",
        "phase": "start", "clients": 5, "sessions": 12,
    },
)  # fmt: skip


def example_rows(fund: TableName) -> tuple[Row, ...]:
    """Return the cases: column → value, identifiers where the column is a choice of words."""
    of = {"business_grants": _BUSINESS, "project_funds": _PROJECTS, "advice": _ADVICE}
    return of[fund]
