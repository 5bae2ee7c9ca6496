"""No identity number is left anywhere: in every form, from every place, in every file there is.

The files go the whole way: draft, first look, preview, publishing with the mapping remembered,
backup and exports. Then all bytes that are left are searched, and all values of every table.
"""

import json
import logging
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from jamstall.cli import main
from jamstall.intake import persons, take_in
from jamstall.intake.look import look
from jamstall.intake.mapping import mapping_in
from jamstall.intake.mapping_file import as_toml
from jamstall.intake.parse import identity
from jamstall.intake.parse.identity import Identity
from jamstall.intake.recall import recalled
from jamstall.intake.wording import findings_as_documents
from jamstall.store import loads
from jamstall.store.backup import backup
from jamstall.store.database import Database
from jamstall.store.mappings import latest
from jamstall.texts import Texts
from jamstall.ui.log import leave_values_out
from jamstall.upload.draft import Choices, Draft
from jamstall.upload.drafts import Drafts
from jamstall.upload.preview import preview
from tests.reliability.planted import (
    CELLS,
    FORMS,
    NUMBERS,
    Planted,
    found_in,
    places_of,
    plant,
    texts_left,
    values_left,
)

AS_IT_CAME = frozenset(("upload.xlsx",))
"""The user's own file in a draft: private, and gone when it is published or discarded."""


@pytest.fixture
def put_back() -> Iterator[None]:
    make = logging.getLogRecordFactory()
    yield
    logging.setLogRecordFactory(make)


def publish(database: Database, drafts: Drafts, left: Path, planted: Planted) -> Draft:
    """Take a file the whole way, as Ladda upp does; leave another draft of it under way."""
    eva = planted.path.stem.removeprefix("bidrag ")
    under_way = drafts.create(planted.path.read_bytes(), planted.path.name, "eva")
    under_way = drafts.save(under_way, Choices(planted.mapping, step="columns"))
    draft = drafts.create(planted.path.read_bytes(), planted.path.name, "eva")
    found = look(draft.file, planted.mapping, draft.name)
    said = found.mapping(planted.mapping)
    draft = drafts.save(draft, Choices(said))
    toml = left / f"{draft.draft_id}.toml"
    toml.write_text(as_toml(said), encoding="utf-8")
    (left / f"{draft.draft_id}.look").write_text(repr(found), encoding="utf-8")
    # What is done is done by what was kept.
    kept = drafts.get(draft.draft_id, "eva").choices.mapping
    assert kept == said == mapping_in(toml.read_bytes(), toml.name)
    intake = take_in(draft.file, kept, name=draft.name)
    assert intake.errors == 0, [f for f in intake.findings if f.severity == "error"]
    documents = findings_as_documents(intake.findings, Texts("sv"))
    (left / f"{draft.draft_id}.json").write_text(json.dumps(documents, ensure_ascii=False))
    if intake.name.startswith(("bidrag 0", "projekt 0")):  # a copy of the database takes its time
        with preview(database, intake, draft.folder):
            pass
    loads.publish(database, [intake], by=f"eva {eva}", mapping=as_toml(said))
    drafts.remove(draft)
    assert recalled(latest(database), look(planted.path, kept, "f.xlsx"), None) is not None
    try:
        ["Blad1"].index(planted.path.stem)
    except ValueError as error:
        logging.getLogger("jamstall").error("Uncaught", exc_info=error)
    return under_way


def take_along(database: Database, left: Path) -> None:
    """Take a backup, and what readers take with them."""
    backup(database, left / "backup.duckdb")
    for name in ("oversikt.xlsx", "oversikt.pptx"):
        said = CliRunner().invoke(
            main, ["--database", str(database.path), "export", str(left / name)]
        )
        assert said.exit_code == 0, said.output
    for command in ("loads", "log"):
        said = CliRunner().invoke(main, ["--database", str(database.path), "--json", command])
        (left / f"{command}.json").write_text(said.output, encoding="utf-8")


def batched(forms: list[str]) -> list[list[str]]:
    return [forms[at : at + 2] for at in range(0, len(forms), 2)]


def go(folder: Path, empty: Path, forms: list[str]) -> tuple[Database, Drafts, list[Draft]]:
    """Take files with numbers of these forms the whole way; what is left is in `folder/left`."""
    left = folder / "left"
    left.mkdir()
    database = Database(Path(shutil.copyfile(empty, left / "own.duckdb")))
    drafts = Drafts(left / "drafts")
    log = logging.FileHandler(left / "process.log", encoding="utf-8")
    logging.getLogger().addHandler(log)
    leave_values_out()
    try:
        under_way = [
            publish(database, drafts, left, planted)
            for pair in batched(forms)
            for planted in plant(folder, pair)
        ]
    finally:
        logging.getLogger().removeHandler(log)
        log.close()
    return database, drafts, under_way


@pytest.mark.usefixtures("put_back")
def test_no_planted_number_is_left(tmp_path: Path, empty_database: Path) -> None:
    assert len(CELLS) >= 192
    database, drafts, under_way = go(tmp_path, empty_database, list(FORMS))
    left = tmp_path / "left"
    take_along(database, left)
    with closing(database), closing(Database(left / "backup.duckdb")) as copy:
        assert loads.history(database)[0].load_id == len(FORMS)
        assert len(under_way) == len(drafts.of("eva")) == len(FORMS)
        for held in (database, copy):
            assert places_of(values_left(held)) == {}
        assert places_of(texts_left(left, but=AS_IT_CAME)) == {}
    # Closed, the log of the database is written into it.
    for draft in under_way:
        drafts.remove(draft)
    assert places_of(texts_left(left)) == {}


@pytest.mark.usefixtures("put_back")
def test_the_search_bites(
    tmp_path: Path, empty_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without the mask the same search finds the numbers in every place that they can reach."""
    monkeypatch.setattr(identity, "identity_numbers_in", lambda *_, **__: iter(()))
    monkeypatch.setattr(persons, "parse_identity", lambda cell: Identity(str(cell)))
    database, drafts, under_way = go(tmp_path, empty_database, ["hyphen", "none"])
    with closing(database):
        in_tables = places_of(values_left(database))
        in_files = places_of(texts_left(tmp_path / "left", but=AS_IT_CAME))
    assert {
        "business_grants.description", "business_grants.organisation_name",
        "business_grants.support_form", "business_grants.legal_form",
        "business_grants.organisation_number",
        "project_funds.project_name", "project_funds.organisation_name",
        "project_funds.description", "project_funds.strategy_area",
        "business_grants.sheet", "loads.sheet", "loads.file_name", "loads.loaded_by",
        "events.file_name", "events.who", "mappings.mapping",
    } <= set(in_tables)  # fmt: skip
    endings = {where.rpartition(".")[2] for where in in_files}
    assert {"json", "toml", "look"} <= endings
    assert any(where.endswith("draft.json") for where in in_files)
    assert len(drafts.of("eva")) == len(under_way)


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("form", FORMS)
def test_the_search_knows_every_form(number: str, form: str) -> None:
    assert found_in(f"Eva {FORMS[form](number)}, ny maskin")
