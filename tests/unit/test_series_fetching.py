"""Series are fetched from a real server that answers as the producers do, and as they do badly."""

import datetime as dt
import json
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import count, product
from pathlib import Path

import pytest

from jamstall.context import declared, web
from jamstall.context.declared import Series
from jamstall.context.fetching import Fetched, Former, fetch
from jamstall.context.snapshot import Value
from jamstall.context.web import Web
from tests import producer as answers
from tests.producer import CODES, REGIONS, Producer, cuts, hangs_up, refuses, says, serving

NOW = dt.datetime(2027, 3, 1, 8)
SEXES = {"1": "man", "2": "woman"}
BIRTHPLACES = {"tot": "total", "IF": "sweden", "UF": "abroad"}
KINDS = ("pxweb2", "pxweb1")


@pytest.fixture
def producer() -> Iterator[Producer]:
    with serving() as running:
        yield running


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def net(slept: list[float]) -> Iterator[Web]:
    """The network, on which nobody waits: the clock is put forward instead."""
    now = [0.0]

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    with Web(sleep, lambda: now[0]) as web:
        yield web


def series_of(producer: Producer, tmp_path: Path, kind: str = "pxweb2", table: str = "") -> Series:
    path = tmp_path / "own.toml"
    path.write_text(producer.declared(kind, table or "TAB1"), encoding="utf-8")
    return declared.read(path)


def fetched(one: Series, net: Web, former: Former | None = None, **how: object) -> Fetched:
    return fetch(one, former or Former(()), NOW, net, **how)


def told(result: Fetched) -> list[str]:
    assert (result.snapshot is None) == bool(result.findings)
    return [found.code for found in result.findings]


def slow(producer: Producer) -> list[Value]:
    """Read what the producer holds cell by cell."""
    return [
        Value(
            region, period, SEXES[sex], BIRTHPLACES[birth],
            value=Decimal(producer.number(
                {"Region": region, "Kon": sex, "Fodelseregion": birth, "Tid": period,
                 "ContentsCode": "000005FG"})),
        )
        for region, sex, birth, period in product(
            REGIONS, SEXES, BIRTHPLACES, producer.codes["Tid"]
        )
    ]  # fmt: skip


# ---- As it should be


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_is_where_it_belongs_however_it_is_paged(
    producer: Producer, net: Web, tmp_path: Path, kind: str
) -> None:
    result = fetched(series_of(producer, tmp_path, kind), net)
    assert told(result) == []
    assert result.snapshot is not None
    assert sorted(result.snapshot.values) == sorted(slow(producer))
    assert result.snapshot.updated == "2026-03-12T07:00:00Z"
    assert result.snapshot.fetched_at == NOW
    asked = [sent for method, _, sent in producer.asked if method == "POST"]
    assert len(asked) > 2  # 396 cells, 150 at most


@pytest.mark.parametrize("kind", KINDS)
def test_the_limits_are_asked_for_first(
    producer: Producer, net: Web, tmp_path: Path, kind: str
) -> None:
    fetched(series_of(producer, tmp_path, kind), net)
    paths = [path for _, path, _ in producer.asked]
    assert "config" in paths[0]
    assert not any("config" in path for path in paths[1:])


@pytest.mark.parametrize(
    "fault", [refuses(400), refuses(404), says(b"<html>")], ids=["400", "404", "html"]
)
def test_a_first_api_that_does_not_tell_its_limits_is_asked_for_little(
    producer: Producer, net: Web, tmp_path: Path, fault: answers.Fault
) -> None:
    producer.only, producer.faults = "?config", deque([fault])
    producer.most_cells = 396
    assert told(fetched(series_of(producer, tmp_path, "pxweb1"), net)) == []


def test_no_more_is_asked_in_ten_seconds_than_the_service_allows(
    producer: Producer, net: Web, slept: list[float], tmp_path: Path
) -> None:
    producer.most_cells = 6
    result = fetched(series_of(producer, tmp_path), net)
    assert told(result) == []
    assert len(producer.asked) > 60
    assert len(slept) >= len(producer.asked) // 30


def test_a_table_of_another_order_gives_the_same(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    """The second answer's columns and codes stand in another order than the first's."""
    one = series_of(producer, tmp_path)
    before = fetched(one, net).snapshot
    producer.codes = {name: CODES[name][::-1] for name in reversed(CODES)}
    after = fetched(one, net).snapshot
    assert before is not None
    assert after is not None
    assert sorted(before.values) == sorted(after.values)
    assert before.sha256 == after.sha256


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_code_is_called_will_do(
    producer: Producer, net: Web, tmp_path: Path, kind: str
) -> None:
    """Declarations made from what others have written know the words, and not the codes."""
    one = series_of(producer, tmp_path, kind)
    codes = {
        **one.source.codes,
        "birthplace": {f"fodelseregion {code}": our for code, our in BIRTHPLACES.items()},
    }
    selection = {"ContentsCode": ("CONTENTSCODE  000005FG",)}
    one = replace(one, source=replace(one.source, codes=codes, selection=selection))
    result = fetched(one, net)
    assert told(result) == []
    assert result.snapshot is not None
    assert sorted(result.snapshot.values) == sorted(slow(producer))


@pytest.mark.parametrize("kind", KINDS)
def test_what_the_source_has_no_whole_of_is_added_up(
    producer: Producer, net: Web, tmp_path: Path, kind: str
) -> None:
    """Councillors are published party by party; a party without any has no figure."""
    parties = {"M": 1, "S": 10, "V": None}
    whole = producer.number
    producer.codes = {**CODES, "Parti": tuple(parties)}
    producer.number = lambda cell: (
        None if cell["Parti"] == "V" else whole(cell) * parties[cell["Parti"]]
    )
    one = series_of(producer, tmp_path, kind)
    assert told(fetched(one, net)) == ["new_column"]
    one = replace(
        one,
        worked_up=declared.Words("Summerat", "Added up"),
        source=replace(one.source, sums=("Parti",)),
    )
    result = fetched(one, net)
    assert told(result) == []
    producer.number = whole
    assert {value.place: value.value for value in result.snapshot.values} == {  # type: ignore[union-attr]
        value.place: (value.value or 0) * 11 for value in slow(producer)
    }
    assert result.snapshot.worked_up  # type: ignore[union-attr]
    assert told(fetched(replace(one, source=replace(one.source, sums=("Alder",))), net)) == [
        "unknown_column", "new_column",
    ]  # fmt: skip


def test_only_the_latest_periods_where_so_declared(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = series_of(producer, tmp_path)
    selection = {**one.source.selection, "Tid": ("top(2)",)}
    one = replace(one, source=replace(one.source, selection=selection))
    before = fetched(one, net).snapshot
    assert before is not None
    assert {value.period for value in before.values} == {"2023", "2024"}
    producer.codes = {**CODES, "Tid": ("2023", "2024", "2025")}
    after = fetched(one, net, Former(before.values))
    assert told(after) == []
    assert {value.period for value in after.snapshot.values} == {"2024", "2025"}  # type: ignore[union-attr]


def kolada(producer: Producer, tmp_path: Path) -> Series:
    one = series_of(producer, tmp_path, "kolada", "N1")
    columns = {"region": "municipality", "period": "period", "sex": "gender"}
    return replace(
        one,
        reads="levels",
        birthplaces=("total",),
        sexes=("woman", "man", "total"),
        source=replace(
            one.source,
            columns=columns,
            codes={"sex": {"K": "woman", "M": "man", "T": "total"}},
            selection={},
        ),
    )


def test_kolada_is_asked_by_path_in_halves_and_to_the_last_page(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    result = fetched(kolada(producer, tmp_path), net)
    assert told(result) == []
    assert result.snapshot is not None
    held = {value.place[:3]: value.value for value in result.snapshot.values}
    assert len(held) == len(result.snapshot.values) == len(REGIONS) * 2 * 3
    for region, year, sex in product(REGIONS, (2023, 2024), "KMT"):
        ours = {"K": "woman", "M": "man", "T": "total"}[sex]
        number = int("0" if region == "00" else region) + year + ord(sex)
        assert held[region, str(year), ours] == Decimal(number) + Decimal("0.5")
    data = [path for _, path, _ in producer.asked if "/data/" in path]
    assert all("?municipality" not in path for path in data)
    assert sum("page=" in path for path in data) > 3
    assert result.snapshot.updated == producer.updated


def test_a_missing_value_is_missing_and_a_dash_is_nought(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    number = producer.number
    producer.number = lambda cell: None if cell["Region"] == "09" else number(cell)
    result = fetched(series_of(producer, tmp_path), net)
    assert told(result) == []
    assert result.snapshot is not None
    held = {value.place: value.value for value in result.snapshot.values}
    assert held["09", "2024", "woman", "total", "total"] is None
    assert held["10", "2024", "woman", "total", "total"] is not None


# ---- The answer does not come, or not whole


def test_who_is_asked_to_wait_waits_as_long_as_is_said(
    producer: Producer, net: Web, slept: list[float], tmp_path: Path
) -> None:
    producer.faults = deque([refuses(429, retry_after="7"), refuses(503), hangs_up, cuts])
    producer.only = "/data"
    producer.most_cells = 100_000
    result = fetched(series_of(producer, tmp_path), net)
    assert told(result) == ["cut"]  # the fourth try was the last
    assert slept[0] == 7.0
    assert len(slept) == 3
    producer.faults = deque([refuses(429, retry_after="7"), refuses(500), hangs_up])
    assert told(fetched(series_of(producer, tmp_path), net)) == []


@pytest.mark.parametrize("at", ["/config", "/metadata", "/data"])
@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (refuses(429, retry_after="3600"), "busy"),
        (refuses(403, "Too many cells selected"), "refused"),
        (refuses(422, "too long"), "refused"),
        (refuses(404), "unknown_table"),
        (refuses(500), "refused"),
        (refuses(302, location="http://example.se/"), "not_https"),
        (cuts, "cut"),
        (hangs_up, "cut"),
        (says(b"<html>Filen finns inte</html>"), "unreadable"),
        (says(b'{"class": "dataset", "version": "2.0"'), "unreadable"),
        (says(b"[]"), "unreadable"),
    ],
    ids=["429", "403", "422", "404", "500", "302", "cut", "reset", "html", "half", "list"],
)
def test_what_is_no_answer_is_said_and_gives_nothing(
    producer: Producer, net: Web, tmp_path: Path, fault: answers.Fault, code: str, at: str
) -> None:
    producer.only = at
    producer.faults = deque([fault] * web.TRIES)
    result = fetched(series_of(producer, tmp_path), net)
    assert told(result) == [code]
    assert result.findings[0].where.startswith(("http://127", "http://example"))


@pytest.mark.parametrize(("times", "codes"), [(3, []), (4, ["elsewhere"])])
def test_an_address_that_has_moved_is_followed_and_not_in_circles(
    producer: Producer, net: Web, tmp_path: Path, times: int, codes: list[str]
) -> None:
    producer.only = "/config"
    producer.faults = deque([refuses(302, location="/api/v2/config?moved")] * times)
    assert told(fetched(series_of(producer, tmp_path), net)) == codes


def test_the_last_page_is_cut_and_all_is_refused(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = series_of(producer, tmp_path)
    fetched(one, net)
    pages = sum(method == "POST" for method, _, _ in producer.asked)

    def well_answered(handler: answers.Handler) -> None:
        said = producer.second(handler.path.removeprefix("/api/v2"), producer.asked[-1][2])
        handler.answer(json.dumps(said[1]).encode())

    producer.only = "/data"
    producer.faults = deque([*[well_answered] * (pages - 1), *[cuts] * web.TRIES])
    assert told(fetched(one, net)) == ["cut"]


def test_nobody_answers(net: Web, slept: list[float], tmp_path: Path) -> None:
    with serving() as gone:
        pass
    one = series_of(gone, tmp_path)
    result = fetched(one, net)
    assert told(result) == ["unreachable"]
    assert gone.address in result.findings[0].where
    assert slept == [1.0]
    assert told(fetched(one, net)) == ["unreachable"]
    assert slept == [1.0]  # the next series does not wait for it again


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("http://example.se/api", "not_https"),
        ("ftp://example.se/api", "not_https"),
        ("file:///etc/hostname", "no_address"),
        ("https:///api", "no_address"),
    ],
)
def test_only_https_is_asked(
    producer: Producer, net: Web, tmp_path: Path, address: str, code: str
) -> None:
    one = series_of(producer, tmp_path)
    one = replace(one, source=replace(one.source, address=address))
    assert told(fetched(one, net)) == [code]


def test_an_answer_without_end_is_given_up(
    producer: Producer, net: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(web, "LARGEST", 1_000)
    producer.only = "/data"
    assert told(fetched(series_of(producer, tmp_path), net)) == ["too_large"]


def test_an_answer_that_takes_too_long_is_given_up(producer: Producer, tmp_path: Path) -> None:
    minutes = count(0, 130)
    with Web(lambda _: None, lambda: next(minutes)) as slow_net:
        assert told(fetched(series_of(producer, tmp_path), slow_net)) == ["slow"]


@pytest.mark.parametrize(
    ("said", "seconds"),
    [("7", 7.0), ("Sun, 06 Nov 1994 08:49:37 GMT", 0.0), ("soon", 4.0), ("", 4.0)],
)
def test_how_long_to_wait_is_said_in_seconds_or_as_a_date(
    producer: Producer, net: Web, slept: list[float], tmp_path: Path, said: str, seconds: float
) -> None:
    producer.faults = deque([refuses(429, retry_after=said)])
    assert told(fetched(series_of(producer, tmp_path), net)) == []
    assert slept == [seconds]


def test_a_table_that_changes_while_it_is_read_is_not_mixed(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    def revise(of: Producer) -> None:
        of.updated = "2026-04-01T07:00:00Z"

    producer.changes = revise
    assert told(fetched(series_of(producer, tmp_path), net)) == ["not_whole"]


def test_kolada_leads_nowhere_else(producer: Producer, net: Web, tmp_path: Path) -> None:
    producer.only = "/data"
    producer.faults = deque([says(b'{"values": [], "next_url": "https://example.se/v3"}')])
    producer.most_places = 400
    assert told(fetched(kolada(producer, tmp_path), net)) == ["elsewhere"]


def test_kolada_knows_no_such_figure(producer: Producer, net: Web, tmp_path: Path) -> None:
    one = kolada(producer, tmp_path)
    gone = replace(one, source=replace(one.source, table="N2"))
    assert told(fetched(gone, net)) == ["unknown_table"]


# ---- It is of something else


def without(name: str, *codes: str) -> dict[str, tuple[str, ...]]:
    return {**CODES, name: tuple(code for code in CODES[name] if code not in codes)}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("codes", "code"),
    [
        ({name: of for name, of in CODES.items() if name != "Kon"}, "unknown_column"),
        ({**CODES, "Alder": ("15-74", "20-64")}, "new_column"),
        ({**CODES, "Kon": ("01", "02")}, "unknown_code"),
        (without("ContentsCode", "000005FG"), "unknown_code"),
        (without("Region", "21"), "missing_region"),
        (without("Kon", "2"), "unknown_code"),
    ],
    ids=["gone", "new", "renamed", "contents", "county", "women"],
)
def test_a_table_that_is_not_as_declared_is_refused(
    producer: Producer, net: Web, tmp_path: Path, kind: str, codes: object, code: str
) -> None:
    producer.codes = codes
    assert told(fetched(series_of(producer, tmp_path, kind), net)) == [code]


@pytest.mark.parametrize("kind", KINDS)
def test_an_unknown_table(producer: Producer, net: Web, tmp_path: Path, kind: str) -> None:
    assert told(fetched(series_of(producer, tmp_path, kind, "TAB2"), net)) == ["unknown_table"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_sample_instead_of_the_table_is_refused(
    producer: Producer, net: Web, tmp_path: Path, kind: str
) -> None:
    producer.samples = True
    assert told(fetched(series_of(producer, tmp_path, kind), net)) == ["sample"]


def test_another_name_at_the_producer_is_asked_about(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = series_of(producer, tmp_path)
    one = replace(one, source=replace(one.source, named="Sysselsatta efter region"))
    assert told(fetched(one, net)) == []
    producer.label = "Sysselsatta efter yrke"
    assert told(fetched(one, net)) == ["renamed"]
    assert fetched(one, net, accepted=("renamed",)).snapshot is not None


# ---- Its figures cannot be


def changed(producer: Producer, told: answers.Callable[[dict[str, str], int], object]) -> None:
    number = producer.number
    producer.number = lambda cell: told(cell, number(cell))


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        (lambda cell, n: n + (11 if cell["Fodelseregion"] == "UF" else 0), {"not_additive"}),
        (lambda cell, n: n + (3 if cell["Fodelseregion"] == "UF" else 0), set()),
        (lambda cell, n: -n, {"impossible"}),
        (lambda cell, n: None, {"no_figures"}),
        (lambda cell, n: None if cell["Region"] > "05" else n, {"missing_figures"}),
        (lambda cell, n: n * 10, {"jump"}),
        (lambda cell, n: n * 9, set()),
        (lambda cell, n: n // 12, {"jump"}),
        (lambda cell, n: 0, {"jump"}),
    ],
    ids=["sum", "noise", "negative", "none", "half", "ten", "nine", "twelfth", "nought"],
)
def test_figures_are_weighed_against_each_other_and_the_last(
    producer: Producer, net: Web, tmp_path: Path, change: object, codes: set[str]
) -> None:
    # The counties' noise adds up in the country's sum, so this one is told of each place alone.
    one = replace(series_of(producer, tmp_path), noise=70)
    former = Former(tuple(slow(producer)))
    changed(producer, change)
    if codes == {"not_additive"}:
        one = replace(one, noise=10)
    assert set(told(fetched(one, net, former))) == codes


def test_ten_times_a_few_is_no_jump_and_a_doubt_can_be_accepted(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = series_of(producer, tmp_path)
    producer.number = lambda cell: 4
    few = Former(tuple(replace(value, value=Decimal(1)) for value in slow(producer)))
    one = replace(one, noise=1_000)
    assert told(fetched(one, net, few)) == []
    producer.number = lambda cell: 400
    one = replace(one, noise=100_000)
    result = fetched(one, net, few)
    assert told(result) == ["jump"]
    assert result.findings[0].count == len(few.values)
    assert fetched(one, net, few, accepted=("jump",)).snapshot is not None
    assert fetched(one, net, few, accepted=("renamed",)).snapshot is None


def test_a_county_of_which_only_men_are_told_is_found(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = kolada(producer, tmp_path)
    producer.kpi = lambda place, year, sex: 5
    values = producer._values
    producer._values = lambda place, year: [  # type: ignore[method-assign]
        one for one in values(place, year) if (place, one["gender"]) != ("0021", "K")
    ]
    result = fetched(one, net)
    assert told(result) == ["missing_sex"]
    assert (result.findings[0].where, result.findings[0].wanted) == ("21 2023", "woman")
    producer._values = lambda place, year: [] if place == "0021" else values(place, year)  # type: ignore[method-assign]
    result = fetched(one, net)
    assert told(result) == ["missing_region"]
    assert result.findings[0].where == "21 Gävleborg"


# ---- What is new


def test_a_silent_revision_is_said_and_a_told_one_is_not_silent(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = series_of(producer, tmp_path)
    before = fetched(one, net).snapshot
    assert before is not None
    former = Former(before.values, before.updated)
    same = fetched(one, net, former).difference
    assert same is not None
    assert same.is_none
    assert not same.silent
    changed(producer, lambda cell, n: n + (cell["Region"] == "21" and cell["Tid"] == "2024"))
    silent = fetched(one, net, former).difference
    assert silent is not None
    assert silent.silent
    assert len(silent.changed) == 6
    first = silent.changed[0]
    assert first.before.place == first.after.place
    assert first.after.value == (first.before.value or 0) + 1
    producer.updated = "2026-05-01T07:00:00Z"
    assert not fetched(one, net, former).difference.silent  # type: ignore[union-attr]


def test_a_new_year_is_new_and_a_lost_one_is_asked_about(
    producer: Producer, net: Web, tmp_path: Path
) -> None:
    one = series_of(producer, tmp_path)
    before = fetched(one, net).snapshot
    assert before is not None
    producer.codes = {**CODES, "Tid": ("2023", "2024", "2025")}
    result = fetched(one, net, Former(before.values))
    assert told(result) == ["lost_period"]
    assert result.findings[0].where == "2022"
    assert result.difference is not None
    assert result.difference.periods == ("2025",)
    assert len(result.difference.new) == len(result.difference.gone) == len(REGIONS) * 6
    assert result.difference.changed == ()
