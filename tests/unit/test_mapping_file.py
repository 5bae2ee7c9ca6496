"""A mapping written as TOML and read again is the same mapping."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.enumerations import ENUMERATIONS, word_key
from jamstall.intake.mapping import Mapping, mapping_of, read_mapping
from jamstall.intake.mapping_file import as_toml
from jamstall.schema import BY_NAME, COLUMNS, FUNDS

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
headings = texts.filter(str.strip)
words = texts.map(word_key).filter(lambda key: word_key(key) == key)
columns = st.sampled_from(sorted(BY_NAME))


@st.composite
def values(draw: st.DrawFn) -> dict[str, dict[str, str]]:
    chosen = draw(st.sets(st.sampled_from(sorted(ENUMERATIONS))))
    return {
        column: draw(st.dictionaries(words, st.sampled_from(ENUMERATIONS[column].values)))
        for column in sorted(chosen)
    }


@st.composite
def constants(draw: st.DrawFn) -> dict[str, str]:
    chosen = draw(st.sets(columns))
    return {
        column: draw(
            st.sampled_from(ENUMERATIONS[column].values) if column in ENUMERATIONS else texts
        )
        for column in sorted(chosen)
    }


mappings = st.builds(
    Mapping,
    table=st.none() | st.sampled_from(FUNDS),
    sheet=st.none() | texts,
    header_row=st.none() | st.integers(1, 1_048_576),
    columns=st.dictionaries(columns, headings),
    constants=constants(),
    values=values(),
    sex_from_identity_number=st.booleans(),
)


@given(mappings)
def test_what_is_written_is_read_again(mapping: Mapping) -> None:
    assert mapping_of(tomllib.loads(as_toml(mapping)), "m.toml") == mapping


def test_the_file_is_read_as_a_file(tmp_path: Path) -> None:
    mapping = Mapping(
        table="project_funds",
        sheet='Tabell "3"\\',
        header_row=7,
        columns={"case_id": "Ärende\r\n-id", "amount_granted": "belopp = 1"},
        constants={"decision": "granted"},
        values={"applicant_sex": {"male owned": "man"}},
    )
    path = tmp_path / "m.toml"
    path.write_text(as_toml(mapping), encoding="utf-8")
    assert read_mapping(path) == mapping


def test_keys_stand_in_the_schema_s_order() -> None:
    backwards = {column.name: column.name for column in reversed(COLUMNS)}
    document = tomllib.loads(as_toml(Mapping(columns=backwards)))
    assert list(document["columns"]) == [column.name for column in COLUMNS]
    said = {"values": {"applicant_sex": {"z": "woman", "b": "man", "a": "man"}}}
    document = tomllib.loads(as_toml(Mapping(values=said["values"])))
    assert list(document["values"]["applicant_sex"]) == ["z", "a", "b"]


@pytest.mark.parametrize("mapping", [Mapping(), Mapping(table="business_grants")])
def test_what_is_not_said_is_left_out(mapping: Mapping) -> None:
    assert as_toml(mapping) == ('table = "business-grants"\n' if mapping.table else "")
