"""Which spellings of a case number are one case, and which are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jamstall.case_key import case_keys
from jamstall.intake.parse import text_of
from tests.twin_cases import without_spelling


@pytest.mark.parametrize(
    "spelled",
    [
        "RG-2024-001", "rg-2024-001", "Rg–2024—001", "RG‑2024−001", "RG - 2024 - 001",
        "RG\u00a0-2024-\u202f001", "'RG-2024-001", "’RG-2024-001", '="RG-2024-001"',
        "RG-2024-001\u200b",
    ],
)  # fmt: skip
def test_one_case_under_many_spellings(spelled: str) -> None:
    assert case_keys([text_of(spelled)]) == ["rg-2024-001"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("RG-2024-001", "RG-2024-01"), ("RG-2024-001", "RG-2024/001"), ("1 12", "11 2"),
        ("RG-2024-001", "RG2024001"), ("RG 1", "RÅ 1"), ("A-1", "A-1 B"), ("A", "'"),
        ("RG-1¹", "RG-11"),
    ],
)  # fmt: skip
def test_two_cases(one: str, other: str) -> None:
    first, second = case_keys([one, other])
    assert first != second


@given(st.lists(st.text("aÅß1 2-–'’=\"´ＲＧ１").map(text_of).filter(bool), max_size=5))
def test_a_column_is_read_as_its_numbers_are(case_ids: list[str]) -> None:
    """One by one, in whatever company: a number's key is its own."""
    assert case_keys(case_ids) == [case_keys([case_id])[0] for case_id in case_ids]


@given(st.text("aÅß1 2-–'’", min_size=1).map(text_of).filter(bool))
def test_the_twin_says_the_same(case_id: str) -> None:
    assert case_keys([case_id]) == [without_spelling(case_id)]
