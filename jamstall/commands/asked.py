"""What a call on the command line asks for: understood, or refused with one sentence."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jamstall.commands.answers import DATA_ERRORS, UNUSABLE, Call, say_on_stderr

if TYPE_CHECKING:
    from jamstall.analysis.breakdown import Breakdown
    from jamstall.analysis.selection import Selection
    from jamstall.intake import Intake, Mapping
    from jamstall.intake.look import Look
    from jamstall.store.loads import Published

# Libraries that one command needs and another does not are imported where they are needed.


@contextmanager
def file_in_words(call: Call) -> Iterator[None]:
    """Turn a file that cannot be used into one sentence."""
    from jamstall.intake import UnusableFile
    from jamstall.intake.wording import worded_file

    try:
        yield
    except UnusableFile as problem:
        message, hint = worded_file(problem, call.texts)
        call.stop(UNUSABLE, problem.code, message, hint)


def mapping_of(
    call: Call, *, table: str | None, sheet: str | None, mapping: Path | None, **_: Any
) -> "Mapping":
    """Return what is said of a file; what stands on the command line wins over the mapping file."""
    from jamstall.intake import Mapping, fund_of, read_mapping

    with file_in_words(call):
        said = read_mapping(mapping) if mapping else Mapping()
    if table:
        said = replace(said, table=fund_of(table))
    if sheet:
        said = replace(said, sheet=sheet)
    return said


def intake_of(call: Call, file: Path, *, county: str | None, **said: Any) -> "Intake":
    """Take a file in."""
    from jamstall.intake import take_in

    gc.disable()  # worth a tenth of the time: a file has many cells, and the process ends soon
    mapping = mapping_of(call, **said)
    with file_in_words(call):
        return take_in(file, mapping, county)


def findings_of(call: Call, intake: "Intake") -> tuple[list[dict[str, Any]], list[str]]:
    """Return the findings as JSON objects or as lines for a person, whichever is asked for."""
    from jamstall.intake.wording import findings_as_documents, findings_as_lines

    if call.as_json:
        return findings_as_documents(intake.findings, call.texts), []
    return [], findings_as_lines(intake.findings, call.texts)


def look_of(call: Call, file: Path, **said: Any) -> "tuple[Look, Mapping]":
    """Look at a file whose table is known; return with it what was said."""
    from jamstall.intake import UnusableFile
    from jamstall.intake.locate import example_headings
    from jamstall.intake.look import look

    mapping = mapping_of(call, **said)
    with file_in_words(call):
        found = look(file, mapping, file.name)
        if mapping.sheet and found.sheet and not found.sheet.is_said(mapping.sheet):
            names = ", ".join(s.name or "" for s in found.survey.sheets if not s.hidden)
            raise UnusableFile("no_such_sheet", sheet=str(mapping.sheet), sheets=names)
        if found.sheet is None or found.sheet.header_row is None:
            raise UnusableFile("no_header", name=file.name, examples=example_headings())
        if found.fund is None:
            raise UnusableFile("which_table", name=file.name)
    return found, mapping


@contextmanager
def refused_in_words(call: Call) -> Iterator[None]:
    """Turn why something is not published into one sentence."""
    from jamstall.store import loads

    try:
        yield
    except loads.DemoInTheWay:
        call.stop(DATA_ERRORS, "demo_in_the_way", call.texts("cli-demo-in-the-way"))
    except loads.NotEmpty:
        call.stop(DATA_ERRORS, "not_empty", call.texts("cli-not-empty"))
    except loads.Outdated:
        call.stop(DATA_ERRORS, "outdated", call.texts("cli-outdated"))
    except loads.KnownElsewhere as problem:
        from jamstall.panels.upload.elsewhere import elsewhere_named

        message = elsewhere_named(problem.cases, call.texts)
        call.stop(DATA_ERRORS, "known_elsewhere", message, call.texts("cli-elsewhere-hint"))
    except loads.PeriodOverlaps as problem:
        from jamstall.panels.upload.elsewhere import overlap_named

        call.stop(DATA_ERRORS, "period_overlaps", *overlap_named(problem, call.texts))
    except loads.ReplacesMost as problem:
        from jamstall.panels.upload.elsewhere import replacing_named

        message = replacing_named(problem.replacing, call.texts)
        call.stop(DATA_ERRORS, "replaces_most", message, call.texts("cli-replacing-hint"))


def publish(call: Call, intakes: "list[Intake]", by: str | None, **how: Any) -> "list[Published]":
    """Publish files, unless demo data and real loads would mix."""
    from jamstall.read_texts import read_texts
    from jamstall.store import loads

    with refused_in_words(call):
        done = loads.publish(call.database, intakes, by=by or user(), let_go=True, **how)
    call.has_changed_data = True
    if any(intake.fund == "project_funds" for intake in intakes):
        from jamstall.panels.projects.rule_fault import rule_fault
        from jamstall.review import RuleFault

        try:
            read_texts(call.database)  # beside publishing: what stops it here is gone on with later
        except RuleFault as fault:  # the cases are there; their texts are read when it is mended
            say_on_stderr(rule_fault(fault, call.texts))
    return done


def user() -> str | None:
    """Return who sits at this machine, as the system knows them."""
    import getpass

    try:
        return getpass.getuser()
    except (KeyError, OSError):  # a container may run as a number without a name
        return None


def breakdown_of(call: Call, name: str, by: tuple[str, ...], **selected: Any) -> "Breakdown":
    """Compute what `measure` asks for."""
    from jamstall.analysis.breakdown import breakdown
    from jamstall.analysis.measures import NAMES, OF_ADVICE

    if name not in (*NAMES, *OF_ADVICE):
        known = ", ".join((*NAMES, *OF_ADVICE))
        message = call.texts("cli-no-such-measure", name=name, known=known)
        call.stop(UNUSABLE, "no_such_measure", message)
    selection = selection_of(call, **selected)
    with value_in_words(call):
        result = breakdown(call.database, name, by, selection)
    if result.beyond and call.database.withheld is None:  # else it is said at the end why
        say_on_stderr(_nearest_said(call, result))
    return result


def _nearest_said(call: Call, result: "Breakdown") -> str:
    """Return that persons are not told apart in this way, and what to ask for instead."""
    from jamstall.panels.beyond import beyond_said

    parts = ["measure", result.measure.name]
    if by := [one for one in result.by if one not in result.beyond]:
        parts += ["--by", ",".join(by)]
    for dimension, values in result.selection.filters:
        if dimension not in result.beyond:
            parts += [f"--where {dimension}={value}" for value in values]
    said = beyond_said(call.texts, result.beyond)
    return f"{said} {call.texts('cli-nearest', call=' '.join(parts))}"


def selection_of(
    call: Call,
    *,
    conditions: tuple[str, ...],
    basis: Any,
    area: Any,
    limit: str,
    suppress: int | None,
) -> "Selection":
    """Return the selection that a command's options make."""
    from jamstall.analysis.selection import SELECTABLE, Selection, UnknownValue

    share = _limit(call, limit)
    with value_in_words(call):
        filters = _filters(call, conditions)
        for dimension in filters:  # before it can be taken for a parameter's name
            if dimension not in SELECTABLE:
                raise UnknownValue(dimension)
        found = Selection(basis=basis, area=area, limit=share).where(**filters)
    return found if suppress is None else replace(found, small=suppress)


def selection_at(call: Call, address: str, **selected: Any) -> "Selection":
    """Return the selection of a page's address, and of the options, which win where both say it."""
    from difflib import get_close_matches

    from jamstall.analysis.selection import Selection
    from jamstall.panels import address as addresses
    from jamstall.texts import LANGUAGES, Texts

    query = addresses.query_of(address)
    for key in query:
        if key not in addresses.KEYS:
            (near, *_) = get_close_matches(key, sorted(addresses.KEYS), 1) or [""]
            hint = call.texts("cli-key-meant", name=near) if near else ""
            call.stop(UNUSABLE, "unknown_key", call.texts("cli-unknown-key", name=key), hint)
    said = selection_of(call, **selected)
    with value_in_words(call):
        stated = addresses.selection_of(query, [Texts(language) for language in LANGUAGES])
    usual = Selection()
    own = {
        sense: getattr(said, sense)
        for sense in ("basis", "area", "limit", "small")
        if getattr(said, sense) != getattr(usual, sense)
    }
    return replace(stated.where(**dict(said.filters)), **own)


@contextmanager
def value_in_words(call: Call) -> Iterator[None]:
    """Turn what does not exist, or is never told together, into one sentence."""
    from jamstall.analysis.selection import (
        ORDER,
        SELECTABLE,
        BesidePersons,
        NotOfAdvice,
        OnlyOfUnknown,
        UnknownValue,
    )
    from jamstall.store.question import DIMENSIONS, OF_ADVICE

    try:
        yield
    except BesidePersons as error:
        message = call.texts("cli-beside-persons", dimension=error.dimension)
        call.stop(UNUSABLE, "beside_persons", message)
    except OnlyOfUnknown as error:
        message = call.texts("cli-only-of-unknown", reason=error.reason, of=error.of)
        call.stop(UNUSABLE, "only_of_unknown", message)
    except NotOfAdvice as error:
        message = call.texts(
            "cli-not-of-advice",
            kind="advice" if error.of_advice else "cases",
            dimension=error.dimension,
            known=", ".join(OF_ADVICE if error.of_advice else DIMENSIONS),
        )
        call.stop(UNUSABLE, "not_of_advice", message)
    except UnknownValue as error:
        known = ", ".join(SELECTABLE if error.value is None else ORDER.get(error.dimension, ("…",)))
        what = error.dimension if error.value is None else f"{error.dimension}={error.value}"
        message = call.texts("cli-unknown-value", what=what, known=known)
        call.stop(UNUSABLE, "unknown_value", message)


def _limit(call: Call, limit: str) -> Decimal:
    try:
        number = Decimal(limit.replace(",", "."))
    except InvalidOperation:
        number = Decimal(0)
    if not number.is_finite() or not 50 <= number < 100:
        call.stop(UNUSABLE, "limit", call.texts("cli-limit", value=limit))
    return number


def _filters(call: Call, conditions: tuple[str, ...]) -> dict[str, list[str]]:
    """Return dimension → values of `DIM=VALUE` conditions; a repeated dimension means either."""
    filters: dict[str, list[str]] = {}
    for condition in conditions:
        dimension, _, value = (part.strip() for part in condition.partition("="))
        if not (dimension and value):
            message = call.texts("cli-condition", condition=condition)
            call.stop(UNUSABLE, "condition", message)
        filters.setdefault(dimension, []).append(value)
    return filters
