"""What is compared: a share of the kronor, or of the decisions."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.group import Group
from jamstall.panels.panel import all_unknown
from jamstall.panels.view import View
from jamstall.store.question import UNKNOWN
from jamstall.texts import Texts


@dataclass(frozen=True, slots=True)
class What:
    """A measure, and the group of a dimension whose value is compared; none where all is."""

    measure: str
    dimension: str = ""
    label: str = ""

    def asked(self, view: View) -> Breakdown:
        """Return the breakdown that tells it."""
        return view.measure(self.measure, *([self.dimension] if self.dimension else []))

    def group(self, result: Breakdown) -> Group | None:
        """Return the group that is compared; None where nothing at all is known of it."""
        if not self.dimension:
            return result.overall
        if all_unknown(result):
            return None
        found = [group for group in result.groups if group.labels == (self.label,)]
        whole = result.overall.numerator
        if found or not whole:
            return found[0] if found else None
        # Kronor, but no case of the group that is asked for: a share of nothing.
        return Group((self.label,), Decimal(0), whole, Decimal(0), 0)

    def group_of(self, result: Breakdown, label: str) -> Group | None:
        """Return the group that is compared of one label, in shares taken within each label.

        None where nothing at all is known of it, or there are no kronor.
        """
        own = [group for group in result.groups if group.labels[0] == label]
        if all(UNKNOWN in group.labels[1:] for group in own):
            return None
        found = [group for group in own if group.labels[1:] == (self.label,)]
        if found:
            return found[0]
        return Group((self.label,), Decimal(0), own[0].denominator, Decimal(0), 0)


WHATS: Mapping[str, What] = MappingProxyType(
    {
        "men_sectors": What("amount_share", "sector_dominance", "men"),
        "women_sectors": What("amount_share", "sector_dominance", "women"),
        "balanced_sectors": What("amount_share", "sector_dominance", "balanced"),
        "woman": What("amount_share", "sex", "woman"),
        "man": What("amount_share", "sex", "man"),
        "abroad": What("amount_share", "birthplace", "abroad"),
        "approval_rate": What("approval_rate"),
    }
)
"""Key in the address → what is compared; the first, unless another is chosen."""

BESIDE = ("men_sectors", "women_sectors", "woman", "abroad", "approval_rate")
"""What stands in the table whatever is compared."""


def what_name(texts: Texts, key: str) -> str:
    """Return what a number is called: "Andel till mansdominerade branscher"."""
    return texts(f"map-{key}".replace("_", "-"))  # as Kartläggning calls it: one number, one name
