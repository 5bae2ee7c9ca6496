"""The secrets files, read anew when one of them has changed.

Read at every run of a page, so that a role taken away is gone at the next click. A file that cannot
be understood lets nobody in: it is never taken for a server without login.
"""

import logging
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jamstall.access.configuration import Access, BadAccess, understood

_log = logging.getLogger(__name__)


class Settings:
    """How people come in, as the files say now.

    Parameters
    ----------
    files : where Streamlit looks for secrets; a later file's sections replace an earlier's.
    port : what `{port}` in `redirect_uri` stands for.
    """

    def __init__(self, files: Sequence[Path], port: int) -> None:
        self._files = tuple(files)
        self._port = port
        self._seen: object = None
        self._access: Access | BadAccess = Access()
        self._had_login = False

    def current(self) -> Access:
        """Return the settings as the files are now.

        Raises
        ------
        BadAccess : they cannot be understood, or the login that was there has gone. A file is
            empty for a moment while it is saved; that moment must not open what was closed.
        """
        seen = tuple(_seen(file) for file in self._files)
        if seen != self._seen:
            self._access = self._checked(self._read())
            self._seen = seen
        if isinstance(self._access, BadAccess):
            raise BadAccess(*self._access.args)
        return self._access

    def _checked(self, read: Access | BadAccess) -> Access | BadAccess:
        if isinstance(read, Access):
            if self._had_login and not read.needs_login:
                read = BadAccess("[auth] is gone; start the app anew to run it without login")
            else:
                self._had_login = read.needs_login
        if isinstance(read, BadAccess):
            _log.error("nobody is let in: %s", read)
        return read

    def _read(self) -> Access | BadAccess:
        sections: dict[str, Any] = {}
        try:
            for file in self._files:
                if file.suffix == ".toml" and file.is_file():
                    sections |= tomllib.loads(file.read_text(encoding="utf-8"))
                elif file.exists():
                    return BadAccess(f"{file.name} is not a .toml file")
            return understood(sections, self._port)
        except BadAccess as error:
            return error
        except OSError as error:
            return BadAccess(f"the secrets file cannot be read ({error.strerror})")
        except ValueError:  # the parser's message may repeat what stands in the file
            return BadAccess("the secrets file is not TOML in UTF-8")


def _seen(file: Path) -> tuple[int, ...]:
    try:
        found = file.stat()
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size
