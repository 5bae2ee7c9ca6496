"""Run a command to its end, and say on standard out what it used: `python apart.py COMMAND…`.

A small process between the measuring one and what it measures: the kernel lets a process inherit
the peak of whoever started it, and the measuring one is large. What the command itself says goes
to standard error. Whoever ends this process ends the command with it.
"""

import json
import os
import signal
import sys
import time

if __name__ == "__main__":
    to_errors = [(os.POSIX_SPAWN_DUP2, 2, 1)]
    start = time.perf_counter()
    pid = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ, file_actions=to_errors)
    signal.signal(signal.SIGTERM, lambda *_: os.kill(pid, signal.SIGTERM))
    _, status, used = os.wait4(pid, 0)
    seconds = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    print(json.dumps([code, seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
