"""Why nothing is shown of persons, where it is not that few are behind it (`Breakdown.beyond`)."""

from collections.abc import Iterable, Sequence

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.disclosure.policy import SENSE, UNDECIDED_YET
from jamstall.analysis.selection import Selection
from jamstall.texts import Texts


def is_beyond(results: Iterable[Breakdown]) -> bool:
    """Tell whether nothing is shown of persons, since they are not told apart in this way."""
    personal = [result for result in results if result.selection.is_personal(result.by)]
    return any(result.beyond for result in personal) and all(
        group.suppressed for result in personal for group in result.groups
    )


def beyond_said(texts: Texts, beyond: Sequence[str], *, is_all: bool = True) -> str:
    """Return that persons are not told apart by something, and why (`Breakdown.beyond`).

    Parameters
    ----------
    is_all : nothing is shown of them; otherwise some is.
    """
    if UNDECIDED_YET in beyond:
        return texts("hidden-undecided")
    if SENSE in beyond:
        return texts("hidden-sense", limit=str(Selection().limit))
    keys = [f"dimension-{name}".replace("_", "-") for name in beyond]
    names = [texts(key) if texts.has(key) else key for key in keys]
    named = texts.both(name[:1].lower() + name[1:] for name in names)
    return texts("hidden-beyond", what=named, part="all" if is_all else "some")
