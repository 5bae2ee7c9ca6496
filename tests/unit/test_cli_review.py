"""Project texts read on the command line, and rule files that cannot be used."""

import shutil
from pathlib import Path

import pytest

from jamstall.review import RuleFault, fault_of_rules, project_text, rules
from jamstall.review.rules import FOLDER, read_rules
from tests.commands import Run, document
from tests.files import project, table, xlsx

TEXT = "Projektet ska öka andelen kvinnor bland deltagarna."


def test_review_answers_with_level_and_evidence(run: Run, tmp_path: Path) -> None:
    file = xlsx(tmp_path / "p.xlsx", table(project(1, Beskrivning=TEXT), project(2)))
    answer = document(run("review", file, "--json"))
    assert answer["version"] == rules().version
    assert [case["level"] for case in answer["cases"]] == [3, None]
    for one in answer["cases"][0]["evidence"]:
        assert project_text("Ett projekt", TEXT)[one["start"] : one["end"]] == one["quote"]
    assert "3 görs något åt" in run("review", file).stdout


ODD = {
    "": None,
    "Vi tar fram <b>köns</b>upp-\ndelad statistik &amp; mål.": 3,
    "Jäm\u00adställdhet ska beaktas.": 1,
    "Hanke edistää naisten ja miesten tasa-arvoa työelämässä. " * 4: None,
    "Vi röjer sly i byn och vid ån. " * 3300: 0,
}
"""Descriptions: none, HTML and a broken word, a soft hyphen, Finnish, 100,000 characters."""


def test_odd_texts_and_rows_without_a_number_get_a_level(run: Run, tmp_path: Path) -> None:
    rows = [project(number, Beskrivning=text) for number, text in enumerate(ODD)]
    file = xlsx(tmp_path / "p.xlsx", table(*rows, {**project(9), "Projekt-id": None}))
    answer = document(run("review", file, "--json"))
    assert [case["level"] for case in answer["cases"]] == [*ODD.values(), None]
    assert f"rad {len(ODD) + 2}: " in run("review", file).stdout


def test_review_of_no_file_is_a_sentence(run: Run, tmp_path: Path) -> None:
    assert run("review", tmp_path / "none.xlsx").exit_code == 2


FAULTS = {
    "no_word": ("terms.toml", '"kvinnlig*"', '"kvinn!ig"', "kvinn!ig"),
    "unknown_question": ("questions.toml", 'name = "target"', 'name = "tagret"', "tagret"),
    "unknown_group": ("contexts.toml", "[wish]", "[whish]", "whish"),
    "toml": ("terms.toml", "[sex]", "[sex", None),
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_has_file_and_line_and_the_former_rules_stay(code: str, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(FOLDER, tmp_path / "review"))
    former = rules(folder)
    name, right, wrong, said = FAULTS[code]
    text = (folder / name).read_text(encoding="utf-8")
    (folder / name).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    with pytest.raises(RuleFault) as caught:
        read_rules(folder)
    assert (caught.value.file, caught.value.code) == (name, code)
    assert caught.value.line == text[: text.index(right)].count("\n") + 1
    assert said in (None, caught.value.said)
    assert rules(folder) == former
    assert fault_of_rules(folder) is not None
