"""Amounts in every shape: units, spaces, signs, points and commas; and what is no amount."""

from pathlib import Path
from typing import Any

from tests.files import delimited, grant, table, xls, xlsx
from tests.reliability.corpus import EACH, THREE, bad_file, column, named, three

AMOUNT = "Beviljat belopp"
ROWS = (2, 3, 4)

READ: dict[str, tuple[Any, Any, Any]] = {
    "with kr": ("250 000 kr", "250000kr", "250 000 kronor"),
    "with a swedish price sign": ("250 000:-", "250000,-", "250 000 :-"),
    "with sek": ("SEK 250 000", "250000 SEK", "sek 250000"),
    "in tkr": ("250 tkr", "250,0 TKR", "250 tsek"),
    "in mnkr": ("0,25 mnkr", "0,250 mkr", "0,25 miljoner kronor"),
    "with spaces that do not break": ("250\u00a0000", "250\u202f000", "250\u2009000,00"),
    "with points between thousands": ("250.000", "250.000,00", "250.000 kr"),
    "with commas between thousands": ("250,000", "250,000.00", "250,000 kr"),
    "with apostrophes": ("250'000", "'250000", "250’000"),
    "with two decimals": ("250000,00", "250000.00", 250000.00),
    "as whole numbers": (250000, 250000.0, "250000"),
    "with a plus": ("+250000", "+ 250 000", "+250.000"),
    "with zeros in front": ("0250000", "000250000", "0250000,00"),
    "in other scripts' digits": ("٢٥٠٠٠٠", "٢٥٠ ٠٠٠", "２５００００"),
    "with invisible signs": ("\u200e250000", "250\u00ad000", "250000\ufeff"),
}  # fmt: skip

NEGATIVE: dict[str, tuple[Any, Any, Any]] = {
    "a hyphen": (-250000, "-250000", "- 250 000"),
    "a true minus": ("−250000", "−250 000", "−250 000,00 kr"),
    "dashes of a word processor": ("–250000", "—250000", "‑250 000"),
    "parentheses": ("(250000)", "(250 000)", "(250 000,00)"),
    "a sign behind": ("250000-", "250 000−", "250 000,00-"),
}  # fmt: skip

ASKED: dict[str, tuple[Any, Any, Any]] = {
    "about": ("ca 250 000", "cirka 250000", "~250000"),
    "in other currencies": ("25 000 euro", "€25000", "USD 25000"),
    "per cent": ("25 %", "25%", "25 procent"),
    "scientific": ("2,5E+05", "2.5e5", "25e4"),
    "two in one cell": ("250 000 / 300 000", "250 000 300 0", "250000+300000"),
    "two on lines of their own": ("5 000\n6 000", "500\n600", "1\r\n2"),
    "with spaces in the wrong place": ("2500 00", "25 0000", "5 000 60 000 7"),
    "with points and commas in a muddle": ("1,2,3", "1.2.3", "250.00.00"),
    "that could be two numbers": ("1.234 mkr", "1.250 tkr", "1.250 mnkr"),
    "with two signs": ("+-5", "--5", "(-5)"),
    "with half a parenthesis": ("(250000", "250000)", "(250 000"),
    "in words": ("femhundra", "ja", "enligt beslut"),
    "truth values": (True, False, True),
    "in raised digits": ("²⁵⁰", "250²", "①②"),
    "not a number": ("Infinity", "inf", "-inf"),
    "in hexadecimal": ("0x3D090", "0b11", "0o17"),
}  # fmt: skip

for shape, cells in READ.items():

    def write(folder: Path, cells: tuple[Any, Any, Any] = cells) -> Path:
        return xlsx(folder / "f.xlsx", column(AMOUNT, *cells))

    bad_file()(named(f"{shape}, read", __name__, write))

for shape, cells in NEGATIVE.items():

    def write_negative(folder: Path, cells: tuple[Any, Any, Any] = cells) -> Path:
        return xlsx(folder / "f.xlsx", column(AMOUNT, *cells))

    spots = [(row, "amount_granted", "amount_negative") for row in ROWS]
    bad_file(*spots, granted=-THREE)(named(f"{shape}, negative", __name__, write_negative))

for shape, cells in ASKED.items():

    def write_asked(folder: Path, cells: tuple[Any, Any, Any] = cells) -> Path:
        return delimited(folder / "f.csv", column(AMOUNT, *cells))

    spots = [(row, "amount_granted", "amount_unreadable") for row in ROWS]
    bad_file(*spots, granted=0)(named(f"{shape}, asked about", __name__, write_asked))


@bad_file(*((row, "amount_granted", "amount_absurd") for row in ROWS), granted=0)
def more_than_the_country_has(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(AMOUNT, 1e300, "99999999999999999999", "11 000 mkr"))


@bad_file(*((row, "amount_granted", "required") for row in ROWS), granted=0)
def nothing_where_something_was_granted(folder: Path) -> Path:
    return xls(folder / "f.xls", column(AMOUNT, None, "-", "\u00a0"))


@bad_file((2, "amount_granted", "amount_on_rejected"), granted=2 * EACH)
def granted_and_rejected(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(Beslut="Avslag"))


@bad_file((2, "amount_granted", "granted_over_applied"), granted=2 * EACH + 400_000)
def more_granted_than_applied_for(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(**{AMOUNT: 400_000}))


@bad_file((2, "amount_paid", "payment_negative"))
def a_repayment(folder: Path) -> Path:
    rows = table(grant(1, **{"Utbetalt belopp": -5000}), grant(2), grant(3))
    return xlsx(folder / "f.xlsx", rows)


@bad_file((1, "amount_granted", "amount_scale"), granted=THREE)
def a_heading_in_tkr_and_cells_in_kr_and_mkr(folder: Path) -> Path:
    """What a cell says of its own unit wins; without a unit the heading's is meant."""
    head, *rows = column(AMOUNT, 250, "250 tkr", "0,25 mkr")
    return xlsx(folder / "f.xlsx", [["Beviljat, tkr" if h == AMOUNT else h for h in head], *rows])


@bad_file(granted=EACH + 0.3 + 0.01)
def ore_that_floating_point_cannot_hold(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(AMOUNT, EACH, 0.1 + 0.2, "0,01"))


@bad_file(
    (3, "amount_granted", "amount_unreadable"), (4, "amount_granted", "required"), granted=EACH
)
def numbers_and_words_in_one_column(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", column(AMOUNT, EACH, "se bilaga", ""))
