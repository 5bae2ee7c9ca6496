"""What others use: the API, the descriptions and the panel, read back by other people's parsers."""

import csv
import datetime as dt
import io
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlencode

import mlcroissant
import pyarrow as pa
import pyarrow.parquet
import pytest
import rdflib
import schemathesis
from click.testing import CliRunner
from frictionless import Package, Resource
from hypothesis import settings as hypothesis_settings
from jsonstat_validator import validate_jsonstat
from pyjstat import pyjstat
from schemathesis.specs.openapi.checks import positive_data_acceptance
from starlette.applications import Starlette
from starlette.testclient import TestClient

from jamstall import ROOT
from jamstall.access import VISITOR, Connection, NotSignedIn, Person
from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.group import Group
from jamstall.analysis.selection import Selection
from jamstall.api import embed
from jamstall.api.question import MOST_DIMENSIONS
from jamstall.api.routes import routes
from jamstall.api.settings import BadSettings, Publisher, Settings, read, understood
from jamstall.cli import main
from jamstall.export import plain
from jamstall.operations.requests import Sparing
from jamstall.panels.view import View
from jamstall.store.database import Database
from jamstall.store.queries import provenance, values_of
from jamstall.texts import Texts
from tests.attacker import Attacker
from tests.unit.conftest import remembering

SITE = "https://region.example"
ORIGIN = "https://jamstall.example.se"
REGION = Publisher("Region Påhitt", "data@region.example", f"{SITE}/")
OPEN = Settings("on", (SITE,), ORIGIN, REGION)
SHAPES = ROOT.parent / "shared" / "reference" / "check-only" / "dcat-ap-3.0.1"
ANSWER = "/api/v1/breakdown"
HIDING = "measure=amount_granted&by=municipality,sex"
"""A question some of whose answers are hidden in the demo data."""


class Asked:
    """The API over the demo data, with what its operator has written."""

    def __init__(self, database: Database, **changed: Any) -> None:
        self.database = database
        self.settings = OPEN
        self.person: Person | None = VISITOR
        ask = remembering(database)
        self.app = Starlette(
            routes=routes(
                lambda: self.settings,
                lambda: replace(provenance(database), **changed),
                lambda _, selection, language: View(selection, Texts(language), ask),
                lambda _, dimension: tuple(values_of(database, dimension)),
                self.who,
            )
        )
        self.client = TestClient(self.app, base_url=ORIGIN)

    def who(self, _: Connection) -> Person:
        if self.person is None:
            raise NotSignedIn
        return self.person

    def get(self, address: str, **headers: str) -> Any:
        return self.client.get(
            address, headers={k.replace("_", "-"): v for k, v in headers.items()}
        )

    def measured(self, name: str, *by: str, **filters: list[str]) -> list[dict[str, Any]]:
        """Return what `measure` prints."""
        return plain.rows(breakdown(self.database, name, by, Selection.of(**filters)))


@pytest.fixture(scope="module")
def opened(demo_database: Path) -> Iterator[Asked]:
    database = Database(demo_database)
    yield Asked(database)
    database.close()


@pytest.fixture
def api(opened: Asked) -> Asked:
    opened.settings, opened.person = OPEN, VISITOR
    return opened


# --- The same numbers in every format ---


def test_json_says_what_measure_says(api: Asked) -> None:
    answer = api.get(f"{ANSWER}?{HIDING}&county=21").json()
    rows = [{k: v for k, v in row.items() if k != "status"} for row in answer["rows"]]
    assert rows == api.measured("amount_granted", "municipality", "sex", county=["21"])
    assert answer["version"] == provenance(api.database).version
    assert answer["selection"] == "county=21"


def test_csv_is_read_back_as_measure_says(api: Asked) -> None:
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
        {"rounded", "suppressed", "undefined"},
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


# --- The data described ---

REQUIRED = {
    "Catalog": ("dct:title", "dct:description", "dct:publisher", "dct:license", "dcat:dataset"),
    "Dataset": ("dct:title", "dct:description", "dct:publisher", "dcat:contactPoint",
                "dcat:distribution"),
    "Distribution": ("dcat:accessURL", "dct:license"),
    "DataService": ("dct:title", "dcat:endpointURL", "dct:publisher", "dcat:contactPoint"),
}  # fmt: skip
"""What the Swedish profile requires of each class, and what the portal asks beside it."""
SPACES = {"dct": rdflib.DCTERMS, "dcat": rdflib.DCAT, "foaf": rdflib.FOAF}


def harvested(api: Asked, form: str = "rdf") -> rdflib.Graph:
    """Return what the portal gets from the one address it knows."""
    answer = api.get(f"/datasets/dcat?format={form}")
    assert answer.status_code == 200
    kind = answer.headers["content-type"].partition(";")[0]
    return rdflib.Graph().parse(data=answer.content, format=kind)


def test_a_harvest_has_all_that_the_swedish_profile_requires(api: Asked) -> None:
    graph = harvested(api)
    for kind, names in REQUIRED.items():
        found = list(graph.subjects(rdflib.RDF.type, rdflib.DCAT[kind]))
        assert found, kind
        for one in found:
            for name in names:
                space, _, local = name.partition(":")
                assert graph.value(one, SPACES[space][local]), f"{one} lacks {name}"
    (publisher,) = graph.subjects(rdflib.RDF.type, rdflib.FOAF.Agent)
    assert graph.value(publisher, rdflib.DCTERMS.type)
    titles = graph.objects(next(graph.subjects(rdflib.RDF.type, rdflib.DCAT.Dataset)),
                           rdflib.DCTERMS.title)  # fmt: skip
    assert {title.language for title in titles} == {"sv", "en"}


def test_identifiers_are_absolute_and_the_same_when_the_data_is_new(api: Asked) -> None:
    tomorrow = provenance(api.database).published_at + dt.timedelta(days=1)  # type: ignore[operator]
    graph, again = harvested(api), harvested(Asked(api.database, published_at=tomorrow))
    nodes = {node for triple in graph for node in triple if not isinstance(node, rdflib.Literal)}
    assert all(isinstance(node, rdflib.URIRef) and ":" in node for node in nodes)
    new = {name for _, name, _ in set(again) - set(graph)}
    assert new == {rdflib.DCTERMS.modified}
    assert {one for one, _, _ in graph} == {one for one, _, _ in again}


def test_turtle_says_the_same(api: Asked) -> None:
    assert set(harvested(api)) == set(harvested(api, "ttl"))


@pytest.mark.parametrize("form", ["rdf", "ttl"])
def test_a_harvester_that_knows_one_address_finds_everything(api: Asked, form: str) -> None:
    """From the catalogue on, by what is said in it: each file is of the kind that it promises."""
    graph = harvested(api, form)
    (catalogue,) = graph.subjects(rdflib.RDF.type, rdflib.DCAT.Catalog)
    files = list(graph.objects(catalogue, rdflib.DCAT.dataset / rdflib.DCAT.distribution))
    assert len(files) > 5
    for file in files:
        promised = str(graph.value(file, rdflib.DCAT.mediaType)).partition("/media-types/")[2]
        for name in (rdflib.DCAT.accessURL, rdflib.DCAT.downloadURL):
            answer = api.get(str(graph.value(file, name)))
            assert answer.status_code == 200, file
            assert answer.headers["content-type"].partition(";")[0] == promised, file
        assert graph.value(file, rdflib.DCTERMS.license) == rdflib.URIRef(OPEN.licence)
    service = graph.value(catalogue, rdflib.DCAT.service)
    document = api.get(str(graph.value(service, rdflib.DCAT.endpointDescription))).json()
    endpoint = str(graph.value(service, rdflib.DCAT.endpointURL)).removesuffix("/")
    assert {f"{ORIGIN}{path}".rpartition("/")[0] for path in document["paths"]} == {endpoint}


def test_a_nightly_harvest_of_what_is_not_new_is_short(api: Asked) -> None:
    tag = api.get("/datasets/dcat").headers["etag"]
    assert api.get("/datasets/dcat", if_none_match=tag).status_code == 304


def test_the_publisher_has_a_type_of_the_list_that_the_profile_names(api: Asked) -> None:
    graph = harvested(api)
    publishers = set(graph.objects(None, rdflib.DCTERMS.publisher))
    (publisher,) = publishers
    kind = str(graph.value(publisher, rdflib.DCTERMS.type))
    assert kind == "http://purl.org/adms/publishertype/RegionalAuthority"
    assert str(graph.value(publisher, rdflib.FOAF.name)) == REGION.name


@pytest.mark.skipif(not SHAPES.is_dir(), reason="DCAT-AP's shapes are not beside the repository")
def test_a_harvest_is_valid_by_the_shapes_of_dcat_ap(api: Asked) -> None:
    from pyshacl import validate as shacl

    shapes = rdflib.Graph()
    for name in ("shapes", "range"):
        shapes.parse(SHAPES / f"{name}.ttl")
    graph = harvested(api)
    valid, _, text = shacl(graph, shacl_graph=shapes)
    assert valid, text
    graph.remove((None, rdflib.DCAT.accessURL, None))
    assert not shacl(graph, shacl_graph=shapes)[0], "the shapes do not miss an access address"


@pytest.mark.skipif(not SHAPES.is_dir(), reason="DCAT-AP's shapes are not beside the repository")
def test_a_harvest_has_what_the_swedish_profiles_own_example_of_the_required_has(
    api: Asked,
) -> None:
    example = rdflib.Graph().parse(SHAPES / "dcat-ap-se_obligatoriskt.ttl")
    graph = harvested(api)
    compared = 0
    for theirs, kind in example.subject_objects(rdflib.RDF.type):
        required = set(example.predicates(theirs, None))
        ours = list(graph.subjects(rdflib.RDF.type, kind))
        assert ours, kind
        for one in ours:
            assert required <= set(graph.predicates(one, None)), one
            compared += len(required)
    assert compared > 25


def test_the_data_package_is_valid_and_its_tables_are_as_it_says(
    api: Asked, tmp_path: Path
) -> None:
    package = api.get("/datasets/datapackage.json").json()
    for resource in package["resources"]:
        (tmp_path / f"{resource['name']}.csv").write_bytes(api.get(resource["path"]).content)
        resource["path"] = f"{resource['name']}.csv"
    report = Package.from_descriptor(package, basepath=str(tmp_path)).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(package["resources"])


def test_croissant_names_the_columns_of_every_file(api: Asked) -> None:
    described = api.get("/datasets/croissant.json").json()
    required = {"@context", "@type", "conformsTo", "name", "description", "license", "url",
                "creator", "datePublished", "version", "distribution", "recordSet"}  # fmt: skip
    assert required <= described.keys()
    files = {file["@id"]: file["contentUrl"] for file in described["distribution"]}
    for records in described["recordSet"]:
        sources = {field["source"]["fileObject"]["@id"] for field in records["field"]}
        (source,) = sources
        header = api.get(files[source]).text.partition("\n")[0]
        columns = [field["source"]["extract"]["column"] for field in records["field"]]
        assert columns == header.split(",")


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")  # its own
def test_croissant_is_valid_by_its_own_library(api: Asked) -> None:
    """Also what it reads out of the description: each file's own records, with their types."""
    described = api.get("/datasets/croissant.json").json()
    dataset = mlcroissant.Dataset(jsonld=described)
    issues = dataset.metadata.ctx.issues
    assert issues.errors == set(), issues.report()
    read = {records.id for records in dataset.metadata.record_sets}
    assert read == {records["@id"] for records in described["recordSet"]}


# --- A panel elsewhere ---


@pytest.mark.parametrize(("language", "word"), [("sv", "Visa"), ("en", "Show")])
def test_a_panel_has_its_sentence_table_and_source(api: Asked, language: str, word: str) -> None:
    answer = api.get(f"/embed/sex?lang={language}&county=21", sec_fetch_dest="iframe",
                     referer=f"{SITE}/")  # fmt: skip
    assert answer.status_code == 200
    assert f'<html lang="{language}">' in answer.text
    assert f"<button>{word}</button>" in answer.text
    assert "<script" not in answer.text
    assert '<option value="21" selected>' in answer.text


def test_a_site_that_is_not_allowed_sees_nothing_and_the_log_says_so(
    api: Asked, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"):
        answer = api.get("/embed/sex", sec_fetch_dest="iframe", referer="https://other.example/")
    assert answer.status_code == 403
    assert "<table" not in answer.text
    (line,) = [one for one in caplog.records if one.getMessage() == "embed_refused"]
    assert line.facts == {"site": "https://other.example"}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("sites", "sent_from", "status", "events"),
    [
        ((), "cross-site", 403, ["embed_refused"]),
        ((), "same-site", 403, ["embed_refused"]),
        ((), "same-origin", 200, []),
        ((SITE,), "cross-site", 200, ["embed_unsaid"]),  # frame-ancestors holds it
        ((SITE,), "same-origin", 200, []),
    ],
)
def test_a_frame_whose_site_is_unsaid_is_told_of_where_it_is_known_to_be_elsewhere(
    api: Asked,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    sites: tuple[str, ...],
    sent_from: str,
    status: int,
    events: list[str],
) -> None:
    monkeypatch.setattr(embed, "_TOLD", Sparing())
    api.settings = replace(OPEN, sites=sites)
    with caplog.at_level("INFO"):
        answer = api.get("/embed/sex", sec_fetch_dest="iframe", sec_fetch_site=sent_from)
    assert answer.status_code == status
    assert ("<table" in answer.text) == (status == 200)
    assert [one.getMessage() for one in caplog.records if one.name.startswith("jamstall")] == events


def test_a_panels_form_keeps_all_that_its_address_has_chosen(api: Asked) -> None:
    """What a browser would send on *Visa* is what was asked for, and the reader sees it."""
    asked = ("fund=project_funds&county=21&county=20&municipality=2180&year=2022&year=2024"
             "&basis=owners&area=county&limit=70&lang=en")  # fmt: skip
    sent = Sent()
    sent.feed(api.get(f"/embed/sex?{asked}").text)
    assert sorted(sent.pairs) == sorted(parse_qsl(asked))
    shown = {key: len(values) for key, values in parse_qs(asked).items()}
    assert {key: shown[key] for key in sent.seen} == sent.seen
    assert set(sent.seen) == {"fund", "county", "municipality", "year"}


class Sent(HTMLParser):
    """What a form sends as it stands: its hidden fields, and the options that are chosen."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self.seen: dict[str, int] = {}
        self._select, self._several = "", False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "input":
            self.pairs.append((said["name"], said["value"]))
        elif tag == "select":
            self._select, self._several = said["name"], "multiple" in said
        elif tag == "option" and "selected" in said:
            count = self.seen[self._select] = self.seen.get(self._select, 0) + 1
            assert count == 1 or self._several, "a browser keeps the last one only"
            self.pairs.append((self._select, said["value"]))


@pytest.mark.parametrize(
    "query",
    ["county=99", "measure=cases", "lang=fi", "fund=business_grants&fund=project_funds"],
)
def test_a_panel_is_asked_by_known_keys_only(api: Asked, query: str) -> None:
    assert api.get(f"/embed/sex?{query}").status_code == 400
    assert "sex" in api.get("/embed/kronor").json()["known"]


# --- Asked at random ---


def test_it_answers_as_its_own_document_says(api: Asked) -> None:
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
