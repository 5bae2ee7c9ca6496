"""Drafts: kept whole, found again by their owner only, and gone when they should be."""

import datetime as dt
import io
import json
import os
import resource
import shutil
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from jamstall import ROOT
from jamstall.intake import Mapping, UnusableFile
from jamstall.intake.limits import MOST_BYTES
from jamstall.upload.difference import Period
from jamstall.upload.draft import Choices
from jamstall.upload.drafts import Drafts, NoSuchDraft


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(tmp_path / "drafts")


SAID = Choices(
    Mapping(
        table="business_grants",
        sheet="Ärenden",
        header_row=7,
        columns={"case_id": "Dnr", "amount_granted": "Belopp"},
        constants={"decision": "granted"},
        values={"applicant_sex": {"k": "woman"}},
        sex_from_identity_number=True,
    ),
    "21",
    Period(dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
    123_456_789_00,
    frozenset(("amount_scale", "totals_row")),
    "columns",
)


def test_all_that_was_said_is_there_after_a_restart(drafts: Drafts) -> None:
    draft = drafts.create(b"innehall", "Ärenden 2024.XLSX", "eva")
    saved = drafts.save(draft, SAID)
    found = Drafts(drafts.folder).get(draft.draft_id, "eva")
    assert found == saved == replace(draft, choices=SAID)
    assert found.file.read_bytes() == b"innehall"
    assert Drafts(drafts.folder).of("eva") == [found]
    assert drafts.save(found, Choices()).choices == Choices()
    assert drafts.get(draft.draft_id, "eva").choices == Choices()


def test_it_is_private_in_every_way(drafts: Drafts) -> None:
    old = os.umask(0)
    try:
        draft = drafts.save(drafts.create(io.BytesIO(b"x"), "a.xlsx", "eva"), SAID)
    finally:
        os.umask(old)
    for path in (drafts.folder, draft.folder):
        assert stat.S_IMODE(path.stat().st_mode) == 0o700
    for path in draft.folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert sorted(path.name for path in draft.folder.iterdir()) == ["draft.json", "upload.xlsx"]


def test_to_anybody_else_it_does_not_exist(drafts: Drafts) -> None:
    draft = drafts.create(b"x", "a.xlsx", "eva")
    other = drafts.create(b"y", "b.xlsx", "bo")
    assert len({draft.draft_id, other.draft_id}) == 2
    assert len(draft.draft_id) >= 32
    with pytest.raises(NoSuchDraft):
        drafts.get(draft.draft_id, "bo")
    assert [one.draft_id for one in drafts.of("bo")] == [other.draft_id]
    inside = f"{draft.draft_id}/../{draft.draft_id}"
    for guess in ("", ".", "..", inside, f"{draft.draft_id}/", draft.draft_id[:-1], "a" * 32, "\0"):
        with pytest.raises(NoSuchDraft):
            drafts.get(guess, "eva")


@pytest.mark.parametrize(
    ("name", "shown", "kept"),
    [
        ("../../etc/passwd", "passwd", "upload"),
        (r"C:\Users\eva\Mina ärenden.xlsx", "Mina ärenden.xlsx", "upload.xlsx"),
        ("/home/eva/a.CSV", "a.CSV", "upload.csv"),
        ("a.xlsx\n\x00\u202e", "a.xlsx", "upload.xlsx"),
        ("a.php", "a.php", "upload"),
        ("640823-3234.xlsx", "[personnummer].xlsx", "upload.xlsx"),
        ("", "", "upload"),
        ("x" * 5000, "x" * 200, "upload"),
    ],
)
def test_a_name_is_shown_but_never_a_path(drafts: Drafts, name: str, shown: str, kept: str) -> None:
    draft = drafts.create(b"x", name, "eva")
    assert (draft.name, draft.file.name) == (shown, kept)
    assert draft.file.parent == draft.folder
    assert drafts.get(draft.draft_id, "eva").name == shown


class Endless(io.RawIOBase):
    """A file that never ends; tells how much of it was read."""

    taken = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.taken += size
        return b"x" * size


def test_too_large_a_file_is_not_written_to_its_end(drafts: Drafts) -> None:
    endless = Endless()
    with pytest.raises(UnusableFile) as refused:
        drafts.create(endless, "stor.xlsx", "eva")  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.about["limit"]) == ("too_large", 50)
    assert endless.taken <= MOST_BYTES + 2 * 1024 * 1024
    with pytest.raises(UnusableFile):
        drafts.create(bytes(MOST_BYTES + 1), "stor.xlsx", "eva")
    assert list(drafts.folder.iterdir()) == []
    assert drafts.create(bytes(MOST_BYTES), "lagom.xlsx", "eva").file.stat().st_size == MOST_BYTES


def test_removed_with_all_that_was_made_of_it(drafts: Drafts) -> None:
    draft = drafts.create(b"x", "a.xlsx", "eva")
    (draft.folder / "preview-1.duckdb").touch()
    drafts.remove(draft)
    drafts.remove(draft)
    assert list(drafts.folder.iterdir()) == []
    with pytest.raises(NoSuchDraft):
        drafts.get(draft.draft_id, "eva")


def test_newest_first(drafts: Drafts) -> None:
    made = []
    for day in (2, 1, 3):
        draft = drafts.create(b"x", f"{day}.xlsx", "eva")
        made.append(drafts.save(replace(draft, created_at=dt.datetime(2024, 5, day))))
    assert [draft.name for draft in drafts.of("eva")] == ["3.xlsx", "2.xlsx", "1.xlsx"]


def test_expires_by_when_it_was_last_touched(drafts: Drafts) -> None:
    assert drafts.expire() == 0
    old, touched, new = (drafts.create(b"x", f"{n}.xlsx", "eva") for n in range(3))
    ruin = drafts.folder / ("r" * 32)
    ruin.mkdir()
    theirs = drafts.folder / "another's"
    theirs.mkdir()
    week_ago = dt.datetime.now(tz=dt.UTC).timestamp() - 7 * 24 * 3600 - 60
    for folder in (old.folder, touched.folder, ruin, theirs):
        os.utime(folder, (week_ago, week_ago))
    drafts.save(touched, SAID)
    assert drafts.expire() == 2
    assert {draft.name for draft in drafts.of("eva")} == {touched.name, new.name}
    assert theirs.exists()


@pytest.mark.parametrize("record", [b"", b"{", b"[]", b"{}", b'"x"', b"\xff", None])
def test_a_damaged_draft_is_none(drafts: Drafts, record: bytes | None) -> None:
    draft = drafts.create(b"x", "a.xlsx", "eva")
    whole = json.loads((draft.folder / "draft.json").read_bytes())
    if record is None:
        whole["mapping"]["columns"] = {"no_such_column": "x"}
    made = json.dumps(whole).encode() if record is None else record
    (draft.folder / "draft.json").write_bytes(made)
    with pytest.raises(NoSuchDraft):
        drafts.get(draft.draft_id, "eva")
    assert drafts.of("eva") == []


def test_without_its_file_it_is_none(drafts: Drafts) -> None:
    draft = drafts.create(b"x", "a.xlsx", "eva")
    draft.file.unlink()
    with pytest.raises(NoSuchDraft):
        drafts.get(draft.draft_id, "eva")


def test_a_record_cannot_point_elsewhere(drafts: Drafts) -> None:
    draft = drafts.create(b"x", "a.xlsx", "eva")
    record = draft.folder / "draft.json"
    document = json.loads(record.read_bytes())
    record.write_text(json.dumps({**document, "file": "/etc/passwd"}))
    with pytest.raises(NoSuchDraft):
        drafts.get(draft.draft_id, "eva")


def test_where_drafts_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("JAMSTALL_DRAFTS", raising=False)
    assert Drafts.beside(tmp_path / "d.duckdb").folder == tmp_path / "drafts"
    monkeypatch.setenv("JAMSTALL_DRAFTS", str(tmp_path / "elsewhere"))
    assert Drafts.beside(tmp_path / "d.duckdb").folder == tmp_path / "elsewhere"


def test_on_a_full_disk_the_choices_before_are_kept(drafts: Drafts) -> None:
    """Where no file may grow past the limit, the disk is full to a program."""
    draft = drafts.save(drafts.create(b"x" * 4000, "a.xlsx", "eva"), SAID)
    code = (
        "import sys, signal; from dataclasses import replace; from pathlib import Path\n"
        "from jamstall.upload.drafts import Drafts\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "drafts = Drafts(Path(sys.argv[1])); draft = drafts.get(sys.argv[2], 'eva')\n"
        "for work in (lambda: drafts.save(draft, replace(draft.choices, step='x' * 9000)),\n"
        "             lambda: drafts.create(b'x' * 9000, 'b.xlsx', 'eva')):\n"
        "    try: work()\n"
        "    except OSError: print('full')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(drafts.folder), draft.draft_id],
        cwd=ROOT, capture_output=True, text=True, check=True,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000)),
    )  # fmt: skip
    assert done.stdout == "full\nfull\n"
    assert drafts.of("eva") == [draft]
    assert len(list(drafts.folder.iterdir())) == 1
    assert not list(draft.folder.glob("*.partial"))
    shutil.rmtree(drafts.folder)


def test_a_scratch_folder_is_private_and_gone_afterwards(drafts: Drafts) -> None:
    with drafts.scratch() as folder:
        (folder / "copy").write_bytes(b"x")
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert drafts.of("eva") == []
    assert list(drafts.folder.iterdir()) == []
    with pytest.raises(RuntimeError), drafts.scratch():
        raise RuntimeError
    assert list(drafts.folder.iterdir()) == []


def test_what_a_fall_leaves_of_a_scratch_folder_expires(drafts: Drafts) -> None:
    fallen = drafts.scratch()
    folder = fallen.__enter__()
    assert drafts.expire(dt.timedelta(days=1)) == 0
    assert drafts.expire(-dt.timedelta(days=1)) == 1
    assert not folder.exists()
