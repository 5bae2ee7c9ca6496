#!/usr/bin/env bash
# koladapy 1.0.1: figures of more places than one question may hold, one of the questions refused.
#
# Guess: a list of figures is all of those asked for, or an exception says that it is not.
#
# Seen: the places are asked for in batches of 25. A batch that is refused (here: 422, as Kolada
# answers where there are too many ids) is written to the log and left out; the figures of the other
# batches are returned as if they were all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check koladapy==1.0.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import logging
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import version
from urllib.parse import parse_qs, urlsplit

from koladapy import KoladaAPI

PLACES = [f"{number:04}" for number in range(101, 151)]


class Service(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = parse_qs(urlsplit(self.path).query)
        places = [code for codes in asked["municipality_id"] for code in codes.split(",")]
        refused = PLACES[0] in places
        rows = [{"kpi": "N1", "municipality": place, "period": 2024, "values": []} for place in places]
        said = {"detail": "too long"} if refused else {"values": rows, "count": len(rows),
                                                       "next_url": None}
        body = json.dumps(said).encode()
        self.send_response(422 if refused else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


logging.disable(logging.CRITICAL)
server = HTTPServer(("127.0.0.1", 0), Service)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = KoladaAPI(f"http://127.0.0.1:{server.server_port}/", max_requests_per_second=1000)
found = client.get_values(kpi_id="N1", municipality_id=list(PLACES))
server.shutdown()
print("koladapy", version("koladapy"), "asked for", len(PLACES), "places, returned", len(found))
assert {row["municipality"] for row in found} == set(PLACES[25:])
print("as seen")
PYTHON
