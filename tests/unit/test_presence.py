"""How many phones are in: counted while they ask, forgotten when they do not."""

from jamstall.workshop.presence import GONE_AFTER, MOST, Presence


def test_a_phone_is_in_as_long_as_it_asks() -> None:
    now = [0.0]
    present = Presence(lambda: now[0])
    assert present.count("KWEHT") == 0
    for phone in ("a", "b", "a"):
        present.note("KWEHT", phone)
    present.note("OTHER", "a")
    assert (present.count("KWEHT"), present.count("OTHER")) == (2, 1)
    now[0] = GONE_AFTER / 2
    present.note("KWEHT", "b")
    now[0] = GONE_AFTER + 1
    assert (present.count("KWEHT"), present.count("OTHER")) == (1, 0)


def test_no_program_fills_the_memory() -> None:
    present = Presence(lambda: 0.0)
    for number in range(MOST + 5):
        present.note("KWEHT", str(number))
    assert present.count("KWEHT") == MOST
