"""All that people read, in Swedish and English: sentences, plurals, numbers, money and dates.

The words are in `sv*.ftl` and `en*.ftl` (Project Fluent): the pages', and the findings'. A `Texts`
is passed in to whoever needs words; nothing below `ui` and `cli` asks which language it is.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Literal

import babel
from babel import dates, lists, numbers
from fluent.runtime import FluentBundle, FluentResource

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

_HERE = Path(__file__).parent
Number = Decimal | int | float

EMPTY = "–"
"""Shown where a number is empty: x/0."""
SUPPRESSED = ".."
"""Shown where a number is hidden because too few people stand behind it (SCB's own sign)."""


class MissingText(KeyError):
    """A text is not in the file, or lacks an argument."""


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for path in sorted(_HERE.glob(f"{language}*.ftl")):
        bundle.add_resource(FluentResource(path.read_text(encoding="utf-8")))
    return bundle


class Texts:
    """The texts of one language.

    >>> Texts("sv").share(Decimal("0.8"))
    '80 %'
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._locale = babel.Locale.parse("sv_SE" if language == "sv" else "en_GB")
        self._bundle = _bundle(language)

    def __call__(self, key: str, **arguments: str | int | float) -> str:
        """Return the text `key` with its arguments filled in.

        Raises
        ------
        MissingText : there is no such text, or an argument is missing.
        """
        if not self._bundle.has_message(key):
            raise MissingText(key)
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise MissingText(key)
        text, errors = self._bundle.format_pattern(pattern, arguments)
        if errors:
            raise MissingText(f"{key}: {errors[0]}")
        return str(text)

    def has(self, key: str) -> bool:
        """Tell whether there is a text by this key."""
        return bool(self._bundle.has_message(key))

    def count(self, value: Number) -> str:
        """Return a whole number with the language's thousands separator."""
        return numbers.format_decimal(round(value), format="#,##0;\u2212#,##0", locale=self._locale)

    def share(self, value: Number | None, decimals: int = 0) -> str:
        """Return a share (0.8) in per cent; a decimal where it would round to 0 or 100 untruly."""
        if value is None:
            return EMPTY
        per_cent = Decimal(value) * 100
        if decimals == 0 and (0 < per_cent < Decimal("0.5") or Decimal("99.5") <= per_cent < 100):
            decimals = 1
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        return numbers.format_decimal(per_cent, format=pattern, locale=self._locale) + (
            "\u00a0%" if self.language == "sv" else "%"
        )

    def points(self, value: Number, *, signed: bool = True) -> str:
        """Return a difference between shares in percentage points, rounded to whole ones."""
        rounded = round(Decimal(value) * 100)
        pattern = "+#,##0;\u2212#,##0" if signed and rounded else "#,##0"
        number = numbers.format_decimal(rounded, format=pattern, locale=self._locale)
        return self("points", number=number, whole=abs(rounded))

    def kronor(self, value: Number | None) -> str:
        """Return an amount in the unit a reader can hold: kr, tkr or Mkr."""
        if value is None:
            return EMPTY
        number = Decimal(value)
        for size, unit in ((Decimal(10**6), "million"), (Decimal(10**3), "thousand")):
            if abs(number) >= size:
                pattern = "#,##0.0" if abs(number) < 100 * size and unit == "million" else "#,##0"
                signed = f"{pattern};\u2212{pattern}"
                worded = numbers.format_decimal(number / size, format=signed, locale=self._locale)
                return self(f"kronor-{unit}", number=worded)
        return self("kronor-one", number=self.count(number))

    def exact_kronor(self, value: Number) -> str:
        """Return an amount in whole kronor."""
        return self("kronor-one", number=self.count(value))

    def date(self, day: dt.date | dt.datetime) -> str:
        """Return a date as the language writes it in running text."""
        return dates.format_date(day, format="long", locale=self._locale)

    def both(self, items: Iterable[str]) -> str:
        """Return "a, b och c"."""
        return str(lists.format_list(list(items), locale=self._locale))

    def years(self, years: Iterable[int]) -> str:
        """Return years as ranges: "2019–2021 och 2023"."""
        runs: list[list[int]] = []
        for year in sorted(set(years)):
            if runs and year == runs[-1][-1] + 1:
                runs[-1].append(year)
            else:
                runs.append([year])
        dash = "–"
        return self.both(str(r[0]) if len(r) == 1 else f"{r[0]}{dash}{r[-1]}" for r in runs)
