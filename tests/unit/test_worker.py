"""A file read in a process of its own: the same as read here, and bounded."""

import datetime as dt
import io
import os
import pickle
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jamstall import ROOT
from jamstall.intake import Mapping, UnusableFile, take_in
from jamstall.upload import apart
from jamstall.upload.answer import receive, refuse, send
from jamstall.upload.apart import STAGES
from jamstall.upload.worker import Job, start
from tests.files import delimited, grant, table, xlsx


@pytest.fixture
def file(tmp_path: Path) -> Path:
    rows = [grant(n, **{"Org.nr": "640823-3234"} if n == 2 else {}) for n in range(1, 200)]
    return delimited(tmp_path / "upload.csv", table(*rows, grant(200, Kön="q")))


def test_the_same_as_read_here(file: Path) -> None:
    job = start(take_in, file, Mapping(table="business_grants"), "21", "Ärenden.csv")
    made = job.result()
    assert made == take_in(file, Mapping(table="business_grants"), "21", "Ärenden.csv")
    assert made.errors == 1
    assert made.name == "Ärenden.csv"
    assert job.progress() == "done"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_what_is_wrong_with_a_file_is_said_as_here(tmp_path: Path) -> None:
    (tmp_path / "upload.xlsx").write_bytes(b"%PDF-1.7")
    with pytest.raises(UnusableFile) as refused:
        start(take_in, tmp_path / "upload.xlsx", None, None, "a.xlsx").result()
    with pytest.raises(UnusableFile) as here:
        take_in(tmp_path / "upload.xlsx", None, None, "a.xlsx")
    assert (refused.value.code, refused.value.about) == (here.value.code, here.value.about)


def test_the_stages_are_told_as_they_come(tmp_path: Path) -> None:
    rows = table(*(grant(n) for n in range(30_000)))
    job = start(take_in, delimited(tmp_path / "upload.csv", rows))
    seen = ["reading"]
    while (stage := job.progress()) != "done":
        if stage != seen[-1]:
            seen.append(stage)
        time.sleep(0.01)
    assert job.result().rows == 30_000
    assert seen == [stage for stage in STAGES if stage in seen]  # a short one may be missed
    assert "columns" in seen


@pytest.mark.parametrize(
    ("ends_by", "code"),
    [
        (signal.SIGKILL, "reading_stopped"),
        (signal.SIGALRM, "took_too_long"),
        (signal.SIGABRT, "too_much_memory"),
    ],
)
def test_a_process_that_falls_is_said_and_not_waited_for(
    file: Path, ends_by: signal.Signals, code: str
) -> None:
    job = start(take_in, file, name="Ärenden.csv")
    os.kill(job._process.pid, ends_by)
    with pytest.raises(UnusableFile) as stopped:
        job.result()
    assert (stopped.value.code, stopped.value.about) == (code, {"name": "Ärenden.csv"})
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_cancelled_it_is_gone(file: Path) -> None:
    job = start(take_in, file)
    job.cancel()
    assert job._process.returncode == -signal.SIGKILL
    assert job.progress() == "done"
    with pytest.raises(UnusableFile, match="reading_stopped"):
        job.result()
    job.cancel()


def test_forgotten_it_is_gone(file: Path) -> None:
    job = start(take_in, file)
    process = job._process
    del job
    assert process.returncode == -signal.SIGKILL


def test_memory_and_time_are_bounded(tmp_path: Path) -> None:
    told = tmp_path / "told"
    for work, limit, code in (
        ((bytearray, 4_000_000_000), "apart.MOST_SECONDS = 30", "too_much_memory"),
        ((time.sleep, 30), "apart.MOST_SECONDS = 1", "took_too_long"),
    ):
        told.write_bytes(pickle.dumps(work, 5))
        script = (
            "import sys; from pathlib import Path; from jamstall.upload import apart\n"
            f"{limit}\nsys.exit(apart.main(Path(sys.argv[1])))"
        )
        with told.open("rb") as stdin:
            done = subprocess.run(
                [sys.executable, "-c", script, str(tmp_path / "answer")],
                cwd=ROOT, stdin=stdin, check=False, timeout=60,
            )  # fmt: skip
        assert apart.why_ended(done.returncode) == code
        assert not (tmp_path / "answer").exists()


def environment(_: Path) -> list[str]:
    """Return what the process knows of ours. Linux has nothing to say of it at first."""
    return [f"{name}={value}" for name, value in os.environ.items()]


def test_the_process_gets_to_know_no_secrets(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAMSTALL_SECRET", "hemligt")
    told = start(environment, file).result()
    assert f"PATH={os.environ['PATH']}" in told
    assert "hemligt" not in "".join(told)


def test_what_is_sent_comes_whole(tmp_path: Path) -> None:
    made = take_in(xlsx(tmp_path / "f.xlsx", table(grant(1), grant(2, Kön="q"))))
    for value in (made, [made.findings[0]], {"day": dt.date(2024, 5, 2)}, None, "å", (1, 2.5)):
        pipe = io.BytesIO()
        send(value, pipe)
        pipe.seek(0)
        assert receive(pipe) == value
    assert made.cases["case_id"] == ["RG-2024-001", "RG-2024-002"]  # sending takes nothing away
    pipe = io.BytesIO()
    refuse(UnusableFile("too_large", name="a", limit=50), pipe)
    pipe.seek(0)
    with pytest.raises(UnusableFile, match="too_large"):
        receive(pipe)


class Run:
    """What a file might make its reader answer, if it could."""

    def __init__(self, what: Callable[..., Any], *arguments: Any) -> None:
        self.call = what, arguments

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return self.call


@pytest.mark.parametrize(
    "call",
    [
        Run(os.system, "touch {}"),
        Run(eval, "open('{}', 'w')"),
        Run(start, take_in, Path("{}")),
        Run(take_in, Path("{}")),
        Run(Job.cancel, None),
        Run(Path, "{}"),
    ],
    ids=["system", "eval", "start", "function", "method", "class"],
)
def test_nothing_is_run_by_an_answer(tmp_path: Path, call: Run) -> None:
    trace = tmp_path / "trace"
    call.call = (
        call.call[0],
        tuple(
            str(one).format(trace) if isinstance(one, str | Path) else one for one in call.call[1]
        ),
    )
    for answer in ((call, None, 0), ({"a": [call]}, None, 0)):
        with pytest.raises(pickle.UnpicklingError):
            receive(io.BytesIO(pickle.dumps(answer, 5)))
    assert not trace.exists()


def test_half_an_answer_is_none(tmp_path: Path) -> None:
    made = take_in(xlsx(tmp_path / "f.xlsx", table(grant(1))))
    pipe = io.BytesIO()
    send(made, pipe)
    whole = pipe.getvalue()
    for length in range(0, len(whole) - 1, 97):
        with pytest.raises((EOFError, pickle.UnpicklingError)):
            receive(io.BytesIO(whole[:length]))
