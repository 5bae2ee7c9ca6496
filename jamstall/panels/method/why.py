"""Why a sex, a birthplace or an age is unknown: county by county, of all years."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jamstall.analysis.breakdown import Breakdown
from jamstall.analysis.selection import ORDER, Selection
from jamstall.panels.panel import Figures, Panel, Table, basis, worded
from jamstall.panels.view import NAMED_COUNTIES, View
from jamstall.reference import places
from jamstall.store.question import REASON_OF, UNKNOWN
from jamstall.texts import SUPPRESSED


def why_unknown(view: View) -> Panel | None:
    """Return which part of what is unknown is so for which reason, in each of few counties.

    None where the selection is of more counties, or of municipalities, and where nothing is told.
    What else is chosen makes no difference: it is told of whole counties and of all years.
    """
    if view.selection.values("municipality"):
        return None
    texts = view.texts
    found = [one for county in _counties(view) for one in _of_county(view, county)]
    if not found:
        return None
    reasons = [*ORDER[next(iter(REASON_OF))]]
    if not any(_there(one, UNKNOWN) for _, _, _, one in found):
        reasons.remove(UNKNOWN)
    header = (
        *map(texts, ("dimension-county", "method-why-what", "method-why-share")),
        *(texts(f"why-unknown-{reason}".replace("_", "-")) for reason in reasons),
    )
    rows = tuple(
        (
            view.name("county", county),
            texts("dimension-" + of.replace("_", "-")),
            missing,
            *(_said(view, one, reason) for reason in reasons),
        )
        for county, of, missing, one in found
    )
    in_tenths = any(one.overall.suppressed for _, _, _, one in found)
    explained = [
        "method-why-text",
        *(["method-why-tenths"] if in_tenths else []),
        *(["method-why-older"] if UNKNOWN in reasons else []),
    ]
    title = texts("method-why-title")
    as_data = tuple(
        dict(zip(("county", "dimension", "missing", *reasons), (county, of, *row[2:]), strict=True))
        for (county, of, _, _), row in zip(found, rows, strict=True)
    )
    counties = sorted({county for county, *_ in found})
    of_counties = replace(view, selection=_of(view, counties))
    return Panel(
        key="why-unknown",
        title=title,
        sentence=_finding(view, header[3:], rows),
        chart=None,
        table=Table(header, rows),
        basis=" ".join((*map(texts, explained), basis(of_counties, of_counties.measure("cases")))),
        figures=Figures("why_unknown", title, as_data, header, rows),
    )


def _finding(view: View, reasons: Sequence[str], rows: Sequence[tuple[str, ...]]) -> str:
    """Return why the first that is missing in each county is, of what is told in how many cases."""
    told = {row[0]: row for row in reversed(rows) if row[2] != SUPPRESSED}
    return " ".join(
        view.texts(
            "method-why-finding",
            where=view.texts("where", places=county),
            what=what[:1].lower() + what[1:],
            missing=missing,
            parts=view.texts.both(
                f"{reason[:1].lower()}{reason[1:]} ({part})"
                for reason, part in zip(reasons, parts, strict=True)
                if part != view.texts.share(0)
            ),
        )
        for county, what, missing, *parts in reversed(told.values())
    )


def _counties(view: View) -> list[str]:
    """Return the counties that are chosen, else those in the data; none where they are many."""
    found = view.selection.values("county") or tuple(
        group.labels[0] for group in view.ask("cases", ("county",), _of(view, []), ()).groups
    )
    counties = [one for one in found if one not in (UNKNOWN, places.COUNTRY)]
    return counties if len(counties) <= NAMED_COUNTIES else []


def _of(view: View, counties: list[str], **filters: tuple[str, ...]) -> Selection:
    """Return what is told of: all cases of these counties."""
    return Selection(small=view.selection.small).where(county=counties, **filters)


def _of_county(view: View, county: str) -> Iterator[tuple[str, str, str, Breakdown]]:
    """Yield the county, what is missing, in how many of its cases, and why; where that is told."""
    for reason, of in REASON_OF.items():
        one = view.ask("all_cases_share", (reason,), _of(view, [county], **{of: (UNKNOWN,)}), ())
        if any(group.value is not None or group.between for group in one.groups):
            shares = view.ask("all_cases_share", (of,), _of(view, [county]), ())
            yield county, of, worded(shares.group(UNKNOWN), view.texts), one


def _there(one: Breakdown, reason: str) -> bool:
    group = next((group for group in one.groups if group.labels == (reason,)), None)
    return group is not None and group.value != 0


def _said(view: View, one: Breakdown, reason: str) -> str:
    group = next((group for group in one.groups if group.labels == (reason,)), None)
    return view.texts.share(0) if group is None else worded(group, view.texts)
