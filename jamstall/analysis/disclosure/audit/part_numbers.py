"""The numbers that tables have of a part: which must not be known, and which are hidden."""

import numpy as np

from jamstall.analysis.disclosure.audit.cases import Public, tells
from jamstall.analysis.disclosure.audit.cells import Tables, cells, read, write
from jamstall.analysis.disclosure.audit.parts import Part
from jamstall.analysis.disclosure.audit.wholes import in_a_whole, telling_wholes
from jamstall.analysis.disclosure.secondary.cube import Flags
from jamstall.analysis.disclosure.secondary.tables import REJECTED


class PartNumbers:
    """The numbers of some tables: a row for each group of cases, a column for each of persons.

    Attributes
    ----------
    public : the cases as everybody knows them, and who really applied.
    counts : how many cases each number has.
    limit : fewer are few.
    exists : those that some table has.
    is_of_county : those of tables without municipalities.
    hidden : those that the tables hide.
    price : how much each is missed.
    secret : those that must not be known, if they are hidden.
    """

    def __init__(self, part: Part, tables: Tables, limit: int) -> None:
        self._part, self._tables, self.limit = part, tables, limit
        plain = part.plain(tables)
        self.public = Public(part.cases.told_apart_by((*plain, *part.persons)), plain, part.persons)
        self._levels = [*cells(tables, self.public, plain, part.persons)]
        self.public.each()  # a case by itself is of no table, and yet nobody may be known
        self.counts = counts = self.public.counts()
        found = read(self._levels, tables, counts.shape)
        self.exists, self.is_of_county, self.hidden, self.price = found
        self.price *= np.maximum(counts, 1)
        self.secret = (counts > 0) & (counts < limit)
        self.secret &= np.array([tells(one) for one in self.public.persons], bool)
        self.secret |= telling_wholes(self.public, counts)

    def hide(self, hidden: Flags) -> None:
        """Hide just these numbers, in the tables' flags too."""
        self.hidden = hidden
        write(self._levels, self._tables, hidden)

    def in_a_whole(self, shown: Flags) -> Flags:
        """Tell which numbers a shown whole says that is accepted; of a refusal none is."""
        if self._part.outcome == REJECTED:
            return np.zeros_like(shown)
        return in_a_whole(self.public, shown, self.counts)
