"""A chart's rows as an Arrow stream, which is what Streamlit sends to the browser."""

from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from jamstall.arrow import table


def stream(rows: Sequence[dict[str, Any]]) -> bytes:
    """Return rows of equal keys, text or numbers, as an Arrow stream; None where there is none."""
    names = list(rows[0]) if rows else []
    columns = {name: [row[name] for row in rows] for name in names}
    whole = table({name: (_kind(values), values) for name, values in columns.items()})
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, whole.schema) as written:
        written.write_table(whole)
    return bytes(sink.getvalue().to_pybytes())


def _kind(values: list[Any]) -> Any:
    known = [value for value in values if value is not None]
    numeric = bool(known) and all(isinstance(value, int | float) for value in known)
    return pa.float64() if numeric or not values else pa.string()
