"""The data described as DCAT-AP-SE 3.0.1, for the national data portal to harvest each night."""

from jamstall.api.described import Described
from jamstall.api.problems import unknown
from jamstall.api.question import query_in
from jamstall.store.queries import Provenance

FORMATS = {"rdf": ("application/rdf+xml", "pretty-xml"), "ttl": ("text/turtle", "turtle")}
_EU = "http://publications.europa.eu/resource/authority/"
_FILES = {"csv": ("CSV", "text/csv"), "json": ("JSON", "application/json")}
_VCARD = "http://www.w3.org/2006/vcard/ns#"
_SPECIFICATION = "https://www.dataportal.se/specifications/dcat-ap-se/3.0.1"


def answer(text: str, described: Described, _: Provenance) -> tuple[str, bytes]:
    """Return media type and document: RDF/XML, or Turtle where the address says `format=ttl`.

    Raises
    ------
    Problem : another format or key.
    """
    (form, *more) = query_in(text, ("format",)).get("format") or ["rdf"]
    if form not in FORMATS or more:
        raise unknown("format", form, FORMATS)
    kind, name = FORMATS[form]
    return f"{kind}; charset=utf-8", written(described, name)


def written(said: Described, form: str) -> bytes:  # noqa: PLR0915 - one statement after another
    """Return the catalogue, its dataset, distributions and service in a format of RDFLib's."""
    from rdflib import Graph, Literal, Namespace, URIRef
    from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, RDFS, XSD

    graph, VCARD = Graph(), Namespace(_VCARD)  # noqa: N806 - as RDFLib writes the others
    for prefix, space in (("dcat", DCAT), ("dcterms", DCTERMS), ("foaf", FOAF), ("vcard", VCARD)):
        graph.bind(prefix, space)
    about = f"{said.origin}/datasets/dcat"
    catalogue, dataset, publisher, contact, service, period = (
        URIRef(f"{about}#{part}")
        for part in ("catalogue", "dataset", "publisher", "contact", "api", "period")
    )
    licence, themes = URIRef(said.licence), URIRef(f"{_EU}data-theme/GOVE")

    def add(subject: URIRef, *pairs: tuple[URIRef, URIRef | Literal]) -> None:
        for name, value in pairs:
            graph.add((subject, name, value))

    def worded(subject: URIRef, name: URIRef, words: dict[str, str]) -> None:
        for language, word in words.items():
            graph.add((subject, name, Literal(word, lang=language)))

    for one, kind in ((catalogue, DCAT.Catalog), (dataset, DCAT.Dataset)):
        add(one, (RDF.type, kind), (DCTERMS.publisher, publisher))
        worded(one, DCTERMS.title, said.title)
        worded(one, DCTERMS.description, said.description)
        for language in ("SWE", "ENG"):
            spoken = URIRef(f"{_EU}language/{language}")
            add(one, (DCTERMS.language, spoken))
            add(spoken, (RDF.type, DCTERMS.LinguisticSystem))
        if said.modified:
            at = said.modified.strftime("%Y-%m-%dT%H:%M:%SZ")
            add(one, (DCTERMS.modified, Literal(at, datatype=XSD.dateTime)))
    add(catalogue, (DCTERMS.license, licence), (DCAT.dataset, dataset), (DCAT.service, service),
        (FOAF.homepage, URIRef(f"{said.origin}/")))  # fmt: skip
    add(URIRef(f"{said.origin}/"), (RDF.type, FOAF.Document))
    add(licence, (RDF.type, DCTERMS.LicenseDocument))
    kind = URIRef(said.publisher.kind)
    add(publisher, (RDF.type, FOAF.Agent), (FOAF.name, Literal(said.publisher.name)),
        (DCTERMS.type, kind), (FOAF.homepage, URIRef(said.publisher.address)))  # fmt: skip
    add(URIRef(said.publisher.address), (RDF.type, FOAF.Document))
    skos = Namespace("http://www.w3.org/2004/02/skos/core#")
    for concept, called in (
        (kind, said.publisher.kind.rpartition("/")[2]),
        (themes, "Government and public sector"),
    ):
        add(concept, (RDF.type, skos.Concept), (skos.prefLabel, Literal(called, lang="en")))
    mail = URIRef(f"mailto:{said.publisher.email}")
    add(contact, (RDF.type, VCARD.Organization), (RDF.type, VCARD.Kind),
        (VCARD.fn, Literal(said.publisher.name)), (VCARD.hasEmail, mail))  # fmt: skip
    public, often = URIRef(f"{_EU}access-right/PUBLIC"), URIRef(f"{_EU}frequency/IRREG")
    add(public, (RDF.type, DCTERMS.RightsStatement))
    add(often, (RDF.type, DCTERMS.Frequency))
    add(dataset, (DCAT.contactPoint, contact), (DCAT.theme, themes), (DCTERMS.accessRights, public),
        (DCTERMS.identifier, Literal(str(dataset))), (DCTERMS.accrualPeriodicity, often),
        (URIRef(f"{DCAT}version"), Literal(said.version)))  # fmt: skip
    if said.first is not None:
        add(period, (RDF.type, DCTERMS.PeriodOfTime),
            (DCAT.startDate, Literal(f"{said.first}-01-01", datatype=XSD.date)),
            (DCAT.endDate, Literal(f"{said.last}-12-31", datatype=XSD.date)))  # fmt: skip
        add(dataset, (DCTERMS.temporal, period))
    endpoint = URIRef(f"{said.origin}/api/v1/")
    description = URIRef(f"{said.origin}/api/v1/openapi.json")
    add(service, (RDF.type, DCAT.DataService), (DCAT.endpointURL, endpoint),
        (DCAT.endpointDescription, description), (DCAT.servesDataset, dataset),
        (DCTERMS.publisher, publisher), (DCAT.contactPoint, contact),
        (DCTERMS.license, licence), (DCTERMS.accessRights, public))  # fmt: skip
    worded(service, DCTERMS.title, {one: f"{word} – API" for one, word in said.title.items()})
    for resource in (endpoint, description, mail):
        add(resource, (RDF.type, RDFS.Resource))
    for table in said.tables:
        for form_of_file, (short, media) in _FILES.items():
            one = URIRef(f"{about}#{table.name}-{form_of_file}")
            address = URIRef(table.address(form_of_file))
            file_type = URIRef(f"{_EU}file-type/{short}")
            media_type = URIRef(f"http://www.iana.org/assignments/media-types/{media}")
            add(dataset, (DCAT.distribution, one))
            add(one, (RDF.type, DCAT.Distribution), (DCAT.accessURL, address),
                (DCAT.downloadURL, address), (DCTERMS.license, licence),
                (DCTERMS.title, Literal(f"{table.name} ({short})", lang="en")),
                (DCTERMS.format, file_type), (DCAT.mediaType, media_type),
                (DCAT.accessService, service))  # fmt: skip
            add(address, (RDF.type, RDFS.Resource))
            add(file_type, (RDF.type, DCTERMS.MediaTypeOrExtent))
            add(media_type, (RDF.type, DCTERMS.MediaType))
    conforms = URIRef(_SPECIFICATION)
    add(catalogue, (DCTERMS.conformsTo, conforms))
    add(conforms, (RDF.type, DCTERMS.Standard))
    return graph.serialize(format=form, encoding="utf-8")
