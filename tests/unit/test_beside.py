"""The working tree beside an earlier commit: turns, what is told of them, and how a build is made.

The builds here are two little folders whose programs are real processes.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bench import beside, earlier, load, used
from bench.__main__ import main
from bench.build import Build, Inputs
from bench.turns import Benchmark, Beside, Figures, in_turn
from jamstall import ROOT

MakeBuild = Callable[..., Build]

NOTED = """
import pathlib, sys
with open("../turns", "a") as turns:
    turns.write(pathlib.Path.cwd().name + " ")
"""
"""A program that notes whose turn it is, beside its folder."""

SERVER = """
import http.server, sys
port = int(sys.argv[sys.argv.index("--server.port") + 1])
http.server.HTTPServer(("localhost", port), http.server.SimpleHTTPRequestHandler).serve_forever()
"""
"""What answers in Streamlit's place in a little folder: as soon as it is asked, it is up."""

INTERRUPTED = """
import sys, time
from pathlib import Path
from bench import beside, build, turns

root = Path(sys.argv[1])
little = build.Build("little", root, sys.executable, root, build.Inputs(root))

def serve(build):
    with build.serving(root / "d.duckdb") as server:
        (root / "pid").write_text(str(server.pid))
        (root / "ready").touch()
        time.sleep(600)

def command(build):
    build.jamstall(database=root / "d.duckdb")

beside.builds = lambda *_: (little, little)
beside.BENCHMARKS = {"it": turns.Benchmark("it", {"serve": serve, "command": command}[sys.argv[2]])}
sys.exit(beside.main("any", ["it"]))
"""
LASTS = """
import os, time
with open("pid", "w") as pid:
    pid.write(str(os.getpid()))
open("ready", "w").close()
time.sleep(600)
"""


@pytest.fixture
def build(tmp_path: Path) -> MakeBuild:
    """Return a way to make a little build: a folder by a name, whose program is a script."""

    def make(name: str, script: str) -> Build:
        root = tmp_path / name
        for package, text in (("jamstall", script), ("streamlit", SERVER)):
            (root / package).mkdir(parents=True)
            (root / package / "__init__.py").touch()
            (root / package / "__main__.py").write_text(text, encoding="utf-8")
        (root / "_stcore").mkdir()
        (root / "_stcore" / "health").write_text("ok", encoding="utf-8")
        return Build(name, root, sys.executable, root, Inputs(root))

    return make


def run(build: Build) -> Figures:
    """Run a little build's program."""
    return build.jamstall("any", database=build.folder / "d.duckdb").figures()


# ---- Turns, and what is told of them


def test_the_builds_take_turns_and_the_first_turn_of_each_does_not_count(
    build: MakeBuild, tmp_path: Path
) -> None:
    rows = in_turn(Benchmark("it", run, times=3), build("A", NOTED), build("B", NOTED))
    assert (tmp_path / "turns").read_text(encoding="utf-8").split() == ["A", "B"] * 4
    assert [row.figure for row in rows] == ["wall, s", "processor, s", "peak memory, MB"]
    assert {len(side) for row in rows for side in (row.ours, row.theirs)} == {3}


@pytest.mark.parametrize(
    ("ours", "theirs", "ratio", "spread"),
    [
        # the ratio is of the medians: not the median of the ratios, which is 1, nor of the means
        ((1, 4, 100), (2, 4, 1), "2.00", "0.50–100.00"),
        ((3, 3, 3), (6, 4, 6), "0.50", "0.50–0.75"),
        # nothing to divide by is told, not made up
        ((1, 1, 1), (0, 0, 1), "–", "–"),
        ((1, 1, 1), (0, 1, 1), "1.00", "–"),
    ],
)
def test_a_row_tells_medians_their_ratio_and_its_spread(
    ours: tuple[float, ...], theirs: tuple[float, ...], ratio: str, spread: str
) -> None:
    cells = Beside("it", "wall, s", ours, theirs).row().strip("| ").split(" | ")
    assert cells[:2] == ["it", "wall, s"]
    assert cells[4:] == [ratio, spread]


def test_what_one_build_cannot_do_is_told_in_its_row_and_the_rest_is_measured(
    build: MakeBuild, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuses = "import sys; sys.exit('No such command: fly | walk')"
    monkeypatch.setattr(
        beside,
        "BENCHMARKS",
        {
            "refused": Benchmark("to fly", run),
            "empty": Benchmark("to walk", lambda _: {"wall, s": 2.0}, times=1),
        },
    )
    refused, walked = beside.measured(
        build("A", NOTED), build("B", refuses), list(beside.BENCHMARKS)
    )
    assert refused == (
        "| to fly | not measured: B: python -m jamstall any ended with 1:"
        " No such command: fly / walk | – | – | – | – |"
    )
    assert isinstance(walked, Beside)
    assert walked.row() == "| to walk | wall, s | 2 | 2 | 1.00 | 1.00–1.00 |"


# ---- What a process uses


def test_waiting_is_wall_time_and_not_processor_time(build: MakeBuild) -> None:
    waits = build("A", "import time; time.sleep(0.5)").jamstall(database=Path("d"))
    works = build("B", "import time\nwhile time.process_time() < 0.5: pass").jamstall(
        database=Path("d")
    )
    assert waits.wall >= 0.5
    assert works.processor >= 0.5
    assert waits.processor < 0.5


def test_what_a_program_starts_is_counted_with_it(build: MakeBuild) -> None:
    works = "import time\\nwhile time.process_time() < 0.5: pass"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{works}'])"
    assert build("A", parent).jamstall(database=Path("d")).processor >= 0.5


def test_the_peak_is_the_programs_own_and_not_of_the_process_that_measures(
    build: MakeBuild,
) -> None:
    large = bytearray(os.urandom(1)) * 300_000_000  # a page is there when something is in it
    small = build("A", "").jamstall(database=Path("d")).peak
    takes = build("B", "held = b'x' * 200_000_000").jamstall(database=Path("d")).peak
    assert len(large) == 300_000_000
    assert small < 100
    assert 190 < takes < 290


def test_a_build_is_not_told_what_the_caller_has_configured(
    build: MakeBuild, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("JAMSTALL_LANGUAGE", "en")
    monkeypatch.setenv("STREAMLIT_RUNNER_POST_SCRIPT_GC", "true")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    script = """
import os
names = sorted(k for k in os.environ if k.startswith(("JAMSTALL", "STREAMLIT", "PYTHONPATH")))
assert names == ["JAMSTALL_DATABASE"], names
"""
    build("A", script).jamstall(database=tmp_path / "d.duckdb")


def test_a_server_is_counted_with_what_it_has_started(build: MakeBuild, tmp_path: Path) -> None:
    with build("A", "").serving(tmp_path / "d.duckdb") as server:
        assert server.processor() > 0
        assert server.peak() > 1
    assert used.processor_of(server.pid) == 0  # it has ended


@pytest.mark.parametrize("what", ["serve", "command"])
def test_what_was_started_is_ended_when_the_benchmark_is_interrupted(
    what: str, build: MakeBuild, tmp_path: Path
) -> None:
    root = build("A", LASTS).root
    script = tmp_path / "interrupted.py"
    script.write_text(INTERRUPTED, encoding="utf-8")
    benchmark = subprocess.Popen(
        [sys.executable, str(script), str(root), what],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    with benchmark:
        try:
            while not (root / "ready").exists():
                assert benchmark.poll() is None, benchmark.communicate()
                time.sleep(0.01)
            started = int((root / "pid").read_text(encoding="utf-8"))
            os.kill(started, 0)  # it is there
            benchmark.terminate()
            _, said = benchmark.communicate()
        finally:
            benchmark.kill()
    assert (benchmark.returncode, said.splitlines()[-1]) == (
        130,
        "Interrupted: nothing is written.",
    )
    with pytest.raises(ProcessLookupError):
        os.kill(started, 0)


# ---- How a build is made


def test_an_input_is_made_once_and_an_interrupted_one_is_not_taken_for_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(path: Path) -> None:
        path.write_text("half", encoding="utf-8")
        raise KeyboardInterrupt

    monkeypatch.setattr(load, "make_workbook", interrupted)
    with pytest.raises(KeyboardInterrupt):
        _ = Inputs(tmp_path).workbook
    monkeypatch.setattr(load, "make_workbook", lambda path: path.write_text("whole"))
    made = Inputs(tmp_path).workbook
    assert made.read_text(encoding="utf-8") == "whole"
    monkeypatch.setattr(load, "make_workbook", interrupted)
    assert Inputs(tmp_path).workbook == made  # of the next run


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a repository of two commits."""
    root = tmp_path / "repository"
    root.mkdir()
    git(root, "init", "--quiet")
    for number in (1, 2):
        (root / "requirements.txt").write_text(f"# {number}\n", encoding="utf-8")
        (root / ".gitignore").write_text("/.beside/\n", encoding="utf-8")
        git(root, "add", ".")
        git(root, "commit", "--quiet", "-m", f"The {number}")
    return root


def git(root: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Test", "-c", "user.email=test@example.se")
    done = subprocess.run(
        ["git", "-C", root, *who, *arguments], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_a_worktree_is_of_the_commit_and_is_kept_for_the_next_run(repository: Path) -> None:
    commit = earlier.commit_of(repository, "HEAD~1")
    tree = earlier.worktree(repository, commit)
    made = (tree / "requirements.txt").stat()
    assert (tree / "requirements.txt").read_text(encoding="utf-8") == "# 1\n"
    again = earlier.worktree(repository, earlier.commit_of(repository, commit[:7]))
    assert again == tree
    assert (again / "requirements.txt").stat().st_ino == made.st_ino
    assert git(repository, "status", "--porcelain") == ""  # it is out of git's sight


def test_a_worktree_that_was_removed_by_hand_is_made_anew(repository: Path) -> None:
    commit = earlier.commit_of(repository, "HEAD~1")
    tree = earlier.worktree(repository, commit)
    tree.rename(repository.with_name("away"))
    assert earlier.worktree(repository, commit) == tree
    assert (tree / "requirements.txt").exists()


def test_a_worktree_in_which_something_is_changed_is_refused(repository: Path) -> None:
    commit = earlier.commit_of(repository, "HEAD~1")
    tree = earlier.worktree(repository, commit)
    (tree / "requirements.txt").write_text("# faster\n", encoding="utf-8")
    with pytest.raises(earlier.NoBuild, match=r"is not \w{7} as it was committed\. Remove it"):
        earlier.worktree(repository, commit)


def test_a_worktree_that_stands_at_another_commit_is_refused(repository: Path) -> None:
    commit = earlier.commit_of(repository, "HEAD~1")
    git(earlier.worktree(repository, commit), "checkout", "--quiet", "--detach", "HEAD~0")
    git(earlier.worktree(repository, commit), "commit", "--allow-empty", "--quiet", "-m", "More")
    with pytest.raises(earlier.NoBuild, match="as it was committed"):
        earlier.worktree(repository, commit)


@pytest.mark.parametrize(
    "name", ["0123456", "no-such-branch", "--all", "", "HEAD:requirements.txt"]
)
def test_a_commit_that_is_not_there_is_refused(name: str, repository: Path) -> None:
    with pytest.raises(earlier.NoBuild, match="There is no commit"):
        earlier.commit_of(repository, name)


def test_an_environment_is_kept_until_what_it_is_of_changes(tmp_path: Path) -> None:
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("", encoding="utf-8")
    python = earlier.environment(tmp_path, requirements)
    own = subprocess.run(
        [python, "-c", "import sys; print(sys.prefix)"], check=True, capture_output=True, text=True
    )
    assert own.stdout.strip() == str(tmp_path / "venv")
    mark = tmp_path / "venv" / "mark"
    mark.touch()
    assert earlier.environment(tmp_path, requirements) == python
    assert mark.exists()
    requirements.write_text("./not-there\n", encoding="utf-8")
    for _ in range(2):  # what was begun and not finished is not taken for finished
        with pytest.raises(earlier.NoBuild, match=r"could not be made: .*not-there"):
            earlier.environment(tmp_path, requirements)
    assert not mark.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--beside", "no-such-commit"], "There is no commit 'no-such-commit' in this clone"),
        (["--beside", "HEAD", "fly"], "there is no benchmark 'fly': choose from load, check,"),
        (["--times", "0", "--beside", "HEAD"], "--times is at least 1"),
    ],
)
def test_what_cannot_be_measured_is_one_sentence_and_exit_code_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        code: object = main(arguments)
    except SystemExit as ended:
        code = ended.code
    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert said in told.err.splitlines()[-1]
