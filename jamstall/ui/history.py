"""The history of loads, the log, and the backups; and the ways back."""

import datetime as dt
import html
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from jamstall.access import LOCAL, Person, may, require
from jamstall.panels.panel import Table
from jamstall.store import backup, events, loads
from jamstall.store.database import Damaged, NotADatabase
from jamstall.store.kept_backups import folder_of, named, taken_at
from jamstall.texts import EMPTY, Texts
from jamstall.ui import login, problems, state
from jamstall.ui.deciding import Change
from jamstall.ui.handed import link
from jamstall.ui.markup import escaped, table, table_html
from jamstall.ui.upload.difference_step import REFUSALS, refusal, within

_RESTORED = "_restored"
"""Session state: the backup that has just been put in the database's place."""


def show_loads(person: Person, texts: Texts) -> None:
    """Show every load, newest first, and take one back when that is asked for twice."""
    history = loads.history(state.database())
    if not history:
        st.caption(texts("history-none"))
        return
    table(_loads(history, texts), texts("history-loads"))
    checksums(person, history, texts)
    published = {load.load_id: load for load in history if load.status == "published"}
    if not published:
        return
    chosen = st.selectbox(
        texts("history-which"),
        list(published),
        None,
        format_func=lambda number: f"{number}: {published[number].file_name}",
        placeholder=texts("upload-choose"),
        key="history-which",
    )
    if chosen is not None:
        _retract(person, chosen, texts)


def _loads(history: list[loads.Load], texts: Texts) -> Table:
    rows = [
        (
            str(load.load_id),
            load.file_name,
            texts(f"fund-{load.table}".replace("_", "-")),
            texts.count(load.cases),
            texts(f"history-status-{load.status}"),
            texts.moment(load.published_at),
        )
        for load in history
    ]
    header = ("load", "file", "table", "cases", "status", "published")
    return Table(tuple(texts(f"history-{key}") for key in header), tuple(rows))


def checksums(person: Person, history: Sequence[loads.Load], texts: Texts) -> None:
    """Fold away what tells whether a file is the very one that was loaded: few readers ask.

    It is for who may load files: with one but for a person's sex, others could try what hers is.
    """
    if not history or not may(person, "upload"):
        return
    rows = tuple((str(load.load_id), load.file_name, load.sha256[:12]) for load in history)
    header = (texts("history-load"), texts("history-file"), texts("checksum"))
    summary = html.escape(texts("checksums"))
    shown = table_html(Table(header, rows), texts("checksums"))
    st.html(f"<details class='numbers'><summary>{summary}</summary>{shown}</details>")


def _retract(person: Person, load_id: int, texts: Texts) -> None:
    """Say what retracting a load does to its cases, and do it."""
    from jamstall.upload.difference import retraction

    found = retraction(state.database(), load_id)
    of = found.table
    lines = [texts("history-disappear", table=of, cases=found.disappear)]
    lines += [
        texts(f"history-{key}", table=of, cases=number, load=load)
        for key, numbers in (("return", found.return_to), ("stay", found.stay))
        for load, number in numbers.items()
    ]
    st.markdown("\n".join(f"- {line}" for line in lines))
    change = Change(f"retract-{load_id}", texts("history-retract", load=load_id), texts)
    if not change.is_asked_for():
        change.offer()
        return
    with problems.told("history: retract", texts):
        try:
            # What is whose is checked with the data, in the same transaction.
            allowed = login.person()
            require(allowed, "upload")
            retract = partial(
                loads.retract,
                load_id=load_id,
                by=allowed.subject,
                expected=found.version,
                within=within(allowed),
            )
            change.decide(retract)
            retract(state.database())
        except REFUSALS as problem:
            st.error(escaped(refusal(problem, texts)), icon=":material/error:")
        except loads.NoSuchLoad:
            st.rerun()  # another was first
        else:
            st.rerun()


def name(who: str | None, texts: Texts) -> str:
    """Return who did it, as a reader knows them: without login it is whoever sits here."""
    return texts("history-who-local") if who == LOCAL.subject else who or EMPTY


def show_log(texts: Texts) -> None:
    """Show who did what, newest first; the log is only ever added to."""
    logged = events.events(state.database())
    rows = tuple(
        (
            texts.moment(event.done_at),
            texts(f"history-did-{event.what}"),
            name(event.who, texts),
            event.file_name or EMPTY,
            ", ".join(
                texts(
                    "history-count",
                    name=texts(f"history-count-{name}", number=number),
                    number=number,
                )
                for name, number in event.counts.items()
                if number
            ),
        )
        for event in logged
    )
    header = ("when", "what", "who", "file", "counts")
    table(Table(tuple(texts(f"history-{key}") for key in header), rows), texts("history-log"))


def folder() -> Path:
    """Return where the backups made here are kept, beside those of `backup --keep`."""
    return folder_of(state.database().path)


def show_way_back(person: Person, texts: Texts, *, here: bool) -> None:
    """Offer the backups where the database cannot be read: on Historik, or the way there."""
    if not may(person, "restore"):
        return
    if not here:
        link("history", texts("page-history"), ":material/history:")
        return
    st.header(texts("history-backups"), anchor=False)
    st.markdown(texts("problem-restore"))
    show_restore(texts)


def show_backups(person: Person, texts: Texts) -> None:
    """Take a backup, list those there are, and put one in the database's place."""
    st.markdown(texts("history-backups-text"))
    if restored := st.session_state.pop(_RESTORED, None):
        said = escaped(texts("history-restored", name=restored))
        st.success(said, icon=":material/check_circle:")
    if st.button(texts("history-back-up"), icon=":material/save:"):
        _back_up(texts)
    show_restore(texts)


def show_restore(texts: Texts) -> None:
    """List the backups there are, and put one in the database's place."""
    there = folder().glob("*.duckdb") if folder().is_dir() else ()
    kept = sorted(there, key=taken_at, reverse=True)
    if not kept:
        st.caption(texts("history-no-backups"))
        return
    header = ("file", "taken", "size")
    table(
        Table(
            tuple(texts(f"history-{key}") for key in header),
            tuple(_kept(one, texts) for one in kept),
        ),
        texts("history-backups"),
    )
    names = [one.name for one in kept]
    chosen = st.selectbox(
        texts("history-restore-which"), names, None, placeholder=texts("upload-choose")
    )
    if (
        chosen
        and st.checkbox(texts("history-restore-sure", name=chosen))
        and st.button(texts("history-restore"), type="primary")
    ):
        _restore(folder() / chosen, texts)


def _kept(backup_file: Path, texts: Texts) -> tuple[str, str, str]:
    """Return a backup's name, when it was taken, and its size."""
    size = texts.number(backup_file.stat().st_size / 1e6, 1)
    return backup_file.name, texts.moment(taken_at(backup_file)), f"{size}\u00a0MB"


def _back_up(texts: Texts) -> None:
    with problems.told("history: back up", texts):
        require(login.person(), "back_up")
        folder().mkdir(mode=0o700, parents=True, exist_ok=True)
        database = state.database()
        name = named(database.path, dt.datetime.now(tz=dt.UTC))
        with st.spinner(texts("history-backing-up")):
            backup.backup(database, folder() / name)


def _restore(source: Path, texts: Texts) -> None:
    with problems.told("history: restore", texts):
        allowed = login.person()
        require(allowed, "restore")
        try:
            with st.spinner(texts("history-restoring")):
                backup.restore(state.database(), source, by=allowed.subject)
        except (Damaged, NotADatabase) as problem:
            problems.note("history: restore", problem)
            said = texts("problem-backup-damaged", name=source.name)
            st.error(escaped(said), icon=":material/error:")
            return
        st.session_state[_RESTORED] = source.name
        st.rerun()
