"""What an installation is made by, as text: no image is built and no service is run here.

Where `systemd-analyze` is, it reads the units too, without a service manager.
"""

import configparser
import json
import re
import shlex
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from deploy import drill
from jamstall import ROOT
from jamstall.cli import main
from jamstall.workshop.store import Workshops
from tests.commands import Run

DEPLOY = ROOT / "deploy"
UNITS = sorted(path.name for path in DEPLOY.iterdir() if path.suffix in (".service", ".timer"))
SERVICES = [name for name in UNITS if name.endswith(".service")]


def read(*parts: str) -> str:
    return ROOT.joinpath(*parts).read_text(encoding="utf-8")


class Unit:
    """A unit's sections; a key may stand more than once."""

    def __init__(self, name: str) -> None:
        self.lines = read("deploy", name).splitlines()
        parser = configparser.ConfigParser(
            strict=False, interpolation=None, allow_no_value=False, delimiters=("=",)
        )
        parser.optionxform = str  # type: ignore[assignment]
        parser.read_string("\n".join(self.lines))
        self.sections = parser.sections()

    def all(self, key: str) -> list[str]:
        return [line.partition("=")[2] for line in self.lines if line.startswith(f"{key}=")]

    def one(self, key: str) -> str:
        [value] = self.all(key)
        return value


# ---- Services


def test_what_there_is() -> None:
    assert UNITS == ["jamstall-backup.service", "jamstall-backup.timer", "jamstall.service"]


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_has_no_more_rights_than_it_needs(name: str) -> None:
    unit = Unit(name)
    assert unit.sections[:2] == ["Unit", "Service"]
    assert unit.one("User") == "jamstall"
    assert unit.one("UMask") == "0077"
    assert unit.one("ProtectSystem") == "strict"
    assert unit.one("CapabilityBoundingSet") == ""
    assert unit.one("SystemCallFilter") == "@system-service"
    for key in ("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices",
                "RestrictNamespaces", "RestrictSUIDSGID", "ProtectKernelTunables"):  # fmt: skip
        assert unit.one(key) == "true", key
    assert unit.one("StateDirectoryMode") == "0700"


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_runs_what_there_is_with_variables_that_are_known(name: str) -> None:
    unit = Unit(name)
    program, *arguments = shlex.split(unit.one("ExecStart"))
    assert program == f"{unit.one('WorkingDirectory')}/.venv/bin/python"
    if arguments[1] == "jamstall":
        assert arguments[2] in main.commands
    else:
        assert arguments[1:4] == ["streamlit", "run", "app.py"]
    state = f"/var/lib/{unit.one('StateDirectory')}/"
    variables = dict(pair.split("=", 1) for pair in unit.all("Environment"))
    assert {variables[name].startswith(state) for name in
            ("JAMSTALL_DATABASE", "JAMSTALL_BACKUPS")} == {True}  # fmt: skip
    for variable in variables:
        known = variable.startswith(("PYTHON", "STREAMLIT_")) or f"`{variable}`" in read(
            "README.md"
        )
        assert known, variable


def test_the_timer_takes_a_backup_before_health_calls_one_old() -> None:
    timer = Unit("jamstall-backup.timer")
    assert re.fullmatch(r"\*-\*-\* \d\d:\d\d:\d\d", timer.one("OnCalendar")), "every night"
    assert timer.one("Persistent") == "true"
    assert timer.one("RandomizedDelaySec") == "15m"
    assert "--keep" in Unit("jamstall-backup.service").one("ExecStart")


@pytest.fixture(scope="module")
def as_here(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Return the units with a program that is on this machine in the place of ours."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not on this machine")
    folder = tmp_path_factory.mktemp("units")
    for name in UNITS:
        text = re.sub(r"^ExecStart=.*$", "ExecStart=/bin/true", read("deploy", name), flags=re.M)
        (folder / name).write_text(text, encoding="utf-8")
    return [str(folder / name) for name in UNITS]


def test_systemd_understands_every_line(as_here: list[str]) -> None:
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", *as_here],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stderr) == (0, "")


def test_systemd_finds_little_exposed(as_here: list[str]) -> None:
    for unit in (path for path in as_here if path.endswith(".service")):
        command = ["systemd-analyze", "security", "--offline=true", "--threshold=30", unit]
        told = subprocess.run(command, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stdout.splitlines()[-1]


# ---- Container


def instructions() -> list[tuple[str, str]]:
    """Return each instruction of the Containerfile with what it says, its lines joined."""
    text = re.sub(r"^#.*\n", "", read("deploy", "Containerfile"), flags=re.M)
    lines = re.sub(r"\\\n\s*", " ", text).splitlines()
    return [(word, said) for line in lines if line for word, _, said in [line.partition(" ")]]


def of(word: str) -> list[str]:
    return [said for one, said in instructions() if one == word]


def test_every_instruction_is_known() -> None:
    assert {word for word, _ in instructions()} <= {
        "ARG", "FROM", "COPY", "RUN", "WORKDIR", "ENV", "USER", "VOLUME", "EXPOSE", "STOPSIGNAL",
        "HEALTHCHECK", "CMD",
    }  # fmt: skip


def test_the_container_needs_no_root_and_installs_by_hash() -> None:
    words = [word for word, _ in instructions()]
    assert of("USER") == ["10001:10001"]
    assert "RUN" not in words[words.index("USER"):], "nothing is made after it"  # fmt: skip
    [installing] = [said for said in of("RUN") if "pip install" in said]
    assert "--require-hashes" in installing
    assert "--only-binary :all:" in installing
    assert of("VOLUME") == ["/data"]
    [environment] = of("ENV")
    variables = dict(pair.split("=", 1) for pair in shlex.split(environment))
    assert variables["JAMSTALL_DATABASE"].startswith("/data/")
    assert variables["HOME"] == "/data"
    assert variables["PYTHONDONTWRITEBYTECODE"] == "1"


def test_only_what_is_needed_is_copied_and_it_is_there() -> None:
    sent = {line[1:] for line in read(".dockerignore").splitlines() if line.startswith("!")}
    copied = [shlex.split(said) for said in of("COPY")]
    sources = {one for *them, _ in copied if "--from=packages" not in them for one in them}
    assert sources == sent
    assert all((ROOT / one).exists() for one in sources)
    assert "data" not in sources, "databases and drafts are there"
    for room in ("tests", "bench", "deploy", ".git"):
        assert not any(one == room or one.startswith(f"{room}/") for one in sources)


def test_its_health_is_that_it_is_alive() -> None:
    [check] = of("HEALTHCHECK")
    assert "/health/live'" in check
    assert "/health/live'" in Unit("jamstall.container").one("HealthCmd")
    [command] = of("CMD")
    started = json.loads(command)
    assert started[:5] == ["python", "-m", "streamlit", "run", "app.py"]
    port = started[started.index("--server.port") + 1]
    assert of("EXPOSE") == [port]
    assert f"127.0.0.1:{port}/health/live" in check


def test_the_recipe_for_podman_gives_it_nothing_to_write_but_its_data() -> None:
    unit = Unit("jamstall.container")
    assert unit.sections == ["Unit", "Container", "Service", "Install"]
    assert unit.one("ReadOnly") == "true"
    assert unit.one("DropCapability") == "all"
    assert unit.one("NoNewPrivileges") == "true"
    assert unit.one("Volume").endswith(":/data")
    assert unit.one("PublishPort").startswith("127.0.0.1:"), "the proxy stands before it"
    assert f"/run/secrets/{unit.one('Secret').partition(',')[0]}" in of("CMD")[0]


# ---- The drill


@pytest.fixture
def within(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the drill's commands run in this process: as many processes take their time."""

    def run(database: Path, *arguments: str) -> Any:
        called = CliRunner().invoke(main, [*arguments, "--json", "--database", str(database)])
        assert called.exit_code == 0, called.output
        return json.loads(called.stdout)

    monkeypatch.setattr(drill, "_run", run)


def test_a_backup_that_can_be_restored_passes(
    within: None, run: Run, good: Path, database_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("load", good)
    Workshops.beside(database_file).workshops()
    before = database_file.read_bytes()
    assert drill.main(database_file) == 0
    told = capsys.readouterr().out
    assert "backup --keep 1" in told
    assert "Lika" in told
    assert "≠" not in told
    assert database_file.read_bytes() == before


def test_what_was_restored_and_is_not_the_same_fails(
    within: None, run: Run, good: Path, database_file: Path, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    other = Path(shutil.copy(database_file, tmp_path / "other.duckdb"))
    run("load", good)
    Workshops.beside(database_file).workshops()
    assert drill.compared(database_file, other) == [*drill.ASKED, "workshops"]
    assert "≠" in capsys.readouterr().out
    monkeypatch.setattr(drill, "compared", lambda *_: ["loads"])
    assert drill.main(database_file) == 1
    assert drill.main(tmp_path / "missing.duckdb") == 1
