"""Editions in an object store on loopback, by PyArrow's own file systems."""

from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from moto.server import ThreadedMotoServer

from jamstall.editions.faults import EditionFault
from jamstall.editions.following import Follower
from jamstall.editions.local import Local
from jamstall.editions.places import Places
from tests.commands import Run, document

BUCKETS = ("region", "region-closed")


@pytest.fixture(scope="module")
def store() -> Iterator[ThreadedMotoServer]:
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for bucket in BUCKETS:
        urlopen(Request(f"http://{host}:{port}/{bucket}", method="PUT")).close()
    yield server
    server.stop()


def address(store: ThreadedMotoServer, bucket: str) -> str:
    host, port = store.get_host_and_port()
    return f"s3://{bucket}/jamstall?endpoint_override=http://{host}:{port}&region=us-east-1"


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "anybody")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "anything")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "off")


def test_an_edition_goes_through_an_object_store(
    store: ThreadedMotoServer, run: Run, good: Path, tmp_path: Path
) -> None:
    place, closed = (address(store, bucket) for bucket in BUCKETS)
    follower = Follower(place, closed, Local(tmp_path / "local"))
    follower.look()
    assert follower.fault is not None
    assert follower.fault.code == "nothing"
    run("load", good)
    told = document(run("snapshot", place, "--closed", closed, "--keep", 1, "--json"))
    assert told["new"]
    assert follower.look()
    with follower.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM cases").fetchall() == [(3,)]
    again = document(run("snapshot", place, "--closed", closed, "--keep", 1, "--again", "--json"))
    assert again["removed"] == [told["edition"]]
    places = Places(place, closed)
    assert places.editions("open") == places.editions("closed") == [again["edition"]]


def test_a_store_that_is_away_is_told_of() -> None:
    place = "s3://region/x?endpoint_override=http://127.0.0.1:9&region=us-east-1"
    with pytest.raises(EditionFault) as told:
        Places(place).latest()
    assert (told.value.code, told.value.about) == ("away", "s3://region/x")
