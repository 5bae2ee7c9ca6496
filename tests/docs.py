"""What the guides repeat from the code: `python -m tests.docs` writes it in between their marks.

A guide holds pairs of marks, `<!-- NAME -->` and `<!-- /NAME -->`. What stands between them is made
here from `schema`, the catalogue of findings, the texts and the measures; the rest is written by
hand. `tests/unit/test_docs.py` fails when a guide is behind.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast

from jamstall import ROOT
from jamstall.analysis.measures import NAMES, OF_ADVICE, measure
from jamstall.analysis.selection import ORDER, SELECTABLE
from jamstall.context.declared import series
from jamstall.context.findings import CODES
from jamstall.enumerations import ENUMERATIONS, REASONS
from jamstall.intake.findings import CATALOGUE, CODES_OF_UNUSABLE_FILES
from jamstall.schema import COLUMNS, TABLES, WHY_UNKNOWN

TEXTS = ROOT / "jamstall" / "texts"
DOCS = ROOT / "docs"

KINDS = {
    "text": "text",
    "identity": "organisationsnummer",
    "date": "datum",
    "amount": "belopp",
    "integer": "heltal",
    "enum": "ord (se nedan)",
    "sni": "SNI-kod",
    "period": "period",
    "hours": "timmar",
    "county": "län",
    "municipality": "kommun",
}
FUND_NAMES = {
    "business_grants": "företagsstöd",
    "project_funds": "projektmedel",
    "advice": "rådgivning",
}
SEVERITIES = {"error": "fel", "warning": "att se över"}
UNITS = {"SEK": "kronor", "cases": "ärenden", "share": "andel (0–1)",
         "clients": "klienter", "sessions": "tillfällen", "hours": "timmar"}  # fmt: skip
OPEN_VALUES = {
    "year": "årtal med fyra siffror, `unknown`",
    "county": "länskod med två siffror, `00` hela landet",
    "municipality": "kommunkod med fyra siffror, länskod, `00`",
    "support_form": "som det står i filen, `unknown`",
    "division": "SNI-huvudgrupp med två siffror, `unknown`",
    "strategy_area": "som det står i filen, `unknown`",
    "theme": "ett namn ur `themes.toml`, `unknown`",
    "intervention_field": "EU:s kod med tre siffror, `unknown`",
}
VARIABLES = {
    "value": "värde",
    "clients": "antal",
    "sessions": "antal",
    "adviser": "organisation",
    "other": "annat",
    "version": "version",
    "columnname": "kolumn",
    "headings": "rubriker",
    "suggestion": "förslag",
    "name": "fil",
    "case": "ärende",
    "first": "rad",
    "second": "rad",
    "row": "rad",
    "cases": "antal",
    "rows": "antal",
    "limit": "antal",
    "scale": "antal",
    "length": "antal",
    "kept": "antal",
    "read": "kod",
    "kind": "slag",
    "sheet": "blad",
    "sheets": "blad",
    "problem": "problem",
    "column": "kolumn",
    "county": "län",
    "examples": "rubriker",
    "where": "var",
    "found": "fick",
    "wanted": "väntade",
}
"""What a variable of a finding's text is called where no file gives it a value."""


@cache
def messages(language: str) -> dict[str, ast.Message]:
    """Return key → message, of every text file of a language."""
    found: dict[str, ast.Message] = {}
    for path in sorted(TEXTS.glob(f"{language}*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Junk):
                raise ValueError(f"{path.name} has what Fluent cannot read: {entry.content}")
            if isinstance(entry, ast.Message):
                found[entry.id.name] = entry
    return found


def variables(node: ast.BaseNode) -> set[str]:
    """Return the variables that a text mentions."""
    found: set[str] = set()
    pending = [node]
    while pending:
        current = pending.pop()
        if isinstance(current, ast.VariableReference):
            found.add(current.id.name)
        for value in vars(current).values():
            values = value if isinstance(value, list) else [value]
            pending += [item for item in values if isinstance(item, ast.BaseNode)]
    return found


def plain(message: ast.Message) -> str:
    """Return a text with its variables named in ‹›, plurals in their general form."""
    return " ".join(_pattern(message.value).split())


def _pattern(pattern: ast.Pattern | None) -> str:
    assert pattern is not None
    return "".join(
        part.value if isinstance(part, ast.TextElement) else _expression(part.expression)
        for part in pattern.elements
    )


def _expression(expression: ast.InlineExpression | ast.Placeable | ast.SelectExpression) -> str:
    if isinstance(expression, ast.SelectExpression):
        return next(_pattern(v.value) for v in expression.variants if v.default)
    assert isinstance(expression, ast.VariableReference), expression
    name = expression.id.name
    return f"‹{VARIABLES.get(name, name)}›"


def _table(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(
        "| " + " | ".join(c.replace("|", "\\|") for c in line) + " |" for line in lines
    )


def _key(name: str) -> str:
    return name.replace("_", "-")


def columns() -> str:
    """Return every canonical column: its name, kind, where it is required, accepted headings."""
    swedish = messages("sv")
    rows = [
        (
            f"`{column.name}`",
            plain(swedish[f"column-{_key(column.name)}"]),
            KINDS[column.kind],
            _funds(column.funds),
            " och ".join(FUND_NAMES[fund] for fund in column.required) or "–",
            ", ".join(column.headings),
        )
        for column in COLUMNS
    ]
    header = ("kolumn", "på svenska", "slag", "finns i", "krävs i", "godkända rubriker")
    return _table(header, rows)


def _funds(funds: tuple[str, ...]) -> str:
    if len(funds) == len(TABLES):
        return "alla"
    return " och ".join(FUND_NAMES[fund] for fund in funds)


def words() -> str:
    """Return every enumeration: the identifiers, and the words accepted for each."""
    parts = []
    why = {word for words in REASONS.words.values() for word in words}
    for column, enumeration in ENUMERATIONS.items():
        rows = []
        for value in enumeration.values:
            words = enumeration.words.get(value, ())
            has_reasons = value == "unknown" and column in WHY_UNKNOWN
            own = [word for word in words if not has_reasons or word not in why]
            said = [*own, *(["orden under *Varför något är okänt*"] if has_reasons else [])]
            rows.append((f"`{value}`", ", ".join(said)))
        parts.append(f"### `{column}`\n\n{_table(('värde', 'ord i filen'), rows)}")
    reasons = [(f"`{reason}`", ", ".join(REASONS.words[reason])) for reason in REASONS.values]
    parts.append(f"### Varför något är okänt\n\n{_table(('skäl', 'ord i filen'), reasons)}")
    return "\n\n".join(parts)


def findings() -> str:
    """Return the catalogue of findings, errors first."""
    swedish = messages("sv")
    codes = sorted(CATALOGUE, key=lambda code: CATALOGUE[code] != "error")
    rows = [
        (
            f"`{code}`",
            SEVERITIES[CATALOGUE[code]],
            plain(swedish[f"finding-{_key(code)}"]),
            plain(swedish[f"finding-{_key(code)}-hint"]),
        )
        for code in codes
    ]
    return _table(("kod", "slag", "vad som står", "att göra"), rows)


def files() -> str:
    """Return why a file cannot be used at all."""
    swedish = messages("sv")
    rows = [
        (
            f"`{code}`",
            plain(swedish[f"file-{_key(code)}"]),
            plain(swedish[f"file-{_key(code)}-hint"]),
        )
        for code in CODES_OF_UNUSABLE_FILES
    ]
    return _table(("kod", "vad som står", "att göra"), rows)


def measures() -> str:
    """Return every measure, its unit and what it means."""
    swedish = messages("sv")
    rows = [
        (
            f"`{name}`",
            plain(swedish[f"measure-{_key(name)}"]),
            UNITS[measure(name).unit],
            plain(swedish[f"meaning-{_key(name)}"]),
        )
        for name in (*NAMES, *OF_ADVICE)
    ]
    return _table(("mått", "på svenska", "enhet", "betyder"), rows)


def dimensions() -> str:
    """Return every dimension and the values it can be asked for."""
    swedish = messages("sv")
    rows = [
        (
            f"`{name}`",
            plain(swedish[f"dimension-{_key(name)}"]),
            ", ".join(f"`{value}`" for value in ORDER[name])
            if name in ORDER
            else OPEN_VALUES[name],
        )
        for name in SELECTABLE
    ]
    return _table(("dimension", "på svenska", "värden"), rows)


def series_table() -> str:
    """Return every declared series: what it is, where it is fetched, and what ships of it."""
    rows = [
        (
            f"`{one.key}`",
            one.title.sv,
            plain(messages("sv")[f"series-stage-{_key(one.life_stage)}"]),
            one.producer,
            f"{_KINDS[one.source.kind]} {one.source.table}".strip(),
            ", ".join(_LEVELS[level] for level in one.levels),
            one.looked_up.isoformat() if one.looked_up else "nej",
            "ja" if one.first else "nej",
        )
        for one in series().values()
    ]
    headings = (
        "serie",
        "visar",
        "livsskede",
        "källa",
        "tabell",
        "nivå",
        "kontrollerad",
        "följer med",
    )
    return _table(headings, rows)


_KINDS = {"pxweb2": "PxWeb 2", "pxweb1": "PxWeb 1", "kolada": "Kolada", "file": "fil"}
_LEVELS = {"country": "riket", "county": "län", "municipality": "kommun"}


def series_findings() -> str:
    """Return what can be wrong with what a producer answers."""
    swedish = messages("sv")
    rows = [(f"`{code}`", plain(swedish[f"series-finding-{_key(code)}"])) for code in CODES]
    return _table(("kod", "vad som sägs"), rows)


PARTS: dict[str, dict[str, Callable[[], str]]] = {
    "mappning.md": {"kolumner": columns, "ord": words},
    "anmarkningar.md": {"anmarkningar": findings, "filer": files},
    "serier.md": {"serier": series_table, "fel": series_findings},
    "kommandorad.md": {"matt": measures, "dimensioner": dimensions},
}
"""Guide → mark → what stands between the marks."""


def filled(path: Path) -> str:
    """Return a guide's text with everything between its marks made anew."""
    text = path.read_text(encoding="utf-8")
    for name, make in PARTS[path.name].items():
        opening, closing = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, opened, rest = text.partition(opening)
        _, closed, after = rest.partition(closing)
        if not (opened and closed):
            raise ValueError(f"{path.name} has no marks for {name}")
        text = f"{before}{opening}\n{make()}\n\n{closing}{after}"
    return text


def write() -> None:
    """Bring every guide up to date."""
    for name in PARTS:
        path = DOCS / name
        path.write_text(filled(path), encoding="utf-8")


if __name__ == "__main__":
    write()
