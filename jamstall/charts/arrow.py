"""A chart's rows as an Arrow stream, which is what Streamlit sends to the browser.

The columns are built from buffers: `pyarrow.array` would import pandas, which alone takes as long
as all else that the first page needs (bench/RESULTS.md).
"""

from array import array
from collections.abc import Sequence
from typing import Any

import pyarrow as pa


def stream(rows: Sequence[dict[str, Any]]) -> bytes:
    """Return rows of equal keys, whose values are text or numbers, as an Arrow IPC stream."""
    names = list(rows[0]) if rows else []
    columns = [_column([row[name] for row in rows]) for name in names]
    table = pa.Table.from_arrays(columns, names=names)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as written:
        written.write_table(table)
    return bytes(sink.getvalue().to_pybytes())


def _column(values: list[Any]) -> Any:
    if all(isinstance(value, int | float) for value in values):
        numbers = pa.py_buffer(array("d", values))
        return pa.Array.from_buffers(pa.float64(), len(values), [None, numbers])
    encoded = [str(value).encode() for value in values]
    ends = array("i", [0])
    for text in encoded:
        ends.append(ends[-1] + len(text))
    buffers = [None, pa.py_buffer(ends), pa.py_buffer(b"".join(encoded))]
    return pa.Array.from_buffers(pa.utf8(), len(values), buffers)
