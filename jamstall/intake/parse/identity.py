"""Organisation numbers, and the personal identity numbers that sole traders have instead.

A personal identity number is looked at in memory and dropped: nothing here returns one, and no
finding repeats one (design §4.7).
"""

import re
from dataclasses import dataclass
from typing import Any, Literal

from stdnum.se import orgnr

from jamstall.intake.parse import is_blank, text_of

Sex = Literal["woman", "man"]

_SHAPE = re.compile(r"(?:(16|18|19|20))?(\d{6})([-+ –]?)(\d{4})")
_IN_TEXT = re.compile(
    r"(?<![\d/])(?:(?:18|19|20)?\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01]|6[1-9]|[78]\d|9[01])"
    r"[ ]?[-+–]?[ ]?\d{4})(?![\d])"
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\d\w-])(?:(?:\+46|0046)(?: ?\(0\))? ?[1-9]\d{0,2}|0[1-9]\d{0,2})"
    r"[ /-]{0,3}(?:[ -]?\d{2,3}){2,3}(?!\d)"
)


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

    The third digit tells: an organisation number's is at least 2, a month's at most 1.
    """
    if is_blank(cell):
        return Identity()
    match = _SHAPE.fullmatch(text_of(cell).upper().removeprefix("SE"))
    if match is None:
        digits = re.sub(r"\D", "", text_of(cell))
        # A number that lost its leading zero may be a person's: never keep what cannot be read.
        return Identity(valid=False, is_person=len(digits) in (9, 11))
    _, date, _, last = match.groups()
    number = date + last
    valid = bool(orgnr.is_valid(number))
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
    return _is_date_of_birth(digits[:6]) and bool(orgnr.is_valid(digits))


def personal_data_in(text: str) -> tuple[str, ...]:
    """Return the finding codes for identity numbers, e-mail addresses and phone numbers in `text`.

    An identity number with a hyphen counts even if its check digit is wrong: it is a person's
    number mistyped more often than anything else.
    """
    codes = []
    if any("-" in hit or "+" in hit or _is_personal(hit) for hit in _IN_TEXT.findall(text)):
        codes.append("identity_number_in_text")
    if _EMAIL.search(text):
        codes.append("email_in_text")
    if _PHONE.search(_without_identity_numbers(text)):
        codes.append("phone_in_text")
    return tuple(codes)


def _without_identity_numbers(text: str) -> str:
    def mask(hit: re.Match[str]) -> str:
        certain = "-" in hit[0] or "+" in hit[0] or _is_personal(hit[0])
        return "[personnummer]" if certain else hit[0]

    return _IN_TEXT.sub(mask, text)


def without_personal_data(text: str) -> str:
    """Return `text` with identity numbers, e-mail addresses and phone numbers masked.

    >>> without_personal_data("Ring Eva, 070-123 45 67, eva@example.se")
    'Ring Eva, [telefon], [e-post]'
    """
    text = _without_identity_numbers(text)
    return _PHONE.sub("[telefon]", _EMAIL.sub("[e-post]", text))


def identity_numbers_as_cases(case_ids: list[str | None]) -> set[str]:
    """Return the case ids that are personal identity numbers.

    Ten plain digits can be a serial number, of which one in ten has a right check digit by chance;
    they count only where most of the file's ten-digit ids are right.
    """
    written, plain = set(), []
    for case_id in case_ids:
        if case_id is None or not _IN_TEXT.fullmatch(case_id):
            continue
        digits = re.sub(r"\D", "", case_id)
        if len(digits) == 10 and case_id.isdigit():
            plain.append(case_id)
        elif _is_personal(case_id):
            written.add(case_id)
    personal = {case_id for case_id in plain if _is_personal(case_id)}
    return written | (personal if 2 * len(personal) > len(set(plain)) else set())
