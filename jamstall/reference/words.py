"""What data says in both languages: a title, a question, a unit."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    sv: str
    en: str

    def said(self, language: str) -> str:
        """Return it in a language."""
        return self.en if language == "en" else self.sv
