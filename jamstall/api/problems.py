"""What is wrong with a question, as RFC 9457 says it: application/problem+json."""

import json
from collections.abc import Iterable
from typing import Any

from starlette.responses import Response

from jamstall.api.both import both

KIND = "application/problem+json"


class Problem(ValueError):
    """A question that is not answered.

    Attributes
    ----------
    status : as HTTP says it.
    about : what stands in the document beside title and status.
    """

    def __init__(self, status: int, title: str, **about: Any) -> None:
        super().__init__(title)
        self.status = status
        self.title = title
        self.about = about

    def response(self) -> Response:
        """Return the answer."""
        document = {"type": "about:blank", "title": self.title, "status": self.status, **self.about}
        return Response(
            json.dumps(document, ensure_ascii=False),
            self.status,
            {"Cache-Control": "no-store"},
            KIND,
        )


def unknown(what: str, value: str, known: Iterable[str]) -> Problem:
    """Return the problem of a key or value that is not known, with those that are."""
    return Problem(
        400,
        both("api-unknown-value", what=what),
        parameter=what,
        value=value[:100],
        known=list(known),
    )


def too_much(what: str, asked: int, limit: int) -> Problem:
    """Return the problem of more than is answered at once, with how much is."""
    return Problem(
        413,
        both("api-too-much", limit=limit),
        parameter=what,
        asked=asked,
        limit=limit,
    )
