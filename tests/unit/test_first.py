"""A file that has just been chosen is read once, whatever is made of it."""

from pathlib import Path
from typing import Any

import pytest

from jamstall.enumerations import word_key
from jamstall.intake import Mapping, UnusableFile, take_in
from jamstall.intake import first as module
from jamstall.intake.first import first
from jamstall.intake.look import look
from jamstall.intake.mapping_file import as_toml
from jamstall.intake.read import Sheet, read
from jamstall.upload.worker import start
from tests.files import grant, table, xlsx


@pytest.fixture
def times_read(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Return a list of the files that are read, once for each time."""
    paths: list[Path] = []

    def noted(path: Path) -> list[Sheet]:
        paths.append(path)
        return read(path)

    monkeypatch.setattr(module, "read", noted)
    return paths


def own_words(number: int) -> dict[str, Any]:
    """Return a grant whose outcome is in an office's own words, under its own heading."""
    row = grant(number, Utfall="Jajamän")
    del row["Beslut"]
    return row


SAID = Mapping(
    columns={"decision": "Utfall"}, values={"decision": {word_key("Jajamän"): "granted"}}
)


def test_what_is_plain_is_looked_at_and_taken_in(tmp_path: Path, times_read: list[Path]) -> None:
    file = xlsx(tmp_path / "f.xlsx", table(grant(1), grant(2, Kommun="Gevle")))
    made = first(file, {}, "lista.xlsx")
    assert times_read == [file]
    assert made.look == look(file, Mapping(), "lista.xlsx")
    assert made.intake == take_in(file, made.look.mapping(Mapping()), None, "lista.xlsx")
    assert [f.code for f in made.intake.findings if f.severity == "error"] == [
        "municipality_unknown"
    ]


def test_next_months_file_is_read_as_the_last_one(tmp_path: Path, times_read: list[Path]) -> None:
    september = look(xlsx(tmp_path / "9.xlsx", table(own_words(1))), SAID, "9.xlsx")
    kept = as_toml(september.mapping(SAID))
    file = xlsx(tmp_path / "10.xlsx", table(own_words(2), own_words(3)))
    assert first(file, {}, file.name).intake is None
    assert first(file, {("14", "business_grants"): kept}, file.name).intake is None
    made = first(file, {("21", "business_grants"): kept}, file.name)
    assert len(times_read) == 3
    assert made.mapping.values == SAID.values
    assert made.intake is not None
    assert made.intake.cases["decision"] == ["granted", "granted"]
    assert made.intake == take_in(file, made.look.mapping(made.mapping), None, file.name)


@pytest.mark.parametrize(
    "rows",
    [
        [own_words(1)],  # a word that nobody can read
        [{"Vem": "Ada", "Hur mycket": 100}, {"Vem": "Eva", "Hur mycket": 200}],
    ],
    ids=["word", "table"],
)
def test_what_must_be_asked_is_not_taken_in(tmp_path: Path, rows: list[dict[str, Any]]) -> None:
    file = xlsx(tmp_path / "f.xlsx", table(*rows))
    made = first(file, {}, file.name)
    assert (made.intake, made.look) == (None, look(file, Mapping(), file.name))


def test_by_another_process_the_same(tmp_path: Path) -> None:
    file = xlsx(tmp_path / "upload.xlsx", table(grant(1), grant(2)))
    assert start(first, file, {}, "f.xlsx").result() == first(file, {}, "f.xlsx")
    file.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(UnusableFile, match="unreadable"):
        start(first, file, {}, "f.xlsx").result()
