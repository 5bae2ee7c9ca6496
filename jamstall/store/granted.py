"""Which projects are told of one by one: granted ones, of a selection that tells of no persons."""

from collections.abc import Mapping, Sequence

FILTERS = (
    "county", "municipality", "year", "support_form", "strategy_area", "theme", "owner_kind",
    "grant_size", "intervention_field",
)  # fmt: skip
"""What rows are filtered by; by nothing else."""
_COLUMNS = [one for one in FILTERS if one not in ("county", "municipality")]
VERSIONS = """
    JOIN project_funds AS versions
        ON versions.load_id = cases.load_id
        AND versions.region = cases.region
        AND versions.case_key = cases.case_key
"""
"""Joins each project's own words to its case."""
CHOSEN = """
    cases.fund = 'project_funds' AND cases.decision = $decision
    AND (len($county) = 0 OR list_has_any(
        $county, list_transform(versions.municipalities, lambda place: left(place, 2))))
    AND (len($municipality) = 0 OR list_has_any($municipality, versions.municipalities))
""" + "".join(
    f" AND (len(${name}) = 0 OR list_contains(${name}, coalesce(cases.{name}::VARCHAR, $none)))"
    for name in _COLUMNS
)
"""The condition that a granted project is of the selection."""
DECISION = "granted"
"""Rows of projects with another decision are for reviewers."""


def chosen_of(filters: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """Return what `CHOSEN` binds for filters.

    Raises
    ------
    ValueError : filtered by something else than `FILTERS`.
    """
    if not set(filters) <= set(FILTERS):
        raise ValueError(f"rows cannot be filtered by {set(filters) - set(FILTERS)}")
    return {name: [str(one) for one in filters.get(name, ())] for name in FILTERS}
