#!/usr/bin/env bash
# PyArrow 26.0.1 with pandas 3.1.1 installed: a column of no pieces is put together.
#
# Guess: combine_chunks of a chunked array without chunks gives an empty array, and loads nothing; and so
# does dictionary_encode, which is a method of PyArrow's own arrays.
#
# Seen: the first imports pandas, if it is installed, and the second pyarrow.compute. A program that never
# uses pandas pays for its import at the first empty result, and only there. Of an array that has a piece
# nothing is imported. unify_dictionaries, which encodes too, imports neither.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pyarrow==26.0.1 pandas==3.1.1
cd "$folder"
seen() {
  "$folder/venv/bin/python" -c "
import sys
import pyarrow as pa

one = pa.nulls(3, pa.string())  # pa.array of a list would import pandas by itself
$1
print(*sorted({'pandas', 'pyarrow.compute'} & sys.modules.keys()) or ['neither'])
"
}
pieces=$(seen "pa.chunked_array([one, one]).combine_chunks()")
nothing=$(seen "pa.chunked_array([], pa.string()).combine_chunks()")
encoded=$(seen "one.dictionary_encode()")
unified=$(seen "
codes = pa.Array.from_buffers(pa.int32(), 3, [None, pa.py_buffer(bytes(4) + b'\x01\0\0\0\x02\0\0\0')])
letters = pa.Array.from_buffers(pa.string(), 3, [None, pa.py_buffer(b'\0\0\0\0\x01\0\0\0\x02\0\0\0\x03\0\0\0'), pa.py_buffer(b'aba')])
each = pa.DictionaryArray.from_arrays(codes, letters)
whole = pa.chunked_array([each, each.slice(0, 0)]).unify_dictionaries().chunk(0)
assert whole.dictionary.to_pylist() == ['a', 'b']
assert whole.to_pylist() == ['a', 'b', 'a']")
echo "two pieces: $pieces; no piece: $nothing; dictionary_encode: $encoded; unify_dictionaries: $unified"
[ "$pieces" = "neither" ]
[ "$nothing" = "pandas pyarrow.compute" ]
[ "$encoded" = "pyarrow.compute" ]
[ "$unified" = "neither" ]
