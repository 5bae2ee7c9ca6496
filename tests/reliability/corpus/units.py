"""Units that stand elsewhere than in the heading, and amounts that are no kronor."""

from pathlib import Path
from typing import Any

from jamstall.intake import Mapping
from tests.files import delimited, ods, xls, xlsx
from tests.reliability.corpus import EACH, THREE, bad_file, named, three

GRANTED, APPLIED = "Beviljat belopp", "Sökt belopp"
AMOUNTS = ("amount_applied", "amount_granted")
SCALED = tuple((1, column, "amount_scale") for column in AMOUNTS)
NOT_KRONOR = tuple((1, column, "amount_not_kronor") for column in AMOUNTS)


def thousands(**renamed: str) -> list[list[Any]]:
    """Return three grants of 250 thousand kronor each, as offices write it: 250."""
    head, *rows = three()
    places = [head.index(APPLIED), head.index(GRANTED)]
    rows = [[c / 1000 if i in places else c for i, c in enumerate(row)] for row in rows]
    return [[renamed.get(str(h).replace(" ", "_"), h) for h in head], *rows]


TITLES = (
    "Beviljade stöd 2024, belopp i tkr", "Alla belopp i tkr", "Belopp anges i tusental kronor",
    "(TSEK)", "Belopp: KSEK", "Belopp i '000 kr", "I tusental", "Amounts in SEK thousands",
    "Beviljade stöd 2024 (1 000-tal kr)",
)  # fmt: skip
for title in TITLES:

    def write_titled(folder: Path, title: str = title) -> Path:
        return xlsx(folder / "f.xlsx", [[title], [], *thousands()])

    bad_file(*SCALED)(named(f"title {title}", __name__, write_titled))

for title in ("Belopp i EUR", "Alla belopp i tusen euro", "Beviljade stöd, USD", "(€)"):

    def write_foreign(folder: Path, title: str = title) -> Path:
        return xlsx(folder / "f.xlsx", [[title], *thousands()])

    bad_file(*NOT_KRONOR, granted=THREE / 1000)(named(f"title {title}", __name__, write_foreign))

for title in (
    "Beviljade stöd 2024", "Belopp i kronor", "Stöd över 25 tkr", "Satsningen på 3 miljoner",
    "Andel kvinnor i procent", "Utdrag 2024-01-01 kl. 10 000",
):  # fmt: skip

    def write_plain(folder: Path, title: str = title) -> Path:
        return xlsx(folder / "f.xlsx", [[title], *three()])

    bad_file()(named(f"title {title}", __name__, write_plain))


@bad_file(
    (5, None, "note_row"), (5, "amount_applied", "amount_scale"),
    (5, "amount_granted", "amount_scale"),
)  # fmt: skip
def a_note_below_in_tkr(folder: Path) -> Path:
    return delimited(folder / "f.csv", [*thousands(), ["Alla belopp i tkr"]])


@bad_file(
    (5, None, "note_row"), (5, "amount_applied", "amount_scale"),
    (5, "amount_granted", "amount_scale"),
)  # fmt: skip
def a_note_below_under_the_amounts(folder: Path) -> Path:
    """It would otherwise be an amount that nobody can read, which the user takes out."""
    rows = thousands()
    note = [None] * rows[0].index(GRANTED) + ["Belopp i tkr"]
    return xls(folder / "f.xls", [*rows, note])


@bad_file(
    (5, None, "totals_row"), (5, "amount_applied", "amount_scale"),
    (5, "amount_granted", "amount_scale"),
)  # fmt: skip
def a_total_in_tkr(folder: Path) -> Path:
    rows = thousands()
    total = ["Summa, tkr", *[None] * (rows[0].index(GRANTED) - 1), 750]
    return xlsx(folder / "f.xlsx", [*rows, total])


@bad_file((None, "amount_applied", "amount_scale"), (None, "amount_granted", "amount_scale"))
def the_sheet_s_name_in_tkr(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", thousands(), name="Beviljat tkr")


@bad_file(*SCALED)
def a_row_of_groups_in_tkr(folder: Path) -> Path:
    rows = thousands()
    groups: list[Any] = [None] * len(rows[0])
    groups[0], groups[rows[0].index(APPLIED)] = "Ärende", "Belopp (tkr)"
    groups[rows[0].index(GRANTED) + 1] = "Sökande"
    return xlsx(folder / "f.xlsx", [groups, *rows])


@bad_file(
    (1, "amount_granted", "amount_scale"),
    *((row, "amount_granted", "granted_over_applied") for row in (3, 4, 5)),
)  # fmt: skip
def a_row_of_groups_of_which_one_is_in_tkr(folder: Path) -> Path:
    """What was applied for is not in thousands, since the group is another."""
    rows = thousands()
    groups: list[Any] = [None] * len(rows[0])
    groups[rows[0].index(APPLIED)], groups[rows[0].index(GRANTED)] = "Ansökan", "Beslut, tkr"
    return xlsx(folder / "f.xlsx", [groups, *rows])


def _second_row(unit: str) -> list[list[Any]]:
    head, *rows = thousands()
    units = [unit if heading in (APPLIED, GRANTED) else None for heading in head]
    return [head, units, *rows]


@bad_file((2, None, "heading_row"), *SCALED)
def a_second_heading_row_in_tkr(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", _second_row("(tkr)"))


@bad_file((2, None, "heading_row"), *SCALED)
def a_second_heading_row_in_tkr_of_an_ods(folder: Path) -> Path:
    return ods(folder / "f.ods", _second_row("i tusental kr"))


@bad_file(
    (2, None, "heading_row"), (1, "amount_applied", "heading_other_unit"),
    (1, "amount_granted", "heading_other_unit"), (1, "amount_granted", "column_missing"),
    (1, None, "headings_ignored"), granted=0,
)  # fmt: skip
def a_second_heading_row_in_euro(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", _second_row("EUR"))


@bad_file((2, None, "heading_row"))
def a_second_heading_row_in_kronor(folder: Path) -> Path:
    head, *rows = three()
    units = ["kr" if heading in (APPLIED, GRANTED) else "(text)" for heading in head]
    units[0] = None
    return xlsx(folder / "f.xlsx", [head, units, *rows])


@bad_file((1, "amount_granted", "amount_scale"), granted=THREE * 1000)
def a_heading_s_own_unit_goes_before_a_title_s(folder: Path) -> Path:
    """Only what was granted is in thousands: the heading beside it says kronor."""
    head, *rows = three()
    head = ["Sökt belopp (kr)" if h == APPLIED else h for h in head]
    found = [[c * 1000 if i == head.index("Sökt belopp (kr)") else c for i, c in enumerate(row)]
             for row in rows]  # fmt: skip
    return xlsx(folder / "f.xlsx", [["Belopp i tkr"], head, *found])


@bad_file(
    (1, "amount_applied", "amount_unit_unclear"), (1, "amount_granted", "amount_unit_unclear")
)
def two_units_beside_the_table(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [["Belopp i tkr"], ["Belopp i Mkr"], *three()])


@bad_file(
    (1, "amount_granted", "heading_other_unit"), (1, "amount_granted", "column_missing"),
    (1, None, "headings_ignored"), granted=0,
)  # fmt: skip
def granted_in_euro(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", thousands(Beviljat_belopp="Beviljat belopp (EUR)"))


@bad_file((1, "amount_granted", "amount_not_kronor"), granted=3 * EACH / 1000,
          mapping=Mapping(columns={"amount_granted": "Beviljat belopp (EUR)"}))  # fmt: skip
def granted_in_euro_by_a_mapping(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", thousands(Beviljat_belopp="Beviljat belopp (EUR)"))


@bad_file((1, None, "headings_ignored"), also={"amount_granted": [25_000_000] * 3})
def granted_in_kronor_and_in_euro(folder: Path) -> Path:
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [[*head, "beviljat_belopp_eur"], *([*r, 22] for r in rows)])


@bad_file(
    (1, "amount_paid", "heading_other_unit"), (1, None, "headings_ignored"),
    also={"amount_paid": [None] * 3},
)  # fmt: skip
def paid_in_per_cent(folder: Path) -> Path:
    head, *rows = three()
    return xlsx(folder / "f.xlsx", [[*head, "Utbetalt belopp (%)"], *([*r, 40] for r in rows)])


@bad_file((1, None, "headings_ignored"))
def granted_in_per_cent_beside_an_amount(folder: Path) -> Path:
    head, *rows = three()
    head = ["Belopp" if h == GRANTED else h for h in head]
    return xlsx(folder / "f.xlsx", [[*head, "Beviljat belopp (%)"], *([*r, 83] for r in rows)])


for heading in ("Ej beviljat belopp", "Återkrävt belopp", "Beviljat belopp per år", "Varav EU"):

    def write_other(folder: Path, heading: str = heading) -> Path:
        head, *rows = three()
        renamed = [heading if name == GRANTED else name for name in head]
        return xlsx(folder / "f.xlsx", [renamed, *rows])

    bad_file(
        (1, "amount_granted", "column_missing"), (1, None, "headings_ignored"), granted=0
    )(named(f"{heading} alone", __name__, write_other))  # fmt: skip


def beside(heading: str, *cells: Any) -> list[list[Any]]:
    """Return three grants with a column more."""
    head, *rows = three()
    return [[*head, heading], *([*row, cell] for row, cell in zip(rows, cells, strict=True))]


@bad_file((1, None, "headings_ignored"), *((2, c, "amount_not_kronor") for c in AMOUNTS))
def a_column_of_currencies(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", beside("Valuta", "EUR", "EUR", "EUR"))


@bad_file((1, None, "headings_ignored"), *((2, c, "amount_unit_unclear") for c in AMOUNTS))
def a_column_of_several_currencies(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", beside("Valutakod", "SEK", "EUR", "SEK"))


@bad_file((1, None, "headings_ignored"))
def a_column_of_kronor(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", beside("Valuta", "SEK", "kr", None))


@bad_file((1, None, "headings_ignored"), *((2, c, "amount_scale") for c in AMOUNTS))
def a_column_of_tkr(folder: Path) -> Path:
    head, *rows = thousands()
    return xlsx(folder / "f.xlsx", [[*head, "Enhet"], *([*row, "tkr"] for row in rows)])


@bad_file((5, None, "note_row"), *((5, c, "amount_scale") for c in AMOUNTS))
def a_note_of_two_cells(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", [*thousands(), ["Obs!", "Alla belopp i tkr"]])


def grouped(over: str, name: str) -> list[list[Any]]:
    """Return three grants with a row of groups above, one of them over a single column."""
    rows = three()
    place = rows[0].index(over)
    groups: list[Any] = [None] * len(rows[0])
    groups[0], groups[place], groups[place + 1] = "Ärende", name, "Övrigt"
    return [groups, *rows]


for group in ("Ej beviljat", "Återkrävt", "Andel (%)", "Föregående år"):

    def write_grouped(folder: Path, group: str = group) -> Path:
        return xlsx(folder / "f.xlsx", grouped(GRANTED, group))

    bad_file(
        (2, "amount_granted", "column_missing"), (2, None, "headings_ignored"),
        granted=0,
    )(named(f"{group} over the amount", __name__, write_grouped))  # fmt: skip


@bad_file((2, "applicant_sex", "column_missing"), (2, None, "headings_ignored"))
def the_target_group_over_sex(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", grouped("Kön", "Målgrupp"))


@bad_file()
def groups_that_turn_nothing(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", grouped(GRANTED, "Beslut"))
