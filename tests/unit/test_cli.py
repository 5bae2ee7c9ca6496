"""The command line as scripts rely on it: exit codes, one JSON document, one sentence (§6)."""

import json
import os
import subprocess
import sys
from copy import deepcopy
from pathlib import Path

import pytest
from click.testing import CliRunner

from jamstall.cli import main
from jamstall.demo import intakes, workbooks
from tests.commands import Run, document
from tests.files import delimited, grant, project, table, xlsx

ROOT = Path(__file__).parents[2]


def process(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a script would."""
    return subprocess.run(
        [sys.executable, "-m", "jamstall", *map(str, arguments)],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


def test_the_whole_way_as_a_script_calls_it(tmp_path: Path, good: Path, bad: Path) -> None:
    database = tmp_path / "new" / "folder" / "d.duckdb"
    one = process("--database", database, "load", good, "--json", "--by", "Eva")
    assert (one.returncode, one.stderr) == (0, "")
    assert json.loads(one.stdout) == {
        "load_id": 1, "table": "business-grants", "rows": 3, "cases": 3, "new": 3, "changed": 0,
        "unchanged": 0, "errors": 0, "warnings": 0,
    }  # fmt: skip
    before = database.read_bytes()
    two = process("load", bad, "--json", JAMSTALL_DATABASE=str(database))
    assert (two.returncode, two.stderr) == (1, "")
    answer = json.loads(two.stdout)
    assert answer["load_id"] is None
    assert answer["errors"] == 2
    assert [(f["row"], f["code"]) for f in answer["findings"]] == [
        (2, "municipality_unknown"),
        (3, "amount_negative"),
    ]
    assert database.read_bytes() == before
    three = process("check", tmp_path / "missing.xlsx", "--json")
    assert three.returncode == 2
    assert json.loads(three.stdout)["error"]["code"] == "not_found"
    assert three.stderr.count("\n") == 1
    four = process("measure", "amount_granted", "--by", "sex", "--database", database)
    assert (
        four.stdout.splitlines()[0]
        == "sex,value,numerator,denominator,cases,suppressed,rounded,lower,upper"
    )
    assert four.returncode == 0


def test_check_as_json(run: Run, bad: Path, good: Path) -> None:
    result = run("check", bad, "--json")
    assert result.exit_code == 1
    answer = document(result)
    assert list(answer) == ["rows", "errors", "warnings", "findings"]
    assert {key: answer[key] for key in ("rows", "errors", "warnings")} == {
        "rows": 2, "errors": 2, "warnings": 0,
    }  # fmt: skip
    assert list(answer["findings"][0]) == [
        "sheet", "row", "column", "code", "severity", "value", "message", "suggestion",
    ]  # fmt: skip
    assert answer["findings"][0]["value"] == "Hudikswall"
    assert "2184 Hudiksvall" in answer["findings"][0]["suggestion"]
    fine = run("check", good, "--json")
    assert fine.exit_code == 0
    assert document(fine) == {"rows": 3, "errors": 0, "warnings": 0, "findings": []}


def test_check_for_a_person_in_both_languages(run: Run, bad: Path) -> None:
    swedish, english = run("check", bad), run("check", bad, "--language", "en")
    assert swedish.exit_code == english.exit_code == 1
    assert "Fel  rad 2  Kommunen ”Hudikswall” finns inte." in swedish.stdout
    assert "Fel: 2." in swedish.stdout
    assert "Error  row 2  There is no municipality “Hudikswall”." in english.stdout


def test_check_changes_nothing_and_needs_no_database(
    run: Run, good: Path, database_file: Path
) -> None:
    database_file.unlink()
    assert run("check", good).exit_code == 0
    assert not database_file.exists()


@pytest.mark.parametrize("first", [True, False])
def test_common_options_stand_before_or_after_the_command(
    first: bool, good: Path, tmp_path: Path
) -> None:
    options = ["--json", "--database", str(tmp_path / "x.duckdb"), "--language", "en"]
    command = ["load", str(good)]
    result = CliRunner().invoke(main, [*options, *command] if first else [*command, *options])
    assert result.exit_code == 0
    assert document(result)["load_id"] == 1
    assert (tmp_path / "x.duckdb").exists()


USAGE = [
    (), ("load",), ("check", "f.xlsx", "--table", "grants"), ("nonsense",), ("check", "--sheet"),
    ("retract", "one"), ("measure", "cases", "--basis", "all"),
    ("measure", "cases", "--suppress", "-1"),
]  # fmt: skip


@pytest.mark.parametrize("arguments", USAGE)
def test_a_call_that_cannot_be_understood(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr
    if arguments:
        assert result.stderr.count("\n") == 1
        asked = run(*arguments, "--json")
        assert asked.exit_code == 2
        assert document(asked)["error"]["code"] == "usage"


MEASURES = [
    ("measure", "nothing"), ("measure", "cases", "--by", "self"), ("measure", "cases", "--by", "x"),
    ("measure", "cases", "--where", "self=1"), ("measure", "cases", "--where", "year"),
    ("measure", "cases", "--where", "=2024"), ("measure", "cases", "--where", "year="),
    ("measure", "cases", "--where", "sex=female"), ("measure", "cases", "--where", "county=99"),
    ("measure", "cases", "--limit", "nan"), ("measure", "cases", "--limit", "40"),
    ("measure", "cases", "--limit", "100"), ("measure", "cases", "--limit", "mycket"),
]  # fmt: skip


@pytest.mark.parametrize("arguments", MEASURES)
def test_what_cannot_be_measured(run: Run, arguments: tuple[str, ...]) -> None:
    for more in ((), ("--json",)):
        result = run(*arguments, *more)
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
        assert bool(result.stdout) == bool(more)
        if more:
            code = document(result)["error"]["code"]
            assert code in ("no_such_measure", "unknown_value", "condition", "limit")


def test_measures(run: Run, tmp_path: Path) -> None:
    rows = [grant(n, **{"Beviljat belopp": 1000.5}) for n in range(6)]
    rows += [grant(n, Kön="Man", **{"Beviljat belopp": 980}) for n in range(6, 9)]
    rows += [grant(n, Kön="Okänt", **{"Beviljat belopp": 990}) for n in range(9, 18)]
    assert run("load", xlsx(tmp_path / "f.xlsx", table(*rows))).exit_code == 0
    plain = run("measure", "amount_granted", "--by", "sex", "--where", "year=2024")
    assert plain.stdout.splitlines() == [
        "sex,value,numerator,denominator,cases,suppressed,rounded,lower,upper",
        "woman,6000,6000,,6,false,200,,",  # 6,003, as finely as tells no case
        "man,,,,,true,,,",
        "unknown,,,,,true,,,",  # else the men are the total less the others; it is missed least
    ]
    spaced = run("measure", "cases", "--where", " sex = woman ", "--where", "sex=man")
    assert spaced.exit_code == 0
    limited = run("measure", "cases", "--limit", "60,5", "--format", "json")
    assert document(limited)[0]["cases"] == 18


def test_files_that_cannot_be_used(run: Run, tmp_path: Path, good: Path) -> None:
    (tmp_path / "f.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "m.toml").write_text('[columns]\nbelopp = "x"\n')
    calls = {
        ("check", tmp_path / "f.pdf"): "not_a_table",
        ("load", tmp_path): "is_a_folder",
        ("check", good, "--sheet", "Nej"): "no_such_sheet",
        ("check", good, "--county", "Gävleborg"): "unknown_county",
        ("check", good, "--mapping", tmp_path / "m.toml"): "mapping_unknown_column",
        ("check", good, "--mapping", tmp_path / "no.toml"): "mapping_unreadable",
    }
    for arguments, code in calls.items():
        result = run(*arguments, "--json")
        assert result.exit_code == 2
        assert document(result)["error"]["code"] == code
        assert result.stderr.count("\n") == 1
        assert "Traceback" not in result.stderr


def test_loads_and_retract(run: Run, good: Path, tmp_path: Path) -> None:
    assert document(run("loads", "--json")) == []
    assert run("loads").stdout == "Inga inläsningar ännu.\n"
    projects = xlsx(tmp_path / "p.xlsx", table(project(1)))
    run("load", good, "--by", "Eva")
    run("load", projects, "--county", "21")
    newest, oldest = document(run("loads", "--json"))
    assert (newest["load_id"], newest["table"], newest["county"]) == (2, "project-funds", "21")
    assert (oldest["loaded_by"], oldest["file_name"], oldest["cases"]) == ("Eva", "good.xlsx", 3)
    retracted = run("retract", 2, "--by", "Bo", "--json")
    assert document(retracted) == {"load_id": 2, "status": "retracted"}
    again = run("retract", 2, "--json")
    assert again.exit_code == 2
    assert document(again)["error"]["code"] == "no_such_load"
    assert "tillbakatagen" in run("loads").stdout


def test_backup_and_restore(run: Run, good: Path, tmp_path: Path, database_file: Path) -> None:
    run("load", good)
    copy = tmp_path / "b.duckdb"
    assert document(run("backup", copy, "--json")) == {"backup": str(copy)}
    run("retract", 1)
    answer = document(run("restore", copy, "--json"))
    assert Path(answer["former"]).exists()
    assert document(run("loads", "--json"))[0]["status"] == "published"
    for arguments, code in {
        ("restore", good): "not_a_database",
        ("restore", tmp_path / "missing"): "not_a_database",
        ("backup", database_file): "same_file",
        ("backup", tmp_path / "no" / "such" / "folder"): "file_system",
    }.items():
        result = run(*arguments, "--json")
        assert result.exit_code == 2
        assert document(result)["error"]["code"] == code


def test_a_database_that_is_none(run: Run, good: Path, tmp_path: Path) -> None:
    for path in (good, tmp_path):
        before = good.read_bytes()
        result = run("load", good, "--database", path)
        assert result.exit_code == 2
        assert result.stderr.count("\n") == 1
        assert good.read_bytes() == before


def test_demo_and_real_data_never_mix(
    run: Run, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert workbooks(), "the demo workbooks are missing"
    taken = intakes()  # once: most of each call is reading the same three workbooks
    monkeypatch.setattr("jamstall.commands.loading.intakes", lambda: deepcopy(taken))
    filled = document(run("demo", "--json"))
    assert filled["cases"] > 100
    history = document(run("loads", "--json"))
    refused = run("load", good, "--json")
    assert refused.exit_code == 1
    assert document(refused)["error"]["code"] == "demo_in_the_way"
    assert document(run("loads", "--json")) == history
    assert document(run("demo", "--if-empty", "--json")) == {"loads": []}
    assert run("demo").exit_code == 1
    assert document(run("demo", "--remove", "--json")) == {"removed": len(history)}
    assert document(run("demo", "--remove", "--json")) == {"removed": 0}
    assert run("load", good).exit_code == 0
    mixed = run("demo", "--json")
    assert mixed.exit_code == 1
    assert document(mixed)["error"]["code"] == "not_empty"
    assert document(run("demo", "--if-empty", "--json")) == {"loads": []}


def test_missing_demo_workbooks_are_said(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jamstall.demo.FOLDER", tmp_path)
    result = run("demo", "--json")
    assert (result.exit_code, document(result)["error"]["code"]) == (2, "demo_missing")


def test_what_nobody_foresaw_is_one_sentence(
    run: Run, good: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("640823-3234")

    monkeypatch.setattr("jamstall.store.loads.publish", fail)
    result = run("load", good, "--json")
    assert result.exit_code == 2
    assert document(result)["error"]["code"] == "unexpected"
    assert "640823" not in result.output
    monkeypatch.setenv("JAMSTALL_DEBUG", "1")
    assert isinstance(run("load", good).exception, RuntimeError)


def test_help_names_every_command() -> None:
    result = CliRunner().invoke(main, ["--help"])
    assert result.exit_code == 0
    assert len(main.commands) == 27
    for command in main.commands:
        assert f"  {command} " in result.stdout
        assert CliRunner().invoke(main, [command, "--help"]).exit_code == 0


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    rows = table(*(grant(n, Kön="q") for n in range(3000)))
    path = delimited(tmp_path / "f.csv", rows)
    with subprocess.Popen(
        [sys.executable, "-m", "jamstall", "check", str(path), "--json"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as check:  # fmt: skip
        assert check.stdout is not None
        assert check.stderr is not None
        check.stdout.read(10)
        check.stdout.close()
        assert check.stderr.read() == b""
        assert check.wait(30) == 1


def test_an_encoding_without_swedish_letters(bad: Path) -> None:
    result = process("check", bad, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert result.returncode == 1
    assert "Hudikswall" in result.stdout
    assert "Traceback" not in result.stderr
