"""The chapters, in the order of the design's §4; then the way to money, rounding, and targets."""

from tests.spec import (
    advice,
    case_once,
    money,
    no_search,
    persons,
    rounding,
    sector_dominance,
    several_places,
    shares,
    small_groups,
    targets,
    texts_of_projects,
    unknown,
    way,
)

CHAPTERS = tuple(
    module.CHAPTER
    for module in (
        case_once,
        money,
        sector_dominance,
        unknown,
        several_places,
        shares,
        persons,
        small_groups,
        no_search,
        way,
        texts_of_projects,
        advice,
        rounding,
        targets,
    )
)
