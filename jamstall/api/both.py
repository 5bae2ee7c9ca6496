"""A sentence in both languages, Swedish first: a program that asks has chosen neither."""

from functools import cache

from jamstall.texts import LANGUAGES, Texts


def both(key: str, **arguments: str | int) -> str:
    """Return the text `key` in one language after the other."""
    return " ".join(texts(key, **arguments) for texts in _texts())


@cache
def _texts() -> tuple[Texts, ...]:
    return tuple(Texts(language) for language in LANGUAGES)
