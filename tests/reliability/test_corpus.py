"""The corpus of bad files: each gives exactly the findings it must, and no wrong number."""

import subprocess
import sys
from pathlib import Path

import pytest

from jamstall.intake import UnusableFile, take_in
from jamstall.intake.findings import CATALOGUE, CODES_OF_UNUSABLE_FILES
from jamstall.intake.wording import worded_file, worded_finding
from jamstall.texts import LANGUAGES, Texts
from tests.reliability.corpus import BadFile, Spot, corpus

FILES = {file.title: file for file in corpus()}
FEWEST = 120
"""Files that the corpus must hold at least (issue 4)."""
MOST_KILOBYTES = 500 * 1024
"""Ten million rows of text, which are held as text before they are counted, take 340 MB."""
PEAK_OF = """
import sys
from pathlib import Path
from jamstall.intake import UnusableFile, take_in
for path in sys.argv[1:]:
    try:
        take_in(Path(path))
    except UnusableFile:
        continue
    sys.exit(f"{path} was read")
said = Path("/proc/self/status").read_text().split("VmHWM:")[1]
print(said.split()[0])
"""


@pytest.mark.parametrize("title", FILES)
def test_a_bad_file(title: str, tmp_path: Path) -> None:
    file = FILES[title]
    path = file.make(tmp_path)
    if file.refused is not None:
        _is_refused(file, path)
    else:
        _is_read(file, path)


def _is_refused(file: BadFile, path: Path) -> None:
    with pytest.raises(UnusableFile) as caught:
        take_in(path, file.mapping, file.county, file.name)
    assert caught.value.code == file.refused
    assert caught.value.code in CODES_OF_UNUSABLE_FILES
    for language in LANGUAGES:
        assert all(worded_file(caught.value, Texts(language)))


def _is_read(file: BadFile, path: Path) -> None:
    intake = take_in(path, file.mapping, file.county, file.name)
    found: list[Spot] = [(f.row, f.column, f.code) for f in intake.findings]
    assert sorted(found, key=str) == sorted(file.found, key=str)
    decided = zip(intake.cases["decision"], intake.cases["amount_granted"], strict=True)
    granted = sum(amount or 0 for decision, amount in decided if decision == "granted")
    assert not set(intake.name) & set("/\\\r\n")
    assert (len(intake.cases["case_id"]), granted) == (file.cases, round(file.granted * 100))
    for column, values in file.also.items():
        assert intake.cases[column] == values
    for finding in intake.findings:
        assert finding.code in CATALOGUE
        for language in LANGUAGES:
            assert all(worded_finding(finding, Texts(language)))


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="peak memory is Linux's to say")
def test_what_is_vast_is_refused_without_being_expanded(tmp_path: Path) -> None:
    vast = [file for file in FILES.values() if file.theme == "vast" and file.refused]
    paths = []
    for number, file in enumerate(vast):
        (tmp_path / str(number)).mkdir()
        paths.append(file.make(tmp_path / str(number)))
    done = subprocess.run(
        [sys.executable, "-c", PEAK_OF, *map(str, paths)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(done.stdout) < MOST_KILOBYTES


def test_the_corpus_is_as_large_as_it_must_be() -> None:
    assert len(FILES) >= FEWEST
