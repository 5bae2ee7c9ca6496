"""What a sentence does, by its words' groups: it mentions, describes a difference, or acts."""

from typing import Literal

Doing = Literal["mentions", "describes", "acts"]
_DOES = frozenset({"action", "target", "activity", "follow_up"})


def doing_of(
    groups: frozenset[str], naming: frozenset[str], *, is_name: bool, is_empty: bool
) -> Doing:
    """Return what a sentence does.

    Parameters
    ----------
    groups : of its words and phrases.
    naming : of those that name women and men, sex or gender equality.
    is_name : it is the project's name, which says what the project is about.
    is_empty : it is a heading under which nothing stands.
    """
    if is_empty and not is_name:
        return "mentions"
    if groups & {"other", "wish"}:
        return "describes" if "difference" in groups and "denial" not in groups else "mentions"
    if "denial" in groups and not ("contrast" in groups and groups & {"deed", "directed"}):
        return "mentions"
    is_of_both = {"women", "men"} <= naming and "equality" not in naming
    if is_name:
        return "mentions" if is_of_both or "formula" in groups else "acts"
    if _is_an_act(groups, is_at_one="directed" in groups and not is_of_both):
        return "acts"
    if _is_in_passing(groups, naming):
        return "mentions"
    if is_of_both and "difference" not in groups:
        follows = groups >= {"own", "action"} and groups & {"follow_up", "evaluation"}
        return "acts" if follows else "mentions"
    if _is_done(groups, naming) and not _is_how_it_is(groups):
        return "acts"
    return "describes" if "difference" in groups else "mentions"


def _is_an_act(groups: frozenset[str], *, is_at_one: bool) -> bool:
    """Return whether it is a demand with a number, own work on equality, or is for one sex."""
    if groups >= {"requirement", "target"} and "formula" not in groups:
        return True
    is_deed = "deed" in groups
    if not (is_deed or is_at_one) or not groups & _DOES:
        return False
    # "… är hälften kvinnor" is how it is, "hälften ska vara kvinnor" what is to be reached.
    is_so = "difference" in groups or groups >= {"fact", "target"}
    is_count = not is_deed and not groups & {"own", "action", "activity"}
    return (
        "own" in groups
        or not (is_so or is_count)
        or ("action" in groups and "difference" not in groups)
    )


def _is_in_passing(groups: frozenset[str], naming: frozenset[str]) -> bool:
    """Return whether it is a formula, a row of criteria, a bare promise, or not of the project."""
    if "formula" in groups or (naming == {"equality"} and _is_promised(groups)):
        return True
    if "team" in groups and not groups & {"difference", "deed", "directed"}:
        return True
    is_told = "difference" in groups and naming & {"women", "men"}
    if "criteria" in groups and "action" not in groups and not is_told:
        return True
    return "general" in groups and "own" not in groups


def _is_how_it_is(groups: frozenset[str]) -> bool:
    """Return whether a difference is told by what was found, or in a passive that nobody is in."""
    is_passive = "passive" in groups and not groups & {"activity", "directed", "deed"}
    return "difference" in groups and ("told" in groups or is_passive)


def _is_promised(groups: frozenset[str]) -> bool:
    """Return whether work on equality is said in general words, and nothing of what is done."""
    return "promise" in groups or not groups & {
        "done", "active", "deed", "target", "follow_up", "competence", "evaluation", "back",
        "difference",
    }  # fmt: skip


def _is_done(groups: frozenset[str], naming: frozenset[str]) -> bool:
    """Return whether the project does something, other than for one sex alone."""
    is_of_equality = "equality" in naming
    if "own" in groups:
        return bool(groups & {"action", "activity"}) or (is_of_equality and "evaluation" in groups)
    if "action" not in groups or "difference" in groups:
        return False
    return is_of_equality or (
        "done" in groups and bool(groups & {"activity", "directed", "target"})
    )
