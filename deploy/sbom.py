"""Writes `sbom.cdx.json`, what running consists of (CycloneDX): `make sbom`, and `make lock`.

uv makes it from the very versions in `requirements.txt`. Times and addresses of registries are left
out, so that the same versions give the same file; hashes of the files are in `requirements.txt`.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

from jamstall import ROOT

SBOM = ROOT / "sbom.cdx.json"
REQUIREMENTS = ROOT / "requirements.txt"
_PIN = re.compile(r"^([a-z0-9][\w.-]*==[^\\]+?) *\\?$", re.MULTILINE)


def pins(requirements: str) -> list[str]:
    """Return the packages of a file of requirements, `NAME==VERSION`, with their conditions."""
    return _PIN.findall(requirements)


def main() -> None:
    """Write the file anew."""
    made = slimmed(_exported(pins(REQUIREMENTS.read_text(encoding="utf-8"))))
    SBOM.write_text(json.dumps(made, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{SBOM.name}: {len(made['components'])} components")


def _exported(packages: list[str]) -> dict[str, Any]:
    """Return what uv says of these packages."""
    with tempfile.TemporaryDirectory() as folder:
        version = metadata_of_project()["version"]
        project = {"name": "jamstall", "version": version, "requires-python": ">=3.11"}
        lines = [f"{key} = {json.dumps(value)}" for key, value in project.items()]
        lines.append(f"dependencies = {json.dumps(packages)}")
        Path(folder, "pyproject.toml").write_text("\n".join(["[project]", *lines]), "utf-8")
        command = [sys.executable, "-m", "uv", "export", "--quiet", "--no-dev",
                   "--preview-features", "sbom-export", "--format", "cyclonedx1.5"]  # fmt: skip
        told = subprocess.run(command, cwd=folder, check=True, capture_output=True)
    exported: dict[str, Any] = json.loads(told.stdout)
    return exported


def metadata_of_project() -> dict[str, Any]:
    """Return the section `[project]` of `pyproject.toml`."""
    read = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project: dict[str, Any] = read["project"]
    return project


def slimmed(exported: dict[str, Any]) -> dict[str, Any]:
    """Return the document without what differs from one run, or one registry, to the next."""
    document = {key: value for key, value in exported.items() if key != "serialNumber"}
    document["metadata"] = {
        key: value for key, value in document["metadata"].items() if key != "timestamp"
    }
    document["metadata"]["component"] |= {
        "type": "application",
        "licenses": [{"expression": "EUPL-1.2"}],
    }
    document["components"] = [
        {**{key: value for key, value in component.items() if key != "externalReferences"},
         **_licence(component["name"])}
        for component in document["components"]
    ]  # fmt: skip
    return document


def _licence(name: str) -> dict[str, Any]:
    """Return what an installed package says of its licence; nothing of one that is not here."""
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return {}
    if "License-Expression" in told:
        return {"licenses": [{"expression": told["License-Expression"]}]}
    found = [one.rpartition(" :: ")[2] for one in told.get_all("Classifier") or ()
             if one.startswith("License :: OSI Approved :: ")]  # fmt: skip
    return {"licenses": [{"license": {"name": one}} for one in found]} if found else {}


if __name__ == "__main__":
    main()
