#!/usr/bin/env bash
# pxstatspy 1.0.1: TOP(2) of the time variable of a table of Statistics Sweden's PxWebApi 2.
#
# Guess: TOP(2) on Tid asks for the two latest years. The server reads it so: of a time variable, TOP
# counts from the end (PxTools/PxWebApi, SelectionExpressions/TopExpression), BOTTOM from the start.
#
# Seen: it never reaches the server. The library writes the codes out itself, from the start of the
# list, which is in order of time: of 2020 to 2024 TOP(2) asks for 2020 and 2021, and BOTTOM(2) for
# 2023 and 2024. The answer is right for what was asked, so that nothing says that it is the wrong end.
# Beside a plain code, TOP is sent as it is, and means the latest.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pxstatspy==1.0.1 pandas==3.1.1
"$folder/venv/bin/python" - <<'PYTHON'
import contextlib
import http.server
import io
import json
import threading
from urllib.parse import parse_qs, urlsplit

from pxstatspy import PxAPI, PxAPIConfig

YEARS = ["2020", "2021", "2022", "2023", "2024"]
TABLE = {
    "id": ["ContentsCode", "Tid"],
    "size": [1, len(YEARS)],
    "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
    "dimension": {
        "ContentsCode": {
            "label": "tabellinnehåll",
            "category": {"index": {"N1": 0}, "label": {"N1": "antal"}},
        },
        "Tid": {
            "label": "år",
            "category": {
                "index": {year: place for place, year in enumerate(YEARS)},
                "label": {year: year for year in YEARS},
            },
        },
    },
    "value": [1, 2, 3, 4, 5],
}
CONFIG = {"maxDataCells": 150000, "maxCallsPerTimeWindow": 30, "timeWindow": 10}
asked = []


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        address = urlsplit(self.path)
        if address.path.endswith("/data"):
            asked.append(parse_qs(address.query)["valuecodes[Tid]"][0])
        body = json.dumps(CONFIG if address.path.endswith("/config") else TABLE).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
api = PxAPI(PxAPIConfig(base_url=f"http://127.0.0.1:{server.server_port}"))
for years in (["TOP(2)"], ["BOTTOM(2)"], ["TOP(2)", "2020"]):
    with contextlib.redirect_stdout(io.StringIO()):
        api.get_table_data("T", value_codes={"ContentsCode": ["N1"], "Tid": years})
server.shutdown()
print("asked for:", asked)
assert asked == ["2020,2021", "2023,2024", "TOP(2),2020"], "it is otherwise now"
PYTHON
