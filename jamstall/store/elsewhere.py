"""Cases that are published for another county already: the same that have moved, or others.

A case number is its county's own, and where nobody says whose numbers a file has, the county
follows from the place. When a later file gives a case another, the number alone does not tell
whether it is the same case; whoever publishes has to say.
"""

from typing import Literal, NamedTuple

import duckdb

from jamstall.schema import TableName
from jamstall.store.migrate import statement

OtherCounty = Literal["same", "new"]
"""What such cases are: the same, that have moved, or new ones that happen to have the number."""


class Elsewhere(NamedTuple):
    """A case of a file, and the county that its number is published for.

    Attributes
    ----------
    region : the county that the file gives it.
    known : the county that a published case with its number is of.
    """

    region: str
    case_id: str
    known: str


class KnownElsewhere(Exception):
    """A load has cases that are published for another county, and nobody has said what they are.

    Attributes
    ----------
    cases : which, in the file's order.
    """

    def __init__(self, cases: tuple[Elsewhere, ...]) -> None:
        super().__init__(", ".join(case.case_id for case in cases))
        self.cases = cases


def settle_elsewhere(
    connection: duckdb.DuckDBPyConnection,
    fund: TableName,
    load_id: int,
    other_county: OtherCounty | None,
) -> tuple[Elsewhere, ...]:
    """Return a staged load's cases that are published for another county.

    Those that are the `same` are given the county that they are known by, and count once.

    Raises
    ------
    KnownElsewhere : there are any, and it is not said what they are.
    """
    about: dict[str, str | int] = {"fund": fund, "load_id": load_id}
    rows = connection.execute(statement("known_elsewhere"), about).fetchall()
    found = tuple(Elsewhere(*row) for row in rows)
    if found and other_county is None:
        raise KnownElsewhere(found)
    if found and other_county == "same":
        connection.execute(f"CREATE TEMP TABLE moved AS {statement('known_elsewhere')}", about)
        for name in (fund, "payments"):
            connection.execute(
                f"UPDATE {name} SET region = moved.known FROM moved"  # noqa: S608
                f" WHERE {name}.load_id = $load_id AND {name}.region = moved.region"
                f" AND {name}.case_id = moved.case_id",
                {"load_id": load_id},
            )
        connection.execute("DROP TABLE moved")
    return found
