#!/usr/bin/env bash
# Streamlit 1.67.0, and a download whose file is made when its button is clicked (data=callable).
#
# Guess: the file stays until the browser that asked for it has come for it, or until its session is
# over, as a file does that is handed over ready-made.
#
# Seen: it belongs to no session. The end of any session's run marks it, the end of the next one
# deletes it: where two pages of other readers happen to end their runs between the click and the
# browser's request, the request finds nothing and the browser says that the download failed. A
# ready-made file is still there after both. On a server with a room full of readers that is a
# question of milliseconds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check streamlit==1.67.0
"$folder/venv/bin/python" - 2>/dev/null <<'PYTHON'
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

storage = MemoryMediaFileStorage("/media")
files = MediaFileManager(storage)


def is_there(address: str) -> bool:
    try:
        storage.get_file(address.rpartition("/")[2])
    except MediaFileStorageError:
        return False
    return True


ready = files.add(b"ready-made", "text/plain", "1.0", "a.txt", is_for_static_download=True)
made = files.execute_deferred(files.add_deferred(lambda: b"made", "text/plain", "1.1", "b.txt"))
seen = [(is_there(ready), is_there(made))]
for _ in range(2):  # what the end of every session's run does
    files.remove_orphaned_files()
    seen.append((is_there(ready), is_there(made)))
print("ready-made, made at the click; before, after one run's end, after two:", seen)
assert seen == [(True, True), (True, True), (True, False)], seen
PYTHON
