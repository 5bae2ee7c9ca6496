"""The few words that sqlglot does not translate from DuckDB's to Spark's."""

from sqlglot import exp
from sqlglot.dialects.spark import Spark
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
            return super().anonymous_sql(expression)


DIALECT = SparkOfCases.__name__.lower()
