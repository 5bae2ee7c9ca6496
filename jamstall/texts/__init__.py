"""All that people read, in Swedish and English: sentences, plurals, numbers, money and dates.

The words are in `sv*.ftl` and `en*.ftl` (Project Fluent): the pages', and the findings'. A `Texts`
is passed in to whoever needs words; nothing below `ui` and `cli` asks which language it is.
"""

import datetime as dt
from collections.abc import Iterable
from functools import cache

import babel
from babel import dates, lists, numbers

from jamstall.languages import LANGUAGES, Language
from jamstall.texts.clock import in_sweden
from jamstall.texts.messages import MissingText, messages
from jamstall.texts.rounding import Number, exact, outwards, rounded, shown_kronor, shown_share

__all__ = ["EMPTY", "LANGUAGES", "SUPPRESSED", "Language", "MissingText", "Texts"]

EMPTY = "–"
"""Shown where a number is empty: x/0."""
SUPPRESSED = ".."
"""Shown where a number is hidden because too few people stand behind it (SCB's own sign)."""


@cache
def _pattern(decimals: int) -> numbers.NumberPattern:
    """Return how numbers of so many decimals are written: Babel reads it anew for each number."""
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return numbers.parse_pattern(f"{pattern};\u2212{pattern}")


class Texts:
    """The texts of one language.

    >>> Texts("sv").share(Decimal("0.8"))
    '80 %'
    """

    def __init__(self, language: Language) -> None:
        self.language = language
        self._locale = babel.Locale.parse("sv_SE" if language == "sv" else "en_GB")
        self._messages = messages(language)

    def __call__(self, key: str, **arguments: str | int) -> str:
        """Return the text `key` with its arguments filled in.

        A number with decimals comes in words, by `share` or `number`: Fluent rounds half to even.

        Raises
        ------
        MissingText : there is no such text, or an argument is missing.
        """
        return self._messages.formatted(key, arguments)

    def has(self, key: str) -> bool:
        """Tell whether there is a text by this key."""
        return key in self._messages

    def number(self, value: Number, decimals: int = 0) -> str:
        """Return a number with so many decimals and the language's separators."""
        worded = rounded(value, decimals)  # which leaves nothing for Babel to round half to even
        return str(_pattern(decimals).apply(worded, self._locale))

    def count(self, value: Number) -> str:
        """Return a whole number with the language's thousands separator."""
        return self.number(value)

    def share(self, value: Number | None, decimals: int = 0) -> str:
        """Return a share (0.8) in per cent; never 0 of something, nor 100 of not all."""
        if value is None:
            return EMPTY
        shown = shown_share(value, decimals)
        sign = "\u00a0%" if self.language == "sv" else "%"
        worded = self.number(shown.per_cent, shown.decimals) + sign
        return self(f"share-{shown.bound}", share=worded) if shown.bound else worded

    def share_between(self, least: Number, most: Number) -> str:
        """Return between what a share lies, rounded outwards to whole per cent: "84–100 %"."""
        low, high = outwards(exact(least) * 100, exact(most) * 100)
        sign = "\u00a0%" if self.language == "sv" else "%"
        return f"{self.count(low)}–{self.count(high)}{sign}"

    def count_between(self, least: Number, most: Number) -> str:
        """Return between what a count lies: "0–7"."""
        return "–".join(self.count(end) for end in outwards(least, most))

    def points(self, value: Number, *, signed: bool = True) -> str:
        """Return a difference between shares in percentage points, rounded to whole ones."""
        whole = rounded(exact(value) * 100)
        plus = "+" if signed and whole > 0 else ""
        return self("points", number=plus + self.number(whole), whole=int(abs(whole)))

    def kronor(self, value: Number | None, *, signed: bool = False) -> str:
        """Return an amount in the unit a reader can hold: kr, tkr or Mkr; signed, a change."""
        if value is None:
            return EMPTY
        number, decimals, unit = shown_kronor(value)
        plus = "+" if signed and number > 0 else ""
        return self(f"kronor-{unit}", number=plus + self.number(number, decimals))

    def exact_kronor(self, value: Number) -> str:
        """Return an amount in whole kronor."""
        return self("kronor-one", number=self.count(value))

    def date(self, day: dt.date | dt.datetime) -> str:
        """Return a date as the language writes it in running text; of a time, Sweden's date."""
        here = in_sweden(day) if isinstance(day, dt.datetime) else day
        return dates.format_date(here, format="long", locale=self._locale)

    def moment(self, time: dt.datetime | None) -> str:
        """Return a time in words, by the clock in Sweden: "28 nov. 2026 kl. 17.04"."""
        if time is None:
            return EMPTY
        clock = "HH.mm" if self.language == "sv" else "HH:mm"
        here = in_sweden(time)
        hour = dates.format_time(here.time(), clock, locale=self._locale)
        day = dates.format_date(here, format="medium", locale=self._locale)
        return self("moment", day=day, hour=hour)

    def both(self, items: Iterable[str]) -> str:
        """Return "a, b och c"."""
        return str(lists.format_list(list(items), locale=self._locale))

    def either(self, items: Iterable[str]) -> str:
        """Return "a, b eller c"."""
        return str(lists.format_list(list(items), style="or", locale=self._locale))

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
