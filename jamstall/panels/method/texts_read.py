"""How projects' texts are read: what is asked of them, and how well the rules answer."""

from jamstall.analysis.interval import Proportion, wilson
from jamstall.panels.panel import Table
from jamstall.panels.view import View
from jamstall.review import RuleFault, rules
from jamstall.review.quality import Quality, quality
from jamstall.texts import Texts


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
    """Return how the rules did on texts that people have labelled, as last measured.

    Beside the right levels stands between what chance could have put them, with so few texts.
    """
    texts = view.texts
    header = (
        "quality-texts", "quality-count", "quality-precision", "quality-recall", "quality-exact",
        "quality-balanced",
    )  # fmt: skip
    rows = (
        (
            texts(f"quality-{one.texts}-{one.half.replace(' ', '-')}"),
            texts.count(one.count),
            texts.share(one.precision),
            texts.share(one.recall),
            _with_interval(one, texts),
            texts.share(one.balanced),
        )
        for one in quality()
    )
    return Table(tuple(texts(key) for key in header), tuple(rows))


def _with_interval(one: Quality, texts: Texts) -> str:
    """Return the part whose level is right, with its 95 % interval: "80 % (68–88 %)"."""
    share = texts.share(one.exact)
    interval = wilson(Proportion(round(one.exact * one.count), one.count))
    if interval is None:
        return share
    low, high = texts.count(interval.low * 100), texts.count(interval.high * 100)
    return texts("quality-interval", share=share, low=low, high=high)
