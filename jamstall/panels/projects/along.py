"""Which programmes, strategy areas or counties have projects that mention gender equality."""

from dataclasses import dataclass
from decimal import Decimal

from jamstall.analysis.selection import LEVELS
from jamstall.charts.ranked import Ranked, ranked_shares
from jamstall.panels.headline import few_first
from jamstall.panels.panel import Panel, Table, basis
from jamstall.panels.projects import levels
from jamstall.panels.projects.levels import FUND
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts

ALONG = (
    "support_form", "strategy_area", "theme", "owner_kind", "grant_size", "county", "municipality",
    "sector", "intervention_field",
)  # fmt: skip
"""What projects are told apart by; the first, unless another is chosen."""
FEWEST = 5
"""Groups of fewer projects than this are in the table, and in no sentence."""


@dataclass(frozen=True)
class _Along:
    """A group: its name, its levels' shares, and how many projects it has."""

    name: str
    shares: dict[str, Decimal]
    cases: int
    is_known: bool

    @property
    def mentions(self) -> Decimal:
        """The share of its projects that mention gender equality."""
        return 1 - self.shares["not_mentioned"]


def along_name(texts: Texts, dimension: str) -> str:
    """Return what readers call what projects are told apart by."""
    if dimension == "support_form":
        return texts("projects-programme")
    return texts("dimension-" + dimension.replace("_", "-"))


def along(view: View, dimension: str) -> Panel:
    """Return how many projects of each group mention gender equality, the most first."""
    texts = view.texts
    result = levels.within(view, dimension)
    groups = [
        _Along(
            view.name(dimension, label),
            {level: levels.share(result, label, level) for level in LEVELS},
            levels.group_cases(result, label),
            label != UNKNOWN,
        )
        for label in dict.fromkeys(group.labels[0] for group in result.groups)
    ]
    groups.sort(key=lambda one: (-one.mentions, -one.cases))
    told = [one for one in groups if one.is_known and one.cases >= FEWEST]
    sentence = _sentence(view, dimension, told)
    whole = view.measure("share_mentioned", fund=(FUND,))
    drawn = None
    if len(told) > 1 and whole.overall.value is not None:
        marks = [
            Ranked(one.name, float(one.mentions), texts.share(one.mentions), is_marked=True)
            for one in told
        ]
        said = texts("compare-all", share=texts.share(whole.overall.value))
        drawn = ranked_shares(marks, float(whole.overall.value), said, sentence)
    rows = tuple(
        (
            one.name,
            *(texts.share(one.shares[level], 1) for level in LEVELS),
            texts.count(one.cases),
        )
        for one in groups
    )
    names = (view.name("review_level", level) for level in LEVELS)
    left_out = sum(one.is_known and one.cases < FEWEST for one in groups)
    few = texts("projects-few-left-out", count=left_out, fewest=FEWEST) if left_out else ""
    return Panel(
        key=f"{FUND}-levels-{dimension}".replace("_", "-"),
        title=texts("projects-title-along", what=along_name(texts, dimension).lower()),
        sentence=sentence,
        chart=drawn,
        table=Table((along_name(texts, dimension), *names, texts("projects-number")), rows),
        basis=" ".join(p for p in (few, basis(view, result), levels.read_by(view)) if p),
        results=(result, whole),
    )


def _sentence(view: View, dimension: str, told: list[_Along]) -> str:
    texts = view.texts
    if len(told) < 2:
        return texts("projects-along-one", what=along_name(texts, dimension).lower())
    most, least = told[0], told[-1]
    if texts.share(most.mentions) == texts.share(least.mentions):
        return texts("projects-along-same", share=texts.share(most.mentions))
    said = texts(
        "projects-along",
        most=most.name,
        most_share=texts.share(most.mentions),
        least=least.name,
        least_share=texts.share(least.mentions),
    )
    return few_first(said, min(most.cases, least.cases), texts)
