#!/usr/bin/env bash
# pyCANON 1.3.6: entropy l-diversity and recursive (c,l)-diversity of one group of people.
#
# Guess: entropy l-diversity of a group whose n answers are equally common is n, which is what the
# measure was made for. The c of recursive diversity is lower the more even the group is: it says how
# many times as common as the rest the commonest answer may be (Machanavajjhala and others, 2007).
#
# Seen: of 3 equally common answers it is 2, of 4 it is 3, of 5 it is 5, of 6 it is 5: the number is cut
# to a whole one, and e to the power of the logarithm often falls short of it by a rounding error.
# And c goes the wrong way: it is taken of the rarest answer. Five and five give 2, nine and one give 1,
# as if the group in which nine out of ten have the same answer were the safer one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check pycanon==1.3.6 pandas==2.3.3
"$folder/venv/bin/python" - <<'PYTHON'
import pandas as pd
from pycanon.anonymity import entropy_l_diversity, recursive_c_l_diversity


def group(*sizes: int) -> pd.DataFrame:
    answers = [f"answer {number}" for number, size in enumerate(sizes) for _ in range(size)]
    return pd.DataFrame({"place": "Gävle", "answer": answers})


entropy = {
    answers: int(entropy_l_diversity(group(*[1] * answers), ["place"], ["answer"]))
    for answers in range(2, 8)
}
recursive = {
    sizes: tuple(map(int, recursive_c_l_diversity(group(*sizes), ["place"], ["answer"])))
    for sizes in ((5, 5), (7, 3), (9, 1))
}
print("equally common answers, entropy l:", entropy)
print("sizes, c and l:", recursive)
assert entropy == {2: 1, 3: 2, 4: 3, 5: 5, 6: 5, 7: 6}, "it is otherwise now"
assert recursive == {(5, 5): (2, 2), (7, 3): (1, 2), (9, 1): (1, 2)}, "it is otherwise now"
PYTHON
