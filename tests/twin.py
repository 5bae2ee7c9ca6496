"""The slow and obvious twin: every measure by every dimension, from what the intake read.

Written from the design (§4, §6) and not from the product's SQL: it knows the reference tables and
the schema, and nothing of `jamstall.analysis` or `jamstall.store`, but which choices of cases are
looked at where there are too many (`_as_finely_as_can_be`). Where the two disagree, one of them is
wrong. Amounts are whole öre until the last line.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from functools import cache
from itertools import combinations
from math import comb
from statistics import median
from typing import Any

import pandas as pd

from jamstall.analysis.disclosure.magnitude.chosen import choices
from jamstall.enumerations import ENUMERATIONS
from jamstall.reference import figures as published
from jamstall.reference import places, sectors
from jamstall.review import read
from jamstall.schema import FUNDS
from tests.medians_twin import as_shown

OF_TEXTS = {
    "strategy_area", "review_level", "read_by", "owner_kind", "grant_size", "theme", "promise",
    "intervention_field",
}  # fmt: skip
READ = ("not_mentioned", "mentioned", "analysed", "acted_on")
SHARES = ("amount_share", "cases_share", "all_cases_share")
AMOUNTS = ("amount_applied", "amount_granted", "amount_paid")
PERSONAL = {"sex", "birthplace", "age_group"}
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
DIMENSIONS = (
    *ORDERED,
    "year",
    "county",
    "municipality",
    "support_form",
    "division",
    "strategy_area",
    "theme",
    "intervention_field",
)


@dataclass(frozen=True)
class Row:
    """One group, with the same words as the product's own."""

    labels: tuple[str, ...]
    numerator: Decimal | int | None
    denominator: Decimal | int | None
    value: Decimal | Fraction | int | None
    cases: int | None
    suppressed: bool = False
    receivers: int | None = None


@dataclass(frozen=True)
class Answer:
    """The groups in the order they are shown, and the whole."""

    groups: tuple[Row, ...]
    overall: Row


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


def breakdown(
    cases: pd.DataFrame, measure: str, by: Sequence[str] = (), selection: Any = None
) -> Answer:
    """Compute a measure by groups; `selection` has filters, basis, area, limit and small."""
    return Twin(cases).breakdown(measure, by, selection)


REMEMBERED = 60
"""Selections by groups, the latest: each of which several measures are asked."""


@dataclass(frozen=True)
class Chosen:
    """The cases of a selection, each once: all of them, and those of each group."""

    whole: list[dict[str, Any]]
    groups: dict[tuple[str, ...], list[dict[str, Any]]]


class Twin:
    """Cases, asked many questions."""

    def __init__(self, cases: pd.DataFrame, figures: Iterable[Any] | None = None) -> None:
        self.cases = cases
        self.figures = tuple(published.figures() if figures is None else figures)
        self._labelled: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
        self._unmeasured: list[tuple[Mapping[str, Any], dict[str, Any]]] = []
        self._added_up: dict[tuple[Any, ...], Chosen] = {}

    def breakdown(self, measure: str, by: Sequence[str], selection: Any) -> Answer:
        """As the function of the same name."""
        filters = dict(selection.filters)
        for dimension in (*by, *filters):
            if dimension not in DIMENSIONS:
                raise ValueError(dimension)
        told = {*by, *filters} | (
            {"review_level"} if measure.endswith(("mentioned", "acted_on")) else set()
        )
        if PERSONAL & told and OF_TEXTS & told:
            raise ValueError("projects are shown one by one")
        for of in (reason.removesuffix("_unknown") for reason in by if reason in REASONS):
            alone = told == {f"{of}_unknown", of, "county"} and len(filters["county"]) == 1
            if not alone or filters[of] != ("unknown",) or measure != "all_cases_share":
                raise ValueError("why something is unknown is told of these cases alone")
        sense = (selection.basis, selection.area, selection.limit)
        chosen = self._chosen(sense, filters, by)
        whole = _compute(measure, (), chosen.whole, None)
        of = whole.numerator
        groups = [_compute(measure, labels, cases, of) for labels, cases in chosen.groups.items()]
        groups.sort(key=lambda row: list(map(place_in_order, by, row.labels)))
        if measure in SHARES:
            whole = _compute(measure, (), chosen.whole, of)
        personal = PERSONAL & {*by, *filters}
        if PERSONAL & set(filters):
            whole = _hide(whole, selection.small, filters, ())
        if personal:
            groups = [_hide(row, selection.small, filters, by) for row in groups]
        if personal and selection.small > 1:
            # Of all whom the selection is of, whoever they are; by place, year and sector.
            public = {d: labels for d, labels in filters.items() if d not in PERSONAL}
            shared = [at for at, dimension in enumerate(by) if dimension not in PERSONAL]
            everybody = self._chosen(sense, public, [by[at] for at in shared])
            if PERSONAL & set(filters):
                whole = _round(measure, whole, chosen.whole, everybody.whole, filters, ())
                of = whole.numerator  # as it is shown itself
            groups = [
                _round(
                    measure,
                    row,
                    chosen.groups[row.labels],
                    everybody.groups[tuple(row.labels[at] for at in shared)],
                    filters,
                    by,
                    of,
                )
                for row in groups
            ]
        if whole.suppressed and measure in SHARES:
            groups = [
                replace(row, denominator=None, value=None, suppressed=True)
                if row.value
                else replace(row, denominator=None)  # nothing of it tells nothing
                for row in groups
            ]
        return Answer(tuple(groups) if by else (), whole)

    def _chosen(
        self, sense: tuple[Any, ...], filters: Mapping[str, Sequence[str]], by: Sequence[str]
    ) -> Chosen:
        """The cases of a selection by groups, added up once whatever is measured of them."""
        key = (sense, tuple(filters.items()), tuple(by))
        if key not in self._added_up:
            if len(self._added_up) == REMEMBERED:
                del self._added_up[next(iter(self._added_up))]
            grouped: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
            for part in self.parts(*sense):
                if all(part[dimension] in wanted for dimension, wanted in filters.items()):
                    grouped[tuple(part[dimension] for dimension in by)].append(part)
            groups = {labels: _together(parts) for labels, parts in grouped.items()}
            whole = _together([part for parts in grouped.values() for part in parts])
            self._added_up[key] = Chosen(whole, groups)
        return self._added_up[key]

    def parts(self, basis: str, area: str, limit: Decimal) -> list[dict[str, Any]]:
        """One row per case and part, with a label for every dimension."""
        key = (basis, area, limit)
        if key not in self._labelled:
            figures = _by_code(self.figures, basis)

            @cache
            def dominates(measured_in: str, coded: tuple[Any, ...], year: int | None) -> str:
                return dominance(figures, measured_in, *coded, year, limit)

            self._labelled[key] = [
                part
                | {
                    "sector_dominance": dominates(
                        part["county"] if area == "county" else "00", _sector(case), _year(case)
                    )
                }
                for case, part in self.unmeasured()
            ]
        return self._labelled[key]

    def unmeasured(self) -> list[tuple[Mapping[str, Any], dict[str, Any]]]:
        """Every case and part, with the labels that no choice changes: made once."""
        if not self._unmeasured:
            self._unmeasured = [
                (case, {"case": number, **part, **labels})
                for number, case in enumerate(self.cases.to_dict("records"))
                for labels in [_labels(case)]
                for part in parts_of(case)
            ]
        return self._unmeasured


# ---- 4.5 places


def parts_of(case: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Divide a case's money equally between its places; the odd öre goes to the first by code."""
    codes = sorted(case["places"])
    parts = []
    for position, code in enumerate(codes):
        part: dict[str, Any] = {"county": code[:2], "municipality": code}
        for amount in AMOUNTS:
            total = _known(case[amount])
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


def _together(parts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Add up each case's parts within a group: there, it is one case."""
    cases: dict[int, dict[str, Any]] = {}
    for part in parts:
        told = {"decision": part["decision"], "review_level": part["review_level"]}
        case = cases.setdefault(part["case"], told)
        for amount in AMOUNTS:
            if _known(part[amount]) is not None:
                case[amount] = case.get(amount, 0) + int(part[amount])
    return list(cases.values())


# ---- 4.2, 4.4 labels


def _labels(case: Mapping[str, Any]) -> dict[str, str]:
    code, version, sector = _sector(case)
    return {
        "fund": case["fund"],
        "year": str(_year(case) or "unknown"),
        "support_form": _known(case.get("support_form")) or "unknown",
        "sector": sector,
        "division": (sectors.division_of(code, version) if code else None) or "unknown",
        "sex": case["applicant_sex"],
        "birthplace": case["birthplace"],
        "age_group": case["age_group"],
        **{reason: _known(case[reason]) or "unknown" for reason in REASONS},
        "decision": case["decision"],
        "strategy_area": _known(case.get("strategy_area")) or "unknown",
        **_read(case),
        **_project(case),
    }


def _year(case: Mapping[str, Any]) -> int | None:
    counted_on = _known(case.get("decided_on"))
    if counted_on is None and case["fund"] == "project_funds":
        counted_on = _known(case.get("starts_on"))
    if case["decision"] == "pending":
        counted_on = None  # nothing is decided yet, whenever the project means to start
    return None if counted_on is None else int(counted_on.year)


def _sector(case: Mapping[str, Any]) -> tuple[str | None, Any, str]:
    """Return a case's code, of which version, and the sector that it is in."""
    code, version = _known(case.get("sni_code")), _known(case.get("sni_version"))
    return code, version, (sectors.sector_of(code, version) if code else None) or "unknown"


# ---- levels of projects' texts


def _read(case: Mapping[str, Any]) -> dict[str, str]:
    """What the rules in force read in a project's text; nobody has judged any of these."""
    if case["fund"] != "project_funds":
        return {
            "review_level": "not_applicable", "read_by": "unknown", "theme": "unknown",
            "promise": "unknown",
        }  # fmt: skip
    name, description = (_known(case.get(d)) or "" for d in ("project_name", "description"))
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
    name = (_known(case.get("organisation_name")) or "").casefold()
    told["owner_kind"] = next(
        (kind for kind, words in OWNERS if any(word.casefold() in name for word in words)),
        "unknown",
    )
    granted = _known(case.get("amount_granted"))
    if granted is not None:
        millions = int(granted) / 100 / 1_000_000
        steps = ((10, "from_10m"), (5, "from_5m"), (1, "from_1m"), (0, "under_1m"))
        told["grant_size"] = next((size for least, size in steps if millions >= least), "unknown")
    told["intervention_field"] = _known(case.get("intervention_field")) or "unknown"
    return told


# ---- 4.3 sector dominance


def _by_code(
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


# ---- §6 measures, 4.6 shares


def _compute(measure: str, labels: tuple[str, ...], cases: list[dict[str, Any]], of: Any) -> Row:
    """One group's measure. `of` is the whole selection's numerator, for shares."""
    granted = [case for case in cases if case["decision"] == "granted"]
    decided = [case for case in cases if case["decision"] in ("granted", "rejected")]
    kronor = _kronor("amount_granted", granted)
    if measure == "cases":
        return Row(labels, len(cases), None, len(cases), len(cases))
    if measure == "decided_cases":
        return Row(labels, len(decided), None, len(decided), len(decided))
    if measure == "granted_cases":
        return Row(labels, len(granted), None, len(granted), len(granted))
    if measure == "amount_granted":
        return Row(labels, kronor, None, kronor, len(granted))
    if measure in ("amount_applied", "amount_paid"):
        stated = [case for case in cases if measure in case]
        total = _kronor(measure, stated)
        return Row(labels, total, None, total, len(stated))
    if measure == "paid_cases":
        paid = sum("amount_paid" in case for case in cases)
        return Row(labels, paid, None, paid, paid)
    if measure == "amount_decided":
        stated = [case for case in decided if "amount_applied" in case]
        total = _kronor("amount_applied", stated)
        return Row(labels, total, None, total, len(stated))
    if measure == "mean_applied":
        stated = [case for case in cases if "amount_applied" in case]
        return _divided(labels, _kronor("amount_applied", stated), len(stated), len(stated))
    if measure == "median_applied":
        amounts = [Fraction(c["amount_applied"], 100) for c in cases if "amount_applied" in c]
        return Row(labels, None, None, median(amounts) if amounts else None, len(amounts))
    if measure == "amount_share":
        return _divided(labels, kronor, of, len(granted))
    if measure == "all_cases_share":
        return _divided(labels, len(cases), of, len(cases))
    if measure == "cases_share":
        return _divided(labels, len(granted), of, len(granted))
    if measure == "approval_rate":
        return _divided(labels, len(granted), len(decided), len(decided))
    if measure == "mean_amount":
        return _divided(labels, kronor, len(granted), len(granted))
    if measure == "grant_ratio":
        stated = [case for case in decided if "amount_applied" in case]
        got = _kronor("amount_granted", [case for case in stated if case["decision"] == "granted"])
        ratio = _divided(labels, got, _kronor("amount_applied", stated), len(stated))
        return replace(ratio, receivers=sum(case["decision"] == "granted" for case in stated))
    if measure.removeprefix("amount_") in ("share_mentioned", "share_acted_on"):
        of_read = [case for case in granted if case["review_level"] in READ]
        wanted = READ[1:] if measure.endswith("mentioned") else READ[3:]
        above = [case for case in of_read if case["review_level"] in wanted]
        if measure.startswith("amount_"):
            both = (_kronor("amount_granted", some) for some in (above, of_read))
            row = _divided(labels, *both, len(of_read))
            return replace(row, receivers=len(above))
        return _divided(labels, len(above), len(of_read), len(of_read))
    if measure == "median_amount":
        amounts = [Fraction(case["amount_granted"], 100) for case in granted]
        return Row(labels, None, None, median(amounts) if amounts else None, len(granted))
    raise KeyError(measure)


def _kronor(amount: str, cases: list[dict[str, Any]]) -> Decimal:
    return Decimal(sum(case.get(amount, 0) for case in cases)) / 100


def _divided(labels: tuple[str, ...], above: Any, below: Any, cases: int) -> Row:
    value = Fraction(above) / Fraction(below) if below else None
    return Row(labels, above, below, value, cases)


# ---- 4.8 small groups


def _hide(row: Row, limit: int, filters: Any, by: tuple[str, ...]) -> Row:
    if not _says_something(filters, by, row.labels):
        return row
    if (row.cases and row.cases < limit) or (row.receivers and row.receivers < limit):
        return Row(row.labels, None, None, None, None, suppressed=True)
    return row


def _says_something(filters: Any, by: Sequence[str], labels: Sequence[str]) -> bool:
    """Whether a group says something of the persons in it."""
    told = [(d, label) for d, chosen in filters.items() for label in chosen]
    told += zip(by, labels, strict=False)
    if any(d in PERSONAL and label not in ("unknown", "not_applicable") for d, label in told):
        return True
    one_place = sum(d == "municipality" for d, _ in told) == 1
    finer = {"year", "support_form", "sector", "sector_dominance", "division"}
    return (
        one_place
        and any(d in finer for d, _ in told)
        and any(d in PERSONAL and label == "unknown" for d, label in told)
    )


def _amounts(measure: str, cases: list[dict[str, Any]]) -> dict[str, list[int]]:
    """The amounts in öre that a measure adds up, above the line and below it; none of a count."""
    granted = [case for case in cases if case["decision"] == "granted"]
    decided = [case for case in cases if case["decision"] in ("granted", "rejected")]
    if measure in ("amount_granted", "amount_share", "mean_amount", "median_amount"):
        return {"above": [case["amount_granted"] for case in granted]}
    if measure in ("amount_applied", "mean_applied", "median_applied"):
        return {"above": [c["amount_applied"] for c in cases if "amount_applied" in c]}
    if measure == "amount_paid":
        return {"above": [case["amount_paid"] for case in cases if "amount_paid" in case]}
    if measure == "amount_decided":
        return {"above": [c["amount_applied"] for c in decided if "amount_applied" in c]}
    if measure == "grant_ratio":
        stated = [case for case in decided if "amount_applied" in case]
        return {
            "above": [case["amount_granted"] for case in stated if case["decision"] == "granted"],
            "below": [case["amount_applied"] for case in stated],
        }
    return {}


BASES = [Decimal(step).scaleb(power) for power in range(-4, 12) for step in (1, 2, 5)]


def _as_finely_as_can_be(
    exact: Decimal, own: list[int], theirs: list[int], is_person: bool
) -> Decimal | None:
    """Round to the first base at which no case is certain, if hiding the others leaves none so."""
    kronor = tuple(sorted((Decimal(amount) / 100 for amount in theirs), reverse=True))
    finest = next(base for base in BASES if 10 * base >= max(map(abs, kronor)))
    if not is_person or len(own) in (0, len(kronor)):
        return _near(exact, finest) * finest
    if len(kronor) > 120:
        return _by_ends(exact, sorted(Decimal(one) / 100 for one in own), sorted(kronor), finest)
    others = [*kronor]
    for amount in own:
        others.remove(Decimal(amount) / 100)
    if sum(others) and _is_dominated(others):
        return None
    fewer = exact if len(own) <= len(others) else sum(kronor) - exact
    shown = _by_every_choice(kronor, min(len(own), len(others)), finest)
    for base in BASES[BASES.index(finest) :]:
        if base != finest and 2 * base > min(exact, sum(others)):
            return None
        both = _near(fewer, base), _near(sum(kronor) - fewer, base)
        if (base, both) in shown:
            return _near(exact, base) * base if shown[base, both] else None
    raise AssertionError(exact)


def _by_ends(
    exact: Decimal, own: list[Decimal], everybody: list[Decimal], finest: Decimal
) -> Decimal | None:
    """Of so many cases: by the first base at which the ends of the place leave room."""
    for base in BASES[BASES.index(finest) :]:
        if base != finest and 2 * base > exact:
            return None
        near = _near(exact, base) * base
        if _ends_leave_room(own, everybody, near):
            return near
    raise AssertionError(exact)


def _ends_leave_room(own: list[Decimal], everybody: list[Decimal], near: Decimal) -> bool:
    number, others = len(own), everybody.copy()
    for amount in own:
        others.remove(amount)

    def rest(one: Decimal, of: list[Decimal]) -> list[Decimal]:
        left = of.copy()
        left.remove(one)
        return left

    low, high = everybody, everybody[::-1]
    return (
        others[-1] + sum(rest(others[-1], low)[: number - 1]) <= near
        and (number > 60 or others[0] + sum(rest(others[0], high)[: number - 1]) >= near)
        and (number >= 60 or sum(rest(own[-1], high)[:number]) >= near)
        and sum(rest(own[0], low)[:number]) <= near
    )


Both = tuple[int, int]


@cache
def _by_every_choice(
    kronor: tuple[Decimal, ...], number: int, finest: Decimal
) -> dict[tuple[Decimal, Both], list[tuple[int, ...]]]:
    """Return choices of cases by what is shown of them, one after another; none where given up."""
    places = range(len(kronor))
    if is_all := comb(len(kronor), number) <= 20_000:
        looked_at = [*combinations(places, number)]
    else:
        rows = choices(len(kronor), number).is_in
        looked_at = [tuple(row.nonzero()[0].tolist()) for row in rows]
    sums = {one: sum(kronor[at] for at in one) for one in looked_at}
    of_all, left, hidden = sum(kronor), [], []
    for one in looked_at:
        sides = [kronor[at] for at in one], [kronor[at] for at in places if at not in one]
        dominated = any(sum(side) and _is_dominated(side) for side in sides)
        (hidden if dominated else left).append(one)
    shown: dict[tuple[Decimal, Both], list[tuple[int, ...]]] = {}
    for base in BASES[BASES.index(finest) :]:
        alike: dict[Both, list[tuple[int, ...]]] = {}
        for one in left:
            if base == finest or 2 * base <= min(sums[one], of_all - sums[one]):
                both = _near(sums[one], base), _near(of_all - sums[one], base)
                alike.setdefault(both, []).append(one)
            else:
                hidden.append(one)
        settled = {near: of for near, of in alike.items() if all(near) and _leave_open(of, places)}
        shown |= {(base, near): of for near, of in settled.items()}
        left = [one for near, of in alike.items() if near not in settled for one in of]
    is_certain = not _leave_open(hidden, places)
    if shown and is_certain and (hidden or not is_all):
        base, (near, of_others) = min(
            shown, key=lambda one: (len(shown[one]), -one[0], one[1][0] - one[1][1])
        )
        shown[base, (near, of_others)] = []
        if 2 * number == len(kronor):
            shown[base, (of_others, near)] = []
    return shown


def _leave_open(of: list[tuple[int, ...]], places: range) -> bool:
    in_any = {at for one in of for at in one}
    return len(in_any) == len(places) and not frozenset(places).intersection(*of)


def _is_dominated(kronor: list[Decimal]) -> bool:
    largest = sorted(kronor, reverse=True)
    return 10 * sum(largest[2:]) < largest[0]


def _near(amount: Decimal, base: Decimal) -> int:
    return _half_up(Fraction(amount) / Fraction(base))


def _half_up(number: Fraction) -> int:
    return int(abs(number) + Fraction(1, 2)) * (-1 if number < 0 else 1)


def _two_digits(amount: Fraction) -> Fraction:
    step = Fraction(1)
    while abs(amount) >= 100 * step:
        step *= 10
    while amount and abs(amount) < 10 * step:
        step /= 10
    return _half_up(amount / step) * step


def _round(
    measure: str,
    row: Row,
    cases: list[dict[str, Any]],
    everybody: list[dict[str, Any]],
    filters: Any,
    by: Sequence[str],
    whole: Any = None,
) -> Row:
    """What is shown of kronor, so that no single case can be told from them."""
    own = _amounts(measure, cases)
    if row.suppressed or row.value is None or not own:
        return row
    is_person = _says_something(filters, by, row.labels)
    nothing = Row(row.labels, None, None, None, row.cases, suppressed=True)
    if is_person and measure.startswith(("mean", "median")) and (row.cases or 0) < 10:
        return nothing
    if measure.startswith("median"):
        of_all = sorted(_amounts(measure, everybody)["above"])
        if not is_person or row.cases == len(of_all):
            return replace(row, value=_two_digits(Fraction(row.value)))
        near = as_shown(Fraction(row.value), row.cases or 0, of_all)
        return nothing if near is None else replace(row, value=near)
    for amounts in own.values() if is_person else ():
        if sum(amounts) and _is_dominated([Decimal(amount) for amount in amounts]):
            return nothing
    theirs = _amounts(measure, everybody)
    above = below = None
    for side, exact in (("above", row.numerator), ("below", row.denominator)):
        shown = exact
        is_some = side in own and 0 < len(own[side]) < len(theirs[side])
        if is_person and is_some and exact == 0 and any(theirs[side]):
            return nothing
        if side in own and exact:
            shown = _as_finely_as_can_be(exact, own[side], theirs[side], is_person)
            if not shown:
                return nothing
        above, below = (shown, below) if side == "above" else (above, shown)
    if measure == "amount_share":
        below = above if whole is None else whole
    value = Fraction(above) / Fraction(below) if below else Fraction(above)
    if measure == "amount_share":
        value = min(value, Fraction(1))
    if measure.startswith("mean"):
        value = _two_digits(value)
    return replace(row, numerator=above, denominator=below, value=value)


def place_in_order(dimension: str, label: str) -> tuple[int, int, str]:
    """Closed dimensions in their editorial order, others by code; unknown last."""
    if dimension in ORDERED:
        return (0, ORDERED[dimension].index(label), "")
    return (int(label == "unknown"), 0, label)


def _known(value: Any) -> Any:
    """Return a cell's value, or None for all the ways in which pandas says nothing."""
    return None if value is None or value is pd.NaT or value != value else value
