"""What goes wrong under a page is a sentence on it: the app stays up, and the draft is kept."""

import asyncio
import errno
import logging
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest
from starlette.formparsers import MultiPartParser
from streamlit.testing.v1 import AppTest

import app as server
from jamstall.access import LOCAL
from jamstall.store.backup import backup
from jamstall.store.database import Damaged, Database, DatabaseHeld
from jamstall.texts import LANGUAGES, Language, Texts
from jamstall.ui import state
from jamstall.ui.upload import (
    columns_step,
    control_step,
    file_step,
    findings_step,
    flow,
    publish_step,
)
from jamstall.upload.drafts import Drafts
from jamstall.workshop.problems import Unreachable
from tests.app.conftest import OpenApp, shown
from tests.files import delimited, grant, table
from tests.reliability.test_damage import blocks_of, damage

SECRET = "Åsas bageri 2120"
"""A value of the file: what an exception says of it must not reach the log or the page."""
STEPS = {
    "file": file_step, "columns": columns_step, "findings": findings_step,
    "control": control_step, "difference": publish_step,
}  # fmt: skip
FAILURES: dict[str, tuple[Exception, str]] = {
    "no room": (OSError(errno.ENOSPC, SECRET, SECRET), "upload-no-room"),
    "the disk": (OSError(errno.EIO, SECRET, SECRET), "problem-disk"),
    "no process": (OSError(errno.EAGAIN, SECRET), "problem-memory"),
    "memory": (MemoryError(SECRET), "problem-memory"),
    "DuckDB": (duckdb.ConversionException(SECRET), "problem-unforeseen"),
    "a key": (KeyError(SECRET), "problem-unforeseen"),
    "held": (DatabaseHeld(Path("d.duckdb")), "upload-held"),
    "damaged": (Damaged(Path("d.duckdb")), "problem-damaged"),
    "workshops": (Unreachable(errno.EIO, SECRET, "w.sqlite"), "problem-workshops"),
}


def said(texts: Texts, key: str, problem: Exception) -> str:
    about = {"path": "w.sqlite" if key == "problem-workshops" else "d.duckdb"}
    return texts(key, kind=type(problem).__name__, **about)


def errors(page: AppTest) -> str:
    assert not page.exception
    return " ".join(element.value for element in page.error).replace("\\", "")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", STEPS)
def test_any_failure_of_a_step_is_a_sentence_and_the_draft_is_kept(
    step: str,
    language: Language,
    own_demo: Path,
    open_app: OpenApp,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    file = delimited(tmp_path / "fil.csv", table(grant(1)))
    drafts = Drafts.beside(own_demo)
    draft = drafts.create(file.read_bytes(), "fil.csv", LOCAL.subject)
    drafts.save(draft, type(draft.choices)(step=step))
    flow.drafts.cache_clear()
    page = open_app(own_demo, "upload", lang=language)
    page.session_state["upload-draft"] = draft.draft_id
    texts = Texts(language)
    for problem, key in FAILURES.values():
        caplog.clear()

        def fails(_: object, problem: Exception = problem) -> None:
            raise problem

        monkeypatch.setattr(STEPS[step], "show", fails)
        page.run()
        found = errors(page)
        assert said(texts, key, problem) in found
        assert texts("problem-draft-kept") in found
        assert SECRET not in found + shown(page)
        (line,) = [one.getMessage() for one in caplog.records if one.levelno >= logging.ERROR]
        assert line.startswith(f"upload: {step}: {type(problem).__name__}")
        assert SECRET not in line
        assert drafts.get(draft.draft_id, LOCAL.subject).file.read_bytes() == file.read_bytes()
    flow.drafts.cache_clear()


def ruined(path: Path) -> None:
    path.write_bytes(b"ruined" * 10_000)


def damaged_catalogue(path: Path) -> None:
    damage(path, 0)


def damaged_cases(path: Path) -> None:
    damage(path, blocks_of(path, "cases")[0])


@pytest.mark.parametrize("hurt", [ruined, damaged_catalogue, damaged_cases])
def test_on_a_damaged_database_the_app_stays_up_and_a_backup_can_be_restored(
    hurt: Callable[[Path], None], own_demo: Path, open_app: OpenApp, tmp_path: Path
) -> None:
    (tmp_path / "backups").mkdir()
    copy = tmp_path / "backups" / "jamstall-2026-01-01-000000.duckdb"
    backup(Database(own_demo), copy)
    hurt(own_demo)
    texts = Texts("sv")
    what = "problem-not-ours" if hurt is ruined else "problem-damaged"

    page = open_app(own_demo)
    start_and_stop()
    assert texts(what, path=own_demo.name) in errors(page.run())
    assert server.health(None).status_code == 503  # type: ignore[arg-type]

    page.switch_page("../../pages/history.py").run()
    assert not page.exception
    restore(page, copy, texts)
    assert texts("history-restored", name=copy.name).replace(".", "") in " ".join(
        one.value.replace("\\", "").replace(".", "") for one in page.success
    )
    assert not page.error
    assert server.health(None).status_code == 200  # type: ignore[arg-type]
    page.switch_page("../../pages/overview.py").run()
    assert not page.error
    assert own_demo.with_name(f"{own_demo.name}.before-restore").exists()


def restore(page: AppTest, copy: Path, texts: Texts) -> None:
    """Choose a backup on Historik, say that one is sure, and restore it."""
    (chosen,) = [one for one in page.selectbox if one.label == texts("history-restore-which")]
    chosen.select(copy.name).run()
    sure = texts("history-restore-sure", name=copy.name)
    (box,) = [one for one in page.checkbox if one.label == sure]
    box.check().run()
    (button,) = [one for one in page.button if one.label == texts("history-restore")]
    button.click().run()


@pytest.fixture(autouse=True)
def the_process_as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the tests after these their log, temporary folder and limit of what is in memory."""
    monkeypatch.setenv("TMPDIR", tempfile.gettempdir())
    monkeypatch.setattr(tempfile, "tempdir", tempfile.tempdir)
    monkeypatch.setattr(MultiPartParser, "spool_max_size", MultiPartParser.spool_max_size)
    make, ours = logging.getLogRecordFactory(), logging.getLogger("jamstall")
    handlers, level = list(ours.handlers), ours.level
    yield
    logging.setLogRecordFactory(make)
    ours.handlers[:] = handlers
    ours.setLevel(level)


def start_and_stop() -> None:
    """Start the server and stop it, in a thread: a browser's loop may be running in this one."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(_started_and_stopped())).result()


async def _started_and_stopped() -> None:
    async with server.lifespan(None):
        pass


def test_answers_leave_at_once_from_the_first_on(own_demo: Path, open_app: OpenApp) -> None:
    open_app(own_demo, "history")  # the database that is opened at the start
    with socket.create_server(("127.0.0.1", 0)) as listening:
        start_and_stop()
        assert listening.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


def test_a_damaged_backup_is_not_put_in_the_databases_place(
    own_demo: Path, open_app: OpenApp, tmp_path: Path
) -> None:
    (tmp_path / "backups").mkdir()
    copy = tmp_path / "backups" / "jamstall-2026-01-01-000000.duckdb"
    shutil.copyfile(own_demo, copy)
    damaged_cases(copy)
    page, texts = open_app(own_demo, "history"), Texts("sv")
    restore(page, copy, texts)
    assert texts("problem-backup-damaged", name=copy.name) in errors(page)
    assert state.current().loads


def test_a_backup_that_the_workshops_stop_says_so(
    own_demo: Path, open_app: OpenApp, tmp_path: Path
) -> None:
    workshops = own_demo.with_suffix(".workshops.sqlite")
    workshops.write_bytes(b"ruined" * 1000)
    page, texts = open_app(own_demo, "history"), Texts("sv")
    (button,) = [one for one in page.button if one.label == texts("history-back-up")]
    button.click().run()
    assert texts("problem-workshops", path=workshops.name) in errors(page)
    assert not list((tmp_path / "backups").glob("*"))
