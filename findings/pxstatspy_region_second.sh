#!/usr/bin/env bash
# pxstatspy 1.0.1: get_data_as_dataframe of a table whose region is not its first variable.
#
# Guess: each column has the values of its own variable. JSON-stat lets the variables stand in any
# order, and the answer says which.
#
# Seen: the region's code and name are taken from the first two places of a row wherever the region
# stands. With the sex first, region_code is the sex, region is the region's code, and the column of
# the sex holds the region's name; with two variables in front of it the age does. A filter of
# region_code by a code finds no row. The figures themselves are all there, in the right order.
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

from pxstatspy import PxAPI, PxAPIConfig


def table(variables: dict[str, tuple[str, dict[str, str]]], values: list[int]) -> dict:
    return {
        "version": "2.0",
        "class": "dataset",
        "id": list(variables),
        "size": [len(names) for _, names in variables.values()],
        "role": {"metric": ["ContentsCode"]},
        "dimension": {
            name: {
                "label": label,
                "category": {
                    "index": {code: place for place, code in enumerate(names)},
                    "label": names,
                },
            }
            for name, (label, names) in variables.items()
        },
        "value": values,
    }


PEOPLE = ("tabellinnehåll", {"N1": "antal"})
SEX = ("kön", {"1": "män", "2": "kvinnor"})
GAVLE = ("region", {"2180": "Gävle"})
AGE = ("ålder", {"20": "20 år"})
TABLES = {
    "first": table({"Region": GAVLE, "Kon": SEX, "ContentsCode": PEOPLE}, [1, 2]),
    "second": table({"Kon": SEX, "Region": GAVLE, "ContentsCode": PEOPLE}, [1, 2]),
    "third": table({"Kon": SEX, "Alder": AGE, "Region": GAVLE, "ContentsCode": PEOPLE}, [1, 2]),
}


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        body = json.dumps(TABLES[self.path.split("/")[2]]).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Answers)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = PxAPIConfig(base_url=f"http://127.0.0.1:{server.server_port}")
api = PxAPI(address, fetch_config=False)


def read(name: str) -> list[dict]:
    with contextlib.redirect_stdout(io.StringIO()):
        return api.get_data_as_dataframe(name).to_dict("records")


seen = {name: read(name) for name in TABLES}
server.shutdown()
for name, rows in seen.items():
    print(name, *rows, sep="\n")
assert seen == {
    "first": [
        {"region_code": "2180", "region": "Gävle", "kön": "män", "antal": 1},
        {"region_code": "2180", "region": "Gävle", "kön": "kvinnor", "antal": 2},
    ],
    "second": [
        {"region_code": "män", "region": "2180", "kön": "Gävle", "antal": 1},
        {"region_code": "kvinnor", "region": "2180", "kön": "Gävle", "antal": 2},
    ],
    "third": [
        {"region_code": "män", "region": "20 år", "kön": "2180", "ålder": "Gävle", "antal": 1},
        {"region_code": "kvinnor", "region": "20 år", "kön": "2180", "ålder": "Gävle", "antal": 2},
    ],
}, "it is otherwise now"
PYTHON
