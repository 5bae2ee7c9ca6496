"""What is said where a setting of the policy for small groups cannot be understood."""

from jamstall.analysis.disclosure.policy import LIMITS, MISSED
from jamstall.analysis.disclosure.settings import LIMIT, ORDER, BadPolicy, order, smallest
from jamstall.texts import LANGUAGES, Texts


def in_words(error: BadPolicy, texts: Texts) -> str:
    """Return which setting is wrong, what may stand there, and what does."""
    if error.setting == "limit":
        ends = {"least": LIMITS[0], "most": LIMITS[-1]}
        return texts("problem-limit-setting", name=LIMIT, value=error.stated, **ends)
    known = ",".join(MISSED)
    return texts("problem-order-setting", name=ORDER, value=error.stated, known=known)


def wrong() -> str:
    """Return the same in both languages, for whoever starts the app; nothing where all is well."""
    try:
        smallest(), order()
    except BadPolicy as error:
        return "\n".join(in_words(error, Texts(language)) for language in LANGUAGES)
    return ""
