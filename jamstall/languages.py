"""The languages that people read; what their words are made of (`texts`) is loaded when needed."""

from typing import Literal

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")
