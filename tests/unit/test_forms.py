"""Forms are data: what is wrong with one is said with its line, and the others are there."""

from pathlib import Path

import pytest

from jamstall.plan.forms import OURS, FormFault, forms, read

WHOLE = """title = "Vår mall"

[[questions]]
key = "a"
kind = "text"
asks = "Varför?"
"""


def written(folder: Path, text: str, name: str = "egen.toml") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_ours_can_all_be_used(tmp_path: Path) -> None:
    found, faults = forms(tmp_path / "none.forms")
    assert [form.name for form in found] == ["4r", "jamkas", "konsekvensanalys"]
    assert faults == []
    for form in found:
        for said in (form.title, form.about, *(one.asks for one in form.questions)):
            assert said.sv
            assert said.en
        assert sum(one.kind == "actions" for one in form.questions) == 1


def test_a_region_adds_its_own_and_replaces_ours(tmp_path: Path) -> None:
    written(tmp_path, WHOLE)
    written(tmp_path, WHOLE, "4r.toml")
    found, faults = forms(tmp_path)
    assert faults == []
    assert {form.name: form.title.en for form in found}["egen"] == "Vår mall"
    assert {form.name: form.title.sv for form in found}["4r"] == "Vår mall"


def test_one_that_is_wrong_takes_no_other_with_it(tmp_path: Path) -> None:
    written(tmp_path, "title = ", "trasig.toml")
    written(tmp_path, WHOLE)
    found, (fault,) = forms(tmp_path)
    assert "egen" in {form.name for form in found}
    assert (fault.file, fault.line, fault.code) == ("trasig.toml", 1, "toml")


@pytest.mark.parametrize(
    ("before", "after", "line", "code", "said"),
    [
        ('title = "Vår mall"', "", 1, "title", ""),
        ('title = "Vår mall"', "title = 5", 1, "title", ""),
        ('title = "Vår mall"', 'title = " "', 1, "title", ""),
        ('kind = "text"', 'kind = "slider"', 5, "kind", "slider"),
        ('kind = "text"', "", 3, "kind", ""),
        ('kind = "text"', 'kind = ["text"]', 5, "kind", "['text']"),
        ('kind = "text"', 'kind = "numbers"\nshow = "x"', 6, "show", "x"),
        ('key = "a"', "", 3, "key", ""),
        ('asks = "Varför?"', "", 3, "asks", "a"),
        ('[[questions]]\nkey = "a"', 'key = "a"', 1, "questions", ""),
        ("Varför?", 'Varför?"\n[[questions]]\nkey = "a', 8, "key", "a"),
        ('asks = "Varför?"', 'asks = "Varför?', 6, "toml", ""),
        ("Vår mall", "å" * 60_000, 1, "unreadable", ""),
    ],
)
def test_what_is_wrong_is_said_with_its_line(
    tmp_path: Path, before: str, after: str, line: int, code: str, said: str
) -> None:
    assert before in WHOLE
    with pytest.raises(FormFault) as found:
        read(written(tmp_path, WHOLE.replace(before, after)))
    assert (found.value.line, found.value.code) == (line, code)
    if said:
        assert found.value.said == said


def test_what_is_no_text_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "bild.toml").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "mapp.toml").mkdir()
    _, faults = forms(tmp_path)
    assert [(one.file, one.code) for one in faults] == [
        ("bild.toml", "unreadable"),
        ("mapp.toml", "unreadable"),
    ]


def test_too_many_questions_are_said_to_be(tmp_path: Path) -> None:
    one = '[[questions]]\nkey = "{}"\nkind = "text"\nasks = "?"\n'
    path = written(tmp_path, 'title = "X"\n' + "".join(one.format(n) for n in range(61)))
    with pytest.raises(FormFault, match="many"):
        read(path)


def test_the_folder_is_ours() -> None:
    assert OURS.is_dir()
