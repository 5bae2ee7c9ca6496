"""What others use: the API, the descriptions and the panel, read back by other people's parsers."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlencode

import pyarrow as pa
import pyarrow.parquet
import pytest
from click.testing import CliRunner
from hypothesis import settings as hypothesis_settings
from jsonstat_validator import validate_jsonstat
from pyjstat import pyjstat

from jamstall.access import VISITOR, Person
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import Selection
from jamstall.api.question import MOST_DIMENSIONS
from jamstall.api.settings import BadSettings, Settings, read, understood
from jamstall.cli import main
from jamstall.store.queries import provenance
from tests.attacker import Attacker
from tests.unit.asked_api import ANSWER, HIDING, OPEN, ORIGIN, REGION, SITE, Asked

# --- The same numbers in every format ---


def test_json_says_what_measure_says(api: Asked) -> None:
    answer = api.get(f"{ANSWER}?{HIDING}&county=21").json()
    rows = [{k: v for k, v in row.items() if k != "status"} for row in answer["rows"]]
    assert rows == api.measured("amount_granted", "municipality", "sex", county=["21"])
    assert answer["version"] == provenance(api.database).version
    assert answer["selection"] == "county=21"


def test_csv_is_read_back_as_measure_says(api: Asked) -> None:
    from frictionless import Resource

    read_back = Resource(api.get(f"{ANSWER}?{HIDING}&format=csv").content, format="csv").read_rows()
    expected = api.measured("amount_granted", "municipality", "sex")
    assert [row["value"] for row in read_back] == [row["value"] for row in expected]
    assert [row["sex"] for row in read_back] == [row["sex"] for row in expected]


def test_json_stat_is_valid_and_says_what_measure_says(api: Asked) -> None:
    cube = api.get(f"{ANSWER}?{HIDING}&format=jsonstat").json()
    assert validate_jsonstat(cube) is True
    first, second, _ = (cube["dimension"][name]["category"]["index"] for name in cube["id"])
    assert cube["size"] == [len(first), len(second), 1]
    assert len(cube["value"]) == len(cube["status"]) == len(first) * len(second)
    expected = {
        (row["municipality"], row["sex"]): row["value"]
        for row in api.measured("amount_granted", "municipality", "sex")
    }
    cells = [(one, other) for one in first for other in second]
    found = dict(zip(cells, cube["value"], strict=True))
    assert {cell: found[cell] for cell in expected} == expected
    statuses = dict(zip(cells, cube["status"], strict=True))
    assert {cell for cell in cells if statuses[cell] == "no_cases"} == set(cells) - set(expected)


@pytest.mark.filterwarnings("ignore:Shouldn't use this function:DeprecationWarning")  # its own
def test_json_stat_is_read_by_pyjstat_as_measure_says(api: Asked) -> None:
    """Values only: pyjstat drops the statuses, so that what is hidden is missing, and never 0."""
    said = pyjstat.Dataset.read(api.get(f"{ANSWER}?{HIDING}&format=jsonstat").text)
    cells = said.write("dataframe", naming="id").itertuples(index=False)
    found = {
        (cell.municipality, cell.sex): cell.value for cell in cells if cell.value == cell.value
    }
    expected = api.measured("amount_granted", "municipality", "sex")
    assert found == {
        (row["municipality"], row["sex"]): row["value"] for row in expected if not row["suppressed"]
    }


def test_a_hidden_cell_is_said_to_be_hidden_in_every_format(api: Asked) -> None:
    hidden = {
        (row["municipality"], row["sex"])
        for row in api.measured("amount_granted", "municipality", "sex")
        if row["suppressed"]
    }
    assert hidden, "the question no longer hides anything"

    def asked(form: str) -> Any:
        return api.get(f"{ANSWER}?{HIDING}&format={form}")

    as_csv = list(csv.DictReader(io.StringIO(asked("csv").text)))
    parquet = pyarrow.parquet.read_table(pa.BufferReader(asked("parquet").content)).to_pylist()
    for rows, nothing in ((asked("json").json()["rows"], None), (as_csv, ""), (parquet, None)):
        said = [row for row in rows if row["status"] == "suppressed"]
        assert {(row["municipality"], row["sex"]) for row in said} == hidden
        assert {row["value"] for row in said} == {nothing}
        assert {row["numerator"] for row in said} == {nothing}
    cube = asked("jsonstat").json()
    values = [v for v, status in zip(cube["value"], cube["status"], strict=True)
              if status == "suppressed"]  # fmt: skip
    assert values == [None] * len(hidden)


def cells_of(api: Asked, query: str, form: str) -> dict[tuple[str, ...], dict[str, Any]]:
    """Return value and status of each cell, by its labels, as others' programs read a format.

    CSV has no types: its numbers are read, and what is empty is None. A cube's cells that no case
    belongs to are left out.
    """
    answer = api.get(f"{ANSWER}?{query}&format={form}")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]]
    if form == "jsonstat":
        cube = answer.json()
        labels = [cube["dimension"][one]["category"]["index"] for one in cube["id"]]
        numbers = zip(cube["value"], cube["status"], cube["extension"]["rounded"], strict=True)
        return {
            where[:-1]: {"value": value, "status": status, "rounded": multiple}
            for where, (value, status, multiple) in zip(product(*labels), numbers, strict=True)
            if status != "no_cases"
        }
    if form == "csv":
        from frictionless import Resource

        found = [row.to_dict() for row in Resource(answer.content, format="csv").read_rows()]
    elif form == "parquet":
        found = pyarrow.parquet.read_table(pa.BufferReader(answer.content)).to_pylist()
    else:
        found = answer.json()["rows"]
    by = [part for said in parse_qs(query)["by"] for part in said.split(",")]
    return {
        tuple(str(row[one]) for one in by): {
            one: row[one] if one == "status" or row[one] is None else float(row[one])
            for one in ("value", "status", "rounded")
        }
        for row in found
    }


QUESTIONS: list[tuple[str, tuple[str, ...], dict[str, list[str]], set[str]]] = [
    ("amount_granted", ("municipality", "sex"), {}, {"rounded", "suppressed"}),
    ("amount_share", ("county", "sex", "birthplace"), {}, {"rounded", "suppressed"}),
    (
        "mean_amount",
        ("sector", "sex"),
        {"fund": ["business_grants"]},
        {"rounded", "suppressed"},
    ),
    ("approval_rate", ("sex", "year"), {}, {"ok", "suppressed", "undefined"}),
    ("approval_rate", ("decision", "fund"), {}, {"ok", "undefined"}),
    ("granted_cases", ("county", "sex"), {"year": ["2023", "2024"]}, {"ok", "suppressed"}),
    ("cases", ("municipality",), {"county": ["21"], "fund": ["business_grants"]}, {"ok"}),
]
"""Measure, dimensions, filters, and the statuses that its answer has in the demo data."""


@pytest.mark.parametrize("form", ["json", "csv", "jsonstat", "parquet"])
@pytest.mark.parametrize(
    ("name", "by", "filters", "statuses"),
    QUESTIONS,
    ids=lambda said: " ".join(sorted(said)) if isinstance(said, set) else str(said)[:40],
)
def test_every_format_has_the_numbers_and_the_hidden_cells_of_measure(
    api: Asked,
    name: str,
    by: tuple[str, ...],
    filters: dict[str, list[str]],
    statuses: set[str],
    form: str,
) -> None:
    query = urlencode({"measure": name, "by": ",".join(by), **filters}, doseq=True)
    found = cells_of(api, query, form)
    expected = {tuple(row[one] for one in by): row for row in api.measured(name, *by, **filters)}
    assert found.keys() == expected.keys()
    for labels, row in expected.items():
        assert found[labels]["value"] == row["value"], labels
        assert found[labels]["rounded"] == row["rounded"], labels
        hidden, rounded = row["suppressed"], row["rounded"] is not None
        assert (found[labels]["status"] == "suppressed") == hidden, labels
        assert (found[labels]["status"] == "rounded") == (rounded and not hidden), labels
    assert {cell["status"] for cell in found.values()} == statuses


def test_csv_and_json_are_those_of_the_command_line(api: Asked) -> None:
    """Byte for byte but for the last column, and row for row but for `status`."""
    asked = ["measure", "amount_granted", "--by", "municipality,sex", "--where", "county=21"]
    asked += ["--database", str(api.database.path)]
    printed = CliRunner().invoke(main, [*asked, "--format", "csv"])
    assert printed.exit_code == 0, printed.output
    answer = api.get(f"{ANSWER}?{HIDING}&county=21&format=csv").text
    assert [line.rpartition(",")[0] for line in answer.splitlines()] == printed.stdout.splitlines()
    document = json.loads(CliRunner().invoke(main, [*asked, "--json"]).stdout)
    rows = api.get(f"{ANSWER}?{HIDING}&county=21").json()["rows"]
    assert [{k: v for k, v in row.items() if k != "status"} for row in rows] == document


def test_a_share_of_nothing_is_undefined_and_not_zero(api: Asked) -> None:
    rows = api.get(f"{ANSWER}?measure=approval_rate&by=decision").json()["rows"]
    found = {row["decision"]: (row["status"], row["value"], row["denominator"]) for row in rows}
    assert found["pending"] == found["withdrawn"] == ("undefined", None, 0)
    assert found["rejected"][:2] == ("ok", 0)


def as_shown(api: Asked, name: str, by: tuple[str, ...], **filters: list[str]) -> Breakdown:
    """Return an answer of the API as a breakdown: nothing in it but what was sent."""
    query = urlencode({"measure": name, "by": ",".join(by), **filters}, doseq=True)
    answer = api.get(f"{ANSWER}?{query}").json()

    def group(row: dict[str, Any], labels: tuple[str, ...]) -> Group:
        sent = [row[one] for one in ("numerator", "denominator", "value", "cases", "suppressed")]
        assert row["status"] != "suppressed" or sent[:3] == [None, None, None]
        return Group(labels, *sent)

    asked = breakdown(api.database, name, by, Selection.of(**filters))
    groups = tuple(group(row, tuple(row[one] for one in by)) for row in answer["rows"])
    return replace(asked, groups=groups, overall=group(answer["overall"], ()))


@pytest.mark.parametrize("name", ["cases", "granted_cases", "approval_rate"])
def test_linked_questions_give_no_hidden_group_away(api: Asked, name: str) -> None:
    """All tables that sex, year and sector make in a county, and each year's alone."""
    county = {"fund": ["business_grants"], "county": ["21"]}
    family = [
        as_shown(api, name, by, **county)
        for by in (("sex",), ("year",), ("sector_dominance",), ("sex", "year"),
                   ("sex", "sector_dominance"))
    ]  # fmt: skip
    family += [
        as_shown(api, name, ("sex",), **county, year=[f"{one}"]) for one in range(2022, 2025)
    ]
    attacker = Attacker(family)
    assert attacker.secrets, "nothing is hidden, so that nothing is tested"
    assert attacker.told() == []


# --- What is wrong with a question ---


@pytest.mark.parametrize(
    ("query", "parameter", "known"),
    [
        ("measure=advice_clients&by=sex", "measure", "cases"),
        ("measure=cases&by=phase", "by", "sex"),
        ("measure=kronor", "measure", "amount_granted"),
        ("by=sex", "measure", "cases"),
        ("measure=cases&by=gender", "by", "sex"),
        ("measure=cases&kommun=2180", "key", "municipality"),
        ("measure=cases&county=99", "county", "21"),
        ("measure=cases&year=1815", "year", "2024"),
        ("measure=cases&limit=61", "limit", "60"),
        ("measure=cases&format=xml", "format", "jsonstat"),
        ("measure=cases&measure=cases", "measure", "cases"),
    ],
)
def test_what_is_unknown_is_answered_with_what_is_known(
    api: Asked, query: str, parameter: str, known: str
) -> None:
    answer = api.get(f"{ANSWER}?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["parameter"] == parameter
    assert known in answer.json()["known"]


@pytest.mark.parametrize(
    "query", ["measure=cases&by=fund,year,county,sector", "measure=cases&" + "county=21&" * 401]
)
def test_too_much_is_answered_with_the_limit(api: Asked, query: str) -> None:
    answer = api.get(f"{ANSWER}?{query}")
    assert answer.status_code == 413
    assert answer.json()["asked"] > answer.json()["limit"] >= MOST_DIMENSIONS


def test_texts_are_never_shown_beside_persons(api: Asked) -> None:
    answer = api.get(f"{ANSWER}?measure=cases&by=sex,review_level")
    assert (answer.status_code, answer.json()["value"]) == (400, "review_level")


def test_what_is_known_already_is_not_sent_again(api: Asked) -> None:
    tag = api.get(f"{ANSWER}?measure=cases").headers["etag"]
    again = api.get(f"{ANSWER}?measure=cases", if_none_match=f'"other", W/{tag}')
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert api.get(f"{ANSWER}?measure=cases", if_none_match='"other"').status_code == 200
    assert api.get(f"{ANSWER}?measure=no", if_none_match=tag).status_code == 400


# --- Who is answered ---


def test_nobody_is_answered_unless_the_operator_says_so(api: Asked) -> None:
    api.settings = read("")
    for address in (f"{ANSWER}?measure=cases", "/api/v1/measures", "/datasets/dcat", "/embed/sex"):
        assert api.get(address).status_code == 404


def test_for_signed_in_only(api: Asked) -> None:
    api.settings = Settings("signed_in", (), ORIGIN, REGION)
    for person, status in ((None, 401), (VISITOR, 401), (Person("anna", "Anna"), 200)):
        api.person = person
        assert api.get(f"{ANSWER}?measure=cases").status_code == status
    answer = api.get(f"{ANSWER}?measure=cases")
    assert answer.headers["cache-control"] == "private, no-cache"
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize(
    "said",
    [
        {"api": "yes"},
        {"api": "on", "sites": ["*"]},
        {"api": "on", "sites": ["https://region.example/path"]},
        {"sites": [SITE]},
        {"publisher": {"name": "Region Påhitt"}},
        {"apis": "on"},
        {"origin": "jamstall.example.se"},
    ],
)
def test_what_cannot_be_understood_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(BadSettings):
        understood(said)


def test_a_whole_file_is_understood(tmp_path: Path) -> None:
    file = tmp_path / "open.toml"
    file.write_text(
        f'api = "on"\nsites = ["{SITE}"]\norigin = "{ORIGIN}"\n'
        f'[publisher]\nname = "{REGION.name}"\nemail = "{REGION.email}"\n'
        f'address = "{REGION.address}"\n',
        encoding="utf-8",
    )
    assert read(str(file)) == OPEN


# --- Asked at random ---


def test_it_answers_as_its_own_document_says(api: Asked) -> None:
    import schemathesis
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", api.app)
    operations = [one.ok() for one in schema.get_all_operations()]
    assert {one.path for one in operations} == {"/api/v1/measures", ANSWER}
    for operation in operations:

        @hypothesis_settings(max_examples=40, deadline=None, derandomize=True, database=None)
        @_given(operation)
        def answers(case: Any) -> None:
            # What never stands beside persons, and too much, no schema can say.
            case.call_and_validate(excluded_checks=[positive_data_acceptance])

        answers()


def _given(operation: Any) -> Callable[[Any], Any]:
    from hypothesis import given

    return given(case=operation.as_strategy())
