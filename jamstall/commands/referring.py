"""`reference`: the figures of the society around the money, fetched, shown and taken back."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import answering, done_by
from jamstall.context.findings import DOUBTS

if TYPE_CHECKING:
    from jamstall.context.declared import Series
    from jamstall.context.difference import Change, Difference
    from jamstall.context.fetching import Fetched
    from jamstall.context.snapshot import Value
    from jamstall.store.series import Kept, State

_SHOWN = 10
"""Changed figures that are printed; all are in the JSON."""


@click.command()
@click.argument("do", type=click.Choice(["list", "show", "update", "retract"]), default="list")
@click.argument("names", metavar="[SERIES]…", nargs=-1)
@click.option("--dry-run", is_flag=True, help="Fetch, check and compare; keep nothing.")
@click.option(
    "--file", type=click.Path(path_type=Path), default=None, help="What was fetched by hand."
)
@click.option(
    "--accept", multiple=True, type=click.Choice(DOUBTS), help="What was checked at the source."
)
@done_by
@answering
def reference(call: Call, do: str, names: tuple[str, ...], by: str | None, **how: Any) -> None:
    """Published series: list, show one, update from the producers, retract a snapshot."""
    if do == "retract":
        _retract(call, names, by or asked.user())
        return
    _known(call, names)
    if do == "show":
        _show(call, names)
    elif do == "update":
        _update(call, names, by or asked.user(), **how)
    else:
        _list(call)


def _known(call: Call, names: Sequence[str]) -> None:
    from jamstall.context.declared import series

    for name in names:
        if name not in series():
            message = call.texts("cli-series-unknown", series=name, known=", ".join(series()))
            call.stop(UNUSABLE, "unknown_series", message)


def _list(call: Call) -> None:
    from jamstall.store.series import states

    told = states(call.database)
    call.answer([_state(one) for one in told], [_line(call, one) for one in told])


def _state(state: "State") -> dict[str, Any]:
    one = state.series
    return {
        "series": one.key,
        "title": one.title.sv,
        "life_stage": one.life_stage,
        "policy_goal": one.policy_goal,
        "producer": one.producer,
        "source": one.source.kind,
        "table": one.source.table,
        "licence": one.licence,
        "looked_up": one.looked_up,
        "current": _snapshot(state.current) if state.current else None,
    }


def _snapshot(kept: "Kept") -> dict[str, Any]:
    return {name: getattr(kept, name) for name in kept.__slots__}


def _line(call: Call, state: "State") -> str:
    from jamstall.context.wording import what_it_is

    texts, one = call.texts, state.series
    title = one.title.said(texts.language)
    if state.current is None:
        told = texts("series-not-fetched")
        if one.looked_up is None:
            told += f" ({texts('series-never-looked-up')})"
        return texts("cli-series", series=one.key, title=title, state=told)
    told = texts(
        "cli-series-state",
        when=texts.date(state.current.fetched_at),
        how=what_it_is(
            worked_up=state.current.worked_up,
            preliminary=state.current.preliminary,
            texts=texts,
        ),
        figures=texts.count(state.current.figures),
    )
    return texts("cli-series", series=one.key, title=title, state=told)


def _show(call: Call, names: Sequence[str]) -> None:
    from jamstall.store.series import history, states

    if len(names) != 1:
        call.stop(UNUSABLE, "usage", call.texts("cli-series-one"))
    state = next(one for one in states(call.database) if one.series.key == names[0])
    kept, one, language = history(call.database, names[0]), state.series, call.texts.language
    lines = [_line(call, state), one.shows.said(language), one.credit.said(language)]
    is_worked_up = one.worked_up and state.current and state.current.worked_up
    lines += [one.worked_up.said(language)] if is_worked_up and one.worked_up else []
    lines += [one.first.note.said(language)] if one.first else []
    lines += [_kept_line(call, snapshot) for snapshot in kept]
    document = {**_state(state), "snapshots": [_snapshot(snapshot) for snapshot in kept]}
    call.answer(document, lines)


def _kept_line(call: Call, kept: "Kept") -> str:
    texts = call.texts
    state = texts("cli-series-current" if kept.current else "cli-series-former")
    if kept.retracted_at:
        state = texts("cli-series-taken-back", when=texts.moment(kept.retracted_at))
    by = texts("series-shipped") if kept.shipped else kept.fetched_by
    return texts(
        "cli-series-snapshot",
        number=kept.snapshot_id,
        when=texts.date(kept.fetched_at) if kept.shipped else texts.moment(kept.fetched_at),
        by=f", {by}" if by else "",
        figures=texts.count(kept.figures),
        state=state,
    )


def _retract(call: Call, names: Sequence[str], by: str | None) -> None:
    from jamstall.store.series import NoSuchSnapshot, history, retract

    if len(names) != 1 or not names[0].isdecimal():
        call.stop(UNUSABLE, "usage", call.texts("cli-series-snapshot-number"))
    try:
        kept = retract(call.database, int(names[0]), by)
    except NoSuchSnapshot:
        message = call.texts("cli-series-no-snapshot", number=names[0])
        call.stop(UNUSABLE, "no_such_snapshot", message)
    left = any(one.current for one in history(call.database, kept.series))
    said = call.texts(
        "cli-series-retracted" if left else "cli-series-retracted-last",
        number=kept.snapshot_id,
        series=kept.series,
    )
    call.answer(_snapshot(kept), [said])


def _update(
    call: Call,
    names: Sequence[str],
    by: str | None,
    *,
    dry_run: bool,
    file: Path | None,
    accept: tuple[str, ...],
) -> None:
    """Fetch one series after the other; what goes wrong with one leaves the others alone."""
    from jamstall.context.declared import series
    from jamstall.context.fetching import Former, fetch
    from jamstall.context.web import Web
    from jamstall.store.series import keep, make_ready, updated, values

    if file is not None and len(names) != 1:
        call.stop(UNUSABLE, "usage", call.texts("cli-series-with-file"))
    # Without names: all that have somewhere to be fetched from; the others must be given.
    asked_for = [series()[name] for name in names] or [
        one for one in series().values() if one.source.address
    ]
    if not dry_run:
        make_ready(call.database)
    documents, lines, refused = [], [], False
    with Web() as web:
        for one in asked_for:
            now = dt.datetime.now(tz=dt.UTC).replace(tzinfo=None, microsecond=0)
            figures = values(call.database, [one.key], sector=None)[one.key]
            before = Former(figures, updated(call.database, one.key))
            fetched = fetch(one, before, now, web, file=file, accepted=accept)
            number = None
            is_new = fetched.difference is None or not fetched.difference.is_none
            if fetched.snapshot and is_new and not dry_run:
                number = keep(call.database, fetched.snapshot, by)
            refused = refused or fetched.snapshot is None
            documents.append(_document(one, fetched, number))
            lines += _lines(call, one, fetched, number, before.updated)
    call.answer(documents, lines)
    if refused:
        raise SystemExit(DATA_ERRORS)


def _document(one: "Series", fetched: "Fetched", number: int | None) -> dict[str, Any]:
    told = fetched.difference
    return {
        "series": one.key,
        "snapshot": number,
        "figures": len(fetched.snapshot.values) if fetched.snapshot else None,
        "updated": fetched.snapshot.updated if fetched.snapshot else None,
        "findings": [
            {"code": f.code, "where": f.where, "found": f.found, "wanted": f.wanted,
             "count": f.count}
            for f in fetched.findings
        ],
        "difference": told
        and {
            "new": len(told.new),
            "gone": len(told.gone),
            "periods": told.periods,
            "silent": told.silent,
            "changed": [_change(change) for change in told.changed],
        },
    }  # fmt: skip


def _change(change: "Change") -> dict[str, Any]:
    value = change.after
    names = ("region", "period", "sex", "birthplace", "sector")
    return {
        **dict(zip(names, value.place, strict=True)),
        "before": _number(change.before),
        "after": _number(value),
    }


def _number(value: "Value") -> float | str | None:
    return value.status or None if value.value is None else float(value.value)


def _lines(
    call: Call, one: "Series", fetched: "Fetched", number: int | None, updated: str
) -> list[str]:
    from jamstall.context.wording import sentence, what_to_do

    texts, told = call.texts, fetched.difference
    lines = [sentence(finding, texts) for finding in fetched.findings]
    lines += what_to_do(one, fetched.findings, texts) if fetched.findings else []
    if told and not told.is_none:
        lines += _differences(call, one, told, updated)
    if fetched.snapshot is None:
        return [texts("cli-series-refused", series=one.key), *lines]
    if told and told.is_none:
        return [texts("cli-series-same", series=one.key)]
    figures = texts.count(len(fetched.snapshot.values))
    if number is None:
        return [texts("cli-series-would", series=one.key, figures=figures), *lines]
    return [texts("cli-series-kept", series=one.key, number=number, figures=figures), *lines]


def _differences(call: Call, one: "Series", told: "Difference", updated: str) -> list[str]:
    texts = call.texts
    counts = {"new": told.new, "changed": told.changed, "gone": told.gone}
    lines = [
        texts(
            "cli-series-difference",
            series=one.key,
            **{name: texts.count(len(of)) for name, of in counts.items()},
        )
    ]
    if told.periods:
        lines.append(texts("cli-series-periods", periods=texts.both(told.periods)))
    if told.silent:
        lines.append(texts("cli-series-silent", updated=updated))
    lines += [
        texts(
            "cli-series-change",
            where=" ".join(word for word in change.after.place if word != "total"),
            before=_worded(call, change.before, one),
            after=_worded(call, change.after, one),
        )
        for change in told.changed[:_SHOWN]
    ]
    if len(told.changed) > _SHOWN:
        more = texts.count(len(told.changed) - _SHOWN)
        lines.append(texts("cli-series-more", more=more))
    return lines


def _worded(call: Call, value: "Value", one: "Series") -> str:
    if value.value is None:
        return value.status or "–"
    return call.texts.number(value.value, one.decimals)
