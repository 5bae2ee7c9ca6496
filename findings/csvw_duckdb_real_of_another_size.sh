#!/usr/bin/env bash
# csvw-duckdb 0.0.1 with csvw 3.7.0 and DuckDB 1.5.6: the table that CSV on the Web metadata describe,
# with a column of kronor whose datatype is decimal, is made in DuckDB.
#
# Guess: kronor and öre are kept, as DECIMAL or at least as DOUBLE, which the package's own list of types
# says of decimal and double.
#
# Seen: 123456789.25 kr is 123456792, and 16777217 kr is 16777216. The statement is what csvw writes for
# SQLite, with other quotes: decimal is REAL there. SQLite's REAL has eight bytes and DuckDB's has four.
# The same statement in SQLite keeps both amounts. An INTEGER is of other sizes too: three thousand
# million are taken by SQLite and refused by DuckDB, which at least is said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  csvw-duckdb==0.0.1 csvw==3.7.0 duckdb==1.5.6
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import json
import sqlite3
from importlib.metadata import version
from pathlib import Path

import duckdb
from csvw_duckdb.table_group import TableGroup

COLUMNS = [
    {"name": "region", "datatype": "string"},
    {"name": "kronor", "datatype": "decimal"},
    {"name": "whole", "datatype": "integer"},
]
GRANTS = [("Gävle", 123456789.25, 3), ("Bollnäs", 16777217.0, 4)]
SAYS = {"@context": "http://www.w3.org/ns/csvw",
        "tables": [{"url": "grants.csv", "tableSchema": {"columns": COLUMNS, "primaryKey": "region"}}]}
Path("grants.json").write_text(json.dumps(SAYS), encoding="utf-8")
[statement] = TableGroup("grants.json").iter_sql()
assert '"kronor" REAL' in statement, statement


def kept(connection):
    connection.execute(statement)
    connection.executemany('insert into "grants.csv" values (?, ?, ?)', GRANTS)
    rows = connection.execute('select kronor from "grants.csv" order by kronor desc').fetchall()
    return [kronor for (kronor,) in rows]


lite, duck = sqlite3.connect(":memory:"), duckdb.connect()
in_lite, in_duck = kept(lite), kept(duck)
print("csvw-duckdb", version("csvw-duckdb"), "csvw", version("csvw"), "DuckDB", duckdb.__version__)
print("SQLite", in_lite, "DuckDB", in_duck)
assert in_lite == [123456789.25, 16777217], in_lite
assert in_duck == [123456792, 16777216], in_duck

large = """insert into "grants.csv" values ('Arvika', 1, 3000000000)"""
lite.execute(large)
try:
    duck.execute(large)
except duckdb.ConversionException as error:
    print(str(error).splitlines()[0])
else:
    raise AssertionError("three thousand million are taken")
print("as seen")
PYTHON
