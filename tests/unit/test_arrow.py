"""A column's codes are those that Arrow itself gives, also of no rows and of several pieces."""

import numpy as np
import pyarrow as pa
import pytest

from jamstall import arrow

MUNICIPALITIES = [f"{number * 7919 % 290:04}" for number in range(2_000)]


@pytest.mark.parametrize(
    "column",
    [
        pa.chunked_array([MUNICIPALITIES]),
        pa.chunked_array([MUNICIPALITIES[:700], MUNICIPALITIES[700:], ["Älvdalen", ""]]),
        pa.chunked_array([[2024, 2019, 2024, -1]]),
        pa.chunked_array([["woman"]]),
        pa.chunked_array([[]], pa.string()),
        pa.chunked_array([], pa.string()),
        pa.chunked_array([pa.array(MUNICIPALITIES).dictionary_encode()]),
        pa.chunked_array([], pa.dictionary(pa.int8(), pa.string())),
    ],
    ids=[
        "of one piece", "of several", "of numbers", "of one row",
        "of an empty piece", "of no piece", "coded already", "coded, of no piece",
    ],
)  # fmt: skip
def test_a_column_is_coded_as_arrow_would(column: pa.ChunkedArray) -> None:
    codes, labels = arrow.coded(pa.table({"place": column}), "place")
    assert codes.dtype == np.int32
    assert [labels[code] for code in codes] == [str(one) for one in column.to_pylist()]
    assert labels == tuple(dict.fromkeys(map(str, column.to_pylist())))
