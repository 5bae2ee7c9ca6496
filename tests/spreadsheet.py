"""What a spreadsheet program makes of a number and its format: as it is shown in a cell or a chart.

For the formats that we write: conditions in brackets, digits, a per cent sign, a comma at the end
for thousands, words in quotation marks. Programs round the number's first 15 digits, half away
from zero.
"""

import operator
import re
from fractions import Fraction

_SECTION = re.compile(r"\[(<|>|=|<=|>=)([\d.]+)\](.*)")
_DIGITS = re.compile(r"#,##0(?:\.(0+))?|0(?:\.(0+))?")
_IS = {"<": operator.lt, ">": operator.gt, "=": operator.eq, "<=": operator.le, ">=": operator.ge}


def as_shown(value: float, form: str, language: str) -> str:
    """Return a number as Excel shows it in a format, to a reader of a language.

    >>> as_shown(0.625, '[=0]0" "%;[<0.005]0.0" "%;0" "%', "sv"), as_shown(12500, "#,##0,", "en")
    ('63 %', '13')
    """
    for section in form.split(";"):
        condition = _SECTION.fullmatch(section)
        if condition is None:
            return _written(value, section, language)
        sign, limit, rest = condition.groups()
        if _IS[sign](value, float(limit)):
            return _written(value, rest, language)
    raise ValueError(f"{value} has no section in {form}")


def _written(value: float, section: str, language: str) -> str:
    found = _DIGITS.search(re.sub(r'"[^"]*"', lambda quoted: "x" * len(quoted[0]), section))
    if found is None:
        return section.replace('"', "")
    thousands = len(section[found.end() :]) - len(section[found.end() :].lstrip(","))
    shifted = Fraction(f"{value:.15g}") * (100 if "%" in section else 1) / 1000**thousands
    decimals = len(found[1] or found[2] or "")
    number = _rounded(shifted, decimals)
    if language == "sv":
        number = number.replace(",", "\u00a0").replace(".", ",")
    after = section[found.end() + thousands :]
    return (section[: found.start()] + number + after).replace('"', "")


def _rounded(number: Fraction, decimals: int) -> str:
    whole, rest = divmod(abs(number) * 10**decimals, 1)
    digits = f"{whole + (rest * 2 >= 1):0{decimals + 1}d}"
    cut = len(digits) - decimals
    sign = "-" if number < 0 and int(digits) else ""
    return f"{sign}{int(digits[:cut]):,}" + (f".{digits[cut:]}" if decimals else "")
