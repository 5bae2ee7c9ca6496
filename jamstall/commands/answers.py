"""How the command line answers: a document for scripts, lines for a person, one exit code."""

import json
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from jamstall.analysis.disclosure.settings import decides_ahead
from jamstall.languages import LANGUAGES, Language
from jamstall.store.database import (
    Damaged,
    Database,
    DatabaseHeld,
    NotADatabase,
    Unavailable,
)

if TYPE_CHECKING:
    from jamstall.texts import Texts

DATA_ERRORS = 1
UNUSABLE = 2

_UNAVAILABLE: dict[type[Unavailable], str] = {
    DatabaseHeld: "database_held",
    NotADatabase: "not_a_database",
    Damaged: "damaged",
}
"""Why a database cannot be used → its code; its text is `cli-CODE`."""


class Call:
    """What every command needs: the database, the texts, and where answers go.

    Attributes
    ----------
    is_named : the call names the database, and the installation does not.
    has_changed_data : what is shown of persons is to be decided anew.
    """

    def __init__(
        self,
        database: Path,
        language: str,
        as_json: bool,
        *,
        in_own_language: bool = False,
        is_named: bool = False,
    ) -> None:
        self.database = Database(database)
        self.database.awaits_decisions = decides_ahead()
        self.is_named = is_named
        self.has_changed_data = False
        self._language: Language = "en" if language == "en" else "sv"
        self.as_json = as_json
        self._may_change = not in_own_language

    @property
    def texts(self) -> "Texts":
        """The words; read when first needed, since an answer of numbers alone needs none."""
        from jamstall.texts import Texts

        return Texts(self._language)

    def speak(self, languages: Sequence[str]) -> None:
        """Answer in the first of these languages that there is, unless the call named one."""
        known = [language for language in LANGUAGES if language in languages[:1]]
        if known and self._may_change:
            self._language = known[0]

    def answer(self, document: Any, lines: list[str]) -> None:
        """Print the document as JSON, or the lines for a person."""
        self.print(as_json(document) if self.as_json else "\n".join(lines))

    def print(self, text: str) -> None:
        """Print on standard output, whatever its encoding cannot say as `?`.

        A reader that has seen enough (`| head`) changes nothing: the exit code is the data's.
        """
        encoding = sys.stdout.encoding or "utf-8"
        try:
            sys.stdout.write(text.encode(encoding, "replace").decode(encoding) + "\n")
            sys.stdout.flush()
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    def stop(self, exit_code: int, code: str, message: str, hint: str = "") -> NoReturn:
        """Say what is wrong and what to do, and end with an exit code."""
        if self.as_json:
            self.print(error_as_json(code, message, hint))
        say_on_stderr(f"{message} {hint}")
        sys.exit(exit_code)


@contextmanager
def in_words(call: Call) -> Iterator[None]:
    """Turn what can go wrong into one sentence and an exit code."""
    try:
        yield
    except Unavailable as error:
        code = _UNAVAILABLE[type(error)]
        message = call.texts(f"cli-{code}".replace("_", "-"), path=error.path.name)
        call.stop(UNUSABLE, code, message)
    except OSError as error:
        call.stop(UNUSABLE, *_of_the_system(call, error))
    except Exception as error:
        if (said := _of_the_policy(call, error)) is not None:
            call.stop(UNUSABLE, *said)
        # Whatever was not foreseen is still one sentence; the operator can ask for the rest.
        if os.environ.get("JAMSTALL_DEBUG"):
            raise
        call.stop(UNUSABLE, "unexpected", call.texts("cli-unexpected", kind=type(error).__name__))


def _of_the_policy(call: Call, error: Exception) -> tuple[str, str] | None:
    """Return the code and the words of a setting that cannot be understood; None of all else."""
    from jamstall.analysis.disclosure.settings import BadPolicy
    from jamstall.operations.policy import in_words

    return ("setting", in_words(error, call.texts)) if isinstance(error, BadPolicy) else None


def _of_the_system(call: Call, error: OSError) -> tuple[str, str]:
    """Return the code and the words of what the system, or an engine, did not do."""
    from jamstall.store.spark.problems import EngineProblem
    from jamstall.workshop.problems import Unreachable

    problem = error.strerror or ""
    if isinstance(error, Unreachable):
        path = Path(str(error.filename)).name
        message = call.texts("cli-workshops-unreachable", path=path, problem=problem)
        return "workshops_unreachable", message
    if isinstance(error, EngineProblem):
        message = call.texts(f"problem-{error.code}", address=error.address)
        return error.code.replace("-", "_"), message
    path = Path(str(error.filename or call.database.path)).name
    message = call.texts("cli-file-system", path=path, problem=problem or str(error))
    return "file_system", message


def as_json(document: Any) -> str:
    """Return a document as one line of JSON."""
    return json.dumps(document, ensure_ascii=False, default=_plain)


def error_as_json(code: str, message: str, hint: str = "") -> str:
    """Return what went wrong as the JSON document that stands in the answer's place."""
    return as_json({"error": {"code": code, "message": message, "suggestion": hint}})


def say_on_stderr(text: str) -> None:
    """Print one line on standard error."""
    sys.stderr.write(" ".join(text.split()) + "\n")


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
