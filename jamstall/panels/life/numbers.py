"""A series' numbers: the latest as a table, and every period for files."""

from collections.abc import Mapping

from jamstall.context.declared import TOTAL
from jamstall.context.snapshot import Value
from jamstall.panels.life.standing import Standing
from jamstall.panels.panel import Figures, Table
from jamstall.panels.series.place_names import name_of
from jamstall.panels.series.sides import Sides, figure
from jamstall.panels.view import View
from jamstall.reference import places


def row_name(view: View, found: Standing, it: Sides) -> str:
    """Return what a row is of: a place, and where people are born unless it is of all."""
    name = name_of(view.texts, it.region)
    if it.birthplace == TOTAL:
        return name
    return view.texts(f"life-row-{it.birthplace}-{found.series.origin}", place=name)


def table(view: View, found: Standing) -> Table:
    """Return a row per place and birthplace: women, men, and women's share where there is one."""
    texts, one = view.texts, found.series
    if not found.here:
        return Table((), ())
    is_of_both = found.here[0].women is None
    rows = []
    for it in found.rows:
        sexes = (it.both,) if is_of_both else (it.women, it.men)
        cells = [figure(texts, one, value) for value in sexes]
        if one.reads == "counts":
            cells.append(texts.share(it.share, 1))
        rows.append((row_name(view, found, it), it.period, *cells))
    unit = one.unit.said(texts.language)
    sexes_named = ("life-all",) if is_of_both else ("life-woman", "life-man")
    heads = [texts("life-in-unit", what=texts(sex), unit=unit) for sex in sexes_named]
    if one.reads == "counts":
        heads.append(texts("life-share-of-women"))
    return Table((texts("life-place"), texts("life-period"), *heads), tuple(rows))


def figures(view: View, found: Standing) -> Figures | None:
    """Return all figures of these places, every period; None where there are none."""
    texts, one = view.texts, found.series
    rows: list[Mapping[str, str | float]] = []
    worded: list[tuple[str | float, ...]] = []
    for it in sorted(found.values, key=_order):
        if it.value is None:
            continue
        place, number = name_of(texts, it.region), float(it.value)
        rows.append(
            {
                "region": it.region,
                "place": place,
                "period": it.period,
                "sex": it.sex,
                "birthplace": it.birthplace,
                "value": number,
            }
        )
        sex = texts("life-all" if it.sex == TOTAL else f"life-{it.sex}")
        origin = texts(f"life-origin-{it.birthplace}-{one.origin}")
        worded.append((place, it.period, sex, origin, number))
    if not rows:
        return None
    unit = one.unit.said(texts.language)
    header = (
        texts("life-place"),
        texts("life-period"),
        texts("life-sex"),
        texts(f"life-origin-{one.origin}"),
        unit[:1].upper() + unit[1:],
    )
    title = one.title.said(texts.language)
    return Figures(one.key, title, tuple(rows), header, tuple(worded), one.decimals)


def _order(it: Value) -> tuple[bool, str, str, int, int]:
    """Return where a figure stands: the country last, then by period; women before men."""
    born = ("total", "sweden", "abroad").index(it.birthplace)
    sex = ("woman", "man", "total").index(it.sex)
    return it.region == places.COUNTRY, it.region, it.period, born, sex
