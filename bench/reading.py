"""Reading projects' texts by the rules, against a stemmer alone on the same words."""

import random
import re
import resource
import shutil
import statistics
import tempfile
import time
from pathlib import Path

from bench.ratio import Ratio, Size
from jamstall.demo import intakes

TEXTS, WORDS = 10_000, 150


def measure() -> list[Ratio | Size]:
    """Return 10,000 descriptions read, against Snowball; read by a new rule set; and the memory."""
    import snowballstemmer  # type: ignore[import-untyped]

    from jamstall.review import read
    from jamstall.review.rules import FOLDER, QUESTIONS, read_rules
    from jamstall.review.sentences import WORD

    texts = described(TEXTS)
    stemmer = snowballstemmer.stemmer("swedish")

    def ours(folder: Path) -> float:
        start = time.process_time()
        rules = read_rules(folder)  # not those that are remembered: every word is looked up anew
        for text in texts:
            read("Ett projekt", text, rules)
        return time.process_time() - start

    def theirs() -> float:
        start = time.process_time()
        for text in texts:
            stemmer.stemWords(WORD.findall(text.lower()))
        return time.process_time() - start

    first = ours(FOLDER)  # in a process of its own, with the dictionary still on the disk
    with tempfile.TemporaryDirectory() as other:
        changed = Path(shutil.copytree(FOLDER, Path(other) / "rules"))
        questions = (changed / QUESTIONS).read_text(encoding="utf-8")
        (changed / QUESTIONS).write_text(
            re.sub('version = "[^"]*"', 'version = "other"', questions), encoding="utf-8"
        )
        stemmed, again = zip(*((theirs(), ours(changed)) for _ in range(2)), strict=True)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1000
    note = f"{TEXTS:,} descriptions of {WORDS} words; processor time"
    return [
        Ratio(
            "texts read by the rules / stemmed by Snowball",
            first,
            statistics.median(stemmed),
            3,
            f"{note}; the first time",
        ),
        Ratio(
            "read by a new rule set / read the first time",
            statistics.median(again),
            first,
            1,
            note,
        ),
        Size("memory of reading them", peak, 300_000, "peak of the process, texts included"),
    ]


def described(number: int) -> list[str]:
    """Return so many descriptions of the demo projects' sentences, mixed anew: all invented."""
    own = [text for intake in intakes() for text in intake.cases.get("description") or ()]
    known = sorted({said for text in own if text for said in text.split(". ")})
    dice = random.Random(10_000)
    texts = []
    for _ in range(number):
        sentences: list[str] = []
        while sum(len(said.split()) for said in sentences) < WORDS:
            sentences.append(dice.choice(known))
        texts.append(". ".join(sentences))
    return texts
