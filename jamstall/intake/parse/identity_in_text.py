"""Personal identity numbers in running text, told from what only looks like one.

A number with the right check digit is taken for a person's however it is written. Dates, periods,
times, amounts, coordinates and case numbers also have ten digits: what tells them apart is here.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

BORN_LATEST = 2010
"""Nobody born from this year on applies: a date after it, and four digits whose check digit is
wrong, are a time, a period or a serial number."""

_LUHN = {f"{n:02}": n // 10 * 2 - (n // 10 > 4) * 9 + n % 10 for n in range(100)}
"""Two digits → what they add to Luhn's sum: the first doubled, and its own digits summed."""

_MONTH = "(?:0[0-9]|1[0-2])"
_DAY = "(?:0[1-9]|[12][0-9]|3[01]|[678][0-9]|9[01])"
_GAP = r"[\W_]{0,4}"
_LAST = "[0-9] ?[0-9][ -]?[0-9] ?[0-9]"
_SHAPES = re.compile(
    # 640823-3234, 19640823 3234, 19 64 08 23/32 34, and with the 01 of a VAT number
    rf"(?<![0-9])(?:(?:18|19|20) ?)?[0-9]{{2}} ?{_MONTH} ?{_DAY}(?P<gap>{_GAP}){_LAST}"
    r"(?P<vat>[ -]?01)?(?![0-9])"
    # 1964-08-23-3234, 64.08.23 3234
    rf"|(?<![0-9])(?:18|19|20)?[0-9]{{2}}(?P<sign>[-./_]){_MONTH}(?P=sign){_DAY}"
    rf"(?P<after>[\W_]{{1,4}}){_LAST}(?![0-9])"
    # 6 4 0 8 2 3 - 3 2 3 4
    rf"|(?<![0-9])[0-9](?P<each>[\W_])[0-9](?:(?P=each)[0-9]){{4}}{_GAP}[0-9]"
    r"(?:(?P=each)[0-9]){3}(?![0-9])"
)
_NOT_DIGITS = re.compile("[^0-9]+")
_OTHER_DATE = re.compile(r"[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])")
_UNIT = re.compile(
    r"(?i)(?:[.,][0-9]{1,2})? ?(?:%|€|(?:kronor|kr|sek|eur|euro|tkr|kkr|mkr|mnkr)(?!\w))"
)
_COORDINATE = re.compile(r"(?<![0-9])(?:1[0-9]|2[0-5]|5[4-9]|6[0-9])[.,]$")
"""The degrees of a place in Sweden, before their decimals."""
_YEAR_BEFORE = re.compile(r"(?<![0-9])(?:19|20)([0-9]{2})[/:]$")
_SLASH_BEFORE = re.compile("[0-9]/$")
_PHONE_BEFORE = re.compile(r"(?i)\b(?:tel|mob|ring|sms|fax)\w*[.:]?(?: ?(?:nr|nummer))?[.:]? ?$")
_VAT_BEFORE = re.compile(r"(?i)SE[ -]?$")


UNSEEN = "\0"
"""What stands in a plain text for a sign that nobody sees, or that lies over another."""
_PLAIN_BUT = "\u00a0\u00ad\u00b2\u00b3\u00b9"
"""The signs of Western European text that stand for others."""


class _Plain(dict[int, str]):
    """A sign → the sign it stands for: any digit 0–9, any dash a hyphen, any space a space."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        digit = unicodedata.digit(sign, None)
        if digit is not None:
            sign = str(digit)
        else:
            sign = unicodedata.normalize("NFKC", sign)
            sign = sign if len(sign) == 1 else chr(code)
            category = unicodedata.category(sign)
            if category == "Pd" or sign in "\u2212\u2043":
                sign = "-"
            elif sign.isspace():
                sign = " "
            elif category in ("Cf", "Mn", "Me"):
                sign = UNSEEN
        self[code] = sign
        return sign


_PLAIN = _Plain()


def plain(text: str) -> str:
    """Return `text` in plain digits, hyphens and spaces, sign by sign: places stay the same.

    >>> plain("６４０８２３－３２３４")
    '640823-3234'
    """
    if text.isascii():
        return text
    with suppress(UnicodeEncodeError):
        text.encode("latin-1")  # far faster than looking every sign up, and nearly all text is so
        if not any(sign in text for sign in _PLAIN_BUT):
            return text
    return text.translate(_PLAIN)


def has_right_check_digit(ten_digits: str) -> bool:
    """Tell whether the last digit follows from the others (Luhn's sum).

    By hand, since a file has as many of these as it has rows: docs/decisions/0009-checks.md.
    """
    ten, luhn = ten_digits, _LUHN
    total = luhn[ten[:2]] + luhn[ten[2:4]] + luhn[ten[4:6]] + luhn[ten[6:8]] + luhn[ten[8:10]]
    return total % 10 == 0


def is_date_of_birth(six: str) -> bool:
    """Tell whether YYMMDD can be that of a personal identity number or a coordination number.

    Coordination numbers add 60 to the day. Where the date is unknown the month is 00, or the day
    60.
    """
    month, day = int(six[2:4]), int(six[4:6])
    if not 1 <= month <= 12:
        return month == 0 and 60 <= day <= 91
    return 1 <= day <= 31 or 60 <= day <= 91


def is_personal(ten_digits: str) -> bool:
    """Tell whether ten digits are a personal number by date and check digit."""
    return is_date_of_birth(ten_digits[:6]) and has_right_check_digit(ten_digits)


def identity_numbers_in(text: str, *, doubtful: bool = False) -> Iterator[tuple[int, int]]:
    """Give where in `text` identity numbers stand, from and to.

    One with a hyphen or a plus before its last four digits counts even if its check digit is wrong:
    it is a person's number mistyped more often than anything else.

    Parameters
    ----------
    doubtful : give also those without such a sign, whatever their check digit.
    """
    looked_at = plain(text)
    hit = _SHAPES.search(looked_at)
    while hit is not None:
        found = _is_persons(hit, doubtful=doubtful)
        if found:
            yield hit.start(), _end(hit)
        # What is no number may lie over one.
        hit = _SHAPES.search(looked_at, _end(hit) if found else hit.start() + 1)


def shaped(text: str) -> Iterator[tuple[str, bool]]:
    """Give the ten digits of everything in `text` that has the shape, and if it is a person's."""
    for hit in _SHAPES.finditer(plain(text)):
        readings = _readings(hit)
        yield readings[0], any(map(is_personal, readings))


def _end(hit: re.Match[str]) -> int:
    """Return where the number ends: a loose 01 is a part of it in a VAT number only."""
    loose = hit["vat"] and len(hit["vat"]) > 2 and not _VAT_BEFORE.search(_before(hit))
    return hit.start("vat") if loose else hit.end()


def _before(hit: re.Match[str]) -> str:
    return hit.string[max(0, hit.start() - 20) : hit.start()]


def _digits(hit: re.Match[str]) -> str:
    return _NOT_DIGITS.sub("", hit.string[hit.start() : _end(hit)])


def _readings(hit: re.Match[str]) -> list[str]:
    """Return the ten digits that a hit may stand for: twelve can end in the 01 of a VAT number."""
    digits = _digits(hit)
    vat = [digits[:-2][-10:]] if len(digits) >= 12 and digits.endswith("01") else []
    return [*vat, digits[-10:]] if hit["vat"] and vat else [digits[-10:], *vat]


def _is_persons(hit: re.Match[str], *, doubtful: bool) -> bool:
    readings = _readings(hit)
    if not any(map(is_date_of_birth, (ten[:6] for ten in readings))):
        return False
    before, after = _before(hit), hit.string[_end(hit) :]
    gap = hit["gap"] or hit["after"] or ""
    recent = _is_recent(hit, readings[0])
    if _is_something_else(readings[0], gap, before, after, recent=recent):
        return False
    if any(map(is_personal, readings)):
        return True
    if recent and "+" not in gap:
        return False
    if hit["vat"] and _VAT_BEFORE.search(before):
        return True
    if hit["each"] or _SLASH_BEFORE.search(before):
        return False
    return not gap.strip(" -+./_") if doubtful else bool(gap.strip()) and not gap.strip(" -+")


def _is_recent(hit: re.Match[str], ten: str) -> bool:
    """Tell whether the date is of a year in which no applicant was born."""
    digits = _digits(hit)
    if digits[-12:-10] in ("18", "19") and not hit["vat"]:
        return False
    return BORN_LATEST % 100 <= int(ten[:2]) <= dt.datetime.now(tz=dt.UTC).year % 100 + 1


def _is_something_else(ten: str, gap: str, before: str, after: str, *, recent: bool) -> bool:
    """Tell whether what stands around ten digits shows that they are no person's, come what may."""
    if ten[6:8] in ("19", "20") and _OTHER_DATE.match(after):
        return True  # 2024-01-01 - 2024-12-31
    if (recent or gap in (".", ",")) and gap.strip("-+") and _UNIT.match(after):
        return True  # 640823.3234 kr, 2024-01-15: 2500 kr
    if not gap and (_COORDINATE.search(before) or (ten[0] == "0" and _PHONE_BEFORE.search(before))):
        return True
    year = _YEAR_BEFORE.search(before)
    return year is not None and year[1] == ten[:2]  # 2024/240115-1030
