"""A target's pace with chance counted in, against NumPy alone: 2,000 draws over 100,000 cases."""

from bench.ratio import Ratio, in_turn

CASES, YEARS, DRAWS = 100_000, 7, 2_000


def measure() -> list[Ratio]:
    """Return the interval around a pace against the same draws as a book writes them."""
    import numpy as np

    from jamstall.analysis.bootstrap import Sampled, slope_interval

    random = np.random.default_rng(1)
    years = {}
    for year in range(2019, 2019 + YEARS):
        amounts = random.lognormal(11, 1, CASES // YEARS)
        years[year] = (amounts, random.random(CASES // YEARS) < 0.2)
    sampled = {
        year: Sampled(amounts[own].tolist(), amounts[~own].tolist())
        for year, (amounts, own) in years.items()
    }

    def bare() -> None:
        draws = np.random.default_rng(1)
        shares = np.empty((DRAWS, YEARS))
        for at, (amounts, own) in enumerate(years.values()):
            for draw in range(DRAWS):
                which = draws.integers(0, len(amounts), len(amounts))
                picked = amounts[which]
                shares[draw, at] = picked[own[which]].sum() / picked.sum()
        np.quantile(np.polyfit(list(years), shares.T, 1)[0], [0.025, 0.975])

    seconds = in_turn(lambda: slope_interval(sampled, DRAWS), bare, 3)
    note = f"{CASES:,} cases of {YEARS} years, {DRAWS:,} draws"
    return [Ratio("a target's pace with its interval / bare NumPy", *seconds, 2.0, note)]
