"""What several tests share: databases made once for all processes, and what small groups hide."""

import atexit
import gc
import os
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest

from jamstall.analysis.disclosure.kept import Kept
from jamstall.analysis.disclosure.secondary import tables
from jamstall.demo import intakes
from jamstall.read_texts import read_texts
from jamstall.store import loads
from jamstall.store.database import Database
from tests.once import made_once, remembering
from tests.serving import DECIDED

LONGEST_NAME = 120


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Set aside modules and collected tests, half a million things: none of them is ever garbage.

    Each look for garbage went through all of them. Python's own at the end does again.
    """
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()
        atexit.register(gc.unfreeze)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case of bytes, or of a very long text, by its argument and not by what it holds.

    A zip file carries the clock in it, so that processes that collect a moment apart would give
    one case two names, and none of the tests would run.
    """
    if isinstance(val, bytes) or (isinstance(val, str) and len(val) > LONGEST_NAME):
        return argname
    return None


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of this run that all its processes see."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if own.name.startswith("popen-") else own


@pytest.fixture(scope="session")
def empty_database(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file with reference data and no cases; copy it, do not write to it."""

    def make(path: Path) -> None:
        database = Database(path)
        with database.reading():
            pass
        database.close()

    return _copy_of(shared_folder, tmp_path_factory, "empty.duckdb", make)


@pytest.fixture(scope="session")
def demo_database(shared_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database filled with the demo data; copy it, do not write to it."""

    def make(path: Path) -> None:
        database = Database(path)
        loads.publish(database, intakes(), is_demo=True)
        read_texts(database)
        database.close()

    return _copy_of(shared_folder, tmp_path_factory, "demo.duckdb", make)


@pytest.fixture(scope="session")
def decided_demo(
    demo_database: Path, shared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return the demo data decided together, as readers have it; do not write to it.

    Others take the demo data as it is before: each table is decided when it is asked for.
    """
    copy = tmp_path_factory.mktemp("decided") / "demo.duckdb"
    copy.write_bytes(demo_database.read_bytes())

    def make(path: Path) -> None:
        from tests.together import decide_together  # with a solver of its own: few tests need it

        own = path.with_suffix(".duckdb")
        own.write_bytes(demo_database.read_bytes())
        database = Database(own)
        decide_together(database)
        database.close()
        Kept.beside(own).path.replace(path)

    decisions = made_once(shared_folder, "decided.sqlite", make)
    Kept.beside(copy).path.write_bytes(decisions.read_bytes())
    return copy


@pytest.fixture(scope="session")
def indistinct_database(
    empty_database: Path, shared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """Return data of which others differ in what is hidden alone (`tests/indistinct.py`).

    It is not decided; copy it, do not write to it.
    """

    def make(path: Path) -> None:
        from tests import indistinct

        own = path.with_suffix(".duckdb")
        own.write_bytes(empty_database.read_bytes())
        indistinct.as_it_is(own)
        if own != path:
            own.replace(path)

    return _copy_of(shared_folder, tmp_path_factory, "indistinct.duckdb", make)


@pytest.fixture(scope="session")
def each_decided(
    indistinct_database: Path, shared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., dict[str, Path]]:
    """Return a way to copy it, and others, into a folder (`indistinct.each`): as readers have it.

    It is decided once in a whole run, of groups of five and of three.
    """

    def make(path: Path) -> None:
        from tests import indistinct

        with pytest.MonkeyPatch.context() as patch:
            for limit, others in (("5", ()), ("3", (indistinct.OTHERS,))):
                patch.setenv("JAMSTALL_SMALLEST", limit)
                folder = tmp_path_factory.mktemp("deciding")
                for one in indistinct.each(indistinct_database, folder, *others).values():
                    Kept(path).add(Kept.beside(indistinct.decide(one)).all())

    def copies(folder: Path, *which: str) -> dict[str, Path]:
        from tests import indistinct

        kept = made_once(shared_folder, "indistinct.sqlite", make)
        found = indistinct.each(indistinct_database, folder, *which)
        for path in found.values():
            Kept.beside(path).path.write_bytes(kept.read_bytes())
        return found

    return copies


def _copy_of(
    shared_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    make: Callable[[Path], None],
) -> Path:
    """Return this process's own copy: DuckDB lets one process at a time hold a file to write."""
    copy = tmp_path_factory.mktemp(name.partition(".")[0]) / name
    copy.write_bytes(made_once(shared_folder, name, make).read_bytes())
    return copy


@pytest.fixture(scope="session", autouse=True)
def own_databases_only() -> Iterator[None]:
    """Let a test that names no database find none.

    The one in `data/` is the developer's own, and processes that make it there hold it from each
    other.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAMSTALL_DATABASE", str(Path(os.devnull) / "named by no test"))
        yield


@pytest.fixture(scope="session", autouse=True)
def decided_once(shared_folder: Path) -> Iterator[None]:
    """Let the solver decide once in the whole run what is hidden of the same counts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tables, "decide", remembering(tables.decide, shared_folder))
        patch.setenv(DECIDED, str(shared_folder))
        patch.setenv("JAMSTALL_DECIDE_AHEAD", "off")
        yield
