"""Whatever goes wrong while a page does something is a sentence to who did it, and a line to us."""

import errno
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import streamlit as st

from jamstall.access import NotAdmitted, NotAllowed
from jamstall.operations.journal import audit
from jamstall.store.database import Damaged, DatabaseHeld, NotADatabase, NothingYet, OnlyRead
from jamstall.store.spark.problems import EngineProblem
from jamstall.texts import Texts
from jamstall.ui import edition, log
from jamstall.ui.markup import escaped
from jamstall.workshop.problems import Unreachable

_LOG = logging.getLogger(__name__)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM)
_NO_MEMORY = (errno.ENOMEM, errno.EAGAIN)
"""Also when the system lets us begin no further process."""


class NotMade(Exception):
    """A file that somebody asked for could not be made."""


@contextmanager
def told(doing: str, texts: Texts, *, and_then: str | None = None) -> Iterator[None]:
    """Tell of any failure in a sentence, and go on after it.

    Parameters
    ----------
    doing : for the log, in words of the code: no value of a file may be in it.
    and_then : the text that follows the sentence.
    """
    try:
        yield
    except Exception as problem:
        note(doing, problem)
        said = sentence(problem, texts)
        st.error(escaped(f"{said} {texts(and_then)}" if and_then else said), icon=_icon(problem))


def made(doing: str, make: Callable[[], bytes], texts: Texts) -> bytes:
    """Return what a download is made of, when it is asked for; what goes wrong is a sentence.

    Raises
    ------
    NotMade : it says so, and quotes nothing: Streamlit shows and logs what it says.
    """
    try:
        return make()
    except Exception as problem:
        note(doing, problem)
        raise NotMade(sentence(problem, texts)) from None


def sentence(problem: Exception, texts: Texts) -> str:
    """Return what is wrong and what to do."""
    match problem:
        case NotAllowed() | NotAdmitted():
            return texts("upload-not-allowed")
        case DatabaseHeld():
            return texts("upload-held")
        case NothingYet():
            return edition.nothing_yet(texts)
        case OnlyRead():
            return edition.elsewhere(texts, "upload-not-allowed")
        case Damaged():
            return texts("problem-damaged", path=problem.path.name)
        case NotADatabase():
            return texts("problem-not-ours", path=problem.path.name)
        case Unreachable():
            return texts("problem-workshops", path=Path(str(problem.filename)).name)
        case EngineProblem():
            return texts(f"problem-{problem.code}", address=problem.address)
        case MemoryError():
            return texts("problem-memory")
        case OSError():
            if problem.errno in _NO_MEMORY:
                return texts("problem-memory")
            return texts("upload-no-room" if problem.errno in _NO_ROOM else "problem-disk")
    return texts("problem-unforeseen", kind=type(problem).__name__)


def note(doing: str, problem: BaseException) -> None:
    """Write to the log what kind of failure it was and where in the code, and nothing it says.

    What an exception says may quote a file's values, its name, or a path with somebody's in it.
    """
    if isinstance(problem, NotAllowed | NotAdmitted):
        audit("not_allowed", doing=doing, kind=type(problem).__name__)
        return
    _LOG.error("%s: %s", doing, log.told(problem))


def _icon(problem: Exception) -> str:
    waits = isinstance(problem, DatabaseHeld | NotAllowed | NotAdmitted)
    return ":material/lock:" if waits else ":material/error:"
