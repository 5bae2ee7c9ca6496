#!/usr/bin/env bash
# anonypy 0.2.1: groups of people whose answers are to be within t of everybody's (t-closeness).
#
# Guess: the smaller t is, the larger the groups. Where all four of Gävle have answered yes, and four of
# all eight, Gävle is a group of its own only at t of 0.5 and more; and where each of two places is
# within 0.15 of all, both are groups of their own at t of 0.99.
#
# Seen: t makes no difference, from 0.01 to 0.99. Gävle is given out by itself with its four yes at 0.01,
# as if k alone had been asked for; the two places that are within 0.15 are laid together at 0.99, which
# k alone keeps apart. The number that is given is replaced, before it is compared with, by the share of
# the group's last answer: a group passes where its answers differ from everybody's by at most that.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
  anonypy==0.2.1 pandas==2.3.3 numpy==2.4.6
"$folder/venv/bin/python" -W ignore - <<'PYTHON'
from importlib.metadata import version

import pandas as pd
from anonypy import Preserver


def people(gavle, sandviken):
    """Return a table of people by place and answer, of texts such as "yyn"."""
    rows = [("Gävle", one) for one in gavle] + [("Sandviken", one) for one in sandviken]
    return pd.DataFrame(rows, columns=["place", "answer"]).astype("category")


def groups(table, t=None):
    """Return the places of each group, with the shares of its answers."""
    asked = Preserver(table, ["place"], "answer")
    rows = asked.anonymize_k_anonymity(k=4) if t is None else asked.anonymize_t_closeness(k=4, p=t)
    found = {}
    for row in rows:
        found.setdefault(",".join(sorted(row["place"][0].split(","))), {})[row["answer"]] = row["count"]
    return found


def furthest(table, found):
    """Return how far an answer's share in a group is from its share of everybody."""
    everybody = table["answer"].value_counts(normalize=True)
    return max(
        abs(answers.get(answer, 0) / sum(answers.values()) - share)
        for answers in found.values()
        for answer, share in everybody.items()
    )


print("anonypy", version("anonypy"))
far, near = people("yyyy", "nnnn"), people("n" * 9 + "y", "n" * 6 + "y" * 4)
apart = {"Gävle": {"y": 4}, "Sandviken": {"n": 4}}
together = {"Gävle,Sandviken": {"n": 15, "y": 5}}
for t in (0.01, 0.2, 0.5, 0.99):
    print(f"t={t}: far {groups(far, t)}, near {groups(near, t)}")
    assert groups(far, t) == apart and groups(near, t) == together, t
assert groups(far) == apart and furthest(far, apart) == 0.5
print("k alone:", groups(near), "furthest", round(furthest(near, groups(near)), 2))
assert len(groups(near)) == 2 and furthest(near, groups(near)) < 0.16
print("as seen")
PYTHON
