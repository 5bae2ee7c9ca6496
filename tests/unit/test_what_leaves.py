"""What leaves the program is the same where only what is hidden is another.

Databases that a reader may not tell apart (`tests/indistinct.py`) are asked the same. Were anything
of it another, an axis' end, an order, a digest, whoever has it could try which is the real one.
"""

import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from pyarrow import parquet

from jamstall.analysis.breakdown import breakdown
from jamstall.analysis.selection import Selection
from jamstall.editions.places import Places
from jamstall.editions.writing import write
from jamstall.store.database import Database
from jamstall.texts import LANGUAGES, Language
from tests import indistinct
from tests.indistinct import HALMSTAD, NEARLY, OTHERS, VAXJO
from tests.leaving import Leaving, Left, addresses, numbers

Twins = Mapping[str, Database]

FILTERS = ("county=13", f"municipality={HALMSTAD}&year=2023", "county=13&year=2023&limit=55")
PAGES = (
    "oversikt?",
    f"kartlaggning?colour=abroad&place={HALMSTAD}&part=cases",
    "kartlaggning?colour=men.man.abroad",
    "branscher?sector=F",
    "sokande?by=birthplace&steps=kronor&amount=mean&trend=approval",
    "projekt?along=county",
    "jamfor?across=municipality&what=abroad",
    "livet?sectors=sector",
    "mal?moving=birthplace&moved=20&out=sweden&into=abroad",
    "fyra-r?",
)
ELSEWHERE = addresses(
    ("oversikt?", "sokande?by=sex&steps=kronor", "sokande?by=age_group", "fyra-r?",
     "kartlaggning?colour=woman", "jamfor?across=municipality&what=woman"),
    (f"municipality={VAXJO}&year=2023", "county=07"),
)  # fmt: skip
"""Pages of where other groups are few: of women, and of ages."""
QUESTIONS = (
    "/api/v1/measures", "/api/v1/openapi.json", "/datasets/dcat", "/datasets/datapackage.json",
    "/datasets/croissant.json", "/embed/birthplace?county=13", "/embed/sex?county=13&year=2023",
    *(
        f"/api/v1/breakdown?measure={measure}&by={by}&county=13&format={form}"
        for measure in ("cases", "amount_granted", "approval_rate", "median_amount", "cases_share")
        for by, form in (
            ("municipality,year,birthplace", "json"), ("birthplace,municipality,year", "csv"),
            ("year,municipality,birthplace", "jsonstat"), ("municipality,year,sex", "parquet"),
            ("sector,birthplace", "json"),
        )
    ),
)  # fmt: skip
OF_PERSONS: tuple[dict[str, list[str]], ...] = (
    {"birthplace": ["sweden"], "municipality": [HALMSTAD], "year": ["2023"]},
    {"birthplace": ["sweden"], "municipality": [HALMSTAD]},
    {"birthplace": ["abroad"], "county": ["13"], "year": ["2023"]},
    {"sex": ["man"], "decision": ["granted"], "county": ["13"]},
    {"sex": ["woman"], "municipality": [VAXJO], "year": ["2023"]},
)
"""What a command can choose, and no page."""
OF_CASES = (0, 3, 4, 6)
"""The pages that are asked of them."""
which_is_other = pytest.mark.parametrize("which", [OTHERS, NEARLY])


@pytest.fixture(scope="module")
def paths(
    indistinct_database: Path, tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, Path]:
    """Return the data as it is, and where what is hidden is another; not decided yet."""
    folder = tmp_path_factory.mktemp("indistinct")
    own = Path(shutil.copyfile(indistinct_database, folder / "own.duckdb"))
    others = {one: indistinct.other(own, one, folder / f"{one}.duckdb") for one in (OTHERS, NEARLY)}
    return {"": own, **others}


def opened(paths: Mapping[str, Path], folder: Path) -> Iterator[Twins]:
    """Open copies that are decided as readers have them."""
    found = {}
    for which, path in paths.items():
        copy = Path(shutil.copyfile(path, folder / path.name))
        found[which] = Database(indistinct.decide(copy))
        found[which].awaits_decisions = True
    yield found
    for database in found.values():
        database.close()


@pytest.fixture(scope="module")
def twins(paths: Mapping[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Twins]:
    """Open the data, and the others."""
    yield from opened(paths, tmp_path_factory.mktemp("decided"))


@pytest.fixture
def unasked(paths: Mapping[str, Path], tmp_path: Path) -> Iterator[Twins]:
    """Open copies that no other test has asked anything: a decision is kept once one is made."""
    yield from opened(paths, tmp_path)


@pytest.fixture
def telling(
    paths: Mapping[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Twins]:
    """Open the same for a region whose smallest group is of three: there all of these are shown."""
    monkeypatch.setenv("JAMSTALL_SMALLEST", "3")
    yield from opened({which: paths[which] for which in ("", OTHERS)}, tmp_path)


def differing(one: Left, other: Left) -> list[tuple[str, ...]]:
    """Return the names of what is told of one and not, or otherwise, of the other."""
    assert one
    return [name for name in {**one, **other} if one.get(name) != other.get(name)]


@which_is_other
def test_no_shown_number_differs_and_hidden_ones_do(twins: Twins, which: str) -> None:
    """Else what follows would show nothing."""
    usual, exact = Selection(), replace(Selection(), small=0)
    assert differing(numbers(twins[""], usual), numbers(twins[which], usual)) == []
    told = differing(numbers(twins[""], exact), numbers(twins[which], exact))
    differ = {measure for measure, *_ in told}
    assert "amount_granted" in differ
    assert which == NEARLY or {"cases", "advice_clients", "amount_paid"} <= differ


@which_is_other
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_panel_differs(twins: Twins, which: str, language: Language) -> None:
    asked = addresses(PAGES, FILTERS if language == "sv" else FILTERS[1:2])
    asked += ELSEWHERE if language == "sv" else []
    one, other = (Leaving(twins[of], language).panels(asked) for of in ("", which))
    assert differing(one, other) == []


@which_is_other
def test_no_panel_of_chosen_persons_differs(twins: Twins, which: str) -> None:
    one, other = (Leaving(twins[of]) for of in ("", which))
    for chosen in OF_PERSONS:
        asked, selection = [PAGES[at] for at in OF_CASES], Selection.of(**chosen)
        found = [each.panels(asked, selection) for each in (one, other)]
        assert differing(*found) == [], chosen


@which_is_other
def test_no_file_differs(twins: Twins, which: str) -> None:
    asked = addresses((PAGES[1], PAGES[4], PAGES[6]), FILTERS[1:2])
    one, other = (Leaving(twins[of]).files(asked) for of in ("", which))
    assert differing(one, other) == []


@which_is_other
def test_no_answer_to_a_program_differs(twins: Twins, which: str) -> None:
    """Nor its headers: what the answers are known by follows from no case."""
    one, other = (Leaving(twins[of]).answers(QUESTIONS) for of in ("", which))
    assert differing(one, other) == []


@which_is_other
def test_the_open_part_of_an_edition_does_not_differ(
    unasked: Twins, which: str, tmp_path: Path
) -> None:
    """Before anything was asked of either, nor after the same was asked of both."""
    told = []
    for of in ("", which):
        each = Leaving(unasked[of])
        before = each.open_part(tmp_path / f"before {of}")
        for chosen in OF_PERSONS:
            each.panels([PAGES[at] for at in OF_CASES], Selection.of(**chosen))
        after = each.open_part(tmp_path / f"after {of}")
        told.append((before, after))
    for one, other in zip(*told, strict=True):
        assert differing(one, other) == []


def test_what_the_manifest_tells_of_closed_files_is_another_each_time(
    twins: Twins, tmp_path: Path
) -> None:
    """Else it could be tried which cases have that digest, or that length."""
    told = []
    for edition in "ab":
        write(twins[""], Places(str(tmp_path / edition)), indistinct.DAY)
        (file,) = (tmp_path / edition / "open").rglob("manifest.json")
        told.append({one["name"]: one for one in json.loads(file.read_bytes())["files"]})
    one, other = told
    for name in ("cases.parquet", "advice.parquet", "decisions.parquet"):
        assert one[name]["part"] == "closed"
        assert one[name]["sha256"] != other[name]["sha256"], name
        assert one[name]["rows"] == other[name]["rows"]
    (cases,) = (tmp_path / "a" / "closed").rglob("cases.parquet")
    assert len(parquet.read_metadata(cases).metadata[b"salt"]) >= 32


@pytest.mark.parametrize("measure", ["cases_share", "all_cases_share", "amount_share"])
@pytest.mark.parametrize("by", ["", "sector_dominance", "sex"])
def test_a_part_of_a_hidden_whole_does_not_tell_how_many_that_is(
    twins: Twins, measure: str, by: str
) -> None:
    """No share of it is told, nor between what it lies; of a command that chooses persons."""
    (chosen, *_) = OF_PERSONS
    found = breakdown(twins[""], measure, [by] if by else [], Selection.of(**chosen))
    assert found.overall.suppressed
    for group in (*found.groups, found.overall):
        assert group.between is None, group
        assert not group.value, group
        assert group.denominator is None, group


def test_a_part_within_a_hidden_whole_does_not_tell_how_many_that_is(twins: Twins) -> None:
    """Halmstad's born in Sweden of 2023 are hidden, and a sector's of them are not."""
    by = ("municipality", "year", "birthplace", "sector_dominance")
    found = {}
    for measure, of_whole in (("cases_share", "granted_cases"), ("amount_share", "amount_granted")):
        selection = Selection.of(fund=["business_grants"])
        wholes = breakdown(twins[""], of_whole, by[:3], selection)
        hidden = {group.labels for group in wholes.groups if group.suppressed}
        parts = breakdown(twins[""], measure, by, selection, within=by[:3])
        found[measure] = [group for group in parts.groups if group.labels[:3] in hidden]
    assert any(group.cases for group in found["cases_share"])
    for group in (*found["cases_share"], *found["amount_share"]):
        assert not group.value, group
        assert group.denominator is None, group


def test_where_all_is_shown_all_of_it_differs(telling: Twins) -> None:
    """So that this way of asking finds what is told."""
    own, other = (Leaving(telling[of]) for of in ("", OTHERS))
    asked = addresses(PAGES[4:5], FILTERS[1:2])
    assert differing(own.panels(asked), other.panels(asked))
    files = differing(own.files(asked), other.files(asked))
    assert {kind for _, kind, *_ in files} == {"pptx", "svg", "xlsx"}
    assert differing(own.answers(QUESTIONS[7:9]), other.answers(QUESTIONS[7:9]))
