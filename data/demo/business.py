"""Draws the applications for business grants: a company, what it asks for, and what it is given."""

import datetime as dt
from dataclasses import dataclass, field
from functools import cache
from random import Random

from data.demo import chance, shape
from data.demo.chance import GRANTED, PENDING, REJECTED, WITHDRAWN, Case
from jamstall.reference import figures, sectors

NOT_STATED = {
    "sex": ("Vill ej uppge", None),
    "birthplace": ("Ej tillfrågad", None),
    "age": ("Uppgift saknas", "Vill ej uppge"),
}
"""What stands where it is not known: who was asked, and did not say."""
NOT_APPLICABLE = "Ej tillämpligt"
LARGEST = 5_000_000
FIRST_SERIAL = {shape.GAVLEBORG: 1, shape.HALLAND: 5001}


@dataclass(frozen=True, slots=True)
class Company:
    """An invented company or association, and the one who leads it."""

    name: str
    number: str | None
    legal_form: str
    trade: shape.Trade
    municipality: str
    employees: int
    sex: str
    birthplace: str
    age: str


@dataclass(kw_only=True)
class Grant(Case):
    """An application for a business grant; what is not reported is as `NOT_STATED` says."""

    company: Company
    form: str
    sni: str | int | None
    sex: str | None
    birthplace: str | None
    age: str | None
    payments: list[tuple[dt.date, int]] = field(default_factory=list)


def draw(rng: Random) -> list[Grant]:
    """Return every application of both counties, its amounts fitted to the budgets of `shape`."""
    grants: list[Grant] = []
    for county in shape.COUNTIES:
        companies: list[Company] = []
        for year, plan in zip(shape.YEARS, shape.BUSINESS[county], strict=True):
            decided: list[Grant] = []
            while sum(grant.decision == GRANTED for grant in decided) < plan.granted:
                decided.append(_apply(rng, county, year, companies))
            _fit(decided, plan)
            for grant in decided:
                grant.payments = _payments(rng, grant)
            grants += decided
        for _ in range(shape.PENDING[county][0]):
            grants.append(_await_decision(rng, _apply(rng, county, shape.YEARS[-1], companies)))
    return grants


@cache
def male_dominated(code: str | None, year: int) -> bool:
    """Tell whether over 60 % of the employed in a code's sector were men, in the country.

    The figures of the latest year not after `year` decide, else the earliest there are.
    """
    if code is None:
        return False
    sector = sectors.sector_of(code.replace(".", ""), 2025 if year >= 2025 else 2007)
    employed = [
        figure
        for figure in figures.figures()
        if (figure.basis, figure.area, figure.birthplace) == ("employed", "00", "total")
        and figure.code == sector
    ]
    years = {figure.year for figure in employed}
    latest = max((known for known in years if known <= year), default=min(years))
    count = {figure.sex: figure.count for figure in employed if figure.year == latest}
    return count["man"] / (count["woman"] + count["man"]) > 0.6


def _apply(rng: Random, county: str, year: int, companies: list[Company]) -> Grant:
    """Draw one application decided in `year`, by a new company or one of `companies`."""
    if companies and rng.random() < shape.SAME_AGAIN:
        company = rng.choice(companies)
    else:
        serial = FIRST_SERIAL[county] + len(companies)
        company = _company(rng, county, year, serial)
        companies.append(company)
    form = _form(rng, county, year, company)
    applied_on, decided_on = chance.days_of_case(rng, year)
    applied = min(LARGEST, rng.lognormvariate(0, form.spread) * form.median)
    decision = _decide(rng, company, form, year)
    share = 1.0 if rng.random() < 0.35 else rng.uniform(0.55, 1.0)
    code = company.trade.sni_2025 if year >= 2025 else company.trade.sni_2007
    return Grant(
        county=county,
        applied_on=applied_on,
        decided_on=decided_on,
        decision=decision,
        applied=round(applied),
        granted=round(applied * share) if decision == GRANTED else None,
        company=company,
        form=form.name,
        sni=None if year < 2021 and rng.random() < shape.SNI_UNKNOWN else _as_exported(rng, code),
        sex=_reported(rng, "sex", company.sex, shape.SEX_UNKNOWN[year - shape.YEARS[0]]),
        birthplace=_reported(rng, "birthplace", company.birthplace, shape.BIRTHPLACE_UNKNOWN),
        age=_reported(rng, "age", company.age, shape.AGE_UNKNOWN),
    )


def _company(rng: Random, county: str, year: int, serial: int) -> Company:
    shop = rng.random() < shape.SHOP_SHARE
    association = shop and rng.random() < shape.ASSOCIATION_SHARE
    weights = {trade: trade.weight(county) for trade in (shape.SHOPS if shop else shape.TRADES)}
    if year == 2020:
        for trade in weights:
            weights[trade] *= 1.7 if trade.sni_2007[:2] in shape.HIT_BY_THE_PANDEMIC else 1.0
    trade = chance.pick(rng, weights)
    forms = {"Aktiebolag": 78.0, "Enskild firma": 16.0, "Handelsbolag": 6.0}
    legal_form = "Ekonomisk förening" if association else chance.pick(rng, forms)
    sole = legal_form == "Enskild firma"
    employees = 0 if sole else rng.lognormvariate(1.9 if trade.sni_2007 < "44" else 1.4, 0.9)
    return Company(
        name=_name(legal_form, serial),
        number=None if sole else chance.organisation_number(serial),
        legal_form=legal_form,
        trade=trade,
        municipality=chance.pick(rng, shape.MUNICIPALITIES[county]),
        employees=min(180, round(employees)) + (1 if sole and rng.random() < 0.2 else 0),
        sex=NOT_APPLICABLE if association else _sex(rng, trade, year),
        birthplace=NOT_APPLICABLE if association else _birthplace(rng, county),
        age=NOT_APPLICABLE if association else chance.pick(rng, shape.AGES),
    )


def _name(legal_form: str, serial: int) -> str:
    return {
        "Aktiebolag": f"Demo Företag {serial:04d} AB",
        "Enskild firma": f"Demo Firma {serial:04d}",
        "Handelsbolag": f"Demo Handelsbolag {serial:04d}",
        "Ekonomisk förening": f"Demo Byaförening {serial:04d} ek. för.",
    }[legal_form]


def _sex(rng: Random, trade: shape.Trade, year: int) -> str:
    if rng.random() < shape.MIXED_LEADERSHIP:
        return "Blandat"
    women = trade.women * (1 + shape.WOMEN_LEAD_MORE * (year - 2022))
    return "Kvinna" if rng.random() < women else "Man"


def _birthplace(rng: Random, county: str) -> str:
    return "Utrikes född" if rng.random() < shape.BORN_ABROAD[county] else "Sverige"


def _reported(rng: Random, of: str, word: str, unknown: float) -> str | None:
    """Return `word`, or what stands in the cell where nobody knows."""
    if word == NOT_APPLICABLE or rng.random() >= unknown:
        return word
    return rng.choice(NOT_STATED[of])


def _as_exported(rng: Random, code: str) -> str | int:
    """Return a code as text, or now and then as the number that a spreadsheet made of it."""
    if rng.random() < 0.25 and not code.startswith("0"):
        return int(code.replace(".", ""))
    return code


def _form(rng: Random, county: str, year: int, company: Company) -> shape.Form:
    if company.trade in shape.SHOPS:
        return shape.SHOP_SUPPORT
    column = "gavleborg" if county == shape.GAVLEBORG else "halland"
    weights = {form: float(getattr(form, column)) for form in shape.FORMS}
    # Investments are applied for by those who own machines.
    weights[shape.INVESTMENT] *= 1.45 if company.trade.sni_2007 < "44" else 0.5
    if year in (2020, 2021):
        weights[shape.PANDEMIC] = getattr(shape.PANDEMIC, column) / (1 if year == 2020 else 3)
    return chance.pick(rng, weights)


def _decide(rng: Random, company: Company, form: shape.Form, year: int) -> str:
    if rng.random() < shape.WITHDRAWN:
        return WITHDRAWN
    code = company.trade.sni_2025 if year >= 2025 else company.trade.sni_2007
    men = male_dominated(code, year)
    approval = shape.APPROVAL + form.approval
    approval += shape.APPROVAL_MEN_SECTOR if men else shape.APPROVAL_OTHER_SECTOR
    approval += shape.APPROVAL_WOMAN if company.sex == "Kvinna" else 0
    approval += shape.APPROVAL_ABROAD if company.birthplace == "Utrikes född" else 0
    return GRANTED if rng.random() < approval else REJECTED


def _in_men_sector(grant: Grant) -> bool:
    return male_dominated(None if grant.sni is None else str(grant.sni), grant.year)


def _fit(grants: list[Grant], plan: shape.Year) -> None:
    """Scale a county's year so that its budget, and the share of it to men's sectors, are met.

    Everything of one kind of sector is scaled alike, applied and granted, so that the approval and
    the relation between what was applied for and granted stay as they were drawn.
    """
    for men, budget in ((True, plan.budget * plan.men), (False, plan.budget * (1 - plan.men))):
        group = [grant for grant in grants if _in_men_sector(grant) is men]
        factor = budget / sum(grant.granted or 0 for grant in group)
        for grant in group:
            grant.applied = chance.rounded(grant.applied * factor)
            if grant.granted is not None:
                grant.granted = min(grant.applied, chance.rounded(grant.granted * factor))


def _payments(rng: Random, grant: Grant) -> list[tuple[dt.date, int]]:
    """Return when what was granted was paid, in one to three parts; never more than was granted."""
    if grant.granted is None or grant.decided_on is None:
        return []
    large = grant.granted > 150_000
    parts = chance.pick(rng, {1: 58, 2: 30, 3: 12} if large else {1: 88, 2: 12})
    used = 1.0 if rng.random() < 0.6 else rng.uniform(0.75, 0.99)
    weights = [rng.uniform(0.5, 1.5) for _ in range(parts)]
    payments: list[tuple[dt.date, int]] = []
    day = grant.decided_on + dt.timedelta(days=rng.randint(45, 220))
    for weight in weights:
        if day > chance.LAST_DAY:
            break
        amount = int(grant.granted * used * weight / sum(weights))
        payments.append((chance.working_day(day), amount))
        day += dt.timedelta(days=rng.randint(60, 200))
    return payments


def _await_decision(rng: Random, grant: Grant) -> Grant:
    """Make an application one of the last autumn's, not yet decided."""
    grant.applied_on, grant.decided_on = chance.autumn_day(rng), None
    grant.decision, grant.granted, grant.payments = PENDING, None, []
    grant.applied = chance.rounded(grant.applied)
    return grant
