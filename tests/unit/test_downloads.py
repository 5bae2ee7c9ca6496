"""A file that is made at a click is there until the browser has come for it."""

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from jamstall.ui.downloads import KEPT, kept

NAME, MIME = "oversikt-gavleborg.svg", "image/svg+xml"


@pytest.fixture
def storage() -> MemoryMediaFileStorage:
    return MemoryMediaFileStorage("/media")


@pytest.fixture
def files(storage: MemoryMediaFileStorage) -> MediaFileManager:
    return MediaFileManager(storage)


def clicked(files: MediaFileManager, content: bytes) -> str:
    """Return the file that a click on a download makes, by its name among those served."""
    asked = files.add_deferred(lambda: kept(content, NAME, MIME, files), MIME, "1.0", NAME)
    return files.execute_deferred(asked).rpartition("/")[2]


def test_whatever_other_pages_do_meanwhile(
    storage: MemoryMediaFileStorage, files: MediaFileManager
) -> None:
    name = clicked(files, b"<svg/>")
    for _ in range(5):  # five other readers' pages have run to their ends
        files.remove_orphaned_files()
    assert storage.get_file(name).content == b"<svg/>"


def test_but_not_for_ever(storage: MemoryMediaFileStorage, files: MediaFileManager) -> None:
    first = clicked(files, b"0")
    for number in range(1, KEPT + 1):
        clicked(files, str(number).encode())
    for _ in range(2):
        files.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        storage.get_file(first)
