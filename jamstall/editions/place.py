"""Where editions are kept: a folder, or an object store, by PyArrow's own file systems.

What is written to a folder is open to readers or closed (0755 and 0644, or 0700 and 0600); in an
object store that is the bucket's to say.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

from pyarrow import ArrowException, fs

from jamstall.editions.faults import EditionFault

_CHUNK = 1 << 20


class Place:
    """A folder or a bucket, and what is in it.

    Parameters
    ----------
    address : a folder, or `s3://bucket/path`; `?endpoint_override=` names another store than
        Amazon's. Its keys are those of the environment (`AWS_ACCESS_KEY_ID` …).
    closed : what is written is its owner's alone.

    Raises
    ------
    EditionFault : the address cannot be understood.
    """

    def __init__(self, address: str, *, closed: bool) -> None:
        self.address = address
        self.named = address.partition("?")[0]
        """The address for people, without options: a key can stand in them."""
        self._files, self._base = _opened(address)
        self._folder = Path(self._base) if isinstance(self._files, fs.LocalFileSystem) else None
        self._modes = (0o700, 0o600) if closed else (0o755, 0o644)

    def within(self, name: str, *, closed: bool) -> "Place":
        """Return a place in this one."""
        path, mark, options = self.address.partition("?")
        return Place(f"{path.rstrip('/')}/{name}{mark}{options}", closed=closed)

    @contextmanager
    def writing(self, name: str) -> Iterator["Written"]:
        """Give what a new file is written to; a stop midway leaves a part of it, or nothing."""
        self._make_way(name)
        with in_our_words(self.named):
            stream = self._files.open_output_stream(self._path(name))
            if self._folder is not None:
                (self._folder / name).chmod(self._modes[1])
            written = Written(stream)
            try:
                yield written
            finally:
                stream.close()

    def put(self, name: str, content: bytes) -> None:
        """Put a small file in another's place, whole or not at all."""
        if self._folder is None:  # a store shows an object when all of it is there
            with self.writing(name) as to:
                to.write(content)
            return
        beside = f"{name}.{uuid4().hex}.partial"
        with self.writing(beside) as to:
            to.write(content)
        with in_our_words(self.named):
            self._files.move(self._path(beside), self._path(name))

    def read(self, name: str) -> bytes:
        """Return a small file.

        Raises
        ------
        EditionFault : it is not there (`nothing`), or the place does not answer (`away`).
        """
        with in_our_words(self.named), self._files.open_input_stream(self._path(name)) as stream:
            return bytes(stream.read())

    def fetch(self, name: str, to: Path) -> str:
        """Copy a file to one of our own, and return its digest."""
        digest = hashlib.sha256()
        with (
            in_our_words(self.named),
            self._files.open_input_stream(self._path(name)) as stream,
            to.open("wb") as file,
        ):
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
                file.write(chunk)
        return digest.hexdigest()

    def elsewhere(self, name: str) -> str:
        """Return the address of a file for another program: a path, or `s3a://` as Spark says."""
        return self._path(name) if self._folder is not None else f"s3a://{self._path(name)}"

    def folders(self) -> list[str]:
        """Return the names of the folders that are here, sorted."""
        within = fs.FileSelector(self._base, allow_not_found=True)
        with in_our_words(self.named):
            found = self._files.get_file_info(within)
        return sorted(one.base_name for one in found if one.type == fs.FileType.Directory)

    def remove(self, folder: str) -> None:
        """Remove a folder and all that is in it."""
        with in_our_words(self.named):
            self._files.delete_dir(self._path(folder))

    def _path(self, name: str) -> str:
        return f"{self._base}/{name}"

    def _make_way(self, name: str) -> None:
        """Make the folder that a file is to stand in; a store has none."""
        if self._folder is None:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        folder = self._folder
        for part in ("", *Path(name).parent.parts):
            folder /= part
            if not folder.exists():
                folder.mkdir(mode=0o700, exist_ok=True)
            if os.access(folder, os.W_OK) and folder.stat().st_uid == os.getuid():
                folder.chmod(self._modes[0])


class Written:
    """A file being written, and the digest of what has been."""

    closed = False

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self._digest = hashlib.sha256()
        self.bytes = 0

    def write(self, content: Any) -> int:
        """Write, and count it in."""
        self._digest.update(content)
        self._stream.write(content)
        self.bytes += len(content)
        return len(content)

    def flush(self) -> None:
        """Do nothing: what is not closed is not there."""

    def tell(self) -> int:
        """Return how much has been written."""
        return self.bytes

    @property
    def sha256(self) -> str:
        """The digest of all that has been written."""
        return self._digest.hexdigest()


@contextmanager
def in_our_words(named: str) -> Iterator[None]:
    """Tell what is not there from a place that does not answer."""
    try:
        yield
    except FileNotFoundError as error:
        raise EditionFault("nothing", named) from error
    except (ArrowException, OSError) as error:
        if isinstance(error, OSError) and error.errno is not None and "://" not in named:
            raise  # the system's own: no room, no permission
        raise EditionFault("away", named) from error


def _opened(address: str) -> tuple[Any, str]:
    try:
        if "://" not in address:
            return fs.LocalFileSystem(), str(Path(address).resolve())
        files, base = fs.FileSystem.from_uri(address)
        return files, base.rstrip("/")
    except (ArrowException, OSError, ValueError) as error:
        raise EditionFault("bad_place", address.partition("?")[0]) from error
