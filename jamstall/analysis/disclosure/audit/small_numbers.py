"""That a hidden number is small must not be told either: of few cases, more is hidden for it.

A number of one to four is open where other persons of the same cases show the same, and there are
none of these, or no longer few (`whole_numbers`). Each that is not is mended by itself, by the
cheapest way to such persons; what is hidden for one is often enough for the next.
"""

import numpy as np

from jamstall.analysis.disclosure.audit.part_numbers import PartNumbers
from jamstall.analysis.disclosure.audit.ways import cheapest
from jamstall.analysis.disclosure.audit.whole_numbers import OtherPersons, is_another
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.programme import Numbers
from jamstall.analysis.disclosure.secondary.work import Work


class SmallNumbers:
    """The numbers of a part, of which some are told to be small by what is shown."""

    def __init__(self, numbers: PartNumbers) -> None:
        self._of, self._public = numbers, numbers.public

    def hide(self, work: Work) -> None:
        """Hide more, in the tables' flags too, until nothing tells that small numbers are small.

        Raises
        ------
        Spent : that takes more work than is left; no flags are changed.
        """
        hidden = self._of.hidden.copy()
        for whole in (False, True):
            self._mend(hidden, work, whole=whole)
        self._of.hide(hidden)

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
                shown = self._of.exists & ~hidden
                found = self._nearest(shown, at, work, whole=whole)
                if found is None:
                    hidden |= shown
                    break
                hidden |= found[0]
                free |= is_another(self._of.counts, self._public.moved(found[1]), self._of.limit)

    def _confined(self, hidden: Flags, free: Flags, work: Work, *, whole: bool) -> Flags:
        """Tell which hidden numbers are small, or as they are, whoever else has applied.

        Of too many cases none is asked for.

        Parameters
        ----------
        free : those that are not; what is found of them is noted in place.
        """
        shown = self._of.exists & ~hidden
        asked = self._of.secret & ~shown & ~free & ~self._of.in_a_whole(shown)
        if asked.any() and shown.any():
            others = OtherPersons(self._public, shown, self._of.counts, self._of.limit)
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
        count = int(self._of.counts[at])
        far = (-count, self._of.limit - count) if count < self._of.limit else (-1, 1)
        anyone = np.ones(self._public.real.shape[0], bool)
        of_places = self._of.exists & ~self._of.is_of_county
        for own in (of_places, self._of.exists) if of_places.any() else (self._of.exists,):
            price = np.where(own, self._of.price, np.inf)
            ways = [
                cheapest(
                    self._public, shown, one > 0, one * to, price, anyone, work,
                    far=abs(to), whole=whole,
                )
                for to in far
            ]  # fmt: skip
            found = [way for way in ways if way is not None]
            if found:
                return min(found, key=lambda way: float(self._of.price[way[0]].sum()))
        return None
