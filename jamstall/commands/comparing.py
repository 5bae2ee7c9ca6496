"""Commands that compare a file: with what is published, and with the ledger."""

import datetime as dt
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jamstall.commands import asked
from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call
from jamstall.commands.options import answering, describing_a_file, of_other_counties

if TYPE_CHECKING:
    from jamstall.intake import Intake
    from jamstall.store.loads import OtherCounty
    from jamstall.upload.control import Control
    from jamstall.upload.difference import Changed, Difference, Headline, Period

SHOWN = 20
"""Changed fields that a person reads; JSON gives those of the first 200 changed cases."""

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command()
@click.option("--from", "first", type=_DAY, help="FILE has every case decided from this day …")
@click.option("--to", "last", type=_DAY, help="… to this one.")
@of_other_counties
@describing_a_file
@answering
def difference(
    call: Call,
    file: Path,
    first: dt.datetime | None,
    last: dt.datetime | None,
    other_county: "OtherCounty | None",
    **options: Any,
) -> None:
    """Tell what publishing FILE would change. Nothing is changed."""
    from jamstall.upload import difference as comparison
    from jamstall.upload.drafts import Drafts
    from jamstall.upload.few_changed import changed_by_few
    from jamstall.upload.preview import preview

    period = _period(call, first, last)
    intake = _without_errors(call, file, options)
    with (
        asked.refused_in_words(call),
        Drafts.beside(call.database.path).scratch() as folder,
        preview(call.database, intake, folder, other_county=other_county) as seen,
    ):
        told = comparison.difference(seen, period)
        counties = intake.counties | {case.known for case in told.elsewhere}
        headlines = comparison.headlines_before_after(call.database, seen, counties)
        counted = changed_by_few(call.database, seen, counties)
        few = counted if call.database.withheld is None else None  # none of them is shown yet
    document = {"table": intake.fund.replace("_", "-"), "version": seen.version}
    lines = _lines(call, intake.fund, told, headlines)
    if few:
        from jamstall.panels.upload.headlines import few_said

        lines.append(few_said(few, intake.fund, call.texts))
    if told.elsewhere and other_county is None:
        from jamstall.panels.upload.elsewhere import elsewhere_named

        lines[1:1] = [elsewhere_named(told.elsewhere, call.texts), call.texts("cli-elsewhere-hint")]
    if told.replacing is not None:
        from jamstall.panels.upload.elsewhere import replacing_named

        hint = call.texts("cli-replacing-hint")
        lines[1:1] = [replacing_named(told.replacing, call.texts), hint]
    call.answer({**document, **_document(told, headlines), "changed_by_few": few}, lines)


@click.command()
@click.option("--ledger", default=None, help="The ledger's total of what was granted, in kronor.")
@describing_a_file
@answering
def control(call: Call, file: Path, ledger: str | None, **options: Any) -> None:
    """Tell what FILE grants by year, and whether the ledger's total agrees."""
    from jamstall.intake.parse.amounts import parse_amount
    from jamstall.upload.control import control as control_of

    said = parse_amount(ledger)
    if said.code is not None:
        call.stop(UNUSABLE, "ledger", call.texts("cli-ledger", value=ledger or ""))
    total: int | None = said.value
    money = control_of(_without_errors(call, file, options))
    payments, cases_paid = money.payments
    document = {
        "granted": _of_ore(money.granted),
        "by_year": {
            "unknown" if year is None else str(year): _of_ore(granted)
            for year, granted in money.by_year.items()
        },
        "paid": _of_ore(money.paid),
        "applied": _of_ore(money.applied),
        "withdrawn": _of_ore(money.withdrawn),
        "payments": payments,
        "cases_paid": cases_paid,
        "ledger": None if total is None else _of_ore(total),
        "difference": None if total is None else _of_ore(money.difference(total)),
        "explanations": [
            {"reason": reason, "year": year}
            for reason, year in (() if total is None else money.explanations(total))
        ],
    }
    call.answer(document, _control_lines(call, money, total))


def _control_lines(call: Call, money: "Control", total: int | None) -> list[str]:
    """Return the money for a person: by year, and what a difference is likely to be."""
    texts = call.texts
    years = {
        texts("unknown") if year is None else str(year): granted
        for year, granted in money.by_year.items()
    }
    lines = [
        f"{label}: {texts.exact_kronor(Decimal(amount) / 100)}"
        for label, amount in (*years.items(), (texts("total"), money.granted))
    ]
    if total is None:
        return lines
    off = money.difference(total)
    if off == 0:
        return [*lines, texts("upload-ledger-equal")]
    key = "upload-ledger-more" if off > 0 else "upload-ledger-less"
    lines.append(texts(key, amount=texts.exact_kronor(Decimal(abs(off)) / 100)))
    reasons = [
        texts(f"upload-ledger-{_key(reason)}", year=str(year or ""))
        for reason, year in money.explanations(total)
    ]
    return lines + (reasons or [texts("upload-ledger-none")])


def _of_ore(amount: int) -> int | float:
    """Return an amount of öre in kronor, as JSON has it."""
    return amount // 100 if amount % 100 == 0 else amount / 100


def _without_errors(call: Call, file: Path, options: dict[str, Any]) -> "Intake":
    """Take a file in; tell what is wrong with it, and stop, if anything is."""
    intake = asked.intake_of(call, file, **options)
    if intake.errors:
        documents, lines = asked.findings_of(call, intake)
        found = {"errors": intake.errors, "warnings": intake.warnings}
        lines.append(call.texts("cli-not-compared", **found))
        call.answer({**found, "findings": documents}, lines)
        sys.exit(DATA_ERRORS)
    return intake


def _period(call: Call, first: dt.datetime | None, last: dt.datetime | None) -> "Period | None":
    """Return the period that the file claims to have every case of."""
    from jamstall.upload.difference import Period

    if first is None and last is None:
        return None
    if first is None or last is None or last < first:
        call.stop(UNUSABLE, "period", call.texts("cli-period"))
    return Period(first.date(), last.date())


def _document(told: "Difference", headlines: "tuple[Headline, ...]") -> dict[str, Any]:
    from jamstall.export import plain

    return {
        "new": told.new,
        "changed": told.changed,
        "unchanged": told.unchanged,
        "missing": told.missing,
        "new_cases": [case._asdict() for case in told.new_cases],
        "changes": [
            {
                **change.case._asdict(),
                "column": change.field,
                "shown": change.is_shown,
                "before": _plain(change.before),
                "after": _plain(change.after),
            }
            for change in told.changes
        ],
        "missing_cases": [case._asdict() for case in told.missing_cases],
        "replacing": told.replacing and told.replacing._asdict(),
        "known_elsewhere": [case._asdict() for case in told.elsewhere],
        "headlines": [
            {
                "measure": one.before.measure.name,
                "by": list(one.before.by),
                "before": plain.rows(one.before),
                "after": plain.rows(one.after),
            }
            for one in headlines
        ],
    }


def _plain(value: Any) -> Any:
    """Return a value as JSON has it: an amount is a number."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    return value


def _lines(
    call: Call, table: str, told: "Difference", headlines: "tuple[Headline, ...]"
) -> list[str]:
    """Return the difference for a person: how many, the first changes, the headlines."""
    from jamstall.panels.upload.headlines import after_hidden_said, before_and_after

    texts = call.texts
    counts = {"new": told.new, "changed": told.changed, "unchanged": told.unchanged}
    lines = [texts("cli-difference", table=table, **counts)]
    if told.missing is not None:
        lines.append(texts("cli-difference-missing", table=table, missing=told.missing))
    lines += [_change(call, change) for change in told.changes[:SHOWN]]
    if len(told.changes) > SHOWN:
        lines.append(texts("cli-difference-more", more=len(told.changes) - SHOWN))
    rows = before_and_after(headlines, texts)
    lines += [f"{name}: {before} → {after}" for name, before, after in rows]
    if hidden := after_hidden_said(rows, texts):
        lines.append(hidden)
    return lines


def _change(call: Call, change: "Changed") -> str:
    """Return one changed field in words; what may not be seen beside a case is not."""
    from jamstall.panels.upload.changed_field import field_name, value_said

    field = field_name(change.field, change.before, change.after, call.texts)
    where = f"{change.case.region} {change.case.case_id}  {field}"
    if not change.is_shown:
        return f"{where}: {call.texts('cli-difference-hidden')}"
    before, after = (value_said(value, call.texts) for value in (change.before, change.after))
    return f"{where}: {before} → {after}"


def _key(name: str) -> str:
    return name.replace("_", "-")
