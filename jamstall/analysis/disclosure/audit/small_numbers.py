"""That a hidden number is small must not be told either: of few cases, more is hidden for it.

A number of one to four is open where other persons of the same cases show the same, and there are
none of these, or no longer few (`whole_numbers`). Each that is not is mended by itself, by the
cheapest way to such persons; what is hidden for one is often enough for the next.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public
from jamstall.analysis.disclosure.audit.ways import cheapest
from jamstall.analysis.disclosure.audit.whole_numbers import OtherPersons, is_another
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers, Places
from jamstall.analysis.disclosure.secondary.work import Work


@dataclass(frozen=True)
class SmallNumbers:
    """The numbers of some tables, and which of them must not be known.

    Attributes
    ----------
    exists : those that some table has.
    is_of_county : those of tables without municipalities.
    price : how much each is missed.
    secret : those that must not be known, if they are hidden.
    counts : how many cases each has.
    limit : fewer are few.
    in_a_whole : shown numbers → those that an accepted whole says in any case.
    """

    public: Public
    exists: Flags
    is_of_county: Flags
    price: Numbers
    secret: Flags
    counts: Places
    limit: int
    in_a_whole: Callable[[Flags], Flags]

    def hide(self, hidden: Flags, work: Work) -> None:
        """Hide more, in place, until nothing tells that small numbers are small.

        Raises
        ------
        Spent : that takes more work than is left.
        """
        for whole in (False, True):
            self._mend(hidden, work, whole=whole)

    def _mend(self, hidden: Flags, work: Work, *, whole: bool) -> None:
        """Hide more, in place, until nothing tells that small numbers are small: of few cases.

        Parameters
        ----------
        whole : nor do whole numbers.
        """
        free = np.zeros_like(hidden)
        while (told := self._confined(hidden, free, work, whole=whole)).any():
            for at in map(tuple, np.argwhere(told)):
                if free[at]:
                    continue  # by what was hidden for another
                shown = self.exists & ~hidden
                found = self._nearest(shown, at, work, whole=whole)
                if found is None:
                    hidden |= shown
                    break
                hidden |= found[0]
                free |= is_another(self.counts, self.public.moved(found[1]), self.limit)

    def _confined(self, hidden: Flags, free: Flags, work: Work, *, whole: bool) -> Flags:
        """Tell which hidden numbers are small, or as they are, whoever else has applied.

        Of too many cases none is asked for.

        Parameters
        ----------
        free : those that are not; what is found of them is noted in place.
        """
        shown = self.exists & ~hidden
        asked = self.secret & ~shown & ~free & ~self.in_a_whole(shown)
        if asked.any() and shown.any():
            others = OtherPersons(self.public, shown, self.counts, self.limit)
            if others.are_fewest if whole else others.are_few:
                told = others.leave(asked, work, whole=whole)
                free |= asked & ~told
                return told
        return np.zeros_like(asked)

    def _nearest(
        self, shown: Flags, at: tuple[int, ...], work: Work, *, whole: bool
    ) -> tuple[Flags, Numbers] | None:
        """Return what to hide so that a told number is none, or not small; and other persons.

        Numbers of municipalities, if these are enough; fewer cases or more, whichever is cheaper.
        """
        one = np.zeros(shown.shape)
        one[at] = 1
        count = int(self.counts[at])
        far = (-count, self.limit - count) if count < self.limit else (-1, 1)
        anyone = np.ones(self.public.real.shape[0], bool)
        for own in (~self.is_of_county, self.exists):
            price = np.where(own, self.price, np.inf)
            ways = [
                cheapest(
                    self.public, shown, one > 0, one * to, price, anyone, work,
                    far=abs(to), whole=whole,
                )
                for to in far
            ]  # fmt: skip
            found = [way for way in ways if way is not None]
            if found:
                return min(found, key=lambda way: float(self.price[way[0]].sum()))
        return None
