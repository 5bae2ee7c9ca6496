"""The API described by itself, as OpenAPI 3.1."""

from typing import Any

from jamstall.analysis.measures import NAMES
from jamstall.api.cells import STATUSES
from jamstall.api.formats import FORMS
from jamstall.api.question import CHOICES, FILTERED, MOST_DIMENSIONS, Values
from jamstall.panels.address import DEFAULT_LIMIT
from jamstall.reference import places
from jamstall.schema import FUNDS
from jamstall.store.question import DIMENSIONS

_NUMBER = {"type": ["number", "null"]}
_ROW = {
    "type": "object",
    "required": [
        "value",
        "numerator",
        "denominator",
        "cases",
        "suppressed",
        "rounded",
        "lower",
        "upper",
        "status",
    ],
    "properties": {
        **dict.fromkeys(
            ("value", "numerator", "denominator", "rounded", "lower", "upper"), _NUMBER
        ),
        "cases": {"type": ["integer", "null"], "minimum": 0},
        "suppressed": {"type": "boolean"},
        "status": {"enum": [one for one in STATUSES if one != "no_cases"]},
    },
}
_ANSWER = {
    "type": "object",
    "required": ["measure", "unit", "by", "selection", "version", "overall", "rows", "statuses"],
    "properties": {
        "measure": {"enum": list(NAMES)},
        "beyond": {"type": "array", "items": {"type": "string"}},
        "overall": _ROW,
        "rows": {"type": "array", "items": _ROW},
    },
}
_PROBLEM = {
    "type": "object",
    "required": ["title", "status"],
    "properties": {
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "known": {"type": "array", "items": {"type": "string"}},
        "limit": {"type": "integer"},
    },
}
_STATUSES = {
    400: "An unknown key or value; `known` lists those that there are",
    401: "Sign in first",
    404: "The API is off",
    413: "Too much at once; `limit` says how much is answered",
    503: "The data cannot be read",
}


def document(values: Values) -> dict[str, Any]:
    """Return the document; what the data has is among it."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "jamstall", "version": "1", "license": {"name": "EUPL-1.2"}},
        "paths": {
            "/api/v1/measures": {"get": _get("The measures and dimensions", {}, [])},
            "/api/v1/breakdown": {
                "get": _get("A measure by groups of the selection", _ANSWER, _parameters(values))
            },
        },
    }


def _get(summary: str, answer: dict[str, Any], parameters: list[Any]) -> dict[str, Any]:
    kinds = {kind.partition(";")[0] for kind, _ in FORMS.values()} if parameters else set()
    content: dict[str, Any] = {kind: {} for kind in sorted(kinds)}
    content["application/json"] = {"schema": {"type": "object"}}
    if answer:
        cube = {"type": "object", "required": ["version", "class", "id", "size", "value", "status"]}
        content["application/json"] = {"schema": {"anyOf": [answer, cube]}}
    problem = {"application/problem+json": {"schema": _PROBLEM}}
    said = {str(code): {"description": text, "content": problem}
            for code, text in _STATUSES.items()}  # fmt: skip
    return {
        "summary": summary,
        "parameters": parameters,
        "responses": {
            "200": {"description": "The answer", "content": content},
            "304": {"description": "Nothing is new since the ETag that is known"},
            **said,
        },
    }


def _parameters(values: Values) -> list[dict[str, Any]]:
    several: dict[str, dict[str, Any]] = {
        "fund": {"enum": list(FUNDS)},
        "county": {"enum": [*places.counties(), places.COUNTRY]},
        "municipality": {"enum": list(places.municipalities())},
        **{
            name: {"enum": list(known)}
            for name in ("year", "support_form", "strategy_area")
            if (known := values(name))
        },
    }
    return [
        {"name": "measure", "in": "query", "required": True,
         "schema": {"type": "string", "enum": list(NAMES)}},
        {"name": "by", "in": "query", "style": "form", "explode": False,
         "schema": {"type": "array", "maxItems": MOST_DIMENSIONS, "minItems": 1,
                    "items": {"type": "string", "enum": list(DIMENSIONS)}}},
        *({"name": name, "in": "query", "style": "form", "explode": True,
           "schema": {"type": "array", "minItems": 1,
                      "items": {"type": "string", **several.get(name, {})}}}
          for name in FILTERED),
        *({"name": name, "in": "query",
           "schema": {"type": "string", "enum": list(choices),
                      "default": DEFAULT_LIMIT if name == "limit" else choices[0]}}
          for name, choices in CHOICES.items()),
    ]  # fmt: skip
