"""What can be wrong with a rule file."""

from dataclasses import dataclass


@dataclass
class RuleFault(ValueError):
    """A rule file cannot be used: which, in what line, and what is wrong, as a key of a text.

    Attributes
    ----------
    code : `toml`, `unknown_question`, `unknown_group`, `no_word`, `missing` or `unreadable`.
    said : the word, question or heading at fault.
    """

    file: str
    line: int
    code: str
    said: str

    def __str__(self) -> str:
        return f"{self.file} line {self.line}: {self.code} {self.said!r}"
