"""Tables that are proved: the same one stands in several cubes, and is proved once.

The counties' women and men by year are part of every cube that has these three. All that a proof
follows from is in the key, so that whether it is remembered changes no answer.
"""

import hashlib

import numpy as np

from jamstall.analysis.disclosure.secondary.cell_suppression import Protected, protect
from jamstall.analysis.disclosure.secondary.programme import Known, Sums
from jamstall.analysis.disclosure.secondary.work import Spent, Work

MOST = 2_000
"""Tables that are remembered by a process, some kilobytes each; then it begins anew."""
_PROVED: dict[bytes, Protected | None] = {}


def proved(known: Known, work: Work, *, thorough: bool) -> Protected:
    """Return what is hidden of a table, as `cell_suppression.protect` does.

    Raises
    ------
    Spent : it is not proved within the work that it may take.
    """
    key = _key(known, work, thorough=thorough)
    try:
        found = _PROVED[key]
    except KeyError:
        try:
            found = protect(known, work, thorough=thorough)
        except Spent:
            found = None
        if len(_PROVED) >= MOST:
            _PROVED.clear()
        _PROVED[key] = found
    if found is None:
        raise Spent
    return found


def _key(known: Known, work: Work, *, thorough: bool) -> bytes:
    digest = hashlib.sha256(f"{work.left} {thorough}".encode())
    for part in vars(known).values():
        for one in vars(part).values() if isinstance(part, Sums) else (part,):
            array = np.asarray(one)
            digest.update(f"{array.shape} {array.dtype} ".encode())
            digest.update(array.tobytes())
    return digest.digest()
