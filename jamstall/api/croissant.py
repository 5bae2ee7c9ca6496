"""The data described as Croissant 1.0, for those who train and test on tables.

Its files are Parquet, which has the types: of a CSV, Croissant's own library (mlcroissant 1.1.1)
lets pandas guess before it looks at what is said of a column, and county 01 becomes 1.
"""

from typing import Any

from jamstall.api.datapackage import columns
from jamstall.api.described import Described, Served

_TYPES = {"string": "sc:Text", "number": "sc:Float", "integer": "sc:Integer",
          "boolean": "sc:Boolean"}  # fmt: skip
_PARQUET = "application/x-parquet"
"""As Croissant's own library calls it; it knows no other name for Parquet."""
_CONTEXT = {
    "@language": "sv",
    "@vocab": "https://schema.org/",
    "sc": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "dct": "http://purl.org/dc/terms/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "recordSet": "cr:recordSet",
    "source": "cr:source",
    "isLiveDataset": "cr:isLiveDataset",
}


def of(said: Described) -> dict[str, Any]:
    """Return the description; the data is live, so that no file has a checksum."""
    made = {"datePublished": said.modified.date().isoformat()} if said.modified else {}
    return {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": "jamstall",
        "alternateName": said.title["sv"],
        "description": said.description["sv"],
        "url": f"{said.origin}/",
        "license": said.licence,
        "creator": {"@type": "sc:Organization", "name": said.publisher.name,
                    "url": said.publisher.address},
        "version": said.version,
        "isLiveDataset": True,
        **made,
        "distribution": [
            {"@type": "cr:FileObject", "@id": table.name, "name": table.name,
             "contentUrl": table.address("parquet"), "encodingFormat": _PARQUET}
            for table in said.tables
        ],
        "recordSet": [_records(table) for table in said.tables],
    }  # fmt: skip


def _records(table: Served) -> dict[str, Any]:
    name = f"{table.name}-rows"
    return {
        "@type": "cr:RecordSet",
        "@id": name,
        "name": name,
        "field": [
            {"@type": "cr:Field", "@id": f"{name}/{column}", "name": column,
             "dataType": _TYPES[kind],
             "source": {"fileObject": {"@id": table.name}, "extract": {"column": column}}}
            for column, kind in columns(table)
        ],
    }  # fmt: skip
