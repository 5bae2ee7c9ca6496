"""Organisation numbers, and the personal identity numbers that sole traders have instead.

A personal identity number is looked at in memory and dropped: nothing here returns one, and no
finding repeats one (design §4.7).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from jamstall.intake.parse import is_blank, text_of

Sex = Literal["woman", "man"]

_SIGN = "[-+‐‑‒–—−]"
_SHAPE = re.compile(rf"(?:(16|18|19|20))?(\d{{6}})(?: ?{_SIGN} ?| )?(\d{{4}})")
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_IN_TEXT = re.compile(
    rf"(?<!\d)(?<!\d/)(?:18|19|20)?\d{{2}}(?:0[1-9]|1[0-2]){_DAY} ?{_SIGN}? ?\d{{4}}(?!\d)"
    rf"|(?<!\d)(?<!\d/)(?:18|19|20)?\d{{2}}(?:[- ](?:0[1-9]|1[0-2])[- ])"
    rf"{_DAY} ?{_SIGN}? ?\d{{2}}[ -]?\d{{2}}(?!\d)"
)
_SIGNED = re.compile(_SIGN)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d\w-])(?:(?:\+46|0046)(?: ?\(0\))? ?[1-9]\d{0,2}|0[1-9]\d{0,2})"
    r"[ /-]{0,3}(?:[ -]?\d{2,3}){2,3}(?!\d)"
)
_SIX_DIGITS = re.compile(r"\d(?:[ /()+‐‑‒–—−-]{0,3}\d){5}")
_LUHN = {f"{n:02}": n // 10 * 2 - (n // 10 > 4) * 9 + n % 10 for n in range(100)}
"""Two digits → what they add to Luhn's sum: the first doubled, and its own digits summed."""

BY_CHANCE = 0.3
"""One number in ten has a right check digit by chance; identity numbers nearly always have."""


@dataclass(frozen=True, slots=True)
class Identity:
    """What an organisation number column says of one row.

    Attributes
    ----------
    organisation_number : ten digits as 556677-8899, or None (empty, unreadable or a person's).
    is_person : a personal identity (or coordination) number stood there; it has been dropped.
    valid : the check digit is right.
    legal_sex : of the person, where the number is valid.
    """

    organisation_number: str | None = None
    is_person: bool = False
    valid: bool = True
    legal_sex: Sex | None = None


def has_right_check_digit(ten_digits: str) -> bool:
    """Tell whether the last digit follows from the others (Luhn's sum).

    By hand, since a file has as many of these as it has rows: docs/decisions/0009-checks.md.
    """
    return sum(_LUHN[ten_digits[at : at + 2]] for at in (0, 2, 4, 6, 8)) % 10 == 0


def parse_identity(cell: Any) -> Identity:
    """Examine an organisation number cell, and drop it where it is a person's.

    The third digit tells: an organisation number's is at least 2, a month's at most 1. A number
    that cannot be read is never kept: without its leading zeros it may still be a person's.
    """
    match = _SHAPE.fullmatch(cell) if isinstance(cell, str) else None
    if match is None:
        if is_blank(cell):
            return Identity()
        text = text_of(cell)
        match = _SHAPE.fullmatch(text.upper().removeprefix("SE").strip())
    if match is None:
        digits = re.sub(r"\D", "", text)
        person = digits == text and 7 <= len(digits) <= 11 and len(digits) != 10
        return Identity(valid=False, is_person=person or bool(_IN_TEXT.search(text)))
    _, date, last = match.groups()
    valid = has_right_check_digit(date + last)
    if not _is_date_of_birth(date):
        return Identity(f"{date}-{last}", valid=valid)
    sex: Sex = "man" if int(last[2]) % 2 else "woman"
    return Identity(is_person=True, valid=valid, legal_sex=sex if valid else None)


def _is_date_of_birth(six: str) -> bool:
    """Tell whether YYMMDD can be a birth date; coordination numbers add 60 to the day."""
    month, day = int(six[2:4]), int(six[4:6])
    return 1 <= month <= 12 and (1 <= day <= 31 or 61 <= day <= 91)


def _is_personal(text: str) -> bool:
    """Tell whether a text is a personal number by shape and check digit."""
    digits = re.sub(r"\D", "", text)[-10:]
    return _is_date_of_birth(digits[:6]) and has_right_check_digit(digits)


def _is_certain(hit: str) -> bool:
    """Tell whether what looks like an identity number in a text is taken for one.

    One with a sign before its last four digits counts even if its check digit is wrong: it is a
    person's number mistyped more often than anything else.
    """
    return _SIGNED.search(hit[-7:]) is not None or _is_personal(hit)


def personal_data_in(text: str) -> tuple[str, ...]:
    """Return the finding codes for identity numbers, e-mail addresses and phone numbers in `text`.

    >>> personal_data_in("Ring Eva, 070-123 45 67")
    ('phone_in_text',)
    """
    codes = []
    if any(_is_certain(hit[0]) for hit in _IN_TEXT.finditer(text)):
        codes.append("identity_number_in_text")
    if "@" in text and _EMAIL.search(text):
        codes.append("email_in_text")
    if _PHONE.search(_without_identity_numbers(text, doubtful=False)):
        codes.append("phone_in_text")
    return tuple(codes)


def that_may_hold_personal_data(texts: Iterable[str]) -> list[str]:
    """Return the texts with an @, or with six digits near each other: the few worth a search."""
    texts = list(texts)
    everything = "\n".join(texts)
    if "@" not in everything and not _SIX_DIGITS.search(everything):
        return []
    return [text for text in texts if "@" in text or _SIX_DIGITS.search(text)]


def _without_identity_numbers(text: str, *, doubtful: bool) -> str:
    def mask(hit: re.Match[str]) -> str:
        return "[personnummer]" if doubtful or _is_certain(hit[0]) else hit[0]

    return _IN_TEXT.sub(mask, text)


def without_personal_data(text: str, *, doubtful: bool = False, phones: bool = True) -> str:
    """Return `text` with identity numbers, e-mail addresses and phone numbers masked.

    Parameters
    ----------
    doubtful : mask also what only has the shape of an identity number, whatever its check digit.
    phones : False where dates and amounts stand, which can look like phone numbers.

    >>> without_personal_data("Ring Eva, 070-123 45 67, eva@example.se")
    'Ring Eva, [telefon], [e-post]'
    """
    text = _without_identity_numbers(text, doubtful=doubtful)
    if "@" in text:
        text = _EMAIL.sub("[e-post]", text)
    return _PHONE.sub("[telefon]", text) if phones else text


def identity_numbers_as_cases(case_ids: Iterable[str | None]) -> set[str]:
    """Return the case ids that hold personal identity numbers.

    A date and a serial number ("210115-1234") look the same, and one in ten has a right check
    digit by chance. They count only where far more than that of the file's like ids are right.
    """
    shaped = {case_id for case_id in set(case_ids) if case_id and _IN_TEXT.search(case_id)}
    personal = {
        case_id
        for case_id in shaped
        if any(_is_personal(hit[0]) for hit in _IN_TEXT.finditer(case_id))
    }
    return personal if len(personal) > BY_CHANCE * len(shaped) else set()
