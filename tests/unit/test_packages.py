"""What is installed is known to the byte, and the list of it is that of what runs."""

import json
import re
from typing import Any

import pytest

from deploy.sbom import SBOM, pins
from jamstall import ROOT


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_has_hashes(name: str) -> None:
    packages = re.split(r"\n(?=[a-z])", read(name))[1:]
    assert len(packages) > 50
    assert [one for one in packages if "--hash=sha256:" not in one or "==" not in one] == []


def test_pip_asks_for_the_hashes() -> None:
    installing = re.findall(r"pip install.*-r (\S+)", read("Makefile"))
    assert set(installing) == {
        "requirements.txt", "requirements-dev.txt", "requirements-spark.txt"
    }  # fmt: skip
    assert all("--require-hashes" in line for line in read("Makefile").splitlines()
               if "pip install" in line)  # fmt: skip
    assert "--generate-hashes" in read("Makefile")


def test_the_sbom_lists_what_is_installed() -> None:
    document: dict[str, Any] = json.loads(SBOM.read_text(encoding="utf-8"))
    assert (document["bomFormat"], document["specVersion"]) == ("CycloneDX", "1.5")
    listed = sorted(f"{one['name']}=={one['version']}" for one in document["components"])
    packages = [package.partition(" ")[0] for package in pins(read("requirements.txt"))]
    assert listed == sorted(packages), "run: make sbom"
    known = {one["bom-ref"] for one in document["components"]}
    refused = [edge for one in document["dependencies"] for edge in one.get("dependsOn", ())
               if edge not in known]  # fmt: skip
    assert refused == []
    assert not re.search(r"https?://", SBOM.read_text(encoding="utf-8")), "a registry's address"
