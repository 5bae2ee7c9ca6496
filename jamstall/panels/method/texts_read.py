"""How projects' texts are read: what is asked of them, and how well the rules answer."""

from jamstall.panels.panel import Table
from jamstall.panels.view import View
from jamstall.review import RuleFault, rules
from jamstall.review.quality import quality


def questions(view: View) -> Table:
    """Return every question that a text is asked, and whose it is; none where rules cannot be read.

    The words are the rule files' own.
    """
    texts = view.texts
    header = (texts("method-question"), texts("method-asked-by"))
    try:
        asked = rules().questions
    except RuleFault:
        return Table(header, ())
    swedish = texts.language == "sv"
    rows = ((one.sv if swedish else one.en, texts(f"asked-by-{one.asked_by}")) for one in asked)
    return Table(header, tuple(rows))


def how_good(view: View) -> Table:
    """Return how the rules did on texts that people have labelled, as last measured."""
    texts = view.texts
    header = (
        "quality-texts", "quality-count", "quality-precision", "quality-recall", "quality-exact",
        "quality-balanced",
    )  # fmt: skip
    rows = (
        (
            texts(f"quality-{one.texts}-{one.half.replace(' ', '-')}"),
            texts.count(one.count),
            *map(texts.share, (one.precision, one.recall, one.exact, one.balanced)),
        )
        for one in quality()
    )
    return Table(tuple(texts(key) for key in header), tuple(rows))
