"""The two parts of editions, and which edition is the latest."""

import hashlib

from jamstall.editions.faults import EditionFault
from jamstall.editions.manifest import (
    MANIFEST,
    NAME,
    POINTER,
    Manifest,
    Part,
    Pointer,
    pointer,
    read,
)
from jamstall.editions.place import Place
from jamstall.store.migrate import newest


class Places:
    """Where the two parts of editions are.

    Parameters
    ----------
    address : a folder, or `s3://bucket/path`.
    closed : the closed part's own; in the other where nothing is stated.

    Raises
    ------
    EditionFault : an address cannot be understood.
    """

    def __init__(self, address: str, closed: str | None = None) -> None:
        self.root = Place(address, closed=False)
        self.parts: dict[Part, Place] = {
            "open": self.root.within("open", closed=False),
            "closed": (
                Place(closed, closed=True) if closed else self.root.within("closed", closed=True)
            ),
        }

    def latest(self) -> Pointer:
        """Return which edition is the latest.

        Raises
        ------
        EditionFault : `nothing` where there is none; or why it cannot be told.
        """
        return pointer(self.root.read(POINTER))

    def manifest(self, which: Pointer) -> Manifest:
        """Return an edition's manifest, found to be the one that was written.

        Raises
        ------
        EditionFault : it is not, or it is of a newer program.
        """
        try:
            content = self.parts["open"].read(f"{which.edition}/{MANIFEST}")
        except EditionFault as fault:
            code = "half_written" if fault.code == "nothing" else fault.code
            raise EditionFault(code, which.edition) from fault
        if hashlib.sha256(content).hexdigest() != which.sha256:
            raise EditionFault("digest", MANIFEST)
        return read(content, newest())

    def editions(self, part: Part) -> list[str]:
        """Return what editions a part has something of, also half written ones; by number."""
        return [name for name in self.parts[part].folders() if NAME.fullmatch(name)]

    def is_whole(self, edition: str) -> bool:
        """Tell whether an edition was written to its end: its manifest comes last.

        Raises
        ------
        EditionFault : the place does not answer, so that it cannot be told.
        """
        try:
            self.parts["open"].read(f"{edition}/{MANIFEST}")
        except EditionFault as fault:
            if fault.code != "nothing":
                raise
            return False
        return True
