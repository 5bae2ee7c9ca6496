"""How many cases groups have, as columns: of very many groups, no object is made of each."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Groups = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Tally:
    """Numbers by group.

    Attributes
    ----------
    labels : per dimension, the label of each code; several codes may have the same.
    codes : per dimension, each group's code.
    numbers : per quantity, each group's number.
    """

    labels: tuple[tuple[str, ...], ...]
    codes: tuple[Groups, ...]
    numbers: tuple[npt.NDArray[np.int64], ...]

    @classmethod
    def of(
        cls,
        found: Iterable[tuple[tuple[str, ...], tuple[int, ...]]],
        dimensions: int,
        quantities: int = 1,
    ) -> "Tally":
        """Return groups that are given one by one, each by its labels and with its numbers.

        Parameters
        ----------
        dimensions, quantities : how many labels and numbers each has.
        """
        groups = list(found)
        labels = np.array([own for own, _ in groups], str).reshape(len(groups), dimensions)
        numbers = np.array([own for _, own in groups], np.int64).reshape(len(groups), quantities)
        coded = [np.unique(own, return_inverse=True) for own in labels.T]
        return cls(
            tuple(tuple(every.tolist()) for every, _ in coded),
            tuple(codes for _, codes in coded),
            tuple(numbers.T),
        )
