#!/usr/bin/env bash
# duckdb 2.0.0 (manylinux wheel, Python 3.11).
#
# Guess: a process that sets its modules aside with `gc.freeze()`, as servers do before they fork and
# test runners do after they collect, ends as quietly as any other: what is frozen is not garbage.
#
# Seen: importing duckdb is enough. At the end its binding writes to standard error that 27 instances
# and some types and functions are leaked, and that a reference counting issue is likely; the exit code
# stays 0, and with `gc.unfreeze()` before the end there is no such word. A command whose standard
# error is read by people, or by a monitor, then tells of a fault that it does not have.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check duckdb==2.0.0

said() {
    "$folder/venv/bin/python" -c "import gc, duckdb; $1" 2>&1
}

test -z "$(said 'pass')"
test -z "$(said 'gc.freeze(); gc.unfreeze()')"
frozen=$(said 'gc.freeze()')
echo "$frozen" | head -3
echo "$frozen" | grep --quiet '^nanobind: leaked 27 instances!$'
echo "$frozen" | grep --quiet 'likely caused by a reference counting issue'
