"""Editions in an object store on loopback, by PyArrow's own file systems."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from jamstall.editions.faults import EditionFault
from jamstall.editions.following import Follower
from jamstall.editions.local import Local
from jamstall.editions.places import Places
from tests.commands import Run, document

BUCKETS = ("region", "region-closed")
KEYS = ("anybody", "anything-at-all")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run an object store whose buckets are folders; give where it answers, as it says itself."""
    folder = tmp_path_factory.mktemp("store")
    for bucket in BUCKETS:
        (folder / bucket).mkdir()
    rclone = Path(sys.executable).with_name("rclone")
    with subprocess.Popen(
        [rclone, "serve", "s3", folder, "--addr", "127.0.0.1:0", "--auth-key", ",".join(KEYS),
         "--config", "", "--vfs-cache-mode", "off"],
        stderr=subprocess.PIPE, text=True,
    ) as server:  # fmt: skip
        assert server.stderr is not None
        said = next(line for line in server.stderr if "http://" in line)
        yield "http://" + said.partition("http://")[2].split("/")[0].strip("] \n")
        server.terminate()


def address(store: str, bucket: str) -> str:
    return f"s3://{bucket}/jamstall?endpoint_override={store}&region=us-east-1"


@pytest.fixture(autouse=True)
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", KEYS[0])
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", KEYS[1])
    # As other stores than Amazon's need it: without, a part is sent without its length.
    monkeypatch.setenv("AWS_REQUEST_CHECKSUM_CALCULATION", "when_required")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "off")


def test_an_edition_goes_through_an_object_store(
    store: str, run: Run, good: Path, tmp_path: Path
) -> None:
    place, closed = (address(store, bucket) for bucket in BUCKETS)
    follower = Follower(place, closed, Local(tmp_path / "local"))
    follower.look()
    assert follower.fault is not None
    assert follower.fault.code == "nothing"
    run("load", good)
    told = document(run("snapshot", place, "--closed", closed, "--json"))
    assert told["new"]
    assert follower.look()
    with follower.database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM cases").fetchall() == [(3,)]
    again = document(run("snapshot", place, "--closed", closed, "--json"))
    assert (again["new"], again["edition"]) == (False, told["edition"])
    places = Places(place, closed)
    assert places.editions("open") == places.editions("closed") == [told["edition"]]


def test_a_store_that_is_away_is_told_of() -> None:
    place = "s3://region/x?endpoint_override=http://127.0.0.1:9&region=us-east-1"
    with pytest.raises(EditionFault) as told:
        Places(place).latest()
    assert (told.value.code, told.value.about) == ("away", "s3://region/x")
