"""Real data that nobody has decided tells of no persons: a command says why, and what to call."""

import shlex
from collections.abc import Iterator
from contextlib import contextmanager

from jamstall.commands.answers import DATA_ERRORS, Call, say_on_stderr


@contextmanager
def saying_what_is_undecided(call: Call) -> Iterator[None]:
    """Say at a command's end, once, that what it asked for or changed is to be decided first."""
    try:
        yield
    finally:  # also of a command that stops, since there was nothing to show
        if call.database.withheld is not None:
            say_on_stderr(undecided_said(call, call.database.withheld))
    if call.has_changed_data and call.database.withheld is None and _is_awaited(call):
        say_on_stderr(undecided_said(call))


def stop_where_undecided(call: Call) -> None:
    """Stop a command that has nothing to show, where it is not decided what it may show."""
    limit, call.database.withheld = call.database.withheld, None  # it is said once
    if limit is not None:
        why = undecided_said(call, limit)
        call.stop(DATA_ERRORS, "undecided", call.texts("cli-export-undecided"), why)


def undecided_said(call: Call, limit: int | None = None) -> str:
    """Return why nothing is told of persons, and the call that decides it.

    Parameters
    ----------
    limit : of small groups, as it was asked for; what is decided is so with the installation's.
    """
    from jamstall.analysis.disclosure.settings import smallest

    if limit is not None and limit != smallest():
        return call.texts("cli-undecided-limit", asked=limit, limit=smallest())
    call_of = ["python", "-m", "jamstall", "decide"]
    if call.is_named:
        call_of += ["--database", str(call.database.path)]
    return call.texts("cli-undecided", call=shlex.join(call_of))


def _is_awaited(call: Call) -> bool:
    from jamstall.analysis.disclosure.audit.closed import awaited
    from jamstall.analysis.disclosure.settings import smallest
    from jamstall.store.queries import provenance

    return awaited(call.database, provenance(call.database).version, smallest())
