"""Free text: kept as it stands, masked where it tells of persons, never taken for a formula."""

from pathlib import Path

from tests.files import delimited, grant, ods, project, table, xlsx
from tests.reliability.corpus import bad_file, three

PROJECTS = {"cases": 2, "granted": 2_400_000}


@bad_file((2, "organisation_name", "formula_in_text"),
          also={"organisation_name": ["=cmd|' /C calc'!A0", None, None]})  # fmt: skip
def dde_in_a_name(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Företag="=cmd|' /C calc'!A0"))


@bad_file((2, "organisation_name", "formula_in_text"), (3, "organisation_name", "formula_in_text"),
          (4, "organisation_name", "formula_in_text"))  # fmt: skip
def formulas_as_text_in_names(folder: Path) -> Path:
    names = (
        '=HYPERLINK("http://example.com";"Klicka")',
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "+cmd|'x'!A1",
    )
    rows = table(*(grant(n, Företag=name) for n, name in enumerate(names)))
    return delimited(folder / "f.csv", rows)


@bad_file(also={"organisation_name": ["+46 Konsult", "-Bageriet-", "@home i Gävle"]})
def names_that_only_begin_like_formulas(folder: Path) -> Path:
    names = ("+46 Konsult", "-Bageriet-", "@home i Gävle")
    rows = table(*(grant(n, Företag=name) for n, name in enumerate(names)))
    return delimited(folder / "f.csv", rows)


@bad_file(
    (2, "project_name", "markup_in_text"),
    (3, "project_name", "markup_in_text"),
    **PROJECTS,
    also={"project_name": ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>"]},
)
def html_in_a_project_name(folder: Path) -> Path:  # fmt: skip
    names = ("<script>alert(1)</script>", "<img src=x onerror=alert(1)>")
    rows = table(*(project(n, Projektnamn=name) for n, name in enumerate(names)))
    return xlsx(folder / "f.xlsx", rows)


@bad_file((2, "project_name", "markup_in_text"), (3, "project_name", "markup_in_text"), **PROJECTS)
def markdown_in_a_project_name(folder: Path) -> Path:
    names = ("[Klicka](javascript:alert(1))", "![bild](http://example.com/x.png)")
    rows = table(*(project(n, Projektnamn=name) for n, name in enumerate(names)))
    return ods(folder / "f.ods", rows)


@bad_file(
    also={"project_name": ["Färre än <5 & fler än 3>", "Stig A–B [etapp 1] (fas 2)"]}, **PROJECTS
)
def signs_that_are_no_markup(folder: Path) -> Path:
    names = ("Färre än <5 & fler än 3>", "Stig A–B [etapp 1] (fas 2)")
    rows = table(*(project(n, Projektnamn=name) for n, name in enumerate(names)))
    return xlsx(folder / "f.xlsx", rows)


@bad_file(
    also={"project_name": ["{0.__class__} %s {{ x }}", "'; DROP TABLE cases; --"]}, **PROJECTS
)
def templates_and_sql_in_a_project_name(folder: Path) -> Path:
    names = ("{0.__class__} %s {{ x }}", "'; DROP TABLE cases; --")
    rows = table(*(project(n, Projektnamn=name) for n, name in enumerate(names)))
    return delimited(folder / "f.csv", rows)


@bad_file((2, "applicant_sex", "word_unknown"))
def html_where_a_word_should_stand(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(Kön="<b>Kvinna</b>"))


@bad_file(
    (2, "description", "identity_number_in_text"),
    (2, "description", "email_in_text"),
    (2, "description", "phone_in_text"),
    also={"description": ["Ring [personnummer], [e-post] eller [telefon]", None, None]},
)
def personal_data_in_a_description(folder: Path) -> Path:  # fmt: skip
    text = "Ring 640823-3234, eva@example.se eller 070-123 45 67"
    return xlsx(folder / "f.xlsx", three(Beskrivning=text))


@bad_file(also={"organisation_name": ["شركة غافله", "חברה", None]})
def right_to_left_names(folder: Path) -> Path:
    rows = table(grant(1, Företag="\u202bشركة غافله\u202c"), grant(2, Företag="חברה"), grant(3))
    return xlsx(folder / "f.xlsx", rows)


@bad_file(also={"organisation_name": ["exe.fdp", None, None]})
def letters_that_are_shown_in_another_order(folder: Path) -> Path:
    """A sign of direction makes "exe.fdp" look like "pdf.exe" the other way round."""
    return delimited(folder / "f.csv", three(Företag="\u202eexe.fdp"))


@bad_file()
def right_to_left_digits(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(**{"Beviljat belopp": "\u200f٢٥٠٠٠٠"}))


@bad_file(also={"organisation_name": ["Bageriet 🍞 𝔊ävle", None, None]})
def letters_beyond_the_first_plane(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Företag="Bageriet 🍞 𝔊ävle"))


@bad_file(also={"description": ["Rad ett rad två rad tre", None, None]})
def line_ends_within_a_cell_of_a_workbook(folder: Path) -> Path:
    return xlsx(folder / "f.xlsx", three(Beskrivning="Rad ett\r\nrad två\n\nrad tre"))


@bad_file((2, "description", "text_cut"))
def a_cell_of_five_megabytes(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Beskrivning="Lång text. " * 480_000))


@bad_file((2, "applicant_sex", "word_unknown"))
def a_word_of_five_megabytes(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Kön="k" * 5_000_000))


@bad_file((2, "amount_granted", "amount_unreadable"), (2, "decided_on", "date_unreadable"),
          (2, "sni_code", "sni_unknown"), granted=500_000)  # fmt: skip
def an_amount_of_a_million_digits(folder: Path) -> Path:
    long = "9" * 1_000_000
    changed = {"Beviljat belopp": f"{long}x", "Beslutsdatum": long, "SNI-kod": long}
    return delimited(folder / "f.csv", three(**changed))


@bad_file((2, "county", "county_differs"), (3, "municipality", "municipality_unknown"))
def a_place_of_five_megabytes(folder: Path) -> Path:
    long = "gä" * 2_500_000
    return delimited(folder / "f.csv", table(grant(1, Län=long), grant(2, Kommun=long), grant(3)))


@bad_file((2, "municipality", "municipality_unknown"))
def a_place_of_fifty_thousand_parts(folder: Path) -> Path:
    return delimited(folder / "f.csv", three(Kommun="Atlantis, " * 50_000))
