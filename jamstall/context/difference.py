"""What a new snapshot changes: figures that are new, gone, or not what they were."""

from collections.abc import Sequence
from dataclasses import dataclass

from jamstall.context.snapshot import Value


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that is not what it was."""

    before: Value
    after: Value


@dataclass(frozen=True, slots=True)
class Difference:
    """What is new, gone and changed.

    Attributes
    ----------
    periods : those that no figure was of before.
    silent : figures were changed, and the producer gives the same day as before for them.
    """

    new: tuple[Value, ...]
    gone: tuple[Value, ...]
    changed: tuple[Change, ...]
    periods: tuple[str, ...]
    silent: bool

    @property
    def is_none(self) -> bool:
        """Whether all is as it was."""
        return not (self.new or self.gone or self.changed)


def difference(
    former: Sequence[Value], values: Sequence[Value], former_updated: str, updated: str
) -> Difference:
    """Return what these figures change in the former ones."""
    before = {value.place: value for value in former}
    after = {value.place: value for value in values}
    changed = tuple(
        Change(before[place], value)
        for place, value in sorted(after.items())
        if place in before and _told(before[place]) != _told(value)
    )
    return Difference(
        new=tuple(value for place, value in sorted(after.items()) if place not in before),
        gone=tuple(value for place, value in sorted(before.items()) if place not in after),
        changed=changed,
        periods=tuple(sorted({v.period for v in values} - {v.period for v in former})),
        silent=bool(changed) and bool(updated) and updated == former_updated,
    )


def _told(value: Value) -> tuple[object, str]:
    return value.value, value.status
