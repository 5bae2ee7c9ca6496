"""`reference`: what it lists, fetches, refuses and takes back; and what a stop midway leaves."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result

from jamstall import ROOT
from jamstall.context import declared, web
from jamstall.context.declared import series
from jamstall.context.findings import CODES, Finding
from jamstall.context.wording import sentence
from jamstall.store.database import Database
from jamstall.store.series import history
from jamstall.texts import LANGUAGES, Texts
from tests.commands import Run, document
from tests.producer import REGIONS, Handler, Producer, cuts, refuses, serving


@pytest.fixture
def producer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Producer]:
    """A producer, and one series that is declared to be there; nobody waits."""
    folder = tmp_path / "series"
    folder.mkdir()
    monkeypatch.setattr(declared, "FOLDER", folder)
    monkeypatch.setattr(web, "pause", lambda _: None)
    with serving() as running:
        (folder / "own.toml").write_text(running.declared("pxweb2"), encoding="utf-8")
        series.cache_clear()
        yield running
    series.cache_clear()


def lines(result: Result) -> list[str]:
    return [line.replace("\u00a0", " ") for line in result.stdout.splitlines()]


def test_what_ships_is_listed_with_what_it_is(run: Run) -> None:
    told = document(run("reference", "--json"))
    assert [one["series"] for one in told] == list(series())
    employed = next(one for one in told if one["series"] == "employed")
    assert employed["current"]["figures"] == 13_464
    assert (employed["current"]["worked_up"], employed["current"]["preliminary"]) == (True, True)
    said = lines(run("reference", "list"))
    assert len(said) == len(series())
    assert any("Hämtad 21 november 2026, bearbetad, preliminär" in line for line in said)
    shown = run("reference", "show", "employed").stdout
    assert "Källa: SCB, Befolkningens arbetsmarknadsstatus (BAS)" in shown
    assert "följde med programmet" in shown


def test_a_series_is_tried_fetched_and_taken_back(run: Run, producer: Producer) -> None:
    assert lines(run("reference")) == [
        "own · Sysselsatta. Inte hämtad än. (tabellen är inte kontrollerad hos källan)"
    ]
    tried = run("reference", "update", "--dry-run")
    assert tried.exit_code == 0
    assert lines(tried)[0] == "own: skulle sparas. Uppgifter: 396. Inget är ändrat."
    assert document(run("reference", "--json"))[0]["current"] is None
    (kept,) = document(run("reference", "update", "own", "--by", "Eva", "--json"))
    assert (kept["figures"], kept["findings"]) == (len(REGIONS) * 18, [])
    assert kept["difference"]["new"] == 396
    (same,) = document(run("reference", "update", "--json"))
    assert (same["snapshot"], same["difference"]["changed"]) == (None, [])
    assert lines(run("reference", "update"))[0].startswith("own: siffrorna är desamma")
    shown = document(run("reference", "show", "own", "--json"))
    assert [one["fetched_by"] for one in shown["snapshots"]] == ["Eva"]
    gone = run("reference", "retract", str(kept["snapshot"]))
    assert lines(gone)[0].endswith("Serien har nu inga siffror.")
    again = run("reference", "retract", str(kept["snapshot"]), "--json")
    assert (again.exit_code, document(again)["error"]["code"]) == (2, "no_such_snapshot")


def test_a_silent_revision_is_printed(run: Run, producer: Producer) -> None:
    run("reference", "update")
    number = producer.number
    producer.number = lambda cell: number(cell) + (cell["Region"] == "21")
    said = lines(run("reference", "update"))
    assert said[1] == "own: nya 0, ändrade 18, borta 0."
    assert said[2] == ("Källan har ändrat siffror utan att ändra datumet (2026-03-12T07:00:00Z).")
    assert said[3] == "21 2022 man abroad: 5 043 → 5 044"
    assert said[-1] == "… och 8 till (--json visar alla)."


def test_what_is_refused_leaves_the_former_in_place(run: Run, producer: Producer) -> None:
    run("reference", "update")
    before = document(run("reference", "show", "own", "--json"))
    number = producer.number
    producer.number = lambda cell: number(cell) * 10
    refused = run("reference", "update")
    assert refused.exit_code == 1
    said = lines(refused)
    assert said[0] == "own: inget är ändrat."
    assert said[1].endswith("förra gången. Det gäller 396 uppgifter.")
    assert said[2].endswith("--accept jump.")
    producer.only = "/data"
    producer.faults = deque([cuts] * web.TRIES)
    assert run("reference", "update").exit_code == 1
    assert document(run("reference", "show", "own", "--json")) == before


def test_without_a_network_it_says_what_was_tried_and_what_to_do(
    run: Run, producer: Producer, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = declared.FOLDER / "own.toml"
    with serving() as gone:
        path.write_text(gone.declared("pxweb2"), encoding="utf-8")
    series.cache_clear()
    result = run("reference", "update")
    assert result.exit_code == 1
    said = lines(result)
    assert f"{gone.address}/api/v2/config svarade inte" in said[1]
    assert "python -m jamstall reference update own --file FIL" in said[2]


def test_a_file_that_was_fetched_by_hand_is_read(
    run: Run, producer: Producer, tmp_path: Path
) -> None:
    asked = {**producer.codes, "ContentsCode": ("000005FG",)}
    path = tmp_path / "TAB1.json"
    path.write_text(json.dumps(producer.table(asked)), encoding="utf-8")
    (told,) = document(run("reference", "update", "own", "--file", str(path), "--json"))
    assert (told["figures"], told["findings"]) == (396, [])
    assert producer.asked == []
    (fetched,) = document(run("reference", "update", "own", "--json"))
    assert fetched["difference"] == {
        "new": 0, "gone": 0, "periods": [], "silent": False, "changed": [],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (("update", "nix"), "unknown_series"),
        (("show", "nix"), "unknown_series"),
        (("show",), "usage"),
        (("update", "--file", "f.px"), "usage"),
        (("retract",), "usage"),
        (("retract", "employed"), "usage"),
        (("retract", "99"), "no_such_snapshot"),
    ],
)
def test_a_call_that_cannot_be_understood(run: Run, call: tuple[str, ...], code: str) -> None:
    result = run("reference", *call, "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (2, code)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_a_sentence(language: str) -> None:
    texts = Texts(language)
    for code in CODES:
        wanted = "woman" if code == "missing_sex" else "22"
        said = sentence(Finding(code, "21 2024", "11", wanted, 3), texts)
        assert len(said) > 20
        assert "3" in said


CHILD = """
import pathlib, sys
from jamstall.context import declared
declared.FOLDER = pathlib.Path(sys.argv[1])
from jamstall.cli import main
main(["reference", "update", "--database", sys.argv[2]])
"""


def test_killed_in_the_middle_it_has_changed_nothing(
    producer: Producer, database_file: Path
) -> None:
    """The last page is being sent when the process is killed."""
    reached, go_on = threading.Event(), threading.Event()

    def stalls(handler: Handler) -> None:
        reached.set()
        go_on.wait(60)
        refuses(500)(handler)

    producer.only = "/data"
    producer.most_cells = 396
    producer.faults = deque([stalls])
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(declared.FOLDER), str(database_file)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as child:
        assert reached.wait(60)
        child.send_signal(signal.SIGKILL)
        child.wait(60)
    go_on.set()
    database = Database(database_file)
    assert all(one.shipped for one in history(database))
    database.close()
