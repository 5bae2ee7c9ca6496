"""A producer of statistics on this machine: PxWeb's two APIs, Kolada's third, and files.

It answers over real HTTP in the formats, with the limits and with the errors that the real ones
document. A test says what it holds, and what goes wrong.
"""

import json
import re
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import product
from math import prod
from typing import Any

from jamstall.reference import places

REGIONS = ("00", *places.counties())
CODES = {
    "Region": REGIONS,
    "Kon": ("1", "2"),
    "Fodelseregion": ("tot", "IF", "UF"),
    "ContentsCode": ("000005FG", "000005FH"),
    "Tid": ("2022", "2023", "2024"),
}
AGREED = """
order = 1
life_stage = "work"
policy_goal = 2
producer = "SCB"
reads = "counts"
decimals = 0
sexes = ["woman", "man"]
birthplaces = ["total", "sweden", "abroad"]
levels = ["country", "county"]
noise = 10
licence = "CC0"
preliminary = true
changes = "yearly"
title = {sv = "Sysselsatta", en = "Employed"}
shows = {sv = "Hur många som arbetar.", en = "How many work."}
unit = {sv = "personer", en = "people"}
credit = {sv = "Källa: SCB", en = "Source: Statistics Sweden"}
"""
COLUMNS = """
[source.columns]
region = "Region"
period = "Tid"
sex = "Kon"
birthplace = "Fodelseregion"
[source.codes.sex]
1 = "man"
2 = "woman"
[source.codes.birthplace]
tot = "total"
IF = "sweden"
UF = "abroad"
[source.selection]
ContentsCode = ["000005FG"]
"""


def number(codes: Mapping[str, str]) -> int:
    """Return the figure of a cell: every code makes its own difference, and parts add up."""
    county = 0 if codes["Region"] == "00" else int(codes["Region"])
    people = {"1": 3, "2": 5}[codes["Kon"]] * 1_000 + int(codes["Tid"])
    part = {"tot": 3, "IF": 2, "UF": 1}[codes["Fodelseregion"]]
    counties = [county] if county else [int(code) for code in REGIONS[1:]]
    return sum((people + code) * part for code in counties)


def dataset(
    codes: Mapping[str, tuple[str, ...]],
    told: Callable[[Mapping[str, str]], Any],
    *,
    updated: str = "2026-03-12T07:00:00Z",
    label: str = "Sysselsatta efter region",
) -> dict[str, Any]:
    """Return a cube as JSON-stat 2.0; the keys of an index stand in the order of the alphabet."""
    return {
        "version": "2.0",
        "class": "dataset",
        "label": label,
        "source": "SCB",
        "updated": updated,
        "role": {
            role: [name]
            for role, name in (("time", "Tid"), ("geo", "Region"), ("metric", "ContentsCode"))
            if name in codes
        },
        "id": list(codes),
        "size": [len(of) for of in codes.values()],
        "dimension": {
            name: {
                "label": name.lower(),
                "category": {
                    "index": {code: of.index(code) for code in sorted(of, reverse=True)},
                    "label": {code: f"{name} {code}" for code in of},
                },
                "extension": {"elimination": name == "Fodelseregion"},
            }
            for name, of in codes.items()
        },
        "value": [told(dict(zip(codes, cell, strict=True))) for cell in product(*codes.values())],
    }


Fault = Callable[["Handler"], None]


def refuses(status: int, said: str = "", **headers: str) -> Fault:
    """Answer with a status, some words, and headers (`retry_after`)."""

    def fault(handler: "Handler") -> None:
        handler.answer(said.encode(), status, {k.replace("_", "-"): v for k, v in headers.items()})

    return fault


def cuts(handler: "Handler") -> None:
    """Promise more than is sent."""
    handler.send_response(200)
    handler.send_header("Content-Length", "100000")
    handler.end_headers()
    handler.wfile.write(b'{"class": "dataset", "value": [1, 2')
    handler.wfile.flush()
    handler.close_connection = True


def hangs_up(handler: "Handler") -> None:
    """Reset the connection instead of an answer."""
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.close_connection = True


def says(content: bytes) -> Fault:
    """Answer something else, as if all were well."""
    return lambda handler: handler.answer(content)


@dataclass
class Producer:
    """What it holds, and how it is today.

    Attributes
    ----------
    faults : what goes wrong, in turn; each answers one question, those after it are answered well.
    only : the faults wait for a path that has this in it.
    asked : each question: method, path, and what was sent.
    """

    address: str = ""
    codes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: dict(CODES))
    number: Callable[[Mapping[str, str]], Any] = number
    updated: str = "2026-03-12T07:00:00Z"
    label: str = "Sysselsatta efter region"
    most_cells: int = 150
    most_places: int = 10
    page: int = 7
    kpi: Callable[[str, str, str], Any] | None = None
    samples: bool = False
    file: bytes = b""
    faults: deque[Fault] = field(default_factory=deque)
    only: str = ""
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    changes: Callable[["Producer"], None] | None = None

    def declared(self, kind: str, table: str = "TAB1") -> str:
        """Return the declaration of a series that is fetched here."""
        roots = {"pxweb2": "/api/v2", "pxweb1": "/OV0104/v1/doris/sv/ssd", "kolada": "/v3"}
        address = f"{self.address}{roots.get(kind, '/' + table)}"
        page = "https://example.se/"
        return (
            f'{AGREED}\n[source]\nkind = "{kind}"\naddress = "{address}"\ntable = "{table}"\n'
            f'page = "{page}"\n{COLUMNS}'
        )

    def table(self, asked: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
        """Return the answer to a question; its columns in the table's order, not the question's."""
        if self.samples:
            asked = {name: of[:1] for name, of in self.codes.items() if name != "Fodelseregion"}
        codes = {name: asked[name] for name in self.codes if name in asked}
        told = self.number
        if self.samples:
            told = lambda cell: self.number({**cell, "Fodelseregion": "tot"})  # noqa: E731
        return dataset(codes, told, updated=self.updated, label=self.label)

    def second(self, path: str, sent: Any) -> tuple[int, Any]:
        """Answer as PxWeb's second API."""
        if path.startswith("/config"):
            return 200, {
                "apiVersion": "2.3.2", "maxDataCells": self.most_cells, "defaultLanguage": "sv",
                "maxCallsPerTimeWindow": 30, "timeWindow": 10,
                "license": "https://creativecommons.org/publicdomain/zero/1.0/",
                "sourceReferences": [{"language": "sv", "text": "Källa: SCB"}],
                "dataFormats": ["json-stat2", "px", "csv"],
            }  # fmt: skip
        if not path.startswith("/tables/TAB1/"):
            return 404, {"type": "Parameter error", "title": "Non-existent table", "status": 404}
        if "/metadata" in path:
            empty = dataset(self.codes, lambda _: None, updated=self.updated, label=self.label)
            return 200, {key: said for key, said in empty.items() if key != "value"}
        asked = {one["variableCode"]: tuple(one["valueCodes"]) for one in sent["selection"]}
        return self._asked(asked, 400)

    def first(self, path: str, sent: Any) -> tuple[int, Any]:
        """Answer as PxWeb's first API."""
        if path.startswith("/?config"):
            return 200, {"maxValues": self.most_cells, "maxCells": self.most_cells,
                         "maxCalls": 30, "timeWindow": 10, "CORS": True}  # fmt: skip
        if path != "/TAB1":
            return 404, "Parameter error"
        if sent is None:
            variables = [
                {
                    "code": name,
                    "text": name.lower(),
                    "values": list(of),
                    "valueTexts": [f"{name} {code}" for code in of],
                }
                for name, of in self.codes.items()
            ]
            return 200, {"title": self.label, "variables": variables}
        asked = {one["code"]: tuple(one["selection"]["values"]) for one in sent["query"]}
        return self._asked(asked, 403)

    def _asked(self, asked: Mapping[str, tuple[str, ...]], too_many: int) -> tuple[int, Any]:
        for name, of in asked.items():
            if name not in self.codes or not set(of) <= set(self.codes[name]):
                return 400, {"type": "Parameter error", "title": "Non-existent value"}
        if prod(map(len, asked.values())) > self.most_cells:
            return too_many, {"type": "Parameter error", "title": "Too many cells selected"}
        return 200, self.table(asked)

    def kolada(self, path: str) -> tuple[int, Any]:
        """Answer as Kolada's third API."""
        if found := re.fullmatch(r"/kpi/(\w+)", path):
            known = {"id": "N1", "title": self.label, "publication_date": self.updated}
            held = [known] if found[1] == "N1" else []
            return 200, {"count": len(held), "values": held, "next_url": None}
        found = re.fullmatch(r"/data/kpi/N1/municipality/([\d,]+)(?:\?page=(\d+))?", path)
        if not found:
            return 404, {"detail": "Not Found"}
        ids = found[1].split(",")
        if len(ids) > self.most_places:
            return 422, {"detail": [{"type": "too_long", "loc": ["path", "municipality_id"]}]}
        rows: list[dict[str, Any]] = [
            {
                "kpi": "N1",
                "municipality": place,
                "period": int(year),
                "values": self._values(place, year),
            }
            for place in ids
            for year in ("2023", "2024")
        ]
        start = int(found[2] or 0) * self.page
        more = start + self.page < len(rows)
        return 200, {
            "count": len(rows),
            "values": rows[start : start + self.page],
            "next_url": f"{self.address}/v3/data/kpi/N1/municipality/{found[1]}"
            f"?page={int(found[2] or 0) + 1}"
            if more
            else None,
            "previous_url": None,
        }

    def _values(self, place: str, year: str) -> list[dict[str, Any]]:
        told = self.kpi or (lambda place, year, sex: int(place) + int(year) + ord(sex) + 0.5)
        return [
            {"gender": sex, "count": 1, "status": "", "value": told(place, year, sex),
             "isdeleted": False}
            for sex in "KMT"
        ]  # fmt: skip


class Handler(BaseHTTPRequestHandler):
    """One question."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1
    """Sent at once: two small parts would wait for each other's receipt."""
    producer: Producer

    def answer(
        self, content: bytes, status: int = 200, headers: Mapping[str, str] | None = None
    ) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def do_GET(self) -> None:
        self._answer(None)

    def do_POST(self) -> None:
        self._answer(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))

    def _answer(self, sent: Any) -> None:
        producer = self.producer
        producer.asked.append((self.command, self.path, sent))
        if producer.faults and producer.only in self.path:
            producer.faults.popleft()(self)
            return
        for root, ask in (
            ("/api/v2", lambda path: producer.second(path, sent)),
            ("/OV0104/v1/doris/sv/ssd", lambda path: producer.first(path, sent)),
            ("/v3", producer.kolada),
        ):
            if self.path.startswith(root):
                status, said = ask(self.path.removeprefix(root))
                self.answer(json.dumps(said).encode(), status)
                if producer.changes and sent:
                    producer.changes(producer)
                return
        self.answer(producer.file)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[Producer]:
    """Run a producer at a port of this machine."""
    producer = Producer()
    handler = type("Answering", (Handler,), {"producer": producer})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        producer.address = f"http://127.0.0.1:{server.server_port}"
        # Looks whether to stop every hundredth of a second: half a second is the default.
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield producer
        finally:
            server.shutdown()
            thread.join()
