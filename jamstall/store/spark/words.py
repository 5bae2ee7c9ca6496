"""The few words that sqlglot does not translate from DuckDB's to Spark's."""

from typing import Any

from sqlglot import exp
from sqlglot.dialects.spark import Spark
from sqlglot.generator import Generator
from sqlglot.generators.spark import SparkGenerator

DOMINANCE = "sector_dominance"
"""A table macro in DuckDB; here a table that also tells in which sense each row is meant."""
_IN_ITS_SENSE = "(SELECT * FROM sector_dominance WHERE asked_basis = ? AND asked_limit = ?)"


class SparkOfCases(Spark):
    """Spark's words for what is asked of cases. sqlglot knows it by its name in small letters."""

    class Generator(SparkGenerator):
        """What the expressions of `statement.py` have that Spark calls otherwise."""

        def anonymous_sql(self, expression: exp.Anonymous) -> str:
            """Write the table of dominance in the sense that is bound."""
            if expression.name == DOMINANCE:
                return _IN_ITS_SENSE
            return _listed(self, expression, "") or super().anonymous_sql(expression)

        def filter_sql(self, expression: exp.Filter) -> str:
            """Write a list's condition beside what is collected, inside what shortens it."""
            where = self.sql(expression, "expression").strip()
            listed = _listed(self, expression.this, f" FILTER({where})")
            return listed or super().filter_sql(expression)


def _listed(generator: Generator, made: Any, condition: str) -> str | None:
    """Return a list of the smallest, or of the largest; None where it is something else."""
    if not isinstance(made, exp.Anonymous) or made.name not in _ASCENDING:
        return None
    what, most = (generator.sql(one) for one in made.expressions)
    collected = f"COLLECT_LIST({what}){condition}"
    ascending = _ASCENDING[made.name]
    return f"SLICE(SORT_ARRAY({collected}, {ascending}), 1, {most})"


_ASCENDING = {"min": "TRUE", "max": "FALSE"}
DIALECT = SparkOfCases.__name__.lower()
