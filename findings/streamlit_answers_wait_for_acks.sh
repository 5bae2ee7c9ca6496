#!/usr/bin/env bash
# Streamlit 1.67.0 with uvicorn 0.54.0, Linux: a small answer on a connection that is kept open.
#
# Guess: the second request on the same connection is answered as fast as the first, within a
# millisecond or two on loopback, since asyncio turns Nagle's algorithm off on TCP connections.
#
# Seen: from the second on each takes some 44 ms, whatever is asked for. Head and body leave as two
# writes, and the second waits for the delayed acknowledgement of the first. Streamlit binds the
# socket itself, by socket.socket(family=...), whose protocol is 0; asyncio sets TCP_NODELAY only
# where the protocol is IPPROTO_TCP. With acknowledgements sent at once by the client (TCP_QUICKACK)
# it is a millisecond; so it is when the listening socket is given the option.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check streamlit==1.67.0 uvicorn==0.54.0
echo 'import streamlit as st; st.write("Hej")' > "$folder/page.py"
cd "$folder"
"$folder/venv/bin/python" - <<'PYTHON'
import http.client
import socket
import statistics
import subprocess
import sys
import time

with socket.socket() as free:
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
server = subprocess.Popen(
    [sys.executable, "-m", "streamlit", "run", "page.py", "--server.port", str(port),
     "--server.address", "127.0.0.1", "--server.headless", "true",
     "--browser.gatherUsageStats", "false"],
    stdout=subprocess.DEVNULL,
)


def taken(acknowledge_at_once):
    """Return the median of a kept connection's answers, in milliseconds."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times = []
    for _ in range(21):
        begun = time.perf_counter()
        connection.request("GET", "/_stcore/health")
        if acknowledge_at_once:
            connection.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        connection.getresponse().read()
        times.append((time.perf_counter() - begun) * 1000)
    return statistics.median(times[1:])


try:
    while True:
        try:
            taken(False)
            break
        except OSError:
            assert server.poll() is None, "the server has ended"
            time.sleep(0.2)
    usual, at_once = taken(False), taken(True)
    print(f"usual {usual:.1f} ms, acknowledged at once {at_once:.1f} ms")
    assert usual > 35 > 4 * at_once, (usual, at_once)
finally:
    server.kill()
PYTHON
