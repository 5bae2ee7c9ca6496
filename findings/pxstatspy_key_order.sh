#!/usr/bin/env bash
# pxstatspy 1.0.1: a table from PxWeb's second API, whose index does not stand in order.
#
# Guess: a number is that of the codes at its place. In JSON-stat a category's place is the number
# beside its code in `index`; the order in which an object's keys are written says nothing.
#
# Seen: the order of the keys is taken for the places. With {"2": 1, "1": 0} the numbers of 1 (men)
# stand beside 2 (women), and the other way round; nothing is said.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pxstatspy==1.0.1
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.metadata import version

from pxstatspy import OutputFormatParam, PxAPI, PxAPIConfig

CATEGORIES = {"Kon": {"2": 1, "1": 0}, "ContentsCode": {"X": 0}, "Tid": {"2024": 0}}
DATASET = {
    "version": "2.0", "class": "dataset", "label": "Antal", "updated": "2026-01-01T07:00:00Z",
    "id": ["Kon", "ContentsCode", "Tid"], "size": [2, 1, 1],
    "dimension": {
        name: {
            "label": name,
            "category": {"index": index, "label": {code: code for code in index}},
            "extension": {"elimination": False},
        }
        for name, index in CATEGORIES.items()
    },
    "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
    "value": [100, 200],
}
CONFIG = {"maxDataCells": 150000, "maxCallsPerTimeWindow": 30, "timeWindow": 10,
          "languages": [{"id": "sv", "label": "svenska"}], "defaultLanguage": "sv"}


class Service(BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps(CONFIG if "/config" in self.path else DATASET).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_POST = do_GET

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Service)
threading.Thread(target=server.serve_forever, daemon=True).start()
client = PxAPI(PxAPIConfig(base_url=f"http://127.0.0.1:{server.server_port}", language="sv"))
frame = client.get_data_as_dataframe(
    "TAB1", {"Kon": ["1", "2"], "ContentsCode": ["X"], "Tid": ["2024"]},
    OutputFormatParam.USE_CODES,
)
server.shutdown()
found = dict(zip(frame["Kon"], frame["X"]))
print("pxstatspy", version("pxstatspy"), found, "instead of", {"1": 100, "2": 200})
assert found == {"2": 100, "1": 200}, found
print("as seen")
PYTHON
