"""An earlier commit, to be run beside the working tree: a worktree of it, kept between runs.

Everything lies in `.beside/`, which git ignores: `.beside/COMMIT/tree` is the worktree, and
`.beside/COMMIT/venv` its environment, by its own `requirements.txt`. The working tree is given an
environment of the same making (`.beside/here/venv`): the one that developers use holds more
packages, and what is installed is part of what a start costs. `.beside/inputs` holds the files that
both are given.
"""

import hashlib
import platform
import subprocess
import sys
from pathlib import Path

KEPT = ".beside"


class NoBuild(Exception):
    """A commit cannot be made to run; in a sentence."""


def git(root: Path, *arguments: str) -> str | None:
    """Return what git answers about a folder; None where it refuses."""
    try:
        done = subprocess.run(
            ["git", "-C", root, *arguments], check=False, capture_output=True, text=True
        )
    except FileNotFoundError as error:
        raise NoBuild("git is needed to set an earlier commit beside.") from error
    return done.stdout.strip() if done.returncode == 0 else None


def commit_of(root: Path, name: str) -> str:
    """Return the full name of a commit that is named by its beginning, a branch or a tag.

    Raises
    ------
    NoBuild : there is none by that name.
    """
    wanted = ["rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"]
    if (commit := git(root, *wanted)) is None:
        raise NoBuild(f"There is no commit {name!r} in this clone: `git log --oneline` lists them.")
    return commit


def folder_of(root: Path, commit: str) -> Path:
    """Return where a commit's worktree and environment are kept."""
    return root / KEPT / commit[:12]


def worktree(root: Path, commit: str) -> Path:
    """Return a worktree of a commit, as it was committed; made the first time, then reused.

    Raises
    ------
    NoBuild : it cannot be made, or somebody has changed something in it.
    """
    tree = folder_of(root, commit) / "tree"
    if not tree.exists():
        git(root, "worktree", "prune")  # somebody may have removed the folder by hand
        if git(root, "worktree", "add", "--detach", str(tree), commit) is None:
            raise NoBuild(f"git could not make a worktree of {commit[:7]} in {tree}.")
    is_own = git(tree, "rev-parse", "--show-toplevel") == str(tree.resolve())
    if not is_own or git(tree, "rev-parse", "HEAD") != commit or git(tree, "status", "--porcelain"):
        raise NoBuild(
            f"{tree} is not {commit[:7]} as it was committed. Remove it, and it is made anew:"
            f" git worktree remove --force {tree}"
        )
    return tree


def environment(folder: Path, requirements: Path) -> str:
    """Return the Python of an environment in `folder/venv`; made anew when what it is of changes.

    Raises
    ------
    NoBuild : a package cannot be installed, or there are no requirements.
    """
    if not requirements.exists():
        raise NoBuild(f"{requirements} is missing: there is nothing to make an environment by.")
    place = folder / "venv"
    python = str(place / "bin" / "python")
    of = hashlib.sha256(requirements.read_bytes()).hexdigest() + f" {platform.python_version()}\n"
    finished = place / "finished"  # written last: an installation that was interrupted is redone
    if finished.exists() and finished.read_text(encoding="utf-8") == of:
        return python
    pip = [sys.executable, "-m", "pip", "--python", python, "--disable-pip-version-check"]
    for step in (
        [sys.executable, "-m", "venv", "--clear", "--without-pip", str(place)],
        [*pip, "install", "--quiet", "-r", str(requirements)],
    ):
        done = subprocess.run(step, check=False, capture_output=True, text=True)
        if done.returncode != 0:
            last = (done.stderr.strip() or done.stdout.strip()).splitlines()[-1:]
            raise NoBuild(f"The environment in {place} could not be made: {''.join(last)}")
    finished.write_text(of, encoding="utf-8")
    return python
