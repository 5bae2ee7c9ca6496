#!/usr/bin/env bash
# koladapy 1.0.1: figures of 60 municipalities, while the server is busy for the length of one request.
#
# Guess: the request is tried again, as the library's wrapper around it says (backoff, five times), and
# the frame has all 60; or, should the server stay busy, the call fails.
#
# Seen: it is not tried again: the error of requests is made into the library's own before backoff sees
# it, and that one is not among those it waits for. Up to 25 municipalities the call fails at once.
# Above that it goes out in batches, and a batch that fails is left out: one answer of 503 gives a frame
# of 35 municipalities out of 60 and a line in the log; three of them give an empty frame, as if there
# were no figures. What is left has no hole to be seen, so that a mean of "all" is one of those that came.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check koladapy==1.0.1 pandas==3.1.1
"$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
import http.server
import json
import threading
from urllib.parse import parse_qs, urlsplit

from koladapy import KoladaAPI
from koladapy.exceptions import KoladaAPIError

statuses = []  # what the server answers, by turns; 200 when there are none


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        status = statuses.pop(0) if statuses else 200
        asked = parse_qs(urlsplit(self.path).query)
        value = {"gender": "T", "count": 1, "status": "", "value": 1.0, "isdeleted": False}
        rows = [
            {"kpi": "N00000", "period": 2024, "municipality": place, "values": [value]}
            for place in asked["municipality_id"]
        ]
        body = json.dumps({"values": rows, "count": len(rows), "next_url": None}).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
api = KoladaAPI(base_url=f"http://127.0.0.1:{server.server_port}/", max_requests_per_second=1000)


def came(municipalities: int, *answers: int) -> str:
    statuses[:] = answers
    places = [f"{number:04}" for number in range(municipalities)]
    try:
        frame = api.get_data_as_dataframe(kpi_id="N00000", municipality_id=places, years=2024)
    except KoladaAPIError as error:
        return f"{len(answers) - len(statuses)} request, {type(error).__name__}"
    return f"{len(frame)} municipalities"


seen = {
    "60, no trouble": came(60),
    "60, busy once": came(60, 503),
    "60, busy thrice": came(60, 503, 503, 503),
    "25, busy once": came(25, 503),
}
server.shutdown()
for what, value in seen.items():
    print(f"{what}: {value}")
assert seen == {
    "60, no trouble": "60 municipalities",
    "60, busy once": "35 municipalities",
    "60, busy thrice": "0 municipalities",
    "25, busy once": "1 request, KoladaAPIError",
}, "it is otherwise now"
PYTHON
