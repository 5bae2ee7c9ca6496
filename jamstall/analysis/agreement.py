"""How far readers of the same texts agree, beyond what guessing would give.

- **Kappa**, weighted: Cohen (Psychological Bulletin 70, 1968, pp. 213-220), with the large-sample
  standard error of Fleiss, Cohen and Everitt (Psychological Bulletin 72, 1969, pp. 323-327,
  equations 1-8). It is of two readings in order, a first and a second.
- **AC1**, and AC2 where it is weighted: Gwet (British Journal of Mathematical and Statistical
  Psychology 61, 2008, pp. 29-48), as he writes it for many readers and for weights in his Handbook
  of Inter-Rater Reliability (4th ed., 2014, chapters 2-5). Kappa falls towards 0 where nearly all
  texts get the same level, however well readers agree; AC1 does not, and few texts say much.
- **Alpha**, of ordered levels: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
  section E, with his ordinal difference. It takes any number of readings of a text.

Closed forms: the libraries that have them cost more than a first page, cannot stand beside ours, or
carry another licence (docs/decisions/0032-people-judge.md). The tests hold them against those.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist

from jamstall.analysis.interval import CONFIDENCE, Interval

FEWEST = 10
"""Of fewer texts than this a standard error tells too little for an interval."""

Weight = Callable[[int, int, int], float]
"""How near two levels of so many are to each other: 1 the same, 0 as far apart as can be."""
Levels = Sequence[Sequence[int]]
"""The levels that each text was given, by its readers in order; levels are counted from 0."""


def same(one: int, other: int, _levels: int) -> float:
    """Return 1 for the same level, and 0 for any other."""
    return float(one == other)


def linear(one: int, other: int, levels: int) -> float:
    """Return how near by steps: of four levels, two thirds for neighbours (Cohen 1968)."""
    return 1 - abs(one - other) / (levels - 1)


def quadratic(one: int, other: int, levels: int) -> float:
    """Return how near by squared steps: of four levels, eight ninths for neighbours."""
    return 1 - (one - other) ** 2 / (levels - 1) ** 2


@dataclass(frozen=True, slots=True)
class Coefficient:
    """Agreement beyond guessing: 1 whole, 0 as guessing would give, below 0 less than that.

    Attributes
    ----------
    interval : within -1 and 1; None of fewer texts than `FEWEST`, and where all agree: no standard
        error can be told then.
    """

    value: float
    interval: Interval | None


def table(readings: Levels, levels: int) -> list[list[int]]:
    """Return how many texts got which level (row) at the first reading and which at the second.

    >>> table([[0, 0], [0, 1], [2, 2], [1]], 3)
    [[1, 1, 0], [0, 0, 0], [0, 0, 1]]
    """
    pairs = Counter((first, second) for first, second, *_ in _read_twice(readings))
    return [[pairs[row, column] for column in range(levels)] for row in range(levels)]


def kappa(
    readings: Levels, levels: int, weight: Weight = linear, confidence: float = CONFIDENCE
) -> Coefficient | None:
    """Return weighted kappa of the first two readings; None where all have one level, or none two.

    >>> found = kappa([[0, 0]] * 20 + [[0, 1]] * 5 + [[1, 0]] * 10 + [[1, 1]] * 15, 2)
    >>> print(f"{found.value:.2f} {found.interval.low:.2f} {found.interval.high:.2f}")
    0.40 0.14 0.66
    """
    counts = table(readings, levels)
    texts = sum(map(sum, counts))
    if not texts:
        return None
    scale = range(levels)
    near = [[weight(i, j, levels) for j in scale] for i in scale]
    part = [[counts[i][j] / texts for j in scale] for i in scale]
    first = [sum(part[i]) for i in scale]  # (1)
    second = [sum(part[i][j] for i in scale) for j in scale]  # (2)
    seen = sum(near[i][j] * part[i][j] for i in scale for j in scale)  # (3)
    guessed = sum(near[i][j] * first[i] * second[j] for i in scale for j in scale)  # (4)
    if 1 - guessed < _NOTHING:
        return None
    value = (seen - guessed) / (1 - guessed)  # (5)
    of_first = [sum(near[i][j] * second[j] for j in scale) for i in scale]  # (6)
    of_second = [sum(near[i][j] * first[i] for i in scale) for j in scale]  # (7)
    spread = sum(
        part[i][j] * (near[i][j] * (1 - guessed) - (of_first[i] + of_second[j]) * (1 - seen)) ** 2
        for i in scale
        for j in scale
    )
    rest = (seen * guessed - 2 * guessed + seen) ** 2
    variance = (spread - rest) / (texts * (1 - guessed) ** 4)  # (8)
    return _coefficient(value, variance, texts, confidence)


def ac(
    readings: Levels, levels: int, weight: Weight = linear, confidence: float = CONFIDENCE
) -> Coefficient | None:
    """Return Gwet's AC2, or AC1 by the weight `same`; None where no text was read twice.

    Texts that were read once tell how common the levels are, and nothing of agreement.
    """
    counts = [Counter(given) for given in readings if given]
    if not any(given.total() > 1 for given in counts):
        return None
    scale, texts = range(levels), len(counts)
    near = [[weight(k, other, levels) for other in scale] for k in scale]
    common = [sum(given[k] / given.total() for given in counts) / texts for k in scale]
    total = sum(map(sum, near)) / (levels * (levels - 1))
    guessed = total * sum(part * (1 - part) for part in common)
    twice = sum(given.total() > 1 for given in counts)
    seen_of = [_seen(given, near) for given in counts]
    seen = sum(one for one in seen_of if one is not None) / twice
    value = (seen - guessed) / (1 - guessed)
    spread = 0.0
    for given, one in zip(counts, seen_of, strict=True):
        own = 0.0 if one is None else texts / twice * (one - guessed) / (1 - guessed)
        own_guess = total * sum(given[k] / given.total() * (1 - common[k]) for k in scale)
        spread += (own - 2 * (1 - value) * (own_guess - guessed) / (1 - guessed) - value) ** 2
    return _coefficient(value, spread / (texts * max(texts - 1, 1)), texts, confidence)


def alpha(readings: Levels, levels: int) -> float | None:
    """Return Krippendorff's alpha of ordered levels; None where all have one level, or none two."""
    scale = range(levels)
    pairs = [[0.0] * levels for _ in scale]
    for given in _read_twice(readings):
        counts = Counter(given)
        for c in scale:
            for k in scale:
                pairs[c][k] += counts[c] * (counts[k] - (c == k)) / (len(given) - 1)
    each = [sum(row) for row in pairs]
    apart = [
        [(sum(each[min(c, k) : max(c, k) + 1]) - (each[c] + each[k]) / 2) ** 2 for k in scale]
        for c in scale
    ]
    guessed = sum(each[c] * each[k] * apart[c][k] for c in scale for k in scale if c != k)
    if not guessed:
        return None
    seen = sum(pairs[c][k] * apart[c][k] for c in scale for k in scale if c != k)
    return 1 - (sum(each) - 1) * seen / guessed


_NOTHING = 1e-12


def _read_twice(readings: Levels) -> list[Sequence[int]]:
    return [given for given in readings if len(given) > 1]


def _seen(given: Counter[int], near: list[list[float]]) -> float | None:
    """Return the agreement among a text's readers, pair by pair; None of one reader."""
    readers = given.total()
    if readers < 2:
        return None
    alike = sum(
        many * (sum(near[k][other] * others for other, others in given.items()) - 1)
        for k, many in given.items()
    )
    return alike / (readers * (readers - 1))


def _coefficient(value: float, variance: float, texts: int, confidence: float) -> Coefficient:
    if texts < FEWEST or variance < _NOTHING:
        return Coefficient(value, None)
    reach = _t(confidence, texts - 1) * sqrt(variance)
    return Coefficient(value, Interval(max(-1.0, value - reach), min(1.0, value + reach)))


def _t(confidence: float, freedom: int) -> float:
    """Return Student's t by its expansion in the normal deviate, good to 1e-3 from 9 degrees on.

    Abramowitz and Stegun, Handbook of Mathematical Functions (1964), 26.7.5.
    """
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
    )
