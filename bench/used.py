"""What processes use, as the kernel counts it: processor time (user and system) and peak memory.

Processor time is the steadier figure on a machine that others use too: it does not grow while a
process waits for its turn, but for what it loses when others take the caches.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_APART = Path(__file__).with_name("apart.py")
_TICKS = os.sysconf("SC_CLK_TCK")


class CommandFailed(Exception):
    """A command that was to be measured did not end well."""


@dataclass(frozen=True)
class Used:
    """What one command used, from its start to its end.

    Attributes
    ----------
    wall, processor : seconds; what its own children used is among the processor's.
    peak : MB (1,048,576 bytes) that it, or one of its children, had at most.
    """

    wall: float
    processor: float
    peak: float

    def figures(self) -> dict[str, float]:
        """Return all three, by name and unit."""
        return {
            "wall, s": self.wall,
            "processor, s": self.processor,
            "peak memory, MB": self.peak,
        }


def by(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Used:
    """Run a command in a folder, and return what it used.

    Raises
    ------
    CommandFailed : it ended with anything but 0.
    """
    process = subprocess.Popen(
        [sys.executable, "-I", "-S", str(_APART), *command],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        told, said = process.communicate()
    except BaseException:  # interrupted: the command goes as well
        process.terminate()
        process.communicate()
        raise
    code, *used = json.loads(told) if told else (process.returncode,)
    if code != 0:
        last = (said.strip().splitlines() or ["it said nothing"])[-1]
        raise CommandFailed(f"python {' '.join(command[1:])} ended with {code}: {last}")
    return Used(*used)


def processor_of(pid: int) -> float:
    """Return the seconds of processor time of a running process, and of all that it has started."""
    return sum(
        sum(int(field) for field in _stat(one)[11:15]) / _TICKS  # utime, stime, and of the ended
        for one in family(pid)
    )


def peak_of(pid: int) -> float:
    """Return the MB that a running process has had at most, added to those of its children."""
    return sum(_peak(one) for one in family(pid))


def family(pid: int) -> list[int]:
    """Return a process and its living descendants."""
    parents: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal() and (fields := _stat(int(folder.name))):
            parents.setdefault(int(fields[1]), []).append(int(folder.name))
    found = [pid]
    for one in found:
        found += parents.get(one, [])
    return found


def _stat(pid: int) -> list[str]:
    """Return the fields of a process after its name, which may hold anything; none if it ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def _peak(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
