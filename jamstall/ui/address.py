"""The address is the whole state of the view: every choice stands in it, as a code.

Streamlit can bind a widget to the address, but writes the choice as its label: a Swedish link would
lose its filters on the English page (docs/decisions/0006-address.md). So the choices are read here
before the widgets are made, and written here after the page has run. Labels in either language are
understood too, since people type addresses.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import streamlit as st

from jamstall.panels.address import KEYS, Name, meant
from jamstall.texts import LANGUAGES
from jamstall.ui import state

_KNOWN = "_address"
_RUN = "_address_run"
_KEPT = "_address_kept"


Choices = dict[str, list[str]]
"""What an address says, by key."""


class _Run:
    """What one run of the script knows of the address."""

    def __init__(self, asked: Choices, *, heeded: bool) -> None:
        self.asked = asked
        self.heeded = heeded
        self.defaults: dict[str, tuple[str, ...]] = {}
        self.ignored = [
            f"{key}={value}" for key, values in asked.items() if key not in KEYS for value in values
        ]
        self.repeated: list[str] = []

    def expect(self, key: str, default: tuple[str, ...]) -> None:
        """Say which value of a key is left out of the address.

        Raises
        ------
        KeyError : readers would be told that the address says something unknown.
        """
        if key not in KEYS:
            raise KeyError(key)
        self.defaults[key] = default


@dataclass(frozen=True)
class _Known:
    """What the run before knew of the address.

    Attributes
    ----------
    came : what it came with.
    written : what it wrote.
    ended : it came to its end, so what it wrote has been sent.
    """

    page: str
    came: Choices
    written: tuple[Choices, ...] = ()
    ended: bool = False


def begin(page: str) -> None:
    """Start a run of `page`: tell whether the address or what is on the screen shall win.

    The address wins when someone came by it: the first run, or the browser's back and forward. A
    click in the menu empties it, and then the choices on the screen go along to the next page.
    """
    now = _present()
    before: _Known | None = st.session_state.get(_KNOWN)
    st.session_state[_RUN] = _Run(now, heeded=before is None or _is_come_by(now, page, before))
    st.session_state[_KNOWN] = _Known(page, now)


def _is_come_by(now: Choices, page: str, before: _Known) -> bool:
    """Tell whether someone came by this address, rather than chose something on the screen."""
    if before.page != page:
        return bool(now)
    if now in before.written[-1:]:
        return False
    if now != before.came:  # what a page writes on its way may be what the browser still has
        return now not in before.written
    # One step back is where the run before came from. It may also be a choice so soon after that
    # run that what it wrote had not reached the browser; then something on the screen is changed.
    run: _Run = st.session_state[_RUN]
    return before.ended and bool(before.written) and _chosen(run) == before.written[-1]


def _present() -> Choices:
    return {key: st.query_params.get_all(key) for key in st.query_params}


def several(key: str, options: Sequence[str], name: Name) -> None:
    """Prepare a filter of which several can be chosen: set its value before its widget is made."""
    values, heeded = _asked(key, options, name)
    if not heeded:
        values = [value for value in st.session_state.get(key, ()) if value in options]
    st.session_state[key] = values


def one(key: str, options: Sequence[str], default: str, name: Name) -> None:
    """Prepare a choice of one: set its value before its widget is made."""
    values, heeded = _asked(key, options, name)
    if not heeded:
        # What another page does not show, Streamlit forgets: this visit's choice is kept here.
        before: str | None = st.session_state.get(key, _kept().get(key))
        values = [before] if before in options and before is not None else []
    _run().expect(key, (default,))
    st.session_state[key] = values[0] if values else default


def open_choice(key: str) -> str:
    """Return a choice that stands in the address and has no list of options; empty for none."""
    run = _run()
    run.expect(key, ("",))
    if run.heeded:
        st.session_state[key] = (run.asked.get(key) or [""])[0]
    kept: str = st.session_state.setdefault(key, "")
    return kept


def _run() -> _Run:
    run: _Run = st.session_state[_RUN]
    return run


def _asked(key: str, options: Sequence[str], name: Name) -> tuple[list[str], bool]:
    """Return what the address asks for, and whether it is to be heeded."""
    run = _run()
    run.expect(key, ())
    if not run.heeded:
        return [], False
    # As it came: a page's own choices are not yet known when the frame's are written.
    languages = [state.texts(language) for language in LANGUAGES]
    asked = run.asked.get(key, ())
    found, unknown = meant(asked, options, name, languages)
    run.ignored += [f"{key}={value}" for value in unknown]
    each = [one for value in asked for one in meant([value], options, name, languages)[0]]
    run.repeated += [f"{key}={value}" for value in found if each.count(value) > 1]
    return found, True


def stated(key: str) -> list[str]:
    """Return what stands in the address for a choice whose options are open, or on the screen."""
    before = st.session_state.get(key)
    return [*_run().asked.get(key, ()), *([before] if isinstance(before, str) else [])]


def ignored() -> list[str]:
    """Return what the address says that means nothing here, as `key=value`."""
    return _run().ignored


def repeated() -> list[str]:
    """Return what the address says more than once, as `key=value`: it counts once."""
    return _run().repeated


def write(*, ended: bool = False) -> None:
    """Write the choices made so far into the address; what is as by default is left out.

    Parameters
    ----------
    ended : the page has run, and all its choices are known.
    """
    run = _run()
    chosen = _chosen(run)
    if not ended:  # the page's own choices are not known yet, and stand as they are
        own = {key: values for key, values in run.asked.items() if key not in run.defaults}
        chosen |= {key: values for key, values in own.items() if key in KEYS}
    if chosen != _present():
        st.query_params.from_dict(chosen)
    known: _Known = st.session_state[_KNOWN]
    st.session_state[_KNOWN] = replace(known, written=(*known.written, chosen), ended=ended)
    for key in run.defaults:
        if isinstance(value := st.session_state.get(key), str):
            _kept()[key] = value


def _chosen(run: _Run) -> Choices:
    """Return what is chosen on the screen; what is as by default is left out."""
    chosen: Choices = {}
    for key, default in run.defaults.items():
        value = st.session_state.get(key)
        values = [value] if isinstance(value, str) else list(value or ())
        if tuple(values) != default:
            chosen[key] = values
    return chosen


def _kept() -> dict[str, str]:
    """Return this visit's choices of one, also those of pages that are not shown."""
    kept: dict[str, str] = st.session_state.setdefault(_KEPT, {})
    return kept
