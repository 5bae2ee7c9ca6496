"""Columns of Python values become an Arrow table, and a table that DuckDB gives becomes arrays.

`pyarrow.array` would do, but its first call imports pandas wherever that is installed, which takes
longer than reading a workbook of 100,000 rows, and as long as all else a first page needs
(docs/decisions/0009-checks.md); so columns are laid out here.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, compress, repeat
from operator import is_not
from pathlib import Path
from typing import Any, cast

import numpy as np
import pyarrow as pa

_EPOCH = dt.date(1970, 1, 1).toordinal()
_WIDTHS = {pa.int64(): np.int64, pa.int32(): np.int32, pa.float64(): np.float64}


def table(columns: Mapping[str, tuple[pa.DataType, Sequence[Any]]]) -> pa.Table:
    """Return a table of columns given as (type, values): number, date, text or list of text."""
    arrays = [column(values, kind) for kind, values in columns.values()]
    return pa.Table.from_arrays(arrays, names=list(columns))


def parquet(
    columns: Mapping[str, tuple[type, Sequence[Any]]], beside: Mapping[str, str] | None = None
) -> bytes:
    """Return columns given as (str, int, float or bool; values) as a file of Parquet.

    Parameters
    ----------
    beside : what else is kept in the file, by name.
    """
    from pyarrow.parquet import write_table

    kinds = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    arrays = [
        column(values, pa.int64()).cast(pa.bool_()) if kind is bool else column(values, kinds[kind])
        for kind, values in columns.values()
    ]
    to = pa.BufferOutputStream()
    write_table(pa.Table.from_arrays(arrays, names=list(columns), metadata=beside), to)
    return bytes(to.getvalue().to_pybytes())


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the rows of a file of Parquet; ValueError where it is none."""
    from pyarrow.parquet import read_table

    rows: list[dict[str, Any]] = read_table(path).to_pylist()
    return rows


def together(tables: Sequence[pa.Table]) -> pa.Table:
    """Return the rows of tables of the same columns, one after the other."""
    return pa.concat_tables(tables)


def coded(table: pa.Table, name: str) -> tuple[Any, tuple[str, ...]]:
    """Return a column in which nothing is missing as the code of each row, and each code's label.

    Of an enumeration also the labels that no row has.
    """
    whole = _whole(table, name)
    if not pa.types.is_dictionary(whole.type):
        whole = _encoded(whole)
    width = np.dtype(f"i{whole.indices.type.bit_width // 8}")
    codes = np.frombuffer(whole.indices.buffers()[1], width, len(whole)).astype(np.int32)
    return codes, tuple(map(str, whole.dictionary.to_pylist()))


def numbers(table: pa.Table, name: str) -> Any:
    """Return a column of whole numbers, all of which are there, as they lie in memory."""
    whole = _whole(table, name)
    width = np.dtype(f"i{whole.type.bit_width // 8}")
    return np.frombuffer(whole.buffers()[1], width, len(whole))


def lists(table: pa.Table, name: str) -> tuple[Any, Any]:
    """Return a column of lists of whole numbers: where each row's begin and end, and all numbers.

    Row `n` has those from the `n`th bound to the next.
    """
    whole = _whole(table, name)
    bounds = np.frombuffer(whole.buffers()[1], np.int32, len(whole) + 1)
    values = whole.values
    return bounds, np.frombuffer(values.buffers()[1], np.int64, len(values))


def _encoded(whole: pa.Array) -> pa.DictionaryArray:
    """Return a column of plain values as codes of its labels, in the order that they come in.

    `dictionary_encode` would do, but it imports `pyarrow.compute`, which takes longer than all else
    that a command of one question reads. Here each row has a label of its own first, and Arrow
    makes one of those that are equal: so it does where several dictionaries meet.
    """
    codes = _plain(np.arange(len(whole), dtype=np.int32), pa.int32())
    each = pa.DictionaryArray.from_arrays(codes, whole)
    return pa.chunked_array([each, each.slice(0, 0)]).unify_dictionaries().chunk(0)


def _whole(table: pa.Table, name: str) -> pa.Array:
    """Return a column in one piece; put together as a table, which needs no pandas."""
    pieces = table.select([name]).combine_chunks().column(0)
    if not pieces.num_chunks:  # of no piece at all Arrow makes one by way of pandas
        return pa.nulls(0, pieces.type)
    return pieces.chunk(0) if pieces.num_chunks == 1 else pieces.combine_chunks()


def column(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """Return a column of values: number, date, text or list of text."""
    if kind == pa.string():
        return _texts(values)
    if kind == pa.list_(pa.string()):
        offsets = np.fromiter(chain((0,), accumulate(map(len, values))), np.int32, len(values) + 1)
        words = column(list(chain.from_iterable(values)), pa.string())
        return pa.ListArray.from_arrays(_plain(offsets, pa.int32()), words)
    if kind == pa.date32():
        days = [None if day is None else day.toordinal() - _EPOCH for day in values]
        return _numbers(days, np.int32, kind)
    return _numbers(values, _WIDTHS[kind], kind)


def _texts(values: Sequence[str | None]) -> pa.Array:
    """Return texts with a bit for each that tells whether it is there.

    Laid out all at once: Arrow's own builder, which takes one after another, needs twice the time.
    """
    missing = values.count(None)
    if missing == len(values):
        return pa.nulls(missing, pa.string())
    bits = _bits(_known(values)) if missing else None
    texts = [value or "" for value in values] if missing else cast("Sequence[str]", values)
    text = "".join(texts)
    data = text.encode()
    if len(data) > np.iinfo(np.int32).max:
        raise OverflowError("more text than a column can hold")
    sizes = map(len, texts if len(data) == len(text) else map(str.encode, texts))
    ends = np.cumsum(np.fromiter(sizes, np.int32, len(texts)), dtype=np.int32)
    offsets = pa.py_buffer(np.concatenate([np.zeros(1, np.int32), ends]))
    return pa.Array.from_buffers(pa.string(), len(texts), [bits, offsets, pa.py_buffer(data)])


def _numbers(values: Sequence[float | None], width: Any, kind: pa.DataType) -> pa.Array:
    """Return numbers with a bit for each that tells whether it is there."""
    missing = values.count(None)
    if not missing:
        return _plain(np.fromiter(values, width, len(values)), kind)
    known = _known(values)
    numbers = np.zeros(len(values), width)
    numbers[known] = np.fromiter(compress(values, known.tolist()), width, len(values) - missing)
    return pa.Array.from_buffers(kind, len(values), [_bits(known), pa.py_buffer(numbers)])


def _known(values: Sequence[object]) -> Any:
    """Tell of each value whether it is there."""
    return np.fromiter(map(is_not, values, repeat(None)), bool, len(values))


def _bits(known: Any) -> pa.Buffer:
    return pa.py_buffer(np.packbits(known, bitorder="little"))


def _plain(numbers: Any, kind: pa.DataType) -> pa.Array:
    return pa.Array.from_buffers(kind, len(numbers), [None, pa.py_buffer(numbers)])
