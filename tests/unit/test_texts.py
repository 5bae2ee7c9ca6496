"""Numbers, money and years in words, in both languages."""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

from jamstall import texts
from jamstall.texts import LANGUAGES, Language, MissingText, Texts
from jamstall.texts.messages import Messages
from tests import docs

SV, EN = Texts("sv"), Texts("en")


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (Decimal("0.8"), "80\u00a0%", "80%"),
        (Decimal("0.804"), "80\u00a0%", "80%"),
        (Decimal("0.004"), "0,4\u00a0%", "0.4%"),
        (Decimal("0.9996"), "över 99,9\u00a0%", "over 99.9%"),
        (Decimal("0.625"), "63\u00a0%", "63%"),
        (0, "0\u00a0%", "0%"),
        (1, "100\u00a0%", "100%"),
        (None, "–", "–"),
    ],
)
def test_shares(value: Decimal | None, swedish: str, english: str) -> None:
    assert (SV.share(value), EN.share(value)) == (swedish, english)


@pytest.mark.parametrize(
    ("value", "swedish", "english"),
    [
        (950, "950\u00a0kr", "SEK 950"),
        (12_345, "12\u00a0tkr", "SEK 12 thousand"),
        (46_100_000, "46,1\u00a0Mkr", "SEK 46.1 million"),
        (322_010_000, "322\u00a0Mkr", "SEK 322 million"),
        (-2_500_000, "−2,5\u00a0Mkr", "SEK −2.5 million"),
        (None, "–", "–"),
    ],
)
def test_kronor(value: int | None, swedish: str, english: str) -> None:
    assert (SV.kronor(value), EN.kronor(value)) == (swedish, english)


def test_thousands_are_kept_together() -> None:
    assert SV.count(1234567) == "1\u00a0234\u00a0567"
    assert EN.count(1234567) == "1,234,567"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Decimal("0.01"), "+1 procentenhet"),
        (Decimal("-0.036"), "−4 procentenheter"),
        (0, "0 procentenheter"),
    ],
)
def test_percentage_points(value: Decimal, said: str) -> None:
    assert SV.points(value) == said


def test_years_are_ranges() -> None:
    assert SV.years([2021, 2019, 2020, 2023]) == "2019–2021 och 2023"
    assert EN.years([2025]) == "2025"


@pytest.mark.parametrize("path", sorted(Path(texts.__file__).parent.glob("*.ftl")), ids=str)
def test_no_text_rounds_by_itself(path: Path) -> None:
    """There is one rounding, in `texts/rounding.py`; Fluent's own is half to even."""
    assert "NUMBER(" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_text_by_itself_is_what_fluent_makes_of_the_whole_file(language: Language) -> None:
    """Also that none refers to another: each is understood alone."""
    whole = docs.messages(language)
    alone = Messages(language)._written
    assert alone.keys() == whole.keys()
    for key, written in alone.items():
        (entry,) = (
            one for one in FluentParser().parse(written).body if isinstance(one, ast.Message)
        )
        assert entry.equals(whole[key], ignored_fields=["span", "comment"]), key
        assert not re.search(r"\{\s*-?[a-z][\w.-]*\s*\}", written), f"{key} refers to another"
        assert entry.id.name == key


def test_a_missing_text_is_an_error() -> None:
    with pytest.raises(MissingText):
        SV("no-such-text")
    with pytest.raises(MissingText):
        SV("headline")


@pytest.mark.parametrize(
    ("utc", "swedish", "english"),
    [
        ((2026, 1, 15, 23, 30), "16 jan. 2026 kl. 00.30", "16 Jan 2026 at 00:30"),
        ((2026, 7, 1, 6, 5), "1 juli 2026 kl. 08.05", "1 Jul 2026 at 08:05"),
        ((2026, 10, 25, 1, 0), "25 okt. 2026 kl. 02.00", "25 Oct 2026 at 02:00"),
    ],
)
def test_a_time_is_said_by_the_clock_in_sweden(
    utc: tuple[int, int, int, int, int], swedish: str, english: str
) -> None:
    """Winter, summer, and the night between them; what is kept has no zone or UTC's."""
    for time in (dt.datetime(*utc), dt.datetime(*utc, tzinfo=dt.UTC)):
        assert (SV.moment(time), EN.moment(time)) == (swedish, english)
        assert SV.date(time).partition(" ")[0] == swedish.partition(" ")[0]
    assert SV.date(dt.date(*utc[:3])).startswith(str(utc[2]))
    assert SV.moment(None) == "–"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_reader_meets_utc_or_a_bare_digest(language: Language) -> None:
    """Of times and digests the pages say what they are; the command line's own texts may."""
    written = {
        line
        for path in Path(texts.__file__).parent.glob(f"{language}*.ftl")
        if "commands" not in path.name
        for line in path.read_text(encoding="utf-8").splitlines()
        if "UTC" in line or ("SHA" in line and not line.startswith("checksum = "))
    }
    assert not written
