"""A heading is words that must all be accounted for.

By an accepted heading of a column, by a unit that amounts may have, or by words that are known to
say nothing ("obligatorisk"). "Ej beviljat belopp", "Utbetalt belopp (%)" and "Målgruppens kön" hold
a word more, and are not what they look like: only a person can say what they are.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from jamstall.intake.units import Unit, split, words_of
from jamstall.schema import BY_NAME, COLUMNS, Kind

LONGEST_HEADING = 200
"""Characters beyond which a cell is no heading of ours, but a text."""


@dataclass(frozen=True, slots=True)
class Read:
    """What a heading says.

    Attributes
    ----------
    column : the canonical column whose accepted heading accounts for its words; None for none.
    rank : of that heading among the column's, the best first.
    units : those it states.
    """

    column: str | None = None
    rank: int = 0
    units: tuple[Unit, ...] = ()

    @property
    def is_ours(self) -> bool:
        """Tell whether it is a column of ours in every word: amounts in kronor, the rest bare."""
        return self.column is not None and self.in_kronor

    @property
    def in_kronor(self) -> bool:
        """Tell whether it states at most one unit, and that one is kronor."""
        return not self.units or (len(self.units) == 1 and self.units[0].is_kronor)


_ANY = (
    "obligatorisk|obligatoriskt|obligatorisk uppgift|frivillig|frivilligt|valfri|valfritt"
    "|text|fritext"
)
_SAYS_NOTHING: dict[Kind, str] = {
    "text": "text",
    "date": "datum|åååå mm dd|ååååmmdd|ååmmdd|yyyy mm dd|yyyymmdd|dd mm åååå|år|date",
    "amount": "inkl öre|heltal|siffror|belopp",
    "integer": "st|antal|heltal",
    "enum": (
        "k m|m k|k m annat|kvinna man|man kvinna|kvinnor män|män kvinnor|kvinna man annat|juridiskt"
        "|ja nej|j n|bifall avslag|beviljat avslag|beviljad avslag|inrikes utrikes|sverige utlandet"
    ),
    "sni": (
        "sni|kod|sni kod|5 siffror|5 siffrig|fem siffror|femsiffrig|femsiffrig kod|2007|2025"
        "|sni 2007|sni 2025|sni2007|sni2025|enligt sni|enligt sni 2007|enligt sni 2025"
    ),
    "identity": (
        "10 siffror|12 siffror|utan bindestreck|med bindestreck|nnnnnn nnnn|xxxxxx xxxx"
        "|ååmmdd xxxx|ååååmmdd xxxx"
    ),
    "county": "kod|namn|länskod|länsnamn",
    "municipality": "kod|namn|kommunkod|kommunnamn",
}
"""Words that stand in headings of a kind without saying more; as one says them, in this order."""

_FOOTNOTE = re.compile(r"[¹²³⁰-⁹*†‡]+|\[\d{1,2}\]\s*$|(?<=[^\d(])\s*\b\d\)\s*$")
"""Marks of a footnote: "Beviljat belopp 1)"."""

OTHERS = frozenset(
    words_of("""
    ej inte icke inga ingen inget utan aldrig not non excl exkl exklusive minus
    föregående tidigare förra fjolårets nästa kommande gammalt gammal previous prior former last
    ursprunglig ursprungligt ursprungliga preliminär preliminärt prel planerad planerat beräknat
    beräknad budgeterat budgeterad förväntat prognos planned estimated expected forecast
    andel share kvot del varav därav snitt genomsnitt genomsnittlig genomsnittligt average mean
    median antal count ackumulerat ackumulerad kumulativt rest resterande kvarstående
    återstående remaining saldo skillnad differens ändring förändring ändrat ändrad change
    återkrav återkrävd återkrävt återkrävda återbetald återbetalt återbetalat återbetalning repaid
    omprövat omprövad omprövning överklagat överklagad överklagan förslag föreslaget föreslagen
    proposed rekvirerat rekvirerad upparbetat upparbetad indraget avslaget avslagna nekat rejected
    målgrupp målgruppen målgruppens deltagare deltagarens deltagarnas participants handläggare
    handläggarens handläggares beslutsfattare beslutsfattarens beslutsfattares medsökande
    medsökandes medsökandens partner partners partnerns barn barnets barnens anhörig anhörigs
    makes styrelsens ordförandes kontaktpersonens anställdas medfinansiering medfinansiär
    medfinansiärens
    """)
)
"""Words that turn a heading into something else: the opposite, another time, others' than ours."""


@cache
def ranks() -> dict[str, tuple[str, int]]:
    """Return heading key → (column, rank among that column's accepted headings)."""
    found: dict[str, tuple[str, int]] = {}
    for column in COLUMNS:
        for rank, heading in enumerate((column.name, *column.headings)):
            found.setdefault("".join(words_of(heading)), (column.name, rank))
    return found


@lru_cache(maxsize=4096)
def read_heading(text: str) -> Read:
    """Return what a heading says.

    >>> read_heading("Beviljat belopp (tkr)")
    Read(column='amount_granted', rank=1, units=(Unit(scale=1000, of='SEK'),))
    >>> read_heading("Ej beviljat belopp").column is None
    True
    """
    if len(text) > LONGEST_HEADING:
        return Read()
    if " / " in text and (both := _in_two_languages(text)):
        return both
    words = heading_words(text)
    rest, units = split(words)
    if not units and (found := ranks().get("".join(words))):
        return Read(*found)
    for kind in _SAYS_NOTHING:
        found = _among_idle(rest if kind == "amount" else words, kind)
        if found:
            return Read(*found, units=tuple(units))
    return Read(units=tuple(units))


def _in_two_languages(text: str) -> Read | None:
    """Return what a heading in two languages says; None where they do not say the same.

    >>> read_heading("Sammanfattning / Summary").column, read_heading("Kommun / Summary").column
    ('description', None)
    """
    read = [read_heading(side) for side in text.split(" / ")]
    columns = {one.column for one in read}
    units = tuple(dict.fromkeys(unit for one in read for unit in one.units))
    if len(columns) != 1 or None in columns:
        return None
    return Read(read[0].column, read[0].rank, units)


def _among_idle(words: Sequence[str], kind: Kind) -> tuple[str, int] | None:
    """Return the column of a kind whose accepted heading stands among words that say nothing."""
    for length in range(len(words), 0, -1):
        for start in range(len(words) - length + 1):
            found = ranks().get("".join(words[start : start + length]))
            if (
                found
                and BY_NAME[found[0]].kind == kind
                and not _without_idle(words[:start], kind)
                and not _without_idle(words[start + length :], kind)
            ):
                return found
    return None


def heading_words(text: str) -> list[str]:
    """Return the words of a heading, without marks of footnotes.

    >>> heading_words("Beviljat belopp¹ (kr) 1)")
    ['beviljat', 'belopp', 'kr']
    """
    return words_of(_FOOTNOTE.sub(" ", text))


def same_heading(one: str, other: str) -> bool:
    """Tell whether a person would call two headings the same: case, signs and "(kr)" apart.

    >>> same_heading("Beviljat belopp (kr)", "beviljat_belopp"), same_heading("Belopp", "Belopp %")
    (True, False)
    """
    return _key(one) == _key(other) != ("", ())


@lru_cache(maxsize=4096)
def _key(text: str) -> tuple[str, tuple[Unit, ...]]:
    rest, units = split(heading_words(text))
    return "".join(rest), tuple(unit for unit in units if unit != Unit())


def unaccounted(text: str, accepted: str, kind: Kind) -> list[str]:
    """Return the words of a heading that neither an accepted one, a unit nor habit accounts for.

    >>> unaccounted("Beslutsdatum i nämnden", "Beslutsdatum", "date")
    ['i', 'nämnden']
    """
    words = heading_words(text)
    rest, units = split(words)
    if kind == "amount" and all(unit.is_kronor for unit in units):
        words = rest
    said = set(words_of(accepted))
    return _without_idle([word for word in words if word not in said], kind)


def is_idle(text: str) -> bool:
    """Tell whether a text says a unit or a form ("(tkr)", "ÅÅÅÅ-MM-DD") and nothing else."""
    rest, _ = split(heading_words(text))
    return any(not _without_idle(rest, kind) for kind in _SAYS_NOTHING)


@cache
def accepted_words() -> frozenset[str]:
    """Return every word of every accepted heading."""
    return frozenset(word for c in COLUMNS for h in c.headings for word in words_of(h))


@cache
def _idle(kind: Kind) -> list[list[str]]:
    """Return the phrases that say nothing in a heading of a kind, the longest first."""
    phrases = [words_of(phrase) for phrase in f"{_ANY}|{_SAYS_NOTHING[kind]}".split("|")]
    return sorted(phrases, key=len, reverse=True)


def _without_idle(words: Sequence[str], kind: Kind) -> list[str]:
    """Return words without the phrases that say nothing in a heading of a kind."""
    rest: list[str] = []
    place = 0
    while place < len(words):
        for phrase in _idle(kind):
            if list(words[place : place + len(phrase)]) == phrase:
                place += len(phrase)
                break
        else:
            rest.append(words[place])
            place += 1
    return rest
