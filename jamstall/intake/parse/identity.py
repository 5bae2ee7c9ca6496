"""Organisation numbers, and the personal identity numbers that sole traders have instead.

A personal identity number is looked at in memory and dropped: nothing here returns one, and no
finding repeats one (design §4.7).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from jamstall.intake.parse import is_blank, text_of
from jamstall.intake.parse.identity_in_text import (
    UNSEEN,
    has_right_check_digit,
    identity_numbers_in,
    is_date_of_birth,
    is_personal,
    plain,
    shaped,
)

Sex = Literal["woman", "man"]

_SHAPE = re.compile("([0-9]{6})-?([0-9]{4})")
"""How nearly all are written."""
_TEN = r"([0-9]{6})[\W_]{0,4}([0-9](?: ?[0-9]){3})"
_WITH_CENTURY = re.compile(rf"(?:SE ?)?(?:(?:16|18|19|20) ?)?{_TEN}")
_WITH_VAT = re.compile(rf"(?:SE[ -]?)?{_TEN}[ -]?01")
"""The VAT number of a company, or of a sole trader."""
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d\w-])(?:(?:\+46|0046)(?: ?\(0\))? ?[1-9]\d{0,2}|0[1-9]\d{0,2})"
    r"[ /-]{0,3}(?:[ -]?\d{2,3}){2,3}(?!\d)"
)
_PERIOD = re.compile(
    r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?- ?(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
)
"""From a day of a year to another, as in 0101-0331: no phone number."""
_FEWEST_OF_PHONE = 8
"""Digits of the shortest phone number with its area code: 05-2024 is a month."""
_DIGIT = "[\\d\u00b2\u00b3\u00b9\u2070-\u2089\u2460-\u2468]"
_SIX_DIGITS = re.compile(rf"{_DIGIT}(?:[\W_]{{0,4}}{_DIGIT}){{5}}")
_TEN_DIGITS = re.compile(rf"{_DIGIT}(?:[\W_]{{0,4}}{_DIGIT}){{9}}")

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


def parse_identity(cell: Any) -> Identity:
    """Examine an organisation number cell, and drop it where it is a person's.

    The third digit tells: an organisation number's is at least 2, a month's at most 1. A number
    that cannot be read is never kept: without its leading zeros it may still be a person's.
    """
    match = _SHAPE.fullmatch(cell) if isinstance(cell, str) else None
    if match is not None:
        return _identity_of(match[1] + match[2])
    if is_blank(cell):
        return Identity()
    text = plain(text_of(cell)).replace(UNSEEN, "").upper()
    # "SE202100548901" is a county's VAT number, "196408233201" a person's with the century.
    shapes = (_WITH_VAT, _WITH_CENTURY) if text.startswith("SE") else (_WITH_CENTURY, _WITH_VAT)
    found = [match[1] + match[2].replace(" ", "") for s in shapes if (match := s.fullmatch(text))]
    if not found:
        digits = re.sub(r"\D", "", text)
        person = digits == text and 7 <= len(digits) <= 11 and len(digits) != 10
        person = person or any(identity_numbers_in(text, doubtful=True))
        return Identity(valid=False, is_person=person)
    right = filter(has_right_check_digit, found)
    # Where both readings are wrong, what may be a person's is taken for one.
    return _identity_of(next(right, min(found, key=lambda ten: ten[2])))


def _identity_of(ten: str) -> Identity:
    valid = has_right_check_digit(ten)
    if ten[2] > "1":
        return Identity(f"{ten[:6]}-{ten[6:]}", valid=valid)
    person = is_date_of_birth(ten[:6])
    sex: Sex = "man" if int(ten[8]) % 2 else "woman"
    return Identity(
        is_person=person, valid=valid and person, legal_sex=sex if valid and person else None
    )


def personal_data_in(text: str) -> tuple[str, ...]:
    """Return the finding codes for identity numbers, e-mail addresses and phone numbers in `text`.

    >>> personal_data_in("Ring Eva, 070-123 45 67")
    ('phone_in_text',)
    """
    codes = []
    without = without_identity_numbers(text, doubtful=False)
    if without != text:
        codes.append("identity_number_in_text")
    if "@" in text and _EMAIL.search(text):
        codes.append("email_in_text")
    if _PHONE.sub(_phone_masked, without) != without:
        codes.append("phone_in_text")
    return tuple(codes)


def that_may_hold_personal_data(texts: Iterable[str]) -> list[str]:
    """Return the texts with an @, or with six digits near each other: the few worth a search."""
    texts = list(texts)
    everything = "\n".join(texts)
    if "@" not in everything and not _SIX_DIGITS.search(everything):
        return []
    return [text for text in texts if "@" in text or _SIX_DIGITS.search(text)]


def without_identity_numbers(text: str, *, doubtful: bool = False) -> str:
    """Return `text` with identity numbers masked, and nothing else."""
    if not _TEN_DIGITS.search(text):
        return "[personnummer]" if _is_without_its_zeros(text) else text
    looked_at = plain(text)
    if not text.isascii() and UNSEEN in looked_at:
        bare = "".join(sign for sign, seen in zip(text, looked_at, strict=True) if seen != UNSEEN)
        text = bare if any(identity_numbers_in(bare, doubtful=doubtful)) else text
    parts, at = [], 0
    for start, end in identity_numbers_in(text, doubtful=doubtful):
        parts += [text[at:start], "[personnummer]"]
        at = end
    return "".join(parts) + text[at:] if parts else text


def _is_without_its_zeros(text: str) -> bool:
    """Tell whether a text is the number of somebody born from 2000 on that a cell took for one."""
    return (
        7 <= len(text) <= 9
        and text.isascii()
        and text.isdecimal()
        and text[0] != "0"
        and is_personal(text.zfill(10))
    )


def _phone_masked(hit: re.Match[str]) -> str:
    digits = sum(character.isdecimal() for character in hit[0])
    if digits < _FEWEST_OF_PHONE or _PERIOD.fullmatch(plain(hit[0])):
        return hit[0]
    return "[telefon]"


def without_personal_data(text: str, *, doubtful: bool = False, phones: bool = True) -> str:
    """Return `text` with identity numbers, e-mail addresses and phone numbers masked.

    What is masked and what is not: `tests/unit/test_masking.py`.

    Parameters
    ----------
    doubtful : mask also what only has the shape of an identity number, whatever its check digit.
    phones : False where dates and amounts stand, which can look like phone numbers.

    >>> without_personal_data("Ring Eva, 070-123 45 67, eva@example.se")
    'Ring Eva, [telefon], [e-post]'
    """
    text = without_identity_numbers(text, doubtful=doubtful)
    if "@" in text:
        text = _EMAIL.sub("[e-post]", text)
    return _PHONE.sub(_phone_masked, text) if phones else text


def identity_numbers_as_cases(case_ids: Iterable[str | None]) -> set[str]:
    """Return the case ids that hold personal identity numbers.

    A date and a serial number ("210115-1234") look the same, and one in ten has a right check
    digit by chance. They count only where far more than that of the file's like ids are right.
    Dates on which cases are registered and dates on which applicants are born are told apart.
    """
    alike: dict[bool, dict[str, bool]] = {True: {}, False: {}}
    for case_id in set(case_ids):
        for ten, personal in shaped(case_id) if case_id else ():
            of_kind = alike[27 <= int(ten[:2]) <= 89]
            of_kind[str(case_id)] = personal or of_kind.get(str(case_id), False)
    found = set()
    for of_kind in alike.values():
        persons = {case_id for case_id, personal in of_kind.items() if personal}
        found |= persons if len(persons) > BY_CHANCE * len(of_kind) else set()
    return found
