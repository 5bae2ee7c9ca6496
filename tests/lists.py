"""Published lists beside the repository: to check against, and never to be copied from."""

import csv
from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared"
CHECK_ONLY = SHARED / "reference" / "check-only"
EMPLOYED = SHARED / "reference" / "scb_bas_employed_2020_2025_all_counties.csv"
OWNERS = SHARED / "reference" / "scb_business_owners_2020.csv"
PROJECT_BANK = SHARED / "real" / "projektbanken_2014_2020.csv"

needs_check_lists = pytest.mark.skipif(
    not CHECK_ONLY.is_dir(), reason="the lists to check against are not beside the repository"
)
needs_published = pytest.mark.skipif(
    not (EMPLOYED.is_file() and OWNERS.is_file()),
    reason="the published tables are not beside the repository",
)
needs_project_bank = pytest.mark.skipif(
    not PROJECT_BANK.is_file(), reason="the real project list is not beside the repository"
)


def rows(path: Path, encoding: str = "utf-8-sig") -> list[dict[str, str]]:
    """Return the rows of a csv file, by heading."""
    with path.open(encoding=encoding, newline="") as lines:
        return list(csv.DictReader(lines))
