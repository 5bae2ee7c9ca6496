"""What the slow twin knows of each case (`twin`): its parts, and its label in every dimension.

Written from the design (§4), with the reference tables and the schema. Amounts are whole öre.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd

from jamstall.enumerations import ENUMERATIONS
from jamstall.reference import places, sectors
from jamstall.review import read
from jamstall.schema import FUNDS

AMOUNTS = ("amount_applied", "amount_granted", "amount_paid")
REASONS = ("sex_unknown", "birthplace_unknown", "age_group_unknown")
ORDERED = {
    "fund": FUNDS,
    "sector": sectors.SECTORS,
    "sector_dominance": ("women", "men", "balanced", "unknown"),
    "sex": ("woman", "man", "mixed", "other", "not_applicable", "unknown"),
    "birthplace": ("sweden", "abroad", "mixed", "not_applicable", "unknown"),
    "age_group": ("under_31", "31_49", "50_plus", "unknown"),
    **dict.fromkeys(REASONS, ("not_asked", "not_stated", "declined", "unknown")),
    "decision": ENUMERATIONS["decision"].values,
    "review_level": (
        "not_mentioned",
        "mentioned",
        "analysed",
        "acted_on",
        "not_screened",
        "not_applicable",
    ),
    "read_by": ("person", "machine", "unknown"),
    "owner_kind": (
        "municipality", "region", "state", "university", "association", "company", "unknown",
    ),
    "grant_size": ("under_1m", "from_1m", "from_5m", "from_10m", "unknown"),
    "promise": ("with_how", "without_how", "no_numbers", "unknown"),
}  # fmt: skip


def cases_of(intakes: Iterable[Any]) -> pd.DataFrame:
    """One row per case: files in the order they were published, the latest version of each."""
    of_cases = [i for i in intakes if i.fund != "advice"]
    files = [pd.DataFrame(i.cases, dtype=object).assign(fund=i.fund) for i in of_cases]
    files = [file for file in files if len(file)]
    if not files:
        return pd.DataFrame(columns=["fund", "region", "case_id", "places", "decision", *AMOUNTS])
    everything = pd.concat([file.astype(object) for file in files], ignore_index=True)
    everything["spelled"] = everything["case_id"].map(without_spelling)
    latest = everything.drop_duplicates(["fund", "region", "spelled"], keep="last")
    return latest.drop(columns="spelled").reset_index(drop=True)


def without_spelling(case_id: str) -> str:
    """Return a case number without what is only a way of writing it."""
    if case_id.startswith('="') and case_id.endswith('"'):
        case_id = case_id[2:-1]
    bare = case_id.lstrip("'’‘´`") or case_id
    kept = ""
    for before, sign, after in zip(" " + bare, bare, bare[1:] + " ", strict=False):
        if sign == " " and not (before.isdecimal() and after.isdecimal()):
            continue
        kept += "-" if unicodedata.category(sign) == "Pd" or sign == "−" else sign
    return kept.casefold()


# ---- 4.5 places


def parts_of(case: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Divide a case's money equally between its places; the odd öre goes to the first by code."""
    codes = sorted(case["places"])
    parts = []
    for position, code in enumerate(codes):
        part: dict[str, Any] = {"county": code[:2], "municipality": code}
        for amount in AMOUNTS:
            total = known(case[amount])
            if total is None:
                part[amount] = None
                continue
            sign = -1 if total < 0 else 1
            each, left = divmod(abs(total), len(codes))
            part[amount] = sign * (each + (left if position == 0 else 0))
        parts.append(part)
    for part in parts:
        all_of_county = set(places.municipalities_of(part["county"]))
        if len(all_of_county) > 1 and all_of_county <= set(codes):
            part["municipality"] = part["county"]
    return parts


# ---- 4.2, 4.4 labels


def labels_of(case: Mapping[str, Any]) -> dict[str, str]:
    code, version, sector = sector_of(case)
    return {
        "fund": case["fund"],
        "year": str(year_of(case) or "unknown"),
        "support_form": known(case.get("support_form")) or "unknown",
        "sector": sector,
        "division": (sectors.division_of(code, version) if code else None) or "unknown",
        "sex": case["applicant_sex"],
        "birthplace": case["birthplace"],
        "age_group": case["age_group"],
        **{reason: known(case[reason]) or "unknown" for reason in REASONS},
        "decision": case["decision"],
        "strategy_area": known(case.get("strategy_area")) or "unknown",
        **_read(case),
        **_project(case),
    }


def year_of(case: Mapping[str, Any]) -> int | None:
    counted_on = known(case.get("decided_on"))
    if counted_on is None and case["fund"] == "project_funds":
        counted_on = known(case.get("starts_on"))
    if case["decision"] == "pending":
        counted_on = None  # nothing is decided yet, whenever the project means to start
    return None if counted_on is None else int(counted_on.year)


def sector_of(case: Mapping[str, Any]) -> tuple[str | None, Any, str]:
    """Return a case's code, of which version, and the sector that it is in."""
    code, version = known(case.get("sni_code")), known(case.get("sni_version"))
    return code, version, (sectors.sector_of(code, version) if code else None) or "unknown"


# ---- levels of projects' texts


def _read(case: Mapping[str, Any]) -> dict[str, str]:
    """What the rules in force read in a project's text; nobody has judged any of these."""
    if case["fund"] != "project_funds":
        return {
            "review_level": "not_applicable", "read_by": "unknown", "theme": "unknown",
            "promise": "unknown",
        }  # fmt: skip
    name, description = (known(case.get(d)) or "" for d in ("project_name", "description"))
    reading = read(name, description) if (name + description).strip() else None
    theme = (reading and reading.theme) or "unknown"
    if reading is None or reading.level is None:
        return {
            "review_level": "not_screened", "read_by": "unknown", "theme": theme,
            "promise": "unknown",
        }  # fmt: skip
    promise = "no_numbers"
    if reading.answers["target"] and reading.answers["esf_goals"]:
        promise = "with_how" if reading.answers["activities"] else "without_how"
    return {
        "review_level": ORDERED["review_level"][reading.level], "read_by": "machine",
        "theme": theme, "promise": promise,
    }  # fmt: skip


OWNERS = (
    ("company", (" AB", " HB")),
    ("university", ("universitet", "högskola")),
    ("state", ("länsstyrelse", "verket")),
    ("region", ("region ", "regionförbund")),
    ("municipality", (" kommun",)),
    ("association", ("förening", "stiftelse")),
)
"""Words of the names that the tests give owners."""


def _project(case: Mapping[str, Any]) -> dict[str, str]:
    """Who owns a project, and how large it is."""
    told = {"owner_kind": "unknown", "grant_size": "unknown", "intervention_field": "unknown"}
    if case["fund"] != "project_funds":
        return told
    name = (known(case.get("organisation_name")) or "").casefold()
    told["owner_kind"] = next(
        (kind for kind, words in OWNERS if any(word.casefold() in name for word in words)),
        "unknown",
    )
    granted = known(case.get("amount_granted"))
    if granted is not None:
        millions = int(granted) / 100 / 1_000_000
        steps = ((10, "from_10m"), (5, "from_5m"), (1, "from_1m"), (0, "under_1m"))
        told["grant_size"] = next((size for least, size in steps if millions >= least), "unknown")
    told["intervention_field"] = known(case.get("intervention_field")) or "unknown"
    return told


# ---- 4.3 sector dominance


def by_code(
    figures: Iterable[Any], basis: str
) -> dict[tuple[str, int, str], dict[int, dict[str, int]]]:
    """Figures by area, SNI version and code: year → sex → people. Sector groups have version 0."""
    people: dict[tuple[str, int, str], dict[int, dict[str, int]]] = {}
    for figure in figures:
        if figure.basis != basis or figure.birthplace != "total":
            continue
        for code in figure.sectors or [figure.code]:
            key = (figure.area, 0 if figure.sectors else figure.sni_version, code)
            people.setdefault(key, {}).setdefault(figure.year, {})[figure.sex] = figure.count
    return {
        key: complete
        for key, years in people.items()
        if (complete := {year: sexes for year, sexes in years.items() if len(sexes) == 2})
    }


def dominance(
    figures: Mapping[tuple[str, int, str], Mapping[int, Mapping[str, int]]],
    area: str,
    code: str | None,
    version: int | None,
    sector: str,
    year: int | None,
    limit: Decimal,
) -> str:
    """Which sex dominates, by the longest known prefix and the figure nearest before the year."""
    if code is None or version is None or sector == "unknown":
        return "unknown"
    tried = [(version, code[:length]) for length in range(len(code), 1, -1)]
    old = sectors.divisions(2007).get(code[:2])
    if old is not None and old.sector == sector:  # the division kept its meaning in SNI 2025
        tried.append((2007, code[:2]))
    for known_version, prefix in [*tried, (0, sector)]:
        years = figures.get((area, known_version, prefix))
        if years:
            before = [y for y in years if year is None or y <= year]
            people = years[max(before) if before else min(years)]
            women, men = people["woman"], people["man"]
            if women + men == 0:
                return "unknown"
            if Fraction(women, women + men) * 100 > Fraction(limit):
                return "women"
            if Fraction(men, women + men) * 100 > Fraction(limit):
                return "men"
            return "balanced"
    return "unknown"


def known(value: Any) -> Any:
    """Return a cell's value, or None for all the ways in which pandas says nothing."""
    return None if value is None or value is pd.NaT or value != value else value
