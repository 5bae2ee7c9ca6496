"""Makes places/tiles.csv: every place as one equal square, about where it lies.

    python -m data.reference.build_tiles

On a map, Kiruna fills more than the hundred smallest municipalities together. On tiles each counts
the same. There is a layout for the 21 counties, one for all 290 municipalities, and one for each
county by itself. A layout is made in three steps:

1. The places push each other apart until none is crowded, and hold on to their neighbours.
2. Each takes the free square that makes the sum of squared moves the least.
3. Places change squares, two at a time or with an empty one, as long as it brings neighbours
   closer without moving anyone far; a county is never left in two pieces if it can be helped.

Nothing is drawn by lot, so the same boundaries give the same tiles.
"""

import csv
import itertools
import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import linear_sum_assignment  # type: ignore[import-untyped]

from jamstall.reference import ROOT
from jamstall.reference.places import counties, municipalities, municipalities_of
from jamstall.reference.shapes import label_points, neighbours, on_plane

TARGET = ROOT / "places" / "tiles.csv"

Square = tuple[int, int]
"""Column and row; the row is counted downwards, so that north is up."""

DIRECTION = 3.0
"""What it costs to draw a neighbour in a direction at a right angle to the true one."""

APART = 40.0
"""What it costs that a county lies in one piece more than it has to."""

SIDES = ((0, 1), (0, -1), (1, 0), (-1, 0))
NEAR = list(itertools.product(range(-3, 4), repeat=2))


@dataclass(frozen=True)
class Layout:
    """What is to be laid out: where the places are, who is next to whom, and who stays together.

    `wanted` is in squares, x east and y south. `pairs` are neighbours, with how much it matters
    that they stay so. `groups` are sets of places that should be in one piece.
    """

    codes: Sequence[str]
    wanted: np.ndarray
    pairs: Mapping[tuple[int, int], float]
    groups: Sequence[Sequence[int]]


def described(codes: Sequence[str], width: float) -> Layout:
    """Describe the places of a layout; `width` is how much wider than true it is drawn."""
    points = np.array(
        [on_plane(label_points()[code].longitude, label_points()[code].latitude) for code in codes]
    )
    wanted = points * (width, -1)
    place = {code: number for number, code in enumerate(codes)}
    pairs = {
        (place[code], place[other]): 3.0 if code[:2] == other[:2] else 1.0
        for code in codes
        for other in neighbours()[code]
        if other in place and code < other
    }
    # The unit of length: neighbours lie one square apart, as the median goes.
    lengths = [math.dist(wanted[a], wanted[b]) for a, b in pairs]
    wanted = (wanted - wanted.mean(axis=0)) / (np.median(lengths) if lengths else 1)
    members: dict[str, list[int]] = {}
    for code in codes:
        members.setdefault(code[:2], []).append(place[code])
    return Layout(codes, wanted, pairs, list(members.values()))


def spread(layout: Layout) -> np.ndarray:
    """Let crowded places push each other apart, and neighbours hold on to each other."""
    at = layout.wanted.copy()
    a, b = (np.array([pair[end] for pair in layout.pairs], dtype=int) for end in (0, 1))
    for turn in range(600):
        apart = at[:, None] - at[None]
        distance = np.hypot(apart[..., 0], apart[..., 1]) + 1e-9
        push = np.clip(1.1 - distance, 0, None) / distance
        np.fill_diagonal(push, 0)
        move = 0.25 * (push[..., None] * apart).sum(axis=1)
        if layout.pairs:
            pull = at[b] - at[a]
            length = np.hypot(pull[:, 0], pull[:, 1])[:, None] + 1e-9
            pull = 0.06 * pull / length * np.clip(length - 1.1, 0, 3)
            np.add.at(move, a, pull)
            np.add.at(move, b, -pull)
        at = at + move * (1 if turn < 400 else 0.4)
    return at


def assign(at: np.ndarray) -> list[Square]:
    """Give each place a square of its own, with the least sum of squared moves."""
    low, high = np.floor(at.min(axis=0)) - 1, np.ceil(at.max(axis=0)) + 1
    squares = [
        (column, row)
        for column in range(int(low[0]), int(high[0]) + 1)
        for row in range(int(low[1]), int(high[1]) + 1)
    ]
    cost = ((at[:, None] - np.array(squares)[None]) ** 2).sum(axis=2)
    _, chosen = linear_sum_assignment(cost)
    return [squares[number] for number in chosen]


class Improvement:
    """Squares that change hands as long as the layout gets better by it."""

    def __init__(self, layout: Layout, at: np.ndarray, squares: list[Square]) -> None:
        self.layout, self.at, self.squares = layout, at, list(squares)
        self.group = {place: group for group in layout.groups for place in group}
        self.near: dict[int, list[tuple[int, float]]] = {n: [] for n in range(len(squares))}
        for (a, b), weight in layout.pairs.items():
            self.near[a].append((b, weight))
            self.near[b].append((a, weight))

    def run(self) -> list[Square]:
        """Change squares until nothing gets better."""
        better = 1
        while better:
            better = sum(self.improved(place) for place in range(len(self.squares)))
        return self.squares

    def improved(self, place: int) -> bool:
        """Make the best change that begins with one place; tell whether any was for the better."""
        best: dict[int, Square] = {}
        gain = 1e-6
        for change in self.changes(place):
            before = self.cost(change)
            kept = {moved: self.squares[moved] for moved in change}
            self.make(change)
            after = self.cost(change)
            self.make(kept)
            if before - after > gain:
                best, gain = change, before - after
        self.make(best)
        return bool(best)

    def changes(self, place: int) -> Iterator[dict[int, Square]]:
        """Propose new squares: a move, an exchange, or a shove of a whole line by one."""
        holder = {square: other for other, square in enumerate(self.squares)}
        column, row = here = self.squares[place]
        for dx, dy in NEAR:
            there = (column + dx, row + dy)
            if there != here:
                yield {place: there, **({holder[there]: here} if there in holder else {})}
        for dx, dy in SIDES:
            line, there = {place: (column + dx, row + dy)}, (column + dx, row + dy)
            while there in holder:
                line[holder[there]] = (there[0] + dx, there[1] + dy)
                there = (there[0] + dx, there[1] + dy)
            yield line

    def make(self, change: Mapping[int, Square]) -> None:
        """Give places new squares."""
        for place, square in change.items():
            self.squares[place] = square

    def cost(self, places: Collection[int]) -> float:
        """Return how badly some places lie: from where they are, from their neighbours, apart."""
        cost = 0.0
        for place in places:
            cost += 0.5 * math.dist(self.squares[place], self.at[place]) ** 2
            for other, weight in self.near[place]:
                cost += (0.5 if other in places else 1) * weight * self.strain(place, other)
        groups = {id(self.group[place]): self.group[place] for place in places}
        return cost + APART * sum(self.pieces(group) - 1 for group in groups.values())

    def strain(self, one: int, other: int) -> float:
        """Return how far from the truth two neighbours are drawn: 0 side by side, as they lie."""
        true = self.layout.wanted[other] - self.layout.wanted[one]
        drawn = np.subtract(self.squares[other], self.squares[one])
        turned = 1 - true @ drawn / (math.hypot(*true) * math.hypot(*drawn))
        return float(drawn @ drawn - 1 + DIRECTION * turned)

    def pieces(self, group: Sequence[int]) -> int:
        """Return into how many pieces a group of places has fallen; corners do not hold."""
        left = {self.squares[place] for place in group}
        found = 0
        while left:
            found += 1
            edge = [left.pop()]
            while edge:
                column, row = edge.pop()
                beside = {(column + dx, row + dy) for dx, dy in SIDES} & left
                left -= beside
                edge += beside
        return found


def laid_out(codes: Sequence[str], width: float = 1.0) -> dict[str, Square]:
    """Lay out some places; the westernmost column and the northernmost row are 0."""
    layout = described(codes, width)
    at = spread(layout)
    squares = Improvement(layout, at, assign(at)).run()
    west, north = (min(square[end] for square in squares) for end in (0, 1))
    return {
        code: (column - west, row - north)
        for code, (column, row) in zip(codes, squares, strict=True)
    }


def main() -> None:
    """Write the file anew."""
    layouts = {"counties": laid_out(sorted(counties()), width=1.5)}
    layouts["country"] = laid_out(sorted(municipalities()), width=2.2)
    for county in counties():
        layouts[county] = laid_out(municipalities_of(county), width=2.0)
    with TARGET.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["layout", "code", "column", "row"])
        for name, tiles in layouts.items():
            rows.writerows((name, code, *square) for code, square in tiles.items())
    print(f"{TARGET.name}: {len(layouts)} layouts")


if __name__ == "__main__":
    main()
