"""All that the pages' tables of persons tell together: `make attack` prints what can be worked out.

`tests/attacker.py` reads some views at a time. Here a reader has every table of the family at once
(`analysis/disclosure/family.py`), as they are once all are decided together, and knows of each
case what is public: where, when, in which sector, how it was decided. Who the applicant is, is
unknown. Each case can be any person; what is shown are equations. A hidden count of 1 to 4 is
*told* where it is the same in every solution.

Whether a case states an amount is public too. Of those that do, tables are
shown; of the others, who are granted and not paid yet, none: how few they are must not follow.

Left out: kronor, other senses of dominance, and what lies outside the family. Solutions are any
numbers of at least zero; whole ones may tell more, which `tests/whole_numbers.py` asks.
"""

import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, product
from pathlib import Path
from random import Random
from threading import Event
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse import linalg

from jamstall.analysis.breakdown import Breakdown, breakdown
from jamstall.analysis.disclosure.audit import closed, parts, together
from jamstall.analysis.disclosure.family import Table, family
from jamstall.analysis.disclosure.secondary import decided
from jamstall.analysis.disclosure.secondary.tables import Guarded
from jamstall.analysis.disclosure.settings import smallest
from jamstall.analysis.selection import Selection
from jamstall.decide_ahead import decide_ahead
from jamstall.demo import intakes
from jamstall.intake import Intake, take_in
from jamstall.store import loads
from jamstall.store.database import Database
from jamstall.store.queries import provenance
from tests.advice_twin import label_of
from tests.attacker import DECISION, FEW, PERSONAL, STATED, Where, read, tells
from tests.files import project, xlsx
from tests.files import table as rows_of
from tests.twin import Twin, cases_of

STEPS = ("county", "year")
"""Filters: a table that has one of them is shown with it chosen, and never summed over it."""
OUTCOME = "outcome"
WAYS = (("sex", "birthplace"), ("age_group",))
"""The dimensions of a person that some table has together; others tell nothing of each other."""
FUNDS = ("business_grants", "project_funds")
ADVICE = "advice"
"""No fund: its clients are no cases, and nothing of any of them is public but where and when."""
MEASURED = {
    "amount_applied": ("amount_applied", "amount_decided"),
    "amount_paid": ("paid_cases",),
}
"""An amount that some cases do not state → measures that count those that do."""
NOT_STATED = "not stated"
STATES = (STATED, NOT_STATED)
GRANTED = frozenset(("granted",))
NEITHER = ("pending", "withdrawn")
"""The decisions that are neither: chosen together, a page shows how many these are."""
SOME_PLACES = (
    "Gävle", "Sandviken", "Gävle; Sandviken", "Hofors", "Halmstad", "Halmstad; Gävle"
)  # fmt: skip
RANDOM = 64
"""Files of projects that are drawn, decided together and attacked."""
NO_EXCUSE = (("birthplace", frozenset(("abroad",))), (DECISION, frozenset(("rejected",))))
"""Of these, that all of a place are of one kind is no reason to tell it of each."""
_POSITIVE, _STILL = 1e-4, 1e-6

Places = npt.NDArray[np.intp]
Public = tuple[tuple[tuple[str, frozenset[str]], ...], str]
"""What everybody knows of a case: of each dimension its labels, several of places; the decision."""


def views(
    database: Database,
    fund: str,
    persons: Sequence[str],
    tables: Iterable[Table] | None = None,
    *,
    small: int | None = None,
) -> Iterator[Breakdown]:
    """Yield every view of some persons: each table of the family, with all of its totals.

    Groups of fewer than `small` are hidden, and others for their sake: of fewer than the
    installation says, if nothing else is asked for.
    """
    for table in family() if tables is None else tables:
        if (
            table.of_advice == (fund == ADVICE)
            and PERSONAL & table.dimensions <= {*persons}
            and not (table.of_advice and table.known)  # of hours; clients stand in the others
        ):
            yield from _of_table(database, fund, table, smallest() if small is None else small)


def _of_table(database: Database, fund: str, table: Table, small: int) -> Iterator[Breakdown]:
    told_apart = table.dimensions - {"fund", OUTCOME}
    page = Selection(beside=frozenset(told_apart), small=small)
    if not table.of_advice:
        page = page.where(fund=(fund,))
    measures = ("approval_rate", "cases") if OUTCOME in table.dimensions else ("granted_cases",)
    if table.of_advice:
        measures = ("advice_clients",)
    elif table.known:
        (amount,) = table.known
        measures = MEASURED[amount]
    chosen = sorted(told_apart & {*STEPS})
    others = sorted(told_apart - {*STEPS})
    for size in range(len(others) + 1):
        for some in combinations(others, size):
            for measure in measures:
                yield breakdown(database, measure, (*chosen, *some), page)
            if OUTCOME in table.dimensions and not table.known:
                yield breakdown(database, "cases", (*chosen, *some), page.where(decision=NEITHER))


@dataclass(frozen=True)
class Cases:
    """Cases of a fund as everybody knows them, how many are alike, and who really applied."""

    public: tuple[Public, ...]
    number: npt.NDArray[np.int64]
    persons: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    real: npt.NDArray[np.int64]

    @classmethod
    def of(cls, twin: Twin, fund: str, persons: tuple[str, ...]) -> "Cases":
        """Read them as the twin does."""
        usual = Selection()
        parts: dict[int, list[dict[str, Any]]] = defaultdict(list)
        for part in twin.parts(usual.basis, usual.area, usual.limit):
            if part["fund"] == fund:
                parts[part["case"]].append(part)
        names = ("county", "municipality", "year", "support_form", "sector", "sector_dominance")
        amounts = _amounts_of(persons)
        real: Counter[tuple[Public, tuple[str, ...]]] = Counter()
        for own in parts.values():
            told = tuple((name, frozenset(str(one[name]) for one in own)) for name in names)
            told += tuple(
                (amount, frozenset((NOT_STATED if own[0][amount] is None else STATED,)))
                for amount in amounts
            )
            real[(told, own[0][DECISION]), tuple(own[0][name] for name in persons)] += 1
        return cls.counted(real, persons)

    @classmethod
    def of_advice(cls, rows: Iterable[Mapping[str, Any]], person: str) -> "Cases":
        """Read clients of advice in the same way."""
        real: Counter[tuple[Public, tuple[str, ...]]] = Counter()
        for row in rows:
            names = ("county", "municipality", "year")
            told = tuple((name, frozenset((label_of(row, name),))) for name in names)
            real[(told, ""), (label_of(row, person),)] += row["clients"]
        return cls.counted(real, (person,))

    @classmethod
    def counted(
        cls, real: Counter[tuple[Public, tuple[str, ...]]], persons: tuple[str, ...]
    ) -> "Cases":
        """Return cases of which it is known how many have each public kind and each person."""
        public = sorted({known for known, _ in real}, key=_order)
        labels = tuple(tuple(sorted({who[at] for _, who in real})) for at in range(len(persons)))
        counts = np.array(
            [[real[known, who] for who in product(*labels)] for known in public], np.int64
        ).reshape(len(public), -1)
        return cls(tuple(public), counts.sum(axis=1), persons, labels, counts)

    def among(self, where: Iterable[tuple[str, frozenset[str]]]) -> npt.NDArray[np.bool_]:
        """Tell which public cases are part of a number, whoever applied."""
        inside = np.ones(len(self.public), bool)
        for dimension, labels in where:
            if dimension not in self.persons:
                inside &= self._with(dimension, labels)
        return inside

    def _with(self, dimension: str, labels: frozenset[str]) -> npt.NDArray[np.bool_]:
        key = dimension, labels
        if key not in self._remembered:
            self._remembered[key] = np.array(
                [
                    decision in labels
                    if dimension == DECISION
                    else bool(dict(told)[dimension] & labels)
                    for told, decision in self.public
                ]
            )
        return self._remembered[key]

    @cached_property
    def _remembered(self) -> dict[Hashable, npt.NDArray[np.bool_]]:
        return {}

    def columns(self, where: Where) -> Places:
        """Return the places of `real`, flat, that are part of a number."""
        wanted = dict(where)
        people = [
            all(
                label in wanted.get(d, (label,)) for d, label in zip(self.persons, who, strict=True)
            )
            for who in product(*self.labels)
        ]
        inside = self.among(where)
        return np.flatnonzero(np.outer(inside, np.array(people)).ravel())


def _order(public: Public) -> Hashable:
    told, decision = public
    return tuple((name, *sorted(labels)) for name, labels in told), decision


class Together:
    """What can be known from views of the same cases together."""

    def __init__(self, cases: Cases, results: Iterable[Breakdown]) -> None:
        self.cases = cases
        self.shown: set[Where] = set()
        self.hidden: set[Where] = set()
        impossible = np.zeros(cases.real.size, bool)
        for result in results:
            shown, secrets, complete = read(result)
            self.shown |= {without_fund(where) for where in shown}
            self.hidden |= {without_fund(where) for secret in secrets for where in secret}
            for table in complete:
                impossible[self._not_listed(table.by, without_fund(table.where), table.labels)] = (
                    True
                )
        self.hidden |= {one for where in {*self.shown, *self.hidden} for one in _rests(where)}
        self.hidden -= self.shown
        real = cases.real.ravel()
        assert not real[impossible].any(), "a group that is not listed has cases"
        for where in self.shown:
            members = cases.columns(where)
            if not real[members].sum():
                impossible[members] = True
        self._possible = np.flatnonzero(~impossible)

    def _not_listed(
        self, by: Sequence[str], where: Where, listed: frozenset[tuple[str, ...]]
    ) -> Places:
        """Return the columns of the groups that a table would have, had they any cases."""
        found = [np.zeros(0, np.intp)]
        persons = [at for at, name in enumerate(by) if name in self.cases.persons]
        others = [at for at, name in enumerate(by) if name not in self.cases.persons]
        every = [self.cases.labels[self.cases.persons.index(by[at])] for at in persons]
        for place in {tuple(labels[at] for at in others) for labels in listed}:
            there = {
                tuple(labels[at] for at in persons)
                for labels in listed
                if tuple(labels[at] for at in others) == place
            }
            at_place = [
                (by[at], frozenset((label,))) for at, label in zip(others, place, strict=True)
            ]
            for who in {*product(*every)} - there:
                told = [
                    (by[at], frozenset((label,))) for at, label in zip(persons, who, strict=True)
                ]
                found.append(self.cases.columns(tuple(sorted((*where, *at_place, *told)))))
        return np.unique(np.concatenate(found))

    def few(self) -> list[Where]:
        """Return the hidden groups of 1 to 4 cases that tell of a person."""
        return [one for one in self.hidden if tells(one) and 0 < self.real(one) < FEW]

    def told(self) -> list[Where]:
        """Return the hidden groups of 1 to 4 cases, telling of a person, that can be worked out.

        Not those in a whole that is shown: where all cases of a place are of one kind, each of them
        is, and the number says so. A whole that is born abroad, or refused, is no excuse.
        """
        move = self._a_move()
        return sorted(
            (
                where
                for where in self.few()
                if abs(move[self.cases.columns(where)].sum()) < _STILL
                and not self.is_in_whole(where)
            ),
            key=repr,
        )

    def real(self, where: Where) -> int:
        """Return how many cases a group really has."""
        return int(self.cases.real.ravel()[self.cases.columns(where)].sum())

    def _a_move(self) -> npt.NDArray[np.float64]:
        """Return a random way to go from the real cases to others that show the same.

        What it does not change, none does: it goes along every free direction of all that can be
        filled, which an interior point tells.
        """
        real, matrix = self.possible, self.equations
        filled = (_interior(matrix, matrix @ real) > _POSITIVE) | (real > 0)
        random = np.random.default_rng(0).normal(size=int(filled.sum()))
        own = matrix[:, filled]
        bound = linalg.lsqr(own, own @ random, atol=1e-13, btol=1e-13, iter_lim=50_000)[0]
        move = np.zeros(self.cases.real.size)
        move[self._possible[filled]] = random - bound
        return move

    @cached_property
    def equations(self) -> Any:
        """What is known: a row for each number that is shown, and for all cases of a public kind.

        A column for each kind of case and person that there may be (`possible`).
        """
        rows = {self.members(where).tobytes() for where in self.shown}
        width = self.cases.real.shape[1]
        for at in range(len(self.cases.public)):
            rows.add(self._free(np.arange(at * width, (at + 1) * width)).tobytes())
        return matrix_of([np.frombuffer(row, np.intp) for row in rows if row], self._possible.size)

    @property
    def possible(self) -> Places:
        """How many cases there really are of each kind of case and person that there may be."""
        return self.cases.real.ravel()[self._possible]

    def members(self, where: Where) -> Places:
        """Return the columns of the equations that are part of a number."""
        return self._free(self.cases.columns(where))

    def _free(self, columns: Places) -> Places:
        places = self._place[columns]
        return places[places >= 0]

    @cached_property
    def _place(self) -> Places:
        place = np.full(self.cases.real.size, -1)
        place[self._possible] = np.arange(self._possible.size)
        return place

    def is_in_whole(self, where: Where) -> bool:
        """Tell whether each case that a group can be of is, by what is shown, of its kind."""
        told = [
            (name, labels)
            for name, labels in where
            if name in PERSONAL and tells(((name, labels),))
        ]
        inside = np.zeros(len(self.cases.public), bool)  # not of whom nobody can be of its kind
        can_be = np.intersect1d(self.cases.columns(where), self._possible)
        inside[can_be // self.cases.real.shape[1]] = True
        nowhere = np.zeros_like(inside)
        return not any((inside & ~self._wholes.get(one, nowhere)).any() for one in told)

    @cached_property
    def _wholes(self) -> Mapping[tuple[str, frozenset[str]], npt.NDArray[np.bool_]]:
        """Of a kind of person: the public cases that are all of that kind, by a number shown."""
        found: dict[tuple[str, frozenset[str]], npt.NDArray[np.bool_]] = {}
        for where in self.shown:
            persons = [one for one in where if one[0] in PERSONAL]
            if len(persons) != 1 or {*NO_EXCUSE} & {*where}:
                continue
            among = self.cases.among(where)
            if 0 < self.real(where) == self.cases.number[among].sum():
                found[persons[0]] = found.get(persons[0], among) | among
        return found


def matrix_of(members: Sequence[Places], columns: int) -> Any:
    """Return the sums of some columns, a row for each."""
    of = np.repeat(np.arange(len(members)), [row.size for row in members])
    shape = len(members), columns
    return sparse.csr_matrix((np.ones(of.size), (of, np.concatenate(members))), shape)


def _amounts_of(persons: Sequence[str]) -> set[str]:
    """Return the amounts by which tables of some persons tell cases apart."""
    tables = (
        one
        for one in family()
        if one.known and not one.of_advice and PERSONAL & one.dimensions <= {*persons}
    )
    return {amount for table in tables for amount in table.known}


def _rests(where: Where) -> Iterator[Where]:
    """Yield the cases that do not state an amount, where some number is of those that do.

    No page shows how many there are; of those that were granted, others than all of them.
    """
    of = dict(where)
    for amount in {*MEASURED} & {*of}:
        of[amount] = frozenset((NOT_STATED,))
        for decisions in ({DECISION: of[DECISION]} if DECISION in of else {}, {DECISION: GRANTED}):
            yield tuple(sorted((of | decisions).items()))


def without_fund(where: Where) -> Where:
    return tuple(one for one in where if one[0] != "fund")


def programme(matrix: Any, least: Any, most: Any, *, at_most: float = highspy.kHighsInf) -> Any:
    """Return a linear programme: numbers of at least zero whose sums, a row each, lie between."""
    model = highspy.HighsLp()
    model.num_row_, model.num_col_ = matrix.shape
    model.col_cost_ = model.col_lower_ = np.zeros(model.num_col_)
    model.col_upper_ = np.full(model.num_col_, at_most)
    model.row_lower_, model.row_upper_ = least, most
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_, model.a_matrix_.index_ = matrix.indptr, matrix.indices
    model.a_matrix_.value_ = matrix.data
    return model


def _interior(matrix: Any, totals: Any) -> Any:
    """Return cases, in parts, that show the same, in which all is filled that can be."""
    model = programme(matrix, totals, totals, at_most=1e4)
    solver = highspy.Highs()  # type: ignore[no-untyped-call]
    for name, value in (("solver", "ipm"), ("run_crossover", "off"), ("presolve", "off")):
        solver.setOptionValue(name, value)
    solver.setOptionValue("output_flag", False)
    solver.passModel(model)
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return np.array(solver.getSolution().col_value)


def decide_together(database: Database) -> None:
    """Decide all tables together as `decide_ahead` does, here and not in a process of its own."""
    usual = Selection()
    cases = decided.Cases(database, provenance(database).version, usual.small)
    alike = closed.told_apart(database)
    assert alike is not None
    found = each_alone(cases)
    for part in parts.parts(alike, [*found]):
        together.close(part, found, usual.small)
    together.put_together(found)
    closed.close(cases, alike, found)


def each_alone(cases: decided.Cases) -> dict[tuple[str, ...], Guarded]:
    """Return every table of the family, decided by itself."""
    every = (closed.each_alone(cases, table) for table in family())
    return {of: own for one in every for of, own in one.items()}


def projects(seed: int, folder: Path, number: int = 90) -> Intake:
    """Return a file of projects in one or two municipalities each, of persons of uneven kinds.

    Some do not state what they applied for, and some of those that were granted are not paid yet.
    """
    random, of_amounts = Random(f"projects {seed}"), Random(f"amounts {seed}")
    rows = [
        project(
            at,
            Kommuner=random.choice(SOME_PLACES),
            Beslut=random.choice(("Beviljad", "Beviljad", "Avslag")),
            Beslutsdatum=f"{random.choice((2023, 2024))}-05-02",
            Kön=random.choices(("Kvinna", "Man", ""), (4, 5, 1))[0],
            Födelseland=random.choices(("Sverige", "Utlandet", ""), (6, 2, 1))[0],
        )
        for at in range(number)
    ]
    for row in rows:
        row["Sökt belopp"] = of_amounts.choice((2_000_000, 2_000_000, 2_000_000, None))
        if row["Beslut"] == "Beviljad":
            row["Utbetalt belopp"] = of_amounts.choice((500_000, 500_000, None))
    intake = take_in(xlsx(folder / "projekt.xlsx", rows_of(*rows)), None, None, "projekt.xlsx")
    assert intake.errors == 0
    return intake


def of_random_files(folder: Path) -> str:
    """Return the line of `RANDOM` files of projects, each decided together."""
    from tests.whole_numbers import told_in_whole_numbers

    told = few = small = 0
    for seed in range(RANDOM):
        intake = projects(seed, folder)
        database = Database(folder / f"{seed}.duckdb")
        loads.publish(database, [intake])
        decide_together(database)
        cases = Cases.of(Twin(cases_of([intake])), "project_funds", ("sex", "birthplace"))
        attack = Together(cases, views(database, "project_funds", cases.persons))
        told, few = told + len(attack.told()), few + len(attack.few())
        small += len(told_in_whole_numbers(attack, also_few=True))
        database.close()
    return (
        f"{RANDOM} random files of projects: {told} of {few} hidden groups of 1 to {FEW - 1} told, "
        f"{small} more can be only 1 to {FEW - 1} in whole numbers"
    )


def lines(database: Database, twin: Twin) -> Iterator[str]:
    """Yield a line for each fund and kind of person: how many groups are told, and where."""
    for fund, persons in product(FUNDS, WAYS):
        attack = Together(Cases.of(twin, fund, persons), views(database, fund, persons))
        told = attack.told()
        places = sum("municipality" in dict(where) for where in told)
        yield (
            f"{fund}, {' × '.join(persons)}: {len(told)} of {len(attack.few())} hidden groups of "
            f"1 to {FEW - 1} told, {places} of them by municipality"
        )


def main() -> None:
    """Print them for the demo data, and for random files."""
    with tempfile.TemporaryDirectory() as name:
        database = Database(Path(name) / "demo.duckdb")
        loads.publish(database, intakes(), is_demo=True)
        decide_ahead(database, Event())
        for line in lines(database, Twin(cases_of(intakes()))):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
        database.close()
        sys.stdout.write(f"{of_random_files(Path(name))}\n")


if __name__ == "__main__":
    main()
