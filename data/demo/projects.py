"""Draws the applications for project funds: who owns the project, where it works, what it costs."""

import datetime as dt
from dataclasses import dataclass
from random import Random

from data.demo import chance, shape, topics
from data.demo.chance import GRANTED, PENDING, REJECTED, WITHDRAWN, Case

FIRST_SERIAL = {shape.GAVLEBORG: 9001, shape.HALLAND: 9201}
OWNERS_IN_A_COUNTY = {shape.GAVLEBORG: 60, shape.HALLAND: 25}
NOT_APPLICABLE, UNKNOWN, NOT_ASKED = "Ej tillämpligt", "Uppgift saknas", "Ej tillfrågad"

PROGRAMMES = {"1:1-medel": (66, 1_100_000), "Regionalfonden": (22, 4_200_000)}
"""Programme → how many of the cases, and the usual amount."""

SOCIAL_FUND = {"ESF+": (12, 3_800_000)}
FIRST_YEAR_OF_SOCIAL_FUND = 2022

MANY, WHOLE = 0.19, 0.16
"""How many projects work in two to four municipalities, and how many in the whole county."""

MENTIONS_EQUALITY = (0.20, 0.22, 0.26, 0.29, 0.33, 0.36, 0.38)
"""By year: the share of the descriptions that mention gender equality."""

LEADER_WOMAN, LEADER_MAN, LEADER_MIXED = 0.48, 0.37, 0.04
BIRTHPLACES = {"Sverige": 56, "Utrikes född": 9, NOT_ASKED: 20, None: 15}


@dataclass(frozen=True, slots=True)
class Owner:
    """An invented organisation that applies for and owns projects."""

    name: str
    number: str


@dataclass(kw_only=True)
class Project(Case):
    """An application for project funds; None is an empty cell."""

    name: str
    owner: Owner
    municipalities: str
    programme: str
    area: str
    starts_on: dt.date | None
    ends_on: dt.date | None
    paid: int | None
    total_cost: int
    sni: str | None
    sex: str | None
    birthplace: str | None
    description: str


def draw(rng: Random) -> list[Project]:
    """Return every application of both counties, its amounts fitted to the budgets of `shape`."""
    projects: list[Project] = []
    for county in shape.COUNTIES:
        owners = _owners(rng, county)
        for year, plan in zip(shape.YEARS, shape.PROJECTS[county], strict=True):
            decided: list[Project] = []
            while sum(project.decision == GRANTED for project in decided) < plan.granted:
                decided.append(_apply(rng, county, year, rng.choice(owners)))
            _fit(rng, decided, plan)
            projects += decided
        for _ in range(shape.PENDING[county][1]):
            project = _apply(rng, county, shape.YEARS[-1], rng.choice(owners))
            projects.append(_await_decision(rng, project))
    _tell_namesakes_apart(projects)
    return projects


def _owners(rng: Random, county: str) -> list[Owner]:
    first = FIRST_SERIAL[county]
    return [
        Owner(
            chance.pick(rng, topics.OWNERS).format(serial - 9000),
            chance.organisation_number(serial),
        )
        for serial in range(first, first + OWNERS_IN_A_COUNTY[county])
    ]


def _apply(rng: Random, county: str, year: int, owner: Owner) -> Project:
    """Draw one application decided in `year`; its amounts are fitted and paid afterwards."""
    area = chance.pick(rng, {area: area.weight for area in topics.AREAS})
    topic = rng.choice(area.topics)
    offered = PROGRAMMES | (SOCIAL_FUND if year >= FIRST_YEAR_OF_SOCIAL_FUND else {})
    programme = chance.pick(rng, {name: weight for name, (weight, _) in offered.items()})
    applied_on, decided_on = chance.days_of_case(rng, year)
    decision = chance.pick(rng, {GRANTED: 0.79, REJECTED: 0.17, WITHDRAWN: 0.04})
    applied = rng.lognormvariate(0, 0.7) * offered[programme][1]
    share = 1.0 if rng.random() < 0.6 else rng.uniform(0.6, 1.0)
    starts_on, ends_on = _period(rng, decided_on)
    return Project(
        county=county,
        applied_on=applied_on,
        decided_on=decided_on,
        decision=decision,
        applied=round(applied),
        granted=round(applied * share) if decision == GRANTED else None,
        name=rng.choice(topics.NAMES).format(topic),
        owner=owner,
        municipalities=_municipalities(rng, county),
        programme=programme,
        area=area.name,
        starts_on=starts_on,
        ends_on=ends_on,
        paid=None,
        total_cost=0,
        sni=rng.choice(area.codes)[year >= 2025] if rng.random() < 0.7 else None,
        sex=_sex(rng, owner),
        birthplace=chance.pick(rng, BIRTHPLACES),
        description=_description(rng, topic, year),
    )


def _municipalities(rng: Random, county: str) -> str:
    """Return the municipalities of a project as an officer lists them, or the whole county."""
    weights = shape.MUNICIPALITIES[county]
    drawn = rng.random()
    if drawn < WHOLE:
        return "Hela länet"
    if drawn >= WHOLE + MANY:
        return chance.pick(rng, weights)
    wanted = rng.randint(2, 4)
    named: set[str] = set()
    while len(named) < wanted:
        named.add(chance.pick(rng, weights))
    return ", ".join(sorted(named))


def _period(rng: Random, decided_on: dt.date) -> tuple[dt.date, dt.date]:
    """Return a project's first and last day: whole months, half a year to three years."""
    months = decided_on.month + rng.randint(0, 2)
    starts_on = dt.date(decided_on.year + months // 12, months % 12 + 1, 1)
    after = starts_on.month - 1 + rng.choice((6, 9, 12, 18, 24, 24, 30, 36, 36))
    return starts_on, dt.date(starts_on.year + after // 12, after % 12 + 1, 1) - dt.timedelta(
        days=1
    )


def _sex(rng: Random, owner: Owner) -> str | None:
    if owner.name.startswith(topics.NO_PERSON_BEHIND) and rng.random() < 0.15:
        return NOT_APPLICABLE
    drawn = rng.random() - LEADER_WOMAN
    if drawn < 0:
        return "Kvinna"
    if drawn < LEADER_MAN:
        return "Man"
    return "Blandat" if drawn < LEADER_MAN + LEADER_MIXED else rng.choice((UNKNOWN, None))


def _description(rng: Random, topic: str, year: int) -> str:
    """Return a text as an application has it: what is done, why, how, and what it leads to."""
    within = topic if topic[:2].isupper() else topic[0].lower() + topic[1:]
    first = rng.choice(topics.DESCRIPTIONS).format(within)
    mentions = rng.random() < MENTIONS_EQUALITY[year - shape.YEARS[0]]
    said = rng.choice(topics.ON_EQUALITY) if mentions else ()
    # The words' own chance: other words draw no other project.
    words = Random(f"{topic} {year} {rng.getstate()[1][:8]}")
    parts = [first, words.choice(topics.BACKGROUNDS), words.choice(topics.ACTIVITIES)]
    if said:
        parts.insert(words.randint(1, 3), words.choice(said))
    parts.append(words.choice(topics.RESULTS))
    return " ".join(part for part in parts if part)


def _fit(rng: Random, projects: list[Project], plan: shape.Year) -> None:
    """Scale a county's year to its budget, and from that derive total costs and payments."""
    factor = plan.budget / sum(project.granted or 0 for project in projects)
    for project in projects:
        project.applied = chance.rounded(project.applied * factor)
        if project.granted is not None:
            project.granted = min(project.applied, chance.rounded(project.granted * factor))
        project.total_cost = chance.rounded(project.applied * rng.uniform(1.25, 2.4))
        project.paid = _paid(rng, project)


def _paid(rng: Random, project: Project) -> int | None:
    """Return what has been paid by the last day: in step with the project, rarely every krona."""
    if project.granted is None or project.starts_on is None or project.ends_on is None:
        return None
    length = (project.ends_on - project.starts_on).days
    done = min(1.0, (chance.LAST_DAY - project.starts_on).days / length)
    used = int(project.granted * max(0.0, done - 0.15 if done < 1 else 1) * rng.uniform(0.85, 1))
    return used or None


def _await_decision(rng: Random, project: Project) -> Project:
    """Make an application one of the last autumn's: its dates are set with the decision."""
    project.applied_on, project.decided_on = chance.autumn_day(rng), None
    project.starts_on = project.ends_on = None
    project.decision, project.granted, project.paid = PENDING, None, None
    project.applied = chance.rounded(project.applied)
    project.total_cost = chance.rounded(project.applied * rng.uniform(1.25, 2.4))
    return project


def _tell_namesakes_apart(projects: list[Project]) -> None:
    """Number the projects of a county that drew the same name: "etapp 2", "etapp 3"."""
    seen: dict[tuple[str, str], int] = {}
    for project in sorted(projects, key=lambda project: project.applied_on):
        key = project.county, project.name
        seen[key] = stage = seen.get(key, 0) + 1
        project.name += f", etapp {stage}" if stage > 1 else ""
