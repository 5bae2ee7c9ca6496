"""One panel on another site: a plain page without script, its choice in its address."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Template
from urllib.parse import urlsplit

from starlette.responses import Response

from jamstall import colours
from jamstall.analysis.selection import Selection
from jamstall.api.both import both
from jamstall.api.problems import Problem, unknown
from jamstall.api.question import Values, one_of, query_in, selection
from jamstall.api.settings import Settings
from jamstall.operations.journal import audit
from jamstall.operations.requests import Sparing
from jamstall.panels.address import FILTERS, OF_PROJECTS, text_of
from jamstall.panels.overview.shares import shares
from jamstall.panels.view import View
from jamstall.schema import FUNDS
from jamstall.texts import Language, Texts

PANELS = ("sector_dominance", "sex", "birthplace")
"""The panels of Översikt that can stand elsewhere, by what they divide the money by."""
_FRAMES = ("iframe", "frame", "object", "embed")
_KEYS = (*FILTERS, *OF_PROJECTS, "basis", "area", "limit", "lang", "scheme")
SCHEMES = ("light", "auto")
"""How a panel is coloured. What stands around it cannot be asked, and a dark panel on a white site
is a hole in it: only a site that is dark itself, where the reader's browser is, asks for `auto`."""
_TOLD = Sparing()
_LINES = 4
"""Of a list in which several are chosen."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a panel shows."""

    panel: str
    fund: str
    selection: Selection
    language: Language
    scheme: str


def choice(name: str, text: str, values: Values, languages: Sequence[Texts]) -> Choice:
    """Return what an address asks a panel to show.

    Raises
    ------
    Problem : no such panel, key or value.
    """
    if name not in PANELS:
        raise unknown("panel", name, PANELS)
    query = {key: [v for v in said if v] for key, said in query_in(text, _KEYS).items()}
    funds = query.pop("fund", [])
    (scheme, *schemes) = query.pop("scheme", []) or SCHEMES[:1]
    if scheme not in SCHEMES or schemes:
        raise unknown("scheme", ",".join((scheme, *schemes)), SCHEMES)
    found = selection({**query, "fund": funds}, values, languages)
    language: Language = "en" if one_of(query, "lang") == "en" else "sv"
    (fund, *more) = found.values("fund") or FUNDS[:1]
    if more:  # a panel is of one, and the other would be lost in silence
        raise unknown("fund", ",".join((fund, *more)), FUNDS)
    return Choice(name, fund, found.where(fund=()), language, scheme)


def refused(headers: Mapping[str, str], settings: Settings) -> Response | None:
    """Return the empty answer to a frame on a site that is not allowed, and tell the log.

    A browser that does not say where the frame stands is held by `frame-ancestors`. Often it says
    that it is elsewhere: then nothing is sent if no site is allowed, and the log is told.
    """
    if headers.get("sec-fetch-dest") not in _FRAMES:
        return None
    try:
        parts = urlsplit(headers.get("referer", ""))
        site, own = f"{parts.scheme}://{parts.netloc}".lower(), parts.netloc == headers.get("host")
    except ValueError:
        site, own = "", False
    # The panel's own choice is sent from its own frame; who stands around it is `frame-ancestors`'.
    if own or site in settings.sites:
        return None
    if not parts_known(site):
        if headers.get("sec-fetch-site") not in ("cross-site", "same-site"):
            return None
        if settings.sites:
            _tell("embed_unsaid")
            return None
    _tell("embed_refused", site=_printable(site) if parts_known(site) else "unsaid")
    return Problem(403, both("api-site-not-allowed")).response()


def _tell(event: str, **facts: str) -> None:
    """Tell the log, a few times a minute: every reader of a site that frames a panel asks."""
    if (more := _TOLD.more(event)) is not None:
        audit(event, **facts, **({"not_told_before": more} if more else {}))


def parts_known(site: str) -> bool:
    """Tell whether a browser has said where its frame stands."""
    return site not in ("", "://")


def _printable(site: str) -> str:
    return "".join(c for c in site[:100] if c.isalnum() or c in ".:/-[]_")


def page(view: View, chosen: Choice, years: Sequence[str], counties: Sequence[str]) -> bytes:
    """Return the document. All that is in it is escaped."""
    texts = view.texts
    panel = shares(view, chosen.panel, chosen.fund)
    head = "".join(f'<th scope="col">{_safe(cell)}</th>' for cell in panel.table.header)
    rows = "".join(
        f'<tr><th scope="row">{_safe(row[0])}</th>'
        + "".join(f"<td>{_safe(cell)}</td>" for cell in row[1:])
        + "</tr>"
        for row in panel.table.rows
    )
    sense = {"basis": chosen.selection.basis, "area": chosen.selection.area}
    said = {
        "limit": f"{chosen.selection.limit.normalize():f}",
        "lang": texts.language,
        "scheme": chosen.scheme,
    }
    only = "" if chosen.scheme == "auto" else ":root { color-scheme: light; }"
    hidden = "".join(
        f'<input type="hidden" name="{_safe(key)}" value="{_safe(value)}">'
        for key, value in (*sense.items(), *said.items())
    )
    chosen_fund = chosen.selection.where(fund=(chosen.fund,))
    lists = {"fund": FUNDS, "county": counties, "year": years}
    # What only the address can choose is seen, and can be let go of.
    lists |= {key: () for key, _ in chosen.selection.filters if key not in lists}
    selects = "".join(
        _select(view, key, options, chosen_fund.values(key)) for key, options in lists.items()
    )
    address = f"/oversikt?{text_of(chosen_fund)}&lang={texts.language}"
    return (
        _template()
        .substitute(
            language=texts.language,
            colours=colours.variables() + only,
            title=_safe(f"{texts('dimension-' + chosen.panel.replace('_', '-'))}: {panel.title}"),
            sentence=_safe(panel.finding),
            head=head,
            rows=rows,
            notes="".join(f"<p>{_safe(note)}</p>" for note in panel.notes),
            selects=selects,
            hidden=hidden,
            show=_safe(texts("embed-show")),
            choose=_safe(texts("embed-choose")),
            address=_safe(address),
            more=_safe(texts("embed-more")),
        )
        .encode()
    )


def _select(view: View, key: str, options: Sequence[str], chosen: Sequence[str]) -> str:
    """Return one choice with its label: a list to choose one from, or several where several are.

    A value that is not among the options, as the whole country is of no county, is one of them
    while it is chosen.
    """
    texts = view.texts
    label = _safe(texts(f"dimension-{key}".replace("_", "-")))
    several = len(chosen) > 1
    lines = []
    if key != "fund":
        lines.append(f'<option value="">{_safe(texts("filter-all"))}</option>')
    lines += [
        f'<option value="{_safe(one)}"{" selected" if one in chosen else ""}>'
        f"{_safe(view.name(key, one))}</option>"
        for one in dict.fromkeys((*options, *chosen))
    ]
    listed = f' multiple size="{_LINES}"' if several else ""
    return f'<label>{label} <select name="{key}"{listed}>{"".join(lines)}</select></label>'


def _safe(text: str) -> str:
    return html.escape(text)


@cache
def _template() -> Template:
    return Template((Path(__file__).parent / "embed.html").read_text(encoding="utf-8"))
