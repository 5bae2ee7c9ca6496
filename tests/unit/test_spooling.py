"""A user's file stays in memory or in a folder of ours, and never in the system's temporary one."""

import asyncio
import io
import os
import stat
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import openpyxl
import pytest
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartParser
from starlette.requests import Request

from jamstall.operations import spooling
from jamstall.upload.drafts import Drafts

MEGABYTE = 1024 * 1024


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave other tests the folder and the limit that they had."""
    monkeypatch.setattr(MultiPartParser, "spool_max_size", MultiPartParser.spool_max_size)
    monkeypatch.setenv("TMPDIR", tempfile.gettempdir())
    monkeypatch.setattr(tempfile, "tempdir", tempfile.tempdir)


@pytest.fixture
def nowhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Let the temporary folder be one that is not there: whatever is written to it fails."""
    folder = tmp_path / "nowhere"
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


async def received(size: int) -> int:
    """Send a file of a form, as a browser does, and return how much of it arrives."""
    head = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a.csv"\r\n\r\n'
    body = head + bytes(size) + b"\r\n--b--\r\n"
    sent = iter(range(0, len(body), 65536))

    async def receive() -> dict[str, object]:
        start = next(sent)
        more = start + 65536 < len(body)
        return {"type": "http.request", "body": body[start : start + 65536], "more_body": more}

    headers = [(b"content-type", b"multipart/form-data; boundary=b")]
    scope = {"type": "http", "method": "PUT", "path": "/", "headers": headers}
    async with Request(scope, receive).form() as form:
        [upload] = [one for one in form.values() if isinstance(one, UploadFile)]
        return len(await upload.read())


def arrives(size: int) -> int:
    with ThreadPoolExecutor(1) as pool:  # browser tests before this one leave a loop running
        return pool.submit(asyncio.run, received(size)).result()


def test_a_large_file_is_received_in_memory(nowhere: Path) -> None:
    with pytest.raises(FileNotFoundError):
        arrives(3 * MEGABYTE)  # as Starlette has it: on the disk
    spooling.receive_in_memory(4 * MEGABYTE)
    assert arrives(4 * MEGABYTE) == 4 * MEGABYTE


def test_what_libraries_write_on_the_way_is_private(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path / "drafts")
    drafts.temporary.mkdir(parents=True)
    for name, age in (("left", 7200), ("used", 0)):
        (drafts.temporary / name).write_text("Eva")
        then = (drafts.temporary / name).stat().st_mtime - age
        os.utime(drafts.temporary / name, (then, then))

    spooling.keep_temporary_files_in(drafts.temporary)

    assert [path.name for path in drafts.temporary.iterdir()] == ["used"]
    assert stat.S_IMODE(drafts.temporary.stat().st_mode) == 0o700
    assert Path(tempfile.gettempdir()) == drafts.temporary
    with tempfile.NamedTemporaryFile() as file:
        assert Path(file.name).parent == drafts.temporary
        assert stat.S_IMODE(Path(file.name).stat().st_mode) == 0o600
    drafts.expire()
    assert drafts.of("eva") == []
    assert drafts.temporary.is_dir()


def test_a_workbook_that_is_written_passes_that_folder(nowhere: Path) -> None:
    """What the folder is for: openpyxl writes each sheet to a file before it packs it."""
    with pytest.raises(FileNotFoundError):
        openpyxl.Workbook().save(io.BytesIO())
