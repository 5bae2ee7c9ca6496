#!/usr/bin/env bash
# pxstatspy 1.0.1: get_data_as_dataframe of a table in which two codes have the same name.
#
# Guess: as many rows as the table has combinations of codes. JSON-stat tells the categories of a
# variable apart by their codes; two localities of different municipalities may both be called Berg.
#
# Seen: rows are kept by their names, so that the later Berg is laid over the earlier one: four
# combinations, two rows, a sum of 700 for 1,000, and no word of it. Asked for codes there are four
# rows; asked for codes and names, four as well. Names alone are the default.
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

from pxstatspy import OutputFormatParam, PxAPI, PxAPIConfig


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
TABLES = {
    "same": table(
        {
            "Tatort": ("tätort", {"A": "Berg", "B": "Berg"}),
            "Kon": SEX,
            "ContentsCode": PEOPLE,
        },
        [100, 200, 300, 400],
    ),
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


def read(name: str, shown: OutputFormatParam = OutputFormatParam.USE_TEXTS) -> list[dict]:
    with contextlib.redirect_stdout(io.StringIO()):
        frame = api.get_data_as_dataframe(name, output_format_param=shown)
    return frame.to_dict("records")


named = read("same")
coded = read("same", OutputFormatParam.USE_CODES)
both = read("same", OutputFormatParam.USE_CODES_AND_TEXTS)
server.shutdown()
for rows in (named, coded, both):
    print(*rows, sep="\n", end="\n\n")
assert named == [
    {"tätort": "Berg", "kön": "män", "antal": 300},
    {"tätort": "Berg", "kön": "kvinnor", "antal": 400},
], "the rows are kept"
assert [row["N1"] for row in coded] == [100, 200, 300, 400]
assert [row["antal"] for row in both] == [100, 200, 300, 400]
PYTHON
