#!/usr/bin/env bash
# rdflib 7.6.0: kronor as xsd:double, written as Turtle and read again.
#
# Guess: what is read is what was written, in every format: the digits stand in the literal, and rdflib
# itself writes a double in Turtle and reads it.
#
# Seen: RDF/XML, JSON-LD and N-Triples keep 12345678.9 kr. Turtle, and with it longturtle and N3, write
# 1.234568e+07: seven digits, so that 12,345,680 kr is read, and the sum of two amounts is 1.60 kr off.
# The literal itself still has all its digits, as str() and n3() say. A decimal keeps its digits in all
# formats, but one without decimals, 100, is 100.0 afterwards in Turtle: the same number and another
# literal, so that the graphs are not isomorphic.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
from decimal import Decimal
from importlib.metadata import version

from rdflib import Graph, Literal, URIRef
from rdflib.compare import isomorphic

GRANT, PAID = URIRef("https://example.org/grant/1"), URIRef("https://example.org/paid")
AMOUNTS = [12_345_678.9, 2_000_001.5]


def again(graph, form):
    """Return the graph as it is read from what it is written as."""
    return Graph().parse(data=graph.serialize(format=form), format=form)


print("rdflib", version("rdflib"))
paid = Graph()
for amount in AMOUNTS:
    paid.add((GRANT, PAID, Literal(amount)))
print("the literal:", Literal(AMOUNTS[0]).n3())
for form, seen in {
    "xml": 14_345_680.4, "json-ld": 14_345_680.4, "nt": 14_345_680.4,
    "turtle": 14_345_682.0, "longturtle": 14_345_682.0, "n3": 14_345_682.0,
}.items():
    parse = {"longturtle": "turtle"}.get(form, form)
    text = paid.serialize(format=form)
    read = sorted(float(amount) for amount in Graph().parse(data=text, format=parse).objects())
    print(f"{form}: {read}, sum {sum(read)}")
    assert round(sum(read), 1) == seen, (form, read)
assert "1.234568e+07" in paid.serialize(format="turtle")

whole = Graph().add((GRANT, PAID, Literal(Decimal(100))))
same = {form: isomorphic(whole, again(whole, form)) for form in ("turtle", "nt")}
print("decimal 100 in Turtle:", *again(whole, "turtle").objects(), "isomorphic:", same)
assert same == {"turtle": False, "nt": True}, same
exact = Graph().add((GRANT, PAID, Literal(Decimal("12345678.90"))))
assert isomorphic(exact, again(exact, "turtle"))
print("as seen")
PYTHON
