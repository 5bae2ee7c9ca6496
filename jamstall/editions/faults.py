"""What can be wrong with an edition, or the place it is in: one word for each."""

from typing import Literal

Code = Literal[
    "away", "nothing", "half_written", "newer", "digest", "not_ours", "bad_place", "local"
]
CODES: tuple[Code, ...] = (
    "away", "nothing", "half_written", "newer", "digest", "not_ours", "bad_place",
    "local",
)  # fmt: skip


class EditionFault(Exception):
    """No edition can be read, or written; what was there before is as it was.

    Attributes
    ----------
    code : `away`: the place does not answer. `nothing`: no edition is there. `half_written`: a
        file is missing, or ends early. `newer`: written by a newer program than this. `digest`: a
        file is not the one that was written. `not_ours`: what stands there is no edition.
        `bad_place`: an address that cannot be understood.
        `local`: this machine cannot keep its copy.
    about : the file, or the place.
    """

    def __init__(self, code: Code, about: str) -> None:
        super().__init__(f"{code}: {about}")
        self.code = code
        self.about = about
