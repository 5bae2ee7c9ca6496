"""A region's own words: its names for forms of support, and its own industry groups.

`data/reference/regions/words.csv` holds what publications show, with the source of each word;
nothing in it is guessed. A form that a publication names in the plural or in full means the same
form; a form's former name stays a form of its own. What an office says for itself stands in its
mapping file instead (`[values.support_form]`, `[values.sni_code]`), and wins.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from jamstall.enumerations import word_key
from jamstall.reference.tables import read_table

COLUMNS = ("support_form", "sni_code")
"""The columns of a file in which a region may have words of its own."""


@cache
def own_words(county: str, column: str) -> Mapping[str, str]:
    """Map the words of a county's region in a column, by `word_key`, to what they mean there."""
    rows = read_table("regions", "words.csv")
    return MappingProxyType(
        {
            word_key(row["written"]): row["means"]
            for row in rows
            if (row["county"], row["column"]) == (county, column)
        }
    )
