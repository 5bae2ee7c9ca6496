"""What a panel rests on: whole where it stands alone, and short beside what its page has said."""

import pytest

from jamstall.panels.panel import Panel, Table

SOURCE, FILTERS, SENSE = "Källa: påhittad.", "Halland, 2024.", "En bransch är mansdominerad när …."
COUNT = "Bygger på 2\u00a0420 ärenden."


@pytest.mark.parametrize(
    ("basis", "said", "left"),
    [
        (f"{COUNT} {SOURCE} {FILTERS} {SENSE}", [SOURCE, FILTERS, SENSE], COUNT),
        (f"{COUNT} {SOURCE} {FILTERS} {SENSE}", [SOURCE, FILTERS, ""], f"{COUNT} {SENSE}"),
        (f"{COUNT} {SOURCE} Jämfört med riket.", [SOURCE], f"{COUNT} Jämfört med riket."),
        (COUNT, ["", SOURCE], COUNT),
        (SOURCE, [SOURCE], ""),
    ],
)
def test_what_the_page_says_is_not_said_again(basis: str, said: list[str], left: str) -> None:
    panel = Panel("nyckel", "Titel", "Mening.", None, Table((), ()), basis)
    assert panel.rests_on_beside(said) == left
    assert panel.rests_on == basis
