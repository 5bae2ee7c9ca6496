"""What is looked at: the filters, the sense of sector dominance, and the limit for small groups.

A `Selection` carries its filters once; the query binds them and the caption words them, so the two
cannot disagree.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Literal

from jamstall.analysis.disclosure.policy import OF_TEXTS, PERSONAL, starts_hiding
from jamstall.analysis.disclosure.settings import smallest
from jamstall.enumerations import ENUMERATIONS, REASONS
from jamstall.reference import places, sectors
from jamstall.schema import FUNDS
from jamstall.store.question import DIMENSIONS, OF_ADVICE, REASON_OF, UNKNOWN

Basis = Literal["employed", "owners"]
Area = Literal["country", "county"]

DOMINANCE: tuple[str, ...] = ("women", "men", "balanced", UNKNOWN)
"""Classes of sector dominance, women before men (design §9)."""

LEVELS: tuple[str, ...] = ("not_mentioned", "mentioned", "analysed", "acted_on")
"""What a project's text can show of a gender equality perspective, the least first."""

OWNERS: tuple[str, ...] = (
    "municipality", "region", "state", "university", "association", "company", UNKNOWN,
)  # fmt: skip
SIZES: tuple[str, ...] = ("under_1m", "from_1m", "from_5m", "from_10m", UNKNOWN)
"""What a project was granted, in millions of kronor from the number on."""
PROMISES: tuple[str, ...] = ("with_how", "without_how", "no_numbers", UNKNOWN)
"""Whether a project's text promises equal numbers, and says how."""

ORDER: dict[str, tuple[str, ...]] = {
    "fund": FUNDS,
    "sector": sectors.SECTORS,
    "sector_dominance": DOMINANCE,
    "sex": ENUMERATIONS["applicant_sex"].values,
    "birthplace": ENUMERATIONS["birthplace"].values,
    "age_group": ENUMERATIONS["age_group"].values,
    "decision": ENUMERATIONS["decision"].values,
    "phase": ENUMERATIONS["phase"].values,
    "review_level": (*LEVELS, "not_screened", "not_applicable"),
    "read_by": ("person", "machine", UNKNOWN),
    "owner_kind": OWNERS,
    "grant_size": SIZES,
    "promise": PROMISES,
    **dict.fromkeys(REASON_OF, (*REASONS.values, UNKNOWN)),
}
"""The values of the closed dimensions, in the order they are shown."""

SELECTABLE = tuple(dict.fromkeys((*DIMENSIONS, *OF_ADVICE)))
"""What cases or advice can be selected by."""


class BesidePersons(ValueError):
    """What stands in projects' texts, or what they are about, is asked for beside who persons are.

    Attributes
    ----------
    dimension : the one that is never shown beside sex, birthplace or age group.
    """

    def __init__(self, dimension: str) -> None:
        super().__init__(dimension)
        self.dimension = dimension


class OnlyOfUnknown(ValueError):
    """Why something is unknown is asked of other cases than those, or together with more.

    Attributes
    ----------
    reason : the dimension that tells why.
    of : the one of which it does.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.of = REASON_OF[reason]


class NotOfAdvice(ValueError):
    """Advice is asked for by what it has not, or cases by what only advice has.

    Attributes
    ----------
    dimension : which.
    of_advice : advice was asked for.
    """

    def __init__(self, dimension: str, *, of_advice: bool) -> None:
        super().__init__(dimension)
        self.dimension = dimension
        self.of_advice = of_advice


class UnknownValue(ValueError):
    """A filter names a dimension, or a value of one, that does not exist."""

    def __init__(self, dimension: str, value: str | None = None) -> None:
        super().__init__(dimension if value is None else f"{dimension}={value}")
        self.dimension = dimension
        self.value = value


def is_value(dimension: str, value: str) -> bool:
    """Tell whether `value` can occur in a dimension, in any data."""
    if dimension in ORDER:
        return value in ORDER[dimension]
    if dimension == "county":
        return value in places.counties() or value == "00"
    if dimension == "municipality":
        return value in places.municipalities() or is_value("county", value)
    if dimension == "year":
        return value == UNKNOWN or (value.isascii() and value.isdigit() and len(value) == 4)
    if dimension == "division":
        return value == UNKNOWN or any(value in sectors.divisions(v) for v in sectors.VERSIONS)
    return dimension in SELECTABLE


@dataclass(frozen=True, slots=True)
class Selection:
    """Which cases, and in which sense a sector is dominated by women or men.

    Attributes
    ----------
    filters : pairs of dimension and values (any of them), sorted by dimension; identifiers and
        SCB's codes only. Use `Selection.of` and `where`, which check them.
    basis : whose sex counts in a sector: people `employed`, or business `owners`.
    area : in the `country`, or in each case's own `county`.
    limit : above how many per cent one sex dominates; 60 means 40–60 inclusive is balanced.
    small : personal groups with fewer cases than this, but some, are hidden; as many as the
        installation says, if nothing else is asked for.
    beside : by what else the same panel groups these cases: nothing hidden there can be worked out
        from here.
    """

    filters: tuple[tuple[str, tuple[str, ...]], ...] = ()
    basis: Basis = "employed"
    area: Area = "country"
    limit: Decimal = Decimal(60)
    small: int = field(default_factory=smallest)
    beside: frozenset[str] = frozenset()

    @classmethod
    def of(cls, **filters: Iterable[str]) -> "Selection":
        """Return a selection with these filters, and everything else as by default.

        >>> Selection.of(county=["21"]).values("county")
        ('21',)
        """
        return cls().where(**filters)

    def where(self, **filters: Iterable[str]) -> "Selection":
        """Return this selection with filters replaced; an empty one is removed.

        Raises
        ------
        UnknownValue : a dimension or value that does not exist.
        """
        merged = dict(self.filters)
        for dimension, values in filters.items():
            stated = tuple(dict.fromkeys(values))
            if dimension not in SELECTABLE:
                raise UnknownValue(dimension)
            for value in stated:
                if not is_value(dimension, value):
                    raise UnknownValue(dimension, value)
            merged[dimension] = stated
        kept = {dimension: values for dimension, values in merged.items() if values}
        return replace(self, filters=tuple(sorted(kept.items())))

    def in_usual_sense(self) -> "Selection":
        """Return this selection with sectors dominated in the sense that is the default."""
        usual = Selection()
        return replace(self, basis=usual.basis, area=usual.area, limit=usual.limit)

    def values(self, dimension: str) -> tuple[str, ...]:
        """Return what a dimension is filtered to; empty where it is not."""
        return dict(self.filters).get(dimension, ())

    def refuse_beside_persons(self, by: Iterable[str], *, of_texts: bool) -> None:
        """Refuse to tell of persons by what only projects' texts tell (`policy.OF_TEXTS`).

        Parameters
        ----------
        of_texts : the measure itself tells of texts.

        Raises
        ------
        BesidePersons : it would.
        """
        told = (*by, *(dimension for dimension, _ in self.filters), *sorted(self.beside))
        named = [d for d in told if d in OF_TEXTS] or (["review_level"] if of_texts else [])
        if named and PERSONAL & set(told):
            raise BesidePersons(named[0])

    def refuse_more_than_reasons(self, by: Sequence[str], measure: str) -> None:
        """Refuse to tell why something is unknown but of what part of a county's unknown.

        Raises
        ------
        OnlyOfUnknown : it would.
        """
        reason = next(dimension for dimension in by if dimension in REASON_OF)
        of = REASON_OF[reason]
        chosen = dict(self.filters)
        of_county = chosen.keys() == {of, "county"} and len(chosen["county"]) == 1
        is_alone = len(by) == 1 and measure == "all_cases_share"
        if not (is_alone and of_county and chosen[of] == (UNKNOWN,)):
            raise OnlyOfUnknown(reason)

    def refuse_other_kind(self, by: Iterable[str], *, of_advice: bool) -> None:
        """Refuse to group or filter advice by what only cases have, and the other way round.

        Raises
        ------
        NotOfAdvice : it would.
        """
        known = OF_ADVICE if of_advice else DIMENSIONS
        for dimension in (*by, *(dimension for dimension, _ in self.filters)):
            if dimension not in known:
                raise NotOfAdvice(dimension, of_advice=of_advice)

    def of_advice(self) -> "Selection":
        """Return this selection without the filters that advice does not have."""
        kept = tuple(one for one in self.filters if one[0] in OF_ADVICE)
        return replace(self, filters=kept, beside=self.beside & frozenset(OF_ADVICE))

    def is_personal(self, by: Iterable[str]) -> bool:
        """Tell whether groups by these dimensions describe persons (design §4.8)."""
        return bool(PERSONAL & (set(by) | {dimension for dimension, _ in self.filters}))

    def starts_hiding(self, by: tuple[str, ...], labels: tuple[str, ...]) -> bool:
        """Tell whether a group is hidden where it is small: it says something of a person."""
        chosen = [(dimension, value) for dimension, values in self.filters for value in values]
        return starts_hiding([*chosen, *zip(by, labels, strict=False)])
