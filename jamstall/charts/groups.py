"""The colour and shape of each group of applicants: the same in every chart of them."""

from jamstall.charts.palette import BIRTHPLACES, COLOURS, GREY, GROWN, INK, YOUNG

AGES: dict[str, str] = {
    "under_31": YOUNG,
    "31_49": GROWN,
    "50_plus": INK,
    "unknown": GREY,
}
"""Ages have an order, and so have their colours: from light to dark of one hue."""

_SHAPES = {
    "sex": {"woman": "circle", "man": "square", "mixed": "triangle-up"},
    "birthplace": {"sweden": "circle", "abroad": "square", "mixed": "triangle-up"},
    "age_group": {"under_31": "circle", "31_49": "square", "50_plus": "triangle-up"},
}


def colours(dimension: str) -> dict[str, str]:
    """Return group → colour of a dimension of persons."""
    return {"sex": COLOURS, "birthplace": BIRTHPLACES, "age_group": AGES}[dimension]


def shape(dimension: str, group: str) -> str:
    """Return the shape of a group's mark; groups that are no persons share one."""
    return _SHAPES[dimension].get(group, "diamond")
