"""`python -m tests.house [COMMIT]` counts the house: files and lines a room, arrows, circles.

A room is a folder of `jamstall/` (of `panels`, `ui` and `store` each folder in it), or a file that
stands alone; an arrow says that one room imports from another. Without a commit: the working tree.
"""

import ast
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict
from io import BytesIO
from pathlib import Path

from jamstall import ROOT

DEEP = ("panels", "ui", "store")
"""Rooms that have rooms of their own."""
Arrows = dict[str, set[str]]


def room(module: str, files: dict[str, Path]) -> str:
    """Return which room a module is in, by its dotted name; a package is in its own."""
    parts = [*module.split(".")[1:], *(["it"] if files[module].stem == "__init__" else [])]
    return "/".join(parts[: 2 if parts[0] in DEEP and len(parts) > 2 else 1])


def imported(file: Path, modules: set[str]) -> set[str]:
    """Return the modules of the house that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            within = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= within & modules or {node.module}
    return found & modules


def in_circles(arrows: Arrows) -> set[str]:
    """Return what can be reached from itself."""

    def reached(start: str) -> set[str]:
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            new = arrows.get(waiting.pop(), set()) - seen
            seen |= new
            waiting += new
        return seen

    return {name for name in arrows if name in reached(name)}


def count(tree: Path) -> str:
    """Return the rooms of a tree, a line each, and how many arrows and circles there are."""
    files = {
        ".".join(file.relative_to(tree).with_suffix("").parts).removesuffix(".__init__"): file
        for file in sorted((tree / "jamstall").rglob("*.py"))
    }
    sizes: dict[str, list[int]] = defaultdict(list)
    between: Arrows = defaultdict(set)
    modules: Arrows = {}
    for name, file in files.items():
        if "." not in name:
            continue
        sizes[room(name, files)].append(len(file.read_text(encoding="utf-8").splitlines()))
        modules[name] = {one for one in imported(file, set(files)) if "." in one and one != name}
        here = room(name, files)
        between[here] |= {room(one, files) for one in modules[name]} - {here}
    lines = [f"{name:24}{len(of):4}{sum(of):7}" for name, of in sorted(sizes.items())]
    arrows = sum(map(len, between.values()))
    lines.append(f"{'all':24}{len(modules):4}{sum(map(sum, sizes.values())):7}")
    lines.append(
        f"rooms {len(sizes)}, arrows {arrows}, files in circles {len(in_circles(modules))}"
    )
    return "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        print(count(ROOT))  # noqa: T201
    else:
        git = ["git", "-C", str(ROOT), "archive", sys.argv[1], "jamstall"]
        archive = subprocess.run(git, check=True, capture_output=True).stdout
        with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
            print(count(Path(folder)))  # noqa: T201
