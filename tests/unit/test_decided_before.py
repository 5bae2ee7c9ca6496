"""While it is decided what is hidden, nobody is told of: readers see what was there before."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from threading import Event
from threading import enumerate as enumerate_threads

import pytest

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure.apart import Apart
from jamstall.analysis.disclosure.audit import closed
from jamstall.analysis.disclosure.kept import Kept
from jamstall.decide_ahead import decide_ahead, known_by
from jamstall.intake import Intake, take_in
from jamstall.panels.beyond import beyond_said
from jamstall.side_file import Unreachable
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from jamstall.texts import Texts
from jamstall.upload.decided_before import decide_before
from tests.files import grant, table, xlsx

BY = ("municipality", "sex")
WATCHES = "small groups"


@pytest.fixture
def intake(tmp_path: Path) -> Intake:
    rows = [grant(n, Kön="Man" if n > 6 else "Kvinna") for n in range(1, 30)]
    return take_in(xlsx(tmp_path / "a.xlsx", table(*rows)), None, None, "a.xlsx")


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Iterator[Database]:
    copy = tmp_path / "own.duckdb"
    copy.write_bytes(empty_database.read_bytes())
    opened = Database(copy)
    opened.awaits_decisions = True  # as the app's own does
    yield opened
    opened.close()


def shown(database: Database) -> Breakdown:
    return breakdown(database, "granted_cases", BY)


def test_nobody_is_told_of_until_it_is_decided(database: Database, intake: Intake) -> None:
    loads.publish(database, [intake])
    found = shown(database)
    assert found.beyond == ("undecided",)
    assert found.groups
    assert all(group.suppressed for group in found.groups)
    assert found.overall.cases == 29, "what is of no person is shown at once"
    assert breakdown(database, "granted_cases", ("municipality",)).groups[0].cases == 29
    assert beyond_said(Texts("sv"), found.beyond).startswith(
        "Vad som kan visas om personer är inte avgjort"
    )
    decide_ahead(database, Event())
    assert shown(database).beyond == ()
    assert not all(group.suppressed for group in shown(database).groups)


def test_made_up_cases_have_nobody_to_wait_for(database: Database, intake: Intake) -> None:
    loads.publish(database, [intake], is_demo=True)
    assert shown(database).beyond == ()


def test_nobody_is_waited_for_in_an_empty_database(database: Database) -> None:
    assert shown(database).beyond == ()
    assert database.withheld is None


def test_decided_before_it_is_shown_at_once(database: Database, intake: Intake) -> None:
    told: list[tuple[int, int]] = []
    before = known_by(database, "empty")
    publish = partial(loads.publish, intakes=[intake])
    decide_before(database, publish, lambda done, steps: told.append((done, steps)), Event())
    assert shown(database).groups == (), "readers see what was there before"
    assert known_by(database, "empty") == before
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 1
    publish(database)
    assert shown(database).beyond == ()
    version = provenance(database).version
    assert known_by(database, version) != version
    assert [left.name for left in database.path.parent.glob("deciding-*")] == []


def test_stopped_it_ends_and_what_is_decided_is_known_the_next_time(
    database: Database, tmp_path: Path
) -> None:
    two_women = table(*(grant(n, Kön="Man" if n > 2 else "Kvinna") for n in range(1, 30)))
    intake = take_in(xlsx(tmp_path / "b.xlsx", two_women), None, None, "b.xlsx")
    stopped, publish = Event(), partial(loads.publish, intakes=[intake])
    told: list[tuple[int, int]] = []

    def stop(done: int, steps: int) -> None:
        told.append((done, steps))
        if done == steps - 1:
            stopped.set()

    decide_before(database, publish, stop, stopped)
    assert told[-1][0] == told[-1][1] - 1
    assert [left.name for left in database.path.parent.glob("deciding-*")] == []
    assert loads.history(database) == []
    assert Kept.beside(database.path).all()
    publish(database)
    assert shown(database).beyond == ("undecided",)


def test_what_cannot_be_published_is_not(database: Database, intake: Intake) -> None:
    publish = partial(loads.publish, intakes=[intake], expected="another state")
    with pytest.raises(loads.Outdated):
        decide_before(database, publish, lambda _done, _steps: None, Event())
    assert [left.name for left in database.path.parent.glob("deciding-*")] == []
    assert loads.history(database) == []


def test_what_a_killed_process_left_is_removed(database: Database, intake: Intake) -> None:
    gone = database.path.parent / "deciding-4194305-abc"  # no process has so large a number
    gone.mkdir()
    (gone / "preview.duckdb").write_bytes(b"left")
    decide_before(database, partial(loads.publish, intakes=[intake]), lambda *_: None, Event())
    assert not gone.exists()


def test_a_file_that_cannot_be_written_keeps_nobody_waiting(
    database: Database, intake: Intake, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that decides has it, as long as it runs."""

    def unwritten(_self: Kept, _rows: object) -> None:
        raise Unreachable(database.path)

    monkeypatch.setattr(Kept, "add", unwritten)
    loads.publish(database, [intake])
    decide_ahead(database, Event())
    assert shown(database).beyond == ()


def test_who_decides_beside_the_app_is_heard(database: Database, intake: Intake) -> None:
    """`decide` on the command line, while the app had already looked."""
    loads.publish(database, [intake])
    assert shown(database).beyond == ("undecided",)
    known = dict(closed._KNOWN)
    decide_ahead(database, Event())
    closed.forget()
    closed._KNOWN.update(known)
    assert shown(database).beyond == ("undecided",)
    decide_ahead(database, Event())
    assert shown(database).beyond == ()


def test_a_command_ends_without_a_thread_that_watches() -> None:
    """What such a thread holds at the end is called leaked, on the standard error of `decide`."""
    with Apart(Event()):
        assert WATCHES in [thread.name for thread in enumerate_threads()]
    assert WATCHES not in [thread.name for thread in enumerate_threads()]
