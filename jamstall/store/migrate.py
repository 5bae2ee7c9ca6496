"""The database's tables, brought up to date: migrations once, views and reference data when new.

Arrow is imported for what is filled in: most programs find a database that is up to date.
"""

import hashlib
from functools import cache
from pathlib import Path

import duckdb

from jamstall.reference import figures, places, sectors
from jamstall.store.industries import reclassify

_SQL = Path(__file__).parent / "sql"
VIEWS = (
    "owner_kind", "case_versions", "case_readings", "case_places", "figures_by_year",
    "sector_people", "sector_dominance", "advice_counted", "previous_versions",
)  # fmt: skip


@cache
def statement(name: str) -> str:
    """Return the SQL kept in `sql/NAME.sql`."""
    return (_SQL / f"{name}.sql").read_text(encoding="utf-8")


def _migrations() -> list[Path]:
    return sorted((_SQL / "migrations").glob("*.sql"))


def newest() -> int:
    """Return how many migrations a database of this version has had."""
    return len(_migrations())


def _tables(connection: duckdb.DuckDBPyConnection) -> set[str]:
    rows = connection.execute("SELECT table_name FROM duckdb_tables()").fetchall()
    return {name for (name,) in rows}


def _version(connection: duckdb.DuckDBPyConnection) -> int:
    """Return how many migrations the database has had."""
    if "migrations" not in _tables(connection):
        return 0
    row = connection.execute("SELECT coalesce(max(version), 0) FROM migrations").fetchone()
    return int(row[0]) if row else 0


@cache
def definitions() -> str:
    """A fingerprint of what is not migrated but made anew: views, and the reference data."""
    views = "".join(statement(name) for name in VIEWS)
    return f"{hashlib.sha256(views.encode()).hexdigest()}/{figures.digest()}"


def is_ours(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether the database is one of this product's, of this or an earlier version."""
    return {"migrations", "meta", "loads"} <= _tables(connection) and 0 < _version(
        connection
    ) <= len(_migrations())


def is_empty(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether nothing has been put in the database yet."""
    return not _tables(connection)


def is_up_to_date(connection: duckdb.DuckDBPyConnection) -> bool:
    """Tell whether the database has this version's tables, views and reference data."""
    try:
        rows = connection.execute(
            "SELECT (SELECT max(version) FROM migrations), value FROM meta"
            " WHERE key = 'definitions'"
        ).fetchall()
    except duckdb.ProgrammingError:  # it has no such tables, or others by these names
        return False
    return rows == [(newest(), definitions())]


def migrate(connection: duckdb.DuckDBPyConnection) -> None:
    """Bring the database up to date, in one transaction."""
    if is_up_to_date(connection):
        return
    from jamstall.store.case_keys import fill_keys
    from jamstall.store.snapshots import add_first

    connection.begin()
    done = _version(connection)
    make_tables(connection, newest())
    for name in VIEWS:
        connection.execute(statement(name))
    fill_keys(connection)
    if 0 < done < len(_migrations()):
        connection.execute(statement("project_facts"))
    _fill_reference(connection)
    add_first(connection)
    connection.execute("INSERT OR REPLACE INTO meta VALUES ('definitions', ?)", [definitions()])
    connection.commit()


def make_tables(connection: duckdb.DuckDBPyConnection, version: int) -> None:
    """Give the database the tables of a version, where it has those of an earlier one or none."""
    connection.execute("CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY)")
    done = _version(connection)
    for number, path in enumerate(_migrations()[:version], start=1):
        if number > done:
            connection.execute(path.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO migrations VALUES (?)", [number])


def _fill_reference(connection: duckdb.DuckDBPyConnection) -> None:
    """Replace the reference tables, and re-sort the cases into sectors if the codes have moved."""
    import pyarrow as pa

    from jamstall.arrow import table

    connection.execute("DELETE FROM counties")
    connection.executemany(
        "INSERT INTO counties VALUES (?, ?)",
        [["00", 0], *([code, len(places.municipalities_of(code))] for code in places.counties())],
    )
    people: dict[tuple[str, str, int, int, str], dict[str, int]] = {}
    for figure in figures.figures():
        if figure.birthplace == "total":
            for code in figure.sectors or (figure.code,):
                key = (figure.basis, figure.area, figure.year, figure.sni_version, code)
                people.setdefault(key, {})[figure.sex] = figure.count
    rows = [
        [*key, 0 if key[4] in sectors.SECTORS else len(key[4]), sexes["woman"], sexes["man"]]
        for key, sexes in people.items()
        if len(sexes) == 2
    ]
    names = ("basis", "area", "year", "sni_version", "code", "digits", "women", "men")
    texts = ("basis", "area", "code")
    columns = {
        name: (pa.string() if name in texts else pa.int64(), list(values))
        for name, values in zip(names, zip(*rows, strict=True), strict=True)
    }
    connection.register("incoming", table(columns))
    connection.execute("DELETE FROM figures")
    connection.execute(f"INSERT INTO figures ({', '.join(names)}) SELECT * FROM incoming")  # noqa: S608
    connection.unregister("incoming")
    reclassify(connection)
