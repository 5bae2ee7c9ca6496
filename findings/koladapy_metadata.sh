#!/usr/bin/env bash
# koladapy 1.0.1: get_data_as_dataframe(include_metadata=True).
#
# Guess: the same rows and columns as without metadata, and the names of indicators and municipalities
# beside them, however many municipalities there are; Sweden has 290.
#
# Seen: up to 50 municipalities each has its name and kind. From 51 on the two columns are not there,
# without a word: it is the library's own limit, though it would ask for all municipalities in one
# request either way. And isdeleted, by which Kolada says that a figure was withdrawn, is among the
# columns without metadata and not with: the row stays, its mark is gone.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check koladapy==1.0.1 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON' 2> "$folder/log" || { cat "$folder/log"; exit 1; }
import http.server
import json
import threading
from urllib.parse import parse_qs, urlsplit

from koladapy import KoladaAPI

INDICATOR = {"id": "N00000", "title": "Andel", "auspice": "X", "operating_area": "A"}
PLACES = [f"{number:04}" for number in range(1, 291)]


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        address = urlsplit(self.path)
        if address.path == "/data/":
            rows = [
                {
                    "kpi": "N00000",
                    "period": 2024,
                    "municipality": place,
                    "values": [
                        {"gender": "T", "count": 1, "status": "", "value": 1.0, "isdeleted": True}
                    ],
                }
                for place in parse_qs(address.query)["municipality_id"]
            ]
        elif address.path == "/municipality":
            rows = [{"id": place, "title": f"Ort {place}", "type": "K"} for place in PLACES]
        else:
            rows = [INDICATOR]
        body = json.dumps({"values": rows, "count": len(rows), "next_url": None}).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
api = KoladaAPI(base_url=f"http://127.0.0.1:{server.server_port}/", max_requests_per_second=1000)
ASKED_OF = ("municipality_title", "municipality_type", "isdeleted")
seen = {}
for places in (50, 51, 290):
    for metadata in (False, True):
        frame = api.get_data_as_dataframe(
            "N00000", PLACES[:places], 2024, include_metadata=metadata
        )
        assert len(frame) == places
        seen[places, metadata] = [name for name in ASKED_OF if name in frame.columns]
server.shutdown()
for (places, metadata), columns in seen.items():
    print(f"{places} municipalities, metadata {metadata}: {columns}")
NAMES = ["municipality_title", "municipality_type"]
assert seen == {
    (50, False): ["isdeleted"],
    (50, True): NAMES,
    (51, False): ["isdeleted"],
    (51, True): [],
    (290, False): ["isdeleted"],
    (290, True): [],
}, "it is otherwise now"
PYTHON
