"""What is said of the data, harvested and read back by other people's parsers."""

import datetime as dt
import io
import json
from pathlib import Path

import mlcroissant
import pyarrow.parquet as pq
import pytest
import rdflib

from jamstall.store.database import Database
from jamstall.store.queries import provenance
from tests.files import grant
from tests.unit.asked_api import OPEN, ORIGIN, REGION, SHAPES, Asked
from tests.unit.conftest import remembering
from tests.unit.test_loads import publish

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
    graph, again = harvested(api), harvested(Asked(api.database, api.ask, published_at=tomorrow))
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
    from frictionless import Package

    package = api.get("/datasets/datapackage.json").json()
    for resource in package["resources"]:
        (tmp_path / f"{resource['name']}.csv").write_bytes(api.get(resource["path"]).content)
        resource["path"] = f"{resource['name']}.csv"
    report = Package.from_descriptor(package, basepath=str(tmp_path)).validate()
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(package["resources"])


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")  # its own
def test_croissant_reads_a_county_as_it_is_written(database_file: Path, tmp_path: Path) -> None:
    """Of a CSV its library guesses that 01 is the number 1, whatever is said of the column."""
    database = Database(database_file)
    publish(database, tmp_path, *(grant(number, Kommun="Stockholm") for number in range(5)))
    api = Asked(database, remembering(database))
    described = api.get("/datasets/croissant.json").json()
    for file in described["distribution"]:
        (tmp_path / file["name"]).write_bytes(api.get(file["contentUrl"]).content)
        file["contentUrl"] = file["name"]
    (tmp_path / "croissant.json").write_text(json.dumps(described), encoding="utf-8")
    dataset = mlcroissant.Dataset(jsonld=tmp_path / "croissant.json")
    (counties,) = (one["@id"] for one in described["recordSet"] if "county" in one["@id"])
    read = {row[f"{counties}/county"] for row in dataset.records(counties)}
    database.close()
    assert read == {b"01"}


def test_croissant_names_the_columns_of_every_file(api: Asked) -> None:
    described = api.get("/datasets/croissant.json").json()
    required = {"@context", "@type", "conformsTo", "name", "description", "license", "url",
                "creator", "datePublished", "version", "distribution", "recordSet"}  # fmt: skip
    assert required <= described.keys()
    files = {file["@id"]: file["contentUrl"] for file in described["distribution"]}
    for records in described["recordSet"]:
        sources = {field["source"]["fileObject"]["@id"] for field in records["field"]}
        (source,) = sources
        columns = [field["source"]["extract"]["column"] for field in records["field"]]
        assert columns == pq.read_table(io.BytesIO(api.get(files[source]).content)).column_names


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")  # its own
def test_croissant_is_valid_by_its_own_library(api: Asked) -> None:
    """Also what it reads out of the description: each file's own records, with their types."""
    described = api.get("/datasets/croissant.json").json()
    dataset = mlcroissant.Dataset(jsonld=described)
    issues = dataset.metadata.ctx.issues
    assert issues.errors == set(), issues.report()
    read = {records.id for records in dataset.metadata.record_sets}
    assert read == {records["@id"] for records in described["recordSet"]}
