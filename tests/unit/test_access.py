"""Who somebody is, what they may do, and where a request may come from."""

from pathlib import Path
from typing import Any

import pytest

from jamstall.access import (
    LOCAL,
    POLICY,
    VISITOR,
    Access,
    Action,
    BadAccess,
    Connection,
    NoRole,
    NotAllowed,
    NotSignedIn,
    Person,
    SessionOver,
    Settings,
    SignedOut,
    Uploaders,
    is_same_origin,
    is_this_machine,
    knows_host,
    may,
    person,
    require,
    who,
)
from jamstall.access.configuration import understood
from jamstall.access.sessions import MOST_BYTES, MOST_FILES

NOW = 1_800_000_000.0
AUTH = {
    "redirect_uri": "https://jamstall.example.se/oauth2callback",
    "cookie_secret": "0123456789" * 4,
    "client_id": "jamstall",
    "client_secret": "s",
    "server_metadata_url": "https://login.example.se/.well-known/openid-configuration",
}


def access(**section: Any) -> Access:
    return understood({"auth": AUTH, "access": section}, 8501)


def claims(**more: Any) -> dict[str, Any]:
    return {"is_logged_in": True, "sub": "s-1", "name": "Anna Ek", "iat": NOW - 60, **more}


GROUPS = [
    {"group": "lasare", "role": "reader", "counties": ["13"]},
    {"group": "gavleborg", "role": "uploader", "counties": ["21"]},
    {"group": "halland", "role": "uploader", "counties": ["13"]},
    {"group": "drift", "role": "administrator"},
    {"group": "granskare", "rights": ["review", "set_targets"], "counties": ["21"]},
    {"group": "granskare-norr", "rights": ["review"], "counties": ["24"]},
    {"group": "norr", "rights": ["administer"], "counties": ["24", "25"]},
]


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (["lasare"], {}),
        ("gavleborg", {"upload": {"21"}}),
        (["gavleborg", "halland", "okand"], {"upload": {"21", "13"}}),
        (["lasare", "gavleborg"], {"upload": {"21"}}),
        (["lasare", "drift"], {"administer": None}),
        (["gavleborg", "drift"], {"upload": {"21"}, "administer": None}),
        (["granskare"], {"review": {"21"}, "set_targets": {"21"}}),
        (["granskare", "halland"], {"review": {"21"}, "set_targets": {"21"}, "upload": {"13"}}),
        (["granskare", "granskare-norr"], {"review": {"21", "24"}, "set_targets": {"21"}}),
        (["norr", "drift"], {"administer": None}),
    ],
)
def test_each_group_gives_its_rights_in_its_counties(
    roles: Any, expected: dict[str, set[str] | None]
) -> None:
    found = person(claims(roles=roles), access(groups=GROUPS), NOW)
    assert found.rights == expected


@pytest.mark.parametrize("roles", [None, [], ["Drift"], ["drift "], {"drift": 1}, 4, [["drift"]]])
def test_what_is_not_the_word_of_a_group_gives_nothing(roles: Any) -> None:
    with pytest.raises(NoRole):
        person(claims(roles=roles), access(groups=GROUPS), NOW)


def test_counties_come_from_a_claim_too_and_only_real_ones() -> None:
    given = access(groups=[{"group": "u", "role": "uploader"}], county_claim="lan")
    found = person(claims(roles=["u"], lan=["21", "99", "2180", 13]), given, NOW)
    assert found.where("upload") == {"21"}


def test_a_line_about_a_person_goes_before_their_groups() -> None:
    given = access(groups=GROUPS, people=[{"subject": "s-1", "role": "none"}])
    with pytest.raises(NoRole):
        person(claims(roles=["drift"]), given, NOW)


@pytest.mark.parametrize(
    ("more", "let_in"),
    [
        ({"email": "anna@region.example", "email_verified": True}, True),
        ({"email": "ANNA@Region.example", "email_verified": True}, True),
        ({"email": "anna@region.example", "email_verified": False}, False),
        ({"email": "anna@region.example", "email_verified": "true"}, False),
        ({"email": "anna@region.example"}, False),
        ({"email": "eva@region.example", "email_verified": True}, False),
        ({"preferred_username": "anna@region.example", "email_verified": True}, False),
    ],
)
def test_an_address_counts_when_the_provider_vouches_for_it(
    more: dict[str, Any], let_in: bool
) -> None:
    given = access(people=[{"email": "Anna@region.example", "role": "reader"}])
    if let_in:
        assert person(claims(**more), given, NOW).rights == {}
    else:
        with pytest.raises(NoRole):
            person(claims(**more), given, NOW)


def test_another_claim_can_be_the_subject() -> None:
    given = access(subject_claim="oid", people=[{"subject": "o-7", "role": "reader"}])
    assert person(claims(oid="o-7"), given, NOW).subject == "o-7"
    with pytest.raises(NoRole):  # the name of the claim counts, not the value in another
        person(claims(sub="o-7"), given, NOW)


def test_everyone_is_who_has_signed_in_and_visitors_who_have_not() -> None:
    with pytest.raises(NoRole):
        person(claims(), access(), NOW)
    assert person(claims(), access(everyone="reader"), NOW).rights == {}
    with pytest.raises(NotSignedIn):
        person({}, access(everyone="reader"), NOW)
    with pytest.raises(NotSignedIn):
        person(claims(is_logged_in=False), access(everyone="reader"), NOW)
    assert person({}, access(visitors="reader"), NOW) == VISITOR


@pytest.mark.parametrize(
    ("issued", "let_in"),
    [
        (NOW, True),
        (NOW - 8 * 3600 + 1, True),
        (NOW - 8 * 3600, False),
        (NOW + 200, True),  # the provider's clock is a little ahead
        (NOW + 3600, False),
        (None, False),
        ("1", False),
        (True, False),
        (float("nan"), False),
    ],
)
def test_a_sign_in_lasts_a_working_day(issued: Any, let_in: bool) -> None:
    given = access(everyone="reader", visitors="reader")
    if let_in:
        person(claims(iat=issued), given, NOW)
    else:
        with pytest.raises(SessionOver):  # and is no visitor: they shall know
            person(claims(iat=issued), given, NOW)


BOTH = frozenset({"21", "13"})
UPLOADER = Person("s", "Anna", {"upload": BOTH})
READER = Person("s", "Anna")
HOLDERS = {
    "upload": UPLOADER,
    "publish": UPLOADER,
    "retract": UPLOADER,
    "review": Person("s", "Anna", {"review": BOTH}),
    "set_targets": Person("s", "Anna", {"set_targets": BOTH}),
}
"""Who has but the right that an action takes."""


@pytest.mark.parametrize("action", HOLDERS)
def test_a_right_is_bound_to_counties_and_is_no_other(action: Action) -> None:
    holder = HOLDERS[action]
    assert may(holder, action, {"21"})
    assert may(holder, action, {"21", "13"})
    assert not may(holder, action, {"21", "20"})
    assert not may(holder, action, {"00"})
    assert may(LOCAL, action, {"20", "00"})
    assert not may(READER, action, {"21"})
    assert not may(VISITOR, action, {"21"})
    others = {POLICY[other]: person for other, person in HOLDERS.items()}
    assert [right for right, other in others.items() if may(other, action, {"21"})] == [
        POLICY[action]
    ]


def test_who_administers_some_counties_has_every_right_there_and_no_say_over_the_whole() -> None:
    north = Person("s", "Anna", {"administer": frozenset({"24", "25"}), "review": BOTH})
    for action in HOLDERS:
        assert may(north, action, {"24", "25"})
        assert may(north, action, {"21"}) == (action == "review")
    assert may(north, "review", {"24", "13"}), "both rights count together"
    assert not any(may(north, action) for action in ("back_up", "restore", "watch", "fetch"))


def test_nothing_is_published_for_no_county_and_a_file_or_a_queue_may_be_shown_first() -> None:
    for action in ("upload", "review", "set_targets"):
        assert may(HOLDERS[action], action)
        right = POLICY[action]
        assert right
        assert not may(Person("s", "", {right: frozenset()}), action)
    assert not may(UPLOADER, "publish")
    assert not may(UPLOADER, "retract")


def test_only_administrators_back_up_and_restore_and_all_read() -> None:
    for action in POLICY:
        assert may(LOCAL, action, {"21"})
        assert may(READER, action, {"21"}) == (action in {"read", "lead"})
    assert may(UPLOADER, "lead")
    assert may(VISITOR, "read")
    assert not may(VISITOR, "lead")
    assert not may(UPLOADER, "back_up")
    assert not may(UPLOADER, "restore")
    with pytest.raises(NotAllowed):
        require(UPLOADER, "restore")
    require(UPLOADER, "publish", {"21"})


@pytest.mark.parametrize(
    ("auth", "section", "said"),
    [
        ({"redirect_uri": "http://jamstall.example.se/oauth2callback"}, {}, "redirect_uri"),
        ({"redirect_uri": "https://jamstall.example.se/"}, {}, "redirect_uri"),
        ({"redirect_uri": "https:///oauth2callback"}, {}, "redirect_uri"),
        ({"cookie_secret": "short"}, {}, "cookie_secret"),
        ({"cookie_secret": None}, {}, "cookie_secret"),
        ({"expose_tokens": ["id"]}, {}, "expose_tokens"),
        ({"entra": {"client_id": "x"}}, {}, "one provider"),
        ({}, {"everyone": "administrator"}, "everyone"),
        ({}, {"everyone": "läsare"}, "everyone"),
        ({}, {"everyone": True}, "everyone"),
        ({}, {"hours": 0}, "hours"),
        ({}, {"hours": 25}, "hours"),
        ({}, {"hours": float("nan")}, "hours"),
        ({}, {"hours": "8"}, "hours"),
        ({}, {"evryone": "reader"}, "evryone"),
        ({}, {"people": [{"subject": "a", "email": "b", "role": "reader"}]}, "people"),
        ({}, {"people": [{"subject": "a"}]}, "people"),
        ({}, {"people": [{"subject": "", "role": "reader"}]}, "subject"),
        ({}, {"people": [{"subject": "a", "role": "boss"}]}, "role"),
        ({}, {"people": [{"subject": "a", "role": "reader", "rights": ["review"]}]}, "people"),
        ({}, {"people": [{"subject": "a", "rights": ["review", "boss"]}]}, "rights"),
        ({}, {"people": [{"subject": "a", "rights": "review"}]}, "rights"),
        ({}, {"people": [{"subject": "a", "rights": []}]}, "rights"),
        ({}, {"people": [{"subject": "a", "rights": [["review"]]}]}, "rights"),
        ({}, {"people": {"subject": "a", "role": "reader"}}, "people"),
        ({}, {"groups": [{"group": "a", "role": "uploader", "counties": [21]}]}, "counties"),
        ({}, {"groups": [{"group": "a", "role": "uploader", "counties": ["99"]}]}, "counties"),
        ({}, {"groups": [{"group": "a", "role": "uploader", "county": ["21"]}]}, "groups"),
    ],
)
def test_a_slip_in_the_file_is_said_and_lets_nobody_in(
    auth: dict[str, Any], section: dict[str, Any], said: str
) -> None:
    with pytest.raises(BadAccess, match=said):
        understood({"auth": {**AUTH, **auth}, "access": section}, 8501)


def test_a_named_provider_and_a_port_are_understood() -> None:
    named = {key: AUTH[key] for key in ("cookie_secret",)}
    named["redirect_uri"] = "http://localhost:{port}/oauth2callback"
    given = understood({"auth": {**named, "entra": {"client_id": "x"}}}, 8601)
    assert (given.provider, given.origin, given.over_tls) == (
        "entra",
        "http://localhost:8601",
        False,
    )


def write(file: Path, text: str) -> None:
    file.with_suffix(".new").write_text(text, encoding="utf-8")
    file.with_suffix(".new").replace(file)


def as_toml(section: str) -> str:
    return "[auth]\n" + "".join(f'{key} = "{value}"\n' for key, value in AUTH.items()) + section


def test_the_file_is_read_anew_when_it_changes(tmp_path: Path) -> None:
    file = tmp_path / "secrets.toml"
    settings = Settings([tmp_path / "none.toml", file], 8501)
    assert not settings.current().needs_login
    write(file, as_toml('[access]\neveryone = "reader"'))
    assert settings.current().everyone
    assert settings.current() is settings.current()
    write(file, as_toml('[access]\neveryone = "none"'))
    assert settings.current().everyone is False


@pytest.mark.parametrize("broken", ["", "[auth", "[access]\n", "auth = 1", "\x00"])
def test_a_broken_file_never_opens_what_login_closed(
    tmp_path: Path, broken: str, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "secrets.toml"
    settings = Settings([file], 8501)
    write(file, as_toml(""))
    assert settings.current().needs_login
    write(file, broken)
    for _ in range(2):
        with pytest.raises(BadAccess):
            settings.current()
    assert len(caplog.records) == 1, "said once, not at every rerun"
    assert AUTH["cookie_secret"] not in caplog.text
    write(file, as_toml(""))
    assert settings.current().needs_login
    file.unlink()
    with pytest.raises(BadAccess):
        settings.current()


def test_login_and_access_may_stand_in_two_files(tmp_path: Path) -> None:
    write(tmp_path / "a.toml", as_toml("[access]\nhours = 1"))
    write(tmp_path / "b.toml", '[access]\neveryone = "reader"')
    given = Settings([tmp_path / "a.toml", tmp_path / "b.toml"], 8501).current()
    assert given.needs_login
    assert (given.everyone, given.hours) == (True, 8), "the later section stands alone"


def test_a_file_broken_from_the_start_is_not_a_server_without_login(tmp_path: Path) -> None:
    file = tmp_path / "secrets.toml"
    write(file, "[auth\n")
    with pytest.raises(BadAccess):
        Settings([file], 8501).current()
    (tmp_path / "folder").mkdir()
    with pytest.raises(BadAccess):
        Settings([tmp_path / "folder"], 8501).current()


LOCALHOST = {"host": "localhost:8501"}


@pytest.mark.parametrize(
    ("peer", "headers", "local"),
    [
        ("127.0.0.1", LOCALHOST, True),
        (None, LOCALHOST, True),
        ("::1", {"host": "[::1]:8501"}, True),
        ("127.0.0.1", {**LOCALHOST, "origin": "http://localhost:8501"}, True),
        ("10.1.2.3", LOCALHOST, False),
        ("not an address", LOCALHOST, False),
        (None, {}, False),  # the browser has gone while its page still runs
        ("127.0.0.1", {"host": "evil.example:8501"}, False),
        ("127.0.0.1", {"host": "localhost.evil.example"}, False),
        ("127.0.0.1", {"host": "localhost@evil.example"}, False),
        ("127.0.0.1", {**LOCALHOST, "origin": "http://evil.example"}, False),
        ("127.0.0.1", {**LOCALHOST, "origin": "http://localhost:3000"}, False),
        ("127.0.0.1", {**LOCALHOST, "origin": "null"}, False),
        ("127.0.0.1", {**LOCALHOST, "x-forwarded-for": "127.0.0.1"}, False),
        ("127.0.0.1", {**LOCALHOST, "x-forwarded-for": ""}, False),
        ("127.0.0.1", {**LOCALHOST, "forwarded": "for=1.2.3.4"}, False),
        ("127.0.0.1", {**LOCALHOST, "x-real-ip": "127.0.0.1"}, False),
        ("127.0.0.1", {**LOCALHOST, "via": "1.1 proxy"}, False),
    ],
)
def test_who_sits_at_this_machine(peer: str | None, headers: dict[str, str], local: bool) -> None:
    assert is_this_machine(Connection(peer, headers)) is local


@pytest.mark.parametrize(
    ("host", "without_login", "with_login"),
    [
        ("localhost:8501", True, False),
        ("LOCALHOST", True, False),
        ("127.0.0.1:8501", True, False),
        ("[::1]:8501", True, False),
        ("jamstall.example.se", False, True),
        ("Jamstall.example.se.:443", False, True),
        ("intern.example.se", True, True),
        ("evil.example", False, False),
        ("jamstall.example.se.evil.example", False, False),
        ("jamstall.example.se@evil.example", False, False),
        ("localhost:notaport/", False, False),
        ("[::1", False, False),
        ("", False, False),
        (None, False, False),
    ],
)
def test_only_our_own_names_are_answered_to(
    host: str | None, without_login: bool, with_login: bool
) -> None:
    assert knows_host(host, Access(), ["Intern.example.se"]) is without_login
    assert knows_host(host, access(), ["Intern.example.se"]) is with_login


def test_a_page_elsewhere_is_another_origin() -> None:
    assert is_same_origin({"host": "a.se"})
    assert is_same_origin({"host": "a.se", "origin": "https://A.se"})
    assert not is_same_origin({"host": "a.se", "origin": "https://a.se:8443"})
    assert not is_same_origin({"host": "a.se", "origin": "https://[bad"})
    assert not is_same_origin({"origin": "null"})


def test_a_sign_in_is_ended_for_good_and_no_other() -> None:
    ended = SignedOut()
    ended.add(claims(nonce="a"), NOW, 8)
    assert ended.includes(claims(nonce="a"), NOW + 8 * 3600 - 1)
    assert not ended.includes(claims(nonce="b"), NOW)
    assert not ended.includes(claims(nonce="a", sub="s-2"), NOW)


def test_a_session_uploads_while_its_person_may() -> None:
    uploaders = Uploaders()
    assert not uploaders.include("a", "anna", NOW)
    uploaders.admit("a", "anna", NOW, 1)
    assert uploaders.include("a", "anna", NOW + 3599)
    assert not uploaders.include("a", "anna", NOW + 3600)
    assert not uploaders.include("a", "eva", NOW), "the session is another's"
    uploaders.dismiss("a")
    assert not uploaders.include("a", "anna", NOW)


def test_a_session_keeps_only_so_many_files() -> None:
    uploaders = Uploaders()
    assert not uploaders.has_room("a", "f", 1), "nobody's session"
    uploaders.admit("a", "anna", NOW, 1)
    assert all(uploaders.has_room("a", f"f{n}", 1) for n in range(MOST_FILES))
    assert not uploaders.has_room("a", "more", 1)
    assert uploaders.has_room("a", "f0", 2), "it takes its own place"
    uploaders.admit("a", "anna", NOW + 1, 1)
    assert not uploaders.has_room("a", "more", 1), "a rerun of the page forgets nothing"
    uploaders.removed("a", "f1")
    assert uploaders.has_room("a", "more", 1)
    uploaders.admit("b", "eva", NOW, 1)
    assert uploaders.has_room("b", "f", MOST_BYTES)
    assert not uploaders.has_room("b", "g", 1)


@pytest.mark.parametrize(
    ("given", "said", "expected"),
    [
        (Access(), {}, LOCAL),
        (access(), claims(), NoRole),
        (access(everyone="reader"), claims(), Person("s-1", "Anna Ek")),
        (access(everyone="reader"), claims(nonce="ended"), SessionOver),
        (access(everyone="reader"), {}, NotSignedIn),
        (access(visitors="reader"), {}, VISITOR),
    ],
)
def test_who_asks(given: Access, said: dict[str, Any], expected: Any) -> None:
    ended = SignedOut()
    ended.add(claims(nonce="ended"), NOW, 8)
    here = Connection("127.0.0.1", {"host": "localhost:8501"})
    if isinstance(expected, Person):
        assert who(said, here, given, ended, NOW) == expected
    else:
        with pytest.raises(expected):
            who(said, here, given, ended, NOW)


def test_from_afar_one_reads_where_there_is_no_login() -> None:
    afar = Connection("10.1.2.3", {"host": "localhost:8501"})
    assert who({}, afar, Access(), SignedOut(), NOW) == VISITOR
