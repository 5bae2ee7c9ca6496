"""A workshop's pages send the same where only what is hidden is another (`tests/indistinct.py`).

From the first question to what is proposed and decided on Mål afterwards; the room answers alike.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from jamstall.plan.store import Plans
from jamstall.texts import Texts
from jamstall.workshop.heard import answer_of
from jamstall.workshop.model import Card, Option, Phase, Workshop
from jamstall.workshop.store import Workshops
from tests.app.conftest import OpenApp
from tests.app.test_what_leaves import Sent, sent_by
from tests.app.test_workshop import press
from tests.indistinct import DAY, HALMSTAD, OTHERS, EachDecided

SV = Texts("sv")
FILTERS = f"municipality={HALMSTAD}"
AIM = "of=business_grants&group={}&towards=at_least&by=2040-12-31"
MOVED = "of=project_funds&moving=birthplace&out=sweden&into=abroad&moved="
CARDS = (
    Card("birthplaces", claim="birthplaces-business_grants", kind="share"),
    Card("hidden", kind="shown", panel="business_grants-birthplace-way-cases",
         address=f"/sokande?by=birthplace&municipality={HALMSTAD}&year=2023"),
    Card("abroad", kind="target", aim=AIM.format("birthplace:abroad")),
    Card("young", kind="target", aim=AIM.format("age_group:under_31")),
    Card("choice", kind="scenario", options=(
        Option("Mycket", f"county=13&{MOVED}40"), Option("Lite", f"county=13&{MOVED}5"),
    )),
)  # fmt: skip
WANTED = (20, 30, 40, 50, 60)
CHOSEN = tuple(answer_of(ballot) for ballot in [(1, 0)] * 4 + [(0, 1)])


@pytest.fixture(scope="module")
def paths(each_decided: EachDecided, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Return the data as readers have it, and where what is hidden is another."""
    folder = tmp_path_factory.mktemp("indistinct")
    return [*each_decided(folder, OTHERS).values()]


def held(open_app: OpenApp, database: Path) -> Iterator[tuple[str, Sent]]:
    """Hold the workshop before a room that answers; yield what each page sends, by a name."""
    store = Workshops.beside(database)
    store.save(Workshop("w", "Nämnden", "sv", FILTERS, CARDS, DAY.replace(tzinfo=dt.UTC), "local"))
    app = open_app(database, "workshop")
    yield "prepared", sent_by(press(app, SV("workshop-edit")))
    app = press(open_app(database, "workshop"), SV("workshop-start"))
    (run,) = store.runs()
    own = re.compile(run.code)
    while (run := store.run(run.code)).card is not None:
        card = run.card
        if run.phase == Phase.GUESS:
            for number, value in enumerate(CHOSEN if card.kind == "scenario" else WANTED):
                store.guess(run.code, card.card_id, f"phone {number}", value)
        yield f"{run.position} {run.phase}", _without(own, sent_by(app))
        press(app, SV("stage-next"))
    press(app, SV("stage-close"))
    yield "afterwards", _without(own, sent_by(app))
    offered = [one.key for one in app.button if one.label == SV("propose")]
    for key in offered:
        app.button(key=key).click().run()
    yield "proposed", {("targets",): " ".join(offered)}
    mal = open_app(database, "targets", municipality=HALMSTAD)
    yield "waiting", _without(own, sent_by(mal))
    for _ in offered:
        next(one for one in mal.text_input if str(one.key).endswith("-body")).set_value("Nämnden")
        press(mal, SV("proposal-take"))
    kept = (one.target_id for one in Plans.beside(database).targets())
    own = re.compile("|".join((own.pattern, *kept)))
    yield "decided", _without(own, sent_by(mal))


def _without(own: re.Pattern[str], sent: Sent) -> Sent:
    """Return what is sent without the run's own code, ids and times."""
    return {place: own.sub("", piece) for place, piece in sent.items()}


def differing(one: Sent, other: Sent) -> list[tuple[str, ...]]:
    return [place for place in {**one, **other} if one.get(place) != other.get(place)]


def test_no_page_of_a_workshop_differs(
    open_app: OpenApp, paths: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    own, other = (dict(held(open_app, path)) for path in paths)
    assert [*own] == [*other]
    assert own["proposed"] == {("targets",): "propose-young"}, "the other is hidden every year"
    for name in own:
        assert differing(own[name], other[name]) == [], name


def test_where_all_is_shown_the_pages_of_a_workshop_differ(
    open_app: OpenApp,
    each_decided: EachDecided,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """For a region whose smallest group is of three."""
    monkeypatch.setenv("JAMSTALL_SMALLEST", "3")
    monkeypatch.setenv("JAMSTALL_DECIDE_AHEAD", "on")
    paths = each_decided(tmp_path, OTHERS).values()
    own, other = (dict(held(open_app, path)) for path in paths)
    told = {name for name in own if name not in other or differing(own[name], other[name])}
    assert {"afterwards", "decided"} <= told
